export const id = 311;
export const ids = [311];
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

/***/ 2460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kd: () => (/* binding */ classifier),
  Gs: () => (/* binding */ classifiersBy),
  L8: () => (/* binding */ classify)
});

// EXTERNAL MODULE: ./packages/soc2/lib/change/show-path.js
var show_path = __webpack_require__(1952);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob.js + 2 modules
var glob = __webpack_require__(3899);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob-index.js + 1 modules
var glob_index = __webpack_require__(578);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/rule-match.js


/**
 * Prepares the rules of a policy, and returns what says which of them match a file, in the order of the policy and at
 * most once each. A rule matches by the file's path or by its previous one, so that moving a file out of a protected
 * folder is no way around the rule. `except` must match both, since it is what lowers the risk.
 */
function matchRules(policy) {
    const rules = policy.highRisk.map((rule, ruleIndex) => ({
        ruleIndex,
        isExcepted: exceptions(rule),
    }));
    const patterns = rules.flatMap((rule, index) => (policy.highRisk[index]?.paths ?? []).map((pattern) => ({ rule, pattern })));
    const matching = (0,glob_index/* indexGlobs */.y)(patterns.map(({ pattern }) => pattern));
    return (file) => {
        const { path: present, previousPath } = file;
        const now = matching(present);
        const before = previousPath === undefined ? NONE : matching(previousPath);
        // Most files of a long list match nothing at all.
        if (now.length === 0 && before.length === 0)
            return [];
        const paths = previousPath === undefined ? [present] : [present, previousPath];
        const found = new Map();
        for (const path of paths) {
            for (const index of path === present ? now : before) {
                const match = patterns[index];
                if (match === undefined || found.has(match.rule.ruleIndex) || match.rule.isExcepted(paths))
                    continue;
                const { ruleIndex } = match.rule;
                found.set(ruleIndex, { ruleIndex, pattern: match.pattern, path });
            }
        }
        return [...found.values()].toSorted((a, b) => a.ruleIndex - b.ruleIndex);
    };
}
const NONE = [];
/** Whether `except` takes a file out of a rule: only where it matches every path of the file. */
function exceptions(rule) {
    const globs = rule.except.map(glob/* exactGlob */.iN);
    return (paths) => globs.length > 0 && paths.every((path) => globs.some((glob) => glob.matches(path)));
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/control-paths.js
var control_paths = __webpack_require__(9697);
;// CONCATENATED MODULE: ./packages/soc2/lib/classification/always-high.js


/** Prepares what is high whatever the policy says, and returns what finds it on a file. Source: SPEC §3 "Always high". */
function alwaysHigh(policy, place) {
    const places = {
        policyPath: place.policyPath,
        ...(policy.reviewInstructions === undefined ? {} : { reviewInstructions: policy.reviewInstructions }),
    };
    const mayBeControl = startsLike([
        ...Object.values(places),
        control_paths/* SUBMODULE_CONFIGURATION */.Cm,
        ...control_paths/* CONTROL_PATHS */.nd.map(({ pattern }) => pattern),
    ]);
    const findOn = (on, findings) => {
        if ((0,show_path/* isDeceptive */.Cu)(on)) {
            findings.push({
                code: 'deceptive-path',
                rule: 'deceptive path',
                pattern: 'control, invisible or backslash character',
                on,
                why: `${(0,show_path/* showPath */.P8)(on)} holds a control, invisible or backslash character: every rule applies`,
            });
        }
        if (!mayBeControl(on))
            return;
        const control = (0,control_paths/* controlPath */.XL)(on, places);
        if (control) {
            const pattern = control.pattern;
            findings.push({
                code: 'control',
                rule: 'change control',
                pattern,
                on,
                why: `${(0,show_path/* showPath */.P8)(on)} is part of the change control: ${control.why}`,
            });
        }
        if (on.normalize('NFC').toLowerCase() === control_paths/* SUBMODULE_CONFIGURATION */.Cm) {
            findings.push({
                code: 'submodule-configuration',
                rule: 'submodule configuration',
                pattern: control_paths/* SUBMODULE_CONFIGURATION */.Cm,
                on,
                why: `${(0,show_path/* showPath */.P8)(on)} says where submodules come from`,
            });
        }
    };
    return (file) => {
        const findings = [];
        findOn(file.path, findings);
        if (file.previousPath !== undefined)
            findOn(file.previousPath, findings);
        if (file.kind !== 'file')
            findings.push(linkFinding(file, file.kind));
        return findings;
    };
}
function linkFinding(file, kind) {
    const shown = (0,show_path/* showPath */.P8)(file.path);
    const known = {
        symlink: {
            code: 'symlink',
            pattern: 'mode 120000',
            why: `${shown} is or was a symbolic link: what it leads to is not in the diff`,
        },
        submodule: {
            code: 'submodule',
            pattern: 'mode 160000',
            why: `${shown} is or was a submodule: what it brings is not in the diff`,
        },
        unknown: {
            code: 'kind-unknown',
            pattern: 'mode not seen',
            why: `${shown} could be a link, and no tree showed its mode`,
        },
    };
    return { ...known[kind], rule: kind === 'unknown' ? 'link' : kind, on: file.path };
}
/**
 * Says of a path whether it could be one of these, or lie in one of these folders, when letter case does not count. Only
 * ASCII is judged: whatever else could fold together is for the real comparison, which takes many times as long.
 */
function startsLike(patterns) {
    const starts = patterns.map((pattern) => pattern.replace(/\/\*\*$/, '').toLowerCase());
    if (starts.some((start) => NOT_ASCII.test(start)))
        return () => true;
    const letters = new Set(starts.flatMap((start) => [start.charCodeAt(0), start.toUpperCase().charCodeAt(0)]));
    return (path) => {
        const letter = path.charCodeAt(0);
        // No accent that follows it makes one ASCII letter fold like another.
        if (letter < 0x80 && !letters.has(letter))
            return false;
        if (NOT_ASCII.test(path))
            return true;
        const lower = path.toLowerCase();
        return starts.some((start) => lower.startsWith(start));
    };
}
const NOT_ASCII = /[^\0-\u007f]/;

;// CONCATENATED MODULE: ./packages/soc2/lib/classification/classify.js



/**
 * Classifies a change by the policy: high where any file matches a rule, touches the control itself, or is a link,
 * and wherever the change cannot be seen whole. Pure; throws nothing.
 *
 * Source: CC8.1 as the policy states it; SPEC §3 "Always high" and §4 "High, fail-closed".
 */
function classify(policy, change, place) {
    const judging = classifier(policy, place);
    for (const file of change.files)
        judging.add(file);
    return judging.verdict(change);
}
/** Classifies as `classify` does, one file at a time in the order of the list. */
function classifier(policy, place) {
    return classifiersBy(policy, place)();
}
/** Prepares a policy once for many changes: its globs are compiled here, and each call makes a classifier of its own. */
function classifiersBy(policy, place) {
    const match = matchRules(policy);
    const always = alwaysHigh(policy, place);
    return () => classifierWith(policy, match, always);
}
function classifierWith(policy, match, always) {
    const files = [];
    const matched = new Set();
    const groups = new Map();
    let sorted = true;
    let doubtful = false;
    let control = false;
    return {
        add: (file) => {
            const { path, previousPath } = file;
            const findings = always(file);
            for (const found of match(file))
                findings.push(ruleFinding(found, policy));
            // Paths in strictly ascending order, as git lists them, are distinct: no set of them has to be made.
            sorted &&= files.length === 0 || files.at(-1).path < path;
            const [first] = findings;
            if (first === undefined) {
                files.push(unmatched(path, previousPath));
                return;
            }
            const matches = findings.map(({ rule, pattern, on }) => ({ rule, pattern, on }));
            for (const finding of findings) {
                doubtful ||= isDoubt(finding);
                control ||= finding.code === 'control';
                if (finding.index !== undefined)
                    matched.add(finding.index);
                count(groups, finding, files.length);
            }
            files.push({ ...unmatched(path, previousPath), risk: 'high', reason: first.why, matches });
        },
        verdict: (list) => {
            const distinct = sorted ? files.length : new Set(files.map(({ path }) => path)).size;
            const doubts = doubtsAbout(list, files.length, distinct);
            const everyRule = doubtful || doubts.some((doubt) => doubt.code !== 'no-files');
            const rules = policy.highRisk
                .map((rule, index) => ({ index, name: rule.name }))
                .filter((rule) => everyRule || matched.has(rule.index));
            const reasons = [...doubts, ...reasonsFrom(groups)];
            const high = reasons.length > 0;
            return {
                risk: high ? 'high' : 'low',
                reasons: high ? reasons : [nothingMatched(files.length)],
                files,
                rules,
                control: control || everyRule,
                complete: !everyRule,
            };
        },
    };
}
/** Most files of a long list match nothing: they are made without copying and share what they have in common. */
function unmatched(path, previousPath) {
    if (previousPath === undefined)
        return { matches: classify_NONE, path, reason: NO_RULE, risk: 'low' };
    return { matches: classify_NONE, path, previousPath, reason: NO_RULE, risk: 'low' };
}
const NO_RULE = 'no high-risk rule matches';
const classify_NONE = [];
/** Why the list of files itself cannot be trusted, whatever is on it. */
function doubtsAbout(change, rows, distinct) {
    const doubts = change.moved.map((sentence) => ({
        code: 'moved-while-reading',
        text: `the change moved while it was read: ${(0,show_path/* showHidden */.Ul)(sentence)}`,
    }));
    const most = Math.max(rows, change.reportedFiles);
    if (change.listCap !== undefined && most >= change.listCap) {
        doubts.push({
            code: 'list-at-cap',
            text: `the change has ${most} files, and GitHub lists no more than ${change.listCap}: every rule applies`,
        });
    }
    else if (rows !== change.reportedFiles || distinct !== rows) {
        doubts.push({
            code: 'list-incomplete',
            text: `the list has ${distinct} distinct files of the ${change.reportedFiles} that the change is said to have: every rule applies`,
        });
    }
    if (rows === 0)
        doubts.push({ code: 'no-files', text: 'the change has no files, so nothing shows what it does' });
    return doubts;
}
/** A finding after which no glob can be trusted to have seen the file as it is. */
function isDoubt(finding) {
    return finding.code === 'deceptive-path';
}
function ruleFinding(match, policy) {
    const rule = policy.highRisk[match.ruleIndex];
    return {
        code: 'rule',
        rule: rule.name,
        pattern: match.pattern,
        on: match.path,
        why: `${(0,show_path/* showPath */.P8)(match.path)} matches ${match.pattern}${titleOf(rule, match.pattern)}`,
        index: match.ruleIndex,
    };
}
function titleOf(rule, pattern) {
    const name = rule.name === pattern ? undefined : rule.name;
    const parts = [name, rule.reason].filter((part) => part !== undefined);
    return parts.length === 0 ? '' : ` (${parts.join(': ')})`;
}
function count(groups, finding, file) {
    const key = `${finding.code} ${finding.index ?? ''}`;
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, { first: finding, files: 1, lastFile: file });
    else if (group.lastFile !== file) {
        group.files += 1;
        group.lastFile = file;
    }
}
function reasonsFrom(groups) {
    return [...groups.values()]
        .toSorted((a, b) => ORDER.indexOf(a.first.code) - ORDER.indexOf(b.first.code) || (a.first.index ?? 0) - (b.first.index ?? 0))
        .map(({ first, files }) => ({
        code: first.code,
        text: files > 1 ? `${first.why}, and ${files - 1} more` : first.why,
    }));
}
const ORDER = [
    'deceptive-path',
    'control',
    'submodule-configuration',
    'symlink',
    'submodule',
    'kind-unknown',
    'rule',
];
function nothingMatched(files) {
    return {
        code: 'nothing-matched',
        text: `no high-risk rule matches ${files === 1 ? 'the one changed file' : `any of the ${files} changed files`}`,
    };
}


/***/ }),

/***/ 9697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ SUBMODULE_CONFIGURATION),
/* harmony export */   XL: () => (/* binding */ controlPath),
/* harmony export */   nd: () => (/* binding */ CONTROL_PATHS)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4423);

/** Says where submodules come from: always high, for any human to approve. */
const SUBMODULE_CONFIGURATION = '.gitmodules';
const POLICY = {
    name: 'policy',
    why: 'it says what is high-risk and who approves',
};
const INSTRUCTIONS = {
    name: 'review instructions',
    why: 'it tells the AI reviewer what to look for',
};
const OWNERS = {
    name: 'code owners',
    why: 'it says whose review GitHub itself asks for',
};
/**
 * The always-high list. The default places are on it even where a policy names others, because a file that is put there
 * is picked up as soon as the input or key that moved it is gone. Source: SPEC §3, from the blog's CODEOWNERS.
 */
const CONTROL_PATHS = [
    { ...POLICY, pattern: _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_POLICY_PATH */ .l },
    { ...INSTRUCTIONS, pattern: _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_REVIEW_INSTRUCTIONS */ .b },
    {
        name: 'workflows',
        pattern: '.github/workflows/**',
        why: 'workflows run the control, and hold its tokens',
    },
    {
        name: 'actions',
        pattern: '.github/actions/**',
        why: 'local actions run inside the workflows',
    },
    { ...OWNERS, pattern: 'CODEOWNERS' },
    { ...OWNERS, pattern: '.github/CODEOWNERS' },
    { ...OWNERS, pattern: 'docs/CODEOWNERS' },
];
/**
 * What a path is to the change control, or undefined where it is none of it. Case does not count, nor does the Unicode
 * form: on the disk of a reviewer both could name the same file.
 */
function controlPath(path, places) {
    const folded = fold(path);
    if (folded === fold(places.policyPath))
        return { ...POLICY, pattern: places.policyPath };
    const { reviewInstructions } = places;
    if (reviewInstructions !== undefined && folded === fold(reviewInstructions)) {
        return { ...INSTRUCTIONS, pattern: reviewInstructions };
    }
    return CONTROL_PATHS.find(({ pattern }) => isUnder(folded, fold(pattern)));
}
/** The folder itself counts too: it could become a link to another one. */
function isUnder(path, pattern) {
    if (!pattern.endsWith('/**'))
        return path === pattern;
    const folder = pattern.slice(0, -'/**'.length);
    return path === folder || path.startsWith(`${folder}/`);
}
/** Upper case first, so that letters with one capital and two small forms fall together. */
function fold(path) {
    return path.normalize('NFC').toUpperCase().toLowerCase();
}


/***/ }),

/***/ 578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ indexGlobs)
});

// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob.js + 2 modules
var glob = __webpack_require__(3899);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob-literals.js
/**
 * The runs of an alternative in the mode `high`, compared with a path that has a `/` put before and behind it. So the
 * run of `**` + `/*.c` is `.c/`, and that of `a/**` is `/a/`, which the path `a` holds as well.
 *
 * Only ASCII is taken into a run: of other characters the case is not known to fold in the same way everywhere.
 */
function literalRuns(alternative) {
    const runs = [];
    let text = '';
    let atStart = true;
    const close = (atEnd) => {
        if (text !== '')
            runs.push({ text, atStart, atEnd });
        text = '';
        atStart = false;
    };
    for (const segment of alternative) {
        if (segment === 'globstar') {
            // What ends with the slash before `**` may also end there, and what follows begins with a slash of its own.
            close(false);
            text = '';
            continue;
        }
        if (!text.endsWith('/'))
            text += '/';
        for (const piece of lettersOf(segment)) {
            if (piece === undefined)
                close(false);
            else
                text += piece;
        }
        text += '/';
    }
    close(alternative.at(-1) !== 'globstar');
    return runs;
}
/** The literal stretches of a segment; undefined stands for what is not literal, or not ASCII. */
function lettersOf(segment) {
    return segment.flatMap((piece) => {
        if (piece.kind !== 'text')
            return [undefined];
        if (!/[^\0-\u007f]/.test(piece.text))
            return [piece.text.toLowerCase()];
        return piece.text.split(/([^\0-\u007f]+)/).map((part, index) => (index % 2 === 0 ? part.toLowerCase() : undefined));
    });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob-index.js


/**
 * An index of globs in the mode `high`, for many paths against many globs. Throws a `TypeError` for a pattern that
 * `globProblem` refuses.
 *
 * A glob is asked only about paths that hold a run of characters without which it cannot match, found by three letters
 * of the run that few other globs share. The glob itself then decides, so the answers are those of asking every glob.
 */
function indexGlobs(patterns) {
    const globs = patterns.map(readGlob);
    const { byTrigram, unfiltered } = arrange(globs.map((glob) => glob.runs));
    const known = new Uint8Array(KNOWN_MASK + 1);
    for (const trigram of byTrigram.keys())
        known[trigram & KNOWN_MASK] = 1;
    const askedAt = new Uint32Array(globs.length);
    let serial = 0;
    return (path) => {
        const nfc = path.normalize('NFC');
        const padded = `/${lowerAscii(nfc)}/`;
        const found = [];
        serial += 1;
        const ask = (index) => {
            if (askedAt[index] === serial)
                return;
            askedAt[index] = serial;
            if (globs[index]?.decide(nfc) === true)
                found.push(index);
        };
        for (const index of unfiltered)
            ask(index);
        let trigram = 0;
        for (let end = 0; end < padded.length; end += 1) {
            trigram = nextTrigram(trigram, padded.charCodeAt(end));
            if (known[trigram & KNOWN_MASK] === 0)
                continue;
            for (const { index, run, offset } of byTrigram.get(trigram) ?? []) {
                if (holds(padded, run, end - offset))
                    ask(index);
            }
        }
        return found.length < 2 ? found : found.toSorted((a, b) => a - b);
    };
}
/** Most trigrams of a path are in no glob: the lower bits say so faster than a map does. */
const KNOWN_MASK = 0xffff;
function readGlob(pattern) {
    const choices = (0,glob/* alternatives */.Vo)(pattern, 'high');
    return { decide: (0,glob/* pathDecider */.Sg)(choices, 'high'), runs: choices.map(literalRuns) };
}
/** Puts each alternative of each glob under the trigram of its runs that the fewest others hold. */
function arrange(globs) {
    const held = new Map();
    for (const run of globs.flat(2)) {
        for (const trigram of trigramsOf(run.text))
            held.set(trigram, (held.get(trigram) ?? 0) + 1);
    }
    const byTrigram = new Map();
    const unfiltered = new Set();
    globs.forEach((choices, index) => {
        for (const runs of choices) {
            const rarest = rarestTrigram(runs, held);
            if (rarest === undefined) {
                unfiltered.add(index);
                continue;
            }
            const { trigram, ...place } = rarest;
            const entries = byTrigram.get(trigram);
            if (entries === undefined)
                byTrigram.set(trigram, [{ index, ...place }]);
            else
                entries.push({ index, ...place });
        }
    });
    return { byTrigram, unfiltered: [...unfiltered] };
}
function rarestTrigram(runs, held) {
    let rarest;
    let fewest = Number.POSITIVE_INFINITY;
    for (const run of runs) {
        let offset = 1;
        for (const trigram of trigramsOf(run.text)) {
            offset += 1;
            const holders = held.get(trigram) ?? 0;
            if (holders >= fewest)
                continue;
            fewest = holders;
            rarest = { trigram, run, offset };
        }
    }
    return rarest;
}
/** Each three characters that stand side by side, in the order of the text. */
function trigramsOf(text) {
    const found = [];
    let trigram = 0;
    for (let end = 0; end < text.length; end += 1) {
        trigram = nextTrigram(trigram, text.charCodeAt(end));
        if (end >= 2)
            found.push(trigram);
    }
    return found;
}
/** The last three characters in 21 bits. Others than ASCII are mistaken for one: that only asks a glob in vain. */
function nextTrigram(trigram, code) {
    return ((trigram << 7) | (code & 0x7f)) & 0x1fffff;
}
function holds(padded, { text, atStart, atEnd }, start) {
    if (start < 0 || (atStart && start > 0) || (atEnd && start + text.length !== padded.length))
        return false;
    return padded.startsWith(text, start);
}
/**
 * Lower case for ASCII alone. An expression with the flag `i` never takes a letter beyond ASCII for an ASCII one, and
 * lower case of other letters could be longer than the letter.
 */
function lowerAscii(text) {
    return /[^\0-\u007f]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text.toLowerCase();
}


/***/ }),

/***/ 4834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parsePolicy),
/* harmony export */   T: () => (/* binding */ readPolicy)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3899);
/* harmony import */ var _glob_alternatives_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4868);
/* harmony import */ var _label_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1459);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4836);
/* harmony import */ var _policy_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1817);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3320);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7570);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8610);








/**
 * Reads a policy from its text or bytes, with every default filled in. Strict: what is not understood is an error, never
 * a guess. Throws a `PolicyError` with every problem found.
 */
function parsePolicy(source) {
    return readPolicy(source).policy;
}
/** Reads a policy as `parsePolicy` does, and remembers where its parts stand. Throws a `PolicyError`. */
function readPolicy(source) {
    const { file } = source;
    const body = (0,_source_text_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceText */ .rI)(source);
    if ('problem' in body)
        throw new _policy_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PolicyError */ .pn([body.problem]);
    const document = (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_7__/* .yamlDocument */ .r)(body.text, file);
    if ('problem' in document)
        throw new _policy_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PolicyError */ .pn([document.problem]);
    const { root } = document;
    const reading = { file, problems: [], places: new Map(), groups: groupNames(root) };
    if (root.kind !== 'mapping' || root.entries.length === 0) {
        (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .note */ .N4)(reading, root.at, '', {
            message: 'the policy has no keys',
            fix: "Write the list of globs under 'high-risk:'.",
        });
        throw new _policy_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PolicyError */ .pn(reading.problems);
    }
    const written = _policy_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .policyShape */ .S.read(root, '', reading);
    const policy = written && withDefaults(written);
    if (policy !== undefined)
        checkBreadth(policy, reading);
    if (policy === undefined || reading.problems.length > 0)
        throw new _policy_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PolicyError */ .pn(reading.problems);
    return { policy, lineOf: (key) => reading.places.get(key)?.line };
}
/** The names under `groups`, good or bad: a bad one is reported once, at its definition, and not wherever it is used. */
function groupNames(root) {
    const entries = root.kind === 'mapping' ? root.entries : [];
    const groups = entries.find((entry) => entry.key.value === 'groups')?.value;
    return new Set(groups?.kind === 'mapping' ? groups.entries.map((entry) => entry.key.value) : []);
}
const MAX_BREADTH = 20_000;
/** Each glob is bounded, and a policy of the allowed size could still stand for more than a million patterns. */
function checkBreadth({ highRisk, branches }, reading) {
    const globs = [...highRisk.flatMap(({ paths, except }) => [...paths, ...except]), ...branches];
    if (globs.length * _glob_alternatives_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALTERNATIVES */ .cg <= MAX_BREADTH)
        return;
    if (globs.reduce((sum, glob) => sum + (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .breadth */ .jF)(glob), 0) <= MAX_BREADTH)
        return;
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .note */ .N4)(reading, reading.places.get('high-risk') ?? { line: 1, column: 1 }, 'high-risk', {
        message: `globs that stand for more than ${MAX_BREADTH} patterns once their braces and brackets are written out`,
        fix: 'Use fewer braces, or wider globs.',
    });
}
const DAY = 24 * 3_600_000;
const HUMAN = [{ kind: 'human' }];
function withDefaults(written) {
    const low = written['low-risk'];
    const retrospective = written.retrospective;
    const instructions = written['review-instructions'];
    const aiReviewer = written['ai-reviewer'];
    return {
        version: 1,
        highRisk: written['high-risk'].map(ruleOf),
        lowRisk: {
            approvals: low?.approvals ?? 1,
            reviewers: low?.reviewers ?? [{ kind: 'human' }, { kind: 'ai' }],
            coverage: low?.coverage ?? 'proven',
        },
        ...(aiReviewer === undefined ? {} : { aiReviewer }),
        ...(instructions === undefined ? {} : { reviewInstructions: instructions }),
        controlOwners: written['control-owners'] ?? HUMAN,
        machineUsers: written['machine-users'] ?? [],
        agents: written.agents ?? [],
        groups: written.groups ?? {},
        branches: written.branches ?? [],
        labels: {
            humanReview: written.labels?.['human-review'] ?? _label_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LABELS */ .G.humanReview,
            aiApproved: written.labels?.['ai-approved'] ?? _label_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LABELS */ .G.aiApproved,
        },
        retrospective: {
            within: retrospective?.within ?? 14 * DAY,
            signers: retrospective?.signers ?? HUMAN,
        },
    };
}
function ruleOf(rule) {
    if (typeof rule === 'string')
        return {
            name: rule,
            paths: [rule],
            except: [],
            approvals: 1,
            reviewers: HUMAN,
        };
    return {
        name: rule.name ?? rule.paths[0] ?? '',
        paths: rule.paths,
        except: rule.except ?? [],
        ...(rule.reason === undefined ? {} : { reason: rule.reason }),
        approvals: rule.approvals ?? 1,
        reviewers: rule.reviewers ?? HUMAN,
    };
}


/***/ }),

/***/ 4423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ DEFAULT_REVIEW_INSTRUCTIONS),
/* harmony export */   l: () => (/* binding */ DEFAULT_POLICY_PATH)
/* harmony export */ });
/** Where a policy stands unless an input says otherwise. */
const DEFAULT_POLICY_PATH = '.github/change-policy.yml';
/** Where review instructions stand unless the policy says otherwise. */
const DEFAULT_REVIEW_INSTRUCTIONS = '.github/review-instructions.md';


/***/ })

};
