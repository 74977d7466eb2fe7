export const id = 2207;
export const ids = [2207,4384];
export const modules = {

/***/ 4384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitIn: () => (/* binding */ gitIn),
  w: () => (/* binding */ inGitsWords),
  D: () => (/* binding */ linesOf)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var errors = __webpack_require__(662);
;// CONCATENATED MODULE: ./packages/cli/lib/git/environment.js
/**
 * The environment for git. What could make it answer about another repository, show other objects, or reach for the
 * network is taken away, and messages come in one language.
 *
 * No `GIT_*` variable is handed on: `GIT_DIR` would beat `--repo`, `GIT_DIFF_OPTS` and `GIT_CONFIG_COUNT` would change
 * the diff. Configuration files are read, because `safe.directory` stands there; `FLAGS` and the flags of each call
 * outrank whatever else they say.
 */
function gitEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !/^(?:GIT_|LC_|LANG)/i.test(name));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        // Read only: git would otherwise refresh the index on the way.
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        // A partial clone fetches what it lacks, in the middle of a diff. The first is for git 2.45 and later.
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        // Grafts pretend that a commit has other parents, which moves the merge base.
        GIT_GRAFT_FILE: process.platform === 'win32' ? 'NUL' : '/dev/null',
    };
}
/** Before every git command: objects as they are, paths as they are, no helper programs, no advice. */
const FLAGS = [
    '--no-replace-objects',
    '--literal-pathspecs',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'advice.graftFileDeprecated=false',
];

;// CONCATENATED MODULE: ./packages/cli/lib/git/git.js



/**
 * git in a folder, under an environment of which only what is harmless is handed on. Whatever still runs when the signal
 * comes is ended: a command that knows its answer, or that it has none, waits for nobody.
 */
function gitIn(folder, env, signal) {
    const options = { env: gitEnvironment(env), signal };
    const begin = (args, taking, input) => start(['-C', folder, ...FLAGS, ...args], { ...options, input }, taking);
    return {
        folder,
        stream: (args, taking) => begin(args, taking),
        run: async (args, input) => {
            const chunks = [];
            const result = await begin(args, Promise.resolve((bytes) => chunks.push(bytes)), input);
            return { ...result, output: Buffer.concat(chunks) };
        },
    };
}
const SAID_LIMIT = 16 * 1024;
async function start(args, { input, ...options }, taking) {
    const child = (0,external_node_child_process_.spawn)('git', [...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    // A git that ends before it has read everything says so by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        if (said.length < SAID_LIMIT)
            said = (said + text).slice(0, SAID_LIMIT);
    });
    const ended = new Promise((resolve, reject) => {
        const waiting = [];
        let take = (bytes) => waiting.push(bytes);
        // Listened to from the start: what nobody listens to when git ends, Node throws away.
        child.stdout.on('data', (bytes) => {
            try {
                take(bytes);
            }
            catch (error) {
                reject(error);
            }
        });
        const hand = async () => {
            const each = await taking;
            for (const bytes of waiting)
                each(bytes);
            take = each;
        };
        const taken = hand();
        taken.catch(reject);
        child.once('error', (error) => reject(notRun(error)));
        child.once('close', (code, signal) => {
            if (code === null)
                reject(new errors/* NoAnswer */.W(`git was ended by ${signal}`, 'Run the command again.'));
            else
                taken.then(() => resolve(code), reject);
        });
    });
    try {
        return { code: await ended, output: Buffer.alloc(0), said };
    }
    catch (error) {
        child.kill();
        throw error;
    }
}
function notRun(error) {
    const missing = error.code === 'ENOENT';
    const message = missing ? 'git was not found' : `git could not be run: ${error.message}`;
    return new errors/* NoAnswer */.W(message, 'Install git, and see that its folder is on the PATH.', { cause: error });
}
/** What git said, as the end of an error message. */
function inGitsWords({ code, said }) {
    const first = said.split('\n').find((line) => line.trim() !== '');
    return first === undefined ? `git ended with code ${code}` : `git says: ${first.replace(/^(?:fatal|error): /, '')}`;
}
/** The lines of an output that is text. */
function linesOf(output) {
    return output
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '');
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

/***/ 9380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitsOfWindow: () => (/* binding */ commitsOfWindow)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8988);
/* harmony import */ var _countersign_soc2_retrospective_issue_verify_window__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8744);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4384);
/* harmony import */ var _git_range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9899);





/**
 * Asks a clone for the commits of a manifest's window: of each branch all that its head reaches and its base does not.
 * What a commit's parents are is read from the commits themselves, never from the commit-graph file beside them, which
 * anybody may have written. Nothing is fetched.
 *
 * @param onCount is told of each branch how many were found so far
 * @throws NoAnswer where the clone lacks a commit or an end of its history is cut off, with the `git fetch` that mends it
 */
async function commitsOfWindow(git, manifest, onCount) {
    await refuseShallow(git);
    await refuseMissing(git, manifest);
    const found = [];
    for (const { branch, base, head } of (0,_countersign_soc2_retrospective_issue_verify_window__WEBPACK_IMPORTED_MODULE_0__/* .rangesOf */ .w)(manifest)) {
        const commits = await listRange(git, branch, base, head, (count) => onCount(branch, count));
        found.push({ branch, commits });
    }
    return found;
}
async function refuseShallow(git) {
    const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
    if (shallow.code !== 0)
        throw await (0,_git_range_js__WEBPACK_IMPORTED_MODULE_3__/* .whyNot */ .OB)(git, shallow.said, []);
    if ((0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)(shallow.output)[0] === 'true') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W('this clone is shallow: its history is cut off, so it cannot be counted', "Fetch the rest of it: 'git fetch --unshallow' (with actions/checkout: fetch-depth: 0).");
    }
}
/** Both ends of each window must be there, and be commits. */
async function refuseMissing(git, { window }) {
    const ends = window.flatMap(({ branch, base, head }) => [
        { branch, what: 'head', commit: head },
        ...(base === null ? [] : [{ branch, what: 'base', commit: base }]),
    ]);
    const asked = await git.run(['cat-file', '--batch-check'], ends.map(({ commit }) => `${commit}\n`).join(''));
    if (asked.code !== 0)
        throw await (0,_git_range_js__WEBPACK_IMPORTED_MODULE_3__/* .whyNot */ .OB)(git, asked.said, []);
    const told = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)(asked.output);
    const lost = ends.filter(({ commit }, at) => !(told[at] ?? '').startsWith(`${commit} commit `));
    const [first] = lost;
    if (first === undefined)
        return;
    const more = lost.length > 1 ? `, and ${lost.length - 1} more of the window's ends` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W(`this clone does not have ${first.commit}, the ${first.what} of the window of ${first.branch}${more}`, `Run 'git fetch origin ${lost.map(({ commit }) => commit).join(' ')}'; GitHub gives a commit that no branch holds any more, too.`);
}
async function listRange(git, branch, base, head, onCount) {
    const commits = [];
    let rest = '';
    const take = (bytes) => {
        const lines = `${rest}${bytes.toString('latin1')}`.split('\n');
        rest = lines.pop() ?? '';
        commits.push(...lines.filter((line) => (0,_countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_4__/* .isSha */ .H)(line)));
        onCount(commits.length);
    };
    const range = base === null ? [head] : [head, `^${base}`];
    const listed = await git.stream(['-c', 'core.commitGraph=false', 'rev-list', ...range, '--'], Promise.resolve(take));
    if (listed.code === 0 && rest === '')
        return commits;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W(`the commits of ${branch} up to ${head} cannot be read: ${(0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .inGitsWords */ .w)(listed)}`, `Run 'git fetch --refetch origin ${head}', and 'git fsck' to see what is missing.`);
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

/***/ 1952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ isDeceptive),
/* harmony export */   P8: () => (/* binding */ showPath),
/* harmony export */   Ul: () => (/* binding */ showHidden)
/* harmony export */ });
/**
 * Characters that hide from a reader or reorder what they read: controls, invisible ones (bidirectional overrides,
 * zero-width, tags, fillers, variation selectors), line and paragraph separators, half surrogate pairs, and the mark
 * that stands where bytes were no UTF-8, so that nobody knows the real name.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/u;
const EACH_HIDDEN = new RegExp(HIDDEN, 'gu');
/** Nothing hides among printable ASCII, which is what nearly all paths are made of. */
const PLAIN = /^[ -~]*$/;
/**
 * True where a path holds a character that an honest change does not need and that could deceive its reader: a hidden
 * one, or a backslash, which is a separator on one system and a letter on another. Such a path cannot be shown
 * truthfully to the person who approves it (CVE-2021-42574).
 */
function isDeceptive(path) {
    return path.includes('\\') || (!PLAIN.test(path) && HIDDEN.test(path));
}
/** A path as one line that shows everything in it: each deceptive character, backslashes too, as `\u{hex}`. */
function showPath(path) {
    return showHidden(path.replaceAll('\\', '\\u{5c}'));
}
/** A sentence as one line, each hidden character as `\u{hex}`. Its paths are shown already: backslashes stay. */
function showHidden(text) {
    if (PLAIN.test(text))
        return text;
    return text.replaceAll(EACH_HIDDEN, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 8988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isSha),
/* harmony export */   h: () => (/* binding */ sha)
/* harmony export */ });
/** Reads a string as a commit, tree or blob id. Throws a `TypeError` on anything else. */
function sha(text) {
    if (!isSha(text))
        throw new TypeError(`not a git object id: ${JSON.stringify(text)}`);
    return text;
}
/** True for 40 or 64 lower-case hex digits. */
function isSha(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}


/***/ }),

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/**
 * JSON in the one form that RFC 8785 allows: no white space, members sorted by UTF-16 code units, numbers and texts
 * as ECMAScript writes them. Same value, same bytes, on any machine.
 *
 * Throws a `TypeError` on what has no canonical form: a number that is not finite, half a surrogate pair, or what is no
 * JSON at all.
 */
function canonicalJson(value) {
    const parts = [];
    write(value, parts);
    const text = parts.join('');
    if (text.includes('\\ud') && HALF_PAIR.test(text)) {
        throw new TypeError('a text with half a surrogate pair has no canonical form');
    }
    return text;
}
/** Half a pair is the only surrogate that ECMAScript writes as an escape; `\\ud` is a backslash and two letters. */
const HALF_PAIR = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;
function write(value, parts) {
    if (isInOrder(value))
        parts.push(JSON.stringify(value));
    else if (isList(value))
        writeList(value, parts);
    else
        writeObject(value, parts);
}
function writeList(list, parts) {
    let before = '[';
    for (const item of list) {
        parts.push(before);
        write(item, parts);
        before = ',';
    }
    parts.push(']');
}
function writeObject(object, parts) {
    let before = '{';
    // Without a function to compare by, texts are sorted by their code units.
    for (const key of Object.keys(object).toSorted()) {
        const value = object[key];
        if (value === undefined)
            continue;
        parts.push(before, JSON.stringify(key), ':');
        write(value, parts);
        before = ',';
    }
    parts.push(before === '{' ? '{}' : '}');
}
/**
 * True where ECMAScript would write a value in its canonical form all by itself, many times as fast as it can be done
 * here. Throws for what has no such form.
 */
function isInOrder(value) {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null)
        return true;
    if (typeof value === 'number' && Number.isFinite(value))
        return true;
    if (typeof value !== 'object')
        throw new TypeError(`${String(value)} has no canonical form`);
    return isList(value) ? areInOrder(value) : hasKeysInOrder(value);
}
function areInOrder(list) {
    for (const item of list)
        if (!isInOrder(item))
            return false;
    return true;
}
function hasKeysInOrder(object) {
    let before = '';
    for (const key of Object.keys(object)) {
        if (before > key)
            return false;
        before = key;
        const member = object[key];
        if (member !== undefined && !isInOrder(member))
            return false;
    }
    return true;
}
function isList(value) {
    return Array.isArray(value);
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

/***/ 3262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chainMismatches),
/* harmony export */   d: () => (/* binding */ linkMismatches)
/* harmony export */ });
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);
/* harmony import */ var _read_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3114);


/** Where a manifest does not go on from the one before it, given as its bytes. */
function linkMismatches(manifest, before) {
    const digest = (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(before);
    const named = manifest.previous?.digest ?? 'none';
    const link = named === digest ? [] : [{ at: 'previous.digest', recorded: named, computed: digest }];
    const read = (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .W)(before);
    if (read.kind === 'problem') {
        return [...link, ...read.problems.map((why) => ({ at: 'previous', recorded: why, computed: 'a manifest' }))];
    }
    return [...link, ...joints(manifest, read.manifest)];
}
/**
 * Where a chain of manifests does not hold together, oldest first: an exchanged, missing or reordered one breaks the
 * link of the one after it, which is named by its place.
 */
function chainMismatches(texts) {
    return texts.flatMap((text, at) => {
        const read = (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .W)(text);
        const where = `chain.${at}`;
        if (read.kind === 'problem') {
            return read.problems.map((why) => ({ at: where, recorded: why, computed: 'a manifest' }));
        }
        const before = texts[at - 1];
        // A restart says of itself that it goes on from nothing.
        if (before === undefined || read.manifest.restart !== null)
            return [];
        return linkMismatches(read.manifest, before).map((found) => ({ ...found, at: `${where}.${found.at}` }));
    });
}
/** A window begins where the one before it ended, branch by branch; a branch that is new begins by itself. */
function joints(manifest, before) {
    const ends = new Map(before.window.map(({ branch, head }) => [branch, head]));
    const found = manifest.window.flatMap(({ branch, base }) => {
        const end = ends.get(branch);
        return end === undefined || end === base
            ? []
            : [{ at: `window.${branch}.base`, recorded: base ?? 'none', computed: end }];
    });
    const same = (at, recorded, computed) => recorded === computed ? [] : [{ at, recorded, computed }];
    return [
        ...found,
        ...same('repository', manifest.repository, before.repository),
        ...same('period.from', manifest.period.from, before.period.to),
    ];
}


/***/ }),

/***/ 8744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ rangesOf),
  a: () => (/* binding */ verifyWindow)
});

// EXTERNAL MODULE: ./packages/soc2/lib/record/canonical-json.js
var canonical_json = __webpack_require__(1759);
// EXTERNAL MODULE: ./packages/soc2/lib/record/digest.js
var record_digest = __webpack_require__(4532);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/believe.js
var believe = __webpack_require__(7864);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/link.js
var issue_link = __webpack_require__(3262);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/partition.js
/** So many commits of a kind are named; the rest is counted. */
const NAMED = 20;
/**
 * Where the classes are no partition of the commits that a clone has: one that is missing, one that is counted twice,
 * one that the range does not have.
 */
function partitionMismatches({ window }, { members }, ranges) {
    const known = new Set(window.map(({ branch }) => branch));
    const strays = [...new Set(members.map(({ branch }) => branch))].filter((branch) => !known.has(branch));
    return [
        ...strays.map((branch) => ({ at: `window.${branch}`, recorded: 'commits', computed: 'no such window' })),
        ...window.flatMap(({ branch, commits }) => {
            const range = ranges.find((each) => each.branch === branch);
            const at = `window.${branch}`;
            if (range === undefined)
                return [{ at, recorded: `${commits} commits`, computed: 'no such range in the clone' }];
            const own = members.filter((member) => member.branch === branch).map(({ sha }) => sha);
            return branchMismatches(at, commits, own, range.commits);
        }),
    ];
}
function branchMismatches(at, recorded, members, commits) {
    const inRange = new Set(commits);
    const seen = new Map();
    for (const sha of members)
        seen.set(sha, (seen.get(sha) ?? 0) + 1);
    const count = recorded === inRange.size ? [] : [{ at, recorded: `${recorded} commits`, computed: `${inRange.size} commits` }];
    return [
        ...count,
        ...named(at, [...inRange].filter((sha) => !seen.has(sha)), 'in no class', 'in the range'),
        ...named(at, [...seen.keys()].filter((sha) => !inRange.has(sha)), 'in a class', 'not in the range'),
        ...named(at, [...seen].filter(([, times]) => times > 1).map(([sha]) => sha), 'in a class twice', 'one commit'),
    ];
}
function named(at, commits, recorded, computed) {
    const shown = commits.slice(0, NAMED).map((sha) => ({ at: `${at}.${sha}`, recorded, computed }));
    const more = commits.length - shown.length;
    return more > 0 ? [...shown, { at, recorded: `${more} more ${recorded}`, computed }] : shown;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(7316);
// EXTERNAL MODULE: ./packages/soc2/lib/domain.js
var domain = __webpack_require__(8988);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/population.js
var retrospective_population = __webpack_require__(6777);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/exception-kinds.js
var exception_kinds = __webpack_require__(9479);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/population-schema.js




const count = schemas/* int */.Whr().min(0);
const number = schemas/* int */.Whr().min(1);
const sha = schemas/* string */.YjP().refine(domain/* isSha */.H, 'a git object id');
const each = schemas/* enum */.k5n(retrospective_population/* CLASSES */.N);
const counts = schemas/* strictObject */.rej(Object.fromEntries(retrospective_population/* CLASSES */.N.map((name) => [name, count])));
const account = schemas/* strictObject */.rej({ id: number, login: schemas/* string */.YjP(), type: schemas/* string */.YjP() });
const kinds = Object.keys(exception_kinds/* EXCEPTION_KINDS */.s);
const population_schema_length = schemas/* number */.aig().nullable();
const populationSchema = schemas/* strictObject */.rej({
    members: schemas/* array */.YOg(schemas/* strictObject */.rej({ branch: schemas/* string */.YjP(), sha, class: each, pull: number.nullable(), why: schemas/* string */.YjP() })),
    changes: schemas/* array */.YOg(schemas/* strictObject */.rej({
        number,
        title: schemas/* string */.YjP(),
        branch: schemas/* string */.YjP(),
        class: each,
        author: account.nullable(),
        mergedBy: account.nullable(),
        createdAt: schemas/* string */.YjP(),
        mergedAt: schemas/* string */.YjP(),
        mergeCommit: sha.nullable(),
        head: sha,
        risk: schemas/* enum */.k5n(['high', 'low']).nullable(),
        approvers: schemas/* array */.YOg(schemas/* string */.YjP()),
        contributors: schemas/* array */.YOg(number),
        contributorLogins: schemas/* array */.YOg(schemas/* string */.YjP()),
        reasons: schemas/* array */.YOg(schemas/* string */.YjP()),
        commits: count,
        refusedBefore: count,
    })),
    counts,
    byBranch: schemas/* array */.YOg(schemas/* strictObject */.rej({ branch: schemas/* string */.YjP(), commits: count, counts, log: schemas/* enum */.k5n(['unbroken', 'broken', 'not observed']) })),
    equation: schemas/* string */.YjP(),
    exceptions: schemas/* array */.YOg(schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(kinds),
        branch: schemas/* string */.YjP().nullable(),
        pull: number.nullable(),
        sha: sha.nullable(),
        what: schemas/* string */.YjP(),
        action: schemas/* string */.YjP(),
    })),
    notObserved: schemas/* array */.YOg(schemas/* string */.YjP()),
    metrics: schemas/* strictObject */.rej({
        merged: count,
        aiApprovedShare: schemas/* number */.aig().min(0).max(1).nullable(),
        medianToMerge: schemas/* strictObject */.rej({ ai: population_schema_length, human: population_schema_length }),
    }),
});
/** Reads a population file's text; undefined where it is none. Strict: an unknown member is no part of one. */
function readPopulation(text) {
    try {
        const read = populationSchema.safeParse(JSON.parse(text));
        return read.success ? read.data : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/read-manifest.js
var read_manifest = __webpack_require__(3114);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/metrics.js
var metrics = __webpack_require__(9653);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/committed.js
var committed = __webpack_require__(2062);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/sums.js




/** Where counts, equation and list of a manifest are not those of its population. */
function sumMismatches(manifest, population) {
    const { members, changes, counts, byBranch, exceptions } = population;
    const same = (at, recorded, computed) => recorded === computed ? [] : [{ at, recorded: String(recorded), computed: String(computed) }];
    const listed = changes.filter((change) => change.class === 'ai-approved').map(({ number }) => number);
    const ascending = listed.toSorted((a, b) => a - b);
    const numbers = new Set(listed);
    const lost = members.filter((member) => member.class === 'ai-approved' && !numbers.has(member.pull ?? 0));
    return [
        ...retrospective_population/* CLASSES */.N.flatMap((each) => {
            const computed = countOf(members, each);
            return [
                ...same(`counts.${each}`, manifest.counts[each], computed),
                ...same(`population.counts.${each}`, counts[each], computed),
            ];
        }),
        ...manifest.window.flatMap(({ branch, commits }) => {
            const own = members.filter((member) => member.branch === branch);
            const told = byBranch.find((each) => each.branch === branch);
            return [
                ...same(`window.${branch}.commits`, commits, own.length),
                ...retrospective_population/* CLASSES */.N.flatMap((each) => same(`population.byBranch.${branch}.${each}`, told?.counts[each], countOf(own, each))),
            ];
        }),
        ...same('exceptions', manifest.exceptions, exceptions.length),
        ...(0,committed/* departures */.wr)(manifest.listed, ascending).map((why) => ({
            at: 'listed',
            recorded: why,
            computed: 'the AI-approved merges',
        })),
        ...lost.map(({ sha }) => ({ at: `population.members.${sha}`, recorded: 'ai-approved', computed: 'not listed' })),
        ...equationMismatches(population),
        ...same('population.metrics', jsonOf(population.metrics), jsonOf((0,metrics/* metricsOf */.P)(changes))),
    ];
}
function jsonOf(metrics) {
    return (0,canonical_json/* canonicalJson */.d)(metrics);
}
function countOf(members, each) {
    return members.filter((member) => member.class === each).length;
}
/** The printed equation must hold as it stands, term by term. */
function equationMismatches({ equation, members }) {
    const counted = new Map(retrospective_population/* CLASSES */.N.map((each) => [`${countOf(members, each)} ${each}`, countOf(members, each)]));
    const [left = '', right = ''] = equation.split(' = ');
    const terms = left.split(' + ');
    const sum = terms.reduce((all, term) => all + (counted.get(term) ?? Number.NaN), 0);
    return sum === members.length && new Set(terms).size === terms.length && Number.parseInt(right, 10) === sum
        ? []
        : [{ at: 'population.equation', recorded: equation, computed: `${members.length} commits` }];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/verify-window.js








/** The commits that a manifest speaks of: all that `head` reaches and `base` does not. */
function rangesOf({ window, }) {
    const start = window[0]?.base ?? null;
    // A branch without a beginning of its own begins where the default branch's window does.
    return window.map(({ branch, base, head }) => ({ branch, base: base ?? start, head }));
}
/**
 * Proves a window again from what it left behind: the manifest's bytes, the population's, the commits of a clone, the
 * manifest before it. A changed byte, a missing commit, one that is counted twice, a reordered chain: each is named.
 */
function verifyWindow(evidence) {
    const { manifestText, populationText, ranges, previous, parts } = evidence;
    const digest = (0,record_digest/* digestOf */.o)(manifestText);
    const own = digestMismatch('digest', evidence.digest, digest);
    const read = (0,read_manifest/* readManifest */.W)(manifestText);
    if (read.kind === 'problem') {
        const mismatches = read.problems.map((why) => ({ at: 'manifest', recorded: why, computed: 'a manifest' }));
        return { digest, manifest: null, mismatches: [...own, ...mismatches], unproved: [] };
    }
    const { manifest } = read;
    return {
        digest,
        manifest,
        mismatches: [
            ...own,
            ...digestMismatch('population', manifest.population, (0,record_digest/* digestOf */.o)(populationText)),
            ...populationMismatches(manifest, populationText, ranges),
            ...(previous === undefined ? [] : (0,issue_link/* linkMismatches */.d)(manifest, previous)),
            ...(parts === undefined
                ? []
                : (0,believe/* verifyParts */.Iy)(manifest.parts, parts).map((why) => ({ at: 'parts', recorded: 'unchanged', computed: why }))),
        ],
        unproved: unproved(manifest, evidence),
    };
}
function populationMismatches(manifest, text, ranges) {
    const population = readPopulation(text);
    if (population === undefined) {
        return [{ at: 'population', recorded: 'a population', computed: 'a text that is none' }];
    }
    const canonical = (0,canonical_json/* canonicalJson */.d)(population) === text;
    return [
        ...(canonical ? [] : [{ at: 'population', recorded: 'canonical JSON (RFC 8785)', computed: 'another form' }]),
        ...sumMismatches(manifest, population),
        ...(ranges === undefined ? [] : partitionMismatches(manifest, population, ranges)),
    ];
}
function digestMismatch(at, recorded, computed) {
    return recorded === undefined || recorded === computed ? [] : [{ at, recorded, computed }];
}
function unproved({ previous, parts }, evidence) {
    return [
        ...(evidence.ranges === undefined
            ? ['No clone could be asked, so the commits of the window were not counted.']
            : []),
        ...(evidence.digest === undefined ? ['No digest was given to hold the manifest against.'] : []),
        ...(previous !== null && evidence.previous === undefined
            ? [`The manifest before this one (#${previous.issue}) was not given, so the chain was not followed.`]
            : []),
        ...(parts.count > 0 && evidence.parts === undefined ? ['The numbered comments were not given.'] : []),
    ];
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ RETROSPECTIVE_MARKER)
/* harmony export */ });
/** How the body of every retrospective's issue says what it is; what follows in the comment says which one. */
const RETROSPECTIVE_MARKER = '<!-- countersign:retrospective';


/***/ })

};
