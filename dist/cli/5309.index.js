export const id = 5309;
export const ids = [5309];
export const modules = {

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
