export const id = 581;
export const ids = [581];
export const modules = {

/***/ 466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectStep: () => (/* binding */ collectStep)
});

// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __webpack_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/change/show-path.js
var show_path = __webpack_require__(1952);
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
    const matching = indexGlobs(patterns.map(({ pattern }) => pattern));
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

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/policy.js
/** Where a policy stands unless an input says otherwise. */
const policy_DEFAULT_POLICY_PATH = '.github/change-policy.yml';
/** Where review instructions stand unless the policy says otherwise. */
const DEFAULT_REVIEW_INSTRUCTIONS = '.github/review-instructions.md';

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/control-paths.js

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
    { ...POLICY, pattern: policy_DEFAULT_POLICY_PATH },
    { ...INSTRUCTIONS, pattern: DEFAULT_REVIEW_INSTRUCTIONS },
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

;// CONCATENATED MODULE: ./packages/soc2/lib/classification/always-high.js


/** Prepares what is high whatever the policy says, and returns what finds it on a file. Source: SPEC §3 "Always high". */
function alwaysHigh(policy, place) {
    const places = {
        policyPath: place.policyPath,
        ...(policy.reviewInstructions === undefined ? {} : { reviewInstructions: policy.reviewInstructions }),
    };
    const mayBeControl = startsLike([
        ...Object.values(places),
        SUBMODULE_CONFIGURATION,
        ...CONTROL_PATHS.map(({ pattern }) => pattern),
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
        const control = controlPath(on, places);
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
        if (on.normalize('NFC').toLowerCase() === SUBMODULE_CONFIGURATION) {
            findings.push({
                code: 'submodule-configuration',
                rule: 'submodule configuration',
                pattern: SUBMODULE_CONFIGURATION,
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

// EXTERNAL MODULE: ./packages/soc2/lib/change/change.js
var change_change = __webpack_require__(4983);
// EXTERNAL MODULE: ./packages/soc2/lib/github/shape.js
var shape = __webpack_require__(3105);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/changed-paths.js

/**
 * Why a list of files is not that of two commits; undefined where it is. GitHub lists the files of a long pull request
 * page by page, as it stands at that moment: an author who pushes something else and back could have another change
 * listed than the one whose head is approved. Trees are read by name, and show every path that differs.
 *
 * @param files as they were listed
 */
async function changed_paths_whyNotTheirs(client, repository, { mergeBase, head }, files) {
    const [before, after] = await Promise.all([
        readTree(client, repository, mergeBase),
        readTree(client, repository, head),
    ]);
    if (before === null || after === null)
        return 'the trees are too large to hold the list of files against';
    const changed = new Set([...before.keys(), ...after.keys()].filter((path) => before.get(path) !== after.get(path)));
    const listed = new Set(files.flatMap(pathsOf));
    const missing = [...changed].filter((path) => !listed.has(path));
    const foreign = [...listed].filter((path) => !changed.has(path));
    const blobs = files.filter(({ path, blob }) => blob !== null && after.get(path)?.endsWith(` ${blob}`) !== true);
    if (missing.length + foreign.length + blobs.length === 0)
        return undefined;
    return `the list of files is of another change: ${missing.length} are missing, ${foreign.length + blobs.length} are not part of it`;
}
function pathsOf({ path, previousPath, status }) {
    return status === 'renamed' && previousPath !== undefined ? [path, previousPath] : [path];
}
/** Mode and name of everything in a tree but folders, by path; null where GitHub cuts it off. */
async function readTree(client, repository, commit) {
    const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
    const tree = (0,shape/* objectOf */.Xy)(await client.request(route, { ...repository, tree_sha: commit, recursive: '1' }));
    if (tree.flag('truncated'))
        return null;
    const entries = tree.list('tree').filter((row) => row.text('type') !== 'tree');
    return new Map(entries.map((row) => [row.text('path'), `${row.text('mode')} ${row.sha('sha')}`]));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/change/possible-link.js
const NEITHER = { head: false, base: false };
/** git's id of the empty blob, under SHA-1 and SHA-256. A link's blob is its target, which is never empty. */
const EMPTY_BLOBS = new Set([
    'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);
/**
 * GitHub's list of files has no modes, and reading trees for every change would cost calls that almost none needs.
 * But the blob of a symlink is its target: one line without a newline at its end; a submodule shows as one line
 * `Subproject commit …`. A side with two lines or more, by the row's counts or by its patch, is a plain file, and so is
 * one whose only line is shown to end in a newline. Where no patch shows that, or one that does not add up, the side
 * could be a link, and the tree is read.
 *
 * A target that itself holds a newline would pass for a file. It leads only through a path with a control character,
 * which is high risk on its own (`isDeceptive`).
 */
function possibleLinkSides(row) {
    const head = row.status !== 'removed' && row.additions <= 1;
    const base = row.status !== 'added' && row.deletions <= 1;
    if (!head && !base)
        return NEITHER;
    if (row.patch === undefined)
        return isEmptyFile(row) ? NEITHER : { head, base };
    if (startsWithinText(row.patch))
        return NEITHER;
    const shown = readPatch(row.patch);
    if (shown?.added !== row.additions || shown.removed !== row.deletions)
        return { head, base };
    return { head: head && linkLike(shown.head), base: base && linkLike(shown.base) };
}
/** An empty file that came or went: of one that stayed, the other side is not known. */
function isEmptyFile({ status, blob, additions, deletions }) {
    const oneSided = status === 'added' || status === 'removed';
    return oneSided && additions + deletions === 0 && blob !== null && EMPTY_BLOBS.has(blob);
}
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
function spansOf(line) {
    const [, baseFirst, baseLines = '1', headFirst, headLines = '1'] = HUNK.exec(line) ?? [];
    if (baseFirst === undefined || headFirst === undefined)
        return undefined;
    return {
        base: { first: Number(baseFirst), lines: Number(baseLines) },
        head: { first: Number(headFirst), lines: Number(headLines) },
    };
}
/** True where the first hunk's header alone shows that either side has two lines or more, as with most changes. */
function startsWithinText(patch) {
    const spans = spansOf(patch);
    return spans !== undefined && lastLine(spans.base) > 1 && lastLine(spans.head) > 1;
}
function lastLine({ first, lines }) {
    return first + lines - 1;
}
function linkLike(side) {
    if (side.lines !== 1 || side.last > 1)
        return false;
    return side.endsWithoutNewline || /^Subproject commit [0-9a-f]{40,64}(?:-dirty)?$/.test(side.text);
}
/** Reads the hunks of a patch; undefined where a line is none of a patch, or a hunk is not as long as its header says. */
function readPatch(patch) {
    const head = { lines: 0, last: 0, endsWithoutNewline: false, text: '' };
    const base = { lines: 0, last: 0, endsWithoutNewline: false, text: '' };
    let added = 0;
    let removed = 0;
    let announced = { head: 0, base: 0 };
    let latest = [];
    const isWhole = () => head.lines === announced.head && base.lines === announced.base;
    for (const line of patch.split('\n')) {
        const mark = line[0];
        if (mark === '@') {
            const spans = spansOf(line);
            if (spans === undefined || !isWhole())
                return undefined;
            announced = { head: announced.head + spans.head.lines, base: announced.base + spans.base.lines };
            head.last = Math.max(head.last, lastLine(spans.head));
            base.last = Math.max(base.last, lastLine(spans.base));
            continue;
        }
        if (mark === '\\') {
            for (const side of latest)
                side.endsWithoutNewline = true;
            continue;
        }
        const sides = sidesOf(mark, head, base);
        if (sides === undefined)
            return undefined;
        latest = sides;
        if (mark === '+')
            added += 1;
        if (mark === '-')
            removed += 1;
        for (const side of latest) {
            side.lines += 1;
            side.text = line.slice(1);
        }
    }
    return isWhole() ? { head, base, added, removed } : undefined;
}
function sidesOf(mark, head, base) {
    if (mark === '+')
        return [head];
    if (mark === '-')
        return [base];
    return mark === ' ' ? [head, base] : undefined;
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __webpack_require__(1458);
// EXTERNAL MODULE: ./packages/soc2/lib/github/pages.js
var github_pages = __webpack_require__(3636);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-entries.js
var read_entries = __webpack_require__(9343);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-modes.js

/** Reads what kind of file each path is in the tree of a commit. */
async function readModes(client, repository, commit, paths) {
    const entries = await (0,read_entries/* readEntries */.$)(client, repository, commit, paths);
    return new Map([...entries].map(([path, { kind }]) => [path, kind]));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-files.js






const ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
/**
 * Reads the files of a pull request, all pages at once, then the modes of those that could be links.
 *
 * GitHub lists at most 3,000 files; the rest is simply not there, which the caller sees by `pull.changedFiles`.
 */
async function readFiles(client, repository, pull) {
    const { files, more } = await read_files_readFilesWith(client, repository, pull, () => null);
    return { files: files.map(({ file }) => file), more };
}
/** The same, with what `take` wants of each row beside it; it is told the row's page as well. */
async function read_files_readFilesWith(client, repository, pull, take) {
    const expected = Math.min(pull.changedFiles ?? 1, change_change/* FILE_LIST_CAP */.F);
    const at = { ...repository, pull_number: pull.number };
    const { rows, more } = await (0,github_pages/* readPages */.n4)(client, ROUTE, at, expected, (row, page) => ({
        ...listedFile(row),
        taken: take(row, page),
    }));
    return { files: await withKinds(client, repository, pull, rows), more };
}
/** The list alone: the kind of a file is left to whoever reads the modes of many changes at once. */
async function listFiles(client, repository, pull) {
    const expected = Math.min(pull.changedFiles ?? 1, FILE_LIST_CAP);
    const at = { ...repository, pull_number: pull.number };
    return (await readPages(client, ROUTE, at, expected, listedFile)).rows;
}
/** The same of rows that another call has listed, as a comparison of two commits does. */
async function read_files_filesOfRows(client, repository, pull, rows, take) {
    const listed = rows.map((row) => ({ ...listedFile(row), taken: take(row) }));
    return withKinds(client, repository, pull, listed);
}
async function withKinds(client, repository, pull, rows) {
    const modes = await modesOfPossibleLinks(client, repository, pull, rows);
    return rows.map(({ file, sides, taken }) => ({ file: { ...file, kind: kindOf(file, sides, modes) }, taken }));
}
function listedFile(row) {
    const status = statusOf(row);
    const previousPath = row.optionalPath('previous_filename');
    if (previousPath === undefined && (status === 'renamed' || status === 'copied')) {
        throw new github_error/* GitHubError */.y_(ROUTE, undefined, `a ${status} file has no previous path`, 'No verdict was given. Run the job again.');
    }
    const path = row.path('filename');
    const sha = row.shaOrNull('sha');
    const blob = status === 'removed' ? null : sha;
    return {
        file: previousPath === undefined ? { path, status, blob } : { path, previousPath, status, blob },
        sides: possibleLinkSides({
            status,
            blob: sha,
            additions: row.count('additions'),
            deletions: row.count('deletions'),
            patch: row.optionalText('patch'),
        }),
    };
}
function statusOf(row) {
    const word = row.text('status');
    const status = change_change/* FILE_STATUSES */.y.find((known) => known === word);
    if (!status) {
        throw new github_error/* GitHubError */.y_(ROUTE, undefined, `a file has the unknown status ${JSON.stringify(word)}`, 'Update Countersign, which does not know it.');
    }
    return status;
}
async function modesOfPossibleLinks(client, repository, pull, files) {
    const head = files.filter(({ sides }) => sides.head).map(({ file }) => file.path);
    const base = files.filter(({ sides }) => sides.base).map(({ file }) => file.previousPath ?? file.path);
    const [headModes, baseModes] = await Promise.all([
        head.length === 0 ? new Map() : readModes(client, repository, pull.head.sha, head),
        base.length === 0 ? new Map() : readBaseModes(client, repository, pull, base),
    ]);
    return { head: headModes, base: baseModes };
}
/** The files are compared with the merge base, so that is where the other side's modes are. */
async function readBaseModes(client, repository, pull, paths) {
    const answer = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        ...repository,
        basehead: `${pull.base.sha}...${pull.head.sha}`,
        // The files stand on the first page alone; only the merge base is wanted.
        per_page: 1,
        page: 2,
    });
    return readModes(client, repository, (0,shape/* objectOf */.Xy)(answer).object('merge_base_commit').sha('sha'), paths);
}
function kindOf(file, sides, modes) {
    const kinds = [];
    if (sides.head)
        kinds.push(modes.head.get(file.path) ?? 'unknown');
    if (sides.base)
        kinds.push(modes.base.get(file.previousPath ?? file.path) ?? 'unknown');
    return kinds.find((kind) => kind !== 'file') ?? 'file';
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-files-of-head.js




/** What a comparison lists of files, all on its first page. */
const COMPARED_FILES = 300;
/**
 * Reads the files of a pull request, and makes sure that they are those of its head as it was read before. GitHub lists
 * the files of whatever the head is at the moment of each call: who pushes something harmless and takes it back meanwhile
 * has that listed, while head and count are the same before and after.
 *
 * A row names the commit that its file can be read at: the head, or for a removed file the one that the head is compared
 * with (source: GitHub's own examples, and recordings of its API). So a page that names the head is the head's. A page of
 * nothing but removed files proves nothing, and only then the two commits are compared by their ids.
 */
async function readFilesOfHead(client, repository, pull) {
    const { files: rows, more } = await readFilesWith(client, repository, pull, (row, page) => ({
        page,
        commit: namedCommit(row, pull.head.sha),
    }));
    const list = { files: rows.map(({ file }) => file), more };
    const others = rows.filter(({ file, taken }) => file.status !== 'removed' && taken.commit !== null && taken.commit !== pull.head.sha);
    const [other] = others;
    if (other !== undefined) {
        return {
            ...list,
            moved: [`${others.length} files were listed of ${other.taken.commit}, and the head is ${pull.head.sha}`],
        };
    }
    const proven = new Set(rows.filter(({ taken }) => taken.commit === pull.head.sha).map(({ taken }) => taken.page));
    if (rows.every(({ taken }) => proven.has(taken.page)))
        return { ...list, moved: [] };
    return heldAgainstCommits(client, repository, pull, list);
}
/** The commit that the address of a row's content names; null where it names none. */
function namedCommit(row, head) {
    const address = row.optionalText('contents_url') ?? '';
    // Of thousands of rows nearly all do, and then nothing is cut out of them.
    if (address.endsWith(`?ref=${head}`))
        return head;
    const [, commit] = /[?&]ref=([0-9a-f]{40}|[0-9a-f]{64})$/.exec(address) ?? [];
    return commit === undefined ? null : sha(commit);
}
/** The files by the ids of the two commits; of more than a comparison shows, whether the list is that of their trees. */
async function heldAgainstCommits(client, repository, pull, { files, more }) {
    const basehead = `${pull.base.sha}...${pull.head.sha}`;
    const at = { ...repository, basehead, per_page: 1, page: 1 };
    const comparison = objectOf(await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', at));
    if ((pull.changedFiles ?? files.length) <= COMPARED_FILES) {
        const rows = comparison.list('files');
        const theirs = await filesOfRows(client, repository, pull, rows, () => null);
        const cut = pull.changedFiles === undefined && rows.length >= COMPARED_FILES;
        return { files: theirs.map(({ file }) => file), more: cut, moved: [] };
    }
    const range = { mergeBase: comparison.object('merge_base_commit').sha('sha'), head: pull.head.sha };
    const why = await whyNotTheirs(client, repository, range, files);
    return { files, more, moved: why === undefined ? [] : [why] };
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/review/approval-facts.js + 11 modules
var approval_facts = __webpack_require__(1093);
// EXTERNAL MODULE: ./packages/soc2/lib/approval/rule.js
var rule = __webpack_require__(8528);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/identity.js


/**
 * Throws a `UserError` unless the token's account is the AI reviewer that the policy names, by id where it gives one:
 * the review of any other bot would count for nothing, and look as if it did.
 */
function mustBeReviewer(account, { aiReviewer }) {
    if (aiReviewer === undefined) {
        throw new errors/* UserError */.y(`the policy names no \`ai-reviewer\`, and \`reviewer-token\` is of ${account.login}`, `Add \`ai-reviewer: ${account.login}\` to the policy on the default branch, or take this action out of the workflow.`);
    }
    const same = aiReviewer.id === undefined ? (0,rule/* sameLogin */.Up)(aiReviewer.login, account.login) : aiReviewer.id === account.id;
    if (same)
        return;
    const named = aiReviewer.id === undefined ? aiReviewer.login : `${aiReviewer.login} (${aiReviewer.id})`;
    throw new errors/* UserError */.y(`\`reviewer-token\` is of ${account.login} (${account.id}), and the policy's \`ai-reviewer\` is ${named}`, 'Pass the token of the App that the policy names, or name the other one in the policy.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/read-comparison.js


/** The messages of more commits than this would not be shown in any case: a prompt bounds them far below. */
const COMMITS = 250;
/** Reads the comparison of a pull request's base and head. Throws a `GitHubError`. */
async function readComparison(client, repository, { base, head }) {
    const page = async (number) => {
        const at = { ...repository, basehead: `${base.sha}...${head.sha}`, per_page: github_pages/* PAGE_SIZE */.md, page: number };
        return (0,shape/* objectOf */.Xy)(await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', at));
    };
    const first = await page(1);
    const wanted = Math.min(first.count('total_commits'), COMMITS);
    const numbers = Array.from({ length: Math.max(0, Math.ceil(wanted / github_pages/* PAGE_SIZE */.md) - 1) }, (_, index) => index + 2);
    const pages = [first, ...(await Promise.all(numbers.map(page)))];
    return {
        mergeBase: first.object('merge_base_commit').sha('sha'),
        rows: first.list('files'),
        commits: pages
            .flatMap((each) => each.list('commits'))
            .map((row) => ({ sha: row.sha('sha'), message: row.object('commit').text('message') })),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/soc2/lib/record/digest.js
var digest = __webpack_require__(4532);
;// CONCATENATED MODULE: ./packages/soc2/lib/record/decision-record.js



/** Writes a record in its one form, with the digests of its inputs. Throws a `TypeError` on text that has no such form. */
function seal(unsealed) {
    const { snapshot, ...rest } = unsealed;
    const written = membersOf(snapshot);
    const record = { ...unsealed, inputs: digestsOf(unsealed, written) };
    const members = membersOf({ ...rest, inputs: record.inputs });
    // The snapshot is most of the record: it is written once, for its digests and for the record.
    const text = decision_record_objectOf(members.set('snapshot', decision_record_objectOf(written)));
    return { record, text, digest: digestOf(text) };
}
/** The digests of a record's inputs. */
function inputDigests(inputs) {
    return digestsOf(inputs, membersOf(inputs.snapshot));
}
function digestsOf({ bundle, policy }, snapshot) {
    return {
        bundle: digestOf(canonicalJson(bundle)),
        policy: digestOf(canonicalJson(policy)),
        snapshot: Object.fromEntries([...snapshot].map(([name, text]) => [name, digestOf(text)])),
    };
}
/** Each member of an object by its name, as canonical JSON. */
function membersOf(value) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return new Map(members.map(([name, member]) => [name, canonicalJson(member)]));
}
/** Canonical JSON of an object from that of its members. */
function decision_record_objectOf(members) {
    const names = [...members.keys()].toSorted();
    return `{${names.map((name) => `${canonicalJson(name)}:${members.get(name) ?? ''}`).join(',')}}`;
}
/** git's id of a blob of this text: SHA-1 or, where the id given is longer, SHA-256. */
function blobIdOf(text, like) {
    const bytes = Buffer.from(text, 'utf8');
    const algorithm = like.length === 64 ? 'sha256' : 'sha1';
    return (0,external_node_crypto_.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

// EXTERNAL MODULE: ./packages/soc2/lib/review/reading/hunks.js + 1 modules
var hunks = __webpack_require__(2178);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/read-context.js



/** A request shows the surroundings of a change, and little of a long file. */
const CONTEXT_BOUNDS = { files: 100, each: 100_000, all: 1_000_000 };
/**
 * Gives the text of the head to files whose patch is believed, so that a reviewer is shown what stands around a change.
 * Two calls, however many files there are: one asks how large they are, one for the texts that are small enough. A file
 * that is left out is reviewed by its hunks alone. What comes is held against the blob's name, and is left out where it
 * is another text: it might be cut, or be none.
 */
async function withContext(client, repository, listed, bounds = CONTEXT_BOUNDS) {
    const wanted = listed.filter(isWanted).slice(0, bounds.files);
    if (wanted.length === 0)
        return listed;
    const sizes = await readBlobFields(client, repository, wanted.map(blobOf), 'byteSize isBinary');
    let left = bounds.all;
    const small = wanted.filter((_, at) => {
        const blob = sizes[at];
        if (!blob?.has('byteSize') || (blob.has('isBinary') && blob.flag('isBinary')))
            return false;
        const size = blob.count('byteSize');
        if (size > bounds.each || size > left)
            return false;
        left -= size;
        return true;
    });
    if (small.length === 0)
        return listed;
    const texts = await readBlobFields(client, repository, small.map(blobOf), 'text');
    const after = new Map(small.map((file, at) => [file, textOf(file, texts[at] ?? null)]));
    return listed.map((file) => {
        const text = after.get(file);
        return text === undefined ? file : { ...file, file: { ...file.file, after: text } };
    });
}
/** A new file is shown whole by its patch, and a removed one has no lines any more. */
function isWanted({ file, blob }) {
    const whole = ['added', 'copied', 'removed'];
    return blob !== null && file.kind === 'file' && !whole.includes(file.status) && (0,hunks/* hunksOf */.H)(file).state === 'hunks';
}
function blobOf({ blob }) {
    return blob;
}
async function readBlobFields(client, { owner, repo }, blobs, fields) {
    const names = blobs.map((_, at) => `blob${at}`);
    const asked = names.map((name) => `${name}: object(oid: $${name}) { ... on Blob { ${fields} } }`);
    const query = `query ($owner: String!, $repo: String!, ${names.map((name) => `$${name}: GitObjectID!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${asked.join('\n')} }
}`;
    const variables = Object.fromEntries(names.map((name, at) => [name, blobs[at]]));
    const answer = (0,shape/* objectOf */.Xy)(await client.graphql(query, { owner, repo, ...variables })).object('repository');
    return names.map((name) => answer.objectOrNull(name));
}
function textOf({ blob }, shape) {
    if (blob === null || !shape?.has('text'))
        return undefined;
    const text = shape.text('text');
    return blobIdOf(text, blob) === blob ? text : undefined;
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/parse.js + 12 modules
var parse = __webpack_require__(5413);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/plain-file.js

/** What GraphQL is asked of a tree's own entry: unlike the contents of REST it is never what a link leads to. */
const ENTRY = '{ mode oid object { ... on Blob { text } } }';
/** A file, executable or not, of a text that came whole. */
const FILE_MODES = [0o100644, 0o100755];
/** A file whose text is what git names it by; null where there is none, or anything else. */
function plainFile(entry) {
    if (entry === null || !FILE_MODES.includes(entry.count('mode')))
        return null;
    const blob = entry.sha('oid');
    const object = entry.objectOrNull('object');
    const text = object?.has('text') ? object.text('text') : undefined;
    return text !== undefined && blobIdOf(text, blob) === blob ? { blob, text } : null;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-tip.js


/** The commit that a branch points to now. Throws a `GitHubError` where the branch does not exist. */
async function readTip(client, repository, branch) {
    const answer = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
        ...repository,
        ref: `heads/${branch}`,
    });
    const ref = (0,shape/* objectOf */.Xy)(answer);
    if (ref.text('ref') !== `refs/heads/${branch}`) {
        throw new github_error/* GitHubError */.y_(answer.call, undefined, `answered for ${JSON.stringify(ref.text('ref'))}`, 'Check that the default branch exists.');
    }
    return ref.object('object').sha('sha');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-policy.js







const FIX = 'Commit the policy as a plain file to the default branch, or name its path with the input `policy`.';
/** Reads a policy from an input that holds the policy itself. Throws a `PolicyError`. */
function policyFromInput(text) {
    return { policy: parsePolicy({ text, file: 'input `policy`' }), text, path: DEFAULT_POLICY_PATH, source: null };
}
/**
 * Reads the policy at the tip of the default branch, pinned to the commit found there: whatever the base of a change,
 * no branch can loosen it. GitHub follows a symlink silently when a file is read and not when its folder is listed,
 * so both are read and must name the same blob.
 */
async function readPolicy(client, repository, branch, path) {
    const commit = await readTip(client, repository, branch);
    const at = { ...repository, ref: commit };
    const [file, listed] = await Promise.all([readFile(client, at, branch, path), readListing(client, at, path)]);
    if (Array.isArray(file.data))
        throw new errors/* UserError */.y(`the policy ${path} is a folder`, FIX);
    const answer = (0,shape/* objectOf */.Xy)(file);
    const type = answer.text('type');
    // A folder lists at most 1,000 entries; past them the tree says what the path is.
    const kind = listed?.kind ?? (await readModes(client, repository, commit, [path])).get(path) ?? 'not in the tree';
    if (type !== 'file' || kind !== 'file' || (listed && listed.blob !== answer.sha('sha'))) {
        throw new errors/* UserError */.y(`the policy ${path} is no plain file on ${branch}: it is a ${type === 'file' ? kind : type}`, FIX);
    }
    const blob = answer.sha('sha');
    if (answer.text('encoding') !== 'base64')
        throw new errors/* UserError */.y(`the policy ${path} is too large (${answer.count('size')} bytes)`, 'A policy has at most 256 KiB.');
    const bytes = Buffer.from(answer.text('content'), 'base64');
    if (bytes.length !== answer.count('size')) {
        throw new github_error/* GitHubError */.y_(file.call, undefined, `${bytes.length} bytes came of ${answer.count('size')}`, 'No verdict was given. Run the job again.');
    }
    return {
        policy: (0,parse/* parsePolicy */.O)({ text: bytes, file: path }),
        text: bytes.toString('utf8'),
        path,
        source: { branch, commit, blob },
    };
}
/** Makes a reader that remembers; a new one reads anew. */
function policyReader(client, repository, path) {
    const read = new Map();
    return (branch) => {
        const reading = read.get(branch) ?? readPolicy(client, repository, branch, path);
        read.set(branch, reading);
        return reading;
    };
}
async function readFile(client, at, branch, path) {
    try {
        return await client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path });
    }
    catch (failure) {
        if (!(failure instanceof github_error/* GitHubError */.y_) || failure.status !== 404)
            throw failure;
        const message = `there is no policy at ${path} on ${branch} (commit ${at.ref.slice(0, 12)})`;
        throw new errors/* UserError */.y(message, `${FIX} If it is there: ${failure.fix}`, { cause: failure });
    }
}
async function readListing(client, at, path) {
    const slash = path.lastIndexOf('/');
    try {
        const answer = slash === -1
            ? await client.request('GET /repos/{owner}/{repo}/contents', at)
            : await client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path: path.slice(0, slash) });
        const entry = (0,shape/* listOf */.c3)(answer).find((row) => row.text('path') === path);
        return entry && { kind: entry.text('type'), blob: entry.sha('sha') };
    }
    catch (failure) {
        if (failure instanceof github_error/* GitHubError */.y_ && failure.status === 404)
            return undefined;
        throw failure;
    }
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/review/graphql-shapes.js
var graphql_shapes = __webpack_require__(271);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/others-of-head.js
const PAGE = 'pageInfo { hasNextPage endCursor }';
/**
 * What a query for `readConnections` asks of a repository to find the other pull requests of a head. Closed ones are
 * found by their branch alone, those of another branch by the commit.
 */
const OTHERS = {
    parameters: `$branch: String!, $head: GitObjectID!,
  $named: Boolean!, $namedAfter: String, $linked: Boolean!, $linkedAfter: String`,
    fields: `pullRequests(first: 100, after: $namedAfter, headRefName: $branch) @include(if: $named) {
      nodes { number headRefOid } ${PAGE}
    }
    object(oid: $head) @include(if: $linked) { ... on Commit {
      associatedPullRequests(first: 100, after: $linkedAfter) {
        nodes { number headRefOid baseRepository { nameWithOwner } } ${PAGE}
      }
    } }`,
    find: {
        named: (answer) => answer.object('repository').object('pullRequests'),
        linked: (answer) => answer.object('repository').object('object').object('associatedPullRequests'),
    },
};
/** The numbers of other pull requests, open or closed, of that very head. */
function othersAmong({ named, linked }, { owner, repo }, { number, head }) {
    const here = `${owner}/${repo}`.toLowerCase();
    const own = linked.filter((row) => row.objectOrNull('baseRepository')?.text('nameWithOwner').toLowerCase() === here);
    const found = [...named, ...own].filter((row) => row.text('headRefOid') === head.sha).map((row) => row.id('number'));
    return [...new Set(found)].filter((other) => other !== number);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/read-blobs.js



/** No model reads more within one review, and no step needs to hold it. */
const BLOB_BOUNDS = { blobs: 400, each: 1_000_000, all: 20_000_000 };
const IN_FLIGHT = 8;
/**
 * Reads blobs as text, each once. What is no UTF-8 text, too large, or hidden from the token is unreadable, with the
 * reason: nothing is guessed of it. Throws a `GitHubError` where a call fails or answers with another blob.
 */
async function readBlobs(client, repository, shas, bounds = BLOB_BOUNDS) {
    const wanted = [...new Set(shas)];
    const read = new Map();
    let left = bounds.all;
    for (let at = 0; at < wanted.length; at += IN_FLIGHT) {
        const next = wanted.slice(at, at + IN_FLIGHT);
        if (at >= bounds.blobs || left <= 0) {
            for (const sha of next)
                read.set(sha, unreadable('the change has too much text without a patch to read it all'));
            continue;
        }
        const blobs = await Promise.all(next.map((sha) => readBlob(client, repository, sha, bounds.each)));
        for (const { sha, bytes, text } of blobs) {
            left -= bytes;
            read.set(sha, text);
        }
    }
    return read;
}
async function readBlob(client, repository, sha, most) {
    try {
        const answer = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
            ...repository,
            file_sha: sha,
        });
        const blob = (0,shape/* objectOf */.Xy)(answer);
        const size = blob.count('size');
        if (blob.text('encoding') !== 'base64' || size > most)
            return { sha, bytes: 0, text: unreadable(`too large to be read (${size} bytes)`) };
        const bytes = Buffer.from(blob.text('content'), 'base64');
        if (!isBlob(bytes, sha)) {
            const fix = 'No verdict was given. Run the job again.';
            throw new github_error/* GitHubError */.y_(answer.call, undefined, `${bytes.length} bytes came that are not the blob asked for`, fix);
        }
        return { sha, bytes: bytes.length, text: read_blobs_textOf(bytes) };
    }
    catch (failure) {
        // Past 100 MB GitHub refuses the blob itself.
        if (!(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        return { sha, bytes: 0, text: unreadable(`GitHub does not show it (HTTP ${failure.status})`) };
    }
}
/** git names a blob by its content, so whatever came can be held against its name. */
function isBlob(bytes, sha) {
    const hash = (0,external_node_crypto_.createHash)(sha.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === sha;
}
/** A byte order mark is part of the text: a line that has lost it is another line. */
function read_blobs_textOf(bytes) {
    if (bytes.includes(0))
        return unreadable('a binary file');
    try {
        return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return unreadable('no UTF-8 text');
    }
}
function unreadable(why) {
    return { kind: 'unreadable', why };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/read-instructions.js






/** Characters: they are repeated in each request. */
const LONGEST_INSTRUCTIONS = 100_000;
/** Entries that GitHub lists of a folder. */
const LISTED = 1000;
/**
 * Reads the review instructions at the commit that the policy was read at: of the default branch, so that no change can
 * speak to its own reviewer. Null where the policy names none and there are none at the default path.
 *
 * @throws UserError where the policy names instructions that are not there, or they are no plain text file
 */
async function readInstructions(client, repository, { policy, source }) {
    const path = policy.reviewInstructions ?? DEFAULT_REVIEW_INSTRUCTIONS;
    const entry = source === null ? undefined : await findEntry(client, repository, source.commit, path);
    if (entry === undefined) {
        if (policy.reviewInstructions === undefined)
            return null;
        throw new errors/* UserError */.y(`the policy names review instructions that are not there: ${path}`, 'Commit them to the default branch, or take `review-instructions` out of the policy.');
    }
    // The target of a link is no file of the control: whoever may change it could speak to the reviewer.
    if (entry.kind !== 'file')
        throw unusable(path, `they are a ${entry.kind}`);
    const blob = (await readBlobs(client, repository, [entry.sha])).get(entry.sha);
    if (blob?.kind !== 'text')
        throw unusable(path, blob?.why ?? 'they were not read');
    if (blob.text.length > LONGEST_INSTRUCTIONS)
        throw unusable(path, `they have more than ${LONGEST_INSTRUCTIONS} characters`);
    return { path, blob: entry.sha, text: blob.text };
}
async function findEntry(client, repository, commit, path) {
    const slash = path.lastIndexOf('/');
    const at = { ...repository, ref: commit };
    const route = 'GET /repos/{owner}/{repo}/contents';
    const listing = slash === -1 ? client.request(route, at) : client.request(`${route}/{path}`, { ...at, path: path.slice(0, slash) });
    const answer = await listing.catch((failure) => {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return undefined;
        throw failure;
    });
    if (answer === undefined)
        return undefined;
    const rows = (0,shape/* listOf */.c3)(answer);
    const row = rows.find((each) => each.text('path') === path);
    if (row !== undefined)
        return { kind: row.text('type'), sha: row.sha('sha') };
    if (rows.length < LISTED)
        return undefined;
    // A folder lists no more than that; the tree says whether there is one more.
    const entry = (await (0,read_entries/* readEntries */.$)(client, repository, commit, [path])).get(path);
    if (entry === undefined)
        return undefined;
    if (entry.sha === null)
        throw unusable(path, 'the tree of the default branch is too large to find them in');
    return { kind: entry.kind, sha: entry.sha };
}
function unusable(path, why) {
    return new errors/* UserError */.y(`the review instructions ${path} cannot be read: ${why}`, 'Commit them as a plain text file to the default branch.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/read-control.js








const CONTROL = `query (
  $owner: String!, $repo: String!, $policy: String!, $instructions: String!, ${OTHERS.parameters}
) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name target { ... on Commit {
      oid policy: file(path: $policy) ${ENTRY} instructions: file(path: $instructions) ${ENTRY}
    } } }
    ${OTHERS.fields}
  }
}`;
const read_control_INSTRUCTIONS = `query ($owner: String!, $repo: String!, $commit: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $repo) { object(oid: $commit) { ... on Commit { file(path: $path) ${ENTRY} } } }
}`;
/**
 * Reads the policy, and the review instructions where they stand at their usual path, in one call for the tip of the
 * default branch, both of them, and the other pull requests of the head. What comes is held against the names that git
 * gives it. Whatever is not plainly there is read again by REST, which says what is wrong with it.
 *
 * @param path the policy's
 */
async function readControl(client, repository, pull, path) {
    const { head, defaultBranch: branch } = pull;
    const asked = { policy: path, instructions: DEFAULT_REVIEW_INSTRUCTIONS, branch: head.ref, head: head.sha };
    const { nodes, answer } = await (0,graphql_shapes/* readConnections */.Wx)(client, CONTROL, { ...repository, ...asked }, OTHERS.find);
    const others = othersAmong(nodes, repository, pull);
    const ref = answer.object('repository').objectOrNull('defaultBranchRef');
    const tip = ref?.text('name') === branch ? ref.object('target') : null;
    const file = tip && plainFile(tip.objectOrNull('policy'));
    if (tip === null || file === null) {
        const policy = await readPolicy(client, repository, branch, path);
        return { policy, instructions: () => readInstructions(client, repository, policy), others };
    }
    const commit = tip.sha('oid');
    const policy = {
        policy: (0,parse/* parsePolicy */.O)({ text: Buffer.from(file.text), file: path }),
        text: file.text,
        path,
        source: { branch, commit, blob: file.blob },
    };
    const instructions = async () => {
        const seen = await seenInstructions(client, repository, policy, tip);
        return seen === undefined ? readInstructions(client, repository, policy) : seen;
    };
    return { policy, instructions, others };
}
/** The instructions, or that there are none; undefined where they are not plainly there. */
async function seenInstructions(client, repository, { policy: { reviewInstructions } }, tip) {
    const path = reviewInstructions ?? DEFAULT_REVIEW_INSTRUCTIONS;
    const entry = path === DEFAULT_REVIEW_INSTRUCTIONS
        ? tip.objectOrNull('instructions')
        : await readEntry(client, repository, tip.sha('oid'), path);
    if (entry === null)
        return reviewInstructions === undefined ? null : undefined;
    const file = plainFile(entry);
    if (file === null || file.text.length > LONGEST_INSTRUCTIONS)
        return undefined;
    return { path, blob: file.blob, text: file.text };
}
async function readEntry(client, repository, commit, path) {
    const answer = (0,shape/* objectOf */.Xy)(await client.graphql(read_control_INSTRUCTIONS, { ...repository, commit, path }));
    return answer.object('repository').object('object').objectOrNull('file');
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/review/read-reviewed.js + 1 modules
var read_reviewed = __webpack_require__(6548);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/read-sides.js



/**
 * Gives the text of both sides to each file whose patch is missing or does not add up: what GitHub does not show of a
 * change is read from its blobs. A file whose patch can be believed is left as it is.
 *
 * @param mergeBase what the head is compared with
 */
async function withSides(client, repository, mergeBase, files) {
    const needy = files.filter(({ file }) => hasText(file) && (0,hunks/* hunksOf */.H)(file).state !== 'hunks');
    if (needy.length === 0)
        return files.map(({ file }) => file);
    const before = await readBefore(client, repository, mergeBase, needy);
    const sides = new Map(needy.map((listed) => [listed, read_sides_sidesOf(listed, before)]));
    const shas = [...sides.values()].flatMap((side) => [side.before, side.after]).filter((blob) => blob !== null);
    const texts = await readBlobs(client, repository, shas);
    return files.map((listed) => {
        const side = sides.get(listed);
        return side === undefined ? listed.file : withTexts(listed.file, side, texts);
    });
}
/** A submodule's commit is no blob, and what could be a link was not found in the tree. */
function hasText({ kind }) {
    return kind === 'file' || kind === 'symlink';
}
function read_sides_sidesOf({ file, blob }, base) {
    const after = file.status === 'removed' ? null : blob;
    if (file.status !== 'removed' && blob === null)
        return { before: null, after, missing: 'its blob is not named' };
    if (file.status === 'added' || file.status === 'copied')
        return { before: null, after };
    const before = base.get(file.previousPath ?? file.path)?.sha ?? null;
    return before === null ? { before, after, missing: 'its text before the change was not found' } : { before, after };
}
/** The files are compared with the merge base, so that is where the other side is. */
async function readBefore(client, repository, mergeBase, needy) {
    const paths = needy
        .filter(({ file: { status } }) => status !== 'added' && status !== 'copied')
        .map(({ file }) => file.previousPath ?? file.path);
    if (paths.length === 0)
        return new Map();
    return (0,read_entries/* readEntries */.$)(client, repository, mergeBase, paths);
}
function withTexts(file, sides, texts) {
    const [before, after] = [sides.before, sides.after].map((sha) => (sha === null ? undefined : texts.get(sha)));
    const bad = [before, after].find((side) => side?.kind === 'unreadable');
    const why = sides.missing ?? (bad?.kind === 'unreadable' ? bad.why : undefined);
    return {
        ...file,
        before: before?.kind === 'text' ? before.text : null,
        after: after?.kind === 'text' ? after.text : null,
        ...(why === undefined ? {} : { unreadable: why }),
    };
}

// EXTERNAL MODULE: ./packages/soc2/lib/github/account.js
var account = __webpack_require__(6907);
// EXTERNAL MODULE: ./packages/soc2/lib/github/read-permission.js + 1 modules
var read_permission = __webpack_require__(7351);
// EXTERNAL MODULE: ./packages/soc2/lib/github/repository.js
var repository = __webpack_require__(3030);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/whether-to-review.js






/** The label by which somebody with write access asks for a review of an outsider's change. */
const REQUEST_LABEL = 'ai-review';
const WRITING = ['admin', 'maintain', 'write'];
/**
 * Why a change is not reviewed now, as a sentence; undefined where it is. A draft is not finished. A change of somebody
 * without write access costs tokens that anyone could spend, so somebody with it has to ask, for this head: by the
 * label, put on after the push, or by a dispatch.
 */
async function whyNoReview(client, repository, pull, start) {
    if (!pull.open)
        return `#${pull.number} is not open`;
    if (pull.draft)
        return `#${pull.number} is a draft, which is reviewed when it is ready`;
    if (await hasWriteAccess(client, repository, pull))
        return undefined;
    if (await isAskedFor(client, repository, pull, start))
        return undefined;
    const author = pull.author?.login ?? 'a deleted account';
    return `${author} has no write access: whoever has it asks for the review of this head by the label \`${REQUEST_LABEL}\`, or by a dispatch`;
}
async function hasWriteAccess(client, repository, { author, head }) {
    if (author === null)
        return false;
    // An App has no permission of a collaborator; that its branch is in the repository shows that it may write.
    const own = head.repository?.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase();
    if (author.type === 'Bot')
        return own;
    return mayWrite(client, repository, author);
}
async function mayWrite(client, repository, account) {
    return account.type === 'User' && WRITING.includes(await (0,read_permission/* readPermission */.c)(client, repository, account));
}
async function isAskedFor(client, repository, pull, { eventName, payload }) {
    const asker = eventName === 'workflow_dispatch' ? senderOf(payload) : labellerOf(payload, pull.head.sha);
    if (asker !== null && (await mayWrite(client, repository, asker)))
        return true;
    return isLabelled(client, repository, pull);
}
/** Whoever started the dispatch. GitHub lets nobody without write access do so, which is looked up all the same. */
function senderOf(payload) {
    return hasKey(payload, 'sender') ? (0,account/* accountOf */.X)((0,shape/* shape */.cW)('the event', '', payload).objectOrNull('sender')) : null;
}
/** Whoever put the label on, where that started the run and the head is still the one that they saw. */
function labellerOf(payload, head) {
    if (!hasKey(payload, 'action') || payload.action !== 'labeled')
        return null;
    const event = (0,shape/* shape */.cW)('the event', '', payload);
    const seen = event.objectOrNull('pull_request')?.object('head').sha('sha');
    const label = event.objectOrNull('label')?.text('name');
    return seen === head && isRequest(label) ? senderOf(payload) : null;
}
function hasKey(value, key) {
    return typeof value === 'object' && value !== null && key in value;
}
function isRequest(label) {
    return label?.toLowerCase() === REQUEST_LABEL;
}
/** Whether the events show the label put on after the push of the head, by somebody who may write, and not taken off. */
async function isLabelled(client, repository, pull) {
    const events = await (0,github_pages/* readList */.LD)(client, 'GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
        ...repository,
        issue_number: pull.number,
    });
    const last = events
        .filter((event) => ['labeled', 'unlabeled'].includes(event.text('event')) && isRequest(event.object('label').text('name')))
        .toSorted((one, other) => one.id('id') - other.id('id'))
        .at(-1);
    const by = last?.text('event') === 'labeled' ? (0,account/* accountOf */.X)(last.objectOrNull('actor')) : null;
    if (last === undefined || by === null)
        return false;
    const pushed = await pushedAt(client, pull);
    // GitHub's clock ticks in seconds: a tie proves nothing.
    return pushed !== undefined && last.time('created_at') > pushed && (await mayWrite(client, repository, by));
}
/** When the head was pushed, by the activity log of the repository that holds it; undefined where that is not shown. */
async function pushedAt(client, { head }) {
    if (head.repository === null)
        return undefined;
    const ref = `refs/heads/${head.ref}`;
    try {
        const at = { ...(0,repository/* repositoryName */.a)(head.repository), ref };
        for await (const answer of (0,github_pages/* eachPage */.vg)(client, 'GET /repos/{owner}/{repo}/activity', at)) {
            const push = (0,shape/* listOf */.c3)(answer).find((row) => row.text('ref') === ref && row.text('after') === head.sha);
            if (push !== undefined)
                return push.time('timestamp');
        }
    }
    catch (failure) {
        // A fork may hide its log, and then nobody knows what the label was put on.
        if (!(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/review/collect.js













/**
 * Collects everything that a review of a pull request reads. All of it is read by the names of the two commits that the
 * pull request has at the start, so that it is never a mix of two changes; whether it still has them is for the verdict
 * to see. Throws a `GitHubError` or `UserError`; nothing less than the whole is handed out.
 */
async function collect(collecting) {
    const { client, repository, number, policyPath, start, reviewer, resolvers } = collecting;
    const pull = await (0,read_reviewed/* readReviewed */.q)(client, repository, number);
    const why = await whyNoReview(client, repository, pull, start);
    if (why !== undefined)
        return { kind: 'none', why };
    const control = await readControl(client, repository, pull, policyPath);
    const { policy, others } = control;
    mustBeReviewer(reviewer, policy.policy);
    const bundle = await readBundle(client, repository, pull, control);
    const contributions = await (0,approval_facts/* readContributions */.S)(client, repository, pull, { bundle, resolvers });
    return { kind: 'change', bundle, policy, others, contributions };
}
async function readBundle(client, repository, pull, { policy, instructions: readInstructions }) {
    const [comparison, instructions] = await Promise.all([readComparison(client, repository, pull), readInstructions()]);
    const { files, moved } = await readList(client, repository, pull, comparison);
    const change = {
        files: files.map(({ file }) => file),
        reportedFiles: pull.changedFiles,
        listCap: change_change/* FILE_LIST_CAP */.F,
        moved,
    };
    const { risk, complete } = classify(policy.policy, change, { policyPath: policy.path });
    const listed = files.map(({ file, taken }) => {
        const { path, previousPath, status, kind } = file;
        const { blob, ...row } = taken;
        const name = previousPath === undefined ? { path } : { path, previousPath };
        return { blob, file: { ...name, status, kind, ...row, before: null, after: null } };
    });
    // Of so long a change a request has room for little more than its hunks.
    const shown = files.length > COMPARED_FILES ? listed : await withContext(client, repository, listed);
    return {
        kind: 'countersign/review-bundle',
        version: 1,
        repository: `${repository.owner}/${repository.repo}`,
        number: pull.number,
        title: pull.title,
        body: pull.body,
        author: pull.author,
        head: pull.head.sha,
        base: pull.base,
        commits: comparison.commits,
        risk,
        policy: { path: policy.path, blob: policy.source?.blob ?? '', coverage: policy.policy.lowRisk.coverage },
        instructions,
        complete,
        files: await withSides(client, repository, comparison.mergeBase, shown),
    };
}
/** The files of the two commits: from their comparison, which holds 300, else from the list of the pull request. */
async function readList(client, repository, pull, { mergeBase, rows }) {
    if (pull.changedFiles <= COMPARED_FILES)
        return { files: await read_files_filesOfRows(client, repository, pull, rows, rowOf), moved: [] };
    const { files, more } = await read_files_readFilesWith(client, repository, pull, rowOf);
    const goesOn = more && pull.changedFiles < change_change/* FILE_LIST_CAP */.F;
    const other = await changed_paths_whyNotTheirs(client, repository, { mergeBase, head: pull.head.sha }, files.map(({ file }) => file));
    return {
        files,
        moved: [
            ...(goesOn ? [`the list goes on after ${pull.changedFiles} files`] : []),
            ...(other === undefined ? [] : [other]),
        ],
    };
}
function rowOf(row) {
    return {
        additions: row.count('additions'),
        deletions: row.count('deletions'),
        patch: row.optionalText('patch') ?? null,
        blob: row.shaOrNull('sha'),
    };
}

// EXTERNAL MODULE: ./actions/ai-review/lib/github.js + 1 modules
var github = __webpack_require__(517);
// EXTERNAL MODULE: ./actions/ai-review/lib/state.js
var state = __webpack_require__(2107);
// EXTERNAL MODULE: ./actions/ai-review/lib/step.js
var step = __webpack_require__(9306);
;// CONCATENATED MODULE: ./actions/ai-review/lib/steps/collect.js





/** The second step: reads the change, with a token that reads. */
async function collectStep(equipment) {
    const { env, context } = equipment;
    const policyPath = (env['COUNTERSIGN_POLICY'] ?? '').trim();
    if (policyPath === '' || policyPath.includes('\n')) {
        throw new errors/* UserError */.y('the input `policy` is no path', 'Name the file on the default branch; the review takes no policy as text.');
    }
    const { number, reviewer, posted } = await (0,state/* readState */.u)(env, 'withdrawn');
    const collected = await collect({
        client: await (0,github/* clientFor */.$)((env['COUNTERSIGN_GITHUB_TOKEN'] ?? '').trim(), equipment),
        repository: context.repository,
        number,
        policyPath,
        start: { eventName: context.eventName, payload: context.payload },
        reviewer,
        resolvers: posted.comments.flatMap(({ resolved }) => resolved?.by ?? []),
    });
    if (collected.kind === 'none')
        return (0,step/* neutral */.S)(`${collected.why}.`);
    const { bundle, policy, others, contributions } = collected;
    const left = await (0,state/* leaveState */.Z)(context.folder, {
        kind: 'collected',
        bundle,
        policy: { path: policy.path, text: policy.text },
        others,
        contributions,
    });
    return {
        outputs: { proceed: 'true', ...left },
        summary: '',
        lines: [`${bundle.files.length} files at ${bundle.head} against ${bundle.base.ref}, ${bundle.risk} risk`],
    };
}


/***/ }),

/***/ 994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ diffArrays)
});

// UNUSED EXPORTS: arrayDiff

;// CONCATENATED MODULE: ./node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ./node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/array.js

class ArrayDiff extends Diff {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}


/***/ })

};
