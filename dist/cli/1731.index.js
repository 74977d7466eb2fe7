export const id = 1731;
export const ids = [1731];
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

/***/ 1731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyCheckSummary: () => (/* binding */ policyCheckSummary)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6976);
/* harmony import */ var _policy_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8634);


/** A look at a policy as Markdown: verdict first, then the findings as a table. */
function policyCheckSummary({ sound, policy, findings, tree, rules = 0 }) {
    const against = tree === undefined
        ? 'It cannot be used, so no files were looked at.'
        : `${rules} rules, against ${tree.files} files of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(tree.name)} at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(tree.commit)}.`;
    const rows = findings.map((finding) => [
        finding.severity,
        finding.line === undefined ? '' : String(finding.line),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(finding.message),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(finding.fix),
        samples(finding),
    ]);
    return [
        `## The policy is ${sound ? 'sound' : 'not sound'}: ${(0,_policy_check_js__WEBPACK_IMPORTED_MODULE_1__/* .countFindings */ .G)(findings)}`,
        '',
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(policy)}. ${against}`,
        '',
        ...(rows.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['severity', 'line', 'finding', 'fix', 'files'], rows), '']),
    ].join('\n');
}
function samples({ samples: paths, count }) {
    const rest = count - paths.length;
    return `${paths.map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}


/***/ }),

/***/ 8634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ countFindings)
/* harmony export */ });
/** How many findings of each severity there are, such as `1 error, 2 warnings`; `nothing to mend` for none. */
function countFindings(findings) {
    const counts = ['error', 'warning', 'note']
        .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity])
        .filter(([count]) => count > 0)
        .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`);
    return counts.length === 0 ? 'nothing to mend' : counts.join(', ');
}


/***/ })

};
