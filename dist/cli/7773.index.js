export const id = 7773;
export const ids = [7773];
export const modules = {

/***/ 7354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proveWindow: () => (/* binding */ proveWindow)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_record_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);
/* harmony import */ var _countersign_soc2_retrospective_issue_link__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3262);
/* harmony import */ var _countersign_soc2_retrospective_issue_read_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3114);
/* harmony import */ var _countersign_soc2_retrospective_issue_read_retrospective__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5502);
/* harmony import */ var _countersign_soc2_retrospective_issue_verify_window__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8744);





/**
 * Proves a window from what was handed in: the manifest and its population, the commits of the clone, every link of the
 * chain of manifests, the text of the issue. Nothing is read here.
 */
function proveWindow({ files, digest, ranges }) {
    const { manifest, population, previous, issue, parts } = files;
    const own = (0,_countersign_soc2_retrospective_issue_read_manifest__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .W)(manifest.text);
    const restart = own.kind === 'manifest' && own.manifest.restart !== null;
    const before = restart ? undefined : previous.at(-1);
    const expected = digest === undefined ? digestInIssue(issue) : wholeDigest(digest, manifest.text);
    const proof = (0,_countersign_soc2_retrospective_issue_verify_window__WEBPACK_IMPORTED_MODULE_4__/* .verifyWindow */ .a)({
        manifestText: manifest.text,
        populationText: population.text,
        ...(ranges === undefined ? {} : { ranges }),
        ...(expected === undefined ? {} : { digest: expected }),
        ...(before === undefined ? {} : { previous: before.text }),
        ...(parts === undefined ? {} : { parts: parts.map(({ text }) => text) }),
    });
    const named = namer([...previous, manifest]);
    const mismatches = [
        ...proof.mismatches.map((each) => (isOfLink(each, before) ? named(each) : each)),
        ...(0,_countersign_soc2_retrospective_issue_link__WEBPACK_IMPORTED_MODULE_1__/* .chainMismatches */ .U)(previous.map(({ text }) => text)).map((each) => named(inFile(each, previous))),
        ...issueMismatches(issue, manifest.text),
    ];
    const read = proof.manifest;
    return {
        ...proof,
        mismatches,
        unproved: [...proof.unproved, ...unprovedChain(previous, read)],
        proved: read === null ? [] : provedOf({ files, ranges, expected, read, mismatches, before }),
    };
}
/** The first digits stand for the whole of it where they are its own. */
function wholeDigest(digest, text) {
    const computed = (0,_countersign_soc2_record_digest__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(text);
    return computed.startsWith(digest) ? computed : digest;
}
function digestInIssue(issue) {
    const read = issue && (0,_countersign_soc2_retrospective_issue_read_retrospective__WEBPACK_IMPORTED_MODULE_3__/* .readRetrospective */ .M)(issue.text);
    return read?.kind === 'retrospective' ? read.digest : undefined;
}
function issueMismatches(issue, manifestText) {
    if (issue === undefined)
        return [];
    const read = (0,_countersign_soc2_retrospective_issue_read_retrospective__WEBPACK_IMPORTED_MODULE_3__/* .readRetrospective */ .M)(issue.text);
    if (read.kind === 'problem') {
        return read.problems.map((why) => ({ at: issue.file, recorded: 'a retrospective', computed: why }));
    }
    return read.manifestText === manifestText
        ? []
        : [{ at: `${issue.file}: manifest`, recorded: (0,_countersign_soc2_record_digest__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(manifestText), computed: read.digest }];
}
/** `chain.1.previous.digest` is what the core calls it; whoever handed the files in knows them by name. */
function inFile(mismatch, texts) {
    const [, at = '', member = ''] = /^chain\.(\d+)(?:\.(.*))?$/.exec(mismatch.at) ?? [];
    const file = texts[Number(at)]?.file ?? mismatch.at;
    return { ...mismatch, at: member === '' ? file : `${file}: ${member}` };
}
function isOfLink({ at }, before) {
    return before !== undefined && /^previous(?:$|\.)/.test(at);
}
/** Says of a digest that one of the files has it: a chain that was reordered is read off that. */
function namer(texts) {
    const files = new Map(texts.map(({ file, text }) => [(0,_countersign_soc2_record_digest__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(text), file]));
    const told = (digest) => {
        const file = files.get(digest);
        return file === undefined ? digest : `${digest} (${file})`;
    };
    return ({ at, recorded, computed }) => ({ at, recorded: told(recorded), computed: told(computed) });
}
function unprovedChain(previous, manifest) {
    const [oldest] = previous;
    if (oldest === undefined || manifest === null || manifest.restart !== null)
        return [];
    const read = (0,_countersign_soc2_retrospective_issue_read_manifest__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .W)(oldest.text);
    return read.kind === 'manifest' && read.manifest.previous !== null
        ? [`The manifest before ${oldest.file} (#${read.manifest.previous.issue}) was not given, so the chain ends there.`]
        : [];
}
/** One sentence for each part of the proof that found nothing. */
function provedOf({ files, ranges, expected, read, mismatches, before }) {
    const clean = (pattern) => !mismatches.some(({ at }) => pattern.test(at));
    const commits = read.window.reduce((sum, window) => sum + window.commits, 0);
    const chain = [...files.previous, files.manifest];
    const holds = [
        [expected !== undefined && clean(/^digest$/), 'the manifest has the digest that it must have'],
        [clean(/^population$/), 'the population is the one that the manifest commits to, byte for byte'],
        [clean(/^(?:counts|population|exceptions|listed|window)/), 'counts, equation and list are those of the population'],
        [
            ranges !== undefined && clean(/^window/),
            `each of the ${commits} commits that the clone has between base and head is in exactly one class`,
        ],
        [
            before !== undefined &&
                mismatches.every(({ at }) => !/^(?:previous|repository|period|window\..*base$)/.test(at)) &&
                chain.every(({ file }) => mismatches.every(({ at }) => at !== file && !at.startsWith(`${file}: `))),
            `${chain.length} manifests form one chain, each going on where the one before it ended`,
        ],
        [read.parts.count > 0 && files.parts !== undefined && clean(/^parts/), 'no numbered comment was changed'],
        [
            files.issue !== undefined && mismatches.every(({ at }) => !at.startsWith(files.issue?.file ?? '')),
            'the issue carries this very manifest',
        ],
    ];
    return holds.filter(([held]) => held).map(([, sentence]) => sentence);
}


/***/ }),

/***/ 8528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Up: () => (/* binding */ sameLogin),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
function counted() {
    return { kind: 'counted' };
}
function refused(why) {
    return { kind: 'refused', why };
}
function unknown(...lookups) {
    return { kind: 'unknown', lookups };
}
/** The first rule that does not count the approval decides, so that nothing is looked up for one that is refused anyway. */
function allOf(rules) {
    return (approval, facts) => {
        for (const rule of rules) {
            const result = rule(approval, facts);
            if (result.kind !== 'counted')
                return result;
        }
        return counted();
    };
}
/** The first twelve digits of a commit, for a sentence. */
function short(sha) {
    return sha === null ? 'an unknown commit' : sha.slice(0, 12);
}
/** True where two logins are one to GitHub, which ignores case. */
function sameLogin(a, b) {
    return a.toLowerCase() === b.toLowerCase();
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

/***/ 3262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chainMismatches),
/* harmony export */   d: () => (/* binding */ linkMismatches)
/* harmony export */ });
/* harmony import */ var _record_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);
/* harmony import */ var _read_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3114);


/** Where a manifest does not go on from the one before it, given as its bytes. */
function linkMismatches(manifest, before) {
    const digest = (0,_record_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(before);
    const named = manifest.previous?.digest ?? 'none';
    const link = named === digest ? [] : [{ at: 'previous.digest', recorded: named, computed: digest }];
    const read = (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .W)(before);
    if (read.kind === 'problem') {
        return [...link, ...read.problems.map((why) => ({ at: 'previous', recorded: why, computed: 'a manifest' }))];
    }
    return [...link, ...joints(manifest, read.manifest)];
}
/**
 * Where a chain of manifests does not hold together, oldest first: an exchanged, missing or reordered one breaks the
 * link of the one after it, which is named by its place.
 */
function chainMismatches(texts) {
    return texts.flatMap((text, at) => {
        const read = (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .W)(text);
        const where = `chain.${at}`;
        if (read.kind === 'problem') {
            return read.problems.map((why) => ({ at: where, recorded: why, computed: 'a manifest' }));
        }
        const before = texts[at - 1];
        // A restart says of itself that it goes on from nothing.
        if (before === undefined || read.manifest.restart !== null)
            return [];
        return linkMismatches(read.manifest, before).map((found) => ({ ...found, at: `${where}.${found.at}` }));
    });
}
/** A window begins where the one before it ended, branch by branch; a branch that is new begins by itself. */
function joints(manifest, before) {
    const ends = new Map(before.window.map(({ branch, head }) => [branch, head]));
    const found = manifest.window.flatMap(({ branch, base }) => {
        const end = ends.get(branch);
        return end === undefined || end === base
            ? []
            : [{ at: `window.${branch}.base`, recorded: base ?? 'none', computed: end }];
    });
    const same = (at, recorded, computed) => recorded === computed ? [] : [{ at, recorded, computed }];
    return [
        ...found,
        ...same('repository', manifest.repository, before.repository),
        ...same('period.from', manifest.period.from, before.period.to),
    ];
}


/***/ }),

/***/ 8744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ rangesOf),
  a: () => (/* binding */ verifyWindow)
});

// EXTERNAL MODULE: ./packages/soc2/lib/record/canonical-json.js
var canonical_json = __webpack_require__(1759);
// EXTERNAL MODULE: ./packages/soc2/lib/record/digest.js
var record_digest = __webpack_require__(4532);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/believe.js
var believe = __webpack_require__(7864);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/link.js
var issue_link = __webpack_require__(3262);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/partition.js
/** So many commits of a kind are named; the rest is counted. */
const NAMED = 20;
/**
 * Where the classes are no partition of the commits that a clone has: one that is missing, one that is counted twice,
 * one that the range does not have.
 */
function partitionMismatches({ window }, { members }, ranges) {
    const known = new Set(window.map(({ branch }) => branch));
    const strays = [...new Set(members.map(({ branch }) => branch))].filter((branch) => !known.has(branch));
    return [
        ...strays.map((branch) => ({ at: `window.${branch}`, recorded: 'commits', computed: 'no such window' })),
        ...window.flatMap(({ branch, commits }) => {
            const range = ranges.find((each) => each.branch === branch);
            const at = `window.${branch}`;
            if (range === undefined)
                return [{ at, recorded: `${commits} commits`, computed: 'no such range in the clone' }];
            const own = members.filter((member) => member.branch === branch).map(({ sha }) => sha);
            return branchMismatches(at, commits, own, range.commits);
        }),
    ];
}
function branchMismatches(at, recorded, members, commits) {
    const inRange = new Set(commits);
    const seen = new Map();
    for (const sha of members)
        seen.set(sha, (seen.get(sha) ?? 0) + 1);
    const count = recorded === inRange.size ? [] : [{ at, recorded: `${recorded} commits`, computed: `${inRange.size} commits` }];
    return [
        ...count,
        ...named(at, [...inRange].filter((sha) => !seen.has(sha)), 'in no class', 'in the range'),
        ...named(at, [...seen.keys()].filter((sha) => !inRange.has(sha)), 'in a class', 'not in the range'),
        ...named(at, [...seen].filter(([, times]) => times > 1).map(([sha]) => sha), 'in a class twice', 'one commit'),
    ];
}
function named(at, commits, recorded, computed) {
    const shown = commits.slice(0, NAMED).map((sha) => ({ at: `${at}.${sha}`, recorded, computed }));
    const more = commits.length - shown.length;
    return more > 0 ? [...shown, { at, recorded: `${more} more ${recorded}`, computed }] : shown;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(7316);
// EXTERNAL MODULE: ./packages/soc2/lib/domain.js
var domain = __webpack_require__(8988);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/population.js
var retrospective_population = __webpack_require__(6777);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/exception-kinds.js
var exception_kinds = __webpack_require__(9479);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/population-schema.js




const count = schemas/* int */.Whr().min(0);
const number = schemas/* int */.Whr().min(1);
const sha = schemas/* string */.YjP().refine(domain/* isSha */.H, 'a git object id');
const each = schemas/* enum */.k5n(retrospective_population/* CLASSES */.N);
const counts = schemas/* strictObject */.rej(Object.fromEntries(retrospective_population/* CLASSES */.N.map((name) => [name, count])));
const account = schemas/* strictObject */.rej({ id: number, login: schemas/* string */.YjP(), type: schemas/* string */.YjP() });
const kinds = Object.keys(exception_kinds/* EXCEPTION_KINDS */.s);
const population_schema_length = schemas/* number */.aig().nullable();
const populationSchema = schemas/* strictObject */.rej({
    members: schemas/* array */.YOg(schemas/* strictObject */.rej({ branch: schemas/* string */.YjP(), sha, class: each, pull: number.nullable(), why: schemas/* string */.YjP() })),
    changes: schemas/* array */.YOg(schemas/* strictObject */.rej({
        number,
        title: schemas/* string */.YjP(),
        branch: schemas/* string */.YjP(),
        class: each,
        author: account.nullable(),
        mergedBy: account.nullable(),
        createdAt: schemas/* string */.YjP(),
        mergedAt: schemas/* string */.YjP(),
        mergeCommit: sha.nullable(),
        head: sha,
        risk: schemas/* enum */.k5n(['high', 'low']).nullable(),
        approvers: schemas/* array */.YOg(schemas/* string */.YjP()),
        contributors: schemas/* array */.YOg(number),
        contributorLogins: schemas/* array */.YOg(schemas/* string */.YjP()),
        reasons: schemas/* array */.YOg(schemas/* string */.YjP()),
        commits: count,
        refusedBefore: count,
    })),
    counts,
    byBranch: schemas/* array */.YOg(schemas/* strictObject */.rej({ branch: schemas/* string */.YjP(), commits: count, counts, log: schemas/* enum */.k5n(['unbroken', 'broken', 'not observed']) })),
    equation: schemas/* string */.YjP(),
    exceptions: schemas/* array */.YOg(schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(kinds),
        branch: schemas/* string */.YjP().nullable(),
        pull: number.nullable(),
        sha: sha.nullable(),
        what: schemas/* string */.YjP(),
        action: schemas/* string */.YjP(),
    })),
    notObserved: schemas/* array */.YOg(schemas/* string */.YjP()),
    metrics: schemas/* strictObject */.rej({
        merged: count,
        aiApprovedShare: schemas/* number */.aig().min(0).max(1).nullable(),
        medianToMerge: schemas/* strictObject */.rej({ ai: population_schema_length, human: population_schema_length }),
    }),
});
/** Reads a population file's text; undefined where it is none. Strict: an unknown member is no part of one. */
function readPopulation(text) {
    try {
        const read = populationSchema.safeParse(JSON.parse(text));
        return read.success ? read.data : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/read-manifest.js
var read_manifest = __webpack_require__(3114);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/metrics.js
var metrics = __webpack_require__(9653);
// EXTERNAL MODULE: ./packages/soc2/lib/retrospective/issue/committed.js
var committed = __webpack_require__(2062);
;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/sums.js




/** Where counts, equation and list of a manifest are not those of its population. */
function sumMismatches(manifest, population) {
    const { members, changes, counts, byBranch, exceptions } = population;
    const same = (at, recorded, computed) => recorded === computed ? [] : [{ at, recorded: String(recorded), computed: String(computed) }];
    const listed = changes.filter((change) => change.class === 'ai-approved').map(({ number }) => number);
    const ascending = listed.toSorted((a, b) => a - b);
    const numbers = new Set(listed);
    const lost = members.filter((member) => member.class === 'ai-approved' && !numbers.has(member.pull ?? 0));
    return [
        ...retrospective_population/* CLASSES */.N.flatMap((each) => {
            const computed = countOf(members, each);
            return [
                ...same(`counts.${each}`, manifest.counts[each], computed),
                ...same(`population.counts.${each}`, counts[each], computed),
            ];
        }),
        ...manifest.window.flatMap(({ branch, commits }) => {
            const own = members.filter((member) => member.branch === branch);
            const told = byBranch.find((each) => each.branch === branch);
            return [
                ...same(`window.${branch}.commits`, commits, own.length),
                ...retrospective_population/* CLASSES */.N.flatMap((each) => same(`population.byBranch.${branch}.${each}`, told?.counts[each], countOf(own, each))),
            ];
        }),
        ...same('exceptions', manifest.exceptions, exceptions.length),
        ...(0,committed/* departures */.wr)(manifest.listed, ascending).map((why) => ({
            at: 'listed',
            recorded: why,
            computed: 'the AI-approved merges',
        })),
        ...lost.map(({ sha }) => ({ at: `population.members.${sha}`, recorded: 'ai-approved', computed: 'not listed' })),
        ...equationMismatches(population),
        ...same('population.metrics', jsonOf(population.metrics), jsonOf((0,metrics/* metricsOf */.P)(changes))),
    ];
}
function jsonOf(metrics) {
    return (0,canonical_json/* canonicalJson */.d)(metrics);
}
function countOf(members, each) {
    return members.filter((member) => member.class === each).length;
}
/** The printed equation must hold as it stands, term by term. */
function equationMismatches({ equation, members }) {
    const counted = new Map(retrospective_population/* CLASSES */.N.map((each) => [`${countOf(members, each)} ${each}`, countOf(members, each)]));
    const [left = '', right = ''] = equation.split(' = ');
    const terms = left.split(' + ');
    const sum = terms.reduce((all, term) => all + (counted.get(term) ?? Number.NaN), 0);
    return sum === members.length && new Set(terms).size === terms.length && Number.parseInt(right, 10) === sum
        ? []
        : [{ at: 'population.equation', recorded: equation, computed: `${members.length} commits` }];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/issue/verify-window.js








/** The commits that a manifest speaks of: all that `head` reaches and `base` does not. */
function rangesOf({ window, }) {
    const start = window[0]?.base ?? null;
    // A branch without a beginning of its own begins where the default branch's window does.
    return window.map(({ branch, base, head }) => ({ branch, base: base ?? start, head }));
}
/**
 * Proves a window again from what it left behind: the manifest's bytes, the population's, the commits of a clone, the
 * manifest before it. A changed byte, a missing commit, one that is counted twice, a reordered chain: each is named.
 */
function verifyWindow(evidence) {
    const { manifestText, populationText, ranges, previous, parts } = evidence;
    const digest = (0,record_digest/* digestOf */.o)(manifestText);
    const own = digestMismatch('digest', evidence.digest, digest);
    const read = (0,read_manifest/* readManifest */.W)(manifestText);
    if (read.kind === 'problem') {
        const mismatches = read.problems.map((why) => ({ at: 'manifest', recorded: why, computed: 'a manifest' }));
        return { digest, manifest: null, mismatches: [...own, ...mismatches], unproved: [] };
    }
    const { manifest } = read;
    return {
        digest,
        manifest,
        mismatches: [
            ...own,
            ...digestMismatch('population', manifest.population, (0,record_digest/* digestOf */.o)(populationText)),
            ...populationMismatches(manifest, populationText, ranges),
            ...(previous === undefined ? [] : (0,issue_link/* linkMismatches */.d)(manifest, previous)),
            ...(parts === undefined
                ? []
                : (0,believe/* verifyParts */.Iy)(manifest.parts, parts).map((why) => ({ at: 'parts', recorded: 'unchanged', computed: why }))),
        ],
        unproved: unproved(manifest, evidence),
    };
}
function populationMismatches(manifest, text, ranges) {
    const population = readPopulation(text);
    if (population === undefined) {
        return [{ at: 'population', recorded: 'a population', computed: 'a text that is none' }];
    }
    const canonical = (0,canonical_json/* canonicalJson */.d)(population) === text;
    return [
        ...(canonical ? [] : [{ at: 'population', recorded: 'canonical JSON (RFC 8785)', computed: 'another form' }]),
        ...sumMismatches(manifest, population),
        ...(ranges === undefined ? [] : partitionMismatches(manifest, population, ranges)),
    ];
}
function digestMismatch(at, recorded, computed) {
    return recorded === undefined || recorded === computed ? [] : [{ at, recorded, computed }];
}
function unproved({ previous, parts }, evidence) {
    return [
        ...(evidence.ranges === undefined
            ? ['No clone could be asked, so the commits of the window were not counted.']
            : []),
        ...(evidence.digest === undefined ? ['No digest was given to hold the manifest against.'] : []),
        ...(previous !== null && evidence.previous === undefined
            ? [`The manifest before this one (#${previous.issue}) was not given, so the chain was not followed.`]
            : []),
        ...(parts.count > 0 && evidence.parts === undefined ? ['The numbered comments were not given.'] : []),
    ];
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ RETROSPECTIVE_MARKER)
/* harmony export */ });
/** How the body of every retrospective's issue says what it is; what follows in the comment says which one. */
const RETROSPECTIVE_MARKER = '<!-- countersign:retrospective';


/***/ })

};
