export const id = 3375;
export const ids = [3375];
export const modules = {

/***/ 3375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   progress: () => (/* binding */ progress)
/* harmony export */ });
/** After this many milliseconds a person wonders whether anything happens. */
const PATIENCE = 1_000;
const FRAME = 100;
/** Progress as one line on standard error that is written over: only on a terminal, and only after a second. */
function progress(console) {
    if (!console.live)
        return { at: () => undefined, end: () => undefined };
    const from = performance.now();
    let last = 0;
    return {
        at: (what) => {
            const now = performance.now();
            if (now - from < PATIENCE || now - last < FRAME)
                return;
            last = now;
            console.err(`\r\u001b[K${what}`);
        },
        end: () => {
            if (last !== 0)
                console.err('\r\u001b[K');
            last = 0;
        },
    };
}


/***/ })

};
