export const id = 8679;
export const ids = [8679];
export const modules = {

/***/ 8679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nearest: () => (/* binding */ nearest)
/* harmony export */ });
/** More candidates than this are not looked at: a suggestion is a courtesy, and must not cost a run its time. */
const MOST_CANDIDATES = 100;
/**
 * The candidate that a mistyped word was most likely meant to be, or undefined where none is close. Case, hyphens and
 * underscores do not count; otherwise at most two letters may differ, and fewer in a short word.
 */
function nearest(word, candidates) {
    const wanted = bare(word);
    if (wanted === '' || wanted.length > 64)
        return undefined;
    let limit = Math.min(2, Math.floor(wanted.length / 3));
    let best;
    let seen = 0;
    for (const candidate of candidates) {
        seen += 1;
        if (seen > MOST_CANDIDATES)
            break;
        const distance = editDistance(wanted, bare(candidate), limit);
        if (distance > limit)
            continue;
        best = candidate;
        limit = distance - 1;
        if (distance === 0)
            break;
    }
    return best;
}
function bare(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}
/** Levenshtein's distance, one row at a time; more than `limit` as soon as it cannot be less. */
function editDistance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return limit + 1;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        if (Math.min(...next) > limit)
            return limit + 1;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ })

};
