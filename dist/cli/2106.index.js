export const id = 2106;
export const ids = [2106];
export const modules = {

/***/ 2106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preview: () => (/* binding */ preview)
});

// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/github/choose-transport.js
var choose_transport = __webpack_require__(5419);
// EXTERNAL MODULE: ./packages/soc2/lib/github/client.js
var github_client = __webpack_require__(4889);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-retrospective.js
var read_retrospective = __webpack_require__(7778);
// EXTERNAL MODULE: ./packages/soc2/lib/decision/governed.js
var decision_governed = __webpack_require__(9191);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/parse.js
var parse = __webpack_require__(4834);
// EXTERNAL MODULE: ./packages/soc2/lib/github/pages.js
var github_pages = __webpack_require__(3636);
// EXTERNAL MODULE: ./packages/soc2/lib/record/decision-record.js
var decision_record = __webpack_require__(9374);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/plain-file.js

/** What GraphQL is asked of a tree's own entry: unlike the contents of REST it is never what a link leads to. */
const ENTRY = '{ mode oid object { ... on Blob { text } } }';
/** A file, executable or not, of a text that came whole. */
const FILE_MODES = [0o100644, 0o100755];
/** A file whose text is what git names it by; null where there is none, or anything else. */
function plainFile(entry) {
    if (entry === null || !FILE_MODES.includes(entry.count('mode')))
        return null;
    const blob = entry.sha('oid');
    const object = entry.objectOrNull('object');
    const text = object?.has('text') ? object.text('text') : undefined;
    return text !== undefined && (0,decision_record/* blobIdOf */.mR)(text, blob) === blob ? { blob, text } : null;
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/shape.js
var shape = __webpack_require__(3105);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-default-branch.js

/** The repository's default branch as it is now. */
async function readDefaultBranch(client, repository) {
    return (0,shape/* objectOf */.Xy)(await client.request('GET /repos/{owner}/{repo}', { ...repository })).text('default_branch');
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/read-policy.js
var read_policy = __webpack_require__(7109);
// EXTERNAL MODULE: ./packages/soc2/lib/github/retrospective/batches.js
var retrospective_batches = __webpack_require__(7070);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/freeze.js









/**
 * Freezes the governed branches: whatever lands after it belongs to the next window, whole. Which branches are governed
 * is what the policy at the frozen tip of the default branch says, so that is read first. Throws a `GitHubError`, or a
 * `PolicyError` where the policy cannot be read.
 */
async function freeze(client, repository, policyPath) {
    const policy = (await readAtOnce(client, repository, policyPath)) ?? (await readByRest(client, repository, policyPath));
    if (policy.source === null)
        throw new errors/* UserError */.y('the policy is no file', 'Name its path with the input `policy`.');
    const { branch: defaultBranch, commit } = policy.source;
    const heads = new Map([[defaultBranch, commit]]);
    if (policy.policy.branches.length > 0) {
        for (const [branch, tip] of await readBranches(client, repository)) {
            if (branch !== defaultBranch && (0,decision_governed/* isGoverned */.P)(branch, defaultBranch, policy.policy))
                heads.set(branch, tip);
        }
    }
    return { defaultBranch, heads, policy };
}
const TIP = `query ($owner: String!, $name: String!, $policy: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name target { ... on Commit { oid file(path: $policy) ${ENTRY} } } }
  }
}`;
/** The policy at the tip of the default branch in one call, held against git's name of it; null where it is not plainly there. */
async function readAtOnce(client, repository, path) {
    const ref = (await (0,retrospective_batches/* ask */.kA)(client, repository, TIP, { policy: path })).objectOrNull('defaultBranchRef');
    const tip = ref?.object('target');
    const file = tip === undefined ? null : plainFile(tip.objectOrNull('file'));
    if (ref === null || tip === undefined || file === null)
        return null;
    return {
        policy: (0,parse/* parsePolicy */.O)({ text: Buffer.from(file.text), file: path }),
        text: file.text,
        path,
        source: { branch: ref.text('name'), commit: tip.sha('oid'), blob: file.blob },
    };
}
/** Takes more calls, and says what is wrong with a policy that is no plain file. */
async function readByRest(client, repository, path) {
    return (0,read_policy/* readPolicy */.T4)(client, repository, await readDefaultBranch(client, repository), path);
}
async function readBranches(client, repository) {
    const branches = new Map();
    for await (const answer of (0,github_pages/* eachPage */.vg)(client, 'GET /repos/{owner}/{repo}/branches', { ...repository })) {
        for (const row of (0,shape/* listOf */.c3)(answer))
            branches.set(row.text('name'), row.object('commit').sha('sha'));
    }
    // In the alphabet's order, so that the report does not turn on the order of GitHub's list.
    return new Map([...branches].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
/** Who the token is: retrospectives are known by who opened them. Throws a `GitHubError`. */
async function readViewer(client) {
    const viewer = objectOf(await client.graphql('query { viewer { login databaseId } }', {})).object('viewer');
    return { login: viewer.text('login'), id: viewer.account('databaseId') };
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/retrospective/list-retrospectives.js
var list_retrospectives = __webpack_require__(1487);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/believe.js
var believe = __webpack_require__(7864);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/markers.js
var markers = __webpack_require__(1391);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/read-retrospective.js
var issue_read_retrospective = __webpack_require__(5502);
// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __webpack_require__(1458);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/co-authors.js
var co_authors = __webpack_require__(5889);
// EXTERNAL MODULE: ./packages/soc2/lib/github/account.js
var account = __webpack_require__(6907);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/actor.js


/** What every query asks of an actor. `Actor` itself has no id: each kind of account has its own. */
const ACTOR = `__typename login
      ... on User { databaseId }
      ... on Bot { databaseId }
      ... on Organization { databaseId }
      ... on Mannequin { databaseId }`;
/** No login of a person can end so. */
const BOT = '[bot]';
/**
 * Reads an account as GraphQL shows it, and hands it out as REST would: GraphQL drops `[bot]` from the login of a bot,
 * and the policy names bots with it. Where the schema knows only users (behind a commit, as the viewer) a bot keeps it,
 * and is called a `User`: the login alone tells then. Null for a deleted account.
 */
function actorOf(actor) {
    // An account that an enterprise manages outside of GitHub has no id: like one that is gone it approves nothing.
    if (actor === null || !actor.has('databaseId'))
        return null;
    const id = actor.account('databaseId');
    const login = actor.text('login');
    if (login.endsWith(BOT))
        return { id, login, type: 'Bot' };
    const type = actor.text('__typename');
    // A bot of that name has its suffix only in REST.
    if (type !== 'Bot' && (0,account/* isGhost */.Q)(login))
        return null;
    return { id, login: type === 'Bot' ? `${login}${BOT}` : login, type };
}
/** What every query asks of who wrote or committed a commit. */
const GIT_ACTOR = 'email user { __typename login databaseId }';
/** The account of an author or committer by GraphQL; null where the e-mail is linked to none. */
function gitActorOf(actor) {
    return actorOf(actor?.objectOrNull('user') ?? null);
}
/**
 * The account that an unlinked e-mail names itself: a noreply address holds an id and a login, and without it the commits
 * of an account that GraphQL does not link would be nobody's.
 */
function namedByEmail(actor) {
    if (actor === null || actor.has('user'))
        return [];
    const email = actor.optionalText('email') ?? '';
    return (0,co_authors/* coAuthorsIn */._)(`Co-authored-by: <${email.replaceAll(/\s/g, '')}>`);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-issue.js


const EDITS = `lastEditedAt editor { ${ACTOR} } userContentEdits(first: 1) { totalCount nodes { editedAt editor { ${ACTOR} } } }`;
const INFO = 'pageInfo { hasNextPage endCursor }';
function comments(after) {
    return `comments(first: 100${after}) { ${INFO} nodes { fullDatabaseId body createdAt author { ${ACTOR} } ${EDITS} } }`;
}
function closings(after) {
    return `timelineItems(first: 100${after}, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) { ${INFO} nodes { __typename
    ... on ClosedEvent { createdAt stateReason actor { ${ACTOR} } closer { __typename ... on Commit { oid } ... on PullRequest { number } } }
    ... on ReopenedEvent { createdAt actor { ${ACTOR} } } } }`;
}
/** Reads an issue of this repository whole, every list to its end. Throws a `GitHubError`. */
async function readIssue(client, repository, number) {
    const read = async (fields) => {
        const text = `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { issue(number: ${number}) { ${fields} } } }`;
        return (await (0,retrospective_batches/* ask */.kA)(client, repository, text)).object('issue');
    };
    const fields = `number createdAt body state stateReason author { ${ACTOR} } ${EDITS} ${comments('')} ${closings('')}`;
    const issue = await read(fields);
    return {
        issue: issue.id('number'),
        author: actorOf(issue.objectOrNull('author')),
        createdAt: issue.time('createdAt'),
        body: issue.text('body'),
        edited: editedOf(issue),
        state: issue.text('state') === 'OPEN' ? 'open' : 'closed',
        reason: issue.textOrNull('stateReason')?.toLowerCase() ?? null,
        comments: await toTheEnd(issue, 'comments', comments, read, commentOf),
        closings: await toTheEnd(issue, 'timelineItems', closings, read, closingOf),
    };
}
async function toTheEnd(issue, connection, fieldsAfter, read, rowOf) {
    const rows = [];
    let page = issue.object(connection);
    for (;;) {
        rows.push(...page.list('nodes').map(rowOf));
        const info = page.object('pageInfo');
        if (!info.flag('hasNextPage'))
            return rows;
        page = (await read(fieldsAfter(`, after: ${JSON.stringify(info.text('endCursor'))}`))).object(connection);
    }
}
function commentOf(node) {
    return {
        id: Number(node.text('fullDatabaseId')),
        author: actorOf(node.objectOrNull('author')),
        body: node.text('body'),
        createdAt: node.time('createdAt'),
        edited: editedOf(node),
    };
}
function closingOf(node) {
    const closed = node.text('__typename') === 'ClosedEvent';
    return {
        kind: closed ? 'closed' : 'reopened',
        by: actorOf(node.objectOrNull('actor')),
        at: node.time('createdAt'),
        reason: closed ? (node.textOrNull('stateReason')?.toLowerCase() ?? null) : null,
        through: closed ? throughOf(node.objectOrNull('closer')) : null,
    };
}
function throughOf(closer) {
    switch (closer?.text('__typename')) {
        case 'Commit':
            return { commit: closer.sha('oid') };
        case 'PullRequest':
            return { pull: closer.id('number') };
        default:
            return null;
    }
}
/** Who edited a text last, and when. GitHub's history begins with the text itself once there is one. */
function editedOf(node) {
    const at = node.timeOrNull('lastEditedAt');
    const [newest] = node.objectOrNull('userContentEdits')?.list('nodes') ?? [];
    if (at === null && newest === undefined)
        return null;
    return {
        by: actorOf(node.objectOrNull('editor') ?? newest?.objectOrNull('editor') ?? null),
        at: at ?? newest?.time('editedAt') ?? node.time('createdAt'),
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-run.js



const EVENTS = ['schedule', 'workflow_dispatch'];
/** Reads a run; null where GitHub has none of that id. Throws a `GitHubError`. */
async function readRun(client, repository, id) {
    try {
        const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
            ...repository,
            run_id: id,
        });
        return runOf((0,shape/* objectOf */.Xy)(answer));
    }
    catch (failure) {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return null;
        throw failure;
    }
}
/** Reads the names of a run's artifacts, expired ones too. Throws a `GitHubError`. */
async function readArtifactNames(client, repository, id) {
    const names = [];
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
    for await (const answer of (0,github_pages/* eachPage */.vg)(client, route, { ...repository, run_id: id })) {
        names.push(...(0,shape/* objectOf */.Xy)(answer)
            .list('artifacts')
            .map((artifact) => artifact.text('name')));
    }
    return names;
}
/**
 * Lists the runs of a workflow on a branch that succeeded, newest first, as far as they were started by its schedule or
 * by hand: only those report. Goes back until `enough` says so. Throws a `GitHubError`.
 */
async function listReportingRuns(client, repository, { workflow, branch }, enough) {
    const file = workflow.slice(workflow.lastIndexOf('/') + 1);
    const parameters = { ...repository, workflow_id: file, branch, status: 'success' };
    const found = [];
    const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
    for await (const answer of (0,github_pages/* eachPage */.vg)(client, route, parameters)) {
        const runs = (0,shape/* objectOf */.Xy)(answer).list('workflow_runs').map(runOf);
        for (const run of runs) {
            if (enough(run))
                return found;
            if (run.path === workflow && EVENTS.includes(run.event))
                found.push(run);
        }
    }
    return found;
}
function runOf(row) {
    return {
        id: row.id('id'),
        // GitHub may write the ref behind the path.
        path: row.text('path').split('@', 1)[0] ?? '',
        headBranch: row.textOrNull('head_branch'),
        headSha: row.sha('head_sha'),
        event: row.text('event'),
        createdAt: row.time('created_at'),
        updatedAt: row.time('updated_at'),
        status: row.text('status'),
        conclusion: row.textOrNull('conclusion'),
    };
}

// EXTERNAL MODULE: ./packages/soc2/lib/approval/rule.js
var rule = __webpack_require__(8528);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/workflow-of-run.js





/**
 * Why the workflow file of a run may be one that nobody approved, as a sentence; undefined where it is the default
 * branch's. GitHub names a run's branch by a bare name, which a tag can have as well: whoever may write can let a run of
 * any commit look as if it were on the default branch. So the file is the very one that the branch has now, or the commit
 * was once the branch's tip: that it is in the branch's history is not enough, for a merge brings every commit of a
 * change, and people approve what is left at its end.
 *
 * @throws GitHubError where a call fails
 */
async function whyNotOurWorkflow(client, repository, run, defaultBranch) {
    if (await isCurrent(client, repository, run, defaultBranch))
        return undefined;
    if ((await wasTip(client, repository, run, defaultBranch)) === true)
        return undefined;
    return `run ${run.id} took its workflow from ${(0,rule/* short */.h0)(run.headSha)}, where it is another file than on ${defaultBranch}, and which was never the tip of that branch`;
}
/**
 * Whether a run is surely none of the default branch's, so that what it left behind may be passed over. Where the log
 * cannot be read nobody knows, and nothing is passed over.
 *
 * @throws GitHubError where a call fails
 */
async function isSurelyForeign(client, repository, run, defaultBranch) {
    if (await isCurrent(client, repository, run, defaultBranch))
        return false;
    return (await wasTip(client, repository, run, defaultBranch)) === false;
}
/** Where GitHub runs workflows from. */
const WORKFLOW_FILE = /^\.github\/workflows\/[^/]+$/;
/** Whether the file is, byte for byte, what the default branch has now: both are read in one call, at one moment. */
async function isCurrent(client, repository, { path, headSha }, defaultBranch) {
    if (!WORKFLOW_FILE.test(path))
        return false;
    const file = `... on Commit { file(path: ${JSON.stringify(path)}) { oid type } }`;
    const text = `query ($owner: String!, $name: String!, $branch: String!) { repository(owner: $owner, name: $name) {
    ran: object(oid: ${JSON.stringify(headSha)}) { ${file} } ref(qualifiedName: $branch) { target { ${file} } } } }`;
    const answer = await (0,retrospective_batches/* ask */.kA)(client, repository, text, { branch: `refs/heads/${defaultBranch}` });
    const ran = blobOf(answer.objectOrNull('ran'));
    return ran !== null && ran === blobOf(answer.objectOrNull('ref')?.objectOrNull('target') ?? null);
}
function blobOf(commit) {
    const entry = commit?.has('file') === true ? commit.objectOrNull('file') : null;
    return entry?.text('type') === 'blob' ? entry.sha('oid') : null;
}
/** Whether a commit was ever the tip of the branch, by the activity log; undefined where that cannot be read. */
async function wasTip(client, repository, { headSha }, defaultBranch) {
    const ref = `refs/heads/${defaultBranch}`;
    try {
        for await (const answer of (0,github_pages/* eachPage */.vg)(client, 'GET /repos/{owner}/{repo}/activity', { ...repository, ref })) {
            if ((0,shape/* listOf */.c3)(answer).some((row) => row.text('ref') === ref && row.text('after') === headSha))
                return true;
        }
    }
    catch (failure) {
        if (!(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        return undefined;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/predecessor.js









/**
 * Finds the newest retrospective and believes it, or says why not. There is none only before the first one: where a run
 * of the workflow has succeeded and its issue is gone, or an issue is not what a run made, that is an error with the way
 * to recover, and never a window that begins somewhere else without a word.
 *
 * @throws UserError where the chain is broken
 */
async function findPredecessor(seeker) {
    const newest = await newestStanding(seeker);
    if (newest === undefined) {
        await refuseLostRuns(seeker, undefined);
        return { kind: 'none' };
    }
    const { issue, read } = newest;
    const { facts, run, whole } = await readFacts(seeker, newest);
    const belief = (0,believe/* believe */.Ti)(facts, {
        repository: `${seeker.repository.owner}/${seeker.repository.repo}`,
        creator: seeker.creator.id,
        defaultBranches: [seeker.defaultBranch],
        workflow: seeker.run.path,
    });
    // Whatever else holds: what another workflow file made is no retrospective.
    const foreign = run && (await whyNotOurWorkflow(seeker.client, seeker.repository, run, seeker.defaultBranch));
    if (foreign)
        throw new errors/* UserError */.y(`the newest retrospective, #${issue.issue}, is not believed: ${foreign}`, believe/* RECOVERY */.wc);
    if (belief.kind === 'believed' && read !== undefined) {
        await refuseLostRuns(seeker, run ?? undefined);
        return { kind: 'believed', issue, read, whole };
    }
    if (read !== undefined && run !== null && isUnfinished(facts, run, seeker)) {
        if (run.status !== 'completed')
            return { kind: 'at-work', issue, read };
        throw new errors/* UserError */.y(`run ${run.id} opened the retrospective #${issue.issue} and did not finish it`, `Run that run again (it goes on where it broke off), then this one.`);
    }
    const problems = belief.kind === 'refused' ? belief.problems : [];
    throw new errors/* UserError */.y(`the newest retrospective, #${issue.issue}, is not believed: ${problems.join('; ')}`, believe/* RECOVERY */.wc);
}
/** The newest retrospective that did not give way to another; of several for one window the lowest number stands. */
async function newestStanding(seeker) {
    for (const issue of seeker.listed) {
        if (issue.marker?.kind === 'superseded') {
            await refuseForgedSuperseding(seeker, issue);
            continue;
        }
        const twins = seeker.listed.filter((other) => isSameWindow(issue, other));
        const standing = twins.reduce((lowest, other) => (other.issue < lowest.issue ? other : lowest), issue);
        return { issue: standing, read: readBody(standing) };
    }
    return undefined;
}
function readBody({ body }) {
    const read = (0,issue_read_retrospective/* readRetrospective */.M)(body);
    return read.kind === 'retrospective' ? read : undefined;
}
const DAY = 86_400_000;
/**
 * Whether two issues are of one window: they go on from the same retrospective. Those that go on from none are only
 * where they were opened within a day of each other and start at the same commit.
 */
function isSameWindow(one, other) {
    if (one.marker?.kind !== 'window' || other.marker?.kind !== 'window')
        return false;
    if (one.marker.previous !== other.marker.previous)
        return false;
    if (/^[0-9a-f]{64}$/.test(one.marker.previous))
        return true;
    const apart = Math.abs(Date.parse(one.createdAt) - Date.parse(other.createdAt));
    return apart < DAY && readBody(one)?.manifest.restart === readBody(other)?.manifest.restart;
}
/** Only the account that opens retrospectives makes one give way; anybody else's edit would take it out of the chain. */
async function refuseForgedSuperseding({ client, repository, creator }, issue) {
    const { edited } = await readIssue(client, repository, issue.issue);
    if (edited?.by?.id === creator.id)
        return;
    const who = edited?.by ? ` by @${edited.by.login}` : '';
    throw new errors/* UserError */.y(`the body of the retrospective #${issue.issue} was edited${who}`, believe/* RECOVERY */.wc);
}
async function readFacts({ client, repository, creator }, { issue, read }) {
    const id = read?.manifest.run.id;
    const [whole, run, artifacts] = await Promise.all([
        readIssue(client, repository, issue.issue),
        id === undefined ? null : readRun(client, repository, id),
        id === undefined ? [] : artifactsOf({ client, repository }, id),
    ]);
    const edited = whole.edited && { by: whole.edited.by?.login ?? null, at: whole.edited.at };
    const parts = whole.comments.filter(({ author, body }) => author?.id === creator.id && (0,markers/* readPart */.on)(body) !== undefined);
    return {
        run,
        whole,
        facts: {
            issue: issue.issue,
            creator: creator.id,
            createdAt: whole.createdAt,
            body: whole.body,
            edited,
            place: 'here',
            parts: parts.map((part) => ({ body: part.body, edited: part.edited !== null })),
            run: run && { ...run, artifacts },
        },
    };
}
/** A run that is gone has left nothing. */
async function artifactsOf({ client, repository }, id) {
    try {
        return await readArtifactNames(client, repository, id);
    }
    catch (failure) {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return [];
        throw failure;
    }
}
/** Whether all that is missing is what a run does after it has opened the issue. */
function isUnfinished(facts, run, seeker) {
    const read = (0,issue_read_retrospective/* readRetrospective */.M)(facts.body);
    if (read.kind === 'problem' || run.conclusion === 'success')
        return false;
    const { parts } = read.manifest;
    const whole = { ...facts, parts: facts.parts.length < parts.count ? [] : facts.parts };
    const finished = (0,believe/* believe */.Ti)({
        ...whole,
        run: { ...run, updatedAt: later(run.updatedAt, facts.createdAt), artifacts: [(0,believe/* artifactName */.Cs)(read.digest)] },
    }, {
        repository: `${seeker.repository.owner}/${seeker.repository.repo}`,
        creator: seeker.creator.id,
        defaultBranches: [seeker.defaultBranch],
        workflow: seeker.run.path,
    });
    if (finished.kind === 'believed')
        return true;
    return whole.parts.length === 0 && parts.count > 0 && finished.problems.every((why) => why.startsWith('its parts:'));
}
function later(one, other) {
    return Date.parse(one) > Date.parse(other) ? one : other;
}
/** Runs after this one whose issues are looked for; more than a few have never been made. */
const RUNS = 30;
/**
 * Refuses to go on where a run has made a retrospective that is no longer here: deleted, or transferred to another
 * repository, or edited past recognition.
 *
 * @param since the run that made the newest retrospective; none where there is none
 */
async function refuseLostRuns({ client, repository, run: own, defaultBranch, listed, all = listed }, since) {
    const reached = (run) => since !== undefined && run.createdAt <= since.createdAt;
    const where = { workflow: own.path, branch: defaultBranch };
    const runs = (await listReportingRuns(client, repository, where, reached)).filter(({ id }) => id !== own.id);
    const [first] = runs;
    if (since === undefined && first !== undefined) {
        throw new errors/* UserError */.y(`run ${first.id} of this workflow has succeeded, and there is no retrospective: it was deleted, transferred, or changed`, believe/* RECOVERY */.wc);
    }
    const known = new Set(all.flatMap((issue) => readBody(issue)?.digest ?? []).map((digest) => (0,believe/* artifactName */.Cs)(digest)));
    const named = await (0,retrospective_batches/* aFewAtATime */.Rn)(runs.slice(0, RUNS), ({ id }) => readArtifactNames(client, repository, id));
    for (const [index, names] of named.entries()) {
        const run = runs[index];
        const lost = names.find((name) => name.startsWith((0,believe/* artifactName */.Cs)('')) && !known.has(name));
        if (run === undefined || lost === undefined)
            continue;
        // A run of another file, under a tag of the branch's name, holds up nobody.
        if (await isSurelyForeign(client, repository, run, defaultBranch))
            continue;
        throw new errors/* UserError */.y(`run ${run.id} made a retrospective (${lost}) that is no longer here: it was deleted, transferred, or changed`, believe/* RECOVERY */.wc);
    }
}

// EXTERNAL MODULE: ./packages/soc2/lib/approval/named-reviewer.js
var named_reviewer = __webpack_require__(8745);
// EXTERNAL MODULE: ./packages/soc2/lib/domain.js
var domain = __webpack_require__(8988);
// EXTERNAL MODULE: ./packages/soc2/lib/record/canonical-json.js
var canonical_json = __webpack_require__(1759);
// EXTERNAL MODULE: ./packages/soc2/lib/record/digest.js
var record_digest = __webpack_require__(4532);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/cells.js
var cells = __webpack_require__(7873);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/committed.js
var committed = __webpack_require__(2062);
// EXTERNAL MODULE: ./packages/soc2/lib/report/markdown.js
var markdown = __webpack_require__(6976);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/exception-kinds.js
var exception_kinds = __webpack_require__(9479);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/exception-sections.js



/** What the controls do not explain: each with what is so, why it matters and what to do. */
function exceptionsSection(exceptions, place) {
    const own = exceptions.filter(({ kind }) => !exception_kinds/* LABEL_KINDS */.T.has(kind));
    const head = exceptions.length === 0
        ? '### Exceptions\n\nNone that could be seen.'
        : `### Exceptions (${exceptions.length})\n\nEach needs an answer in a sign-off comment.${labels(exceptions.length - own.length)}`;
    return { head, flows: flowsOf(own, place), share: 0.3 };
}
function labels(count) {
    return count === 0 ? '' : ` ${(0,cells/* counted */.hS)(count, 'of them is', 'of them are')} about labels, further below.`;
}
/** Labels that say something else than the reviews, or were changed after the merge. */
function labelsSection(exceptions, place) {
    const own = exceptions.filter(({ kind }) => exception_kinds/* LABEL_KINDS */.T.has(kind));
    const head = own.length === 0
        ? '### Label disagreements\n\nNone: every label says what the reviews say.'
        : `### Label disagreements (${own.length})\n\nNothing is decided from a label; a wrong one is an exception all the same.`;
    return { head, flows: flowsOf(own, place), share: 0.1 };
}
/** The exceptions in a few words, by kind: `2 direct pushes, 1 force push`. */
function exceptionsInWords(exceptions) {
    return byKind(exceptions)
        .map(([kind, { length }]) => (0,cells/* counted */.hS)(length, exception_kinds/* EXCEPTION_KINDS */.s[kind].one, exception_kinds/* EXCEPTION_KINDS */.s[kind].many))
        .join(', ');
}
function byKind(exceptions) {
    const kinds = Object.keys(exception_kinds/* EXCEPTION_KINDS */.s);
    return kinds.flatMap((kind) => {
        const own = exceptions.filter((exception) => exception.kind === kind);
        return own.length === 0 ? [] : [[kind, own]];
    });
}
function flowsOf(exceptions, place) {
    const head = (0,markdown/* table */.tp)(['Where', 'What is so', 'What to do'], []);
    return byKind(exceptions).map(([kind, own]) => {
        const { one, many, why } = exception_kinds/* EXCEPTION_KINDS */.s[kind];
        const title = `#### ${capital((0,cells/* counted */.hS)(own.length, one, many))}`;
        return {
            open: `${title}\n\n${why}\n\n${head}`,
            again: `${title}, continued\n\n${head}`,
            rows: own.map((exception) => {
                return `| ${whereOf(exception, place)} | ${(0,cells/* sentence */.em)(exception.what)} | ${(0,cells/* sentence */.em)(exception.action)} |`;
            }),
            close: '',
        };
    });
}
function whereOf({ branch, pull, sha }, place) {
    const parts = [
        ...(pull === null ? [] : [`#${pull}`]),
        ...(sha === null ? [] : [(0,cells/* commitLink */.wn)(place, sha)]),
        ...(branch === null ? [] : [(0,cells/* name */.UU)(branch)]),
    ];
    return parts.length === 0 ? 'the repository' : parts.join(' ');
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/flow.js
/** Room for the sentence that says in which comments a section goes on. */
const POINTER_ROOM = 80;
/** Characters of a section in the body, where all its rows stand there. */
function wholeLength(section) {
    return section.head.length + section.flows.reduce((sum, flow) => sum + 2 + flowLength(flow), 0);
}
/** Characters of a section in the body that none of its rows could take away. */
function headLength({ head }) {
    return head.length + 2 + POINTER_ROOM;
}
/**
 * Deals out the room for rows: to each section its share, as far as it needs it, and what is left over in the order of
 * the sections. So a long table never pushes the exceptions out of sight.
 *
 * @param room characters for rows, beside all heads
 */
function place(sections, room) {
    const needs = sections.map((section) => wholeLength(section) - section.head.length);
    const shares = sections.map(({ share }, at) => Math.min(needs[at] ?? 0, Math.floor(share * room)));
    let spare = room - shares.reduce((sum, share) => sum + share, 0);
    return sections.map((section, at) => {
        const share = shares[at] ?? 0;
        const more = Math.min((needs[at] ?? 0) - share, spare);
        const { taken, used } = take(section, share + more);
        // What a row was too long for is the next section's.
        spare += share - used;
        return taken;
    });
}
function take(section, room) {
    const inBody = [];
    const left = [];
    let used = 0;
    for (const flow of section.flows) {
        const fits = left.length === 0 ? fitting(flow, flow.open, 0, room - used - 2) : 0;
        if (fits > 0) {
            const part = { ...flow, rows: flow.rows.slice(0, fits) };
            inBody.push(part);
            used += 2 + flowLength(part);
        }
        if (fits === 0)
            left.push(flow);
        else if (fits < flow.rows.length)
            left.push({ ...flow, open: flow.again, rows: flow.rows.slice(fits) });
    }
    return { taken: { section, inBody, left }, used };
}
/** How many rows from `from` on fit under a head. */
function fitting({ rows, close }, head, from, room) {
    let used = frameLength(head, close);
    let at = from;
    while (at < rows.length && used + 1 + (rows[at]?.length ?? 0) <= room) {
        used += 1 + (rows[at]?.length ?? 0);
        at += 1;
    }
    return at - from;
}
/** Characters of what stands around rows. Lines are joined: each costs a line feed but the first. */
function frameLength(head, close) {
    return (head === '' ? -1 : head.length) + (close === '' ? 0 : 1 + close.length);
}
/** Characters of a flow's text, without writing it: there may be a great many rows. */
function flowLength({ open, rows, close }) {
    return rows.reduce((sum, row) => sum + 1 + row.length, frameLength(open, close));
}
/** A flow as Markdown. */
function flowText({ open, rows, close }) {
    return [...(open === '' ? [] : [open]), ...rows, ...(close === '' ? [] : [close])].join('\n');
}
/**
 * The comments in which flows go on, each of at most so many characters. Each row stands in exactly one, whole. Throws
 * where a row alone is longer than a comment: rows are cut where they are made.
 */
function intoParts(flows, room) {
    const parts = [];
    let part = '';
    for (const flow of flows) {
        let from = 0;
        while (from < flow.rows.length) {
            const head = from === 0 ? flow.open : flow.again;
            const gap = part === '' ? 0 : 2;
            const fits = fitting(flow, head, from, room - part.length - gap);
            if (fits === 0 && part === '')
                throw new Error('a row is longer than a comment');
            if (fits > 0) {
                const text = flowText({ ...flow, open: head, rows: flow.rows.slice(from, from + fits) });
                part = part === '' ? text : `${part}\n\n${text}`;
                from += fits;
            }
            if (from < flow.rows.length) {
                parts.push(part);
                part = '';
            }
        }
    }
    return part === '' ? parts : [...parts, part];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/lead.js


/**
 * Characters that the lead may have. It is no part of what the manifest commits to, so its length must not move a row
 * from the body into a comment: a run that resumes finds other overdue sign-offs than the one that broke off.
 */
const LEAD_ROOM = 4000;
/** How the one line starts that another run of the same window may write otherwise; no text of a change starts a line. */
const OVERDUE = '**⚠️ Overdue sign-offs:**';
/** Of overdue retrospectives and of signers; the policy names them all. */
const SHOWN = 5;
/** The first lines: what there is to do, for whom, by when. Whoever reads no further knows that much. */
function leadText(population, listed, overdue, signing, now) {
    const { exceptions, notObserved } = population;
    return [
        `**To review:** ${listed === 0 ? 'no AI-approved merge' : (0,cells/* counted */.hS)(listed, 'AI-approved merge')}`,
        exceptions.length === 0
            ? '**Exceptions:** none that could be seen'
            : `**⚠️ Exceptions:** ${exceptions.length} (${exceptionsInWords(exceptions)})`,
        ...(notObserved.length === 0 ? [] : [`**Not observed:** ${(0,cells/* counted */.hS)(notObserved.length, 'thing')}, listed below`]),
        ...(overdue.length === 0 ? [] : [overdueLine(overdue, now)]),
        `**Sign-off:** by ${(0,cells/* instant */.uR)(signing.due)}, by ${signersInWords(signing.signers)}`,
    ].join('\n');
}
function overdueLine(overdue, now) {
    const shown = overdue.slice(0, SHOWN).map(({ issue, createdAt, closed }) => {
        if (closed === true)
            return `#${issue} (closed, and signed off by nobody)`;
        const age = Date.parse(now) - Date.parse(createdAt);
        return `#${issue} (open for ${(0,cells/* duration */.p0)(Math.max(0, age))})`;
    });
    return `${OVERDUE} ${inWords(shown, overdue.length, ', ')}`;
}
/** Who signs, in words. */
function signersInWords(signers) {
    const shown = signers
        .slice(0, SHOWN)
        .map((signer) => (signer === 'human' ? 'any person with write access' : (0,cells/* name */.UU)((0,cells/* cut */.Jj)(signer, 60))));
    return `${inWords(shown, signers.length, ' or ')}; nobody signs for what they contributed to or merged`;
}
function inWords(shown, count, mark) {
    const more = count - shown.length;
    return more > 0 ? `${shown.join(mark)} and ${more} more` : shown.join(mark);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/manifest-of.js

/**
 * The manifest of an issue: everything of its input but what another moment would find otherwise.
 *
 * @param listed AI-approved merges, ascending
 * @param population SHA-256 of the population's text
 * @param parts SHA-256 of each numbered comment
 */
function manifestOf(input, listed, population, parts) {
    const { counts, exceptions, byBranch } = input.population;
    return {
        kind: 'countersign/retrospective',
        version: 1,
        repository: input.repository,
        window: input.windows.map(({ branch, base, head }) => {
            const own = byBranch.find((each) => each.branch === branch);
            if (own === undefined)
                throw new Error(`the population has no counts for ${branch}`);
            return { branch, base, head, commits: own.commits, log: own.log };
        }),
        period: input.period,
        counts,
        exceptions: exceptions.length,
        listed: (0,committed/* commitTo */.v$)(listed.map(({ number }) => number)),
        population,
        parts: (0,committed/* commitTo */.v$)(parts),
        previous: input.previous,
        restart: input.restart,
        signOffs: (0,committed/* commitTo */.v$)(input.signOffs),
        run: input.run,
        generator: input.generator,
    };
}

// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/manifest-block.js
var manifest_block = __webpack_require__(8823);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/marker-previous.js
var marker_previous = __webpack_require__(3940);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/population.js
var population = __webpack_require__(6777);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/population-sections.js



/** What each class means, for whoever reads the counts. */
const MEANING = {
    unresolved: 'could not be found out',
    'direct-push': 'no pull request brought it',
    emergency: 'an emergency change',
    unreviewed: 'the policy was not satisfied at the merge',
    'ai-approved': 'the AI reviewer’s approval stood at the merge',
    'human-approved': 'satisfied by people alone',
    exempt: 'the policy asked for no approval',
};
/** The table that the blog shows, with its columns first: every AI-approved merge, ascending. */
function listedSection(changes) {
    const head = (0,markdown/* table */.tp)(['PR', 'Title', 'Author', 'Merged At', 'Merged by', 'Refused before'], []);
    const rows = changes.map(({ number, title, author, mergedBy, mergedAt, refusedBefore }) => `| #${number} | ${(0,cells/* titleCell */.$f)(title)} | ${(0,cells/* person */.MV)(author)} | ${(0,cells/* instant */.uR)(mergedAt)} | ${(0,cells/* person */.MV)(mergedBy)} | ${refusedBefore === 0 ? '' : (0,cells/* counted */.hS)(refusedBefore, 'time')} |`);
    const flow = { open: head, again: `### AI-Approved Merges, continued\n\n${head}`, rows, close: '' };
    return {
        head: `### AI-Approved Merges${changes.length === 0 ? '\n\nNone.' : ''}`,
        flows: rows.length === 0 ? [] : [flow],
        share: 0.35,
    };
}
/** Counts by class, the equation, and where each branch went. */
function populationSection({ counts, equation, members, byBranch }, windows, place) {
    const classes = (0,markdown/* table */.tp)(['Class', 'Commits', 'Which are those'], population/* CLASSES */.N.map((each) => [each, String(counts[each]), MEANING[each]]));
    const head = `### Population\n\n${(0,cells/* counted */.hS)(members.length, 'commit')} in exactly one class each: ${equationText(equation)}\n\n${classes}`;
    const columns = (0,markdown/* table */.tp)(['Branch', 'From', 'To', 'Commits', 'Activity log'], []);
    const rows = windows.map(({ branch, base, head: tip, log }) => {
        const from = base === null ? 'nothing' : (0,cells/* commitLink */.wn)(place, base);
        const own = byBranch.find((each) => each.branch === branch);
        const seen = log.observed ? `${own?.log}` : `not observed: ${(0,cells/* sentence */.em)(log.why)}`;
        return `| ${(0,cells/* name */.UU)(branch)} | ${from} | ${(0,cells/* commitLink */.wn)(place, tip)} | ${own?.commits} | ${seen} |`;
    });
    return {
        head,
        flows: [{ open: columns, again: `### Population, continued\n\n${columns}`, rows, close: '' }],
        share: 0.05,
    };
}
/** The equation as code; P writes it of digits, words and signs alone. */
function equationText(equation) {
    return /^[\w +=-]+$/.test(equation) ? `\`${equation}\`` : (0,markdown/* code */.aY)(equation);
}
/** What the token could not see, which is not the same as none. */
function notObservedSection(notObserved) {
    const none = notObserved.length === 0;
    const rows = notObserved.map((each) => `- ${(0,cells/* sentence */.em)(each)}`);
    return {
        head: `### Not observed${none ? '\n\nEverything that this report speaks of could be seen.' : ''}`,
        flows: none ? [] : [{ open: '', again: '### Not observed, continued\n', rows, close: '' }],
        share: 0.1,
    };
}
/** What the control saves and costs. */
function metricsText({ merged, aiApprovedShare, medianToMerge: { ai, human } }, changes) {
    const refused = changes.filter(({ refusedBefore }) => refusedBefore > 0);
    const times = refused.reduce((sum, { refusedBefore }) => sum + refusedBefore, 0);
    const median = (value) => (value === null ? 'no such merge' : (0,cells/* duration */.p0)(value));
    const saved = ai !== null && human !== null && human > ai ? (0,cells/* duration */.p0)(human - ai) : null;
    return [
        '### Metrics\n',
        (0,markdown/* table */.tp)(['Measure', 'Value'], [
            ['Merged changes', String(merged)],
            ['Approved by AI', aiApprovedShare === null ? 'no merge' : `${Math.round(aiApprovedShare * 100)} %`],
            ['Median time to merge, AI approval', median(ai)],
            ['Median time to merge, human approval', median(human)],
            ...(saved === null ? [] : [['What AI approval saves, by the medians', `${saved} a change`]]),
            ['Refused by the AI reviewer before', `${(0,cells/* counted */.hS)(times, 'time')}, in ${(0,cells/* counted */.hS)(refused.length, 'change')}`],
        ]),
    ].join('\n');
}
/** Everything that is no AI-approved merge, folded up, class by class. */
function restSection({ members, changes }, place) {
    const pulls = new Map(changes.map((change) => [change.number, change]));
    const explained = ({ pull, class: each, branch }) => {
        const change = pull === null ? undefined : pulls.get(pull);
        return change?.class === each && change.branch === branch;
    };
    // What a merged change does not stand for has a row of its own.
    const single = members.filter((one) => !explained(one));
    const flows = population/* CLASSES */.N.filter((each) => each !== 'ai-approved').flatMap((each) => {
        const merged = changes.filter((change) => change.class === each);
        const alone = single.filter((one) => one.class === each);
        return [...changeFlow(each, merged), ...commitFlow(each, alone, place)];
    });
    return {
        head: `### The rest of the population${flows.length === 0 ? '\n\nThere is none.' : ''}`,
        flows,
        share: 0,
    };
}
function changeFlow(each, changes) {
    if (changes.length === 0)
        return [];
    const rows = changes.map(({ number, title, author, mergedAt, approvers, commits }) => `| #${number} | ${(0,cells/* titleCell */.$f)(title)} | ${(0,cells/* person */.MV)(author)} | ${(0,cells/* instant */.uR)(mergedAt)} | ${approversCell(approvers)} | ${commits} |`);
    const head = (0,markdown/* table */.tp)(['PR', 'Title', 'Author', 'Merged At', 'Approved by', 'Commits'], []);
    return [folded(`${each}: ${(0,cells/* counted */.hS)(changes.length, 'pull request')}`, head, rows)];
}
function commitFlow(each, members, place) {
    if (members.length === 0)
        return [];
    const rows = members.map(({ sha, branch, pull, why }) => {
        return `| ${(0,cells/* commitLink */.wn)(place, sha)} | ${(0,cells/* name */.UU)(branch)} | ${pull === null ? '' : `#${pull}`} | ${(0,cells/* sentence */.em)(why)} |`;
    });
    const head = (0,markdown/* table */.tp)(['Commit', 'Branch', 'PR', 'Why'], []);
    return [folded(`${each}: ${(0,cells/* counted */.hS)(members.length, 'single commit')}`, head, rows)];
}
function folded(summary, head, rows) {
    return {
        open: `<details>\n<summary>${summary}</summary>\n\n${head}`,
        again: `<details>\n<summary>${summary}, continued</summary>\n\n${head}`,
        rows,
        close: '\n</details>',
    };
}
const APPROVERS = 10;
function approversCell(approvers) {
    const shown = approvers.slice(0, APPROVERS).map((login) => (0,cells/* person */.MV)({ login }));
    const more = approvers.length - shown.length;
    return more > 0 ? `${shown.join(' ')} and ${more} more` : shown.join(' ');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/method.js



/** How the report was made, pinned: whoever asks gets the very code, and not "we ran a script". */
function methodText(manifest, windows, equation, place) {
    const branches = windows.slice(0, method_SHOWN).map(({ branch }) => (0,cells/* name */.UU)(branch));
    const more = windows.length - branches.length;
    const names = `${branches.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return [
        '### Generation Method\n',
        `- **Query:** every commit that reached ${names} between two frozen heads, and the pull request that brought it; activity log, commit range and merged pull requests are held against each other, labels only cross-checked`,
        `- **Code:** ${codeText(manifest.generator, place)}`,
        `- **Workflow:** ${workflowText(manifest.run, place)}`,
        `- **Window source:** ${sourceText(manifest, windows, place)}`,
        `- **Population:** Full: every commit of the window is in exactly one class (not a sample): ${equationText(equation)}`,
    ].join('\n');
}
const method_SHOWN = 5;
function codeText({ repository, sha, bundle }, { server }) {
    const pinned = repository !== null && sha !== null
        ? `[${(0,cells/* name */.UU)(`${(0,cells/* cut */.Jj)(repository, 80)}@${(0,rule/* short */.h0)(sha)}`)}](${(0,cells/* address */.hl)(server, repository, 'tree', sha)})`
        : 'its commit could not be found out';
    return `${pinned}, bundle SHA-256 ${bundle === null ? 'could not be found out' : `\`${bundle}\``}`;
}
function workflowText({ id, workflow, sha }, { server, repository }) {
    const file = `[${(0,cells/* name */.UU)(`${(0,cells/* cut */.Jj)(workflow, 80)}@${(0,rule/* short */.h0)(sha)}`)}](${(0,cells/* address */.hl)(server, repository, 'blob', sha, workflow)})`;
    return `${file}, [run ${id}](${(0,cells/* address */.hl)(server, repository, 'actions', 'runs', String(id))})`;
}
/** Where the window begins. All branches begin alike, but for one that was not governed before. */
function sourceText({ previous, restart }, windows, place) {
    if (restart !== null)
        return `deliberate restart at ${(0,cells/* commitLink */.wn)(place, restart)}, which is an exception`;
    if (previous !== null)
        return `anchored to previous retrospective #${previous.issue} (\`${previous.digest}\`)`;
    const days = windows.flatMap(({ source }) => (source.kind === 'lookback' ? [source.days] : []));
    return `first run: where the activity log puts the branch ${days[0] ?? 0} days before`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/sign-off-text.js


/** What a reviewer does; the first four are the blog's. */
const SIGN_OFF_STEPS = [
    '### Reviewer Sign-off\n',
    '1. Verify the query results represent the full population: `countersign verify-window` proves it again from a clone',
    '2. Review each PR for changes that should have been classified as high-risk; write `#123 should have been high-risk: why` on a line of your comment where one was',
    '3. Note any exceptions or concerns',
    '4. Add a sign-off comment and close this issue as completed',
    '',
    'Several may sign, each with a comment of their own before the issue is closed: every comment of a signer counts as a signature, unless it says that it is `not signing`. Every listed PR needs a signer who neither contributed to it nor merged it. A comment that was edited, or an issue that was edited after it, counts for nothing, and the issue is opened again.',
].join('\n');
/** What people have signed off since the retrospective before this one, and what they said of single changes. */
function signOffsSection(signOffs) {
    const head = (0,markdown/* table */.tp)(['By', 'Retrospective', 'Signed at', 'PR', 'Verdict'], []);
    const rows = signOffs.flatMap(({ issue, signers, at, verdicts }) => [
        `| ${signersCell(signers)} | #${issue} | ${(0,cells/* instant */.uR)(at)} | | |`,
        ...verdicts.map(({ pull, verdict, by }) => `| ${(0,cells/* person */.MV)({ login: by })} | #${issue} | | #${pull} | ${(0,cells/* sentence */.em)(verdict)} |`),
    ]);
    const none = rows.length === 0;
    return {
        head: `### Sign-offs since the last retrospective${none ? '\n\nNone.' : ''}`,
        flows: none ? [] : [{ open: head, again: `### Sign-offs, continued\n\n${head}`, rows, close: '' }],
        share: 0.1,
    };
}
const SIGNERS = 10;
function signersCell(signers) {
    const shown = signers.slice(0, SIGNERS).map(cells/* person */.MV).join(' ');
    return signers.length > SIGNERS ? `${shown} and ${signers.length - SIGNERS} more` : shown;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/render-retrospective.js















/** What is dealt out of a body; GitHub takes `LONGEST`, and the manifest's last few digits come after the dealing. */
const BODY = 65_000;
/** Of a comment, its marker and title included. */
const PART = 60_000;
const PART_HEAD = 300;
/** What the body leaves to a manifest: windows of many branches alone make one longer. */
const LONGEST_MANIFEST = 40_000;
/** GitHub takes this many comments on an issue. */
const MOST_PARTS = 2500;
/**
 * Renders a window's retrospective: the blog's issue first, in its order, then what proves it. Same input, same bytes.
 * However long the population is, the body stays within GitHub's limit and every row stands whole, exactly once, in the
 * body or in one of the numbered comments, whose hashes the manifest holds.
 *
 * @throws UserError where there are more governed branches than a manifest has room for, or more rows than an issue
 */
function renderRetrospective(input) {
    const { population, overdue, signing, period } = input;
    const populationText = (0,canonical_json/* canonicalJson */.d)(population);
    const listed = listedChanges(population);
    const sections = sectionsOf(input, listed);
    const draft = manifestOf(input, listed, (0,record_digest/* digestOf */.o)(populationText), []);
    const draftText = (0,canonical_json/* canonicalJson */.d)(draft);
    if (draftText.length > LONGEST_MANIFEST)
        throw tooManyBranches(input.windows.length);
    const compose = (manifest, text, lead, placed) => bodyOf({ input, manifest, text, lead, listed: listed.length, placed, population });
    // The lead's own length decides nothing: see LEAD_ROOM.
    const fixed = compose(draft, draftText, '', heads(sections)).length + LEAD_ROOM;
    const whole = sections.reduce((sum, section) => sum + wholeLength(section) - section.head.length, 0);
    const fits = fixed + whole <= BODY;
    const placed = place(sections, fits ? whole : Math.max(0, BODY - fixed - committed/* LIST_ROOM */.nT));
    const parts = partsOf(placed);
    const manifest = manifestOf(input, listed, (0,record_digest/* digestOf */.o)(populationText), parts.map(({ digest }) => digest));
    const manifestText = (0,canonical_json/* canonicalJson */.d)(manifest);
    const lead = leadText(population, listed.length, overdue, signing, period.to);
    const body = compose(manifest, manifestText, lead, placed);
    if (body.length >= markers/* LONGEST */.zP || lead.length > LEAD_ROOM)
        throw new Error(`the body has ${body.length} characters`);
    return {
        title: titleOf(population, listed.length, period.to),
        body,
        parts: parts.map(({ body: part }) => part),
        manifest,
        manifestText,
        digest: (0,record_digest/* digestOf */.o)(manifestText),
        populationText,
        empty: isEmpty(population),
    };
}
/** The AI-approved merges, ascending. Throws where a commit of that class is in none of them: it would go unreviewed. */
function listedChanges({ changes, members }) {
    const listed = changes.filter((change) => change.class === 'ai-approved').toSorted((a, b) => a.number - b.number);
    const numbers = new Set(listed.map(({ number }) => number));
    if (numbers.size !== listed.length)
        throw new Error('an AI-approved merge is listed twice');
    const lost = members.find((member) => member.class === 'ai-approved' && !numbers.has(member.pull ?? 0));
    if (lost !== undefined)
        throw new Error(`the AI-approved commit ${lost.sha} is in no listed merge`);
    return listed;
}
function sectionsOf(input, listed) {
    const { population, windows, signOffs } = input;
    return [
        listedSection(listed),
        exceptionsSection(population.exceptions, input),
        populationSection(population, windows, input),
        labelsSection(population.exceptions, input),
        notObservedSection(population.notObserved),
        signOffsSection(signOffs),
        restSection(population, input),
    ];
}
/** Sections with none of their rows, for the room that they take whatever happens. */
function heads(sections) {
    return sections.map((section) => ({
        section: { ...section, head: 'x'.repeat(headLength(section)) },
        inBody: [],
        left: [],
    }));
}
function partsOf(placed) {
    const texts = intoParts(placed.flatMap(({ left }) => left), PART - PART_HEAD);
    if (texts.length > MOST_PARTS) {
        throw new errors/* UserError */.y(`the window needs ${texts.length} comments, and GitHub takes ${MOST_PARTS} on one issue`, 'Run the workflow more often, or start again closer to the head with `start-sha`.');
    }
    return texts.map((text, at) => {
        const content = `**Part ${at + 1} of ${texts.length}** of this retrospective\n\n${text}`;
        const digest = (0,record_digest/* digestOf */.o)(content);
        return { body: `${(0,markers/* partMarker */.Ai)({ part: at + 1, of: texts.length, digest })}\n${content}`, digest };
    });
}
function bodyOf({ input, manifest, text, lead, listed, placed, population }) {
    const [table = '', ...rest] = placed.map(placedText);
    const [exceptions = '', counts = '', labels = '', notObserved = '', signOffs = '', remainder = ''] = rest;
    const { period } = input;
    return [
        `${(0,markers/* windowMarker */.rA)((0,marker_previous/* markerPrevious */.Y)(input), input.run.id)}\n## SDLC Weekly Retrospective`,
        lead,
        `**Period:** ${(0,cells/* instant */.uR)(period.from)} to ${(0,cells/* instant */.uR)(period.to)}\n**Total AI-approved merges:** ${listed}`,
        ...(isEmpty(population) ? [EMPTY] : []),
        methodText(manifest, input.windows, population.equation, input),
        table,
        SIGN_OFF_STEPS,
        exceptions,
        counts,
        labels,
        notObserved,
        metricsText(population.metrics, population.changes),
        signOffs,
        remainder,
        (0,manifest_block/* manifestBlock */.$)(text, (0,record_digest/* digestOf */.o)(text), manifest),
    ].join('\n\n');
}
const EMPTY = 'No commit has reached a governed branch in this window, so there is nothing to sign: the issue is closed at once. It stands for the window in the chain of retrospectives.';
function placedText({ section, inBody, left }) {
    const more = left.reduce((sum, { rows }) => sum + rows.length, 0);
    const pointer = more === 0 ? [] : [`*${(0,cells/* counted */.hS)(more, 'more row')} in the numbered comments below.*`];
    return [section.head, ...inBody.map(flowText), ...pointer].join('\n\n');
}
function isEmpty({ members, changes, exceptions }) {
    return members.length === 0 && changes.length === 0 && exceptions.length === 0;
}
function titleOf(population, listed, to) {
    const what = isEmpty(population)
        ? 'nothing to review'
        : [`${listed} to review`, ...exceptionsOf(population.exceptions.length)].join(', ');
    return `SDLC Weekly Retrospective ${(0,cells/* instant */.uR)(to).slice(0, 10)}: ${what}`;
}
function exceptionsOf(count) {
    return count === 0 ? [] : [(0,cells/* counted */.hS)(count, 'exception')];
}
function tooManyBranches(count) {
    return new errors/* UserError */.y(`the manifest of ${(0,cells/* counted */.hS)(count, 'governed branch', 'governed branches')} is too long for an issue`, 'Govern fewer branches: narrow `branches` in the policy, or delete branches that are released.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/classes.js


/** The class of a merged pull request by what the gate's rules say of it as of its merge. */
function classOf(judgement) {
    switch (judgement.kind) {
        case 'unresolved':
            return { class: 'unresolved', why: judgement.why };
        case 'needs':
            return { class: 'unresolved', why: `nobody could say ${judgement.lookups.map(showLookup).join(', ')}` };
        case 'judged': {
            const { state, aiApproved, approvers, reasons } = judgement.decision;
            const why = reasons[0] ?? '';
            // A branch that the policy of the moment did not govern is in the window all the same: nothing was asked of it.
            if (state === 'ungoverned')
                return { class: 'unreviewed', why: `${why}, by the policy as of the merge` };
            if (state !== 'approved')
                return { class: 'unreviewed', why };
            if (aiApproved)
                return { class: 'ai-approved', why };
            return { class: approvers.length > 0 ? 'human-approved' : 'exempt', why };
        }
    }
}
function showLookup(lookup) {
    switch (lookup.kind) {
        case 'permission':
            return `whether @${lookup.account.login} may write`;
        case 'membership':
            return `whether @${lookup.account.login} is in @${lookup.team}`;
        case 'retrospective':
            return 'how old the newest retrospective was at the merge';
        case 'clean-merge':
            return `what the merge ${(0,rule/* short */.h0)(lookup.commit)} changed`;
    }
}
/** Of two classes the one that is tried first: that which the controls explain less. */
function strictest(a, b) {
    return population/* CLASSES */.N.indexOf(a) <= population/* CLASSES */.N.indexOf(b) ? a : b;
}
/**
 * Puts every commit of a branch's window in one class, in SPEC §7's order: in the order in which they came in, parents
 * before their children.
 *
 * @param verdictOn the class of a pull request that brought commits
 * @param elsewhere the members of the default branch's window: a branch that was created on them brings nothing new
 */
function membersOf(partition, verdictOn, elsewhere) {
    const { branch, base } = partition.window;
    const members = [];
    for (const piece of partition.pieces) {
        // Of a branch that had no beginning here nothing tells its creation from what followed, where no step does.
        const created = piece.how === 'branch_creation' || (base === null && (piece.how === 'gap' || piece.how === 'unseen'));
        const known = created ? elsewhere : NOWHERE;
        for (const sha of piece.commits)
            members.push(memberOf(sha, piece, branch, verdictOn, known));
    }
    for (const sha of partition.unreached) {
        const why = 'the comparison of base and head lists it, but no move of the branch brought it';
        members.push({ branch, sha, class: 'unresolved', pull: null, why });
    }
    return members;
}
const NOWHERE = new Map();
function memberOf(sha, { claim }, branch, verdictOn, elsewhere) {
    if (claim.kind === 'unresolved')
        return { branch, sha, class: 'unresolved', pull: null, why: claim.why };
    if (claim.kind === 'direct') {
        const known = elsewhere.get(sha);
        if (known === undefined)
            return { branch, sha, class: 'direct-push', pull: null, why: claim.why };
        const why = `${branch} was created on it; on ${known.branch}: ${known.why}`;
        return { branch, sha, class: known.class, pull: known.pull, why };
    }
    const { number } = claim.pull;
    const verdict = verdictOn(number);
    if (claim.doubtful.has(sha)) {
        const why = `it may be a commit of #${number} as the merge rewrote it, which only the activity log could show`;
        return { branch, sha, class: 'unresolved', pull: number, why };
    }
    if (claim.extra.has(sha)) {
        const why = `it came with the merge of #${number}, whose commits do not account for it`;
        return { branch, sha, class: strictest(verdict.class, 'unreviewed'), pull: number, why };
    }
    return { branch, sha, class: verdict.class, pull: number, why: verdict.why };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/equation.js

/** The classes in the order in which they are added up: what the controls explain, then what they do not. */
const SUM = [
    'ai-approved',
    'human-approved',
    'exempt',
    'emergency',
    'unreviewed',
    'direct-push',
    'unresolved',
];
/** A count of each class, zero where there is none. */
function countByClass(members) {
    const counts = Object.fromEntries(population/* CLASSES */.N.map((name) => [name, 0]));
    for (const member of members)
        counts[member.class] += 1;
    return counts;
}
/**
 * The counts as an equation, every class in it. Throws where they do not add up: each commit of each branch's range must
 * be a member exactly once, and there must be no other.
 *
 * @param ranges branch → the commits of its range, each once
 */
function equationOf(members, byBranch, ranges) {
    const seen = new Map([...ranges.keys()].map((branch) => [branch, new Set()]));
    for (const { branch, sha } of members) {
        const own = seen.get(branch);
        if (own?.has(sha) === true)
            throw new Error(`the population does not add up: ${sha} of ${branch} is a member twice`);
        if (own === undefined || ranges.get(branch)?.has(sha) !== true) {
            throw new Error(`the population does not add up: ${sha} is no commit of the window of ${branch}`);
        }
        own.add(sha);
    }
    const expected = [...ranges.values()].reduce((sum, commits) => sum + commits.size, 0);
    for (const { branch, commits, counts } of byBranch) {
        const range = ranges.get(branch)?.size ?? 0;
        if (commits !== range || total(counts) !== range) {
            throw new Error(`the population does not add up: ${branch} has ${range} commits, and its classes count ${total(counts)}`);
        }
    }
    const counts = countByClass(members);
    if (members.length !== expected || total(counts) !== expected || ranges.size !== byBranch.length) {
        throw new Error(`the population does not add up: ${expected} commits, and ${members.length} members`);
    }
    const terms = SUM.map((name) => `${counts[name]} ${name}`).join(' + ');
    return `${terms} = ${expected} ${expected === 1 ? 'commit' : 'commits'}`;
}
function total(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/exceptions.js

/** What a person does about each kind of exception; the kinds in the order in which they are listed. */
const ACTIONS = {
    unresolved: 'Find out by hand how it came in and who approved it, and note it in the sign-off.',
    'direct-push': 'Ask who pushed for the reason, review the commits now, and close the way around the pull request.',
    unreviewed: 'Have an independent person review the change now, and find out how it could be merged.',
    'indirect-merge': 'Check that what was merged is what was approved: the merge itself was not made by GitHub.',
    'more-than-its-pull-request': 'Review the commits that came along, which nobody saw in the pull request.',
    'force-push': 'Ask for the reason, compare what was there before with what is there now, and forbid force pushes.',
    gap: 'Compare the activity log of the branch with this list, and ask GitHub where a step is missing.',
    'foxtrot-merge': 'Check that the merge left the history of the branch as it was, and require pull requests.',
    'default-branch-changed': 'Check that the change of the default branch was decided, and that both branches are protected.',
    restart: 'Check why the chain of retrospectives was restarted, and that nothing before the start was left out.',
    'source-mismatch': 'Compare the pull request, the activity log and the history of the branch by hand.',
    'label-disagrees': 'Trust the decision, not the label; find out who changed the label.',
    'label-after-merge': 'Find out why the label was changed after the merge; nothing was decided from it.',
    'write-access-not-observed': 'Confirm from the access records who had write access when the change was merged.',
    'status-missing': 'Find out why the gate had not spoken, and require its status before merging.',
    bypass: 'Ask who bypassed the rule for the reason, and review what was pushed.',
    'weak-setting': 'Strengthen the setting, or record why it is as it is.',
    'overdue-sign-off': 'Sign off the earlier retrospective.',
};
const ORDER = Object.keys(ACTIONS);
/** An exception with what a person does about it. */
function exceptionOf(kind, what, { branch, pull, sha } = {}) {
    return { kind, branch: branch ?? null, pull: pull ?? null, sha: sha ?? null, what, action: ACTIONS[kind] };
}
/** Exceptions in their one order, gravest first. */
function inOrderOfGravity(exceptions) {
    return exceptions
        .map((exception) => ({ exception, key: keyOf(exception) }))
        .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ exception }) => exception);
}
function keyOf({ kind, branch, pull, sha, what }) {
    const place = String(ORDER.indexOf(kind)).padStart(2, '0');
    return [place, branch ?? '', String(pull ?? 0).padStart(12, '0'), sha ?? '', what].join('\0');
}
/** Commits that a sentence names; the population lists them all. */
const NAMED = 10;
/** A number of commits with the first few of them. */
function showCommits(commits) {
    const named = commits.slice(0, NAMED).map(rule/* short */.h0).join(', ');
    const more = commits.length > NAMED ? ` and ${commits.length - NAMED} more` : '';
    return `${commits.length === 1 ? 'one commit' : `${commits.length} commits`} (${named}${more})`;
}
/** An account in a sentence. */
function showAccount(account) {
    return account === null ? 'somebody whom the log does not name' : `@${account.login}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/gate-status.js
/**
 * Whether the gate's success stood on the merged head at the merge; undefined where the statuses were not observed. The
 * newest status by then decides, and of several in one second each one: GitHub's clock ticks no finer.
 */
function gateHadSpoken({ statuses, mergedAt }) {
    if (!statuses.observed)
        return undefined;
    const merge = Date.parse(mergedAt);
    const before = statuses.value
        .map(({ state, at }) => ({ state, time: Date.parse(at) }))
        .filter(({ time }) => time <= merge);
    const newest = before.reduce((latest, { time }) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
    const last = before.filter(({ time }) => time === newest);
    return last.length > 0 && last.every(({ state }) => state.toLowerCase() === 'success');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/labels.js

/**
 * Holds the labels of a merged pull request against the decision on it. Labels decide nothing; that they say something
 * else, or were changed after the merge, shows that somebody meddled or that the gate did not run.
 */
function labelExceptions(pull, policy, decision) {
    const { humanReview, aiApproved } = policy.labels;
    return [
        ...about(pull, humanReview, decision.risk === 'high', `the change is ${decision.risk}-risk`),
        ...about(pull, aiApproved, decision.aiApproved, decision.aiApproved ? 'the AI reviewer’s fresh approval stood' : 'no fresh approval of the AI reviewer stood'),
    ];
}
function about(pull, label, wanted, because) {
    const where = { branch: pull.into, pull: pull.number };
    const merge = Date.parse(pull.mergedAt);
    const events = pull.labelEvents.filter((event) => sameLabel(event.label, label)).toSorted(byTime);
    const before = events.filter(({ at }) => !(Date.parse(at) > merge));
    const found = [];
    const there = before.at(-1)?.kind === 'labeled';
    if (there !== wanted) {
        const who = before.at(-1)?.by;
        const last = who ? `, by @${who.login}` : '';
        const what = there ? `carried \`${label}\`${last}` : `did not carry \`${label}\`${before.length > 0 ? last : ''}`;
        found.push(exceptionOf('label-disagrees', `#${pull.number} ${what} when it was merged, but ${because}`, where));
    }
    for (const { kind, by, at } of events.filter((event) => Date.parse(event.at) > merge)) {
        const verb = kind === 'labeled' ? 'put on' : 'taken off';
        const who = by === null ? 'a deleted account' : `@${by.login}`;
        found.push(exceptionOf('label-after-merge', `\`${label}\` was ${verb} #${pull.number} after its merge, by ${who} at ${at}`, where));
    }
    const now = pull.labels.some((name) => sameLabel(name, label));
    if (now !== (events.at(-1)?.kind === 'labeled')) {
        const what = now ? 'carries' : 'does not carry';
        found.push(exceptionOf('label-disagrees', `#${pull.number} ${what} \`${label}\`, and its events do not say why`, where));
    }
    return found;
}
/** GitHub ignores the case of labels. */
function sameLabel(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** Oldest first. In one second it cannot be told which came first: taking off is taken to be the last word. */
function byTime(a, b) {
    return Date.parse(a.at) - Date.parse(b.at) || Number(a.kind === 'unlabeled') - Number(b.kind === 'unlabeled');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/claim.js

/** Finds the pull requests that were merged into a branch, by their merge commits. */
function candidatesFor(branch, { repository, pulls }) {
    const found = new Map();
    for (const pull of pulls) {
        if (!isMergedInto(pull, branch, repository) || pull.mergeCommit === null)
            continue;
        const list = found.get(pull.mergeCommit);
        if (list === undefined)
            found.set(pull.mergeCommit, [pull]);
        else
            list.push(pull);
    }
    return found;
}
/** Whether a pull request was merged into this very branch: merged elsewhere, it accounts for nothing here. */
function isMergedInto({ into, snapshot }, branch, repository) {
    return into === branch && snapshot.repository.toLowerCase() === repository.toLowerCase();
}
/**
 * Finds the pull request whose merge brought some commits, and which of them it accounts for. That GitHub names the
 * commit as the merge is not enough: for a pull request whose commits came in by a push, it names what was pushed.
 */
function claimOf(arrival, candidates, reach) {
    const named = candidates.get(arrival.after) ?? [];
    const fits = named.map((pull) => fit(pull, arrival, reach));
    const claims = fits.flatMap((result) => (result.kind === 'pull' ? [result] : []));
    const [claim, another] = claims;
    if (claim !== undefined && another === undefined)
        return claim;
    if (claims.length > 1) {
        const numbers = claims.map(({ pull }) => pull.number).toSorted((a, b) => a - b);
        return { kind: 'unresolved', why: `${numbers.map((number) => `#${number}`).join(' and ')} all claim it` };
    }
    const reasons = fits.flatMap((result) => (result.kind === 'misfit' ? [result.why] : [])).toSorted();
    return {
        kind: 'unresolved',
        why: reasons.length > 0 ? reasons.join('; ') : `no merged pull request names ${(0,rule/* short */.h0)(arrival.after)} as its merge`,
    };
}
/** Whether a merge has the shape of one that GitHub made of this pull request: by merge commit, squash or rebase. */
function fit(pull, arrival, reach) {
    const tip = reach.graph.get(arrival.after);
    const { head } = pull.snapshot;
    const misfit = (why) => ({ kind: 'misfit', why: `#${pull.number} ${why}` });
    if (tip === undefined)
        return misfit('was merged by a commit that the branch does not have');
    if (tip.parents.length > 1) {
        if (tip.parents.length > 2 || tip.parents[1] !== head)
            return misfit('has another head than its merge');
        if (!arrival.logged && !tip.byGitHub)
            return misfit('was merged by a commit that GitHub did not make');
        return mergeCommitOf(pull, tip, arrival, reach);
    }
    // A squash or a rebase leaves the head outside: a head that is there came by another way.
    if (head === tip.sha || reach.has(head))
        return misfit('has its head on the branch, which did not come by its merge');
    if (!arrival.logged && !tip.byGitHub && !isAssociated(tip, pull)) {
        return misfit('was merged by a commit that GitHub does not associate with it');
    }
    return linear(pull, tip, arrival, reach);
}
/** A merge commit brings the commits that the pull request lists, and itself. */
function mergeCommitOf(pull, tip, { commits }, { graph }) {
    const own = new Set(pull.snapshot.commits.map(({ sha }) => sha));
    const extra = new Set(commits.filter((sha) => sha !== tip.sha && !own.has(sha)));
    // Where the head held the base's tip already, merging changes nothing: another tree is something of the merge's own.
    const [base, head] = tip.parents;
    const upToDate = commits.some((sha) => sha !== tip.sha && base !== undefined && graph.get(sha)?.parents.includes(base) === true);
    const tree = head === undefined ? undefined : graph.get(head)?.tree;
    if (upToDate && tree !== undefined && tree !== tip.tree)
        extra.add(tip.sha);
    return { kind: 'pull', pull, extra: extra.size === 0 ? NONE : extra, doubtful: NONE };
}
/**
 * A squash is one commit that GitHub signs; a rebase rewrites the commits, which nobody signs, one after the other and
 * leaves merges out. What goes beyond their number, or is no such row, is not the pull request's.
 */
function linear(pull, tip, { commits, logged }, { graph }) {
    const most = tip.byGitHub ? 1 : Math.max(1, rewritable(pull));
    const brought = new Set(commits);
    const row = [];
    for (let at = tip; at !== undefined && row.length < most;) {
        if (at.parents.length > 1 || !brought.has(at.sha))
            break;
        row.push(at);
        const [parent] = at.parents;
        at = parent === undefined ? undefined : graph.get(parent);
    }
    const known = new Set(row.map(({ sha }) => sha));
    return {
        kind: 'pull',
        pull,
        extra: commits.length === row.length ? NONE : new Set(commits.filter((sha) => !known.has(sha))),
        doubtful: logged || row.length === 1
            ? NONE
            : new Set(row.filter((commit) => commit !== tip && !isAssociated(commit, pull)).map(({ sha }) => sha)),
    };
}
/** How many commits of a pull request a rebase rewrites at most. */
function rewritable({ snapshot }) {
    return snapshot.commits.filter(({ parents }) => parents.length < 2).length;
}
function isAssociated(commit, { number }) {
    return commit.pulls.includes(number);
}
const NONE = new Set();

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/reconcile.js



/**
 * Holds the three sources of a branch's window against each other: the steps of the activity log, the commits of the
 * range, and the merged pull requests. What one of them has and another lacks is an exception.
 */
function mismatchesOf(survey, snapshot) {
    const steps = stepsAgainstRange(survey);
    const told = new Set(steps.map(({ sha }) => sha));
    return [...steps, ...pullsAgainstRange(survey, snapshot, told)];
}
/** After one of these a branch may lack what it was given before. */
const REWINDING = new Set([
    'force_push',
    'branch_deletion',
    'branch_creation',
    'unknown',
    'gap',
]);
function stepsAgainstRange({ partition }) {
    const { chain, window, graph, unreached, candidates } = partition;
    const { branch, base } = window;
    const found = [];
    const rewound = chain.links.some(({ kind }) => REWINDING.has(kind));
    for (const { kind, after } of chain.links) {
        if (after === null || after === base || graph.has(after) || REWINDING.has(kind))
            continue;
        const merge = kind === 'pr_merge' || kind === 'merge_queue_merge';
        if (rewound && !merge)
            continue;
        const pulls = (candidates.get(after) ?? []).map(({ number }) => number).toSorted((a, b) => a - b);
        const named = pulls.length > 0 ? `, the merge of ${pulls.map((number) => `#${number}`).join(', ')},` : '';
        const what = `a step of the activity log moved ${branch} to ${(0,rule/* short */.h0)(after)}${named} which its head does not reach`;
        const [pull] = pulls;
        found.push(exceptionOf('source-mismatch', what, { branch, sha: after, ...(pull === undefined ? {} : { pull }) }));
    }
    if (unreached.length > 0) {
        const what = `${showCommits(unreached)} of the comparison of base and head of ${branch} came in by no move of it`;
        found.push(exceptionOf('source-mismatch', what, { branch, sha: unreached[0] ?? null }));
    }
    return found;
}
/**
 * A pull request that only the list of merged ones names should not be there: what other windows hold is left out of the
 * list. One that a commit names too may be of an earlier window (a squashed branch that goes on), but not where it was
 * merged between two things that happened in this one. A time only adds an exception here; it never leaves one out.
 */
function pullsAgainstRange(survey, { pulls, repository }, told) {
    const { window, chain, graph } = survey.partition;
    const { branch } = window;
    const steps = chain.steps.map(({ at }) => at);
    const merges = [...survey.merged.values()].map(({ pull }) => pull.mergedAt);
    const times = [...steps, ...merges].map((at) => Date.parse(at)).filter((time) => !Number.isNaN(time));
    const first = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const last = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const placed = new Set([...survey.merged.keys(), ...survey.indirect.map(({ pull }) => pull.number)]);
    const named = new Set();
    for (const commit of graph.values())
        for (const number of commit.pulls)
            named.add(number);
    return pulls.flatMap((pull) => {
        const time = Date.parse(pull.mergedAt);
        if (placed.has(pull.number) || !isMergedInto(pull, branch, repository))
            return [];
        if (pull.mergeCommit !== null && told.has(pull.mergeCommit))
            return [];
        if (named.has(pull.number) && !(first < time && time < last))
            return [];
        const commit = pull.mergeCommit === null ? 'GitHub names no commit for it' : `${(0,rule/* short */.h0)(pull.mergeCommit)} is not on the branch`;
        const what = `#${pull.number} was merged into ${branch} at ${pull.mergedAt}, and ${commit}`;
        return [exceptionOf('source-mismatch', what, { branch, pull: pull.number, sha: pull.mergeCommit })];
    });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/find-exceptions.js





/** Everything in a branch's window that the controls do not explain, but for what is said of single pull requests. */
function branchExceptions(survey, snapshot, members) {
    const { partition, indirect } = survey;
    const { window, chain, pieces } = partition;
    const found = [...chain.exceptions, ...mismatchesOf(survey, snapshot)];
    if (window.source.kind === 'restart') {
        const what = `the window of ${window.branch} was started deliberately at ${(0,rule/* short */.h0)(window.source.start)}, not where a retrospective ended`;
        found.push(exceptionOf('restart', what, { branch: window.branch, sha: window.source.start }));
    }
    for (const piece of pieces)
        found.push(...pieceExceptions(piece, window.branch, members));
    for (const { pull, at } of indirect) {
        if (members.get(at)?.class === 'unresolved')
            continue;
        const what = `#${pull.number} counts as merged into ${window.branch} because ${(0,rule/* short */.h0)(at)} reached it by another way than its own merge`;
        found.push(exceptionOf('indirect-merge', what, { branch: window.branch, pull: pull.number, sha: at }));
    }
    return found;
}
function pieceExceptions({ claim, after, foxtrot, commits }, branch, members) {
    const found = [];
    const add = (kind, what, pull) => {
        found.push(exceptionOf(kind, what, { branch, sha: after, ...(pull === undefined ? {} : { pull }) }));
    };
    if (foxtrot)
        add('foxtrot-merge', `${(0,rule/* short */.h0)(after)} made the history of ${branch} a side line of its own`);
    if (claim.kind === 'unresolved')
        add('unresolved', `how ${showCommits(commits)} came to ${branch} could not be found out: ${claim.why}`);
    if (claim.kind === 'direct') {
        // What a branch was created on and was already classified where it came in is no push.
        const pushed = commits.filter((sha) => members.get(sha)?.class === 'direct-push');
        if (pushed.length > 0)
            add('direct-push', `${showCommits(pushed)} of ${branch}: ${claim.why}`);
    }
    if (claim.kind === 'pull') {
        const { number } = claim.pull;
        const extra = commits.filter((sha) => claim.extra.has(sha));
        const doubtful = commits.filter((sha) => claim.doubtful.has(sha));
        if (extra.length > 0) {
            add('more-than-its-pull-request', `${showCommits(extra)} came with the merge of #${number}, whose commits do not account for them`, number);
        }
        if (doubtful.length > 0) {
            add('unresolved', `${showCommits(doubtful)} may be commits of #${number} as the merge rewrote them, which only the activity log could show`, number);
        }
    }
    return found;
}
/** What the controls do not explain about one merged pull request. */
function changeExceptions(pull, change, judgement, why) {
    const where = { branch: pull.into, pull: pull.number, sha: pull.mergeCommit };
    const found = [];
    if (change.class === 'unresolved') {
        found.push(exceptionOf('unresolved', `whether #${pull.number} was approved could not be found out: ${why}`, where));
    }
    if (change.class === 'unreviewed') {
        found.push(exceptionOf('unreviewed', `#${pull.number} was merged without what the policy asks for: ${why}`, where));
    }
    if (judgement.kind !== 'judged')
        return found;
    const { policy, decision, assumed } = judgement;
    if (assumed !== null)
        found.push(exceptionOf('write-access-not-observed', `#${pull.number}: ${assumed}`, where));
    if (decision.state === 'approved' && gateHadSpoken(pull) === false) {
        const what = `the gate’s success did not stand on ${(0,rule/* short */.h0)(change.head)} when #${pull.number} was merged, though the change was approved`;
        found.push(exceptionOf('status-missing', what, where));
    }
    if (decision.state !== 'ungoverned')
        found.push(...labelExceptions(pull, policy, decision));
    return found;
}

// EXTERNAL MODULE: ./packages/soc2/lib/approval/contributors.js
var contributors = __webpack_require__(336);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/live-review.js
var live_review = __webpack_require__(1105);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/write-access.js
var write_access = __webpack_require__(2170);
// EXTERNAL MODULE: ./packages/soc2/lib/classification/classify.js + 2 modules
var classify = __webpack_require__(2460);
// EXTERNAL MODULE: ./packages/soc2/lib/decision/decide.js + 10 modules
var decide = __webpack_require__(272);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/policy-error.js
var policy_error = __webpack_require__(4836);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/is-recent.js
var is_recent = __webpack_require__(1500);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/as-of-merge.js

/**
 * A merged pull request as it stood at its merge: what was said after it is unsaid, a dismissal after it undone, a change
 * of base after it forgotten. What has no time that can be read counts wherever it stands in the way, and nowhere else.
 *
 * @param within milliseconds for which a retrospective lets AI approvals count, by the policy of the merge
 */
function asOfMerge(pull, within) {
    const { snapshot, dismissedAt, mergedAt } = pull;
    const undone = new Set(snapshot.dismissals.filter((dismissal) => isUndone(dismissal, dismissedAt, mergedAt)));
    const before = saidBefore(snapshot.dismissals, undone);
    return {
        ...snapshot,
        reviews: snapshot.reviews.filter((review) => wasThere(review, mergedAt)).map((review) => restored(review, before)),
        dismissals: snapshot.dismissals.filter((dismissal) => !undone.has(dismissal)),
        baseChangedAt: lastBefore([...pull.baseChanges, snapshot.baseChangedAt], mergedAt),
        known: knownAt(snapshot.known, mergedAt, within),
    };
}
/** A review that was submitted by the merge. Of one without a time only an approval can be left out safely. */
function wasThere({ at, state }, mergedAt) {
    const time = at === null ? Number.NaN : Date.parse(at);
    if (Number.isNaN(time))
        return state === 'CHANGES_REQUESTED' || state === 'DISMISSED';
    return time <= Date.parse(mergedAt);
}
/**
 * Whether a dismissal came after the merge. GitHub's clock ticks in seconds, so in the same second, as without a time,
 * it is taken to have come when it helped the change less: an objection still stood, an approval was gone.
 */
function isUndone(dismissal, dismissedAt, mergedAt) {
    const state = wordFor(dismissal);
    if (state === undefined)
        return false;
    const time = Date.parse(dismissedAt[dismissal.review] ?? '');
    const merge = Date.parse(mergedAt);
    return state === 'APPROVED' ? time > merge : Number.isNaN(time) || time >= merge;
}
/** What a review said before it was dismissed; undefined for a word that is not known, which changes nothing. */
function wordFor({ was }) {
    switch (was.toLowerCase()) {
        case 'approved':
            return 'APPROVED';
        case 'changes_requested':
            return 'CHANGES_REQUESTED';
        case 'commented':
            return 'COMMENTED';
        default:
            return undefined;
    }
}
/**
 * What each review said whose dismissal is undone. A review is dismissed once; were there several events, an objection
 * that any of them brings back stands, and an approval only where none is left that takes it away.
 */
function saidBefore(all, undone) {
    const dismissed = new Set(all.filter((dismissal) => !undone.has(dismissal)).map(({ review }) => review));
    const before = new Map();
    for (const dismissal of undone) {
        const { review } = dismissal;
        const said = wordFor(dismissal);
        const objects = said === 'CHANGES_REQUESTED';
        if (said === undefined || (!objects && (dismissed.has(review) || before.get(review) === 'CHANGES_REQUESTED')))
            continue;
        if (objects || before.get(review) !== 'COMMENTED')
            before.set(review, said);
    }
    return before;
}
function restored(review, before) {
    const state = review.state === 'DISMISSED' ? before.get(review.id) : undefined;
    return state === undefined ? review : { ...review, state };
}
/** The last of some times that is not after another; one that cannot be read is taken to be, so that nothing is fresh. */
function lastBefore(times, limit) {
    const before = times.filter((time) => time !== null && !(Date.parse(time) > Date.parse(limit)));
    const unreadable = before.find((time) => Number.isNaN(Date.parse(time)));
    return unreadable ?? before.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}
/**
 * Whether a retrospective was recent is a question of the moment of the merge: it is answered anew. One that came after
 * the merge says nothing of what there was before, so that is left open.
 */
function knownAt(known, mergedAt, within) {
    const { retrospective, ...rest } = known;
    if (retrospective === undefined)
        return rest;
    if (retrospective === null)
        return { ...rest, retrospective };
    const { createdAt } = retrospective;
    if (!(Date.parse(createdAt) <= Date.parse(mergedAt)))
        return rest;
    return { ...rest, retrospective: { createdAt, recent: (0,is_recent/* isRecent */.K)(createdAt, new Date(mergedAt), within) } };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/judge-merged.js










/** Makes a judge for the merged pull requests of a window. */
function createJudge({ policies }) {
    const read = new Map();
    return (pull) => {
        const incomplete = whyIncomplete(pull);
        if (incomplete !== undefined)
            return { kind: 'unresolved', why: incomplete };
        const { policy: blob } = pull;
        if (blob === null)
            return { kind: 'unresolved', why: pull.policyWhy ?? 'there was no policy when it was merged' };
        const source = Object.hasOwn(policies, blob) ? policies[blob] : undefined;
        if (source === undefined) {
            return { kind: 'unresolved', why: `the policy as of the merge (blob ${blob.slice(0, 12)}) was not read` };
        }
        const prepared = read.get(blob) ?? prepare(source);
        read.set(blob, prepared);
        if (typeof prepared === 'string') {
            return { kind: 'unresolved', why: `the policy as of the merge cannot be read: ${prepared}` };
        }
        return judge(pull, prepared);
    };
}
/** Prepares a policy for many changes, or tells what is wrong with it. */
function prepare({ path, text }) {
    try {
        const policy = (0,parse/* parsePolicy */.O)({ text, file: path });
        const classifiers = (0,classify/* classifiersBy */.Gs)(policy, { policyPath: path });
        return {
            policy,
            classify: (change) => {
                const classifier = classifiers();
                for (const file of change.files)
                    classifier.add(file);
                return classifier.verdict(change);
            },
        };
    }
    catch (error) {
        if (error instanceof policy_error/* PolicyError */.pn)
            return error.message;
        throw error;
    }
}
/** Why a merged pull request was not read whole, so that nothing can be said of it; undefined where it was. */
function whyIncomplete({ number, into, mergedAt, snapshot, reportedCommits }) {
    const { change, commits, head, base } = snapshot;
    if (snapshot.number !== number)
        return `what was read for it is of #${snapshot.number}`;
    if (base.ref !== into)
        return `it was merged into ${into}, but what was read has the base ${base.ref}`;
    if (Number.isNaN(Date.parse(mergedAt)))
        return 'the time of its merge cannot be read';
    const files = new Set(change.files.map(({ path }) => path)).size;
    if (files !== change.reportedFiles || files !== change.files.length) {
        return `${change.files.length} rows with ${files} of its ${change.reportedFiles} files were listed`;
    }
    if (change.listCap !== undefined && change.reportedFiles >= change.listCap) {
        return `its list of files ends at ${change.listCap}`;
    }
    if (change.moved.length > 0)
        return `it moved while it was read: ${change.moved.join('; ')}`;
    const listed = new Set(commits.map(({ sha }) => sha));
    if (listed.size !== reportedCommits)
        return `${listed.size} of its ${reportedCommits} commits were listed`;
    if (!listed.has(head))
        return `its head ${(0,rule/* short */.h0)(head)} is not among its commits`;
    return undefined;
}
/**
 * Decides as of the merge by the gate's own rules. Write access and memberships show only as of now. Where the decision
 * turns on that (an approver has lost it since, or who objected never had it), the gate's success on the merged head
 * says how it was then; without it the change does not count as approved.
 */
function judge(pull, { policy, classify }) {
    const snapshot = asOfMerge(pull, policy.retrospective.within);
    const classification = classify(snapshot.change);
    const under = (known) => (0,decide/* decide */.L)(policy, { ...snapshot, known }, classification);
    const asNow = under(snapshot.known);
    if (asNow.kind === 'needs')
        return asNow;
    const judged = (decision, assumed = null) => ({
        kind: 'judged',
        policy,
        decision: keep(decision),
        assumed,
        ...namesOf(snapshot),
    });
    const live = (0,live_review/* liveReviews */.K)(snapshot.reviews);
    const approved = asNow.decision.state === 'approved';
    const doubted = live.filter(({ state }) => (state === 'APPROVED') !== approved);
    const known = withAccess(snapshot, doubted);
    if (known === undefined)
        return judged(asNow.decision);
    const then = under(known);
    if (then.kind === 'needs')
        return then;
    if ((then.decision.state === 'approved') === approved)
        return judged(asNow.decision);
    const names = doubted.flatMap(({ by }) => (by === null ? [] : [`@${by.login}`])).join(', ');
    const spoke = gateHadSpoken(pull) === true;
    if (approved) {
        if (spoke)
            return judged(asNow.decision);
        return judged(then.decision, `whether ${names} could write then, and so object, was not observed`);
    }
    if (!spoke)
        return judged(asNow.decision);
    return judged(then.decision, `it is approved if ${names} had the access then that is missing now; the gate’s success says so`);
}
function keep({ state, risk, reasons, aiApproved, notes, requirement }) {
    return { state, risk, reasons, aiApproved, notes, approvers: requirement.counted };
}
/** What is known, with write access and every membership for whoever gave these reviews; undefined where that is no change. */
function withAccess(snapshot, reviews) {
    const { known } = snapshot;
    const ids = [...new Set(reviews.flatMap(({ by }) => (by === null ? [] : [by])))];
    const without = ids.filter((by) => (0,write_access/* mayWrite */.J)(by, snapshot).kind === 'refused').map(({ id }) => id);
    const outside = Object.entries(known.memberships).flatMap(([team, members]) => ids.filter(({ id }) => members[id] === false).map(({ id }) => ({ team, id })));
    if (without.length === 0 && outside.length === 0)
        return undefined;
    const memberships = { ...known.memberships };
    for (const { team, id } of outside)
        memberships[team] = { ...memberships[team], [id]: true };
    const permissions = { ...known.permissions, ...Object.fromEntries(without.map((id) => [id, 'write'])) };
    return { ...known, permissions, memberships };
}
/** Everyone who had a hand in the change; merging the base into the branch, and changing nothing by it, is none. */
function namesOf(snapshot) {
    const { byId, byLogin } = (0,contributors/* contributorsOf */.a)(snapshot);
    const took = (contributions) => contributions.some(({ merge }) => merge === undefined || snapshot.known.cleanMerges[merge.commit] !== true);
    const ids = [...byId].flatMap(([id, contributions]) => (took(contributions) ? [id] : []));
    const logins = [...byLogin].flatMap(([login, contributions]) => (took(contributions) ? [login] : []));
    return { contributors: ids.toSorted((a, b) => a - b), contributorLogins: logins.toSorted() };
}

// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/metrics.js
var metrics = __webpack_require__(9653);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/not-observed.js
/** What could not be seen, one sentence each: an auditor must be able to tell it from what was not there. */
function notObservedIn(snapshot, pulls) {
    const found = snapshot.branches.flatMap(({ branch, log }) => log.observed ? [] : [`the activity log of ${branch}: ${log.why}`]);
    const statuses = pulls.filter((pull) => !pull.statuses.observed);
    if (statuses.length > 0)
        found.push(`the gate’s statuses on the heads of ${list(statuses)}`);
    const pushers = pulls.filter(({ snapshot: { pushLog } }) => !pushLog.observed);
    if (pushers.length > 0)
        found.push(`who pushed to the branches of ${list(pushers)}`);
    if (snapshot.audit.observed)
        found.push(...(snapshot.audit.value.unseen ?? []));
    else
        found.push(`rule bypasses and protection settings: ${snapshot.audit.why}`);
    if (pulls.length > 0) {
        found.push('write access and team membership as of each merge: GitHub shows them as they are now alone');
    }
    return found.toSorted();
}
/** Pull requests that a sentence names. */
const not_observed_NAMED = 10;
function list(pulls) {
    const numbers = pulls.map(({ number }) => number).toSorted((a, b) => a - b);
    const named = numbers
        .slice(0, not_observed_NAMED)
        .map((number) => `#${number}`)
        .join(', ');
    return numbers.length > not_observed_NAMED ? `${named} and ${numbers.length - not_observed_NAMED} more` : named;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/chain.js


/**
 * Joins the steps of a branch's activity log to one chain from base to head. Where a step does not begin where the one
 * before ended, the stretch between is a link of its own that nobody explains: an exception, and whatever came in on it
 * has to explain itself. Source: SPEC §7 "Window".
 */
function chainOf(window) {
    const { branch, base, head, log } = window;
    if (!log.observed) {
        return {
            steps: [],
            links: [{ kind: 'unseen', before: base, after: head, by: null }],
            log: 'not observed',
            exceptions: window.linear || base === null ? [] : [notADescendant(window)],
        };
    }
    const steps = stepsOfWindow(log.value, base, head);
    const links = [];
    const exceptions = [];
    let tip = base;
    const goTo = (after) => {
        if (tip === after)
            return;
        links.push({ kind: 'gap', before: tip, after, by: null });
        exceptions.push(gap(branch, tip, after));
        tip = after;
    };
    for (const [index, step] of steps.entries()) {
        goTo(step.before);
        links.push({ kind: step.kind, before: step.before, after: step.after, by: step.by });
        exceptions.push(...exceptionTo(step, branch, index === 0 && base === null));
        tip = step.after;
    }
    goTo(head);
    const end = log.value.at(-1);
    if (end?.kind === 'branch_deletion' && end.before === head)
        exceptions.push(...exceptionTo(end, branch, false));
    const rewritten = links.some(({ kind }) => kind === 'force_push' || kind === 'branch_creation' || kind === 'gap');
    if (!window.linear && base !== null && !rewritten)
        exceptions.push(notADescendant(window));
    return { steps, links, log: links.some(({ kind }) => kind === 'gap') ? 'broken' : 'unbroken', exceptions };
}
/**
 * The steps from the first one that begins at `base` to the last one that ends at `head`: a log goes on after the head
 * was frozen. Where none begins or ends there, all of them, and the gaps will show. A page that shifts while it is read
 * shows a step twice.
 */
function stepsOfWindow(log, base, head) {
    const steps = log.filter((step, index) => index === 0 || !isSame(step, log[index - 1]));
    const last = steps.findLastIndex(({ after }) => after === head);
    const first = steps.findIndex(({ before }) => before === base);
    // The head was frozen where the window begins, and what the log goes on with came later.
    if (base === head && (first === -1 || last < first))
        return [];
    const from = first === -1 || (last !== -1 && first > last) ? 0 : first;
    return steps.slice(from, last === -1 ? undefined : last + 1);
}
function isSame(a, b) {
    return a.kind === b.kind && a.before === b.before && a.after === b.after && a.at === b.at && a.by?.id === b.by?.id;
}
function exceptionTo({ kind, before, after, by }, branch, opens) {
    const who = showAccount(by);
    switch (kind) {
        case 'force_push':
            return [
                exceptionOf('force-push', `${who} forced ${branch} from ${(0,rule/* short */.h0)(before)} to ${(0,rule/* short */.h0)(after)}`, {
                    branch,
                    sha: after,
                }),
            ];
        case 'branch_deletion':
            return [exceptionOf('force-push', `${who} deleted ${branch} at ${(0,rule/* short */.h0)(before)}`, { branch, sha: before })];
        case 'branch_creation':
            if (opens)
                return [];
            return [exceptionOf('force-push', `${who} created ${branch} anew at ${(0,rule/* short */.h0)(after)}`, { branch, sha: after })];
        case 'unknown':
            return [
                exceptionOf('gap', `the activity log moves ${branch} from ${(0,rule/* short */.h0)(before)} to ${(0,rule/* short */.h0)(after)} in a way that is not known`, { branch, sha: after }),
            ];
        case 'push':
        case 'pr_merge':
        case 'merge_queue_merge':
            return [];
    }
}
function gap(branch, before, after) {
    const from = before === null ? 'where there was no branch' : (0,rule/* short */.h0)(before);
    const to = after === null ? 'where there is none' : (0,rule/* short */.h0)(after);
    return exceptionOf('gap', `no step of the activity log leads ${branch} from ${from} to ${to}`, {
        branch,
        sha: after,
    });
}
function notADescendant({ branch, base, head }) {
    const what = `${(0,rule/* short */.h0)(head)}, the head of ${branch}, does not descend from ${(0,rule/* short */.h0)(base)}, where the window begins, and no step says why`;
    return exceptionOf('force-push', what, { branch, sha: head });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/infer.js


/**
 * Finds what brought the commits of a stretch that no log explains, from their shape: along the first parents, each
 * commit that a merged pull request names as its merge, and that GitHub made or associates with it, is that merge. The
 * rest was pushed. Where what was pushed is itself a merge, its other side is looked at likewise: it may be the branch as
 * it was before (a foxtrot merge), with its own merges in it.
 *
 * Linear in the commits of the stretch: each is taken once.
 */
function inferPieces(how, tip, candidates, reach) {
    const pieces = [];
    const tasks = [{ kind: 'chain', tip }];
    const add = (after, commits, claim, foxtrot = false) => {
        pieces.push({ how, after, by: null, commits, claim, foxtrot });
    };
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
        if (task.kind === 'chain')
            for (const next of chainTasks(task.tip, candidates, reach))
                tasks.push(next);
        else if (task.kind === 'row')
            addRow(task.row, candidates, reach, add);
        else if (!reach.has(task.commit.sha)) {
            const { commit, sidesDone } = task;
            const sides = commit.parents.slice(1).filter((sha) => reach.graph.has(sha) && !reach.has(sha));
            const merge = sidesDone ? undefined : mergeClaim(commit, candidates, reach);
            if (merge !== undefined)
                add(commit.sha, merge.commits, merge.claim);
            else if (sides.length > 0 && !sidesDone) {
                tasks.push({ kind: 'commit', commit, sidesDone: true });
                for (const side of sides)
                    tasks.push({ kind: 'chain', tip: side });
            }
            else {
                reach.hold(commit.sha);
                add(commit.sha, [commit.sha], pushed(commit, candidates), turnsRound(commit, candidates));
            }
        }
    }
    return pieces;
}
/** The commits down the first parents that are not held yet, so that the oldest is seen to first. */
function chainTasks(tip, candidates, { graph, has }) {
    const tasks = [];
    let at = graph.get(tip);
    while (at !== undefined && !has(at.sha)) {
        const row = rowEndingWith(at, candidates, graph, has);
        tasks.push(row.length > 0 ? { kind: 'row', row } : { kind: 'commit', commit: at, sidesDone: false });
        const [parent] = (row.at(-1) ?? at).parents;
        at = parent === undefined ? undefined : graph.get(parent);
    }
    return tasks;
}
/** The commits, newest first, that may be a squash or a rebase of the pull requests that name the newest; or none. */
function rowEndingWith(tip, candidates, graph, held) {
    const named = candidates.get(tip.sha) ?? [];
    if (named.length === 0 || tip.parents.length > 1)
        return [];
    const most = tip.byGitHub ? 1 : Math.max(...named.map(rewritable));
    const own = new Set(most > 1 ? named.flatMap(({ snapshot }) => snapshot.commits.map(({ sha }) => sha)) : []);
    const row = [tip];
    for (;;) {
        const parent = row.at(-1)?.parents[0];
        const next = parent === undefined ? undefined : graph.get(parent);
        if (next === undefined || row.length >= most || next.parents.length > 1 || held(next.sha))
            return row;
        if (own.has(next.sha) || candidates.has(next.sha))
            return row;
        row.push(next);
    }
}
function addRow(row, candidates, reach, add) {
    const [tip] = row;
    if (tip === undefined)
        return;
    const commits = row.map(({ sha }) => sha).toReversed();
    const before = row.at(-1)?.parents[0] ?? null;
    const claim = claimOf({ before, after: tip.sha, commits, logged: false }, candidates, reach);
    if (claim.kind === 'pull') {
        for (const sha of commits)
            reach.hold(sha);
        add(tip.sha, commits, claim);
        return;
    }
    for (const commit of row.toReversed()) {
        reach.hold(commit.sha);
        add(commit.sha, [commit.sha], pushed(commit, candidates));
    }
}
/** The merge of a pull request by a merge commit; undefined where it is none, or more than one claims it. */
function mergeClaim(commit, candidates, reach) {
    if (!candidates.has(commit.sha))
        return undefined;
    const arrival = { before: commit.parents[0] ?? null, after: commit.sha, commits: [], logged: false };
    if (claimOf(arrival, candidates, reach).kind !== 'pull')
        return undefined;
    const commits = reach.take(commit.sha);
    return { commits, claim: claimOf({ ...arrival, commits }, candidates, reach) };
}
/** What stays when no pull request's merge fits: it was pushed. Whom GitHub associates with it is told. */
function pushed({ sha, pulls }, candidates) {
    const named = [...new Set([...pulls, ...(candidates.get(sha) ?? []).map(({ number }) => number)])];
    const told = named.toSorted((a, b) => a - b).map((number) => `#${number}`);
    const also = told.length > 0 ? `, though GitHub associates it with ${told.join(', ')}` : '';
    return { kind: 'direct', why: `no merge of a pull request into the branch brought ${(0,rule/* short */.h0)(sha)}${also}` };
}
/** Whether a pushed merge has the branch's own merges on another side than the first. */
function turnsRound({ parents }, candidates) {
    return parents.slice(1).some((sha) => candidates.has(sha));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/reach.js
/** Follows moves over the commits of a range. A parent that is not among them was there before the window began. */
function createReach(commits) {
    const graph = new Map(commits.map((commit) => [commit.sha, commit]));
    let held = new Set();
    return {
        graph,
        has: (sha) => held.has(sha),
        take: (tip) => walk(tip, graph, held),
        hold: (sha) => void held.add(sha),
        rewind: (tip) => {
            const reached = new Set();
            if (tip !== null)
                walk(tip, graph, reached);
            held = new Set([...held].filter((sha) => reached.has(sha)));
        },
    };
}
/** Visits what a commit reaches and has not been visited, depth first and without recursion: histories are deep. */
function walk(tip, graph, visited) {
    const found = [];
    const stack = [];
    const enter = (sha) => {
        const commit = graph.get(sha);
        if (commit === undefined || visited.has(sha))
            return;
        visited.add(sha);
        stack.push({ sha, parents: commit.parents, next: 0 });
    };
    enter(tip);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const parent = top.parents[top.next];
        top.next += 1;
        if (parent === undefined) {
            found.push(top.sha);
            stack.pop();
        }
        else
            enter(parent);
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/partition.js






/** Partitions the commits of a branch's window by the moves that brought them. Source: SPEC §7. */
function partition(window, snapshot) {
    const chain = chainOf(window);
    const candidates = candidatesFor(window.branch, snapshot);
    const reach = createReach(window.commits);
    const { graph } = reach;
    if (window.linear && window.base !== window.head && !graph.has(window.head)) {
        throw new Error(`the commits of ${window.branch} are not whole: its head ${window.head} is not among them`);
    }
    const pieces = [];
    for (const link of chain.links) {
        follow(link, window.base, reach);
        for (const piece of piecesOf(link, candidates, reach))
            pieces.push(piece);
    }
    const unreached = [...graph.keys()].filter((sha) => !reach.has(sha)).toSorted();
    // Where no move takes anything away, nothing comes in twice.
    const simple = unreached.length === 0 && chain.links.every(({ kind }) => FORWARD.has(kind));
    const settled = simple ? pieces : inTheirLastPiece(pieces, new Set(unreached));
    return { window, chain, pieces: settled, graph, unreached, candidates };
}
const FORWARD = new Set(['push', 'pr_merge', 'merge_queue_merge', 'unseen']);
/** Leaves each commit in the piece that brought it last, after a forced move anew; and what is gone in none. */
function inTheirLastPiece(pieces, gone) {
    const last = new Map();
    for (const piece of pieces)
        for (const sha of piece.commits)
            last.set(sha, piece);
    return pieces.flatMap((piece) => {
        const commits = piece.commits.filter((sha) => last.get(sha) === piece && !gone.has(sha));
        return commits.length > 0 ? [{ ...piece, commits }] : [];
    });
}
/**
 * Lets go of what a move takes off the branch. Only a forced move can; to ask everywhere would cost a walk for each step.
 *
 * Where a forced move leads out of the range, what the branch held there cannot be seen. If the next move goes forward
 * into the range, it was something from before the window, which held none of it. If that one is forced too, what
 * had come in by then keeps its first explanation: the forced moves are listed anyway.
 */
function follow({ kind, before, after }, base, reach) {
    if (after === null)
        return;
    const isKnown = (sha) => sha === null || sha === base || reach.graph.has(sha);
    switch (kind) {
        case 'force_push':
        case 'branch_creation':
        case 'unknown':
        case 'gap':
            if (isKnown(after))
                reach.rewind(after);
            return;
        case 'push':
        case 'pr_merge':
        case 'merge_queue_merge':
            if (!isKnown(before) && reach.graph.has(after))
                reach.rewind(null);
            return;
        case 'unseen':
        case 'branch_deletion':
            return;
    }
}
function piecesOf(link, candidates, reach) {
    const { kind, before, after, by } = link;
    if (after === null)
        return [];
    switch (kind) {
        case 'gap':
        case 'unseen':
            return inferPieces(kind, after, candidates, reach);
        case 'branch_deletion':
            return [];
        case 'force_push':
        case 'branch_creation':
        case 'unknown':
            return pieceOf(link, after, reach, () => kind === 'unknown'
                ? { kind: 'unresolved', why: 'the activity log names a kind of step that is not known' }
                : pushedBy(link, after));
        case 'push':
            return pieceOf(link, after, reach, () => pushedBy(link, after));
        case 'pr_merge':
            return pieceOf(link, after, reach, (commits) => claimOf({ before, after, commits, logged: true }, candidates, reach));
        case 'merge_queue_merge':
            return cuts(before, after, candidates, reach).flatMap(([from, to]) => pieceOf({ kind, before: from, after: to, by }, to, reach, (commits) => claimOf({ before: from, after: to, commits, logged: true }, candidates, reach)));
    }
}
function pieceOf({ kind, before, by }, after, reach, claimFor) {
    const commits = reach.take(after);
    if (commits.length === 0)
        return [];
    return [
        { how: kind, after, by, commits, claim: claimFor(commits), foxtrot: isFoxtrot(before, after, commits, reach) },
    ];
}
function pushedBy({ kind, by }, after) {
    const verb = kind === 'push' ? 'pushed' : kind === 'force_push' ? 'forced the branch to' : 'created the branch at';
    return { kind: 'direct', why: `${showAccount(by)} ${verb} ${(0,rule/* short */.h0)(after)}, and no pull request was merged by it` };
}
/** A queue merges several pull requests by one move: it is cut at each commit that one of them names as its merge. */
function cuts(before, after, candidates, { graph, has }) {
    const ends = [after];
    let at = graph.get(after)?.parents[0];
    while (at !== undefined && at !== before && graph.has(at) && !has(at)) {
        if (candidates.has(at))
            ends.push(at);
        at = graph.get(at)?.parents[0];
    }
    return ends.toReversed().map((end, index, all) => [index === 0 ? before : (all[index - 1] ?? null), end]);
}
/** Whether the tip before is held by what came after it, and not down its first parents. */
function isFoxtrot(before, after, commits, { graph }) {
    if (before === null)
        return false;
    const brought = new Set(commits);
    let at = after;
    while (at !== undefined && brought.has(at))
        at = graph.get(at)?.parents[0];
    if (at === before)
        return false;
    return commits.some((sha) => graph.get(sha)?.parents.includes(before) === true);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/survey.js


/** Surveys every governed branch of a window, the default branch first. Throws where the snapshot contradicts itself. */
function surveysOf(snapshot) {
    const names = snapshot.branches.map(({ branch }) => branch);
    if (new Set(names).size !== names.length)
        throw new Error('a window names a branch twice');
    if (!names.includes(snapshot.defaultBranch))
        throw new Error(`a window leaves out ${snapshot.defaultBranch}`);
    if (new Set(snapshot.pulls.map(({ number }) => number)).size !== snapshot.pulls.length) {
        throw new Error('a window names a pull request twice');
    }
    return snapshot.branches
        .toSorted((a, b) => rank(a.branch, snapshot) - rank(b.branch, snapshot) || (a.branch < b.branch ? -1 : 1))
        .map((window) => surveyOf(partition(window, snapshot), snapshot));
}
function rank(branch, { defaultBranch }) {
    return branch === defaultBranch ? 0 : 1;
}
function surveyOf(found, { pulls, repository }) {
    const { window, pieces, graph } = found;
    const merged = new Map();
    for (const piece of pieces) {
        if (piece.claim.kind !== 'pull')
            continue;
        const { pull } = piece.claim;
        const commits = piece.commits.length + (merged.get(pull.number)?.commits ?? 0);
        merged.set(pull.number, { pull, commits });
    }
    const indirect = pulls.flatMap((pull) => {
        if (merged.has(pull.number) || !isMergedInto(pull, window.branch, repository))
            return [];
        const at = pull.mergeCommit ?? pull.snapshot.head;
        return graph.has(at) ? [{ pull, at }] : [];
    });
    return { partition: found, merged, indirect };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/population-of.js








/**
 * Computes what a window came to: every commit of every governed branch in exactly one class, every merged pull request
 * judged as of its merge by the gate's own rules, and everything that the controls do not explain. Pure, and linear in
 * what the window holds; in which order the snapshot lists things makes no difference (but for the steps of a log).
 *
 * Look-ups that nobody has answered (`lookupsOf`) leave the changes unresolved that turn on them. Throws an `Error` where
 * the snapshot contradicts itself or the numbers do not add up: then there is no population. Source: SPEC §7.
 */
function populationOf(snapshot) {
    const judged = judgeAll(surveysOf(snapshot), snapshot);
    const members = [];
    const changes = [];
    const exceptions = [...windowExceptions(snapshot)];
    const byBranch = [];
    const severalPolicies = Object.keys(snapshot.policies).length > 1;
    let ofDefault = new Map();
    for (const { survey, judgements } of judged) {
        const { window, chain } = survey.partition;
        const verdictOn = (number) => classOf(judgementOf(number, judgements));
        const own = membersOf(survey.partition, verdictOn, ofDefault);
        const bySha = new Map(own.map((member) => [member.sha, member]));
        if (window.branch === snapshot.defaultBranch)
            ofDefault = bySha;
        for (const member of own)
            members.push(member);
        for (const exception of branchExceptions(survey, snapshot, bySha))
            exceptions.push(exception);
        for (const { pull, commits, at } of pullsOf(survey)) {
            const judgement = judgementOf(pull.number, judgements);
            const verdict = verdictOn(pull.number);
            const came = at === undefined ? undefined : bySha.get(at)?.class;
            const name = came === undefined ? verdict.class : strictest(verdict.class, came);
            const change = changeOf(pull, name, commits, judgement, verdict, severalPolicies);
            changes.push(change);
            for (const exception of changeExceptions(pull, change, judgement, verdict.why))
                exceptions.push(exception);
        }
        byBranch.push({ branch: window.branch, commits: own.length, counts: countByClass(own), log: chain.log });
    }
    const ranges = new Map(judged.map(({ survey: { partition } }) => [
        partition.window.branch,
        partition.graph,
    ]));
    const inOrder = changes.toSorted((a, b) => a.number - b.number);
    return {
        members,
        changes: inOrder,
        counts: countByClass(members),
        byBranch,
        equation: equationOf(members, byBranch, ranges),
        exceptions: inOrderOfGravity(exceptions),
        notObserved: notObservedIn(snapshot, judged.flatMap(({ survey }) => pullsOf(survey).map(({ pull }) => pull))),
        metrics: (0,metrics/* metricsOf */.P)(inOrder),
    };
}
/**
 * The look-ups that the judgement of the window's changes still turns on, by number. The edge answers them into each
 * change's `snapshot.known` and asks again, until there is none or a bound is reached; what stays open is `unresolved`.
 * The newest retrospective is asked for as of the merge: an answer from after it is none.
 */
function lookupsOf(snapshot) {
    const judge = createJudge(snapshot);
    const needs = new Map();
    // Of each judgement only that is kept: ten thousand of them at once are more than the window itself.
    for (const survey of surveysOf(snapshot)) {
        for (const { pull } of pullsOf(survey)) {
            const judgement = judge(pull);
            if (judgement.kind === 'needs')
                needs.set(pull.number, judgement.lookups);
        }
    }
    return [...needs].map(([number, lookups]) => ({ number, lookups })).toSorted((a, b) => a.number - b.number);
}
function judgeAll(surveys, snapshot) {
    const judge = createJudge(snapshot);
    return surveys.map((survey) => ({
        survey,
        judgements: new Map(pullsOf(survey).map(({ pull }) => [pull.number, judge(pull)])),
    }));
}
function judgementOf(number, judgements) {
    const judgement = judgements.get(number);
    if (judgement === undefined)
        throw new Error(`#${number} was not judged`);
    return judgement;
}
/** The pull requests of a branch's window, with how many commits each brought or where else it came in. */
function pullsOf({ merged, indirect }) {
    return [...merged.values(), ...indirect.map(({ pull, at }) => ({ pull, at, commits: 0 }))];
}
function changeOf(pull, name, commits, judgement, verdict, severalPolicies) {
    const { number, title, into, createdAt, mergedAt, mergedBy, mergeCommit, refusedBefore } = pull;
    const { author, head } = pull.snapshot;
    const told = { number, title, branch: into, class: name, author, mergedBy, createdAt, mergedAt, mergeCommit, head };
    if (judgement.kind !== 'judged') {
        const nobody = { approvers: [], contributors: [], contributorLogins: [] };
        return { ...told, risk: null, ...nobody, reasons: [verdict.why], commits, refusedBefore };
    }
    const { decision, contributors, contributorLogins } = judgement;
    const source = severalPolicies
        ? [`judged by the policy as of its merge (blob ${(pull.policy ?? '').slice(0, 12)})`]
        : [];
    return {
        ...told,
        risk: decision.risk,
        approvers: decision.approvers,
        contributors,
        contributorLogins,
        reasons: [...decision.reasons, ...source, ...decision.notes],
        commits,
        refusedBefore,
    };
}
/** What the controls do not explain about the window as a whole. */
function windowExceptions({ defaultBranch, previousDefaultBranch, audit }) {
    const found = [];
    if (previousDefaultBranch !== null && previousDefaultBranch !== defaultBranch) {
        const what = `the default branch is ${defaultBranch}, and was ${previousDefaultBranch} at the retrospective before`;
        found.push(exceptionOf('default-branch-changed', what, { branch: defaultBranch }));
    }
    if (!audit.observed)
        return found;
    for (const { branch, by, after, at, result } of audit.value.bypasses) {
        const who = by === null ? 'somebody' : `@${by.login}`;
        found.push(exceptionOf('bypass', `${who} bypassed a rule of ${branch} at ${at} (${result})`, { branch, sha: after }));
    }
    for (const weakness of audit.value.weaknesses)
        found.push(exceptionOf('weak-setting', weakness));
    return found;
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/look-up.js + 3 modules
var look_up = __webpack_require__(5480);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/known.js




/** Rounds of questions; an answer may raise another, but not for ever. */
const ROUNDS = 8;
/**
 * Answers what the judgement of merged changes turns on beside what was read: who may write, who is in a team, whether a
 * merge brought nothing of its own, and which retrospective was the newest at the merge. Each account and team is asked
 * for once. What is still open after several rounds stays unresolved, by the rules. Throws a `GitHubError`.
 */
async function answerLookups(client, repository, read, opened) {
    // Recency is a question of each merge, which the rules answer themselves.
    const lookUps = (0,look_up/* createLookUps */.a)(client, repository, { now: new Date(0), within: 0 });
    const judge = createJudge(read);
    const share = createShare();
    const answered = async (pull, lookups) => {
        const known = await lookUps(pull.snapshot, lookups.filter(isOfGitHub));
        const retrospective = lookups.some((lookup) => !isOfGitHub(lookup)) ? newestAt(opened, pull.mergedAt) : {};
        return { ...pull, snapshot: { ...pull.snapshot, known: share({ ...known, ...retrospective }) } };
    };
    const needs = new Map(lookupsOf(read).map(({ number, lookups }) => [number, lookups]));
    const pulls = await (0,retrospective_batches/* aFewAtATime */.Rn)(read.pulls, async (pull) => {
        let latest = pull;
        let lookups = needs.get(pull.number) ?? [];
        for (let round = 0; round < ROUNDS && lookups.length > 0; round += 1) {
            latest = await answered(latest, lookups);
            const judgement = judge(latest);
            lookups = judgement.kind === 'needs' ? judgement.lookups : [];
        }
        return latest;
    });
    return { ...read, pulls };
}
/** What is known is the same of thousands of changes: it is held once. */
function createShare() {
    const held = new Map();
    return (known) => {
        const text = JSON.stringify(known);
        const same = held.get(text) ?? known;
        held.set(text, same);
        return same;
    };
}
function isOfGitHub({ kind }) {
    return kind !== 'retrospective';
}
/** The newest retrospective before a merge; nothing is said where older ones than were read could be it. */
function newestAt({ at, all }, mergedAt) {
    const createdAt = at
        .filter((time) => time <= mergedAt)
        .toSorted()
        .at(-1);
    if (createdAt !== undefined)
        return { retrospective: { createdAt, recent: false } };
    return all ? { retrospective: null } : {};
}

// EXTERNAL MODULE: ./packages/soc2/lib/approval/human.js
var human = __webpack_require__(8685);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/signing/eligible.js




/** Whether an account may sign retrospectives at all: a person with write access, among the policy's signers. */
function eligible_eligible(account, { policy, known }) {
    const why = whyNotHuman(account, policy);
    if (why !== undefined)
        return refused(why);
    const snapshot = { known: { ...known, cleanMerges: {} } };
    const named = namedAmong(account, policy.retrospective.signers, policy, snapshot);
    if (named.kind !== 'counted')
        return named;
    return mayWrite(account, snapshot);
}
/**
 * Whether a signer had no hand in a change: nobody validates the AI's approval of their own work, nor of what they
 * merged. Source: CC8.1's segregation of duties; SPEC §7.
 */
function eligible_independentOf(signer, change) {
    const { number, author, mergedBy, contributors, contributorLogins } = change;
    if (mergedBy?.id === signer.id)
        return refused(`merged #${number}`);
    const contributed = author?.id === signer.id ||
        contributors.includes(signer.id) ||
        contributorLogins.includes(signer.login.toLowerCase());
    return contributed ? refused(`contributed to #${number}`) : counted();
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/signing/coverage.js


/** So many numbers stand in a sentence; the issue lists them all. */
const coverage_NAMED = 30;
/** Listed changes that no signer may sign for, as sentences that say who could; empty where each has one. */
function coverage_withoutSigner(listed, signers, policy) {
    const byCandidates = new Map();
    for (const change of listed) {
        if (signers.some((signer) => independentOf(signer, change).kind === 'counted'))
            continue;
        const who = candidates(change, signers, policy);
        const numbers = byCandidates.get(who);
        if (numbers)
            numbers.push(change.number);
        else
            byCandidates.set(who, [change.number]);
    }
    return [...byCandidates].map(([who, numbers]) => {
        const shown = numbers.slice(0, coverage_NAMED).map((number) => `#${number}`);
        const more = numbers.length - shown.length;
        const which = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
        const verb = numbers.length === 1 ? 'has' : 'have';
        return `${which} ${verb} no signer who neither contributed nor merged; could sign: ${who}`;
    });
}
/** Who could sign for a change, as the policy names them, less those who are known to have had a hand in it. */
function candidates(change, signers, policy) {
    const seen = [...signers, change.author, change.mergedBy].filter((account) => account !== null);
    const barred = seen.filter((account) => independentOf(account, change).kind !== 'counted');
    const names = new Set([...barred.map(({ login }) => login.toLowerCase()), ...change.contributorLogins]);
    const open = flatten(policy.retrospective.signers, policy).filter((reviewer) => reviewer.kind !== 'user' || !names.has(reviewer.login.toLowerCase()));
    const others = [...new Set(open.map((reviewer) => (reviewer.kind === 'human' ? ANYBODY : showReviewer(reviewer))))];
    const less = open.some(({ kind }) => kind !== 'user') && names.size > 0
        ? ` (not ${[...names]
            .toSorted()
            .map((login) => `@${login}`)
            .join(', ')})`
        : '';
    return others.length === 0 ? 'nobody whom the policy names' : `${others.join(' or ')}${less}`;
}
const ANYBODY = 'any person with write access';

// EXTERNAL MODULE: ./packages/soc2/lib/change/show-path.js
var show_path = __webpack_require__(1952);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/signing/verdicts.js


/** `#123 should have been high-risk: why`, alone on its line or in a list. */
const VERDICT = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?(?:PR\s+)?#([1-9]\d{0,8})\s+should\s+have\s+been\s+high[\s-]*risk\s*(?:$|[:.,–—-]\s*(.*)$)/iu;
/** Characters of a reason that are kept where nothing says otherwise. */
const WHY = 500;
/**
 * Every verdict that the author of a comment gives, in its order and each once. Quotes and code are somebody else's.
 *
 * @param room characters of each reason that are kept
 */
function verdicts_verdictsIn(markdown, room = WHY) {
    const found = ownLines(markdown).flatMap((line) => {
        const [, pull, why = ''] = VERDICT.exec(line) ?? [];
        if (pull === undefined)
            return [];
        const reason = [...showHidden(why.trim())].slice(0, room).join('');
        return [{ pull: Number(pull), verdict: `should have been high-risk${reason === '' ? '' : `: ${reason}`}` }];
    });
    return [...new Map(found.map((each) => [`${each.pull} ${each.verdict}`, each])).values()];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/signing/judge-sign-off.js









/**
 * Judges the closing of a retrospective: whether people validated every AI approval that it lists, each by somebody
 * without a hand in it. Whatever is missing is named, all of it at once, and the issue is opened again.
 */
function judgeSignOff(facts) {
    const { closed, body } = facts;
    if (closed === null)
        return { kind: 'nothing', why: 'the issue is open' };
    if (isVoid(facts, closed))
        return { kind: 'nothing', why: 'another issue stands for the window' };
    const read = readRetrospective(body);
    if (read.kind === 'problem')
        return { kind: 'reopen', why: [...read.problems, ...bodyProblems(facts)] };
    const { manifest, digest } = read;
    const broken = [...bodyProblems(facts), ...evidenceProblems(manifest, facts)];
    if (broken.length === 0 && isEmptyWindow(manifest) && facts.stateReason === 'completed') {
        return { kind: 'nothing', why: 'the window is empty, and there is nothing to sign' };
    }
    const signers = signersOf(facts, closed);
    const closer = closerProblems(facts, closed, signers);
    const open = [...signers.lookups, ...closer.lookups];
    // A closing that is refused anyway asks nothing.
    const certain = [...broken, ...closingProblems(facts, closed)];
    if (certain.length === 0 && open.length > 0)
        return { kind: 'needs', lookups: distinct(open) };
    const why = [...certain, ...closer.why, ...withoutSigner(facts.listed, signers.accounts, facts.policy)];
    if (why.length > 0)
        return { kind: 'reopen', why };
    const signOff = recordOf(facts.issue, digest, closed.at, signers);
    const { length } = signOff.verdicts;
    return length <= MOST_VERDICTS
        ? { kind: 'signed', signOff }
        : {
            kind: 'reopen',
            why: [`${length} changes are said to have been high-risk, more than ${MOST_VERDICTS}: no sign-off`],
        };
}
/** Past that somebody pads, or the policy is broken; a record that nobody can read is none. */
const MOST_VERDICTS = 100;
/** An issue gives way by an edit of the account that opened it, which then closes it as not planned. */
function isVoid({ body, edited, creator, expectedCreator }, { by }) {
    const own = creator === expectedCreator && edited?.by === expectedCreator && by?.id === expectedCreator;
    return own && readMarker(body)?.kind === 'superseded';
}
/** Whether a retrospective has nothing to sign: no commit, no merge and no exception. */
function isEmptyWindow({ window, exceptions, listed }) {
    return exceptions === 0 && listed.count === 0 && window.every(({ commits }) => commits === 0);
}
function bodyProblems({ creator, expectedCreator }) {
    return creator === expectedCreator ? [] : ['another account opened it than the one that opens retrospectives'];
}
/** What was signed must be what was written: the comments in which it goes on, and the list of merges. */
function evidenceProblems({ parts, listed }, facts) {
    const edited = facts.parts.flatMap((part, at) => (part.edited ? [`part ${at + 1} of it was edited`] : []));
    const numbers = facts.listed.map(({ number }) => number).toSorted((a, b) => a - b);
    return [
        ...edited,
        ...verifyParts(parts, facts.parts.map(({ body }) => body)),
        ...departures(listed, numbers).map((why) => `the list of AI-approved merges is not the one that it commits to: ${why}`),
    ];
}
function closingProblems({ stateReason, edited }, { by, at, through }) {
    const found = [];
    if (stateReason !== 'completed')
        found.push(`it was closed as ${reasonText(stateReason)}, not as completed`);
    if (through !== null) {
        const what = 'commit' in through ? `commit ${through.commit.slice(0, 12)}` : `#${through.pull}`;
        found.push(`${what} closed it, not a person by hand`);
    }
    if (by === null)
        found.push('a deleted account closed it');
    if (edited !== null && Date.parse(edited.at) >= Date.parse(at)) {
        found.push(`its body was edited at ${edited.at}, and it was closed at ${at}: close it again after reading it`);
    }
    return found;
}
function reasonText(reason) {
    return reason === null ? 'nothing in particular' : reason.replaceAll('_', ' ');
}
/** Everyone whose comment counts as a signature, in the order in which they wrote. */
function signersOf(facts, closed) {
    const comments = facts.comments.filter((comment) => whyNoSignature(comment, facts, closed) === undefined);
    const people = new Map();
    for (const { by } of inOrder(comments)) {
        if (by !== null && !people.has(by.id))
            people.set(by.id, { account: by, result: eligible(by, facts) });
    }
    const all = [...people.values()];
    const accounts = all.filter(({ result }) => result.kind === 'counted').map(({ account }) => account);
    const ids = new Set(accounts.map(({ id }) => id));
    return {
        accounts,
        comments: inOrder(comments).filter(({ by }) => by !== null && ids.has(by.id)),
        lookups: all.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : [])),
    };
}
/** Why a comment is no signature, whoever wrote it; undefined where it can be one. */
function whyNoSignature(comment, { edited, createdAt }, closed) {
    const at = Date.parse(comment.at);
    if (comment.edited)
        return 'was edited';
    if (edited !== null && !(at > Date.parse(edited.at)))
        return 'is older than the last edit of the body';
    if (!(at >= Date.parse(createdAt)))
        return 'is older than the issue';
    if (!(at <= Date.parse(closed.at)))
        return 'was written after the issue was closed';
    return maySign(comment.text) ? undefined : 'does not say that its author signs';
}
/** Whoever closes it signs as well, with a comment of their own. */
function closerProblems(facts, closed, signers) {
    const { by } = closed;
    if (by === null || signers.accounts.some(({ id }) => id === by.id))
        return { why: [], lookups: [] };
    const result = eligible(by, facts);
    if (result.kind === 'unknown')
        return { why: [], lookups: result.lookups };
    if (result.kind === 'refused') {
        const what = `@${by.login} closed it, who ${result.why}`;
        return { why: [what.replace('who is not among', 'who is not among the signers:')], lookups: [] };
    }
    const own = facts.comments.filter((comment) => comment.by?.id === by.id);
    const reasons = own.map((comment) => whyNoSignature(comment, facts, closed)).filter((why) => why !== undefined);
    const because = reasons.length === 0 ? '' : ` (${[...new Set(reasons)].map((why) => `a comment of theirs ${why}`).join('; ')})`;
    return { why: [`@${by.login} closed it without a sign-off comment of their own${because}`], lookups: [] };
}
/** Characters of reasons, from all that people read down to what a record has room for whatever they are made of. */
const REASONS = (/* unused pure expression or super */ null && ([500, 120, 20]));
const RECORD_ROOM = 40_000;
function recordOf(issue, digest, at, { accounts, comments }) {
    const records = REASONS.map((room) => {
        const verdicts = comments.flatMap(({ by, text }) => verdictsIn(text, room).map((verdict) => ({ ...verdict, by: by?.login ?? '' })));
        return { issue, digest, signers: accounts, at, verdicts };
    });
    const fits = records.find((record) => commentJson(record).length <= RECORD_ROOM);
    return fits ?? records.at(-1) ?? { issue, digest, signers: accounts, at, verdicts: [] };
}
function inOrder(comments) {
    return comments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.by?.id ?? 0) - (b.by?.id ?? 0));
}
function distinct(lookups) {
    return [...new Map(lookups.map((lookup) => [JSON.stringify(lookup), lookup])).values()];
}

// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/manifest-schema.js
var manifest_schema = __webpack_require__(8111);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/signing/sign-off-comments.js





const START = '<!-- countersign:sign-off ';
const END = ' -->';
/**
 * The comment that records a sign-off: for people below, and on its first line for the next retrospective, which repeats
 * it in its manifest. A record counts only in a comment of the account that opens retrospectives that nobody edited.
 */
function signOffComment(signOff) {
    const { signers, at, digest, verdicts } = signOff;
    const marker = `${START}${commentJson(signOff)}${END}`;
    const lines = [
        marker,
        `**Signed off** by ${signers.map(person).join(', ')} at ${instant(at)}`,
        '',
        `Digest of the retrospective: \`${digest}\``,
        ...(verdicts.length === 0 ? [] : ['', 'Verdicts:', '']),
    ];
    const verdictLines = verdicts.map(({ pull, verdict, by }) => `- #${pull} ${sentence(verdict)} (${person({ login: by })})`);
    return within([...lines, ...verdictLines], LONGEST - 1000);
}
/** The sign-off that a comment records; undefined where it records none. Whose comment it is, is the caller's to see. */
function readSignOffComment(body) {
    const [line = ''] = body.split(/\r?\n/, 1);
    if (!line.startsWith(START) || !line.endsWith(END))
        return undefined;
    try {
        const read = manifest_schema/* signOffSchema */.mt.safeParse(JSON.parse(line.slice(START.length, -END.length)));
        return read.success ? read.data : undefined;
    }
    catch {
        return undefined;
    }
}
/** Marker of a comment that says why an issue was opened again: one for each closing. */
function reopenMarker(closedAt) {
    return `<!-- countersign:reopened ${instant(closedAt)} -->`;
}
/** The comment that says why a retrospective is open again, and how it is signed. */
function reopenComment(why, closedAt) {
    return within([
        reopenMarker(closedAt),
        '**Opened again: this retrospective is not signed off yet.**',
        '',
        ...why.map((each) => `- ${linked(inert(cut(each, 1000)))}`),
        '',
        'To sign, write a comment after the last edit of the issue, then close it as completed. Whoever closes it signs as well; others sign by a comment before that.',
    ], LONGEST - 1000);
}
/** References to pull requests, which `inert` has made plain, as links again: they only lead somewhere. */
function linked(markdown) {
    return markdown.replaceAll(/&#35;&#8203;(?=\d)/g, '#');
}
/** Lines as far as a comment has room; the rest is counted. */
function within(lines, room) {
    let length = 0;
    const fits = lines.findIndex((line) => {
        length += line.length + 1;
        return length > room;
    });
    return fits === -1
        ? lines.join('\n')
        : [...lines.slice(0, fits), '', `and ${lines.length - fits} more lines.`].join('\n');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/recorded-sign-offs.js





/**
 * Reads the sign-offs that were recorded on earlier retrospectives within a span of time, so that a run that resumes
 * finds the same, and which of them were closed without one: what a workflow's token closes starts no run that could open
 * it again, and a sign-off that died has judged nothing.
 *
 * @param known an issue that was read already in this run
 * @param from ISO 8601, not within the span
 * @param to ISO 8601, within it
 */
async function readSignOffs({ client, repository, creator }, listed, from, to, known) {
    const told = new Set(listed.flatMap(toldIn));
    const candidates = listed.filter((each) => {
        if (each.marker?.kind !== 'window')
            return false;
        return each.updatedAt > from || !(each.open || told.has(each.issue) || saysEmpty(each.body));
    });
    const issues = await (0,retrospective_batches/* aFewAtATime */.Rn)(candidates, async ({ issue }) => known?.issue === issue ? known : readIssue(client, repository, issue));
    const standing = issues.map((issue) => ({ issue, record: recorded_sign_offs_recordOf(issue, creator.id) }));
    return {
        recorded: standing
            .flatMap(({ record }) => (record !== undefined && record.at > from && record.at <= to ? [record.signOff] : []))
            .toSorted((one, other) => one.issue - other.issue || (one.at < other.at ? -1 : 1)),
        unsigned: standing
            .filter(({ issue, record }) => record === undefined && issue.state === 'closed' && issue.createdAt <= to)
            .filter(({ issue }) => issue.edited !== null || !saysEmpty(issue.body))
            .map(({ issue: { issue, createdAt } }) => ({ issue, createdAt, closed: true })),
    };
}
/** Retrospectives whose sign-off a later one has told of. */
function toldIn({ body }) {
    const read = (0,issue_read_retrospective/* readRetrospective */.M)(body);
    return read.kind === 'retrospective' ? (read.manifest.signOffs.whole ?? []).map(({ issue }) => issue) : [];
}
function saysEmpty(body) {
    const read = (0,issue_read_retrospective/* readRetrospective */.M)(body);
    return read.kind === 'retrospective' && isEmptyWindow(read.manifest);
}
/**
 * The record of the closing that stands. It counts in a comment of the account that opens retrospectives that nobody
 * edited, and that alone proves little, for every workflow of the repository writes as that account: so it must agree
 * with what GitHub says of the closing and of those who are said to have signed.
 */
function recorded_sign_offs_recordOf({ issue, body, state, reason, closings, comments }, creator) {
    const closing = closings.at(-1);
    const read = (0,issue_read_retrospective/* readRetrospective */.M)(body);
    if (state !== 'closed' || reason !== 'completed' || closing?.kind !== 'closed' || closing.through !== null)
        return;
    for (const { author, body: text, createdAt, edited } of comments) {
        const record = author?.id === creator && edited === null ? readSignOffComment(text) : undefined;
        if (record?.issue !== issue || record.at !== closing.at)
            continue;
        if (read.kind !== 'retrospective' || record.digest !== read.digest)
            continue;
        const byCloser = record.signers.some(({ id }) => id === closing.by?.id);
        const allWrote = record.signers.every(({ id }) => comments.some((own) => own.author?.id === id && own.edited === null && own.createdAt <= closing.at));
        if (byCloser && allWrote)
            return { signOff: record, at: createdAt };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/activity-log.js





const ROUTE = 'GET /repos/{owner}/{repo}/activity';
const KINDS = [
    'push',
    'force_push',
    'branch_creation',
    'branch_deletion',
    'pr_merge',
    'merge_queue_merge',
];
/**
 * Opens the log, or a part of it, and reads its first page. A log that the token may not read is not observed, which is never the same as
 * empty. Throws a `GitHubError` where a call fails in another way.
 */
async function openActivityLog(client, repository, filter = {}) {
    const pages = (0,github_pages/* eachPage */.vg)(client, ROUTE, { ...repository, ...filter });
    const rows = [];
    const byRef = new Map();
    let ended = false;
    let count = 0;
    const readOn = async () => {
        if (ended)
            return false;
        const next = await pages.next();
        ended = next.done === true;
        if (next.done === true)
            return false;
        count += 1;
        for (const row of (0,shape/* listOf */.c3)(next.value).map(movementOf)) {
            rows.push(row);
            if (filter.activity_type !== undefined && row.kind !== filter.activity_type)
                continue;
            const list = byRef.get(row.ref);
            if (list === undefined)
                byRef.set(row.ref, [row]);
            else
                list.push(row);
        }
        return true;
    };
    let readable = { observed: true, value: true };
    try {
        await readOn();
    }
    catch (failure) {
        if (!(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        ended = true;
        readable = { observed: false, why: `the activity log cannot be read with this token (HTTP ${failure.status})` };
    }
    return {
        readable,
        rows,
        readOn,
        readBackTo: async (instant) => {
            while ((rows.at(-1)?.at ?? instant) >= instant)
                if (!(await readOn()))
                    return;
        },
        reaches: () => (ended ? null : (rows.at(-1)?.at ?? null)),
        pages: () => count,
        of: (ref) => byRef.get(ref) ?? [],
    };
}
/** Reads the log of one ref whole, newest first, in this repository or another one. Throws a `GitHubError`. */
async function readMovements(client, repository, ref) {
    const rows = [];
    for await (const answer of (0,github_pages/* eachPage */.vg)(client, ROUTE, { ...repository, ref })) {
        rows.push(...(0,shape/* listOf */.c3)(answer).map(movementOf));
    }
    return rows.filter((row) => row.ref === ref);
}
function movementOf(row) {
    const word = row.text('activity_type');
    return {
        ref: row.text('ref'),
        kind: KINDS.find((kind) => kind === word) ?? 'unknown',
        before: commitOrNull(row.text('before')),
        after: commitOrNull(row.text('after')),
        by: (0,account/* accountOf */.X)(row.objectOrNull('actor')),
        at: row.time('timestamp'),
    };
}
/** git writes "no commit" as zeros. */
function commitOrNull(text) {
    return (0,domain/* isSha */.H)(text) && !/^0+$/.test(text) ? text : null;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/branch-logs.js

/** More branches than these share the log of the whole repository: each would cost calls of its own. */
const MOST = 10;
/**
 * Opens the log of the governed branches, all kinds of steps of each in their order. What happens to other branches is
 * most of a repository's log, and stays unread. Where a branch is gone the log of the whole repository is read, which
 * tells of its end whatever GitHub says of a branch that is no more. Throws as `openActivityLog` does.
 */
async function openBranchLogs(client, repository, { heads, gone }) {
    if (heads.size > MOST || gone.size > 0)
        return openActivityLog(client, repository);
    const refs = [...heads.keys()].map((branch) => `refs/heads/${branch}`);
    const logs = await Promise.all(refs.map((ref) => openActivityLog(client, repository, { ref })));
    const byRef = new Map(refs.map((ref, index) => [ref, logs[index]]));
    return {
        readable: logs.find(({ readable }) => !readable.observed)?.readable ?? { observed: true, value: true },
        get rows() {
            return logs.flatMap(({ rows }) => rows).toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
        },
        readBackTo: async (instant) => {
            await Promise.all(logs.map((log) => log.readBackTo(instant)));
        },
        readOn: async () => (await Promise.all(logs.map((log) => log.readOn()))).includes(true),
        reaches: () => logs
            .flatMap((log) => log.reaches() ?? [])
            .toSorted()
            .at(-1) ?? null,
        pages: () => logs.reduce((sum, log) => sum + log.pages(), 0),
        of: (ref) => byRef.get(ref)?.of(ref) ?? [],
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-steps.js
/**
 * The steps of a governed branch from where its window begins, oldest first.
 *
 * What the log has since the window's beginning stands there whole: where the first step does not start at `base`, it
 * starts after the step that reached `base`, and where there is none either, the gap is for the rules to see. Nothing
 * is looked for further back, so a branch that was moved away and back again cannot hide behind its older steps.
 *
 * @param from ISO 8601, at or before the instant at which `base` was the tip
 */
async function readSteps(log, branch, { base, head, from }) {
    if (!log.readable.observed)
        return log.readable;
    await log.readBackTo(from);
    const steps = since(log, branch, from).map(stepOf);
    return { observed: true, value: upTo(head, base, startingAt(base, steps)) };
}
/** What happened to a branch at or after an instant, oldest first. */
function since(log, branch, from) {
    return log
        .of(`refs/heads/${branch}`)
        .filter(({ at }) => at >= from)
        .toReversed();
}
function startingAt(base, steps) {
    if (steps[0] === undefined || steps[0].before === base)
        return steps;
    const reached = steps.findIndex(({ after }) => base !== null && after === base);
    return reached === -1 ? steps : steps.slice(reached + 1);
}
/** Leaves out what happened after the head was frozen, but for the deletion that left the branch there. */
function upTo(head, base, steps) {
    const last = steps.findLastIndex(({ after }) => after === head);
    if (last === -1 && head !== base)
        return steps;
    const rest = steps.slice(last + 1);
    const [next] = rest;
    const isDeleted = rest.length === 1 && next?.kind === 'branch_deletion' && next.before === head;
    return steps.slice(0, last + (isDeleted ? 2 : 1));
}
function stepOf({ kind, before, after, by, at }) {
    return { kind, before, after, by, at };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/beginnings.js




const beginnings_DAY = 86_400_000;
/**
 * Finds where each branch's window begins: where the previous one ended, or where a deliberate restart says, or in a
 * first run where the activity log puts the branch so many days ago. Dates of commits decide nothing: whoever makes a
 * commit writes them.
 *
 * @param to ISO 8601: when the run was created
 * @throws UserError where a first run finds no log, or the start of a restart is no commit of this repository
 */
async function findBeginnings(client, repository, log, start, heads, to) {
    switch (start.kind) {
        case 'previous': {
            const { issue, digest, manifest } = start;
            const ends = new Map(manifest.window.map(({ branch, head }) => [branch, head]));
            return {
                source: { kind: 'previous', issue, digest },
                from: manifest.period.to,
                bases: new Map([...heads.keys()].map((branch) => [branch, ends.get(branch) ?? null])),
            };
        }
        case 'restart':
            return restarted(client, repository, log, start.start, heads);
        case 'lookback':
            return lookedBack(log, start.days, heads, to);
    }
}
async function lookedBack(log, days, heads, to) {
    if (!log.readable.observed) {
        throw new errors/* UserError */.y(`this is a first run, and where the branch stood ${days} days ago cannot be found out: ${log.readable.why}`, 'Grant the token `contents: read`, or set the input `start-sha` to the commit from which the population is to be counted.');
    }
    const from = inSeconds(Date.parse(to) - days * beginnings_DAY);
    await log.readBackTo(from);
    const bases = new Map();
    for (const [branch, head] of heads) {
        const [first] = since(log, branch, from);
        bases.set(branch, first === undefined ? head : first.before);
    }
    return { source: { kind: 'lookback', days }, from, bases };
}
async function restarted(client, repository, log, start, heads) {
    const committedAt = await readCommitDate(client, repository, start);
    const [main = ''] = heads.keys();
    const bases = new Map([...heads.keys()].map((branch) => [branch, branch === main ? start : null]));
    // The push that brought it cannot be older than the commit, if its date is honest; a dishonest one shows as a gap.
    const reached = () => log.of(`refs/heads/${main}`).find(({ after }) => after === start);
    while (reached() === undefined && (log.reaches() ?? '') >= committedAt)
        if (!(await log.readOn()))
            break;
    return { source: { kind: 'restart', start }, from: reached()?.at ?? committedAt, bases };
}
async function readCommitDate(client, repository, start) {
    try {
        const answer = await client.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
            ...repository,
            commit_sha: start,
        });
        return (0,shape/* objectOf */.Xy)(answer).object('committer').time('date');
    }
    catch (failure) {
        if (!(0,github_error/* isRefusal */.vu)(failure, 404, 409, 422))
            throw failure;
        const fix = 'Give the full id of a commit that the default branch holds.';
        throw new errors/* UserError */.y(`the input \`start-sha\` names no commit of this repository: ${start}`, fix, {
            cause: failure,
        });
    }
}
function inSeconds(time) {
    return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/gate/status-mark.js
var status_mark = __webpack_require__(3942);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-statuses.js
var read_statuses = __webpack_require__(9885);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/gate-statuses.js





/** The gate's context unless its workflow says otherwise. */
const CONTEXT = 'sdlc-gate';
/**
 * The gate's statuses on the head that was merged, newest first. Under another context than the usual one they are known
 * by the mark in their link, which names the pull request. GraphQL shows the newest of each context alone: where that
 * came after the merge, the earlier ones are read too.
 */
async function readGateStatuses(client, repository, row, defaultBranch) {
    const wanted = (0,decision_governed/* statusContext */.s)(CONTEXT, row.base.ref, defaultBranch);
    const own = row.statuses.filter(({ context, targetUrl }) => (0,read_statuses/* isSameContext */.cg)(context, wanted) || (0,status_mark/* markOf */.Fg)(targetUrl)?.number === row.number);
    const contexts = own.map(({ context }) => context);
    const statuses = own.some(({ at }) => at > row.mergedAt) ? await readAll(client, repository, row, contexts) : own;
    return {
        observed: true,
        value: statuses
            .map(({ context, state, description, by, at }) => ({ context, state, description, by, at }))
            .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0)),
    };
}
async function readAll(client, repository, { head }, contexts) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
    const rows = await (0,github_pages/* readList */.LD)(client, route, { ...repository, ref: head.sha });
    const distinct = [...new Map(rows.map((status) => [status.id('id'), status])).values()];
    return distinct
        .filter((status) => contexts.some((context) => (0,read_statuses/* isSameContext */.cg)(context, status.text('context'))))
        .map((status) => ({
        context: status.text('context'),
        state: status.text('state'),
        description: status.textOrNull('description') ?? '',
        by: (0,account/* accountOf */.X)(status.objectOrNull('creator')),
        at: status.time('created_at'),
    }));
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/read-tip.js
var read_tip = __webpack_require__(6070);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/governed-before.js







/**
 * Adds to the frozen heads those branches that were governed when the previous window ended and no longer are, by name
 * or because they are gone: taking a branch out of the policy, pushing to it and putting it back must not pass unseen.
 * Of a branch that was deleted the head is where its deletion found it.
 */
async function withFormerlyGoverned(client, repository, policyPath, heads, previous) {
    const former = previous.window.filter(({ branch }) => !heads.has(branch));
    const [main] = previous.window;
    if (former.length === 0 || main === undefined)
        return { heads, gone: new Set() };
    const text = await readPolicyAt(client, repository, policyPath, main.head);
    const policy = text === null ? null : (0,parse/* parsePolicy */.O)({ text, file: policyPath });
    // Where the policy of that time cannot be read any more, every branch could have been governed by it.
    const governed = former.filter(({ branch }) => policy === null || (0,decision_governed/* isGoverned */.P)(branch, main.branch, policy));
    const tips = await (0,retrospective_batches/* aFewAtATime */.Rn)(governed, async ({ branch, head }) => {
        const tip = await tipOrGone(client, repository, branch);
        return { branch, tip, head };
    });
    return {
        heads: new Map([...heads, ...tips.map(({ branch, tip, head }) => [branch, tip ?? head])]),
        gone: new Set(tips.flatMap(({ branch, tip }) => (tip === null ? [branch] : []))),
    };
}
/**
 * Puts the head of a deleted branch where its deletion found it, and leaves the branch out where nothing has happened to
 * it in the window: its end was told of then.
 */
async function withoutEarlierDeletions(log, { heads, gone }, from) {
    if (gone.size === 0 || !log.readable.observed)
        return heads;
    await log.readBackTo(from);
    return new Map([...heads].flatMap(([branch, head]) => {
        if (!gone.has(branch))
            return [[branch, head]];
        const steps = since(log, branch, from);
        const deletion = steps.findLast(({ kind }) => kind === 'branch_deletion');
        return steps.length === 0 ? [] : [[branch, deletion?.before ?? head]];
    }));
}
async function tipOrGone(client, repository, branch) {
    try {
        return await (0,read_tip/* readTip */.a)(client, repository, branch);
    }
    catch (failure) {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return null;
        throw failure;
    }
}
async function readPolicyAt(client, repository, path, commit) {
    try {
        const answer = await client.request('GET /repos/{owner}/{repo}/contents/{path}', {
            ...repository,
            path,
            ref: commit,
        });
        return Buffer.from((0,shape/* objectOf */.Xy)(answer).text('content'), 'base64').toString('utf8');
    }
    catch (failure) {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return null;
        throw failure;
    }
}

// EXTERNAL MODULE: ./packages/soc2/lib/approval/ai-reviewer.js
var ai_reviewer = __webpack_require__(6330);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/in-order.js
var in_order = __webpack_require__(9400);
// EXTERNAL MODULE: ./packages/soc2/lib/change/change.js
var change = __webpack_require__(4983);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/merged-pull.js



/** Puts together what a merged pull request is judged from. */
function mergedPull(row, beside) {
    const { inForce, files, statuses } = beside;
    return {
        number: row.number,
        title: row.title,
        createdAt: row.createdAt,
        mergedAt: row.mergedAt,
        mergedBy: row.mergedBy,
        mergeCommit: row.mergeCommit,
        into: row.base.ref,
        policy: inForce !== undefined && 'blob' in inForce ? inForce.blob : null,
        ...(inForce !== undefined && 'why' in inForce ? { policyWhy: inForce.why } : {}),
        snapshot: (0,in_order/* inOrder */.a)({
            repository: beside.repository,
            number: row.number,
            author: row.author,
            head: row.head.sha,
            base: row.base,
            defaultBranch: beside.defaultBranch,
            change: { files, reportedFiles: row.reportedFiles, listCap: change/* FILE_LIST_CAP */.F, moved: [] },
            reviews: row.reviews,
            dismissals: row.dismissals.map(({ review, by, was }) => ({ review, by, was })),
            baseChangedAt: row.baseChanges.toSorted().at(-1) ?? null,
            commits: row.commits,
            pushLog: beside.pushLog,
            known: beside.known,
        }),
        reportedCommits: row.reportedCommits,
        dismissedAt: Object.fromEntries(row.dismissals.map(({ review, at }) => [review, at])),
        baseChanges: row.baseChanges.toSorted(),
        labels: row.labels,
        labelEvents: row.labelEvents,
        statuses,
        refusedBefore: refusals(row, beside.policy),
    };
}
/** How often the AI reviewer refused it: its objections, dismissed or not. */
function refusals({ reviews, dismissals }, policy) {
    const objected = new Set(dismissals.filter(({ was }) => was === 'changes_requested').map(({ review }) => review));
    return reviews.filter(({ id, by, state }) => by !== null && (0,ai_reviewer/* isAiReviewer */.Q$)(by, policy) && (state === 'CHANGES_REQUESTED' || objected.has(id))).length;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/only-listed.js



/**
 * Of pull requests that the list of merged ones names and no commit of the window does, those that no other window has
 * either. What was merged before the window began, or after its heads were frozen, is another window's; which of both,
 * git says and no clock. A merge that no window will ever hold is left for the rules to name.
 */
async function withoutOtherWindows(client, repository, rows, ends) {
    const kept = await (0,retrospective_batches/* aFewAtATime */.Rn)(rows, async (row) => {
        const { mergeCommit } = row;
        const branch = ends.get(row.base.ref);
        if (mergeCommit === null || branch === undefined)
            return true;
        const { base, head } = branch;
        const earlier = base !== null && (await holds(client, repository, base, mergeCommit));
        return !earlier && !(await holds(client, repository, mergeCommit, head));
    });
    return rows.filter((_, index) => kept[index] === true);
}
/** Whether one commit is, or is reached by, another. A commit that is gone is reached by none. */
async function holds(client, repository, whole, part) {
    if (whole === part)
        return true;
    try {
        const answer = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
            ...repository,
            basehead: `${whole}...${part}`,
            // Neither commits nor files are wanted.
            per_page: 1,
            page: 2,
        });
        return (0,shape/* objectOf */.Xy)(answer).text('status') === 'behind';
    }
    catch (failure) {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return false;
        throw failure;
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/bare-commit.js

/** As whom GitHub commits what is done on its pages; only GitHub can sign as it. */
const WEB_FLOW = { login: 'web-flow', email: 'noreply@github.com' };
/** Longest headline that is kept: git has no limit. */
const HEADLINE = 300;
/** The first line of a message, as far as it is shown. */
function headlineOf(message) {
    return (message.split(/\r?\n/, 1)[0] ?? '').slice(0, HEADLINE);
}
/** Reads a commit as GraphQL shows it. */
function bareCommit(commit) {
    const committer = commit.objectOrNull('committer');
    const signature = commit.objectOrNull('signature');
    const signed = signature?.flag('isValid') === true && signature.flag('wasSignedByGitHub');
    return {
        sha: commit.sha('oid'),
        parents: commit
            .object('parents')
            .list('nodes')
            .map((parent) => parent.sha('oid')),
        tree: commit.object('tree').sha('oid'),
        author: gitActorOf(commit.objectOrNull('author')),
        committer: gitActorOf(committer),
        byGitHub: signed && committer?.textOrNull('email') === WEB_FLOW.email,
        committedAt: commit.time('committedDate'),
        headline: headlineOf(commit.text('messageHeadline')),
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/queries.js

/** The most that GitHub gives of a connection at once. */
const PAGE = 100;
/**
 * Commits asked for at first: the parents of each are a connection of its own, and count as a request for every commit
 * that is asked for, be there one or not.
 */
const FIRST_COMMITS = 7;
const queries_INFO = 'pageInfo { hasNextPage endCursor }';
/** Connections of a pull request that can go on past their first page. */
const CONNECTIONS = ['files', 'reviews', 'commits', 'labels', 'timelineItems'];
const queries_EVENTS = [
    'LABELED_EVENT',
    'UNLABELED_EVENT',
    'REVIEW_DISMISSED_EVENT',
    'BASE_REF_CHANGED_EVENT',
    'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT',
    'BASE_REF_FORCE_PUSHED_EVENT',
].join(', ');
/** What the range of a window has of a commit. */
const GIT_COMMIT = `oid tree { oid } committedDate messageHeadline signature { isValid wasSignedByGitHub }
    author { ${GIT_ACTOR} } committer { ${GIT_ACTOR} }`;
/** Parents that are asked for of a commit: one with as many may have more. */
const MOST_PARENTS = 10;
/** A commit that is asked for by its id. */
const NAMED_COMMIT = `${GIT_COMMIT} parents(first: ${MOST_PARENTS}) { nodes { oid } }`;
const ROWS = {
    files: 'path changeType additions deletions',
    reviews: `fullDatabaseId state submittedAt authorCanPushToRepository author { ${ACTOR} } commit { oid }`,
    commits: `commit { ${GIT_COMMIT} message parents(first: 10) { nodes { oid } } }`,
    labels: 'name',
    timelineItems: `__typename
      ... on LabeledEvent { createdAt actor { ${ACTOR} } label { name } }
      ... on UnlabeledEvent { createdAt actor { ${ACTOR} } label { name } }
      ... on ReviewDismissedEvent { createdAt actor { ${ACTOR} } previousReviewState review { fullDatabaseId } }
      ... on BaseRefChangedEvent { createdAt }
      ... on AutomaticBaseChangeSucceededEvent { createdAt }
      ... on BaseRefForcePushedEvent { createdAt }`,
};
/**
 * One connection of a pull request, from a cursor on.
 *
 * @param most rows that a page is worth asking for, where it is known how many are left
 */
function connectionText(connection, after, most = PAGE) {
    const from = after === undefined ? '' : `, after: ${JSON.stringify(after)}`;
    const size = connection === 'commits' && after === undefined ? FIRST_COMMITS : Math.max(1, Math.min(most, PAGE));
    const which = connection === 'timelineItems' ? `, itemTypes: [${queries_EVENTS}]` : '';
    return `${connection}(first: ${size}${from}${which}) { totalCount nodes { ${ROWS[connection]} } ${queries_INFO} }`;
}
/** Everything that is asked of a merged pull request. */
const CHANGE = `
  number title createdAt mergedAt updatedAt merged changedFiles baseRefName baseRefOid headRefName headRefOid
  headRepository { nameWithOwner }
  author { ${ACTOR} }
  mergedBy { ${ACTOR} }
  mergeCommit { ${GIT_COMMIT} parents(first: 10) { nodes { oid file(path: $policy) { mode oid } } } }
  ${connectionText('files')}
  ${connectionText('reviews')}
  ${connectionText('commits')}
  ${connectionText('labels')}
  ${connectionText('timelineItems')}
  tip: commits(last: 1) {
    nodes { commit { oid status { contexts { context state description targetUrl createdAt creator { ${ACTOR} } } } } }
  }`;
const REPOSITORY = 'repository(owner: $owner, name: $name)';
/** A page of the merged pull requests into a branch, the one that changed last first. */
const MERGED_PAGE = `query ($owner: String!, $name: String!, $policy: String!, $base: String!, $size: Int!, $after: String) {
  ${REPOSITORY} {
    pullRequests(states: [MERGED], baseRefName: $base, first: $size, after: $after,
        orderBy: { field: UPDATED_AT, direction: DESC }) {
      ${queries_INFO}
      nodes { ${CHANGE} }
    }
  }
}`;
/** Several pull requests by number, each under `p<number>`. What is asked of each is written once. */
function byNumber(numbers) {
    return `query ($owner: String!, $name: String!, $policy: String!) {
  ${REPOSITORY} { ${numbers.map((number) => `p${number}: pullRequest(number: ${number}) { ...Change }`).join('\n')} }
}
fragment Change on PullRequest { ${CHANGE} }`;
}
/** What is left of several pull requests' connections, each pull request under `p<number>`. */
function restOf(rests) {
    const fields = rests.map(({ number, parts }) => `p${number}: pullRequest(number: ${number}) { ${parts.join(' ')} }`);
    return `query ($owner: String!, $name: String!) { ${REPOSITORY} { ${fields.join('\n')} } }`;
}
/** One field of each of several commits, each commit under `c<index>`. */
function ofCommits(commits) {
    const fields = commits.map(({ oid, fields: text }, index) => `c${index}: object(oid: ${JSON.stringify(oid)}) { ... on Commit { oid ${text} } }`);
    return `query ($owner: String!, $name: String!) { ${REPOSITORY} { ${fields.join('\n')} } }`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/merged-row.js





const UPDATE = 'Update Countersign, which does not know it.';
const REVIEW_STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];
const FILE_STATUS = new Map([
    ['ADDED', 'added'],
    ['DELETED', 'removed'],
    ['MODIFIED', 'modified'],
    ['RENAMED', 'renamed'],
    ['COPIED', 'copied'],
    ['CHANGED', 'changed'],
]);
/** Reads a pull request with the first page of each of its lists. Throws a `GitHubError` on what it does not know. */
function mergedRow(node) {
    const merge = node.objectOrNull('mergeCommit');
    const parent = merge?.object('parents').list('nodes')[0];
    const row = {
        number: node.id('number'),
        title: node.text('title'),
        createdAt: node.time('createdAt'),
        mergedAt: node.time('mergedAt'),
        updatedAt: node.time('updatedAt'),
        author: actorOf(node.objectOrNull('author')),
        mergedBy: actorOf(node.objectOrNull('mergedBy')),
        mergeCommit: merge?.sha('oid') ?? null,
        git: merge ? [bareCommit(merge)] : [],
        parent: parent === undefined ? null : { commit: parent.sha('oid'), policy: policyEntry(parent.objectOrNull('file')) },
        base: { ref: node.text('baseRefName'), sha: node.sha('baseRefOid') },
        head: {
            sha: node.sha('headRefOid'),
            ref: node.text('headRefName'),
            repository: node.objectOrNull('headRepository')?.text('nameWithOwner') ?? null,
        },
        reportedFiles: node.count('changedFiles'),
        reportedCommits: node.object('commits').count('totalCount'),
        files: [],
        reviews: [],
        pushRights: [],
        commits: [],
        labels: [],
        labelEvents: [],
        dismissals: [],
        baseChanges: [],
        statuses: statusesOf(node),
        rest: new Map(),
    };
    for (const connection of CONNECTIONS)
        addPage(row, connection, node.object(connection));
    return row;
}
/** Adds a page of one of its lists, and notes where that goes on. */
function addPage(row, connection, page) {
    for (const node of page.list('nodes'))
        merged_row_addRow(row, connection, node);
    const info = page.object('pageInfo');
    if (info.flag('hasNextPage'))
        row.rest.set(connection, info.text('endCursor'));
    else
        row.rest.delete(connection);
}
/** Reads what a tree has at the policy's path; null where it has nothing there. */
function policyEntry(entry) {
    return entry && { blob: entry.sha('oid'), mode: modeOf(entry) };
}
/** GraphQL gives a mode as a number, whose octal digits are what git writes. */
function modeOf(entry) {
    return entry.count('mode').toString(8).padStart(6, '0');
}
function merged_row_addRow(row, connection, node) {
    switch (connection) {
        case 'files':
            row.files.push(fileOf(node));
            return;
        case 'reviews':
            addReview(row, node);
            return;
        case 'commits':
            row.commits.push(commitOf(node.object('commit')));
            if ((row.git[0]?.parents.length ?? 0) > 1)
                row.git.push(bareCommit(node.object('commit')));
            return;
        case 'labels':
            row.labels.push(node.text('name'));
            return;
        case 'timelineItems':
            addEvent(row, node);
    }
}
function fileOf(node) {
    const status = FILE_STATUS.get(node.text('changeType'));
    if (status === undefined)
        throw surprise(`a file is ${JSON.stringify(node.text('changeType'))}`);
    return { path: node.path('path'), status, additions: node.count('additions'), deletions: node.count('deletions') };
}
function addReview(row, node) {
    const review = reviewOf(node);
    row.reviews.push(review);
    const may = node.flag('authorCanPushToRepository');
    // What a bot may do is its App's to say, and not told of here as REST tells it.
    if (review.by?.type === 'User')
        row.pushRights.push({ account: review.by.id, may });
}
function reviewOf(node) {
    const word = node.text('state');
    const state = REVIEW_STATES.find((known) => known === word);
    if (state === undefined)
        throw surprise(`a review is ${JSON.stringify(word)}`);
    return {
        id: bigId(node, 'fullDatabaseId'),
        by: actorOf(node.objectOrNull('author')),
        state,
        commit: node.objectOrNull('commit')?.sha('oid') ?? null,
        at: state === 'PENDING' ? node.timeOrNull('submittedAt') : node.time('submittedAt'),
    };
}
function commitOf(commit) {
    const [author, committer] = [commit.objectOrNull('author'), commit.objectOrNull('committer')];
    return {
        sha: commit.sha('oid'),
        parents: commit
            .object('parents')
            .list('nodes')
            .map((parent) => parent.sha('oid')),
        author: gitActorOf(author),
        committer: gitActorOf(committer),
        coAuthors: [...(0,co_authors/* coAuthorsIn */._)(commit.text('message')), ...namedByEmail(author), ...namedByEmail(committer)],
    };
}
function addEvent(row, node) {
    const at = node.time('createdAt');
    switch (node.text('__typename')) {
        case 'LabeledEvent':
        case 'UnlabeledEvent':
            row.labelEvents.push({
                label: node.object('label').text('name'),
                kind: node.text('__typename') === 'LabeledEvent' ? 'labeled' : 'unlabeled',
                by: actorOf(node.objectOrNull('actor')),
                at,
            });
            return;
        case 'ReviewDismissedEvent': {
            // Of a review that is gone there is nothing left to dismiss.
            const review = node.objectOrNull('review');
            const was = node.text('previousReviewState').toLowerCase();
            const by = actorOf(node.objectOrNull('actor'));
            if (review !== null)
                row.dismissals.push({ review: bigId(review, 'fullDatabaseId'), by, was, at });
            return;
        }
        default:
            row.baseChanges.push(at);
    }
}
function statusesOf(node) {
    const tip = node.object('tip').list('nodes')[0]?.object('commit');
    if (tip === undefined || tip.sha('oid') !== node.sha('headRefOid'))
        return [];
    return (tip.objectOrNull('status')?.list('contexts') ?? []).map((context) => ({
        context: context.text('context'),
        state: context.text('state').toLowerCase(),
        description: context.textOrNull('description') ?? '',
        targetUrl: context.textOrNull('targetUrl'),
        by: actorOf(context.objectOrNull('creator')),
        at: context.time('createdAt'),
    }));
}
/** An id that may not fit GraphQL's integers, which GitHub writes as a text. */
function bigId(node, key) {
    const id = Number(node.text(key));
    if (Number.isSafeInteger(id) && id > 0)
        return id;
    throw surprise(`an id is ${JSON.stringify(node.text(key))}`);
}
function surprise(what) {
    return new github_error/* GitHubError */.y_('POST /graphql', undefined, what, UPDATE);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/policies.js





/** Commits whose policy is read in one query. */
const AT_ONCE = 200;
/**
 * Finds the policy that each change was merged under: the one at the default branch's tip just before the merge, which
 * is neither the head's own nor today's. A policy that was loosened and restored within a window counts for what was
 * merged in between. It is read from the tree of that very commit, since a history of one path leaves out what an evil
 * merge undid.
 */
async function readPolicies(client, repository, path, main, rows, frozen) {
    const starts = startsOf(main.log);
    const tips = new Map(rows.map((row) => [row.number, tipBefore(main, starts, row)]));
    const entries = new Map();
    for (const { parent } of rows)
        if (parent !== null)
            entries.set(parent.commit, parent.policy);
    const wanted = [...new Set([...tips.values()].flatMap((tip) => ('commit' in tip ? [tip.commit] : [])))];
    await readEntries(client, repository, path, wanted.filter((commit) => !entries.has(commit)), entries);
    const byPull = new Map([...tips].map(([number, tip]) => [number, 'why' in tip ? tip : blobAt(tip.commit, path, entries)]));
    const blobs = [...new Set([...byPull.values()].flatMap((found) => ('blob' in found ? [found.blob] : [])))];
    const texts = await (0,retrospective_batches/* aFewAtATime */.Rn)(blobs, async (blob) => blob === frozen.source?.blob ? frozen.text : readText(client, repository, blob));
    // Today's stands among them: a change that was judged by another one is then said to have been.
    const today = frozen.source === null ? [] : [[frozen.source.blob, { path, text: frozen.text }]];
    return {
        byPull,
        texts: Object.fromEntries([
            ...today,
            ...blobs.map((blob, index) => [blob, { path, text: texts[index] ?? '' }]),
        ]),
    };
}
function startsOf(log) {
    const steps = log.observed ? log.value.toReversed() : [];
    return new Map(steps.flatMap(({ before, after }) => (after === null ? [] : [[after, before]])));
}
function tipBefore(main, starts, row) {
    const byLog = main.log.observed ? tipByLog(main.log.value, starts, main, row) : undefined;
    if (byLog !== undefined)
        return byLog;
    if (row.base.ref !== main.branch) {
        return { why: `the activity log does not show where ${main.branch} stood when it was merged` };
    }
    return tipByParents(main, row);
}
/** Where the log puts the default branch just before the merge; undefined where it does not show it. */
function tipByLog(steps, starts, main, row) {
    if (row.base.ref === main.branch)
        return tipOfStep(steps, starts, main, row);
    // Of one second either may be the earlier: then it cannot be said.
    if (steps.some(({ at }) => at === row.mergedAt))
        return undefined;
    const step = steps.findLast(({ at }) => at < row.mergedAt);
    if (step !== undefined)
        return step.after === null ? undefined : { commit: step.after };
    const [first] = steps;
    if (first === undefined)
        return { commit: main.head };
    return first.before === null ? undefined : { commit: first.before };
}
/**
 * A step may have brought several merges, and a merge several commits: from the merge on the first parents are followed
 * back to where a step began.
 */
function tipOfStep(steps, ends, { commits }, row) {
    const start = row.mergeCommit === null ? undefined : ends.get(row.mergeCommit);
    if (start)
        return { commit: start };
    const starts = new Set(steps.map(({ before }) => before));
    const byId = new Map(commits.map(({ sha, parents }) => [sha, parents[0]]));
    let at = row.mergeCommit ?? undefined;
    while (at !== undefined && !starts.has(at))
        at = byId.get(at);
    return at === undefined || at === row.mergeCommit ? undefined : { commit: at };
}
/**
 * Without the log: the first parent of a merge or squash that GitHub made is the tip before it; rebased commits stand on
 * top of each other, so as many first parents are followed as there are commits.
 */
function tipByParents({ commits }, row) {
    const byId = new Map(commits.map((commit) => [commit.sha, commit]));
    let commit = row.mergeCommit === null ? undefined : byId.get(row.mergeCommit);
    if (commit === undefined) {
        return row.parent === null
            ? { why: 'GitHub names no commit as its merge' }
            : { why: 'the commit that GitHub names as its merge is not among those of the window' };
    }
    const single = commit.byGitHub || commit.parents.length > 1;
    for (let left = single ? 1 : row.reportedCommits; left > 1 && commit !== undefined; left -= 1) {
        commit = byId.get(commit.parents[0] ?? '');
    }
    const before = commit?.parents[0];
    return before === undefined ? { why: 'the commit before its merge cannot be found' } : { commit: before };
}
async function readEntries(client, repository, path, commits, entries) {
    const fields = `file(path: ${JSON.stringify(path)}) { mode oid }`;
    await (0,retrospective_batches/* aFewAtATime */.Rn)((0,retrospective_batches/* inBatches */.oq)(commits, AT_ONCE), async (batch) => {
        const answer = await (0,retrospective_batches/* ask */.kA)(client, repository, ofCommits(batch.map((oid) => ({ oid, fields }))));
        for (const [index, commit] of batch.entries()) {
            const node = answer.objectOrNull(`c${index}`);
            if (node !== null)
                entries.set(commit, policyEntry(node.objectOrNull('file')));
        }
    });
}
function blobAt(commit, path, entries) {
    const entry = entries.get(commit);
    const at = commit.slice(0, 12);
    if (entry === undefined)
        return { why: `the commit ${at}, at which the policy stood, cannot be read` };
    if (entry === null)
        return { why: `there was no policy at ${path} (commit ${at})` };
    if (entry.mode !== '100644' && entry.mode !== '100755')
        return { why: `the policy was no plain file (commit ${at})` };
    return { blob: entry.blob };
}
async function readText(client, repository, blob) {
    const answer = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
        ...repository,
        file_sha: blob,
    });
    const file = (0,shape/* objectOf */.Xy)(answer);
    const bytes = Buffer.from(file.text('content'), 'base64');
    if (file.text('encoding') === 'base64' && bytes.length === file.count('size'))
        return bytes.toString('utf8');
    throw new github_error/* GitHubError */.y_(answer.call, undefined, 'the policy did not come whole', 'Nothing was reported. Run the job again.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-associated.js


/** Commits that are asked for in one query. */
const read_associated_AT_ONCE = 100;
/**
 * Reads the pull requests of this repository that GitHub associates with each commit, by number. A pull request of
 * another repository may share its number with one of this.
 */
async function readAssociated(client, repository, commits) {
    const found = new Map();
    const full = `${repository.owner}/${repository.repo}`.toLowerCase();
    let open = commits.map((commit) => ({ commit }));
    while (open.length > 0) {
        const rests = await (0,retrospective_batches/* aFewAtATime */.Rn)((0,retrospective_batches/* inBatches */.oq)(open, read_associated_AT_ONCE), async (batch) => {
            const answer = await (0,retrospective_batches/* ask */.kA)(client, repository, ofCommits(batch.map(fieldsOf)));
            return batch.flatMap(({ commit }, index) => {
                const page = answer.object(`c${index}`).object('associatedPullRequests');
                const own = page.list('nodes').filter((node) => isOf(node, full));
                found.set(commit, [...(found.get(commit) ?? []), ...own.map((node) => node.id('number'))]);
                const info = page.object('pageInfo');
                return info.flag('hasNextPage') ? [{ commit, after: info.text('endCursor') }] : [];
            });
        });
        open = rests.flat();
    }
    return found;
}
function fieldsOf({ commit, after }) {
    const from = after === undefined ? '' : `, after: ${JSON.stringify(after)}`;
    const fields = `associatedPullRequests(first: 100${from}) { nodes { number repository { nameWithOwner } } pageInfo { hasNextPage endCursor } }`;
    return { oid: commit, fields };
}
function isOf(pull, full) {
    return pull.object('repository').text('nameWithOwner').toLowerCase() === full;
}

// EXTERNAL MODULE: ./packages/soc2/lib/change/possible-link.js
var possible_link = __webpack_require__(8153);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-files.js
var read_files = __webpack_require__(4644);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-kinds.js






/** Files that are looked up in one query. */
const FILES = 400;
/**
 * Tells of every file what it is on either side, and where a moved one came from, as the gate sees it.
 *
 * GraphQL has no previous paths, so of a change that moves or copies a file the list is read by REST. Of all of them the
 * modes of those files are read that could be links. The side of the base is looked up in the branch as it stood just
 * before the merge; where that does not have the file either, REST tells.
 */
async function readChangedFiles(client, repository, rows) {
    const found = new Map();
    const whole = rows.filter(({ reportedFiles }) => reportedFiles < change/* FILE_LIST_CAP */.F);
    const moving = whole.filter(movesFiles);
    const lists = await (0,retrospective_batches/* aFewAtATime */.Rn)(moving, ({ number, reportedFiles: changedFiles }) => (0,read_files/* listFiles */.CS)(client, repository, { number, changedFiles }));
    const listed = new Map(moving.map(({ number }, index) => [number, lists[index] ?? []]));
    // Made anew where they are wanted: of thousands of changes they would be much to hold.
    const filesOf = (row) => listed.get(row.number) ?? row.files.map(asListed);
    const wanted = whole.flatMap((row) => wantedOf(row, filesOf(row)));
    const modes = await readModes(client, repository, wanted);
    for (const row of whole) {
        const changed = filesOf(row).map((file) => changedFile(row, file, modes));
        if (changed.every(({ kind }) => kind !== 'unknown'))
            found.set(row.number, changed);
    }
    const byRest = rows.filter(({ number }) => !found.has(number));
    const read = await (0,retrospective_batches/* aFewAtATime */.Rn)(byRest, async (row) => (await (0,read_files/* readFiles */.Ul)(client, repository, asPull(row))).files);
    for (const [index, row] of byRest.entries())
        found.set(row.number, read[index] ?? []);
    return found;
}
function movesFiles({ files }) {
    return files.some(({ status }) => status === 'renamed' || status === 'copied');
}
function asPull({ number, head, base, parent, reportedFiles }) {
    // The base as it is now may hold the head already, and would have no side of its own to compare with.
    const sha = parent?.commit ?? base.sha;
    return { number, head: { sha: head.sha }, base: { ref: base.ref, sha }, changedFiles: reportedFiles };
}
/** GraphQL shows neither blob nor text. */
function asListed({ path, status, additions, deletions }) {
    const sides = (0,possible_link/* possibleLinkSides */.M)({ status, blob: null, additions, deletions, patch: undefined });
    return { file: { path, status, blob: null }, sides };
}
function wantedOf(row, files) {
    return files.flatMap(({ file, sides }) => [
        ...(sides.head ? [{ commit: row.head.sha, path: file.path }] : []),
        ...(sides.base && row.parent !== null ? [{ commit: row.parent.commit, path: file.previousPath ?? file.path }] : []),
    ]);
}
async function readModes(client, repository, wanted) {
    const kinds = new Map();
    await (0,retrospective_batches/* aFewAtATime */.Rn)(byCommit(wanted), async (batch) => {
        const asked = batch.map(({ commit, paths }) => ({
            oid: commit,
            fields: paths.map((path, index) => `f${index}: file(path: ${JSON.stringify(path)}) { mode }`).join(' '),
        }));
        const answer = await (0,retrospective_batches/* ask */.kA)(client, repository, ofCommits(asked));
        for (const [index, { commit, paths }] of batch.entries()) {
            const node = answer.objectOrNull(`c${index}`);
            for (const [at, path] of paths.entries()) {
                kinds.set(key(commit, path), kindOf(node?.objectOrNull(`f${at}`) ?? null));
            }
        }
    });
    return kinds;
}
/** Cuts what is wanted into queries, the files of one commit beside each other. */
function byCommit(wanted) {
    const batches = [];
    let room = 0;
    for (const { commit, path } of wanted) {
        if (room === 0) {
            batches.push([]);
            room = FILES;
        }
        const batch = batches.at(-1) ?? [];
        const last = batch.at(-1);
        if (last?.commit === commit)
            last.paths.push(path);
        else
            batch.push({ commit, paths: [path] });
        room -= 1;
    }
    return batches;
}
function changedFile(row, { file, sides }, modes) {
    const { path, previousPath = path } = file;
    const kinds = [];
    if (sides.head)
        kinds.push(modes.get(key(row.head.sha, path)) ?? 'unknown');
    if (sides.base)
        kinds.push((row.parent && modes.get(key(row.parent.commit, previousPath))) ?? 'unknown');
    return { ...file, kind: kinds.find((kind) => kind !== 'file') ?? 'file' };
}
function kindOf(entry) {
    if (entry === null)
        return 'unknown';
    const mode = modeOf(entry);
    if (mode === '120000')
        return 'symlink';
    if (mode === '160000')
        return 'submodule';
    return mode === '100644' || mode === '100755' ? 'file' : 'unknown';
}
function key(commit, path) {
    return `${commit} ${path}`;
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/read-commits.js
var read_commits = __webpack_require__(2237);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-merged.js





/** Pull requests of one page of the list; where GitHub cannot answer for so many, the second number. */
const SIZES = [100, 25];
/** Pull requests that are asked for by number in one query. */
const BY_NUMBER = 50;
/** Pull requests whose lists are read on in one query. */
const REST = 40;
/** GitHub's list of a pull request's commits ends here, whatever the pull request holds. */
const COMMIT_LIST_CAP = 250;
/**
 * Reads every pull request that was merged into a branch since an instant. GitHub cannot list them by the time of their
 * merge, so the list is read by the time of their last change, newest first, as far as that instant: nothing merged
 * later can have changed earlier. What changes while the list is read moves to its beginning, so that is read again.
 *
 * @param since ISO 8601
 * @throws GitHubError
 */
async function listMerged(source, base, since) {
    const found = new Map();
    const first = await readOn(source, base, null, since, found);
    // One page alone was read at one moment.
    if (first.pages > 1)
        await readOn(source, base, first.newest, since, found);
    const rows = [...found.values()].filter(({ mergedAt }) => mergedAt >= since);
    await complete(source, rows);
    return rows;
}
/** Reads until the list reaches `since`, or in a second look what was its newest entry before. */
async function readOn(source, base, known, since, found) {
    let after = null;
    let newest = null;
    for (let pages = 1;; pages += 1) {
        const list = await readPage(source, base, known === null ? SIZES[0] : SIZES[1], after);
        const rows = list.list('nodes').map(mergedRow);
        newest ??= rows[0]?.updatedAt ?? null;
        for (const row of rows)
            found.set(row.number, row);
        const info = list.object('pageInfo');
        const last = rows.at(-1)?.updatedAt ?? '';
        const end = !info.flag('hasNextPage') || last < since || (known !== null && last < known);
        if (end)
            return { pages, newest };
        after = info.text('endCursor');
    }
}
/** One page; where GitHub runs out of time over many at once, a shorter one. */
async function readPage(source, base, size, after) {
    const { client, repository, policyPath: policy } = source;
    const read = async (many) => (await (0,retrospective_batches/* ask */.kA)(client, repository, MERGED_PAGE, { policy, base, size: many, after })).object('pullRequests');
    try {
        return await read(size);
    }
    catch (failure) {
        const shorter = SIZES.find((candidate) => candidate < size);
        if (shorter === undefined || !isTooMuch(failure))
            throw failure;
        return read(shorter);
    }
}
/** Whether GitHub gave up on a query: a server's error, or no answer in time. */
function isTooMuch(failure) {
    return (failure instanceof github_error/* GitHubError */.y_ &&
        !failure.rateLimited &&
        ((failure.status ?? 0) >= 500 || /timed? ?out|timeout|something went wrong/i.test(failure.message)));
}
/** Reads pull requests by number, merged or not: those that are not are left out. */
async function readMergedByNumber(source, numbers) {
    const { client, repository, policyPath: policy } = source;
    const batches = await (0,retrospective_batches/* aFewAtATime */.Rn)((0,retrospective_batches/* inBatches */.oq)(numbers, BY_NUMBER), async (batch) => {
        const answer = await (0,retrospective_batches/* ask */.kA)(client, repository, byNumber(batch), { policy });
        return batch.map((number) => answer.object(`p${number}`)).filter((node) => node.flag('merged'));
    });
    const rows = batches.flat().map(mergedRow);
    await complete(source, rows);
    return rows;
}
/** Reads every list of these to its end. */
async function complete(source, rows) {
    const { client, repository } = source;
    for (const row of rows)
        if (row.reportedCommits >= COMMIT_LIST_CAP)
            row.rest.delete('commits');
    for (let open = goingOn(rows); open.length > 0; open = goingOn(rows)) {
        await (0,retrospective_batches/* aFewAtATime */.Rn)((0,retrospective_batches/* inBatches */.oq)(open, REST), async (batch) => {
            const rests = batch.map(({ number, rest, commits, reportedCommits }) => ({
                number,
                parts: [...rest].map(([connection, after]) => connection === 'commits'
                    ? connectionText(connection, after, reportedCommits - commits.length)
                    : connectionText(connection, after)),
            }));
            const answer = await (0,retrospective_batches/* ask */.kA)(client, repository, restOf(rests));
            for (const row of batch) {
                const node = answer.object(`p${row.number}`);
                for (const connection of row.rest.keys())
                    addPage(row, connection, node.object(connection));
            }
        });
    }
    const long = rows.filter(({ reportedCommits }) => reportedCommits >= COMMIT_LIST_CAP);
    await (0,retrospective_batches/* aFewAtATime */.Rn)(long, async (row) => {
        const base = { ...row.base, sha: row.parent?.commit ?? row.base.sha };
        const head = { sha: row.head.sha, ref: row.head.ref, repository: row.head.repository };
        const commits = await (0,read_commits/* readCommits */.F)(client, repository, {
            number: row.number,
            head,
            base,
            commits: row.reportedCommits,
        });
        row.commits.splice(0, row.commits.length, ...commits);
    });
}
function goingOn(rows) {
    return rows.filter(({ rest }) => rest.size > 0);
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/repository.js
var repository = __webpack_require__(3030);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-while-worth.js
/**
 * Whether some number of further pages of a log is likely to reach back to at least as many instants: whatever happened
 * then would cost a call alone.
 *
 * @param instants ISO 8601, those that the log does not reach yet
 */
function isWorthIt(log, instants) {
    const oldest = log.rows.at(-1);
    const newest = log.rows[0];
    if (oldest === undefined || newest === undefined || log.reaches() === null)
        return false;
    const span = Math.max(1, Date.parse(newest.at) - Date.parse(oldest.at)) / log.pages();
    const ages = instants.map((at) => Date.parse(oldest.at) - Date.parse(at)).toSorted((a, b) => a - b);
    return ages.some((age, index) => Math.max(1, Math.ceil(age / span)) <= index + 1);
}
/** Reads a log back to as many of some instants as it is worth. Throws a `GitHubError`. */
async function readWhileWorth(log, instants) {
    let open = beyond(log, instants);
    while (isWorthIt(log, open) && (await log.readOn()))
        open = beyond(log, open);
}
/** Whether a log holds all that happened at an instant and since. */
function reachesTo(log, instant) {
    const reaches = log.reaches();
    return reaches === null || reaches < instant;
}
function beyond(log, instants) {
    return instants.filter((instant) => !reachesTo(log, instant));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/head-pushes.js


/** Opens the three logs, a page of each. Throws as `openActivityLog` does. */
async function openPushes(client, repository) {
    const [creations, pushes, forcePushes] = await Promise.all([
        openActivityLog(client, repository, { activity_type: 'branch_creation' }),
        openActivityLog(client, repository, { activity_type: 'push' }),
        openActivityLog(client, repository, { activity_type: 'force_push' }),
    ]);
    return {
        creations,
        pushes,
        forcePushes,
        readBackTo: async (instants) => {
            await Promise.all([readWhileWorth(pushes, instants), readWhileWorth(forcePushes, instants)]);
        },
    };
}
/**
 * What moved a branch from its making on, newest first, where that leads step by step to a head; null where a step is
 * missing, as where something was merged into the branch or it was deleted and made again: then all kinds must be read.
 *
 * The three logs tell no order within a second. A push at the same second is taken to come before a forced one; where
 * that is wrong the way has a gap.
 */
function gapless(logs, ref, { sha, made, by }) {
    const all = [logs.creations, logs.pushes, logs.forcePushes];
    if (made === undefined || all.some((log) => !log.readable.observed || !reachesTo(log, made)))
        return null;
    const moves = all
        .flatMap((log) => log.of(ref).toReversed())
        .filter(({ at }) => at >= made && at <= by)
        .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
    const [first] = moves;
    const follows = moves.every(({ before }, index) => index === 0 || before === moves[index - 1]?.after);
    return first?.before === null && follows && moves.at(-1)?.after === sha ? moves.toReversed() : null;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-pushers.js






/** So many branches that are left are rather looked for in the log of everything. */
const MANY = 10;
/**
 * Finds who moved each head branch up to the merge. The pushes of the whole repository are read back for as long as a
 * further page is likely to cover a branch. What they do not tell without a gap is looked for among all that happened, and
 * what then is left is asked for by branch. Heads in forks are in the fork's log alone.
 *
 * @throws GitHubError where a call fails; a log that may not be read is *not observed*
 */
async function readPushers(client, repository, rows) {
    const full = `${repository.owner}/${repository.repo}`;
    const isOwn = ({ head }) => head.repository?.toLowerCase() === full.toLowerCase();
    const own = rows.filter(isOwn);
    const found = new Map();
    if (own.length > 0)
        await readOwn(client, repository, own, found);
    const others = rows.filter((row) => !isOwn(row));
    const logs = await (0,retrospective_batches/* aFewAtATime */.Rn)(others, async (row) => readForeign(client, row));
    for (const [index, row] of others.entries()) {
        found.set(row.number, logs[index] ?? { observed: false, why: 'the activity log was not read' });
    }
    return found;
}
async function readOwn(client, repository, rows, found) {
    const pushes = await openPushes(client, repository);
    const { readable } = pushes.creations;
    if (!readable.observed) {
        for (const row of rows)
            found.set(row.number, readable);
        return;
    }
    await readCreations(pushes, rows);
    await pushes.readBackTo(rows.flatMap((row) => madeAt(pushes.creations, row) ?? []));
    const open = rows.filter((row) => {
        const moves = gapless(pushes, refOf(row), {
            sha: row.head.sha,
            made: madeAt(pushes.creations, row),
            by: row.mergedAt,
        });
        if (moves !== null)
            found.set(row.number, pushLog(moves, row));
        return moves === null;
    });
    const left = open.length < MANY ? open : await readAmongAll(client, repository, open, found);
    const lists = await (0,retrospective_batches/* aFewAtATime */.Rn)(left, (row) => readMovements(client, repository, refOf(row)));
    for (const [index, row] of left.entries())
        found.set(row.number, pushLog(lists[index] ?? [], row));
}
async function readCreations({ creations }, rows) {
    let open = uncovered(creations, rows);
    while (isWorthIt(creations, open.map(({ createdAt }) => createdAt)) &&
        (await creations.readOn())) {
        open = uncovered(creations, open);
    }
}
/** Looks for branches in the log of all kinds, and hands out those that it does not cover as far as it is worth reading. */
async function readAmongAll(client, repository, rows, found) {
    const log = await openActivityLog(client, repository);
    if (!log.readable.observed)
        return rows;
    let open = uncovered(log, rows);
    while (isWorthIt(log, open.map(({ createdAt }) => createdAt)) &&
        (await log.readOn()))
        open = uncovered(log, open);
    const left = new Set(open.map(({ number }) => number));
    for (const row of rows)
        if (!left.has(row.number))
            found.set(row.number, pushLog(log.of(refOf(row)), row));
    return open;
}
/** Those whose branch was not yet made where the reading of the log has come to. */
function uncovered(log, rows) {
    return log.reaches() === null ? [] : rows.filter((row) => madeAt(log, row) === undefined);
}
/** When the branch was made that the pull request was opened from. */
function madeAt(log, row) {
    return log.of(refOf(row)).find(({ before, at }) => before === null && at <= row.createdAt)?.at;
}
function refOf({ head }) {
    return `refs/heads/${head.ref}`;
}
/**
 * The pushes of the branch as this pull request had it: from its making, or as far as the log goes, up to the push of
 * the head that was merged. A branch of the same name may have been there before and after.
 */
function pushLog(newestFirst, { head, createdAt, mergedAt }) {
    const moves = newestFirst.toReversed().filter(({ at }) => at <= mergedAt);
    const made = moves.findLastIndex(({ before, at }) => before === null && at <= createdAt);
    const own = moves.slice(Math.max(0, made));
    const last = own.findLastIndex(({ after }) => after === head.sha);
    const shown = last === -1 ? own : own.slice(0, last + 1);
    return {
        observed: true,
        pushes: shown.flatMap(({ before, after, by }) => (after === null ? [] : [{ before, after, by }])),
    };
}
async function readForeign(client, row) {
    const name = row.head.repository;
    if (name === null)
        return { observed: false, why: 'the repository of the head branch is gone' };
    try {
        return pushLog(await readMovements(client, (0,repository/* repositoryName */.a)(name), refOf(row)), row);
    }
    catch (failure) {
        if (!(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        const why = `the activity log of the fork ${name} cannot be read with this token (HTTP ${failure.status})`;
        return { observed: false, why };
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-named.js



/** Commits that are asked for in one query. */
const read_named_AT_ONCE = 100;
/** Of a commit's history as many as one page holds. */
const HISTORY = 'history(first: 100) { nodes { oid } }';
/**
 * Reads commits by their ids, and beside them, where a base is given, the newest commits that it reaches. Throws a
 * `GitHubError`.
 */
async function readNamed(client, repository, shas, base) {
    const history = base === undefined ? [] : [{ oid: base, fields: HISTORY }];
    const batches = (0,retrospective_batches/* inBatches */.oq)(shas, read_named_AT_ONCE).map((batch, index) => ({ batch, rest: index === 0 ? history : [] }));
    const read = await (0,retrospective_batches/* aFewAtATime */.Rn)(batches, async ({ batch, rest }) => {
        const asked = [...batch.map((oid) => ({ oid, fields: NAMED_COMMIT })), ...rest];
        const answer = await (0,retrospective_batches/* ask */.kA)(client, repository, ofCommits(asked));
        const commits = batch.flatMap((_, index) => {
            const node = answer.objectOrNull(`c${index}`);
            const commit = node === null ? [] : [bareCommit(node)];
            return commit.filter(({ parents }) => parents.length < MOST_PARENTS);
        });
        const older = rest.length === 0 ? null : answer.objectOrNull(`c${batch.length}`);
        const before = older?.object('history').list('nodes') ?? [];
        return { commits, before: before.map((node) => node.sha('oid')) };
    });
    return { commits: read.flatMap(({ commits }) => commits), before: read.flatMap(({ before }) => before) };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-range.js








const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const COMMITS = 'GET /repos/{owner}/{repo}/commits';
/** Pages on their way at once. */
const read_range_AT_ONCE = 8;
/** How often commits are asked for by name before the pages of the comparison are read after all. */
const read_range_ROUNDS = 3;
/**
 * Reads every commit that `head` reaches and `base` does not, whichever way it came: not along first parents, which a
 * foxtrot merge would hide it from. Without a base everything that `head` reaches.
 *
 * A long range need not be read page after page where its commits are known already, parent for parent: then git's
 * graph tells which they are, and GitHub's count that they are all.
 *
 * @param known commits that were read beside pull requests, of the range or not
 * @throws GitHubError where a call fails or the pages do not add up to what GitHub says there is
 */
async function readRange(client, repository, base, head, known) {
    if (base === null)
        return { commits: await readHistory(client, repository, head), linear: true };
    if (base === head)
        return { commits: [], linear: true };
    const at = { ...repository, basehead: `${base}...${head}` };
    const read = async (page) => pageOf(await client.request(COMPARE, { ...at, per_page: github_pages/* PAGE_SIZE */.md, page }));
    const first = await read(1).catch((failure) => {
        throw (0,github_error/* isRefusal */.vu)(failure, 404) ? unrelated(failure, base, head) : failure;
    });
    if (first.told > github_pages/* PAGE_SIZE */.md) {
        const near = new Map([...known, ...first.commits.map((commit) => [commit.sha, commit])]);
        const walked = await walkAndAsk(client, repository, { base, head }, near, first.told / 2);
        if (walked?.length === first.told)
            return { commits: walked, linear: first.linear };
    }
    const numbers = Array.from({ length: Math.max(0, Math.ceil(first.told / github_pages/* PAGE_SIZE */.md) - 1) }, (_, index) => index + 2);
    const rest = await (0,retrospective_batches/* aFewAtATime */.Rn)(numbers, read, read_range_AT_ONCE);
    const pages = [first, ...rest];
    const commits = pages.flatMap((page) => page.commits);
    const distinct = new Set(commits.map(({ sha }) => sha)).size;
    if (distinct !== first.told || commits.length !== first.told || pages.at(-1)?.more === true) {
        throw new github_error/* GitHubError */.y_(first.call, undefined, `${distinct} commits came of ${first.told}`, 'Nothing was reported. Run the job again.');
    }
    return { commits, linear: first.linear };
}
/**
 * Everything that `head` reaches without passing `base` or what was there before it; undefined where that cannot be
 * found out in a few calls. It holds the whole range, and may hold more where a commit of it was there before: so it is
 * the range exactly where it has as many. What is not known on the way, the commits of a rebase or of a push, is asked
 * for by its name.
 *
 * @param most how many commits may be asked for by name, before the pages of a comparison are the cheaper way
 */
async function walkAndAsk(client, repository, { base, head }, known, most) {
    const before = new Set([base]);
    let asked = 0;
    for (let round = 0;; round += 1) {
        const { commits, missing } = read_range_walk(known, before, head);
        if (missing.length === 0)
            return commits;
        // One gap hides the next, so what any known commit goes on from is asked for at once.
        const wanted = [...new Set([...missing, ...unknownParents(known, before)])];
        asked += wanted.length;
        if (round === read_range_ROUNDS || asked > most)
            return undefined;
        // Branches that were begun before the window lead to commits that were there already: asked for once is enough.
        const found = await readNamed(client, repository, wanted, round === 0 ? base : undefined);
        for (const commit of found.commits)
            known.set(commit.sha, commit);
        for (const sha of found.before)
            before.add(sha);
    }
}
function unknownParents(known, before) {
    const parents = [...known.values()].flatMap((commit) => commit.parents);
    return parents.filter((parent) => !known.has(parent) && !before.has(parent));
}
function read_range_walk(known, before, head) {
    const seen = new Set([head]);
    const commits = [];
    const missing = [];
    for (const sha of seen) {
        const commit = known.get(sha);
        if (commit === undefined || commit.parents.length >= MOST_PARENTS) {
            missing.push(sha);
            continue;
        }
        commits.push(commit);
        for (const parent of commit.parents)
            if (!before.has(parent))
                seen.add(parent);
    }
    return { commits, missing };
}
function pageOf(answer) {
    const comparison = (0,shape/* objectOf */.Xy)(answer);
    return {
        commits: comparison.list('commits').map(read_range_commitOf),
        told: comparison.count('total_commits'),
        linear: comparison.count('behind_by') === 0,
        more: (0,github_pages/* linkOf */.IJ)(answer, 'next') !== undefined,
        call: answer.call,
    };
}
async function readHistory(client, repository, head) {
    const commits = new Map();
    for await (const answer of (0,github_pages/* eachPage */.vg)(client, COMMITS, { ...repository, sha: head })) {
        for (const commit of (0,shape/* listOf */.c3)(answer).map(read_range_commitOf))
            commits.set(commit.sha, commit);
    }
    return [...commits.values()];
}
function read_range_commitOf(row) {
    const commit = row.object('commit');
    const committer = read_range_linked(row.objectOrNull('committer'));
    return {
        sha: row.sha('sha'),
        parents: row.list('parents').map((parent) => parent.sha('sha')),
        tree: commit.object('tree').sha('sha'),
        author: read_range_linked(row.objectOrNull('author')),
        committer,
        byGitHub: committer?.login === WEB_FLOW.login && isVerified(commit),
        committedAt: commit.object('committer').time('date'),
        headline: headlineOf(commit.text('message')),
    };
}
function isVerified(commit) {
    const verification = commit.objectOrNull('verification');
    return verification?.flag('verified') === true && verification.text('reason') === 'valid';
}
/** GitHub answers an unlinked e-mail with null or with an empty object. */
function read_range_linked(user) {
    return user?.has('id') || user?.has('login') ? (0,account/* accountOf */.X)(user) : null;
}
function unrelated(failure, base, head) {
    const message = `${base.slice(0, 12)} is gone, or shares no history with ${head.slice(0, 12)}`;
    const fix = 'Was the history of the branch replaced? Run the workflow once with the input `start-sha`: it restarts deliberately, and says so.';
    return new github_error/* GitHubError */.y_(failure.call, failure.status, message, fix, { cause: failure });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/writers.js
/**
 * Who may write, as far as the reviews of merged pull requests show it: what they say for certain is asked for nobody
 * again, a call each.
 *
 * Only a plain yes of every review counts, as `write`. A no says less than GitHub's own word for the permission, and
 * without write access an objection would not count either: whoever has one, or one of each, is asked for.
 */
function writersAmong(rows) {
    const rights = new Map();
    for (const { account, may } of rows.flatMap(({ pushRights }) => pushRights)) {
        rights.set(account, may && rights.get(account) !== false);
    }
    return Object.fromEntries([...rights].flatMap(([account, may]) => (may ? [[account, 'write']] : [])));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/read-window.js















const NO_LOG = { observed: false, why: 'the activity log was not read' };
/**
 * Reads a window whole: the log's steps, the commits of the range and the merged pull requests, three sources that the
 * rules hold against each other, and of each pull request everything that the gate judged it from. Heads were frozen
 * before. Throws a `GitHubError` where anything cannot be read; nothing is left out without a word.
 */
async function readWindow(request) {
    const { client, repository, policyPath, frozen, start, to } = request;
    const governed = start.kind === 'previous'
        ? await withFormerlyGoverned(client, repository, policyPath, frozen.heads, start.manifest)
        : { heads: frozen.heads, gone: new Set() };
    const log = await openBranchLogs(client, repository, governed);
    const first = await findBeginnings(client, repository, log, start, governed.heads, to);
    const heads = await withoutEarlierDeletions(log, governed, first.from);
    const source = { client, repository, policyPath };
    const branches = [...heads.keys()];
    const [listed, audit] = await Promise.all([
        (0,retrospective_batches/* aFewAtATime */.Rn)(branches, (branch) => listMerged(source, branch, first.from), 2),
        request.audit(branches, first.from),
        log.readable.observed ? log.readBackTo(first.from) : undefined,
    ]);
    const known = new Map(listed.flat().flatMap(({ git }) => git.map((commit) => [commit.sha, commit])));
    const ranges = await (0,retrospective_batches/* aFewAtATime */.Rn)([...heads], ([branch, head]) => readRange(client, repository, baseFor(first, branch), head, known), 2);
    const commits = ranges.flatMap((range) => range.commits);
    const ends = new Map([...heads].map(([branch, head]) => [branch, { base: first.bases.get(branch) ?? null, head }]));
    const named = await nameChanges(request, commits, listed.flat(), ends);
    const windows = await Promise.all([...heads].map(async ([branch, head], index) => {
        const base = first.bases.get(branch) ?? null;
        const range = ranges[index] ?? { commits: [], linear: false };
        return {
            branch,
            base,
            head,
            source: first.source,
            log: await readSteps(log, branch, { base, head, from: first.from }),
            commits: range.commits.map((commit) => ({ ...commit, pulls: named.pullsOf.get(commit.sha) ?? [] })),
            linear: range.linear,
        };
    }));
    const pulls = await readChanges(request, windows, named.rows, await readPushers(client, repository, named.rows));
    return {
        from: first.from,
        snapshot: {
            repository: `${repository.owner}/${repository.repo}`,
            defaultBranch: frozen.defaultBranch,
            previousDefaultBranch: request.previousDefaultBranch,
            branches: windows,
            audit,
            ...pulls,
        },
    };
}
/** A branch that has no beginning of its own has all that the default branch's beginning does not reach. */
function baseFor({ bases }, branch) {
    const [main] = bases.values();
    return bases.get(branch) ?? main ?? null;
}
/**
 * Finds every merged pull request of the window. What the list of merged ones explains, by its merge or by its commits,
 * needs no asking; of every other commit GitHub is asked which pull requests it belongs to.
 */
async function nameChanges({ client, repository, policyPath }, commits, listed, ends) {
    const shas = new Set(commits.map(({ sha }) => sha));
    const rows = new Map(listed.map((row) => [row.number, row]));
    const pullsOf = belongings(listed, shas);
    const unexplained = [...shas].filter((sha) => !pullsOf.has(sha));
    const associated = await readAssociated(client, repository, unexplained);
    for (const [sha, numbers] of associated)
        pullsOf.set(sha, [...numbers]);
    const missing = [...new Set([...associated.values()].flat())].filter((number) => !rows.has(number));
    const found = await readMergedByNumber({ client, repository, policyPath }, missing.toSorted((a, b) => a - b));
    for (const [sha, numbers] of belongings(found, shas)) {
        pullsOf.set(sha, [...new Set([...(pullsOf.get(sha) ?? []), ...numbers])]);
    }
    const inWindow = new Set([...pullsOf.values()].flat());
    const only = listed.filter(({ number }) => !inWindow.has(number));
    const own = await withoutOtherWindows(client, repository, only, ends);
    const kept = new Set([...inWindow, ...own.map(({ number }) => number)]);
    const all = [...rows.values(), ...found].filter(({ number }) => kept.has(number));
    for (const [sha, numbers] of pullsOf)
        pullsOf.set(sha, numbers.toSorted((a, b) => a - b));
    return { rows: all.toSorted((one, other) => one.number - other.number), pullsOf };
}
/** Which commits of the window pull requests brought, by their own account. */
function belongings(rows, shas) {
    const found = new Map();
    for (const { number, mergeCommit, commits } of rows) {
        const own = new Set([...commits.map(({ sha }) => sha), ...(mergeCommit === null ? [] : [mergeCommit])]);
        for (const sha of own)
            if (shas.has(sha))
                found.set(sha, [...(found.get(sha) ?? []), number]);
    }
    return found;
}
async function readChanges({ client, repository, policyPath, frozen }, windows, rows, pushers) {
    const [main] = windows;
    if (main === undefined)
        throw new Error('a window has no branch');
    const [files, policies] = await Promise.all([
        readChangedFiles(client, repository, rows),
        readPolicies(client, repository, policyPath, main, rows, frozen.policy),
    ]);
    const known = { permissions: writersAmong(rows), memberships: {}, cleanMerges: {} };
    const pulls = await (0,retrospective_batches/* aFewAtATime */.Rn)(rows, async (row) => {
        const statuses = await readGateStatuses(client, repository, row, frozen.defaultBranch);
        return mergedPull(row, {
            repository: `${repository.owner}/${repository.repo}`,
            defaultBranch: frozen.defaultBranch,
            policy: frozen.policy.policy,
            files: files.get(row.number) ?? [],
            pushLog: pushers.get(row.number) ?? NO_LOG,
            inForce: policies.byPull.get(row.number),
            statuses,
            known,
        });
    });
    return { pulls, policies: policies.texts };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/retrospective/retrospect.js










const WEEK = 7 * 86_400_000;
/** Reads a window, computes its population and renders its issue; nothing is written. Throws what reading throws. */
async function makeRetrospective(making) {
    const { repository, frozen, listed, start, createdAt: to, run } = making;
    const { snapshot, from } = await readAnswered(making);
    const population = populationOf(snapshot);
    const earlier = listed.filter(({ marker }) => !(marker?.kind === 'window' && marker.run === run.id));
    const { recorded, unsigned } = await readSignOffs(making, earlier, from, to, making.predecessor);
    const retrospective = renderRetrospective({
        server: making.server,
        repository: `${repository.owner}/${repository.repo}`,
        windows: snapshot.branches,
        population,
        previous: start.kind === 'previous' ? { issue: start.issue, digest: start.digest } : null,
        restart: start.kind === 'restart' ? start.start : null,
        period: { from, to },
        run,
        generator: making.generator,
        // A run that resumes tells what it had told.
        signOffs: making.own?.manifest.signOffs.whole ?? recorded,
        overdue: [...stillOpen(making), ...unsigned].toSorted((one, other) => one.issue - other.issue),
        signing: {
            signers: frozen.policy.policy.retrospective.signers.map(named_reviewer/* showReviewer */.Fz),
            due: `${new Date(Date.parse(to) + WEEK).toISOString().slice(0, 19)}Z`,
        },
    });
    refuseAnother(making, retrospective);
    return { retrospective, population };
}
/** A function of its own, so that nothing of the reading outlives it. */
async function readAnswered(making) {
    const { client, repository, frozen, listed, start, createdAt: to, run } = making;
    const { snapshot, from } = await readWindow({
        client,
        repository,
        policyPath: making.policyPath,
        frozen,
        start,
        to,
        previousDefaultBranch: previousDefaultBranch(start, listed, run.id),
        audit: making.audit,
    });
    const opened = { at: listed.map(({ createdAt }) => createdAt), all: listed.length < list_retrospectives/* ENOUGH */.Pl };
    return { snapshot: await answerLookups(client, repository, snapshot, opened), from };
}
function stillOpen({ open, run, createdAt: to }) {
    return open
        .filter(({ marker, createdAt }) => marker?.kind === 'window' && marker.run !== run.id && createdAt <= to)
        .map(({ issue, createdAt }) => ({ issue, createdAt }));
}
/** After a restart the newest retrospective is not built upon, but what it calls the default branch is still told. */
function previousDefaultBranch(start, listed, own) {
    if (start.kind === 'previous')
        return start.manifest.window[0]?.branch ?? null;
    if (start.kind === 'lookback')
        return null;
    for (const { body } of listed) {
        const read = (0,issue_read_retrospective/* readRetrospective */.M)(body);
        if (read.kind === 'retrospective' && read.manifest.run.id !== own)
            return read.manifest.window[0]?.branch ?? null;
    }
    return null;
}
/** A run that resumes must come to what it had come to: else two populations would stand for one window. */
function refuseAnother({ own }, { digest, manifestText }) {
    if (own === undefined || own.digest === digest)
        return;
    const now = JSON.parse(manifestText);
    const before = JSON.parse(own.manifestText);
    const parts = Object.keys(now).filter((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]));
    throw new errors/* UserError */.y(`the issue that this run opened has the digest ${own.digest}, and now it would be ${digest} (${parts.join(', ')} differ)`, 'A change of the window was altered since (a title, a label, a permission). Delete that issue, and run this run again.');
}
/** The frozen heads of a run that resumes: those that its issue commits to. */
function headsOf({ window }) {
    return new Map(window.map(({ branch, head }) => [branch, head]));
}
/** What a window goes on from: an input that restarts it, the retrospective before, or the log of a first run. */
function startOf(startSha, predecessor, lookbackDays) {
    if (startSha !== '') {
        if ((0,domain/* isSha */.H)(startSha))
            return { kind: 'restart', start: startSha };
        throw new errors/* UserError */.y(`the input \`start-sha\` is ${JSON.stringify(startSha)}`, 'Give all 40 digits of a commit of the default branch.');
    }
    if (predecessor?.kind === 'believed') {
        const { issue, read } = predecessor;
        return { kind: 'previous', issue: issue.issue, digest: read.digest, manifest: read.manifest };
    }
    return { kind: 'lookback', days: lookbackDays };
}

// EXTERNAL MODULE: ./packages/cli/lib/api-address.js
var api_address = __webpack_require__(8740);
// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var lib_errors = __webpack_require__(662);
;// CONCATENATED MODULE: ./packages/cli/lib/retrospective/read-only.js
/**
 * A way to GitHub on which nothing can be written: a dry run that wrote would be none, whatever the fault behind it. What
 * reads is a GET, or a query of GraphQL.
 */
function readOnly(transport) {
    return async (url, init) => {
        const method = (init.method ?? 'GET').toUpperCase();
        if (method === 'GET' || method === 'HEAD' || isQuery(method, url, init.body))
            return transport(url, init);
        throw new Error(`a dry run was about to write: ${method} ${new URL(url).pathname}`);
    };
}
function isQuery(method, url, body) {
    if (method !== 'POST' || !new URL(url).pathname.endsWith('/graphql') || body === undefined)
        return false;
    const { query } = JSON.parse(body);
    return typeof query === 'string' && !/\b(?:mutation|subscription)\b/.test(query);
}

;// CONCATENATED MODULE: ./packages/cli/lib/retrospective/preview.js












/** No run has this id: it stands where the run's will. */
const NO_RUN = 0;
const preview_DAY = 86_400_000;
/**
 * Makes the retrospective that the weekly review would open if it ran now, by the same readers and rules. Writes nothing,
 * and has no way to.
 *
 * @throws UsageError where the branch that was asked for is not governed
 * @throws NoAnswer where GitHub cannot be read, or the chain of retrospectives is broken
 */
async function preview(settings) {
    const { token, env } = settings;
    const baseUrl = (0,api_address/* apiAddress */.z)(env['GITHUB_API_URL']);
    const direct = readOnly(await (0,choose_transport/* chooseTransport */.D)(env));
    let calls = 0;
    const transport = (url, init) => {
        calls += 1;
        settings.onStep(`reading from GitHub: ${calls} calls so far`);
        return direct(url, init);
    };
    const client = (0,github_client/* createClient */.UU)({ token, baseUrl, transport, retrySecond: (0,choose_transport/* retrySecond */.R)(env) });
    try {
        return await previewBy(client, settings);
    }
    catch (failure) {
        if (!(failure instanceof errors/* UserError */.y) || failure instanceof lib_errors/* UsageError */.e || failure instanceof lib_errors/* NoAnswer */.W)
            throw failure;
        throw new lib_errors/* NoAnswer */.W(`the retrospective could not be made: ${failure.message}`, failure.fix, { cause: failure });
    }
}
async function previewBy(client, settings) {
    const { repository, policyPath, workflow, startSha, lookbackDays } = settings;
    const whole = await freeze(client, repository, policyPath);
    const frozen = narrowed(whole, settings.branch);
    const creator = await readCreator(client, settings.creator);
    const listed = await (0,list_retrospectives/* listRetrospectives */.DS)(client, repository, creator, 'newest');
    const createdAt = `${settings.now.toISOString().slice(0, 19)}Z`;
    const run = imagined(frozen, workflow, createdAt);
    const { defaultBranch } = frozen;
    const seeker = { client, repository, creator, defaultBranch, run, listed };
    const predecessor = startSha === '' ? await findPredecessor(seeker) : undefined;
    if (predecessor?.kind === 'at-work') {
        const { issue, read } = predecessor;
        throw new lib_errors/* NoAnswer */.W(`run ${read.manifest.run.id} is at work on this window, in #${issue.issue}`, 'Wait until it has ended, and read what it opened.');
    }
    const made = await makeRetrospective({
        client,
        repository,
        creator,
        policyPath,
        frozen,
        listed,
        open: listed.length < list_retrospectives/* ENOUGH */.Pl
            ? listed.filter(({ open }) => open)
            : await (0,list_retrospectives/* listRetrospectives */.DS)(client, repository, creator, 'open'),
        server: serverOf(settings.env),
        run: { id: NO_RUN, workflow, sha: run.headSha },
        createdAt,
        generator: { repository: null, sha: null, bundle: null },
        start: startOf(startSha, predecessor, lookbackDays),
        ...(predecessor?.kind === 'believed' ? { predecessor: predecessor.whole } : {}),
        audit: () => Promise.resolve({ observed: false, why: 'no `audit-token` was given' }),
    });
    return { ...made, notes: notesOn(whole, frozen, predecessor, createdAt) };
}
/** Where the branches stand, of one governed branch alone where one was asked for. */
function narrowed(frozen, branch) {
    if (branch === undefined)
        return frozen;
    const { heads, defaultBranch } = frozen;
    if (heads.has(branch)) {
        // The default branch's window is where one without a beginning of its own begins.
        return { ...frozen, heads: new Map([...heads].filter(([name]) => name === branch || name === defaultBranch)) };
    }
    throw new lib_errors/* UsageError */.e(`retrospective: '${branch}' is no governed branch of this repository`, `Governed are ${[...heads.keys()].join(', ')}: the default branch, and what the policy's \`branches\` lists.`);
}
async function readCreator(client, login) {
    // Asked for also where none is named: the workflows' own bot has another id on another server.
    const username = login ?? read_retrospective/* GITHUB_ACTIONS */.Q_.login;
    const user = (0,shape/* objectOf */.Xy)(await client.request('GET /users/{username}', { username }));
    return { login: user.text('login'), id: user.account('id') };
}
/** The run that would open it, as far as anything is known of it. */
function imagined({ defaultBranch, heads }, path, createdAt) {
    const headSha = heads.get(defaultBranch);
    return {
        id: NO_RUN,
        path,
        headBranch: defaultBranch,
        headSha,
        event: 'workflow_dispatch',
        createdAt,
        updatedAt: createdAt,
        status: 'in_progress',
        conclusion: null,
    };
}
/** The pages of github.com, or of the server whose API is named. */
function serverOf(env) {
    const named = env['GITHUB_SERVER_URL'];
    if (named)
        return named.replace(/\/$/, '');
    const { protocol, host } = new URL((0,api_address/* apiAddress */.z)(env['GITHUB_API_URL']));
    return `${protocol}//${host === 'api.github.com' ? 'github.com' : host}`;
}
function notesOn(whole, { heads }, predecessor, createdAt) {
    const notes = [
        'This is a dry run: nothing was written. The run’s number, its code and the digest will be others, and so will whatever happens until then.',
    ];
    if (heads.size < whole.heads.size) {
        notes.push(`Only ${[...heads.keys()].join(' and ')} of ${whole.heads.size} governed branches are told of.`);
    }
    if (predecessor?.kind === 'believed') {
        const { issue, read } = predecessor;
        const ends = headsOf(read.manifest);
        const young = Date.parse(createdAt) - Date.parse(issue.createdAt) < preview_DAY;
        if (young && [...whole.heads].every(([branch, head]) => ends.get(branch) === head)) {
            notes.push(`Nothing has reached a governed branch since #${issue.issue}, which stands: a run within a day of it opens no other.`);
        }
    }
    return notes;
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


/***/ })

};
