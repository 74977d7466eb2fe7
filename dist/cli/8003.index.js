export const id = 8003;
export const ids = [8003,5309];
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

/***/ 8003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyCommand: () => (/* binding */ verifyCommand)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_report_verification__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6690);
/* harmony import */ var _command_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(526);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _terminal_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5309);




/** `countersign verify`: whether a decision record computes to itself, and whether GitHub still says the same. */
const verifyCommand = {
    name: 'verify',
    operand: { name: 'RECORD', help: 'the file decision-<number>.json from the artifact of a run of the gate' },
    flags: [
        { name: 'digest', value: 'HEX', help: 'what its SHA-256 must be, or begin with: the 12 digits in the status' },
        { name: 'live', help: 'read GitHub again too, and say what differs' },
        { name: 'repo', value: 'OWNER/NAME', help: "with --live: the repository (default: the record's own)" },
        {
            name: 'token-env',
            value: 'NAME',
            help: 'with --live: the variable that holds the token (default: GITHUB_TOKEN)',
        },
        { name: 'status-context', value: 'NAME', help: 'with --live: where the gate publishes (default: sdlc-gate)' },
        _command_command_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMAT_FLAG */ .rp,
    ],
    help: {
        about: [
            'Computes a decision again from its record, without network: the policy in it must be the\nblob that it claims to be, and policy and snapshot must come to the same classification\nand decision, byte for byte. Each member that differs is named.',
            'A record that is consistent may still be made up: whoever can rewrite it can rewrite all of\nit. That it is the one on which the gate decided shows its digest, whose first 12 digits\nstand in the status of the commit: give them with --digest, or let --live look.',
            '--live reads the change from GitHub by the readers of the gate, writes nothing, and names\neach member that differs now. Later reviews, pushes and changes of the policy differ, as\nthey should. GITHUB_API_URL names the API of a GitHub Enterprise Server.',
        ],
        example: {
            command: 'countersign verify decision-7.json --digest 0d5f6b1c8a92',
            output: [
                'VERIFIED  acme/shop#7 at 5f0c1de98a7b: approved',
                '',
                '  - policy and snapshot come to the classification and decision in the record, byte for byte',
                '',
                '  digest  0d5f6b1c8a92e4…',
            ].join('\n'),
        },
        exits: {
            0: 'the record computes to itself, and all that was looked at agrees',
            1: 'a member, the digest, GitHub or the status differs',
            2: 'wrong usage, or the file is no decision record',
            3: 'GitHub could not be read',
        },
    },
    run,
};
const LIVE_FLAGS = ['repo', 'token-env', 'status-context'];
async function run(request, console) {
    const { operand, flags } = request;
    if (operand === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e('verify: no record was named', "'countersign verify --help' shows how it is used.");
    }
    const expectedDigest = digestOf(flags.get('digest'));
    const stray = LIVE_FLAGS.find((name) => flags.has(name) && !flags.has('live'));
    if (stray !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`verify: --${stray} is of use with --live alone`, 'Add --live.');
    const token = flags.has('live') ? tokenFrom(console, flags.get('token-env') ?? 'GITHUB_TOKEN') : undefined;
    const { readRecordFile } = await __webpack_require__.e(/* import() */ 7173).then(__webpack_require__.bind(__webpack_require__, 7173));
    const { verifyRecord } = await Promise.all(/* import() */[__webpack_require__.e(7316), __webpack_require__.e(7808), __webpack_require__.e(1817), __webpack_require__.e(311), __webpack_require__.e(5052), __webpack_require__.e(9438)]).then(__webpack_require__.bind(__webpack_require__, 9438));
    const text = await readRecordFile(console.cwd, operand);
    const { digest, recorded, mismatches } = verifyRecord(text);
    const raw = JSON.parse(text);
    const { repository, number, head } = recorded.snapshot;
    const offline = {
        change: `${repository}#${number}`,
        head,
        state: stateIn(raw),
        digest,
        ...(expectedDigest === undefined ? {} : { expectedDigest }),
        mismatches: mismatches.map(({ at, recorded: left, computed }) => ({ at, recorded: left, other: computed })),
    };
    if (token === undefined)
        return print(offline, request, console);
    const { readLive } = await Promise.all(/* import() */[__webpack_require__.e(7808), __webpack_require__.e(4419), __webpack_require__.e(1817), __webpack_require__.e(311), __webpack_require__.e(5052), __webpack_require__.e(7310), __webpack_require__.e(1820), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 2306));
    const settings = {
        token,
        repository: flags.get('repo'),
        statusContext: flags.get('status-context') ?? 'sdlc-gate',
        env: console.env,
        now: new Date(),
    };
    try {
        const live = await readLive({ inputs: recorded, raw, digest }, settings);
        return await print({ ...offline, live }, request, console);
    }
    catch (failure) {
        if (!(failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W) || (0,_countersign_soc2_report_verification__WEBPACK_IMPORTED_MODULE_2__/* .isVerified */ .p)(offline))
            throw failure;
        // That the record is not what it claims to be was found out without GitHub.
        console.err(`note: ${(0,_terminal_printable_js__WEBPACK_IMPORTED_MODULE_3__.printable)(failure.message)}\n`);
        return print(offline, request, console);
    }
}
async function print(report, request, console) {
    const format = (0,_command_command_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(request);
    const verified = (0,_countersign_soc2_report_verification__WEBPACK_IMPORTED_MODULE_2__/* .isVerified */ .p)(report);
    if (format === 'json') {
        const { visibleJson } = await __webpack_require__.e(/* import() */ 7008).then(__webpack_require__.bind(__webpack_require__, 7008));
        await console.out(`${visibleJson({ kind: 'countersign/verification', version: 1, verified, ...report })}\n`);
    }
    else if (format === 'markdown') {
        const { verificationSummary } = await __webpack_require__.e(/* import() */ 4907).then(__webpack_require__.bind(__webpack_require__, 4907));
        await console.out(verificationSummary(report));
    }
    else {
        const { verificationText } = await __webpack_require__.e(/* import() */ 9816).then(__webpack_require__.bind(__webpack_require__, 9816));
        await console.out(verificationText(report, console));
    }
    return verified ? 0 : 1;
}
function digestOf(written) {
    if (written === undefined)
        return undefined;
    if (/^[0-9a-f]{12,64}$/i.test(written))
        return written.toLowerCase();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`verify: --digest cannot be '${written}'`, 'Give its 64 hexadecimal digits, or the first 12 or more.');
}
function tokenFrom({ env }, name) {
    const token = env[name];
    if (token)
        return token;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`verify: ${name} is not set`, 'Set it to a token that may read the repository (`gh auth token` prints yours), or name another variable with --token-env.');
}
const STATES = ['approved', 'pending', 'blocked', 'ungoverned'];
function stateIn(raw) {
    const state = raw['decision']?.state;
    return STATES.find((known) => known === state);
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

/***/ 6690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isVerified),
/* harmony export */   s: () => (/* binding */ verificationFindings)
/* harmony export */ });
/** Whether the record is what it claims to be, and everything that was looked at agrees with it. */
function isVerified({ digest, expectedDigest, mismatches, live }) {
    if (mismatches.length > 0 || !digest.startsWith(expectedDigest ?? ''))
        return false;
    return live === undefined || (live.differences.length === 0 && live.status.asExpected);
}
/** The heading of a report, and beneath it each of the findings in a sentence. */
function verificationFindings(report) {
    const { digest, expectedDigest, mismatches, live } = report;
    const findings = [];
    if (expectedDigest !== undefined && !digest.startsWith(expectedDigest)) {
        findings.push(`the digest is ${digest}, and should be ${expectedDigest}`);
    }
    findings.push(mismatches.length === 0
        ? 'policy and snapshot come to the classification and decision in the record, byte for byte'
        : `${members(mismatches.length)} not what the record computes to`);
    if (live === undefined)
        return findings;
    const { differences, status, readAt } = live;
    findings.push(differences.length === 0
        ? `GitHub says the same at ${readAt}`
        : `${members(differences.length)} not what GitHub says at ${readAt}`);
    return [...findings, `the status ${status.context} ${status.says}`];
}
function members(count) {
    return count === 1 ? 'one member is' : `${count} members are`;
}


/***/ })

};
