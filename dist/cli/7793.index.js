export const id = 7793;
export const ids = [7793,5309,3375,4384];
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

/***/ 7612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   classifyCommand: () => (/* binding */ classifyCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _classify_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3455);
/* harmony import */ var _command_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(526);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4384);
/* harmony import */ var _terminal_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5309);
/* harmony import */ var _terminal_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3375);






/** `countersign classify`: the core's verdict on a range of commits, as the action gives it on a pull request. */
const classifyCommand = {
    name: 'classify',
    flags: [
        _command_command_js__WEBPACK_IMPORTED_MODULE_2__/* .REPO_FLAG */ .a8,
        { name: 'base', value: 'REF', help: 'what the change is to be merged into (default: the default branch)' },
        { name: 'head', value: 'REF', help: 'the change itself (default: HEAD)' },
        {
            name: 'policy',
            value: 'FILE',
            help: "a policy on the disk (default: the default branch's .github/change-policy.yml)",
        },
        _command_command_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMAT_FLAG */ .rp,
    ],
    help: {
        about: [
            'Says whether a change is high or low risk, and why, by the rules that run on a pull\nrequest. The change is what the commits of HEAD did since they left the base\n(git diff base...head); uncommitted work does not count.',
            "The policy is read at the tip of the default branch, as the action reads it: a branch\ncannot loosen it for itself. The default branch is what 'git remote set-head origin'\nsays; in a bare repository its HEAD; else main or master. The answer says which.",
            'A file counts as moved where half of it stayed (git diff -M50%); with more than 1,000\nremoved and added files only those that moved unchanged or kept their name. Other\npairs are judged on each path by itself. Needs no network.',
        ],
        example: {
            command: 'countersign classify --base origin/main',
            output: [
                'HIGH RISK  1 of 2 changed files: a person who did not write it must approve',
                '',
                '  - infra/queue.tf matches **/*.tf (Terraform)',
                '',
                '  risk  file            rule       pattern',
                '  high  infra/queue.tf  Terraform  **/*.tf',
                '  low   docs/queue.md',
                '',
                '  change  HEAD (5f0c1de98a7b) since it left origin/main (0b7d4c21ee90) at 0b7d4c21ee90',
                '  policy  .github/change-policy.yml on origin/main (0b7d4c21ee90)',
            ].join('\n'),
        },
        exits: { 0: 'done, high or low: either is an answer, printed first', 1: 'never' },
    },
    run,
};
async function run(request, console) {
    const { flags } = request;
    const asked = { base: flags.get('base'), head: flags.get('head'), policy: flags.get('policy'), cwd: console.cwd };
    const ending = new AbortController();
    const shown = (0,_terminal_progress_js__WEBPACK_IMPORTED_MODULE_4__.progress)(console);
    try {
        const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_3__.gitIn)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(console.cwd, flags.get('repo') ?? '.'), console.env, ending.signal);
        const { local, notes } = await (0,_classify_range_js__WEBPACK_IMPORTED_MODULE_1__/* .classifyRange */ .i)(git, asked, (files) => shown.at(`${files} files so far`));
        shown.end();
        const { printClassification } = await __webpack_require__.e(/* import() */ 6212).then(__webpack_require__.bind(__webpack_require__, 6212));
        await printClassification(local, (0,_command_command_js__WEBPACK_IMPORTED_MODULE_2__/* .formatOf */ .be)(request), console);
        for (const note of notes)
            console.err(`note: ${(0,_terminal_printable_js__WEBPACK_IMPORTED_MODULE_5__.printable)(note)}\n`);
        return 0;
    }
    finally {
        shown.end();
        ending.abort();
    }
}


/***/ }),

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

/***/ 5309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printable: () => (/* binding */ printable)
/* harmony export */ });
/**
 * Text for a terminal, line breaks kept: whatever else could steer it or hide from its reader (escape sequences,
 * bidirectional and invisible characters) becomes `\u{hex}`. Unlike `showPath` it leaves backslashes, which stand in
 * messages for themselves.
 */
function printable(text) {
    return text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 3375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   progress: () => (/* binding */ progress)
/* harmony export */ });
/** After this many milliseconds a person wonders whether anything happens. */
const PATIENCE = 1_000;
const FRAME = 100;
/** Progress as one line on standard error that is written over: only on a terminal, and only after a second. */
function progress(console) {
    if (!console.live)
        return { at: () => undefined, end: () => undefined };
    const from = performance.now();
    let last = 0;
    return {
        at: (what) => {
            const now = performance.now();
            if (now - from < PATIENCE || now - last < FRAME)
                return;
            last = now;
            console.err(`\r\u001b[K${what}`);
        },
        end: () => {
            if (last !== 0)
                console.err('\r\u001b[K');
            last = 0;
        },
    };
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


/***/ })

};
