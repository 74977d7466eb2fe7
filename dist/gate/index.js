import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1225:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 4695:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(1225);
const utils = __nccwpck_require__(365);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 7282:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(843);
const parse = __nccwpck_require__(4695);
const utils = __nccwpck_require__(365);
const constants = __nccwpck_require__(1225);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 843:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(365);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(1225);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 365:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(1225);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 2877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1199);

/** Reads every input at once, in one place. Throws a `UserError` on what is none of an input's values. */
function readInputs(input) {
    const policy = input('policy');
    if (policy === '' || policy.includes('\n')) {
        throw new _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('the input `policy` is no path', 'Name the file on the default branch; the gate takes no policy as text.');
    }
    const statusContext = input('status-context');
    if (statusContext === '')
        throw new _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('the input `status-context` is empty', 'Leave it out, or name the context.');
    return {
        policy,
        token: input('github-token'),
        pullRequest: input('pull-request'),
        statusToken: input('status-token'),
        statusContext,
        failWhenBlocked: flag('fail-when-blocked', input('fail-when-blocked')),
    };
}
function flag(name, text) {
    if (text === 'true' || text === 'false')
        return text === 'true';
    throw new _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`the input \`${name}\` is ${JSON.stringify(text)}`, 'Write `true` or `false`.');
}


/***/ }),

/***/ 5809:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(9766);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(1867);
/* harmony import */ var _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1199);
/* harmony import */ var _countersign_soc2_github_choose_transport__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5419);
/* harmony import */ var _countersign_soc2_github_client__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4889);
/* harmony import */ var _countersign_soc2_report_failure_line__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1186);
/* harmony import */ var _countersign_soc2_report_markdown__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6976);
/* harmony import */ var _countersign_soc2_runner_bundle_digest__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(126);
/* harmony import */ var _countersign_soc2_runner_context__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(86);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(2877);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(7291);












try {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .readInputs */ .K)(_actions_core__WEBPACK_IMPORTED_MODULE_11__/* .getInput */ .V4);
    const context = (0,_countersign_soc2_runner_context__WEBPACK_IMPORTED_MODULE_8__/* .readContext */ .y)(process.env);
    const transport = await (0,_countersign_soc2_github_choose_transport__WEBPACK_IMPORTED_MODULE_3__/* .chooseTransport */ .D)(process.env);
    const clientOf = (token) => (0,_countersign_soc2_github_client__WEBPACK_IMPORTED_MODULE_4__/* .createClient */ .UU)({
        token,
        baseUrl: context.apiUrl,
        transport,
        onRetry: (sentence) => _actions_core__WEBPACK_IMPORTED_MODULE_11__/* .info */ .pq((0,_countersign_soc2_report_markdown__WEBPACK_IMPORTED_MODULE_6__/* .logLine */ .BP)(sentence)),
        retrySecond: (0,_countersign_soc2_github_choose_transport__WEBPACK_IMPORTED_MODULE_3__/* .retrySecond */ .R)(process.env),
    });
    const client = clientOf(inputs.token);
    const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_10__/* .run */ .e)(inputs, context, {
        client,
        statusClient: inputs.statusToken === '' ? client : clientOf(inputs.statusToken),
        bundle: (0,_countersign_soc2_runner_bundle_digest__WEBPACK_IMPORTED_MODULE_7__/* .bundleDigest */ .b)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url))),
        now: new Date(),
    });
    for (const line of report.lines)
        _actions_core__WEBPACK_IMPORTED_MODULE_11__/* .info */ .pq(line);
    if (process.env['GITHUB_STEP_SUMMARY'])
        await _actions_core__WEBPACK_IMPORTED_MODULE_12__/* .summary */ .z.addRaw(report.summary, true).write();
    for (const [name, value] of Object.entries(report.outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_11__/* .setOutput */ .uH(name, value);
    if (report.failure !== undefined)
        _actions_core__WEBPACK_IMPORTED_MODULE_11__/* .setFailed */ .C1(report.failure);
}
catch (error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_11__/* .setFailed */ .C1((0,_countersign_soc2_report_failure_line__WEBPACK_IMPORTED_MODULE_5__/* .failureLine */ .P)(error));
    // A user's error says it all in its line; ours needs the place.
    if (!(error instanceof _countersign_soc2_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y) && error instanceof Error)
        _actions_core__WEBPACK_IMPORTED_MODULE_11__/* .info */ .pq((0,_countersign_soc2_report_markdown__WEBPACK_IMPORTED_MODULE_6__/* .logLine */ .BP)(error.stack ?? ''));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: ./packages/soc2/lib/domain.js
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

// EXTERNAL MODULE: ./packages/soc2/lib/errors.js
var errors = __nccwpck_require__(1199);
// EXTERNAL MODULE: ./packages/soc2/lib/github/github-error.js
var github_error = __nccwpck_require__(1458);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/shape.js


/** Reads an answer that must be one object. */
function shape_objectOf(answer) {
    return shape(answer.call, '', answer.data);
}
/** Reads an answer that must be a list of objects. */
function listOf(answer) {
    return items(answer.call, '', answer.data);
}
/** Reads one object that came inside an answer to `call`, or in an event's payload. */
function shape(call, at, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw surprise(call, at, 'an object', value);
    return new CheckedObject(call, at, value);
}
/** A class, and no closures, because a long list has thousands of rows. */
class CheckedObject {
    #call;
    #at;
    #record;
    constructor(call, at, record) {
        this.#call = call;
        this.#at = at;
        this.#record = record;
    }
    text(key) {
        return this.#read(key, 'a text', isText);
    }
    textOrNull(key) {
        return this.#record[key] === null ? null : this.#read(key, 'a text or null', isText);
    }
    optionalText(key) {
        return this.has(key) ? this.#read(key, 'a text', isText) : undefined;
    }
    count(key) {
        return this.#read(key, 'a whole number', isCount);
    }
    id(key) {
        return this.#read(key, 'an id', isId);
    }
    time(key) {
        return inSeconds(this.#read(key, 'an instant', isInstant));
    }
    timeOrNull(key) {
        return this.has(key) ? this.time(key) : null;
    }
    flag(key) {
        return this.#read(key, 'true or false', isFlag);
    }
    sha(key) {
        return this.#read(key, 'a commit or blob id', isSha);
    }
    shaOrNull(key) {
        return this.has(key) ? this.sha(key) : null;
    }
    path(key) {
        return this.#read(key, 'a path', isPath);
    }
    optionalPath(key) {
        return this.has(key) ? this.path(key) : undefined;
    }
    account(key) {
        return this.id(key);
    }
    object(key) {
        return shape(this.#call, this.#where(key), this.#record[key]);
    }
    objectOrNull(key) {
        return this.has(key) ? this.object(key) : null;
    }
    list(key) {
        return items(this.#call, this.#where(key), this.#record[key]);
    }
    has(key) {
        return this.#record[key] !== undefined && this.#record[key] !== null;
    }
    #read(key, wanted, accepts) {
        const found = this.#record[key];
        if (!accepts(found))
            throw surprise(this.#call, this.#where(key), wanted, found);
        return found;
    }
    #where(key) {
        return this.#at === '' ? key : `${this.#at}.${key}`;
    }
}
function items(call, at, value) {
    if (!Array.isArray(value))
        throw surprise(call, at, 'a list', value);
    return value.map((item, index) => shape(call, `${at}[${index}]`, item));
}
function surprise(call, at, wanted, found) {
    const kind = found === null
        ? 'null'
        : Array.isArray(found)
            ? 'a list'
            : found === undefined
                ? 'nothing'
                : `${typeof found === 'object' ? 'an' : 'a'} ${typeof found}`;
    const place = at === '' ? 'the answer' : `\`${at}\` of the answer`;
    const fix = 'No verdict was given. Check that `GITHUB_API_URL` is the address of the API and that no proxy rewrites its answers.';
    return new github_error/* GitHubError */.y_(call, undefined, `${place} should be ${wanted}, and is ${kind}`, fix);
}
function isText(value) {
    return typeof value === 'string';
}
function isFlag(value) {
    return typeof value === 'boolean';
}
function isInstant(value) {
    return (typeof value === 'string' &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
        !Number.isNaN(Date.parse(value)));
}
function inSeconds(instant) {
    return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function isId(value) {
    return Number.isSafeInteger(value) && value > 0;
}
function isPath(value) {
    return typeof value === 'string' && value !== '';
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/event.js



const INPUT_FIX = 'Pass the number with the input `pull-request`.';
const WITH_PULL_REQUEST = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];
/**
 * Finds out what a run is about: the input `pull-request` where given, else the event.
 *
 * @param input the input as written, empty where not given
 * @throws UserError where neither says
 */
function subjectOf(input, eventName, payload) {
    if (input !== '')
        return { kind: 'pull-request', number: pullRequestNumber(input) };
    try {
        return subjectOfEvent(eventName, payload);
    }
    catch (failure) {
        // What is wrong with a payload is no matter of the API or a proxy.
        if (failure instanceof github_error/* GitHubError */.y_)
            throw new errors/* UserError */.y(failure.message, INPUT_FIX, { cause: failure });
        throw failure;
    }
}
function subjectOfEvent(eventName, payload) {
    const at = `the payload of ${eventName || 'the event'}`;
    if (WITH_PULL_REQUEST.includes(eventName)) {
        return { kind: 'pull-request', number: eventObject(at, payload).object('pull_request').id('number') };
    }
    if (eventName === 'merge_group')
        return { kind: 'merge-group', group: mergeGroupOf(eventObject(at, payload).object('merge_group')) };
    throw new errors/* UserError */.y(`the event ${eventName || '(none)'} names no pull request`, INPUT_FIX);
}
/** Reads a pull request's number as a person writes it. Throws a `UserError` on anything but digits. */
function pullRequestNumber(text) {
    if (!/^[1-9]\d{0,9}$/.test(text))
        throw new errors/* UserError */.y(`not the number of a pull request: ${JSON.stringify(text)}`, INPUT_FIX);
    return Number(text);
}
function eventObject(at, payload) {
    if (payload === undefined)
        throw new errors/* UserError */.y('there is no event payload', 'Run as an action, where GITHUB_EVENT_PATH names it, or pass `pull-request`.');
    return shape(at, '', payload);
}
/** Reads the group from a `merge_group` payload: `refs/heads/gh-readonly-queue/<base>/pr-<n>-<base sha>`. */
function mergeGroupOf(group) {
    return mergeGroupFrom(group.text('head_ref'), group.sha('head_sha'), group.sha('base_sha'));
}
/** Builds a group from its ref and commits. Throws a `UserError` where the ref is no queue's. */
function mergeGroupFrom(headRef, headSha, baseSha) {
    const [, base, number] = /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-([1-9]\d*)-[0-9a-f]{40,64}$/.exec(headRef) ?? [];
    if (!base || !number) {
        throw new errors/* UserError */.y(`not a ref of the merge queue: ${JSON.stringify(headRef)}`, 'Start this from a `merge_group` event alone.');
    }
    return { headSha, baseSha, base, number: Number(number) };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/all-ended.js
/**
 * Waits until all have ended, and only then throws the first failure: nothing that was begun is still on its way to
 * GitHub when the failure is published, to land on top of it.
 */
async function allEnded(begun) {
    await Promise.allSettled(begun);
    return Promise.all(begun);
}

// EXTERNAL MODULE: ./packages/soc2/lib/change/show-path.js
var show_path = __nccwpck_require__(1952);
;// CONCATENATED MODULE: ./packages/soc2/lib/approval/rule.js
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
function rule_short(sha) {
    return sha === null ? 'an unknown commit' : sha.slice(0, 12);
}
/** True where two logins are one to GitHub, which ignores case. */
function sameLogin(a, b) {
    return a.toLowerCase() === b.toLowerCase();
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
    return named.id === undefined ? sameLogin(account.login, named.login) : account.id === named.id;
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
    return hours % 24 === 0 ? count(hours / 24, 'day') : count(hours, 'hour');
}
function count(number, unit) {
    return number === 1 ? `one ${unit}` : `${number} ${unit}s`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/human.js


/** Why an account is no human to the policy; undefined where it is one. */
function whyNotHuman(account, policy) {
    if (account.type !== 'User')
        return `has an account of type ${account.type}, not of a person`;
    if (policy.machineUsers.some((login) => sameLogin(login, account.login)))
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

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/independence.js

/**
 * Nobody approves their own change, under whichever of its names: as author, commit author, committer, co-author or
 * pusher. Merging the base into the branch makes nobody a contributor where it left every file of the change as it was.
 * Source: CC8.1's segregation of duties; SPEC §1 "contributor".
 */
const independence = ({ by }, { snapshot, contributors }) => independent(by, snapshot, contributors);
/** The same of any account, approving or not. */
function independent(account, snapshot, contributors) {
    const own = contributors.byId.get(account.id) ?? [];
    const named = contributors.byLogin.get(account.login.toLowerCase()) ?? [];
    return withoutHand([...own, ...named], snapshot);
}
/** The same of a login that the policy names, whether an account of it has been seen or not. */
function independentByName(login, snapshot, contributors) {
    return withoutHand(contributors.byName.get(login.toLowerCase()) ?? [], snapshot);
}
function withoutHand(contributions, snapshot) {
    const open = [];
    for (const { what, merge } of contributions) {
        if (merge === undefined)
            return refused(`contributed to the change: ${what}`);
        const clean = snapshot.known.cleanMerges[merge.commit];
        if (clean === undefined)
            open.push({ kind: 'clean-merge', ...merge });
        else if (!clean)
            return refused(`contributed to the change: ${what}, a merge that changed files of it`);
    }
    return open.length > 0 ? unknown(...open) : counted();
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/named-reviewer.js

/**
 * Whether a person is among the reviewers that a rule names. Any human serves `human`; a user is meant by login, as
 * the policy's author wrote it; a team by its members, compared by id; a group by those it holds. Memberships are
 * looked up only where nothing nearer has already answered.
 */
function namedAmong(account, reviewers, policy, snapshot) {
    const flat = flatten(reviewers, policy);
    if (flat.some((reviewer) => reviewer.kind === 'human' || (reviewer.kind === 'user' && sameLogin(reviewer.login, account.login)))) {
        return counted();
    }
    const open = [];
    for (const team of flat.flatMap((reviewer) => reviewer.kind === 'team' ? [`${reviewer.org}/${reviewer.slug}`.toLowerCase()] : [])) {
        const member = snapshot.known.memberships[team]?.[account.id];
        if (member === true)
            return counted();
        if (member === undefined)
            open.push({ kind: 'membership', team, account });
    }
    return open.length > 0 ? unknown(...open) : refused(`is not among ${reviewers.map(showReviewer).join(', ')}`);
}
/** Groups opened up: what is left are people, teams, `human` and `ai`. */
function flatten(reviewers, policy) {
    return reviewers.flatMap((reviewer) => reviewer.kind === 'group' ? (policy.groups[reviewer.name] ?? []) : [reviewer]);
}
/** A reviewer as the policy writes it. */
function showReviewer(reviewer) {
    switch (reviewer.kind) {
        case 'human':
        case 'ai':
            return reviewer.kind;
        case 'user':
            return `@${reviewer.login}`;
        case 'team':
            return `@${reviewer.org}/${reviewer.slug}`;
        case 'group':
            return reviewer.name;
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/write-access.js

/** Base permissions that allow writing; custom roles map to one of GitHub's base roles. */
const WRITING = new Set(['admin', 'maintain', 'write']);
/** What stands for the permission of an account that was deleted or renamed after it had reviewed. */
const GONE = 'gone';
/**
 * Only those who may write may let others write: on a public repository anyone can submit an approving review, and
 * somebody who has left the team still can.
 */
const writeAccess = ({ by }, { snapshot }) => mayWrite(by, snapshot);
/** The same of any account, approving or not. */
function mayWrite(account, snapshot) {
    const permission = snapshot.known.permissions[account.id];
    if (permission === undefined)
        return unknown({ kind: 'permission', account });
    if (permission === GONE)
        return refused('no longer exists under that login');
    return WRITING.has(permission) ? counted() : refused(`has no write access (permission: ${permission})`);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/waiting-for.js





/**
 * Finds who could give what the demands and the additions still lack. Nobody is named who is known to be unable:
 * asking the author, or the bot whose approvals do not count, only wastes a day.
 */
function waitingOn(tallies, added, facts) {
    const lookups = [];
    const waitingFor = tallies.flatMap((tally) => {
        const { demand, serving } = tally;
        if (serving.size >= demand.approvals)
            return [];
        const able = demand.reviewers.filter((reviewer) => {
            const result = couldStillGive(reviewer, tally, facts);
            if (result.kind === 'unknown')
                lookups.push(...result.lookups);
            return result.kind !== 'refused';
        });
        const missing = demand.approvals - serving.size;
        return [{ requirement: demand.name, approvals: missing, reviewers: able.map(showReviewer) }];
    });
    const more = added.filter(({ state }) => state === 'pending').length;
    if (more > 0)
        waitingFor.push({ requirement: ONE_MORE_HUMAN, approvals: more, reviewers: ['human'] });
    return { waitingFor, lookups };
}
/** How the humans are called that are needed beside those whom the rules ask for. */
const ONE_MORE_HUMAN = 'one more human';
function couldStillGive(reviewer, tally, facts) {
    switch (reviewer.kind) {
        case 'human':
        case 'team':
            return counted();
        case 'user':
            return aPerson(reviewer.login, tally, facts);
        case 'ai':
            return theAiReviewer(tally, facts);
        case 'group':
            return someoneOf(flatten([reviewer], facts.policy), tally, facts);
    }
}
/** A group is named while anyone of it might approve; whom that is true of, it does not say. */
function someoneOf(members, tally, facts) {
    const results = members.map((member) => couldStillGive(member, tally, facts));
    return (results.find(({ kind }) => kind === 'counted') ??
        results.find(({ kind }) => kind === 'unknown') ??
        refused('is nobody'));
}
function aPerson(login, { serving }, { policy, snapshot, contributors }) {
    if ([...serving].some(({ by }) => sameLogin(by.login, login)))
        return refused('has approved already');
    const seen = snapshot.reviews.find(({ by }) => by !== null && sameLogin(by.login, login))?.by ?? undefined;
    const machine = policy.machineUsers.some((name) => sameLogin(name, login));
    if (machine || (seen !== undefined && whyNotHuman(seen, policy) !== undefined))
        return refused('is no person');
    // Whether somebody who has not approved may write, nobody has asked.
    const access = seen === undefined ? counted() : mayWrite(seen, snapshot);
    return access.kind === 'refused' ? access : independentByName(login, snapshot, contributors);
}
function theAiReviewer({ serving }, { policy, snapshot, contributors }) {
    const named = policy.aiReviewer;
    if (named === undefined)
        return refused('is not named by the policy');
    if ([...serving].some((candidate) => candidate.as === 'ai'))
        return refused('has approved already');
    if (snapshot.known.retrospective?.recent === false)
        return refused('needs a recent retrospective');
    return independentByName(named.login, snapshot, contributors);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/status-text.js


const HUMAN = 'human';
/** GitHub refuses longer descriptions. */
const MOST = 140;
/** Digits of the record's digest that a status shows. */
const DIGEST_DIGITS = 12;
/** What a decision is as a commit status. */
const STATE_OF = {
    approved: 'success',
    pending: 'pending',
    blocked: 'failure',
};
/** A decision in one line of at most 140 characters, closed by the first digits of its record's digest. */
function statusDescription(decision, digest) {
    const end = ` · ${digest.slice(0, DIGEST_DIGITS)}`;
    return `${fit(sentence(decision), MOST - end.length)}${end}`;
}
/** Any sentence, cut to what a status can hold, on one line. */
function fit(text, most = MOST) {
    const characters = [...(0,show_path/* showPath */.P8)(text)];
    return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
function sentence({ state, risk, requirement, waitingFor, reasons }) {
    if (state === 'blocked')
        return reasons[0] ?? 'blocked';
    if (state === 'approved') {
        const by = requirement.counted.map((login) => `@${login}`).join(', ');
        return by === '' ? `${risk} risk: no approval asked for` : `${risk} risk: approved by ${by}`;
    }
    return `${risk} risk: needs ${missing(waitingFor)}`;
}
/**
 * What is missing, each thing once: one approval may serve several rules, so of rules that ask the same people the
 * largest number counts, and whoever is asked for by name is a human too; one more human adds to those.
 */
function missing(waitingFor) {
    const asked = new Map();
    let more = 0;
    for (const { requirement, reviewers, approvals } of waitingFor) {
        if (requirement === ONE_MORE_HUMAN)
            more += approvals;
        else {
            const key = reviewers.join(' ');
            asked.set(key, { reviewers, approvals: Math.max(approvals, asked.get(key)?.approvals ?? 0) });
        }
    }
    const human = asked.get(HUMAN);
    const named = [...asked.values()].filter(({ reviewers }) => reviewers.some((name) => name !== HUMAN && name !== 'ai'));
    const implied = human !== undefined && named.some(({ approvals }) => approvals >= human.approvals);
    if (implied)
        asked.delete(HUMAN);
    else if (human !== undefined)
        asked.set(HUMAN, { ...human, approvals: human.approvals + more });
    const parts = [...asked.values()].map(({ reviewers, approvals }) => wanted(reviewers, approvals));
    if (more > 0 && !asked.has(HUMAN))
        parts.push(`${more} more human ${more === 1 ? 'approval' : 'approvals'}`);
    return parts.join(' and ');
}
function wanted(reviewers, approvals) {
    const noun = approvals === 1 ? 'approval' : 'approvals';
    if (reviewers.length === 0)
        return `${approvals} ${noun} that nobody named by the policy can give`;
    if (reviewers.every((name) => name === HUMAN || name === 'ai')) {
        return `${approvals} ${reviewers.map((name) => (name === 'ai' ? 'AI' : name)).join(' or ')} ${noun}`;
    }
    return `${approvals} of ${reviewers.join(', ')}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/carry-out.js


/**
 * Carries a plan out, in its order. Every write but a `success` may be repeated after a passing fault: it says the
 * same again. A `success` is sent once, because by the time of a second attempt the change may be another.
 *
 * @throws GitHubError at the first write that fails, with the permission that it needs; those after it are not made
 */
async function carryOut(client, repository, plan) {
    for (const write of plan)
        await carryOutOne(client, repository, write);
}
async function carryOutOne(client, repository, write) {
    switch (write.kind) {
        case 'status':
            return publish(client, repository, write.status);
        case 'add-label':
            return addLabel(client, repository, write);
        case 'remove-label':
            return removeLabel(client, repository, write);
    }
}
async function publish(client, repository, { sha, context, state, description, targetUrl }) {
    const answer = await client.request('POST /repos/{owner}/{repo}/statuses/{sha}', { ...repository, sha, context, state, description, target_url: targetUrl }, state === 'success' ? { retries: 0 } : {});
    const made = shape_objectOf(answer);
    if (made.text('state') !== state || made.text('context') !== context) {
        throw new github_error/* GitHubError */.y_(answer.call, undefined, `another status was made than \`${context}\` with ${state}`, 'Run the job again.');
    }
}
/**
 * GitHub would make a missing label by itself, grey and without a word: so it is made before it is put on. Whether it
 * is there already is told by the refusal to make it twice, and not asked first.
 */
async function addLabel(client, repository, write) {
    await createLabel(client, repository, write);
    listOf(await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
        ...repository,
        issue_number: write.pullRequest,
        labels: [write.label],
    }));
}
async function createLabel(client, repository, { label, colour, description }) {
    try {
        shape_objectOf(await client.request('POST /repos/{owner}/{repo}/labels', {
            ...repository,
            name: label,
            color: colour,
            description,
        })).text('name');
    }
    catch (failure) {
        // It was there, or another run made it meanwhile, or the first attempt did and its answer was lost.
        const exists = failure instanceof github_error/* GitHubError */.y_ && failure.status === 422 && failure.message.includes('already_exists');
        if (!exists)
            throw failure;
    }
}
async function removeLabel(client, repository, write) {
    try {
        await client.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
            ...repository,
            issue_number: write.pullRequest,
            name: write.label,
        });
    }
    catch (failure) {
        // It is off already, which was the aim.
        if (!(0,github_error/* isRefusal */.vu)(failure, 404))
            throw failure;
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/pages.js


/** Rows per page: the most that GitHub gives. */
const PAGE_SIZE = 100;
/** Pages that are read at once: more are hardly faster, and cost a connection and the memory of a page each. */
const IN_FLIGHT = 8;
/**
 * Reads as many pages of a numbered list as hold the rows that it is said to have, several at once. Each page is let go
 * as soon as `read` has taken from its rows what is wanted: thirty whole pages would be twenty times as much to hold.
 *
 * @param expected rows that the list is said to have
 */
async function pages_readPages(client, route, parameters, expected, read) {
    const last = Math.max(1, Math.ceil(expected / PAGE_SIZE));
    const pages = await inFlight(last, async (page) => {
        const answer = await client.request(route, { ...parameters, per_page: PAGE_SIZE, page });
        return {
            rows: listOf(answer).map((row) => read(row, page)),
            more: page === last && linkOf(answer, 'next') !== undefined,
        };
    });
    return { rows: pages.flatMap(({ rows }) => rows), more: pages.at(-1)?.more === true };
}
/** Reads the pages from 1 to the last one, a few at any time. After the first failure none is begun any more. */
async function inFlight(last, read) {
    const pages = [];
    let next = 1;
    const readOn = async () => {
        while (next <= last) {
            const page = next;
            next += 1;
            try {
                pages[page - 1] = await read(page);
            }
            catch (failure) {
                next = last + 1;
                throw failure;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, last) }, readOn));
    return pages;
}
/**
 * Reads a whole list of unknown length: the first page, then the others that its Link header counts at once, then
 * whatever the list has grown by meanwhile. Use it for lists that only grow at their end.
 */
async function readList(client, route, parameters) {
    const answers = await readAnswers(client, route, parameters);
    return answers.flatMap((answer) => listOf(answer));
}
/** Reads a whole list as `readList` does, and leaves its pages apart. */
async function readAnswers(client, route, parameters) {
    const first = await client.request(route, { ...parameters, per_page: PAGE_SIZE, page: 1 });
    const numbers = Array.from({ length: lastPage(first) - 1 }, (_, index) => index + 2);
    const rest = await Promise.all(numbers.map((page) => client.request(route, { ...parameters, per_page: PAGE_SIZE, page })));
    const counted = [first, ...rest];
    const grown = [];
    for await (const answer of pagesAfter(counted.at(-1) ?? first, client, route, parameters))
        grown.push(answer);
    return [...counted, ...grown];
}
/**
 * Reads a list page after page, each from the link of the one before, by number or by cursor. Use it for lists that
 * are not counted, or that are read only until something is found.
 */
async function* eachPage(client, route, parameters) {
    const first = await client.request(route, { ...parameters, per_page: PAGE_SIZE });
    yield first;
    yield* pagesAfter(first, client, route, parameters);
}
async function* pagesAfter(answer, client, route, parameters) {
    const seen = new Set();
    let latest = answer;
    for (let next = nextPage(latest); next !== undefined; next = nextPage(latest)) {
        const place = JSON.stringify(next);
        if (seen.has(place))
            throw unreadable(latest, 'its pages go round in a circle');
        seen.add(place);
        latest = await client.request(route, { ...parameters, per_page: PAGE_SIZE, ...next });
        yield latest;
    }
}
/**
 * Where the page after this one is, by number or by cursor; undefined after the last one. Of the link only that is
 * taken: whatever address it holds, the token goes nowhere else.
 */
function nextPage(answer) {
    const next = linkOf(answer, 'next');
    if (next === undefined)
        return undefined;
    const after = queryOf(next)?.get('after');
    return after ? { after } : { page: pageNumber(answer, next) };
}
/** The number of the last page by the Link header; 1 where it names no other. */
function lastPage(answer) {
    const last = linkOf(answer, 'last');
    return last === undefined ? 1 : pageNumber(answer, last);
}
function pageNumber(answer, link) {
    const page = queryOf(link)?.get('page') ?? '';
    if (!/^[1-9]\d{0,5}$/.test(page))
        throw unreadable(answer, `a link has neither number nor cursor: ${JSON.stringify(link.slice(0, 200))}`);
    return Number(page);
}
function queryOf(link) {
    return URL.canParse(link) ? new URL(link).searchParams : undefined;
}
function unreadable(answer, why) {
    const fix = 'No verdict was given. Run the job again; if it lasts, check that no proxy rewrites the answers of the API.';
    return new github_error/* GitHubError */.y_(answer.call, undefined, `the list cannot be followed: ${why}`, fix);
}
/** The address that a Link header names for `rel` (RFC 8288), if it names one. */
function linkOf(answer, rel) {
    const header = answer.headers['link'];
    if (typeof header !== 'string')
        return undefined;
    for (const [, address, relation] of header.matchAll(/<([^>]*)>;\s*rel="([^"]*)"/g)) {
        if (relation === rel)
            return address;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-statuses.js


const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
const STATES = ['success', 'pending', 'failure', 'error'];
/**
 * Reads the statuses that a commit has under a context, and under those that begin with it and a slash. One reading
 * shows all contexts, so what was published for another base branch costs nothing to see.
 *
 * Letter case does not count, since to GitHub it does not: a success under `SDLC-Gate` takes the place of ours. Source:
 * GitHub's description of `POST /repos/{owner}/{repo}/statuses/{sha}`.
 */
async function readStatuses(client, repository, sha, plain) {
    const rows = await readList(client, ROUTE, { ...repository, ref: sha });
    // GitHub lists the newest first. One that came in between two pages pushes others onto the next page a second time.
    const distinct = new Map(rows.map((row) => [row.id('id'), row]));
    const found = new Map();
    const wanted = folded(plain);
    for (const row of distinct.values()) {
        const context = folded(row.text('context'));
        if (context !== wanted && !context.startsWith(`${wanted}/`))
            continue;
        const list = found.get(context);
        if (list === undefined)
            found.set(context, [statusOf(row)]);
        else
            list.push(statusOf(row));
    }
    return found;
}
/** The statuses of one context, the newest first; none where there is none. */
function statusesUnder(statuses, context) {
    return statuses.get(folded(context)) ?? [];
}
/** Whether two contexts are one to GitHub. */
function isSameContext(one, other) {
    return folded(one) === folded(other);
}
function folded(context) {
    return context.toLowerCase();
}
function statusOf(row) {
    const word = row.text('state');
    const state = STATES.find((known) => known === word);
    if (!state)
        throw new github_error/* GitHubError */.y_(ROUTE, undefined, `a status is ${JSON.stringify(word)}`, 'Update Countersign, which does not know it.');
    return {
        context: row.text('context'),
        state,
        description: row.textOrNull('description'),
        targetUrl: row.textOrNull('target_url'),
        createdAt: row.time('created_at'),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./packages/soc2/lib/record/digest.js

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
function digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/status-mark.js

const WORDS = { recent: '-ai', late: '-late' };
const MARK = /#pr-([1-9]\d{0,9})(?:-(judging|fault)|-([0-9a-f]{12})-(\d{1,4})(-ai|-late)?)?$/;
/** Policy and bundle in twelve hex digits. */
function basisOf(policyBlob, bundle) {
    return digestOf(`${policyBlob} ${bundle ?? ''}`).slice(0, 12);
}
/** A mark as a link's fragment, without the `#`. */
function showMark(mark) {
    if (mark.kind === 'aside')
        return `pr-${mark.number}`;
    if (mark.kind !== 'verdict')
        return `pr-${mark.number}-${mark.kind}`;
    const turn = mark.retrospective === null ? '' : WORDS[mark.retrospective];
    return `pr-${mark.number}-${mark.basis}-${mark.after}${turn}`;
}
/** Reads the mark of a status's link; null where there is none. */
function markOf(link) {
    const [, number, word, basis, after, turn] = MARK.exec(link ?? '') ?? [];
    if (number === undefined)
        return null;
    if (word !== undefined)
        return { kind: word === 'fault' ? 'fault' : 'judging', number: Number(number) };
    if (basis === undefined)
        return { kind: 'aside', number: Number(number) };
    const retrospective = turn === WORDS.recent ? 'recent' : turn === WORDS.late ? 'late' : null;
    return { kind: 'verdict', number: Number(number), basis, after: Number(after), retrospective };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/publish-fault.js





/**
 * Does something about a commit; where that fails the failure is published before it is thrown.
 *
 * @throws the failure, or one that also says why it could not be published
 */
async function orFault(gate, affected, work) {
    try {
        return await work();
    }
    catch (failure) {
        throw await publishFault(gate, affected, failure);
    }
}
/**
 * Publishes that something broke, so that no success of an earlier run outlives it: `error` under the context where it
 * is known, and else wherever the gate's own contexts say success on that commit.
 *
 * @returns the failure to throw: the same, or one that also says what could not be published
 */
async function publishFault(gate, affected, failure) {
    if (affected === undefined)
        return failure;
    const { sha } = affected;
    try {
        const { context: known } = affected;
        const places = known === undefined ? await succeeded(gate, sha) : [{ context: known, number: affected.number }];
        const description = fit(`no verdict: ${messageOf(failure)}`);
        for (const { context, number } of places) {
            const mark = number === undefined ? '' : `#${showMark({ kind: 'fault', number })}`;
            const status = { sha, context, state: 'error', description, targetUrl: `${gate.runUrl}${mark}` };
            await carryOut(gate.statusClient, gate.repository, [{ kind: 'status', status }]);
        }
        return failure;
    }
    catch (second) {
        const fixes = [failure, second].flatMap((error) => (error instanceof errors/* UserError */.y ? [error.fix] : []));
        const fix = [...new Set(fixes)].join(' ') || 'Run the job again.';
        const message = `${messageOf(failure)}; and the error could not be published: ${messageOf(second)}`;
        return new errors/* UserError */.y(message, fix, { cause: failure });
    }
}
async function succeeded({ statusClient, repository, statusContext }, sha) {
    const statuses = await readStatuses(statusClient, repository, sha, statusContext);
    return [...statuses.values()].flatMap(([newest]) => newest?.state === 'success' ? [{ context: newest.context, number: markOf(newest.targetUrl)?.number }] : []);
}
function messageOf(failure) {
    return failure instanceof Error ? failure.message : String(failure);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/account.js
/**
 * Whether a login is that of GitHub's stand-in for accounts that are gone. Its id is another on each server, and on
 * GitHub Enterprise Server the id that it has on github.com may be a person's.
 */
function isGhost(login) {
    return login.toLowerCase() === 'ghost';
}
/** Reads an account; null for a deleted one, whether GitHub leaves it out or names its stand-in. */
function accountOf(user) {
    if (user === null)
        return null;
    const account = { id: user.account('id'), login: user.text('login'), type: user.text('type') };
    return isGhost(account.login) ? null : account;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-pull-request.js


const read_pull_request_ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
/** Reads one pull request for its classification. Throws a `GitHubError`. */
async function readPullRequest(client, repository, number) {
    return pullRequestFrom(objectOf(await client.request(read_pull_request_ROUTE, { ...repository, pull_number: number })));
}
/** Reads one pull request for the gate. Throws a `GitHubError`. */
async function readGatedPullRequest(client, repository, number) {
    const pull = shape_objectOf(await client.request(read_pull_request_ROUTE, { ...repository, pull_number: number }));
    return {
        ...listablePullRequest(pull),
        changedFiles: pull.count('changed_files'),
        merged: pull.flag('merged'),
        commits: pull.count('commits'),
    };
}
/** Reads what a row of a list holds of a pull request. */
function listablePullRequest(row) {
    const head = row.object('head');
    return {
        number: row.id('number'),
        head: {
            sha: head.sha('sha'),
            ref: head.text('ref'),
            repository: head.objectOrNull('repo')?.text('full_name') ?? null,
        },
        base: baseOf(row),
        defaultBranch: row.object('base').object('repo').text('default_branch'),
        author: accountOf(row.objectOrNull('user')),
        open: row.text('state') === 'open',
        labels: row.list('labels').map((label) => label.text('name')),
        updatedAt: row.time('updated_at'),
    };
}
function baseOf(row) {
    const base = row.object('base');
    return { sha: base.sha('sha'), ref: base.text('ref') };
}
function pullRequestFrom(pull) {
    return {
        number: pull.id('number'),
        head: { sha: pull.object('head').sha('sha') },
        base: baseOf(pull),
        changedFiles: pull.count('changed_files'),
        defaultBranch: pull.object('base').object('repo').text('default_branch'),
    };
}
/** What differs between two readings of one pull request that would make them two changes; empty where nothing does. */
function movesBetween(before, after) {
    const moves = [];
    if (before.head.sha !== after.head.sha)
        moves.push(`the head went from ${before.head.sha} to ${after.head.sha}`);
    if (before.base.ref !== after.base.ref)
        moves.push(`the base went from ${before.base.ref} to ${after.base.ref}`);
    else if (before.base.sha !== after.base.sha)
        moves.push(`the base branch went from ${before.base.sha} to ${after.base.sha}`);
    if (before.changedFiles !== after.changedFiles) {
        moves.push(`the number of files went from ${before.changedFiles} to ${after.changedFiles}`);
    }
    return moves;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/affected-without.js

/**
 * Finds the commit of a pull request that cannot be read, so that a success on it does not stay: its head by the ref
 * that GitHub keeps for every pull request, else the one that the event spoke of. Undefined where nothing tells.
 */
async function affectedWithout({ client, repository }, number, announced) {
    try {
        const ref = `pull/${number}/head`;
        const answer = shape_objectOf(await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...repository, ref }));
        return { sha: answer.object('object').sha('sha') };
    }
    catch {
        // The failure that counts is the one that led here.
        return announced;
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/publish.js




/** Opens a target. `before` must have been read before anything that a verdict is computed from. */
function openPublication(gate, target, before) {
    const { statusClient, repository, runUrl } = gate;
    const { sha, context, number } = target;
    let newest = before[0];
    let own = 0;
    const says = (state, description) => newest !== undefined && newest !== 'unknown' && newest.state === state && newest.description === description;
    const post = async (state, description, mark) => {
        const status = { sha, context, state, description, targetUrl: `${runUrl}#${showMark(mark)}` };
        // Where the answer is lost nobody knows what stands there now.
        newest = 'unknown';
        await carryOut(statusClient, repository, [{ kind: 'status', status }]);
        newest = status;
        own += 1;
    };
    return {
        target,
        before,
        async judging(text, gently = false) {
            const stays = gently ? isOwn : isPending;
            if (newest !== undefined && newest !== 'unknown' && stays(newest, number))
                return;
            await post('pending', fit(text), { kind: 'judging', number });
        },
        async aside(state, text) {
            if (!says(state, fit(text)))
                await post(state, fit(text), { kind: 'aside', number });
        },
        async verdict({ state, description, rests }, again = false) {
            if (says(state, description) && !again)
                return false;
            await post(state, description, { kind: 'verdict', number, ...rests, after: before.length + own });
            return true;
        },
        async interfered() {
            const now = statusesUnder(await readStatuses(statusClient, repository, sha, gate.statusContext), context);
            return now.length !== before.length + own || newest === 'unknown' || !same(now[0], newest);
        },
    };
}
/**
 * Whether a status says that this pull request waits for a verdict. Somebody else's `pending` does not: it has no mark
 * by which another run would see that one judges here, and take back what is said of a branch that it has left.
 */
function isPending(status, number) {
    return status.state === 'pending' && isOwn(status, number);
}
/** Whether a status is about this pull request, and says more than why it is not judged. */
function isOwn({ targetUrl }, number) {
    const mark = markOf(targetUrl);
    return mark?.number === number && mark.kind !== 'aside';
}
function same(one, other) {
    return one?.state === other?.state && one?.description === other?.description && one?.targetUrl === other?.targetUrl;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/elsewhere.js



/**
 * Takes back what was said of a pull request when it went into another governed branch: a success earned there would
 * wait for it to be pointed there again, over whatever happened to it meanwhile. It is the pull request's own statuses
 * alone, by their marks; another one with the same head keeps its own.
 *
 * Whatever is newest there is answered, be it `pending`: a run that still judges for the old branch sees by that that
 * it is not alone.
 */
async function withdrawElsewhere(gate, { sha, number, context: present, base }, statuses) {
    for (const before of statuses.values()) {
        const [newest] = before;
        if (newest === undefined || (present !== undefined && isSameContext(newest.context, present)))
            continue;
        const { context, targetUrl } = newest;
        const mark = markOf(targetUrl);
        if (mark?.number !== number || mark.kind === 'aside')
            continue;
        await openPublication(gate, { sha, context, number }, before).aside('pending', `#${number} goes into ${base} now`);
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/policy-error.js

/** A policy that cannot be used. It holds every problem that was found, in the order of the file. */
class PolicyError extends errors/* UserError */.y {
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

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob-syntax.js

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
    const bad = UNPRINTABLE.exec(glob);
    if (bad !== null)
        throw new GlobRefusal(`the character ${escapeOf(bad[0])} in a glob`, 'Remove the character.');
    if (glob !== glob.trim()) {
        throw new GlobRefusal('a glob that starts or ends with a space', `Write ${quoted(glob.trim())}.`);
    }
    if (glob.includes('\\')) {
        throw new GlobRefusal('a backslash in a glob', "Use '/' between folders; nothing needs to be escaped.");
    }
    if (glob.startsWith('!')) {
        throw new GlobRefusal("a glob that starts with '!'", "Write what to leave out under 'except:' of the same rule.");
    }
    if (glob.startsWith('/')) {
        throw new GlobRefusal("a glob that starts with '/'", `Globs start at the root: write ${quoted(glob.slice(1))}.`);
    }
    if (glob.startsWith('./')) {
        throw new GlobRefusal("a glob that starts with './'", `Globs start at the root: write ${quoted(glob.slice(2))}.`);
    }
    if (glob.endsWith('/')) {
        throw new GlobRefusal("a glob that ends with '/' matches no file", `Write ${quoted(`${glob}**`)}.`);
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
        throw new GlobRefusal(`'${quoted(stars).slice(1, -1)}' in a glob`, "Write '*' or '**'.");
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
        throw new GlobRefusal(`a negated bracket ${quoted(text)}`, "List the characters that may stand there, or use 'except:' of the same rule.");
    }
    if (members === '')
        throw new GlobRefusal("an empty bracket '[]'", 'Put the allowed characters inside.');
    if (/\[:[a-z]*:\]/i.test(members)) {
        throw new GlobRefusal(`the character class ${quoted(text)}`, "Write the characters, as in '[a-z0-9]'.");
    }
    if (members.includes('['))
        return { kind: 'bracket', text };
    refuseMembers(members, text);
    return { kind: 'bracket', text, members };
}
function refuseMembers(members, text) {
    if (/[\ud800-\udfff]/.test(members)) {
        throw new GlobRefusal(`a character beyond U+FFFF in ${quoted(text)}`, "List it in braces, as in '{😀,😃}'.");
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
        throw new GlobRefusal(`the range ${quoted(inside)}`, "List the alternatives, as in '{1,2,3}', or use '[1-3]'.");
    }
    return [{ kind: 'text', text: '{' }, ...choices.flat(), { kind: 'text', text: '}' }];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/glob-alternatives.js

/** Braces and brackets multiply; past this many alternatives a glob says nothing that a person could check. */
const MAX_ALTERNATIVES = 256;
/**
 * Every alternative of a glob. Throws a `GlobRefusal` where there are too many, or where one of them is no pattern of
 * a path: an empty, `.` or `..` segment, or `**` beside something else.
 */
function alternativesOf(parts, mode) {
    if (countAlternatives(parts, mode) > MAX_ALTERNATIVES) {
        throw new GlobRefusal(`braces and brackets that stand for more than ${MAX_ALTERNATIVES} patterns`, 'Write several globs, or a wider one. Case never counts, so letters need not be listed twice.');
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
        throw new GlobRefusal("'**' beside something else", "'**' stands for whole folders: write '**/*name' or '*name'.");
    }
    const joined = joinTexts(pieces);
    const [only] = joined;
    if (only === undefined)
        throw new GlobRefusal('an empty path segment', "Write one '/' between two names.");
    if (joined.length === 1 && only.kind === 'text' && (only.text === '.' || only.text === '..')) {
        throw new GlobRefusal(`the segment '${only.text}'`, 'Write the path from the root, without it.');
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
var picomatch = __nccwpck_require__(7282);
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
        alternativesOf(readGlob(pattern), 'high');
        return undefined;
    }
    catch (error) {
        if (error instanceof GlobRefusal)
            return error.problem;
        throw error;
    }
}
/** How many patterns a glob stands for once its braces and brackets are written out. */
function breadth(pattern) {
    return countAlternatives(readGlob(pattern), 'high');
}
/** The alternatives of a pattern. Throws a `TypeError` for what `globProblem` refuses. */
function alternatives(pattern, mode) {
    try {
        return alternativesOf(readGlob(pattern), mode);
    }
    catch (error) {
        if (!(error instanceof GlobRefusal))
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
    const globs = patterns.map(glob_index_readGlob);
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
function glob_index_readGlob(pattern) {
    const choices = alternatives(pattern, 'high');
    return { decide: pathDecider(choices, 'high'), runs: choices.map(literalRuns) };
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
    const globs = rule.except.map(exactGlob);
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
                classify_count(groups, finding, files.length);
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
function classify_count(groups, finding, file) {
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

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/contributors.js

/**
 * Finds everyone who had a hand in a change: its author, the author, committer and co-authors of every commit, and
 * whoever pushed the head branch. A git e-mail is written by whoever makes the commit, so it can add a contributor and
 * never clear one: the activity log is what shows who really pushed.
 */
function contributorsOf(snapshot) {
    const byId = new Map();
    const byLogin = new Map();
    const byName = new Map();
    const note = (account, contribution) => {
        if (account === null)
            return;
        append(byId, account.id, contribution);
        append(byName, account.login.toLowerCase(), contribution);
    };
    note(snapshot.author, { what: 'opened the pull request' });
    for (const commit of snapshot.commits) {
        const merge = mergeOf(commit);
        note(commit.author, { what: `wrote ${rule_short(commit.sha)}`, ...merge });
        note(commit.committer, { what: `committed ${rule_short(commit.sha)}`, ...merge });
        for (const { id, login } of commit.coAuthors) {
            const contribution = { what: `is a co-author of ${rule_short(commit.sha)}` };
            append(byName, login.toLowerCase(), contribution);
            if (id !== undefined)
                append(byId, id, contribution);
            else
                append(byLogin, login.toLowerCase(), contribution);
        }
    }
    const commits = new Map(snapshot.commits.map((commit) => [commit.sha, commit]));
    for (const push of snapshot.pushLog.observed ? snapshot.pushLog.pushes : []) {
        const commit = commits.get(push.after);
        // The push of one merge onto what was there before is what "Update branch" does.
        const merge = commit && push.before !== null && commit.parents[0] === push.before ? mergeOf(commit) : {};
        note(push.by, { what: `pushed ${rule_short(push.after)}`, ...merge });
    }
    const unlinked = snapshot.commits.filter((commit) => commit.author === null || commit.committer === null);
    return { byId, byLogin, byName, unlinked: unlinked.map(({ sha }) => sha) };
}
/** Grows a list in place: one person may have written every one of thousands of commits. */
function append(map, key, contribution) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [contribution]);
    else
        list.push(contribution);
}
function mergeOf(commit) {
    const [parent] = commit.parents;
    return parent !== undefined && commit.parents.length > 1 ? { merge: { commit: commit.sha, parent } } : {};
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/in-order.js
/**
 * A snapshot in the one order that a decision is computed from and recorded in. GitHub's lists are sets that arrive in
 * some order, and a page that shifts while it is read shows an entry twice: neither may change a decision, the person
 * whom a reason names, or a byte of the record.
 *
 * Files keep their repetitions, which `classify` takes for a list that cannot be believed.
 */
function inOrder(snapshot) {
    const { change, pushLog } = snapshot;
    return {
        ...snapshot,
        change: { ...change, files: sorted(change.files, fileKey) },
        reviews: reviewsInOrder(snapshot.reviews),
        dismissals: distinct(sorted(snapshot.dismissals, dismissalKey), dismissalKey),
        commits: distinct(sorted(snapshot.commits.map(commitInOrder), commitKey), commitKey),
        pushLog: pushLog.observed ? { observed: true, pushes: sorted(pushLog.pushes, pushKey) } : pushLog,
    };
}
/**
 * Reviews, oldest first and each once. Where two readings of one review disagree, it was dismissed or changed while it
 * was read: the stricter reading counts.
 */
function reviewsInOrder(reviews) {
    const strictest = new Map();
    for (const review of reviews) {
        const other = strictest.get(review.id);
        if (other === undefined || STRICTNESS[review.state] > STRICTNESS[other.state])
            strictest.set(review.id, review);
    }
    return [...strictest.values()].toSorted(bySubmission);
}
const STRICTNESS = {
    PENDING: 0,
    COMMENTED: 1,
    APPROVED: 2,
    DISMISSED: 3,
    CHANGES_REQUESTED: 4,
};
/** Oldest first, never submitted ones last; ids grow with time and part what GitHub's seconds do not. */
function bySubmission(a, b) {
    const [left, right] = [timeOf(a), timeOf(b)];
    return left < right ? -1 : left > right ? 1 : a.id - b.id;
}
function timeOf({ at }) {
    const time = at === null ? Number.NaN : Date.parse(at);
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
/** git forbids NUL in paths, and it sorts before everything that a path can hold. */
function fileKey({ path, previousPath, status, blob, kind }) {
    return [path, previousPath ?? '', status, blob ?? '', kind].join('\0');
}
function commitInOrder(commit) {
    return { ...commit, coAuthors: sorted(commit.coAuthors, ({ id, login }) => `${login} ${id ?? ''}`) };
}
function commitKey({ sha }) {
    return sha;
}
function dismissalKey({ review, by, was }) {
    return `${review} ${by?.id ?? ''} ${was}`;
}
function pushKey({ before, after, by }) {
    return `${after} ${before ?? ''} ${by?.id ?? ''}`;
}
function sorted(items, keyOf) {
    return items
        .map((item) => ({ item, key: keyOf(item) }))
        .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ item }) => item);
}
/** Of sorted items that have the same key, the first. */
function distinct(items, keyOf) {
    return items.filter((item, index) => index === 0 || keyOf(item) !== keyOf(items[index - 1]));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/live-review.js

/** States that change what a reviewer has said. COMMENTED says nothing new, PENDING was never submitted. */
const SPEAKING = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
/**
 * What each reviewer says now: the newest of their reviews that says anything, per account id (a login can change
 * hands), oldest first. A dismissed review clears, and what lies behind it stays buried: otherwise an author could
 * bring an old approval back by having a newer objection dismissed.
 *
 * Reviews of deleted accounts have no account to be newest of; each stands for itself.
 */
function liveReviews(reviews) {
    const speaking = reviewsInOrder(reviews).filter(({ state }) => SPEAKING.has(state));
    const newest = new Map(speaking.map((review) => [review.by?.id, review]));
    return speaking.filter((review) => review.by === null || newest.get(review.by.id) === review);
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/objections.js





/**
 * The objections that stand among the live reviews: changes requested, and dismissals that were not the dismisser's to
 * give. GitHub lets anyone with write access dismiss a review, the author of the change and their workflows included:
 * that is no way around the person who objected. An objection does not go stale with a push.
 */
function objectionsAmong(live, facts) {
    const standing = [];
    const without = new Map();
    const lookups = [];
    const dismissals = byReview(facts.snapshot.dismissals);
    for (const review of live) {
        if (review.state !== 'CHANGES_REQUESTED' && review.state !== 'DISMISSED')
            continue;
        const objection = readObjection(review, dismissals.get(review.id) ?? [], facts);
        const weight = objection.result.kind === 'counted' ? weightOf(review, facts) : objection.result;
        if (weight.kind === 'unknown')
            lookups.push(...weight.lookups);
        else if (weight.kind === 'refused')
            without.set(review.id, weight.why);
        else
            standing.push({ review, by: objectorOf(review, facts), why: objection.why });
    }
    return { standing, void: without, lookups };
}
function readObjection(review, dismissals, facts) {
    const giver = nameOf(review.by);
    if (review.state === 'CHANGES_REQUESTED')
        return { result: counted(), why: `${giver} requested changes` };
    if (dismissals.length === 0) {
        return { result: counted(), why: `the review of ${giver} was dismissed, and no event says by whom` };
    }
    // A review is dismissed once; were there several events, none of them may be one that does not hold.
    const results = dismissals.map((dismissal) => ({ dismissal, result: dismissed(dismissal, review, facts) }));
    const invalid = results.find(({ result }) => result.kind === 'refused');
    if (invalid?.result.kind === 'refused') {
        const by = nameOf(invalid.dismissal.by);
        return { result: counted(), why: `${giver} requested changes; dismissed by ${by}, who ${invalid.result.why}` };
    }
    const lookups = results.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : []));
    if (lookups.length > 0)
        return { result: { kind: 'unknown', lookups }, why: '' };
    return {
        result: refused(`was dismissed by ${[...new Set(dismissals.map(({ by }) => nameOf(by)))].join(', ')}`),
        why: '',
    };
}
/**
 * `counted` where a dismissal holds: of what was no objection, or by whoever gave it, or by a human who is no
 * contributor.
 */
function dismissed({ by, was }, review, { policy, snapshot, contributors }) {
    if (was === 'approved' || was === 'commented')
        return counted();
    if (by === null)
        return refused('no longer exists');
    if (review.by !== null && by.id === review.by.id)
        return counted();
    const notHuman = whyNotHuman(by, policy);
    return notHuman === undefined ? independent(by, snapshot, contributors) : refused(notHuman);
}
/** Whether an objection has weight: that of a person with write access, the AI reviewer, or a deleted account. */
function weightOf({ by }, facts) {
    if (by === null || isAiReviewer(by, facts.policy))
        return counted();
    const notHuman = whyNotHuman(by, facts.policy);
    if (notHuman !== undefined)
        return refused(notHuman);
    // Nobody can ask a deleted account to withdraw what it said, and nobody may take it to have been said lightly.
    return facts.snapshot.known.permissions[by.id] === GONE ? counted() : mayWrite(by, facts.snapshot);
}
function objectorOf({ by }, { policy }) {
    if (by === null)
        return 'deleted';
    return isAiReviewer(by, policy) ? 'ai' : 'human';
}
function byReview(dismissals) {
    const found = new Map();
    for (const dismissal of dismissals) {
        const list = found.get(dismissal.review);
        if (list === undefined)
            found.set(dismissal.review, [dismissal]);
        else
            list.push(dismissal);
    }
    return found;
}
function nameOf(account) {
    return account === null ? 'a deleted account' : `@${account.login}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/count-approvals.js

/** Approvals that are not refused. */
function candidatesAmong(approvals) {
    return approvals.flatMap(({ by, as, result }) => (by === null || result.kind === 'refused' ? [] : [{ by, as }]));
}
/** Finds whom each demand can count, and what must be looked up to know. One approval may serve several demands. */
function tallyOf(candidates, demands, facts) {
    const lookups = [];
    const tallies = demands.map((demand) => {
        const serving = new Set();
        for (const candidate of candidates) {
            const result = serves(candidate, demand, facts);
            if (result.kind === 'counted')
                serving.add(candidate);
            if (result.kind === 'unknown')
                lookups.push(...result.lookups);
        }
        return { demand, serving };
    });
    return { tallies, lookups };
}
/** Whether a candidate serves a demand. The AI reviewer serves those that name `ai`, and no other. */
function serves(candidate, { reviewers }, { policy, snapshot }) {
    if (candidate.as === 'human')
        return namedAmong(candidate.by, reviewers, policy, snapshot);
    const named = reviewers.some((reviewer) => reviewer.kind === 'ai');
    return named ? { kind: 'counted' } : { kind: 'refused', why: 'is no person' };
}
/** A demand as a requirement of the decision. */
function requirementOf({ demand, serving }) {
    return {
        name: demand.name,
        state: serving.size >= demand.approvals ? 'satisfied' : 'pending',
        wanted: `${amount(demand.approvals)} of ${demand.reviewers.map(showReviewer).join(', ') || 'nobody'}`,
        saw: serving.size === 0 ? 'none' : amount(serving.size),
        counted: [...serving].map(({ by }) => by.login),
        parts: [],
    };
}
function amount(count) {
    return count === 1 ? '1 approval' : `${count} approvals`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/unseen-push.js

/**
 * Why it cannot be said who pushed the head branch; undefined where it can. The log may name nobody for a push: whoever
 * approves could be who pushed, so that is as little an answer as a log that cannot be read.
 */
function whyPushersUnseen({ pushLog }) {
    if (!pushLog.observed)
        return pushLog.why;
    const { pushes } = pushLog;
    const nobodys = pushes.filter(({ by }) => by === null).map(({ after }) => after);
    const [first] = nobodys.toSorted();
    return first && `the activity log does not say who pushed ${rule_short(first)}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/demands.js


const demands_HUMAN = [{ kind: 'human' }];
/** What the policy asks for a change of this classification: each demand must be met, and one approval may serve several. */
function demandsOf(policy, classification, aiObjects) {
    if (classification.risk === 'low')
        return [aiObjects ? withoutAi(policy) : lowRisk(policy)];
    const demands = classification.rules.flatMap(({ index, name }) => {
        const rule = policy.highRisk[index];
        return rule ? [{ name, approvals: rule.approvals, reviewers: rule.reviewers }] : [];
    });
    if (classification.control)
        demands.push({ name: 'change control', approvals: 1, reviewers: policy.controlOwners });
    // Links and the like are high by no rule of the policy; any human will do, and never fewer than one.
    if (demands.length === 0)
        demands.push({ name: 'high risk', approvals: 1, reviewers: demands_HUMAN });
    return [...demands, ...notFewerThanForLowRisk(policy, demands)];
}
function lowRisk({ lowRisk: { approvals, reviewers } }) {
    return { name: 'low risk', approvals, reviewers };
}
/** Touching a high-risk file must not be a way to need fewer approvals than the change would need without it. */
function notFewerThanForLowRisk({ lowRisk: { approvals } }, demands) {
    if (demands.some((demand) => demand.approvals >= approvals))
        return [];
    return [{ name: 'no fewer than for low risk', approvals, reviewers: demands_HUMAN }];
}
/**
 * The AI reviewer's objection leaves the change to the people whom the policy names for low risk, and asks for a human
 * where none was needed. Where it names the AI reviewer alone, nobody is left: were it to let a human in, objecting would
 * make a change easier to approve.
 */
function withoutAi(policy) {
    const { approvals, reviewers } = lowRisk(policy);
    const people = reviewers.filter(({ kind }) => kind !== 'ai');
    return {
        name: 'a human, since the AI reviewer requested changes',
        approvals: Math.max(1, approvals),
        reviewers: approvals === 0 ? demands_HUMAN : people,
    };
}
/** Finds what asks for one more human, whatever the rules ask for. */
function additionsTo({ policy, snapshot, contributors }, classification) {
    const why = [];
    const lookups = [];
    if (classification.risk === 'high') {
        const hands = policy.agents.map((login) => ({ login, result: independentByName(login, snapshot, contributors) }));
        const involved = hands.flatMap(({ login, result }) => (result.kind === 'refused' ? [`@${login}`] : []));
        if (involved.length > 0) {
            why.push(`${involved.join(', ')} contributed, and whoever prompted an agent may be who approves`);
        }
        else {
            lookups.push(...hands.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : [])));
        }
    }
    const unseen = whyPushersUnseen(snapshot);
    if (unseen !== undefined)
        why.push(`who pushed the head branch could not be seen: ${unseen}`);
    return { why, lookups };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/governed.js

/** Whether changes into a branch must pass the gate: the default branch always, others as the policy's `branches` says. */
function isGoverned(branch, defaultBranch, policy) {
    return branch === defaultBranch || policy.branches.some((glob) => highGlob(glob).matches(branch));
}
/**
 * The context that the status stands under: the plain one for the default branch, one per other governed branch. A
 * status belongs to a commit, not to a pull request: a success earned against one branch must not open another.
 */
function statusContext(plain, branch, defaultBranch) {
    return branch === defaultBranch ? plain : `${plain}/${branch}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/change-of-base.js

/**
 * An approval counts only for the base it was given against: the same head against another base is another change. An
 * author could have it approved against a harmless branch and retarget it; GitHub does so by itself when a stacked
 * branch is merged. Strictly younger, because GitHub's clock ticks in seconds and a tie proves nothing.
 */
const changeOfBase = ({ review }, { snapshot }) => {
    const changed = snapshot.baseChangedAt;
    if (changed === null)
        return counted();
    if (review.at !== null && Date.parse(review.at) > Date.parse(changed))
        return counted();
    return refused(`approved at ${review.at ?? 'an unknown time'}, but the base was changed at ${changed}`);
};

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/fresh-approval.js

/**
 * An approval counts only for the commit it was given on: a push after it could carry anything. So could a force push
 * that a reviewer never saw.
 */
const freshApproval = ({ review }, { snapshot }) => review.commit === snapshot.head
    ? counted()
    : refused(`approved ${rule_short(review.commit)}, but the head is now ${rule_short(snapshot.head)}`);

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/judge-approvals.js







/** What every human approval must meet, cheapest first: only the last ones may need a call. */
const humanApproval = allOf([freshApproval, changeOfBase, human, independence, writeAccess]);
const standingAiApproval = allOf([freshApproval, changeOfBase, aiIdentity, independence]);
/** Judges every live approval by the approval rules. Whose name a rule asks for is another question (`count-approvals.ts`). */
function judgeApprovals(live, facts, risk) {
    return live.filter((review) => review.state === 'APPROVED').map((review) => judge(review, facts, risk));
}
function judge(review, facts, risk) {
    const { by } = review;
    if (by === null)
        return { review, by, as: 'human', result: refused('the account was deleted'), stands: false };
    const approval = { review, by };
    if (by.type !== 'Bot' && !isAiReviewer(by, facts.policy)) {
        return { review, by, as: 'human', result: humanApproval(approval, facts), stands: false };
    }
    if (risk === 'high') {
        return { review, by, as: 'ai', result: refused('is no person: a high-risk change needs a human'), stands: false };
    }
    const standing = standingAiApproval(approval, facts);
    if (standing.kind !== 'counted')
        return { review, by, as: 'ai', result: standing, stands: false };
    const invited = facts.policy.lowRisk.reviewers.some((reviewer) => reviewer.kind === 'ai');
    const result = invited
        ? recentRetrospective(approval, facts)
        : refused('the policy’s `low-risk.reviewers` does not name `ai`');
    return { review, by, as: 'ai', result, stands: true };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/notes.js

/** Commits that a note names; the record lists them all. */
const NAMED = 20;
/** What an auditor should know beside the verdict: what the e-mails in commits and the activity log do not show. */
function notesOn({ snapshot, contributors }) {
    const { unlinked } = contributors;
    const notes = [];
    if (unlinked.length > 0) {
        notes.push(`the author or committer of ${list(unlinked)} is linked to no account: a git e-mail proves nothing`);
    }
    const { pushLog, head } = snapshot;
    if (!pushLog.observed)
        return [...notes, `the activity log was not observed: ${pushLog.why}`];
    if (!pushLog.pushes.some(({ after }) => after === head)) {
        notes.push(`the activity log does not show who pushed the head ${rule_short(head)}`);
    }
    const nameless = pushLog.pushes.filter(({ by }) => by === null).map(({ after }) => after);
    if (nameless.length > 0)
        notes.push(`the activity log does not name who pushed ${list([...new Set(nameless)])}`);
    return notes;
}
function list(commits) {
    const named = commits.slice(0, NAMED).map(rule_short).join(', ');
    return commits.length > NAMED ? `${named} and ${commits.length - NAMED} more` : named;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/one-more-human.js
/**
 * One more human than would otherwise do, for each reason: as many human approvals must be there that no demand would
 * miss. Where a human of the rules is still to come, one who is spare already counts for it.
 */
function oneMoreHuman(candidates, tallies, reasons) {
    if (reasons.length === 0)
        return [];
    const humans = candidates
        .filter((candidate) => candidate.as === 'human')
        .map((candidate) => ({
        candidate,
        serves: tallies.flatMap(({ serving }, index) => (serving.has(candidate) ? [index] : [])),
    }));
    const slack = tallies.map(({ demand, serving }) => Math.max(0, serving.size - demand.approvals));
    const spare = mostSpare(humans, slack, reasons.length);
    return reasons.map((why, index) => {
        const human = spare[index];
        return {
            name: 'one more human',
            state: human === undefined ? 'pending' : 'satisfied',
            wanted: `one human approval more than would otherwise do, because ${why}`,
            saw: human === undefined ? 'none to spare' : 'one to spare',
            counted: human === undefined ? [] : [human.by.login],
            parts: [],
        };
    });
}
/** The most humans, up to a limit, that can be left out with no demand missing more than it misses with them. */
function mostSpare(humans, slack, limit) {
    let best = [];
    for (const [index, { candidate, serves }] of humans.entries()) {
        if (best.length === limit)
            break;
        if (serves.some((demand) => slack[demand] === 0))
            continue;
        const left = slack.map((free, demand) => (serves.includes(demand) ? free - 1 : free));
        // Later ones only: leaving out a then b is leaving out b then a.
        const more = limit === 1 ? [] : mostSpare(humans.slice(index + 1), left, limit - 1);
        if (more.length + 1 > best.length)
            best = [candidate, ...more];
    }
    return best;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/review-verdicts.js

/** Tells of every review whether it was counted, refused, objects or says nothing, and why. */
function verdictsOn(reviews, findings) {
    const live = new Set(findings.live.map(({ id }) => id));
    const objections = new Map(findings.objections.standing.map((objection) => [objection.review.id, objection]));
    const approvals = new Map(findings.approvals.map((approval) => [approval.review.id, approval]));
    return reviews.map((review) => {
        const told = { id: review.id, by: review.by?.login ?? null, state: review.state, at: review.at };
        const objection = objections.get(review.id);
        if (objection)
            return { ...told, verdict: 'objects', why: objection.why };
        const approval = approvals.get(review.id);
        if (approval)
            return { ...told, ...verdictOn(approval, findings) };
        const why = findings.objections.void.get(review.id) ?? whySilent(review, live.has(review.id));
        return { ...told, verdict: 'says nothing', why };
    });
}
function verdictOn({ by, result }, { tallies, anyHuman }) {
    if (result.kind === 'refused')
        return { verdict: 'refused', why: result.why };
    const served = tallies.filter(({ serving }) => review_verdicts_holds(serving, by?.id)).map(({ demand }) => demand.name);
    if (served.length > 0)
        return { verdict: 'counted', why: `for ${served.join(', ')}` };
    if (anyHuman)
        return { verdict: 'counted', why: 'as one more human' };
    const named = new Set(tallies.flatMap(({ demand }) => demand.reviewers.map(showReviewer)));
    return { verdict: 'refused', why: `is not among ${[...named].join(', ')}` };
}
function review_verdicts_holds(serving, id) {
    for (const { by } of serving)
        if (by.id === id)
            return true;
    return false;
}
function whySilent({ state }, live) {
    if (state === 'COMMENTED' || state === 'PENDING')
        return 'neither approves nor objects';
    return live ? 'does not count' : 'a newer review of the same account replaced it';
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/decide.js












/**
 * Decides a change by the policy. Pure: where the decision turns on something that has not been looked up (whether an
 * approver may write, who is in a team), it says so instead of guessing, and is asked again with the answer. In which
 * order the snapshot lists things makes no difference.
 *
 * Source: CC8.1 as the policy states it; SPEC §5.
 */
function decide(policy, read, classification) {
    const snapshot = inOrder(read);
    if (!isGoverned(snapshot.base.ref, snapshot.defaultBranch, policy)) {
        return { kind: 'decision', decision: ungoverned(snapshot, classification) };
    }
    const facts = { policy, snapshot, contributors: contributorsOf(snapshot) };
    const live = liveReviews(snapshot.reviews);
    const objections = objectionsAmong(live, facts);
    const approvals = judgeApprovals(live, facts, classification.risk);
    const candidates = candidatesAmong(approvals);
    const aiObjects = objections.standing.some(({ by }) => by === 'ai');
    const { tallies, lookups: memberships } = tallyOf(candidates, demandsOf(policy, classification, aiObjects), facts);
    const additions = additionsTo(facts, classification);
    const lookups = [
        ...objections.lookups,
        ...approvals.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : [])),
        ...memberships,
        ...additions.lookups,
    ];
    if (lookups.length > 0)
        return { kind: 'needs', lookups: decide_distinct(lookups) };
    const added = oneMoreHuman(candidates, tallies, additions.why);
    const waiting = waitingOn(tallies, added, facts);
    if (waiting.lookups.length > 0)
        return { kind: 'needs', lookups: decide_distinct(waiting.lookups) };
    const root = rootOf(classification, [objectionsResult(objections.standing), ...tallies.map(requirementOf), ...added]);
    const findings = { live, objections, approvals, tallies, anyHuman: added.length > 0 };
    return {
        kind: 'decision',
        decision: {
            state: root.state === 'satisfied' ? 'approved' : root.state,
            risk: classification.risk,
            reasons: reasonsFor(root, classification),
            requirement: root,
            waitingFor: waiting.waitingFor,
            reviews: verdictsOn(snapshot.reviews, findings),
            aiApproved: approvals.some(({ stands }) => stands),
            notes: notesOn(facts),
        },
    };
}
function decide_distinct(lookups) {
    return [...new Map(lookups.map((lookup) => [JSON.stringify(lookup), lookup])).values()];
}
function objectionsResult(standing) {
    const blocking = standing.filter(({ by }) => by !== 'ai');
    return {
        name: 'no objection',
        state: blocking.length > 0 ? 'blocked' : 'satisfied',
        wanted: 'no objection of a person',
        saw: standing.length === 0 ? 'none' : standing.map(({ why }) => why).join('; '),
        counted: [],
        parts: [],
    };
}
function rootOf(classification, parts) {
    const has = (state) => parts.some((part) => part.state === state);
    return {
        name: `${classification.risk} risk`,
        state: has('blocked') ? 'blocked' : has('pending') ? 'pending' : 'satisfied',
        wanted: 'all of the following',
        saw: `${parts.filter((part) => part.state === 'satisfied').length} of ${parts.length}`,
        counted: [...new Set(parts.flatMap((part) => part.counted))],
        parts,
    };
}
function reasonsFor(root, classification) {
    const open = root.parts.filter((part) => part.state !== 'satisfied');
    const sentences = open.map((part) => part.state === 'blocked' ? part.saw : `${part.name}: needs ${part.wanted}, has ${part.saw}`);
    const names = root.counted.map((login) => `@${login}`).join(', ');
    const approved = names === '' ? 'the policy asks for no approval' : `approved by ${names}`;
    const risk = classification.reasons.map(({ text }) => `${classification.risk} risk: ${text}`);
    return [...(open.length > 0 ? sentences : [approved]), ...risk];
}
function ungoverned(snapshot, classification) {
    const why = `${snapshot.base.ref} is no governed branch`;
    return {
        state: 'ungoverned',
        risk: classification.risk,
        reasons: [why],
        requirement: { name: 'governed branch', state: 'satisfied', wanted: 'nothing', saw: why, counted: [], parts: [] },
        waitingFor: [],
        reviews: [],
        aiApproved: false,
        notes: [],
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/record/canonical-json.js
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
    return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/change/change.js
/** GitHub's words for what happened to a file. */
const FILE_STATUSES = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged'];
/** GitHub's list of files ends here, whatever the change holds. */
const change_FILE_LIST_CAP = 3000;

;// CONCATENATED MODULE: ./packages/soc2/lib/approval/co-authors.js
/** The trailer's key, whatever stands between its words; git and people write it in several ways. */
const KEY = /co\P{L}{0,3}authored\P{L}{0,3}by/iu;
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const AT_NOREPLY = /@users\.noreply\./gi;
/** `ID+login`, or `login` alone as before 2017. GitHub's logins are shorter; those of enterprises end in `_code`. */
const MAILBOX = /(?:(\d{1,16})\+)?([a-z0-9][a-z0-9_-]{0,99}(?:\[bot\])?)$/i;
const LONGEST_MAILBOX = 130;
/**
 * The GitHub accounts that a commit message names as co-authors. Who wrote a part of a change must not approve it, so
 * a missed one is a hole, and reading is generous: the trailer may stand anywhere in a line of any paragraph, may go
 * on over indented lines, and the noreply address may be of any host (GitHub Enterprise Server has its own). Any other
 * e-mail address proves nothing about an account and is left out.
 */
function coAuthorsIn(message) {
    const found = new Map();
    let trailer = false;
    for (const line of message.split(LINE_BREAK)) {
        const key = KEY.exec(line);
        trailer = key !== null || (trailer && /^\s/.test(line));
        if (!trailer)
            continue;
        for (const coAuthor of addressesIn(key ? line.slice(key.index) : line)) {
            found.set(`${coAuthor.id ?? ''}+${coAuthor.login.toLowerCase()}`, coAuthor);
        }
    }
    return [...found.values()];
}
function addressesIn(text) {
    return [...text.matchAll(AT_NOREPLY)].flatMap(({ index }) => {
        const [, digits, login] = MAILBOX.exec(text.slice(Math.max(0, index - LONGEST_MAILBOX), index)) ?? [];
        if (login === undefined)
            return [];
        const id = Number(digits);
        return [Number.isSafeInteger(id) && id > 0 ? { login, id: id } : { login }];
    });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-commits.js





/** GitHub's list of a pull request's commits ends here, whatever the pull request holds. */
const COMMIT_LIST_CAP = 250;
const LIST = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
/**
 * Reads every commit of a pull request: from its own list where that is whole, else from the comparison of base and
 * head, which goes on for as long as there are commits. Where their number is not known, the list counts as whole when
 * it is one page.
 *
 * @throws GitHubError where a call fails, or the list is shorter than GitHub says it is, or does not hold the head
 */
async function readCommits(client, repository, pull) {
    const read = pull.commits === undefined ? fromPage : pull.commits < COMMIT_LIST_CAP ? fromList : fromComparison;
    const { commits, told, call } = await read(client, repository, pull);
    const distinct = new Set(commits.map(({ sha }) => sha)).size;
    if (distinct !== told || commits.length !== told)
        throw changed(call, `${distinct} commits came of ${told}`);
    if (told > 0 && !commits.some(({ sha }) => sha === pull.head.sha)) {
        throw changed(call, `the head ${pull.head.sha} is not among the commits`);
    }
    return commits;
}
const fromPage = async (client, repository, pull) => {
    const { rows, more } = await pages_readPages(client, LIST, { ...repository, pull_number: pull.number }, 1, commitOf);
    return more ? fromComparison(client, repository, pull) : { commits: rows, told: rows.length, call: LIST };
};
const fromList = async (client, repository, pull) => {
    const at = { ...repository, pull_number: pull.number };
    const { rows, more } = await pages_readPages(client, LIST, at, pull.commits ?? 0, commitOf);
    const call = `GET /repos/${repository.owner}/${repository.repo}/pulls/${pull.number}/commits`;
    if (more)
        throw changed(call, `the list goes on after ${pull.commits} commits`);
    return { commits: rows, told: pull.commits ?? 0, call };
};
/** Each page is let go as soon as its commits are read: the first one also holds 300 files with their patches. */
const fromComparison = async (client, repository, pull) => {
    const basehead = `${pull.base.sha}...${pull.head.sha}`;
    const page = async (number) => {
        const answer = await client.request(COMPARE, { ...repository, basehead, per_page: PAGE_SIZE, page: number });
        const comparison = shape_objectOf(answer);
        return {
            commits: comparison.list('commits').map(commitOf),
            told: comparison.count('total_commits'),
            call: answer.call,
            more: linkOf(answer, 'next') !== undefined,
        };
    };
    const first = await page(1);
    const { told, call } = first;
    // The pull request's own count may stop at the cap, but never says more than there are.
    if (told < (pull.commits ?? 0))
        throw changed(call, `${told} commits came of ${pull.commits}`);
    const numbers = Array.from({ length: Math.max(0, Math.ceil(told / PAGE_SIZE) - 1) }, (_, index) => index + 2);
    const pages = [first, ...(await Promise.all(numbers.map(page)))];
    if (pages.at(-1)?.more)
        throw changed(call, `the list goes on after ${told} commits`);
    return { commits: pages.flatMap(({ commits }) => commits), told, call };
};
function commitOf(row) {
    return {
        sha: row.sha('sha'),
        parents: row.list('parents').map((parent) => parent.sha('sha')),
        author: linked(row.objectOrNull('author')),
        committer: linked(row.objectOrNull('committer')),
        coAuthors: coAuthorsIn(row.object('commit').text('message')),
    };
}
/** GitHub answers an unlinked e-mail with null or with an empty object. */
function linked(user) {
    return user?.has('id') || user?.has('login') ? accountOf(user) : null;
}
function changed(call, what) {
    return new github_error/* GitHubError */.y_(call, undefined, what, 'The pull request changed while it was read. No verdict was given: run the job again.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-events.js


/** A person chose another base, GitHub did when a stacked one was merged, or the base branch itself was rewritten. */
const BASE_CHANGES = [
    'base_ref_changed',
    'automatic_base_change_succeeded',
    'base_ref_force_pushed',
];
/** Reads all events of a pull request. Kinds that say nothing of its approval are left out. Throws a `GitHubError`. */
async function readEvents(client, repository, number) {
    const events = await readList(client, 'GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
        ...repository,
        issue_number: number,
    });
    const baseChanges = events
        .filter((event) => BASE_CHANGES.includes(event.text('event')))
        .map((event) => event.time('created_at'));
    return {
        dismissals: events.filter((event) => event.text('event') === 'review_dismissed').map(dismissalOf),
        baseChangedAt: baseChanges.toSorted().at(-1) ?? null,
    };
}
function dismissalOf(event) {
    const review = event.object('dismissed_review');
    return { review: review.id('review_id'), by: accountOf(event.objectOrNull('actor')), was: review.text('state') };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/changed-paths.js

/**
 * Why a list of files is not that of two commits; undefined where it is. GitHub lists the files of a long pull request
 * page by page, as it stands at that moment: an author who pushes something else and back could have another change
 * listed than the one whose head is approved. Trees are read by name, and show every path that differs.
 *
 * @param files as they were listed
 */
async function whyNotTheirs(client, repository, { mergeBase, head }, files) {
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
    const tree = shape_objectOf(await client.request(route, { ...repository, tree_sha: commit, recursive: '1' }));
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

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-entries.js

const read_entries_ROUTE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const CUT_OFF = { kind: 'unknown', sha: null, mode: '' };
/**
 * Reads what each path is in the tree of a commit: one recursive read, and where GitHub cuts that off (100,000 entries
 * or 7 MB), folder by folder along the paths that are wanted.
 */
async function readEntries(client, repository, commit, paths) {
    const answer = await client.request(read_entries_ROUTE, { ...repository, tree_sha: commit, recursive: '1' });
    const tree = shape_objectOf(answer);
    const wanted = new Set(paths);
    if (tree.flag('truncated'))
        return walk(client, repository, commit, wanted);
    const entries = new Map();
    for (const row of tree.list('tree')) {
        const path = row.text('path');
        if (wanted.has(path))
            entries.set(path, entryOf(row));
    }
    return entries;
}
async function walk(client, repository, commit, wanted) {
    const folders = foldersOf(wanted);
    const entries = new Map();
    let level = [{ at: '', sha: commit }];
    while (level.length > 0) {
        const trees = await Promise.all(level.map(async ({ at, sha }) => ({
            at,
            tree: shape_objectOf(await client.request(read_entries_ROUTE, { ...repository, tree_sha: sha })),
        })));
        const next = [];
        for (const { at, tree } of trees) {
            if (tree.flag('truncated')) {
                for (const path of wanted)
                    if (path.startsWith(at))
                        entries.set(path, CUT_OFF);
                continue;
            }
            for (const row of tree.list('tree')) {
                const path = `${at}${row.text('path')}`;
                if (wanted.has(path))
                    entries.set(path, entryOf(row));
                // A path can be wanted as a file and be a folder here, where one took the other's place.
                if (folders.has(path) && row.text('type') === 'tree')
                    next.push({ at: `${path}/`, sha: row.sha('sha') });
            }
        }
        level = next;
    }
    return entries;
}
function foldersOf(paths) {
    const folders = new Set();
    for (const path of paths) {
        for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
            folders.add(path.slice(0, end));
    }
    return folders;
}
function entryOf(row) {
    const mode = row.text('mode');
    return { kind: kindOf(mode), sha: row.sha('sha'), mode };
}
function kindOf(mode) {
    if (mode === '120000')
        return 'symlink';
    if (mode === '160000')
        return 'submodule';
    return mode === '100644' || mode === '100755' ? 'file' : 'unknown';
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-modes.js

/** Reads what kind of file each path is in the tree of a commit. */
async function readModes(client, repository, commit, paths) {
    const entries = await readEntries(client, repository, commit, paths);
    return new Map([...entries].map(([path, { kind }]) => [path, kind]));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-files.js






const read_files_ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
/**
 * Reads the files of a pull request, all pages at once, then the modes of those that could be links.
 *
 * GitHub lists at most 3,000 files; the rest is simply not there, which the caller sees by `pull.changedFiles`.
 */
async function readFiles(client, repository, pull) {
    const { files, more } = await readFilesWith(client, repository, pull, () => null);
    return { files: files.map(({ file }) => file), more };
}
/** The same, with what `take` wants of each row beside it; it is told the row's page as well. */
async function readFilesWith(client, repository, pull, take) {
    const expected = Math.min(pull.changedFiles ?? 1, change_FILE_LIST_CAP);
    const at = { ...repository, pull_number: pull.number };
    const { rows, more } = await pages_readPages(client, read_files_ROUTE, at, expected, (row, page) => ({
        ...listedFile(row),
        taken: take(row, page),
    }));
    return { files: await withKinds(client, repository, pull, rows), more };
}
/** The list alone: the kind of a file is left to whoever reads the modes of many changes at once. */
async function listFiles(client, repository, pull) {
    const expected = Math.min(pull.changedFiles ?? 1, FILE_LIST_CAP);
    const at = { ...repository, pull_number: pull.number };
    return (await readPages(client, read_files_ROUTE, at, expected, listedFile)).rows;
}
/** The same of rows that another call has listed, as a comparison of two commits does. */
async function filesOfRows(client, repository, pull, rows, take) {
    const listed = rows.map((row) => ({ ...listedFile(row), taken: take(row) }));
    return withKinds(client, repository, pull, listed);
}
async function withKinds(client, repository, pull, rows) {
    const modes = await modesOfPossibleLinks(client, repository, pull, rows);
    return rows.map(({ file, sides, taken }) => ({ file: { ...file, kind: read_files_kindOf(file, sides, modes) }, taken }));
}
function listedFile(row) {
    const status = read_files_statusOf(row);
    const previousPath = row.optionalPath('previous_filename');
    if (previousPath === undefined && (status === 'renamed' || status === 'copied')) {
        throw new github_error/* GitHubError */.y_(read_files_ROUTE, undefined, `a ${status} file has no previous path`, 'No verdict was given. Run the job again.');
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
function read_files_statusOf(row) {
    const word = row.text('status');
    const status = FILE_STATUSES.find((known) => known === word);
    if (!status) {
        throw new github_error/* GitHubError */.y_(read_files_ROUTE, undefined, `a file has the unknown status ${JSON.stringify(word)}`, 'Update Countersign, which does not know it.');
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
    return readModes(client, repository, shape_objectOf(answer).object('merge_base_commit').sha('sha'), paths);
}
function read_files_kindOf(file, sides, modes) {
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
    const comparison = shape_objectOf(await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', at));
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

// EXTERNAL MODULE: ./packages/soc2/lib/github/repository.js
var github_repository = __nccwpck_require__(3030);
;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-push-log.js






const read_push_log_ROUTE = 'GET /repos/{owner}/{repo}/activity';
/**
 * Reads who moved the head branch, oldest first, from the activity log of the repository that holds it. A commit says
 * who its author claims to be; only this log says whose credential brought it.
 *
 * The log of a fork may be hidden from the token, and a head repository may be gone: then it is not observed, which is
 * never the same as empty. The repository's own log must be readable.
 *
 * @throws GitHubError on any other failure
 */
async function readPushLog(client, repository, pull) {
    if (pull.head.repository === null)
        return { observed: false, why: 'the repository of the head branch is gone' };
    const own = `${repository.owner}/${repository.repo}`.toLowerCase() === pull.head.repository.toLowerCase();
    try {
        return {
            observed: true,
            pushes: await readPushes(client, (0,github_repository/* repositoryName */.a)(pull.head.repository), `refs/heads/${pull.head.ref}`),
        };
    }
    catch (failure) {
        if (own || !(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        return {
            observed: false,
            why: `the activity log of the fork ${pull.head.repository} cannot be read with this token (HTTP ${failure.status})`,
        };
    }
}
async function readPushes(client, repository, ref) {
    const pushes = [];
    for await (const answer of eachPage(client, read_push_log_ROUTE, { ...repository, ref })) {
        for (const row of listOf(answer)) {
            if (row.text('ref') !== ref)
                throw astray(answer, row.text('ref'));
            if (row.text('activity_type') !== 'branch_deletion')
                pushes.push(pushOf(row));
        }
    }
    return pushes.toReversed();
}
function pushOf(row) {
    return {
        before: commitOrNull(row.text('before')),
        after: row.sha('after'),
        by: accountOf(row.objectOrNull('actor')),
    };
}
/** git writes "no commit" as zeros. */
function commitOrNull(text) {
    return isSha(text) && !/^0+$/.test(text) ? text : null;
}
function astray(answer, ref) {
    return new github_error/* GitHubError */.y_(answer.call, undefined, `the activity log holds another ref, ${JSON.stringify(ref)}`, 'No verdict was given. Run the job again.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-reviews.js



const read_reviews_ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const read_reviews_STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];
/**
 * Reads every review of a pull request, in the order in which they were submitted; those that never were come last.
 *
 * @throws GitHubError where a call fails, or a review is in a state that GitHub's description does not know: it might
 * be an objection
 */
async function readReviews(client, repository, number) {
    const rows = await readList(client, read_reviews_ROUTE, { ...repository, pull_number: number });
    return rows.map(reviewOf).toSorted(read_reviews_bySubmission);
}
function reviewOf(row) {
    const state = stateOf(row);
    return {
        id: row.id('id'),
        by: accountOf(row.objectOrNull('user')),
        state,
        commit: row.shaOrNull('commit_id'),
        at: state === 'PENDING' ? row.timeOrNull('submitted_at') : row.time('submitted_at'),
    };
}
function stateOf(row) {
    const word = row.text('state');
    const state = read_reviews_STATES.find((known) => known === word);
    if (state)
        return state;
    const message = `the review ${row.id('id')} has the unknown state ${JSON.stringify(word)}`;
    throw new github_error/* GitHubError */.y_(read_reviews_ROUTE, undefined, message, 'Update Countersign, which does not know it.');
}
/** Two reviews of one second keep the order in which GitHub numbered them. */
function read_reviews_bySubmission(one, other) {
    if (one.at === other.at)
        return one.id - other.id;
    if (one.at === null)
        return 1;
    if (other.at === null)
        return -1;
    return one.at < other.at ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/read-snapshot.js








const NOTHING_KNOWN = { permissions: {}, memberships: {}, cleanMerges: {} };
/** Reads everything that a decision on a pull request turns on, but for what must be looked up. */
async function readSnapshot(gate, sources, pull) {
    const lists = await readLists(gate, sources, pull);
    return {
        ...snapshotOf(gate, pull, pull.changedFiles, lists),
        isStillSo: async (success) => !success || (await readAgain(gate, pull, lists)) !== undefined,
    };
}
/**
 * The same for a pull request as a list shows it: the row is the first sight of it, and so a sweep has a call less for
 * each. What a row lacks is how many files and commits there are; the pull request's own word on that comes with the
 * second look, by which they must be as many as were read. Undefined where the files are more than one page.
 */
async function readListed(gate, sources, row) {
    const lists = await readLists(gate, sources, row);
    const { list, commits } = lists;
    if (list.more)
        return undefined;
    return {
        ...snapshotOf(gate, row, list.files.length, lists),
        isStillSo: async (success) => {
            const now = await readAgain(gate, row, success ? lists : undefined);
            // Of more than 250 commits it may count those alone.
            return now !== undefined && now.changedFiles === list.files.length && now.commits <= commits.length;
        },
    };
}
/**
 * Reads head and base again, and the reviews where any are given: the pull request as it is now, if all is the same. Where
 * anything has happened to it meanwhile its events are read again too: pointed at another base and back, it looks the
 * same, and its files may have been listed between the two.
 */
async function readAgain({ client, repository }, first, before) {
    const { number } = first;
    const [now, reviews] = await Promise.all([
        readGatedPullRequest(client, repository, number),
        before && readReviews(client, repository, number),
    ]);
    if (!isSame(now, first) || JSON.stringify(reviews) !== JSON.stringify(before?.reviews))
        return undefined;
    if (before === undefined || now.updatedAt === first.updatedAt)
        return now;
    return JSON.stringify(await readEvents(client, repository, number)) === JSON.stringify(before.events)
        ? now
        : undefined;
}
/**
 * Whether two readings of a pull request are of one state of it: of everything but the labels, which are the gate's own
 * to change. Where one of them is a list's, which has no counts, these do not count.
 */
function isSame(one, other) {
    const counts = ({ changedFiles, commits, merged }) => `${changedFiles} ${commits} ${merged}`;
    const counted = one.commits !== undefined && other.commits !== undefined;
    return read_snapshot_stateOf(one) === read_snapshot_stateOf(other) && (!counted || counts(one) === counts(other));
}
function read_snapshot_stateOf({ number, head, base, defaultBranch, author, open }) {
    return JSON.stringify({ number, head, base, defaultBranch, author, open });
}
async function readLists(gate, sources, pull) {
    const { client, repository } = gate;
    const [policy, list, reviews, events, commits, pushLog] = await Promise.all([
        sources.policies(pull.defaultBranch),
        readFilesOfHead(client, repository, pull),
        readReviews(client, repository, pull.number),
        readEvents(client, repository, pull.number),
        readCommits(client, repository, pull),
        readPushLog(client, repository, pull),
    ]);
    return { policy, list, reviews, events, commits, pushLog };
}
function snapshotOf({ repository }, pull, reportedFiles, { policy, list, reviews, events, commits, pushLog }) {
    const goesOn = list.more && reportedFiles < change_FILE_LIST_CAP;
    const snapshot = inOrder({
        repository: `${repository.owner}/${repository.repo}`,
        number: pull.number,
        author: pull.author,
        head: pull.head.sha,
        base: pull.base,
        defaultBranch: pull.defaultBranch,
        change: {
            files: list.files,
            reportedFiles,
            listCap: change_FILE_LIST_CAP,
            moved: [...(goesOn ? [`the list goes on after ${reportedFiles} files`] : []), ...list.moved],
        },
        reviews,
        ...events,
        commits,
        pushLog,
        known: NOTHING_KNOWN,
    });
    return { pull, policy, snapshot };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/judge.js





/** Rounds of look-ups that a decision may ask for; each answers all that the one before showed to be open. */
const ROUNDS = 5;
/** Reads everything that a decision on a pull request turns on, and decides. Writes nothing. */
async function judge_judge(gate, sources, pull) {
    return decideOn(gate, sources, await readSnapshot(gate, sources, pull));
}
/** The same for a pull request as a list shows it; undefined where it has to be read as `judge` does. */
async function judgeListed(gate, sources, row) {
    const reading = await readListed(gate, sources, row);
    return reading && decideOn(gate, sources, reading);
}
async function decideOn(gate, sources, { snapshot: start, ...read }) {
    const { policy, path, text, source } = read.policy;
    const classification = classify(policy, start.change, { policyPath: path });
    const lookUp = sources.lookUps(policy.retrospective.within);
    let snapshot = start;
    for (let round = 0; round <= ROUNDS; round += 1) {
        const outcome = decide(policy, snapshot, classification);
        if (outcome.kind === 'decision') {
            const sealed = seal({
                kind: 'countersign/decision',
                version: 1,
                bundle: gate.bundle,
                policy: { path, blob: source?.blob ?? '', text },
                snapshot,
                classification,
                decision: outcome.decision,
            });
            return { ...read, sealed };
        }
        snapshot = { ...snapshot, known: await lookUp(snapshot, outcome.lookups) };
    }
    throw new Error(`the decision on #${start.number} still asks for look-ups after ${ROUNDS} rounds`);
}
/** What a verdict rests on beside the pull request itself. */
function restsOf({ sealed }) {
    const { policy, bundle, snapshot } = sealed.record;
    const { retrospective } = snapshot.known;
    const recent = retrospective === null || retrospective?.recent === true;
    return {
        basis: basisOf(policy.blob, bundle),
        retrospective: retrospective === undefined ? null : recent ? 'recent' : 'late',
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/open.js




/**
 * Reads the statuses before anything that is judged, so that whatever is published meanwhile is seen to be new.
 *
 * @throws what went wrong, after it was published
 */
async function open_open(gate, sources, pull) {
    const { head, defaultBranch, number } = pull;
    const { sha } = head;
    const reading = readStatuses(gate.statusClient, gate.repository, sha, gate.statusContext);
    // Begun early both save a round. What fails is told where it is waited for.
    reading.catch(() => undefined);
    const early = async () => pull.open && !(await gate.outdated()) && sources.policies(defaultBranch);
    early().catch(() => undefined);
    const context = await orFault(gate, { sha, number }, () => contextOf(gate, sources, pull));
    if (context === undefined)
        return { statuses: await orFault(gate, { sha, number }, () => reading) };
    const statuses = await orFault(gate, { sha, context, number }, () => reading);
    return { statuses, publication: openPublication(gate, { sha, context, number }, statusesUnder(statuses, context)) };
}
/** The context of a pull request's status; undefined where its base is not governed. */
async function contextOf(gate, sources, { base, defaultBranch }) {
    const context = statusContext(gate.statusContext, base.ref, defaultBranch);
    if (base.ref === defaultBranch)
        return context;
    const { policy } = await sources.policies(defaultBranch);
    return isGoverned(base.ref, defaultBranch, policy) ? context : undefined;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-tip.js


/** The commit that a branch points to now. Throws a `GitHubError` where the branch does not exist. */
async function readTip(client, repository, branch) {
    const answer = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
        ...repository,
        ref: `heads/${branch}`,
    });
    const ref = shape_objectOf(answer);
    if (ref.text('ref') !== `refs/heads/${branch}`) {
        throw new github_error/* GitHubError */.y_(answer.call, undefined, `answered for ${JSON.stringify(ref.text('ref'))}`, 'Check that the default branch exists.');
    }
    return ref.object('object').sha('sha');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/policy-in-force.js


/**
 * Sources whose policy may have been asked for before the statuses were read, which saves a round. A run that judged by
 * a newer policy may have ended in between: where the newest verdict rests on another policy than the one that was
 * read, it is read anew.
 */
function confirmed(gate, early, publication) {
    return {
        lookUps: early.lookUps,
        policies: async (branch) => {
            const policy = await early.policies(branch);
            return restsOnAnother(gate, publication, policy) ? gate.sources().policies(branch) : policy;
        },
    };
}
/** Whether the newest verdict before this run was by another policy or bundle. */
function restsOnAnother(gate, { before }, policy) {
    const basis = basisOf(policy.source?.blob ?? '', gate.bundle);
    const verdict = before.map(({ targetUrl }) => markOf(targetUrl)).find((mark) => mark?.kind === 'verdict');
    return verdict?.kind === 'verdict' && verdict.basis !== basis;
}
/** Whether a policy is the one at the tip of the default branch now; where the tip has not moved, one call tells. */
async function isInForce(gate, { source }) {
    if (source === null)
        return true;
    const tip = await readTip(gate.client, gate.repository, source.branch);
    if (tip === source.commit)
        return true;
    const now = await gate.sources().policies(source.branch);
    return now.source?.blob === source.blob;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/decision/plan-labels.js
const HUMAN_REVIEW = { colour: 'd93f0b', description: 'High risk: a person who did not write it must approve' };
const AI_APPROVED = {
    colour: '0e8a16',
    description: 'Low risk, approved by the AI reviewer; listed in the weekly retrospective',
};
/**
 * The labels that a decision calls for, as differences to what is there. Labels are outputs: nothing is decided from
 * one, and one that says what is not so is taken off, whoever put it on.
 *
 * @param present the labels on the pull request now; GitHub ignores their case
 */
function planLabels(policy, decision, pullRequest, present) {
    if (decision.state === 'ungoverned')
        return [];
    const { humanReview, aiApproved } = policy.labels;
    return [
        ...difference(humanReview, decision.risk === 'high', HUMAN_REVIEW, pullRequest, present),
        ...difference(aiApproved, decision.aiApproved, AI_APPROVED, pullRequest, present),
    ];
}
function difference(label, wanted, look, pullRequest, present) {
    const there = present.find((name) => name.toLowerCase() === label.toLowerCase());
    if (wanted === (there !== undefined))
        return [];
    return wanted
        ? [{ kind: 'add-label', pullRequest, label, ...look }]
        : [{ kind: 'remove-label', pullRequest, label: there ?? label }];
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/publish-success.js

/**
 * Publishes a success and then proves that it was right to stand when it did: no other run has published since this one
 * began, and the policy is still in force. Where that cannot be shown the success is taken back at once.
 *
 * Why this is enough: docs/adr/0005-status-protocol.md.
 *
 * @param again whether it is said again where the newest status says the same
 * @param inForce whether the policy of the verdict is the one that counts now
 * @returns whether it holds; else the change is to be judged again
 * @throws GitHubError where the success was refused, or cannot be proven or taken back
 */
async function publishSuccess(publication, verdict, again, inForce) {
    if ((await wasTaken(publication, verdict, again)) && !(await publication.interfered()) && (await inForce()))
        return true;
    await publication.judging('judging the change again');
    return false;
}
/** Sent once: by a second attempt the change may be another. Whether a lost answer was a yes is not asked. */
async function wasTaken(publication, verdict, again) {
    try {
        await publication.verdict(verdict, again);
        return true;
    }
    catch (failure) {
        if (!isPassing(failure))
            throw failure;
        return false;
    }
}
/** True where the same call may go through a moment later; a refusal will not. */
function isPassing(failure) {
    return (failure instanceof github_error/* GitHubError */.y_ && (failure.rateLimited || failure.status === undefined || failure.status >= 500));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/settled.js
/** How often a change that moves is judged before the gate leaves it pending. */
const ATTEMPTS = 3;

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/publish-verdict.js








/**
 * Writes the labels and publishes the verdict, then looks whether another run has spoken since this one began: then
 * either may be the one that judged an older state, and the change is judged again.
 */
async function publishVerdict(gate, publication, judged, { last, again }) {
    const { decision } = judged.sealed.record;
    const { number, labels: present } = judged.pull;
    const done = { kind: 'judged', judged, published: decision.state !== 'ungoverned' };
    if (decision.state === 'ungoverned')
        return done;
    const labels = planLabels(judged.policy.policy, decision, number, present);
    const verdict = {
        state: STATE_OF[decision.state],
        description: statusDescription(decision, judged.sealed.digest),
        rests: restsOf(judged),
    };
    const approved = decision.state === 'approved';
    // One after the other: a label of one's own beside the look would seem to be something that happened meanwhile.
    const stillSo = await judged.isStillSo(approved);
    await carryOut(gate.client, gate.repository, labels);
    if (stillSo && !approved) {
        const holds = !(await publication.verdict(verdict, again)) || !(await publication.interfered());
        return holds || last ? done : moved(gate, number);
    }
    const doubtful = restsOnAnother(gate, publication, judged.policy);
    const inForce = async () => !doubtful || isInForce(gate, judged.policy);
    if (stillSo && (await publishSuccess(publication, verdict, again, inForce)))
        return done;
    // Read once more, since what was read beside the labels may not show them yet.
    if (!last)
        return moved(gate, number);
    const why = `the change kept moving while it was judged ${ATTEMPTS} times`;
    await publication.aside('pending', why);
    return { kind: 'waiting', number, why };
}
async function moved(gate, number) {
    return { kind: 'moved', now: await readGatedPullRequest(gate.client, gate.repository, number) };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/waits.js
/** GitHub keeps 1,000 statuses of a commit and context; what is past this could be the last that it takes. */
const STATUS_LIMIT = 900;
/** What an outdated re-run says. */
const OUTDATED = 'a re-run of a workflow file that the default branch no longer has: start a new run';
/** Says why a change is not judged at all, and publishes that; undefined where it is to be judged. */
async function waits(gate, publication, { number, open }) {
    const { before } = publication;
    if (!open) {
        if (before.length > 0)
            await publication.aside('pending', `#${number} was closed without merging`);
        return { kind: 'waiting', number, why: 'the pull request is closed' };
    }
    if (await gate.outdated()) {
        await publication.aside('pending', OUTDATED);
        return { kind: 'waiting', number, why: OUTDATED };
    }
    if (before.length < STATUS_LIMIT)
        return undefined;
    const why = `this commit has ${before.length} statuses and GitHub takes 1,000: push a commit`;
    if (before[0]?.state !== 'failure')
        await publication.aside('failure', why);
    return { kind: 'blocked', number, why };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/settle.js












/**
 * Judges a pull request's present state and publishes the verdict: `pending` first, the verdict on the head that was
 * judged, and before a `success` and after any verdict another look, so that what stands in the end is what the last
 * state deserves. The order of the calls is the protocol of docs/adr/0005-status-protocol.md.
 *
 * @param announced the commit that the event spoke of, for a fault before the pull request could be read
 * @throws whatever went wrong, after it was published as `error`
 */
async function settle(gate, first, number, announced) {
    const { client, repository } = gate;
    const pull = await readGatedPullRequest(client, repository, number).catch(async (failure) => {
        const affected = await affectedWithout(gate, number, announced);
        return orFault(gate, affected, () => Promise.reject(failure));
    });
    return attempts(gate, first, pull, 1);
}
/**
 * The same for a pull request that a sweep has found in a list. The statuses were read before the sources' policy, and
 * only what differs is written, so there is no `pending` first where a verdict stands.
 */
async function settleListed(gate, sources, row, publication, statuses) {
    const judging = async () => {
        const judged = await judgeListed(gate, sources, row).catch((failure) => movedOr(gate, row, failure));
        return judged ?? { kind: 'moved', now: await readGatedPullRequest(gate.client, gate.repository, row.number) };
    };
    const result = await orFault(gate, publication.target, () => attempt(gate, publication, row, statuses, judging, { last: false, again: true }));
    return result.kind === 'moved' ? attempts(gate, gate.sources(), result.now, 2) : result;
}
async function attempts(gate, first, start, from) {
    let [pull, sources] = [start, first];
    for (let count = from;; count += 1) {
        const result = await settleOnce(gate, sources, pull, count === ATTEMPTS);
        if (result.kind !== 'moved')
            return result;
        [pull, sources] = [result.now, gate.sources()];
    }
}
async function settleOnce(gate, sources, pull, last) {
    if (pull.merged)
        return { kind: 'judged', judged: await judge_judge(gate, sources, pull), published: false };
    const { statuses, publication } = await open_open(gate, sources, pull);
    if (publication === undefined) {
        const place = { sha: pull.head.sha, number: pull.number, base: pull.base.ref };
        await orFault(gate, place, () => withdrawElsewhere(gate, place, statuses));
        return { kind: 'judged', judged: await judge_judge(gate, sources, pull), published: false };
    }
    const judging = async () => {
        const work = judge_judge(gate, confirmed(gate, sources, publication), pull);
        return last ? work : work.catch((failure) => movedOr(gate, pull, failure));
    };
    return orFault(gate, publication.target, () => attempt(gate, publication, pull, statuses, judging, { last, again: false }));
}
/** One attempt on a governed pull request; in the manner of a sweep it leaves a verdict standing while it judges. */
async function attempt(gate, publication, pull, statuses, judging, manner) {
    const place = { ...publication.target, base: pull.base.ref };
    const waiting = await waits(gate, publication, pull);
    if (waiting !== undefined) {
        await withdrawElsewhere(gate, place, statuses);
        return waiting;
    }
    const [judged] = await allEnded([
        judging(),
        publication.judging('judging the change', manner.again),
        withdrawElsewhere(gate, place, statuses),
    ]);
    return 'kind' in judged ? judged : publishVerdict(gate, publication, judged, manner);
}
/** What moves while it is read does not fit together; that it does not is a failure only where nothing has moved. */
async function movedOr(gate, pull, failure) {
    const now = await readGatedPullRequest(gate.client, gate.repository, pull.number).catch(() => undefined);
    if (now === undefined || isSame(now, pull))
        throw failure;
    return { kind: 'moved', now };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-default-branch.js

/** The repository's default branch as it is now. */
async function readDefaultBranch(client, repository) {
    return shape_objectOf(await client.request('GET /repos/{owner}/{repo}', { ...repository })).text('default_branch');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/resolve-merge-group.js




const ENTRIES = `query($owner: String!, $repo: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { headCommit { oid } baseCommit { oid } pullRequest { number } }
      }
    }
  }
}`;
/** The pull requests that a run is about. */
async function pullRequestsOf(client, repository, subject) {
    return subject.kind === 'pull-request' ? [subject.number] : resolveMergeGroup(client, repository, subject.group);
}
/**
 * Every pull request that a group of the merge queue would merge, the one that its ref names last. Where the group
 * starts from the branch's tip that is the only one; else the queue's entries are walked back to the tip. A group
 * that cannot be walked to the tip is an error: judging a part of it would let the rest through.
 */
async function resolveMergeGroup(client, repository, group) {
    const tip = await readTip(client, repository, group.base);
    if (group.baseSha === tip)
        return [group.number];
    const entries = await resolve_merge_group_readEntries(client, repository, group.base);
    const numbers = [];
    let head = group.headSha;
    while (head !== null && head !== tip) {
        const reached = head;
        const entry = entries.find((candidate) => candidate.head === reached);
        if (!entry || numbers.includes(entry.number))
            throw unresolved(group, `no entry of the queue has the head ${reached.slice(0, 12)}`);
        numbers.unshift(entry.number);
        head = entry.base;
    }
    if (head !== tip)
        throw unresolved(group, 'its entries do not lead back to the tip of the branch');
    if (numbers.at(-1) !== group.number)
        throw unresolved(group, `its head belongs to #${numbers.at(-1)}, its ref names #${group.number}`);
    return numbers;
}
async function resolve_merge_group_readEntries(client, repository, branch) {
    const entries = [];
    let after = null;
    do {
        const answer = await client.graphql(ENTRIES, { ...repository, branch, after });
        const queue = shape_objectOf(answer).object('repository').object('mergeQueue').object('entries');
        for (const node of queue.list('nodes')) {
            entries.push({
                head: oid(node.objectOrNull('headCommit')),
                base: oid(node.objectOrNull('baseCommit')),
                number: node.object('pullRequest').id('number'),
            });
        }
        const page = queue.object('pageInfo');
        after = page.flag('hasNextPage') ? page.text('endCursor') : null;
    } while (after !== null);
    return entries;
}
function oid(commit) {
    const found = commit?.text('oid');
    return isSha(found) ? found : null;
}
function unresolved(group, why) {
    return new errors/* UserError */.y(`the merge group of #${group.number} cannot be resolved: ${why}`, 'Remove the pull request from the merge queue and add it again.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/settle-group.js















/**
 * Judges every pull request that a group of the merge queue would merge, and publishes the strictest decision on the
 * group's head. The members' own statuses and labels are left alone: their own runs keep them.
 *
 * @throws where the group cannot be resolved or a member cannot be judged, after that was published as `error`
 */
async function settleGroup(gate, first, group) {
    for (let attempt = 1;; attempt += 1) {
        const sources = attempt === 1 ? first : gate.sources();
        const result = await settle_group_settleOnce(gate, sources, group, attempt === ATTEMPTS);
        if (result !== undefined)
            return result;
    }
}
async function settle_group_settleOnce(gate, sources, group, last) {
    const pulls = await readMembers(gate, group);
    const defaultBranch = pulls[0]?.defaultBranch ?? '';
    const context = statusContext(gate.statusContext, group.base, defaultBranch);
    const target = { sha: group.headSha, context, number: group.number };
    // Where the base is the default branch it is governed, whatever the policy says or fails to say.
    const affected = group.base === defaultBranch ? target : { sha: group.headSha };
    const [statuses, governed] = await orFault(gate, affected, async () => {
        const before = await readStatuses(gate.statusClient, gate.repository, group.headSha, gate.statusContext);
        return [before, isGoverned(group.base, defaultBranch, (await sources.policies(defaultBranch)).policy)];
    });
    if (!governed) {
        return { judged: await Promise.all(pulls.map((pull) => judge_judge(gate, sources, pull))), state: 'ungoverned' };
    }
    const publication = openPublication(gate, target, statusesUnder(statuses, context));
    return orFault(gate, target, async () => {
        const numbers = pulls.map(({ number }) => `#${number}`).join(', ');
        const outdated = await gate.outdated();
        const [judged] = await allEnded([
            allEnded(pulls.map((pull) => judge_judge(gate, sources, pull))),
            publication.judging(`judging ${numbers}`),
        ]);
        const state = outdated ? 'pending' : await publishStrictest(gate, publication, judged, group.base);
        if (outdated)
            await publication.aside('pending', OUTDATED);
        if (state !== undefined)
            return { judged, state };
        if (!last)
            return undefined;
        await publication.aside('pending', `the group kept moving while it was judged ${ATTEMPTS} times`);
        return { judged, state: 'pending' };
    });
}
/** Reads the group's pull requests. A group that cannot be resolved is an `error` on its head. */
async function readMembers(gate, group) {
    const { client, repository } = gate;
    try {
        const numbers = await resolveMergeGroup(client, repository, group);
        return await Promise.all(numbers.map((number) => readGatedPullRequest(client, repository, number)));
    }
    catch (failure) {
        const defaultBranch = await readDefaultBranch(client, repository).catch(() => undefined);
        const known = group.base === defaultBranch ? { context: gate.statusContext } : {};
        throw await publishFault(gate, { sha: group.headSha, number: group.number, ...known }, failure);
    }
}
/** Publishes the strictest decision; undefined where a success did not hold. */
async function publishStrictest(gate, publication, judged, base) {
    const state = strictest(judged, base);
    const [one] = judged;
    if (one === undefined)
        return 'pending';
    const verdict = { state: STATE_OF[state], description: describe(judged, state), rests: restsOf(one) };
    if (state !== 'approved') {
        await publication.verdict(verdict);
        return state;
    }
    const still = await allEnded(judged.map((member) => member.isStillSo(true)));
    if (still.includes(false))
        return undefined;
    return (await publishSuccess(publication, verdict, false, () => isInForce(gate, one.policy))) ? state : undefined;
}
/** A member that is closed, merged or retargeted has no place in the group: what the group would merge is not what was judged. */
function strictest(judged, base) {
    const states = judged.map(({ pull, sealed }) => pull.open && pull.base.ref === base ? sealed.record.decision.state : 'blocked');
    return ['blocked', 'pending', 'approved'].find((state) => states.includes(state)) ?? 'pending';
}
function describe(judged, state) {
    const digest = digestOf(judged.map(({ sealed }) => sealed.digest).join('\n')).slice(0, 12);
    const members = judged
        .filter(({ sealed }) => sealed.record.decision.state === state)
        .map(({ pull }) => `#${pull.number}`);
    return `${state}: ${members.slice(0, 12).join(', ')}${members.length > 12 ? ` and ${members.length - 12} more` : ''} · ${digest}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/list-open-pull-requests.js



const list_open_pull_requests_ROUTE = 'GET /repos/{owner}/{repo}/pulls';
/**
 * Lists every open pull request, oldest first.
 *
 * A list that changes while its pages are read loses what slips from a page that is still to come to one that was read.
 * In the order of creation a new pull request comes last, and one that is closed moves those after it forward: read
 * from the last page to the first, everything that moves is met once more, and nothing is lost.
 *
 * It begins at the second page, which tells how many there are and, where there are two, is the last one itself: what is
 * read to learn the number is seldom read again. Throws a `GitHubError`.
 */
async function listOpenPullRequests(client, repository) {
    const oldestFirst = { ...repository, state: 'open', sort: 'created', direction: 'asc', per_page: PAGE_SIZE };
    const read = (page) => client.request(list_open_pull_requests_ROUTE, { ...oldestFirst, page });
    const second = await read(2);
    const pages = [];
    // One after the other. The second of more than two was read too early to count.
    for (let page = lastPage(second); page > 1; page -= 1)
        pages.push(await read(page));
    if (pages.length === 0)
        pages.push(second);
    pages.push(await read(1));
    const seen = new Map(pages.flatMap((answer) => listOf(answer).map(listed)).map((pull) => [pull.number, pull]));
    return [...seen.values()].toSorted((one, other) => one.number - other.number);
}
function listed(row) {
    return { ...listablePullRequest(row), updatedAt: row.time('updated_at') };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/in-turns.js
/** In hand at a time: enough to hide the way to GitHub, and far below the hundred calls at once that it bears. */
const ABREAST = 8;
/** Does something with each, several at a time, in their order. `work` must not throw. */
async function inTurns(items, work) {
    const queue = [...items];
    await Promise.all(Array.from({ length: ABREAST }, async () => {
        for (let item = queue.shift(); item !== undefined; item = queue.shift())
            await work(item);
    }));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/gate/sweep.js









/**
 * Judges every open pull request into a governed branch whose verdict could have changed since it was published; one
 * read each tells. One that fails does not stop the others.
 *
 * All statuses are read before the policy is, and the policy once: a run that judges by a newer one meanwhile is seen
 * by what it publishes (docs/adr/0005-status-protocol.md).
 *
 * @param isRetrospectiveRecent whether the newest retrospective is younger than so many milliseconds; asked at most once
 * @throws where the list or the policy cannot be read; of the latter, after no success was left standing
 */
async function sweep(gate, isRetrospectiveRecent) {
    const pulls = await listOpenPullRequests(gate.client, gate.repository);
    const defaultBranch = pulls[0]?.defaultBranch ?? (await readDefaultBranch(gate.client, gate.repository));
    const failed = [];
    const seen = [];
    await inTurns(await governed(gate, pulls, defaultBranch), async (pull) => {
        const context = statusContext(gate.statusContext, pull.base.ref, defaultBranch);
        try {
            const statuses = await readStatuses(gate.statusClient, gate.repository, pull.head.sha, gate.statusContext);
            seen.push({ pull, context, statuses });
        }
        catch (failure) {
            failed.push({ number: pull.number, failure: await publishFault(gate, affectedBy(pull, context), failure) });
        }
    });
    const sources = gate.sources();
    const policy = await sources.policies(defaultBranch).catch(async (failure) => {
        await withdrawAll(gate, seen, failure);
        throw failure;
    });
    const settled = [];
    const unchanged = [];
    const recent = once(() => isRetrospectiveRecent(policy.policy.retrospective.within));
    await inTurns(seen, async (one) => {
        const { pull, context, statuses } = one;
        const target = { sha: pull.head.sha, context, number: pull.number };
        try {
            if (await stillHolds(gate, one, policy, recent))
                unchanged.push(pull.number);
            else {
                const publication = openPublication(gate, target, statusesUnder(statuses, context));
                settled.push(await settleListed(gate, sources, pull, publication, statuses));
            }
        }
        catch (failure) {
            failed.push({ number: pull.number, failure });
        }
    });
    return { settled, unchanged, failed };
}
/** Those into a governed branch; the policy is asked only where another than the default branch could be one. */
async function governed(gate, pulls, defaultBranch) {
    if (pulls.every(({ base }) => base.ref === defaultBranch))
        return pulls;
    // Where it cannot be read every branch could be governed, and the sweep ends in that failure below.
    const policy = await gate
        .sources()
        .policies(defaultBranch)
        .catch(() => undefined);
    return pulls.filter(({ base }) => policy === undefined || isGoverned(base.ref, defaultBranch, policy.policy));
}
/** Without a policy nothing can be judged, and no success can be known to hold. */
async function withdrawAll(gate, seen, failure) {
    const successes = seen.filter(({ context, statuses }) => statusesUnder(statuses, context)[0]?.state === 'success');
    await inTurns(successes, async ({ pull, context }) => {
        await publishFault(gate, affectedBy(pull, context), failure);
    });
}
/**
 * Whether a published verdict cannot have changed: it is a verdict on this pull request, no other run spoke while it
 * was found, it rests on the same policy and bundle, and nothing has touched the pull request since. GitHub moves
 * `updated_at` with every push, review, dismissal, retarget and label, and labels are written before the status.
 */
async function stillHolds(gate, { pull, context, statuses }, { source }, recent) {
    const [newest, ...earlier] = statusesUnder(statuses, context);
    const mark = markOf(newest?.targetUrl ?? null);
    if (newest === undefined || newest.state === 'error' || mark?.kind !== 'verdict')
        return false;
    if (mark.number !== pull.number || mark.after !== earlier.length)
        return false;
    // Of one second either may be the later.
    if (Date.parse(newest.createdAt) <= Date.parse(pull.updatedAt))
        return false;
    if (mark.basis !== basisOf(source?.blob ?? '', gate.bundle))
        return false;
    return mark.retrospective === null || (mark.retrospective === 'recent') === (await recent());
}
function affectedBy({ head, number }, context) {
    return { sha: head.sha, context, number };
}
function once(ask) {
    let asked;
    return () => (asked ??= ask());
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/is-recent.js
/**
 * Whether a retrospective is recent enough for AI approvals to count: nobody should be able to switch off the control
 * that validates them and keep the convenience.
 *
 * @param createdAt ISO 8601
 * @param within milliseconds, from the policy's `retrospective.within`; at exactly that age it is too old
 */
function isRecent(createdAt, now, within) {
    return now.getTime() - Date.parse(createdAt) < within;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-clean-merge.js

/**
 * Whether a merge commit brought nothing of its own into the change: every file of the change, on both its paths, is
 * the same blob with the same mode in the merge as in its first parent. Whoever merged the base into the branch then
 * had no hand in what is reviewed. False wherever that cannot be seen whole.
 */
async function readCleanMerge(client, repository, change, { commit, parent }) {
    if (!isWhole(change))
        return false;
    const paths = change.files.flatMap(({ path, previousPath }) => previousPath === undefined ? [path] : [path, previousPath]);
    const [merged, before] = await Promise.all([
        readEntries(client, repository, commit, paths),
        readEntries(client, repository, parent, paths),
    ]);
    return paths.every((path) => read_clean_merge_isSame(path, merged, before));
}
function isWhole({ files, reportedFiles, listCap, moved }) {
    const capped = listCap !== undefined && Math.max(files.length, reportedFiles) >= listCap;
    const distinct = new Set(files.map(({ path }) => path)).size;
    return distinct === reportedFiles && files.length === reportedFiles && !capped && moved.length === 0;
}
function read_clean_merge_isSame(path, merged, before) {
    const one = merged.get(path);
    const other = before.get(path);
    if (one === undefined || other === undefined)
        return one === other;
    return one.sha !== null && one.sha === other.sha && one.mode === other.mode;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-permission.js



const read_permission_ROUTE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
/** `maintain` and `triage` stand in recordings, and are mapped to `write` and `read` by GitHub's description. */
const PERMISSIONS = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];
/**
 * Reads an account's permission on the repository: `admin`, `maintain`, `write`, `triage`, `read`, `none`, or `gone`
 * where no user has the login any more.
 *
 * GitHub is asked by login, and a login can be given up and taken by another: where the answer names an id it must be
 * the asked one. A 404 is about the user: the call needs no more than `metadata: read`, which every token has for a
 * repository that it has just read.
 *
 * @throws GitHubError where the call is refused or fails, or answers for somebody else or with an unknown permission
 */
async function readPermission(client, repository, account) {
    const answer = await client.request(read_permission_ROUTE, { ...repository, username: account.login }).catch((failure) => {
        if ((0,github_error/* isRefusal */.vu)(failure, 404))
            return null;
        throw failure;
    });
    if (answer === null)
        return GONE;
    const found = shape_objectOf(answer);
    const id = found.objectOrNull('user')?.account('id');
    if (id !== undefined && id !== account.id) {
        throw new github_error/* GitHubError */.y_(answer.call, undefined, `it is the account ${id} now, and was ${account.id}`, 'The login changed hands. Run the job again.');
    }
    const permission = found.text('permission');
    if (PERMISSIONS.includes(permission))
        return permission;
    throw new github_error/* GitHubError */.y_(answer.call, undefined, `the permission ${JSON.stringify(permission)} is unknown`, 'Update Countersign, which does not know it.');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/retrospective/marker.js
/** How the body of every retrospective's issue says what it is; what follows in the comment says which one. */
const RETROSPECTIVE_MARKER = '<!-- countersign:retrospective';

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-retrospective.js




/**
 * The account of every GITHUB_TOKEN. Its id differs from server to server; its login does not, and nobody else comes by
 * it: brackets are in no login but a bot's, and the name before them is that of GitHub's own App.
 */
const read_retrospective_GITHUB_ACTIONS = { login: 'github-actions[bot]' };
/**
 * Finds when the newest retrospective was opened, whether it is open or closed by now; null where there never was one.
 * It is known by its creator and by the marker in its body, never by a label. Newest first, so what is opened
 * meanwhile moves nothing out of sight.
 */
async function readNewestRetrospective(client, repository, creator = read_retrospective_GITHUB_ACTIONS) {
    const parameters = { ...repository, creator: creator.login, state: 'all', sort: 'created', direction: 'desc' };
    for await (const answer of eachPage(client, 'GET /repos/{owner}/{repo}/issues', parameters)) {
        const issue = listOf(answer).find((row) => isRetrospective(row, creator));
        if (issue)
            return { createdAt: issue.time('created_at') };
    }
    return null;
}
/** Whether an issue's row is by this opener: a person of that login is not, nor is a pull request an issue. */
function isOpenedBy(row, { login, id }) {
    // GitHub lists pull requests among the issues.
    const user = row.has('pull_request') ? null : row.objectOrNull('user');
    if (user === null)
        return false;
    if (id !== undefined)
        return user.account('id') === id;
    return user.text('type') === 'Bot' && sameLogin(user.text('login'), login);
}
function isRetrospective(row, creator) {
    if (!isOpenedBy(row, creator))
        return false;
    return row.optionalText('body')?.includes(RETROSPECTIVE_MARKER) ?? false;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/read-team.js



/**
 * Reads the ids of a team's active members, those of its child teams included.
 *
 * @param team `org/slug`
 * @throws UserError where the token may not read the team, or there is none: GitHub does not tell which
 */
async function readTeam(client, team) {
    const [org, slug] = team.split('/');
    try {
        const rows = await readList(client, 'GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug: slug });
        return new Set(rows.map((row) => row.account('id')));
    }
    catch (failure) {
        if (!(0,github_error/* isRefusal */.vu)(failure, 403, 404))
            throw failure;
        throw new errors/* UserError */.y(`the team @${team} cannot be read with this token (HTTP ${failure.status})`, 'Pass the token of an App with the organisation permission `members: read`, or name the people in a group of the policy. If the token can read it: is the team named rightly?', { cause: failure });
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/look-up.js





/** Answers the look-ups of one snapshot; see `createLookUps`. */
function lookUp(client, repository, snapshot, lookups, settings) {
    return createLookUps(client, repository, settings)(snapshot, lookups);
}
/** Makes an asker that remembers its answers. A question that failed is asked again when it comes up again. */
function createLookUps(client, repository, settings) {
    const once = createMemory();
    const ask = async (lookup, { change }) => {
        switch (lookup.kind) {
            case 'permission': {
                const { account } = lookup;
                const permission = await once(`permission ${account.id}`, () => readPermission(client, repository, account));
                return { permissions: { [account.id]: permission } };
            }
            case 'membership': {
                const team = lookup.team.toLowerCase();
                const members = await once(`team ${team}`, () => readTeam(client, team));
                return { membership: { team, account: lookup.account.id, member: members.has(lookup.account.id) } };
            }
            case 'retrospective': {
                const newest = await once('retrospective', () => readNewestRetrospective(client, repository, settings.retrospectivesBy ?? read_retrospective_GITHUB_ACTIONS));
                return {
                    retrospective: newest && { ...newest, recent: isRecent(newest.createdAt, settings.now, settings.within) },
                };
            }
            case 'clean-merge':
                // Not remembered: the answer turns on the files of this change.
                return { cleanMerges: { [lookup.commit]: await readCleanMerge(client, repository, change, lookup) } };
        }
    };
    return async (snapshot, lookups) => {
        const answers = await Promise.all(lookups.map((lookup) => ask(lookup, snapshot)));
        return answers.reduce(merge, snapshot.known);
    };
}
function merge(known, { membership, permissions, cleanMerges, ...rest }) {
    const { memberships } = known;
    return {
        ...known,
        ...rest,
        permissions: { ...known.permissions, ...permissions },
        cleanMerges: { ...known.cleanMerges, ...cleanMerges },
        memberships: membership === undefined
            ? memberships
            : {
                ...memberships,
                [membership.team]: { ...memberships[membership.team], [membership.account]: membership.member },
            },
    };
}
function createMemory() {
    const asked = new Map();
    return (question, ask) => {
        const known = asked.get(question);
        if (known)
            return known;
        const answer = ask();
        asked.set(question, answer);
        answer.catch(() => asked.delete(question));
        return answer;
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/nearest.js
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

;// CONCATENATED MODULE: ./node_modules/.pnpm/js-yaml@5.5.0/node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
//#region src/tag.ts
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
//#endregion
//#region src/tag/scalar/str.ts
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
//#endregion
//#region src/tag/scalar/null_core.ts
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_json.ts
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_yaml11.ts
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/bool_core.ts
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_json.ts
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_yaml11.ts
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/int_core.ts
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_json.ts
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_yaml11.ts
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/float_core.ts
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
//#endregion
//#region src/tag/scalar/float_json.ts
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
//#endregion
//#region src/tag/scalar/float_yaml11.ts
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
//#endregion
//#region src/tag/scalar/merge.ts
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
//#endregion
//#region src/tag/scalar/binary.ts
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
//#endregion
//#region src/tag/scalar/timestamp.ts
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
//#endregion
//#region src/tag/sequence/seq.ts
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
//#endregion
//#region src/common/object.ts
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
//#endregion
//#region src/tag/sequence/omap.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
//#endregion
//#region src/tag/sequence/pairs.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
//#endregion
//#region src/tag/mapping/map.ts
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/tag/mapping/set.ts
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
//#endregion
//#region src/schema.ts
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
/**
* The YAML 1.2 JSON Schema. It uses JSON scalar forms while retaining YAML
* collection syntax.
*
* @category Schemas
*/
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* YAML 1.1-compatible schema.
*
* @category Schemas
*/
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
//#endregion
//#region src/tag/mapping/real_map.ts
/**
* Recommended when non-string keys are actually needed. It uses native
* JavaScript `Map` objects, so keys keep their constructed types instead of
* being converted to strings.
*
* It is not the default to avoid widespread breaking changes in existing
* projects. `Map` has a different access API and does not pass deep equality
* checks against `{}`-based fixtures. Alongside the other changes in v5,
* making it the default was considered too disruptive.
*
* If these differences are acceptable for your project, we recommend using
* {@link realMapTag} to guarantee the absence of problems and side effects.
*
* @example
* Enable {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Tags
*/
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
//#endregion
//#region src/tag/mapping/legacy_map.ts
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
/**
* This implementation exists solely to reproduce v4 behavior exactly. Its use
* is strongly discouraged. If complex or non-string keys are needed, use
* {@link realMapTag} instead.
*
* @category Tags
*/
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/common/snippet.ts
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
//#endregion
//#region src/common/exception.ts
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
//#endregion
//#region src/parser/events.ts
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
//#endregion
//#region src/parser/parser_scalar.ts
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
//#endregion
//#region src/common/tagname.ts
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var HEX = "0123456789ABCDEF";
function percentByte(byte) {
	return "%" + HEX[byte >> 4] + HEX[byte & 15];
}
function tagPercentEncode(source, isSuffix) {
	const allowed = isSuffix ? TAG_SUFFIX_CHARS : TAG_URI_CHARS;
	let result = "";
	for (let index = 0; index < source.length; index++) {
		let ch = source.charCodeAt(index);
		if (ch >= 48 && ch <= 57 || ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || allowed.includes(source[index])) {
			result += source[index];
			continue;
		}
		if (ch >= 55296 && ch <= 56319) ch = 65536 + ((ch & 1023) << 10) + (source.charCodeAt(++index) & 1023);
		if (ch < 128) result += percentByte(ch);
		else if (ch < 2048) result += percentByte(192 | ch >> 6) + percentByte(128 | ch & 63);
		else if (ch < 65536) result += percentByte(224 | ch >> 12) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
		else result += percentByte(240 | ch >> 18) + percentByte(128 | ch >> 12 & 63) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
	}
	return result;
}
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
function tagNameShort(fullTag) {
	let tag = fullTag;
	if (tag.charCodeAt(0) === 33) {
		tag = tag.slice(1);
		return `!${tagPercentEncode(tag, true)}`;
	}
	if (tag.slice(0, 18) === "tag:yaml.org,2002:") return `!!${tagPercentEncode(tag.slice(18), true)}`;
	return `!<${tagPercentEncode(tag, false)}>`;
}
//#endregion
//#region src/parser/constructor.ts
var NO_RANGE$2 = (/* unused pure expression or super */ null && (-1));
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= /* @__PURE__ */ new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
/**
* Constructs JavaScript documents directly from parser events, without an
* intermediate AST.
*
* @category Events
*/
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: /* @__PURE__ */ new Map(),
		nodeTags: /* @__PURE__ */ new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = /* @__PURE__ */ new Map();
				state.nodeTags = /* @__PURE__ */ new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/parser/parser.ts
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
//#endregion
//#region src/load.ts
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
function loadAll(input, iteratorOrOptions, options) {
	let iterator = null;
	if (typeof iteratorOrOptions === "function") iterator = iteratorOrOptions;
	else if (iteratorOrOptions !== null && typeof iteratorOrOptions === "object") options = iteratorOrOptions;
	const documents = loadDocuments(input, options);
	if (iterator === null) return documents;
	for (const document of documents) iterator(document);
}
/**
* Parses `string` as a single YAML document. Throws {@link YAMLException} on
* error. This function does not understand multi-document or empty sources; it
* throws an exception on those.
*
* > [!NOTE]
* > 1. When processing untrusted input, see the
* >    [security considerations](../docs/safety.md).
* > 2. All exceptions MUST be caught, not just {@link YAMLException}.
* > 3. The default {@link CORE_SCHEMA} comes without the `!!merge` tag. You can
* >    easily enable it if needed.
* > 4. The default {@link mapTag} is `{}`-object based, with known limitations
* >    (see description). For full compatibility use {@link realMapTag}
* >    instead (it uses native JS `Map`).
*
* @example
* Enable {@link mergeTag} and {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag, realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Main
*/
function load(input, options) {
	const documents = loadDocuments(input, options);
	if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
	if (documents.length === 1) return documents[0];
	throw new YAMLException("expected a single document in the stream, but found more");
}
//#endregion
//#region src/ast/from_js.ts
var INVALID = Symbol("INVALID");
function buildRepresentTypes(schema) {
	const defaultTags = new Set([
		schema.defaultScalarTag,
		schema.defaultSequenceTag,
		schema.defaultMappingTag
	].filter((t) => t !== void 0));
	const implicitScalars = schema.implicitScalarTags;
	const explicitTags = schema.tags.filter((t) => !(t.nodeKind === "scalar" && t.implicit) && !defaultTags.has(t));
	const defaultTagsLast = schema.tags.filter((t) => defaultTags.has(t));
	return [
		...implicitScalars.map((tag) => ({
			tag,
			implicitTag: true
		})),
		...explicitTags.map((tag) => ({
			tag,
			implicitTag: false
		})),
		...defaultTagsLast.map((tag) => ({
			tag,
			implicitTag: true
		}))
	];
}
function matchTag(state, object) {
	for (let index = 0, length = state.representTypes.length; index < length; index += 1) {
		const { tag, implicitTag } = state.representTypes[index];
		if (tag.identify(object)) {
			let tagName;
			if (tag.matchByTagPrefix) tagName = tag.representTagName(object);
			else tagName = tag.tagName;
			return {
				tag,
				tagName,
				implicitTag
			};
		}
	}
	return null;
}
function build(state, object) {
	if (!state.noRefs && object !== null && typeof object === "object") {
		const existing = state.refs.get(object);
		if (existing) {
			if (existing.anchor === void 0) existing.anchor = `ref_${state.refCounter++}`;
			return {
				kind: "alias",
				anchor: existing.anchor
			};
		}
	}
	const matched = matchTag(state, object);
	if (!matched) {
		if (object === void 0) return INVALID;
		if (state.skipInvalid) return INVALID;
		throw new YAMLException(`unacceptable kind of an object to dump ${Object.prototype.toString.call(object)}`);
	}
	const { tag, tagName, implicitTag } = matched;
	const nodeTagName = implicitTag ? tagName : tagNameShort(tagName);
	if (tag.nodeKind === "scalar") return {
		kind: "scalar",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: SCALAR_STYLE.PLAIN,
		value: tag.represent(object)
	};
	if (tag.nodeKind === "sequence") {
		const container = tag.represent(object);
		const node = {
			kind: "sequence",
			tag: nodeTagName,
			tagged: !implicitTag,
			style: COLLECTION_STYLE.BLOCK,
			items: []
		};
		if (!state.noRefs) state.refs.set(object, node);
		for (let index = 0, length = container.length; index < length; index += 1) {
			let item = build(state, container[index]);
			if (item === INVALID && container[index] === void 0) item = build(state, null);
			if (item === INVALID) continue;
			node.items.push(item);
		}
		return node;
	}
	const map = tag.represent(object);
	const node = {
		kind: "mapping",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: COLLECTION_STYLE.BLOCK,
		items: []
	};
	if (!state.noRefs) state.refs.set(object, node);
	for (const [objectKey, objectValue] of map) {
		const key = build(state, objectKey);
		if (key === INVALID) continue;
		const value = build(state, objectValue);
		if (value === INVALID) continue;
		node.items.push({
			key,
			value
		});
	}
	return node;
}
/**
* Convert JS object to AST. A JS value is one YAML document. An unrepresentable
* root becomes an empty document, which the presenter renders as an empty
* string.
*
* @category AST
*/
function jsToAst(input, schema, options = {}) {
	const root = build({
		representTypes: buildRepresentTypes(schema),
		noRefs: options.noRefs ?? false,
		skipInvalid: options.skipInvalid ?? false,
		refs: /* @__PURE__ */ new Map(),
		refCounter: 0
	}, input);
	return [{
		contents: root === INVALID ? null : root,
		directives: []
	}];
}
//#endregion
//#region src/ast/visit.ts
/**
* Return from a visitor to stop the whole traversal.
*
* @category AST
*/
var VISIT_BREAK = Symbol("visit:break");
/**
* Return from a visitor to skip the current node's children.
*
* @category AST
*/
var VISIT_SKIP = Symbol("visit:skip");
function visitNode(node, visitor, ctx) {
	const control = visitor(node, ctx);
	if (control === VISIT_BREAK) return true;
	if (control === VISIT_SKIP) return false;
	const depth = ctx.depth + 1;
	switch (node.kind) {
		case "sequence":
			for (const item of node.items) if (visitNode(item, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
			break;
		case "mapping": for (const { key, value } of node.items) {
			if (visitNode(key, visitor, {
				depth,
				parent: node,
				isKey: true
			})) return true;
			if (visitNode(value, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
		}
	}
	return false;
}
/**
* Walk every node in the documents, calling {@link Visitor} once per
* node (pre-order).
*
* @category AST
*/
function visit(documents, visitor) {
	for (const doc of documents) if (doc.contents && visitNode(doc.contents, visitor, {
		depth: 0,
		parent: null,
		isKey: false
	})) return;
}
//#endregion
//#region src/ast/styler_defaults.ts
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
//#endregion
//#region src/ast/scalar_styler.ts
function setBit(mask, bit) {
	return mask | 1 << bit;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var C_FORBIDDEN_FIRST_LINE = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/;
var C_FORBIDDEN_CONTENT = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;
function canUsePlain(layout) {
	const str = layout.node.value;
	if (str !== "") {
		if (!(layout.isKey ? layout.flowOnly ? NS_PLAIN_FLOW_KEY : NS_PLAIN_BLOCK_KEY : layout.flowOnly ? NS_PLAIN_FLOW_IN : NS_PLAIN_FLOW_OUT).test(str)) return false;
		if (layout.shiftOfFirstLine === 0 && C_FORBIDDEN_FIRST_LINE.test(str)) return false;
		if (layout.shiftOfContent === 0) {
			const firstLineBreak = str.indexOf("\n");
			if (firstLineBreak !== -1) {
				const content = str.slice(firstLineBreak + 1);
				if (C_FORBIDDEN_CONTENT.test(content)) return false;
			}
		}
	}
	const resolvedTag = layout.presenterOptions.schema.resolveImplicitScalarTag(str).tag.tagName;
	if (!layout.node.tagged && resolvedTag !== layout.node.tag) return false;
	if (!layout.node.tagged && str === "=" && resolvedTag === layout.presenterOptions.schema.defaultScalarTag.tagName) return false;
	return true;
}
function canUseSingleQuoted(layout) {
	const str = layout.node.value;
	if (!(layout.isKey ? NB_SINGLE_ONE_LINE : NB_SINGLE_MULTI_LINE).test(str)) return false;
	if (/[ \t]\n|\n[ \t]/.test(str)) return false;
	if (!layout.isKey && layout.shiftOfContent === 0) {
		const firstLineBreak = str.indexOf("\n");
		if (firstLineBreak !== -1 && C_FORBIDDEN_CONTENT.test(str.slice(firstLineBreak + 1))) return false;
	}
	return true;
}
function canUseBlock(layout) {
	if (layout.flowOnly || !BLOCK_SCALAR_CONTENT.test(layout.node.value)) return false;
	const contentIndent = layout.shiftOfContent - layout.shiftOfParent;
	if (contentIndent < 1) return false;
	if (contentIndent > 9 && /^\n* /.test(layout.node.value)) return false;
	if (layout.shiftOfContent === 0 && C_FORBIDDEN_CONTENT.test(layout.node.value)) return false;
	return true;
}
function detectAllowedStyles(layout) {
	let mask = setBit(0, SCALAR_STYLE.DOUBLE_QUOTED);
	if (canUsePlain(layout)) mask = setBit(mask, SCALAR_STYLE.PLAIN);
	if (canUseSingleQuoted(layout)) mask = setBit(mask, SCALAR_STYLE.SINGLE_QUOTED);
	if (canUseBlock(layout)) mask = setBit(setBit(mask, SCALAR_STYLE.LITERAL_BLOCK), SCALAR_STYLE.FOLDED_BLOCK);
	layout.allowedStylesMask = mask;
}
function renderScalar(layout) {
	switch (layout.style) {
		case SCALAR_STYLE.PLAIN: return renderPlain(layout);
		case SCALAR_STYLE.SINGLE_QUOTED: return renderSingleQuoted(layout);
		case SCALAR_STYLE.LITERAL_BLOCK: return renderLiteralBlock(layout);
		case SCALAR_STYLE.FOLDED_BLOCK: return renderFoldedBlock(layout);
		case SCALAR_STYLE.DOUBLE_QUOTED: return renderDoubleQuoted(layout);
	}
}
function renderPlain(layout) {
	return encodeFlowBreaks(layout.node.value, layout.shiftOfContent);
}
function renderSingleQuoted(layout) {
	return `'${encodeFlowBreaks(layout.node.value, layout.shiftOfContent).replace(/'/g, "''")}'`;
}
function renderLiteralBlock(layout) {
	const value = layout.node.value;
	return "|" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(value, layout.shiftOfContent));
}
function renderFoldedBlock(layout) {
	const value = layout.node.value;
	const w = layout.presenterOptions.lineWidth;
	let availableWidth = Infinity;
	if (w !== -1) availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	return ">" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(foldBlockScalar(value, availableWidth), layout.shiftOfContent));
}
function renderDoubleQuoted(layout) {
	return `"${escapeString(layout.node.value)}"`;
}
function encodeFlowBreaks(string, shiftOfContent) {
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) return string;
	const pad = " ".repeat(shiftOfContent);
	let result = string.slice(0, nextLF);
	const lineRe = /(\n+)([^\n]*)/g;
	lineRe.lastIndex = nextLF;
	let match;
	while (match = lineRe.exec(string)) {
		const breaks = match[1].length;
		const line = match[2];
		result += "\n".repeat(breaks + 1) + pad + line;
	}
	return result;
}
function indentString(string, spaces) {
	const indent = " ".repeat(spaces);
	let position = 0;
	let result = "";
	const length = string.length;
	while (position < length) {
		let line;
		const next = string.indexOf("\n", position);
		if (next === -1) {
			line = string.slice(position);
			position = length;
		} else {
			line = string.slice(position, next + 1);
			position = next + 1;
		}
		if (line.length && line !== "\n") result += indent;
		result += line;
	}
	return result;
}
function needIndentIndicator(string) {
	return /^\n* /.test(string);
}
function blockHeader(string, shiftOfParent, shiftOfContent) {
	const indentIndicator = needIndentIndicator(string) ? String(shiftOfContent - shiftOfParent) : "";
	const clip = string[string.length - 1] === "\n";
	return `${indentIndicator}${clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-"}\n`;
}
function dropEndingNewline(string) {
	return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
}
function isMoreIndented(char) {
	return char === " " || char === "	";
}
function foldLine(line, width) {
	if (line === "" || isMoreIndented(line[0])) return line;
	const breakRe = / [^ \t]/g;
	let match;
	let start = 0;
	let end;
	let curr = 0;
	let next = 0;
	let result = "";
	while (match = breakRe.exec(line)) {
		next = match.index;
		if (next - start > width) {
			end = curr > start ? curr : next;
			result += `\n${line.slice(start, end)}`;
			start = end + 1;
		}
		curr = next;
	}
	result += "\n";
	if (line.length - start > width && curr > start) result += `${line.slice(start, curr)}\n${line.slice(curr + 1)}`;
	else result += line.slice(start);
	return result.slice(1);
}
function foldBlockScalar(string, width) {
	const lineRe = /(\n+)([^\n]*)/g;
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) nextLF = string.length;
	lineRe.lastIndex = nextLF;
	let result = foldLine(string.slice(0, nextLF), width);
	let prevMoreIndented = string[0] === "\n" || isMoreIndented(string[0]);
	let moreIndented;
	let match;
	while (match = lineRe.exec(string)) {
		const prefix = match[1];
		const line = match[2];
		moreIndented = line !== "" && isMoreIndented(line[0]);
		result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
		prevMoreIndented = moreIndented;
	}
	return result;
}
var CHARACTERS_TO_ESCAPE = /["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;
function escapeCharacter(character) {
	switch (character) {
		case "\0": return "\\0";
		case "\x07": return "\\a";
		case "\b": return "\\b";
		case "	": return "\\t";
		case "\n": return "\\n";
		case "\v": return "\\v";
		case "\f": return "\\f";
		case "\r": return "\\r";
		case "\x1B": return "\\e";
		case "\"": return "\\\"";
		case "\\": return "\\\\";
		case "": return "\\N";
		case "\xA0": return "\\_";
		case "\u2028": return "\\L";
		case "\u2029": return "\\P";
	}
	const code = character.charCodeAt(0);
	const hex = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${"0".repeat(2 - hex.length)}${hex}`;
	return `\\u${"0".repeat(4 - hex.length)}${hex}`;
}
function escapeString(string) {
	return string.replace(CHARACTERS_TO_ESCAPE, escapeCharacter);
}
//#endregion
//#region src/ast/presenter.ts
var CHAR_LINE_FEED = 10;
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
function nodeTagShort(node) {
	return node.tagged ? node.tag : tagNameShort(node.tag);
}
function createPresenterState(options) {
	const opts = {
		...DEFAULT_PRESENTER_OPTIONS,
		...options
	};
	if (opts.flowSkipColonSpace) opts.quoteFlowKeys = true;
	return {
		...opts,
		defaultScalarTagName: opts.schema.defaultScalarTag.tagName,
		openEnded: false
	};
}
function generateNextLine(state, level) {
	return `\n${" ".repeat(state.indent * level)}`;
}
function scalarLayout(state, node, parent, level, isKey, flowOnly) {
	return {
		node,
		parent,
		level,
		isKey,
		flowOnly,
		shiftOfParent: level === 0 ? -1 : state.indent * (level - 1),
		shiftOfContent: state.indent * Math.max(1, level),
		shiftOfFirstLine: level === 0 ? 0 : state.indent * level,
		presenterOptions: state,
		allowedStylesMask: 0,
		style: node.style
	};
}
function writeFlowSequence(state, level, node) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level, node.items[index], node, {}).text;
		if (index > 0) result += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		result += item;
	}
	const pad = state.flowBracketPadding && node.items.length > 0 ? " " : "";
	return `[${pad}${result}${pad}]`;
}
function writeBlockSequence(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level + 1, node.items[index], node, {
			block: true,
			compact: state.seqInlineFirst,
			isblockseq: true
		}).text;
		if (!compact || result !== "") result += generateNextLine(state, level);
		if (item === "" || CHAR_LINE_FEED === item.charCodeAt(0)) result += "-";
		else result += "- ";
		result += item;
	}
	return result;
}
function writeFlowMapping(state, level, node) {
	let result = "";
	for (const { key, value } of node.items) {
		let pairBuffer = "";
		if (result !== "") pairBuffer += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		const keyRender = writeNode(state, level, key, node, { iskey: true });
		const keyText = keyRender.text;
		const valueText = writeNode(state, level, value, node, {}).text;
		const sep = state.flowSkipColonSpace || valueText === "" ? "" : " ";
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = key.kind === "alias" || keyIsBareProps ? " " : "";
		pairBuffer += `${keyText}${keyColonSep}:${sep}${valueText}`;
		result += pairBuffer;
	}
	const pad = state.flowBracketPadding && result !== "" ? " " : "";
	return `{${pad}${result}${pad}}`;
}
function writeBlockMapping(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		let pairBuffer = "";
		if (!compact || result !== "") pairBuffer += generateNextLine(state, level);
		const { key, value } = node.items[index];
		const keyIsBlock = (key.kind === "mapping" || key.kind === "sequence") && key.style === COLLECTION_STYLE.BLOCK && key.items.length !== 0 || key.kind === "scalar" && (key.style === SCALAR_STYLE.LITERAL_BLOCK || key.style === SCALAR_STYLE.FOLDED_BLOCK);
		const keyRender = keyIsBlock ? writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			isblockseq: !cannotBeCompact(state, key, level + 1)
		}) : writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			iskey: true
		});
		const keyText = keyRender.text;
		const keyHasLineBreak = key.kind === "scalar" && key.value.indexOf("\n") !== -1;
		const keyIsTooLong = keyText.length > 1024 && /^[\s\S]{1025}/u.test(keyText);
		const explicitPair = keyIsBlock || keyHasLineBreak || keyIsTooLong;
		if (explicitPair) {
			if (keyText && CHAR_LINE_FEED === keyText.charCodeAt(0)) pairBuffer += "?";
			else pairBuffer += "? ";
		}
		pairBuffer += keyText;
		if (explicitPair) pairBuffer += generateNextLine(state, level);
		const valueText = writeNode(state, level + 1, value, node, {
			block: true,
			compact: explicitPair,
			isblockseq: explicitPair && !cannotBeCompact(state, value, level + 1)
		}).text;
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = !explicitPair && (key.kind === "alias" || keyIsBareProps) ? " " : "";
		if (valueText === "" || CHAR_LINE_FEED === valueText.charCodeAt(0)) pairBuffer += `${keyColonSep}:`;
		else pairBuffer += `${keyColonSep}: `;
		pairBuffer += valueText;
		result += pairBuffer;
	}
	return result;
}
function cannotBeCompact(state, node, level) {
	if (node.kind === "alias") return true;
	return node.tagged || node.anchor !== void 0 || state.indent < 2 && level > 0;
}
function writeNode(state, level, node, parent, ctx) {
	if (node.kind === "alias") {
		state.openEnded = false;
		return {
			text: `*${node.anchor}`,
			noBody: false
		};
	}
	const { block = false, iskey = false, isblockseq = false } = ctx;
	let compact = ctx.compact ?? false;
	const hasAnchor = node.anchor !== void 0;
	if (cannotBeCompact(state, node, level)) compact = false;
	let body;
	let shouldPrintTag = node.tagged;
	const useBlockCollection = block && (node.kind === "mapping" || node.kind === "sequence") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0;
	if (node.kind === "mapping") {
		if (useBlockCollection) body = writeBlockMapping(state, level, node, compact);
		else body = writeFlowMapping(state, level, node);
	} else if (node.kind === "sequence") {
		if (useBlockCollection) {
			if (state.seqNoIndent && !isblockseq && level > 0) body = writeBlockSequence(state, level - 1, node, compact);
			else body = writeBlockSequence(state, level, node, compact);
		} else body = writeFlowSequence(state, level, node);
	} else {
		const layout = scalarLayout(state, node, parent, level, iskey, !block);
		detectAllowedStyles(layout);
		for (const rule of state.scalarStyleRules) rule(layout);
		body = renderScalar(layout);
		state.openEnded = (layout.style === SCALAR_STYLE.LITERAL_BLOCK || layout.style === SCALAR_STYLE.FOLDED_BLOCK) && (node.value === "\n" || node.value.endsWith("\n\n"));
		shouldPrintTag = node.tagged || body === "" && layout.flowOnly && parent?.kind === "sequence" && !hasAnchor || layout.style !== SCALAR_STYLE.PLAIN && node.tag !== state.defaultScalarTagName;
	}
	if ((node.kind === "mapping" || node.kind === "sequence") && !useBlockCollection) state.openEnded = false;
	if (useBlockCollection && compact && level > 0 && state.indent > 2) body = `${" ".repeat(state.indent - 2)}${body}`;
	const noBody = body === "";
	let text = body;
	if (shouldPrintTag || hasAnchor) {
		const props = [];
		const tag = shouldPrintTag ? nodeTagShort(node) : null;
		const anchor = hasAnchor ? `&${node.anchor}` : null;
		if (state.tagBeforeAnchor) {
			if (tag !== null) props.push(tag);
			if (anchor !== null) props.push(anchor);
		} else {
			if (anchor !== null) props.push(anchor);
			if (tag !== null) props.push(tag);
		}
		const sep = body === "" || body.charCodeAt(0) === CHAR_LINE_FEED ? "" : " ";
		text = `${props.join(" ")}${sep}${body}`;
	}
	return {
		text,
		noBody
	};
}
function rootStartsOwnLine(node) {
	return (node.kind === "sequence" || node.kind === "mapping") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0 && !node.tagged && node.anchor === void 0;
}
function writeDocumentDirectives(doc) {
	let result = "";
	for (const directive of doc.directives) {
		if (directive.kind === "yaml") {
			result += `%YAML ${directive.version}\n`;
			continue;
		}
		const { handle, prefix } = directive;
		result += `%TAG ${handle} ${prefix}\n`;
	}
	return result;
}
/**
* Build YAML from AST.
*
* @category AST
*/
function present(documents, options) {
	const state = createPresenterState(options);
	let result = "";
	let previousEnded = false;
	for (let index = 0; index < documents.length; index += 1) {
		const doc = documents[index];
		state.openEnded = false;
		const directives = writeDocumentDirectives(doc);
		const hasDirectives = directives !== "";
		const marker = doc.explicitStart || hasDirectives || index > 0 && !previousEnded;
		result += directives;
		if (doc.contents === null) {
			if (marker) result += "---\n";
		} else if (marker) {
			const body = writeNode(state, 0, doc.contents, null, {
				block: true,
				compact: true
			}).text;
			const sep = body === "" ? "" : hasDirectives || rootStartsOwnLine(doc.contents) ? "\n" : " ";
			result += `---${sep}${body}\n`;
		} else result += writeNode(state, 0, doc.contents, null, {
			block: true,
			compact: true
		}).text + "\n";
		previousEnded = doc.explicitEnd || state.openEnded;
		if (previousEnded) result += "...\n";
	}
	return result;
}
//#endregion
//#region src/dump.ts
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
function defaultCompareFn(a, b) {
	const x = String(a);
	const y = String(b);
	if (x < y) return -1;
	if (x > y) return 1;
	return 0;
}
/**
* Serializes JS object as a YAML document. By default it can dump every
* supported YAML type, so it throws an exception if you try to dump regexps or
* functions. However, you can disable exceptions by setting the
* {@link DumpOptions.skipInvalid} option to `true`.
*
* @category Main
*/
function dump(input, options = {}) {
	const opts = {
		...DEFAULT_DUMP_OPTIONS,
		...options
	};
	const documents = jsToAst(input, opts.schema, {
		noRefs: opts.noRefs,
		skipInvalid: opts.skipInvalid
	});
	if (opts.flowLevel >= 0) visit(documents, (node, ctx) => {
		if (ctx.depth < opts.flowLevel) return;
		if (node.kind === "sequence" || node.kind === "mapping") node.style = COLLECTION_STYLE.FLOW;
		return VISIT_SKIP;
	});
	if (opts.sortKeys) {
		const compareFn = opts.sortKeys === true ? defaultCompareFn : opts.sortKeys;
		visit(documents, (node) => {
			if (node.kind !== "mapping") return;
			node.items.sort((a, b) => compareFn(a.key.kind === "scalar" ? a.key.value : "", b.key.kind === "scalar" ? b.key.value : ""));
		});
	}
	opts.transform(documents);
	return present(documents, {
		...pick(opts, Object.keys(DEFAULT_PRESENTER_OPTIONS)),
		schema: opts.schema
	});
}
//#endregion
//#region src/ast/from_events.ts
var NO_RANGE = (/* unused pure expression or super */ null && (-1));
function eventPosition(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function rawTag(state, event) {
	return event.tagStart === NO_RANGE ? "" : state.source.slice(event.tagStart, event.tagEnd);
}
function anchorName(state, event) {
	return event.anchorStart === NO_RANGE ? void 0 : state.source.slice(event.anchorStart, event.anchorEnd);
}
function buildScalar(state, event) {
	const value = getScalarValue(state.source, event);
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw !== "") {
		tagged = true;
		tag = raw;
	} else if (event.style === SCALAR_STYLE.PLAIN) tag = state.schema.resolveImplicitScalarTag(value).tag.tagName;
	else tag = state.schema.defaultScalarTag.tagName;
	return {
		kind: "scalar",
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event),
		value
	};
}
function buildCollection(state, event, defaultTagName) {
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw === "") tag = defaultTagName;
	else {
		tag = raw;
		tagged = true;
	}
	return {
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event)
	};
}
function addNode(state, node) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") frame.doc.contents = node;
	else if (frame.kind === "sequence") frame.node.items.push(node);
	else if (frame.key) {
		frame.node.items.push({
			key: frame.key,
			value: node
		});
		frame.key = null;
	} else frame.key = node;
}
/**
* Builds an AST from parser events
*
* @category AST
*/
function eventsToAst(events, options) {
	const state = {
		source: options.source,
		schema: options.schema,
		eventIndex: 0,
		position: 0,
		frames: [],
		documents: []
	};
	while (state.eventIndex < events.length) {
		const event = events[state.eventIndex++];
		state.position = eventPosition(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT: {
				const doc = {
					contents: null,
					explicitStart: event.explicitStart,
					explicitEnd: event.explicitEnd,
					directives: event.directives
				};
				state.frames.push({
					kind: "document",
					doc
				});
				break;
			}
			case EVENT_ID.SCALAR:
				addNode(state, buildScalar(state, event));
				break;
			case EVENT_ID.SEQUENCE: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:seq");
				const node = {
					kind: "sequence",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "sequence",
					node
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:map");
				const node = {
					kind: "mapping",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "mapping",
					node,
					key: null
				});
				break;
			}
			case EVENT_ID.ALIAS:
				addNode(state, {
					kind: "alias",
					anchor: state.source.slice(event.anchorStart, event.anchorEnd)
				});
				break;
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.key) throw new Error("incomplete mapping pair in event stream");
				if (frame.kind === "document") state.documents.push(frame.doc);
				else addNode(state, frame.node);
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/index.ts
/** @deprecated Use `EVENT_ID.DOCUMENT` instead. @internal */
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
/** @deprecated Use `EVENT_ID.SEQUENCE` instead. @internal */
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
/** @deprecated Use `EVENT_ID.MAPPING` instead. @internal */
var EVENT_MAPPING = EVENT_ID.MAPPING;
/** @deprecated Use `EVENT_ID.SCALAR` instead. @internal */
var EVENT_SCALAR = EVENT_ID.SCALAR;
/** @deprecated Use `EVENT_ID.ALIAS` instead. @internal */
var EVENT_ALIAS = EVENT_ID.ALIAS;
/** @deprecated Use `EVENT_ID.POP` instead. @internal */
var EVENT_POP = EVENT_ID.POP;
/** @deprecated Use `SCALAR_STYLE.PLAIN` instead. @internal */
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
/** @deprecated Use `SCALAR_STYLE.SINGLE_QUOTED` instead. @internal */
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.DOUBLE_QUOTED` instead. @internal */
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.LITERAL_BLOCK` instead. @internal */
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
/** @deprecated Use `SCALAR_STYLE.FOLDED_BLOCK` instead. @internal */
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
/** @deprecated Use `COLLECTION_STYLE.BLOCK` instead. @internal */
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
/** @deprecated Use `COLLECTION_STYLE.FLOW` instead. @internal */
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
/** @deprecated Use `CHOMPING_MODE.CLIP` instead. @internal */
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
/** @deprecated Use `CHOMPING_MODE.STRIP` instead. @internal */
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
/** @deprecated Use `CHOMPING_MODE.KEEP` instead. @internal */
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;
//#endregion


//# sourceMappingURL=js-yaml.mjs.map
;// CONCATENATED MODULE: ./packages/soc2/lib/policy/source-text.js

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
        return refuse(`the character ${escapeOf(bad[0])} is not allowed: a reader would not see what the policy says`, 'Remove the character.', lineStarts(body).position(bad.index));
    }
    return { text: body };
}
/** Unprintable characters but for the three that lay out a text file. */
const NOT_TEXT = new RegExp(`(?![\\t\\n\\r])(?:${UNPRINTABLE.source})`);
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

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/yaml-document.js



/** A policy needs five levels; what is deeper is refused before it can cost a stack. */
const MAX_DEPTH = 16;
/**
 * The one document of a YAML text as nodes with positions, or the problem that keeps it from being one.
 *
 * The part of YAML that is left out is the part that makes a file say something else than it shows, or grow when it is
 * read: anchors and aliases, merge keys, tags, directives, several documents, keys that are not text.
 */
function yamlDocument(text, file) {
    const lines = lineStarts(text);
    const problem = (at, message, fix) => ({
        problem: { file, key: '', message, fix, ...at },
    });
    let events;
    try {
        events = parseEvents(text, { maxDepth: MAX_DEPTH });
    }
    catch (error) {
        if (!(error instanceof YAMLException))
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
            case EVENT_ID.DOCUMENT:
                documents += 1;
                if (documents > 1) {
                    const second = nextDocument(text, offset);
                    throw new Refusal(second, 'a second YAML document', "Keep one document: remove '---' and what follows it.");
                }
                if (event.directives.length > 0) {
                    throw new Refusal(0, 'a YAML directive', "Remove the lines that start with '%'.");
                }
                break;
            case EVENT_ID.ALIAS:
                throw new Refusal(event.anchorStart - 1, ...aliasProblem(text.slice(event.anchorStart, event.anchorEnd)));
            case EVENT_ID.POP: {
                const closed = open.pop();
                if (closed?.kind === 'sequence')
                    place({ kind: 'sequence', items: closed.items, at: closed.at });
                else if (closed?.kind === 'mapping')
                    place({ kind: 'mapping', entries: closed.entries, at: closed.at });
                break;
            }
            default: {
                refuseProperties(event, text);
                if (event.type === EVENT_ID.SCALAR) {
                    if (event.valueStart >= 0)
                        offset = event.valueStart;
                    const plain = event.style === SCALAR_STYLE.PLAIN;
                    place({
                        kind: 'scalar',
                        value: getScalarValue(text, event),
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
                if (event.type === EVENT_ID.SEQUENCE)
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
        const name = quoted(`&${text.slice(anchorStart, anchorEnd)}`);
        throw new Refusal(anchorStart - 1, `the anchor ${name}`, 'Write the value out wherever it is used.');
    }
    if (tagStart >= 0) {
        const name = quoted(text.slice(tagStart, tagEnd));
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
        ? [`${quoted(written)} is an alias to YAML`, `Put the glob in quotes: '${written.replace(UNPRINTABLE, '')}'.`]
        : [`the alias ${quoted(written)}`, 'Write the value out: anchors and aliases are not read.'];
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

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/plain-text.js


/** The refusal of a key that holds nothing. */
const NO_VALUE = {
    message: 'no value',
    fix: 'Give it a value, or leave the key out.',
};
/** What a node is, in words. */
function plain_text_kindOf(node) {
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
const plain_text_NOT_TEXT = [
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
            message: `${plain_text_kindOf(node)}, not text`,
            fix: 'Write one piece of text.',
        };
    if (isNothing(node))
        return NO_VALUE;
    const other = node.plain ? plain_text_NOT_TEXT.find(([pattern]) => pattern.test(node.value))?.[1] : undefined;
    if (other === undefined)
        return node.value;
    return {
        message: `${quoted(node.value)} is ${other} to YAML`,
        fix: `Put it in quotes if you mean text: '${visible(node.value)}'.`,
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/shape.js



/** With so many problems a file is no policy that anyone could mend line by line: reading stops. */
const MOST_PROBLEMS = 200;
/** Notes a problem at a place of the document. Throws a `PolicyError` where there have been too many. */
function note(reading, at, key, { message, fix }) {
    reading.problems.push({ file: reading.file, line: at.line, column: at.column, key, message, fix });
    if (reading.problems.length >= MOST_PROBLEMS)
        throw new PolicyError(reading.problems);
    return undefined;
}
/** Text, made into a value by `make`. Numbers, booleans and nulls are not text unless they are quoted. */
function shape_text(schema, make) {
    return {
        schema: { type: 'string', minLength: 1, ...schema },
        read(node, key, reading) {
            const written = plainText(node);
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
                    message: `${plain_text_kindOf(node)}, not a number`,
                    fix,
                });
            if (isNothing(node))
                return note(reading, node.at, key, { message: 'no value', fix });
            const value = node.plain && /^(?:0|[1-9]\d{0,15})$/.test(node.value) ? Number(node.value) : undefined;
            if (value === undefined) {
                return note(reading, node.at, key, {
                    message: `${quoted(node.value)} is not a whole number`,
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
function shape_list(item) {
    return {
        schema: { type: 'array', minItems: 1, items: item.schema },
        read(node, key, reading) {
            if (isNothing(node))
                return note(reading, node.at, key, NO_VALUE);
            if (node.kind !== 'sequence') {
                const fix = "Write a list: one entry a line, each after '- '.";
                return note(reading, node.at, key, {
                    message: `${plain_text_kindOf(node)}, not a list`,
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
    return shape_text({ enum: values }, (written) => {
        const value = values.find((each) => each === written);
        if (value !== undefined)
            return { value };
        return {
            message: `${quoted(written)} is not known here`,
            fix: `Write one of ${values.join(', ')}.`,
        };
    });
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/mapping-shape.js





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
                const written = plainText(entry.key);
                const made = typeof written === 'string' ? name.make(written) : written;
                if (!('value' in made))
                    note(reading, entry.key.at, place, made);
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
                    note(reading, entry.key.at, place, unknownKey(entry.key.value, known.keys()));
                else {
                    reading.places.set(place, entry.value.at);
                    values.push([entry.key.value, field.shape.read(entry.value, place, reading)]);
                }
            }
            for (const name of needed) {
                if (!node.entries.some((entry) => entry.key.value === name))
                    note(reading, node.at, keyPath(key, name), mapping_shape_missing(name));
            }
            if (reading.problems.length > before)
                return undefined;
            // Every value was read by the field of its own name, and all that are required are there.
            return Object.fromEntries(values);
        },
    };
}
function mapping_shape_missing(name) {
    return { message: 'this key is missing', fix: `Add '${name}:'.` };
}
function unknownKey(name, known) {
    const keys = [...known];
    const meant = nearest(name, keys);
    const fix = meant === undefined ? `The keys here are ${keys.join(', ')}.` : `Did you mean '${meant}'?`;
    return { message: `unknown key ${quoted(name)}`, fix };
}
function isMapping(node, key, reading) {
    if (node.kind === 'mapping' && node.entries.length > 0)
        return true;
    const fix = 'Write keys with values below it, or remove it.';
    const message = isNothing(node)
        ? 'no value'
        : node.kind === 'mapping'
            ? 'no keys'
            : `${plain_text_kindOf(node)}, not keys with values`;
    note(reading, node.at, key, { message, fix });
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
        note(reading, entry.key.at, keyPath(key, entry.key.value), {
            message: `this key is written twice, first on line ${earlier.at.line}`,
            fix: 'Keep one of them.',
        });
        return false;
    });
}
function keyPath(parent, name) {
    const shown = visible(name.slice(0, 80));
    return parent === '' ? shown : `${parent}.${shown}`;
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/reviewer.js


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
    const message = `${quoted(text)} is neither '@user' nor '@org/team'`;
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
            message: `${quoted(name)} means something else in a list of reviewers`,
            fix: 'Choose another name.',
        };
    }
    if (GROUP_NAME.test(name))
        return { value: name };
    return {
        message: `${quoted(name)} is no name for a group`,
        fix: "Use letters, digits, '-' and '_', and start with a letter or digit.",
    };
}
function readPerson(text) {
    const name = text.slice(1);
    if (BOT.test(name)) {
        return {
            message: `${quoted(text)} is a machine`,
            fix: "Name people here. The one AI reviewer is named by 'ai-reviewer'.",
        };
    }
    const [first = '', slug] = name.split('/');
    if (slug === undefined && LOGIN.test(name))
        return { value: { kind: 'user', login: name } };
    if (slug !== undefined && TEAM.test(name))
        return { value: { kind: 'team', org: first, slug } };
    return {
        message: `${quoted(text)} is neither '@user' nor '@org/team'`,
        fix: 'Write the login, or the organisation and the team as in its URL.',
    };
}
function unknownGroup(text, ai, groups) {
    const words = ['human', ...(ai ? ['ai'] : []), ...groups];
    const meant = nearest(text, words);
    const message = `${quoted(text)} is no group of this policy`;
    if (meant !== undefined)
        return { message, fix: `Did you mean '${meant}'?` };
    const defined = groups.size > 0 ? `The groups are ${reviewer_listed([...groups])}.` : "No 'groups' are defined.";
    if (TEAM.test(text))
        return { message, fix: `A team is written '@${text}'. ${defined}` };
    return {
        message,
        fix: LOGIN.test(text) ? `A user is written '@${text}'. ${defined}` : defined,
    };
}
function reviewer_listed(names) {
    const shown = names.slice(0, 10).map((name) => visible(name.slice(0, 40)));
    return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/text-values.js


/** Reads a glob over paths. */
function readPathGlob(text) {
    const problem = globProblem(text);
    return problem === undefined ? { value: text } : { ...problem, message: `${problem.message} (${quoted(text)})` };
}
/** Reads a glob over the names of branches. */
function readBranchGlob(text) {
    const ref = /^refs\/(?:heads\/)?/.exec(text)?.[0];
    if (ref !== undefined) {
        return {
            message: `${quoted(text)} is a ref`,
            fix: `Write the branch alone: ${quoted(text.slice(ref.length))}.`,
        };
    }
    return readPathGlob(text);
}
/** Reads a name or a sentence that is shown to people: one line, no unprintable characters, at most `limit` units. */
function readLine(text, limit) {
    const bad = UNPRINTABLE.exec(text);
    if (bad !== null) {
        const lineBreak = bad[0] === '\n' || bad[0] === '\r';
        return lineBreak
            ? {
                message: 'more than one line',
                fix: "Write it on one line (after '|' or '>' a line break stays at the end: use '>-').",
            }
            : {
                message: `the character ${escapeOf(bad[0])}`,
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
            fix: `Write ${quoted(text.trim())}.`,
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
            message: `${quoted(text)} starts with '@'`,
            fix: `Write ${quoted(bare)}.`,
        };
    return {
        message: `${quoted(text)} is no login`,
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
    return wrong === undefined ? { value: text } : { message: `${quoted(text)} has ${wrong}`, fix };
}
const HOUR = 3_600_000;
const MAX_DAYS = 366;
/** Reads a span such as `14d` or `36h`, in milliseconds. */
function readDuration(text) {
    const fix = `Write days or hours, as in '14d' or '36h', at most ${MAX_DAYS}d.`;
    const [, digits, unit] = /^(\d{1,6})([dh])$/.exec(text) ?? [];
    if (digits === undefined)
        return { message: `${quoted(text)} is no span of time`, fix };
    const milliseconds = Number(digits) * (unit === 'd' ? 24 * HOUR : HOUR);
    if (milliseconds === 0)
        return { message: `${quoted(text)} is no time at all`, fix };
    if (milliseconds > MAX_DAYS * 24 * HOUR)
        return { message: `${quoted(text)} is too long`, fix };
    return { value: milliseconds };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/entry-shapes.js





const globSchema = {
    maxLength: MAX_GLOB_LENGTH,
    pattern: '^(?![!/\\s]|\\./)[^\\\\]*[^/\\s\\\\]$',
};
/** A glob over paths. */
const glob = shape_text(globSchema, readPathGlob);
/** A glob over the names of branches. */
const branchGlob = shape_text(globSchema, readBranchGlob);
/** A name or sentence on one line, of at most so many UTF-16 units. */
const line = (limit) => shape_text({ maxLength: limit }, (written) => readLine(written, limit));
/** The login of an account. */
const login = shape_text({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*(\\[[bB][oO][tT]\\])?$' }, readLogin);
const reviewerSchema = {
    description: "'human', '@user', '@org/team', or the name of a group.",
    pattern: '^(?!ai$)@?[A-Za-z0-9]',
};
/** Who may approve a change, the AI reviewer excepted. */
const reviewers = shape_list(shape_text(reviewerSchema, (written, { groups }) => readReviewer(written, { ai: false, groups })));
/** Who may approve a low-risk change. */
const lowRiskReviewers = shape_list(shape_text({
    description: "'human', 'ai', '@user', '@org/team', or the name of a group.",
    pattern: '^@?[A-Za-z0-9]',
}, (written, { groups }) => readReviewer(written, { ai: true, groups })));
const aiReviewerLogin = shape_text({ pattern: '^[A-Za-z0-9]' }, readAiReviewerLogin);
/** The one AI reviewer. */
const aiReviewer = either(mapped(aiReviewerLogin, (name) => ({ value: { login: name } })), mapping({
    login: required(aiReviewerLogin, {
        description: "The bot's login.",
        examples: ['acme-reviewer[bot]'],
    }),
    id: required(mapped(integer(1, Number.MAX_SAFE_INTEGER), checkAiReviewerId), {
        description: "The bot's numeric account id, which outlives a rename.",
        examples: [123456789],
    }),
}), 'The login of the one bot whose approval counts for low-risk changes, or its login and numeric id.');

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/label-shape.js



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
const labelsShape = mapped(mapping({
    'human-review': optional(line(50), {
        description: 'Label of high-risk changes.',
        examples: ['human-review'],
        default: DEFAULT_LABELS.humanReview,
    }),
    'ai-approved': optional(line(50), {
        description: "Label of low-risk changes while the AI reviewer's approval stands.",
        examples: ['ai-approved'],
        default: DEFAULT_LABELS.aiApproved,
    }),
}), distinctLabels);

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/rule-shape.js



/** More approvals than this is a slip of the finger: no team could give them. */
const MOST_APPROVALS = 50;
/** A rule of `high-risk` in its long form. */
const ruleShape = mapping({
    paths: required(shape_list(glob), {
        description: 'Globs. The rule applies to a file whose path, or path before a rename, matches one of them.',
        examples: [['services/identity/**'], ['**/*.tf', '**/*.tfvars']],
    }),
    except: optional(shape_list(glob), {
        description: 'Globs that take files out of the rule. Case counts here, and a renamed file must match with both its paths.',
        examples: [['**/*.md']],
    }),
    name: optional(line(100), {
        description: 'What the rule is called wherever it fires. Default: its first path.',
        examples: ['identity'],
    }),
    reason: optional(line(500), {
        description: 'Why these files are high-risk, shown wherever the rule fires.',
        examples: ['Identity service'],
    }),
    approvals: optional(integer(1, MOST_APPROVALS), {
        description: 'Fresh approvals that a change needs from distinct people among the reviewers.',
        examples: [2],
        default: 1,
    }),
    reviewers: optional(reviewers, {
        description: 'Whose approval counts. Never the AI reviewer, and never a contributor.',
        examples: [['@acme/security', '@alice']],
        default: ['human'],
    }),
});

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/policy-shape.js








/** The policy's document: every key, what it holds, and what an editor says about it. Source: SPEC §3. */
const policyShape = mapping({
    version: optional(versionShape(), {
        description: 'Version of this format. Default: 1.',
        examples: [1],
        default: 1,
    }),
    'high-risk': required(shape_list(either(glob, ruleShape, 'A glob, or a rule with more to say.')), {
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
    'low-risk': optional(mapping({
        approvals: optional(integer(0, MOST_APPROVALS), {
            description: 'Fresh approvals that a low-risk change needs; 0 makes review optional.',
            examples: [1, 0],
            default: 1,
        }),
        reviewers: optional(lowRiskReviewers, {
            description: "Whose approval counts. Without 'ai', AI approval is switched off.",
            examples: [['human', 'ai'], ['human']],
            default: ['human', 'ai'],
        }),
        coverage: optional(choice(['proven', 'unproven']), {
            description: "'unproven' lets an AI review approve that cannot show that it saw every change.",
            examples: ['proven'],
            default: 'proven',
        }),
    }), {
        description: 'What a change needs that touches nothing high-risk.',
        examples: [{ approvals: 1, reviewers: ['human'] }],
    }),
    'ai-reviewer': optional(aiReviewer, {
        description: 'The one bot whose approval counts for low-risk changes. Absent: no AI approval counts.',
        examples: ['acme-reviewer[bot]', { login: 'acme-reviewer[bot]', id: 123456789 }],
    }),
    'review-instructions': optional(shape_text({}, readGitPath), {
        description: 'Path of what the AI reviewer is told about this repository.',
        examples: ['.github/review-instructions.md'],
        default: '.github/review-instructions.md',
    }),
    'control-owners': optional(reviewers, {
        description: 'Who approves changes to the control itself: this file, the review instructions, workflows, actions, CODEOWNERS.',
        examples: [['@cto']],
        default: ['human'],
    }),
    'machine-users': optional(shape_list(login), {
        description: 'Accounts that are users to GitHub and no people: their approval never counts.',
        examples: [['renovate[bot]', 'acme-deploy']],
    }),
    agents: optional(shape_list(login), {
        description: 'Coding agents. Their high-risk changes need one more human, since who prompted one may be who approves.',
        examples: [['coding-agent[bot]']],
    }),
    groups: optional(named({ pattern: GROUP_NAME_PATTERN, make: readGroupName }, shape_list(shape_text({ description: "'@user' or '@org/team'.", pattern: '^@[A-Za-z0-9]' }, readGroupMember))), {
        description: 'People by role. A name can stand wherever reviewers are listed.',
        examples: [{ security: ['@alice', '@acme/appsec'] }],
    }),
    branches: optional(shape_list(branchGlob), {
        description: 'Globs of branches that are governed beside the default branch. Case does not count.',
        examples: [['release/*']],
    }),
    labels: optional(labelsShape, {
        description: 'Names of the labels. They are outputs: nothing is decided by a label.',
        examples: [{ 'human-review': 'needs-human' }],
    }),
    retrospective: optional(mapping({
        within: optional(shape_text({ pattern: '^[0-9]{1,6}[dh]$' }, readDuration), {
            description: 'How old the newest retrospective may be for AI approvals to count, in days or hours.',
            examples: ['14d', '36h'],
            default: '14d',
        }),
        signers: optional(reviewers, {
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
            const message = node.kind === 'scalar' ? `version ${quoted(node.value)} is not known` : 'no version';
            return note(reading, node.at, key, { message, fix });
        },
    };
}

;// CONCATENATED MODULE: ./packages/soc2/lib/policy/parse.js








/**
 * Reads a policy from its text or bytes, with every default filled in. Strict: what is not understood is an error, never
 * a guess. Throws a `PolicyError` with every problem found.
 */
function parse_parsePolicy(source) {
    return readPolicy(source).policy;
}
/** Reads a policy as `parsePolicy` does, and remembers where its parts stand. Throws a `PolicyError`. */
function readPolicy(source) {
    const { file } = source;
    const body = sourceText(source);
    if ('problem' in body)
        throw new PolicyError([body.problem]);
    const document = yamlDocument(body.text, file);
    if ('problem' in document)
        throw new PolicyError([document.problem]);
    const { root } = document;
    const reading = { file, problems: [], places: new Map(), groups: groupNames(root) };
    if (root.kind !== 'mapping' || root.entries.length === 0) {
        note(reading, root.at, '', {
            message: 'the policy has no keys',
            fix: "Write the list of globs under 'high-risk:'.",
        });
        throw new PolicyError(reading.problems);
    }
    const written = policyShape.read(root, '', reading);
    const policy = written && withDefaults(written);
    if (policy !== undefined)
        checkBreadth(policy, reading);
    if (policy === undefined || reading.problems.length > 0)
        throw new PolicyError(reading.problems);
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
    if (globs.length * MAX_ALTERNATIVES <= MAX_BREADTH)
        return;
    if (globs.reduce((sum, glob) => sum + breadth(glob), 0) <= MAX_BREADTH)
        return;
    note(reading, reading.places.get('high-risk') ?? { line: 1, column: 1 }, 'high-risk', {
        message: `globs that stand for more than ${MAX_BREADTH} patterns once their braces and brackets are written out`,
        fix: 'Use fewer braces, or wider globs.',
    });
}
const DAY = 24 * 3_600_000;
const parse_HUMAN = [{ kind: 'human' }];
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
        controlOwners: written['control-owners'] ?? parse_HUMAN,
        machineUsers: written['machine-users'] ?? [],
        agents: written.agents ?? [],
        groups: written.groups ?? {},
        branches: written.branches ?? [],
        labels: {
            humanReview: written.labels?.['human-review'] ?? DEFAULT_LABELS.humanReview,
            aiApproved: written.labels?.['ai-approved'] ?? DEFAULT_LABELS.aiApproved,
        },
        retrospective: {
            within: retrospective?.within ?? 14 * DAY,
            signers: retrospective?.signers ?? parse_HUMAN,
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
            reviewers: parse_HUMAN,
        };
    return {
        name: rule.name ?? rule.paths[0] ?? '',
        paths: rule.paths,
        except: rule.except ?? [],
        ...(rule.reason === undefined ? {} : { reason: rule.reason }),
        approvals: rule.approvals ?? 1,
        reviewers: rule.reviewers ?? parse_HUMAN,
    };
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
async function read_policy_readPolicy(client, repository, branch, path) {
    const commit = await readTip(client, repository, branch);
    const at = { ...repository, ref: commit };
    const [file, listed] = await Promise.all([readFile(client, at, branch, path), readListing(client, at, path)]);
    if (Array.isArray(file.data))
        throw new errors/* UserError */.y(`the policy ${path} is a folder`, FIX);
    const answer = shape_objectOf(file);
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
        policy: parse_parsePolicy({ text: bytes, file: path }),
        text: bytes.toString('utf8'),
        path,
        source: { branch, commit, blob },
    };
}
/** Makes a reader that remembers; a new one reads anew. */
function policyReader(client, repository, path) {
    const read = new Map();
    return (branch) => {
        const reading = read.get(branch) ?? read_policy_readPolicy(client, repository, branch, path);
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
        const entry = listOf(answer).find((row) => row.text('path') === path);
        return entry && { kind: entry.text('type'), blob: entry.sha('sha') };
    }
    catch (failure) {
        if (failure instanceof github_error/* GitHubError */.y_ && failure.status === 404)
            return undefined;
        throw failure;
    }
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/resolve-relay.js




/** Events that a relay passes on. */
const OF_PULL_REQUESTS = [
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
];
/**
 * Finds what a relay's run was about: the group of the merge queue that its branch names, or the open pull requests of
 * its head. Nothing of the run is trusted but as a pointer to what to look at; its title is not even read, since
 * anybody can write one.
 *
 * @param run `workflow_run` of the event's payload
 * @throws UserError where the run leads to nothing; a GitHubError where a call fails
 */
async function subjectsOfRelay(client, repository, run) {
    const event = run.text('event');
    if (event === 'merge_group')
        return [mergeGroupOfRelay(run)];
    if (!OF_PULL_REQUESTS.includes(event)) {
        throw new errors/* UserError */.y(`the relay ran for ${JSON.stringify(event)}, which names no pull request`, 'Let `workflow_run` follow the relay workflow alone.');
    }
    const numbers = await pullRequestsOfRelay(client, repository, run);
    if (numbers.length === 0) {
        throw new errors/* UserError */.y(`no open pull request has the head ${run.sha('head_sha')} that the relay ran for`, 'If it was closed meanwhile, nothing is to do; else start the run again.');
    }
    return [...new Set(numbers)].map((number) => ({ kind: 'pull-request', number }));
}
/** The payload of `merge_group` is lost on the way, but its ref ends in the commit that the group starts from. */
function mergeGroupOfRelay(run) {
    const ref = run.text('head_branch');
    const base = ref.slice(ref.lastIndexOf('-') + 1);
    if (!isSha(base))
        throw new errors/* UserError */.y(`not a ref of the merge queue: ${JSON.stringify(ref)}`, 'Let the relay run on `merge_group` alone.');
    return { kind: 'merge-group', group: mergeGroupFrom(ref, run.sha('head_sha'), base) };
}
async function pullRequestsOfRelay(client, repository, run) {
    const home = run.object('repository').id('id');
    const isOurs = (pull) => pull.object('base').object('repo').id('id') === home;
    // Pull requests of other repositories of the network may stand here too.
    const named = run.list('pull_requests').filter(isOurs);
    if (named.length > 0)
        return named.map((pull) => pull.id('number'));
    const head = run.sha('head_sha');
    const isLive = (pull) => pull.text('state') === 'open' && pull.object('head').sha('sha') === head && isOurs(pull);
    // A fork's are not named, nor are those of a repository that is gone.
    const branch = run.textOrNull('head_branch');
    const owner = run.objectOrNull('head_repository')?.object('owner').text('login');
    if (branch !== null && owner !== undefined) {
        const pulls = await readList(client, 'GET /repos/{owner}/{repo}/pulls', {
            ...repository,
            state: 'open',
            head: `${owner}:${branch}`,
        });
        const found = pulls.filter(isLive);
        if (found.length > 0)
            return found.map((pull) => pull.id('number'));
    }
    const pulls = await readList(client, 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        ...repository,
        commit_sha: head,
    });
    return pulls.filter((pull) => pull.text('state') === 'open' && isOurs(pull)).map((pull) => pull.id('number'));
}

;// CONCATENATED MODULE: ./packages/soc2/lib/github/workflow-file.js




/**
 * Whether the workflow file of a run is, byte for byte, what the default branch has now. A re-run replays the file of
 * its first attempt, so an old, weaker one could be made to speak long after it was replaced.
 *
 * @returns false where the file is another repository's, or is missing or hidden on either side
 * @throws GitHubError where a call fails in any other way
 */
async function isWorkflowCurrent(client, repository, { workflowRef, workflowSha, defaultBranch }) {
    const path = pathOf(workflowRef, repository);
    if (path === undefined || !isSha(workflowSha))
        return false;
    const [ran, current] = await Promise.all([
        readBlob(client, repository, workflowSha, path),
        readTip(client, repository, defaultBranch).then(async (tip) => readBlob(client, repository, tip, path)),
    ]);
    return ran !== null && ran === current;
}
function pathOf(workflowRef, { owner, repo }) {
    const [, ofOwner, ofRepo, path] = /^([^/@]+)\/([^/@]+)\/(\.github\/workflows\/[^/]+)@refs\/.+$/.exec(workflowRef) ?? [];
    const own = `${ofOwner}/${ofRepo}`.toLowerCase() === `${owner}/${repo}`.toLowerCase();
    return own ? path : undefined;
}
async function readBlob(client, repository, commit, path) {
    try {
        const answer = await client.request('GET /repos/{owner}/{repo}/contents/{path}', {
            ...repository,
            path,
            ref: commit,
        });
        if (Array.isArray(answer.data))
            return null;
        const file = shape_objectOf(answer);
        return file.text('type') === 'file' && file.text('path') === path ? file.sha('sha') : null;
    }
    catch (failure) {
        if ((0,github_error/* isRefusal */.vu)(failure, 403, 404, 422))
            return null;
        throw failure;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./packages/soc2/lib/report/markdown.js
var markdown = __nccwpck_require__(6976);
;// CONCATENATED MODULE: ./packages/soc2/lib/report/decision-summary.js

const VERDICT = {
    approved: 'is approved',
    pending: 'is waiting',
    blocked: 'is blocked',
    ungoverned: 'is not governed',
};
const decision_summary_MARK = { satisfied: '✅', pending: '⏳', blocked: '⛔' };
/** Rows of a table; whoever has more to read takes the record. */
const ROWS = 100;
/** The job summary of one decision: the verdict, what is missing and who can give it, the rules, the refused approvals. */
function decisionSummary({ number, head, base, policy, digest, decision }) {
    const { state, risk, requirement, waitingFor, reviews, notes } = decision;
    const refused = reviews.filter(({ verdict }) => verdict === 'refused' || verdict === 'objects');
    const risks = riskReasons(decision);
    const sections = [
        `## #${number} ${VERDICT[state]} (${risk} risk)`,
        bullets([
            ...requirement.parts
                .filter((part) => part.state === 'blocked')
                .map((part) => `**Objection:** ${(0,markdown/* inert */.tJ)(part.saw)}`),
            ...waitingFor.map(({ requirement: name, approvals, reviewers }) => decision_summary_missing(name, approvals, reviewers)),
        ]),
        requirement.parts.length > 0 ? rulesTable(requirement.parts) : (0,markdown/* inert */.tJ)(requirement.saw),
        refused.length > 0 ? `### Not counted\n\n${reviewsTable(refused)}` : '',
        risks.length > 0 ? `### Why ${risk} risk\n\n${bullets(risks.map(markdown/* inert */.tJ))}` : '',
        notes.length > 0 ? `### For the auditor\n\n${bullets(notes.map(markdown/* inert */.tJ))}` : '',
        `Head ${(0,markdown/* code */.aY)(head)} against ${(0,markdown/* code */.aY)(base)}, by the policy ${(0,markdown/* code */.aY)(policy)}. Record ${(0,markdown/* code */.aY)(digest)}.`,
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
/** Why the change is of its risk. Before those reasons stands one for each open requirement, or the one of an approval. */
function riskReasons({ risk, reasons, requirement }) {
    const open = requirement.parts.filter((part) => part.state !== 'satisfied').length;
    const prefix = `${risk} risk: `;
    return reasons.slice(Math.max(1, open)).map((reason) => reason.slice(prefix.length));
}
function decision_summary_missing(requirement, approvals, reviewers) {
    const who = reviewers.length > 0 ? reviewers.map(markdown/* code */.aY).join(' or ') : 'nobody whom the policy names could give it';
    return `**${approvals === 1 ? 'One approval is missing' : `${approvals} approvals are missing`}** for ${(0,markdown/* code */.aY)(requirement)}: ${who}`;
}
function bullets(lines) {
    return lines.map((line) => `- ${line}`).join('\n');
}
function rulesTable(parts) {
    return (0,markdown/* table */.tp)(['', 'requirement', 'wanted', 'saw', 'counted'], parts.map((part) => [
        decision_summary_MARK[part.state],
        (0,markdown/* code */.aY)(part.name),
        (0,markdown/* inert */.tJ)(part.wanted),
        (0,markdown/* inert */.tJ)(part.saw),
        part.counted.map(markdown/* code */.aY).join(', '),
    ]));
}
function reviewsTable(reviews) {
    const rows = (0,markdown/* table */.tp)(['review', 'by', 'said', 'why it does not count'], reviews
        .slice(0, ROWS)
        .map(({ id, by, state, why }) => [
        String(id),
        by === null ? 'a deleted account' : (0,markdown/* code */.aY)(by),
        (0,markdown/* inert */.tJ)(state),
        (0,markdown/* inert */.tJ)(why),
    ]));
    const rest = reviews.length - ROWS;
    return rest > 0 ? `${rows}\n\nand ${rest} more, which the record lists.` : rows;
}

// EXTERNAL MODULE: ./packages/soc2/lib/report/failure-line.js
var failure_line = __nccwpck_require__(1186);
;// CONCATENATED MODULE: ./actions/gate/lib/report.js






/** From strictest to most lenient. */
const report_STRICTNESS = ['blocked', 'pending', 'approved', 'ungoverned'];
/** Writes the records and puts together what the run tells. */
async function reportOn(items, folder, failWhenBlocked) {
    const verdicts = items.flatMap(verdictsOf);
    const states = [
        ...verdicts.map(({ state }) => state),
        ...items.flatMap((item) => (item.kind === 'group' ? [item.group.state] : [])),
    ];
    const state = report_STRICTNESS.find((candidate) => states.includes(candidate));
    const several = verdicts.length > 1;
    const reasons = verdicts.flatMap(({ number, reasons: own }) => own.map((reason) => (several ? `#${number}: ${reason}` : reason)));
    const records = await writeRecords(verdicts, folder);
    const failures = items.flatMap((item) => (item.kind === 'swept' ? item.swept.failed : []));
    const failure = failureOf(failures, failWhenBlocked && state === 'blocked', reasons);
    return {
        outputs: {
            ...(state === undefined ? {} : { decision: state }),
            ...riskOf(verdicts),
            reasons: JSON.stringify(reasons),
            'waiting-for': JSON.stringify(verdicts.flatMap(({ judged }) => judged?.sealed.record.decision.waitingFor ?? [])),
            ...records,
        },
        summary: `${verdicts.map(summaryOf).join('\n')}${items.map(sweepSummary).join('')}`,
        lines: [...verdicts.flatMap(linesOf), ...items.flatMap(sweepLines)],
        ...(failure === undefined ? {} : { failure }),
    };
}
function verdictsOf(item) {
    if (item.kind === 'group')
        return item.group.judged.map(report_verdictOn);
    const settled = item.kind === 'settled' ? [item.settled] : item.swept.settled;
    return settled.map((one) => {
        if (one.kind === 'judged')
            return report_verdictOn(one.judged);
        return { number: one.number, state: one.kind === 'blocked' ? 'blocked' : 'pending', reasons: [one.why] };
    });
}
function report_verdictOn(judged) {
    const { state, reasons } = judged.sealed.record.decision;
    return { number: judged.pull.number, state, reasons, judged };
}
function riskOf(verdicts) {
    const risks = verdicts.flatMap(({ judged }) => (judged ? [judged.sealed.record.decision.risk] : []));
    return risks.length === 0 ? {} : { risk: risks.includes('high') ? 'high' : 'low' };
}
/** One record a pull request; of several a list of them, whose digest stands for all. */
async function writeRecords(verdicts, folder) {
    const sealed = verdicts.flatMap(({ judged }) => (judged ? [judged] : []));
    if (sealed.length === 0)
        return {};
    await (0,promises_.mkdir)(folder, { recursive: true });
    const written = await Promise.all(sealed.map(async ({ pull, sealed: { text, digest } }) => {
        const path = `${folder}/decision-${pull.number}.json`;
        await (0,promises_.writeFile)(path, text);
        return { path, digest, pullRequest: pull.number };
    }));
    const [only] = written;
    if (written.length === 1 && only)
        return { 'decision-record': only.path, digest: only.digest };
    const list = canonicalJson({
        kind: 'countersign/decisions',
        version: 1,
        decisions: written.map(({ pullRequest, digest }) => ({ pullRequest, digest })),
    });
    const path = `${folder}/decisions.json`;
    await (0,promises_.writeFile)(path, list);
    return { 'decision-record': path, digest: digestOf(list) };
}
function failureOf(failures, blocked, reasons) {
    if (failures.length > 0) {
        return failures.map(({ number, failure }) => `#${number}: ${(0,failure_line/* failureLine */.P)(failure)}`).join('\n');
    }
    return blocked ? (0,markdown/* logLine */.BP)(`blocked: ${reasons[0] ?? ''}`) : undefined;
}
function summaryOf({ number, state, reasons, judged }) {
    if (!judged)
        return `## #${number} is ${state}\n\n${reasons.map((reason) => `- ${(0,markdown/* inert */.tJ)(reason)}`).join('\n')}\n`;
    const { pull, policy, sealed } = judged;
    return decisionSummary({
        number,
        head: pull.head.sha,
        base: pull.base.ref,
        policy: `${policy.path}@${policy.source?.commit ?? ''}`,
        digest: sealed.digest,
        decision: sealed.record.decision,
    });
}
function linesOf({ number, state, reasons }) {
    return [`#${number}: ${state}`, ...reasons.map((reason) => `- ${(0,markdown/* logLine */.BP)(reason)}`)];
}
function sweepSummary(item) {
    if (item.kind !== 'swept')
        return '';
    const { settled, unchanged, failed } = item.swept;
    return `\n## Sweep\n\n${settled.length} judged, ${unchanged.length} unchanged, ${failed.length} failed.\n`;
}
function sweepLines(item) {
    if (item.kind !== 'swept')
        return [];
    const { settled, unchanged, failed } = item.swept;
    return [`sweep: ${settled.length} judged, ${unchanged.length} unchanged, ${failed.length} failed`];
}

;// CONCATENATED MODULE: ./actions/gate/lib/run.js
















/** Judges what the event or the input names, publishes it, and tells of it. */
async function run(inputs, context, equipment) {
    const { repository } = context;
    const { client } = equipment;
    const gate = {
        client,
        statusClient: equipment.statusClient,
        repository,
        statusContext: inputs.statusContext,
        bundle: equipment.bundle,
        runUrl: context.runUrl,
        outdated: remember(() => isOutdated(client, context)),
        sources: () => {
            const askers = new Map();
            return {
                policies: policyReader(client, repository, inputs.policy),
                // One asker for all changes of a sweep: each account and team is asked for once.
                lookUps: (within) => {
                    const asker = askers.get(within) ?? createLookUps(client, repository, { now: equipment.now, within });
                    askers.set(within, asker);
                    return asker;
                },
            };
        },
    };
    const work = await orFault(gate, announced(context.payload), () => workOf(inputs.pullRequest, context, client));
    // Several pull requests of one head: that one fails is no reason to leave the others as they were.
    const items = await allEnded(work.map((one) => carryOn(gate, one, context, equipment)));
    return reportOn(items, context.folder, inputs.failWhenBlocked);
}
/** A re-run replays the workflow file of its first attempt, which may be weaker than today's. */
async function isOutdated(client, { attempt, workflow, repository }) {
    if (attempt === 1)
        return false;
    const defaultBranch = await readDefaultBranch(client, repository);
    return !(await isWorkflowCurrent(client, repository, {
        workflowRef: workflow.ref,
        workflowSha: workflow.sha,
        defaultBranch,
    }));
}
async function workOf(input, { eventName, payload, repository }, client) {
    if (input === 'all' || (input === '' && (eventName === 'schedule' || eventName === 'push')))
        return [{ kind: 'all' }];
    if (input === '' && eventName === 'workflow_run') {
        return subjectsOfRelay(client, repository, shape('the payload of workflow_run', '', payload).object('workflow_run'));
    }
    return [subjectOf(input, eventName, payload)];
}
async function carryOn(gate, work, context, { now }) {
    switch (work.kind) {
        case 'pull-request': {
            const settled = await settle(gate, gate.sources(), work.number, announced(context.payload));
            return { kind: 'settled', settled };
        }
        case 'merge-group':
            return { kind: 'group', group: await settleGroup(gate, gate.sources(), work.group) };
        case 'all': {
            const swept = await sweep(gate, async (within) => {
                const newest = await readNewestRetrospective(gate.client, gate.repository);
                return newest === null || isRecent(newest.createdAt, now, within);
            });
            return { kind: 'swept', swept };
        }
    }
}
/** The commit that the event speaks of: where the pull request cannot be read, a success on it must not stay. */
function announced(payload) {
    const event = payload;
    const sha = [event?.pull_request?.head?.sha, event?.workflow_run?.head_sha].find(isSha);
    return sha === undefined ? undefined : { sha };
}
function remember(ask) {
    let asked;
    return () => (asked ??= ask());
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, endGroup, error, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, notice, platform, saveState, setCommandEcho, setSecret, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path, warning

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=ac49b2ab282501e1f08205ebf0d9f1c206d0c799c2664eab0ad17de014581c42/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=ac49b2ab282501e1f08205ebf0d9f1c206d0c799c2664eab0ad17de014581c42/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=ac49b2ab282501e1f08205ebf0d9f1c206d0c799c2664eab0ad17de014581c42/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=ac49b2ab282501e1f08205ebf0d9f1c206d0c799c2664eab0ad17de014581c42/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 1867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* unused harmony exports SUMMARY_ENV_VAR, SUMMARY_DOCS_URL, markdownSummary */
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(857);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9896);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_1__.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(os__WEBPACK_IMPORTED_MODULE_0__.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map

/***/ }),

/***/ 4419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ Octokit)
});

;// CONCATENATED MODULE: ./node_modules/.pnpm/universal-user-agent@7.0.3/node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ./node_modules/.pnpm/before-after-hook@4.0.0/node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// CONCATENATED MODULE: ./node_modules/.pnpm/before-after-hook@4.0.0/node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// CONCATENATED MODULE: ./node_modules/.pnpm/before-after-hook@4.0.0/node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// CONCATENATED MODULE: ./node_modules/.pnpm/before-after-hook@4.0.0/node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });

;// CONCATENATED MODULE: ./node_modules/.pnpm/@octokit+endpoint@11.0.5/node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


;// CONCATENATED MODULE: ./node_modules/.pnpm/content-type@3.1.1/node_modules/content-type/dist/index.js
/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 0xff00;
const CASE_FLAGS = LOWER_CASE | NON_ASCII;
/**
 * Character flags used to normalize HTTP field values while scanning.
 * Out-of-range reads intentionally coerce to zero in bitwise expressions.
 */
const CHAR_MAP = new Uint8Array(0x100);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 0x80 /* non-ASCII */; code <= 0xff; code++) {
    CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
    CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 0x30 /* 0 */; code <= 0x39 /* 9 */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 0x41 /* A */; code <= 0x5a /* Z */; code++) {
    CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 0x61 /* a */; code <= 0x7a /* z */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Validate a type string against RFC 9110.
 */
function isTypeValid(type, start = 0, end = type.length) {
    let hasSlash = false;
    for (let index = start; index < end; index++) {
        const code = type.charCodeAt(index);
        if (code === 47 /* / */) {
            if (hasSlash || index === start || index >= end - 1)
                return false;
            hasSlash = true;
        }
        else if (!isTokenCode(code)) {
            return false;
        }
    }
    return hasSlash;
}
/**
 * Validate a token against RFC 9110.
 */
function isTokenValid(token, start = 0, end = token.length) {
    if (start >= end)
        return false;
    for (let index = start; index < end; index++) {
        if (!isTokenCode(token.charCodeAt(index)))
            return false;
    }
    return true;
}
/**
 * Check whether a character code belongs to the token production in RFC 9110.
 */
function isTokenCode(code) {
    return (CHAR_MAP[code] & TOKEN_FLAG) !== 0;
}
/**
 * Serialize a parameter value.
 */
function parameterValue(str) {
    const len = str.length;
    if (len === 0)
        return '""';
    let index = 0;
    while (index < len && isTokenCode(str.charCodeAt(index)))
        index++;
    if (index === len)
        return str;
    let result = '"';
    let start = 0;
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code !== HTAB && (code < SP || code === 127 || code > 255)) {
            throw new TypeError(`Invalid parameter value: ${str}`);
        }
        if (code === 34 /* " */ || code === 92 /* \\ */) {
            result += `${str.slice(start, index)}\\`;
            start = index;
        }
        index++;
    }
    return `${result}${str.slice(start)}"`;
}
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !isTypeValid(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!isTokenValid(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${parameterValue(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function dist_parse(header, options) {
    const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
    const len = header.length;
    let valueStart = options?.start ?? 0;
    while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
        valueStart++;
    }
    let index = valueStart;
    let typeFlags = 0;
    let whitespace = -1;
    let stop = options?.parameters === false ? COMMA_FLAG : 0;
    while (index < len) {
        const code = header.charCodeAt(index);
        const flags = CHAR_MAP[code];
        if ((flags & stopFlags) !== 0) {
            stop |= flags & COMMA_FLAG;
            break;
        }
        if ((flags & OWS) !== 0) {
            if (whitespace === -1)
                whitespace = index;
        }
        else {
            whitespace = -1;
        }
        typeFlags |= (code & NON_ASCII) | flags;
        index++;
    }
    const valueEnd = whitespace === -1 ? index : whitespace;
    const value = header.slice(valueStart, valueEnd);
    const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
    if (index === len || stop !== 0) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopFlags);
}
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopFlags) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        index++; // Skip over ;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
            index++;
        }
        const keyStart = index;
        let keyFlags = 0;
        let keyWhitespace = -1;
        while (index < len) {
            const code = header.charCodeAt(index);
            const flags = CHAR_MAP[code];
            if ((flags & stopFlags) !== 0) {
                if ((flags & COMMA_FLAG) !== 0)
                    break parameter;
                continue parameter;
            }
            if (code === EQ) {
                const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
                const value = header.slice(keyStart, keyEnd);
                const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
                index++;
                while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
                    index++;
                }
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    const quotedStart = ++index;
                    let escaped = false;
                    while (index < len) {
                        const code = header.charCodeAt(index);
                        if (code === DQUOTE) {
                            if (parameters[key] === undefined) {
                                parameters[key] = escaped
                                    ? unescapeQuotedPairs(header, quotedStart, index)
                                    : header.slice(quotedStart, index);
                            }
                            index++;
                            let stop = 0;
                            // Discard characters between quote and delimiter.
                            while (index < len) {
                                const code = header.charCodeAt(index);
                                const flags = CHAR_MAP[code];
                                if ((flags & stopFlags) !== 0) {
                                    stop = flags & COMMA_FLAG;
                                    break;
                                }
                                index++;
                            }
                            if (stop !== 0)
                                break parameter;
                            continue parameter;
                        }
                        if (code === BSLASH && index + 1 < len) {
                            escaped = true;
                            index += 2;
                            continue;
                        }
                        index++;
                    }
                    continue parameter;
                }
                const valueStart = index;
                let stop = 0;
                let valueWhitespace = -1;
                while (index < len) {
                    const code = header.charCodeAt(index);
                    const flags = CHAR_MAP[code];
                    if ((flags & stopFlags) !== 0) {
                        stop = flags & COMMA_FLAG;
                        break;
                    }
                    if ((flags & OWS) !== 0) {
                        if (valueWhitespace === -1)
                            valueWhitespace = index;
                    }
                    else {
                        valueWhitespace = -1;
                    }
                    index++;
                }
                if (parameters[key] === undefined) {
                    const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                if (stop !== 0)
                    break parameter;
                continue parameter;
            }
            if ((flags & OWS) !== 0) {
                if (keyWhitespace === -1)
                    keyWhitespace = index;
            }
            else {
                keyWhitespace = -1;
            }
            keyFlags |= (code & NON_ASCII) | flags;
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Remove backslashes from quoted pairs in a known-terminated quoted string body.
 */
function unescapeQuotedPairs(str, start, end) {
    let result = "";
    for (let index = start; index < end; index++) {
        if (str.charCodeAt(index) === BSLASH) {
            result += str.slice(start, index);
            start = ++index;
        }
    }
    return result + str.slice(start, end);
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/.pnpm/json-with-bigint@3.5.12/node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



// EXTERNAL MODULE: ./node_modules/.pnpm/@octokit+request-error@7.1.2/node_modules/@octokit/request-error/dist-src/index.js
var dist_src = __nccwpck_require__(4714);
;// CONCATENATED MODULE: ./node_modules/.pnpm/@octokit+request@10.0.16/node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${getUserAgent()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new dist_src/* RequestError */.G(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new dist_src/* RequestError */.G(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new dist_src/* RequestError */.G("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new dist_src/* RequestError */.G(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = dist_parse(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */

;// CONCATENATED MODULE: ./node_modules/.pnpm/@octokit+graphql@9.0.5/node_modules/@octokit/graphql/dist-bundle/index.js
// pkg/dist-src/index.js



// pkg/dist-src/version.js
var graphql_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/with-defaults.js


// pkg/dist-src/graphql.js


// pkg/dist-src/error.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};

// pkg/dist-src/graphql.js
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}

// pkg/dist-src/with-defaults.js
function graphql_dist_bundle_withDefaults(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: graphql_dist_bundle_withDefaults.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}

// pkg/dist-src/index.js
var graphql2 = graphql_dist_bundle_withDefaults(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${graphql_dist_bundle_VERSION} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return graphql_dist_bundle_withDefaults(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

/* v8 ignore if -- @preserve */

;// CONCATENATED MODULE: ./node_modules/.pnpm/@octokit+auth-token@6.0.0/node_modules/@octokit/auth-token/dist-bundle/index.js
// pkg/dist-src/is-jwt.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);

// pkg/dist-src/auth.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}

// pkg/dist-src/with-authorization-prefix.js
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}

// pkg/dist-src/hook.js
async function hook(token, request, route, parameters) {
  const endpoint = request.endpoint.merge(
    route,
    parameters
  );
  endpoint.headers.authorization = withAuthorizationPrefix(token);
  return request(endpoint);
}

// pkg/dist-src/index.js
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};


;// CONCATENATED MODULE: ./node_modules/.pnpm/@octokit+core@7.0.8/node_modules/@octokit/core/dist-src/version.js
const version_VERSION = "7.0.8";


;// CONCATENATED MODULE: ./node_modules/.pnpm/@octokit+core@7.0.8/node_modules/@octokit/core/dist-src/index.js






const dist_src_noop = () => {
};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = dist_src_noop;
  }
  if (typeof logger.info !== "function") {
    logger.info = dist_src_noop;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
const userAgentTrail = `octokit-core.js/${version_VERSION} ${getUserAgent()}`;
class Octokit {
  static VERSION = version_VERSION;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook = new before_after_hook.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth = createTokenAuth(options.auth);
        hook.wrap("request", auth.hook);
        this.auth = auth;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook.wrap("request", auth.hook);
      this.auth = auth;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
}



/***/ }),

/***/ 4714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ RequestError)
/* harmony export */ });
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}



/***/ }),

/***/ 1952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 1199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error that its reader can mend: shown as one line (what is wrong, where, what to do) and never with a stack.
 * Everything else that is thrown is ours, and keeps its stack and cause.
 */
class UserError extends Error {
    name = 'UserError';
    /** What to do about it, as one sentence. */
    fix;
    constructor(message, fix, options) {
        super(message, options);
        this.fix = fix;
    }
}


/***/ }),

/***/ 5419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ chooseTransport),
/* harmony export */   R: () => (/* binding */ retrySecond)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1199);
/* harmony import */ var _node_exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2622);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7213);



/** GitHub itself ends a request that takes it more than 10 seconds; the rest is for the way there and back. */
const TIMEOUT = 15_000;
const SECOND = 1000;
/**
 * How long a second of waiting between two attempts is, in milliseconds: `COUNTERSIGN_RETRY_SECOND_MS`, 1,000 unless
 * set. Retries wait for one second, then for four, and for as many as GitHub's `retry-after` says; where the GitHub is
 * a local one, nobody has to.
 */
function retrySecond(env) {
    return Number(env['COUNTERSIGN_RETRY_SECOND_MS']) || SECOND;
}
/**
 * The way to GitHub that the environment calls for: through the proxies that `HTTP_PROXY`, `HTTPS_PROXY` and
 * `NO_PROXY` name (in either case), else straight. `COUNTERSIGN_TIMEOUT_MS` bounds each attempt; 15 seconds unless set.
 * Throws a `UserError` for a proxy without an address.
 */
async function chooseTransport(env) {
    const timeout = Number(env['COUNTERSIGN_TIMEOUT_MS']) || TIMEOUT;
    const proxies = proxySettings(env);
    if (proxies.httpProxy === undefined && proxies.httpsProxy === undefined)
        return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .createTransport */ .oO)((0,_node_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeExchange */ .q)(timeout));
    const { proxyExchange } = await Promise.all(/* import() */[__nccwpck_require__.e(191), __nccwpck_require__.e(256)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3256));
    return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .createTransport */ .oO)(proxyExchange(proxies, timeout));
}
function proxySettings(env) {
    const either = (name) => env[name.toLowerCase()] || env[name] || undefined;
    const httpProxy = proxyAddress('HTTP_PROXY', either('HTTP_PROXY'));
    const httpsProxy = proxyAddress('HTTPS_PROXY', either('HTTPS_PROXY'));
    const noProxy = either('NO_PROXY');
    return {
        ...(httpProxy === undefined ? {} : { httpProxy }),
        ...(httpsProxy === undefined ? {} : { httpsProxy }),
        ...(noProxy === undefined ? {} : { noProxy }),
    };
}
/** The address of a proxy, which many write without its scheme. It may hold a password, and is never shown. */
function proxyAddress(name, written) {
    if (written === undefined)
        return undefined;
    const address = written.includes('://') ? written : `http://${written}`;
    if (URL.canParse(address) && /^https?:/i.test(address))
        return address;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${name} is no address of a proxy`, 'Write it as in http://proxy.example:3128, or unset it.');
}


/***/ }),

/***/ 4889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UU: () => (/* binding */ createClient),
/* harmony export */   a5: () => (/* binding */ isRateLimit)
/* harmony export */ });
/* unused harmony export isPassing */
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4419);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1458);


const RETRIES = 2;
/** Makes the one client there is per token. Throws a `GitHubError` when there is no token. */
function createClient(options) {
    if (!options.token) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('sign-in', undefined, 'there is no token', 'Pass `github-token` (default `${{ github.token }}`).');
    }
    if (/[^!-~]/.test(options.token)) {
        const fix = 'Pass the token alone, without a space, a quote or a line break.';
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('sign-in', undefined, 'the token holds a character that no token has', fix);
    }
    const { transport } = options;
    const settings = octokitSettings(options);
    const octokit = new _octokit_core__WEBPACK_IMPORTED_MODULE_1__/* .Octokit */ .E(settings);
    let calls = 0;
    const request = async (route, parameters = {}, { retries = RETRIES } = {}) => {
        calls += 1;
        const call = describe(octokit, route, parameters);
        try {
            const answer = await octokit.request(route, parameters).catch(async (failure) => {
                if (retries === 0 || !isPassing(failure))
                    throw failure;
                options.onRetry?.(`${call} failed (${sentence(failure)}); trying again`);
                // Loaded on the first fault only: the plugins cost more than a whole healthy run.
                const { persist } = await Promise.all(/* import() */[__nccwpck_require__.e(644), __nccwpck_require__.e(680)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3680));
                return persist(settings, transport, route, parameters, failure, {
                    retries,
                    second: options.retrySecond ?? 1000,
                });
            });
            return { status: answer.status, headers: answer.headers, data: answer.data, call };
        }
        catch (failure) {
            throw explain(call, failure);
        }
    };
    return {
        request,
        calls: () => calls,
        async graphql(query, variables) {
            // GitHub Enterprise Server has REST under /api/v3 and GraphQL under /api.
            const url = `${options.baseUrl.replace(/\/api\/v3\/?$/, '/api')}/graphql`;
            const answer = await request(`POST ${url}`, { query, variables });
            const { data, errors } = (answer.data ?? {});
            if (errors !== undefined || data === undefined) {
                const why = Array.isArray(errors)
                    ? errors.map((error) => messageIn(error) ?? 'unknown').join('; ')
                    : 'there is no data in it';
                throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(answer.call, undefined, `the query was not answered: ${firstLine(why)}`, (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(answer.call, undefined));
            }
            return { ...answer, data };
        },
    };
}
function octokitSettings(options) {
    const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
    return {
        auth: options.token,
        baseUrl: options.baseUrl,
        userAgent: 'countersign',
        log: silent,
        request: { fetch: options.transport, parseSuccessResponseBody: false },
    };
}
function ignore() {
    // The caller tells of failures once, in its own words.
}
/** The call as `METHOD /path`. Throws where the path would not be what the route says. */
function describe(octokit, route, parameters) {
    const { method, url } = octokit.request.endpoint(route, parameters);
    const [address = ''] = url.split('?', 1);
    const call = `${method} ${address.replace(/^https?:\/\/[^/]*/, '').replaceAll('%2F', '/')}`;
    // Addresses are normalised on the way: a label called `..` would make another call of this one, encoded or not.
    if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(address)) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, undefined, 'GitHub’s API has no address for a name of dots alone', 'Choose another name.');
    }
    return call;
}
/** True where the same call may succeed a moment later. */
function isPassing(failure) {
    const { status, response, message } = failure;
    if (!response)
        return true;
    if (status === undefined || status >= 500 || status === 429)
        return true;
    return status === 403 && isRateLimit(message, response.headers);
}
/** True where a 403 is a rate limit, and says nothing of what the token may do. */
function isRateLimit(message, headers) {
    return (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /secondary rate/i.test(message));
}
function sentence(failure) {
    const { status, response, message } = failure;
    return response ? `HTTP ${status ?? 'unknown'}` : message;
}
function explain(call, failure) {
    const { status, response, message } = failure;
    const cause = { cause: failure, said: messageIn(response?.data) };
    if (!response) {
        const fix = 'No verdict was given. Run the job again; if it lasts, look at the network, the proxy and GitHub’s status page.';
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, undefined, message, fix, cause);
    }
    if (status === 429 || (status === 403 && isRateLimit(message, response.headers))) {
        const fix = 'GitHub limits the rate of calls. No verdict was given: run the job again later, or use an App token with its own limit.';
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, status, `refused with HTTP ${status}, a rate limit`, fix, {
            ...cause,
            rateLimited: true,
        });
    }
    if (status === 401 || status === 403 || status === 404) {
        const why = status === 404 ? 'not found, or hidden from this token (HTTP 404)' : `refused with HTTP ${status}`;
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, status, why, (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(call, status, response.headers['x-accepted-github-permissions']), cause);
    }
    if (status !== undefined && status >= 500) {
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, status, `failed with HTTP ${status}`, 'No verdict was given. Run the job again.', cause);
    }
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(call, status, `refused with HTTP ${status ?? 'unknown'}: ${firstLine(message)}`, 
    // GitHub answers so to whatever is asked of git's own objects before the first push.
    /repository is empty/i.test(message)
        ? 'There is no commit yet: push one to the default branch.'
        : 'See the message of GitHub.', cause);
}
/** GitHub's own message, where the answer holds one. */
function messageIn(data) {
    const { message } = (typeof data === 'object' && data !== null ? data : {});
    return typeof message === 'string' ? message : undefined;
}
function firstLine(text) {
    return (text.split('\n', 1)[0] ?? '').slice(0, 300);
}


/***/ }),

/***/ 1458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1199);

/** A call to GitHub that was refused, failed or answered with something else than its contract: no verdict follows. */
class GitHubError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    /** The call as `METHOD /path`, without query and token. */
    call;
    /** HTTP status, or undefined where no answer came or the answer was malformed. */
    status;
    /** True where GitHub refused because of a rate limit, which says nothing of what the token may see. */
    rateLimited;
    /** GitHub's own message, where its answer held one. */
    said;
    constructor(call, status, message, fix, options = {}) {
        super(`${call}: ${message}`, fix, options);
        this.call = call;
        this.status = status;
        this.rateLimited = options.rateLimited ?? false;
        this.said = options.said;
    }
}
/** True for a refusal by one of these statuses; a rate limit is none. */
function isRefusal(failure, ...statuses) {
    return (failure instanceof GitHubError &&
        !failure.rateLimited &&
        failure.status !== undefined &&
        statuses.includes(failure.status));
}
/** The permission that a call needs, as a workflow's `permissions:` writes it. First match wins. */
const PERMISSIONS = [
    [/^(?:POST|PUT|PATCH|DELETE) .*\/labels(?:\/|$)/, 'pull-requests: write'],
    [/^(?:POST|PUT|PATCH|DELETE) .*\/(?:pulls|issues\/(?:\d+\/)?comments)(?:\/|$)/, 'pull-requests: write'],
    [/^POST .*\/statuses\//, 'statuses: write'],
    [/\/statuses$/, 'statuses: read'],
    [/\/orgs\/[^/]+\/teams\//, 'members: read (organisation; an App token, never GITHUB_TOKEN)'],
    [/\/pulls(?:\/|$)/, 'pull-requests: read'],
    [/\/issues\/\d+\/(?:events|labels)/, 'pull-requests: read'],
    [/\/labels(?:\/|$)/, 'pull-requests: read'],
    [/^(?:POST|PATCH|DELETE) .*\/issues(?:\/|$)/, 'issues: write'],
    [/\/issues(?:\/|$)/, 'issues: read'],
    [/\/(?:rule-suites|protection)(?:\/|$)/, 'administration: read (an App token, never GITHUB_TOKEN)'],
    [/\/actions\//, 'actions: read'],
    [/\/(?:contents|git|branches|commits|compare|activity)(?:\/|$)/, 'contents: read'],
    [/\/collaborators\//, 'metadata: read'],
    [/\/graphql$/, 'contents: read and pull-requests: read'],
];
/** What to tell the reader of a refused call: the permission first, then where to grant it. */
function refusal(call, status, accepted) {
    const permission = accepted
        ? accepted.replaceAll('=', ': ').replaceAll('_', '-')
        : PERMISSIONS.find(([route]) => route.test(call))?.[1];
    if (status === 401)
        return 'The token is wrong, expired or revoked: pass a valid one, as `github-token` or in the variable that the command reads.';
    if (permission) {
        return `The token needs \`${permission}\`: grant it under \`permissions:\` of the job, or in the settings of the App.`;
    }
    return 'Check that the repository exists and that the token may read it.';
}


/***/ }),

/***/ 2622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ flatHeaders),
/* harmony export */   q: () => (/* binding */ nodeExchange)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7213);


// `require`, because importing a built-in as a module reads every lazy export of it: 25 ms for `node:http` alone.
const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
/**
 * Exchanges over `node:http`, with a pool of its own. The built-in `fetch` would do, at the price of two thirds of an
 * action's start-up (docs/adr/0004-start-up.md). Connections that idle do not keep the process alive.
 *
 * @param timeout milliseconds that one exchange may take, from the first byte out to the last byte in
 */
function nodeExchange(timeout) {
    const pools = new Map();
    return (url, init) => {
        const pool = pools.get(url.protocol) ?? openPool(url.protocol);
        pools.set(url.protocol, pool);
        return exchange(pool, url, init, timeout);
    };
}
function openPool(protocol) {
    const settings = { keepAlive: true, maxSockets: 16 };
    if (protocol === 'https:') {
        const https = require('node:https');
        return { request: https.request, agent: new https.Agent(settings) };
    }
    const http = require('node:http');
    return { request: http.request, agent: new http.Agent(settings) };
}
function exchange(pool, url, init, timeout) {
    return new Promise((resolve, reject) => {
        const headers = { ...init.headers, 'accept-encoding': 'gzip' };
        if (init.body !== undefined)
            headers['content-length'] = Buffer.byteLength(init.body);
        const request = pool.request(url, { method: init.method ?? 'GET', headers, agent: pool.agent });
        const deadline = setTimeout(() => {
            request.destroy(new Error(`no complete answer within ${timeout / 1000} s`));
        }, timeout);
        const fail = (error) => {
            clearTimeout(deadline);
            reject(error);
        };
        request.on('error', fail);
        request.on('response', (response) => {
            const body = bodyOf(response);
            let size = 0;
            response.on('data', (chunk) => {
                body.add(chunk);
                size += chunk.length;
                if (size > _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BODY */ ._D)
                    request.destroy(new _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .MalformedAnswer */ .ol(`the answer is larger than ${_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BODY */ ._D} bytes`));
            });
            response.on('error', fail);
            response.on('end', () => {
                clearTimeout(deadline);
                resolve({
                    status: response.statusCode ?? 0,
                    statusText: response.statusMessage ?? '',
                    headers: flatHeaders(response.headers),
                    bytes: body.whole(),
                });
            });
        });
        request.end(init.body);
    });
}
/** Gathers a body: plain ones as text at once, encoded ones as bytes. */
function bodyOf(response) {
    if (response.headers['content-encoding'] === undefined) {
        let text = '';
        response.setEncoding('utf8');
        return { add: (chunk) => void (text += String(chunk)), whole: () => text };
    }
    const chunks = [];
    return {
        add: (chunk) => void chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk),
        whole: () => Buffer.concat(chunks),
    };
}
/** Headers as one text each; those that came several times are joined as RFC 9110 says. */
function flatHeaders(headers) {
    return new Map(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}


/***/ }),

/***/ 3030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ repositoryName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1199);

/** Reads `owner/name`, as `GITHUB_REPOSITORY` gives it. Throws a `UserError` on anything else. */
function repositoryName(text) {
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
    if (!owner || !repo) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`not a repository: ${JSON.stringify(text)}`, 'Give it as owner/name; in a workflow GITHUB_REPOSITORY says it.');
    }
    return { owner, repo };
}


/***/ }),

/***/ 7213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _D: () => (/* binding */ MAX_BODY),
/* harmony export */   oO: () => (/* binding */ createTransport),
/* harmony export */   ol: () => (/* binding */ MalformedAnswer)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

/** An answer that arrived and cannot be believed: cut short, HTML where JSON belongs, or over the size limit. */
class MalformedAnswer extends Error {
    name = 'MalformedAnswer';
}
/** Largest body that is read, in bytes once it is unpacked: a tree of 100,000 entries is a tenth of it. */
const MAX_BODY = 128 * 1024 * 1024;
const MAX_REDIRECTS = 3;
/** A transport over one way to exchange bytes (`node-exchange.ts`, or `proxy-exchange.ts` behind a proxy). */
function createTransport(exchange) {
    const attempt = async (url, init, redirects) => {
        const target = new URL(url);
        const { status, statusText, headers, bytes } = await exchange(target, init);
        const location = headers.get('location');
        if (location && status >= 300 && status < 400) {
            const next = new URL(location, target);
            // GitHub redirects renamed repositories within its own origin; anywhere else the token must not go.
            if (next.origin !== target.origin || (init.method ?? 'GET') !== 'GET' || redirects >= MAX_REDIRECTS) {
                throw new MalformedAnswer(`redirected to ${next.origin}${next.pathname}, which is not followed`);
            }
            return attempt(next.href, init, redirects + 1);
        }
        const text = await decode(bytes, headers.get('content-encoding'));
        const accept = init.headers?.['accept'] ?? '';
        return {
            url,
            status,
            statusText,
            headers,
            body: status < 400 ? parseBody(text, headers.get('content-type'), accept) : text,
            text: async () => text,
            arrayBuffer: async () => new TextEncoder().encode(text).buffer,
        };
    };
    return (url, init) => attempt(url, init, 0);
}
// `require`, because importing a built-in as a module reads every lazy export of it: 25 ms for `node:http` alone.
const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
async function decode(bytes, encoding) {
    if (!encoding || encoding === 'identity')
        return bytes.toString();
    if (encoding !== 'gzip')
        throw new MalformedAnswer(`the answer is encoded as ${encoding}, which was not asked for`);
    const zlib = require('node:zlib');
    return new Promise((resolve, reject) => {
        zlib.gunzip(bytes, { maxOutputLength: MAX_BODY }, (error, plain) => {
            if (error)
                reject(new MalformedAnswer(`the answer cannot be decompressed: ${error.message}`, { cause: error }));
            else
                resolve(plain.toString('utf8'));
        });
    });
}
function parseBody(text, type, accept) {
    if (accept.includes('raw'))
        return text;
    if (text === '')
        return '';
    if (!type || !/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) {
        throw new MalformedAnswer(`the answer is ${type ?? 'of no declared type'}, not JSON`);
    }
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new MalformedAnswer('the answer is cut short or is not JSON', { cause });
    }
}


/***/ }),

/***/ 1186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ failureLine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1199);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6976);


/** What went wrong, as the one line that a job ends with: a user's error with its fix, ours by what it says. */
function failureLine(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
        return `${error.message.replace(/\.$/, '')}. ${error.fix}`.split('\n').map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP).join('\n');
    const message = error instanceof Error ? error.message : String(error);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`Countersign failed without a verdict: ${message}. Please report this with the log of the step.`);
}


/***/ }),

/***/ 6976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _change_show_path_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1952);

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
    return (0,_change_show_path_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text)
        .replaceAll(/:(?=:)/g, ': ')
        .replaceAll('##[', '# #[');
}


/***/ }),

/***/ 126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ bundleDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);


/**
 * SHA-256 over the files of the bundle that runs, by name and content, so that a record says which code decided. What
 * it is of a release can be computed from `dist/` there.
 *
 * @param folder the folder of the running bundle
 */
function bundleDigest(folder) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder).toSorted()) {
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`${folder}/${name}`);
        hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    }
    return hash.digest('hex');
}


/***/ }),

/***/ 86:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1199);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3030);



/** Reads the context. Throws a `UserError` where the runner's variables are missing or the payload is no JSON. */
function readContext(env) {
    return {
        repository: (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .a)(required(env, 'GITHUB_REPOSITORY')),
        apiUrl: apiAddress(env['GITHUB_API_URL'] || 'https://api.github.com'),
        serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        payload: readPayload(env['GITHUB_EVENT_PATH']),
        runUrl: `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`,
        // An attempt that is no number could be any: it counts as a re-run.
        attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 2,
        workflow: { ref: env['GITHUB_WORKFLOW_REF'] ?? '', sha: env['GITHUB_WORKFLOW_SHA'] ?? '' },
        folder: `${required(env, 'RUNNER_TEMP')}/countersign`,
    };
}
function required(env, name) {
    const value = env[name];
    if (!value)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${name} is not set`, 'Run this as a step of a GitHub Actions workflow, where the runner sets it.');
    return value;
}
function apiAddress(written) {
    if (!URL.canParse(written) || !/^https?:/i.test(written)) {
        const fix = 'The runner sets it; on GitHub Enterprise Server it is `https://HOST/api/v3`.';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`GITHUB_API_URL is no address: ${JSON.stringify(written)}`, fix);
    }
    return written.replace(/\/$/, '');
}
function readPayload(path) {
    if (!path)
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the event payload ${path} cannot be read`, 'The runner writes it; run the job again.', {
            cause,
        });
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5809);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
