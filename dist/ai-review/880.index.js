export const id = 880;
export const ids = [880];
export const modules = {

/***/ 4880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyFetch: () => (/* binding */ proxyFetch)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7191);

/** A `fetch` that goes through the proxies of a self-hosted runner. Loaded only where one is set: undici is a megabyte. */
function proxyFetch(proxies) {
    const dispatcher = new undici__WEBPACK_IMPORTED_MODULE_0__/* .EnvHttpProxyAgent */ .J2({ ...proxies });
    const through = (input, init) => (0,undici__WEBPACK_IMPORTED_MODULE_0__/* .fetch */ .hd)(input, { ...init, dispatcher });
    // The same interface, declared by two packages.
    return through;
}


/***/ })

};
