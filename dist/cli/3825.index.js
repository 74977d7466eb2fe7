export const id = 3825;
export const ids = [3825,7008];
export const modules = {

/***/ 6206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   classificationJson: () => (/* binding */ classificationJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7008);

/** Files in a piece: enough to be quick, little enough to need no memory to speak of. */
const PIECE = 1000;
/**
 * The classification of a local change as JSON in pieces, a line for each file: a change may have so many that one text of
 * all would be larger than everything else.
 */
function* classificationJson(local) {
    const { files, ...verdict } = local.classification;
    const { base, head, mergeBase, policy } = local;
    const top = {
        kind: 'countersign/local-classification',
        version: 1,
        risk: verdict.risk,
        base,
        head,
        mergeBase,
        policy,
    };
    yield `${(0,_json_js__WEBPACK_IMPORTED_MODULE_0__.visibleJson)(top).slice(0, -1)},\n"classification":${(0,_json_js__WEBPACK_IMPORTED_MODULE_0__.visibleJson)(verdict).slice(0, -1)},\n"files":[`;
    for (let from = 0; from < files.length; from += PIECE) {
        const lines = files.slice(from, from + PIECE).map((file) => `\n${(0,_json_js__WEBPACK_IMPORTED_MODULE_0__.visibleJson)(file)}`);
        yield `${from === 0 ? '' : ','}${lines.join(',')}`;
    }
    yield ']}}\n';
}


/***/ }),

/***/ 7008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   visibleJson: () => (/* binding */ visibleJson)
/* harmony export */ });
/**
 * JSON that is safe to look at: same value for every parser, but what could steer a terminal, hide from a reader or pass
 * for a command of a workflow log stands as an escape. On one line.
 */
function visibleJson(value) {
    return JSON.stringify(value)
        .replaceAll(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapes)
        .replaceAll('##[', '##\\u005b');
}
function escapes(character) {
    return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}


/***/ })

};
