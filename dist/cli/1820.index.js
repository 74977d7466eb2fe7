export const id = 1820;
export const ids = [1820];
export const modules = {

/***/ 5889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ coAuthorsIn)
/* harmony export */ });
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


/***/ }),

/***/ 8153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ possibleLinkSides)
/* harmony export */ });
const NEITHER = { head: false, base: false };
/** git's id of the empty blob, under SHA-1 and SHA-256. A link's blob is its target, which is never empty. */
const EMPTY_BLOBS = new Set([
    'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);
/**
 * GitHub's list of files has no modes, and reading trees for every change would cost calls that almost none needs.
 * But the blob of a symlink is its target: one line without a newline at its end; a submodule shows as one line
 * `Subproject commit …`. A side with two lines or more, by the row's counts or by its patch, is a plain file, and so is
 * one whose only line is shown to end in a newline. Where no patch shows that, or one that does not add up, the side
 * could be a link, and the tree is read.
 *
 * A target that itself holds a newline would pass for a file. It leads only through a path with a control character,
 * which is high risk on its own (`isDeceptive`).
 */
function possibleLinkSides(row) {
    const head = row.status !== 'removed' && row.additions <= 1;
    const base = row.status !== 'added' && row.deletions <= 1;
    if (!head && !base)
        return NEITHER;
    if (row.patch === undefined)
        return isEmptyFile(row) ? NEITHER : { head, base };
    if (startsWithinText(row.patch))
        return NEITHER;
    const shown = readPatch(row.patch);
    if (shown?.added !== row.additions || shown.removed !== row.deletions)
        return { head, base };
    return { head: head && linkLike(shown.head), base: base && linkLike(shown.base) };
}
/** An empty file that came or went: of one that stayed, the other side is not known. */
function isEmptyFile({ status, blob, additions, deletions }) {
    const oneSided = status === 'added' || status === 'removed';
    return oneSided && additions + deletions === 0 && blob !== null && EMPTY_BLOBS.has(blob);
}
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
function spansOf(line) {
    const [, baseFirst, baseLines = '1', headFirst, headLines = '1'] = HUNK.exec(line) ?? [];
    if (baseFirst === undefined || headFirst === undefined)
        return undefined;
    return {
        base: { first: Number(baseFirst), lines: Number(baseLines) },
        head: { first: Number(headFirst), lines: Number(headLines) },
    };
}
/** True where the first hunk's header alone shows that either side has two lines or more, as with most changes. */
function startsWithinText(patch) {
    const spans = spansOf(patch);
    return spans !== undefined && lastLine(spans.base) > 1 && lastLine(spans.head) > 1;
}
function lastLine({ first, lines }) {
    return first + lines - 1;
}
function linkLike(side) {
    if (side.lines !== 1 || side.last > 1)
        return false;
    return side.endsWithoutNewline || /^Subproject commit [0-9a-f]{40,64}(?:-dirty)?$/.test(side.text);
}
/** Reads the hunks of a patch; undefined where a line is none of a patch, or a hunk is not as long as its header says. */
function readPatch(patch) {
    const head = { lines: 0, last: 0, endsWithoutNewline: false, text: '' };
    const base = { lines: 0, last: 0, endsWithoutNewline: false, text: '' };
    let added = 0;
    let removed = 0;
    let announced = { head: 0, base: 0 };
    let latest = [];
    const isWhole = () => head.lines === announced.head && base.lines === announced.base;
    for (const line of patch.split('\n')) {
        const mark = line[0];
        if (mark === '@') {
            const spans = spansOf(line);
            if (spans === undefined || !isWhole())
                return undefined;
            announced = { head: announced.head + spans.head.lines, base: announced.base + spans.base.lines };
            head.last = Math.max(head.last, lastLine(spans.head));
            base.last = Math.max(base.last, lastLine(spans.base));
            continue;
        }
        if (mark === '\\') {
            for (const side of latest)
                side.endsWithoutNewline = true;
            continue;
        }
        const sides = sidesOf(mark, head, base);
        if (sides === undefined)
            return undefined;
        latest = sides;
        if (mark === '+')
            added += 1;
        if (mark === '-')
            removed += 1;
        for (const side of latest) {
            side.lines += 1;
            side.text = line.slice(1);
        }
    }
    return isWhole() ? { head, base, added, removed } : undefined;
}
function sidesOf(mark, head, base) {
    if (mark === '+')
        return [head];
    if (mark === '-')
        return [base];
    return mark === ' ' ? [head, base] : undefined;
}


/***/ }),

/***/ 3942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf)
/* harmony export */ });
/* unused harmony exports basisOf, showMark */
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);

const WORDS = { recent: '-ai', late: '-late' };
const MARK = /#pr-([1-9]\d{0,9})(?:-(judging|fault)|-([0-9a-f]{12})-(\d{1,4})(-ai|-late)?)?$/;
/** Policy and bundle in twelve hex digits. */
function basisOf(policyBlob, bundle) {
    return digestOf(`${policyBlob} ${bundle ?? ''}`).slice(0, 12);
}
/** A mark as a link's fragment, without the `#`. */
function showMark(mark) {
    if (mark.kind === 'aside')
        return `pr-${mark.number}`;
    if (mark.kind !== 'verdict')
        return `pr-${mark.number}-${mark.kind}`;
    const turn = mark.retrospective === null ? '' : WORDS[mark.retrospective];
    return `pr-${mark.number}-${mark.basis}-${mark.after}${turn}`;
}
/** Reads the mark of a status's link; null where there is none. */
function markOf(link) {
    const [, number, word, basis, after, turn] = MARK.exec(link ?? '') ?? [];
    if (number === undefined)
        return null;
    if (word !== undefined)
        return { kind: word === 'fault' ? 'fault' : 'judging', number: Number(number) };
    if (basis === undefined)
        return { kind: 'aside', number: Number(number) };
    const retrospective = turn === WORDS.recent ? 'recent' : turn === WORDS.late ? 'late' : null;
    return { kind: 'verdict', number: Number(number), basis, after: Number(after), retrospective };
}


/***/ }),

/***/ 5480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createLookUps)
});

// UNUSED EXPORTS: lookUp

// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/is-recent.js
var is_recent = __webpack_require__(1500);
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

// EXTERNAL MODULE: ./packages/soc2/lib/approval/write-access.js
var write_access = __webpack_require__(2170);
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
        return write_access/* GONE */.uj;
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

// EXTERNAL MODULE: ./packages/soc2/lib/github/read-retrospective.js
var read_retrospective = __webpack_require__(7778);
// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/github/pages.js
var pages = __webpack_require__(3636);
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
        const rows = await (0,pages/* readList */.LD)(client, 'GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug: slug });
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
                const permission = await once(`permission ${account.id}`, () => readPermission(client, repository, account));
                return { permissions: { [account.id]: permission } };
            }
            case 'membership': {
                const team = lookup.team.toLowerCase();
                const members = await once(`team ${team}`, () => readTeam(client, team));
                return { membership: { team, account: lookup.account.id, member: members.has(lookup.account.id) } };
            }
            case 'retrospective': {
                const newest = await once('retrospective', () => (0,read_retrospective/* readNewestRetrospective */.Ci)(client, repository, settings.retrospectivesBy ?? read_retrospective/* GITHUB_ACTIONS */.Q_));
                return {
                    retrospective: newest && { ...newest, recent: (0,is_recent/* isRecent */.K)(newest.createdAt, settings.now, settings.within) },
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


/***/ }),

/***/ 2237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readCommits)
/* harmony export */ });
/* harmony import */ var _approval_co_authors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5889);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6907);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3636);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3105);





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
    const { rows, more } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .readPages */ .n4)(client, LIST, { ...repository, pull_number: pull.number }, 1, commitOf);
    return more ? fromComparison(client, repository, pull) : { commits: rows, told: rows.length, call: LIST };
};
const fromList = async (client, repository, pull) => {
    const at = { ...repository, pull_number: pull.number };
    const { rows, more } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .readPages */ .n4)(client, LIST, at, pull.commits ?? 0, commitOf);
    const call = `GET /repos/${repository.owner}/${repository.repo}/pulls/${pull.number}/commits`;
    if (more)
        throw changed(call, `the list goes on after ${pull.commits} commits`);
    return { commits: rows, told: pull.commits ?? 0, call };
};
/** Each page is let go as soon as its commits are read: the first one also holds 300 files with their patches. */
const fromComparison = async (client, repository, pull) => {
    const basehead = `${pull.base.sha}...${pull.head.sha}`;
    const page = async (number) => {
        const answer = await client.request(COMPARE, { ...repository, basehead, per_page: _pages_js__WEBPACK_IMPORTED_MODULE_1__/* .PAGE_SIZE */ .md, page: number });
        const comparison = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(answer);
        return {
            commits: comparison.list('commits').map(commitOf),
            told: comparison.count('total_commits'),
            call: answer.call,
            more: (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .linkOf */ .IJ)(answer, 'next') !== undefined,
        };
    };
    const first = await page(1);
    const { told, call } = first;
    // The pull request's own count may stop at the cap, but never says more than there are.
    if (told < (pull.commits ?? 0))
        throw changed(call, `${told} commits came of ${pull.commits}`);
    const numbers = Array.from({ length: Math.max(0, Math.ceil(told / _pages_js__WEBPACK_IMPORTED_MODULE_1__/* .PAGE_SIZE */ .md) - 1) }, (_, index) => index + 2);
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
        coAuthors: (0,_approval_co_authors_js__WEBPACK_IMPORTED_MODULE_3__/* .coAuthorsIn */ ._)(row.object('commit').text('message')),
    };
}
/** GitHub answers an unlinked e-mail with null or with an empty object. */
function linked(user) {
    return user?.has('id') || user?.has('login') ? (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .accountOf */ .X)(user) : null;
}
function changed(call, what) {
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, undefined, what, 'The pull request changed while it was read. No verdict was given: run the job again.');
}


/***/ }),

/***/ 4644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   oD: () => (/* binding */ filesOfRows),
/* harmony export */   uE: () => (/* binding */ readFilesWith)
/* harmony export */ });
/* harmony import */ var _change_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4983);
/* harmony import */ var _change_possible_link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8153);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1458);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3636);
/* harmony import */ var _read_modes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8735);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3105);






const ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
/**
 * Reads the files of a pull request, all pages at once, then the modes of those that could be links.
 *
 * GitHub lists at most 3,000 files; the rest is simply not there, which the caller sees by `pull.changedFiles`.
 */
async function readFiles(client, repository, pull) {
    const { files, more } = await readFilesWith(client, repository, pull, () => null);
    return { files: files.map(({ file }) => file), more };
}
/** The same, with what `take` wants of each row beside it; it is told the row's page as well. */
async function readFilesWith(client, repository, pull, take) {
    const expected = Math.min(pull.changedFiles ?? 1, _change_change_js__WEBPACK_IMPORTED_MODULE_5__/* .FILE_LIST_CAP */ .F);
    const at = { ...repository, pull_number: pull.number };
    const { rows, more } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .readPages */ .n4)(client, ROUTE, at, expected, (row, page) => ({
        ...listedFile(row),
        taken: take(row, page),
    }));
    return { files: await withKinds(client, repository, pull, rows), more };
}
/** The list alone: the kind of a file is left to whoever reads the modes of many changes at once. */
async function listFiles(client, repository, pull) {
    const expected = Math.min(pull.changedFiles ?? 1, _change_change_js__WEBPACK_IMPORTED_MODULE_5__/* .FILE_LIST_CAP */ .F);
    const at = { ...repository, pull_number: pull.number };
    return (await (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .readPages */ .n4)(client, ROUTE, at, expected, listedFile)).rows;
}
/** The same of rows that another call has listed, as a comparison of two commits does. */
async function filesOfRows(client, repository, pull, rows, take) {
    const listed = rows.map((row) => ({ ...listedFile(row), taken: take(row) }));
    return withKinds(client, repository, pull, listed);
}
async function withKinds(client, repository, pull, rows) {
    const modes = await modesOfPossibleLinks(client, repository, pull, rows);
    return rows.map(({ file, sides, taken }) => ({ file: { ...file, kind: kindOf(file, sides, modes) }, taken }));
}
function listedFile(row) {
    const status = statusOf(row);
    const previousPath = row.optionalPath('previous_filename');
    if (previousPath === undefined && (status === 'renamed' || status === 'copied')) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(ROUTE, undefined, `a ${status} file has no previous path`, 'No verdict was given. Run the job again.');
    }
    const path = row.path('filename');
    const sha = row.shaOrNull('sha');
    const blob = status === 'removed' ? null : sha;
    return {
        file: previousPath === undefined ? { path, status, blob } : { path, previousPath, status, blob },
        sides: (0,_change_possible_link_js__WEBPACK_IMPORTED_MODULE_0__/* .possibleLinkSides */ .M)({
            status,
            blob: sha,
            additions: row.count('additions'),
            deletions: row.count('deletions'),
            patch: row.optionalText('patch'),
        }),
    };
}
function statusOf(row) {
    const word = row.text('status');
    const status = _change_change_js__WEBPACK_IMPORTED_MODULE_5__/* .FILE_STATUSES */ .y.find((known) => known === word);
    if (!status) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(ROUTE, undefined, `a file has the unknown status ${JSON.stringify(word)}`, 'Update Countersign, which does not know it.');
    }
    return status;
}
async function modesOfPossibleLinks(client, repository, pull, files) {
    const head = files.filter(({ sides }) => sides.head).map(({ file }) => file.path);
    const base = files.filter(({ sides }) => sides.base).map(({ file }) => file.previousPath ?? file.path);
    const [headModes, baseModes] = await Promise.all([
        head.length === 0 ? new Map() : (0,_read_modes_js__WEBPACK_IMPORTED_MODULE_3__/* .readModes */ .F)(client, repository, pull.head.sha, head),
        base.length === 0 ? new Map() : readBaseModes(client, repository, pull, base),
    ]);
    return { head: headModes, base: baseModes };
}
/** The files are compared with the merge base, so that is where the other side's modes are. */
async function readBaseModes(client, repository, pull, paths) {
    const answer = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        ...repository,
        basehead: `${pull.base.sha}...${pull.head.sha}`,
        // The files stand on the first page alone; only the merge base is wanted.
        per_page: 1,
        page: 2,
    });
    return (0,_read_modes_js__WEBPACK_IMPORTED_MODULE_3__/* .readModes */ .F)(client, repository, (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)(answer).object('merge_base_commit').sha('sha'), paths);
}
function kindOf(file, sides, modes) {
    const kinds = [];
    if (sides.head)
        kinds.push(modes.head.get(file.path) ?? 'unknown');
    if (sides.base)
        kinds.push(modes.base.get(file.previousPath ?? file.path) ?? 'unknown');
    return kinds.find((kind) => kind !== 'file') ?? 'file';
}


/***/ }),

/***/ 9885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cg: () => (/* binding */ isSameContext),
/* harmony export */   fM: () => (/* binding */ statusesUnder),
/* harmony export */   r_: () => (/* binding */ readStatuses)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3636);


const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
const STATES = ['success', 'pending', 'failure', 'error'];
/**
 * Reads the statuses that a commit has under a context, and under those that begin with it and a slash. One reading
 * shows all contexts, so what was published for another base branch costs nothing to see.
 *
 * Letter case does not count, since to GitHub it does not: a success under `SDLC-Gate` takes the place of ours. Source:
 * GitHub's description of `POST /repos/{owner}/{repo}/statuses/{sha}`.
 */
async function readStatuses(client, repository, sha, plain) {
    const rows = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(client, ROUTE, { ...repository, ref: sha });
    // GitHub lists the newest first. One that came in between two pages pushes others onto the next page a second time.
    const distinct = new Map(rows.map((row) => [row.id('id'), row]));
    const found = new Map();
    const wanted = folded(plain);
    for (const row of distinct.values()) {
        const context = folded(row.text('context'));
        if (context !== wanted && !context.startsWith(`${wanted}/`))
            continue;
        const list = found.get(context);
        if (list === undefined)
            found.set(context, [statusOf(row)]);
        else
            list.push(statusOf(row));
    }
    return found;
}
/** The statuses of one context, the newest first; none where there is none. */
function statusesUnder(statuses, context) {
    return statuses.get(folded(context)) ?? [];
}
/** Whether two contexts are one to GitHub. */
function isSameContext(one, other) {
    return folded(one) === folded(other);
}
function folded(context) {
    return context.toLowerCase();
}
function statusOf(row) {
    const word = row.text('state');
    const state = STATES.find((known) => known === word);
    if (!state)
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(ROUTE, undefined, `a status is ${JSON.stringify(word)}`, 'Update Countersign, which does not know it.');
    return {
        context: row.text('context'),
        state,
        description: row.textOrNull('description'),
        targetUrl: row.textOrNull('target_url'),
        createdAt: row.time('created_at'),
    };
}


/***/ }),

/***/ 1500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isRecent)
/* harmony export */ });
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


/***/ })

};
