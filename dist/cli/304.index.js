export const id = 304;
export const ids = [304];
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

/***/ 304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   classificationSummary: () => (/* binding */ classificationSummary)
/* harmony export */ });
/* harmony import */ var _change_show_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1952);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6976);


/** Rows of files and reasons in a summary; the record has all of them. */
const ROWS = 100;
/** Characters of a summary unless told: GitHub shows none that is larger than 1 MiB, and a letter may take three bytes. */
const ROOM = 300_000;
/** The job summary of one classification, as Markdown of at most about `room` characters: verdict, why, the files. */
function classificationSummary(change, room = ROOM) {
    const { classification } = change;
    const { reasons, files } = classification;
    const subject = change.number === undefined ? 'The change' : `#${change.number}`;
    const verdict = classification.risk === 'high'
        ? `${subject} is high risk: a person who did not write it must approve`
        : `${subject} is low risk: an AI review may approve it where the policy lets it`;
    const bullets = thatFit(reasons, (reason) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ)(reason.text)}`, room / 2);
    return [
        `## ${verdict}`,
        '',
        `Head ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(change.head)} against ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(change.base)}, by the policy ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(change.policy)}.`,
        '',
        ...bullets,
        ...(bullets.length < reasons.length
            ? [`- ${reasons.length - bullets.length} more reasons are in the record.`]
            : []),
        '',
        filesTable(files, room / 2),
        '',
    ].join('\n');
}
function filesTable(files, room) {
    if (files.length === 0)
        return 'No files.';
    // High ones first: a reader must not have to scroll to what decided.
    const sorted = [...files.filter((file) => file.risk === 'high'), ...files.filter((file) => file.risk === 'low')];
    const rows = thatFit(sorted, fileRow, room);
    const rest = files.length > rows.length ? `\n\n${files.length - rows.length} more files are in the record.` : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['risk', 'file', 'rule', 'pattern'], rows)}${rest}`;
}
function fileRow({ risk, path, previousPath, matches }) {
    const moved = previousPath === undefined ? '' : ` (from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_change_show_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(previousPath))})`;
    const rules = [...new Set(matches.map(({ rule }) => rule))].map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join(', ');
    const patterns = [...new Set(matches.map(({ pattern }) => pattern))].map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join(', ');
    return [risk, `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_change_show_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(path))}${moved}`, rules, patterns];
}
/** The first of these as they are written, as many as there is room for. None is cut: half a path would deceive. */
function thatFit(items, write, room) {
    const written = [];
    let left = room;
    for (const item of items.slice(0, ROWS)) {
        const next = write(item);
        left -= typeof next === 'string' ? next.length : next.join('').length;
        if (left < 0)
            break;
        written.push(next);
    }
    return written;
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


/***/ })

};
