export const id = 9590;
export const ids = [9590];
export const modules = {

/***/ 9185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ placedFindings),
/* harmony export */   Z: () => (/* binding */ placeText)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_review_judging_anchor__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8719);
/* harmony import */ var _countersign_soc2_review_judging_review_comments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(485);


/** The findings of a review, most severe first, each with the line of the code that it quotes. */
function placedFindings({ outcome, files }) {
    const place = (0,_countersign_soc2_review_judging_anchor__WEBPACK_IMPORTED_MODULE_0__/* .anchorsIn */ .IC)(files);
    return [...(0,_countersign_soc2_review_judging_review_comments__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .dM)(outcome.review.findings).values()].map((finding) => {
        const at = place(finding);
        if (at.kind !== 'line')
            return finding;
        return { ...finding, line: at.startLine ?? at.line, side: at.side === 'LEFT' ? 'before' : 'after' };
    });
}
/** `path:line`, as editors open it. */
function placeText({ path, line, side }) {
    if (line === undefined)
        return path;
    return `${path}:${line}${side === 'before' ? ' (before the change)' : ''}`;
}


/***/ }),

/***/ 9590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewText: () => (/* binding */ reviewText)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5449);
/* harmony import */ var _countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8133);
/* harmony import */ var _countersign_soc2_report_text_width__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5411);
/* harmony import */ var _countersign_soc2_review_review__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1831);
/* harmony import */ var _placed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9185);





/** Lines of a quote or a suggestion; --format json has all of them. */
const CODE_LINES = 12;
/** Lines of the summary: each request adds its own. */
const SUMMARY_LINES = 20;
/** Hunks that nobody read, by name. */
const OPEN = 12;
/**
 * A local review for a person at a terminal: what would become of it, why, each finding with its place, what was read and
 * what it cost. Nothing of the change or of the model's words can steer the terminal or begin a line.
 */
function reviewText(review, facts, layout) {
    const { outcome } = review;
    const findings = (0,_placed_js__WEBPACK_IMPORTED_MODULE_2__/* .placedFindings */ .E)(review);
    const sections = [
        [heading(review, findings, layout)],
        reasons(review, layout),
        ...findings.map((finding) => findingLines(finding, layout)),
        attempts(review),
        uncovered(review),
        summary(outcome.review.summary, layout),
        [...facts, ...ofReview(review)].map(([name, fact]) => `  ${layout.paint('quiet', name.padEnd(8))}  ${(0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(fact)}`),
    ];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function heading({ judgement: { event, recommendation } }, findings, { paint }) {
    const blocking = findings.filter(_countersign_soc2_review_review__WEBPACK_IMPORTED_MODULE_3__/* .isBlocking */ .U).length;
    const found = findings.length === 0 ? 'nothing was found' : `${(0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(findings.length, 'finding')}, ${blocking} blocking`;
    if (recommendation === 'request-changes')
        return `${paint('high', 'WOULD BE REFUSED')}  ${found}`;
    if (event === 'APPROVE')
        return `${paint('low', 'WOULD BE APPROVED')}  ${found}`;
    return `${paint('low', 'NOTHING BLOCKS')}  ${found}; the change is high risk, which a person approves`;
}
function reasons({ judgement: { conditions, recommendation } }, { width }) {
    if (recommendation === 'approve')
        return [];
    return conditions
        .filter(({ holds }) => !holds)
        .flatMap(({ name, why }) => hanging(`${name}: ${(0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(why)}`, '  - ', width));
}
function findingLines(finding, { width, paint }) {
    const { severity, category, message, quote, suggestion } = finding;
    const style = (0,_countersign_soc2_review_review__WEBPACK_IMPORTED_MODULE_3__/* .isBlocking */ .U)(finding) ? 'high' : 'strong';
    return [
        `  ${paint(style, severity)}  ${(0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__/* .textPath */ .p)((0,_placed_js__WEBPACK_IMPORTED_MODULE_2__/* .placeText */ .Z)(finding))}  ${paint('quiet', (0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(category))}`,
        ...prose(message, { width }),
        ...code(quote),
        ...(suggestion === undefined || suggestion.trim() === '' ? [] : ['    suggestion:', ...code(suggestion)]),
    ];
}
function attempts({ outcome: { review } }) {
    if (review.injectionAttempts.length === 0)
        return [];
    return [
        '  attempts to direct the reviewer',
        ...review.injectionAttempts.flatMap(({ path, quote }) => [
            `    ${path === undefined ? 'a commit message' : (0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__/* .textPath */ .p)(path)}`,
            ...code(quote),
        ]),
    ];
}
function uncovered({ outcome: { ledger } }) {
    const open = ledger.filter(({ state }) => state === 'uncovered');
    if (open.length === 0)
        return [];
    const shown = open.slice(0, OPEN).map(({ id, why }) => `    ${(0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__/* .textPath */ .p)(id)}: ${(0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(why)}`);
    const more = open.length > OPEN ? [`    and ${(0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(open.length - OPEN, 'more hunk')}; --format json lists all of them`] : [];
    return ['  not reviewed', ...shown, ...more];
}
function summary(text, layout) {
    const lines = prose(text, layout);
    if (lines.length <= SUMMARY_LINES)
        return lines.length === 0 ? [] : ['  summary', ...lines];
    const rest = (0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(lines.length - SUMMARY_LINES, 'more line');
    return ['  summary', ...lines.slice(0, SUMMARY_LINES), `    and ${rest}; --format json has all of them`];
}
function ofReview({ outcome, model }) {
    const { ledger, coverage, usage, requests } = outcome;
    const covered = ledger.filter(({ state }) => state !== 'uncovered');
    const lines = covered.reduce((sum, entry) => sum + entry.lines, 0);
    const failed = requests.filter(({ ok }) => !ok).length;
    const asked = `${(0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(requests.length, 'request')}${failed > 0 ? `, ${failed} failed` : ''}`;
    return [
        [
            'coverage',
            `${coverage}: ${covered.length} of ${(0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(ledger.length, 'hunk')}, ${(0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(lines, 'changed line')}`,
        ],
        [
            'model',
            usage === null ? `${model}, ${asked}` : `${usage.model}, ${asked}, ${(usage.milliseconds / 1000).toFixed(1)} s`,
        ],
        ...(usage === null ? [] : [['tokens', tokens(usage)]]),
    ];
}
function tokens(usage) {
    const cached = usage.cacheReadTokens + usage.cacheWriteTokens;
    const cost = usage.cost === null ? 'cost not known' : `$${usage.cost.toFixed(4)}`;
    const read = cached === 0 ? '' : `${(0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(cached, 'token')} cached, `;
    return `${(0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(usage.inputTokens, 'token')} in, ${read}${(0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(usage.outputTokens, 'token')} out: ${cost}`;
}
function prose(text, { width }) {
    const lines = text
        .trim()
        .split(/\r?\n/)
        .map((line) => (0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(line.trim()));
    return lines.flatMap((line) => (line === '' ? [] : hanging(line, '    ', width)));
}
function hanging(text, start, width) {
    const lines = width === undefined ? [text] : (0,_countersign_soc2_report_text_width__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)(text, Math.max(20, width - start.length));
    return lines.map((line, at) => `${at === 0 ? start : ' '.repeat(start.length)}${line}`);
}
function code(text) {
    if (text.trim() === '')
        return [];
    const lines = text.replace(/\n+$/, '').split('\n');
    const shown = lines
        .slice(0, CODE_LINES)
        .map((line) => `    | ${(0,_countersign_soc2_report_text_line__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(line.replace(/\r$/, '').replaceAll('\t', '  '))}`);
    return lines.length > CODE_LINES ? [...shown, `    | … ${(0,_countersign_soc2_report_classification_text__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(lines.length - CODE_LINES, 'more line')}`] : shown;
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
