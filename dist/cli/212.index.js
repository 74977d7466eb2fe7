export const id = 212;
export const ids = [212];
export const modules = {

/***/ 6212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printClassification: () => (/* binding */ printClassification)
/* harmony export */ });
/** Prints a classification in the format that was asked for. */
async function printClassification(local, format, console) {
    const { base, head, mergeBase, policy, classification } = local;
    if (format === 'json') {
        const { classificationJson } = await __webpack_require__.e(/* import() */ 825).then(__webpack_require__.bind(__webpack_require__, 3825));
        for (const piece of classificationJson(local))
            await console.out(piece);
    }
    else if (format === 'markdown') {
        const { classificationSummary } = await __webpack_require__.e(/* import() */ 304).then(__webpack_require__.bind(__webpack_require__, 304));
        const sides = { head: named(head), base: named(base), policy: origin(policy) };
        await console.out(classificationSummary({ ...sides, classification }));
    }
    else {
        const { classificationText } = await __webpack_require__.e(/* import() */ 449).then(__webpack_require__.bind(__webpack_require__, 5449));
        const change = `${named(head)} since it left ${named(base)} at ${short(mergeBase)}`;
        const facts = [['change', change], ['policy', origin(policy)]];
        await console.out(classificationText({ classification, facts }, console));
    }
}
function named({ name, commit }) {
    return name === commit ? short(commit) : `${name} (${short(commit)})`;
}
function origin(policy) {
    if ('file' in policy)
        return `${policy.file} on the disk`;
    return `${policy.path} on ${named({ name: policy.branch, commit: policy.commit })}`;
}
function short(commit) {
    return commit.slice(0, 12);
}


/***/ })

};
