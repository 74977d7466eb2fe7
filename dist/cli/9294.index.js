export const id = 9294;
export const ids = [9294,7008];
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

/***/ 9294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   previewJson: () => (/* binding */ previewJson),
/* harmony export */   previewMarkdown: () => (/* binding */ previewMarkdown),
/* harmony export */   previewText: () => (/* binding */ previewText)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8133);
/* harmony import */ var _countersign_soc2_report_text_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6571);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7008);



/** The issue as it would stand on GitHub: its title, its body, and the comments in which it goes on. */
function previewMarkdown({ retrospective, notes }) {
    const { title, body, parts } = retrospective;
    return `${[`# ${title}`, notes.map((note) => `> ${note}`).join('\n'), body, ...parts].join('\n\n')}\n`;
}
/** The same for a program, on one line. */
function previewJson({ retrospective, population, notes }) {
    const { title, body, parts, manifest, digest } = retrospective;
    const told = { kind: 'countersign/retrospective-preview', version: 1, dryRun: true, notes };
    return `${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_1__.visibleJson)({ ...told, title, digest, manifest, population, body, parts })}\n`;
}
/** The same for a person at a terminal, in short. Nothing that comes from the repository can steer it. */
function previewText({ retrospective, population, notes }, { width, paint }) {
    const { title, manifest } = retrospective;
    const { changes, exceptions, notObserved, equation } = population;
    const room = width === undefined ? undefined : width - 2;
    const titled = exceptions.length === 0 ? paint('low', (0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(title)) : paint('high', (0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(title));
    const windows = manifest.window.map(({ branch, base, head, commits }) => (0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(`  ${branch}: ${commits} commits, ${base?.slice(0, 12) ?? 'the beginning'}..${head.slice(0, 12)}`));
    const sections = [
        [titled],
        [`  ${manifest.period.from} to ${manifest.period.to}`, ...windows, `  ${equation}`],
        changes.length === 0 ? [] : table(CHANGES, changes.map(changeRow), room),
        exceptions.flatMap((exception) => exceptionLines(exception, paint)),
        notObserved.map((sentence) => `  ${paint('strong', 'not observed')}  ${(0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(sentence)}`),
        notes.map((note) => `  ${paint('quiet', (0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(note))}`),
    ];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
const CHANGES = [
    { head: 'PR', least: 4 },
    { head: 'class', least: 10 },
    { head: 'risk', least: 4 },
    { head: 'approved by', least: 10 },
    { head: 'title', least: 12 },
];
function changeRow({ number, class: named, risk, approvers, title }) {
    return [`#${number}`, named, risk ?? '?', approvers.join(', ') || 'nobody', title];
}
function table(columns, rows, room) {
    const shown = rows.map((row) => row.map(_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u));
    return (0,_countersign_soc2_report_text_table__WEBPACK_IMPORTED_MODULE_2__/* .textTable */ .e)(columns, shown, room).map((line) => `  ${line}`);
}
function exceptionLines({ kind, what, action }, paint) {
    return [`  ${paint('high', kind)}  ${(0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(what)}`, `    ${paint('quiet', (0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(action))}`];
}


/***/ }),

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
