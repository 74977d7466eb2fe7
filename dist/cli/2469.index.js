export const id = 2469;
export const ids = [2469];
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

/***/ 2469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _command_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(526);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);


/** `countersign doctor`: which parts of the control hold on GitHub, which do not, and which could not be seen. */
const doctorCommand = {
    name: 'doctor',
    flags: [
        { name: 'repo', value: 'OWNER/NAME', help: 'the repository (default: GITHUB_REPOSITORY, else where origin leads)' },
        { name: 'policy', value: 'PATH', help: 'the policy on the default branch (default: .github/change-policy.yml)' },
        { name: 'status-context', value: 'NAME', help: 'where the gate publishes (default: sdlc-gate)' },
        { name: 'token-env', value: 'NAME', help: 'the variable that holds the token (default: GITHUB_TOKEN)' },
        _command_command_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMAT_FLAG */ .rp,
    ],
    help: {
        about: [
            'Reads rulesets, branch protection, environments, workflows and their runs, CODEOWNERS, the\npolicy, labels, who may write and who the AI reviewer is, and writes nothing. Each control\nholds, does not hold, or was not observed, with the permission that would show it; what does\nnot hold comes first, with why it matters, the fix and the page where it is done.',
            'What is not observed is never taken to hold. GITHUB_TOKEN sees hardly any settings; an App\nwith `administration: read` sees nearly all; who may bypass a ruleset is shown to an\nadministrator alone. A recommendation that is not followed is shown, and changes no exit code.',
        ],
        example: {
            command: 'countersign doctor --repo acme/shop',
            output: [
                'NOT IN ORDER  acme/shop: 33 hold, 1 do not, 0 not observed',
                '',
                '  does not hold  main: The status comes from an App of its own',
                '    advisory: `sdlc-gate` is taken from any source',
                '    why: Else any writer publishes a success of that name from a workflow of their own, and the',
                '    gate is advisory.',
                '    fix: Let a GitHub App of your own publish it (`countersign init --hardened`), and choose that',
                '    App as its source.',
                '    https://github.com/acme/shop/settings/rules/7',
                '',
                '  state          on    control                               seen',
                '  holds          main  The gate’s status is required         `sdlc-gate` is required',
                '  …',
            ].join('\n'),
        },
        exits: {
            0: 'every control was seen, and holds',
            1: 'a control does not hold',
            2: 'wrong usage',
            3: 'none is known to be broken, and one was not observed; or GitHub could not be read',
        },
    },
    run,
};
async function run(request, console) {
    const { flags } = request;
    const variable = flags.get('token-env') ?? 'GITHUB_TOKEN';
    const token = console.env[variable];
    if (!token) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`doctor: ${variable} is not set`, 'Set it to a token that may read the repository (`gh auth token` prints yours), or name another variable with --token-env.');
    }
    const { examine } = await Promise.all(/* import() */[__webpack_require__.e(7808), __webpack_require__.e(4419), __webpack_require__.e(1817), __webpack_require__.e(2033), __webpack_require__.e(7310), __webpack_require__.e(1278)]).then(__webpack_require__.bind(__webpack_require__, 3259));
    const report = await examine({
        token,
        repository: flags.get('repo'),
        policyPath: flags.get('policy') ?? '.github/change-policy.yml',
        statusContext: flags.get('status-context') ?? 'sdlc-gate',
        cwd: console.cwd,
        env: console.env,
        now: new Date(),
    });
    const { countSettings } = await __webpack_require__.e(/* import() */ 975).then(__webpack_require__.bind(__webpack_require__, 975));
    const counts = countSettings(report.findings);
    const format = (0,_command_command_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(request);
    if (format === 'json') {
        const { visibleJson } = await __webpack_require__.e(/* import() */ 7008).then(__webpack_require__.bind(__webpack_require__, 7008));
        await console.out(`${visibleJson({ kind: 'countersign/doctor', version: 1, counts, ...report })}\n`);
    }
    else if (format === 'markdown') {
        const { settingsSummary } = await __webpack_require__.e(/* import() */ 8985).then(__webpack_require__.bind(__webpack_require__, 8985));
        await console.out(settingsSummary(report));
    }
    else {
        const { settingsText } = await __webpack_require__.e(/* import() */ 4458).then(__webpack_require__.bind(__webpack_require__, 4458));
        await console.out(settingsText(report, console));
    }
    // A control that is known to be broken says more than one that is not known.
    if (counts.notHolding > 0)
        return 1;
    return counts.notObserved > 0 ? 3 : 0;
}


/***/ })

};
