export const id = 4024;
export const ids = [4024];
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

/***/ 4024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewMarkdown: () => (/* binding */ reviewMarkdown)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_review_judging_review_body__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(163);
/* harmony import */ var _countersign_soc2_review_judging_review_comments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(485);
/* harmony import */ var _countersign_soc2_review_judging_clean__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4637);
/* harmony import */ var _countersign_soc2_review_judging_words__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6497);
/* harmony import */ var _placed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9185);





/** Characters of the summary, which is the model's. */
const SUMMARY = 12_000;
const QUOTE = 12_000;
/** A local review as Markdown in the words of the review that a pull request would get. */
function reviewMarkdown(review) {
    const { outcome, judgement } = review;
    const { summary, injectionAttempts } = outcome.review;
    const sections = [
        `## ${(0,_countersign_soc2_review_judging_words__WEBPACK_IMPORTED_MODULE_3__/* .recommendationLine */ .Ad)(judgement)}`,
        (0,_countersign_soc2_review_judging_review_body__WEBPACK_IMPORTED_MODULE_0__/* .conditionsText */ .o7)(judgement),
        summary.trim() === '' ? '' : `### Summary\n\n${(0,_countersign_soc2_review_judging_clean__WEBPACK_IMPORTED_MODULE_2__/* .cleanWithin */ .V)(summary, SUMMARY)}`,
        injectionAttempts.length === 0 ? '' : '### Attempts to direct the reviewer',
        ...injectionAttempts.map(({ path, quote }) => `${(0,_countersign_soc2_review_judging_review_comments__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .LF)(path ?? 'a commit message')}\n\n${(0,_countersign_soc2_review_judging_clean__WEBPACK_IMPORTED_MODULE_2__/* .fencedWithin */ .hO)(quote, QUOTE)}`),
        outcome.review.findings.length === 0 ? '' : '### Findings',
        ...(0,_placed_js__WEBPACK_IMPORTED_MODULE_4__/* .placedFindings */ .E)(review).map((finding) => `${(0,_countersign_soc2_review_judging_review_comments__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .LF)((0,_placed_js__WEBPACK_IMPORTED_MODULE_4__/* .placeText */ .Z)(finding))}\n\n${(0,_countersign_soc2_review_judging_review_comments__WEBPACK_IMPORTED_MODULE_1__/* .findingText */ .NK)(finding, true)}`),
        (0,_countersign_soc2_review_judging_review_body__WEBPACK_IMPORTED_MODULE_0__/* .coverageText */ ._)(outcome.ledger, outcome.coverage),
        outcome.usage === null ? '' : (0,_countersign_soc2_review_judging_review_body__WEBPACK_IMPORTED_MODULE_0__/* .usageText */ .tx)(outcome.usage),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}


/***/ }),

/***/ 163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ coverageText),
/* harmony export */   o7: () => (/* binding */ conditionsText),
/* harmony export */   tx: () => (/* binding */ usageText)
/* harmony export */ });
/* unused harmony exports LONGEST_BODY, reviewBodies */
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6976);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4637);
/* harmony import */ var _review_comments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(485);
/* harmony import */ var _review_marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7773);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6497);








/** What GitHub takes of a body, in characters. */
const LONGEST_BODY = 65_536;
/** The summary is the model's: it must not push our own words out of the first part. */
const SUMMARY_ROOM = 12_000;
/** Characters of the list of uncovered hunks; the record has all of them. */
const LIST_ROOM = 10_000;
/**
 * The text of a review: its body first, then the comments in which it goes on. The recommendation comes first and the
 * marker before it; a finding is never cut in two, and none is left out, however many there are.
 */
function reviewBodies(text) {
    const { head } = text.marker;
    const first = writeReviewMarker(text.marker);
    const run = digestOf(canonicalJson([head, text.marker.prompt, text.marker.policy])).slice(0, 16);
    const bodies = [];
    let body = first;
    for (const section of sectionsOf(text)) {
        if (body.length + 2 + section.length > LONGEST_BODY) {
            bodies.push(body);
            body = writeMarker('review-part', { head, part: bodies.length + 1, run });
        }
        body += `\n\n${section}`;
    }
    const [opening, ...rest] = [...bodies, body];
    return [opening, ...rest];
}
function sectionsOf({ outcome, judgement, plan, standing, refusedBefore }) {
    const { review, ledger, coverage, usage } = outcome;
    const commented = plan.onLines.length + plan.onFiles.length;
    return [
        `## ${recommendationLine(judgement)}`,
        conditionsText(judgement),
        refusedBefore > 0
            ? `This change was refused ${refusedBefore === 1 ? 'once' : `${refusedBefore} times`} before.`
            : '',
        review.summary.trim() === '' ? '' : `### Summary\n\n${cleanWithin(review.summary, SUMMARY_ROOM)}`,
        ...headed('### Findings that stand from earlier reviews', standing.map(standingText)),
        ...headed('### Attempts to direct the reviewer', review.injectionAttempts.map(attemptText)),
        ...headed('### Findings', plan.inBody.map(bodyFindingText)),
        ...headed('### Said before, and still found', plan.repeated.map(({ finding }) => bodyLine(finding))),
        commented > 0 ? `${count(commented, 'finding')} on the changed files.` : '',
        coverageText(ledger, coverage),
        usage === null ? '' : usageText(usage),
    ].filter((section) => section !== '');
}
/** A list under its heading, each item a section of its own, so that it can go on in the next comment. */
function headed(heading, items) {
    const [first, ...rest] = items;
    return first === undefined ? [] : [`${heading}\n\n${first}`, ...rest];
}
/** The conditions of an approval that do not hold; one line where all do. */
function conditionsText({ conditions }) {
    const failed = conditions.filter(({ holds }) => !holds);
    if (failed.length === 0)
        return `All ${conditions.length} conditions of an approval hold.`;
    return [
        'Why it is not approved:',
        '',
        ...failed.map(({ name, why }) => `- **${name}**: ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ)(why.slice(0, 1500))}`),
    ].join('\n');
}
function standingText({ finding, review }) {
    const said = cleanWithin(finding.message, 2000);
    const parts = [`**${SEVERITY_WORD[finding.severity]}** · ${pathText(finding.path)} · review ${review}`, said];
    return [...parts, finding.quote.trim() === '' ? '' : fencedWithin(finding.quote, 12_000)]
        .filter((part) => part !== '')
        .join('\n\n');
}
function attemptText({ path, quote }) {
    return `${path === undefined ? 'In the title, the body or a commit message:' : `In ${pathText(path)}:`}\n\n${fencedWithin(quote, 12_000)}`;
}
function bodyFindingText({ finding, why }) {
    return `${pathText(finding.path)} (${inert(why)})\n\n${findingText(finding, true)}`;
}
function bodyLine(finding) {
    return `- **${SEVERITY_WORD[finding.severity]}** · ${pathText(finding.path)}: ${cleanWithin(firstLine(finding.message), 1200)}`;
}
function firstLine(message) {
    return message.trim().split('\n', 1)[0]?.slice(0, 200) ?? '';
}
/** What was covered, as a table of hunks and changed lines; then what was not. */
function coverageText(ledger, coverage) {
    if (coverage === 'unproven')
        return '### Coverage\n\nUnproven: the review comes from another tool, without a ledger.';
    const states = ['reviewed', 'deterministic', 'uncovered'];
    const rows = states.map((state) => {
        const entries = ledger.filter((entry) => entry.state === state);
        const lines = entries.reduce((sum, entry) => sum + entry.lines, 0);
        return [state, entries.length.toLocaleString('en-US'), lines.toLocaleString('en-US')];
    });
    const open = ledger.filter(({ state }) => state === 'uncovered');
    const listed = thatFit(open.map(({ id, why }) => `- ${(0,_review_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .LF)(id)}: ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ)(why.slice(0, 300))}`));
    const left = open.length - listed.length;
    const more = left > 0 ? [`- and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(left, 'more hunk')}, which the record lists`] : [];
    const head = `### Coverage: ${coverage}\n\n${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['state', 'hunks', 'changed lines'], rows)}`;
    return open.length === 0 ? head : `${head}\n\nNot reviewed:\n\n${[...listed, ...more].join('\n')}`;
}
/** The first lines that there is room for. None is cut: half a path would deceive. */
function thatFit(lines) {
    let left = LIST_ROOM;
    const end = lines.findIndex((line) => (left -= line.length + 1) < 0);
    return end === -1 ? lines : lines.slice(0, end);
}
/** What the review took: model, tokens, cost, time. */
function usageText(usage) {
    const cost = usage.cost === null ? 'cost not known' : `$${usage.cost.toFixed(4)}`;
    const cached = usage.cacheReadTokens + usage.cacheWriteTokens;
    return [
        (0,_review_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .LF)(usage.model),
        `${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(usage.inputTokens, 'input token')}${cached > 0 ? ` and ${cached.toLocaleString('en-US')} cached` : ''}`,
        (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(usage.outputTokens, 'output token'),
        cost,
        `${(usage.milliseconds / 1000).toFixed(1)} s`,
    ].join(' · ');
}


/***/ }),

/***/ 7773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports markFindings, writeReviewMarker, readReviewMarker */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7316);
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8988);
/* harmony import */ var _review_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1831);
/* harmony import */ var _finding_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7903);





/** Characters that all findings of a marker may take, of the 65,536 that GitHub takes of a body. */
const ROOM = 24_000;
/** The least that one finding takes to be worth listing. */
const LEAST = 400;
const commit = zod__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY(_domain_js__WEBPACK_IMPORTED_MODULE_2__/* .isSha */ .H);
const markerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    head: commit,
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha: commit }),
    policy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    prompt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['model', 'file']),
    recorded: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['approve', 'request-changes', 'none']),
    blocking: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/),
        severity: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_review_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .o),
        path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        quote: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    })),
    unlisted: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0),
});
/** The findings of a run that a marker lists, and how many are left over. `quoted`: whether code is in the diff. */
function markFindings(findings, quoted) {
    const all = new Map(findings.filter(isBlocking).map((finding) => [findingId(finding), finding]));
    const share = ROOM / Math.min(Math.max(1, all.size), ROOM / LEAST);
    const blocking = [...all]
        // Half a path names another file, so a finding whose path has no room is not listed: it stands for ever.
        .filter(([, { path }]) => cut(path, share / 4) === path)
        .slice(0, ROOM / LEAST)
        .map(([id, { severity, path, quote, message }]) => ({
        id,
        severity,
        path,
        // Code that is not in the diff (misquoted, or redacted) could never leave it: the whole file stands for it.
        quote: quoted(path, quote) ? cut(quote, share / 2) : '',
        message: cut(message, Math.min(300, share / 8)),
    }));
    return { blocking, unlisted: all.size - blocking.length };
}
/** The start of a text, whose escapes take at most so many characters of the marker. */
function cut(text, room) {
    let left = room;
    let kept = '';
    for (const character of text.replaceAll(/\p{Cs}/gu, '\ufffd')) {
        left -= /^[ -~]$/.test(character) && !/["\\<>&@#`-]/.test(character) ? 1 : 6 * character.length;
        if (left < 0)
            break;
        kept += character;
    }
    return kept;
}
/** The marker as the first line of a review's body. */
function writeReviewMarker(marker) {
    return writeMarker('review', { ...marker, blocking: marker.blocking.map((finding) => ({ ...finding })) });
}
/** The marker of a review's body; undefined where it has none that is whole. */
function readReviewMarker(body) {
    const parsed = markerSchema.safeParse(readMarker('review', body));
    return parsed.success ? parsed.data : undefined;
}


/***/ })

};
