export const id = 3495;
export const ids = [3495,7008];
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


/***/ }),

/***/ 9185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ placedFindings),
/* harmony export */   Z: () => (/* binding */ placeText)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_review_judging_anchor__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8719);
/* harmony import */ var _countersign_soc2_review_judging_review_comments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(485);


/** The findings of a review, most severe first, each with the line of the code that it quotes. */
function placedFindings({ outcome, files }) {
    const place = (0,_countersign_soc2_review_judging_anchor__WEBPACK_IMPORTED_MODULE_0__/* .anchorsIn */ .IC)(files);
    return [...(0,_countersign_soc2_review_judging_review_comments__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .dM)(outcome.review.findings).values()].map((finding) => {
        const at = place(finding);
        if (at.kind !== 'line')
            return finding;
        return { ...finding, line: at.startLine ?? at.line, side: at.side === 'LEFT' ? 'before' : 'after' };
    });
}
/** `path:line`, as editors open it. */
function placeText({ path, line, side }) {
    if (line === undefined)
        return path;
    return `${path}:${line}${side === 'before' ? ' (before the change)' : ''}`;
}


/***/ }),

/***/ 3495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewJson: () => (/* binding */ reviewJson)
/* harmony export */ });
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7008);
/* harmony import */ var _placed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9185);


/** A local review as JSON, on one line. */
function reviewJson(review) {
    const { local, outcome, model } = review;
    const { event, recommendation, conditions } = review.judgement;
    const { base, head, mergeBase, policy, classification } = local;
    const { coverage, ledger, requests, promptDigest, usage } = outcome;
    const { verdict, summary, injectionAttempts } = outcome.review;
    const answer = {
        kind: 'countersign/local-review',
        version: 1,
        recommendation,
        event,
        risk: classification.risk,
        base,
        head,
        mergeBase,
        policy,
        conditions,
        verdict,
        summary,
        findings: (0,_placed_js__WEBPACK_IMPORTED_MODULE_0__/* .placedFindings */ .E)(review),
        injectionAttempts,
        coverage,
        ledger,
        requests,
        model,
        promptDigest,
        usage,
    };
    return `${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_1__.visibleJson)(answer)}\n`;
}


/***/ })

};
