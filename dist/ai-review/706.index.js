export const id = 706;
export const ids = [706];
export const modules = {

/***/ 3706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  submitStep: () => (/* binding */ submitStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/review/judging/earlier-reviews.js
var earlier_reviews = __webpack_require__(8292);
// EXTERNAL MODULE: ./packages/soc2/lib/review/judging/strip-code.js
var strip_code = __webpack_require__(622);
;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/anchor.js

/**
 * Finds where a finding belongs, by the code that it quotes: a model cannot count lines, and GitHub refuses a whole
 * review for one line that is not part of the diff. Only lines of the diff are ever named. Where several places fit as
 * well, the first that the change itself wrote is taken. A quote that is nowhere in the file leads to the file, and a
 * path that is not part of the change to the review's body: no finding is lost.
 */
function anchor_anchor(finding, files) {
    return anchorsIn(files)(finding);
}
/** The same for many findings: each file of the change is looked through once. */
function anchorsIn(files) {
    const sides = new Map();
    return ({ path, quote }) => {
        const file = fileNamed(path, files);
        if (file === undefined)
            return { kind: 'body', why: 'the file is not part of the change' };
        const lines = (0,strip_code/* quotedLines */.Gi)(quote);
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
    const both = lines.map((line) => ({ line, stripped: (0,strip_code/* stripCode */.oF)(line.text) }));
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
    const bare = (0,strip_code/* withoutMarks */.zw)(quoted);
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
    const wanted = quoted.map((text) => ({ text, stripped: (0,strip_code/* stripCode */.oF)(text) }));
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

;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/quote-in-diff.js


/** Quotes that are shorter are in many files; only in their own do they mean anything. In stripped characters. */
const TELLING = 16;
/**
 * Looks up whether quoted code is in the diff still, however it is wrapped or indented now: the code of a finding that
 * stands. Code of some length is looked for in every file, since moving it mends nothing. No quote stands for the file.
 */
function quotesIn(files) {
    const texts = new Map(files.map((file) => [file.path, quote_in_diff_sidesOf(file)]));
    return (path, quote) => {
        const file = fileNamed(path, files);
        const lines = (0,strip_code/* quotedLines */.Gi)(quote);
        if (lines.length === 0)
            return file !== undefined;
        const wanted = [lines, (0,strip_code/* withoutMarks */.zw)(lines) ?? lines].map((each) => (0,strip_code/* stripCode */.oF)(each.join('')));
        const within = (sides) => sides.some((side) => wanted.some((code) => side.includes(code)));
        if (file !== undefined && within(texts.get(file.path) ?? []))
            return true;
        return wanted.every(({ length }) => length >= TELLING) && [...texts.values()].some(within);
    };
}
/** The file's hunks as they read after and before the change. */
function quote_in_diff_sidesOf(file) {
    if (file.state !== 'hunks')
        return [];
    return ['deleted', 'added'].map((other) => file.hunks
        .flatMap(({ lines }) => lines.filter(({ kind }) => kind !== other))
        .map(({ text }) => (0,strip_code/* stripCode */.oF)(text))
        .join(''));
}

// EXTERNAL MODULE: ./packages/soc2/lib/review/judging/review-marker.js
var review_marker = __webpack_require__(7773);
;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/marker-of.js


/**
 * The marker of a review that is about to be submitted. An attempt to direct the reviewer stands as a blocking finding
 * does: a change is not clean because its author has pushed since.
 */
function markerOf(outcome, judgement, bundle, files) {
    const { findings, injectionAttempts } = outcome.review;
    return {
        version: 1,
        head: bundle.head,
        base: { ref: bundle.base.ref, sha: bundle.base.sha },
        policy: bundle.policy.blob,
        prompt: outcome.promptDigest,
        source: outcome.source,
        recorded: judgement.recorded,
        ...(0,review_marker/* markFindings */.sQ)([...findings, ...injectionAttempts.map(asFinding)], quotesIn(files)),
    };
}
function asFinding({ path, quote }) {
    const message = 'Text that tries to direct its reviewer.';
    return { severity: 'blocker', category: 'injection', path: path ?? '', quote, message };
}

// EXTERNAL MODULE: ./packages/soc2/lib/record/canonical-json.js
var canonical_json = __webpack_require__(1759);
// EXTERNAL MODULE: ./packages/soc2/lib/record/digest.js
var digest = __webpack_require__(4532);
// EXTERNAL MODULE: ./packages/soc2/lib/report/markdown.js
var markdown = __webpack_require__(6976);
// EXTERNAL MODULE: ./packages/soc2/lib/change/show-path.js
var show_path = __webpack_require__(1952);
;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/clean.js


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
    return (0,markdown/* inert */.tJ)(withoutReferences(wellFormed(text)).replaceAll(/\s+/gu, ' ').trim());
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
    return line.split('\t').map(show_path/* showHidden */.Ul).join('\t');
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
                (0,markdown/* code */.aY)(parts
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
    return (0,markdown/* inert */.tJ)(withoutReferences(text));
}
/** `GH-1` is a reference as `#1` is. */
function withoutReferences(text) {
    return text.replaceAll(/\b(gh)-(?=\d)/giu, '$1 ');
}

// EXTERNAL MODULE: ./packages/soc2/lib/review/judging/marker.js
var judging_marker = __webpack_require__(7768);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/rule.js
var rule = __webpack_require__(8528);
// EXTERNAL MODULE: ./packages/soc2/lib/review/review.js
var review_review = __webpack_require__(1831);
// EXTERNAL MODULE: ./packages/soc2/lib/review/judging/finding-id.js
var finding_id = __webpack_require__(7903);
// EXTERNAL MODULE: ./packages/soc2/lib/review/judging/finding-marker.js
var finding_marker = __webpack_require__(9708);
;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/words.js
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

;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/review-comments.js










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
    for (const severity of review_review/* SEVERITIES */.o) {
        for (const finding of findings) {
            const id = (0,finding_id/* findingId */.z)(finding);
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
    return `${(0,finding_marker/* writeFindingMarker */.L)(finding, head, isQuoted)}\n${findingText(finding, quoting)}`;
}
/** A finding as Markdown, cleaned: severity, category, what is wrong, the code, what to write instead. */
function findingText({ severity, category, message, quote, suggestion }, quoting) {
    const parts = [
        `**${SEVERITY_WORD[severity]}** · ${cleanLineOf(category)}`,
        cleanWithin(message, ROOM.message),
        quoting && quote.trim() !== '' ? fencedWithin(quote, ROOM.quote) : '',
        suggestion === undefined || suggestion.trim() === ''
            ? ''
            : `Suggestion:\n\n${fencedWithin(suggestion, ROOM.suggestion)}`,
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
/** A path as code, each hidden character shown; of one that no screen would hold the start. */
function pathText(path) {
    return path.length > ROOM.path ? `${(0,markdown/* code */.aY)((0,show_path/* showPath */.P8)(path.slice(0, ROOM.path)))}…` : (0,markdown/* code */.aY)((0,show_path/* showPath */.P8)(path));
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
        const note = `${OUTDATED} the code that this is about is no longer part of the change, as of ${(0,rule/* short */.h0)(review.head)}.`;
        return [{ comment, body: `${marker}\n${note}\n\n${said}` }];
    });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/review-body.js








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
    const first = (0,review_marker/* writeReviewMarker */.cA)(text.marker);
    const run = (0,digest/* digestOf */.o)((0,canonical_json/* canonicalJson */.d)([head, text.marker.prompt, text.marker.policy])).slice(0, 16);
    const bodies = [];
    let body = first;
    for (const section of sectionsOf(text)) {
        if (body.length + 2 + section.length > LONGEST_BODY) {
            bodies.push(body);
            body = (0,judging_marker/* writeMarker */.en)('review-part', { head, part: bodies.length + 1, run });
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
        ...failed.map(({ name, why }) => `- **${name}**: ${(0,markdown/* inert */.tJ)(why.slice(0, 1500))}`),
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
    return `${pathText(finding.path)} (${(0,markdown/* inert */.tJ)(why)})\n\n${findingText(finding, true)}`;
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
    const listed = thatFit(open.map(({ id, why }) => `- ${pathText(id)}: ${(0,markdown/* inert */.tJ)(why.slice(0, 300))}`));
    const left = open.length - listed.length;
    const more = left > 0 ? [`- and ${count(left, 'more hunk')}, which the record lists`] : [];
    const head = `### Coverage: ${coverage}\n\n${(0,markdown/* table */.tp)(['state', 'hunks', 'changed lines'], rows)}`;
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
        pathText(usage.model),
        `${count(usage.inputTokens, 'input token')}${cached > 0 ? ` and ${cached.toLocaleString('en-US')} cached` : ''}`,
        count(usage.outputTokens, 'output token'),
        cost,
        `${(usage.milliseconds / 1000).toFixed(1)} s`,
    ].join(' · ');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/ai-reviewer.js

/**
 * `github-actions[bot]`: any workflow that any writer pushes can approve as this account. Its id is that of github.com;
 * on GitHub Enterprise Server the login tells.
 */
const GITHUB_ACTIONS = { id: 41_898_282, login: 'github-actions[bot]' };
/**
 * Whether an account is the AI reviewer that the policy names: by numeric id where the policy gives one. Where it gives
 * a login alone, GitHub shows every account under the login that it has now, so asking which id the login belongs to
 * would only repeat what the review says; `{login, id}` also holds when the login is given up and taken by another.
 */
function isAiReviewer(account, policy) {
    const named = policy.aiReviewer;
    if (!named)
        return false;
    return named.id === undefined ? (0,rule/* sameLogin */.Up)(account.login, named.login) : account.id === named.id;
}
/**
 * The one bot that the policy names may approve, and no account that looks like it: not a person of that login, not
 * `github-actions[bot]`.
 */
const aiIdentity = ({ by }, { policy }) => {
    const named = policy.aiReviewer;
    if (!named)
        return refused('is a bot, and the policy names no `ai-reviewer`');
    if (!isAiReviewer(by, policy))
        return refused(`is not the AI reviewer, which is ${named.login}`);
    if (by.id === GITHUB_ACTIONS.id || sameLogin(by.login, GITHUB_ACTIONS.login)) {
        return refused('is github-actions[bot], as which any workflow can approve');
    }
    return by.type === 'Bot' ? counted() : refused(`is the AI reviewer by name, but a ${by.type} account`);
};
/**
 * No AI approval without the control that validates it: once there has been a retrospective, approvals of the AI
 * reviewer count only while the newest one is recent. Source: the blog's condition 3, SPEC §5.
 */
const recentRetrospective = (_approval, { policy, snapshot }) => {
    const newest = snapshot.known.retrospective;
    if (newest === undefined)
        return unknown({ kind: 'retrospective' });
    if (newest === null || newest.recent)
        return counted();
    return refused(`the newest retrospective is of ${newest.createdAt}, and AI approvals count for ${span(policy.retrospective.within)} after one`);
};
/** Milliseconds in the words of the policy: whole days, else hours. */
function span(milliseconds) {
    const hours = milliseconds / 3_600_000;
    return hours % 24 === 0 ? ai_reviewer_count(hours / 24, 'day') : ai_reviewer_count(hours, 'hour');
}
function ai_reviewer_count(number, unit) {
    return number === 1 ? `one ${unit}` : `${number} ${unit}s`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/human.js


/** Why an account is no human to the policy; undefined where it is one. */
function whyNotHuman(account, policy) {
    if (account.type !== 'User')
        return `has an account of type ${account.type}, not of a person`;
    if (policy.machineUsers.some((login) => (0,rule/* sameLogin */.Up)(login, account.login)))
        return 'is on the policy’s `machine-users`';
    return isAiReviewer(account, policy) ? 'is the AI reviewer' : undefined;
}
/**
 * Only a person's approval stands for a person. A machine account is `User` to GitHub, and whoever holds its token
 * would approve with it.
 */
const human = ({ by }, { policy }) => {
    const why = whyNotHuman(by, policy);
    return why === undefined ? counted() : refused(why);
};

// EXTERNAL MODULE: ./packages/soc2/lib/approval/independence.js
var independence = __webpack_require__(7364);
;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/standing.js



/**
 * The blocking findings of earlier runs that stand, whatever the new run says: until the code that they quote has left
 * the diff, or a human who is no contributor has resolved their thread. Otherwise a push of one blank line would be
 * another throw of the dice. `approval`: who contributed; null where that was not read, and then nobody can have
 * resolved anything.
 */
function standingFindings(earlier, files, approval) {
    const isQuoted = quotesIn(files);
    const standing = new Map();
    const unknown = [];
    for (const { review, marker } of earlier.reviews) {
        for (const finding of marker.blocking) {
            if (standing.has(finding.id) || !isQuoted(finding.path, finding.quote))
                continue;
            if (isResolved(finding.id, earlier, approval))
                continue;
            standing.set(finding.id, { finding, review: review.id, head: marker.head });
        }
        if (marker.unlisted > 0)
            unknown.push(`review ${review.id} made ${marker.unlisted} more blocking findings than fit`);
    }
    for (const { id, edited } of earlier.unreadable) {
        unknown.push(`review ${id} ${edited ? 'was edited by another' : 'has no marker'}: what it found is not known`);
    }
    return { findings: [...standing.values()], unknown };
}
/** Every thread of the finding must be resolved: one that is open is a question not answered. */
function isResolved(id, { comments }, approval) {
    const threads = comments.filter(({ finding }) => finding.id === id);
    if (threads.length === 0 || approval === null)
        return false;
    return threads.every(({ comment }) => comment.resolved !== undefined && whyCannotResolve(comment.resolved.by, approval) === undefined);
}
/**
 * Why an account's word does not settle a finding; undefined where it does. Who had a hand in the change may press the
 * button all the same: GitHub lets the author resolve any thread of their own pull request.
 */
function whyCannotResolve(by, facts) {
    if (by === null)
        return 'nobody knows who resolved it';
    const notHuman = whyNotHuman(by, facts.policy);
    if (notHuman !== undefined)
        return notHuman;
    const result = (0,independence/* independent */.hK)(by, facts.snapshot, facts.contributors);
    if (result.kind === 'counted')
        return undefined;
    return result.kind === 'refused' ? result.why : 'may have contributed to the change: it was not looked up';
}

// EXTERNAL MODULE: ./packages/soc2/lib/review/judging/review-schema.js
var review_schema = __webpack_require__(3072);
;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/conditions.js



function met(why) {
    return { holds: true, why };
}
function unmet(why) {
    return { holds: false, why };
}
/** A request that was cut off, refused or never answered has read nothing to its end: silence is no consent. */
const everyRequestEnded = ({ source, requests }) => {
    const bad = requests.find(({ ok, stopReason }) => !ok || (source === 'model' && stopReason !== 'end_turn'));
    if (bad !== undefined) {
        return unmet(`request ${bad.chunk + 1} did not end well: ${bad.why || `it stopped by ${bad.stopReason ?? 'nothing'}`}`);
    }
    if (source === 'file')
        return met('the review was handed in by another tool');
    // Where nothing was asked, nobody has reviewed anything, whatever the verdict says.
    if (requests.length === 0)
        return unmet('the model was never asked');
    return met(`all ${requests.length} requests ended with end_turn`);
};
/** What reaches this step was in a file meanwhile: it must still be a review, and no other tool's idea of one. */
const fitsTheSchema = ({ kind, version, review }) => {
    if (kind !== 'countersign/review-outcome' || version !== 1)
        return unmet('this is no outcome of a review');
    const read = review_schema/* mergedReviewSchema */.mz.safeParse(review);
    return read.success ? met('the review fits its schema') : unmet((0,review_schema/* firstIssue */.OE)(read.error));
};
/** What nobody read, nobody approves: a defect hides best where the budget ran out or the text could not be had. */
const everythingCovered = (outcome, facts) => {
    if (!facts.bundle.complete)
        return unmet('the list of files is not known to be whole');
    if (outcome.source === 'file') {
        if (outcome.coverage !== 'unproven')
            return unmet('a review from another tool cannot have proven its coverage');
        return facts.accepts === 'unproven'
            ? met('coverage is unproven, which the policy accepts')
            : unmet('coverage is unproven, and the policy does not say `low-risk.coverage: unproven`');
    }
    const states = new Map(outcome.ledger.map(({ id, state }) => [id, state]));
    if (states.size !== outcome.ledger.length)
        return unmet('the ledger lists a hunk twice');
    if (facts.hunks.length === 0)
        return unmet('the change shows nothing to review');
    const missing = facts.hunks.filter((id) => !states.has(id));
    if (missing.length > 0)
        return unmet(`${missing.length} hunks are not in the ledger, the first is ${missing[0]}`);
    const open = outcome.ledger.filter(({ state }) => state !== 'reviewed' && state !== 'deterministic');
    const [first] = open;
    if (first !== undefined) {
        return unmet(`${open.length} of ${outcome.ledger.length} hunks were not reviewed, the first is ${first.id}: ${first.why}`);
    }
    if (outcome.coverage !== 'proven')
        return unmet(`coverage is ${outcome.coverage}`);
    return met(`all ${facts.hunks.length} hunks were covered`);
};
/** A model may find a hole and still be talked into `approve`: its findings count, not its mood. */
const noBlockingFinding = ({ review }, { detected }) => {
    const byCode = detected.findings.filter(review_review/* isBlocking */.U);
    if (byCode.length > 0)
        return unmet(`${byCode.length} findings that code made itself block`);
    const blocking = review.findings.filter(review_review/* isBlocking */.U);
    // So many small findings are a way to bury a large one.
    if (review.findings.length > review_schema/* MAX_FINDINGS */.Mt)
        return unmet(`there are more than ${review_schema/* MAX_FINDINGS */.Mt} findings`);
    return blocking.length === 0
        ? met('no finding blocks')
        : unmet(`${blocking.length} of ${review.findings.length} findings block`);
};
/** And the other way round: a reviewer who would not approve need not have put it into a finding. */
const reviewerApproves = ({ review, requests }) => {
    const refused = requests.find(({ verdict }) => verdict === 'request-changes');
    if (refused !== undefined)
        return unmet(`the answer to request ${refused.chunk + 1} requests changes`);
    return review.verdict === 'approve' ? met('the reviewer approves') : unmet('the reviewer requests changes');
};
/** Honest code does not talk to its reviewer. Who tries may have succeeded, so nothing the model says is worth anything. */
const noInjection = ({ review }, { detected }) => {
    const reported = review.injectionAttempts.length;
    if (reported > 0)
        return unmet(`the reviewer reported ${reported} attempts to direct it`);
    const byCode = detected.injectionAttempts.length;
    return byCode === 0
        ? met('nothing in the change tries to direct the reviewer')
        : unmet(`${byCode} passages of the change try to direct the reviewer`);
};
/** A push while the model reads would be approved unread. */
const headUnchanged = ({ review }, { bundle, now }) => {
    if (review.head !== bundle.head)
        return unmet(`the review is of ${(0,rule/* short */.h0)(review.head)}, the change was ${(0,rule/* short */.h0)(bundle.head)}`);
    return now.head === bundle.head
        ? met(`the head is still ${(0,rule/* short */.h0)(now.head)}`)
        : unmet(`the head was ${(0,rule/* short */.h0)(bundle.head)} and is now ${(0,rule/* short */.h0)(now.head)}`);
};
/** The same head against another base is another change. */
const baseUnchanged = (_, { bundle: { base }, now }) => {
    if (now.base.ref !== base.ref)
        return unmet(`the base was ${base.ref} and is now ${now.base.ref}`);
    return now.base.sha === base.sha
        ? met(`the base is still ${base.ref}`)
        : unmet(`the base was at ${(0,rule/* short */.h0)(base.sha)} and is now at ${(0,rule/* short */.h0)(now.base.sha)}`);
};
/** The model is asked until it says yes: so what it once refused on this head stays refused, whoever asks and however. */
const neverRefusedOnThisHead = (_, { bundle: { head }, earlier }) => {
    const here = earlier.reviews.filter(({ marker }) => marker.head === head);
    const refusal = here.find(({ marker }) => marker.recorded === 'request-changes');
    if (refusal !== undefined)
        return unmet(`review ${refusal.review.id} refused this head`);
    const takenBack = here.find((each) => each.takenBack);
    if (takenBack !== undefined)
        return unmet(`review ${takenBack.review.id} of this head was dismissed by another`);
    const unread = earlier.unreadable.find(({ commit }) => commit === head || commit === null);
    return unread === undefined
        ? met('this head was never refused')
        : unmet(`review ${unread.id} of this head cannot be read any more`);
};
/** A push of one blank line is no answer to a finding: it stands until its code is gone, or an independent human says so. */
const nothingStands = (_, { standing: { findings, unknown } }) => {
    const [first] = findings;
    if (first !== undefined) {
        return unmet(`${findings.length} blocking findings of earlier reviews stand, the first on ${first.finding.path}`);
    }
    const [lost] = unknown;
    return lost === undefined ? met('no finding of an earlier review stands') : unmet(lost);
};
/** Nobody approves their own change, a bot that opened it least of all. */
const foreignChange = (_, { bundle: { author }, reviewer }) => {
    if (reviewer.type !== 'Bot')
        return unmet(`the reviewer is a ${reviewer.type} account, not a bot`);
    return author?.id === reviewer.id
        ? unmet('the reviewer opened this change itself')
        : met('the reviewer did not open this change');
};
/** High risk is for people: an approval of the bot would only look like one. */
const lowRisk = (_, { risk }) => risk === 'low' ? met('the change is low risk') : unmet('the change is high risk, which a person approves');
/** All that must hold before the bot approves, in the order in which a reader is told. */
const CONDITIONS = [
    { name: 'author', judge: foreignChange },
    { name: 'findings', judge: noBlockingFinding },
    { name: 'verdict', judge: reviewerApproves },
    { name: 'injection', judge: noInjection },
    { name: 'asked-before', judge: neverRefusedOnThisHead },
    { name: 'standing', judge: nothingStands },
    { name: 'requests', judge: everyRequestEnded },
    { name: 'schema', judge: fitsTheSchema },
    { name: 'coverage', judge: everythingCovered },
    { name: 'head', judge: headUnchanged },
    { name: 'base', judge: baseUnchanged },
    { name: 'risk', judge: lowRisk },
];

;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/verdict.js

/**
 * Decides what is submitted: the model never does. Approved is only what meets every condition; whatever does not is
 * REQUEST_CHANGES. For a high risk the bot never approves, and comments where all else holds; GitHub lets nobody judge
 * their own change, so there it comments and the job fails. Source: SPEC §6.
 */
function judgeReview(outcome, facts) {
    const conditions = CONDITIONS.map(({ name, judge }) => ({ name, ...judge(outcome, facts) }));
    const failed = new Set(conditions.filter(({ holds }) => !holds).map(({ name }) => name));
    const clean = [...failed].every((name) => name === 'risk' || name === 'author');
    const own = conditions.find(({ name, holds }) => name === 'author' && !holds);
    return {
        event: eventOf(clean, failed),
        recommendation: clean && own === undefined ? 'approve' : 'request-changes',
        recorded: recordedAs(clean, failed, outcome, facts),
        conditions,
        ...(own === undefined ? {} : { failure: own.why }),
    };
}
function eventOf(clean, failed) {
    if (failed.has('author'))
        return 'COMMENT';
    if (!clean)
        return 'REQUEST_CHANGES';
    return failed.has('risk') ? 'COMMENT' : 'APPROVE';
}
/**
 * What later runs are held to. A refusal is one only where the reviewer had read this head and answered in its form: a
 * timeout, or a file about another commit, must not refuse a change for ever. But one answer that refused is enough,
 * however many others failed: a change that can make requests fail must not buy itself another try.
 */
function recordedAs(clean, failed, { review, requests, source }, { bundle }) {
    if (clean)
        return 'approve';
    if (failed.has('asked-before') || failed.has('standing'))
        return 'request-changes';
    if (failed.has('schema') || review.head !== bundle.head)
        return 'none';
    if (failed.has('findings') || failed.has('injection'))
        return 'request-changes';
    // A merged review also requests changes where a request failed, or none was made: what counts is what was answered.
    const refused = source === 'file'
        ? requests.every(({ ok }) => ok)
        : requests.some(({ ok, verdict }) => ok && verdict !== 'approve');
    return failed.has('verdict') && refused ? 'request-changes' : 'none';
}

;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/with-detected.js

/**
 * An outcome with what code found by itself beside what the reviewer says, each once: so that it is shown and marked
 * whichever way the review came about.
 */
function withDetected(outcome, detected) {
    const { review } = outcome;
    const findings = [...distinct([...review.findings, ...detected.findings]).values()];
    const attempts = [...review.injectionAttempts, ...detected.injectionAttempts];
    const injectionAttempts = [...new Map(attempts.map((each) => [`${each.path ?? ''}\n${each.quote}`, each])).values()];
    return { ...outcome, review: { ...review, findings, injectionAttempts } };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/submission.js







/** Judges an outcome and plans all that is posted of it. Pure: the same inputs, the same words. */
function planSubmission(input) {
    const { bundle, files, detected, posted, now, reviewer } = input;
    const outcome = withDetected(input.outcome, detected);
    const earlier = (0,earlier_reviews/* readEarlier */.lz)(posted, reviewer);
    const standing = standingFindings(earlier, files, input.approval);
    const judgement = judgeReview(outcome, {
        bundle,
        risk: bundle.risk,
        accepts: bundle.policy.coverage,
        hunks: ledgerIds(files),
        detected,
        now,
        reviewer,
        earlier,
        standing,
    });
    const marker = markerOf(outcome, judgement, bundle, files);
    const refusals = (0,earlier_reviews/* refusedBefore */.a2)(earlier);
    return {
        outcome,
        judgement,
        plan: planComments(outcome.review, files, earlier),
        outdated: outdatedComments(outcome.review, files, earlier),
        earlier,
        refusedBefore: refusals,
        bodies: (plan) => reviewBodies({ outcome, judgement, marker, plan, standing: standing.findings, refusedBefore: refusals }),
    };
}
/** What a ledger must hold: the id of every hunk, and the path of every file without hunks. */
function ledgerIds(files) {
    return files.flatMap((file) => (file.state === 'hunks' ? file.hunks.map(({ id }) => id) : [file.path]));
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __webpack_require__(1458);
// EXTERNAL MODULE: ./packages/soc2/lib/github/review/approval-facts.js + 11 modules
var approval_facts = __webpack_require__(1093);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/post-comments.js




/** GitHub takes about so many comments in one review. */
const BATCH = 30;
/**
 * Posts the comments of a plan, but for those on lines that go with the verdict itself, and tells where everything has
 * ended up: GitHub refuses a review for a single line and does not say which, so a refused batch is halved until the
 * line is found. That finding goes to its file, and from there to the body. None is lost.
 *
 * @param kept so many of the first comments on lines stay for the verdict
 */
async function postComments(writer, plan, head, kept) {
    const onLines = plan.onLines.slice(0, kept);
    const refused = [];
    for (let at = kept; at < plan.onLines.length; at += BATCH) {
        const batch = plan.onLines.slice(at, at + BATCH);
        const bad = await postBatch(writer, batch, head);
        onLines.push(...batch.filter((comment) => !bad.includes(comment)));
        refused.push(...bad);
    }
    const onFiles = [];
    const inBody = [...plan.inBody];
    for (const comment of [...plan.onFiles, ...refused.map((one) => movedToFile(one, head))]) {
        if (await isTaken(() => writer.onFile(comment)))
            onFiles.push(comment);
        else
            inBody.push(movedToBody(comment));
    }
    return { ...plan, onLines, onFiles, inBody };
}
/** Posts a batch as a review that says nothing by itself; returns the comments that GitHub refuses. */
async function postBatch(writer, batch, head) {
    const [first] = batch;
    if (first === undefined)
        return [];
    const marker = (0,judging_marker/* writeMarker */.en)('review-part', { head, comments: batch.length, first: (0,finding_id/* findingId */.z)(first.finding) });
    const body = `${marker}\nFindings on the changed lines; the review follows.`;
    if (await isTaken(() => writer.review('COMMENT', body, batch)))
        return [];
    if (batch.length === 1)
        return batch;
    const half = Math.ceil(batch.length / 2);
    const left = await postBatch(writer, batch.slice(0, half), head);
    return [...left, ...(await postBatch(writer, batch.slice(half), head))];
}
async function isTaken(write) {
    try {
        await write();
        return true;
    }
    catch (failure) {
        if (!(0,github_error/* isRefusal */.vu)(failure, 422))
            throw failure;
        return false;
    }
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/pages.js
var pages = __webpack_require__(3636);
// EXTERNAL MODULE: ./packages/soc2/lib/github/shape.js
var shape = __webpack_require__(3105);
// EXTERNAL MODULE: ./packages/soc2/lib/github/review/read-posted.js
var read_posted = __webpack_require__(1353);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/write-once.js

/**
 * Makes a write that must not be made twice. Where its answer was lost, it is looked for before it is tried once more:
 * the same review, given again by every attempt, would be noise at best.
 *
 * @param find what the write has made, where it was made after all
 */
async function writeOnce(write, find) {
    try {
        return await write();
    }
    catch (failure) {
        if (!isLost(failure))
            throw failure;
        return (await find()) ?? lastAttempt(write, find);
    }
}
async function lastAttempt(write, find) {
    try {
        return await write();
    }
    catch (failure) {
        const found = isLost(failure) ? await find() : undefined;
        if (found === undefined)
            throw failure;
        return found;
    }
}
/** No answer, one that cannot be read, or a fault of GitHub's: the write may have been made or not. */
function isLost(failure) {
    return (failure instanceof github_error/* GitHubError */.y_ && !failure.rateLimited && (failure.status === undefined || failure.status >= 500));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/pull-writer.js





const STATE = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' };
/** Makes the writer. Its methods throw a `GitHubError` where GitHub refuses, 422 where it takes no comment there. */
function pullWriter({ client, repository, number, head, writer, known }) {
    const at = { ...repository, pull_number: number };
    const isOurs = (one, body) => one.by?.id === writer.id && !known.has(one.id) && pull_writer_firstLine(one.body) === pull_writer_firstLine(body);
    return {
        review: (event, body, comments) => writeOnce(async () => {
            const answer = await client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { ...at, commit_id: head, event, body, comments: comments.map(commentOf) }, { retries: 0 });
            const made = (0,shape/* objectOf */.Xy)(answer);
            if (made.text('state') === STATE[event] && made.shaOrNull('commit_id') === head)
                return made.id('id');
            throw new github_error/* GitHubError */.y_(answer.call, undefined, 'another review was made than was sent', 'Run the job again.');
        }, async () => {
            const { reviews } = await (0,read_posted/* readPostedOn */.n4)(client, repository, number);
            const found = reviews.find((review) => isOurs(review, body) && review.commit === head);
            return found?.state === STATE[event] ? found.id : undefined;
        }),
        onFile: ({ path, body }) => writeOnce(async () => {
            const comment = { path, body, commit_id: head, subject_type: 'file' };
            const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments';
            return (0,shape/* objectOf */.Xy)(await client.request(route, { ...at, ...comment }, { retries: 0 })).id('id');
        }, async () => {
            const { comments } = await (0,read_posted/* readPostedOn */.n4)(client, repository, number);
            return comments.find((comment) => isOurs(comment, body))?.id;
        }).then(() => undefined),
        async part(body) {
            const find = () => findPart(client, repository, number, writer, body);
            const there = await find();
            if (there?.body === body)
                return;
            if (there !== undefined) {
                const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
                await client.request(route, { ...repository, comment_id: there.id, body });
                return;
            }
            const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
            await writeOnce(async () => {
                const answer = await client.request(route, { ...repository, issue_number: number, body }, { retries: 0 });
                return { id: (0,shape/* objectOf */.Xy)(answer).id('id'), body };
            }, find);
        },
        async edit(comment, body) {
            const route = 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}';
            try {
                await client.request(route, { ...repository, comment_id: comment, body });
            }
            catch (failure) {
                // Somebody deleted it, and what is gone needs no mark.
                if (!(0,github_error/* isRefusal */.vu)(failure, 404))
                    throw failure;
            }
        },
    };
}
function commentOf({ at, body }) {
    const { path, line, side, startLine } = at;
    const start = startLine === undefined ? {} : { start_line: startLine, start_side: side };
    return { path, body, line, side, ...start };
}
/** The markers stand there: they tell one text of ours from another. */
function pull_writer_firstLine(body) {
    return body.split(/\r?\n/, 1)[0] ?? '';
}
async function findPart(client, repository, number, writer, body) {
    const rows = await (0,pages/* readList */.LD)(client, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...repository,
        issue_number: number,
    });
    const found = rows.find((row) => row.objectOrNull('user')?.account('id') === writer.id &&
        pull_writer_firstLine(row.optionalText('body') ?? '') === pull_writer_firstLine(body));
    return found && { id: found.id('id'), body: found.optionalText('body') ?? '' };
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/review/read-reviewed.js + 1 modules
var read_reviewed = __webpack_require__(6548);
// EXTERNAL MODULE: ./packages/soc2/lib/github/review/withdraw.js
var withdraw = __webpack_require__(2847);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/submit.js








/**
 * Judges a review and submits it. The verdict is written last, so that whatever dies before leaves none; after an
 * approval head and base are read once more, and where they have moved, or cannot be read, it is dismissed at once.
 *
 * @throws GitHubError where a call fails; no approval stands then
 */
async function submit_submit(submitting) {
    const { client, repository, reviewer, bundle, outcome, files, detected } = submitting;
    const now = await (0,read_reviewed/* readReviewed */.q)(client, repository, bundle.number);
    if (!now.open)
        return { kind: 'closed' };
    const { own, all: posted } = await (0,read_posted/* readPosted */.e9)(client, repository, now, submitting.others);
    const submission = planSubmission({
        bundle,
        files,
        outcome,
        detected,
        posted,
        approval: (0,approval_facts/* factsOf */.x)(submitting.policy, submitting.contributions),
        now: { head: now.head.sha, base: now.base },
        reviewer,
    });
    const known = new Set([...posted.reviews, ...posted.comments].map(({ id }) => id));
    const writer = pullWriter({ client, repository, number: bundle.number, head: bundle.head, writer: reviewer, known });
    if (submission.judgement.event !== 'APPROVE') {
        // A comment would leave an older approval as it stands, and so would a run that dies before its objection.
        const standing = own.reviews.filter(({ by, state }) => by?.id === reviewer.id && state === 'APPROVED');
        for (const { id } of standing)
            await dismissOwn(submitting, id, 'A later review does not approve.');
    }
    for (const { comment, body } of submission.outdated)
        await writer.edit(comment.id, body);
    const settled = await postComments(writer, submission.plan, bundle.head, BATCH);
    const { review, plan } = await postVerdict(writer, submission, settled, bundle);
    const dismissed = submission.judgement.event === 'APPROVE' ? await submit_confirm(submitting, review) : undefined;
    return { kind: 'review', submission, review, plan, ...(dismissed === undefined ? {} : { dismissed }) };
}
/** The last batch of comments goes with the verdict; where one of its lines is refused, they are posted before it. */
async function postVerdict(writer, { judgement: { event }, bodies }, plan, { head }) {
    const [body, ...parts] = bodies(plan);
    for (const part of parts)
        await writer.part(part);
    const inline = plan.onLines.slice(0, BATCH);
    try {
        return { review: await writer.review(event, body, inline), plan };
    }
    catch (failure) {
        if (inline.length === 0 || !(0,github_error/* isRefusal */.vu)(failure, 422))
            throw failure;
    }
    const rest = await postComments(writer, { ...plan, onLines: inline, onFiles: [] }, head, 0);
    const settled = {
        ...rest,
        onLines: [...rest.onLines, ...plan.onLines.slice(BATCH)],
        onFiles: [...plan.onFiles, ...rest.onFiles],
    };
    const [again, ...others] = bodies(settled);
    for (const part of others)
        await writer.part(part);
    return { review: await writer.review(event, again, []), plan: settled };
}
/** What moved since the change was read, and has cost it the approval that was just given; undefined where nothing did. */
async function submit_confirm(submitting, review) {
    const { client, repository, bundle } = submitting;
    let why = 'head and base could not be read again';
    try {
        const { head, base, open } = await (0,read_reviewed/* readReviewed */.q)(client, repository, bundle.number);
        // An approval may be what an automatic merge has waited for: then the base has moved by this very change.
        const sameBase = base.ref === bundle.base.ref && (base.sha === bundle.base.sha || !open);
        if (head.sha === bundle.head && sameBase)
            return undefined;
        why = head.sha === bundle.head ? `the base is now ${base.ref} at ${base.sha}` : `the head is now ${head.sha}`;
    }
    catch (failure) {
        await dismissOwn(submitting, review, `Not confirmed: ${why}.`);
        throw failure;
    }
    await dismissOwn(submitting, review, `Not confirmed: ${why}.`);
    return why;
}
function dismissOwn({ client, repository, bundle }, review, message) {
    return (0,withdraw/* dismiss */.X)(client, repository, bundle.number, review, message);
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/parse.js + 12 modules
var parse = __webpack_require__(5413);
// EXTERNAL MODULE: ./node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(7316);
// EXTERNAL MODULE: ./packages/soc2/lib/domain.js
var domain = __webpack_require__(8988);
;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/outcome-schema.js



const outcome_schema_count = schemas/* number */.aig().int().min(0);
const outcomeSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('countersign/review-outcome'),
    version: schemas/* literal */.euz(1),
    review: review_schema/* mergedReviewSchema */.mz,
    source: schemas/* enum */.k5n(['model', 'file']),
    coverage: schemas/* enum */.k5n(['proven', 'unproven', 'incomplete']),
    ledger: schemas/* array */.YOg(schemas/* strictObject */.rej({
        id: schemas/* string */.YjP(),
        path: schemas/* string */.YjP(),
        state: schemas/* enum */.k5n(['reviewed', 'deterministic', 'uncovered']),
        why: schemas/* string */.YjP(),
        lines: outcome_schema_count,
    })),
    requests: schemas/* array */.YOg(schemas/* strictObject */.rej({
        chunk: outcome_schema_count,
        id: schemas/* string */.YjP().nullable(),
        model: schemas/* string */.YjP().nullable(),
        stopReason: schemas/* string */.YjP().nullable(),
        ok: schemas/* boolean */.zMY(),
        why: schemas/* string */.YjP(),
        verdict: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(['approve', 'request-changes'])),
    })),
    promptDigest: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
    usage: schemas/* strictObject */.rej({
        model: schemas/* string */.YjP(),
        inputTokens: outcome_schema_count,
        outputTokens: outcome_schema_count,
        cacheReadTokens: outcome_schema_count,
        cacheWriteTokens: outcome_schema_count,
        cost: schemas/* number */.aig().min(0).nullable(),
        milliseconds: schemas/* number */.aig().min(0),
    })
        .nullable(),
});
/**
 * Reads what the review step has left for the submit step. Strict: a file that a dying process cut off, or that
 * another version wrote, is no outcome.
 */
function readOutcome(value) {
    const parsed = outcomeSchema.safeParse(value);
    if (!parsed.success)
        return { fits: false, why: (0,review_schema/* firstIssue */.OE)(parsed.error) };
    const { review, ...rest } = parsed.data;
    return { fits: true, outcome: { ...rest, review: { ...review, head: (0,domain/* sha */.h)(review.head) } } };
}

// EXTERNAL MODULE: ./packages/soc2/lib/review/reading/detect.js + 4 modules
var detect = __webpack_require__(1594);
// EXTERNAL MODULE: ./packages/soc2/lib/review/reading/hunks.js + 1 modules
var hunks = __webpack_require__(2178);
// EXTERNAL MODULE: ./packages/soc2/lib/review/reading/secrets.js + 2 modules
var reading_secrets = __webpack_require__(855);
// EXTERNAL MODULE: ./actions/ai-review/lib/github.js + 1 modules
var github = __webpack_require__(517);
;// CONCATENATED MODULE: ./actions/ai-review/lib/record.js


/**
 * The record of a review: what was reviewed by what rules, every hunk with what became of it, every request with how it
 * ended, every condition with its reason, and what was submitted. Of the change itself it holds no text but what is
 * quoted. Canonical JSON, with its SHA-256.
 */
function recordOf({ bundle, reviewer, change, submitted }) {
    const { submission, review, plan, dismissed } = submitted;
    const { outcome, judgement, refusedBefore } = submission;
    const { instructions } = change;
    const record = {
        kind: 'countersign/ai-review',
        version: 1,
        bundle,
        repository: change.repository,
        number: change.number,
        head: change.head,
        base: { ref: change.base.ref, sha: change.base.sha },
        author: change.author,
        risk: change.risk,
        policy: change.policy,
        instructions: instructions && { path: instructions.path, blob: instructions.blob },
        reviewer,
        outcome,
        judgement,
        refusedBefore,
        review: { id: review, event: judgement.event, dismissed: dismissed ?? null },
        placed: {
            onLines: plan.onLines.length,
            onFiles: plan.onFiles.length,
            inBody: plan.inBody.length,
            repeated: plan.repeated.length,
        },
    };
    // Plain data all through: whatever JSON would leave out of it is left out here.
    const text = (0,canonical_json/* canonicalJson */.d)(JSON.parse(JSON.stringify(record)));
    return { text, digest: (0,digest/* digestOf */.o)(text) };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/review/judging/review-summary.js





/** The job summary of a review: recommendation, conditions, coverage, findings by severity, tokens and cost. */
function reviewSummary({ number, outcome, judgement, refusedBefore }) {
    const { review, ledger, coverage, usage, requests } = outcome;
    const findings = [...distinct(review.findings).values()];
    const bySeverity = review_review/* SEVERITIES */.o.map((severity) => [
        SEVERITY_WORD[severity],
        String(findings.filter((finding) => finding.severity === severity).length),
    ]);
    const subject = number === undefined ? '' : `#${number} · `;
    const failed = requests.filter(({ ok }) => !ok).length;
    const sections = [
        `## ${subject}${recommendationLine(judgement)}`,
        conditionsText(judgement),
        (0,markdown/* table */.tp)(['findings', ''], bySeverity),
        review.injectionAttempts.length > 0 ? `Attempts to direct the reviewer: ${review.injectionAttempts.length}.` : '',
        coverageText(ledger, coverage),
        failed > 0 ? `${failed} of ${requests.length} requests failed.` : '',
        usage === null ? '' : usageText(usage),
        refusedBefore > 0 ? `Refused before: ${refusedBefore}.` : '',
        `Submitted as ${(0,markdown/* inert */.tJ)(judgement.event)} on ${pathText(review.head)}.`,
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./actions/ai-review/lib/report.js



/** Characters of the output `findings`: all outputs of a job together may have a megabyte. */
const FINDINGS_ROOM = 200_000;
const MESSAGE = 500;
/** What a run tells of the review that it submitted. */
function reportOn({ submission, review, plan, dismissed }, bundle, record) {
    const { outcome, judgement, refusedBefore } = submission;
    const stands = dismissed === undefined;
    const summary = reviewSummary({ number: bundle.number, outcome, judgement, refusedBefore });
    const failure = judgement.failure ??
        (stands ? undefined : `the approval was dismissed as soon as it was given: ${dismissed}. Run the job again.`);
    const failed = judgement.conditions.filter(({ holds }) => !holds);
    return {
        outputs: {
            recommendation: stands ? judgement.recommendation : 'request-changes',
            event: judgement.event,
            'review-id': String(review),
            findings: findingsText(outcome.review),
            coverage: outcome.coverage,
            record: record.path,
        },
        summary: `${summary}\nReview ${review}. Record ${(0,markdown/* code */.aY)(record.digest)}.\n`,
        lines: [
            `#${bundle.number}: ${judgement.event}, review ${review}`,
            ...failed.map(({ name, why }) => `- ${name}: ${why}`),
            `${plan.onLines.length} findings on lines, ${plan.onFiles.length} on files, ${plan.inBody.length} in the body, ${plan.repeated.length} said before`,
            `record ${record.digest}`,
        ],
        ...(failure === undefined ? {} : { failure }),
    };
}
/** What a run tells where the question was answered before: that review stands as it is, and nothing is written. */
function reportOnAnswer({ review, state, recorded }, { number, head }) {
    const event = {
        APPROVED: 'APPROVE',
        CHANGES_REQUESTED: 'REQUEST_CHANGES',
        COMMENTED: 'COMMENT',
        DISMISSED: '',
        PENDING: '',
    }[state];
    const approves = recorded === 'approve' && (state === 'APPROVED' || state === 'COMMENTED');
    const why = `this head, base, policy and prompt were reviewed before, and review ${review} is the answer`;
    return {
        outputs: { recommendation: approves ? 'approve' : 'request-changes', event, 'review-id': String(review) },
        summary: `## #${number} was reviewed before\n\nReview ${review} of ${(0,markdown/* code */.aY)(head)} is the answer: the same is not asked twice.\n`,
        lines: [`#${number}: ${why}`],
    };
}
/** The findings as a JSON array, as many as there is room for. */
function findingsText({ findings }) {
    const listed = [];
    let left = FINDINGS_ROOM;
    for (const { severity, category, path, message } of distinct(findings).values()) {
        const text = JSON.stringify({ severity, category, path, message: message.slice(0, MESSAGE) });
        left -= text.length + 1;
        if (left < 0)
            break;
        listed.push(text);
    }
    return `[${listed.join(',')}]`;
}

// EXTERNAL MODULE: ./actions/ai-review/lib/state.js
var state = __webpack_require__(2107);
// EXTERNAL MODULE: ./actions/ai-review/lib/step.js
var step = __webpack_require__(9306);
;// CONCATENATED MODULE: ./actions/ai-review/lib/steps/submit.js













/** The last step: judges, and submits the formal review as the reviewer. */
async function submitStep(equipment) {
    const { env, context } = equipment;
    const withdrawn = await (0,state/* readState */.u)(env, 'withdrawn');
    const collected = await (0,state/* readState */.u)(env, 'collected');
    const reviewed = await (0,state/* readState */.u)(env, 'reviewed');
    if (reviewed.kind === 'answered')
        return reportOnAnswer(reviewed, collected.bundle);
    const read = readOutcome(reviewed.outcome);
    if (!read.fits)
        throw new errors/* UserError */.y(`the review step left no outcome: ${read.why}`, 'Run the whole action again.');
    const { bundle, findings: secrets } = await (0,reading_secrets/* withoutSecrets */.c)(collected.bundle);
    const files = bundle.files.map(hunks/* hunksOf */.H);
    const detected = (0,detect/* detect */.o)(bundle, files);
    const submitted = await submit_submit({
        client: await (0,github/* clientFor */.$)((env['COUNTERSIGN_REVIEWER_TOKEN'] ?? '').trim(), equipment),
        repository: context.repository,
        reviewer: withdrawn.reviewer,
        bundle,
        files,
        detected: { ...detected, findings: [...secrets, ...detected.findings] },
        outcome: read.outcome,
        policy: (0,parse/* parsePolicy */.O)({ text: collected.policy.text, file: collected.policy.path }),
        others: collected.others,
        contributions: collected.contributions,
    });
    if (submitted.kind === 'closed')
        return (0,step/* neutral */.S)(`#${bundle.number} was closed meanwhile.`);
    return reportOn(submitted, bundle, await writeRecord(equipment, withdrawn, collected, submitted));
}
async function writeRecord({ bundle, context }, { reviewer }, collected, submitted) {
    const { text, digest } = recordOf({ bundle, reviewer, change: collected.bundle, submitted });
    await (0,promises_.mkdir)(context.folder, { recursive: true });
    const path = `${context.folder}/ai-review-${collected.bundle.number}.json`;
    await (0,promises_.writeFile)(path, text);
    return { path, digest };
}


/***/ }),

/***/ 1353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OP: () => (/* binding */ readSeen),
/* harmony export */   e9: () => (/* binding */ readPosted),
/* harmony export */   n4: () => (/* binding */ readPostedOn)
/* harmony export */ });
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6907);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);
/* harmony import */ var _graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(271);




const STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];
const PAGE = 'pageInfo { hasNextPage endCursor }';
/** Who edited a text is shown by GraphQL alone. A finding stands in the first comment of its thread; what follows is talk. */
const POSTED = `query (
  $owner: String!, $repo: String!, $number: Int!,
  $reviews: Boolean!, $reviewsAfter: String, $threads: Boolean!, $threadsAfter: String,
  $dismissals: Boolean!, $dismissalsAfter: String
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    headRefOid
    reviews(first: 100, after: $reviewsAfter) @include(if: $reviews) {
      nodes { fullDatabaseId state body lastEditedAt commit { oid } author ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} editor ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} } ${PAGE}
    }
    reviewThreads(first: 100, after: $threadsAfter) @include(if: $threads) {
      nodes {
        isResolved resolvedBy { login databaseId }
        comments(first: 1) { nodes { fullDatabaseId body lastEditedAt author ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} editor ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} } }
      } ${PAGE}
    }
    timelineItems(first: 100, after: $dismissalsAfter, itemTypes: [REVIEW_DISMISSED_EVENT]) @include(if: $dismissals) {
      nodes { ... on ReviewDismissedEvent { previousReviewState actor ${_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTOR */ .W1} review { fullDatabaseId } } } ${PAGE}
    }
  } }
}`;
/**
 * Reads all that a verdict on a pull request rests on: what was posted on it (`own`), and with that (`all`) the reviews of
 * other pull requests that have the same head, for what the bot once refused of a commit stays refused whichever pull
 * request brings it.
 *
 * @param others the numbers of those (`readControl`)
 */
async function readPosted(client, repository, { number, head }, others) {
    const [own, ...elsewhere] = await Promise.all([number, ...others].map((each) => readPostedOn(client, repository, each)));
    if (own === undefined)
        throw new TypeError('what was posted on the pull request itself was not read');
    const reviews = elsewhere.flatMap((other) => other.reviews.filter(({ commit }) => commit === head.sha));
    const dismissals = elsewhere.flatMap((other) => other.dismissals);
    const all = {
        reviews: [...reviews, ...own.reviews],
        comments: own.comments,
        dismissals: [...dismissals, ...own.dismissals],
    };
    return { own, all };
}
/**
 * Reads all that was posted on one pull request: reviews, the comments that start threads and who resolved them, and
 * dismissals.
 */
async function readPostedOn(client, repository, number) {
    return (await readSeen(client, repository, number)).posted;
}
/** Reads the same, and in the same call whose token this is and what the head is now. */
async function readSeen(client, repository, number) {
    const pull = (answer) => answer.object('repository').object('pullRequest');
    const { nodes, answer } = await (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .readConnections */ .Wx)(client, POSTED, { ...repository, number }, {
        reviews: (page) => pull(page).object('reviews'),
        threads: (page) => pull(page).object('reviewThreads'),
        dismissals: (page) => pull(page).object('timelineItems'),
    });
    const posted = {
        reviews: nodes.reviews.map(reviewOf),
        comments: await commentsOf(client, nodes.threads),
        dismissals: nodes.dismissals.flatMap(dismissalOf),
    };
    return { posted, viewer: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .viewerOf */ .Gj)(answer), head: pull(answer).sha('headRefOid') };
}
/** One that names no review dismisses none that is known; a dismissed review without it is nobody's doing. */
function dismissalOf(node) {
    const review = node.objectOrNull('review');
    if (review === null)
        return [];
    const by = (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(node.objectOrNull('actor'));
    return [{ review: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .longId */ .it)(review, 'fullDatabaseId'), by, was: node.text('previousReviewState').toLowerCase() }];
}
function reviewOf(node) {
    const word = node.text('state');
    const state = STATES.find((known) => known === word);
    if (state === undefined) {
        const message = `a review has the unknown state ${JSON.stringify(word)}`;
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('POST /graphql', undefined, message, 'Update Countersign, which does not know it.');
    }
    return {
        id: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .longId */ .it)(node, 'fullDatabaseId'),
        by: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(node.objectOrNull('author')),
        state,
        commit: node.objectOrNull('commit')?.sha('oid') ?? null,
        body: node.text('body'),
        edited: isEdited(node),
    };
}
/** True where anyone but its author edited it, or where nobody knows who did. */
function isEdited(node) {
    if (!node.has('lastEditedAt'))
        return false;
    const author = (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(node.objectOrNull('author'));
    const editor = (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(node.objectOrNull('editor'));
    return author === null || editor?.id !== author.id;
}
async function commentsOf(client, threads) {
    const resolvers = new Map();
    return Promise.all(threads.flatMap((thread) => {
        const [first] = thread.object('comments').list('nodes');
        if (first === undefined)
            return [];
        const comment = {
            id: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .longId */ .it)(first, 'fullDatabaseId'),
            by: (0,_graphql_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .actorOf */ .dn)(first.objectOrNull('author')),
            body: first.text('body'),
            edited: isEdited(first),
        };
        if (!thread.flag('isResolved'))
            return [Promise.resolve(comment)];
        return [resolverOf(client, thread, resolvers).then((by) => ({ ...comment, resolved: { by } }))];
    }));
}
/** GraphQL calls everyone who resolves a thread a user; REST tells a bot from a person. */
function resolverOf(client, thread, known) {
    const by = thread.objectOrNull('resolvedBy');
    if (!by?.has('databaseId'))
        return Promise.resolve(null);
    const id = by.account('databaseId');
    const reading = known.get(id) ?? readAccount(client, id);
    known.set(id, reading);
    return reading;
}
async function readAccount(client, id) {
    const answer = await client.request('GET /user/{account_id}', { account_id: id });
    const account = (0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .accountOf */ .X)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(answer));
    return account?.id === id ? account : null;
}


/***/ }),

/***/ 2847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ dismiss),
/* harmony export */   n: () => (/* binding */ withdraw)
/* harmony export */ });
/* harmony import */ var _approval_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8528);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);
/* harmony import */ var _read_posted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1353);




/**
 * Dismisses the reviewer's own approvals and objections on an older head, before anything else is done: so that a run
 * that dies leaves no approval of what was not reviewed, and an old objection blocks nobody for ever. What was said of
 * the present head stays.
 *
 * The token itself says whose reviews those are: nothing else has to be right for this.
 *
 * @throws GitHubError where anything is refused, with the permission that it needs
 */
async function withdraw(client, repository, number) {
    const { posted, viewer: reviewer, head } = await (0,_read_posted_js__WEBPACK_IMPORTED_MODULE_2__/* .readSeen */ .OP)(client, repository, number);
    const stale = posted.reviews.filter(({ by, state, commit }) => by?.id === reviewer.id && (state === 'APPROVED' || state === 'CHANGES_REQUESTED') && commit !== head);
    // One after the other: GitHub asks for that of writes, and the first refusal says it all.
    for (const { id, commit } of stale) {
        await dismiss(client, repository, number, id, `Of ${(0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(commit)}; the head is now ${(0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(head)}.`);
    }
    return { posted, reviewer, head, dismissed: stale.map(({ id }) => id) };
}
/** Dismisses one review. That it was dismissed meanwhile is as good. */
async function dismiss(client, repository, number, review, message) {
    const at = { ...repository, pull_number: number, review_id: review };
    try {
        const answer = await client.request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals', {
            ...at,
            message,
        });
        if ((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(answer).text('state') !== 'DISMISSED')
            throw still(answer.call);
    }
    catch (failure) {
        // The answer of a first attempt may have been lost, and GitHub dismisses nothing twice.
        if (!(0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(failure, 422))
            throw failure;
        const now = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', at);
        if ((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(now).text('state') !== 'DISMISSED')
            throw failure;
    }
}
function still(call) {
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, undefined, 'the review still stands', 'Dismiss it by hand, and run the job again.');
}


/***/ })

};
