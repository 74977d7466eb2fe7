export const id = 878;
export const ids = [878];
export const modules = {

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

/***/ 7864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Iy: () => (/* binding */ verifyParts),
/* harmony export */   Ti: () => (/* binding */ believe),
/* harmony export */   wc: () => (/* binding */ RECOVERY)
/* harmony export */ });
/* unused harmony export strangeRun */
/* harmony import */ var _approval_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8528);
/* harmony import */ var _committed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2062);
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1391);
/* harmony import */ var _read_retrospective_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5502);




/** Name of the artifact that a run uploads its manifest and population under. */
function artifactName(digest) {
    return `countersign-retrospective-${digest}`;
}
const EVENTS = new Set(['schedule', 'workflow_dispatch']);
/**
 * Whether a retrospective is the one that it claims to be. Anyone with write access can open an issue as
 * `github-actions[bot]` with any body, from a workflow of their own: so it counts only where a run of this very workflow
 * on the default branch left an artifact that names its digest, and only if it was opened while that run was at work, so
 * that a copy of an older one is no newer one. Source: SPEC §7.
 */
function believe(facts, expected) {
    const read = (0,_read_retrospective_js__WEBPACK_IMPORTED_MODULE_2__/* .readRetrospective */ .M)(facts.body);
    const problems = [
        ...placeProblems(facts),
        ...(facts.creator === expected.creator ? [] : ['another account opened it than the one that opens retrospectives']),
        ...(facts.edited === null ? [] : [`its body was edited${by(facts.edited.by)} at ${facts.edited.at}`]),
        ...(read.kind === 'problem' ? read.problems : manifestProblems(read.manifest, read.digest, facts, expected)),
    ];
    if (problems.length > 0 || read.kind === 'problem')
        return { kind: 'refused', problems, recovery: RECOVERY };
    return { kind: 'believed', issue: facts.issue, manifest: read.manifest, digest: read.digest };
}
/** How to go on where the chain is broken: never by guessing a window. */
const RECOVERY = 'Find out what happened to it, then start again on purpose: run the workflow by hand with `start-sha` set to the last commit of the default branch that is known to be accounted for (the `head` in the manifest of the last artifact that you trust). The restart is listed as an exception.';
function placeProblems({ place }) {
    switch (place) {
        case 'here':
            return [];
        case 'transferred':
            return ['it was transferred to another repository'];
        case 'deleted':
            return ['it was deleted'];
        case 'unreadable':
            return ['it can no longer be read'];
    }
}
function manifestProblems(manifest, digest, facts, expected) {
    const { repository, run } = manifest;
    return [
        ...(repository === expected.repository ? [] : [`its manifest is of ${repository}`]),
        ...(run.workflow === expected.workflow ? [] : [`its manifest names another workflow (${run.workflow})`]),
        ...runProblems(manifest, digest, facts, expected),
        ...partProblems(manifest, facts.parts),
    ];
}
function runProblems(manifest, digest, { run, createdAt }, expected) {
    if (run === null)
        return [`GitHub has no run ${manifest.run.id}, which its manifest names`];
    const name = `run ${run.id}`;
    const [opened, from, to] = [createdAt, run.createdAt, run.updatedAt].map((time) => Date.parse(time));
    return [
        ...(run.id === manifest.run.id ? [] : [`${name} is not the one that its manifest names`]),
        ...strangeRun(run, expected),
        ...(run.headSha === manifest.run.sha
            ? []
            : [`${name} took its workflow from ${(0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(run.headSha)}, not from ${(0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(manifest.run.sha)}`]),
        // Written so that a time that is none at all is a problem too.
        ...(Number(opened) >= Number(from) && Number(opened) <= Number(to)
            ? []
            : [`it was opened at ${createdAt}, when ${name} was not at work`]),
        ...(run.artifacts.includes(artifactName(digest)) ? [] : [`${name} left no artifact ${artifactName(digest)}`]),
    ];
}
/**
 * Why a run is none that opens retrospectives, one sentence each: a workflow of this path on another branch holds
 * whatever its author pushed. A rival for a window whose run is such a one is a forgery, and nobody gives way to it.
 */
function strangeRun(run, { defaultBranches, workflow }) {
    const name = `run ${run.id}`;
    return [
        ...(run.path === workflow ? [] : [`${name} is one of ${run.path}, not of ${workflow}`]),
        ...(run.headBranch !== null && defaultBranches.includes(run.headBranch)
            ? []
            : [`${name} ran on ${run.headBranch ?? 'no branch'}, not on the default branch`]),
        ...(EVENTS.has(run.event) ? [] : [`${name} was started by ${run.event}, not by the schedule or by hand`]),
    ];
}
/** Every numbered comment must be there, unedited, and hash to what the manifest commits to. */
function partProblems({ parts }, found) {
    const problems = found.flatMap(({ edited }, at) => (edited ? [`its part ${at + 1} was edited`] : []));
    return [
        ...problems,
        ...verifyParts(parts, found.map(({ body }) => body)),
    ];
}
/** What keeps comments from being the parts that a manifest commits to, one sentence each. */
function verifyParts(parts, bodies) {
    const read = bodies.map((body) => (0,_markers_js__WEBPACK_IMPORTED_MODULE_1__/* .readPart */ .on)(body));
    const digests = read.map((part) => part?.computed ?? '');
    const wrong = read.flatMap((part, at) => {
        const named = `part ${at + 1} of ${parts.count}`;
        if (part === undefined)
            return [`${named} has no marker`];
        const { marker, computed } = part;
        if (marker.part !== at + 1 || marker.of !== parts.count)
            return [`${named} says that it is part ${marker.part} of ${marker.of}`];
        const committed = parts.whole === null ? marker.digest : parts.whole[at];
        return computed === marker.digest && computed === committed ? [] : [`${named} was changed`];
    });
    return wrong.length > 0
        ? wrong
        : (0,_committed_js__WEBPACK_IMPORTED_MODULE_0__/* .departures */ .wr)(parts, digests)
            .slice(0, 1)
            .map((why) => `its parts: ${why}`);
}
function by(login) {
    return login === null ? '' : ` by @${login}`;
}


/***/ }),

/***/ 7873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ titleCell),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   MV: () => (/* binding */ person),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* harmony import */ var _approval_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8528);
/* harmony import */ var _change_show_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1952);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6976);



const TITLE = 120;
const SENTENCE = 600;
const NAME = 100;
/** A title as far as a table has room for it; whoever wants the rest opens the pull request. */
function titleCell(title) {
    return title.trim() === '' ? '(no title)' : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ)(cut(title, TITLE));
}
/** A sentence that may hold text from a change. */
function sentence(text) {
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ)(cut(text, SENTENCE)).replace(/&#46;$/, '.');
}
/** A name (of a branch, a path, a person) as code; most are of letters that a span of code shows as they are. */
function name(text) {
    const shown = cut(text, NAME);
    return /^[\w./@-]+$/.test(shown) ? `\`${shown}\`` : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(shown);
}
/** A person, as code, so that nobody is told once a week that they are in a list. */
function person(account) {
    return account === null ? 'a deleted account' : name(`@${account.login}`);
}
/** An instant as ISO 8601; anything else is shown as what it is. */
function instant(text) {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text) ? text : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ)(cut(text, NAME));
}
/** A commit, linked to its page. */
function commitLink(place, sha) {
    return `[${name((0,_approval_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .short */ .h0)(sha))}](${address(place.server, place.repository, 'commit', sha)})`;
}
/** An address from its parts; a part that is a path keeps its slashes. */
function address(server, ...parts) {
    const path = parts.map((part) => encodeURIComponent(part)
        .replaceAll('%2F', '/')
        .replaceAll(/[!'()*]/g, percent));
    return [server, ...path].join('/');
}
/** What a link's closing bracket or emphasis would be made of. */
function percent(mark) {
    return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
/** Text with hidden characters shown, cut to so many characters and never within a pair. */
function cut(text, characters) {
    if (text.length <= characters && PLAIN.test(text))
        return text;
    // Shown first, because what is shown is longer; a title may be a megabyte of them.
    const shown = [...(0,_change_show_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text.slice(0, 4 * characters))];
    const more = shown.length > characters || text.length > 4 * characters;
    return more ? `${shown.slice(0, characters - 1).join('')}…` : shown.join('');
}
/** Nearly all that is shown: there may be tens of thousands of titles. */
const PLAIN = /^[ -~]*$/;
/** A count with its noun: `1 commit`, `2 commits`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** A length of time in words that a person compares by: minutes, hours, then days. */
function duration(milliseconds) {
    const minutes = Math.round(milliseconds / 60_000);
    if (minutes < 60)
        return `${minutes} min`;
    const hours = milliseconds / 3_600_000;
    return hours < 48 ? `${oneDigit(hours)} h` : `${oneDigit(hours / 24)} days`;
}
function oneDigit(value) {
    return value.toFixed(1).replace(/\.0$/, '');
}


/***/ }),

/***/ 2062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nT: () => (/* binding */ LIST_ROOM),
/* harmony export */   v$: () => (/* binding */ commitTo),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   wr: () => (/* binding */ departures)
/* harmony export */ });
/* harmony import */ var _record_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1759);
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);


/** Characters of canonical JSON up to which a list stands in the manifest itself. */
const LIST_ROOM = 6000;
/** Commits to a list: by count and digest, and whole where it is short enough for an issue's body. */
function commitTo(list) {
    const text = (0,_record_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(list);
    return { count: list.length, digest: (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(text), whole: text.length <= LIST_ROOM ? list : null };
}
/** What the manifest says of a list that is another one, one sentence each; empty where it is the list. */
function departures(committed, list) {
    const found = [];
    if (committed.count !== list.length)
        found.push(`${committed.count} are committed to, and ${list.length} are there`);
    const digest = (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)((0,_record_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(list));
    if (committed.digest !== digest)
        found.push(`SHA-256 ${committed.digest} is committed to, and the list has ${digest}`);
    return found;
}
/** Whether a committed list is one: where it stands there whole, it has its count and its digest. */
function holds({ count, digest, whole }) {
    return whole === null || departures({ count, digest, whole }, whole).length === 0;
}


/***/ }),

/***/ 9479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ LABEL_KINDS),
/* harmony export */   s: () => (/* binding */ EXCEPTION_KINDS)
/* harmony export */ });
/** In the order in which they are shown: what nobody approved first. */
const EXCEPTION_KINDS = {
    unresolved: words('unresolved commit', 'It could not be found out who let it in, so nothing says that anybody did.'),
    'direct-push': words('direct push', 'No merged pull request brought it, so nobody but its pusher has seen it.', 'es'),
    unreviewed: words('unreviewed merge', 'It was merged although the policy of that moment was not satisfied.'),
    'indirect-merge': words('indirect merge', 'Its commits reached the branch by another way than its own merge.'),
    'more-than-its-pull-request': {
        one: 'merge that brought more than its pull request',
        many: 'merges that brought more than their pull request',
        why: 'Those who approved it have not seen all that it brought.',
    },
    'force-push': words('force push', 'History was rewritten: what was reviewed may be gone, and what is there was not.', 'es'),
    gap: words('gap in the log', 'The activity log does not account for every move of the branch.', 'gaps in the log'),
    'foxtrot-merge': words('foxtrot merge', 'A merge turned the history of the branch around, which can hide how a commit came in.'),
    'default-branch-changed': {
        one: 'change of the default branch',
        many: 'changes of the default branch',
        why: 'The policy is read from the default branch: whoever moves it chooses the policy.',
    },
    restart: words('deliberate restart', 'The chain of retrospectives starts anew: what lies before its start is not proved.'),
    'source-mismatch': words('mismatch of sources', 'Log, commits and merged pull requests disagree.', 'mismatches of sources'),
    'write-access-not-observed': {
        one: 'approval whose access could not be seen',
        many: 'approvals whose access could not be seen',
        why: 'Permissions show as they are now: that the approver had access at the merge rests on the status of that moment.',
    },
    'status-missing': words('missing status', 'The change is satisfied, but the gate had not said so on what was merged.', 'es'),
    bypass: words('bypass of a rule', 'A rule refused it, and somebody with the right to do so let it through.', 'bypasses of rules'),
    'weak-setting': words('weak setting', 'The settings of the repository allow more than the control needs.'),
    'overdue-sign-off': words('overdue sign-off', 'An earlier retrospective was not signed in time.'),
    'label-disagrees': words('label that disagrees', 'A label says something else than the reviews.', 'labels that disagree'),
    'label-after-merge': words('label after the merge', 'A label was changed when the merge was done.', 'labels after the merge'),
};
/** Kinds that only say that a label is wrong; nothing is ever decided from one. */
const LABEL_KINDS = new Set(['label-disagrees', 'label-after-merge']);
function words(one, why, many = 's') {
    return { one, many: many.length > 2 ? many : `${one}${many}`, why };
}


/***/ }),

/***/ 8823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestBlock),
/* harmony export */   v: () => (/* binding */ readManifestBlock)
/* harmony export */ });
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7873);
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1391);


/** The end of every body: the manifest's bytes, folded up. One line of JSON can close no fence. */
function manifestBlock(text, digest, { previous, parts }) {
    return [
        `<details>\n<summary>Manifest and digest</summary>\n`,
        `Digest of this retrospective (SHA-256 of the line below): \`${digest}\``,
        previous === null ? 'Previous: none' : `Previous: \`${previous.digest}\` (#${previous.issue})`,
        parts.count === 0
            ? 'It goes on in no comment.'
            : `It goes on in ${(0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(parts.count, 'comment')}, whose hashes are committed to below.`,
        `\n${OPEN}${text}${CLOSE}`,
    ].join('\n');
}
const OPEN = '```json\n';
const CLOSE = '\n```\n\n</details>\n';
const BLOCK = /\nDigest of this retrospective \(SHA-256 of the line below\): `([0-9a-f]{64})`\n[^\n]*\n[^\n]*\n\n```json\n([^\n]+)\n```\n+<\/details>\n*$/;
/** Reads the block at the end of a body. Strict: what stands elsewhere, or twice, is none. */
function readManifestBlock(body) {
    const written = (0,_markers_js__WEBPACK_IMPORTED_MODULE_1__/* .asWritten */ .qm)(body);
    const [, digest, text] = BLOCK.exec(written) ?? [];
    if (digest === undefined || text === undefined)
        return { kind: 'problem', why: 'its body ends with no manifest' };
    if (written.split(OPEN).length !== 2)
        return { kind: 'problem', why: 'its body holds more than one manifest' };
    return { kind: 'block', text, digest };
}


/***/ }),

/***/ 8111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mt: () => (/* binding */ signOffSchema),
/* harmony export */   rc: () => (/* binding */ manifestSchema)
/* harmony export */ });
/* unused harmony exports MANIFEST_SCHEMA_ID, manifestJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7316);
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);
/* harmony import */ var _population_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6777);



/** Nothing hides in a manifest: half a surrogate pair has no canonical form, so it could not be committed to. */
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine((value) => !/\p{Cs}/u.test(value), 'half a surrogate pair');
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
const number = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1);
const sha = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
    .refine(_domain_js__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .H);
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const time = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/)
    .refine((value) => !Number.isNaN(Date.parse(value)), 'a time as ISO 8601');
function committed(item, what) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        count: count.describe('How many there are.'),
        digest: digest.describe('SHA-256 of the canonical JSON of the whole list.'),
        whole: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item).nullable().describe('The list itself; null where it is too long to stand here.'),
    })
        .describe(what);
}
const account = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: number.describe('Numeric account id.'),
    login: text.describe('Login at that time.'),
    type: text.describe('GitHub’s word for the kind of account; a signer is a `User`.'),
});
/** A sign-off as it stands in a manifest and in the comment that records it. */
const signOffSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    issue: number.describe('Number of the retrospective that was signed.'),
    digest: digest.describe('Digest of the retrospective that was signed.'),
    signers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(account).describe('Who signed.'),
    at: time.describe('When its issue was closed.'),
    verdicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        pull: number.describe('The pull request that is spoken of.'),
        verdict: text.describe('What the signer said of it.'),
        by: text.describe('Login of the signer.'),
    }))
        .describe('What signers said of single changes.'),
});
const branch = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    branch: text.min(1).describe('A governed branch.'),
    base: sha
        .nullable()
        .describe('Where the window begins: the head of the window before; null where there was nothing.'),
    head: sha.describe('Where it ends; frozen before anything else was read.'),
    commits: count.describe('Commits of the window on that branch.'),
    log: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['unbroken', 'broken', 'not observed'])
        .describe('Whether the activity log could be read and forms an unbroken chain.'),
});
const counts = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(Object.fromEntries(_population_js__WEBPACK_IMPORTED_MODULE_2__/* .CLASSES */ .N.map((each) => [each, count.describe(`Commits of the class ${each}.`)])));
/** The one definition of a manifest: what is read by it is what the published schema says. */
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('countersign/retrospective').describe('What this document is.'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1).describe('Version of this format.'),
    repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/)
        .describe('`owner/name` of the repository.'),
    window: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(branch).min(1).describe('One for each governed branch, the default branch first.'),
    period: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        from: time.describe('End of the window before, for display.'),
        to: time.describe('When the run was created, for display.'),
    })
        .describe('For display alone: windows are bounded by commits.'),
    counts: counts.describe('Commits by class; they add up to the number of commits.'),
    exceptions: count.describe('How many things the controls do not explain.'),
    listed: committed(number, 'Numbers of the AI-approved merges, ascending.'),
    population: digest.describe('SHA-256 of the population file (canonical JSON).'),
    parts: committed(digest, 'SHA-256 of each numbered comment in which the issue goes on, less its first line.'),
    previous: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        issue: number.describe('Number of its issue.'),
        digest: digest.describe('Its digest.'),
    })
        .nullable()
        .describe('The retrospective before this one; null for the first and after a restart.'),
    restart: sha.nullable().describe('Where a deliberate restart began.'),
    signOffs: committed(signOffSchema, 'Sign-offs recorded since the retrospective before this one.'),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: number.describe('Id of the workflow run.'),
        workflow: text.min(1).describe('Path of the workflow file.'),
        sha: sha.describe('Commit that the workflow file was taken from.'),
    })
        .describe('The run that made it; its artifact is named by the digest.'),
    generator: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        repository: text.nullable().describe('Repository of the action.'),
        sha: text.nullable().describe('Commit of the action.'),
        bundle: digest.nullable().describe('SHA-256 of the bundle that ran.'),
    })
        .describe('The code that made it.'),
});
/** Where the schema is published. */
const MANIFEST_SCHEMA_ID = 'https://raw.githubusercontent.com/OWNER/countersign/main/schema/manifest.schema.json';
/** The JSON schema of a manifest, made from the definition that it is read by. Draft-07, as the others are. */
function manifestJsonSchema() {
    const { $schema, ...schema } = z.toJSONSchema(manifestSchema, { target: 'draft-7' });
    return {
        $schema,
        $id: MANIFEST_SCHEMA_ID,
        title: 'Countersign manifest',
        description: 'What a retrospective commits to. Its bytes are canonical JSON (RFC 8785); their SHA-256 is its digest.',
        ...schema,
    };
}


/***/ }),

/***/ 3940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ markerPrevious)
/* harmony export */ });
/** What the marker of a window's issue says of the retrospective before it: its digest, `first` or `restart`. */
function markerPrevious({ previous, restart }) {
    return previous?.digest ?? (restart === null ? 'first' : 'restart');
}


/***/ }),

/***/ 1391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ partMarker),
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   qm: () => (/* binding */ asWritten),
/* harmony export */   rA: () => (/* binding */ windowMarker),
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   zP: () => (/* binding */ LONGEST)
/* harmony export */ });
/* unused harmony exports supersededMarker, supersededBody */
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8360);


/** The marker of a window's issue, one line. `previous` is a digest, `first` or `restart`. */
function windowMarker(previous, run) {
    return `${_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .RETROSPECTIVE_MARKER */ .$} previous=${previous} run=${run} -->`;
}
/** The marker of an issue that gave way to another one for the same window: its own window is void. */
function supersededMarker(by) {
    return `${RETROSPECTIVE_MARKER} superseded by #${by} -->`;
}
const WINDOW = /^<!-- countersign:retrospective previous=([0-9a-f]{64}|first|restart) run=([1-9]\d{0,15}) -->$/;
const SUPERSEDED = /^<!-- countersign:retrospective superseded by #([1-9]\d{0,15}) -->$/;
/** The marker on the first line of an issue's body; undefined where there is none. Nothing but that line is looked at. */
function readMarker(body) {
    const line = firstLine(body);
    const [, previous, run] = WINDOW.exec(line) ?? [];
    if (previous !== undefined)
        return { kind: 'window', previous, run: Number(run) };
    const [, by] = SUPERSEDED.exec(line) ?? [];
    return by === undefined ? undefined : { kind: 'superseded', by: Number(by) };
}
/** Body of an issue that gives way to another one: the same text under another marker, and a sentence that says so. */
function supersededBody(body, by) {
    const rest = readMarker(body) === undefined ? body : body.slice(firstLine(body).length).replace(/^\r?\n/, '');
    const note = `**Superseded by #${by}**, which lists the same window. This one counts for nothing.`;
    const text = `${supersededMarker(by)}\n${note}\n\n${rest}`;
    return text.length <= LONGEST ? text : `${supersededMarker(by)}\n${note}\n`;
}
/** What GitHub takes of an issue's body or of a comment, in characters. */
const LONGEST = 65_536;
/** The marker of a numbered comment, one line. */
function partMarker({ part, of, digest }) {
    return `<!-- countersign:retrospective-part ${part}/${of} ${digest} -->`;
}
const PART = /^<!-- countersign:retrospective-part ([1-9]\d{0,5})\/([1-9]\d{0,5}) ([0-9a-f]{64}) -->$/;
/** Reads a numbered comment; undefined where its first line says that it is none. */
function readPart(body) {
    const [, part, of, digest] = PART.exec(firstLine(body)) ?? [];
    if (digest === undefined)
        return undefined;
    // Whoever stores a text may drop the line feeds at its end.
    const text = asWritten(body.slice(firstLine(body).length))
        .replace(/^\n/, '')
        .replace(/\n+$/, '');
    return { marker: { part: Number(part), of: Number(of), digest }, text, computed: (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(text) };
}
/** A text as it was written: GitHub's pages send line feeds as carriage return and line feed. */
function asWritten(text) {
    return text.replaceAll('\r\n', '\n');
}
function firstLine(text) {
    return text.split(/\r?\n/, 1)[0] ?? '';
}


/***/ }),

/***/ 3114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _record_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1759);
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);
/* harmony import */ var _committed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2062);
/* harmony import */ var _manifest_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8111);




/**
 * Reads the bytes of a manifest. Strict: another form of the same values, an unknown member, or a list that is not what
 * its count and digest say, is no manifest. The digest is computed here, and never taken from the text.
 */
function readManifest(text) {
    const value = parse(text);
    if (value === undefined)
        return problem('the manifest is no JSON');
    const read = _manifest_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestSchema */ .rc.safeParse(value);
    if (!read.success)
        return { kind: 'problem', problems: read.error.issues.map(sentenceOf) };
    // The schema is the contract in zod's words; sizes and ids have been looked at, so the brands hold.
    const manifest = read.data;
    const problems = [
        ...((0,_record_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(manifest) === text
            ? []
            : ['the manifest is not in canonical form (RFC 8785)']),
        ...['listed', 'parts', 'signOffs']
            .filter((key) => !(0,_committed_js__WEBPACK_IMPORTED_MODULE_1__/* .holds */ .v9)(manifest[key]))
            .map((key) => `\`${key}\` of the manifest is not the list that its count and digest say`),
        ...inconsistencies(manifest),
    ];
    return problems.length > 0 ? { kind: 'problem', problems } : { kind: 'manifest', manifest, digest: (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(text) };
}
/** What no manifest that this product wrote says of itself. */
function inconsistencies({ counts, window, previous, restart }) {
    const sum = Object.values(counts).reduce((all, each) => all + each, 0);
    const commits = window.reduce((all, each) => all + each.commits, 0);
    const found = [];
    if (sum !== commits)
        found.push(`the counts add up to ${sum}, and the window has ${commits} commits`);
    if (new Set(window.map(({ branch }) => branch)).size !== window.length)
        found.push('the window names a branch twice');
    if (previous !== null && restart !== null)
        found.push('the manifest is a restart and has a predecessor as well');
    return found;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function problem(why) {
    return { kind: 'problem', problems: [why] };
}
/** Where and why, without any text of the value itself. */
function sentenceOf({ path, code }) {
    const place = path.length === 0 ? 'the manifest' : `\`${path.map(String).join('.')}\` of the manifest`;
    return `${place} does not fit the schema: ${code.replaceAll('_', ' ')}`;
}


/***/ }),

/***/ 5502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readRetrospective)
/* harmony export */ });
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1391);
/* harmony import */ var _manifest_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8823);
/* harmony import */ var _read_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3114);
/* harmony import */ var _marker_previous_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3940);




/**
 * Reads the body of an issue back. The digest is computed from the manifest's bytes and held against what the body
 * says, and the marker against the manifest; every departure is named.
 */
function readRetrospective(body) {
    const marker = (0,_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(body);
    const block = (0,_manifest_block_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifestBlock */ .v)(body);
    const read = block.kind === 'block' ? (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .W)(block.text) : undefined;
    const problems = [
        ...(marker === undefined ? ['its first line is no marker of a retrospective'] : []),
        ...(marker?.kind === 'superseded' ? [`it was superseded by #${marker.by}`] : []),
        ...(block.kind === 'problem' ? [block.why] : []),
        ...(read?.kind === 'problem' ? read.problems : []),
    ];
    if (marker?.kind !== 'window' || block.kind !== 'block' || read?.kind !== 'manifest') {
        return { kind: 'problem', problems };
    }
    const { manifest, digest } = read;
    problems.push(...disagreements(marker, manifest));
    if (block.digest !== digest) {
        problems.push(`its manifest has the digest ${digest}, and the body says ${block.digest}`);
    }
    return problems.length > 0
        ? { kind: 'problem', problems }
        : { kind: 'retrospective', marker, manifest, manifestText: block.text, digest };
}
function disagreements({ previous, run }, manifest) {
    const found = [];
    const named = (0,_marker_previous_js__WEBPACK_IMPORTED_MODULE_3__/* .markerPrevious */ .Y)(manifest);
    if (previous !== named)
        found.push(`its marker names ${previous} as its predecessor, and its manifest ${named}`);
    if (run !== manifest.run.id)
        found.push(`its marker names run ${run}, and its manifest run ${manifest.run.id}`);
    return found;
}


/***/ }),

/***/ 9653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ metricsOf)
/* harmony export */ });
/** What the control costs and saves: how much the AI reviewer takes off people, and how long either kind waits. */
function metricsOf(changes) {
    const ai = changes.filter((change) => change.class === 'ai-approved').length;
    return {
        merged: changes.length,
        aiApprovedShare: changes.length === 0 ? null : ai / changes.length,
        medianToMerge: { ai: medianOf('ai-approved', changes), human: medianOf('human-approved', changes) },
    };
}
/** In whole milliseconds from open to merge; null where there is none of the class. */
function medianOf(name, changes) {
    const spans = changes
        .filter((change) => change.class === name)
        .map(({ createdAt, mergedAt }) => Date.parse(mergedAt) - Date.parse(createdAt))
        .filter((span) => !Number.isNaN(span))
        .toSorted((a, b) => a - b);
    const middle = spans.length / 2;
    const upper = spans[Math.floor(middle)];
    const lower = spans[Math.ceil(middle) - 1];
    return upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2);
}


/***/ }),

/***/ 6777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ CLASSES)
/* harmony export */ });
/** Every class that a commit can fall in, in the order in which they are tried (SPEC §7). */
const CLASSES = [
    'unresolved',
    'direct-push',
    'emergency',
    'unreviewed',
    'ai-approved',
    'human-approved',
    'exempt',
];


/***/ })

};
