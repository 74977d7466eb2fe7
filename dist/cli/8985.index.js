export const id = 8985;
export const ids = [8985,975];
export const modules = {

/***/ 1952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ isDeceptive),
/* harmony export */   P8: () => (/* binding */ showPath),
/* harmony export */   Ul: () => (/* binding */ showHidden)
/* harmony export */ });
/**
 * Characters that hide from a reader or reorder what they read: controls, invisible ones (bidirectional overrides,
 * zero-width, tags, fillers, variation selectors), line and paragraph separators, half surrogate pairs, and the mark
 * that stands where bytes were no UTF-8, so that nobody knows the real name.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/u;
const EACH_HIDDEN = new RegExp(HIDDEN, 'gu');
/** Nothing hides among printable ASCII, which is what nearly all paths are made of. */
const PLAIN = /^[ -~]*$/;
/**
 * True where a path holds a character that an honest change does not need and that could deceive its reader: a hidden
 * one, or a backslash, which is a separator on one system and a letter on another. Such a path cannot be shown
 * truthfully to the person who approves it (CVE-2021-42574).
 */
function isDeceptive(path) {
    return path.includes('\\') || (!PLAIN.test(path) && HIDDEN.test(path));
}
/** A path as one line that shows everything in it: each deceptive character, backslashes too, as `\u{hex}`. */
function showPath(path) {
    return showHidden(path.replaceAll('\\', '\\u{5c}'));
}
/** A sentence as one line, each hidden character as `\u{hex}`. Its paths are shown already: backslashes stay. */
function showHidden(text) {
    if (PLAIN.test(text))
        return text;
    return text.replaceAll(EACH_HIDDEN, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 6976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export logLine */
/* harmony import */ var _change_show_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1952);

/**
 * Text from a change (titles, logins, sentences with paths in them) inside Markdown that we write. Everything but
 * letters, digits and a few harmless marks becomes a numeric entity, which Markdown never reads as structure; hidden
 * characters are shown as escapes. So no file name can close a table, open a tag, or pass for our own words.
 *
 * GitHub looks for mentions, references and emoji names after entities are resolved: a zero-width space parts the mark
 * from its name.
 */
function inert(text) {
    return entities((0,_change_show_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text).replaceAll(/[@#:](?=[\p{L}\p{N}_+-])/gu, '$&\u200b'));
}
/** Text from a change, set as code, where GitHub looks for nothing. */
function code(text) {
    return `<code>${entities((0,_change_show_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text))}</code>`;
}
/** A single space is harmless, but several at a line's start make a block of code, and elsewhere fall together. */
function entities(text) {
    return text.replaceAll(/[^\p{L}\p{N} /,]|^ | $|(?<= ) /gu, (found) => `&#${found.codePointAt(0)};`);
}
/** A table; cells are Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/**
 * A sentence on a line of a log. The runner reads `::command::` at a line's start and `##[command]` anywhere in it: both
 * are broken up, and line breaks and other hidden characters shown as escapes.
 */
function logLine(text) {
    return showHidden(text)
        .replaceAll(/:(?=:)/g, ': ')
        .replaceAll('##[', '# #[');
}


/***/ }),

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


/***/ }),

/***/ 8985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settingsSummary: () => (/* binding */ settingsSummary)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6976);
/* harmony import */ var _settings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(975);


/** The settings as Markdown, for an issue or an auditor’s file: verdict, what to mend, what was not seen, every control. */
function settingsSummary({ repository, readAt, findings }) {
    const mend = findings.flatMap((finding) => finding.state === 'does not hold'
        ? [
            [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)((0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .findingName */ .f$)(finding)) + (finding.weight === 'required' ? '' : ' (recommended)'),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(finding.says),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(finding.why),
                `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(finding.fix)}](${encodeURI(finding.link)})`,
            ],
        ]
        : []);
    const unseen = [...(0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenByNeed */ .kF)(findings)].map(([needs, group]) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(needs),
        group.map((finding) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)((0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .findingName */ .f$)(finding))).join('<br>'),
    ]);
    const sections = [
        `## Settings of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(repository)}: ${(0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .countsLine */ .J7)((0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__.countSettings)(findings))}`,
        `Read at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(readAt)}.`,
        mend.length === 0 ? '' : `### To mend\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['control', 'seen', 'why it matters', 'fix'], mend)}`,
        unseen.length === 0 ? '' : `### Not observed\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['needs', 'controls'], unseen)}`,
        `### Every control\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['state', 'branch', 'control', 'seen'], findings.map(row))}`,
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function row({ state, branch, title, says }) {
    return [state, branch === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(branch), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(title), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(says)];
}


/***/ })

};
