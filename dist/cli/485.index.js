export const id = 485;
export const ids = [485];
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

/***/ 8988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isSha),
/* harmony export */   h: () => (/* binding */ sha)
/* harmony export */ });
/** Reads a string as a commit, tree or blob id. Throws a `TypeError` on anything else. */
function sha(text) {
    if (!isSha(text))
        throw new TypeError(`not a git object id: ${JSON.stringify(text)}`);
    return text;
}
/** True for 40 or 64 lower-case hex digits. */
function isSha(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}


/***/ }),

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/**
 * JSON in the one form that RFC 8785 allows: no white space, members sorted by UTF-16 code units, numbers and texts
 * as ECMAScript writes them. Same value, same bytes, on any machine.
 *
 * Throws a `TypeError` on what has no canonical form: a number that is not finite, half a surrogate pair, or what is no
 * JSON at all.
 */
function canonicalJson(value) {
    const parts = [];
    write(value, parts);
    const text = parts.join('');
    if (text.includes('\\ud') && HALF_PAIR.test(text)) {
        throw new TypeError('a text with half a surrogate pair has no canonical form');
    }
    return text;
}
/** Half a pair is the only surrogate that ECMAScript writes as an escape; `\\ud` is a backslash and two letters. */
const HALF_PAIR = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;
function write(value, parts) {
    if (isInOrder(value))
        parts.push(JSON.stringify(value));
    else if (isList(value))
        writeList(value, parts);
    else
        writeObject(value, parts);
}
function writeList(list, parts) {
    let before = '[';
    for (const item of list) {
        parts.push(before);
        write(item, parts);
        before = ',';
    }
    parts.push(']');
}
function writeObject(object, parts) {
    let before = '{';
    // Without a function to compare by, texts are sorted by their code units.
    for (const key of Object.keys(object).toSorted()) {
        const value = object[key];
        if (value === undefined)
            continue;
        parts.push(before, JSON.stringify(key), ':');
        write(value, parts);
        before = ',';
    }
    parts.push(before === '{' ? '{}' : '}');
}
/**
 * True where ECMAScript would write a value in its canonical form all by itself, many times as fast as it can be done
 * here. Throws for what has no such form.
 */
function isInOrder(value) {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null)
        return true;
    if (typeof value === 'number' && Number.isFinite(value))
        return true;
    if (typeof value !== 'object')
        throw new TypeError(`${String(value)} has no canonical form`);
    return isList(value) ? areInOrder(value) : hasKeysInOrder(value);
}
function areInOrder(list) {
    for (const item of list)
        if (!isInOrder(item))
            return false;
    return true;
}
function hasKeysInOrder(object) {
    let before = '';
    for (const key of Object.keys(object)) {
        if (before > key)
            return false;
        before = key;
        const member = object[key];
        if (member !== undefined && !isInOrder(member))
            return false;
    }
    return true;
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 4532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
function digestOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
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

/***/ 8719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ anchorsIn)
/* harmony export */ });
/* unused harmony exports anchor, fileNamed */
/* harmony import */ var _strip_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(622);

/**
 * Finds where a finding belongs, by the code that it quotes: a model cannot count lines, and GitHub refuses a whole
 * review for one line that is not part of the diff. Only lines of the diff are ever named. Where several places fit as
 * well, the first that the change itself wrote is taken. A quote that is nowhere in the file leads to the file, and a
 * path that is not part of the change to the review's body: no finding is lost.
 */
function anchor(finding, files) {
    return anchorsIn(files)(finding);
}
/** The same for many findings: each file of the change is looked through once. */
function anchorsIn(files) {
    const sides = new Map();
    return ({ path, quote }) => {
        const file = fileNamed(path, files);
        if (file === undefined)
            return { kind: 'body', why: 'the file is not part of the change' };
        const lines = (0,_strip_code_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedLines */ .Gi)(quote);
        if (file.state !== 'hunks' || lines.length === 0)
            return { kind: 'file', path: file.path };
        const known = sides.get(file.path) ?? file.hunks.flatMap(sidesOf);
        sides.set(file.path, known);
        const found = findLines(known, lines);
        return found === undefined ? { kind: 'file', path: file.path } : { kind: 'line', path: file.path, ...found };
    };
}
/** The file of that path, or else the one that was renamed from it. */
function fileNamed(path, files) {
    const bare = path.replace(/^(?:\.\/|[ab]\/)/, '');
    return (files.find((file) => file.path === path) ??
        files.find((file) => file.previousPath === path) ??
        files.find((file) => file.path === bare));
}
function sidesOf({ lines }) {
    const both = lines.map((line) => ({ line, stripped: (0,_strip_code_js__WEBPACK_IMPORTED_MODULE_0__/* .stripCode */ .oF)(line.text) }));
    return [
        { side: 'RIGHT', lines: both.filter(({ line }) => line.kind !== 'deleted') },
        { side: 'LEFT', lines: both.filter(({ line }) => line.kind !== 'added') },
    ];
}
/** From the surest to the most forgiving: one that is looser is asked only where no stricter one found anything. */
const MATCHERS = [
    ({ line }, quoted) => line.text === quoted,
    (line, _, stripped) => line.stripped === stripped,
    (line, _, stripped) => stripped !== '' && line.stripped.includes(stripped),
];
function findLines(sides, quoted) {
    const bare = (0,_strip_code_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutMarks */ .zw)(quoted);
    for (const wanted of bare === undefined ? [quoted] : [quoted, bare]) {
        for (const matches of MATCHERS) {
            const found = sides.flatMap((side) => runsOf(side, wanted, matches));
            const wrote = (kind) => found.find(({ lines }) => lines.some((line) => line.kind === kind));
            const best = wrote('added') ?? wrote('deleted') ?? found[0];
            if (best !== undefined)
                return placeOf(best);
        }
    }
    return undefined;
}
/** Every run of lines that fits the quoted ones, one by one. On the left side only one with a deleted line. */
function runsOf({ side, lines }, quoted, matches) {
    const wanted = quoted.map((text) => ({ text, stripped: (0,_strip_code_js__WEBPACK_IMPORTED_MODULE_0__/* .stripCode */ .oF)(text) }));
    const runs = [];
    for (let start = 0; start + wanted.length <= lines.length; start += 1) {
        const fits = wanted.every(({ text, stripped }, at) => {
            const line = lines[start + at];
            return line !== undefined && matches(line, text, stripped);
        });
        if (!fits)
            continue;
        const run = lines.slice(start, start + wanted.length).map(({ line }) => line);
        if (side === 'RIGHT' || run.some(({ kind }) => kind === 'deleted'))
            runs.push({ side, lines: run });
    }
    return runs;
}
/** The numbers of a run. On the left side those of its deleted lines: they are all that GitHub shows there for sure. */
function placeOf({ side, lines }) {
    const numbers = lines.flatMap((line) => {
        const number = side === 'RIGHT' ? line.new : line.kind === 'deleted' ? line.old : null;
        return number === null ? [] : [number];
    });
    const [first] = numbers;
    const last = numbers.at(-1);
    if (first === undefined || last === undefined)
        return undefined;
    const whole = last - first === numbers.length - 1;
    return first < last && whole ? { line: last, side, startLine: first } : { line: last, side };
}


/***/ }),

/***/ 4637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ cleanWithin),
/* harmony export */   fp: () => (/* binding */ cleanLineOf),
/* harmony export */   hO: () => (/* binding */ fencedWithin)
/* harmony export */ });
/* unused harmony exports clean, fenced */
/* harmony import */ var _change_show_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1952);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6976);


/**
 * Text of a model, made safe to post under the reviewer's name. What the model writes may have been dictated by the
 * change: a mention would call people, a remote image would tell when they look, a link would lead them away, a heading
 * or a comment would pass for our own words, a reference would reach into other issues. So paragraphs, lists, bold text
 * and code are kept, and all else is shown as the characters that it is.
 */
function clean(markdown) {
    const blocks = [];
    const lines = wellFormed(markdown).replaceAll(/\r\n?/g, '\n').split('\n');
    for (let at = 0; at < lines.length; at += 1) {
        const fence = /^\s*(`{3,}|~{3,})[^`]*$/.exec(lines[at] ?? '')?.[1];
        if (fence === undefined) {
            blocks.push(cleanLine(lines[at] ?? ''));
            continue;
        }
        const end = lines.findIndex((line, index) => index > at && closes(line, fence));
        blocks.push(fenced(lines.slice(at + 1, end === -1 ? undefined : end).join('\n')));
        at = end === -1 ? lines.length : end;
    }
    return blocks
        .join('\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim();
}
/**
 * The same in at most so many characters. What is cut off is said; nothing is cut in the middle of what cleaning wrote.
 */
function cleanWithin(markdown, room) {
    const whole = clean(markdown);
    if (whole.length <= room)
        return whole;
    const note = '\n\n(cut: the record holds the whole text)';
    for (let kept = Math.floor((markdown.length * room) / whole.length); kept > 0; kept = Math.floor(kept * 0.8)) {
        const cut = clean(markdown.slice(0, kept)) + note;
        if (cut.length <= room)
            return cut;
    }
    return note.trim().slice(0, room);
}
/**
 * A block of code that nothing inside it can end: its fence is longer than any in it. Hidden characters are shown as
 * escapes. It names no language: `suggestion` would become a change to commit, `mermaid` a drawing.
 */
function fenced(text) {
    const shown = wellFormed(text).split('\n').map(showLine).join('\n');
    const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}\n${shown}\n${fence}`;
}
/** The same in at most so many characters, the fences included; at least a hundred. What is cut off is said. */
function fencedWithin(text, room) {
    const whole = fenced(text);
    if (whole.length <= room)
        return whole;
    const note = '\n(cut: the record holds the whole text)';
    for (let kept = Math.min(text.length, room); kept > 0; kept = Math.floor(kept * 0.8)) {
        const cut = fenced(text.slice(0, kept) + note);
        if (cut.length <= room)
            return cut;
    }
    return fenced(note.trim());
}
/** One line of prose: no structure at all, for a table or a list of ours. */
function cleanLineOf(text) {
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ)(withoutReferences(wellFormed(text)).replaceAll(/\s+/gu, ' ').trim());
}
/** Half a surrogate pair is no text, and GitHub refuses a body that holds one. */
function wellFormed(text) {
    return text.replaceAll(/\p{Cs}/gu, '\ufffd');
}
function closes(line, fence) {
    const [, mark] = /^\s*(`{3,}|~{3,})\s*$/.exec(line) ?? [];
    return mark?.startsWith(fence) ?? false;
}
function showLine(line) {
    return line.split('\t').map(_change_show_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul).join('\t');
}
function cleanLine(line) {
    const [, indent = '', list, rest = ''] = /^(\s*)([-*+]\s+|\d{1,3}[.)]\s+)?(.*)$/su.exec(line) ?? [];
    if (rest.trim() === '')
        return '';
    const mark = list === undefined ? '' : /\d/.test(list) ? '1. ' : '- ';
    const depth = list !== undefined && indent.length > 1 ? '  ' : '';
    return `${depth}${mark}${cleanSpans(rest.trim())}`;
}
/** Code spans stay code, bold stays bold where its marks come in pairs. */
function cleanSpans(text) {
    // Runs of backticks stand at the odd places; a span ends at the next run of the same length.
    const parts = text.split(/(`+)/);
    let prose = '';
    let out = '';
    for (let at = 0; at < parts.length; at += 1) {
        const part = parts[at] ?? '';
        const end = at % 2 === 1 ? parts.findIndex((other, index) => index > at && index % 2 === 1 && other === part) : -1;
        if (end === -1) {
            prose += part;
            continue;
        }
        out +=
            cleanBold(prose) +
                (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(parts
                    .slice(at + 1, end)
                    .join('')
                    .trim());
        prose = '';
        at = end;
    }
    return out + cleanBold(prose);
}
function cleanBold(text) {
    return text
        .split(/(\*\*(?=\S)[^*]+(?<=\S)\*\*)/u)
        .map((part, at) => (at % 2 === 1 ? `**${plain(part.slice(2, -2))}**` : plain(part)))
        .join('');
}
function plain(text) {
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ)(withoutReferences(text));
}
/** `GH-1` is a reference as `#1` is. */
function withoutReferences(text) {
    return text.replaceAll(/\b(gh)-(?=\d)/giu, '$1 ');
}


/***/ }),

/***/ 7903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findingId)
/* harmony export */ });
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);
/* harmony import */ var _record_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1759);
/* harmony import */ var _strip_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(622);



/**
 * What tells one finding from another, as 16 hex digits: what it says of which code. Its severity is no part of it, nor
 * how code and words were wrapped, so that one that is found again is known again.
 */
function findingId({ path, quote, message }) {
    const parts = [path, quote, message].map((text) => (0,_strip_code_js__WEBPACK_IMPORTED_MODULE_1__/* .stripCode */ .oF)(text.replaceAll(/\p{Cs}/gu, '\ufffd')));
    return (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)((0,_record_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(parts)).slice(0, 16);
}


/***/ }),

/***/ 9708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports writeFindingMarker, readFindingMarker */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7316);
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8988);
/* harmony import */ var _finding_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7903);




/** Enough of a quote to see whether its code is still there. */
const QUOTED = 500;
const shape = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/),
    head: zod__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY(_domain_js__WEBPACK_IMPORTED_MODULE_2__/* .isSha */ .H),
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    quote: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** The marker of a comment that shows a finding: its first line. `isQuoted`: whether its code is in the diff. */
function writeFindingMarker(finding, head, isQuoted) {
    const quote = !isQuoted ? '' : finding.quote.slice(0, QUOTED).replaceAll(/\p{Cs}/gu, '');
    return writeMarker('finding', { id: findingId(finding), head, path: finding.path, quote });
}
/** The marker of a comment's body; undefined where it has none that is whole. */
function readFindingMarker(body) {
    const parsed = shape.safeParse(readMarker('finding', body));
    return parsed.success ? parsed.data : undefined;
}


/***/ }),

/***/ 8108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony export quotesIn */
/* harmony import */ var _anchor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8719);


/** Quotes that are shorter are in many files; only in their own do they mean anything. In stripped characters. */
const TELLING = 16;
/**
 * Looks up whether quoted code is in the diff still, however it is wrapped or indented now: the code of a finding that
 * stands. Code of some length is looked for in every file, since moving it mends nothing. No quote stands for the file.
 */
function quotesIn(files) {
    const texts = new Map(files.map((file) => [file.path, sidesOf(file)]));
    return (path, quote) => {
        const file = fileNamed(path, files);
        const lines = quotedLines(quote);
        if (lines.length === 0)
            return file !== undefined;
        const wanted = [lines, withoutMarks(lines) ?? lines].map((each) => stripCode(each.join('')));
        const within = (sides) => sides.some((side) => wanted.some((code) => side.includes(code)));
        if (file !== undefined && within(texts.get(file.path) ?? []))
            return true;
        return wanted.every(({ length }) => length >= TELLING) && [...texts.values()].some(within);
    };
}
/** The file's hunks as they read after and before the change. */
function sidesOf(file) {
    if (file.state !== 'hunks')
        return [];
    return ['deleted', 'added'].map((other) => file.hunks
        .flatMap(({ lines }) => lines.filter(({ kind }) => kind !== other))
        .map(({ text }) => stripCode(text))
        .join(''));
}


/***/ }),

/***/ 485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   NK: () => (/* binding */ findingText),
/* harmony export */   dM: () => (/* binding */ distinct)
/* harmony export */ });
/* unused harmony exports planComments, movedToFile, movedToBody, outdatedComments */
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6976);
/* harmony import */ var _change_show_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1952);
/* harmony import */ var _review_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1831);
/* harmony import */ var _anchor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8719);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4637);
/* harmony import */ var _finding_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7903);
/* harmony import */ var _finding_marker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9708);
/* harmony import */ var _quote_in_diff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8108);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6497);










/** Characters of what one finding shows; GitHub takes 65,536 of a body. */
const ROOM = { message: 20_000, quote: 8000, suggestion: 12_000, path: 300 };
/**
 * Plans the comments of a review, most severe first: on the quoted line, else on the file, else in the body. What an
 * earlier run has shown is not shown again.
 */
function planComments(review, files, earlier) {
    const place = anchorsIn(files);
    const isQuoted = quotesIn(files);
    const plan = {
        onLines: [],
        onFiles: [],
        inBody: [],
        repeated: [],
    };
    for (const [id, finding] of distinct(review.findings)) {
        const shown = earlier.comments.find((each) => each.finding.id === id);
        const at = place(finding);
        if (shown !== undefined)
            plan.repeated.push({ finding, comment: shown.comment.id });
        else if (at.kind === 'line')
            plan.onLines.push({ finding, at, body: commentBody(finding, review.head, true, false) });
        else if (at.kind === 'file')
            plan.onFiles.push(onFile(finding, at.path, review.head, isQuoted(finding.path, finding.quote)));
        else
            plan.inBody.push({ finding, why: at.why });
    }
    return plan;
}
/** A comment for a line that GitHub refused, on its file. */
function movedToFile({ finding, at }, head) {
    return onFile(finding, at.path, head, true);
}
/** A finding whose comment GitHub refused, in the body. */
function movedToBody({ finding }) {
    return { finding, why: 'GitHub takes no comment there' };
}
/** Findings by id, most severe first; of those that two requests made alike the most severe is kept. */
function distinct(findings) {
    const found = new Map();
    for (const severity of _review_js__WEBPACK_IMPORTED_MODULE_8__/* .SEVERITIES */ .o) {
        for (const finding of findings) {
            const id = (0,_finding_id_js__WEBPACK_IMPORTED_MODULE_4__/* .findingId */ .z)(finding);
            if (finding.severity === severity && !found.has(id))
                found.set(id, finding);
        }
    }
    return found;
}
function onFile(finding, path, head, isQuoted) {
    return { finding, path, body: commentBody(finding, head, isQuoted, true) };
}
/**
 * A finding as a comment. `isQuoted`: whether its code is in the diff; what never was there cannot leave it. `quoting`:
 * whether the code is shown too, where no line shows it.
 */
function commentBody(finding, head, isQuoted, quoting) {
    return `${writeFindingMarker(finding, head, isQuoted)}\n${findingText(finding, quoting)}`;
}
/** A finding as Markdown, cleaned: severity, category, what is wrong, the code, what to write instead. */
function findingText({ severity, category, message, quote, suggestion }, quoting) {
    const parts = [
        `**${_words_js__WEBPACK_IMPORTED_MODULE_7__/* .SEVERITY_WORD */ .d1[severity]}** · ${(0,_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLineOf */ .fp)(category)}`,
        (0,_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanWithin */ .V)(message, ROOM.message),
        quoting && quote.trim() !== '' ? (0,_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .fencedWithin */ .hO)(quote, ROOM.quote) : '',
        suggestion === undefined || suggestion.trim() === ''
            ? ''
            : `Suggestion:\n\n${(0,_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .fencedWithin */ .hO)(suggestion, ROOM.suggestion)}`,
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
/** A path as code, each hidden character shown; of one that no screen would hold the start. */
function pathText(path) {
    return path.length > ROOM.path ? `${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_change_show_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showPath */ .P8)(path.slice(0, ROOM.path)))}…` : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_change_show_path_js__WEBPACK_IMPORTED_MODULE_1__/* .showPath */ .P8)(path));
}
const OUTDATED = '**Outdated:**';
/**
 * The comments of earlier runs whose finding is gone, with the text that each gets: the code has left the change, and
 * nobody found it again. They are marked rather than deleted: what was said stays said.
 */
function outdatedComments(review, files, earlier) {
    const isQuoted = quotesIn(files);
    const found = distinct(review.findings);
    return earlier.comments.flatMap(({ comment, finding }) => {
        const [marker = '', next = ''] = comment.body.split(/\r?\n/, 2);
        if (found.has(finding.id) || next.startsWith(OUTDATED) || isQuoted(finding.path, finding.quote))
            return [];
        const said = comment.body.slice(comment.body.indexOf('\n') + 1);
        const note = `${OUTDATED} the code that this is about is no longer part of the change, as of ${short(review.head)}.`;
        return [{ comment, body: `${marker}\n${note}\n\n${said}` }];
    });
}


/***/ }),

/***/ 622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ quotedLines),
/* harmony export */   oF: () => (/* binding */ stripCode),
/* harmony export */   zw: () => (/* binding */ withoutMarks)
/* harmony export */ });
/** Code without white space and invisible characters: what is left is equal however it was wrapped or indented. */
function stripCode(text) {
    return text.replaceAll(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');
}
/** The lines of a quote, less blank ones at both ends. */
function quotedLines(quote) {
    const lines = quote.replaceAll('\r\n', '\n').split('\n');
    const first = lines.findIndex((line) => stripCode(line) !== '');
    const last = lines.findLastIndex((line) => stripCode(line) !== '');
    return first === -1 ? [] : lines.slice(first, last + 1);
}
/** The same lines less the marks of a diff, where each has one or is blank; undefined where one is plain code. */
function withoutMarks(lines) {
    const marked = lines.every((line) => /^(?:[ +-]|\s*$)/.test(line)) && lines.some((line) => /^[+-]/.test(line));
    return marked ? lines.map((line) => line.slice(1)) : undefined;
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ recommendationLine),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   d1: () => (/* binding */ SEVERITY_WORD)
/* harmony export */ });
/** How a severity is shown. */
const SEVERITY_WORD = {
    blocker: '⛔ Blocker',
    major: '🔴 Major',
    minor: '🟡 Minor',
    note: '🔵 Note',
};
/** The first line of a review and of its summary: what is recommended. */
function recommendationLine({ event, recommendation }) {
    if (recommendation === 'request-changes')
        return 'Recommendation: 🚫 Request changes';
    return event === 'APPROVE' ? 'Recommendation: ✅ Approve' : 'Nothing found: a person approves a high-risk change';
}
/** `1 hunk`, `2 hunks`. */
function count(number, unit) {
    return `${number.toLocaleString('en-US')} ${unit}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 1831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isBlocking),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
const SEVERITIES = ['blocker', 'major', 'minor', 'note'];
/** True for a finding that refuses the approval. */
function isBlocking({ severity }) {
    return severity === 'blocker' || severity === 'major';
}


/***/ })

};
