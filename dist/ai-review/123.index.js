export const id = 123;
export const ids = [123];
export const modules = {

/***/ 7364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hK: () => (/* binding */ independent)
/* harmony export */ });
/* unused harmony exports independence, independentByName */
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8528);

/**
 * Nobody approves their own change, under whichever of its names: as author, commit author, committer, co-author or
 * pusher. Merging the base into the branch makes nobody a contributor where it left every file of the change as it was.
 * Source: CC8.1's segregation of duties; SPEC §1 "contributor".
 */
const independence = ({ by }, { snapshot, contributors }) => independent(by, snapshot, contributors);
/** The same of any account, approving or not. */
function independent(account, snapshot, contributors) {
    const own = contributors.byId.get(account.id) ?? [];
    const named = contributors.byLogin.get(account.login.toLowerCase()) ?? [];
    return withoutHand([...own, ...named], snapshot);
}
/** The same of a login that the policy names, whether an account of it has been seen or not. */
function independentByName(login, snapshot, contributors) {
    return withoutHand(contributors.byName.get(login.toLowerCase()) ?? [], snapshot);
}
function withoutHand(contributions, snapshot) {
    const open = [];
    for (const { what, merge } of contributions) {
        if (merge === undefined)
            return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`contributed to the change: ${what}`);
        const clean = snapshot.known.cleanMerges[merge.commit];
        if (clean === undefined)
            open.push({ kind: 'clean-merge', ...merge });
        else if (!clean)
            return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`contributed to the change: ${what}, a merge that changed files of it`);
    }
    return open.length > 0 ? (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(...open) : (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)();
}


/***/ }),

/***/ 4983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ FILE_LIST_CAP),
/* harmony export */   y: () => (/* binding */ FILE_STATUSES)
/* harmony export */ });
/** GitHub's words for what happened to a file. */
const FILE_STATUSES = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged'];
/** GitHub's list of files ends here, whatever the change holds. */
const FILE_LIST_CAP = 3000;


/***/ }),

/***/ 3636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ linkOf),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE),
/* harmony export */   n4: () => (/* binding */ readPages),
/* harmony export */   vg: () => (/* binding */ eachPage)
/* harmony export */ });
/* unused harmony exports readAnswers, lastPage */
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);


/** Rows per page: the most that GitHub gives. */
const PAGE_SIZE = 100;
/** Pages that are read at once: more are hardly faster, and cost a connection and the memory of a page each. */
const IN_FLIGHT = 8;
/**
 * Reads as many pages of a numbered list as hold the rows that it is said to have, several at once. Each page is let go
 * as soon as `read` has taken from its rows what is wanted: thirty whole pages would be twenty times as much to hold.
 *
 * @param expected rows that the list is said to have
 */
async function readPages(client, route, parameters, expected, read) {
    const last = Math.max(1, Math.ceil(expected / PAGE_SIZE));
    const pages = await inFlight(last, async (page) => {
        const answer = await client.request(route, { ...parameters, per_page: PAGE_SIZE, page });
        return {
            rows: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(answer).map((row) => read(row, page)),
            more: page === last && linkOf(answer, 'next') !== undefined,
        };
    });
    return { rows: pages.flatMap(({ rows }) => rows), more: pages.at(-1)?.more === true };
}
/** Reads the pages from 1 to the last one, a few at any time. After the first failure none is begun any more. */
async function inFlight(last, read) {
    const pages = [];
    let next = 1;
    const readOn = async () => {
        while (next <= last) {
            const page = next;
            next += 1;
            try {
                pages[page - 1] = await read(page);
            }
            catch (failure) {
                next = last + 1;
                throw failure;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, last) }, readOn));
    return pages;
}
/**
 * Reads a whole list of unknown length: the first page, then the others that its Link header counts at once, then
 * whatever the list has grown by meanwhile. Use it for lists that only grow at their end.
 */
async function readList(client, route, parameters) {
    const answers = await readAnswers(client, route, parameters);
    return answers.flatMap((answer) => (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(answer));
}
/** Reads a whole list as `readList` does, and leaves its pages apart. */
async function readAnswers(client, route, parameters) {
    const first = await client.request(route, { ...parameters, per_page: PAGE_SIZE, page: 1 });
    const numbers = Array.from({ length: lastPage(first) - 1 }, (_, index) => index + 2);
    const rest = await Promise.all(numbers.map((page) => client.request(route, { ...parameters, per_page: PAGE_SIZE, page })));
    const counted = [first, ...rest];
    const grown = [];
    for await (const answer of pagesAfter(counted.at(-1) ?? first, client, route, parameters))
        grown.push(answer);
    return [...counted, ...grown];
}
/**
 * Reads a list page after page, each from the link of the one before, by number or by cursor. Use it for lists that
 * are not counted, or that are read only until something is found.
 */
async function* eachPage(client, route, parameters) {
    const first = await client.request(route, { ...parameters, per_page: PAGE_SIZE });
    yield first;
    yield* pagesAfter(first, client, route, parameters);
}
async function* pagesAfter(answer, client, route, parameters) {
    const seen = new Set();
    let latest = answer;
    for (let next = nextPage(latest); next !== undefined; next = nextPage(latest)) {
        const place = JSON.stringify(next);
        if (seen.has(place))
            throw unreadable(latest, 'its pages go round in a circle');
        seen.add(place);
        latest = await client.request(route, { ...parameters, per_page: PAGE_SIZE, ...next });
        yield latest;
    }
}
/**
 * Where the page after this one is, by number or by cursor; undefined after the last one. Of the link only that is
 * taken: whatever address it holds, the token goes nowhere else.
 */
function nextPage(answer) {
    const next = linkOf(answer, 'next');
    if (next === undefined)
        return undefined;
    const after = queryOf(next)?.get('after');
    return after ? { after } : { page: pageNumber(answer, next) };
}
/** The number of the last page by the Link header; 1 where it names no other. */
function lastPage(answer) {
    const last = linkOf(answer, 'last');
    return last === undefined ? 1 : pageNumber(answer, last);
}
function pageNumber(answer, link) {
    const page = queryOf(link)?.get('page') ?? '';
    if (!/^[1-9]\d{0,5}$/.test(page))
        throw unreadable(answer, `a link has neither number nor cursor: ${JSON.stringify(link.slice(0, 200))}`);
    return Number(page);
}
function queryOf(link) {
    return URL.canParse(link) ? new URL(link).searchParams : undefined;
}
function unreadable(answer, why) {
    const fix = 'No verdict was given. Run the job again; if it lasts, check that no proxy rewrites the answers of the API.';
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(answer.call, undefined, `the list cannot be followed: ${why}`, fix);
}
/** The address that a Link header names for `rel` (RFC 8288), if it names one. */
function linkOf(answer, rel) {
    const header = answer.headers['link'];
    if (typeof header !== 'string')
        return undefined;
    for (const [, address, relation] of header.matchAll(/<([^>]*)>;\s*rel="([^"]*)"/g)) {
        if (relation === rel)
            return address;
    }
    return undefined;
}


/***/ }),

/***/ 9343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readEntries)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3105);

const ROUTE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const CUT_OFF = { kind: 'unknown', sha: null, mode: '' };
/**
 * Reads what each path is in the tree of a commit: one recursive read, and where GitHub cuts that off (100,000 entries
 * or 7 MB), folder by folder along the paths that are wanted.
 */
async function readEntries(client, repository, commit, paths) {
    const answer = await client.request(ROUTE, { ...repository, tree_sha: commit, recursive: '1' });
    const tree = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(answer);
    const wanted = new Set(paths);
    if (tree.flag('truncated'))
        return walk(client, repository, commit, wanted);
    const entries = new Map();
    for (const row of tree.list('tree')) {
        const path = row.text('path');
        if (wanted.has(path))
            entries.set(path, entryOf(row));
    }
    return entries;
}
async function walk(client, repository, commit, wanted) {
    const folders = foldersOf(wanted);
    const entries = new Map();
    let level = [{ at: '', sha: commit }];
    while (level.length > 0) {
        const trees = await Promise.all(level.map(async ({ at, sha }) => ({
            at,
            tree: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(await client.request(ROUTE, { ...repository, tree_sha: sha })),
        })));
        const next = [];
        for (const { at, tree } of trees) {
            if (tree.flag('truncated')) {
                for (const path of wanted)
                    if (path.startsWith(at))
                        entries.set(path, CUT_OFF);
                continue;
            }
            for (const row of tree.list('tree')) {
                const path = `${at}${row.text('path')}`;
                if (wanted.has(path))
                    entries.set(path, entryOf(row));
                // A path can be wanted as a file and be a folder here, where one took the other's place.
                if (folders.has(path) && row.text('type') === 'tree')
                    next.push({ at: `${path}/`, sha: row.sha('sha') });
            }
        }
        level = next;
    }
    return entries;
}
function foldersOf(paths) {
    const folders = new Set();
    for (const path of paths) {
        for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
            folders.add(path.slice(0, end));
    }
    return folders;
}
function entryOf(row) {
    const mode = row.text('mode');
    return { kind: kindOf(mode), sha: row.sha('sha'), mode };
}
function kindOf(mode) {
    if (mode === '120000')
        return 'symlink';
    if (mode === '160000')
        return 'submodule';
    return mode === '100644' || mode === '100755' ? 'file' : 'unknown';
}


/***/ }),

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readPermission)
});

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/write-access.js

/** Base permissions that allow writing; custom roles map to one of GitHub's base roles. */
const WRITING = new Set(['admin', 'maintain', 'write']);
/** What stands for the permission of an account that was deleted or renamed after it had reviewed. */
const GONE = 'gone';
/**
 * Only those who may write may let others write: on a public repository anyone can submit an approving review, and
 * somebody who has left the team still can.
 */
const writeAccess = ({ by }, { snapshot }) => mayWrite(by, snapshot);
/** The same of any account, approving or not. */
function mayWrite(account, snapshot) {
    const permission = snapshot.known.permissions[account.id];
    if (permission === undefined)
        return unknown({ kind: 'permission', account });
    if (permission === GONE)
        return refused('no longer exists under that login');
    return WRITING.has(permission) ? counted() : refused(`has no write access (permission: ${permission})`);
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __webpack_require__(1458);
// EXTERNAL MODULE: ./packages/soc2/lib/github/shape.js
var shape = __webpack_require__(3105);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-permission.js



const ROUTE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
/** `maintain` and `triage` stand in recordings, and are mapped to `write` and `read` by GitHub's description. */
const PERMISSIONS = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];
/**
 * Reads an account's permission on the repository: `admin`, `maintain`, `write`, `triage`, `read`, `none`, or `gone`
 * where no user has the login any more.
 *
 * GitHub is asked by login, and a login can be given up and taken by another: where the answer names an id it must be
 * the asked one. A 404 is about the user: the call needs no more than `metadata: read`, which every token has for a
 * repository that it has just read.
 *
 * @throws GitHubError where the call is refused or fails, or answers for somebody else or with an unknown permission
 */
async function readPermission(client, repository, account) {
    const answer = await client.request(ROUTE, { ...repository, username: account.login }).catch((failure) => {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return null;
        throw failure;
    });
    if (answer === null)
        return GONE;
    const found = (0,shape/* objectOf */.Xy)(answer);
    const id = found.objectOrNull('user')?.account('id');
    if (id !== undefined && id !== account.id) {
        throw new github_error/* GitHubError */.y_(answer.call, undefined, `it is the account ${id} now, and was ${account.id}`, 'The login changed hands. Run the job again.');
    }
    const permission = found.text('permission');
    if (PERMISSIONS.includes(permission))
        return permission;
    throw new github_error/* GitHubError */.y_(answer.call, undefined, `the permission ${JSON.stringify(permission)} is unknown`, 'Update Countersign, which does not know it.');
}


/***/ }),

/***/ 1093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ factsOf),
  S: () => (/* binding */ readContributions)
});

// EXTERNAL MODULE: ./packages/soc2/lib/approval/rule.js
var rule = __webpack_require__(8528);
;// CONCATENATED MODULE: ./packages/soc2/lib/approval/contributors.js

/**
 * Finds everyone who had a hand in a change: its author, the author, committer and co-authors of every commit, and
 * whoever pushed the head branch. A git e-mail is written by whoever makes the commit, so it can add a contributor and
 * never clear one: the activity log is what shows who really pushed.
 */
function contributorsOf(snapshot) {
    const byId = new Map();
    const byLogin = new Map();
    const byName = new Map();
    const note = (account, contribution) => {
        if (account === null)
            return;
        append(byId, account.id, contribution);
        append(byName, account.login.toLowerCase(), contribution);
    };
    note(snapshot.author, { what: 'opened the pull request' });
    for (const commit of snapshot.commits) {
        const merge = mergeOf(commit);
        note(commit.author, { what: `wrote ${(0,rule/* short */.h0)(commit.sha)}`, ...merge });
        note(commit.committer, { what: `committed ${(0,rule/* short */.h0)(commit.sha)}`, ...merge });
        for (const { id, login } of commit.coAuthors) {
            const contribution = { what: `is a co-author of ${(0,rule/* short */.h0)(commit.sha)}` };
            append(byName, login.toLowerCase(), contribution);
            if (id !== undefined)
                append(byId, id, contribution);
            else
                append(byLogin, login.toLowerCase(), contribution);
        }
    }
    const commits = new Map(snapshot.commits.map((commit) => [commit.sha, commit]));
    for (const push of snapshot.pushLog.observed ? snapshot.pushLog.pushes : []) {
        const commit = commits.get(push.after);
        // The push of one merge onto what was there before is what "Update branch" does.
        const merge = commit && push.before !== null && commit.parents[0] === push.before ? mergeOf(commit) : {};
        note(push.by, { what: `pushed ${(0,rule/* short */.h0)(push.after)}`, ...merge });
    }
    const unlinked = snapshot.commits.filter((commit) => commit.author === null || commit.committer === null);
    return { byId, byLogin, byName, unlinked: unlinked.map(({ sha }) => sha) };
}
/** Grows a list in place: one person may have written every one of thousands of commits. */
function append(map, key, contribution) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [contribution]);
    else
        list.push(contribution);
}
function mergeOf(commit) {
    const [parent] = commit.parents;
    return parent !== undefined && commit.parents.length > 1 ? { merge: { commit: commit.sha, parent } } : {};
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/in-order.js
/**
 * A snapshot in the one order that a decision is computed from and recorded in. GitHub's lists are sets that arrive in
 * some order, and a page that shifts while it is read shows an entry twice: neither may change a decision, the person
 * whom a reason names, or a byte of the record.
 *
 * Files keep their repetitions, which `classify` takes for a list that cannot be believed.
 */
function inOrder(snapshot) {
    const { change, pushLog } = snapshot;
    return {
        ...snapshot,
        change: { ...change, files: sorted(change.files, fileKey) },
        reviews: reviewsInOrder(snapshot.reviews),
        dismissals: distinct(sorted(snapshot.dismissals, dismissalKey), dismissalKey),
        commits: distinct(sorted(snapshot.commits.map(commitInOrder), commitKey), commitKey),
        pushLog: pushLog.observed ? { observed: true, pushes: sorted(pushLog.pushes, pushKey) } : pushLog,
    };
}
/**
 * Reviews, oldest first and each once. Where two readings of one review disagree, it was dismissed or changed while it
 * was read: the stricter reading counts.
 */
function reviewsInOrder(reviews) {
    const strictest = new Map();
    for (const review of reviews) {
        const other = strictest.get(review.id);
        if (other === undefined || STRICTNESS[review.state] > STRICTNESS[other.state])
            strictest.set(review.id, review);
    }
    return [...strictest.values()].toSorted(bySubmission);
}
const STRICTNESS = {
    PENDING: 0,
    COMMENTED: 1,
    APPROVED: 2,
    DISMISSED: 3,
    CHANGES_REQUESTED: 4,
};
/** Oldest first, never submitted ones last; ids grow with time and part what GitHub's seconds do not. */
function bySubmission(a, b) {
    const [left, right] = [timeOf(a), timeOf(b)];
    return left < right ? -1 : left > right ? 1 : a.id - b.id;
}
function timeOf({ at }) {
    const time = at === null ? Number.NaN : Date.parse(at);
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
/** git forbids NUL in paths, and it sorts before everything that a path can hold. */
function fileKey({ path, previousPath, status, blob, kind }) {
    return [path, previousPath ?? '', status, blob ?? '', kind].join('\0');
}
function commitInOrder(commit) {
    return { ...commit, coAuthors: sorted(commit.coAuthors, ({ id, login }) => `${login} ${id ?? ''}`) };
}
function commitKey({ sha }) {
    return sha;
}
function dismissalKey({ review, by, was }) {
    return `${review} ${by?.id ?? ''} ${was}`;
}
function pushKey({ before, after, by }) {
    return `${after} ${before ?? ''} ${by?.id ?? ''}`;
}
function sorted(items, keyOf) {
    return items
        .map((item) => ({ item, key: keyOf(item) }))
        .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ item }) => item);
}
/** Of sorted items that have the same key, the first. */
function distinct(items, keyOf) {
    return items.filter((item, index) => index === 0 || keyOf(item) !== keyOf(items[index - 1]));
}

// EXTERNAL MODULE: ./packages/soc2/lib/approval/independence.js
var independence = __webpack_require__(7364);
// EXTERNAL MODULE: ./packages/soc2/lib/change/change.js
var change = __webpack_require__(4983);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/is-recent.js
/**
 * Whether a retrospective is recent enough for AI approvals to count: nobody should be able to switch off the control
 * that validates them and keep the convenience.
 *
 * @param createdAt ISO 8601
 * @param within milliseconds, from the policy's `retrospective.within`; at exactly that age it is too old
 */
function isRecent(createdAt, now, within) {
    return now.getTime() - Date.parse(createdAt) < within;
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/read-entries.js
var read_entries = __webpack_require__(9343);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-clean-merge.js

/**
 * Whether a merge commit brought nothing of its own into the change: every file of the change, on both its paths, is
 * the same blob with the same mode in the merge as in its first parent. Whoever merged the base into the branch then
 * had no hand in what is reviewed. False wherever that cannot be seen whole.
 */
async function readCleanMerge(client, repository, change, { commit, parent }) {
    if (!isWhole(change))
        return false;
    const paths = change.files.flatMap(({ path, previousPath }) => previousPath === undefined ? [path] : [path, previousPath]);
    const [merged, before] = await Promise.all([
        (0,read_entries/* readEntries */.$)(client, repository, commit, paths),
        (0,read_entries/* readEntries */.$)(client, repository, parent, paths),
    ]);
    return paths.every((path) => isSame(path, merged, before));
}
function isWhole({ files, reportedFiles, listCap, moved }) {
    const capped = listCap !== undefined && Math.max(files.length, reportedFiles) >= listCap;
    const distinct = new Set(files.map(({ path }) => path)).size;
    return distinct === reportedFiles && files.length === reportedFiles && !capped && moved.length === 0;
}
function isSame(path, merged, before) {
    const one = merged.get(path);
    const other = before.get(path);
    if (one === undefined || other === undefined)
        return one === other;
    return one.sha !== null && one.sha === other.sha && one.mode === other.mode;
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/read-permission.js + 1 modules
var read_permission = __webpack_require__(7351);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/marker.js
/** How the body of every retrospective's issue says what it is; what follows in the comment says which one. */
const RETROSPECTIVE_MARKER = '<!-- countersign:retrospective';

// EXTERNAL MODULE: ./packages/soc2/lib/github/pages.js
var github_pages = __webpack_require__(3636);
// EXTERNAL MODULE: ./packages/soc2/lib/github/shape.js
var shape = __webpack_require__(3105);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-retrospective.js




/**
 * The account of every GITHUB_TOKEN. Its id differs from server to server; its login does not, and nobody else comes by
 * it: brackets are in no login but a bot's, and the name before them is that of GitHub's own App.
 */
const GITHUB_ACTIONS = { login: 'github-actions[bot]' };
/**
 * Finds when the newest retrospective was opened, whether it is open or closed by now; null where there never was one.
 * It is known by its creator and by the marker in its body, never by a label. Newest first, so what is opened
 * meanwhile moves nothing out of sight.
 */
async function readNewestRetrospective(client, repository, creator = GITHUB_ACTIONS) {
    const parameters = { ...repository, creator: creator.login, state: 'all', sort: 'created', direction: 'desc' };
    for await (const answer of (0,github_pages/* eachPage */.vg)(client, 'GET /repos/{owner}/{repo}/issues', parameters)) {
        const issue = (0,shape/* listOf */.c3)(answer).find((row) => isRetrospective(row, creator));
        if (issue)
            return { createdAt: issue.time('created_at') };
    }
    return null;
}
/** Whether an issue's row is by this opener: a person of that login is not, nor is a pull request an issue. */
function isOpenedBy(row, { login, id }) {
    // GitHub lists pull requests among the issues.
    const user = row.has('pull_request') ? null : row.objectOrNull('user');
    if (user === null)
        return false;
    if (id !== undefined)
        return user.account('id') === id;
    return user.text('type') === 'Bot' && (0,rule/* sameLogin */.Up)(user.text('login'), login);
}
function isRetrospective(row, creator) {
    if (!isOpenedBy(row, creator))
        return false;
    return row.optionalText('body')?.includes(RETROSPECTIVE_MARKER) ?? false;
}

// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __webpack_require__(1458);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-team.js



/**
 * Reads the ids of a team's active members, those of its child teams included.
 *
 * @param team `org/slug`
 * @throws UserError where the token may not read the team, or there is none: GitHub does not tell which
 */
async function readTeam(client, team) {
    const [org, slug] = team.split('/');
    try {
        const rows = await (0,github_pages/* readList */.LD)(client, 'GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug: slug });
        return new Set(rows.map((row) => row.account('id')));
    }
    catch (failure) {
        if (!(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        throw new errors/* UserError */.y(`the team @${team} cannot be read with this token (HTTP ${failure.status})`, 'Pass the token of an App with the organisation permission `members: read`, or name the people in a group of the policy. If the token can read it: is the team named rightly?', { cause: failure });
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/look-up.js





/** Answers the look-ups of one snapshot; see `createLookUps`. */
function lookUp(client, repository, snapshot, lookups, settings) {
    return createLookUps(client, repository, settings)(snapshot, lookups);
}
/** Makes an asker that remembers its answers. A question that failed is asked again when it comes up again. */
function createLookUps(client, repository, settings) {
    const once = createMemory();
    const ask = async (lookup, { change }) => {
        switch (lookup.kind) {
            case 'permission': {
                const { account } = lookup;
                const permission = await once(`permission ${account.id}`, () => (0,read_permission/* readPermission */.c)(client, repository, account));
                return { permissions: { [account.id]: permission } };
            }
            case 'membership': {
                const team = lookup.team.toLowerCase();
                const members = await once(`team ${team}`, () => readTeam(client, team));
                return { membership: { team, account: lookup.account.id, member: members.has(lookup.account.id) } };
            }
            case 'retrospective': {
                const newest = await once('retrospective', () => readNewestRetrospective(client, repository, settings.retrospectivesBy ?? GITHUB_ACTIONS));
                return {
                    retrospective: newest && { ...newest, recent: isRecent(newest.createdAt, settings.now, settings.within) },
                };
            }
            case 'clean-merge':
                // Not remembered: the answer turns on the files of this change.
                return { cleanMerges: { [lookup.commit]: await readCleanMerge(client, repository, change, lookup) } };
        }
    };
    return async (snapshot, lookups) => {
        const answers = await Promise.all(lookups.map((lookup) => ask(lookup, snapshot)));
        return answers.reduce(merge, snapshot.known);
    };
}
function merge(known, { membership, permissions, cleanMerges, ...rest }) {
    const { memberships } = known;
    return {
        ...known,
        ...rest,
        permissions: { ...known.permissions, ...permissions },
        cleanMerges: { ...known.cleanMerges, ...cleanMerges },
        memberships: membership === undefined
            ? memberships
            : {
                ...memberships,
                [membership.team]: { ...memberships[membership.team], [membership.account]: membership.member },
            },
    };
}
function createMemory() {
    const asked = new Map();
    return (question, ask) => {
        const known = asked.get(question);
        if (known)
            return known;
        const answer = ask();
        asked.set(question, answer);
        answer.catch(() => asked.delete(question));
        return answer;
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/co-authors.js
/** The trailer's key, whatever stands between its words; git and people write it in several ways. */
const KEY = /co\P{L}{0,3}authored\P{L}{0,3}by/iu;
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const AT_NOREPLY = /@users\.noreply\./gi;
/** `ID+login`, or `login` alone as before 2017. GitHub's logins are shorter; those of enterprises end in `_code`. */
const MAILBOX = /(?:(\d{1,16})\+)?([a-z0-9][a-z0-9_-]{0,99}(?:\[bot\])?)$/i;
const LONGEST_MAILBOX = 130;
/**
 * The GitHub accounts that a commit message names as co-authors. Who wrote a part of a change must not approve it, so
 * a missed one is a hole, and reading is generous: the trailer may stand anywhere in a line of any paragraph, may go
 * on over indented lines, and the noreply address may be of any host (GitHub Enterprise Server has its own). Any other
 * e-mail address proves nothing about an account and is left out.
 */
function coAuthorsIn(message) {
    const found = new Map();
    let trailer = false;
    for (const line of message.split(LINE_BREAK)) {
        const key = KEY.exec(line);
        trailer = key !== null || (trailer && /^\s/.test(line));
        if (!trailer)
            continue;
        for (const coAuthor of addressesIn(key ? line.slice(key.index) : line)) {
            found.set(`${coAuthor.id ?? ''}+${coAuthor.login.toLowerCase()}`, coAuthor);
        }
    }
    return [...found.values()];
}
function addressesIn(text) {
    return [...text.matchAll(AT_NOREPLY)].flatMap(({ index }) => {
        const [, digits, login] = MAILBOX.exec(text.slice(Math.max(0, index - LONGEST_MAILBOX), index)) ?? [];
        if (login === undefined)
            return [];
        const id = Number(digits);
        return [Number.isSafeInteger(id) && id > 0 ? { login, id: id } : { login }];
    });
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/account.js
var account = __webpack_require__(6907);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-commits.js





/** GitHub's list of a pull request's commits ends here, whatever the pull request holds. */
const COMMIT_LIST_CAP = 250;
const LIST = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
/**
 * Reads every commit of a pull request: from its own list where that is whole, else from the comparison of base and
 * head, which goes on for as long as there are commits. Where their number is not known, the list counts as whole when
 * it is one page.
 *
 * @throws GitHubError where a call fails, or the list is shorter than GitHub says it is, or does not hold the head
 */
async function readCommits(client, repository, pull) {
    const read = pull.commits === undefined ? fromPage : pull.commits < COMMIT_LIST_CAP ? fromList : fromComparison;
    const { commits, told, call } = await read(client, repository, pull);
    const distinct = new Set(commits.map(({ sha }) => sha)).size;
    if (distinct !== told || commits.length !== told)
        throw changed(call, `${distinct} commits came of ${told}`);
    if (told > 0 && !commits.some(({ sha }) => sha === pull.head.sha)) {
        throw changed(call, `the head ${pull.head.sha} is not among the commits`);
    }
    return commits;
}
const fromPage = async (client, repository, pull) => {
    const { rows, more } = await (0,github_pages/* readPages */.n4)(client, LIST, { ...repository, pull_number: pull.number }, 1, commitOf);
    return more ? fromComparison(client, repository, pull) : { commits: rows, told: rows.length, call: LIST };
};
const fromList = async (client, repository, pull) => {
    const at = { ...repository, pull_number: pull.number };
    const { rows, more } = await (0,github_pages/* readPages */.n4)(client, LIST, at, pull.commits ?? 0, commitOf);
    const call = `GET /repos/${repository.owner}/${repository.repo}/pulls/${pull.number}/commits`;
    if (more)
        throw changed(call, `the list goes on after ${pull.commits} commits`);
    return { commits: rows, told: pull.commits ?? 0, call };
};
/** Each page is let go as soon as its commits are read: the first one also holds 300 files with their patches. */
const fromComparison = async (client, repository, pull) => {
    const basehead = `${pull.base.sha}...${pull.head.sha}`;
    const page = async (number) => {
        const answer = await client.request(COMPARE, { ...repository, basehead, per_page: github_pages/* PAGE_SIZE */.md, page: number });
        const comparison = (0,shape/* objectOf */.Xy)(answer);
        return {
            commits: comparison.list('commits').map(commitOf),
            told: comparison.count('total_commits'),
            call: answer.call,
            more: (0,github_pages/* linkOf */.IJ)(answer, 'next') !== undefined,
        };
    };
    const first = await page(1);
    const { told, call } = first;
    // The pull request's own count may stop at the cap, but never says more than there are.
    if (told < (pull.commits ?? 0))
        throw changed(call, `${told} commits came of ${pull.commits}`);
    const numbers = Array.from({ length: Math.max(0, Math.ceil(told / github_pages/* PAGE_SIZE */.md) - 1) }, (_, index) => index + 2);
    const pages = [first, ...(await Promise.all(numbers.map(page)))];
    if (pages.at(-1)?.more)
        throw changed(call, `the list goes on after ${told} commits`);
    return { commits: pages.flatMap(({ commits }) => commits), told, call };
};
function commitOf(row) {
    return {
        sha: row.sha('sha'),
        parents: row.list('parents').map((parent) => parent.sha('sha')),
        author: linked(row.objectOrNull('author')),
        committer: linked(row.objectOrNull('committer')),
        coAuthors: coAuthorsIn(row.object('commit').text('message')),
    };
}
/** GitHub answers an unlinked e-mail with null or with an empty object. */
function linked(user) {
    return user?.has('id') || user?.has('login') ? (0,account/* accountOf */.X)(user) : null;
}
function changed(call, what) {
    return new github_error/* GitHubError */.y_(call, undefined, what, 'The pull request changed while it was read. No verdict was given: run the job again.');
}

// EXTERNAL MODULE: ./packages/soc2/lib/domain.js
var domain = __webpack_require__(8988);
// EXTERNAL MODULE: ./packages/soc2/lib/github/repository.js
var github_repository = __webpack_require__(3030);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-push-log.js






const ROUTE = 'GET /repos/{owner}/{repo}/activity';
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
    for await (const answer of (0,github_pages/* eachPage */.vg)(client, ROUTE, { ...repository, ref })) {
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

;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/approval-facts.js







/**
 * Who contributed to the change, for telling whose word resolves a thread. Read only where a thread is resolved; null
 * where none is, and where the activity log is hidden: then nobody is known to have had no hand in it.
 *
 * @param resolvers who has resolved threads
 */
async function readContributions(client, repository, pull, { bundle, resolvers }) {
    if (resolvers.length === 0)
        return null;
    const [commits, pushLog] = await Promise.all([
        readCommits(client, repository, pull),
        readPushLog(client, repository, pull),
    ]);
    if (!pushLog.observed)
        return null;
    const snapshot = inOrder({
        repository: `${repository.owner}/${repository.repo}`,
        number: pull.number,
        author: pull.author,
        head: pull.head.sha,
        base: pull.base,
        defaultBranch: pull.defaultBranch,
        change: changeOf(bundle),
        reviews: [],
        dismissals: [],
        baseChangedAt: null,
        commits,
        pushLog,
        known: { permissions: {}, memberships: {}, cleanMerges: {} },
    });
    const contributors = contributorsOf(snapshot);
    const open = resolvers.map((account) => (0,independence/* independent */.hK)(account, snapshot, contributors));
    const lookups = open.flatMap((result) => (result.kind === 'unknown' ? result.lookups : []));
    // Of look-ups only those of merges can come up here, which no clock and no retrospective bears on.
    const known = await lookUp(client, repository, snapshot, lookups, { now: new Date(0), within: 0 });
    return { ...snapshot, known };
}
/** The same as the rules want it. */
function factsOf(policy, contributions) {
    return contributions && { policy, snapshot: contributions, contributors: contributorsOf(contributions) };
}
function changeOf({ files, complete }) {
    return {
        files: files.map(({ path, previousPath, status, kind }) => {
            const rest = { path: path, status, blob: null, kind };
            return previousPath === undefined ? rest : { ...rest, previousPath: previousPath };
        }),
        reportedFiles: files.length,
        listCap: change/* FILE_LIST_CAP */.F,
        moved: complete ? [] : ['the list of files is not whole'],
    };
}


/***/ }),

/***/ 6548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ readReviewed)
});

// EXTERNAL MODULE: ./packages/soc2/lib/github/account.js
var account = __webpack_require__(6907);
// EXTERNAL MODULE: ./packages/soc2/lib/github/shape.js
var shape = __webpack_require__(3105);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-pull-request.js


const ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
/** Reads one pull request for its classification. Throws a `GitHubError`. */
async function readPullRequest(client, repository, number) {
    return pullRequestFrom(objectOf(await client.request(ROUTE, { ...repository, pull_number: number })));
}
/** Reads one pull request for the gate. Throws a `GitHubError`. */
async function readGatedPullRequest(client, repository, number) {
    const pull = objectOf(await client.request(ROUTE, { ...repository, pull_number: number }));
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

;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/read-reviewed.js


/** Reads one pull request for its review. Throws a `GitHubError`. */
async function readReviewed(client, repository, number) {
    const row = (0,shape/* objectOf */.Xy)(await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...repository, pull_number: number }));
    const { labels: _, ...listed } = listablePullRequest(row);
    return {
        ...listed,
        title: row.text('title'),
        body: row.textOrNull('body') ?? '',
        draft: row.flag('draft'),
        changedFiles: row.count('changed_files'),
        commits: row.count('commits'),
    };
}


/***/ }),

/***/ 4868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c3: () => (/* binding */ alternativesOf),
/* harmony export */   cg: () => (/* binding */ MAX_ALTERNATIVES),
/* harmony export */   ct: () => (/* binding */ countAlternatives)
/* harmony export */ });
/* harmony import */ var _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8591);

/** Braces and brackets multiply; past this many alternatives a glob says nothing that a person could check. */
const MAX_ALTERNATIVES = 256;
/**
 * Every alternative of a glob. Throws a `GlobRefusal` where there are too many, or where one of them is no pattern of
 * a path: an empty, `.` or `..` segment, or `**` beside something else.
 */
function alternativesOf(parts, mode) {
    if (countAlternatives(parts, mode) > MAX_ALTERNATIVES) {
        throw new _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobRefusal */ .FG(`braces and brackets that stand for more than ${MAX_ALTERNATIVES} patterns`, 'Write several globs, or a wider one. Case never counts, so letters need not be listed twice.');
    }
    return expand(parts, mode).map(segments);
}
/** How many alternatives there are; counted before they are made, so that none of a huge number is made. */
function countAlternatives(parts, mode) {
    return parts.reduce((product, part) => {
        if (part.kind === 'braces')
            return product * part.choices.reduce((sum, choice) => sum + countAlternatives(choice, mode), 0);
        return part.kind === 'bracket' && part.members !== undefined && mode === 'high' ? product * 2 : product;
    }, 1);
}
function expand(parts, mode) {
    return parts.reduce((heads, part) => {
        const tails = choicesOf(part, mode);
        return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
    }, [[]]);
}
function choicesOf(part, mode) {
    if (part.kind === 'braces')
        return part.choices.flatMap((choice) => expand(choice, mode));
    if (part.kind !== 'bracket')
        return [[part]];
    const itself = { kind: 'text', text: part.text };
    if (part.members === undefined || mode === 'exact')
        return [[itself]];
    return [[itself], [{ kind: 'class', members: part.members }]];
}
function segments(flat) {
    const split = [[]];
    for (const piece of flat) {
        if (piece.kind === 'text' && piece.text === '/')
            split.push([]);
        else
            split.at(-1)?.push(piece);
    }
    const read = split.map(segment);
    // `a/**/**` says no more than `a/**`.
    return read.filter((each, index) => each !== 'globstar' || read[index - 1] !== 'globstar');
}
function segment(flat) {
    const pieces = flat.filter((piece) => piece.kind !== 'globstar');
    if (pieces.length < flat.length) {
        if (flat.length === 1)
            return 'globstar';
        throw new _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobRefusal */ .FG("'**' beside something else", "'**' stands for whole folders: write '**/*name' or '*name'.");
    }
    const joined = joinTexts(pieces);
    const [only] = joined;
    if (only === undefined)
        throw new _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobRefusal */ .FG('an empty path segment', "Write one '/' between two names.");
    if (joined.length === 1 && only.kind === 'text' && (only.text === '.' || only.text === '..')) {
        throw new _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobRefusal */ .FG(`the segment '${only.text}'`, 'Write the path from the root, without it.');
    }
    return joined;
}
function joinTexts(pieces) {
    const joined = [];
    for (const piece of pieces) {
        const last = joined.at(-1);
        if (piece.kind === 'text' && last?.kind === 'text') {
            joined[joined.length - 1] = {
                kind: 'text',
                text: last.text + piece.text,
            };
            // `{*,x}*` is no `**`: stars that only meet when braces are written out are one.
        }
        else if (piece.kind !== 'any' || last?.kind !== 'any')
            joined.push(piece);
    }
    return joined;
}


/***/ }),

/***/ 8591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ GlobRefusal),
/* harmony export */   pV: () => (/* binding */ readGlob),
/* harmony export */   v7: () => (/* binding */ MAX_GLOB_LENGTH)
/* harmony export */ });
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4836);

/** Longer globs are a mistake. In UTF-16 code units. */
const MAX_GLOB_LENGTH = 1024;
/** Thrown inside the reader of globs, and turned into a `GlobProblem` at its edge. */
class GlobRefusal extends Error {
    problem;
    constructor(message, fix) {
        super(message);
        this.problem = { message, fix };
    }
}
/**
 * The parts of a glob, in Unicode NFC. Throws a `GlobRefusal` for everything that the glob language leaves out: each of
 * those means one thing to one tool and another to the next, and a policy must not depend on which its reader knows.
 */
function readGlob(written) {
    refuseLength(written);
    const glob = written.normalize('NFC');
    refuseOutline(glob);
    const reader = { glob, index: 0 };
    const parts = readSequence(reader, false);
    if (reader.index < glob.length) {
        throw new GlobRefusal("a '}' without a '{'", 'Remove it, or add the opening brace.');
    }
    return parts;
}
function refuseLength(glob) {
    if (glob.length > MAX_GLOB_LENGTH) {
        throw new GlobRefusal(`a glob longer than ${MAX_GLOB_LENGTH} characters`, 'Split it into several globs.');
    }
}
function refuseOutline(glob) {
    if (glob === '')
        throw new GlobRefusal('an empty glob', 'Remove the entry.');
    const bad = _policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UNPRINTABLE */ .bX.exec(glob);
    if (bad !== null)
        throw new GlobRefusal(`the character ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeOf */ .FP)(bad[0])} in a glob`, 'Remove the character.');
    if (glob !== glob.trim()) {
        throw new GlobRefusal('a glob that starts or ends with a space', `Write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(glob.trim())}.`);
    }
    if (glob.includes('\\')) {
        throw new GlobRefusal('a backslash in a glob', "Use '/' between folders; nothing needs to be escaped.");
    }
    if (glob.startsWith('!')) {
        throw new GlobRefusal("a glob that starts with '!'", "Write what to leave out under 'except:' of the same rule.");
    }
    if (glob.startsWith('/')) {
        throw new GlobRefusal("a glob that starts with '/'", `Globs start at the root: write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(glob.slice(1))}.`);
    }
    if (glob.startsWith('./')) {
        throw new GlobRefusal("a glob that starts with './'", `Globs start at the root: write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(glob.slice(2))}.`);
    }
    if (glob.endsWith('/')) {
        throw new GlobRefusal("a glob that ends with '/' matches no file", `Write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(`${glob}**`)}.`);
    }
}
/** What stands for itself wherever it stands. A slash does too, but is kept apart: globs are cut at slashes later. */
const ORDINARY = /^[^*?[\]{}+@!,/]+/;
/** Reads up to the end, or inside braces up to the `,` or `}` that ends the choice. */
function readSequence(reader, inBraces) {
    const parts = [];
    while (reader.index < reader.glob.length) {
        const ordinary = ORDINARY.exec(reader.glob.slice(reader.index))?.[0];
        if (ordinary !== undefined) {
            parts.push({ kind: 'text', text: ordinary });
            reader.index += ordinary.length;
            continue;
        }
        const character = reader.glob.charAt(reader.index);
        if (character === '}' || (inBraces && character === ','))
            break;
        refuseExtglob(reader, character);
        if (character === '*')
            parts.push(readStars(reader));
        else if (character === '[')
            parts.push(readBracket(reader));
        else if (character === '{')
            parts.push(...readBraces(reader));
        else {
            reader.index += 1;
            if (character === ']')
                throw new GlobRefusal("a ']' without a '['", 'Remove it, or add the opening bracket.');
            parts.push(character === '?' ? { kind: 'one' } : { kind: 'text', text: character });
        }
    }
    return parts;
}
function refuseExtglob({ glob, index }, character) {
    if ('+@?*!'.includes(character) && glob.charAt(index + 1) === '(') {
        throw new GlobRefusal(`the extended glob '${character}('`, "List the alternatives in braces, as in '{a,b}', or write several globs.");
    }
}
function readStars(reader) {
    const stars = /^\*+/.exec(reader.glob.slice(reader.index))?.[0] ?? '';
    if (stars.length > 2)
        throw new GlobRefusal(`'${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(stars).slice(1, -1)}' in a glob`, "Write '*' or '**'.");
    // `**(` is caught here: the check before looks one character ahead.
    reader.index += stars.length;
    if (reader.glob.charAt(reader.index) === '(')
        refuseExtglob({ glob: reader.glob, index: reader.index - 1 }, '*');
    return stars.length === 2 ? { kind: 'globstar' } : { kind: 'any' };
}
function readBracket(reader) {
    const { glob, index } = reader;
    let depth = 0;
    let end = index;
    do {
        if (end >= glob.length)
            throw new GlobRefusal("a '[' without a ']'", 'Add the closing bracket.');
        const character = glob.charAt(end);
        if (character === '[')
            depth += 1;
        else if (character === ']')
            depth -= 1;
        else if (character === '/')
            throw new GlobRefusal("a '/' inside brackets", 'Close the bracket in its own segment.');
        end += 1;
    } while (depth > 0);
    reader.index = end;
    const text = glob.slice(index, end);
    const members = text.slice(1, -1);
    if (members.startsWith('!') || members.startsWith('^')) {
        throw new GlobRefusal(`a negated bracket ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)}`, "List the characters that may stand there, or use 'except:' of the same rule.");
    }
    if (members === '')
        throw new GlobRefusal("an empty bracket '[]'", 'Put the allowed characters inside.');
    if (/\[:[a-z]*:\]/i.test(members)) {
        throw new GlobRefusal(`the character class ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)}`, "Write the characters, as in '[a-z0-9]'.");
    }
    if (members.includes('['))
        return { kind: 'bracket', text };
    refuseMembers(members, text);
    return { kind: 'bracket', text, members };
}
function refuseMembers(members, text) {
    if (/[\ud800-\udfff]/.test(members)) {
        throw new GlobRefusal(`a character beyond U+FFFF in ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)}`, "List it in braces, as in '{😀,😃}'.");
    }
    for (const [range, low = '', high = ''] of members.matchAll(/([^])-([^])/g)) {
        if (low > high)
            throw new GlobRefusal(`the range '${range}' runs backwards`, `Write '${high}-${low}'.`);
        if (low <= '/' && '/' <= high) {
            throw new GlobRefusal(`the range '${range}' contains '/'`, 'List the characters one by one.');
        }
    }
}
/** `{a,b}` is a choice; braces without a comma are themselves, as in the folder `{{cookiecutter.name}}`. */
function readBraces(reader) {
    const start = reader.index;
    const choices = [];
    do {
        reader.index += 1;
        choices.push(readSequence(reader, true));
    } while (reader.glob.charAt(reader.index) === ',');
    if (reader.index >= reader.glob.length)
        throw new GlobRefusal("a '{' without a '}'", 'Add the closing brace.');
    reader.index += 1;
    if (choices.length > 1)
        return [{ kind: 'braces', choices }];
    const inside = reader.glob.slice(start, reader.index);
    if (/^\{(?:-?\d+|[a-zA-Z])\.\.(?:-?\d+|[a-zA-Z])(?:\.\.-?\d+)?\}$/.test(inside)) {
        throw new GlobRefusal(`the range ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(inside)}`, "List the alternatives, as in '{1,2,3}', or use '[1-3]'.");
    }
    return [{ kind: 'text', text: '{' }, ...choices.flat(), { kind: 'text', text: '}' }];
}


/***/ }),

/***/ 3899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vo: () => (/* binding */ alternatives),
  jF: () => (/* binding */ breadth),
  iN: () => (/* binding */ exactGlob),
  AI: () => (/* binding */ globProblem),
  Sg: () => (/* binding */ pathDecider)
});

// UNUSED EXPORTS: compileGlob, highGlob

// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob-alternatives.js
var glob_alternatives = __webpack_require__(4868);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob-linear.js
/**
 * Matches a path without ever trying the same thing twice: the time grows with the length of the path times that of the
 * glob, whatever both hold. It decides where a regular expression could be made to backtrack for minutes by whoever
 * names a file, and where `?` must take a character that JavaScript stores as two.
 *
 * @returns whether a path, in Unicode NFC, is matched by any of the alternatives.
 */
function linearMatcher(alternatives, mode) {
    const fold = mode === 'high' ? foldCase : (text) => text;
    const compiled = alternatives.map((alternative) => needsFolder(alternative).map((segment) => segment === 'globstar' ? segment : segment.flatMap((piece) => tests(piece, mode))));
    return (path) => {
        const segments = path.split('/').map((segment) => Array.from(fold(segment)));
        return compiled.some((alternative) => matchSegments(alternative, segments));
    };
}
/** `a/**` takes `a` itself too, and `a*` + `/**` only what is below a folder: picomatch's way, and a useful one. */
function needsFolder(alternative) {
    const before = alternative.at(-2);
    const open = alternative.at(-1) === 'globstar' && before !== 'globstar' && before?.at(-1)?.kind === 'any';
    return open ? [...alternative.slice(0, -1), [{ kind: 'any' }], 'globstar'] : alternative;
}
function tests(piece, mode) {
    switch (piece.kind) {
        case 'any':
            return ['any'];
        case 'one':
            return [() => true];
        case 'class': {
            const members = new RegExp(`^[${piece.members.replace(/-$/, '\\-')}]$`, mode === 'high' ? 'i' : '');
            return [(character) => members.test(character)];
        }
        case 'text':
            return Array.from(mode === 'high' ? foldCase(piece.text) : piece.text, (wanted) => (found) => wanted === found);
    }
}
function matchSegments(pattern, path) {
    return matchWithStars(pattern, path, (each) => each === 'globstar', (test, segment) => test !== 'globstar' && matchWithStars(test, segment, isAny, (one, it) => one !== 'any' && one(it)));
}
const isAny = (test) => test === 'any';
/**
 * The usual matching of wildcards: on a mismatch the last star takes one item more. Earlier stars never need to, since
 * whatever they could give up the last one can take.
 */
function matchWithStars(pattern, items, isStar, fits) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let index = 0; index < items.length;) {
        const test = pattern[at];
        const item = items[index];
        if (item === undefined)
            return false;
        if (test !== undefined && isStar(test)) {
            star = at;
            resume = index;
            at += 1;
        }
        else if (test !== undefined && fits(test, item)) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            resume += 1;
            index = resume;
        }
        else
            return false;
    }
    return pattern.slice(at).every(isStar);
}
/**
 * Text in the one case that a regular expression with the flag `i` compares in (ECMAScript, Canonicalize): upper case
 * letter by letter, where that is one letter and does not turn a letter beyond ASCII into an ASCII one.
 */
function foldCase(text) {
    if (ASCII.test(text))
        return text.toUpperCase();
    return Array.from(text, (letter) => {
        const upper = letter.toUpperCase();
        return upper.length !== letter.length || (letter > '\u007f' && upper <= '\u007f') ? letter : upper;
    }).join('');
}
const ASCII = /^[\0-\u007f]*$/;

// EXTERNAL MODULE: ./node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/lib/picomatch.js
var picomatch = __webpack_require__(7282);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob-regexp.js

/**
 * The regular expression that picomatch makes of a glob's alternatives.
 *
 * picomatch reads more than the glob language (extended globs, quotes, expressions in parentheses), so it is handed each
 * alternative with every ordinary character escaped and those features off. `s` lets `**` pass a line break in a path,
 * which git allows. Throws where the expression is not valid, instead of picomatch's own way: one that never matches.
 */
function globRegExp(alternatives, mode) {
    const flags = mode === 'high' ? 'is' : 's';
    const options = { ...OPTIONS, flags };
    const sources = alternatives.map((alternative) => picomatch.makeRe(spelled(alternative), options).source);
    return new RegExp(sources.join('|'), flags);
}
const OPTIONS = {
    dot: true,
    noextglob: true,
    nonegate: true,
    literalBrackets: false,
    posix: false,
    fastpaths: false,
    debug: true,
};
function spelled(alternative) {
    return alternative.map((segment) => (segment === 'globstar' ? '**' : segment.map(spell).join(''))).join('/');
}
function spell(piece) {
    switch (piece.kind) {
        case 'text':
            return piece.text.replace(/["$^+|(){}[\]!@*?]/g, '\\$&');
        case 'class':
            return `[${piece.members}]`;
        case 'one':
            return '?';
        case 'any':
            return '*';
    }
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob-syntax.js
var glob_syntax = __webpack_require__(8591);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob.js




/**
 * A glob for where a match raises the risk (`paths`, `branches`): case does not count, and a bracket expression matches
 * as a class and as itself. Throws a `TypeError` for a pattern that `globProblem` refuses.
 */
function highGlob(pattern) {
    return compileGlob(pattern, 'high');
}
/**
 * A glob for where a match lowers the risk (`except`): case counts, and brackets are only themselves. Throws a
 * `TypeError` for a pattern that `globProblem` refuses.
 */
function exactGlob(pattern) {
    return compileGlob(pattern, 'exact');
}
/** Why a pattern is no glob of the policy, or undefined where it is one. */
function globProblem(pattern) {
    try {
        (0,glob_alternatives/* alternativesOf */.c3)((0,glob_syntax/* readGlob */.pV)(pattern), 'high');
        return undefined;
    }
    catch (error) {
        if (error instanceof glob_syntax/* GlobRefusal */.FG)
            return error.problem;
        throw error;
    }
}
/** How many patterns a glob stands for once its braces and brackets are written out. */
function breadth(pattern) {
    return (0,glob_alternatives/* countAlternatives */.ct)((0,glob_syntax/* readGlob */.pV)(pattern), 'high');
}
/** The alternatives of a pattern. Throws a `TypeError` for what `globProblem` refuses. */
function alternatives(pattern, mode) {
    try {
        return (0,glob_alternatives/* alternativesOf */.c3)((0,glob_syntax/* readGlob */.pV)(pattern), mode);
    }
    catch (error) {
        if (!(error instanceof glob_syntax/* GlobRefusal */.FG))
            throw error;
        throw new TypeError(`not a glob: ${JSON.stringify(pattern)}: ${error.message}`, { cause: error });
    }
}
/** Compiles a pattern for one of the two ways of comparing. Throws a `TypeError` for what `globProblem` refuses. */
function compileGlob(pattern, mode) {
    const decide = pathDecider(alternatives(pattern, mode), mode);
    return { pattern, matches: (path) => decide(path.normalize('NFC')) };
}
/**
 * The verdict of a glob on a path in NFC. picomatch's expression decides wherever its time is bounded: with `n`
 * characters and `w` wildcards it may take n^w steps, and whoever opens a pull request chooses the characters.
 * Everything is compiled at first use, so that a glob which is never asked costs nothing.
 */
function pathDecider(choices, mode) {
    const bounded = wildcards(choices) <= MAX_WILDCARDS;
    let regexp;
    let linear;
    return (path) => {
        if (bounded && path.length <= MAX_LENGTH && !SURROGATE.test(path)) {
            regexp ??= globRegExp(choices, mode);
            return regexp.test(path);
        }
        linear ??= linearMatcher(choices, mode);
        return linear(path);
    };
}
const MAX_WILDCARDS = 2;
const MAX_LENGTH = 300;
const SURROGATE = /[\ud800-\udfff]/;
/** The most wildcards of any alternative; `?` and brackets take one character each and never backtrack. */
function wildcards(choices) {
    return Math.max(...choices.map((alternative) => alternative.reduce((sum, segment) => sum + (segment === 'globstar' ? 1 : segment.filter((piece) => piece.kind === 'any').length), 0)));
}


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ parsePolicy)
});

// UNUSED EXPORTS: readPolicy

// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob.js + 2 modules
var policy_glob = __webpack_require__(3899);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob-alternatives.js
var glob_alternatives = __webpack_require__(4868);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob-syntax.js
var glob_syntax = __webpack_require__(8591);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/nearest.js
/** More candidates than this are not looked at: a suggestion is a courtesy, and must not cost a run its time. */
const MOST_CANDIDATES = 100;
/**
 * The candidate that a mistyped word was most likely meant to be, or undefined where none is close. Case, hyphens and
 * underscores do not count; otherwise at most two letters may differ, and fewer in a short word.
 */
function nearest(word, candidates) {
    const wanted = bare(word);
    if (wanted === '' || wanted.length > 64)
        return undefined;
    let limit = Math.min(2, Math.floor(wanted.length / 3));
    let best;
    let seen = 0;
    for (const candidate of candidates) {
        seen += 1;
        if (seen > MOST_CANDIDATES)
            break;
        const distance = editDistance(wanted, bare(candidate), limit);
        if (distance > limit)
            continue;
        best = candidate;
        limit = distance - 1;
        if (distance === 0)
            break;
    }
    return best;
}
function bare(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}
/** Levenshtein's distance, one row at a time; more than `limit` as soon as it cannot be less. */
function editDistance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return limit + 1;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        if (Math.min(...next) > limit)
            return limit + 1;
        row = next;
    }
    return row[b.length] ?? 0;
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/policy-error.js
var policy_error = __webpack_require__(4836);
// EXTERNAL MODULE: ./node_modules/.pnpm/js-yaml@5.5.0/node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(8281);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/source-text.js

/** A policy is read by people; one that is larger than this is a mistake or an attack. In bytes of UTF-8. */
const POLICY_SIZE_LIMIT = 256 * 1024;
/**
 * The text of a policy, or the one reason why its bytes are no text that can be trusted: too large, not UTF-8, or with
 * characters that show a reader something else than a parser reads.
 */
function sourceText({ text, file }) {
    const refuse = (message, fix, at = { line: 1, column: 1 }) => ({
        problem: { file, key: '', message, fix, ...at },
    });
    const size = typeof text === 'string' ? byteLength(text) : text.byteLength;
    if (size > POLICY_SIZE_LIMIT) {
        return refuse(`the policy is larger than ${POLICY_SIZE_LIMIT / 1024} KiB (${size} bytes)`, 'Use fewer, wider globs: a policy is meant to be read by people.');
    }
    const decoded = typeof text === 'string' ? text : decode(text);
    if (typeof decoded !== 'string') {
        return refuse('the policy is not UTF-8', 'Save the file as UTF-8.', decoded);
    }
    const body = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
    const bad = NOT_TEXT.exec(body);
    if (bad !== null) {
        return refuse(`the character ${(0,policy_error/* escapeOf */.FP)(bad[0])} is not allowed: a reader would not see what the policy says`, 'Remove the character.', lineStarts(body).position(bad.index));
    }
    return { text: body };
}
/** Unprintable characters but for the three that lay out a text file. */
const NOT_TEXT = new RegExp(`(?![\\t\\n\\r])(?:${policy_error/* UNPRINTABLE */.bX.source})`);
/** Never encodes a huge text only to find that it is too large. */
function byteLength(text) {
    return text.length > POLICY_SIZE_LIMIT ? text.length : Buffer.byteLength(text, 'utf8');
}
/** The text of UTF-8 bytes, or the position of the first byte that is none. */
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const at = lossy.indexOf('\ufffd');
        return lineStarts(lossy).position(Math.max(at, 0));
    }
}
/** Turns offsets into positions. A line ends with LF, CRLF or a lone CR, as in YAML. */
function lineStarts(text) {
    const starts = [0];
    for (const end of text.matchAll(/\r\n|\r|\n/g))
        starts.push(end.index + end[0].length);
    return {
        position: (offset) => {
            let low = 0;
            let high = starts.length - 1;
            while (low < high) {
                const middle = (low + high + 1) >> 1;
                if ((starts[middle] ?? 0) <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }
            return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
        },
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/yaml-document.js



/** A policy needs five levels; what is deeper is refused before it can cost a stack. */
const MAX_DEPTH = 16;
/**
 * The one document of a YAML text as nodes with positions, or the problem that keeps it from being one.
 *
 * The part of YAML that is left out is the part that makes a file say something else than it shows, or grow when it is
 * read: anchors and aliases, merge keys, tags, directives, several documents, keys that are not text.
 */
function yamlDocument(text, file) {
    const lines = lineStarts(text);
    const problem = (at, message, fix) => ({
        problem: { file, key: '', message, fix, ...at },
    });
    let events;
    try {
        events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: MAX_DEPTH });
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        const at = lines.position(Math.min(error.mark?.position ?? 0, text.length));
        return problem(at, ...explain(error.reason, text, at));
    }
    try {
        return { root: compose(events, text, lines.position) };
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        return problem(lines.position(error.offset), error.message, error.fix);
    }
}
/** Carries a problem out of the composer; never leaves this file. */
class Refusal extends Error {
    offset;
    fix;
    constructor(offset, message, fix) {
        super(message);
        this.offset = offset;
        this.fix = fix;
    }
}
function compose(events, text, position) {
    const empty = 'the policy is empty';
    const emptyFix = "Write at least a list of globs under 'high-risk:'.";
    const open = [];
    let root;
    let documents = 0;
    let offset = 0;
    const place = (node) => {
        const parent = open.at(-1);
        if (parent === undefined)
            root = node;
        else if (parent.kind === 'sequence')
            parent.items.push(node);
        else if (parent.pending !== undefined) {
            parent.entries.push({ key: parent.pending, value: node });
            parent.pending = undefined;
        }
        else if (node.kind !== 'scalar') {
            throw new Refusal(offset, 'a key that is a list or a mapping', 'Write the key as plain text.');
        }
        else
            parent.pending = keyOf(node, offset);
    };
    for (const event of events) {
        switch (event.type) {
            case js_yaml/* EVENT_ID */.hy.DOCUMENT:
                documents += 1;
                if (documents > 1) {
                    const second = nextDocument(text, offset);
                    throw new Refusal(second, 'a second YAML document', "Keep one document: remove '---' and what follows it.");
                }
                if (event.directives.length > 0) {
                    throw new Refusal(0, 'a YAML directive', "Remove the lines that start with '%'.");
                }
                break;
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                throw new Refusal(event.anchorStart - 1, ...aliasProblem(text.slice(event.anchorStart, event.anchorEnd)));
            case js_yaml/* EVENT_ID */.hy.POP: {
                const closed = open.pop();
                if (closed?.kind === 'sequence')
                    place({ kind: 'sequence', items: closed.items, at: closed.at });
                else if (closed?.kind === 'mapping')
                    place({ kind: 'mapping', entries: closed.entries, at: closed.at });
                break;
            }
            default: {
                refuseProperties(event, text);
                if (event.type === js_yaml/* EVENT_ID */.hy.SCALAR) {
                    if (event.valueStart >= 0)
                        offset = event.valueStart;
                    const plain = event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN;
                    place({
                        kind: 'scalar',
                        value: (0,js_yaml/* getScalarValue */.KE)(text, event),
                        plain,
                        at: position(offset),
                    });
                    break;
                }
                offset = event.start;
                const parent = open.at(-1);
                if (parent?.kind === 'mapping' && parent.pending === undefined) {
                    throw new Refusal(offset, 'a key that is a list or a mapping', 'Write the key as plain text.');
                }
                const at = position(offset);
                if (event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE)
                    open.push({ kind: 'sequence', items: [], at });
                else
                    open.push({ kind: 'mapping', entries: [], at, pending: undefined });
            }
        }
    }
    if (root === undefined || isNothing(root))
        throw new Refusal(0, empty, emptyFix);
    return root;
}
/** True for what YAML reads as no value: nothing at all, `~` or `null`, without quotes. */
function isNothing(node) {
    return node.kind === 'scalar' && node.plain && /^(?:|~|null|Null|NULL)$/.test(node.value);
}
function keyOf(node, offset) {
    if (node.plain && node.value === '<<') {
        throw new Refusal(offset, "a merge key ('<<')", 'Write the keys out.');
    }
    return node;
}
function refuseProperties({ anchorStart, anchorEnd, tagStart, tagEnd }, text) {
    if (anchorStart >= 0) {
        const name = (0,policy_error/* quoted */.TL)(`&${text.slice(anchorStart, anchorEnd)}`);
        throw new Refusal(anchorStart - 1, `the anchor ${name}`, 'Write the value out wherever it is used.');
    }
    if (tagStart >= 0) {
        const name = (0,policy_error/* quoted */.TL)(text.slice(tagStart, tagEnd));
        throw new Refusal(tagStart, `the tag ${name}`, "Remove the tag; text that starts with '!' needs quotes.");
    }
}
/** Where a second document begins, looked for behind the last node that was read. */
function nextDocument(text, from) {
    const rest = /^---/gm;
    rest.lastIndex = from + 1;
    return rest.exec(text)?.index ?? from;
}
/** Somebody who writes `- **\/*.tf` without quotes means a glob, and YAML reads an alias. */
function aliasProblem(name) {
    const written = `*${name}`;
    return /[*./]/.test(name)
        ? [`${(0,policy_error/* quoted */.TL)(written)} is an alias to YAML`, `Put the glob in quotes: '${written.replace(policy_error/* UNPRINTABLE */.bX, '')}'.`]
        : [`the alias ${(0,policy_error/* quoted */.TL)(written)}`, 'Write the value out: anchors and aliases are not read.'];
}
const QUOTES = 'Text that starts with any of @ ` { [ * & ! | > % # needs quotes.';
/** The parser's reason in words that help; most faults are a glob or a login that needs quotes. */
function explain(reason, text, { line }) {
    if (reason.includes('maxDepth'))
        return [`nested deeper than ${MAX_DEPTH} levels`, 'Remove the needless nesting.'];
    if (reason.includes('tab characters'))
        return [`not valid YAML: ${reason}`, 'Indent with spaces.'];
    const written = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
    const start = /^\s*(?:- +|[\w-]+: +)+(?<value>[@`{[%].*)$/.exec(written)?.groups?.['value'];
    const fix = start === undefined ? 'Check the indentation, colons and quotes of this line and the one above.' : QUOTES;
    return [`not valid YAML: ${reason}`, fix];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/plain-text.js


/** The refusal of a key that holds nothing. */
const NO_VALUE = {
    message: 'no value',
    fix: 'Give it a value, or leave the key out.',
};
/** What a node is, in words. */
function kindOf(node) {
    return {
        scalar: 'a single value',
        sequence: 'a list',
        mapping: 'keys with values',
    }[node.kind];
}
/**
 * What YAML 1.1 or 1.2 reads as something else than text when it is not quoted. Both, because which of them the next
 * tool speaks is not known: a glob `no` would be a folder to one and a boolean to the other.
 */
const plain_text_NOT_TEXT = [
    [/^(?:true|false|yes|no|on|off|y|n)$/i, 'a boolean'],
    [/^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|0[xob][\da-f_]+|\.inf)$/i, 'a number'],
    [/^\.nan$/i, 'a number'],
    [/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/, 'a time'],
    [/^\d{4}-\d\d?-\d\d?(?:$|[Tt \t])/, 'a date'],
    [/^=$/, 'a default'],
];
/** The text of a node, or why it is none. */
function plainText(node) {
    if (node.kind !== 'scalar')
        return {
            message: `${kindOf(node)}, not text`,
            fix: 'Write one piece of text.',
        };
    if (isNothing(node))
        return NO_VALUE;
    const other = node.plain ? plain_text_NOT_TEXT.find(([pattern]) => pattern.test(node.value))?.[1] : undefined;
    if (other === undefined)
        return node.value;
    return {
        message: `${(0,policy_error/* quoted */.TL)(node.value)} is ${other} to YAML`,
        fix: `Put it in quotes if you mean text: '${(0,policy_error/* visible */.RK)(node.value)}'.`,
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/shape.js



/** With so many problems a file is no policy that anyone could mend line by line: reading stops. */
const MOST_PROBLEMS = 200;
/** Notes a problem at a place of the document. Throws a `PolicyError` where there have been too many. */
function note(reading, at, key, { message, fix }) {
    reading.problems.push({ file: reading.file, line: at.line, column: at.column, key, message, fix });
    if (reading.problems.length >= MOST_PROBLEMS)
        throw new policy_error/* PolicyError */.pn(reading.problems);
    return undefined;
}
/** Text, made into a value by `make`. Numbers, booleans and nulls are not text unless they are quoted. */
function shape_text(schema, make) {
    return {
        schema: { type: 'string', minLength: 1, ...schema },
        read(node, key, reading) {
            const written = plainText(node);
            if (typeof written !== 'string')
                return note(reading, node.at, key, written);
            const made = make(written, reading);
            return 'value' in made ? made.value : note(reading, node.at, key, made);
        },
    };
}
/** A whole number in a range, in plain decimal digits. */
function integer(minimum, maximum) {
    const fix = `Write a whole number from ${minimum} to ${maximum}, without quotes.`;
    return {
        schema: { type: 'integer', minimum, maximum },
        read(node, key, reading) {
            if (node.kind !== 'scalar')
                return note(reading, node.at, key, {
                    message: `${kindOf(node)}, not a number`,
                    fix,
                });
            if (isNothing(node))
                return note(reading, node.at, key, { message: 'no value', fix });
            const value = node.plain && /^(?:0|[1-9]\d{0,15})$/.test(node.value) ? Number(node.value) : undefined;
            if (value === undefined) {
                return note(reading, node.at, key, {
                    message: `${(0,policy_error/* quoted */.TL)(node.value)} is not a whole number`,
                    fix,
                });
            }
            if (value >= minimum && value <= maximum)
                return value;
            return note(reading, node.at, key, {
                message: `${value} is out of range`,
                fix,
            });
        },
    };
}
/** A list with at least one entry. */
function list(item) {
    return {
        schema: { type: 'array', minItems: 1, items: item.schema },
        read(node, key, reading) {
            if (isNothing(node))
                return note(reading, node.at, key, NO_VALUE);
            if (node.kind !== 'sequence') {
                const fix = "Write a list: one entry a line, each after '- '.";
                return note(reading, node.at, key, {
                    message: `${kindOf(node)}, not a list`,
                    fix,
                });
            }
            if (node.items.length === 0) {
                const fix = 'Add at least one entry; where there is nothing to list, leave the key out.';
                return note(reading, node.at, key, { message: 'an empty list', fix });
            }
            const values = [];
            node.items.forEach((entry, index) => {
                const place = `${key}[${index}]`;
                reading.places.set(place, entry.at);
                const value = item.read(entry, place, reading);
                if (value !== undefined)
                    values.push(value);
            });
            return values;
        },
    };
}
/** Either text or a mapping, whichever the document has. */
function either(short, long, description) {
    return {
        schema: { description, anyOf: [short.schema, long.schema] },
        read: (node, key, reading) => (node.kind === 'mapping' ? long : short).read(node, key, reading),
    };
}
/** A shape whose value is checked or made into another one. */
function mapped(shape, make) {
    return {
        schema: shape.schema,
        read(node, key, reading) {
            const value = shape.read(node, key, reading);
            if (value === undefined)
                return undefined;
            const made = make(value);
            return 'value' in made ? made.value : note(reading, node.at, key, made);
        },
    };
}
/** One of a few words. */
function choice(values) {
    return shape_text({ enum: values }, (written) => {
        const value = values.find((each) => each === written);
        if (value !== undefined)
            return { value };
        return {
            message: `${(0,policy_error/* quoted */.TL)(written)} is not known here`,
            fix: `Write one of ${values.join(', ')}.`,
        };
    });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/mapping-shape.js





/** A mapping whose keys are names that the policy chooses. */
function named(name, value) {
    return {
        schema: {
            type: 'object',
            minProperties: 1,
            propertyNames: { pattern: name.pattern },
            additionalProperties: value.schema,
        },
        read(node, key, reading) {
            if (!isMapping(node, key, reading))
                return undefined;
            const entries = [];
            for (const entry of distinctKeys(node, key, reading)) {
                const place = keyPath(key, entry.key.value);
                const written = plainText(entry.key);
                const made = typeof written === 'string' ? name.make(written) : written;
                if (!('value' in made))
                    note(reading, entry.key.at, place, made);
                else {
                    reading.places.set(place, entry.value.at);
                    const read = value.read(entry.value, place, reading);
                    if (read !== undefined)
                        entries.push([made.value, read]);
                }
            }
            return Object.fromEntries(entries);
        },
    };
}
/** A key that may be left out. */
function optional(shape, docs) {
    return { shape, required: false, schema: { ...shape.schema, ...docs } };
}
/** A key that must be there. */
function required(shape, docs) {
    return { shape, required: true, schema: { ...shape.schema, ...docs } };
}
/** A mapping with known keys and no others. */
function mapping(fields) {
    const known = new Map(Object.entries(fields));
    const needed = [...known].filter(([, field]) => field.required).map(([name]) => name);
    return {
        schema: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            ...(needed.length > 0 ? { required: needed } : {}),
            properties: Object.fromEntries([...known].map(([name, field]) => [name, field.schema])),
        },
        read(node, key, reading) {
            if (!isMapping(node, key, reading))
                return undefined;
            const before = reading.problems.length;
            const values = [];
            for (const entry of distinctKeys(node, key, reading)) {
                const place = keyPath(key, entry.key.value);
                const field = known.get(entry.key.value);
                if (field === undefined)
                    note(reading, entry.key.at, place, unknownKey(entry.key.value, known.keys()));
                else {
                    reading.places.set(place, entry.value.at);
                    values.push([entry.key.value, field.shape.read(entry.value, place, reading)]);
                }
            }
            for (const name of needed) {
                if (!node.entries.some((entry) => entry.key.value === name))
                    note(reading, node.at, keyPath(key, name), missing(name));
            }
            if (reading.problems.length > before)
                return undefined;
            // Every value was read by the field of its own name, and all that are required are there.
            return Object.fromEntries(values);
        },
    };
}
function missing(name) {
    return { message: 'this key is missing', fix: `Add '${name}:'.` };
}
function unknownKey(name, known) {
    const keys = [...known];
    const meant = nearest(name, keys);
    const fix = meant === undefined ? `The keys here are ${keys.join(', ')}.` : `Did you mean '${meant}'?`;
    return { message: `unknown key ${(0,policy_error/* quoted */.TL)(name)}`, fix };
}
function isMapping(node, key, reading) {
    if (node.kind === 'mapping' && node.entries.length > 0)
        return true;
    const fix = 'Write keys with values below it, or remove it.';
    const message = isNothing(node)
        ? 'no value'
        : node.kind === 'mapping'
            ? 'no keys'
            : `${kindOf(node)}, not keys with values`;
    note(reading, node.at, key, { message, fix });
    return false;
}
/** The entries of a mapping, less those that repeat a key, which are noted. */
function distinctKeys(node, key, reading) {
    const first = new Map();
    return node.entries.filter((entry) => {
        const earlier = first.get(entry.key.value);
        if (earlier === undefined) {
            first.set(entry.key.value, entry.key);
            return true;
        }
        note(reading, entry.key.at, keyPath(key, entry.key.value), {
            message: `this key is written twice, first on line ${earlier.at.line}`,
            fix: 'Keep one of them.',
        });
        return false;
    });
}
function keyPath(parent, name) {
    const shown = (0,policy_error/* visible */.RK)(name.slice(0, 80));
    return parent === '' ? shown : `${parent}.${shown}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/reviewer.js


/** A login of a person. GitHub's own are shorter; enterprise ones end in an underscore and a short code. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const TEAM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
const BOT = /\[bot\]$/i;
/** A group's name: case counts, so that one spelling stands for one group. */
const GROUP_NAME_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]*$';
const GROUP_NAME = new RegExp(GROUP_NAME_PATTERN);
/** Reads an entry of a list of reviewers: `human`, `ai`, `@user`, `@org/team`, or the name of a group. */
function readReviewer(text, { ai, groups }) {
    if (text === 'human')
        return { value: { kind: 'human' } };
    if (text === 'ai') {
        return ai
            ? { value: { kind: 'ai' } }
            : {
                message: "'ai' may approve low-risk changes only",
                fix: "Remove it here; 'low-risk.reviewers' is its place.",
            };
    }
    if (text.startsWith('@'))
        return readPerson(text);
    if (groups.has(text))
        return { value: { kind: 'group', name: text } };
    return unknownGroup(text, ai, groups);
}
/** Reads a member of a group: `@user` or `@org/team`. */
function readGroupMember(text) {
    if (text.startsWith('@'))
        return readPerson(text);
    const message = `${(0,policy_error/* quoted */.TL)(text)} is neither '@user' nor '@org/team'`;
    if (text === 'human' || text === 'ai')
        return { message, fix: 'A group lists people and teams by name.' };
    return {
        message,
        fix: LOGIN.test(text) ? `Write '@${text}' for a user; groups do not nest.` : 'Groups do not nest.',
    };
}
/** Reads the name of a group. */
function readGroupName(name) {
    if (/^(?:human|ai)$/i.test(name)) {
        return {
            message: `${(0,policy_error/* quoted */.TL)(name)} means something else in a list of reviewers`,
            fix: 'Choose another name.',
        };
    }
    if (GROUP_NAME.test(name))
        return { value: name };
    return {
        message: `${(0,policy_error/* quoted */.TL)(name)} is no name for a group`,
        fix: "Use letters, digits, '-' and '_', and start with a letter or digit.",
    };
}
function readPerson(text) {
    const name = text.slice(1);
    if (BOT.test(name)) {
        return {
            message: `${(0,policy_error/* quoted */.TL)(text)} is a machine`,
            fix: "Name people here. The one AI reviewer is named by 'ai-reviewer'.",
        };
    }
    const [first = '', slug] = name.split('/');
    if (slug === undefined && LOGIN.test(name))
        return { value: { kind: 'user', login: name } };
    if (slug !== undefined && TEAM.test(name))
        return { value: { kind: 'team', org: first, slug } };
    return {
        message: `${(0,policy_error/* quoted */.TL)(text)} is neither '@user' nor '@org/team'`,
        fix: 'Write the login, or the organisation and the team as in its URL.',
    };
}
function unknownGroup(text, ai, groups) {
    const words = ['human', ...(ai ? ['ai'] : []), ...groups];
    const meant = nearest(text, words);
    const message = `${(0,policy_error/* quoted */.TL)(text)} is no group of this policy`;
    if (meant !== undefined)
        return { message, fix: `Did you mean '${meant}'?` };
    const defined = groups.size > 0 ? `The groups are ${listed([...groups])}.` : "No 'groups' are defined.";
    if (TEAM.test(text))
        return { message, fix: `A team is written '@${text}'. ${defined}` };
    return {
        message,
        fix: LOGIN.test(text) ? `A user is written '@${text}'. ${defined}` : defined,
    };
}
function listed(names) {
    const shown = names.slice(0, 10).map((name) => (0,policy_error/* visible */.RK)(name.slice(0, 40)));
    return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/text-values.js


/** Reads a glob over paths. */
function readPathGlob(text) {
    const problem = (0,policy_glob/* globProblem */.AI)(text);
    return problem === undefined ? { value: text } : { ...problem, message: `${problem.message} (${(0,policy_error/* quoted */.TL)(text)})` };
}
/** Reads a glob over the names of branches. */
function readBranchGlob(text) {
    const ref = /^refs\/(?:heads\/)?/.exec(text)?.[0];
    if (ref !== undefined) {
        return {
            message: `${(0,policy_error/* quoted */.TL)(text)} is a ref`,
            fix: `Write the branch alone: ${(0,policy_error/* quoted */.TL)(text.slice(ref.length))}.`,
        };
    }
    return readPathGlob(text);
}
/** Reads a name or a sentence that is shown to people: one line, no unprintable characters, at most `limit` units. */
function readLine(text, limit) {
    const bad = policy_error/* UNPRINTABLE */.bX.exec(text);
    if (bad !== null) {
        const lineBreak = bad[0] === '\n' || bad[0] === '\r';
        return lineBreak
            ? {
                message: 'more than one line',
                fix: "Write it on one line (after '|' or '>' a line break stays at the end: use '>-').",
            }
            : {
                message: `the character ${(0,policy_error/* escapeOf */.FP)(bad[0])}`,
                fix: 'Remove the character.',
            };
    }
    if (text.trim() === '')
        return {
            message: 'empty text',
            fix: 'Write something, or leave the key out.',
        };
    if (text !== text.trim())
        return {
            message: 'text that starts or ends with a space',
            fix: `Write ${(0,policy_error/* quoted */.TL)(text.trim())}.`,
        };
    if (text.length > limit)
        return { message: `longer than ${limit} characters`, fix: 'Shorten it.' };
    return { value: text };
}
/** An account's login; that of an app ends in `[bot]`. */
const ACCOUNT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/i;
/** Reads the login of an account. */
function readLogin(text) {
    if (ACCOUNT.test(text))
        return { value: text };
    const bare = text.replace(/^@/, '');
    if (ACCOUNT.test(bare))
        return {
            message: `${(0,policy_error/* quoted */.TL)(text)} starts with '@'`,
            fix: `Write ${(0,policy_error/* quoted */.TL)(bare)}.`,
        };
    return {
        message: `${(0,policy_error/* quoted */.TL)(text)} is no login`,
        fix: "Write the account's login, with '[bot]' at its end for an app.",
    };
}
/** The account behind GITHUB_TOKEN. Source: api.github.com/users/github-actions[bot]. */
const GITHUB_ACTIONS_ID = 41898282;
/** Reads the login of the AI reviewer. */
function readAiReviewerLogin(text) {
    const login = readLogin(text);
    if (!('value' in login) || !/^github-actions(?:\[bot\])?$/i.test(text))
        return login;
    return ANY_WORKFLOW;
}
const ANY_WORKFLOW = {
    message: "'github-actions[bot]' cannot be the AI reviewer: any workflow of the repository can act as it",
    fix: 'Register a GitHub App for the reviewer, and name its bot.',
};
/** What keeps a numeric account id from being the AI reviewer's. */
function checkAiReviewerId(id) {
    return id === GITHUB_ACTIONS_ID ? ANY_WORKFLOW : { value: id };
}
/** Reads a path of a file in the repository, without wildcards. */
function readGitPath(text) {
    const line = readLine(text, 1024);
    if (!('value' in line))
        return line;
    const fix = "Write the path from the root of the repository, as in '.github/review-instructions.md'.";
    const wrong = text.includes('\\')
        ? 'a backslash'
        : text.startsWith('/')
            ? "a leading '/'"
            : text.endsWith('/')
                ? "a trailing '/'"
                : text.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')
                    ? "an empty, '.' or '..' segment"
                    : /^\.git(?:\/|$)/i.test(text)
                        ? "git's own folder"
                        : /[*?]/.test(text)
                            ? 'a wildcard'
                            : undefined;
    return wrong === undefined ? { value: text } : { message: `${(0,policy_error/* quoted */.TL)(text)} has ${wrong}`, fix };
}
const HOUR = 3_600_000;
const MAX_DAYS = 366;
/** Reads a span such as `14d` or `36h`, in milliseconds. */
function readDuration(text) {
    const fix = `Write days or hours, as in '14d' or '36h', at most ${MAX_DAYS}d.`;
    const [, digits, unit] = /^(\d{1,6})([dh])$/.exec(text) ?? [];
    if (digits === undefined)
        return { message: `${(0,policy_error/* quoted */.TL)(text)} is no span of time`, fix };
    const milliseconds = Number(digits) * (unit === 'd' ? 24 * HOUR : HOUR);
    if (milliseconds === 0)
        return { message: `${(0,policy_error/* quoted */.TL)(text)} is no time at all`, fix };
    if (milliseconds > MAX_DAYS * 24 * HOUR)
        return { message: `${(0,policy_error/* quoted */.TL)(text)} is too long`, fix };
    return { value: milliseconds };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/entry-shapes.js





const globSchema = {
    maxLength: glob_syntax/* MAX_GLOB_LENGTH */.v7,
    pattern: '^(?![!/\\s]|\\./)[^\\\\]*[^/\\s\\\\]$',
};
/** A glob over paths. */
const glob = shape_text(globSchema, readPathGlob);
/** A glob over the names of branches. */
const branchGlob = shape_text(globSchema, readBranchGlob);
/** A name or sentence on one line, of at most so many UTF-16 units. */
const line = (limit) => shape_text({ maxLength: limit }, (written) => readLine(written, limit));
/** The login of an account. */
const login = shape_text({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*(\\[[bB][oO][tT]\\])?$' }, readLogin);
const reviewerSchema = {
    description: "'human', '@user', '@org/team', or the name of a group.",
    pattern: '^(?!ai$)@?[A-Za-z0-9]',
};
/** Who may approve a change, the AI reviewer excepted. */
const reviewers = list(shape_text(reviewerSchema, (written, { groups }) => readReviewer(written, { ai: false, groups })));
/** Who may approve a low-risk change. */
const lowRiskReviewers = list(shape_text({
    description: "'human', 'ai', '@user', '@org/team', or the name of a group.",
    pattern: '^@?[A-Za-z0-9]',
}, (written, { groups }) => readReviewer(written, { ai: true, groups })));
const aiReviewerLogin = shape_text({ pattern: '^[A-Za-z0-9]' }, readAiReviewerLogin);
/** The one AI reviewer. */
const aiReviewer = either(mapped(aiReviewerLogin, (name) => ({ value: { login: name } })), mapping({
    login: required(aiReviewerLogin, {
        description: "The bot's login.",
        examples: ['acme-reviewer[bot]'],
    }),
    id: required(mapped(integer(1, Number.MAX_SAFE_INTEGER), checkAiReviewerId), {
        description: "The bot's numeric account id, which outlives a rename.",
        examples: [123456789],
    }),
}), 'The login of the one bot whose approval counts for low-risk changes, or its login and numeric id.');

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/label-shape.js



/** The labels' names unless the policy says otherwise: the blog's. */
const DEFAULT_LABELS = {
    humanReview: 'human-review',
    aiApproved: 'ai-approved',
};
/** GitHub compares labels without case. With one name for both, every run would add and remove the same label. */
function distinctLabels(labels) {
    const human = labels['human-review'] ?? DEFAULT_LABELS.humanReview;
    const ai = labels['ai-approved'] ?? DEFAULT_LABELS.aiApproved;
    if (human.normalize('NFC').toLowerCase() !== ai.normalize('NFC').toLowerCase())
        return { value: labels };
    return {
        message: 'both labels have one name',
        fix: 'Give them different names; case does not count.',
    };
}
/** The names of the two labels. */
const labelsShape = mapped(mapping({
    'human-review': optional(line(50), {
        description: 'Label of high-risk changes.',
        examples: ['human-review'],
        default: DEFAULT_LABELS.humanReview,
    }),
    'ai-approved': optional(line(50), {
        description: "Label of low-risk changes while the AI reviewer's approval stands.",
        examples: ['ai-approved'],
        default: DEFAULT_LABELS.aiApproved,
    }),
}), distinctLabels);

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/rule-shape.js



/** More approvals than this is a slip of the finger: no team could give them. */
const MOST_APPROVALS = 50;
/** A rule of `high-risk` in its long form. */
const ruleShape = mapping({
    paths: required(list(glob), {
        description: 'Globs. The rule applies to a file whose path, or path before a rename, matches one of them.',
        examples: [['services/identity/**'], ['**/*.tf', '**/*.tfvars']],
    }),
    except: optional(list(glob), {
        description: 'Globs that take files out of the rule. Case counts here, and a renamed file must match with both its paths.',
        examples: [['**/*.md']],
    }),
    name: optional(line(100), {
        description: 'What the rule is called wherever it fires. Default: its first path.',
        examples: ['identity'],
    }),
    reason: optional(line(500), {
        description: 'Why these files are high-risk, shown wherever the rule fires.',
        examples: ['Identity service'],
    }),
    approvals: optional(integer(1, MOST_APPROVALS), {
        description: 'Fresh approvals that a change needs from distinct people among the reviewers.',
        examples: [2],
        default: 1,
    }),
    reviewers: optional(reviewers, {
        description: 'Whose approval counts. Never the AI reviewer, and never a contributor.',
        examples: [['@acme/security', '@alice']],
        default: ['human'],
    }),
});

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/policy-shape.js








/** The policy's document: every key, what it holds, and what an editor says about it. Source: SPEC §3. */
const policyShape = mapping({
    version: optional(versionShape(), {
        description: 'Version of this format. Default: 1.',
        examples: [1],
        default: 1,
    }),
    'high-risk': required(list(either(glob, ruleShape, 'A glob, or a rule with more to say.')), {
        description: 'What is high-risk: a change that touches any of it needs approval by people who did not contribute to it.',
        examples: [
            [
                '**/*.tf',
                {
                    paths: ['services/identity/**'],
                    approvals: 2,
                    reviewers: ['@acme/security'],
                },
            ],
        ],
    }),
    'low-risk': optional(mapping({
        approvals: optional(integer(0, MOST_APPROVALS), {
            description: 'Fresh approvals that a low-risk change needs; 0 makes review optional.',
            examples: [1, 0],
            default: 1,
        }),
        reviewers: optional(lowRiskReviewers, {
            description: "Whose approval counts. Without 'ai', AI approval is switched off.",
            examples: [['human', 'ai'], ['human']],
            default: ['human', 'ai'],
        }),
        coverage: optional(choice(['proven', 'unproven']), {
            description: "'unproven' lets an AI review approve that cannot show that it saw every change.",
            examples: ['proven'],
            default: 'proven',
        }),
    }), {
        description: 'What a change needs that touches nothing high-risk.',
        examples: [{ approvals: 1, reviewers: ['human'] }],
    }),
    'ai-reviewer': optional(aiReviewer, {
        description: 'The one bot whose approval counts for low-risk changes. Absent: no AI approval counts.',
        examples: ['acme-reviewer[bot]', { login: 'acme-reviewer[bot]', id: 123456789 }],
    }),
    'review-instructions': optional(shape_text({}, readGitPath), {
        description: 'Path of what the AI reviewer is told about this repository.',
        examples: ['.github/review-instructions.md'],
        default: '.github/review-instructions.md',
    }),
    'control-owners': optional(reviewers, {
        description: 'Who approves changes to the control itself: this file, the review instructions, workflows, actions, CODEOWNERS.',
        examples: [['@cto']],
        default: ['human'],
    }),
    'machine-users': optional(list(login), {
        description: 'Accounts that are users to GitHub and no people: their approval never counts.',
        examples: [['renovate[bot]', 'acme-deploy']],
    }),
    agents: optional(list(login), {
        description: 'Coding agents. Their high-risk changes need one more human, since who prompted one may be who approves.',
        examples: [['coding-agent[bot]']],
    }),
    groups: optional(named({ pattern: GROUP_NAME_PATTERN, make: readGroupName }, list(shape_text({ description: "'@user' or '@org/team'.", pattern: '^@[A-Za-z0-9]' }, readGroupMember))), {
        description: 'People by role. A name can stand wherever reviewers are listed.',
        examples: [{ security: ['@alice', '@acme/appsec'] }],
    }),
    branches: optional(list(branchGlob), {
        description: 'Globs of branches that are governed beside the default branch. Case does not count.',
        examples: [['release/*']],
    }),
    labels: optional(labelsShape, {
        description: 'Names of the labels. They are outputs: nothing is decided by a label.',
        examples: [{ 'human-review': 'needs-human' }],
    }),
    retrospective: optional(mapping({
        within: optional(shape_text({ pattern: '^[0-9]{1,6}[dh]$' }, readDuration), {
            description: 'How old the newest retrospective may be for AI approvals to count, in days or hours.',
            examples: ['14d', '36h'],
            default: '14d',
        }),
        signers: optional(reviewers, {
            description: 'Who may sign off a retrospective.',
            examples: [['@cto']],
            default: ['human'],
        }),
    }), {
        description: 'The weekly review of AI-approved merges.',
        examples: [{ within: '14d', signers: ['human'] }],
    }),
});
function versionShape() {
    const fix = "Write 'version: 1', without quotes; a later version needs a later release.";
    return {
        schema: { const: 1 },
        read(node, key, reading) {
            if (node.kind === 'scalar' && node.plain && node.value === '1')
                return 1;
            const message = node.kind === 'scalar' ? `version ${(0,policy_error/* quoted */.TL)(node.value)} is not known` : 'no version';
            return note(reading, node.at, key, { message, fix });
        },
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/parse.js








/**
 * Reads a policy from its text or bytes, with every default filled in. Strict: what is not understood is an error, never
 * a guess. Throws a `PolicyError` with every problem found.
 */
function parsePolicy(source) {
    return readPolicy(source).policy;
}
/** Reads a policy as `parsePolicy` does, and remembers where its parts stand. Throws a `PolicyError`. */
function readPolicy(source) {
    const { file } = source;
    const body = sourceText(source);
    if ('problem' in body)
        throw new policy_error/* PolicyError */.pn([body.problem]);
    const document = yamlDocument(body.text, file);
    if ('problem' in document)
        throw new policy_error/* PolicyError */.pn([document.problem]);
    const { root } = document;
    const reading = { file, problems: [], places: new Map(), groups: groupNames(root) };
    if (root.kind !== 'mapping' || root.entries.length === 0) {
        note(reading, root.at, '', {
            message: 'the policy has no keys',
            fix: "Write the list of globs under 'high-risk:'.",
        });
        throw new policy_error/* PolicyError */.pn(reading.problems);
    }
    const written = policyShape.read(root, '', reading);
    const policy = written && withDefaults(written);
    if (policy !== undefined)
        checkBreadth(policy, reading);
    if (policy === undefined || reading.problems.length > 0)
        throw new policy_error/* PolicyError */.pn(reading.problems);
    return { policy, lineOf: (key) => reading.places.get(key)?.line };
}
/** The names under `groups`, good or bad: a bad one is reported once, at its definition, and not wherever it is used. */
function groupNames(root) {
    const entries = root.kind === 'mapping' ? root.entries : [];
    const groups = entries.find((entry) => entry.key.value === 'groups')?.value;
    return new Set(groups?.kind === 'mapping' ? groups.entries.map((entry) => entry.key.value) : []);
}
const MAX_BREADTH = 20_000;
/** Each glob is bounded, and a policy of the allowed size could still stand for more than a million patterns. */
function checkBreadth({ highRisk, branches }, reading) {
    const globs = [...highRisk.flatMap(({ paths, except }) => [...paths, ...except]), ...branches];
    if (globs.length * glob_alternatives/* MAX_ALTERNATIVES */.cg <= MAX_BREADTH)
        return;
    if (globs.reduce((sum, glob) => sum + (0,policy_glob/* breadth */.jF)(glob), 0) <= MAX_BREADTH)
        return;
    note(reading, reading.places.get('high-risk') ?? { line: 1, column: 1 }, 'high-risk', {
        message: `globs that stand for more than ${MAX_BREADTH} patterns once their braces and brackets are written out`,
        fix: 'Use fewer braces, or wider globs.',
    });
}
const DAY = 24 * 3_600_000;
const HUMAN = [{ kind: 'human' }];
function withDefaults(written) {
    const low = written['low-risk'];
    const retrospective = written.retrospective;
    const instructions = written['review-instructions'];
    const aiReviewer = written['ai-reviewer'];
    return {
        version: 1,
        highRisk: written['high-risk'].map(ruleOf),
        lowRisk: {
            approvals: low?.approvals ?? 1,
            reviewers: low?.reviewers ?? [{ kind: 'human' }, { kind: 'ai' }],
            coverage: low?.coverage ?? 'proven',
        },
        ...(aiReviewer === undefined ? {} : { aiReviewer }),
        ...(instructions === undefined ? {} : { reviewInstructions: instructions }),
        controlOwners: written['control-owners'] ?? HUMAN,
        machineUsers: written['machine-users'] ?? [],
        agents: written.agents ?? [],
        groups: written.groups ?? {},
        branches: written.branches ?? [],
        labels: {
            humanReview: written.labels?.['human-review'] ?? DEFAULT_LABELS.humanReview,
            aiApproved: written.labels?.['ai-approved'] ?? DEFAULT_LABELS.aiApproved,
        },
        retrospective: {
            within: retrospective?.within ?? 14 * DAY,
            signers: retrospective?.signers ?? HUMAN,
        },
    };
}
function ruleOf(rule) {
    if (typeof rule === 'string')
        return {
            name: rule,
            paths: [rule],
            except: [],
            approvals: 1,
            reviewers: HUMAN,
        };
    return {
        name: rule.name ?? rule.paths[0] ?? '',
        paths: rule.paths,
        except: rule.except ?? [],
        ...(rule.reason === undefined ? {} : { reason: rule.reason }),
        approvals: rule.approvals ?? 1,
        reviewers: rule.reviewers ?? HUMAN,
    };
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ escapeOf),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bX: () => (/* binding */ UNPRINTABLE),
/* harmony export */   pn: () => (/* binding */ PolicyError)
/* harmony export */ });
/* unused harmony export problemLine */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);

/** A policy that cannot be used. It holds every problem that was found, in the order of the file. */
class PolicyError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    problems;
    constructor(problems, options) {
        const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
        const [first] = sorted;
        if (first === undefined)
            throw new TypeError('a PolicyError needs at least one problem');
        if (sorted.length === 1)
            super(`${place(first)}${first.message}`, first.fix, options);
        else
            super(told(sorted), `Fix these problems in ${visible(first.file)}.`, options);
        this.problems = sorted;
    }
}
/** More than this say nothing new, and would drown the log of a run. */
const TOLD = 50;
function told(problems) {
    const lines = problems.slice(0, TOLD).map(problemLine);
    const rest = problems.length - lines.length;
    return [...lines, ...(rest > 0 ? [`and at least ${rest} more problems`] : [])].join('\n');
}
/** A problem as one line: `file:line: key: message. fix`. */
function problemLine(problem) {
    return `${place(problem)}${problem.message}. ${problem.fix}`;
}
function place({ file, line, key }) {
    return `${visible(file)}:${line}: ${key === '' ? '' : `${key}: `}`;
}
const QUOTED_LENGTH = 80;
/**
 * A value of the policy inside quotes, on one line and cut to a readable length. What could forge a line of a log or
 * reorder it (control and bidirectional characters) is shown as an escape.
 */
function quoted(text) {
    const cut = text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
    return `'${visible(cut)}'`;
}
/** Control, bidirectional, line-separating and invisible characters and halves of surrogate pairs, none of which has a place in a policy. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE.source, 'g');
/** Text with every unprintable character as an escape such as `\u202e`. */
function visible(text) {
    return text.replace(EVERY_UNPRINTABLE, escapeOf);
}
/** The escape that stands for one UTF-16 code unit. */
function escapeOf(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 2178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ hunksOf)
});

// EXTERNAL MODULE: ./node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/array.js + 1 modules
var array = __webpack_require__(994);
;// CONCATENATED MODULE: ./packages/soc2/lib/review/reading/diff-texts.js

/** Unchanged lines around a change, as git shows them. */
const CONTEXT = 3;
/** Past so many edits the search for the shortest diff takes longer than reading a longer one is worth. */
const MOST_EDITS = 800;
/**
 * The hunks that lead from one text to another, none where they are equal. Both are split at line feeds alone, as git
 * and GitHub number lines. Between texts that have little in common everything but their common start and end is shown
 * as deleted and added: longer than need be, but whole.
 */
function diffTexts(before, after) {
    if (before === after)
        return [];
    return grouped(editsBetween(linesOf(before), linesOf(after)));
}
/**
 * A line with its line feed, or without one at the very end: `a` and `a\n` are two different last lines, which is how a
 * change of the final line feed alone becomes visible.
 */
function linesOf(text) {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    const whole = lines.map((line) => `${line}\n`);
    return last === '' ? whole : [...whole, last];
}
function editsBetween(before, after) {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start])
        start += 1;
    let end = 0;
    while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end))
        end += 1;
    const oldMiddle = before.slice(start, before.length - end);
    const newMiddle = after.slice(start, after.length - end);
    return [
        ...marked('context', before.slice(0, start)),
        ...middleEdits(oldMiddle, newMiddle),
        ...marked('context', end === 0 ? [] : before.slice(-end)),
    ];
}
function middleEdits(before, after) {
    const changes = (0,array/* diffArrays */.E)([...before], [...after], { maxEditLength: MOST_EDITS });
    if (changes === undefined)
        return [...marked('deleted', before), ...marked('added', after)];
    return changes.flatMap(({ value, added, removed }) => marked(added ? 'added' : removed ? 'deleted' : 'context', value));
}
function marked(kind, lines) {
    return lines.map((line) => ({ kind, line }));
}
/** Numbers every edit and leaves out the unchanged lines that are far from any change. */
function grouped(edits) {
    const near = nearChanges(edits);
    const hunks = [];
    let old = 1;
    let head = 1;
    let open;
    for (const [at, { kind, line }] of edits.entries()) {
        if (!near[at])
            open = undefined;
        else {
            if (open === undefined)
                hunks.push((open = []));
            open.push(numbered(kind, line, old, head));
        }
        if (kind !== 'added')
            old += 1;
        if (kind !== 'deleted')
            head += 1;
    }
    return hunks.map((lines) => ({ section: '', lines }));
}
function nearChanges(edits) {
    const near = edits.map(() => false);
    for (const [at, { kind }] of edits.entries()) {
        if (kind !== 'context')
            near.fill(true, Math.max(0, at - CONTEXT), at + CONTEXT + 1);
    }
    return near;
}
function numbered(kind, line, old, head) {
    const ends = line.endsWith('\n');
    return {
        kind,
        text: ends ? line.slice(0, -1) : line,
        old: kind === 'added' ? null : old,
        new: kind === 'deleted' ? null : head,
        ...(ends ? {} : { noNewline: true }),
    };
}

// EXTERNAL MODULE: ./packages/soc2/lib/review/reading/read-patch.js
var read_patch = __webpack_require__(6785);
;// CONCATENATED MODULE: ./packages/soc2/lib/review/reading/hunks.js


/**
 * The hunks of one file. GitHub's patch is believed where every hunk is as long as its header says, the lines add up to
 * the counts in the list of files, and nothing in it contradicts the text of the head; otherwise both sides are compared
 * here. What cannot be read in either way is uncovered: what nobody read, nobody approves. Neither the name of a file
 * nor a marker in it (lock file, minified, `@generated`) excuses it from being read.
 */
function hunksOf(file) {
    const hunks = believedPatch(file) ?? comparedTexts(file);
    if (hunks === undefined)
        return { state: 'uncovered', ...nameOf(file), why: whyUncovered(file), lines: hunks_linesOf(file) };
    if (hunks.length > 0)
        return { state: 'hunks', ...nameOf(file), hunks: hunks.map((hunk, at) => named(hunk, at, file)) };
    const why = withoutText(file);
    return why === undefined
        ? { state: 'uncovered', ...nameOf(file), why: 'nothing shows what changed in it', lines: hunks_linesOf(file) }
        : { state: 'deterministic', ...nameOf(file), why, lines: 0 };
}
function named(hunk, at, file) {
    return { id: `${file.path}#${at + 1}`, ...nameOf(file), ...hunk };
}
function nameOf({ path, previousPath }) {
    return previousPath === undefined ? { path } : { path, previousPath };
}
/** How many lines the list of files says have changed. */
function hunks_linesOf({ additions, deletions }) {
    return additions + deletions;
}
/** The patch's hunks, at least one; undefined where there is no patch, or one that is not to be believed. */
function believedPatch(file) {
    if (file.patch === null)
        return undefined;
    const hunks = (0,read_patch/* readPatch */.H)(file.patch);
    if (hunks === undefined || hunks.length === 0)
        return undefined;
    const count = (kind) => hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.kind === kind).length, 0);
    if (count('added') !== file.additions || count('deleted') !== file.deletions)
        return undefined;
    return agrees(hunks, file.after, 'new') && agrees(hunks, file.before, 'old') ? hunks : undefined;
}
/** False where a line of the patch is another one in the text of that side. */
function agrees(hunks, text, side) {
    if (text === null)
        return true;
    const known = text.split('\n');
    return hunks.every(({ lines }) => lines.every((line) => {
        const number = line[side];
        return number === null || known[number - 1] === line.text;
    }));
}
/** The hunks between both texts, none where they are equal; undefined where a side that exists is not known. */
function comparedTexts(file) {
    if (file.unreadable !== undefined)
        return undefined;
    // A copy is read like any new file: that its text is old says nothing of what it does in its new place.
    const before = file.status === 'added' || file.status === 'copied' ? '' : file.before;
    const after = file.status === 'removed' ? '' : file.after;
    return before === null || after === null ? undefined : diffTexts(before, after);
}
/** What happened to a file whose text is the same on both sides; undefined where the rest of the row contradicts that. */
function withoutText(file) {
    if (file.kind !== 'file' || hunks_linesOf(file) > 0)
        return undefined;
    switch (file.status) {
        case 'added':
            return 'an empty file was added';
        case 'removed':
            return 'an empty file was removed';
        case 'renamed':
            return 'renamed, with the same text on both sides';
        case 'copied':
            return 'an empty file was copied';
        case 'changed':
        case 'modified':
            return 'the same text on both sides: only its mode changed';
        case 'unchanged':
            return 'listed, but unchanged';
    }
}
function whyUncovered(file) {
    if (file.unreadable !== undefined)
        return file.unreadable;
    if (file.kind === 'submodule')
        return 'a submodule, whose commits are not part of the change';
    return file.patch === null
        ? 'neither a patch nor the text of both sides could be had (a binary, or too large)'
        : 'its patch does not add up, and the text of both sides could not be had';
}


/***/ }),

/***/ 6785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readPatch)
/* harmony export */ });
const HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@ ?(.*)$/s;
/** The line that says that the line before it has no line feed, in any language git speaks. */
const NO_NEWLINE = '\\';
/**
 * Reads the hunks of a unified diff as GitHub gives it: without file headers, from the first `@@` on. Undefined where a
 * line is none of a patch, a hunk is not as long as its header says, or hunks overlap or run backwards: such a patch was
 * cut or made up, and the line numbers in it prove nothing.
 */
function readPatch(patch) {
    const hunks = [];
    const lines = patch.split('\n');
    // git ends its output with a line feed; GitHub does not.
    if (lines.at(-1) === '')
        lines.pop();
    for (const line of lines) {
        const hunk = hunks.at(-1);
        if (hunk !== undefined && (hunk.old.left > 0 || hunk.new.left > 0)) {
            if (!take(hunk, line))
                return undefined;
        }
        else if (hunk !== undefined && line.startsWith(NO_NEWLINE)) {
            if (!endWithoutNewline(hunk))
                return undefined;
        }
        else {
            const next = openHunk(line, hunk);
            if (next === undefined)
                return undefined;
            hunks.push(next);
        }
    }
    const last = hunks.at(-1);
    if (last !== undefined && (last.old.left > 0 || last.new.left > 0))
        return undefined;
    return hunks.map(({ section, lines: read }) => ({ section, lines: read }));
}
function openHunk(line, previous) {
    const [, oldFirst, oldLines = '1', newFirst, newLines = '1', section = ''] = HEADER.exec(line) ?? [];
    if (oldFirst === undefined || newFirst === undefined)
        return undefined;
    const old = sideOf(Number(oldFirst), Number(oldLines));
    const head = sideOf(Number(newFirst), Number(newLines));
    if (old === undefined || head === undefined || old.left + head.left === 0)
        return undefined;
    if (old.next < (previous?.old.next ?? 1) || head.next < (previous?.new.next ?? 1))
        return undefined;
    return { section, lines: [], old, new: head };
}
/** A side without lines is given by the line before it, so that what follows starts one later. */
function sideOf(first, count) {
    if (count === 0)
        return { next: first + 1, left: 0 };
    return first === 0 ? undefined : { next: first, left: count };
}
/** Takes one line into the hunk; false where it has no place there. */
function take(hunk, line) {
    const text = line.slice(1);
    switch (line[0]) {
        case '+':
            return hunk.new.left > 0 && add(hunk, { kind: 'added', text, old: null, new: hunk.new.next });
        case '-':
            return hunk.old.left > 0 && add(hunk, { kind: 'deleted', text, old: hunk.old.next, new: null });
        case ' ':
            return (hunk.old.left > 0 &&
                hunk.new.left > 0 &&
                add(hunk, { kind: 'context', text, old: hunk.old.next, new: hunk.new.next }));
        case NO_NEWLINE:
            return endWithoutNewline(hunk);
        default:
            return false;
    }
}
function add(hunk, line) {
    hunk.lines.push(line);
    if (line.old !== null)
        hunk.old = { next: hunk.old.next + 1, left: hunk.old.left - 1 };
    if (line.new !== null)
        hunk.new = { next: hunk.new.next + 1, left: hunk.new.left - 1 };
    return true;
}
function endWithoutNewline(hunk) {
    const line = hunk.lines.pop();
    if (line === undefined || line.noNewline)
        return false;
    hunk.lines.push({ ...line, noNewline: true });
    return true;
}


/***/ })

};
