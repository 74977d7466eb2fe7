#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 5975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
/** Every command, in the order in which a newcomer meets them. */
const COMMANDS = [
    {
        name: 'classify',
        summary: 'say whether a change is high or low risk, and why',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(3455), __nccwpck_require__.e(7793)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7612))).classifyCommand,
    },
    {
        name: 'policy check',
        summary: 'find mistakes in a policy, and files that it forgets',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7808), __nccwpck_require__.e(1817), __nccwpck_require__.e(2033), __nccwpck_require__.e(5859)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5859))).policyCheckCommand,
    },
    {
        name: 'review',
        summary: 'let the AI reviewer read a change, and say what would become of it',
        load: async () => (await __nccwpck_require__.e(/* import() */ 2666).then(__nccwpck_require__.bind(__nccwpck_require__, 2666))).reviewCommand,
    },
    {
        name: 'verify',
        summary: 'compute a decision again from its record, and say what differs',
        load: async () => (await __nccwpck_require__.e(/* import() */ 8003).then(__nccwpck_require__.bind(__nccwpck_require__, 8003))).verifyCommand,
    },
    {
        name: 'retrospective',
        summary: 'print the retrospective that the next weekly run would open',
        load: async () => (await __nccwpck_require__.e(/* import() */ 1349).then(__nccwpck_require__.bind(__nccwpck_require__, 1349))).retrospectiveCommand,
    },
    {
        name: 'verify-window',
        summary: 'prove a retrospective again from a clone, and say what differs',
        load: async () => (await __nccwpck_require__.e(/* import() */ 4760).then(__nccwpck_require__.bind(__nccwpck_require__, 4760))).verifyWindowCommand,
    },
    {
        name: 'init',
        summary: 'set a repository up: workflows, policy, code owners',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7808), __nccwpck_require__.e(1159), __nccwpck_require__.e(1817), __nccwpck_require__.e(2033), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 838))).initCommand,
    },
    {
        name: 'doctor',
        summary: 'say which settings hold on GitHub, which do not, and how to mend them',
        load: async () => (await __nccwpck_require__.e(/* import() */ 2469).then(__nccwpck_require__.bind(__nccwpck_require__, 2469))).doctorCommand,
    },
    {
        name: 'schema',
        summary: 'print the JSON schema of the policy, for editors',
        load: async () => (await __nccwpck_require__.e(/* import() */ 1169).then(__nccwpck_require__.bind(__nccwpck_require__, 1169))).schemaCommand,
    },
];


/***/ }),

/***/ 662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ NoAnswer),
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1199);

/** A command line that means nothing, or names something that is not there: exit code 2, as for every `UserError`. */
class UsageError extends _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}
/** Something outside of the command failed, so that the question has no answer: exit code 3. */
class NoAnswer extends _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}


/***/ }),

/***/ 1488:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2078);
/* harmony import */ var _terminal_process_console_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6401);


// The exit code is set and the process left to end by itself: what is still on its way to a pipe must arrive.
process.exitCode = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)(process.argv.slice(2), (0,_terminal_process_console_js__WEBPACK_IMPORTED_MODULE_1__/* .processConsole */ .b)(process));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __nccwpck_require__(1199);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var lib_errors = __nccwpck_require__(662);
// EXTERNAL MODULE: ./packages/cli/lib/command/table.js
var table = __nccwpck_require__(5975);
;// CONCATENATED MODULE: ./packages/cli/lib/command/command-line.js



/**
 * Reads a command line (without the program's own name). Throws a `UsageError` that suggests what may have been meant:
 * an unknown, repeated or half-written flag could change the answer, so none is passed over.
 */
async function readCommandLine(argv) {
    const [first, ...rest] = argv;
    if (first === undefined) {
        throw new lib_errors/* UsageError */.e('no command was given', "Run 'countersign --help' for the list of commands.");
    }
    if (first === '--help' || first === '-h')
        return { kind: 'overview' };
    if (first === '--version' || first === '-V')
        return { kind: 'version' };
    if (first === 'help') {
        if (rest.length === 0 || HELP.has(rest[0] ?? ''))
            return { kind: 'overview' };
        return { kind: 'help', command: await (await find(rest)).load() };
    }
    const entry = await find(argv);
    const command = await entry.load();
    const args = argv.slice(entry.name.split(' ').length);
    const end = args.indexOf('--');
    if (args.slice(0, end === -1 ? undefined : end).some((arg) => HELP.has(arg)))
        return { kind: 'help', command };
    return { kind: 'run', command, request: await readRequest(command, args) };
}
const HELP = new Set(['--help', '-h']);
/** The command that the first words name. */
async function find(words) {
    const entry = table/* COMMANDS */.L.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
    if (entry !== undefined)
        return entry;
    const [first = '', second = ''] = words;
    if (first.startsWith('-')) {
        const fix = `Name a command first: ${table/* COMMANDS */.L.map(({ name }) => name).join(', ')}.`;
        throw new lib_errors/* UsageError */.e(`${first} stands where a command should`, fix);
    }
    const within = table/* COMMANDS */.L.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
    if (within.length > 0) {
        const message = second === '' ? `'${first}' is not a whole command` : `there is no command '${first} ${second}'`;
        throw new lib_errors/* UsageError */.e(message, `Did you mean '${within.join("' or '")}'?`);
    }
    const names = table/* COMMANDS */.L.map(({ name }) => name);
    const meant = (await nearestOf(`${first} ${second}`, names)) ?? (await nearestOf(first, names));
    const fix = meant === undefined ? "Run 'countersign --help' for the list of commands." : `Did you mean '${meant}'?`;
    throw new lib_errors/* UsageError */.e(`there is no command '${first}'`, fix);
}
async function readRequest(command, args) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        // Everything is read leniently and judged below: the library's own messages suggest nothing.
        strict: false,
        allowPositionals: true,
        tokens: true,
        options: Object.fromEntries(command.flags.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }])),
    });
    const flags = new Map();
    const lists = new Map();
    const operands = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            operands.push(token.value);
        if (token.kind !== 'option')
            continue;
        const flag = command.flags.find(({ name }) => name === token.name);
        if (flag === undefined || !token.rawName.startsWith('--'))
            throw await unknownFlag(command, token.rawName);
        if (flags.has(flag.name))
            throw misused(command, `--${flag.name} is given twice`, 'Give it once.');
        // `--base --head x`: the library takes the next flag for the value, which nobody means.
        const swallowed = token.inlineValue !== true && token.value?.startsWith('-') === true && token.value !== '-';
        const value = command_line_valueOf(command, flag, swallowed ? undefined : token.value, token.inlineValue === true);
        if (flag.repeats === true)
            lists.set(flag.name, [...(lists.get(flag.name) ?? []), value]);
        else
            flags.set(flag.name, value);
    }
    const [operand, surplus] = operands;
    const unexpected = command.operand === undefined ? operand : surplus;
    if (unexpected !== undefined) {
        const fix = command.operand === undefined ? 'It takes flags only.' : `It takes at most one ${command.operand.name}.`;
        throw misused(command, `'${unexpected}' is one argument too many`, fix);
    }
    if (operand === '')
        throw misused(command, 'an argument is empty', 'Leave it out, or write what it should be.');
    return operand === undefined ? { flags, lists } : { operand, flags, lists };
}
function command_line_valueOf(command, flag, value, inline) {
    if (flag.value === undefined) {
        if (inline)
            throw misused(command, `--${flag.name} takes no value`, `Write --${flag.name} alone.`);
        return '';
    }
    if (value === undefined || value === '') {
        throw misused(command, `--${flag.name} has no value`, `Write --${flag.name} ${flag.value}.`);
    }
    if (flag.choices !== undefined && !flag.choices.includes(value)) {
        throw misused(command, `--${flag.name} cannot be '${value}'`, `It is one of ${flag.choices.join(', ')}.`);
    }
    return value;
}
async function unknownFlag(command, rawName) {
    const meant = await nearestOf(rawName.replace(/^-+/, ''), [...command.flags.map(({ name }) => name), 'help']);
    return misused(command, `there is no flag ${rawName}`, meant === undefined ? '' : `Did you mean --${meant}?`);
}
function misused(command, message, fix) {
    const more = `'countersign ${command.name} --help' shows how it is used.`;
    return new lib_errors/* UsageError */.e(`${command.name}: ${message}`, fix === '' ? more : `${fix} ${more}`);
}
async function nearestOf(word, candidates) {
    const { nearest } = await __nccwpck_require__.e(/* import() */ 8679).then(__nccwpck_require__.bind(__nccwpck_require__, 8679));
    return nearest(word, candidates);
}

;// CONCATENATED MODULE: ./packages/cli/lib/run.js



/**
 * Does what a command line (without the program's own name) asks for, and resolves to the exit code. Never rejects: an
 * error that the user can mend becomes two lines on standard error, any other keeps its stack.
 */
async function run(argv, console) {
    try {
        const asked = await readCommandLine(argv);
        if (asked.kind === 'run')
            return await asked.command.run(asked.request, console);
        if (asked.kind === 'version') {
            await console.out(`${(await __nccwpck_require__.e(/* import() */ 1393).then(__nccwpck_require__.bind(__nccwpck_require__, 1393))).VERSION}\n`);
            return 0;
        }
        const { commandHelp, overview } = await __nccwpck_require__.e(/* import() */ 5764).then(__nccwpck_require__.bind(__nccwpck_require__, 5764));
        await console.out(asked.kind === 'help' ? commandHelp(asked.command) : overview());
        return 0;
    }
    catch (error) {
        return told(error, console);
    }
}
async function told(error, console) {
    const { printable } = await __nccwpck_require__.e(/* import() */ 5309).then(__nccwpck_require__.bind(__nccwpck_require__, 5309));
    // Names from a repository stand in messages; what they hold must not reach the terminal raw.
    const say = (text) => console.err(`${printable(text)}\n`);
    if (error instanceof errors/* UserError */.y) {
        say(`error: ${error.message}\n  fix: ${error.fix}`);
        return error instanceof lib_errors/* NoAnswer */.W ? 3 : 2;
    }
    say(`error: this is a fault of countersign: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 3;
}


/***/ }),

/***/ 6401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ processConsole)
});

// UNUSED EXPORTS: wantsColour

;// CONCATENATED MODULE: ./packages/cli/lib/terminal/colour.js
const CODES = { high: '1;31', low: '1;32', strong: '1', quiet: '2' };
/** Colours by the escape sequences that every terminal knows. */
const ansi = (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m`;
/** No colours. */
const plain = (_style, text) => text;

;// CONCATENATED MODULE: ./packages/cli/lib/terminal/process-console.js

/** The console of a real process. */
function processConsole(process) {
    const { stdin, stdout, stderr, env } = process;
    let closed = false;
    // `countersign … | head` closes the pipe early: what follows has no reader, and that is no fault.
    stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
        closed = true;
    });
    return {
        cwd: process.cwd(),
        env,
        out: async (text) => {
            // The callback comes after an error too, so nobody waits for a reader that is gone.
            if (!closed)
                await new Promise((resolve) => stdout.write(text, () => resolve()));
        },
        err: (text) => {
            stderr.write(text);
        },
        // A terminal that does not know its width says 0.
        width: stdout.isTTY && stdout.columns > 0 ? stdout.columns : undefined,
        paint: wantsColour(env, stdout.isTTY) ? ansi : plain,
        live: stderr.isTTY && env['TERM'] !== 'dumb',
        ...(stdin.isTTY && stderr.isTTY
            ? { ask: async (question) => (await __nccwpck_require__.e(/* import() */ 3439).then(__nccwpck_require__.bind(__nccwpck_require__, 3439))).askOn(stdin, stderr, question) }
            : {}),
    };
}
/**
 * Whether answers are coloured: on a terminal, unless `NO_COLOR` is set (https://no-color.org); `FORCE_COLOR` decides
 * over both, as it does for Node itself.
 */
function wantsColour(env, isTerminal) {
    const force = env['FORCE_COLOR'];
    if (force !== undefined)
        return force !== '0' && force !== 'false';
    return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}


/***/ }),

/***/ 1199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error that its reader can mend: shown as one line (what is wrong, where, what to do) and never with a stack.
 * Everything else that is thrown is ours, and keeps its stack and cause.
 */
class UserError extends Error {
    name = 'UserError';
    /** What to do about it, as one sentence. */
    fix;
    constructor(message, fix, options) {
        super(message, options);
        this.fix = fix;
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1488);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
