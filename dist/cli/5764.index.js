export const id = 5764;
export const ids = [5764,1393];
export const modules = {

/***/ 5764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandHelp: () => (/* binding */ commandHelp),
/* harmony export */   overview: () => (/* binding */ overview)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1393);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5975);


/** What each exit code means, whatever the command. */
const EXITS = {
    0: 'done, and the answer is good',
    1: 'done, and the answer is not good',
    2: 'wrong usage or input',
    3: 'could not find out',
};
/** What `countersign --help` prints. */
function overview() {
    const width = Math.max(..._table_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .L.map(({ name }) => name.length));
    return [
        `countersign ${_version_js__WEBPACK_IMPORTED_MODULE_1__.VERSION}: change management by policy, the same rules that run on a pull request`,
        '',
        'Usage: countersign COMMAND [FLAGS]',
        '',
        'Commands:',
        ..._table_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .L.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`),
        '',
        'Start here, in a clone of your repository:',
        '  countersign init             writes a policy fitted to it, and the workflows',
        '  countersign policy check     is the policy sound?',
        '  countersign classify         what would it say of this branch?',
        '',
        "'countersign help COMMAND' explains a command, with an example.",
        'Answers go to standard output, everything else to standard error.',
        '',
        ...exits({}),
        '',
    ].join('\n');
}
/** What `countersign help COMMAND` prints. */
function commandHelp(command) {
    const { operand, flags, help } = command;
    const rows = [
        ...(operand === undefined ? [] : [[operand.name, operand.help]]),
        ...flags.map(({ name, value, help: text }) => [`--${name}${value === undefined ? '' : ` ${value}`}`, text]),
        ['--help', 'show this page'],
    ];
    const width = Math.max(...rows.map(([name]) => name.length));
    const usage = [...(operand === undefined ? [] : [`[${operand.name}]`]), ...(flags.length === 0 ? [] : ['[FLAGS]'])];
    return [
        `Usage: countersign ${[command.name, ...usage].join(' ')}`,
        '',
        ...help.about.flatMap((paragraph) => [paragraph, '']),
        'Flags:',
        ...rows.map(([name, text]) => `  ${name.padEnd(width)}   ${text}`),
        '',
        'Example:',
        `  $ ${help.example.command}`,
        ...help.example.output.split('\n').map((line) => (line === '' ? '' : `  ${line}`)),
        '',
        ...exits(help.exits),
        '',
    ].join('\n');
}
function exits(own) {
    const codes = [0, 1, 2, 3];
    return ['Exit codes:', ...codes.map((code) => `  ${code}   ${own[code] ?? EXITS[code]}`)];
}


/***/ }),

/***/ 1393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of the whole repository: commands and actions are released together. */
const VERSION = '0.0.0';


/***/ })

};
