export const id = 4458;
export const ids = [4458,975];
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

/***/ 4458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settingsText: () => (/* binding */ settingsText)
/* harmony export */ });
/* harmony import */ var _settings_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(975);
/* harmony import */ var _text_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8133);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6571);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5411);




/**
 * The settings for a person at a terminal: the verdict, then what does not hold and how to mend it, what could not be seen
 * and what would show it, then every control. Nothing that comes from the repository can steer the terminal.
 */
function settingsText(report, layout) {
    const { repository, findings } = report;
    const { paint } = layout;
    const counts = (0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__.countSettings)(findings);
    const sound = counts.notHolding + counts.notObserved === 0;
    const verdict = sound
        ? paint('low', 'IN ORDER')
        : paint('high', counts.notHolding > 0 ? 'NOT IN ORDER' : 'NOT KNOWN');
    const sections = [
        [`${verdict}  ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(repository)}: ${(0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .countsLine */ .J7)(counts)}`],
        ...(0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .failing */ .Jr)(findings).map((finding) => toMend(finding, 'does not hold', layout)),
        ...(0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .recommended */ .W2)(findings).map((finding) => toMend(finding, 'recommended', layout)),
        notObserved(findings, layout),
        table(findings, layout),
    ];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function toMend(finding, mark, { width, paint }) {
    const { says, why, fix, link, weight } = finding;
    const style = weight === 'required' ? 'high' : 'strong';
    return [
        `  ${paint(style, mark)}  ${paint('strong', (0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)((0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .findingName */ .f$)(finding)))}`,
        ...wrapped(says, width),
        ...wrapped(`why: ${why}`, width),
        ...wrapped(`fix: ${fix}`, width),
        `    ${paint('quiet', (0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(link))}`,
    ];
}
/** By what would show it: one grant often shows several. Why each was not seen stands in the table. */
function notObserved(findings, { width, paint }) {
    return [...(0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenByNeed */ .kF)(findings)].flatMap(([needs, group]) => [
        `  ${paint('strong', 'not observed')}  needs ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(needs)}`,
        ...group.flatMap((finding) => wrapped((0,_settings_report_js__WEBPACK_IMPORTED_MODULE_1__/* .findingName */ .f$)(finding), width)),
    ]);
}
function table(findings, { width, paint }) {
    const columns = [
        { head: 'state', least: 13 },
        { head: 'on', least: 6 },
        { head: 'control', least: 24 },
        { head: 'seen', least: 24 },
    ];
    const rows = findings.map(({ state, branch, title, says }) => [state, branch ?? '', title, says].map(_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u));
    const [head = '', ...body] = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .textTable */ .e)(columns, rows, width === undefined ? undefined : width - 2);
    return [paint('quiet', `  ${head}`), ...body.map((line) => `  ${line}`)];
}
function wrapped(text, width) {
    const shown = (0,_text_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textLine */ .u)(text);
    return (width === undefined ? [shown] : (0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__/* .wrap */ .LV)(shown, Math.max(20, width - 4))).map((line) => `    ${line}`);
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
