export const id = 173;
export const ids = [173];
export const modules = {

/***/ 7173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRecordFile: () => (/* binding */ readRecordFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(662);



/** Reads the text of a record from a file. Throws a `UsageError` where there is none, or its bytes are no text. */
async function readRecordFile(cwd, file) {
    const fix = 'Name the file decision-<number>.json from the artifact of a run of the gate.';
    let bytes;
    try {
        bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file));
    }
    catch (cause) {
        const why = cause.code === 'ENOENT' ? 'does not exist' : 'cannot be read';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${file} ${why}`, fix, { cause });
    }
    try {
        // A byte order mark is a byte of the record like any other.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${file} is no UTF-8 text`, fix, { cause });
    }
}


/***/ })

};
