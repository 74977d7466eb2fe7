export const id = 5859;
export const ids = [5859];
export const modules = {

/***/ 526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a8: () => (/* binding */ REPO_FLAG),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   rp: () => (/* binding */ FORMAT_FLAG)
/* harmony export */ });
/* unused harmony export FORMATS */
const FORMATS = ['text', 'json', 'markdown'];
const FORMAT_FLAG = {
    name: 'format',
    value: 'FORMAT',
    choices: FORMATS,
    help: 'text (default) for people, json for programs, markdown for a comment or a summary',
};
const REPO_FLAG = {
    name: 'repo',
    value: 'DIR',
    help: 'a folder in the git repository (default: the current folder)',
};
/** The format that was asked for. */
function formatOf(request) {
    const asked = request.flags.get(FORMAT_FLAG.name);
    return FORMATS.find((format) => format === asked) ?? 'text';
}


/***/ }),

/***/ 5859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyCheckCommand: () => (/* binding */ policyCheckCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/lint.js + 6 modules
var lint = __webpack_require__(2386);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/parse.js
var parse = __webpack_require__(4834);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/policy.js
var policy = __webpack_require__(4423);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/policy-error.js
var policy_error = __webpack_require__(4836);
// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var errors = __webpack_require__(662);
// EXTERNAL MODULE: ./packages/cli/lib/git/policy-blob.js
var policy_blob = __webpack_require__(6996);
// EXTERNAL MODULE: ./packages/cli/lib/git/policy-file.js
var policy_file = __webpack_require__(3069);
// EXTERNAL MODULE: ./packages/cli/lib/git/range.js
var range = __webpack_require__(9899);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./packages/cli/lib/git/git.js + 1 modules
var git_git = __webpack_require__(4384);
// EXTERNAL MODULE: ./packages/cli/lib/git/path-bytes.js
var path_bytes = __webpack_require__(4829);
;// CONCATENATED MODULE: ./packages/cli/lib/git/tree-paths.js




/** Every path of a commit's tree, links and submodules included, in git's order. Throws a `NoAnswer` where git fails. */
async function treePaths(git, commit) {
    const listed = await git.run(['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit]);
    if (listed.code !== 0) {
        throw new errors/* NoAnswer */.W(`the files of ${commit.slice(0, 12)} cannot be listed: ${(0,git_git/* inGitsWords */.w)(listed)}`, 'See that the repository is sound (git fsck).');
    }
    const { output } = listed;
    // Each path is ended by a NUL, so what follows the last one is no path.
    if ((0,external_node_buffer_.isUtf8)(output))
        return output.toString('utf8').split('\0').slice(0, -1);
    const paths = [];
    for (let start = 0; start < output.length;) {
        const end = output.indexOf(0, start);
        paths.push((0,path_bytes/* pathOf */.X)(output.subarray(start, end)));
        start = end + 1;
    }
    return paths;
}

// EXTERNAL MODULE: ./packages/cli/lib/git/work-tree.js
var work_tree = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/cli/lib/check-policy.js












/**
 * Reads a policy, and holds it against the files of a commit. A policy that cannot be used is an answer: its problems are
 * the findings. Throws a `UserError` where there is no policy or no commit.
 */
async function checkPolicy(git, asked) {
    const name = asked.ref ?? 'HEAD';
    const commit = await (0,range/* readCommit */.kN)(git, name);
    const source = await readSource(git, asked, name, commit);
    const tree = { name, commit };
    const read = tryRead(source);
    if (read instanceof policy_error/* PolicyError */.pn) {
        const findings = read.problems.map(({ line, column, key, message, fix }) => ({
            severity: 'error',
            code: 'invalid',
            message,
            fix,
            key,
            line,
            column,
            samples: [],
            count: 0,
        }));
        return { sound: false, policy: source.shown, findings };
    }
    const paths = await treePaths(git, commit);
    const findings = (0,lint/* lintPolicy */.G)(read.policy, paths, { policyPath: source.path, lineOf: (key) => read.lineOf(key) });
    return {
        sound: findings.every(({ severity }) => severity === 'note'),
        policy: source.shown,
        rules: read.policy.highRisk.length,
        tree: { ...tree, files: paths.length },
        findings,
    };
}
async function readSource(git, { file, ref, cwd }, name, commit) {
    const top = await (0,work_tree/* topLevel */.M)(git);
    if (file !== undefined) {
        const bytes = await (0,policy_file/* readPolicyFile */.B)(cwd, file);
        return { bytes, shown: file, path: (await (0,policy_file/* pathInTree */.H)(top, cwd, file)) ?? policy/* DEFAULT_POLICY_PATH */.l };
    }
    const path = policy/* DEFAULT_POLICY_PATH */.l;
    if (ref !== undefined || top === undefined) {
        const { bytes } = await (0,policy_blob/* readPolicyBlob */.M)(git, commit, path, `${name} (${commit.slice(0, 12)})`);
        return { bytes, shown: `${name}:${path}`, path };
    }
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(top, path)).catch(() => undefined);
    if (found?.isSymbolicLink() === true) {
        throw new errors/* UsageError */.e(`the policy ${path} is a symbolic link, which the action refuses`, 'Make it a plain file.');
    }
    return { bytes: await (0,policy_file/* readPolicyFile */.B)(top, path), shown: path, path };
}
function tryRead({ bytes, shown }) {
    try {
        return (0,parse/* readPolicy */.T)({ text: bytes, file: shown });
    }
    catch (error) {
        if (error instanceof policy_error/* PolicyError */.pn)
            return error;
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/cli/lib/command/command.js
var command = __webpack_require__(526);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/policy-check.js




/** `countersign policy check`: whether a policy is valid, and what it says that its author may not mean. */
const policyCheckCommand = {
    name: 'policy check',
    operand: { name: 'FILE', help: 'the policy (default: .github/change-policy.yml of the working tree)' },
    flags: [
        command/* REPO_FLAG */.a8,
        {
            name: 'ref',
            value: 'REF',
            help: 'the commit whose files it is held against, and read from unless FILE is given',
        },
        command/* FORMAT_FLAG */.rp,
    ],
    help: {
        about: [
            'Reads a policy as strictly as the action does, then holds it against the files of a\ncommit (default: HEAD): globs that match nothing, rules that others wholly cover,\napprovals that nobody can give, and files that look high-risk and are left low, such as\nlockfiles, *.tfvars, .npmrc, Dockerfiles and instructions of coding agents.',
            'Each finding names its line and the fix. Needs no network, so whether a team or a user\nexists is not asked.',
        ],
        example: {
            command: 'countersign policy check',
            output: [
                'NOT SOUND  .github/change-policy.yml: 1 warning (5 rules, against 212 files of HEAD (5f0c1de98a7b))',
                '',
                '  .github/change-policy.yml:9  warning  dead-glob',
                "    'service/identity/**' matches no file of the tree",
                "    fix: Did you mean 'services/identity/**'?",
            ].join('\n'),
        },
        exits: {
            0: 'sound; notes at most',
            1: 'an error or a warning was found',
            2: 'wrong usage, or there is no such policy',
        },
    },
    run,
};
async function run(request, console) {
    const ending = new AbortController();
    try {
        const git = (0,git_git.gitIn)((0,external_node_path_.resolve)(console.cwd, request.flags.get('repo') ?? '.'), console.env, ending.signal);
        const check = await checkPolicy(git, { file: request.operand, ref: request.flags.get('ref'), cwd: console.cwd });
        const format = (0,command/* formatOf */.be)(request);
        if (format === 'json') {
            const { visibleJson } = await __webpack_require__.e(/* import() */ 7008).then(__webpack_require__.bind(__webpack_require__, 7008));
            await console.out(`${visibleJson({ kind: 'countersign/policy-check', version: 1, ...check })}\n`);
        }
        else if (format === 'markdown') {
            const { policyCheckSummary } = await __webpack_require__.e(/* import() */ 1731).then(__webpack_require__.bind(__webpack_require__, 1731));
            await console.out(policyCheckSummary(check));
        }
        else {
            const { policyCheckText } = await __webpack_require__.e(/* import() */ 4320).then(__webpack_require__.bind(__webpack_require__, 4320));
            await console.out(policyCheckText(check, console));
        }
        return check.sound ? 0 : 1;
    }
    finally {
        ending.abort();
    }
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

/***/ 6996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readPolicyBlob)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8988);
/* harmony import */ var _countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4384);




/**
 * Reads a policy from a commit; `where` names the commit to a person. A symlink is refused, as the action refuses it: what
 * it leads to is under nobody's protection. Throws a `UsageError` where it is no plain file or too large.
 */
async function readPolicyBlob(git, commit, path, where) {
    const listed = await git.run(['ls-tree', '-z', '-l', '--full-tree', commit, '--', path]);
    if (listed.code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W(`the tree of ${where} cannot be read: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .inGitsWords */ .w)(listed)}`, 'See that the repository is sound (git fsck).');
    const [mode = '', , id = '', size = ''] = listed.output.toString('utf8').split(/[ \t]+/);
    if (mode === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`there is no policy at ${path} on ${where}`, 'Commit one there, or name a file with --policy.');
    if (mode !== '100644' && mode !== '100755') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`the policy ${path} is no plain file on ${where}: its mode is ${mode}`, 'Commit it as a plain file.');
    }
    if (Number(size) > _countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_SIZE_LIMIT */ .zR) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`the policy ${path} on ${where} has ${size} bytes`, `A policy has at most ${_countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_SIZE_LIMIT */ .zR / 1024} KiB.`);
    }
    const blob = (0,_countersign_soc2_domain__WEBPACK_IMPORTED_MODULE_3__/* .sha */ .h)(id);
    const content = await git.run(['cat-file', 'blob', blob]);
    if (content.code !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W(`the policy ${path} on ${where} cannot be read: ${(0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .inGitsWords */ .w)(content)}`, "'git fetch' gets what a partial clone lacks.");
    }
    return { bytes: content.output, blob };
}


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readPolicyFile),
/* harmony export */   H: () => (/* binding */ pathInTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(662);




/** Reads a policy from the disk; no more of it than a policy may have and one byte, by which the reader sees that there is more. */
async function readPolicyFile(cwd, name) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, name));
        try {
            const chunks = [];
            let size = 0;
            while (size <= _countersign_soc2_policy_source_text__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_SIZE_LIMIT */ .zR) {
                const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024));
                if (bytesRead === 0)
                    break;
                chunks.push(buffer.subarray(0, bytesRead));
                size += bytesRead;
            }
            return Buffer.concat(chunks);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const code = error.code;
        const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code ?? error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`the policy ${name} cannot be read: ${why}`, 'Name the file of a policy.', { cause: error });
    }
}
/** The path in the repository of a file on the disk; undefined where it lies outside of the working tree. */
async function pathInTree(topLevel, cwd, name) {
    if (topLevel === undefined)
        return undefined;
    // What is no file with a place, such as a pipe, has no real path either.
    const [top, file] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(topLevel), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, name)).catch(() => undefined)]);
    if (file === undefined)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(top, file).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    return path === '' || path === '..' || path.startsWith('../') || /^[a-zA-Z]:/.test(path)
        ? undefined
        : path;
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
