export const id = 1349;
export const ids = [1349];
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

/***/ 1349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retrospectiveCommand: () => (/* binding */ retrospectiveCommand)
/* harmony export */ });
/* harmony import */ var _command_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(526);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);


/** `countersign retrospective --dry-run`: the issue that the next weekly run would open, and nothing written. */
const retrospectiveCommand = {
    name: 'retrospective',
    flags: [
        { name: 'dry-run', help: 'required: only the workflow opens issues' },
        { name: 'repo', value: 'OWNER/NAME', help: 'the repository (default: GITHUB_REPOSITORY, else where origin leads)' },
        { name: 'branch', value: 'NAME', help: 'beside the default branch this governed branch alone (default: all)' },
        { name: 'policy', value: 'PATH', help: 'the policy on the default branch (default: .github/change-policy.yml)' },
        { name: 'lookback-days', value: 'DAYS', help: 'where there was no retrospective yet: how far back (default: 7)' },
        { name: 'start-sha', value: 'SHA', help: 'count from this commit of the default branch, as a deliberate restart' },
        {
            name: 'workflow',
            value: 'PATH',
            help: 'the workflow that opens them (default: .github/workflows/sdlc-weekly-review.yml)',
        },
        { name: 'creator', value: 'LOGIN', help: 'the account that opens them (default: github-actions[bot])' },
        { name: 'token-env', value: 'NAME', help: 'the variable that holds the token (default: GITHUB_TOKEN)' },
        _command_command_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMAT_FLAG */ .rp,
    ],
    help: {
        about: [
            'Prints the retrospective that the weekly review would open if it ran now, by the same\nreaders and rules: the window since the retrospective before, every commit in exactly one\nclass, and what the controls do not explain. --format markdown prints the issue itself.',
            'Writes nothing. The token needs `actions: read`, `contents: read`, `issues: read`,\n`pull-requests: read` and `statuses: read`. GITHUB_API_URL names the API of a GitHub\nEnterprise Server.',
        ],
        example: {
            command: 'countersign retrospective --dry-run --repo acme/shop',
            output: [
                'SDLC Weekly Retrospective 2026-03-20: 1 to review, 1 exception',
                '',
                '  2026-03-13T16:07:00Z to 2026-03-20T16:07:00Z',
                '  main: 3 commits, 5f0c1de98a7b..a1d3c5e7f901',
                '  1 ai-approved + 1 human-approved + 0 exempt + … + 1 direct-push + 0 unresolved = 3 commits',
                '',
                '  PR   class           risk  approved by         title',
                '  #57  ai-approved     low   acme-reviewer[bot]  Round the total of the cart',
                '  #58  human-approved  high  cto                 Shorten the session',
                '',
                '  direct-push  one commit (a1d3c5e7f901) of main: @alice pushed it, and no pull request was merged by it',
                '    Ask who pushed for the reason, review the commits now, and close the way around the pull request.',
                '  …',
            ].join('\n'),
        },
        exits: {
            0: 'the controls explain every commit of the window',
            1: 'there are exceptions; they are in what was printed',
            2: 'wrong usage; without --dry-run, too',
            3: 'GitHub could not be read, or the chain of retrospectives is broken',
        },
    },
    run,
};
async function run({ flags, ...request }, console) {
    if (!flags.has('dry-run')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e('retrospective: only the workflow opens issues, because the next one believes none but those of its own runs', 'Add --dry-run to print what it would open, or start the workflow (gh workflow run sdlc-weekly-review.yml).');
    }
    const startSha = startShaOf(flags.get('start-sha') ?? '');
    const lookbackDays = daysOf(flags.get('lookback-days') ?? '7');
    const variable = flags.get('token-env') ?? 'GITHUB_TOKEN';
    const token = console.env[variable];
    if (!token) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`retrospective: ${variable} is not set`, 'Set it to a token that may read the repository (`gh auth token` prints yours), or name another variable with --token-env.');
    }
    const { repositoryOf } = await __webpack_require__.e(/* import() */ 8047).then(__webpack_require__.bind(__webpack_require__, 8047));
    const { preview } = await Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(7808), __webpack_require__.e(4419), __webpack_require__.e(1817), __webpack_require__.e(311), __webpack_require__.e(5052), __webpack_require__.e(7310), __webpack_require__.e(878), __webpack_require__.e(1820), __webpack_require__.e(2106)]).then(__webpack_require__.bind(__webpack_require__, 2106));
    const { progress } = await __webpack_require__.e(/* import() */ 3375).then(__webpack_require__.bind(__webpack_require__, 3375));
    const repository = await repositoryOf('retrospective', flags.get('repo'), console);
    const shown = progress(console);
    let made;
    try {
        made = await preview({
            token,
            repository,
            branch: flags.get('branch'),
            policyPath: flags.get('policy') ?? '.github/change-policy.yml',
            lookbackDays,
            startSha,
            workflow: flags.get('workflow') ?? '.github/workflows/sdlc-weekly-review.yml',
            creator: flags.get('creator'),
            env: console.env,
            now: new Date(),
            onStep: (what) => shown.at(what),
        });
    }
    finally {
        shown.end();
    }
    await print(made, { flags, ...request }, console);
    return made.population.exceptions.length > 0 ? 1 : 0;
}
async function print(made, request, console) {
    const { previewJson, previewMarkdown, previewText } = await __webpack_require__.e(/* import() */ 9294).then(__webpack_require__.bind(__webpack_require__, 9294));
    const format = (0,_command_command_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(request);
    if (format === 'json')
        return console.out(previewJson(made));
    return console.out(format === 'markdown' ? previewMarkdown(made) : previewText(made, console));
}
function startShaOf(written) {
    if (written === '' || /^[0-9a-f]{40}$/i.test(written))
        return written.toLowerCase();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`retrospective: --start-sha cannot be '${written}'`, 'Give all 40 digits of a commit of the default branch.');
}
/** A year is what GitHub keeps of the activity log. */
const MOST_DAYS = 365;
function daysOf(written) {
    const days = /^[1-9]\d{0,2}$/.test(written) ? Number(written) : Number.NaN;
    if (days <= MOST_DAYS)
        return days;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`retrospective: --lookback-days cannot be '${written}'`, `Write a whole number from 1 to ${MOST_DAYS}.`);
}


/***/ })

};
