export const id = 4320;
export const ids = [4320,5449];
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

/***/ 5449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   classificationText: () => (/* binding */ classificationText),
/* harmony export */   v: () => (/* binding */ amount)
/* harmony export */ });
/* harmony import */ var _text_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8133);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6571);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5411);



/** Rows of files; who wants all of them asks for JSON. */
const ROWS = 20;
const REASONS = 12;
/**
 * A classification for a person at a terminal: verdict, why, the files that decided, and what was compared. Nothing that
 * comes from the change can steer the terminal or begin a line.
 */
function classificationText({ classification, facts }, { width, paint }) {
    const { risk, reasons, files } = classification;
    const verdict = paint(risk, risk === 'high' ? 'HIGH RISK' : 'LOW RISK');
    const heading = [`${verdict}  ${meaning(classification)}`];
    const why = reasons.slice(0, REASONS).flatMap((reason) => bullet((0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(reason.text), width));
    const moreWhy = reasons.length > REASONS ? [`  and ${amount(reasons.length - REASONS, 'more reason')}`] : [];
    const sections = [heading, [...why, ...moreWhy], fileRows(files, width, paint), factRows(facts, paint)];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function meaning({ risk, files, complete }) {
    if (risk === 'low')
        return `${amount(files.length, 'changed file')}, none of them high-risk: the policy's low-risk approvals are enough`;
    const high = files.filter((file) => file.risk === 'high').length;
    const who = 'a person who did not write it must approve';
    if (!complete)
        return `every rule of the policy applies: ${who}`;
    return high === 0 ? who : `${high} of ${amount(files.length, 'changed file')}: ${who}`;
}
function bullet(text, width) {
    const lines = width === undefined ? [text] : (0,_text_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(text, Math.max(20, width - 4));
    return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}
const COLUMNS = [
    { head: 'risk', least: 4 },
    { head: 'file', least: 16 },
    { head: 'rule', least: 8 },
    { head: 'pattern', least: 8 },
];
function fileRows(files, width, paint) {
    if (files.length === 0)
        return [];
    const high = firstFiles(files, 'high', ROWS);
    const shown = [...high, ...firstFiles(files, 'low', ROWS - high.length)];
    const rows = shown.map((file) => [
        file.risk,
        nameOf(file),
        list(file.matches.map(({ rule }) => rule)),
        list(file.matches.map(({ pattern }) => pattern)),
    ]);
    const [head = '', ...lines] = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .textTable */ .e)(COLUMNS, rows, width === undefined ? undefined : width - 2);
    const body = lines.map((line, index) => `  ${shown[index]?.risk === 'high' ? paint('high', line.slice(0, 4)) + line.slice(4) : line}`);
    const rest = files.length - shown.length;
    return [
        `  ${paint('quiet', head)}`,
        ...body,
        ...(rest > 0 ? [`  and ${amount(rest, 'more file')}; --format json lists all of them`] : []),
    ];
}
function firstFiles(files, risk, most) {
    const found = [];
    for (const file of files) {
        if (found.length >= most)
            break;
        if (file.risk === risk)
            found.push(file);
    }
    return found;
}
function nameOf({ path, previousPath }) {
    return previousPath === undefined ? (0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textPath */ .p)(path) : `${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textPath */ .p)(path)} (from ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textPath */ .p)(previousPath)})`;
}
function list(names) {
    return [...new Set(names)].map(_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u).join(', ');
}
function factRows(facts, paint) {
    const widest = Math.max(0, ...facts.map(([name]) => name.length));
    return facts.map(([name, fact]) => `  ${paint('quiet', name.padEnd(widest))}  ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(fact)}`);
}
/** A count and its noun: `1 file`, `1,234 files`. */
function amount(count, noun) {
    return `${String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 4320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyCheckText: () => (/* binding */ policyCheckText)
/* harmony export */ });
/* harmony import */ var _classification_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5449);
/* harmony import */ var _policy_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8634);
/* harmony import */ var _text_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8133);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5411);




/** A look at a policy for a person at a terminal: verdict, then each finding with its place and fix. */
function policyCheckText(check, { width, paint }) {
    const { sound, policy, findings, tree, rules = 0 } = check;
    const verdict = sound ? paint('low', 'SOUND') : paint('high', 'NOT SOUND');
    const against = tree === undefined
        ? '(it cannot be used, so no files were looked at)'
        : `(${(0,_classification_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(rules, 'rule')}, against ${(0,_classification_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(tree.files, 'file')} of ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(tree.name)} (${tree.commit.slice(0, 12)}))`;
    const lines = (text) => (width === undefined ? [text] : (0,_text_width_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)(text, Math.max(20, width - 4))).map((line) => `    ${line}`);
    const shown = findings.flatMap((finding) => [
        '',
        `  ${paint('strong', place(policy, finding))}  ${paint(finding.severity === 'note' ? 'quiet' : 'high', finding.severity)}  ${finding.code}`,
        ...lines((0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(finding.message)),
        ...lines(`fix: ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(finding.fix)}`),
        ...(finding.samples.length === 0 ? [] : lines(`such as ${samples(finding)}`)),
    ]);
    return `${[`${verdict}  ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(policy)}: ${(0,_policy_check_js__WEBPACK_IMPORTED_MODULE_3__/* .countFindings */ .G)(findings)} ${against}`, ...shown].join('\n')}\n`;
}
function place(policy, { line, column }) {
    return [(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(policy), line, column].filter((part) => part !== undefined).join(':');
}
function samples({ samples: paths, count }) {
    const rest = count - paths.length;
    return `${paths.map(_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textPath */ .p).join(', ')}${rest > 0 ? ` and ${(0,_classification_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(rest, 'more file')}` : ''}`;
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


/***/ }),

/***/ 8133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ textPath),
/* harmony export */   u: () => (/* binding */ textLine)
/* harmony export */ });
/* harmony import */ var _change_show_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1952);

/**
 * A sentence on a line of a terminal or a log. What could steer a terminal or hide from a reader becomes `\u{hex}`;
 * backslashes stay, because a sentence shows its paths escaped already. A workflow command (`::name::` at the start of a
 * line, `##[name]` anywhere) is broken up, since a terminal's output may well end in the log of a job.
 */
function textLine(text) {
    return text
        .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, _change_show_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)
        .replaceAll('##[', '# #[')
        .replaceAll(/(?<=^|\s)::/g, ': :');
}
/** A path of a change on such a line: backslashes are shown as escapes too. */
function textPath(path) {
    return textLine((0,_change_show_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(path));
}


/***/ }),

/***/ 6571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5411);

const GAP = '  ';
/**
 * Rows as aligned lines that fit the width, each cell at most as wide as what it holds. Where there is too little room the
 * widest column gives way first. No width: nothing is cut. Cells must be free of controls (`textLine`).
 */
function textTable(columns, rows, width) {
    const natural = columns.map(({ head }, index) => Math.max((0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(head), ...rows.map((row) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(row[index] ?? ''))));
    const widths = width === undefined ? natural : fitted(natural, columns, width - GAP.length * (columns.length - 1));
    const line = (cells) => widths
        .map((room, index) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .padTo */ .v0)((0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(cells[index] ?? '', room), room))
        .join(GAP)
        .trimEnd();
    return [line(columns.map(({ head }) => head)), ...rows.map(line)];
}
function fitted(natural, columns, room) {
    const widths = [...natural];
    let excess = widths.reduce((sum, each) => sum + each, 0) - room;
    while (excess > 0) {
        const cuttable = widths.map((each, index) => (each > (columns[index]?.least ?? 0) ? each : 0));
        const widest = Math.max(...cuttable);
        if (widest === 0)
            break;
        const index = cuttable.indexOf(widest);
        widths[index] = widest - 1;
        excess -= 1;
    }
    return widths;
}


/***/ }),

/***/ 5411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   it: () => (/* binding */ cutMiddle),
/* harmony export */   sc: () => (/* binding */ textWidth),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
/**
 * How many columns of a terminal a text takes: two for wide letters (East Asian ones, emoji), none for marks that stand
 * on the letter before. Controls must be gone already (`textLine`).
 */
function textWidth(text) {
    if (/^[ -~]*$/.test(text))
        return text.length;
    let width = 0;
    for (const character of text)
        width += widthOf(character);
    return width;
}
/** A text in at most so many columns, its middle left out: a path is known by its first folder and its last name. */
function cutMiddle(text, columns) {
    if (textWidth(text) <= columns)
        return text;
    if (columns <= 1)
        return columns === 1 ? ELLIPSIS : '';
    const room = columns - 1;
    const back = Math.ceil((room * 2) / 3);
    const letters = [...text];
    return `${takeWhile(letters, room - back)}${ELLIPSIS}${takeWhile(letters.toReversed(), back, true)}`;
}
/** A text with spaces up to so many columns. */
function padTo(text, columns) {
    return text + ' '.repeat(Math.max(0, columns - textWidth(text)));
}
/** Text in lines of at most so many columns, broken at spaces; a word that is longer has a line to itself. */
function wrap(text, columns) {
    const lines = [];
    let line;
    for (const word of text.split(' ')) {
        const longer = line === undefined ? word : `${line} ${word}`;
        if (line !== undefined && textWidth(longer) > columns) {
            lines.push(line);
            line = word;
        }
        else {
            line = longer;
        }
    }
    return line === undefined ? lines : [...lines, line];
}
const ELLIPSIS = '…';
function takeWhile(letters, columns, backwards = false) {
    const taken = [];
    let left = columns;
    for (const letter of letters) {
        left -= widthOf(letter);
        if (left < 0)
            break;
        taken.push(letter);
    }
    return (backwards ? taken.toReversed() : taken).join('');
}
const MARK = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** The blocks that Unicode's East Asian Width calls wide or full-width, taken whole. Source: UAX #11. */
const WIDE = /^[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{3400}-\u{4dbf}\u{4e00}-\u{a4cf}\u{a960}-\u{a97f}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff00}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;
function widthOf(character) {
    if (character <= '~')
        return 1;
    if (MARK.test(character))
        return 0;
    return WIDE.test(character) || EMOJI.test(character) ? 2 : 1;
}


/***/ })

};
