export const id = 3439;
export const ids = [3439];
export const modules = {

/***/ 3439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askOn: () => (/* binding */ askOn)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);


/**
 * Puts a question to a person and resolves to the answer, blanks around it taken away. Rejects with a `UsageError` where
 * the input ends or is interrupted: silence is no answer.
 */
async function askOn(input, output, question) {
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input, output, terminal: true });
    try {
        return await new Promise((resolve, reject) => {
            const ended = () => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e('no answer was given', 'Answer, or pass --yes.'));
            lines.once('close', ended);
            lines.once('SIGINT', ended);
            lines.question(question, (answer) => resolve(answer.trim()));
        });
    }
    finally {
        lines.close();
    }
}


/***/ })

};
