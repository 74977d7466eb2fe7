export const id = 3680;
export const ids = [3680];
export const modules = {

/***/ 3680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   persist: () => (/* binding */ persist)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4419);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7517);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8864);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4889);




/** Seconds for which a rate limit is waited out; a longer one ends the run, which can be started again. */
const PATIENCE = 60;
/** What retrying does not mend; of these, rate limits are the throttling plugin's. */
const REFUSALS = [400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 429, 451];
/**
 * In place of the throttling plugin's own second between any two writes: the attempts of one call are spaced already,
 * and the first of them was made before the plugin was.
 */
const UNSPACED = { key: () => ({ schedule: async (_options, work) => work() }) };
const Persistent = _octokit_core__WEBPACK_IMPORTED_MODULE_1__/* .Octokit */ .E.plugin(inOneWay, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__/* .throttling */ .A);
/**
 * Goes on with a call whose first attempt failed, by the rules of Octokit's retry and throttling plugins. They are
 * handed the failure as their own first attempt, so `retry-after` and the rate-limit headers of it count.
 *
 * @returns what a later attempt answered; throws the last failure
 */
async function persist(settings, transport, route, parameters, first, { retries, second }) {
    const budget = { left: retries, second };
    const patient = (retryAfter) => retryAfter <= PATIENCE && budget.left > 0;
    const octokit = new Persistent({
        ...settings,
        budget,
        retry: { retries, doNotRetry: REFUSALS, retryAfterBaseValue: second },
        throttle: {
            onRateLimit: patient,
            onSecondaryRateLimit: patient,
            id: route,
            retryAfterBaseValue: second,
            write: UNSPACED,
        },
    });
    return octokit.request(route, {
        ...parameters,
        request: { fetch: replaying(first, transport, budget), parseSuccessResponseBody: false },
    });
}
/** A transport whose first answer is the failure that has already happened. */
function replaying(failure, transport, budget) {
    let replayed = false;
    return async (url, init) => {
        if (replayed) {
            budget.left -= 1;
            return transport(url, init);
        }
        replayed = true;
        const { response, status, message } = failure;
        if (!response)
            throw new Error(message, { cause: failure });
        const text = typeof response.data === 'string' ? response.data : JSON.stringify(response.data ?? {});
        return {
            url,
            status,
            statusText: '',
            headers: new Map(Object.entries(response.headers)),
            body: text,
            text: async () => text,
            arrayBuffer: async () => new TextEncoder().encode(text).buffer,
        };
    };
}
/**
 * Sees to it that each failure is the business of one plugin, that both wait as GitHub tells, and that all attempts
 * together stay within the budget. The throttling plugin knows a limit with `retry-after` by the words of its message
 * alone, which GitHub does not always use; the retry plugin does not know `retry-after`, which comes with 503 too.
 */
function inOneWay(octokit, options) {
    const { budget } = options;
    octokit.hook.error('request', async (error, request) => {
        const failure = error;
        const headers = failure.response?.headers ?? {};
        const seconds = Number(headers['retry-after']);
        if (budget.left <= 0)
            request.request.retries = 0;
        if (failure.status === 429 || (failure.status === 403 && (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isRateLimit */ .a5)(failure.message, headers))) {
            // The plugin takes a wait of nought for none.
            if (Number.isFinite(seconds))
                headers['retry-after'] = String(Math.max(1, seconds));
            if (Number.isFinite(seconds) || headers['x-ratelimit-remaining'] !== '0')
                failure.message = `secondary rate limit: ${failure.message}`;
        }
        else if (seconds > PATIENCE) {
            request.request.retries = 0;
        }
        else if (seconds > 0 && budget.left > 0) {
            await new Promise((resolve) => setTimeout(resolve, seconds * budget.second));
        }
        throw error;
    });
    return {};
}


/***/ })

};
