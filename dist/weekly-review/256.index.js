export const id = 256;
export const ids = [256];
export const modules = {

/***/ 3256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyExchange: () => (/* binding */ proxyExchange)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7191);
/* harmony import */ var _node_exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2622);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7213);



/**
 * Exchanges through the proxies of a self-hosted runner. Loaded only where one is set: undici is a megabyte.
 *
 * @param timeout milliseconds that one exchange may take
 */
function proxyExchange(settings, timeout) {
    const dispatcher = new undici__WEBPACK_IMPORTED_MODULE_0__/* .EnvHttpProxyAgent */ .J2({
        maxResponseSize: _transport_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BODY */ ._D,
        ...(settings.httpProxy === undefined ? {} : { httpProxy: settings.httpProxy }),
        ...(settings.httpsProxy === undefined ? {} : { httpsProxy: settings.httpsProxy }),
        ...(settings.noProxy === undefined ? {} : { noProxy: settings.noProxy }),
    });
    return async (url, init) => {
        const answer = await (0,undici__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(url, {
            dispatcher,
            method: (init.method ?? 'GET'),
            headers: init.headers ?? {},
            body: init.body ?? null,
            signal: AbortSignal.timeout(timeout),
        });
        return {
            status: answer.statusCode,
            statusText: '',
            headers: (0,_node_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .flatHeaders */ .G)(answer.headers),
            bytes: Buffer.from(await answer.body.arrayBuffer()),
        };
    };
}


/***/ })

};
