export const id = 4384;
export const ids = [4384];
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


/***/ })

};
