export const id = 2306;
export const ids = [2306];
export const modules = {

/***/ 2306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLive: () => (/* binding */ readLive)
});

// EXTERNAL MODULE: ./packages/soc2/lib/decision/governed.js
var governed = __webpack_require__(9191);
// EXTERNAL MODULE: ./packages/soc2/lib/change/show-path.js
var show_path = __webpack_require__(1952);
// EXTERNAL MODULE: ./packages/soc2/lib/decision/waiting-for.js
var waiting_for = __webpack_require__(4664);
;// CONCATENATED MODULE: ./packages/soc2/lib/decision/status-text.js


const HUMAN = 'human';
/** GitHub refuses longer descriptions. */
const MOST = 140;
/** Digits of the record's digest that a status shows. */
const DIGEST_DIGITS = 12;
/** What a decision is as a commit status. */
const STATE_OF = {
    approved: 'success',
    pending: 'pending',
    blocked: 'failure',
};
/** A decision in one line of at most 140 characters, closed by the first digits of its record's digest. */
function statusDescription(decision, digest) {
    const end = ` · ${digest.slice(0, DIGEST_DIGITS)}`;
    return `${fit(sentence(decision), MOST - end.length)}${end}`;
}
/** Any sentence, cut to what a status can hold, on one line. */
function fit(text, most = MOST) {
    const characters = [...showPath(text)];
    return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
function sentence({ state, risk, requirement, waitingFor, reasons }) {
    if (state === 'blocked')
        return reasons[0] ?? 'blocked';
    if (state === 'approved') {
        const by = requirement.counted.map((login) => `@${login}`).join(', ');
        return by === '' ? `${risk} risk: no approval asked for` : `${risk} risk: approved by ${by}`;
    }
    return `${risk} risk: needs ${missing(waitingFor)}`;
}
/**
 * What is missing, each thing once: one approval may serve several rules, so of rules that ask the same people the
 * largest number counts, and whoever is asked for by name is a human too; one more human adds to those.
 */
function missing(waitingFor) {
    const asked = new Map();
    let more = 0;
    for (const { requirement, reviewers, approvals } of waitingFor) {
        if (requirement === ONE_MORE_HUMAN)
            more += approvals;
        else {
            const key = reviewers.join(' ');
            asked.set(key, { reviewers, approvals: Math.max(approvals, asked.get(key)?.approvals ?? 0) });
        }
    }
    const human = asked.get(HUMAN);
    const named = [...asked.values()].filter(({ reviewers }) => reviewers.some((name) => name !== HUMAN && name !== 'ai'));
    const implied = human !== undefined && named.some(({ approvals }) => approvals >= human.approvals);
    if (implied)
        asked.delete(HUMAN);
    else if (human !== undefined)
        asked.set(HUMAN, { ...human, approvals: human.approvals + more });
    const parts = [...asked.values()].map(({ reviewers, approvals }) => wanted(reviewers, approvals));
    if (more > 0 && !asked.has(HUMAN))
        parts.push(`${more} more human ${more === 1 ? 'approval' : 'approvals'}`);
    return parts.join(' and ');
}
function wanted(reviewers, approvals) {
    const noun = approvals === 1 ? 'approval' : 'approvals';
    if (reviewers.length === 0)
        return `${approvals} ${noun} that nobody named by the policy can give`;
    if (reviewers.every((name) => name === HUMAN || name === 'ai')) {
        return `${approvals} ${reviewers.map((name) => (name === 'ai' ? 'AI' : name)).join(' or ')} ${noun}`;
    }
    return `${approvals} of ${reviewers.join(', ')}`;
}

// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/github/choose-transport.js
var choose_transport = __webpack_require__(5419);
// EXTERNAL MODULE: ./packages/soc2/lib/github/client.js
var github_client = __webpack_require__(4889);
// EXTERNAL MODULE: ./packages/soc2/lib/classification/classify.js + 2 modules
var classify = __webpack_require__(2460);
// EXTERNAL MODULE: ./packages/soc2/lib/decision/decide.js + 10 modules
var decide = __webpack_require__(272);
// EXTERNAL MODULE: ./packages/soc2/lib/record/decision-record.js
var decision_record = __webpack_require__(9374);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/in-order.js
var in_order = __webpack_require__(9400);
// EXTERNAL MODULE: ./packages/soc2/lib/change/change.js
var change = __webpack_require__(4983);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-commits.js
var read_commits = __webpack_require__(2237);
// EXTERNAL MODULE: ./packages/soc2/lib/github/account.js
var account = __webpack_require__(6907);
// EXTERNAL MODULE: ./packages/soc2/lib/github/pages.js
var pages = __webpack_require__(3636);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-events.js


/** A person chose another base, GitHub did when a stacked one was merged, or the base branch itself was rewritten. */
const BASE_CHANGES = [
    'base_ref_changed',
    'automatic_base_change_succeeded',
    'base_ref_force_pushed',
];
/** Reads all events of a pull request. Kinds that say nothing of its approval are left out. Throws a `GitHubError`. */
async function readEvents(client, repository, number) {
    const events = await (0,pages/* readList */.LD)(client, 'GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
        ...repository,
        issue_number: number,
    });
    const baseChanges = events
        .filter((event) => BASE_CHANGES.includes(event.text('event')))
        .map((event) => event.time('created_at'));
    return {
        dismissals: events.filter((event) => event.text('event') === 'review_dismissed').map(dismissalOf),
        baseChangedAt: baseChanges.toSorted().at(-1) ?? null,
    };
}
function dismissalOf(event) {
    const review = event.object('dismissed_review');
    return { review: review.id('review_id'), by: (0,account/* accountOf */.X)(event.objectOrNull('actor')), was: review.text('state') };
}

// EXTERNAL MODULE: ./packages/soc2/lib/domain.js
var domain = __webpack_require__(8988);
// EXTERNAL MODULE: ./packages/soc2/lib/github/shape.js
var shape = __webpack_require__(3105);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/changed-paths.js

/**
 * Why a list of files is not that of two commits; undefined where it is. GitHub lists the files of a long pull request
 * page by page, as it stands at that moment: an author who pushes something else and back could have another change
 * listed than the one whose head is approved. Trees are read by name, and show every path that differs.
 *
 * @param files as they were listed
 */
async function whyNotTheirs(client, repository, { mergeBase, head }, files) {
    const [before, after] = await Promise.all([
        readTree(client, repository, mergeBase),
        readTree(client, repository, head),
    ]);
    if (before === null || after === null)
        return 'the trees are too large to hold the list of files against';
    const changed = new Set([...before.keys(), ...after.keys()].filter((path) => before.get(path) !== after.get(path)));
    const listed = new Set(files.flatMap(pathsOf));
    const missing = [...changed].filter((path) => !listed.has(path));
    const foreign = [...listed].filter((path) => !changed.has(path));
    const blobs = files.filter(({ path, blob }) => blob !== null && after.get(path)?.endsWith(` ${blob}`) !== true);
    if (missing.length + foreign.length + blobs.length === 0)
        return undefined;
    return `the list of files is of another change: ${missing.length} are missing, ${foreign.length + blobs.length} are not part of it`;
}
function pathsOf({ path, previousPath, status }) {
    return status === 'renamed' && previousPath !== undefined ? [path, previousPath] : [path];
}
/** Mode and name of everything in a tree but folders, by path; null where GitHub cuts it off. */
async function readTree(client, repository, commit) {
    const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
    const tree = (0,shape/* objectOf */.Xy)(await client.request(route, { ...repository, tree_sha: commit, recursive: '1' }));
    if (tree.flag('truncated'))
        return null;
    const entries = tree.list('tree').filter((row) => row.text('type') !== 'tree');
    return new Map(entries.map((row) => [row.text('path'), `${row.text('mode')} ${row.sha('sha')}`]));
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/read-files.js
var read_files = __webpack_require__(4644);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-files-of-head.js




/** What a comparison lists of files, all on its first page. */
const COMPARED_FILES = 300;
/**
 * Reads the files of a pull request, and makes sure that they are those of its head as it was read before. GitHub lists
 * the files of whatever the head is at the moment of each call: who pushes something harmless and takes it back meanwhile
 * has that listed, while head and count are the same before and after.
 *
 * A row names the commit that its file can be read at: the head, or for a removed file the one that the head is compared
 * with (source: GitHub's own examples, and recordings of its API). So a page that names the head is the head's. A page of
 * nothing but removed files proves nothing, and only then the two commits are compared by their ids.
 */
async function readFilesOfHead(client, repository, pull) {
    const { files: rows, more } = await (0,read_files/* readFilesWith */.uE)(client, repository, pull, (row, page) => ({
        page,
        commit: namedCommit(row, pull.head.sha),
    }));
    const list = { files: rows.map(({ file }) => file), more };
    const others = rows.filter(({ file, taken }) => file.status !== 'removed' && taken.commit !== null && taken.commit !== pull.head.sha);
    const [other] = others;
    if (other !== undefined) {
        return {
            ...list,
            moved: [`${others.length} files were listed of ${other.taken.commit}, and the head is ${pull.head.sha}`],
        };
    }
    const proven = new Set(rows.filter(({ taken }) => taken.commit === pull.head.sha).map(({ taken }) => taken.page));
    if (rows.every(({ taken }) => proven.has(taken.page)))
        return { ...list, moved: [] };
    return heldAgainstCommits(client, repository, pull, list);
}
/** The commit that the address of a row's content names; null where it names none. */
function namedCommit(row, head) {
    const address = row.optionalText('contents_url') ?? '';
    // Of thousands of rows nearly all do, and then nothing is cut out of them.
    if (address.endsWith(`?ref=${head}`))
        return head;
    const [, commit] = /[?&]ref=([0-9a-f]{40}|[0-9a-f]{64})$/.exec(address) ?? [];
    return commit === undefined ? null : (0,domain/* sha */.h)(commit);
}
/** The files by the ids of the two commits; of more than a comparison shows, whether the list is that of their trees. */
async function heldAgainstCommits(client, repository, pull, { files, more }) {
    const basehead = `${pull.base.sha}...${pull.head.sha}`;
    const at = { ...repository, basehead, per_page: 1, page: 1 };
    const comparison = (0,shape/* objectOf */.Xy)(await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', at));
    if ((pull.changedFiles ?? files.length) <= COMPARED_FILES) {
        const rows = comparison.list('files');
        const theirs = await (0,read_files/* filesOfRows */.oD)(client, repository, pull, rows, () => null);
        const cut = pull.changedFiles === undefined && rows.length >= COMPARED_FILES;
        return { files: theirs.map(({ file }) => file), more: cut, moved: [] };
    }
    const range = { mergeBase: comparison.object('merge_base_commit').sha('sha'), head: pull.head.sha };
    const why = await whyNotTheirs(client, repository, range, files);
    return { files, more, moved: why === undefined ? [] : [why] };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-pull-request.js


const ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
/** Reads one pull request for its classification. Throws a `GitHubError`. */
async function readPullRequest(client, repository, number) {
    return pullRequestFrom(objectOf(await client.request(ROUTE, { ...repository, pull_number: number })));
}
/** Reads one pull request for the gate. Throws a `GitHubError`. */
async function readGatedPullRequest(client, repository, number) {
    const pull = (0,shape/* objectOf */.Xy)(await client.request(ROUTE, { ...repository, pull_number: number }));
    return {
        ...listablePullRequest(pull),
        changedFiles: pull.count('changed_files'),
        merged: pull.flag('merged'),
        commits: pull.count('commits'),
    };
}
/** Reads what a row of a list holds of a pull request. */
function listablePullRequest(row) {
    const head = row.object('head');
    return {
        number: row.id('number'),
        head: {
            sha: head.sha('sha'),
            ref: head.text('ref'),
            repository: head.objectOrNull('repo')?.text('full_name') ?? null,
        },
        base: baseOf(row),
        defaultBranch: row.object('base').object('repo').text('default_branch'),
        author: (0,account/* accountOf */.X)(row.objectOrNull('user')),
        open: row.text('state') === 'open',
        labels: row.list('labels').map((label) => label.text('name')),
        updatedAt: row.time('updated_at'),
    };
}
function baseOf(row) {
    const base = row.object('base');
    return { sha: base.sha('sha'), ref: base.text('ref') };
}
function pullRequestFrom(pull) {
    return {
        number: pull.id('number'),
        head: { sha: pull.object('head').sha('sha') },
        base: baseOf(pull),
        changedFiles: pull.count('changed_files'),
        defaultBranch: pull.object('base').object('repo').text('default_branch'),
    };
}
/** What differs between two readings of one pull request that would make them two changes; empty where nothing does. */
function movesBetween(before, after) {
    const moves = [];
    if (before.head.sha !== after.head.sha)
        moves.push(`the head went from ${before.head.sha} to ${after.head.sha}`);
    if (before.base.ref !== after.base.ref)
        moves.push(`the base went from ${before.base.ref} to ${after.base.ref}`);
    else if (before.base.sha !== after.base.sha)
        moves.push(`the base branch went from ${before.base.sha} to ${after.base.sha}`);
    if (before.changedFiles !== after.changedFiles) {
        moves.push(`the number of files went from ${before.changedFiles} to ${after.changedFiles}`);
    }
    return moves;
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __webpack_require__(1458);
// EXTERNAL MODULE: ./packages/soc2/lib/github/repository.js
var github_repository = __webpack_require__(3030);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-push-log.js






const read_push_log_ROUTE = 'GET /repos/{owner}/{repo}/activity';
/**
 * Reads who moved the head branch, oldest first, from the activity log of the repository that holds it. A commit says
 * who its author claims to be; only this log says whose credential brought it.
 *
 * The log of a fork may be hidden from the token, and a head repository may be gone: then it is not observed, which is
 * never the same as empty. The repository's own log must be readable.
 *
 * @throws GitHubError on any other failure
 */
async function readPushLog(client, repository, pull) {
    if (pull.head.repository === null)
        return { observed: false, why: 'the repository of the head branch is gone' };
    const own = `${repository.owner}/${repository.repo}`.toLowerCase() === pull.head.repository.toLowerCase();
    try {
        return {
            observed: true,
            pushes: await readPushes(client, (0,github_repository/* repositoryName */.a)(pull.head.repository), `refs/heads/${pull.head.ref}`),
        };
    }
    catch (failure) {
        if (own || !(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        return {
            observed: false,
            why: `the activity log of the fork ${pull.head.repository} cannot be read with this token (HTTP ${failure.status})`,
        };
    }
}
async function readPushes(client, repository, ref) {
    const pushes = [];
    for await (const answer of (0,pages/* eachPage */.vg)(client, read_push_log_ROUTE, { ...repository, ref })) {
        for (const row of (0,shape/* listOf */.c3)(answer)) {
            if (row.text('ref') !== ref)
                throw astray(answer, row.text('ref'));
            if (row.text('activity_type') !== 'branch_deletion')
                pushes.push(pushOf(row));
        }
    }
    return pushes.toReversed();
}
function pushOf(row) {
    return {
        before: commitOrNull(row.text('before')),
        after: row.sha('after'),
        by: (0,account/* accountOf */.X)(row.objectOrNull('actor')),
    };
}
/** git writes "no commit" as zeros. */
function commitOrNull(text) {
    return (0,domain/* isSha */.H)(text) && !/^0+$/.test(text) ? text : null;
}
function astray(answer, ref) {
    return new github_error/* GitHubError */.y_(answer.call, undefined, `the activity log holds another ref, ${JSON.stringify(ref)}`, 'No verdict was given. Run the job again.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-reviews.js



const read_reviews_ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];
/**
 * Reads every review of a pull request, in the order in which they were submitted; those that never were come last.
 *
 * @throws GitHubError where a call fails, or a review is in a state that GitHub's description does not know: it might
 * be an objection
 */
async function readReviews(client, repository, number) {
    const rows = await (0,pages/* readList */.LD)(client, read_reviews_ROUTE, { ...repository, pull_number: number });
    return rows.map(reviewOf).toSorted(bySubmission);
}
function reviewOf(row) {
    const state = stateOf(row);
    return {
        id: row.id('id'),
        by: (0,account/* accountOf */.X)(row.objectOrNull('user')),
        state,
        commit: row.shaOrNull('commit_id'),
        at: state === 'PENDING' ? row.timeOrNull('submitted_at') : row.time('submitted_at'),
    };
}
function stateOf(row) {
    const word = row.text('state');
    const state = STATES.find((known) => known === word);
    if (state)
        return state;
    const message = `the review ${row.id('id')} has the unknown state ${JSON.stringify(word)}`;
    throw new github_error/* GitHubError */.y_(read_reviews_ROUTE, undefined, message, 'Update Countersign, which does not know it.');
}
/** Two reviews of one second keep the order in which GitHub numbered them. */
function bySubmission(one, other) {
    if (one.at === other.at)
        return one.id - other.id;
    if (one.at === null)
        return 1;
    if (other.at === null)
        return -1;
    return one.at < other.at ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/read-snapshot.js








const NOTHING_KNOWN = { permissions: {}, memberships: {}, cleanMerges: {} };
/** Reads everything that a decision on a pull request turns on, but for what must be looked up. */
async function readSnapshot(gate, sources, pull) {
    const lists = await readLists(gate, sources, pull);
    return {
        ...snapshotOf(gate, pull, pull.changedFiles, lists),
        isStillSo: async (success) => !success || (await readAgain(gate, pull, lists)) !== undefined,
    };
}
/**
 * The same for a pull request as a list shows it: the row is the first sight of it, and so a sweep has a call less for
 * each. What a row lacks is how many files and commits there are; the pull request's own word on that comes with the
 * second look, by which they must be as many as were read. Undefined where the files are more than one page.
 */
async function read_snapshot_readListed(gate, sources, row) {
    const lists = await readLists(gate, sources, row);
    const { list, commits } = lists;
    if (list.more)
        return undefined;
    return {
        ...snapshotOf(gate, row, list.files.length, lists),
        isStillSo: async (success) => {
            const now = await readAgain(gate, row, success ? lists : undefined);
            // Of more than 250 commits it may count those alone.
            return now !== undefined && now.changedFiles === list.files.length && now.commits <= commits.length;
        },
    };
}
/**
 * Reads head and base again, and the reviews where any are given: the pull request as it is now, if all is the same. Where
 * anything has happened to it meanwhile its events are read again too: pointed at another base and back, it looks the
 * same, and its files may have been listed between the two.
 */
async function readAgain({ client, repository }, first, before) {
    const { number } = first;
    const [now, reviews] = await Promise.all([
        readGatedPullRequest(client, repository, number),
        before && readReviews(client, repository, number),
    ]);
    if (!isSame(now, first) || JSON.stringify(reviews) !== JSON.stringify(before?.reviews))
        return undefined;
    if (before === undefined || now.updatedAt === first.updatedAt)
        return now;
    return JSON.stringify(await readEvents(client, repository, number)) === JSON.stringify(before.events)
        ? now
        : undefined;
}
/**
 * Whether two readings of a pull request are of one state of it: of everything but the labels, which are the gate's own
 * to change. Where one of them is a list's, which has no counts, these do not count.
 */
function isSame(one, other) {
    const counts = ({ changedFiles, commits, merged }) => `${changedFiles} ${commits} ${merged}`;
    const counted = one.commits !== undefined && other.commits !== undefined;
    return read_snapshot_stateOf(one) === read_snapshot_stateOf(other) && (!counted || counts(one) === counts(other));
}
function read_snapshot_stateOf({ number, head, base, defaultBranch, author, open }) {
    return JSON.stringify({ number, head, base, defaultBranch, author, open });
}
async function readLists(gate, sources, pull) {
    const { client, repository } = gate;
    const [policy, list, reviews, events, commits, pushLog] = await Promise.all([
        sources.policies(pull.defaultBranch),
        readFilesOfHead(client, repository, pull),
        readReviews(client, repository, pull.number),
        readEvents(client, repository, pull.number),
        (0,read_commits/* readCommits */.F)(client, repository, pull),
        readPushLog(client, repository, pull),
    ]);
    return { policy, list, reviews, events, commits, pushLog };
}
function snapshotOf({ repository }, pull, reportedFiles, { policy, list, reviews, events, commits, pushLog }) {
    const goesOn = list.more && reportedFiles < change/* FILE_LIST_CAP */.F;
    const snapshot = (0,in_order/* inOrder */.a)({
        repository: `${repository.owner}/${repository.repo}`,
        number: pull.number,
        author: pull.author,
        head: pull.head.sha,
        base: pull.base,
        defaultBranch: pull.defaultBranch,
        change: {
            files: list.files,
            reportedFiles,
            listCap: change/* FILE_LIST_CAP */.F,
            moved: [...(goesOn ? [`the list goes on after ${reportedFiles} files`] : []), ...list.moved],
        },
        reviews,
        ...events,
        commits,
        pushLog,
        known: NOTHING_KNOWN,
    });
    return { pull, policy, snapshot };
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/gate/status-mark.js
var status_mark = __webpack_require__(3942);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/judge.js





/** Rounds of look-ups that a decision may ask for; each answers all that the one before showed to be open. */
const ROUNDS = 5;
/** Reads everything that a decision on a pull request turns on, and decides. Writes nothing. */
async function judge(gate, sources, pull) {
    return decideOn(gate, sources, await readSnapshot(gate, sources, pull));
}
/** The same for a pull request as a list shows it; undefined where it has to be read as `judge` does. */
async function judgeListed(gate, sources, row) {
    const reading = await readListed(gate, sources, row);
    return reading && decideOn(gate, sources, reading);
}
async function decideOn(gate, sources, { snapshot: start, ...read }) {
    const { policy, path, text, source } = read.policy;
    const classification = (0,classify/* classify */.L8)(policy, start.change, { policyPath: path });
    const lookUp = sources.lookUps(policy.retrospective.within);
    let snapshot = start;
    for (let round = 0; round <= ROUNDS; round += 1) {
        const outcome = (0,decide/* decide */.L)(policy, snapshot, classification);
        if (outcome.kind === 'decision') {
            const sealed = (0,decision_record/* seal */.od)({
                kind: 'countersign/decision',
                version: 1,
                bundle: gate.bundle,
                policy: { path, blob: source?.blob ?? '', text },
                snapshot,
                classification,
                decision: outcome.decision,
            });
            return { ...read, sealed };
        }
        snapshot = { ...snapshot, known: await lookUp(snapshot, outcome.lookups) };
    }
    throw new Error(`the decision on #${start.number} still asks for look-ups after ${ROUNDS} rounds`);
}
/** What a verdict rests on beside the pull request itself. */
function restsOf({ sealed }) {
    const { policy, bundle, snapshot } = sealed.record;
    const { retrospective } = snapshot.known;
    const recent = retrospective === null || retrospective?.recent === true;
    return {
        basis: basisOf(policy.blob, bundle),
        retrospective: retrospective === undefined ? null : recent ? 'recent' : 'late',
    };
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/look-up.js + 3 modules
var look_up = __webpack_require__(5480);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-policy.js
var read_policy = __webpack_require__(7109);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-statuses.js
var read_statuses = __webpack_require__(9885);
// EXTERNAL MODULE: ./packages/soc2/lib/record/canonical-json.js
var canonical_json = __webpack_require__(1759);
// EXTERNAL MODULE: ./packages/soc2/lib/record/differences.js
var differences = __webpack_require__(8698);
// EXTERNAL MODULE: ./packages/cli/lib/api-address.js
var api_address = __webpack_require__(8740);
// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var lib_errors = __webpack_require__(662);
;// CONCATENATED MODULE: ./packages/cli/lib/verify/read-live.js















/**
 * Reads the change of a record from GitHub again, by the gate's own readers, and compares; and looks whether the newest
 * status of its head carries the record's digest. Writes nothing.
 *
 * @throws NoAnswer where something of it cannot be read
 */
async function readLive(recorded, settings) {
    const repository = (0,github_repository/* repositoryName */.a)(settings.repository ?? recorded.inputs.snapshot.repository);
    const baseUrl = (0,api_address/* apiAddress */.z)(settings.env['GITHUB_API_URL']);
    const transport = await (0,choose_transport/* chooseTransport */.D)(settings.env);
    const client = (0,github_client/* createClient */.UU)({
        token: settings.token,
        baseUrl,
        transport,
        retrySecond: (0,choose_transport/* retrySecond */.R)(settings.env),
    });
    try {
        const [differences, status] = await Promise.all([
            differencesNow(client, repository, recorded, settings),
            statusNow(client, repository, recorded, settings),
        ]);
        return { readAt: settings.now.toISOString(), differences, status };
    }
    catch (failure) {
        if (!(failure instanceof errors/* UserError */.y))
            throw failure;
        throw new lib_errors/* NoAnswer */.W(`GitHub could not be read again: ${failure.message}`, failure.fix, { cause: failure });
    }
}
async function differencesNow(client, repository, { inputs, raw }, { now, statusContext: context }) {
    const { policy, snapshot, bundle } = inputs;
    const gate = {
        client,
        statusClient: client,
        repository,
        statusContext: context,
        bundle,
        runUrl: '',
        outdated: () => Promise.resolve(false),
        sources: () => ({
            policies: (0,read_policy/* policyReader */.CE)(client, repository, policy.path),
            lookUps: (within) => (0,look_up/* createLookUps */.a)(client, repository, { now, within }),
        }),
    };
    const pull = await readGatedPullRequest(client, repository, snapshot.number);
    const { sealed } = await judge(gate, gate.sources(), pull);
    const live = JSON.parse(sealed.text);
    // The digests of inputs follow from the inputs, which are compared themselves.
    return ['policy', 'snapshot', 'classification', 'decision'].flatMap((member) => (0,differences/* differencesBetween */.F)(raw[member], live[member], member).map(({ at, left, right }) => ({
        at,
        recorded: left,
        other: right,
    })));
}
async function statusNow(client, repository, { inputs, raw, digest }, settings) {
    const { head, base, defaultBranch } = inputs.snapshot;
    const context = (0,governed/* statusContext */.s)(settings.statusContext, base.ref, defaultBranch);
    const state = raw['decision']?.state;
    const expected = typeof state === 'string' ? STATE_OF[state] : undefined;
    const [newest] = (0,read_statuses/* statusesUnder */.fM)(await (0,read_statuses/* readStatuses */.r_)(client, repository, head, settings.statusContext), context);
    const short = digest.slice(0, DIGEST_DIGITS);
    if (expected === undefined)
        return {
            context,
            asExpected: newest === undefined,
            says: newest === undefined ? 'is not there, and none is called for' : `says ${newest.state}, and none is called for`,
        };
    if (newest === undefined)
        return { context, asExpected: false, says: 'is not there' };
    const carries = newest.description?.endsWith(` · ${short}`) ?? false;
    const told = `says ${newest.state} (${(0,canonical_json/* canonicalJson */.d)(newest.description)})`;
    if (!carries)
        return { context, asExpected: false, says: `${told}, without the record’s digest ${short}` };
    if (newest.state !== expected)
        return { context, asExpected: false, says: `${told}, where the decision calls for ${expected}` };
    return { context, asExpected: true, says: `says ${newest.state} and carries the record’s digest` };
}


/***/ }),

/***/ 8698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ differencesBetween)
/* harmony export */ });
/** Every innermost member in which two values differ, in the order of their names. Empty where they are equal. */
function differencesBetween(left, right, at = '') {
    const [one, other] = [membersOf(left), membersOf(right)];
    if (one === undefined || other === undefined || Array.isArray(left) !== Array.isArray(right)) {
        return one === undefined && other === undefined && Object.is(left, right)
            ? []
            : [{ at, left: show(left), right: show(right) }];
    }
    const names = [...new Set([...one.keys(), ...other.keys()])].toSorted(byName);
    return names.flatMap((name) => differencesBetween(one.get(name), other.get(name), at === '' ? name : `${at}.${name}`));
}
/** The members of an object or the items of a list; undefined for anything that has none. */
function membersOf(value) {
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}
/** The items of a list by their number, members by their letters. */
function byName(a, b) {
    return Number(a) - Number(b) || (a < b ? -1 : 1);
}
const MOST = 200;
function show(value) {
    if (value === undefined)
        return 'nothing';
    const text = JSON.stringify(value);
    return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}


/***/ })

};
