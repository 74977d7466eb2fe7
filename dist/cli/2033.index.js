export const id = 2033;
export const ids = [2033,4384];
export const modules = {

/***/ 4384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitIn: () => (/* binding */ gitIn),
  w: () => (/* binding */ inGitsWords),
  D: () => (/* binding */ linesOf)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./packages/cli/lib/errors.js
var errors = __webpack_require__(662);
;// CONCATENATED MODULE: ./packages/cli/lib/git/environment.js
/**
 * The environment for git. What could make it answer about another repository, show other objects, or reach for the
 * network is taken away, and messages come in one language.
 *
 * No `GIT_*` variable is handed on: `GIT_DIR` would beat `--repo`, `GIT_DIFF_OPTS` and `GIT_CONFIG_COUNT` would change
 * the diff. Configuration files are read, because `safe.directory` stands there; `FLAGS` and the flags of each call
 * outrank whatever else they say.
 */
function gitEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !/^(?:GIT_|LC_|LANG)/i.test(name));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        // Read only: git would otherwise refresh the index on the way.
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        // A partial clone fetches what it lacks, in the middle of a diff. The first is for git 2.45 and later.
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        // Grafts pretend that a commit has other parents, which moves the merge base.
        GIT_GRAFT_FILE: process.platform === 'win32' ? 'NUL' : '/dev/null',
    };
}
/** Before every git command: objects as they are, paths as they are, no helper programs, no advice. */
const FLAGS = [
    '--no-replace-objects',
    '--literal-pathspecs',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'advice.graftFileDeprecated=false',
];

;// CONCATENATED MODULE: ./packages/cli/lib/git/git.js



/**
 * git in a folder, under an environment of which only what is harmless is handed on. Whatever still runs when the signal
 * comes is ended: a command that knows its answer, or that it has none, waits for nobody.
 */
function gitIn(folder, env, signal) {
    const options = { env: gitEnvironment(env), signal };
    const begin = (args, taking, input) => start(['-C', folder, ...FLAGS, ...args], { ...options, input }, taking);
    return {
        folder,
        stream: (args, taking) => begin(args, taking),
        run: async (args, input) => {
            const chunks = [];
            const result = await begin(args, Promise.resolve((bytes) => chunks.push(bytes)), input);
            return { ...result, output: Buffer.concat(chunks) };
        },
    };
}
const SAID_LIMIT = 16 * 1024;
async function start(args, { input, ...options }, taking) {
    const child = (0,external_node_child_process_.spawn)('git', [...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    // A git that ends before it has read everything says so by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        if (said.length < SAID_LIMIT)
            said = (said + text).slice(0, SAID_LIMIT);
    });
    const ended = new Promise((resolve, reject) => {
        const waiting = [];
        let take = (bytes) => waiting.push(bytes);
        // Listened to from the start: what nobody listens to when git ends, Node throws away.
        child.stdout.on('data', (bytes) => {
            try {
                take(bytes);
            }
            catch (error) {
                reject(error);
            }
        });
        const hand = async () => {
            const each = await taking;
            for (const bytes of waiting)
                each(bytes);
            take = each;
        };
        const taken = hand();
        taken.catch(reject);
        child.once('error', (error) => reject(notRun(error)));
        child.once('close', (code, signal) => {
            if (code === null)
                reject(new errors/* NoAnswer */.W(`git was ended by ${signal}`, 'Run the command again.'));
            else
                taken.then(() => resolve(code), reject);
        });
    });
    try {
        return { code: await ended, output: Buffer.alloc(0), said };
    }
    catch (error) {
        child.kill();
        throw error;
    }
}
function notRun(error) {
    const missing = error.code === 'ENOENT';
    const message = missing ? 'git was not found' : `git could not be run: ${error.message}`;
    return new errors/* NoAnswer */.W(message, 'Install git, and see that its folder is on the PATH.', { cause: error });
}
/** What git said, as the end of an error message. */
function inGitsWords({ code, said }) {
    const first = said.split('\n').find((line) => line.trim() !== '');
    return first === undefined ? `git ended with code ${code}` : `git says: ${first.replace(/^(?:fatal|error): /, '')}`;
}
/** The lines of an output that is text. */
function linesOf(output) {
    return output
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '');
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

/***/ 2386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ lintPolicy)
});

// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob.js + 2 modules
var policy_glob = __webpack_require__(3899);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob-index.js + 1 modules
var glob_index = __webpack_require__(578);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/lint/coverage.js


/** Runs the rules of a policy over the paths of a tree, once. */
function coverageOf(policy, tree) {
    const patterns = policy.highRisk.flatMap(({ paths }, ruleIndex) => paths.map((pattern, index) => ({ ruleIndex, index, pattern })));
    const exceptions = policy.highRisk.map(({ except }) => except.map((pattern) => ({ glob: (0,policy_glob/* exactGlob */.iN)(pattern), used: false })));
    const matching = (0,glob_index/* indexGlobs */.y)(patterns.map(({ pattern }) => pattern));
    const used = new Uint8Array(patterns.length);
    const rulesOf = tree.map((path) => {
        const rules = new Set();
        for (const index of matching(path)) {
            used[index] = 1;
            rules.add(patterns[index]?.ruleIndex ?? -1);
        }
        for (const ruleIndex of rules) {
            for (const exception of exceptions[ruleIndex] ?? []) {
                if (!exception.glob.matches(path))
                    continue;
                exception.used = true;
                rules.delete(ruleIndex);
            }
        }
        return [...rules];
    });
    return {
        paths: patterns.map((pattern, index) => ({ ...pattern, matched: used[index] === 1 })),
        except: exceptions.flatMap((list, ruleIndex) => list.map(({ glob, used: matched }, index) => ({ ruleIndex, index, pattern: glob.pattern, matched }))),
        rulesOf,
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/lint/finding.js
const MOST_SAMPLES = 5;
/** Completes a finding: cuts its paths to samples, and adds the line of its key. */
function complete(draft, lineOf) {
    const { paths = [], ...rest } = draft;
    const line = nearestLine(draft.key, lineOf);
    return {
        ...rest,
        ...(line === undefined ? {} : { line }),
        samples: paths.slice(0, MOST_SAMPLES),
        count: paths.length,
    };
}
/** The line of a key, or of what it stands in: a rule that is a plain glob has no line for its `paths`. */
function nearestLine(key, lineOf) {
    for (let place = key; place !== ''; place = place.replace(/(?:^|\.)[^.[]*$|\[\d+\]$/, '')) {
        const line = lineOf(place);
        if (line !== undefined)
            return line;
    }
    return undefined;
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob-syntax.js
var glob_syntax = __webpack_require__(8591);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/nearest.js
var nearest = __webpack_require__(8679);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/policy-error.js
var policy_error = __webpack_require__(4836);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/lint/globs.js





/** Globs of `paths` that match no file of the tree, with what was probably meant. */
function deadGlobs(policy, tree, coverage) {
    const dead = coverage.paths.filter(({ matched }) => !matched);
    if (dead.length === 0)
        return [];
    const below = filesOf(dead.map(({ pattern }) => ({ pattern, wider: `${pattern}/**` })), tree);
    const anywhere = filesOf(dead.map(({ pattern }) => ({ pattern, wider: `**/${pattern}` })), tree);
    const folders = foldersOf(tree);
    return dead.map((use) => {
        const { pattern } = use;
        const place = { key: keyOf(use, 'paths'), rule: policy.highRisk[use.ruleIndex]?.name ?? '' };
        const inside = below.get(pattern) ?? [];
        if (inside.length > 0) {
            const message = `${(0,policy_error/* quoted */.TL)(pattern)} is a folder, and matches none of the files in it`;
            return {
                ...place,
                severity: 'warning',
                code: 'directory-glob',
                message,
                fix: `Write ${(0,policy_error/* quoted */.TL)(`${pattern}/**`)}.`,
                paths: inside,
            };
        }
        const message = `${(0,policy_error/* quoted */.TL)(pattern)} matches no file of the tree`;
        const elsewhere = anywhere.get(pattern) ?? [];
        if (elsewhere.length > 0) {
            const fix = `Globs start at the root: write ${(0,policy_error/* quoted */.TL)(`**/${pattern}`)} to match it in any folder.`;
            return { ...place, severity: 'warning', code: 'dead-glob', message, fix, paths: elsewhere };
        }
        return { ...place, code: 'dead-glob', message, ...looksWrong(pattern, folders) };
    });
}
/**
 * A glob that waits for files to come (`**` + `/*.tf`, `.npmrc`) is worth a note. One that points into a folder of the
 * tree, or nearly names one, has most likely lost what it protected, or never found it.
 */
function looksWrong(pattern, folders) {
    const segments = pattern.split('/').slice(0, -1);
    let parent = '';
    for (const [index, segment] of segments.entries()) {
        if (/[*?[\]{}]/.test(segment))
            break;
        const siblings = folders.get(parent) ?? new Map();
        const known = siblings.get(segment.toLowerCase());
        if (known === undefined) {
            const meant = (0,nearest.nearest)(segment, siblings.values());
            if (meant === undefined)
                break;
            const rest = pattern.split('/').slice(index + 1);
            return { severity: 'warning', fix: `Did you mean ${(0,policy_error/* quoted */.TL)([parent + meant, ...rest].join('/'))}?` };
        }
        parent += `${known}/`;
    }
    if (parent !== '')
        return { severity: 'warning', fix: 'Name the files where they are now, or remove the glob.' };
    return { severity: 'note', fix: 'Keep it if such files may come; otherwise remove it.' };
}
function foldersOf(tree) {
    const folders = new Map();
    for (const path of tree) {
        let start = 0;
        for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
            const parent = path.slice(0, start);
            const name = path.slice(start, end);
            const known = folders.get(parent);
            if (known === undefined)
                folders.set(parent, new Map([[name.toLowerCase(), name]]));
            else
                known.set(name.toLowerCase(), name);
            start = end + 1;
        }
    }
    return folders;
}
/** The files that each glob would match if it were wider. */
function filesOf(globs, tree) {
    const usable = globs.filter(({ wider }) => wider.length <= glob_syntax/* MAX_GLOB_LENGTH */.v7 && !wider.includes('**/**'));
    const matching = (0,glob_index/* indexGlobs */.y)(usable.map(({ wider }) => wider));
    const files = new Map(usable.map(({ pattern }) => [pattern, []]));
    for (const path of tree) {
        for (const index of matching(path))
            files.get(usable[index]?.pattern ?? '')?.push(path);
    }
    return files;
}
/** Globs of `except` that take no file of the tree out of their rule. */
function deadExceptions(policy, tree, coverage) {
    const dead = coverage.except.filter(({ matched }) => !matched);
    return dead.map((use) => {
        const near = filesNear(use, tree, coverage);
        return {
            severity: near.length > 0 ? 'warning' : 'note',
            code: 'dead-except',
            message: `${(0,policy_error/* quoted */.TL)(use.pattern)} takes no file of the tree out of the rule`,
            fix: near.length > 0
                ? "Write the names exactly: under 'except' case counts, and brackets are only themselves."
                : 'Remove it if it is not meant for files to come.',
            key: keyOf(use, 'except'),
            rule: policy.highRisk[use.ruleIndex]?.name ?? '',
            paths: near,
        };
    });
}
/** Files of the rule that the exception would match if it were compared as `paths` are. */
function filesNear({ pattern, ruleIndex }, tree, { rulesOf }) {
    const glob = (0,policy_glob/* highGlob */.$I)(pattern);
    return tree.filter((path, index) => rulesOf[index]?.includes(ruleIndex) === true && glob.matches(path));
}
function keyOf({ ruleIndex, index }, list) {
    return `high-risk[${ruleIndex}].${list}[${index}]`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/lint/shadow.js

/**
 * Rules that change nothing in this tree: every file that they match is matched by another rule which asks at least as
 * much. A rule asks at least as much as another where whoever satisfies it has satisfied the other: it wants as many
 * approvals or more, and takes none from a person whom the other would not take. Of two rules that ask the same, the
 * later one is the one that is not needed.
 */
function shadowedRules(policy, tree, { rulesOf }) {
    const demands = policy.highRisk.map((rule) => demandOf(rule, policy));
    const needed = new Set();
    const files = new Map();
    const over = new Map();
    tree.forEach((path, index) => {
        const rules = rulesOf[index] ?? [];
        for (const rule of rules) {
            if (needed.has(rule))
                continue;
            const by = rules.find((other) => other !== rule && covers(demands, other, rule));
            if (by === undefined)
                needed.add(rule);
            else {
                const found = files.get(rule);
                if (found === undefined)
                    files.set(rule, [path]);
                else
                    found.push(path);
                over.set(rule, (over.get(rule) ?? new Set()).add(by));
            }
        }
    });
    return [...files]
        .filter(([rule]) => !needed.has(rule))
        .toSorted(([a], [b]) => a - b)
        .map(([rule, paths]) => {
        const names = [...(over.get(rule) ?? [])].map((other) => (0,policy_error/* quoted */.TL)(policy.highRisk[other]?.name ?? ''));
        return {
            severity: 'warning',
            code: 'shadowed-rule',
            message: `every file of the tree that this rule matches needs at least as much by ${names.slice(0, 3).join(', ')}`,
            fix: 'Remove the rule, or keep it for files to come.',
            key: `high-risk[${rule}]`,
            rule: policy.highRisk[rule]?.name ?? '',
            paths,
        };
    });
}
/** Whoever satisfies `a` satisfies `b`, and where they ask the same, `a` comes first. */
function covers(demands, a, b) {
    const [one, other] = [demands[a], demands[b]];
    if (one === undefined || other === undefined || !asksAsMuch(one, other))
        return false;
    return a < b || !asksAsMuch(other, one);
}
function asksAsMuch(one, other) {
    if (one.approvals < other.approvals)
        return false;
    if (other.people === undefined)
        return true;
    return one.people !== undefined && [...one.people].every((person) => other.people?.has(person) === true);
}
function demandOf({ approvals, reviewers }, policy) {
    const people = peopleOf(reviewers, policy);
    return { approvals, people: people.some(({ kind }) => kind === 'human') ? undefined : new Set(people.map(nameOf)) };
}
/** Reviewers with every group replaced by its members. */
function peopleOf(reviewers, policy) {
    return reviewers.flatMap((reviewer) => reviewer.kind === 'group' ? (policy.groups[reviewer.name] ?? []) : [reviewer]);
}
/** One spelling for one account or team: GitHub compares both without case. */
function nameOf(reviewer) {
    switch (reviewer.kind) {
        case 'user':
            return `@${reviewer.login.toLowerCase()}`;
        case 'team':
            return `@${reviewer.org}/${reviewer.slug}`.toLowerCase();
        case 'group':
            return reviewer.name;
        default:
            return reviewer.kind;
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/lint/people.js


/** What a policy says about people and machines, and cannot mean. */
function peopleFindings(policy) {
    return [
        ...aiReviewer(policy),
        ...demandsOf(policy).flatMap((demand) => satisfiable(demand, policy)),
        ...unusedGroups(policy),
        ...general(policy),
    ];
}
function aiReviewer({ aiReviewer: bot, lowRisk, machineUsers, agents }) {
    const listed = lowRisk.reviewers.some(({ kind }) => kind === 'ai');
    if (bot === undefined) {
        if (!listed)
            return [];
        return [
            {
                severity: 'note',
                code: 'ai-not-named',
                message: "AI approval is allowed for low-risk changes, and no 'ai-reviewer' is named: none counts",
                fix: "Name the bot under 'ai-reviewer', or write 'low-risk: {reviewers: [human]}'.",
                key: 'low-risk',
            },
        ];
    }
    const key = 'ai-reviewer';
    const found = [];
    if (!listed) {
        const message = "an 'ai-reviewer' is named, and 'ai' is not among low-risk.reviewers: its approval never counts";
        found.push({
            severity: 'warning',
            code: 'ai-not-listed',
            message,
            fix: "Add 'ai' to low-risk.reviewers, or remove 'ai-reviewer'.",
            key,
        });
    }
    if (!/\[bot\]$/i.test(bot.login)) {
        const message = `${(0,policy_error/* quoted */.TL)(bot.login)} does not end in '[bot]', so it is no account of type Bot, and its approval never counts`;
        found.push({
            severity: 'error',
            code: 'ai-reviewer-no-bot',
            message,
            fix: `Write ${(0,policy_error/* quoted */.TL)(`${bot.login}[bot]`)} if it is a GitHub App.`,
            key,
        });
    }
    if (includesLogin([...machineUsers, ...agents], bot.login)) {
        const message = 'the AI reviewer is also listed as a machine user or agent: it would review what it writes';
        found.push({ severity: 'warning', code: 'ai-reviewer-agent', message, fix: 'Use one account for one job.', key });
    }
    return found;
}
function demandsOf(policy) {
    return [
        ...policy.highRisk.map(({ name, approvals, reviewers }, index) => ({
            key: `high-risk[${index}]`,
            rule: name,
            approvals,
            reviewers,
        })),
        { key: 'low-risk', approvals: policy.lowRisk.approvals, reviewers: policy.lowRisk.reviewers },
        { key: 'control-owners', approvals: 1, reviewers: policy.controlOwners },
        { key: 'retrospective.signers', approvals: 1, reviewers: policy.retrospective.signers },
    ];
}
/** Counts who could satisfy a demand, where that can be known: `human` and teams are as many as they are. */
function satisfiable(demand, policy) {
    const { key, approvals } = demand;
    const place = { key, ...(demand.rule === undefined ? {} : { rule: demand.rule }) };
    const people = peopleOf(demand.reviewers, policy);
    const found = [];
    const machines = people.filter((each) => each.kind === 'user' && includesLogin([...policy.machineUsers, ...policy.agents], each.login));
    if (machines.length > 0) {
        const message = `${names(machines)} may not approve: listed as machine user or agent`;
        found.push({
            ...place,
            severity: 'warning',
            code: 'machine-reviewer',
            message,
            fix: 'Remove it from one of the two lists.',
        });
    }
    if (people.some(({ kind }) => kind === 'human')) {
        const others = people.filter(({ kind }) => kind === 'user' || kind === 'team');
        if (others.length === 0)
            return found;
        const message = `${names(others)} beside 'human': any human with write access counts already`;
        return [
            ...found,
            {
                ...place,
                severity: 'note',
                code: 'redundant-reviewers',
                message,
                fix: "Remove 'human' if only those named should approve.",
            },
        ];
    }
    if (people.some(({ kind }) => kind === 'team'))
        return found;
    const able = new Set(people.filter((each) => each.kind === 'user' && !machines.includes(each)).map(nameOf));
    const machineApproval = policy.aiReviewer !== undefined && people.some(({ kind }) => kind === 'ai') ? 1 : 0;
    const available = able.size + machineApproval;
    if (available < approvals) {
        const message = `more approvals are asked for (${approvals}) than those named could give (${available})`;
        return [
            ...found,
            {
                ...place,
                severity: 'error',
                code: 'unsatisfiable',
                message,
                fix: "Name more reviewers, or a team, or 'human'.",
            },
        ];
    }
    if (able.size > 0 && available === approvals && approvals > 0) {
        const message = `no approval can be spared: what ${names(people.filter(({ kind }) => kind === 'user'))} contributed to can never be approved`;
        return [
            ...found,
            // One owner of the control is a choice that some make: what they change themselves stays closed, which is safe.
            {
                ...place,
                severity: key === 'control-owners' ? 'note' : 'warning',
                code: 'author-blocks',
                message,
                fix: 'Name one more reviewer, or a team.',
            },
        ];
    }
    return found;
}
function unusedGroups(policy) {
    const used = new Set(demandsOf(policy).flatMap(({ reviewers }) => reviewers.flatMap((each) => (each.kind === 'group' ? [each.name] : []))));
    return Object.keys(policy.groups)
        .filter((name) => !used.has(name))
        .map((name) => ({
        severity: 'note',
        code: 'unused-group',
        message: `the group ${(0,policy_error/* quoted */.TL)(name)} is used nowhere`,
        fix: 'Remove it, or list it where it should approve.',
        key: `groups.${name}`,
    }));
}
function general({ controlOwners, lowRisk }) {
    const found = [];
    if (controlOwners.some(({ kind }) => kind === 'human')) {
        const message = 'any human with write access may approve changes to the control itself: this policy, workflows, CODEOWNERS';
        found.push({
            severity: 'warning',
            code: 'control-owners-missing',
            message,
            fix: "Name people or a team under 'control-owners'.",
            key: 'control-owners',
        });
    }
    if (lowRisk.approvals === 0) {
        const message = 'low-risk changes may merge without any review';
        found.push({
            severity: 'note',
            code: 'review-optional',
            message,
            fix: "Write 'low-risk: {approvals: 1}' if an auditor expects each change to be approved.",
            key: 'low-risk',
        });
    }
    if (lowRisk.coverage === 'unproven') {
        const message = 'an AI review may approve without showing that it saw every change';
        found.push({
            severity: 'note',
            code: 'coverage-unproven',
            message,
            fix: "Leave 'coverage' out once the reviewer keeps a ledger.",
            key: 'low-risk',
        });
    }
    return found;
}
function includesLogin(logins, login) {
    return logins.some((each) => each.toLowerCase() === login.toLowerCase());
}
function names(reviewers) {
    return [...new Set(reviewers.map(nameOf))].join(', ');
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/control-paths.js
var control_paths = __webpack_require__(9697);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/lint/suspects.js
var suspects = __webpack_require__(1593);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/lint/unguarded.js




/** Files of the tree that look high-risk, and that a change may touch without any rule of the policy noticing. */
function unguardedFiles({ reviewInstructions }, tree, { rulesOf }, policyPath) {
    const globs = suspects/* SUSPECTS */.D.flatMap((suspect) => suspect.globs.map((glob) => ({ suspect, glob })));
    const suspected = (0,glob_index/* indexGlobs */.y)(globs.map(({ glob }) => glob));
    const harmless = (0,glob_index/* indexGlobs */.y)(suspects/* HARMLESS */.y);
    const places = { policyPath, ...(reviewInstructions === undefined ? {} : { reviewInstructions }) };
    const found = new Map(suspects/* SUSPECTS */.D.map((suspect) => [suspect, { paths: [], globs: new Set() }]));
    tree.forEach((path, index) => {
        if ((rulesOf[index] ?? []).length > 0)
            return;
        const hits = suspected(path).flatMap((hit) => globs[hit] ?? []);
        if (hits.length === 0 || path.toLowerCase() === control_paths/* SUBMODULE_CONFIGURATION */.Cm || (0,control_paths/* controlPath */.XL)(path, places))
            return;
        const [first] = hits;
        if (first === undefined || (isGuess(first) && harmless(path).length > 0))
            return;
        const { suspect, glob } = first;
        found.get(suspect)?.paths.push(path);
        found.get(suspect)?.globs.add(glob);
    });
    return [...found].flatMap(([suspect, { paths, globs: hit }]) => {
        if (paths.length === 0)
            return [];
        return [
            {
                severity: suspect.severity,
                code: 'unguarded',
                message: `${suspect.name} are low-risk by this policy: ${suspect.why}`,
                fix: `Add ${[...hit].slice(0, MOST_GLOBS).map(policy_error/* quoted */.TL).join(', ')} under 'high-risk:' if they matter here.`,
                key: '',
                paths,
            },
        ];
    });
}
const MOST_GLOBS = 5;
function isGuess({ suspect, glob }) {
    return suspect.guess === true || /[*]/.test(glob.slice('**/'.length));
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/policy.js
var policy_policy = __webpack_require__(4423);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/lint.js







/**
 * What a policy says and its author may not mean, in the light of the files that it is for. Pure, and linear in the
 * number of paths.
 *
 * @param treePaths every path of the tree, as git spells it.
 * @returns the findings, what matters most first, otherwise in the order of the policy.
 */
function lintPolicy(policy, treePaths, context = {}) {
    const coverage = coverageOf(policy, treePaths);
    const lineOf = context.lineOf ?? (() => undefined);
    const drafts = [
        ...deadGlobs(policy, treePaths, coverage),
        ...deadExceptions(policy, treePaths, coverage),
        ...shadowedRules(policy, treePaths, coverage),
        ...peopleFindings(policy),
        ...unguardedFiles(policy, treePaths, coverage, context.policyPath ?? policy_policy/* DEFAULT_POLICY_PATH */.l),
    ];
    return drafts
        .map((draft) => complete(draft, lineOf))
        .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || lineOrder(a) - lineOrder(b));
}
const WEIGHT = { error: 0, warning: 1, note: 2 };
/** What stands nowhere in particular comes last. */
function lineOrder({ line }) {
    return line ?? Number.MAX_SAFE_INTEGER;
}


/***/ }),

/***/ 1593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ SUSPECTS),
/* harmony export */   y: () => (/* binding */ HARMLESS)
/* harmony export */ });
const anywhere = (names) => names
    .trim()
    .split(/\s+/)
    .map((name) => `**/${name}`);
/**
 * What a policy is expected to call high-risk. Names are those that the tools themselves look for. Where a name alone
 * says what a file is, it is a warning; where it is a guess from a folder's name, a note.
 */
const SUSPECTS = [
    {
        name: 'lockfiles',
        why: 'they decide which code of others is installed',
        severity: 'warning',
        globs: anywhere(`
      package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock
      Cargo.lock go.sum go.work.sum Gemfile.lock composer.lock mix.lock rebar.lock pubspec.lock
      poetry.lock Pipfile.lock uv.lock pdm.lock pixi.lock conda-lock.yml pylock.toml pylock.*.toml
      packages.lock.json paket.lock gradle.lockfile buildscript-gradle.lockfile verification-metadata.xml
      Package.resolved Podfile.lock Cartfile.resolved flake.lock .terraform.lock.hcl Chart.lock
      MODULE.bazel.lock maven_install.json stack.yaml.lock cabal.project.freeze conan.lock renv.lock Manifest.toml`),
    },
    {
        name: 'package manifests',
        why: 'they name dependencies and the scripts that run on installing them',
        severity: 'warning',
        globs: anywhere(`
      package.json package.json5 package.yaml deno.json deno.jsonc jsr.json bower.json
      go.mod go.work Cargo.toml Gemfile *.gemspec composer.json mix.exs pubspec.yaml
      pyproject.toml setup.py setup.cfg requirements*.txt requirements/*.txt constraints*.txt Pipfile environment.yml pixi.toml
      pom.xml build.gradle build.gradle.kts settings.gradle settings.gradle.kts libs.versions.toml build.sbt project/plugins.sbt
      *.csproj *.fsproj *.vbproj Directory.Packages.props Directory.Build.props packages.config paket.dependencies
      Package.swift Podfile Cartfile flake.nix shell.nix WORKSPACE WORKSPACE.bazel MODULE.bazel
      conanfile.txt conanfile.py vcpkg.json stack.yaml *.cabal rebar.config`),
    },
    {
        name: 'package manager settings',
        why: 'they decide where packages come from and what runs while they are installed',
        severity: 'warning',
        globs: anywhere(`
      .npmrc .yarnrc .yarnrc.yml .pnpmfile.cjs .pnpmfile.mjs pnpm-workspace.yaml bunfig.toml lerna.json
      .yarn/{releases,plugins,patches}/** patches/** pip.conf .pip/** .pypirc uv.toml
      .cargo/config .cargo/config.toml rust-toolchain rust-toolchain.toml .bundle/config nuget.config
      gradle.properties gradle/wrapper/** gradlew gradlew.bat mvnw mvnw.cmd .mvn/** .npmignore`),
    },
    {
        name: 'infrastructure as code',
        why: 'they change what runs, and who can reach it',
        severity: 'warning',
        globs: anywhere(`
      *.tf *.tf.json *.tofu *.tfvars *.tfvars.json *.tfbackend terragrunt.hcl *.pkr.hcl *.nomad Pulumi.yaml Pulumi.*.yaml
      cdk.json serverless.yml serverless.yaml samconfig.toml *.bicep *.bicepparam cloudformation/**
      {ansible,playbooks}/**/*.{yml,yaml} wrangler.toml wrangler.json wrangler.jsonc vercel.json netlify.toml
      fly.toml render.yaml railway.json app.yaml Procfile firebase.json firestore.rules storage.rules supabase/config.toml`),
    },
    {
        name: 'container definitions',
        why: 'they decide what is inside the images that run',
        severity: 'warning',
        globs: anywhere(`
      Dockerfile Dockerfile.* *.Dockerfile Containerfile Containerfile.* .dockerignore docker-bake.hcl docker-bake.json
      compose.{yml,yaml} compose.*.{yml,yaml} docker-compose*.{yml,yaml} .devcontainer/**`),
    },
    {
        name: 'Kubernetes and Helm',
        why: 'they decide what is deployed, with which rights',
        severity: 'warning',
        globs: anywhere(`
      Chart.yaml values.yaml values-*.yaml values.*.yaml kustomization.{yml,yaml} helmfile.{yml,yaml} skaffold.yaml Tiltfile
      {charts,helm,k8s,kubernetes,kustomize,argocd,fluxcd}/**/*.{yml,yaml,tpl}`),
    },
    {
        name: 'code owners in other places',
        why: 'other forges and tools read ownership from them',
        severity: 'note',
        globs: anywhere('CODEOWNERS OWNERS OWNERS_ALIASES'),
    },
    {
        name: 'instructions for coding agents',
        why: 'they tell agents and AI reviewers what to do',
        severity: 'warning',
        globs: anywhere(`
      AGENTS.md AGENT.md CLAUDE.md CLAUDE.local.md GEMINI.md .claude/** .codex/** .gemini/** .junie/** .kiro/**
      .cursorrules .cursorignore .cursor/** .windsurfrules .windsurf/** .clinerules .clinerules/** .roo/** .roorules .continue/**
      .github/copilot-instructions.md .github/{instructions,prompts,agents,chatmodes,skills}/** .aider.conf.yml
      .mcp.json mcp.json .vscode/mcp.json .rules .goosehints .amazonq/** .augment/** .coderabbit.yaml`),
    },
    {
        name: 'environment files',
        why: 'they hold settings, and often secrets',
        severity: 'warning',
        globs: anywhere('.env .env.* .envrc *.env .dev.vars secrets.{yml,yaml,json,toml} *.sops.{yml,yaml,json,env} .sops.yaml'),
    },
    {
        name: 'git hooks and attributes',
        why: "they run on a developer's machine, or hide a file's diff from its reviewer",
        severity: 'warning',
        globs: anywhere(`
      .gitattributes .gitconfig .husky/** .githooks/** .git-hooks/** .pre-commit-config.yaml .pre-commit-hooks.yaml
      lefthook.{yml,yaml,toml} .lefthook/** .lintstagedrc* lint-staged.config.*`),
    },
    {
        name: 'other CI systems',
        why: 'they run with credentials of their own',
        severity: 'warning',
        globs: anywhere(`
      .gitlab-ci.yml .gitlab/** .circleci/** Jenkinsfile Jenkinsfile.* *.jenkinsfile azure-pipelines*.{yml,yaml} .azure-pipelines/**
      .buildkite/** .travis.yml appveyor.yml bitbucket-pipelines.yml .drone.yml .woodpecker.{yml,yaml} .woodpecker/** .teamcity/**
      cloudbuild.{yml,yaml} buildspec*.{yml,yaml} appspec.{yml,yaml} .semaphore/** .cirrus.yml .tekton/** .harness/** .forgejo/** .gitea/**`),
    },
    {
        name: 'settings of the repository and its bots',
        why: 'bots act on them with rights of their own',
        severity: 'warning',
        globs: anywhere(`
      .github/dependabot.{yml,yaml} .github/settings.yml .github/rulesets/** .github/labeler.yml .github/mergify.yml .mergify.yml
      renovate.json renovate.json5 .github/renovate.json .github/renovate.json5 .renovaterc .renovaterc.json .releaserc* release-please-config.json`),
    },
    {
        name: 'exceptions of security scanners',
        why: 'they silence findings',
        severity: 'warning',
        globs: anywhere(`
      .snyk .trivyignore .trivyignore.yaml .semgrepignore .semgrep.yml .semgrep/** .gitleaks.toml .gitleaksignore .checkov.{yml,yaml}
      .tfsec/** .bandit .nsprc audit-ci.json* osv-scanner.toml .grype.yaml .hadolint.yaml .github/codeql/** sonar-project.properties zizmor.yml .github/zizmor.yml`),
    },
    {
        name: 'keys and certificates',
        why: 'they are secrets, or decide who is trusted',
        severity: 'warning',
        globs: anywhere('*.pem *.key *.crt *.cer *.p12 *.pfx *.jks *.keystore *.asc *.gpg known_hosts authorized_keys'),
    },
    {
        name: 'build scripts',
        why: 'they run in CI, with what it holds',
        severity: 'note',
        globs: anywhere(`
      Makefile GNUmakefile *.mk justfile .justfile Taskfile.{yml,yaml} Rakefile build.rs build.sh build.xml CMakeLists.txt meson.build
      noxfile.py tox.ini SConstruct Earthfile turbo.json nx.json BUILD BUILD.bazel .bazelrc magefile.go gulpfile.* Gruntfile.* build.zig
      {webpack,vite,rollup,next,nuxt,babel,esbuild,metro}.config.*`),
    },
    {
        name: 'database migrations',
        why: 'they change data in ways that are hard to take back',
        severity: 'note',
        guess: true,
        globs: anywhere(`
      {migrations,migration,migrate,alembic,flyway,liquibase,drizzle}/** prisma/** db/schema.rb db/structure.sql schema.sql *.migration.{ts,js,sql}`),
    },
    {
        name: 'authentication and authorisation',
        why: 'they decide who gets in and what they may do',
        severity: 'note',
        guess: true,
        globs: anywhere(`
      {auth,authn,authz,authentication,authorization,authorisation,identity,iam,oauth,oauth2,oidc,saml,sso}/**
      {login,session,sessions,permission,permissions,rbac,acl,policies,tenancy,tenants,middleware}/**
      {auth,login,session,permissions,rbac,acl,middleware,policy}.*`),
    },
    {
        name: 'cryptography and secrets',
        why: 'a slip in them shows nowhere',
        severity: 'note',
        guess: true,
        globs: anywhere('{crypto,cryptography,encryption,kms,secrets,vault,signing,certs,tokens}/** {crypto,encryption,secrets,jwt,token,tokens}.*'),
    },
];
/** Files that go by a suspect's name and are meant to be copied or read, not run. */
const HARMLESS = anywhere(`
  .env.example .env.*.example .env.sample .env.template .env.dist *.env.example
  *.md *.mdx *.rst *.adoc *.png *.jpg *.jpeg *.gif *.svg *.webp *.ico *.snap`);


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
