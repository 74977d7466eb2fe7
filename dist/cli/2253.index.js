export const id = 2253;
export const ids = [2253];
export const modules = {

/***/ 2253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readWindowFiles: () => (/* binding */ readWindowFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(662);
/* harmony import */ var _verify_proof_kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1632);
/* harmony import */ var _verify_read_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6543);





const ARTIFACT = 'the artifact countersign-retrospective-<digest> of a run of the weekly review';
/** Reads them all. Throws a `UsageError` for one that is not there, is no text, or is a decision record. */
async function readWindowFiles(cwd, names) {
    const read = async (file, fix) => ({
        file,
        text: await (0,_verify_read_text_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .y)(cwd, file, fix),
    });
    const fix = `Name the file manifest.json from ${ARTIFACT}.`;
    const manifest = await read(names.manifest, fix);
    (0,_verify_proof_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseKind */ .L)('countersign/decision', manifest.file, manifest.text);
    const [population, previous, issue, parts] = await Promise.all([
        populationBeside(cwd, names).then((file) => read(file, 'Name it with --population.')),
        Promise.all(names.previous.map((file) => read(file, fix))),
        names.issue === undefined
            ? undefined
            : read(names.issue, 'Save the text of the issue as it is edited, as Markdown.'),
        Promise.all(names.parts.map((file) => read(file, 'Save the text of each numbered comment to a file of its own.'))),
    ]);
    return { manifest, population, previous, issue, parts: parts.length === 0 ? undefined : parts };
}
async function populationBeside(cwd, { manifest, population }) {
    if (population !== undefined)
        return population;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(manifest), 'population.json');
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file)).then(() => true, () => false);
    if (there)
        return file;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`there is no population.json beside ${manifest}`, `Name it with --population; it is in ${ARTIFACT}.`);
}


/***/ }),

/***/ 1632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ refuseKind)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/** What the artifacts of the workflows hold, and which command proves it. */
const COMMANDS = {
    'countersign/decision': { what: 'a decision record of the gate', command: 'verify' },
    'countersign/retrospective': { what: 'the manifest of a retrospective', command: 'verify-window' },
};
/**
 * Sends a reader who named the file of the other command there: both lie in artifacts as JSON, and every member of the one
 * is a fault of the other. Throws a `UsageError` for a file of that kind; whatever else is wrong is for others to say.
 */
function refuseKind(kind, file, text) {
    if (kindOf(text) !== kind)
        return;
    const { what, command } = COMMANDS[kind];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${file} is ${what}`, `Prove it with 'countersign ${command}'.`);
}
function kindOf(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(662);



/** Reads a file whose very bytes count. Throws a `UsageError` with this fix where there is none, or it is no text. */
async function readText(cwd, file, fix) {
    let bytes;
    try {
        bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file));
    }
    catch (cause) {
        const why = cause.code === 'ENOENT' ? 'does not exist' : 'cannot be read';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${file} ${why}`, fix, { cause });
    }
    try {
        // A byte order mark is a byte of it like any other.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${file} is no UTF-8 text`, fix, { cause });
    }
}


/***/ })

};
