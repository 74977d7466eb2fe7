export const id = 6212;
export const ids = [6212];
export const modules = {

/***/ 6212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printClassification: () => (/* binding */ printClassification),
/* harmony export */   rangeFacts: () => (/* binding */ rangeFacts)
/* harmony export */ });
/** Prints a classification in the format that was asked for. */
async function printClassification(local, format, console) {
    const { base, head, policy, classification } = local;
    if (format === 'json') {
        const { classificationJson } = await __webpack_require__.e(/* import() */ 3825).then(__webpack_require__.bind(__webpack_require__, 6206));
        for (const piece of classificationJson(local))
            await console.out(piece);
    }
    else if (format === 'markdown') {
        const { classificationSummary } = await __webpack_require__.e(/* import() */ 304).then(__webpack_require__.bind(__webpack_require__, 304));
        const sides = { head: named(head), base: named(base), policy: origin(policy) };
        await console.out(classificationSummary({ ...sides, classification }));
    }
    else {
        const { classificationText } = await __webpack_require__.e(/* import() */ 5449).then(__webpack_require__.bind(__webpack_require__, 5449));
        await console.out(classificationText({ classification, facts: rangeFacts(local) }, console));
    }
}
/** What was compared, and by which policy, for a person. */
function rangeFacts({ base, head, mergeBase, policy, }) {
    const change = `${named(head)} since it left ${named(base)} at ${short(mergeBase)}`;
    return [
        ['change', change],
        ['policy', origin(policy)],
    ];
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
