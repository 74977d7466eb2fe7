export const id = 4561;
export const ids = [4561,3298];
export const modules = {

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

/***/ 4561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setUpSummary: () => (/* binding */ setUpSummary)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6976);
/* harmony import */ var _setup_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3298);


/** What setting up came to, as Markdown: for an issue that tracks what is left to do. */
function setUpSummary(setUp) {
    const { files, changes, contradictions, findings, leftToDo } = setUp;
    return [
        `## ${(0,_setup_text_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .V)(setUp)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(setUp.repository)}`,
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)((0,_setup_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countsOf */ .m)(setUp)),
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['File', 'State', 'For'], files.map(({ path, state, purpose }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path), state, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(purpose)])),
        '',
        ...files.flatMap(({ path, diff }) => diff === undefined ? [] : [`<details><summary>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path)}</summary>`, '', fenced(diff), '', '</details>', '']),
        ...(changes.length === 0 ? [] : ['### What the policy says otherwise than the filters', '']),
        ...(changes.length === 0
            ? []
            : [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Filter', 'Pattern', 'Effect', 'What'], changes.map(({ filter = '', pattern = '', effect, what }) => [
                    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(filter),
                    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(pattern),
                    effect,
                    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(what),
                ])),
                '',
            ]),
        ...(contradictions.length === 0 ? [] : ['### What the policy says otherwise than the flags', '']),
        ...contradictions.map(({ flag, says, fix, line }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`--${flag}`)}: ${line === undefined ? '' : `line ${line}: `}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(says)}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(fix)}`),
        ...(contradictions.length === 0 ? [] : ['']),
        ...(findings.length === 0 ? [] : ['### To be mended in the policy', '']),
        ...findings.map(({ message, fix }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(message)}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(fix)}`),
        ...(findings.length === 0 ? [] : ['']),
        '### Left to do',
        '',
        ...leftToDo.flatMap(({ title, why, steps, link }) => [
            `- [ ] ${link === undefined ? `**${title}**` : `**[${title}](${link})**`}. ${why}`,
            ...steps.map((step) => `  - ${step}`),
        ]),
        '',
    ].join('\n');
}
/** A block of code whose fence is longer than any that it holds. */
function fenced(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}diff`, text.trimEnd(), fence].join('\n');
}


/***/ }),

/***/ 3298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   m: () => (/* binding */ countsOf),
/* harmony export */   setUpText: () => (/* binding */ setUpText)
/* harmony export */ });
/* harmony import */ var _setup_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9844);
/* harmony import */ var _classification_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5449);
/* harmony import */ var _text_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8133);



/** What setting up came to, for a person at a terminal: verdict, files, what differs in meaning, what is left to do. */
function setUpText(setUp, { paint }) {
    const { files, changes, contradictions, findings, leftToDo } = setUp;
    const width = Math.max(...files.map(({ path }) => (0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textPath */ .p)(path).length));
    return [
        `${paint((0,_setup_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .isComplete */ .A)(setUp) ? 'low' : 'high', verdictOf(setUp))}  ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(setUp.repository)}: ${countsOf(setUp)}`,
        '',
        ...files.map((file) => `  ${file.state.padEnd(9)}  ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textPath */ .p)(file.path).padEnd(width)}  ${paint('quiet', file.purpose)}`),
        ...files.flatMap((file) => diffOf(file, paint)),
        ...(changes.length === 0 ? [] : ['', paint('strong', 'What the policy says otherwise than the filters'), '']),
        ...changes.map((change) => `  ${change.effect.padEnd(8)}  ${placeOf(change)}${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(change.what)}`),
        ...(contradictions.length === 0 ? [] : ['', paint('strong', 'What the policy says otherwise than the flags'), '']),
        ...contradictions.flatMap(({ flag, says, fix, line }) => [
            `  --${flag}: ${line === undefined ? '' : `line ${line}: `}${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(says)}`,
            `    fix: ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(fix)}`,
        ]),
        ...(findings.length === 0 ? [] : ['', paint('strong', 'To be mended in the policy'), '']),
        ...findings.flatMap(({ message, fix, line }) => [
            `  ${line === undefined ? '' : `line ${line}: `}${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(message)}`,
            `    fix: ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(fix)}`,
        ]),
        '',
        paint('strong', 'Left to do'),
        ...leftToDo.flatMap((one, index) => stepsOf(one, index, paint)),
        '',
    ].join('\n');
}
/** The verdict in capitals. */
function verdictOf(setUp) {
    const { files, contradictions } = setUp;
    if (contradictions.length > 0 || files.some(({ state }) => state === 'refused'))
        return 'NOT SET UP';
    if (files.every(({ state }) => state === 'unchanged' || state === 'kept'))
        return 'NOTHING TO CHANGE';
    return setUp.dryRun ? 'WOULD SET UP' : 'SET UP';
}
/** How many files became what, and what that means. */
function countsOf({ files, contradictions, dryRun, written }) {
    if (contradictions.length > 0) {
        return `the policy says otherwise than ${(0,_classification_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(contradictions.length, 'flag')}, see below; nothing was written. Change the line in the policy, or leave the flag out`;
    }
    const refused = files.filter(({ state }) => state === 'refused').length;
    const states = ['created', 'updated', 'unchanged', 'kept'];
    const counts = states.flatMap((state) => {
        const count = files.filter((file) => file.state === state).length;
        return count === 0 ? [] : [`${count} ${state}`];
    });
    if (refused === 0)
        return `${counts.join(', ')}${dryRun ? ' (dry run: nothing is written)' : ''}`;
    const rest = written ? counts.join(', ') : 'nothing was written';
    return `${(0,_classification_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .v)(refused, 'file')} ${refused === 1 ? 'differs' : 'differ'}, see below; ${rest}. Mend them, or pass --force to replace them`;
}
function diffOf({ diff, state, path }, paint) {
    if (diff === undefined)
        return [];
    const lines = diff.trimEnd().replaceAll('\t', '    ').split('\n');
    return ['', paint('strong', `${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textPath */ .p)(path)} (${state})`), ...lines.map((line) => `  ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(line)}`)];
}
function placeOf({ filter, pattern }) {
    const place = [filter, pattern].flatMap((part) => (part === undefined ? [] : [(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(part)])).join(' ');
    return place === '' ? '' : `${place}: `;
}
function stepsOf({ title, why, steps, link }, index, paint) {
    const number = `${index + 1}.`.padEnd(4);
    return [
        '',
        `  ${number}${paint('strong', title)}`,
        `      ${paint('quiet', why)}`,
        ...(link === undefined ? [] : [`      ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(link)}`]),
        ...steps.map((step) => `      - ${(0,_text_line_js__WEBPACK_IMPORTED_MODULE_1__/* .textLine */ .u)(step)}`),
    ];
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
