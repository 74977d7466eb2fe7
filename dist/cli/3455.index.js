export const id = 3455;
export const ids = [3455];
export const modules = {

/***/ 3455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ classifyRange)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);
/* harmony import */ var _git_default_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5324);
/* harmony import */ var _git_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9899);
/* harmony import */ var _git_read_diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7663);
/* harmony import */ var _git_work_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);





/**
 * Classifies a range of commits of a local repository. git lists the files while the policy is read, and each file is
 * judged as it comes. Throws a `UserError`; `onCount` hears how many files there are so far.
 */
async function classifyRange(git, asked, onCount) {
    const tip = asked.base === undefined || asked.policy === undefined ? (0,_git_default_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultBranch */ .O)(git) : Promise.resolve(undefined);
    // A failure is thrown where the branch is waited for; until then it must not count as unhandled.
    tip.catch(() => undefined);
    const head = sideOf(asked.head ?? 'HEAD');
    const base = asked.base === undefined ? await baseByDefault(git, tip, head) : { ...sideOf(asked.base), notes: [] };
    const range = await (0,_git_range_js__WEBPACK_IMPORTED_MODULE_2__/* .readRange */ .qX)(git, base, head);
    const judging = startJudging(git, asked, tip, onCount);
    const [ofDiff, uncommitted] = await Promise.all([
        (0,_git_read_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .readDiff */ .iH)(git, range.mergeBase, range.head, taking(judging)),
        asked.head === undefined ? (0,_git_work_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .uncommittedNote */ .s)(git) : [],
    ]);
    const same = `${base.name} and ${head.name} are the same commit: name another base with --base`;
    const { policy, verdict } = await judging;
    return {
        policy,
        local: {
            base: { name: base.name, commit: range.base },
            head: { name: head.name, commit: range.head },
            mergeBase: range.mergeBase,
            ...verdict(),
        },
        notes: [...base.notes, ...range.notes, ...(range.base === range.head ? [same] : []), ...ofDiff, ...uncommitted],
    };
}
async function taking(judging) {
    return (await judging).take;
}
/** What judges is loaded while git is at work already. */
async function startJudging(...start) {
    const judging = await Promise.all(/* import() */[__webpack_require__.e(7808), __webpack_require__.e(1817), __webpack_require__.e(311), __webpack_require__.e(8471)]).then(__webpack_require__.bind(__webpack_require__, 8471));
    return judging.judge(...start);
}
function sideOf(name) {
    return { name, ref: name };
}
async function baseByDefault(git, tip, head) {
    const found = await tip;
    if (found !== undefined)
        return { name: found.name, ref: found.commit, notes: [`compared with ${found.name}, ${found.how}`] };
    // Tells a folder that is no repository, or has no commit, from one that only lacks the branch.
    await (0,_git_range_js__WEBPACK_IMPORTED_MODULE_2__/* .readRange */ .qX)(git, head, head);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e('the default branch is not known', "Name what to compare with: --base REF ('git remote set-head origin --auto' sets it for good).");
}


/***/ }),

/***/ 5324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ defaultBranch)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8988);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4384);
/* harmony import */ var _range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9899);



/** Names that a default branch has where nothing says which it is, in the order in which they are tried. */
const USUAL = [
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
    'refs/heads/main',
    'refs/heads/master',
];
const REMOTE_HEAD = 'refs/remotes/origin/HEAD';
/**
 * The default branch, as far as a clone knows it: what the remote `origin` says; in a bare repository its own HEAD; else
 * main or master, the remote's before the local one, which may be behind. Undefined where there is none of these. Throws
 * a `UserError` where git cannot say.
 */
async function defaultBranch(git) {
    const [own, listed] = await Promise.all([
        git.run(['rev-parse', '--is-bare-repository', '--symbolic-full-name', 'HEAD']),
        git.run(['for-each-ref', '--format=%(objectname) %(refname) %(symref)', REMOTE_HEAD, ...USUAL]),
    ]);
    if (listed.code !== 0)
        throw await (0,_range_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNot */ .OB)(git, listed.said, []);
    const refs = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(listed.output).map((line) => line.split(' '));
    const tip = (wanted, how) => {
        const [commit = '', ref = '', target = ''] = refs.find(([, name]) => name === wanted) ?? [];
        if (ref === '')
            return undefined;
        const full = target === '' ? ref : target;
        return { name: shortName(full), commit: (0,_countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_2__/* .sha */ .h)(commit), how };
    };
    const fromRemote = tip(REMOTE_HEAD, "the remote's default branch");
    if (fromRemote !== undefined)
        return fromRemote;
    const [bare, ownHead = ''] = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(own.output);
    if (bare === 'true' && ownHead.startsWith('refs/heads/')) {
        return {
            name: shortName(ownHead),
            commit: await (0,_range_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommit */ .kN)(git, ownHead),
            how: 'the HEAD of this bare repository',
        };
    }
    for (const usual of USUAL) {
        const found = tip(usual, 'taken for the default branch by its name, as origin/HEAD is not set');
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function shortName(ref) {
    return ref.replace(/^refs\/(?:heads|remotes)\//, '');
}


/***/ }),

/***/ 4829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pathOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/**
 * A path from git's bytes. git takes any bytes but NUL; what is not UTF-8 is written as `\xNN`, byte by byte. Decoding it
 * with replacement characters would make one path of several. The backslash makes such a path high-risk (`isDeceptive`),
 * so that no glob decides about a name that it cannot have seen; a file whose real name is that very text is high as well.
 */
function pathOf(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return bytes.toString('utf8');
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const length = sequenceAt(bytes, at);
        text +=
            length === 0 ? `\\x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}` : bytes.toString('utf8', at, at + length);
        at += Math.max(length, 1);
    }
    return text;
}
/** How many bytes the character at this place has, or 0 where there is none. */
function sequenceAt(bytes, at) {
    const longest = Math.min(4, bytes.length - at);
    for (let length = 1; length <= longest; length += 1) {
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(at, at + length)))
            return length;
    }
    return 0;
}


/***/ }),

/***/ 9899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ noRepository),
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   qX: () => (/* binding */ readRange)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8988);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4384);



/**
 * Finds the commits that two names stand for, and their merge base: the first one where there are several, as git does.
 * Throws a `UsageError` for a name that is none, and a `NoAnswer` where the history does not reach far enough.
 */
async function readRange(git, base, head) {
    for (const { ref } of [base, head])
        refuseUnsafe(ref);
    const found = await git.run(['rev-parse', '--revs-only', `${base.ref}^{commit}...${head.ref}^{commit}`, '--']);
    if (found.code !== 0)
        throw await whyNot(git, found.said, [base.ref, head.ref]);
    const [headCommit, baseCommit, ...parted] = (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(found.output);
    if (!(0,_countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_2__/* .isSha */ .H)(headCommit) || !(0,_countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_2__/* .isSha */ .H)(baseCommit))
        throw new Error('git rev-parse printed no two commits');
    const [mergeBase] = parted.map((line) => (0,_countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_2__/* .sha */ .h)(line.replace(/^\^/, '')));
    if (mergeBase === undefined)
        throw await unrelated(git, base.name, head.name);
    const notes = (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(Buffer.from(found.said)).map((line) => `git says: ${line.replace(/^warning: /, '')}`);
    if (parted.length > 1)
        notes.push(`base and head parted ${parted.length} times; ${mergeBase.slice(0, 12)} is compared with, as git does`);
    return { base: baseCommit, head: headCommit, mergeBase, notes };
}
/** The commit that a name stands for. Throws as `readRange` does. */
async function readCommit(git, name) {
    refuseUnsafe(name);
    const found = await git.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    const [commit] = (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(found.output);
    if (found.code === 0 && (0,_countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_2__/* .isSha */ .H)(commit))
        return commit;
    throw await whyNot(git, found.said, [name]);
}
/** A name that git could read as a flag or as several commits names no commit, whatever git makes of it. */
function refuseUnsafe(name) {
    if (!/^[-^]|\.\.|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`'${name}' names no single commit`, 'Name a branch, a tag or a commit, such as main, v1.2 or HEAD~3.');
}
/** Why git failed on a repository and names in it, found out one by one: its own message names the wrong thing. */
async function whyNot(git, said, names) {
    const folder = await git.run(['rev-parse', '--git-dir']);
    if (folder.code !== 0)
        return noRepository(git, folder.said);
    for (const name of names) {
        const one = await git.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
        if (one.code !== 0)
            return unknownName(git, name);
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswer */ .W(`the commits cannot be read: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .inGitsWords */ .w)({ code: 128, said })}`, 'See that this is a sound git repository (git fsck).');
}
/** Why there is no repository to be had in a folder, from what git said of it. */
function noRepository(git, said) {
    if (/not a git repository/.test(said)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${git.folder} is in no git repository`, 'Run this inside of one, or name it with --repo.');
    }
    if (/cannot change to/.test(said))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`there is no folder ${git.folder}`, 'Name an existing one with --repo.');
    const owned = /dubious ownership/.test(said);
    const fix = owned
        ? `If you trust it: git config --global --add safe.directory ${git.folder}`
        : 'See that this is a sound git repository.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswer */ .W(`the repository at ${git.folder} cannot be read: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .inGitsWords */ .w)({ code: 128, said })}`, fix);
}
async function unknownName(git, name) {
    const head = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
    if (name === 'HEAD' && head.code === 0) {
        const branch = (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(head.output)[0] ?? '';
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`the branch ${branch} has no commit yet`, 'Commit something first: only commits are looked at.');
    }
    const listed = await git.run([
        'for-each-ref',
        '--format=%(refname:short)',
        'refs/heads',
        'refs/remotes',
        'refs/tags',
    ]);
    const { nearest } = await __webpack_require__.e(/* import() */ 8679).then(__webpack_require__.bind(__webpack_require__, 8679));
    const meant = nearest(name, (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(listed.output));
    const object = await git.run(['rev-parse', '--verify', '--quiet', name]);
    if (object.code === 0 && !(0,_countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_2__/* .isSha */ .H)(name))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`'${name}' is no commit`, 'Name a branch, a tag or a commit.');
    const fix = meant === undefined
        ? "'git branch --all' lists the branches; 'git fetch' gets those that are missing."
        : `Did you mean '${meant}'?`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`there is no commit '${name}' in this repository`, fix);
}
async function unrelated(git, base, head) {
    const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
    if ((0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(shallow.output)[0] === 'true') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswer */ .W(`where ${base} and ${head} parted is not in this shallow clone`, "Fetch the rest of the history: 'git fetch --unshallow' (with actions/checkout: fetch-depth: 0).");
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${base} and ${head} have no commit in common`, 'Compare with the branch that the change starts from.');
}


/***/ }),

/***/ 7663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mu: () => (/* binding */ DIFF),
  dZ: () => (/* binding */ RENAME_LIMIT),
  MY: () => (/* binding */ SIMILARITY),
  WJ: () => (/* binding */ diffTree),
  iH: () => (/* binding */ readDiff)
});

// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var errors = __webpack_require__(662);
// EXTERNAL MODULE: ./packages/cli/lib/git/git.js + 1 modules
var git_git = __webpack_require__(4384);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./packages/cli/lib/git/path-bytes.js
var path_bytes = __webpack_require__(4829);
;// CONCATENATED MODULE: ./packages/cli/lib/git/raw-diff.js


/**
 * A reader of `git diff-tree --raw -z --no-abbrev`: `:mode mode id id status NUL path NUL`, with the previous path before
 * the path for a rename or copy. It believes nothing that it does not know: an unknown form or status is an error, and an
 * unknown mode makes the kind `unknown`, which is high risk. Files are handed on in git's order, soon after they came.
 */
function rawDiffReader(onFile) {
    let pieces = [];
    let size = 0;
    const read = () => {
        const [only] = pieces;
        const bytes = only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces, size);
        const path = (0,external_node_buffer_.isAscii)(bytes) ? asciiPath : anyPath;
        let start = 0;
        for (let end = readFile(bytes, 0, path, onFile); end !== 0; end = readFile(bytes, end, path, onFile))
            start = end;
        pieces = [bytes.subarray(start)];
        size = bytes.length - start;
    };
    return {
        push: (bytes) => {
            pieces.push(bytes);
            size += bytes.length;
            if (size >= PIECE)
                read();
        },
        end: () => {
            read();
            if (size > 0)
                throw new Error('the diff that git printed ends in the middle of a file');
        },
    };
}
/** git writes 4 KiB at a time; putting that little together each time would cost more than reading it. */
const PIECE = 128 * 1024;
const asciiPath = (bytes, start, end) => bytes.toString('latin1', start, end);
const anyPath = (bytes, start, end) => (0,path_bytes/* pathOf */.X)(bytes.subarray(start, end));
/** Reads the file that starts at a place, and returns where the next one does; 0 where this one is not whole. */
function readFile(bytes, start, path, onFile) {
    const headerEnd = bytes.indexOf(0, start);
    const firstEnd = headerEnd === -1 ? -1 : bytes.indexOf(0, headerEnd + 1);
    if (firstEnd === -1)
        return 0;
    const { twoPaths, status, blob, kind } = headerOf(bytes, start, headerEnd);
    const first = path(bytes, headerEnd + 1, firstEnd);
    if (!twoPaths) {
        onFile({ path: first, status, blob, kind });
        return firstEnd + 1;
    }
    const secondEnd = bytes.indexOf(0, firstEnd + 1);
    if (secondEnd === -1)
        return 0;
    onFile({ path: path(bytes, firstEnd + 1, secondEnd), previousPath: first, status, blob, kind });
    return secondEnd + 1;
}
/** Reads a header byte by byte: on long lists an expression takes as long as everything else that is done to a file. */
function headerOf(bytes, start, end) {
    const idLength = bytes[start + 55] === SPACE ? 40 : 64;
    const secondId = start + 16 + idLength;
    const letterAt = secondId + idLength + 1;
    const spaces = bytes[start + 7] === SPACE &&
        bytes[start + 14] === SPACE &&
        bytes[secondId - 1] === SPACE &&
        bytes[letterAt - 1] === SPACE;
    const letter = String.fromCharCode(bytes[letterAt] ?? 0);
    const twoPaths = letter === 'R' || letter === 'C';
    // A rename or copy has its similarity in up to three digits after the letter.
    const rest = end - letterAt - 1;
    if (bytes[start] !== COLON || !spaces || (twoPaths ? rest < 1 || rest > 3 : rest !== 0)) {
        const text = JSON.stringify(bytes.toString('latin1', start, end));
        throw new Error(`git described a changed file in a form that is not known: ${text}`);
    }
    const after = modeAt(bytes, start + 8);
    const same = letter === 'M' && bytes.compare(bytes, secondId, letterAt - 1, start + 15, secondId - 1) === 0;
    return {
        status: statusOf(letter, same),
        blob: after === NOTHING ? null : bytes.toString('latin1', secondId, letterAt - 1),
        kind: kindOf(modeAt(bytes, start + 1), after),
        twoPaths,
    };
}
const COLON = 0x3a;
const SPACE = 0x20;
/** GitHub's word for git's letter. It calls `changed` what keeps its content, or becomes another type of file. */
function statusOf(letter, sameContent) {
    if (letter === 'M')
        return sameContent ? 'changed' : 'modified';
    const status = STATUSES.get(letter);
    if (status === undefined)
        throw new Error(`git gave a file a status that is not known: ${JSON.stringify(letter)}`);
    return status;
}
const STATUSES = new Map([
    ['A', 'added'],
    ['D', 'removed'],
    ['R', 'renamed'],
    ['C', 'copied'],
    ['T', 'changed'],
]);
/** The six octal digits of a mode, as a number; not a number where they are none. */
function modeAt(bytes, at) {
    let mode = 0;
    for (let digit = at; digit < at + 6; digit += 1) {
        const value = (bytes[digit] ?? 0) - 0x30;
        mode = value >= 0 && value <= 7 ? mode * 8 + value : Number.NaN;
    }
    return mode;
}
/** What the file is on either side of the change: a link on one of them was one, or becomes one. */
function kindOf(before, after) {
    if (isPlain(before) && isPlain(after))
        return 'file';
    if (before === SUBMODULE || after === SUBMODULE)
        return 'submodule';
    if (before === SYMLINK || after === SYMLINK)
        return 'symlink';
    return 'unknown';
}
/** Modes of plain files, and of the side on which there is none. Early versions of git wrote 100664. */
function isPlain(mode) {
    return mode === 0o100644 || mode === 0o100755 || mode === NOTHING || mode === 0o100664;
}
const NOTHING = 0;
const SYMLINK = 0o120000;
const SUBMODULE = 0o160000;

// EXTERNAL MODULE: ./packages/cli/lib/git/unpaired-files.js
var unpaired_files = __webpack_require__(3860);
;// CONCATENATED MODULE: ./packages/cli/lib/git/read-diff.js




/** Two files are one that moved where this share of them is the same: GitHub's figure and git's. In per cent. */
const SIMILARITY = 50;
/** Where all pairs of removed and added files are more than this number squared, git compares those of one name. Its default. */
const RENAME_LIMIT = 1000;
/** git compares each file of a tree with each path that it is to look at: more than this, and it is quicker to look at all. */
const NAMED_PATHS = 100;
/**
 * Reads the difference between two commits, with modes, so that a symlink or submodule on either side is seen. Files that
 * moved unchanged are paired by git while it lists; only the removed and added ones that are left are compared by content,
 * as `git diff -M50%` compares them, and come last. Resolves to what a reader should know. Throws a `NoAnswer` where git
 * fails. git works while `taking` is made ready.
 */
async function readDiff(git, from, to, taking) {
    const sifting = taking.then(unpaired_files/* unpairedFiles */.g);
    const listed = await diffTree(git, ['-M100%', from, to, '--'], sifting.then(({ sift }) => sift));
    if (listed.code !== 0) {
        const fix = "See that all objects are there (git fsck); 'git fetch' gets what is missing.";
        throw new errors/* NoAnswer */.W(`the change cannot be read: ${(0,git_git/* inGitsWords */.w)(listed)}`, fix);
    }
    const unpaired = await sifting;
    const both = 'files that moved and changed at once are listed on both paths';
    if (unpaired.tooMany())
        return [`so many files were removed or added that only those that moved unchanged are paired: ${both}`];
    const complete = unpaired.paths() === undefined || (await pair(git, from, to, unpaired));
    unpaired.release();
    return complete ? [] : [`file contents are missing from this clone: ${both}`];
}
/** Compares contents; false where git could not, as in a clone without them (git clone --filter=blob:none). */
async function pair(git, from, to, unpaired) {
    const paths = unpaired.paths() ?? [];
    // An escaped byte (`pathOf`) cannot be named to git.
    const named = paths.length <= NAMED_PATHS && !paths.some((path) => path.includes('\\')) ? paths : [];
    const pairs = [];
    const flags = [`-M${SIMILARITY}%`, `-l${RENAME_LIMIT}`, '--diff-filter=RC'];
    const found = await diffTree(git, [...flags, from, to, '--', ...named], Promise.resolve((file) => pairs.push(file)));
    if (found.code !== 0)
        return false;
    for (const file of pairs)
        unpaired.pair(file);
    return true;
}
/** Runs `git diff-tree --raw` with more flags and two commits, and hands on each file that it lists. */
async function diffTree(git, what, taking) {
    const reading = taking.then(rawDiffReader);
    const result = await git.stream([...DIFF, '--raw', '-z', '--no-abbrev', ...what], reading.then(({ push }) => push));
    if (result.code === 0)
        (await reading).end();
    return result;
}
/** Whatever configuration or attributes say: every submodule counts, paths are whole, no program is run on contents. */
const DIFF = [
    'diff-tree',
    '-r',
    '--ignore-submodules=none',
    '--no-relative',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
];


/***/ }),

/***/ 3860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ byPath),
/* harmony export */   g: () => (/* binding */ unpairedFiles)
/* harmony export */ });
/**
 * As many files as GitHub lists of a change, on each side. Past them the action calls a change high-risk for its length, so
 * there is nothing to agree with, and comparing contents would take longer than everything else.
 */
const MOST = 3000;
/**
 * Holds back removed and added files on their way to `take`. Files that are not paired in the end stand on the list one by
 * one, each matched on its own path.
 */
function unpairedFiles(take) {
    const held = new Map();
    const counts = { added: 0, removed: 0 };
    let tooMany = false;
    const release = () => {
        for (const file of [...held.values()].toSorted(byPath))
            take(file);
        held.clear();
    };
    return {
        sift: (file) => {
            if (tooMany || (file.status !== 'added' && file.status !== 'removed')) {
                take(file);
                return;
            }
            held.set(file.path, file);
            counts[file.status] += 1;
            tooMany = counts[file.status] > MOST;
            if (tooMany)
                release();
        },
        tooMany: () => tooMany && counts.added > 0 && counts.removed > 0,
        paths: () => (counts.added > 0 && counts.removed > 0 ? [...held.keys()] : undefined),
        pair: (file) => {
            const { path, previousPath } = file;
            if (previousPath === undefined || held.get(path)?.status !== 'added')
                return;
            if (file.status === 'renamed' && held.get(previousPath)?.status !== 'removed')
                return;
            held.set(path, file);
            if (file.status === 'renamed')
                held.delete(previousPath);
        },
        release,
    };
}
/** In the order of UTF-16 code units, which for most paths is git's own. */
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}


/***/ }),

/***/ 7934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ topLevel),
/* harmony export */   s: () => (/* binding */ uncommittedNote)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4384);



/** The index has about 100 bytes a file. Asking git about each of more than 20,000 files would take longer than the answer. */
const INDEX_LIMIT = 2 * 1024 * 1024;
/**
 * What a reader should know of the working tree: that it holds what no commit has, so that nobody takes an answer about
 * commits for one about what they see in their editor. Empty where there is nothing to say.
 */
async function uncommittedNote(git) {
    const [top, index] = (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)((await git.run(['rev-parse', '--show-toplevel', '--git-path', 'index'])).output);
    if (top === undefined || index === undefined)
        return [];
    const size = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(git.folder, index)).then((file) => file.size, () => 0);
    if (size > INDEX_LIMIT)
        return ['only commits are looked at; this working tree is too large to search for uncommitted changes'];
    const status = await git.run([
        'status',
        '--porcelain',
        '-z',
        '--no-renames',
        '--untracked-files=normal',
        '--ignore-submodules=dirty',
    ]);
    if (status.code !== 0 || status.output.length === 0)
        return [];
    return ['there are uncommitted changes, and only commits are looked at'];
}
/** The folder at the top of the working tree; undefined in a bare repository. */
async function topLevel(git) {
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)((await git.run(['rev-parse', '--show-toplevel'])).output)[0];
}


/***/ })

};
