export const id = 4760;
export const ids = [4760,5309];
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

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyWindowCommand: () => (/* binding */ verifyWindowCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _command_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(526);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(662);
/* harmony import */ var _terminal_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5309);




/** `countersign verify-window`: whether a retrospective tells of every commit, by a clone and nothing else. */
const verifyWindowCommand = {
    name: 'verify-window',
    operand: { name: 'MANIFEST', help: 'manifest.json from the artifact countersign-retrospective-<digest>' },
    flags: [
        { name: 'population', value: 'FILE', help: 'population.json (default: the one beside the manifest)' },
        _command_command_js__WEBPACK_IMPORTED_MODULE_1__/* .REPO_FLAG */ .a8,
        {
            name: 'previous',
            value: 'MANIFEST',
            repeats: true,
            help: 'a manifest before it; once for each, the oldest first',
        },
        {
            name: 'digest',
            value: 'HEX',
            help: 'what its SHA-256 must be, or begin with: as the issue and the artifact say',
        },
        { name: 'issue', value: 'FILE', help: 'the text of the issue: it must carry this very manifest' },
        { name: 'part', value: 'FILE', repeats: true, help: 'the text of a numbered comment; once for each, in order' },
        _command_command_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_FLAG */ .rp,
    ],
    help: {
        about: [
            'Proves a retrospective again without GitHub: the manifest is the one of that digest, the\npopulation the one that it commits to, the equation adds up, and each commit that the clone\nhas between base and head of each branch is in exactly one class. With --previous it follows\nthe chain from the oldest manifest on. What differs is named: a byte, a commit, a link.',
            'Digests prove that nothing was changed since; that it is the one that the run made shows\nthe digest in the issue and in the name of the run’s artifact: give it with --digest.',
            'Uses no network. What was not handed in is listed as not proved.',
        ],
        example: {
            command: 'countersign verify-window manifest.json --repo ../shop --digest 4be0a9c15f27',
            output: [
                'VERIFIED  acme/shop, 2026-03-13T16:07:00Z to 2026-03-20T16:07:00Z, after #41',
                '',
                '  branch  commits  after         up to         log',
                '  main    7        5f0c1de98a7b  a1d3c5e7f901  unbroken',
                '',
                '  - the manifest has the digest that it must have',
                '  - the population is the one that the manifest commits to, byte for byte',
                '  - counts, equation and list are those of the population',
                '  - each of the 7 commits that the clone has between base and head is in exactly one class',
                '',
                '  not proved  The manifest before this one (#41) was not given, so the chain was not followed.',
                '',
                '  digest  4be0a9c15f27…',
            ].join('\n'),
        },
        exits: {
            0: 'everything that was handed in is as the manifest says',
            1: 'something differs, and is named',
            2: 'wrong usage, or a file is missing',
            3: 'the clone lacks a commit, or git could not tell',
        },
    },
    run,
};
async function run(request, console) {
    const { operand, flags, lists } = request;
    if (operand === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e('verify-window: no manifest was named', "'countersign verify-window --help' shows how it is used.");
    }
    const digest = digestOf(flags.get('digest'));
    const { readWindowFiles } = await __webpack_require__.e(/* import() */ 2253).then(__webpack_require__.bind(__webpack_require__, 2253));
    const files = await readWindowFiles(console.cwd, {
        manifest: operand,
        population: flags.get('population'),
        previous: lists.get('previous') ?? [],
        issue: flags.get('issue'),
        parts: lists.get('part') ?? [],
    });
    const { proveWindow } = await Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(878), __webpack_require__.e(7773)]).then(__webpack_require__.bind(__webpack_require__, 7354));
    const { isProved } = await __webpack_require__.e(/* import() */ 8150).then(__webpack_require__.bind(__webpack_require__, 8150));
    const alone = proveWindow({ files, digest, ranges: undefined });
    let proof = alone;
    try {
        const ranges = await rangesIn(alone, request, console);
        proof = proveWindow({ files, digest, ranges });
    }
    catch (failure) {
        if (!(failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NoAnswer */ .W) || isProved(alone))
            throw failure;
        // That something was changed was found out without the clone.
        console.err(`note: ${(0,_terminal_printable_js__WEBPACK_IMPORTED_MODULE_3__.printable)(failure.message)}\n`);
    }
    await print(proof, request, console);
    return isProved(proof) ? 0 : 1;
}
/** The commits of the clone; undefined where no manifest says which. */
async function rangesIn({ manifest }, { flags }, console) {
    if (manifest === null)
        return undefined;
    const { gitIn } = await __webpack_require__.e(/* import() */ 4384).then(__webpack_require__.bind(__webpack_require__, 4384));
    const { commitsOfWindow } = await Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(878), __webpack_require__.e(2207)]).then(__webpack_require__.bind(__webpack_require__, 9380));
    const { progress } = await __webpack_require__.e(/* import() */ 3375).then(__webpack_require__.bind(__webpack_require__, 3375));
    const ending = new AbortController();
    const shown = progress(console);
    try {
        const git = gitIn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(console.cwd, flags.get('repo') ?? '.'), console.env, ending.signal);
        return await commitsOfWindow(git, manifest, (branch, commits) => shown.at((0,_terminal_printable_js__WEBPACK_IMPORTED_MODULE_3__.printable)(`${branch}: ${commits} commits so far`)));
    }
    finally {
        shown.end();
        ending.abort();
    }
}
async function print(proof, request, console) {
    const { windowJson, windowMarkdown, windowText } = await __webpack_require__.e(/* import() */ 8150).then(__webpack_require__.bind(__webpack_require__, 8150));
    const format = (0,_command_command_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOf */ .be)(request);
    if (format === 'json')
        return console.out(windowJson(proof));
    return console.out(format === 'markdown' ? windowMarkdown(proof) : windowText(proof, console));
}
function digestOf(written) {
    if (written === undefined)
        return undefined;
    if (/^[0-9a-f]{12,64}$/i.test(written))
        return written.toLowerCase();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`verify-window: --digest cannot be '${written}'`, 'Give its 64 hexadecimal digits, or the first 12 or more.');
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


/***/ })

};
