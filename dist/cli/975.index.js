export const id = 975;
export const ids = [975];
export const modules = {

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   Jr: () => (/* binding */ failing),
/* harmony export */   W2: () => (/* binding */ recommended),
/* harmony export */   countSettings: () => (/* binding */ countSettings),
/* harmony export */   f$: () => (/* binding */ findingName),
/* harmony export */   kF: () => (/* binding */ unseenByNeed)
/* harmony export */ });
/** Counts findings; the four add up to all of them. */
function countSettings(findings) {
    const count = (fits) => findings.filter(fits).length;
    return {
        holding: count(({ state }) => state === 'holds'),
        notHolding: failing(findings).length,
        notObserved: count(({ state }) => state === 'not observed'),
        recommendations: recommended(findings).length,
    };
}
/** `12 hold, 2 do not, 3 not observed`, and the recommendations where there are any. */
function countsLine({ holding, notHolding, notObserved, recommendations }) {
    const more = recommendations === 1 ? ', 1 recommendation' : `, ${recommendations} recommendations`;
    return `${holding} hold, ${notHolding} do not, ${notObserved} not observed${recommendations === 0 ? '' : more}`;
}
/** Controls that the change control needs and that do not hold. */
function failing(findings) {
    return findings.filter(isFailing).filter(({ weight }) => weight === 'required');
}
/** Recommendations that are not followed. */
function recommended(findings) {
    return findings.filter(isFailing).filter(({ weight }) => weight === 'recommended');
}
/** What could not be seen, by what would show it: one grant often shows several. */
function unseenByNeed(findings) {
    const groups = new Map();
    for (const finding of findings) {
        if (finding.state !== 'not observed')
            continue;
        const group = groups.get(finding.needs);
        if (group === undefined)
            groups.set(finding.needs, [finding]);
        else
            group.push(finding);
    }
    return groups;
}
/** The name of a finding: its control, and its branch where it is about one. */
function findingName({ title, branch }) {
    return branch === undefined ? title : `${branch}: ${title}`;
}
function isFailing(finding) {
    return finding.state === 'does not hold';
}


/***/ })

};
