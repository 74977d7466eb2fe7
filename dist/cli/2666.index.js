export const id = 2666;
export const ids = [2666,5309,3375,4384];
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

/***/ 2666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewCommand: () => (/* binding */ reviewCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _command_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(526);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(662);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4384);
/* harmony import */ var _terminal_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5309);
/* harmony import */ var _terminal_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3375);






const MODEL = 'claude-opus-5-5';
const MAX_INPUT_TOKENS = 1_000_000;
/** `countersign review`: the AI review of a range of commits, before anybody opens a pull request. */
const reviewCommand = {
    name: 'review',
    flags: [
        _command_command_js__WEBPACK_IMPORTED_MODULE_1__/* .REPO_FLAG */ .a8,
        { name: 'base', value: 'REF', help: 'what the change is to be merged into (default: the default branch)' },
        { name: 'head', value: 'REF', help: 'the change itself (default: HEAD)' },
        { name: 'model', value: 'MODEL', help: `who is asked (default: ${MODEL})` },
        {
            name: 'max-input-tokens',
            value: 'N',
            help: `the most that is sent in all requests together (default: ${MAX_INPUT_TOKENS})`,
        },
        {
            name: 'instructions',
            value: 'FILE',
            help: 'review instructions on the disk (default: those of the default branch)',
        },
        {
            name: 'policy',
            value: 'FILE',
            help: "a policy on the disk (default: the default branch's .github/change-policy.yml)",
        },
        _command_command_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_FLAG */ .rp,
    ],
    help: {
        about: [
            'Lets a model review what the commits of HEAD did since they left the base, as the action\nai-review does on a pull request: secrets are taken out, every hunk is accounted for, and\ncode decides what the answer is worth. Nothing is submitted anywhere.',
            'It asks by ANTHROPIC_API_KEY, at ANTHROPIC_BASE_URL where that is set. The code of the\nchange goes there, and each run costs money: the answer says how much.',
            'There is no pull request, so title, body and earlier reviews are not looked at. Policy and\ninstructions come from the tip of the default branch, as they do on GitHub.',
        ],
        example: {
            command: 'countersign review --base origin/main',
            output: [
                'WOULD BE REFUSED  1 finding, 1 blocking',
                '',
                '  - findings: 1 of 1 findings block',
                '  - verdict: the answer to request 1 requests changes',
                '',
                '  major  src/cart.ts:1  correctness',
                '    The total counts the items and leaves out their prices.',
                '    | export const total = (prices: number[]): number => prices.length;',
                '',
                '  summary',
                '    1 to mend.',
                '',
                '  change    HEAD (5f0c1de98a7b) since it left origin/main (0b7d4c21ee90) at 0b7d4c21ee90',
                '  policy    .github/change-policy.yml on origin/main (0b7d4c21ee90)',
                '  risk      low',
                '  coverage  proven: 1 of 1 hunk, 2 changed lines',
                '  model     claude-opus-5-5, 1 request, 0.1 s',
                '  tokens    1,413 tokens in, 96 tokens out: $0.0076',
            ].join('\n'),
        },
        exits: {
            0: 'nothing stands in the way: it would be approved, or left to a person for its risk',
            1: 'something was found, or not everything was reviewed',
            3: 'there is no key, or the model gave no answer at all',
        },
    },
    run,
};
async function run(request, console) {
    const { flags } = request;
    const settings = {
        model: flags.get('model') ?? MODEL,
        maxInputTokens: tokensOf(flags.get('max-input-tokens')),
        env: console.env,
    };
    const asked = {
        base: flags.get('base'),
        head: flags.get('head'),
        policy: flags.get('policy'),
        instructions: flags.get('instructions'),
        cwd: console.cwd,
    };
    const ending = new AbortController();
    const shown = (0,_terminal_progress_js__WEBPACK_IMPORTED_MODULE_4__.progress)(console);
    const onProgress = (what, outcome) => {
        const failed = outcome !== undefined && !outcome.ok;
        if (failed)
            shown.end();
        if (console.live && !failed)
            shown.at(what);
        // Without a terminal a line stands for each step: somebody reads the log of a job that takes minutes.
        else
            console.err((0,_terminal_printable_js__WEBPACK_IMPORTED_MODULE_5__.printable)(failed ? `${what}: ${outcome.why}\n` : `${what}\n`));
    };
    try {
        const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_3__.gitIn)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(console.cwd, flags.get('repo') ?? '.'), console.env, ending.signal);
        const { reviewRange } = await Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(7685), __webpack_require__.e(485), __webpack_require__.e(3455), __webpack_require__.e(9545)]).then(__webpack_require__.bind(__webpack_require__, 9545));
        const review = await reviewRange(git, asked, { ...settings, onProgress });
        shown.end();
        await print(review, request, console);
        for (const note of review.notes)
            console.err(`note: ${(0,_terminal_printable_js__WEBPACK_IMPORTED_MODULE_5__.printable)(note)}\n`);
        return exitOf(review);
    }
    finally {
        shown.end();
        ending.abort();
    }
}
async function print(review, request, console) {
    const format = (0,_command_command_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOf */ .be)(request);
    if (format === 'json') {
        await console.out((await Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(485), __webpack_require__.e(3495)]).then(__webpack_require__.bind(__webpack_require__, 3495))).reviewJson(review));
    }
    else if (format === 'markdown') {
        await console.out((await Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(485), __webpack_require__.e(4024)]).then(__webpack_require__.bind(__webpack_require__, 4024))).reviewMarkdown(review));
    }
    else {
        const { rangeFacts } = await __webpack_require__.e(/* import() */ 6212).then(__webpack_require__.bind(__webpack_require__, 6212));
        const { reviewText } = await Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(485), __webpack_require__.e(9590)]).then(__webpack_require__.bind(__webpack_require__, 9590));
        const facts = [...rangeFacts(review.local), ['risk', review.local.classification.risk]];
        await console.out(reviewText(review, facts, console));
    }
}
/** A model that answered nothing at all has not said no; whatever code found by itself still is an answer. */
function exitOf({ judgement: { recommendation, conditions }, outcome: { requests } }) {
    if (recommendation === 'approve')
        return 0;
    const found = conditions.some(({ name, holds }) => !holds && (name === 'findings' || name === 'injection'));
    return requests.length > 0 && requests.every(({ ok }) => !ok) && !found ? 3 : 1;
}
function tokensOf(written) {
    if (written === undefined)
        return MAX_INPUT_TOKENS;
    const tokens = /^\d{1,12}$/.test(written) ? Number(written) : 0;
    if (tokens > 0)
        return tokens;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`review: --max-input-tokens cannot be '${written}'`, 'Give a whole number above 0.');
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


/***/ })

};
