export const id = 7008;
export const ids = [7008];
export const modules = {

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
