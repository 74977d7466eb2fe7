export const id = 1278;
export const ids = [1278];
export const modules = {

/***/ 3259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examine: () => (/* binding */ examine)
});

// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/github/choose-transport.js
var choose_transport = __webpack_require__(5419);
// EXTERNAL MODULE: ./packages/soc2/lib/github/client.js
var github_client = __webpack_require__(4889);
// EXTERNAL MODULE: ./packages/soc2/lib/decision/governed.js
var governed = __webpack_require__(9191);
;// CONCATENATED MODULE: ./packages/soc2/lib/settings/control-workflows.js
/** What a reader calls each. */
const ROLE_NAMES = {
    gate: 'the gate',
    relay: 'its relay',
    review: 'the AI review',
    weekly: 'the retrospective',
};
/** The workflows of the control among the files of the default branch. */
function controlWorkflows({ workflows }) {
    if (!workflows.seen)
        return workflows;
    const files = workflows.value;
    const gates = usersOf('gate', files);
    const gate = theOne('pull_request_target', gates);
    const followed = gate?.triggers.get('workflow_run')?.['workflows'];
    const names = Array.isArray(followed) ? followed : [followed];
    const relays = files.filter(({ name, path }) => path !== gate?.path && names.includes(name));
    const reviews = usersOf('ai-review', files);
    const weeklies = usersOf('weekly-review', files);
    const as = (role, found) => found.map((file) => [role, file]);
    return {
        seen: true,
        value: {
            gate,
            relay: relays[0],
            review: theOne('pull_request_target', reviews),
            weekly: theOne('schedule', weeklies),
            all: [...as('gate', gates), ...as('relay', relays), ...as('review', reviews), ...as('weekly', weeklies)],
        },
    };
}
function usersOf(action, files) {
    return files.filter(({ jobs }) => jobs.some(({ uses }) => uses.some((use) => isUseOf(use, action))));
}
/** Of several that use the same action, the one that is started as it should be. */
function theOne(trigger, files) {
    return files.find(({ triggers }) => triggers.has(trigger)) ?? files[0];
}
/** Whether a step uses an action of the control: `OWNER/NAME/actions/gate@REF`, or `./actions/gate` in its own repository. */
function isUseOf({ what }, action) {
    return new RegExp(`^(?:[^/]+/[^/]+|\\.)/actions/${action}(?:@|$)`).test(what);
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/pages.js
var pages = __webpack_require__(3636);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-retrospective.js
var read_retrospective = __webpack_require__(7778);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-tip.js
var read_tip = __webpack_require__(6070);
// EXTERNAL MODULE: ./packages/soc2/lib/github/retrospective/batches.js
var batches = __webpack_require__(7070);
// EXTERNAL MODULE: ./packages/soc2/lib/github/retrospective/list-retrospectives.js
var list_retrospectives = __webpack_require__(1487);
// EXTERNAL MODULE: ./packages/soc2/lib/github/shape.js
var shape = __webpack_require__(3105);
// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __webpack_require__(1458);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/settings/observe.js

/**
 * Reads something that the token may not be allowed to see. A refusal is *not observed*; a fault (no answer, 5xx, a rate
 * limit, an answer of another shape) is thrown: it says nothing of what may be seen.
 *
 * @param needs what would show it, such as `administration: read`
 */
async function observe(needs, read) {
    try {
        return { seen: true, value: await read() };
    }
    catch (failure) {
        if (!(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        return { seen: false, why: whyNot(failure), needs };
    }
}
/** The same, where an answer of 404 says that there is nothing. */
async function observeOr(needs, nothing, read) {
    return observe(needs, async () => {
        try {
            return await read();
        }
        catch (failure) {
            if ((0,github_error/* isRefusal */.vu)(failure, 404))
                return nothing;
            throw failure;
        }
    });
}
function whyNot({ message, said }) {
    return said === undefined || said === 'Not Found' ? message : `${message}: ${said}`;
}
/** GitHub sells protection of private repositories: without it there is none, which is an answer. */
function isNotOnThisPlan(failure) {
    return (0,github_error/* isRefusal */.vu)(failure, 403) && /upgrade to github/i.test(failure.said ?? '');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/settings/read-actions.js


const ADMINISTRATION = 'administration: read';
/** Reads whether GitHub Actions is on, and which actions it runs. */
async function readActions({ admin, repository }) {
    return observe(ADMINISTRATION, async () => {
        const row = (0,shape/* objectOf */.Xy)(await admin.request('GET /repos/{owner}/{repo}/actions/permissions', { ...repository }));
        return {
            enabled: row.flag('enabled'),
            allowed: row.optionalText('allowed_actions') ?? null,
            pinningRequired: row.has('sha_pinning_required') && row.flag('sha_pinning_required'),
        };
    });
}
/** Reads what GITHUB_TOKEN may do by default, and whether a workflow may approve. */
async function readWorkflowRights({ admin, repository }) {
    return observe(ADMINISTRATION, async () => {
        const route = 'GET /repos/{owner}/{repo}/actions/permissions/workflow';
        const row = (0,shape/* objectOf */.Xy)(await admin.request(route, { ...repository }));
        return {
            byDefault: row.text('default_workflow_permissions'),
            mayApprove: row.flag('can_approve_pull_request_reviews'),
        };
    });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/settings/read-branch.js




const read_branch_ADMINISTRATION = 'administration: read';
/** Reads what protects a branch: rules of rulesets, and its own protection, of which a part is seen by everyone. */
async function readBranch(source, branch) {
    const [rules, protection, outline] = await Promise.all([
        observe('metadata: read', () => readRules(source, branch)),
        observe(read_branch_ADMINISTRATION, () => readProtection(source, branch)),
        observe('contents: read', () => readOutline(source, branch)),
    ]);
    return {
        branch,
        rules,
        // That there is none everyone may know.
        protection: !protection.seen && outline.seen && outline.value.off ? { seen: true, value: null } : protection,
        requiredByProtection: requiredOf(outline),
    };
}
async function readRules({ client, repository }, branch) {
    try {
        const rows = await (0,pages/* readList */.LD)(client, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...repository, branch });
        return rows.map(ruleOf);
    }
    catch (failure) {
        if (isNotOnThisPlan(failure))
            return [];
        throw failure;
    }
}
function ruleOf(row) {
    const type = row.text('type');
    const about = { type, ruleset: row.id('ruleset_id') };
    if (type === 'required_status_checks') {
        const checks = row.object('parameters').list('required_status_checks');
        return { ...about, statuses: checks.map((check) => requiredStatus(check, 'integration_id')) };
    }
    if (type !== 'pull_request')
        return { ...about, statuses: [] };
    const parameters = row.object('parameters');
    const reviews = {
        codeOwners: parameters.flag('require_code_owner_review'),
        staleDismissed: parameters.flag('dismiss_stale_reviews_on_push'),
        lastPush: parameters.flag('require_last_push_approval'),
    };
    return { ...about, statuses: [], reviews };
}
function requiredStatus(check, app) {
    return { context: check.text('context'), app: check.has(app) ? check.id(app) : null };
}
async function readProtection({ admin, repository }, branch) {
    try {
        const route = 'GET /repos/{owner}/{repo}/branches/{branch}/protection';
        return protectionOf((0,shape/* objectOf */.Xy)(await admin.request(route, { ...repository, branch })));
    }
    catch (failure) {
        // GitHub's words tell a branch without protection from one that the token may not see.
        if ((0,github_error/* isRefusal */.vu)(failure, 404) && /not protected/i.test(failure.said ?? ''))
            return null;
        if (isNotOnThisPlan(failure))
            return null;
        throw failure;
    }
}
function protectionOf(row) {
    const isOn = (key) => row.objectOrNull(key)?.flag('enabled') === true;
    const reviews = row.objectOrNull('required_pull_request_reviews');
    const checks = row.objectOrNull('required_status_checks')?.list('checks') ?? [];
    return {
        statuses: checks.map((check) => requiredStatus(check, 'app_id')),
        ...(reviews === null ? {} : { reviews: reviewsOf(reviews) }),
        signatures: isOn('required_signatures'),
        forcePushes: isOn('allow_force_pushes'),
        deletions: isOn('allow_deletions'),
        bypass: [...(isOn('enforce_admins') ? [] : ['administrators']), ...allowances(reviews)],
    };
}
function reviewsOf(reviews) {
    return {
        codeOwners: reviews.flag('require_code_owner_reviews'),
        staleDismissed: reviews.flag('dismiss_stale_reviews'),
        lastPush: reviews.has('require_last_push_approval') && reviews.flag('require_last_push_approval'),
    };
}
function allowances(reviews) {
    const found = reviews?.objectOrNull('bypass_pull_request_allowances') ?? null;
    if (found === null)
        return [];
    const named = (key, name, as) => found.has(key) ? found.list(key).map((row) => as(row.text(name))) : [];
    return [
        ...named('users', 'login', (login) => `@${login}`),
        ...named('teams', 'slug', (slug) => `team ${slug}`),
        ...named('apps', 'slug', (slug) => `App ${slug}`),
    ];
}
/** What everyone sees who reads the branch. */
async function readOutline({ client, repository }, branch) {
    const row = (0,shape/* objectOf */.Xy)(await client.request('GET /repos/{owner}/{repo}/branches/{branch}', { ...repository, branch })).object('protection');
    const checks = row.objectOrNull('required_status_checks')?.list('checks') ?? [];
    return {
        off: row.has('enabled') && !row.flag('enabled'),
        statuses: checks.map((check) => requiredStatus(check, 'app_id')),
    };
}
function requiredOf(outline) {
    return outline.seen ? { seen: true, value: outline.value.statuses } : outline;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/settings/read-environments.js




const ACTIONS = 'actions: read';
/** Reads environments, and which refs each lets in. */
async function readEnvironments(source) {
    return observe(ACTIONS, async () => {
        const rows = await listed(source, 'GET /repos/{owner}/{repo}/environments', 'environments');
        return (0,batches/* aFewAtATime */.Rn)(rows, async (row) => {
            const name = row.text('name');
            const policy = row.objectOrNull('deployment_branch_policy');
            if (policy === null)
                return { name, lets: 'all' };
            if (!policy.flag('custom_branch_policies'))
                return { name, lets: 'protected' };
            return { name, lets: await observe(ACTIONS, () => readPatterns(source, name)) };
        });
    });
}
async function readPatterns(source, name) {
    const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies';
    const rows = await listed(source, route, 'branch_policies', { environment_name: name });
    // An older server names no type, and knows branches alone.
    return rows.map((row) => ({ name: row.text('name'), kind: row.optionalText('type') ?? 'branch' }));
}
/** Reads the names of secrets that a workflow on any branch can read. */
async function readOpenSecrets(source) {
    const names = (route, of) => async () => (await listed(source, route, 'secrets')).map((row) => ({ name: row.text('name'), of }));
    const own = await observe('secrets: read', names('GET /repos/{owner}/{repo}/actions/secrets', 'repository'));
    if (!own.seen)
        return own;
    // A person's repository has no organization, and older servers no such list.
    const shared = await observeOr('secrets: read', [], names('GET /repos/{owner}/{repo}/actions/organization-secrets', 'organization'));
    return shared.seen ? { seen: true, value: [...own.value, ...shared.value] } : shared;
}
/** A list that GitHub wraps together with its length. */
async function listed({ client, repository }, route, key, parameters = {}) {
    const answers = await (0,pages/* readAnswers */.Mr)(client, route, { ...repository, ...parameters });
    return answers.flatMap((answer) => (0,shape/* objectOf */.Xy)(answer).list(key));
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/lint.js + 6 modules
var lint = __webpack_require__(2386);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/parse.js
var parse = __webpack_require__(4834);
// EXTERNAL MODULE: ./packages/soc2/lib/setup/codeowners.js
var codeowners = __webpack_require__(6251);
// EXTERNAL MODULE: ./node_modules/.pnpm/js-yaml@5.5.0/node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(8281);
;// CONCATENATED MODULE: ./packages/soc2/lib/settings/workflow-file.js

/** Reads a workflow file. One that GitHub would not run has no triggers and no jobs. */
function readWorkflow({ path, text }) {
    const root = fieldsOf(parsed(text)) ?? {};
    const jobs = Object.entries(fieldsOf(root['jobs']) ?? {});
    const outside = secretsIn({ ...root, jobs: null });
    return {
        path,
        name: typeof root['name'] === 'string' ? root['name'] : path,
        triggers: triggersOf(root['on']),
        jobs: jobs.map(([id, job]) => jobOf(id, fieldsOf(job) ?? {}, root, outside)),
    };
}
function parsed(text) {
    try {
        return (0,js_yaml/* load */.Hh)(text);
    }
    catch (failure) {
        if (failure instanceof js_yaml/* YAMLException */.tB)
            return undefined;
        throw failure;
    }
}
function triggersOf(on) {
    if (typeof on === 'string')
        return new Map([[on, null]]);
    if (Array.isArray(on))
        return new Map(on.map((event) => [String(event), null]));
    const fields = fieldsOf(on) ?? {};
    // A schedule is a list of times, not a mapping.
    return new Map(Object.entries(fields).map(([event, details]) => [event, fieldsOf(details) ?? null]));
}
function jobOf(id, job, workflow, outside) {
    const steps = (Array.isArray(job['steps']) ? job['steps'] : []).map((step) => fieldsOf(step) ?? {});
    const environment = job['environment'];
    const name = fieldsOf(environment)?.['name'] ?? environment;
    return {
        id,
        permissions: permissionsOf(job['permissions'] === undefined ? workflow['permissions'] : job['permissions']),
        environment: typeof name === 'string' ? name : undefined,
        uses: [job, ...steps].flatMap(({ uses, with: inputs }) => typeof uses === 'string' ? [{ what: uses, inputs: fieldsOf(inputs) ?? {} }] : []),
        secrets: [...new Set([...outside, ...secretsIn(job)])],
        checkouts: steps.flatMap(checkoutOf),
        runsOn: typeof job['runs-on'] === 'string' ? job['runs-on'] : JSON.stringify(job['runs-on'] ?? ''),
    };
}
function checkoutOf(step) {
    const { uses, run } = step;
    if (typeof run === 'string')
        return /\bgh pr checkout\b|\bgit (?:fetch|checkout|switch|pull|clone)\b/.test(run) ? [run] : [];
    if (typeof uses !== 'string' || !/^actions\/checkout@/i.test(uses))
        return [];
    const { ref = '', repository = '' } = fieldsOf(step['with']) ?? {};
    return [JSON.stringify([ref, repository])];
}
function permissionsOf(written) {
    if (written === undefined)
        return undefined;
    if (written === 'read-all')
        return { '*': 'read' };
    if (typeof written === 'string')
        return 'all';
    return Object.fromEntries(Object.entries(fieldsOf(written) ?? {}).map(([name, level]) => [name, String(level)]));
}
/** Secrets by name, wherever an expression reads one. `secrets: inherit` and computed names are all of them. */
function secretsIn(value) {
    const text = JSON.stringify(value);
    const names = [...text.matchAll(/\bsecrets\.([a-z_]\w*)/gi)].map(([, name = '']) => name.toUpperCase());
    const all = /\bsecrets\s*\[|toJSON\(\s*secrets\b|"secrets":"inherit"/i.test(text) ? ['*'] : [];
    return [...new Set([...names, ...all])].filter((name) => name !== 'GITHUB_TOKEN');
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/read-policy.js
var read_policy = __webpack_require__(7109);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/settings/read-files.js










const CONTENTS = 'contents: read';
/** Reads the policy at the tip of the default branch, and holds it against the files there. */
async function readPolicyState({ client, repository }, branch, path) {
    try {
        const { text, source } = await (0,read_policy/* readPolicy */.T4)(client, repository, branch, path);
        const { policy, lineOf } = (0,parse/* readPolicy */.T)({ text, file: path });
        const findings = await observe(CONTENTS, async () => {
            const paths = source === null ? null : await readTree({ client, admin: client, repository }, source.commit);
            return paths && (0,lint/* lintPolicy */.G)(policy, paths, { policyPath: path, lineOf });
        });
        return { inForce: true, policy, findings: whole(findings) };
    }
    catch (failure) {
        // A fault of the reading is no fault of the policy.
        if (!(failure instanceof errors/* UserError */.y) || failure instanceof github_error/* GitHubError */.y_)
            throw failure;
        return { inForce: false, why: failure.message.split('\n', 1)[0] ?? '', fix: failure.fix };
    }
}
function whole(findings) {
    if (!findings.seen)
        return findings;
    const why = 'GitHub cuts the list of files off: there are too many';
    return findings.value === null
        ? { seen: false, why, needs: '`countersign policy check` in a clone' }
        : { seen: true, value: findings.value };
}
/** Every path of a commit; null where GitHub cuts the list off. */
async function readTree({ client, repository }, commit) {
    const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
    const tree = (0,shape/* objectOf */.Xy)(await client.request(route, { ...repository, tree_sha: commit, recursive: '1' }));
    if (tree.flag('truncated'))
        return null;
    return tree
        .list('tree')
        .filter((row) => row.text('type') !== 'tree')
        .map((row) => row.text('path'));
}
/** Reads CODEOWNERS where GitHub looks for it first; null where there is none. */
async function readCodeOwners(source, commit) {
    return observe(CONTENTS, async () => {
        for (const path of codeowners/* CODEOWNERS_PATHS */.xn) {
            const text = await readText(source, commit, path);
            if (text !== null)
                return { path, text, errors: await observe(CONTENTS, () => readErrors(source, commit)) };
        }
        return null;
    });
}
async function readErrors({ client, repository }, commit) {
    const route = 'GET /repos/{owner}/{repo}/codeowners/errors';
    const answer = (0,shape/* objectOf */.Xy)(await client.request(route, { ...repository, ref: commit }));
    return answer.list('errors').map((row) => `line ${row.id('line')}: ${row.text('kind')}`);
}
/** Reads the workflow files of a commit; none where there is no folder for them. */
async function readWorkflows(source, commit) {
    return observe(CONTENTS, async () => {
        const paths = await listWorkflows(source, commit);
        const texts = await (0,batches/* aFewAtATime */.Rn)(paths, async (path) => ({ path, text: await readText(source, commit, path) }));
        return texts.flatMap(({ path, text }) => (text === null ? [] : [readWorkflow({ path, text })]));
    });
}
const FILE = 'GET /repos/{owner}/{repo}/contents/{path}';
async function listWorkflows({ client, repository }, commit) {
    try {
        const answer = await client.request(FILE, { ...repository, path: '.github/workflows', ref: commit });
        // A file of that name is no folder of workflows.
        if (!Array.isArray(answer.data))
            return [];
        return (0,shape/* listOf */.c3)(answer)
            .filter((row) => row.text('type') === 'file' && /\.ya?ml$/.test(row.text('name')))
            .map((row) => row.text('path'));
    }
    catch (failure) {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return [];
        throw failure;
    }
}
/** The text of a file; null where there is none at that path. */
async function readText({ client, repository }, commit, path) {
    try {
        const answer = await client.request(FILE, { ...repository, path, ref: commit });
        if (Array.isArray(answer.data))
            return null;
        const file = (0,shape/* objectOf */.Xy)(answer);
        if (file.text('type') !== 'file')
            return null;
        if (file.text('encoding') !== 'base64') {
            throw new github_error/* GitHubError */.y_(answer.call, undefined, `${path} is too large to be read`, 'Make it smaller than 1 MB.');
        }
        return Buffer.from(file.text('content'), 'base64').toString('utf8');
    }
    catch (failure) {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return null;
        throw failure;
    }
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/account.js
var github_account = __webpack_require__(6907);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/settings/read-people.js





/** Reads who may write, by whatever way they came to it. */
async function readWriters({ client, repository }) {
    return observe('metadata: read, of a token that may itself write', async () => {
        const rows = await (0,pages/* readList */.LD)(client, 'GET /repos/{owner}/{repo}/collaborators', { ...repository });
        return rows.flatMap((row) => {
            const account = row.object('permissions').flag('push') ? (0,github_account/* accountOf */.X)(row) : null;
            return account === null ? [] : [account];
        });
    });
}
/** Reads the account that the policy names as AI reviewer, and what its App may do. */
async function readReviewer({ client }, login) {
    if (login === undefined) {
        return { reviewer: { seen: true, value: null }, reviewerRights: { seen: true, value: {} } };
    }
    const [reviewer, reviewerRights] = await Promise.all([
        observeOr('metadata: read', null, async () => (0,github_account/* accountOf */.X)((0,shape/* objectOf */.Xy)(await client.request('GET /users/{username}', { username: login })))),
        observe('a look at the App’s own settings: GitHub shows a private App to its owner alone', () => readAppRights(client, login)),
    ]);
    return { reviewer, reviewerRights };
}
async function readAppRights(client, login) {
    const slug = login.replace(/\[bot\]$/i, '').toLowerCase();
    const app = (0,shape/* objectOf */.Xy)(await client.request('GET /apps/{app_slug}', { app_slug: slug })).object('permissions');
    return Object.fromEntries(RIGHTS.flatMap((name) => (app.has(name) ? [[name, app.text(name)]] : [])));
}
/** Permissions by which an App could change a repository, or what is said of it. */
const RIGHTS = [
    'actions',
    'administration',
    'checks',
    'contents',
    'deployments',
    'environments',
    'issues',
    'members',
    'metadata',
    'packages',
    'pages',
    'pull_requests',
    'repository_hooks',
    'secrets',
    'statuses',
    'workflows',
];
/** The id that GitHub Actions has on github.com; another server has its own. */
const GITHUB_ACTIONS = 15368;
/** Reads the id of the App as which every workflow publishes. */
async function readActionsApp(client) {
    try {
        return (0,shape/* objectOf */.Xy)(await client.request('GET /apps/{app_slug}', { app_slug: 'github-actions' })).id('id');
    }
    catch (failure) {
        if ((0,github_error/* isRefusal */.vu)(failure, 403, 404))
            return GITHUB_ACTIONS;
        throw failure;
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/settings/read-rulesets.js


const EDITOR = 'administration: write (GitHub shows bypass lists to those alone who may edit them: run it as an administrator)';
/** Reads rulesets by their ids: their names, and who need not keep them. */
async function readRulesets(source, home, ids) {
    return Promise.all(ids.map((id) => readRuleset(source, home, id)));
}
async function readRuleset({ admin, repository }, home, id) {
    const read = await observe('metadata: read', async () => (0,shape/* objectOf */.Xy)(await admin.request('GET /repos/{owner}/{repo}/rulesets/{ruleset_id}', { ...repository, ruleset_id: id })));
    if (!read.seen)
        return { id, name: `ruleset ${id}`, page: `${home}/settings/rules/${id}`, bypass: read };
    const row = read.value;
    const ofRepository = row.optionalText('source_type') !== 'Organization';
    const server = new URL(home).origin;
    return {
        id,
        name: row.text('name'),
        page: ofRepository
            ? `${home}/settings/rules/${id}`
            : `${server}/organizations/${row.text('source')}/settings/rules/${id}`,
        bypass: bypassOf(row),
    };
}
function bypassOf(row) {
    if (row.has('bypass_actors'))
        return { seen: true, value: row.list('bypass_actors').map(actorName) };
    const own = row.optionalText('current_user_can_bypass');
    if (own !== undefined && own !== 'never')
        return { seen: true, value: ['the account of this very token'] };
    return {
        seen: false,
        why: `who may bypass the ruleset ${row.text('name')} is hidden from this token`,
        needs: EDITOR,
    };
}
/** GitHub's numbers of the base roles. */
const ROLES = { 2: 'maintainers', 4: 'everyone who may write', 5: 'administrators' };
function actorName(actor) {
    const type = actor.text('actor_type');
    const id = actor.has('actor_id') ? actor.count('actor_id') : undefined;
    const mode = actor.optionalText('bypass_mode') === 'pull_request' ? ' (by pull request)' : '';
    if (type === 'RepositoryRole')
        return `${(id === undefined ? undefined : ROLES[id]) ?? `the role ${id}`}${mode}`;
    const named = WITHOUT_ID[type] ?? `${NAMES[type] ?? type}${id === undefined ? '' : ` ${id}`}`;
    return `${named}${mode}`;
}
const WITHOUT_ID = {
    OrganizationAdmin: 'administrators of the organization',
    EnterpriseOwner: 'owners of the enterprise',
    DeployKey: 'deploy keys',
};
const NAMES = { Integration: 'App', Team: 'team', User: 'user' };

;// CONCATENATED MODULE: ./packages/soc2/lib/github/settings/read-runs.js




/**
 * Reads whether workflows are enabled, and when they ran on the default branch.
 *
 * @param paths of the files that are asked about
 */
async function readRuns(source, branch, paths) {
    return observe('actions: read', async () => {
        const { client, repository } = source;
        const answers = await (0,pages/* readAnswers */.Mr)(client, 'GET /repos/{owner}/{repo}/actions/workflows', { ...repository });
        const known = answers
            .flatMap((answer) => (0,shape/* objectOf */.Xy)(answer).list('workflows'))
            .filter((row) => paths.includes(row.text('path')));
        return (0,batches/* aFewAtATime */.Rn)(known, async (row) => {
            const newest = (filter) => newestRun(source, row.id('id'), { branch, ...filter });
            // Whatever else starts a workflow (an issue that is closed) does another of its jobs.
            const [scheduled, ...succeeded] = await Promise.all([
                newest({ event: 'schedule' }),
                ...CLOCK_OR_HAND.map((event) => newest({ event, status: 'success' })),
            ]);
            return {
                path: row.text('path'),
                state: row.text('state'),
                createdAt: row.time('created_at'),
                scheduled: scheduled
                    ? { at: scheduled.time('created_at'), conclusion: scheduled.textOrNull('conclusion') }
                    : null,
                succeededAt: latest(succeeded.flatMap((run) => (run === undefined ? [] : [run.time('created_at')]))),
            };
        });
    });
}
/** Events by which a workflow does what it is due to do. */
const CLOCK_OR_HAND = ['schedule', 'workflow_dispatch'];
function latest(times) {
    return times.toSorted().at(-1) ?? null;
}
/** The newest run that fits: GitHub lists runs newest first. */
async function newestRun({ client, repository }, workflow, filter) {
    const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
    const answer = await client.request(route, { ...repository, workflow_id: workflow, per_page: 1, ...filter });
    return (0,shape/* objectOf */.Xy)(answer).list('workflow_runs')[0];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/settings/read-settings.js
















/**
 * Reads every setting that a control is judged from, and writes nothing. What the token may not see is *not observed*.
 *
 * @throws GitHubError where the repository itself cannot be read, or a call fails in any other way than being refused
 */
async function readSettings(source, question) {
    const { client, repository } = source;
    const about = (0,shape/* objectOf */.Xy)(await client.request('GET /repos/{owner}/{repo}', { ...repository }));
    const defaultBranch = about.text('default_branch');
    const home = about.text('html_url');
    const [commit, policy] = await Promise.all([
        (0,read_tip/* readTip */.a)(client, repository, defaultBranch),
        readPolicyState(source, defaultBranch, question.policyPath),
    ]);
    const aiReviewer = policy.inForce ? policy.policy.aiReviewer?.login : undefined;
    const [branches, workflows, codeOwners, environments, openSecrets, actions, workflowRights] = await Promise.all([
        governedBranches(source, defaultBranch, policy),
        readWorkflows(source, commit),
        readCodeOwners(source, commit),
        readEnvironments(source),
        readOpenSecrets(source),
        readActions(source),
        readWorkflowRights(source),
    ]);
    const rulesetIds = branches.flatMap(({ rules }) => (rules.seen ? rules.value.map(({ ruleset }) => ruleset) : []));
    const found = controlWorkflows({ workflows });
    const paths = found.seen ? found.value.all.map(([, { path }]) => path) : [];
    const [rulesets, runs, labels, writers, reviewer, actionsApp, retrospectives] = await Promise.all([
        readRulesets(source, home, [...new Set(rulesetIds)]),
        readRuns(source, defaultBranch, paths),
        readLabels(source),
        readWriters(source),
        readReviewer(source, aiReviewer),
        readActionsApp(client),
        readRetrospectives(source),
    ]);
    return {
        repository: about.text('full_name'),
        home,
        defaultBranch,
        statusContext: question.statusContext,
        now: question.now.toISOString(),
        actionsApp,
        policyPath: question.policyPath,
        policy,
        branches,
        rulesets,
        codeOwners,
        workflows,
        runs,
        environments,
        openSecrets,
        actions,
        workflowRights,
        labels,
        writers,
        ...reviewer,
        retrospectives,
    };
}
/** The settings of every governed branch, the default branch first. */
async function governedBranches(source, defaultBranch, policy) {
    const { client, repository } = source;
    const asked = policy.inForce && policy.policy.branches.length > 0 ? policy.policy : undefined;
    const rows = asked === undefined ? [] : await (0,pages/* readList */.LD)(client, 'GET /repos/{owner}/{repo}/branches', { ...repository });
    const others = rows
        .map((row) => row.text('name'))
        .filter((name) => name !== defaultBranch && asked !== undefined && (0,governed/* isGoverned */.P)(name, defaultBranch, asked));
    return (0,batches/* aFewAtATime */.Rn)([defaultBranch, ...others.toSorted()], (branch) => readBranch(source, branch));
}
async function readLabels({ client, repository }) {
    return observe('issues: read', async () => {
        const rows = await (0,pages/* readList */.LD)(client, 'GET /repos/{owner}/{repo}/labels', { ...repository });
        return rows.map((row) => ({ name: row.text('name'), description: row.textOrNull('description') }));
    });
}
async function readRetrospectives({ client, repository }) {
    return observe('issues: read', async () => {
        const [newest, open] = await Promise.all([
            (0,list_retrospectives/* listRetrospectives */.DS)(client, repository, read_retrospective/* GITHUB_ACTIONS */.Q_, 'newest'),
            (0,list_retrospectives/* listRetrospectives */.DS)(client, repository, read_retrospective/* GITHUB_ACTIONS */.Q_, 'open'),
        ]);
        return {
            newest: newest[0]?.createdAt ?? null,
            open: open
                .map(({ issue, createdAt }) => ({ number: issue, createdAt }))
                .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1)),
        };
    });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/control.js
/** It holds; `says` tells what was seen, without its full stop. */
function holds(says) {
    return { state: 'holds', says };
}
/** It does not hold; `fix` says what to do, and `page` where, if not on the control's own page. */
function broken(says, fix, page) {
    return { state: 'does not hold', says, fix, ...(page === undefined ? {} : { page }) };
}
/** It could not be seen. */
function notObserved({ why, needs }) {
    return { state: 'not observed', says: why, needs };
}
/** It turns on the policy, and there is none in force; that is a finding of its own. */
function withoutPolicy() {
    return notObserved({ why: 'the policy cannot be read', needs: 'a policy that is in force' });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/actions-enabled.js

/**
 * Stops a control that was switched off with everything else: without GitHub Actions nothing judges, sweeps or looks back,
 * and a workflow still counts as active. Source: issue §3.
 */
const actionsEnabled = {
    id: 'actions-enabled',
    title: 'GitHub Actions is on',
    why: 'Everything of the control runs there.',
    weight: 'required',
    page: '/settings/actions',
    judge: ({ actions }) => {
        if (!actions.seen)
            return notObserved(actions);
        return actions.value.enabled ? holds('workflows may run') : broken('GitHub Actions is off', 'Allow actions.');
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/actions-may-not-approve.js

/**
 * Stops a workflow of any writer that approves as github-actions[bot]: the gate never counts it, but GitHub’s own required
 * reviews do. Source: SPEC §10, issue §3.
 */
const actionsMayNotApprove = {
    id: 'actions-may-not-approve',
    title: 'GitHub Actions may not approve',
    why: 'Else a workflow of any writer approves in the name of GitHub Actions.',
    weight: 'required',
    page: '/settings/actions',
    judge: ({ workflowRights }) => {
        if (!workflowRights.seen)
            return notObserved(workflowRights);
        return workflowRights.value.mayApprove
            ? broken('GitHub Actions may approve pull requests', 'Switch off *Allow GitHub Actions to create and approve pull requests*.')
            : holds('GitHub Actions may not approve pull requests');
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/allowed-actions.js

/**
 * Stops an action by a tag in any workflow, not only in those of the control: GitHub then refuses to run it. Source:
 * GitHub’s guide on hardening.
 */
const allowedActions = {
    id: 'allowed-actions',
    title: 'GitHub runs only actions that are pinned by commit',
    why: 'It keeps the next workflow pinned, too.',
    weight: 'recommended',
    page: '/settings/actions',
    judge: ({ actions }) => {
        if (!actions.seen)
            return notObserved(actions);
        const { enabled, allowed, pinningRequired } = actions.value;
        if (!enabled)
            return holds('GitHub Actions is off');
        return pinningRequired
            ? holds(`pinning is required; allowed actions: ${allowed ?? 'as the organization says'}`)
            : broken('an action may be named by a tag', 'Switch on *Require actions to be pinned to a full-length commit SHA*.');
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/protected.js

/**
 * Whether a ruleset or the branch's own protection gives a safeguard. One that is seen is enough; that neither gives it
 * is known only where both were seen.
 */
function isGiven({ rules, protection }, safeguard) {
    if (rules.seen && rules.value.some(safeguard.byRule))
        return { seen: true, value: true };
    if (protection.seen && protection.value !== null && safeguard.byProtection(protection.value)) {
        return { seen: true, value: true };
    }
    if (!rules.seen)
        return rules;
    return protection.seen ? { seen: true, value: false } : protection;
}
/** The verdict on a safeguard. */
function judgeSafeguard(branch, settings, safeguard, words) {
    const given = isGiven(branch, safeguard);
    if (!given.seen)
        return notObserved(given);
    return given.value ? holds(words.on) : broken(words.off, words.fix, rulesPage(branch, settings));
}
/** The page where a branch is protected: of the ruleset that it has, else of its own protection, else of a new ruleset. */
function rulesPage({ rules, protection }, { rulesets, home }) {
    const own = rules.seen ? rules.value.map(({ ruleset }) => ruleset) : [];
    const ruleset = rulesets.find(({ id, page }) => own.includes(id) && page.startsWith(home));
    if (ruleset !== undefined)
        return ruleset.page;
    const classic = protection.seen && protection.value !== null;
    return `${home}/settings/${classic ? 'branches' : 'rules/new?target=branch'}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/code-owner-review.js

/** Stops a change to the control itself where the gate was talked round or switched off: GitHub itself then waits for the owners. Source: SPEC §10. */
const codeOwnerReview = {
    id: 'code-owner-review',
    title: 'Review from code owners is required',
    why: 'It keeps the control’s own files with their owners, even while the gate is down or forged.',
    weight: 'required',
    page: '/settings/rules',
    judge: (branch, settings) => judgeSafeguard(branch, settings, {
        byRule: ({ reviews }) => reviews?.codeOwners === true,
        byProtection: ({ reviews }) => reviews?.codeOwners === true,
    }, {
        on: 'code owners must review what they own',
        off: 'code owners are asked, and nobody waits for them',
        fix: 'Switch on *Require review from Code Owners*.',
    }),
};

// EXTERNAL MODULE: ./packages/soc2/lib/policy/control-paths.js
var control_paths = __webpack_require__(9697);
;// CONCATENATED MODULE: ./packages/soc2/lib/settings/owners.js
/**
 * Who owns a path by a file of code owners: the last line that matches says so, also by naming nobody. Patterns are
 * those of .gitignore without `!`, `[ ]` and `\#`, and letter case counts. Source: GitHub, "About code owners".
 */
function ownersIn(text) {
    const lines = text.split(/\r?\n/).flatMap(ownerLine);
    return (path) => lines.findLast(({ matches }) => matches(path))?.owners ?? [];
}
function ownerLine(line) {
    const [pattern, ...owners] = line
        .replace(/(?:^|\s)#.*$/, '')
        .trim()
        .split(/(?<!\\)\s+/);
    // GitHub skips a line whose pattern it does not know.
    if (pattern === undefined || pattern === '' || /^!|[[\]]/.test(pattern))
        return [];
    const expression = patternExpression(pattern.replaceAll('\\ ', ' '));
    return [{ matches: (path) => expression.test(path), owners: owners.filter((owner) => /@/.test(owner)) }];
}
/** A pattern without a slash but at its end matches in any folder; one that names a folder takes all that is below. */
function patternExpression(pattern) {
    const folder = pattern.endsWith('/');
    const body = pattern.replace(/\/$/, '').replace(/^\//, '');
    const anchored = pattern.replace(/\/$/, '').includes('/');
    const source = body
        .split('/')
        .map((part, index, parts) => {
        const last = index === parts.length - 1;
        if (part === '**')
            return last ? '.*' : '(?:.*/)?';
        const name = part
            .replaceAll(/[.+^${}()|\\]/g, String.raw `\$&`)
            .replaceAll(/\*+/g, '[^/]*')
            .replaceAll('?', '[^/]');
        return last ? name : `${name}/`;
    })
        .join('');
    // `docs/*` is the files of the folder, and not of those below it.
    const below = folder ? '/.*' : /(?:^|\/)\*$/.test(body) && anchored ? '' : '(?:/.*)?';
    return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}${below}$`, 's');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/code-owners.js




/**
 * Stops a change to the control itself that the gate would not see, because it is down, forged or was edited by that very
 * change: GitHub itself then asks the owners. Source: SPEC §3, always high; the blog’s CODEOWNERS.
 */
const codeOwners = {
    id: 'code-owners',
    title: 'CODEOWNERS covers the control’s own files',
    why: 'Who edits the gate unseen has switched it off.',
    weight: 'required',
    page: '/blob/HEAD/.github/CODEOWNERS',
    judge: (settings) => {
        const { codeOwners: read, home, defaultBranch } = settings;
        if (!read.seen)
            return notObserved(read);
        const fix = 'Name people under `control-owners` in the policy, and run `countersign init`.';
        if (read.value === null)
            return broken('there is no CODEOWNERS', fix, `${home}/new/${defaultBranch}/.github`);
        const { path, text, errors } = read.value;
        const page = `${home}/blob/${defaultBranch}/${path}`;
        const ownersOf = ownersIn(text);
        const bare = controlFiles(settings).filter((file) => ownersOf(file).length === 0);
        if (bare.length > 0)
            return broken(`${path} names no owner for ${bare.join(', ')}`, fix, page);
        if (!errors.seen)
            return notObserved(errors);
        if (!settings.workflows.seen)
            return notObserved(settings.workflows);
        const [first] = errors.value;
        return first === undefined
            ? holds(`${path} names owners for all of them, and GitHub finds nothing wrong in it`)
            : broken(`GitHub finds ${errors.value.length === 1 ? 'an error' : `${errors.value.length} errors`} in ${path}: ${first}`, 'Mend the lines: GitHub skips a line with an error, and an owner who may not write is none.', page);
    },
};
/** Files that stand for the control’s places: those that are there, and one that somebody could add. */
function controlFiles({ policy, policyPath, workflows }) {
    const instructions = policy.inForce ? policy.policy.reviewInstructions : undefined;
    const files = [
        policyPath,
        ...(instructions === undefined ? [] : [instructions]),
        ...control_paths/* CONTROL_PATHS */.nd.map(({ pattern }) => pattern)
            // GitHub reads the first CODEOWNERS that it finds, so an unowned earlier place would overrule the owned one.
            .filter((pattern) => codeowners/* CODEOWNERS_PATHS */.xn.includes(pattern) || pattern.endsWith('/**'))
            .map((pattern) => pattern.replace(/\*\*$/, 'new.yml')),
        ...(workflows.seen ? workflows.value.map(({ path }) => path) : []),
    ];
    return [...new Set(files)];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/default-rights.js

/**
 * Stops a workflow that says nothing of its permissions from being able to push, merge and label by accident. Source:
 * SPEC §10, least permissions.
 */
const defaultRights = {
    id: 'default-rights',
    title: 'Workflows only read unless they say so',
    why: 'A careless workflow would else hold a token that pushes.',
    weight: 'required',
    page: '/settings/actions',
    judge: ({ workflowRights }) => {
        if (!workflowRights.seen)
            return notObserved(workflowRights);
        return workflowRights.value.byDefault === 'read'
            ? holds('the default of GITHUB_TOKEN is to read')
            : broken(`the default of GITHUB_TOKEN is \`${workflowRights.value.byDefault}\``, 'Workflow permissions: *Read repository contents and packages permissions*.');
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/deletions.js

/** Stops a branch that is deleted and made anew, which is a force push by another name. Source: SPEC §7. */
const deletions = {
    id: 'deletions',
    title: 'The branch cannot be deleted',
    why: 'Else it is deleted and made anew with another history.',
    weight: 'required',
    page: '/settings/rules',
    judge: (branch, settings) => judgeSafeguard(branch, settings, { byRule: ({ type }) => type === 'deletion', byProtection: ({ deletions: allowed }) => !allowed }, { on: 'nobody can delete it', off: 'it can be deleted', fix: 'Switch on *Restrict deletions*.' }),
};

// EXTERNAL MODULE: ./packages/soc2/lib/setup/choices.js
var choices = __webpack_require__(1208);
;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/environment-bound.js



const FIX = 'Deployment branches and tags: *Selected branches and tags*, and only the default branch.';
/**
 * Stops a writer who pushes a workflow to a branch of their own and reads the keys there: an environment that lets in the
 * default branch alone gives them to nobody else. Source: SPEC §10.
 */
const environmentBound = {
    id: 'environment-bound',
    title: 'Secrets are in an environment of the default branch',
    why: 'Else a workflow on any branch reads the keys that approve.',
    weight: 'required',
    page: '/settings/environments',
    judge: (settings) => {
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        const jobs = found.value.all
            .flatMap(([, { path, jobs: all }]) => all.map((job) => ({ path, job })))
            .filter(({ job }) => job.secrets.length > 0);
        if (jobs.length === 0)
            return holds('no workflow of the control reads a secret');
        const bare = jobs.find(({ job }) => job.environment === undefined);
        if (bare !== undefined) {
            return broken(`${bare.path}: ${bare.job.id} reads ${bare.job.secrets.join(', ')} without an environment`, `Give the job \`environment: ${choices/* ENVIRONMENT */.M0}\`, and store the secrets there.`);
        }
        const { environments } = settings;
        if (!environments.seen)
            return notObserved(environments);
        const names = [...new Set(jobs.flatMap(({ job }) => job.environment ?? []))];
        const verdicts = names.map((name) => {
            const environment = environments.value.find((each) => each.name.toLowerCase() === name.toLowerCase());
            return environment === undefined
                ? broken(`there is no environment \`${name}\`: the first run makes it, and lets in every branch`, FIX)
                : boundness(environment, settings);
        });
        return (verdicts.find(({ state }) => state === 'does not hold') ??
            verdicts.find(({ state }) => state === 'not observed') ??
            holds(`${names.map((name) => `\`${name}\``).join(', ')} lets in ${settings.defaultBranch} alone`));
    },
};
function boundness({ name, lets }, { defaultBranch }) {
    if (lets === 'all')
        return broken(`\`${name}\` lets in every branch`, FIX);
    if (lets === 'protected')
        return broken(`\`${name}\` lets in every protected branch`, FIX);
    if (!lets.seen)
        return notObserved(lets);
    const others = lets.value.filter((each) => each.kind !== 'branch' || each.name !== defaultBranch);
    if (others.length > 0) {
        return broken(`\`${name}\` also lets in ${others.map((each) => `${each.kind} ${each.name}`).join(', ')}`, FIX);
    }
    return lets.value.length === 0
        ? broken(`\`${name}\` lets nothing in, so the workflows cannot run`, FIX)
        : holds(`\`${name}\` lets in ${defaultBranch} alone`);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/force-pushes.js

/** Stops a rewritten branch, whose population no retrospective could account for. Source: SPEC §7. */
const forcePushes = {
    id: 'force-pushes',
    title: 'Force pushes are blocked',
    why: 'Else history is rewritten, and what was reviewed is no longer what is there.',
    weight: 'required',
    page: '/settings/rules',
    judge: (branch, settings) => judgeSafeguard(branch, settings, { byRule: ({ type }) => type === 'non_fast_forward', byProtection: ({ forcePushes: allowed }) => !allowed }, {
        on: 'the branch only moves forward',
        off: 'the branch can be rewritten',
        fix: 'Switch on *Block force pushes*.',
    }),
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/gate-workflow.js


/** Without each of these a change of the pull request goes unjudged. Source: SPEC §5. */
const TYPES = ['opened', 'reopened', 'synchronize', 'edited', 'closed'];
/**
 * Stops a gate that is not there, or does not hear what happened: a push, a retarget, a review, an event that got lost.
 * On `pull_request` it would be the pull request’s own file that judges it. Source: SPEC §5, §10.
 */
const gateWorkflow = {
    id: 'gate-workflow',
    title: 'The gate hears every event',
    why: 'What starts no run is judged by nobody, and the last verdict stands.',
    weight: 'required',
    page: '/actions',
    judge: (settings) => {
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        const { gate, relay } = found.value;
        if (gate === undefined)
            return broken('no workflow of the default branch uses the gate', 'Run `countersign init`.');
        const doors = found.value.all.filter(([role, { triggers }]) => role === 'gate' && triggers.has('pull_request'));
        return judgeTriggers(gate, relay, settings, doors.map(([, { path }]) => path));
    },
};
function judgeTriggers(gate, relay, settings, doors) {
    const { triggers } = gate;
    const target = triggers.get('pull_request_target');
    const listed = target?.['types'];
    const types = Array.isArray(listed) ? listed : listed === undefined ? DEFAULT_TYPES : [listed];
    const missing = [
        ...(triggers.has('pull_request_target')
            ? TYPES.filter((type) => !types.includes(type)).map((type) => `pull_request_target: ${type}`)
            : ['pull_request_target']),
        ...(triggers.has('schedule') ? [] : ['schedule']),
        ...(triggers.has('push') ? [] : ['push of the policy']),
        ...(relay === undefined ? ['workflow_run of a relay'] : []),
        ...(relay === undefined || relay.triggers.has('pull_request_review') ? [] : ['pull_request_review in the relay']),
        ...(relay === undefined || relay.triggers.has('merge_group') ? [] : ['merge_group in the relay']),
    ];
    const narrowed = ['branches', 'branches-ignore', 'paths', 'paths-ignore'].filter((key) => target?.[key] !== undefined);
    const other = otherInputs(gate, settings);
    const page = `${settings.home}/blob/${settings.defaultBranch}/${gate.path}`;
    const fix = `Write ${gate.path} again with \`countersign init\`.`;
    if (missing.length > 0)
        return broken(`it does not hear ${missing.join(', ')}`, fix, page);
    if (doors.length > 0) {
        return broken(`${doors.join(', ')} runs on \`pull_request\`, from the file of the pull request itself`, fix, page);
    }
    if (other.length > 0)
        return broken(`the gate is told otherwise: ${other.join(', ')}`, OTHERWISE, page);
    if (narrowed.length > 0)
        return broken(`pull_request_target is narrowed by ${narrowed.join(', ')}`, fix, page);
    return holds(`${gate.path} and ${relay?.path ?? 'its relay'} hear pull requests, reviews, the queue and the clock`);
}
/** Where a workflow names no types. Source: GitHub’s documentation of the event. */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];
const OTHERWISE = 'Take the inputs out, or ask with `--policy` and `--status-context` for what the gate reads and publishes.';
/** Inputs by which the gate reads another policy, or publishes under another name, than was asked about. */
function otherInputs({ jobs }, { policyPath, statusContext }) {
    const uses = jobs.flatMap((job) => job.uses).filter((use) => isUseOf(use, 'gate'));
    return uses.flatMap(({ inputs }) => Object.entries({ policy: policyPath, 'status-context': statusContext }).flatMap(([name, asked]) => {
        const given = inputs[name];
        return given === undefined || given === asked ? [] : [`\`${name}: ${JSON.stringify(given)}\``];
    }));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/independent-people.js

/**
 * Where fewer than two people may write, nobody can approve what the other wrote: people then switch the control off, or
 * share an account. Source: SPEC §1, contributor.
 */
const independentPeople = {
    id: 'independent-people',
    title: 'Two people at least may write',
    why: 'One person alone cannot have a high-risk change approved, and will look for a way round.',
    weight: 'required',
    page: '/settings/access',
    judge: ({ policy, writers }) => {
        if (!writers.seen)
            return notObserved(writers);
        const machines = new Set((policy.inForce ? policy.policy.machineUsers : []).map((login) => login.toLowerCase()));
        const people = writers.value.filter(({ type, login }) => type === 'User' && !machines.has(login.toLowerCase()));
        return people.length >= 2
            ? holds(`${people.length} people may write`)
            : broken(people.length === 0 ? 'nobody may write' : `@${people[0]?.login} alone may write`, 'Give a second person write access.');
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/job-rights.js


/** What each workflow may write at most. Source: SPEC §10. */
const MAY_WRITE = {
    gate: ['pull-requests', 'statuses'],
    relay: [],
    // Signs in to the model without a key.
    review: ['id-token'],
    weekly: ['issues'],
};
/**
 * Stops a fault or a stolen token of one of these workflows from doing more than its task: with `contents: write` it
 * would merge what it judges. Source: SPEC §10.
 */
const jobRights = {
    id: 'job-rights',
    title: 'The workflows have no more rights than they need',
    why: 'A stolen token of the gate must not be able to merge.',
    weight: 'required',
    page: '/actions',
    judge: (settings) => {
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        const present = found.value.all;
        if (present.length === 0)
            return broken('there is no workflow of the control', 'Run `countersign init`.');
        const faults = present.flatMap(([, file], index) => {
            // One file may do the work of several.
            if (present.findIndex(([, { path }]) => path === file.path) !== index)
                return [];
            const roles = present.filter(([, { path }]) => path === file.path).map(([role]) => role);
            const mayWrite = roles.flatMap((role) => MAY_WRITE[role]);
            return file.jobs.flatMap((job) => faultsOf(job, mayWrite).map((fault) => ({ path: file.path, fault: `${file.path}: ${job.id} ${fault}` })));
        });
        const [first] = faults;
        return first === undefined
            ? holds(`${[...new Set(present.map(([role]) => ROLE_NAMES[role]))].join(', ')}: each job names its rights, and none too many`)
            : broken(faults.map(({ fault }) => fault).join('; '), 'Give each job the `permissions:` that `countersign init` writes, and `permissions: {}` on top.', `${settings.home}/blob/${settings.defaultBranch}/${first.path}`);
    },
};
function faultsOf({ permissions }, mayWrite) {
    if (permissions === undefined)
        return ['names no permissions, so it has the repository’s default'];
    if (permissions === 'all')
        return ['has every right'];
    return Object.entries(permissions)
        .filter(([name, level]) => level === 'write' && !mayWrite.includes(name))
        .map(([name]) => `has \`${name}: write\``);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/labels.js


/**
 * A person with write access asks by a label for the AI review of a stranger’s change, and cannot where it is missing; the
 * labels of the gate explain themselves where they have a description. Source: SPEC §5, §6.
 */
const labels = {
    id: 'labels',
    title: 'The labels are there, and say what they are',
    why: 'A label that nobody can explain is put on by hand, and means nothing.',
    weight: 'recommended',
    page: '/labels',
    judge: ({ labels: read, policy }) => {
        if (!policy.inForce)
            return withoutPolicy();
        if (!read.seen)
            return notObserved(read);
        const { humanReview, aiApproved } = policy.policy.labels;
        const ai = policy.policy.aiReviewer !== undefined;
        const wanted = [humanReview, ...(ai ? [aiApproved, choices/* REVIEW_LABEL */.KI] : [])];
        const known = new Map(read.value.map(({ name, description }) => [name.toLowerCase(), description]));
        const missing = wanted.filter((name) => !known.has(name.toLowerCase()));
        const mute = wanted.filter((name) => known.has(name.toLowerCase()) && !known.get(name.toLowerCase()));
        const faults = [
            ...missing.map((name) => `\`${name}\` is missing`),
            ...mute.map((name) => `\`${name}\` has no description`),
        ];
        return faults.length === 0
            ? holds(wanted.map((name) => `\`${name}\``).join(', '))
            : broken(faults.join('; '), 'Make it, with a sentence that says who puts it on and what follows.');
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/last-push-approval.js

/** Stops an approver who pushes a last commit to somebody else’s branch, and so approves their own. Source: SPEC §1, contributor. */
const lastPushApproval = {
    id: 'last-push-approval',
    title: 'Somebody else approves the last push',
    why: 'Else who pushed last approves what they pushed.',
    weight: 'required',
    page: '/settings/rules',
    judge: (branch, settings) => judgeSafeguard(branch, settings, {
        byRule: ({ reviews }) => reviews?.lastPush === true,
        byProtection: ({ reviews }) => reviews?.lastPush === true,
    }, {
        on: 'the last push needs the approval of another',
        off: 'who pushes last may approve it',
        fix: 'Switch on *Require approval of the most recent reviewable push*.',
    }),
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/machine-users.js

/** Parts of a login that people seldom have and machines often. */
const MACHINE = /(?:^|[-_.])(?:bot|robot|ci|cd|deploy(?:er|ment)?|automation|svc|service|machine|jenkins|build|release)(?:$|[-_.\d])/i;
/**
 * Stops a machine account that passes for a person: GitHub calls it `User`, and whoever holds its token approves with it.
 * What it is shows in its login alone, so this is a hint. Source: SPEC §1, human.
 */
const machineUsers = {
    id: 'machine-users',
    title: 'Machine accounts that may write are listed',
    why: 'An unlisted machine approves as a person, for whoever holds its token.',
    weight: 'recommended',
    page: '/settings/access',
    judge: ({ policy, writers }) => {
        if (!policy.inForce)
            return withoutPolicy();
        if (!writers.seen)
            return notObserved(writers);
        const listed = new Set(policy.policy.machineUsers.map((login) => login.toLowerCase()));
        const people = writers.value.filter(({ type }) => type === 'User');
        const suspects = people.filter(({ login }) => MACHINE.test(login) && !listed.has(login.toLowerCase()));
        return suspects.length === 0
            ? holds(`${people.length} accounts of people may write, and none looks like a machine’s`)
            : broken(`${suspects.map(({ login }) => `@${login}`).join(', ')} may write, and looks like a machine`, 'List it under `machine-users` in the policy, or take its write access away.');
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/required-status.js

/** The context of the gate's status on a branch. */
function gateContext({ branch }, settings) {
    return (0,governed/* statusContext */.s)(settings.statusContext, branch, settings.defaultBranch);
}
/** Everything by which a branch requires the gate's status. */
function requiredGate(branch, settings) {
    const context = gateContext(branch, settings);
    const { rules, protection, requiredByProtection } = branch;
    const ofProtection = protection.seen
        ? { seen: true, value: protection.value?.statuses ?? [] }
        : requiredByProtection;
    const found = [
        ...(rules.seen ? rules.value.flatMap(({ statuses }) => statuses) : []),
        ...(ofProtection.seen ? ofProtection.value : []),
    ].filter((status) => status.context === context);
    if (!rules.seen)
        return { found, hidden: rules };
    return ofProtection.seen ? { found } : { found, hidden: ofProtection };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/no-bypass.js



/**
 * Stops whoever stands on a bypass list: the rules are there and hold for everybody but them. A rule counts as kept by all
 * where at least one ruleset, or the branch's own protection, gives it without exception. Source: SPEC §10.
 */
const noBypass = {
    id: 'no-bypass',
    title: 'Nobody may bypass the rules',
    why: 'Who may bypass merges alone, and nothing but the rule insights shows it.',
    weight: 'required',
    page: '/settings/rules',
    judge: (branch, settings) => {
        if (!branch.rules.seen)
            return notObserved(branch.rules);
        const kept = safeguards(gateContext(branch, settings), settings.actionsApp)
            .map((safeguard) => exceptionsTo(safeguard, branch, settings))
            .filter((carriers) => carriers.length > 0);
        if (kept.length === 0) {
            return broken('there is no rule that anyone would have to bypass', NO_RULE, rulesPage(branch, settings));
        }
        // One carrier of a rule without exception is enough: GitHub holds against every carrier.
        const open = kept.filter((carriers) => !carriers.some((carrier) => carrier.seen && carrier.value.length === 0));
        if (open.length === 0)
            return holds('nobody is excepted, administrators included');
        const known = open.filter((carriers) => carriers.every(({ seen }) => seen));
        const people = known.flat().flatMap((carrier) => (carrier.seen ? carrier.value : []));
        if (people.length > 0) {
            return broken(`may bypass: ${[...new Set(people)].join(', ')}`, no_bypass_FIX, rulesPage(branch, settings));
        }
        const [unseen] = open.flat().flatMap((carrier) => (carrier.seen ? [] : [carrier]));
        return notObserved(unseen ?? { why: 'the bypass lists are hidden', needs: no_bypass_EDITOR });
    },
};
const NO_RULE = 'Make a ruleset for the branch, with an empty bypass list.';
const no_bypass_FIX = 'Empty the bypass list of the ruleset; in a branch protection switch on *Do not allow bypassing*.';
const no_bypass_EDITOR = 'the token of somebody who may edit the ruleset';
/** The rules that the control stands on, each by itself: a strict one for this does not excuse a loose one for that. */
function safeguards(context, actionsApp) {
    const ofReviews = (fits) => ({
        byRule: ({ reviews }) => reviews !== undefined && fits(reviews),
        byProtection: ({ reviews }) => reviews !== undefined && fits(reviews),
    });
    const ofStatus = (fits) => ({
        byRule: ({ statuses }) => statuses.some((status) => status.context === context && fits(status)),
        byProtection: ({ statuses }) => statuses.some((status) => status.context === context && fits(status)),
    });
    return [
        ofStatus(() => true),
        ofStatus(({ app }) => app !== null && app !== actionsApp),
        ofReviews(() => true),
        ofReviews(({ codeOwners }) => codeOwners),
        ofReviews(({ staleDismissed }) => staleDismissed),
        ofReviews(({ lastPush }) => lastPush),
        { byRule: ({ type }) => type === 'non_fast_forward', byProtection: ({ forcePushes }) => !forcePushes },
        { byRule: ({ type }) => type === 'deletion', byProtection: ({ deletions }) => !deletions },
    ];
}
/** Who is excepted, by each ruleset or protection that gives a safeguard; empty where none does. */
function exceptionsTo({ byRule, byProtection }, { rules, protection }, { rulesets }) {
    const ids = new Set(rules.seen ? rules.value.filter(byRule).map(({ ruleset }) => ruleset) : []);
    const ofRulesets = [...ids].map((id) => rulesets.find((ruleset) => ruleset.id === id)?.bypass ?? {
        seen: false,
        why: `the ruleset ${id} is hidden from this token`,
        needs: no_bypass_EDITOR,
    });
    if (!protection.seen)
        return [...ofRulesets, protection];
    const own = protection.value !== null && byProtection(protection.value) ? protection.value : null;
    return own === null ? ofRulesets : [...ofRulesets, { seen: true, value: own.bypass }];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/no-open-secrets.js



/**
 * Stops a key that is in the environment and, left over from before, in the repository or the organisation too: there
 * any workflow that any writer pushes can read it. Source: SPEC §10.
 */
const noOpenSecrets = {
    id: 'no-open-secrets',
    title: 'None of these secrets is open to every branch',
    why: 'A repository secret is read by a workflow that any writer pushes to any branch.',
    weight: 'required',
    page: '/settings/secrets/actions',
    judge: (settings) => {
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        if (!settings.openSecrets.seen)
            return notObserved(settings.openSecrets);
        const read = found.value.all.flatMap(([, { jobs }]) => jobs.flatMap(({ secrets }) => secrets));
        const { modelKey, reviewerKey, statusKey, auditKey } = choices/* SETTINGS */.yy;
        const ours = new Set([modelKey, reviewerKey, statusKey, auditKey, ...read]);
        const open = settings.openSecrets.value.filter(({ name }) => ours.has(name.toUpperCase()));
        return open.length === 0
            ? holds('none is a secret of the repository or the organization')
            : broken(open.map(({ name, of }) => `${name} is a secret of the ${of}`).join('; '), 'Store a new key in the environment alone, and delete the open one: who could read it may have.');
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/no-pull-request-code.js


/**
 * Stops a pull request that runs in the job that judges it: code of its head, or a machine of one’s own that an earlier
 * job could have changed. Source: SPEC §10.
 */
const noPullRequestCode = {
    id: 'no-pull-request-code',
    title: 'No job of the control checks a pull request out',
    why: 'Code of the change would run beside the token that judges it.',
    weight: 'required',
    page: '/actions',
    judge: (settings) => {
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        const jobs = found.value.all.flatMap(([, { path, jobs: all }]) => all.map((job) => ({ path, job })));
        const foreign = jobs.find(({ job }) => job.checkouts.some((checkout) => PULL_REQUEST.test(checkout)));
        const at = (path) => `${settings.home}/blob/${settings.defaultBranch}/${path}`;
        if (foreign !== undefined) {
            return broken(`${foreign.path}: ${foreign.job.id} checks out the head of the pull request`, 'Take the step out: the actions read a change by the API.', at(foreign.path));
        }
        const own = jobs.find(({ job }) => /self-hosted/i.test(job.runsOn));
        if (own !== undefined) {
            return broken(`${own.path}: ${own.job.id} runs on a machine of your own`, 'Use a runner of GitHub, which is new for each job.', at(own.path));
        }
        return jobs.length === 0
            ? broken('there is no workflow of the control', 'Run `countersign init`.')
            : holds('none checks out a head, and all run on machines of GitHub');
    },
};
const PULL_REQUEST = /gh pr checkout|head_ref|head\.(?:sha|ref|repo)|head_sha|head_branch|head_repository|refs\/pull|merge_commit_sha/i;

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/pinned-actions.js


/**
 * Stops a tag that is moved to other code: whoever takes over a repository of an action would judge, approve and read the
 * keys here. A commit cannot be moved. Source: SPEC §2.
 */
const pinnedActions = {
    id: 'pinned-actions',
    title: 'Actions of the control are pinned by commit',
    why: 'A tag can be moved to other code overnight; a commit cannot.',
    weight: 'required',
    page: '/actions',
    judge: (settings) => {
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        const uses = found.value.all.flatMap(([, { path, jobs }]) => jobs.flatMap((job) => job.uses.map(({ what }) => ({ path, each: what }))));
        const loose = uses.filter(({ each }) => !isPinned(each));
        const [first] = loose;
        if (first === undefined) {
            return uses.length === 0
                ? broken('there is no workflow of the control', 'Run `countersign init`.')
                : holds(`all ${uses.length} uses of an action name a commit, or are this repository’s own`);
        }
        const listed = [...new Set(loose.map(({ each }) => `\`${each}\``))].join(', ');
        return broken(`not pinned: ${listed}`, 'Write the full commit id behind the `@`, and the version in a comment; `countersign init` does.', `${settings.home}/blob/${settings.defaultBranch}/${first.path}`);
    },
};
function isPinned(uses) {
    return uses.startsWith('./') || /@[0-9a-f]{40}$/.test(uses) || /^docker:.*@sha256:[0-9a-f]{64}$/.test(uses);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/policy-in-force.js

/** Without a policy that parses the gate judges nothing, and fails on every change. Source: SPEC §3. */
const policyInForce = {
    id: 'policy-in-force',
    title: 'The policy can be read',
    why: 'Everything is judged by it; without it nothing is.',
    weight: 'required',
    page: '/blob/HEAD/.github/change-policy.yml',
    judge: ({ policy, policyPath, home, defaultBranch }) => policy.inForce
        ? holds(`${policyPath} parses; high-risk rules: ${policy.policy.highRisk.length}`)
        : broken(policy.why, policy.fix, `${home}/blob/${defaultBranch}/${policyPath}`),
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/policy-sound.js

/**
 * Stops a policy that says something else than its author means: a glob that matches nothing since a folder was moved
 * protects nothing. Source: `countersign policy check`.
 */
const policySound = {
    id: 'policy-sound',
    title: 'The policy means what it says',
    why: 'A glob that matches nothing since a folder was moved protects nothing.',
    weight: 'required',
    page: '/blob/HEAD/.github/change-policy.yml',
    judge: ({ policy, policyPath, home, defaultBranch }) => {
        const page = `${home}/blob/${defaultBranch}/${policyPath}`;
        if (!policy.inForce)
            return withoutPolicy();
        if (!policy.findings.seen)
            return notObserved(policy.findings);
        const faults = policy.findings.value.filter(({ severity }) => severity !== 'note');
        const [first] = faults;
        if (first === undefined)
            return holds('every rule matches files, and its approvals can be given');
        const rest = faults.length - 1;
        return broken(`${first.message}${rest === 0 ? '' : `; and ${rest} more (\`countersign policy check\`)`}`, first.fix, first.line === undefined ? page : `${page}#L${first.line}`);
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/pull-request-required.js

/** Stops a push past every review: what the gate never sees it cannot judge. Source: CC8.1, the blog. */
const pullRequestRequired = {
    id: 'pull-request-required',
    title: 'A pull request is required',
    why: 'Else a push goes straight to the branch, past every review.',
    weight: 'required',
    page: '/settings/rules',
    judge: (branch, settings) => judgeSafeguard(branch, settings, { byRule: ({ type }) => type === 'pull_request', byProtection: ({ reviews }) => reviews !== undefined }, {
        on: 'a pull request is required',
        off: 'anyone with write access can push to it',
        fix: 'Require a pull request before merging.',
    }),
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/span.js
/** Hours from one instant to another, both ISO 8601. */
function hoursBetween(from, to) {
    return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}
/** Hours as a person says them: whole hours, from two days on whole days. */
function inWords(hours) {
    const days = Math.floor(hours / 24);
    return days >= 2 ? `${days} days` : `${Math.floor(hours)} hours`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/retrospective-signed.js


const DEFAULT_WITHIN = 14 * 24 * 3_600_000;
/**
 * Stops a retrospective that is written and never read: what the AI approved in it nobody has looked at. Source: SPEC §7,
 * the blog’s third condition.
 */
const retrospectiveSigned = {
    id: 'retrospective-signed',
    title: 'Retrospectives are signed off in time',
    why: 'Else nobody has looked at what the AI approved.',
    weight: 'required',
    page: '/issues?q=is%3Aopen+label%3Asdlc-retrospective',
    judge: ({ retrospectives, policy, now, home }) => {
        if (!retrospectives.seen)
            return notObserved(retrospectives);
        const within = (policy.inForce ? policy.policy.retrospective.within : DEFAULT_WITHIN) / 3_600_000;
        const { newest, open } = retrospectives.value;
        const [overdue] = open.filter(({ createdAt }) => hoursBetween(createdAt, now) > within);
        if (overdue !== undefined) {
            return broken(`#${overdue.number} has been open for ${inWords(hoursBetween(overdue.createdAt, now))}`, 'Go through its list, write the sign-off as a comment, and close it.', `${home}/issues/${overdue.number}`);
        }
        if (newest === null)
            return holds('there has been none yet');
        const since = hoursBetween(newest, now);
        return since > within
            ? broken(`the newest is ${inWords(since)} old`, 'Start the workflow of the weekly review by hand.', `${home}/actions`)
            : holds(`the newest is of ${newest}; ${open.length === 0 ? 'all are' : 'those before it are'} signed off`);
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/review-workflow.js


/**
 * Where the policy names an AI reviewer, some workflow lets it review; on `pull_request` the change itself could edit how
 * it is reviewed, and would see the keys. Source: SPEC §6, §10.
 */
const reviewWorkflow = {
    id: 'review-workflow',
    title: 'The AI review runs from the default branch',
    why: 'From the pull request’s side the change could edit its own review, and read the keys.',
    weight: 'required',
    page: '/actions',
    judge: (settings) => {
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        const { review } = found.value;
        const named = settings.policy.inForce && settings.policy.policy.aiReviewer !== undefined;
        if (review === undefined) {
            return named
                ? broken('the policy names an AI reviewer, and no workflow runs it', 'Run `countersign init`.')
                : holds('there is no AI reviewer: people approve everything');
        }
        const page = `${settings.home}/blob/${settings.defaultBranch}/${review.path}`;
        const fix = `Write ${review.path} again with \`countersign init\`.`;
        if (!review.triggers.has('pull_request_target')) {
            return broken(`${review.path} does not run on pull_request_target`, fix, page);
        }
        const untrusted = ['pull_request', 'pull_request_review', 'merge_group', 'push', 'issue_comment'].filter((event) => review.triggers.has(event));
        return untrusted.length === 0
            ? holds(`${review.path} runs on pull_request_target`)
            : broken(`${review.path} also runs on ${untrusted.join(', ')}`, fix, page);
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/reviewer-identity.js

/**
 * Stops an account that only looks like the AI reviewer: a person of that login, github-actions[bot] as which any workflow
 * approves, or a login that was given up and taken by another. Source: SPEC §1, AI reviewer.
 */
const reviewerIdentity = {
    id: 'reviewer-identity',
    title: 'The AI reviewer is one bot of your own',
    why: 'Whoever holds that identity approves low-risk changes.',
    weight: 'required',
    page: '/blob/HEAD/.github/change-policy.yml',
    judge: ({ policy, reviewer, home, defaultBranch, policyPath }) => {
        if (!policy.inForce)
            return withoutPolicy();
        const named = policy.policy.aiReviewer;
        if (named === undefined)
            return holds('the policy names none: people approve everything');
        const page = `${home}/blob/${defaultBranch}/${policyPath}`;
        if (/^github-actions\[bot\]$/i.test(named.login)) {
            return broken('it is github-actions[bot], as which any workflow approves', 'Make a GitHub App of your own, and name its bot under `ai-reviewer`.', page);
        }
        if (!reviewer.seen)
            return notObserved(reviewer);
        const account = reviewer.value;
        if (account === null) {
            return broken(`GitHub has no account ${named.login}`, 'Name the bot of the App: its slug and `[bot]`.', page);
        }
        if (account.type !== 'Bot') {
            return broken(`${account.login} is a ${account.type}, not a Bot`, 'Name the bot of a GitHub App.', page);
        }
        if (named.id !== undefined && named.id !== account.id) {
            return broken(`${named.login} has the id ${account.id} now, and the policy names ${named.id}`, 'Find out who took the login; then name the id of the right bot.', page);
        }
        return holds(`${account.login} is a Bot with the id ${account.id}`);
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/reviewer-pinned.js

/**
 * Stops who takes over the login of a deleted App: an id is never given twice. Source: SPEC §3, `ai-reviewer: {login, id}`.
 */
const reviewerPinned = {
    id: 'reviewer-pinned',
    title: 'The AI reviewer is named by its id',
    why: 'A login that is given up can be taken by another; an id cannot.',
    weight: 'recommended',
    page: '/blob/HEAD/.github/change-policy.yml',
    judge: ({ policy, reviewer, home, defaultBranch, policyPath }) => {
        if (!policy.inForce)
            return withoutPolicy();
        const named = policy.policy.aiReviewer;
        if (named === undefined)
            return holds('the policy names none');
        if (named.id !== undefined)
            return holds(`the policy names the id ${named.id}`);
        const id = reviewer.seen && reviewer.value !== null ? String(reviewer.value.id) : 'ID';
        return broken('the policy names a login alone', `Write \`ai-reviewer: {login: '${named.login}', id: ${id}}\`.`, `${home}/blob/${defaultBranch}/${policyPath}`);
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/reviewer-rights.js

/**
 * Stops an AI whose approval GitHub counts as a person’s: with `contents: write` it is among those whose review satisfies
 * the native requirement, also of a high-risk change. Source: SPEC §10.
 */
const reviewerRights = {
    id: 'reviewer-rights',
    title: 'The AI reviewer cannot write to the repository',
    why: 'With `contents: write` GitHub counts its approval as a person’s, and its key pushes.',
    weight: 'required',
    page: '/settings/installations',
    judge: ({ policy, reviewerRights: rights }) => {
        if (!policy.inForce)
            return withoutPolicy();
        if (policy.policy.aiReviewer === undefined)
            return holds('the policy names none');
        if (!rights.seen)
            return notObserved(rights);
        const writes = Object.entries(rights.value).filter(([name, level]) => level !== 'read' && name !== 'pull_requests');
        const fix = 'In the settings of the App: `contents: read` and `pull requests: write`, and nothing else.';
        if (writes.length > 0) {
            return broken(`its App has ${writes.map(([name, level]) => `\`${name}: ${level}\``).join(', ')}`, fix);
        }
        return rights.value['pull_requests'] === 'write'
            ? holds('its App has `pull_requests: write` and writes nothing else')
            : broken('its App cannot review: it lacks `pull_requests: write`', fix);
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/runs-when-due.js



/** Hours after which a sweep is missed: it is due hourly, and GitHub starts scheduled runs late or drops one. */
const SWEEP = 4;
/** Hours after which a retrospective is missed: it is due weekly. */
const WEEK = 8 * 24;
/**
 * Stops a control that looks alive and is not: a schedule that GitHub does not start, a sweep that fails each hour.
 * Source: issue §3; FACTS on schedules.
 */
const runsWhenDue = {
    id: 'runs-when-due',
    title: 'The sweep and the retrospective run when they are due',
    why: 'What changed without an event (a retarget, a lost event) is seen by the sweep alone.',
    weight: 'required',
    page: '/actions',
    judge: (settings) => {
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        if (!settings.runs.seen)
            return notObserved(settings.runs);
        const { gate, weekly } = found.value;
        const runsOf = (path) => settings.runs.seen ? settings.runs.value.find((runs) => runs.path === path) : undefined;
        const sweeps = runsOf(gate?.path);
        const weeks = runsOf(weekly?.path);
        if (sweeps === undefined || weeks === undefined) {
            return broken('there is no workflow that would sweep, or write the retrospective', 'Run `countersign init`.');
        }
        const faults = [...sweepFaults(sweeps, settings), ...weekFaults(weeks, settings)];
        const [first] = faults;
        if (first === undefined) {
            const swept = sweeps.scheduled === null ? 'the first sweep is not due yet' : `swept at ${sweeps.scheduled.at}`;
            return holds(`${swept}; ${weeks.succeededAt === null ? 'the first retrospective is not due yet' : `retrospective run at ${weeks.succeededAt}`}`);
        }
        return broken(faults.map(({ says }) => says).join('; '), [...new Set(faults.map(({ fix }) => fix))].join(' '), `${settings.home}/actions/workflows/${first.path.replace(/^.*\//, '')}`);
    },
};
/** The gate has no start by hand: a dispatch runs the workflow of any branch that it is started on. */
const MEND_SWEEP = 'Look at the gate’s last runs, and mend what they say. It cannot be started by hand: wait for the next hour, or label a pull request to have that one judged.';
const MEND_WEEK = 'Look at the last runs of the weekly review; start it by hand, and mend what they say.';
function sweepFaults({ path, createdAt, scheduled }, { now }) {
    const since = hoursBetween(scheduled?.at ?? createdAt, now);
    if (since > SWEEP) {
        const says = scheduled === null ? 'the gate never swept' : `the gate last swept ${inWords(since)} ago`;
        return [{ path, says: `${says}, and is due hourly`, fix: MEND_SWEEP }];
    }
    const { conclusion = null } = scheduled ?? {};
    return conclusion === null || conclusion === 'success'
        ? []
        : [{ path, says: `the gate’s last sweep ended as ${conclusion}`, fix: MEND_SWEEP }];
}
function weekFaults({ path, createdAt, succeededAt }, { now }) {
    const since = hoursBetween(succeededAt ?? createdAt, now);
    if (since <= WEEK)
        return [];
    const says = succeededAt === null ? 'no retrospective ever succeeded' : `the last retrospective was ${inWords(since)} ago`;
    return [{ path, says: `${says}, and one is due weekly`, fix: MEND_WEEK }];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/signed-commits.js

/** Stops a commit under somebody else’s name, which hides a contributor from whoever reads the history. Source: issue §3, SPEC §9. */
const signedCommits = {
    id: 'signed-commits',
    title: 'Commits are signed',
    why: 'Else the name on a commit is whatever its author wrote there.',
    weight: 'recommended',
    page: '/settings/rules',
    judge: (branch, settings) => judgeSafeguard(branch, settings, { byRule: ({ type }) => type === 'required_signatures', byProtection: ({ signatures }) => signatures }, {
        on: 'only commits with a verified signature get in',
        off: 'anyone’s name can stand on a commit',
        fix: 'Switch on *Require signed commits*.',
    }),
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/stale-approvals.js

/** Stops a push that rides in on an older approval, as the gate does by itself. Source: SPEC §1, fresh approval. */
const staleApprovals = {
    id: 'stale-approvals',
    title: 'Stale approvals are dismissed',
    why: 'Else a push after an approval rides in on it.',
    weight: 'required',
    page: '/settings/rules',
    judge: (branch, settings) => judgeSafeguard(branch, settings, {
        byRule: ({ reviews }) => reviews?.staleDismissed === true,
        byProtection: ({ reviews }) => reviews?.staleDismissed === true,
    }, {
        on: 'a push dismisses approvals',
        off: 'an approval outlives the push after it',
        fix: 'Switch on *Dismiss stale pull request approvals when new commits are pushed*.',
    }),
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/status-required.js



/** Without it the gate speaks and nobody has to listen: anyone merges whatever the status says. Source: SPEC §10. */
const statusRequired = {
    id: 'status-required',
    title: 'The gate’s status is required',
    why: 'Else anyone merges whatever the gate says.',
    weight: 'required',
    page: '/settings/rules',
    judge: (branch, settings) => {
        const { found, hidden } = requiredGate(branch, settings);
        const context = gateContext(branch, settings);
        if (found.length > 0)
            return holds(`\`${context}\` is required`);
        if (hidden !== undefined)
            return notObserved(hidden);
        return broken(`\`${context}\` is not required`, `Require the status check \`${context}\` in a ruleset of the branch.`, rulesPage(branch, settings));
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/status-source.js



/**
 * Stops a writer who publishes the gate's status from a workflow of their own. "GitHub Actions" as the expected source
 * does not: it cannot tell one workflow from another. Source: SPEC §10, FACTS.
 */
const statusSource = {
    id: 'status-source',
    title: 'The status comes from an App of its own',
    why: 'Else any writer publishes a success of that name from a workflow of their own, and the gate is advisory.',
    weight: 'required',
    page: '/settings/rules',
    judge: (branch, settings) => {
        const { found, hidden } = requiredGate(branch, settings);
        const context = gateContext(branch, settings);
        const own = found.find(({ app }) => app !== null && app !== settings.actionsApp);
        if (own !== undefined)
            return holds(`only the App ${own.app} can publish \`${context}\``);
        // What is hidden may ask for more than what is seen.
        if (hidden !== undefined)
            return notObserved(hidden);
        const from = found.some(({ app }) => app !== null)
            ? 'is expected from GitHub Actions, which is any workflow'
            : 'is taken from any source';
        return broken(found.length === 0 ? `\`${context}\` is not required from anyone` : `advisory: \`${context}\` ${from}`, 'Let a GitHub App of your own publish it (`countersign init --hardened`), and choose that App as its source.', rulesPage(branch, settings));
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/weekly-workflow.js


/**
 * Without a retrospective nobody looks at what the AI approved, and without its sign-off nobody has to: the blog’s third
 * condition for letting an AI approve at all. Source: SPEC §7.
 */
const weeklyWorkflow = {
    id: 'weekly-workflow',
    title: 'The retrospective is opened weekly, and its closing is checked',
    why: 'Else nobody ever looks at what the AI let through.',
    weight: 'required',
    page: '/actions',
    judge: (settings) => {
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        const { weekly } = found.value;
        if (weekly === undefined) {
            return broken('no workflow of the default branch writes the retrospective', 'Run `countersign init`.');
        }
        const closed = weekly.triggers.get('issues');
        const types = closed?.['types'];
        const missing = [
            ...(weekly.triggers.has('schedule') ? [] : ['schedule']),
            ...(weekly.triggers.has('issues') && (types === undefined || [types].flat().includes('closed'))
                ? []
                : ['issues: closed']),
        ];
        return missing.length === 0
            ? holds(`${weekly.path} runs by the clock and when an issue is closed`)
            : broken(`${weekly.path} does not hear ${missing.join(', ')}`, `Write ${weekly.path} again with \`countersign init\`.`, `${settings.home}/blob/${settings.defaultBranch}/${weekly.path}`);
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/controls/workflows-enabled.js


/**
 * Stops a control that somebody switched off, or that GitHub did after sixty quiet days: the last verdicts stand, and
 * nothing judges what comes after. Source: issue §3.
 */
const workflowsEnabled = {
    id: 'workflows-enabled',
    title: 'The workflows are enabled',
    why: 'A disabled gate judges nothing, and its last success stands.',
    weight: 'required',
    page: '/actions',
    judge: (settings) => {
        const { runs, home } = settings;
        const found = controlWorkflows(settings);
        if (!found.seen)
            return notObserved(found);
        if (!runs.seen)
            return notObserved(runs);
        const present = found.value.all;
        if (present.length === 0)
            return broken('there is no workflow of the control', 'Run `countersign init`.');
        const off = present.flatMap(([, { path }]) => {
            const state = runs.value.find((each) => each.path === path)?.state ?? 'unknown to GitHub';
            return state === 'active' ? [] : [{ path, state }];
        });
        const [first] = off;
        return first === undefined
            ? holds(`${present.length} of ${present.length} are active`)
            : broken(off.map(({ path, state }) => `${path} is ${state.replaceAll('_', ' ')}`).join('; '), 'Open the workflow and press *Enable workflow*.', `${home}/actions/workflows/${first.path.replace(/^.*\//, '')}`);
    },
};

;// CONCATENATED MODULE: ./packages/soc2/lib/settings/judge-settings.js


































/** Controls of each governed branch, in the order in which they are shown. */
const BRANCH_CONTROLS = [
    statusRequired,
    statusSource,
    noBypass,
    pullRequestRequired,
    codeOwnerReview,
    staleApprovals,
    lastPushApproval,
    forcePushes,
    deletions,
    signedCommits,
];
/** Controls of the repository as a whole, in the order in which they are shown. */
const REPOSITORY_CONTROLS = [
    policyInForce,
    policySound,
    codeOwners,
    gateWorkflow,
    reviewWorkflow,
    weeklyWorkflow,
    actionsEnabled,
    workflowsEnabled,
    runsWhenDue,
    pinnedActions,
    jobRights,
    noPullRequestCode,
    environmentBound,
    noOpenSecrets,
    actionsMayNotApprove,
    defaultRights,
    reviewerIdentity,
    reviewerRights,
    retrospectiveSigned,
    independentPeople,
    allowedActions,
    reviewerPinned,
    machineUsers,
    labels,
];
/** Judges every control. Pure: the same settings give the same findings, in the same order. */
function judgeSettings(settings) {
    const finding = (control, verdict, branch) => ({
        ...verdict,
        control: control.id,
        title: control.title,
        why: control.why,
        weight: control.weight,
        ...(branch === undefined ? {} : { branch }),
        link: (verdict.state === 'does not hold' ? verdict.page : undefined) ?? `${settings.home}${control.page}`,
    });
    return [
        ...settings.branches.flatMap((branch) => BRANCH_CONTROLS.map((control) => finding(control, control.judge(branch, settings), branch.branch))),
        ...REPOSITORY_CONTROLS.map((control) => finding(control, control.judge(settings))),
    ];
}

// EXTERNAL MODULE: ./packages/cli/lib/api-address.js
var api_address = __webpack_require__(8740);
// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var lib_errors = __webpack_require__(662);
// EXTERNAL MODULE: ./packages/cli/lib/repository-of.js
var repository_of = __webpack_require__(8047);
;// CONCATENATED MODULE: ./packages/cli/lib/doctor/examine.js








/**
 * Reads the settings of a repository and judges every control. Writes nothing.
 *
 * @throws UsageError where no repository is named or found
 * @throws NoAnswer where GitHub cannot be read
 */
async function examine(examination) {
    const { token, policyPath, statusContext, env, now } = examination;
    const repository = await (0,repository_of.repositoryOf)('doctor', examination.repository, examination);
    const baseUrl = (0,api_address/* apiAddress */.z)(env['GITHUB_API_URL']);
    const transport = await (0,choose_transport/* chooseTransport */.D)(env);
    try {
        const client = (0,github_client/* createClient */.UU)({ token, baseUrl, transport, retrySecond: (0,choose_transport/* retrySecond */.R)(env) });
        const source = { client, admin: client, repository };
        const settings = await readSettings(source, { policyPath, statusContext, now });
        const { home, defaultBranch, now: readAt } = settings;
        return { repository: settings.repository, home, defaultBranch, readAt, findings: judgeSettings(settings) };
    }
    catch (failure) {
        if (!(failure instanceof errors/* UserError */.y))
            throw failure;
        throw new lib_errors/* NoAnswer */.W(`the settings could not be read: ${failure.message}`, failure.fix, { cause: failure });
    }
}


/***/ }),

/***/ 8047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repositoryOf: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_github_repository__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3030);
/* harmony import */ var _countersign_soc2_setup_remote_address__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5409);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4384);




/**
 * Which repository on GitHub a command is about: the one that it was told, else `GITHUB_REPOSITORY`, else where `origin`
 * of the clone leads.
 *
 * @throws UsageError where none of them names one
 */
async function repositoryOf(command, told, { cwd, env }) {
    const named = told ?? env['GITHUB_REPOSITORY'];
    if (named)
        return (0,_countersign_soc2_github_repository__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .a)(named);
    const ending = new AbortController();
    try {
        const remote = await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__.gitIn)(cwd, env, ending.signal).run(['remote', 'get-url', 'origin']);
        const address = remote.code === 0 ? (0,_countersign_soc2_setup_remote_address__WEBPACK_IMPORTED_MODULE_3__/* .remoteAddress */ .f)(remote.output.toString('utf8')) : undefined;
        if (address !== undefined)
            return { owner: address.owner, repo: address.name };
    }
    finally {
        ending.abort();
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${command}: which repository is not known`, 'Name it with --repo OWNER/NAME.');
}


/***/ }),

/***/ 8528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Up: () => (/* binding */ sameLogin),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
function counted() {
    return { kind: 'counted' };
}
function refused(why) {
    return { kind: 'refused', why };
}
function unknown(...lookups) {
    return { kind: 'unknown', lookups };
}
/** The first rule that does not count the approval decides, so that nothing is looked up for one that is refused anyway. */
function allOf(rules) {
    return (approval, facts) => {
        for (const rule of rules) {
            const result = rule(approval, facts);
            if (result.kind !== 'counted')
                return result;
        }
        return counted();
    };
}
/** The first twelve digits of a commit, for a sentence. */
function short(sha) {
    return sha === null ? 'an unknown commit' : sha.slice(0, 12);
}
/** True where two logins are one to GitHub, which ignores case. */
function sameLogin(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ }),

/***/ 9191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isGoverned),
/* harmony export */   s: () => (/* binding */ statusContext)
/* harmony export */ });
/* harmony import */ var _policy_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3899);

/** Whether changes into a branch must pass the gate: the default branch always, others as the policy's `branches` says. */
function isGoverned(branch, defaultBranch, policy) {
    return branch === defaultBranch || policy.branches.some((glob) => (0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .highGlob */ .$I)(glob).matches(branch));
}
/**
 * The context that the status stands under: the plain one for the default branch, one per other governed branch. A
 * status belongs to a commit, not to a pull request: a success earned against one branch must not open another.
 */
function statusContext(plain, branch, defaultBranch) {
    return branch === defaultBranch ? plain : `${plain}/${branch}`;
}


/***/ }),

/***/ 7070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ aFewAtATime),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   oq: () => (/* binding */ inBatches)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);


/** Queries that are on their way at once: GitHub limits how many a token may have. */
const IN_FLIGHT = 4;
const PERMISSIONS = 'The token needs `contents: read`, `issues: read`, `pull-requests: read` and `statuses: read`: grant them under `permissions:` of the job, or in the settings of the App.';
/** Asks one query of a repository, and hands out what it says of the repository. Throws a `GitHubError`. */
async function ask(client, { owner, repo }, query, variables = {}) {
    try {
        return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(await client.graphql(query, { owner, name: repo, ...variables })).object('repository');
    }
    catch (failure) {
        if (!(failure instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || !/not accessible/i.test(failure.message))
            throw failure;
        // GraphQL does not say which permission is missing.
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(failure.call, failure.status, failure.message, PERMISSIONS, { cause: failure });
    }
}
/** Cuts a list into batches of at most so many. */
function inBatches(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
/** Works on all items, a few at a time, and keeps their order. After the first failure nothing more is begun. */
async function aFewAtATime(items, work, most = IN_FLIGHT) {
    const done = [];
    let next = 0;
    const workOn = async () => {
        while (next < items.length) {
            const index = next;
            next += 1;
            const item = items[index];
            try {
                done[index] = await work(item);
            }
            catch (failure) {
                next = items.length;
                throw failure;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, workOn));
    return done;
}


/***/ }),

/***/ 1487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ listRetrospectives),
/* harmony export */   Pl: () => (/* binding */ ENOUGH)
/* harmony export */ });
/* unused harmony export retrospectiveOf */
/* harmony import */ var _retrospective_issue_markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1391);
/* harmony import */ var _retrospective_marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8360);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3636);
/* harmony import */ var _read_retrospective_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7778);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3105);





/** Enough to know the newest ones, and which of them was the newest at any instant of a window. Fewer are all there are. */
const ENOUGH = 20;
/**
 * Lists retrospectives, newest first, by creator and marker and never by label: anybody with write access labels. With
 * `all`, only open ones and every one of them; else as many as bear on a window.
 */
async function listRetrospectives(client, repository, creator, which) {
    const state = which === 'open' ? 'open' : 'all';
    const parameters = { ...repository, creator: creator.login, state, sort: 'created', direction: 'desc' };
    const found = new Map();
    for await (const answer of (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .eachPage */ .vg)(client, 'GET /repos/{owner}/{repo}/issues', parameters)) {
        for (const row of (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(answer)) {
            const issue = retrospectiveOf(row, creator);
            if (issue !== undefined)
                found.set(issue.issue, issue);
        }
        if (which === 'newest' && found.size >= ENOUGH)
            break;
    }
    return [...found.values()];
}
/** Reads an issue's row; undefined where it is no retrospective of this creator. */
function retrospectiveOf(row, creator) {
    if (!(0,_read_retrospective_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpenedBy */ .jf)(row, creator))
        return undefined;
    const body = row.optionalText('body') ?? '';
    if (!body.includes(_retrospective_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .RETROSPECTIVE_MARKER */ .$))
        return undefined;
    return {
        issue: row.id('number'),
        url: row.text('html_url'),
        createdAt: row.time('created_at'),
        updatedAt: row.time('updated_at'),
        open: row.text('state') === 'open',
        body,
        marker: (0,_retrospective_issue_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(body),
    };
}


/***/ }),

/***/ 4532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
function digestOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
}


/***/ }),

/***/ 1391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ partMarker),
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   qm: () => (/* binding */ asWritten),
/* harmony export */   rA: () => (/* binding */ windowMarker),
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   zP: () => (/* binding */ LONGEST)
/* harmony export */ });
/* unused harmony exports supersededMarker, supersededBody */
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8360);


/** The marker of a window's issue, one line. `previous` is a digest, `first` or `restart`. */
function windowMarker(previous, run) {
    return `${_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .RETROSPECTIVE_MARKER */ .$} previous=${previous} run=${run} -->`;
}
/** The marker of an issue that gave way to another one for the same window: its own window is void. */
function supersededMarker(by) {
    return `${RETROSPECTIVE_MARKER} superseded by #${by} -->`;
}
const WINDOW = /^<!-- countersign:retrospective previous=([0-9a-f]{64}|first|restart) run=([1-9]\d{0,15}) -->$/;
const SUPERSEDED = /^<!-- countersign:retrospective superseded by #([1-9]\d{0,15}) -->$/;
/** The marker on the first line of an issue's body; undefined where there is none. Nothing but that line is looked at. */
function readMarker(body) {
    const line = firstLine(body);
    const [, previous, run] = WINDOW.exec(line) ?? [];
    if (previous !== undefined)
        return { kind: 'window', previous, run: Number(run) };
    const [, by] = SUPERSEDED.exec(line) ?? [];
    return by === undefined ? undefined : { kind: 'superseded', by: Number(by) };
}
/** Body of an issue that gives way to another one: the same text under another marker, and a sentence that says so. */
function supersededBody(body, by) {
    const rest = readMarker(body) === undefined ? body : body.slice(firstLine(body).length).replace(/^\r?\n/, '');
    const note = `**Superseded by #${by}**, which lists the same window. This one counts for nothing.`;
    const text = `${supersededMarker(by)}\n${note}\n\n${rest}`;
    return text.length <= LONGEST ? text : `${supersededMarker(by)}\n${note}\n`;
}
/** What GitHub takes of an issue's body or of a comment, in characters. */
const LONGEST = 65_536;
/** The marker of a numbered comment, one line. */
function partMarker({ part, of, digest }) {
    return `<!-- countersign:retrospective-part ${part}/${of} ${digest} -->`;
}
const PART = /^<!-- countersign:retrospective-part ([1-9]\d{0,5})\/([1-9]\d{0,5}) ([0-9a-f]{64}) -->$/;
/** Reads a numbered comment; undefined where its first line says that it is none. */
function readPart(body) {
    const [, part, of, digest] = PART.exec(firstLine(body)) ?? [];
    if (digest === undefined)
        return undefined;
    // Whoever stores a text may drop the line feeds at its end.
    const text = asWritten(body.slice(firstLine(body).length))
        .replace(/^\n/, '')
        .replace(/\n+$/, '');
    return { marker: { part: Number(part), of: Number(of), digest }, text, computed: (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(text) };
}
/** A text as it was written: GitHub's pages send line feeds as carriage return and line feed. */
function asWritten(text) {
    return text.replaceAll('\r\n', '\n');
}
function firstLine(text) {
    return text.split(/\r?\n/, 1)[0] ?? '';
}


/***/ }),

/***/ 694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withoutBraces)
/* harmony export */ });
/** A glob with its braces written out, the innermost first; braces without a comma are themselves, as in a policy. */
function withoutBraces(glob) {
    const found = /\{([^{}]*,[^{}]*)\}/.exec(glob);
    if (found === null)
        return [glob];
    const [whole, inner = ''] = found;
    const before = glob.slice(0, found.index);
    const after = glob.slice(found.index + whole.length);
    return inner.split(',').flatMap((choice) => withoutBraces(`${before}${choice}${after}`));
}


/***/ }),

/***/ 1208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ REVIEW_LABEL),
/* harmony export */   M0: () => (/* binding */ ENVIRONMENT),
/* harmony export */   yL: () => (/* binding */ REVIEWER_KINDS),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
const REVIEWER_KINDS = ['countersign', 'claude-code-action'];
/** The environment whose deployment branches are the default branch alone, and which holds every secret. */
const ENVIRONMENT = 'countersign';
/** Names of secrets and variables, as the workflows read them and a person sets them. */
const SETTINGS = {
    modelKey: 'ANTHROPIC_API_KEY',
    reviewerClient: 'COUNTERSIGN_REVIEWER_CLIENT_ID',
    reviewerKey: 'COUNTERSIGN_REVIEWER_PRIVATE_KEY',
    statusClient: 'COUNTERSIGN_STATUS_CLIENT_ID',
    statusKey: 'COUNTERSIGN_STATUS_PRIVATE_KEY',
    auditClient: 'COUNTERSIGN_AUDIT_CLIENT_ID',
    auditKey: 'COUNTERSIGN_AUDIT_PRIVATE_KEY',
};
/** The label by which a person with write access asks for an AI review of a stranger's change. */
const REVIEW_LABEL = 'ai-review';


/***/ }),

/***/ 6251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ ownersOfControl),
/* harmony export */   TA: () => (/* binding */ mergeOwners),
/* harmony export */   jw: () => (/* binding */ ownerLines),
/* harmony export */   xn: () => (/* binding */ CODEOWNERS_PATHS)
/* harmony export */ });
/* unused harmony export ownerPatterns */
/* harmony import */ var _braces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(694);
/* harmony import */ var _policy_control_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9697);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4423);



/** Where GitHub looks for code owners, in its order: the first file that is there is the one. */
const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const START = '# --- countersign: from .github/change-policy.yml; `countersign init` writes these lines again ---';
const END = '# --- countersign: end ---';
/**
 * The lines of CODEOWNERS for what the policy gives to people by name: each high-risk rule, then the control itself, since
 * the last line that matches wins. Empty where the policy names nobody. GitHub asks these people by itself, and its ruleset
 * can require them, whatever becomes of the gate.
 *
 * CODEOWNERS knows neither braces, brackets nor letter case: braces are written out, brackets widened. Exceptions of a rule
 * stay owned, because a line that takes them out would take them from earlier owners too.
 */
function ownerLines(policy) {
    const rules = policy.highRisk.flatMap(({ name, paths, reviewers }) => {
        const owners = ownersOf(reviewers, policy);
        if (owners.length === 0)
            return [];
        return [`# ${name}`, ...paths.flatMap(ownerPatterns).map((pattern) => `${pattern} ${owners.join(' ')}`)];
    });
    const control = ownersOf(policy.controlOwners, policy);
    const places = new Set([
        ..._policy_control_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROL_PATHS */ .nd.map(({ pattern }) => pattern),
        _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_POLICY_PATH */ .l,
        ...(policy.reviewInstructions === undefined ? [] : [policy.reviewInstructions]),
    ]);
    const ofControl = control.length === 0
        ? []
        : [
            '# the change control itself',
            ...[...places].flatMap(ownerPatterns).map((each) => `${each} ${control.join(' ')}`),
        ];
    return [...rules, ...ofControl];
}
/** The people whom a list of reviewers names; nobody where any human will do, since then no name is required. */
function ownersOf(reviewers, policy) {
    if (reviewers.some(({ kind }) => kind === 'human'))
        return [];
    return [
        ...new Set(reviewers.flatMap((reviewer) => {
            if (reviewer.kind === 'group')
                return ownersOf(policy.groups[reviewer.name] ?? [], policy);
            if (reviewer.kind === 'user')
                return [`@${reviewer.login}`];
            return reviewer.kind === 'team' ? [`@${reviewer.org}/${reviewer.slug}`] : [];
        })),
    ];
}
/** A glob of a policy as patterns of CODEOWNERS that match at least the same files, letter case aside. */
function ownerPatterns(glob) {
    const written = (0,_braces_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutBraces */ .L)(glob).map((each) => each
        // What stands in brackets, and the brackets as themselves.
        .replaceAll(/\[+[^\]/]*\]+/g, '*')
        .replaceAll(/\*{3,}/g, '**')
        .replaceAll(/([ #\\])/g, '\\$1'));
    return [
        ...new Set(written.map((each) => {
            const folder = each.replace(/\/\*\*$/, '/');
            const anchored = folder.startsWith('**/') ? folder : `/${folder}`;
            return anchored === '/**' ? '*' : anchored;
        })),
    ];
}
/**
 * A file of code owners with these lines in it, between two marks at its end so that nothing overrules them. What stands
 * outside of the marks stays as it is; without lines the marks go too.
 */
function mergeOwners(existing, lines) {
    const line = existing.includes('\r\n') ? '\r\n' : '\n';
    const kept = existing.split(/\r?\n/);
    const start = kept.indexOf(START);
    const end = kept.indexOf(END, start);
    const own = start >= 0 && end >= 0 ? [...kept.slice(0, start), ...kept.slice(end + 1)] : kept;
    while (own.length > 0 && own.at(-1)?.trim() === '')
        own.pop();
    if (lines.length === 0)
        return start >= 0 ? joined(own, line) : existing;
    return joined([...own, ...(own.length === 0 ? [] : ['']), START, ...lines, END], line);
}
function joined(lines, line) {
    return lines.length === 0 ? '' : `${lines.join(line)}${line}`;
}
const USER = /^@[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i;
const TEAM = /^@[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}\/[\w.-]+$/i;
/**
 * Who owns the policy by a file of code owners, in order: whoever its own line names, which an earlier set-up may have
 * written, else the users who own everything. Teams of these are left out, as GITHUB_TOKEN reads none.
 */
function ownersOfControl(text) {
    const last = text
        .split(/\r?\n/)
        .map((line) => line
        .replace(/(?:^|\s)#.*$/, '')
        .trim()
        .split(/\s+/))
        .findLast(([pattern]) => pattern === '*' || pattern === `/${_policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_POLICY_PATH */ .l}`);
    const [pattern, ...owners] = last ?? [];
    return owners.filter((owner) => USER.test(owner) || (pattern !== '*' && TEAM.test(owner)));
}


/***/ }),

/***/ 5409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ remoteAddress)
/* harmony export */ });
/**
 * Where a git remote leads: `https://HOST/owner/name.git`, `git@HOST:owner/name`, `ssh://git@HOST:22/owner/name`. Undefined
 * for what is no such address. Credentials that stand in it are left behind.
 */
function remoteAddress(remote) {
    const [, host, owner, name] = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|git:\/\/|(?:[^@/:]+@)(?=[^/]+:))([^/:@]+)(?::\d+(?=\/))?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote.trim()) ?? [];
    if (host === undefined || owner === undefined || name === undefined)
        return undefined;
    // GitHub takes ssh on port 443 under a name of its own.
    const server = host === 'ssh.github.com' ? 'github.com' : host;
    return { server: `https://${server}`, owner, name };
}


/***/ })

};
