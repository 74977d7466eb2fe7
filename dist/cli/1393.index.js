export const id = 1393;
export const ids = [1393];
export const modules = {

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
