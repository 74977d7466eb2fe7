export const id = 1817;
export const ids = [1817,8679];
export const modules = {

/***/ 1432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ lowRiskReviewers),
/* harmony export */   Fx: () => (/* binding */ branchGlob),
/* harmony export */   TI: () => (/* binding */ glob),
/* harmony export */   ag: () => (/* binding */ aiReviewer),
/* harmony export */   iD: () => (/* binding */ login),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   ry: () => (/* binding */ reviewers)
/* harmony export */ });
/* harmony import */ var _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8591);
/* harmony import */ var _mapping_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6215);
/* harmony import */ var _reviewer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7770);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3320);
/* harmony import */ var _text_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8721);





const globSchema = {
    maxLength: _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_GLOB_LENGTH */ .v7,
    pattern: '^(?![!/\\s]|\\./)[^\\\\]*[^/\\s\\\\]$',
};
/** A glob over paths. */
const glob = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(globSchema, _text_values_js__WEBPACK_IMPORTED_MODULE_4__/* .readPathGlob */ .G2);
/** A glob over the names of branches. */
const branchGlob = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(globSchema, _text_values_js__WEBPACK_IMPORTED_MODULE_4__/* .readBranchGlob */ .ZP);
/** A name or sentence on one line, of at most so many UTF-16 units. */
const line = (limit) => (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ maxLength: limit }, (written) => (0,_text_values_js__WEBPACK_IMPORTED_MODULE_4__/* .readLine */ .Xw)(written, limit));
/** The login of an account. */
const login = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*(\\[[bB][oO][tT]\\])?$' }, _text_values_js__WEBPACK_IMPORTED_MODULE_4__/* .readLogin */ .mN);
const reviewerSchema = {
    description: "'human', '@user', '@org/team', or the name of a group.",
    pattern: '^(?!ai$)@?[A-Za-z0-9]',
};
/** Who may approve a change, the AI reviewer excepted. */
const reviewers = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(reviewerSchema, (written, { groups }) => (0,_reviewer_js__WEBPACK_IMPORTED_MODULE_2__/* .readReviewer */ .sI)(written, { ai: false, groups })));
/** Who may approve a low-risk change. */
const lowRiskReviewers = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
    description: "'human', 'ai', '@user', '@org/team', or the name of a group.",
    pattern: '^@?[A-Za-z0-9]',
}, (written, { groups }) => (0,_reviewer_js__WEBPACK_IMPORTED_MODULE_2__/* .readReviewer */ .sI)(written, { ai: true, groups })));
const aiReviewerLogin = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ pattern: '^[A-Za-z0-9]' }, _text_values_js__WEBPACK_IMPORTED_MODULE_4__/* .readAiReviewerLogin */ .nr);
/** The one AI reviewer. */
const aiReviewer = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .either */ .gP)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .mapped */ .CV)(aiReviewerLogin, (name) => ({ value: { login: name } })), (0,_mapping_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)({
    login: (0,_mapping_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(aiReviewerLogin, {
        description: "The bot's login.",
        examples: ['acme-reviewer[bot]'],
    }),
    id: (0,_mapping_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .mapped */ .CV)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .nd)(1, Number.MAX_SAFE_INTEGER), _text_values_js__WEBPACK_IMPORTED_MODULE_4__/* .checkAiReviewerId */ .fo), {
        description: "The bot's numeric account id, which outlives a rename.",
        examples: [123456789],
    }),
}), 'The login of the one bot whose approval counts for low-risk changes, or its login and numeric id.');


/***/ }),

/***/ 4868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c3: () => (/* binding */ alternativesOf),
/* harmony export */   cg: () => (/* binding */ MAX_ALTERNATIVES),
/* harmony export */   ct: () => (/* binding */ countAlternatives)
/* harmony export */ });
/* harmony import */ var _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8591);

/** Braces and brackets multiply; past this many alternatives a glob says nothing that a person could check. */
const MAX_ALTERNATIVES = 256;
/**
 * Every alternative of a glob. Throws a `GlobRefusal` where there are too many, or where one of them is no pattern of
 * a path: an empty, `.` or `..` segment, or `**` beside something else.
 */
function alternativesOf(parts, mode) {
    if (countAlternatives(parts, mode) > MAX_ALTERNATIVES) {
        throw new _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobRefusal */ .FG(`braces and brackets that stand for more than ${MAX_ALTERNATIVES} patterns`, 'Write several globs, or a wider one. Case never counts, so letters need not be listed twice.');
    }
    return expand(parts, mode).map(segments);
}
/** How many alternatives there are; counted before they are made, so that none of a huge number is made. */
function countAlternatives(parts, mode) {
    return parts.reduce((product, part) => {
        if (part.kind === 'braces')
            return product * part.choices.reduce((sum, choice) => sum + countAlternatives(choice, mode), 0);
        return part.kind === 'bracket' && part.members !== undefined && mode === 'high' ? product * 2 : product;
    }, 1);
}
function expand(parts, mode) {
    return parts.reduce((heads, part) => {
        const tails = choicesOf(part, mode);
        return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
    }, [[]]);
}
function choicesOf(part, mode) {
    if (part.kind === 'braces')
        return part.choices.flatMap((choice) => expand(choice, mode));
    if (part.kind !== 'bracket')
        return [[part]];
    const itself = { kind: 'text', text: part.text };
    if (part.members === undefined || mode === 'exact')
        return [[itself]];
    return [[itself], [{ kind: 'class', members: part.members }]];
}
function segments(flat) {
    const split = [[]];
    for (const piece of flat) {
        if (piece.kind === 'text' && piece.text === '/')
            split.push([]);
        else
            split.at(-1)?.push(piece);
    }
    const read = split.map(segment);
    // `a/**/**` says no more than `a/**`.
    return read.filter((each, index) => each !== 'globstar' || read[index - 1] !== 'globstar');
}
function segment(flat) {
    const pieces = flat.filter((piece) => piece.kind !== 'globstar');
    if (pieces.length < flat.length) {
        if (flat.length === 1)
            return 'globstar';
        throw new _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobRefusal */ .FG("'**' beside something else", "'**' stands for whole folders: write '**/*name' or '*name'.");
    }
    const joined = joinTexts(pieces);
    const [only] = joined;
    if (only === undefined)
        throw new _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobRefusal */ .FG('an empty path segment', "Write one '/' between two names.");
    if (joined.length === 1 && only.kind === 'text' && (only.text === '.' || only.text === '..')) {
        throw new _glob_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobRefusal */ .FG(`the segment '${only.text}'`, 'Write the path from the root, without it.');
    }
    return joined;
}
function joinTexts(pieces) {
    const joined = [];
    for (const piece of pieces) {
        const last = joined.at(-1);
        if (piece.kind === 'text' && last?.kind === 'text') {
            joined[joined.length - 1] = {
                kind: 'text',
                text: last.text + piece.text,
            };
            // `{*,x}*` is no `**`: stars that only meet when braces are written out are one.
        }
        else if (piece.kind !== 'any' || last?.kind !== 'any')
            joined.push(piece);
    }
    return joined;
}


/***/ }),

/***/ 8591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ GlobRefusal),
/* harmony export */   pV: () => (/* binding */ readGlob),
/* harmony export */   v7: () => (/* binding */ MAX_GLOB_LENGTH)
/* harmony export */ });
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4836);

/** Longer globs are a mistake. In UTF-16 code units. */
const MAX_GLOB_LENGTH = 1024;
/** Thrown inside the reader of globs, and turned into a `GlobProblem` at its edge. */
class GlobRefusal extends Error {
    problem;
    constructor(message, fix) {
        super(message);
        this.problem = { message, fix };
    }
}
/**
 * The parts of a glob, in Unicode NFC. Throws a `GlobRefusal` for everything that the glob language leaves out: each of
 * those means one thing to one tool and another to the next, and a policy must not depend on which its reader knows.
 */
function readGlob(written) {
    refuseLength(written);
    const glob = written.normalize('NFC');
    refuseOutline(glob);
    const reader = { glob, index: 0 };
    const parts = readSequence(reader, false);
    if (reader.index < glob.length) {
        throw new GlobRefusal("a '}' without a '{'", 'Remove it, or add the opening brace.');
    }
    return parts;
}
function refuseLength(glob) {
    if (glob.length > MAX_GLOB_LENGTH) {
        throw new GlobRefusal(`a glob longer than ${MAX_GLOB_LENGTH} characters`, 'Split it into several globs.');
    }
}
function refuseOutline(glob) {
    if (glob === '')
        throw new GlobRefusal('an empty glob', 'Remove the entry.');
    const bad = _policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UNPRINTABLE */ .bX.exec(glob);
    if (bad !== null)
        throw new GlobRefusal(`the character ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeOf */ .FP)(bad[0])} in a glob`, 'Remove the character.');
    if (glob !== glob.trim()) {
        throw new GlobRefusal('a glob that starts or ends with a space', `Write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(glob.trim())}.`);
    }
    if (glob.includes('\\')) {
        throw new GlobRefusal('a backslash in a glob', "Use '/' between folders; nothing needs to be escaped.");
    }
    if (glob.startsWith('!')) {
        throw new GlobRefusal("a glob that starts with '!'", "Write what to leave out under 'except:' of the same rule.");
    }
    if (glob.startsWith('/')) {
        throw new GlobRefusal("a glob that starts with '/'", `Globs start at the root: write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(glob.slice(1))}.`);
    }
    if (glob.startsWith('./')) {
        throw new GlobRefusal("a glob that starts with './'", `Globs start at the root: write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(glob.slice(2))}.`);
    }
    if (glob.endsWith('/')) {
        throw new GlobRefusal("a glob that ends with '/' matches no file", `Write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(`${glob}**`)}.`);
    }
}
/** What stands for itself wherever it stands. A slash does too, but is kept apart: globs are cut at slashes later. */
const ORDINARY = /^[^*?[\]{}+@!,/]+/;
/** Reads up to the end, or inside braces up to the `,` or `}` that ends the choice. */
function readSequence(reader, inBraces) {
    const parts = [];
    while (reader.index < reader.glob.length) {
        const ordinary = ORDINARY.exec(reader.glob.slice(reader.index))?.[0];
        if (ordinary !== undefined) {
            parts.push({ kind: 'text', text: ordinary });
            reader.index += ordinary.length;
            continue;
        }
        const character = reader.glob.charAt(reader.index);
        if (character === '}' || (inBraces && character === ','))
            break;
        refuseExtglob(reader, character);
        if (character === '*')
            parts.push(readStars(reader));
        else if (character === '[')
            parts.push(readBracket(reader));
        else if (character === '{')
            parts.push(...readBraces(reader));
        else {
            reader.index += 1;
            if (character === ']')
                throw new GlobRefusal("a ']' without a '['", 'Remove it, or add the opening bracket.');
            parts.push(character === '?' ? { kind: 'one' } : { kind: 'text', text: character });
        }
    }
    return parts;
}
function refuseExtglob({ glob, index }, character) {
    if ('+@?*!'.includes(character) && glob.charAt(index + 1) === '(') {
        throw new GlobRefusal(`the extended glob '${character}('`, "List the alternatives in braces, as in '{a,b}', or write several globs.");
    }
}
function readStars(reader) {
    const stars = /^\*+/.exec(reader.glob.slice(reader.index))?.[0] ?? '';
    if (stars.length > 2)
        throw new GlobRefusal(`'${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(stars).slice(1, -1)}' in a glob`, "Write '*' or '**'.");
    // `**(` is caught here: the check before looks one character ahead.
    reader.index += stars.length;
    if (reader.glob.charAt(reader.index) === '(')
        refuseExtglob({ glob: reader.glob, index: reader.index - 1 }, '*');
    return stars.length === 2 ? { kind: 'globstar' } : { kind: 'any' };
}
function readBracket(reader) {
    const { glob, index } = reader;
    let depth = 0;
    let end = index;
    do {
        if (end >= glob.length)
            throw new GlobRefusal("a '[' without a ']'", 'Add the closing bracket.');
        const character = glob.charAt(end);
        if (character === '[')
            depth += 1;
        else if (character === ']')
            depth -= 1;
        else if (character === '/')
            throw new GlobRefusal("a '/' inside brackets", 'Close the bracket in its own segment.');
        end += 1;
    } while (depth > 0);
    reader.index = end;
    const text = glob.slice(index, end);
    const members = text.slice(1, -1);
    if (members.startsWith('!') || members.startsWith('^')) {
        throw new GlobRefusal(`a negated bracket ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)}`, "List the characters that may stand there, or use 'except:' of the same rule.");
    }
    if (members === '')
        throw new GlobRefusal("an empty bracket '[]'", 'Put the allowed characters inside.');
    if (/\[:[a-z]*:\]/i.test(members)) {
        throw new GlobRefusal(`the character class ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)}`, "Write the characters, as in '[a-z0-9]'.");
    }
    if (members.includes('['))
        return { kind: 'bracket', text };
    refuseMembers(members, text);
    return { kind: 'bracket', text, members };
}
function refuseMembers(members, text) {
    if (/[\ud800-\udfff]/.test(members)) {
        throw new GlobRefusal(`a character beyond U+FFFF in ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)}`, "List it in braces, as in '{😀,😃}'.");
    }
    for (const [range, low = '', high = ''] of members.matchAll(/([^])-([^])/g)) {
        if (low > high)
            throw new GlobRefusal(`the range '${range}' runs backwards`, `Write '${high}-${low}'.`);
        if (low <= '/' && '/' <= high) {
            throw new GlobRefusal(`the range '${range}' contains '/'`, 'List the characters one by one.');
        }
    }
}
/** `{a,b}` is a choice; braces without a comma are themselves, as in the folder `{{cookiecutter.name}}`. */
function readBraces(reader) {
    const start = reader.index;
    const choices = [];
    do {
        reader.index += 1;
        choices.push(readSequence(reader, true));
    } while (reader.glob.charAt(reader.index) === ',');
    if (reader.index >= reader.glob.length)
        throw new GlobRefusal("a '{' without a '}'", 'Add the closing brace.');
    reader.index += 1;
    if (choices.length > 1)
        return [{ kind: 'braces', choices }];
    const inside = reader.glob.slice(start, reader.index);
    if (/^\{(?:-?\d+|[a-zA-Z])\.\.(?:-?\d+|[a-zA-Z])(?:\.\.-?\d+)?\}$/.test(inside)) {
        throw new GlobRefusal(`the range ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(inside)}`, "List the alternatives, as in '{1,2,3}', or use '[1-3]'.");
    }
    return [{ kind: 'text', text: '{' }, ...choices.flat(), { kind: 'text', text: '}' }];
}


/***/ }),

/***/ 3899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vo: () => (/* binding */ alternatives),
  jF: () => (/* binding */ breadth),
  iN: () => (/* binding */ exactGlob),
  AI: () => (/* binding */ globProblem),
  $I: () => (/* binding */ highGlob),
  Sg: () => (/* binding */ pathDecider)
});

// UNUSED EXPORTS: compileGlob

// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob-alternatives.js
var glob_alternatives = __webpack_require__(4868);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob-linear.js
/**
 * Matches a path without ever trying the same thing twice: the time grows with the length of the path times that of the
 * glob, whatever both hold. It decides where a regular expression could be made to backtrack for minutes by whoever
 * names a file, and where `?` must take a character that JavaScript stores as two.
 *
 * @returns whether a path, in Unicode NFC, is matched by any of the alternatives.
 */
function linearMatcher(alternatives, mode) {
    const fold = mode === 'high' ? foldCase : (text) => text;
    const compiled = alternatives.map((alternative) => needsFolder(alternative).map((segment) => segment === 'globstar' ? segment : segment.flatMap((piece) => tests(piece, mode))));
    return (path) => {
        const segments = path.split('/').map((segment) => Array.from(fold(segment)));
        return compiled.some((alternative) => matchSegments(alternative, segments));
    };
}
/** `a/**` takes `a` itself too, and `a*` + `/**` only what is below a folder: picomatch's way, and a useful one. */
function needsFolder(alternative) {
    const before = alternative.at(-2);
    const open = alternative.at(-1) === 'globstar' && before !== 'globstar' && before?.at(-1)?.kind === 'any';
    return open ? [...alternative.slice(0, -1), [{ kind: 'any' }], 'globstar'] : alternative;
}
function tests(piece, mode) {
    switch (piece.kind) {
        case 'any':
            return ['any'];
        case 'one':
            return [() => true];
        case 'class': {
            const members = new RegExp(`^[${piece.members.replace(/-$/, '\\-')}]$`, mode === 'high' ? 'i' : '');
            return [(character) => members.test(character)];
        }
        case 'text':
            return Array.from(mode === 'high' ? foldCase(piece.text) : piece.text, (wanted) => (found) => wanted === found);
    }
}
function matchSegments(pattern, path) {
    return matchWithStars(pattern, path, (each) => each === 'globstar', (test, segment) => test !== 'globstar' && matchWithStars(test, segment, isAny, (one, it) => one !== 'any' && one(it)));
}
const isAny = (test) => test === 'any';
/**
 * The usual matching of wildcards: on a mismatch the last star takes one item more. Earlier stars never need to, since
 * whatever they could give up the last one can take.
 */
function matchWithStars(pattern, items, isStar, fits) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let index = 0; index < items.length;) {
        const test = pattern[at];
        const item = items[index];
        if (item === undefined)
            return false;
        if (test !== undefined && isStar(test)) {
            star = at;
            resume = index;
            at += 1;
        }
        else if (test !== undefined && fits(test, item)) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            resume += 1;
            index = resume;
        }
        else
            return false;
    }
    return pattern.slice(at).every(isStar);
}
/**
 * Text in the one case that a regular expression with the flag `i` compares in (ECMAScript, Canonicalize): upper case
 * letter by letter, where that is one letter and does not turn a letter beyond ASCII into an ASCII one.
 */
function foldCase(text) {
    if (ASCII.test(text))
        return text.toUpperCase();
    return Array.from(text, (letter) => {
        const upper = letter.toUpperCase();
        return upper.length !== letter.length || (letter > '\u007f' && upper <= '\u007f') ? letter : upper;
    }).join('');
}
const ASCII = /^[\0-\u007f]*$/;

// EXTERNAL MODULE: ./node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/lib/picomatch.js
var picomatch = __webpack_require__(7282);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob-regexp.js

/**
 * The regular expression that picomatch makes of a glob's alternatives.
 *
 * picomatch reads more than the glob language (extended globs, quotes, expressions in parentheses), so it is handed each
 * alternative with every ordinary character escaped and those features off. `s` lets `**` pass a line break in a path,
 * which git allows. Throws where the expression is not valid, instead of picomatch's own way: one that never matches.
 */
function globRegExp(alternatives, mode) {
    const flags = mode === 'high' ? 'is' : 's';
    const options = { ...OPTIONS, flags };
    const sources = alternatives.map((alternative) => picomatch.makeRe(spelled(alternative), options).source);
    return new RegExp(sources.join('|'), flags);
}
const OPTIONS = {
    dot: true,
    noextglob: true,
    nonegate: true,
    literalBrackets: false,
    posix: false,
    fastpaths: false,
    debug: true,
};
function spelled(alternative) {
    return alternative.map((segment) => (segment === 'globstar' ? '**' : segment.map(spell).join(''))).join('/');
}
function spell(piece) {
    switch (piece.kind) {
        case 'text':
            return piece.text.replace(/["$^+|(){}[\]!@*?]/g, '\\$&');
        case 'class':
            return `[${piece.members}]`;
        case 'one':
            return '?';
        case 'any':
            return '*';
    }
}

// EXTERNAL MODULE: ./packages/soc2/lib/policy/glob-syntax.js
var glob_syntax = __webpack_require__(8591);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob.js




/**
 * A glob for where a match raises the risk (`paths`, `branches`): case does not count, and a bracket expression matches
 * as a class and as itself. Throws a `TypeError` for a pattern that `globProblem` refuses.
 */
function highGlob(pattern) {
    return compileGlob(pattern, 'high');
}
/**
 * A glob for where a match lowers the risk (`except`): case counts, and brackets are only themselves. Throws a
 * `TypeError` for a pattern that `globProblem` refuses.
 */
function exactGlob(pattern) {
    return compileGlob(pattern, 'exact');
}
/** Why a pattern is no glob of the policy, or undefined where it is one. */
function globProblem(pattern) {
    try {
        (0,glob_alternatives/* alternativesOf */.c3)((0,glob_syntax/* readGlob */.pV)(pattern), 'high');
        return undefined;
    }
    catch (error) {
        if (error instanceof glob_syntax/* GlobRefusal */.FG)
            return error.problem;
        throw error;
    }
}
/** How many patterns a glob stands for once its braces and brackets are written out. */
function breadth(pattern) {
    return (0,glob_alternatives/* countAlternatives */.ct)((0,glob_syntax/* readGlob */.pV)(pattern), 'high');
}
/** The alternatives of a pattern. Throws a `TypeError` for what `globProblem` refuses. */
function alternatives(pattern, mode) {
    try {
        return (0,glob_alternatives/* alternativesOf */.c3)((0,glob_syntax/* readGlob */.pV)(pattern), mode);
    }
    catch (error) {
        if (!(error instanceof glob_syntax/* GlobRefusal */.FG))
            throw error;
        throw new TypeError(`not a glob: ${JSON.stringify(pattern)}: ${error.message}`, { cause: error });
    }
}
/** Compiles a pattern for one of the two ways of comparing. Throws a `TypeError` for what `globProblem` refuses. */
function compileGlob(pattern, mode) {
    const decide = pathDecider(alternatives(pattern, mode), mode);
    return { pattern, matches: (path) => decide(path.normalize('NFC')) };
}
/**
 * The verdict of a glob on a path in NFC. picomatch's expression decides wherever its time is bounded: with `n`
 * characters and `w` wildcards it may take n^w steps, and whoever opens a pull request chooses the characters.
 * Everything is compiled at first use, so that a glob which is never asked costs nothing.
 */
function pathDecider(choices, mode) {
    const bounded = wildcards(choices) <= MAX_WILDCARDS;
    let regexp;
    let linear;
    return (path) => {
        if (bounded && path.length <= MAX_LENGTH && !SURROGATE.test(path)) {
            regexp ??= globRegExp(choices, mode);
            return regexp.test(path);
        }
        linear ??= linearMatcher(choices, mode);
        return linear(path);
    };
}
const MAX_WILDCARDS = 2;
const MAX_LENGTH = 300;
const SURROGATE = /[\ud800-\udfff]/;
/** The most wildcards of any alternative; `?` and brackets take one character each and never backtrack. */
function wildcards(choices) {
    return Math.max(...choices.map((alternative) => alternative.reduce((sum, segment) => sum + (segment === 'globstar' ? 1 : segment.filter((piece) => piece.kind === 'any').length), 0)));
}


/***/ }),

/***/ 1459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ DEFAULT_LABELS),
/* harmony export */   V: () => (/* binding */ labelsShape)
/* harmony export */ });
/* harmony import */ var _entry_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1432);
/* harmony import */ var _mapping_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6215);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3320);



/** The labels' names unless the policy says otherwise: the blog's. */
const DEFAULT_LABELS = {
    humanReview: 'human-review',
    aiApproved: 'ai-approved',
};
/** GitHub compares labels without case. With one name for both, every run would add and remove the same label. */
function distinctLabels(labels) {
    const human = labels['human-review'] ?? DEFAULT_LABELS.humanReview;
    const ai = labels['ai-approved'] ?? DEFAULT_LABELS.aiApproved;
    if (human.normalize('NFC').toLowerCase() !== ai.normalize('NFC').toLowerCase())
        return { value: labels };
    return {
        message: 'both labels have one name',
        fix: 'Give them different names; case does not count.',
    };
}
/** The names of the two labels. */
const labelsShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .mapped */ .CV)((0,_mapping_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)({
    'human-review': (0,_mapping_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_entry_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(50), {
        description: 'Label of high-risk changes.',
        examples: ['human-review'],
        default: DEFAULT_LABELS.humanReview,
    }),
    'ai-approved': (0,_mapping_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_entry_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(50), {
        description: "Label of low-risk changes while the AI reviewer's approval stands.",
        examples: ['ai-approved'],
        default: DEFAULT_LABELS.aiApproved,
    }),
}), distinctLabels);


/***/ }),

/***/ 6215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   pq: () => (/* binding */ mapping)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8679);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5505);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4836);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3320);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8610);





/** A mapping whose keys are names that the policy chooses. */
function named(name, value) {
    return {
        schema: {
            type: 'object',
            minProperties: 1,
            propertyNames: { pattern: name.pattern },
            additionalProperties: value.schema,
        },
        read(node, key, reading) {
            if (!isMapping(node, key, reading))
                return undefined;
            const entries = [];
            for (const entry of distinctKeys(node, key, reading)) {
                const place = keyPath(key, entry.key.value);
                const written = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(entry.key);
                const made = typeof written === 'string' ? name.make(written) : written;
                if (!('value' in made))
                    (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N4)(reading, entry.key.at, place, made);
                else {
                    reading.places.set(place, entry.value.at);
                    const read = value.read(entry.value, place, reading);
                    if (read !== undefined)
                        entries.push([made.value, read]);
                }
            }
            return Object.fromEntries(entries);
        },
    };
}
/** A key that may be left out. */
function optional(shape, docs) {
    return { shape, required: false, schema: { ...shape.schema, ...docs } };
}
/** A key that must be there. */
function required(shape, docs) {
    return { shape, required: true, schema: { ...shape.schema, ...docs } };
}
/** A mapping with known keys and no others. */
function mapping(fields) {
    const known = new Map(Object.entries(fields));
    const needed = [...known].filter(([, field]) => field.required).map(([name]) => name);
    return {
        schema: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            ...(needed.length > 0 ? { required: needed } : {}),
            properties: Object.fromEntries([...known].map(([name, field]) => [name, field.schema])),
        },
        read(node, key, reading) {
            if (!isMapping(node, key, reading))
                return undefined;
            const before = reading.problems.length;
            const values = [];
            for (const entry of distinctKeys(node, key, reading)) {
                const place = keyPath(key, entry.key.value);
                const field = known.get(entry.key.value);
                if (field === undefined)
                    (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N4)(reading, entry.key.at, place, unknownKey(entry.key.value, known.keys()));
                else {
                    reading.places.set(place, entry.value.at);
                    values.push([entry.key.value, field.shape.read(entry.value, place, reading)]);
                }
            }
            for (const name of needed) {
                if (!node.entries.some((entry) => entry.key.value === name))
                    (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N4)(reading, node.at, keyPath(key, name), missing(name));
            }
            if (reading.problems.length > before)
                return undefined;
            // Every value was read by the field of its own name, and all that are required are there.
            return Object.fromEntries(values);
        },
    };
}
function missing(name) {
    return { message: 'this key is missing', fix: `Add '${name}:'.` };
}
function unknownKey(name, known) {
    const keys = [...known];
    const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__.nearest)(name, keys);
    const fix = meant === undefined ? `The keys here are ${keys.join(', ')}.` : `Did you mean '${meant}'?`;
    return { message: `unknown key ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)}`, fix };
}
function isMapping(node, key, reading) {
    if (node.kind === 'mapping' && node.entries.length > 0)
        return true;
    const fix = 'Write keys with values below it, or remove it.';
    const message = (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_3__/* .isNothing */ .q)(node)
        ? 'no value'
        : node.kind === 'mapping'
            ? 'no keys'
            : `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(node)}, not keys with values`;
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N4)(reading, node.at, key, { message, fix });
    return false;
}
/** The entries of a mapping, less those that repeat a key, which are noted. */
function distinctKeys(node, key, reading) {
    const first = new Map();
    return node.entries.filter((entry) => {
        const earlier = first.get(entry.key.value);
        if (earlier === undefined) {
            first.set(entry.key.value, entry.key);
            return true;
        }
        (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N4)(reading, entry.key.at, keyPath(key, entry.key.value), {
            message: `this key is written twice, first on line ${earlier.at.line}`,
            fix: 'Keep one of them.',
        });
        return false;
    });
}
function keyPath(parent, name) {
    const shown = (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(name.slice(0, 80));
    return parent === '' ? shown : `${parent}.${shown}`;
}


/***/ }),

/***/ 8679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nearest: () => (/* binding */ nearest)
/* harmony export */ });
/** More candidates than this are not looked at: a suggestion is a courtesy, and must not cost a run its time. */
const MOST_CANDIDATES = 100;
/**
 * The candidate that a mistyped word was most likely meant to be, or undefined where none is close. Case, hyphens and
 * underscores do not count; otherwise at most two letters may differ, and fewer in a short word.
 */
function nearest(word, candidates) {
    const wanted = bare(word);
    if (wanted === '' || wanted.length > 64)
        return undefined;
    let limit = Math.min(2, Math.floor(wanted.length / 3));
    let best;
    let seen = 0;
    for (const candidate of candidates) {
        seen += 1;
        if (seen > MOST_CANDIDATES)
            break;
        const distance = editDistance(wanted, bare(candidate), limit);
        if (distance > limit)
            continue;
        best = candidate;
        limit = distance - 1;
        if (distance === 0)
            break;
    }
    return best;
}
function bare(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}
/** Levenshtein's distance, one row at a time; more than `limit` as soon as it cannot be less. */
function editDistance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return limit + 1;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        if (Math.min(...next) > limit)
            return limit + 1;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 5505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ NO_VALUE),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4836);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8610);


/** The refusal of a key that holds nothing. */
const NO_VALUE = {
    message: 'no value',
    fix: 'Give it a value, or leave the key out.',
};
/** What a node is, in words. */
function kindOf(node) {
    return {
        scalar: 'a single value',
        sequence: 'a list',
        mapping: 'keys with values',
    }[node.kind];
}
/**
 * What YAML 1.1 or 1.2 reads as something else than text when it is not quoted. Both, because which of them the next
 * tool speaks is not known: a glob `no` would be a folder to one and a boolean to the other.
 */
const NOT_TEXT = [
    [/^(?:true|false|yes|no|on|off|y|n)$/i, 'a boolean'],
    [/^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|0[xob][\da-f_]+|\.inf)$/i, 'a number'],
    [/^\.nan$/i, 'a number'],
    [/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/, 'a time'],
    [/^\d{4}-\d\d?-\d\d?(?:$|[Tt \t])/, 'a date'],
    [/^=$/, 'a default'],
];
/** The text of a node, or why it is none. */
function plainText(node) {
    if (node.kind !== 'scalar')
        return {
            message: `${kindOf(node)}, not text`,
            fix: 'Write one piece of text.',
        };
    if ((0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isNothing */ .q)(node))
        return NO_VALUE;
    const other = node.plain ? NOT_TEXT.find(([pattern]) => pattern.test(node.value))?.[1] : undefined;
    if (other === undefined)
        return node.value;
    return {
        message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(node.value)} is ${other} to YAML`,
        fix: `Put it in quotes if you mean text: '${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(node.value)}'.`,
    };
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ escapeOf),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bX: () => (/* binding */ UNPRINTABLE),
/* harmony export */   pn: () => (/* binding */ PolicyError)
/* harmony export */ });
/* unused harmony export problemLine */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);

/** A policy that cannot be used. It holds every problem that was found, in the order of the file. */
class PolicyError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    problems;
    constructor(problems, options) {
        const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
        const [first] = sorted;
        if (first === undefined)
            throw new TypeError('a PolicyError needs at least one problem');
        if (sorted.length === 1)
            super(`${place(first)}${first.message}`, first.fix, options);
        else
            super(told(sorted), `Fix these problems in ${visible(first.file)}.`, options);
        this.problems = sorted;
    }
}
/** More than this say nothing new, and would drown the log of a run. */
const TOLD = 50;
function told(problems) {
    const lines = problems.slice(0, TOLD).map(problemLine);
    const rest = problems.length - lines.length;
    return [...lines, ...(rest > 0 ? [`and at least ${rest} more problems`] : [])].join('\n');
}
/** A problem as one line: `file:line: key: message. fix`. */
function problemLine(problem) {
    return `${place(problem)}${problem.message}. ${problem.fix}`;
}
function place({ file, line, key }) {
    return `${visible(file)}:${line}: ${key === '' ? '' : `${key}: `}`;
}
const QUOTED_LENGTH = 80;
/**
 * A value of the policy inside quotes, on one line and cut to a readable length. What could forge a line of a log or
 * reorder it (control and bidirectional characters) is shown as an escape.
 */
function quoted(text) {
    const cut = text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
    return `'${visible(cut)}'`;
}
/** Control, bidirectional, line-separating and invisible characters and halves of surrogate pairs, none of which has a place in a policy. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE.source, 'g');
/** Text with every unprintable character as an escape such as `\u202e`. */
function visible(text) {
    return text.replace(EVERY_UNPRINTABLE, escapeOf);
}
/** The escape that stands for one UTF-16 code unit. */
function escapeOf(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 1817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ policyShape)
});

// EXTERNAL MODULE: ./packages/soc2/lib/policy/entry-shapes.js
var entry_shapes = __webpack_require__(1432);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/label-shape.js
var label_shape = __webpack_require__(1459);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/mapping-shape.js
var mapping_shape = __webpack_require__(6215);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/policy-error.js
var policy_error = __webpack_require__(4836);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/reviewer.js
var reviewer = __webpack_require__(7770);
// EXTERNAL MODULE: ./packages/soc2/lib/policy/shape.js
var shape = __webpack_require__(3320);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/rule-shape.js



/** More approvals than this is a slip of the finger: no team could give them. */
const MOST_APPROVALS = 50;
/** A rule of `high-risk` in its long form. */
const ruleShape = (0,mapping_shape/* mapping */.pq)({
    paths: (0,mapping_shape/* required */.mw)((0,shape/* list */.p_)(entry_shapes/* glob */.TI), {
        description: 'Globs. The rule applies to a file whose path, or path before a rename, matches one of them.',
        examples: [['services/identity/**'], ['**/*.tf', '**/*.tfvars']],
    }),
    except: (0,mapping_shape/* optional */.lq)((0,shape/* list */.p_)(entry_shapes/* glob */.TI), {
        description: 'Globs that take files out of the rule. Case counts here, and a renamed file must match with both its paths.',
        examples: [['**/*.md']],
    }),
    name: (0,mapping_shape/* optional */.lq)((0,entry_shapes/* line */.n8)(100), {
        description: 'What the rule is called wherever it fires. Default: its first path.',
        examples: ['identity'],
    }),
    reason: (0,mapping_shape/* optional */.lq)((0,entry_shapes/* line */.n8)(500), {
        description: 'Why these files are high-risk, shown wherever the rule fires.',
        examples: ['Identity service'],
    }),
    approvals: (0,mapping_shape/* optional */.lq)((0,shape/* integer */.nd)(1, MOST_APPROVALS), {
        description: 'Fresh approvals that a change needs from distinct people among the reviewers.',
        examples: [2],
        default: 1,
    }),
    reviewers: (0,mapping_shape/* optional */.lq)(entry_shapes/* reviewers */.ry, {
        description: 'Whose approval counts. Never the AI reviewer, and never a contributor.',
        examples: [['@acme/security', '@alice']],
        default: ['human'],
    }),
});

// EXTERNAL MODULE: ./packages/soc2/lib/policy/text-values.js
var text_values = __webpack_require__(8721);
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/policy-shape.js








/** The policy's document: every key, what it holds, and what an editor says about it. Source: SPEC §3. */
const policyShape = (0,mapping_shape/* mapping */.pq)({
    version: (0,mapping_shape/* optional */.lq)(versionShape(), {
        description: 'Version of this format. Default: 1.',
        examples: [1],
        default: 1,
    }),
    'high-risk': (0,mapping_shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* either */.gP)(entry_shapes/* glob */.TI, ruleShape, 'A glob, or a rule with more to say.')), {
        description: 'What is high-risk: a change that touches any of it needs approval by people who did not contribute to it.',
        examples: [
            [
                '**/*.tf',
                {
                    paths: ['services/identity/**'],
                    approvals: 2,
                    reviewers: ['@acme/security'],
                },
            ],
        ],
    }),
    'low-risk': (0,mapping_shape/* optional */.lq)((0,mapping_shape/* mapping */.pq)({
        approvals: (0,mapping_shape/* optional */.lq)((0,shape/* integer */.nd)(0, MOST_APPROVALS), {
            description: 'Fresh approvals that a low-risk change needs; 0 makes review optional.',
            examples: [1, 0],
            default: 1,
        }),
        reviewers: (0,mapping_shape/* optional */.lq)(entry_shapes/* lowRiskReviewers */.A4, {
            description: "Whose approval counts. Without 'ai', AI approval is switched off.",
            examples: [['human', 'ai'], ['human']],
            default: ['human', 'ai'],
        }),
        coverage: (0,mapping_shape/* optional */.lq)((0,shape/* choice */.Yq)(['proven', 'unproven']), {
            description: "'unproven' lets an AI review approve that cannot show that it saw every change.",
            examples: ['proven'],
            default: 'proven',
        }),
    }), {
        description: 'What a change needs that touches nothing high-risk.',
        examples: [{ approvals: 1, reviewers: ['human'] }],
    }),
    'ai-reviewer': (0,mapping_shape/* optional */.lq)(entry_shapes/* aiReviewer */.ag, {
        description: 'The one bot whose approval counts for low-risk changes. Absent: no AI approval counts.',
        examples: ['acme-reviewer[bot]', { login: 'acme-reviewer[bot]', id: 123456789 }],
    }),
    'review-instructions': (0,mapping_shape/* optional */.lq)((0,shape/* text */.Qq)({}, text_values/* readGitPath */.It), {
        description: 'Path of what the AI reviewer is told about this repository.',
        examples: ['.github/review-instructions.md'],
        default: '.github/review-instructions.md',
    }),
    'control-owners': (0,mapping_shape/* optional */.lq)(entry_shapes/* reviewers */.ry, {
        description: 'Who approves changes to the control itself: this file, the review instructions, workflows, actions, CODEOWNERS.',
        examples: [['@cto']],
        default: ['human'],
    }),
    'machine-users': (0,mapping_shape/* optional */.lq)((0,shape/* list */.p_)(entry_shapes/* login */.iD), {
        description: 'Accounts that are users to GitHub and no people: their approval never counts.',
        examples: [['renovate[bot]', 'acme-deploy']],
    }),
    agents: (0,mapping_shape/* optional */.lq)((0,shape/* list */.p_)(entry_shapes/* login */.iD), {
        description: 'Coding agents. Their high-risk changes need one more human, since who prompted one may be who approves.',
        examples: [['coding-agent[bot]']],
    }),
    groups: (0,mapping_shape/* optional */.lq)((0,mapping_shape/* named */.KT)({ pattern: reviewer/* GROUP_NAME_PATTERN */.v, make: reviewer/* readGroupName */.f4 }, (0,shape/* list */.p_)((0,shape/* text */.Qq)({ description: "'@user' or '@org/team'.", pattern: '^@[A-Za-z0-9]' }, reviewer/* readGroupMember */.Ay))), {
        description: 'People by role. A name can stand wherever reviewers are listed.',
        examples: [{ security: ['@alice', '@acme/appsec'] }],
    }),
    branches: (0,mapping_shape/* optional */.lq)((0,shape/* list */.p_)(entry_shapes/* branchGlob */.Fx), {
        description: 'Globs of branches that are governed beside the default branch. Case does not count.',
        examples: [['release/*']],
    }),
    labels: (0,mapping_shape/* optional */.lq)(label_shape/* labelsShape */.V, {
        description: 'Names of the labels. They are outputs: nothing is decided by a label.',
        examples: [{ 'human-review': 'needs-human' }],
    }),
    retrospective: (0,mapping_shape/* optional */.lq)((0,mapping_shape/* mapping */.pq)({
        within: (0,mapping_shape/* optional */.lq)((0,shape/* text */.Qq)({ pattern: '^[0-9]{1,6}[dh]$' }, text_values/* readDuration */.$7), {
            description: 'How old the newest retrospective may be for AI approvals to count, in days or hours.',
            examples: ['14d', '36h'],
            default: '14d',
        }),
        signers: (0,mapping_shape/* optional */.lq)(entry_shapes/* reviewers */.ry, {
            description: 'Who may sign off a retrospective.',
            examples: [['@cto']],
            default: ['human'],
        }),
    }), {
        description: 'The weekly review of AI-approved merges.',
        examples: [{ within: '14d', signers: ['human'] }],
    }),
});
function versionShape() {
    const fix = "Write 'version: 1', without quotes; a later version needs a later release.";
    return {
        schema: { const: 1 },
        read(node, key, reading) {
            if (node.kind === 'scalar' && node.plain && node.value === '1')
                return 1;
            const message = node.kind === 'scalar' ? `version ${(0,policy_error/* quoted */.TL)(node.value)} is not known` : 'no version';
            return (0,shape/* note */.N4)(reading, node.at, key, { message, fix });
        },
    };
}


/***/ }),

/***/ 7770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ readGroupMember),
/* harmony export */   f4: () => (/* binding */ readGroupName),
/* harmony export */   sI: () => (/* binding */ readReviewer),
/* harmony export */   v: () => (/* binding */ GROUP_NAME_PATTERN)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8679);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4836);


/** A login of a person. GitHub's own are shorter; enterprise ones end in an underscore and a short code. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const TEAM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
const BOT = /\[bot\]$/i;
/** A group's name: case counts, so that one spelling stands for one group. */
const GROUP_NAME_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]*$';
const GROUP_NAME = new RegExp(GROUP_NAME_PATTERN);
/** Reads an entry of a list of reviewers: `human`, `ai`, `@user`, `@org/team`, or the name of a group. */
function readReviewer(text, { ai, groups }) {
    if (text === 'human')
        return { value: { kind: 'human' } };
    if (text === 'ai') {
        return ai
            ? { value: { kind: 'ai' } }
            : {
                message: "'ai' may approve low-risk changes only",
                fix: "Remove it here; 'low-risk.reviewers' is its place.",
            };
    }
    if (text.startsWith('@'))
        return readPerson(text);
    if (groups.has(text))
        return { value: { kind: 'group', name: text } };
    return unknownGroup(text, ai, groups);
}
/** Reads a member of a group: `@user` or `@org/team`. */
function readGroupMember(text) {
    if (text.startsWith('@'))
        return readPerson(text);
    const message = `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is neither '@user' nor '@org/team'`;
    if (text === 'human' || text === 'ai')
        return { message, fix: 'A group lists people and teams by name.' };
    return {
        message,
        fix: LOGIN.test(text) ? `Write '@${text}' for a user; groups do not nest.` : 'Groups do not nest.',
    };
}
/** Reads the name of a group. */
function readGroupName(name) {
    if (/^(?:human|ai)$/i.test(name)) {
        return {
            message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(name)} means something else in a list of reviewers`,
            fix: 'Choose another name.',
        };
    }
    if (GROUP_NAME.test(name))
        return { value: name };
    return {
        message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(name)} is no name for a group`,
        fix: "Use letters, digits, '-' and '_', and start with a letter or digit.",
    };
}
function readPerson(text) {
    const name = text.slice(1);
    if (BOT.test(name)) {
        return {
            message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is a machine`,
            fix: "Name people here. The one AI reviewer is named by 'ai-reviewer'.",
        };
    }
    const [first = '', slug] = name.split('/');
    if (slug === undefined && LOGIN.test(name))
        return { value: { kind: 'user', login: name } };
    if (slug !== undefined && TEAM.test(name))
        return { value: { kind: 'team', org: first, slug } };
    return {
        message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is neither '@user' nor '@org/team'`,
        fix: 'Write the login, or the organisation and the team as in its URL.',
    };
}
function unknownGroup(text, ai, groups) {
    const words = ['human', ...(ai ? ['ai'] : []), ...groups];
    const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__.nearest)(text, words);
    const message = `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is no group of this policy`;
    if (meant !== undefined)
        return { message, fix: `Did you mean '${meant}'?` };
    const defined = groups.size > 0 ? `The groups are ${listed([...groups])}.` : "No 'groups' are defined.";
    if (TEAM.test(text))
        return { message, fix: `A team is written '@${text}'. ${defined}` };
    return {
        message,
        fix: LOGIN.test(text) ? `A user is written '@${text}'. ${defined}` : defined,
    };
}
function listed(names) {
    const shown = names.slice(0, 10).map((name) => (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(name.slice(0, 40)));
    return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}


/***/ }),

/***/ 3320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5505);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4836);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8610);



/** With so many problems a file is no policy that anyone could mend line by line: reading stops. */
const MOST_PROBLEMS = 200;
/** Notes a problem at a place of the document. Throws a `PolicyError` where there have been too many. */
function note(reading, at, key, { message, fix }) {
    reading.problems.push({ file: reading.file, line: at.line, column: at.column, key, message, fix });
    if (reading.problems.length >= MOST_PROBLEMS)
        throw new _policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PolicyError */ .pn(reading.problems);
    return undefined;
}
/** Text, made into a value by `make`. Numbers, booleans and nulls are not text unless they are quoted. */
function text(schema, make) {
    return {
        schema: { type: 'string', minLength: 1, ...schema },
        read(node, key, reading) {
            const written = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(node);
            if (typeof written !== 'string')
                return note(reading, node.at, key, written);
            const made = make(written, reading);
            return 'value' in made ? made.value : note(reading, node.at, key, made);
        },
    };
}
/** A whole number in a range, in plain decimal digits. */
function integer(minimum, maximum) {
    const fix = `Write a whole number from ${minimum} to ${maximum}, without quotes.`;
    return {
        schema: { type: 'integer', minimum, maximum },
        read(node, key, reading) {
            if (node.kind !== 'scalar')
                return note(reading, node.at, key, {
                    message: `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(node)}, not a number`,
                    fix,
                });
            if ((0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .isNothing */ .q)(node))
                return note(reading, node.at, key, { message: 'no value', fix });
            const value = node.plain && /^(?:0|[1-9]\d{0,15})$/.test(node.value) ? Number(node.value) : undefined;
            if (value === undefined) {
                return note(reading, node.at, key, {
                    message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(node.value)} is not a whole number`,
                    fix,
                });
            }
            if (value >= minimum && value <= maximum)
                return value;
            return note(reading, node.at, key, {
                message: `${value} is out of range`,
                fix,
            });
        },
    };
}
/** A list with at least one entry. */
function list(item) {
    return {
        schema: { type: 'array', minItems: 1, items: item.schema },
        read(node, key, reading) {
            if ((0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .isNothing */ .q)(node))
                return note(reading, node.at, key, _plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_VALUE */ .GY);
            if (node.kind !== 'sequence') {
                const fix = "Write a list: one entry a line, each after '- '.";
                return note(reading, node.at, key, {
                    message: `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(node)}, not a list`,
                    fix,
                });
            }
            if (node.items.length === 0) {
                const fix = 'Add at least one entry; where there is nothing to list, leave the key out.';
                return note(reading, node.at, key, { message: 'an empty list', fix });
            }
            const values = [];
            node.items.forEach((entry, index) => {
                const place = `${key}[${index}]`;
                reading.places.set(place, entry.at);
                const value = item.read(entry, place, reading);
                if (value !== undefined)
                    values.push(value);
            });
            return values;
        },
    };
}
/** Either text or a mapping, whichever the document has. */
function either(short, long, description) {
    return {
        schema: { description, anyOf: [short.schema, long.schema] },
        read: (node, key, reading) => (node.kind === 'mapping' ? long : short).read(node, key, reading),
    };
}
/** A shape whose value is checked or made into another one. */
function mapped(shape, make) {
    return {
        schema: shape.schema,
        read(node, key, reading) {
            const value = shape.read(node, key, reading);
            if (value === undefined)
                return undefined;
            const made = make(value);
            return 'value' in made ? made.value : note(reading, node.at, key, made);
        },
    };
}
/** One of a few words. */
function choice(values) {
    return text({ enum: values }, (written) => {
        const value = values.find((each) => each === written);
        if (value !== undefined)
            return { value };
        return {
            message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(written)} is not known here`,
            fix: `Write one of ${values.join(', ')}.`,
        };
    });
}


/***/ }),

/***/ 7570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _$: () => (/* binding */ lineStarts),
/* harmony export */   rI: () => (/* binding */ sourceText),
/* harmony export */   zR: () => (/* binding */ POLICY_SIZE_LIMIT)
/* harmony export */ });
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4836);

/** A policy is read by people; one that is larger than this is a mistake or an attack. In bytes of UTF-8. */
const POLICY_SIZE_LIMIT = 256 * 1024;
/**
 * The text of a policy, or the one reason why its bytes are no text that can be trusted: too large, not UTF-8, or with
 * characters that show a reader something else than a parser reads.
 */
function sourceText({ text, file }) {
    const refuse = (message, fix, at = { line: 1, column: 1 }) => ({
        problem: { file, key: '', message, fix, ...at },
    });
    const size = typeof text === 'string' ? byteLength(text) : text.byteLength;
    if (size > POLICY_SIZE_LIMIT) {
        return refuse(`the policy is larger than ${POLICY_SIZE_LIMIT / 1024} KiB (${size} bytes)`, 'Use fewer, wider globs: a policy is meant to be read by people.');
    }
    const decoded = typeof text === 'string' ? text : decode(text);
    if (typeof decoded !== 'string') {
        return refuse('the policy is not UTF-8', 'Save the file as UTF-8.', decoded);
    }
    const body = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
    const bad = NOT_TEXT.exec(body);
    if (bad !== null) {
        return refuse(`the character ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeOf */ .FP)(bad[0])} is not allowed: a reader would not see what the policy says`, 'Remove the character.', lineStarts(body).position(bad.index));
    }
    return { text: body };
}
/** Unprintable characters but for the three that lay out a text file. */
const NOT_TEXT = new RegExp(`(?![\\t\\n\\r])(?:${_policy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UNPRINTABLE */ .bX.source})`);
/** Never encodes a huge text only to find that it is too large. */
function byteLength(text) {
    return text.length > POLICY_SIZE_LIMIT ? text.length : Buffer.byteLength(text, 'utf8');
}
/** The text of UTF-8 bytes, or the position of the first byte that is none. */
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const at = lossy.indexOf('\ufffd');
        return lineStarts(lossy).position(Math.max(at, 0));
    }
}
/** Turns offsets into positions. A line ends with LF, CRLF or a lone CR, as in YAML. */
function lineStarts(text) {
    const starts = [0];
    for (const end of text.matchAll(/\r\n|\r|\n/g))
        starts.push(end.index + end[0].length);
    return {
        position: (offset) => {
            let low = 0;
            let high = starts.length - 1;
            while (low < high) {
                const middle = (low + high + 1) >> 1;
                if ((starts[middle] ?? 0) <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }
            return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
        },
    };
}


/***/ }),

/***/ 8721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   G2: () => (/* binding */ readPathGlob),
/* harmony export */   It: () => (/* binding */ readGitPath),
/* harmony export */   Xw: () => (/* binding */ readLine),
/* harmony export */   ZP: () => (/* binding */ readBranchGlob),
/* harmony export */   fo: () => (/* binding */ checkAiReviewerId),
/* harmony export */   mN: () => (/* binding */ readLogin),
/* harmony export */   nr: () => (/* binding */ readAiReviewerLogin)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3899);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4836);


/** Reads a glob over paths. */
function readPathGlob(text) {
    const problem = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .globProblem */ .AI)(text);
    return problem === undefined ? { value: text } : { ...problem, message: `${problem.message} (${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)})` };
}
/** Reads a glob over the names of branches. */
function readBranchGlob(text) {
    const ref = /^refs\/(?:heads\/)?/.exec(text)?.[0];
    if (ref !== undefined) {
        return {
            message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is a ref`,
            fix: `Write the branch alone: ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text.slice(ref.length))}.`,
        };
    }
    return readPathGlob(text);
}
/** Reads a name or a sentence that is shown to people: one line, no unprintable characters, at most `limit` units. */
function readLine(text, limit) {
    const bad = _policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UNPRINTABLE */ .bX.exec(text);
    if (bad !== null) {
        const lineBreak = bad[0] === '\n' || bad[0] === '\r';
        return lineBreak
            ? {
                message: 'more than one line',
                fix: "Write it on one line (after '|' or '>' a line break stays at the end: use '>-').",
            }
            : {
                message: `the character ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeOf */ .FP)(bad[0])}`,
                fix: 'Remove the character.',
            };
    }
    if (text.trim() === '')
        return {
            message: 'empty text',
            fix: 'Write something, or leave the key out.',
        };
    if (text !== text.trim())
        return {
            message: 'text that starts or ends with a space',
            fix: `Write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text.trim())}.`,
        };
    if (text.length > limit)
        return { message: `longer than ${limit} characters`, fix: 'Shorten it.' };
    return { value: text };
}
/** An account's login; that of an app ends in `[bot]`. */
const ACCOUNT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/i;
/** Reads the login of an account. */
function readLogin(text) {
    if (ACCOUNT.test(text))
        return { value: text };
    const bare = text.replace(/^@/, '');
    if (ACCOUNT.test(bare))
        return {
            message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} starts with '@'`,
            fix: `Write ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(bare)}.`,
        };
    return {
        message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is no login`,
        fix: "Write the account's login, with '[bot]' at its end for an app.",
    };
}
/** The account behind GITHUB_TOKEN. Source: api.github.com/users/github-actions[bot]. */
const GITHUB_ACTIONS_ID = 41898282;
/** Reads the login of the AI reviewer. */
function readAiReviewerLogin(text) {
    const login = readLogin(text);
    if (!('value' in login) || !/^github-actions(?:\[bot\])?$/i.test(text))
        return login;
    return ANY_WORKFLOW;
}
const ANY_WORKFLOW = {
    message: "'github-actions[bot]' cannot be the AI reviewer: any workflow of the repository can act as it",
    fix: 'Register a GitHub App for the reviewer, and name its bot.',
};
/** What keeps a numeric account id from being the AI reviewer's. */
function checkAiReviewerId(id) {
    return id === GITHUB_ACTIONS_ID ? ANY_WORKFLOW : { value: id };
}
/** Reads a path of a file in the repository, without wildcards. */
function readGitPath(text) {
    const line = readLine(text, 1024);
    if (!('value' in line))
        return line;
    const fix = "Write the path from the root of the repository, as in '.github/review-instructions.md'.";
    const wrong = text.includes('\\')
        ? 'a backslash'
        : text.startsWith('/')
            ? "a leading '/'"
            : text.endsWith('/')
                ? "a trailing '/'"
                : text.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')
                    ? "an empty, '.' or '..' segment"
                    : /^\.git(?:\/|$)/i.test(text)
                        ? "git's own folder"
                        : /[*?]/.test(text)
                            ? 'a wildcard'
                            : undefined;
    return wrong === undefined ? { value: text } : { message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} has ${wrong}`, fix };
}
const HOUR = 3_600_000;
const MAX_DAYS = 366;
/** Reads a span such as `14d` or `36h`, in milliseconds. */
function readDuration(text) {
    const fix = `Write days or hours, as in '14d' or '36h', at most ${MAX_DAYS}d.`;
    const [, digits, unit] = /^(\d{1,6})([dh])$/.exec(text) ?? [];
    if (digits === undefined)
        return { message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is no span of time`, fix };
    const milliseconds = Number(digits) * (unit === 'd' ? 24 * HOUR : HOUR);
    if (milliseconds === 0)
        return { message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is no time at all`, fix };
    if (milliseconds > MAX_DAYS * 24 * HOUR)
        return { message: `${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is too long`, fix };
    return { value: milliseconds };
}


/***/ }),

/***/ 8610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ isNothing),
/* harmony export */   r: () => (/* binding */ yamlDocument)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8281);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4836);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7570);



/** A policy needs five levels; what is deeper is refused before it can cost a stack. */
const MAX_DEPTH = 16;
/**
 * The one document of a YAML text as nodes with positions, or the problem that keeps it from being one.
 *
 * The part of YAML that is left out is the part that makes a file say something else than it shows, or grow when it is
 * read: anchors and aliases, merge keys, tags, directives, several documents, keys that are not text.
 */
function yamlDocument(text, file) {
    const lines = (0,_source_text_js__WEBPACK_IMPORTED_MODULE_2__/* .lineStarts */ ._$)(text);
    const problem = (at, message, fix) => ({
        problem: { file, key: '', message, fix, ...at },
    });
    let events;
    try {
        events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { maxDepth: MAX_DEPTH });
    }
    catch (error) {
        if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            throw error;
        const at = lines.position(Math.min(error.mark?.position ?? 0, text.length));
        return problem(at, ...explain(error.reason, text, at));
    }
    try {
        return { root: compose(events, text, lines.position) };
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        return problem(lines.position(error.offset), error.message, error.fix);
    }
}
/** Carries a problem out of the composer; never leaves this file. */
class Refusal extends Error {
    offset;
    fix;
    constructor(offset, message, fix) {
        super(message);
        this.offset = offset;
        this.fix = fix;
    }
}
function compose(events, text, position) {
    const empty = 'the policy is empty';
    const emptyFix = "Write at least a list of globs under 'high-risk:'.";
    const open = [];
    let root;
    let documents = 0;
    let offset = 0;
    const place = (node) => {
        const parent = open.at(-1);
        if (parent === undefined)
            root = node;
        else if (parent.kind === 'sequence')
            parent.items.push(node);
        else if (parent.pending !== undefined) {
            parent.entries.push({ key: parent.pending, value: node });
            parent.pending = undefined;
        }
        else if (node.kind !== 'scalar') {
            throw new Refusal(offset, 'a key that is a list or a mapping', 'Write the key as plain text.');
        }
        else
            parent.pending = keyOf(node, offset);
    };
    for (const event of events) {
        switch (event.type) {
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT:
                documents += 1;
                if (documents > 1) {
                    const second = nextDocument(text, offset);
                    throw new Refusal(second, 'a second YAML document', "Keep one document: remove '---' and what follows it.");
                }
                if (event.directives.length > 0) {
                    throw new Refusal(0, 'a YAML directive', "Remove the lines that start with '%'.");
                }
                break;
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS:
                throw new Refusal(event.anchorStart - 1, ...aliasProblem(text.slice(event.anchorStart, event.anchorEnd)));
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP: {
                const closed = open.pop();
                if (closed?.kind === 'sequence')
                    place({ kind: 'sequence', items: closed.items, at: closed.at });
                else if (closed?.kind === 'mapping')
                    place({ kind: 'mapping', entries: closed.entries, at: closed.at });
                break;
            }
            default: {
                refuseProperties(event, text);
                if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR) {
                    if (event.valueStart >= 0)
                        offset = event.valueStart;
                    const plain = event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN;
                    place({
                        kind: 'scalar',
                        value: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(text, event),
                        plain,
                        at: position(offset),
                    });
                    break;
                }
                offset = event.start;
                const parent = open.at(-1);
                if (parent?.kind === 'mapping' && parent.pending === undefined) {
                    throw new Refusal(offset, 'a key that is a list or a mapping', 'Write the key as plain text.');
                }
                const at = position(offset);
                if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
                    open.push({ kind: 'sequence', items: [], at });
                else
                    open.push({ kind: 'mapping', entries: [], at, pending: undefined });
            }
        }
    }
    if (root === undefined || isNothing(root))
        throw new Refusal(0, empty, emptyFix);
    return root;
}
/** True for what YAML reads as no value: nothing at all, `~` or `null`, without quotes. */
function isNothing(node) {
    return node.kind === 'scalar' && node.plain && /^(?:|~|null|Null|NULL)$/.test(node.value);
}
function keyOf(node, offset) {
    if (node.plain && node.value === '<<') {
        throw new Refusal(offset, "a merge key ('<<')", 'Write the keys out.');
    }
    return node;
}
function refuseProperties({ anchorStart, anchorEnd, tagStart, tagEnd }, text) {
    if (anchorStart >= 0) {
        const name = (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(`&${text.slice(anchorStart, anchorEnd)}`);
        throw new Refusal(anchorStart - 1, `the anchor ${name}`, 'Write the value out wherever it is used.');
    }
    if (tagStart >= 0) {
        const name = (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text.slice(tagStart, tagEnd));
        throw new Refusal(tagStart, `the tag ${name}`, "Remove the tag; text that starts with '!' needs quotes.");
    }
}
/** Where a second document begins, looked for behind the last node that was read. */
function nextDocument(text, from) {
    const rest = /^---/gm;
    rest.lastIndex = from + 1;
    return rest.exec(text)?.index ?? from;
}
/** Somebody who writes `- **\/*.tf` without quotes means a glob, and YAML reads an alias. */
function aliasProblem(name) {
    const written = `*${name}`;
    return /[*./]/.test(name)
        ? [`${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(written)} is an alias to YAML`, `Put the glob in quotes: '${written.replace(_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UNPRINTABLE */ .bX, '')}'.`]
        : [`the alias ${(0,_policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(written)}`, 'Write the value out: anchors and aliases are not read.'];
}
const QUOTES = 'Text that starts with any of @ ` { [ * & ! | > % # needs quotes.';
/** The parser's reason in words that help; most faults are a glob or a login that needs quotes. */
function explain(reason, text, { line }) {
    if (reason.includes('maxDepth'))
        return [`nested deeper than ${MAX_DEPTH} levels`, 'Remove the needless nesting.'];
    if (reason.includes('tab characters'))
        return [`not valid YAML: ${reason}`, 'Indent with spaces.'];
    const written = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
    const start = /^\s*(?:- +|[\w-]+: +)+(?<value>[@`{[%].*)$/.exec(written)?.groups?.['value'];
    const fix = start === undefined ? 'Check the indentation, colons and quotes of this line and the one above.' : QUOTES;
    return [`not valid YAML: ${reason}`, fix];
}


/***/ })

};
