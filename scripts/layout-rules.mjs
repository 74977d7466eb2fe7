import { posix } from 'node:path';

/**
 * The layout of the house as laws over imports and globals: logic is pure, and the edges are thin. The linter loads
 * them as a plugin (`scripts/layout-plugin.mjs`), so an editor shows a breach where it is written.
 *
 * @typedef {object} ImportLaw
 * @property {RegExp} within files the law holds for, as paths from the root
 * @property {RegExp} forbids what they may not import: a package, or a file as a path from the root
 * @property {string} because the reason, as the reader of a breach sees it
 *
 * @typedef {object} GlobalLaw
 * @property {RegExp} within
 * @property {readonly string[]} forbids globals, or members of globals; `new Date()` stands for a date without arguments
 * @property {string} because
 */

const source = '(?:packages|actions)/[^/]+/src/';
const pure = '^packages/soc2/src/(?!github/|anthropic/|runner/)';
const product = '^(?:packages/(?:soc2|cli)|actions/[^/]+)/src/';

/** @type {readonly ImportLaw[]} */
export const importLaws = [
  {
    within: new RegExp(`^(?!packages/soc2/src/github/)${source}`),
    forbids: /^@octokit\//,
    because: 'only packages/soc2/src/github/ speaks to GitHub',
  },
  {
    within: new RegExp(`^(?!packages/soc2/src/anthropic/|packages/anthropic-emulator/src/)${source}`),
    forbids: /^@anthropic-ai\//,
    because: 'only packages/soc2/src/anthropic/ speaks to the model',
  },
  {
    within: new RegExp(`^(?!actions/[^/]+/src/main[.]ts$)${source}`),
    forbids: /^@actions\//,
    because: "only an action's main.ts touches the toolkit of the runner",
  },
  {
    within: /^(?!packages\/soc2\/src\/(?:github|anthropic)\/)(?:packages\/(?:soc2|cli)|actions\/[^/]+)\/src\//,
    forbids: /^(?:undici(?:$|\/)|node:(?:dgram|dns|http|http2|https|net|tls)(?:$|\/))/,
    because: 'only packages/soc2/src/github/ and anthropic/ use the network',
  },
  {
    within: new RegExp(pure),
    forbids: /^node:(?!buffer$|crypto$|path$|path\/posix$|url$|util$)/,
    because: 'the core computes from plain data: no files, no processes, no timers',
  },
  {
    within: new RegExp(pure),
    forbids: /^packages\/soc2\/src\/(?:github|anthropic|runner)\//,
    because: 'data flows from the edges to the rules; a rule knows no edge',
  },
  {
    within: new RegExp(product),
    forbids: /^@countersign\/(?:github-emulator|anthropic-emulator|demo)\//,
    because: 'the local GitHub and Anthropic are for tests and the demo, and are never bundled',
  },
  {
    within: /^packages\/(?:soc2|github-emulator|anthropic-emulator)\/src\//,
    forbids: /^@countersign\//,
    because: 'the core stands on nothing of the house, and a local server shares no code with what it proves',
  },
  {
    within: new RegExp(`^${source}`),
    forbids: /^@countersign\/(?!soc2\/|github-emulator\/|anthropic-emulator\/)/,
    because: 'actions and commands do not use each other; what they share belongs into packages/soc2',
  },
];

/** @type {readonly GlobalLaw[]} */
export const globalLaws = [
  {
    within: new RegExp(pure),
    forbids: [
      'Date.now',
      'new Date()',
      'performance',
      'Math.random',
      'setTimeout',
      'setInterval',
      'fetch',
      'process',
      'globalThis',
    ],
    because: 'a rule reads neither the clock nor the environment: both are handed in',
  },
  {
    within: /^packages\/soc2\/src\//,
    forbids: ['process', 'console'],
    because: 'the core has no environment and no terminal: settings are handed in, words are returned',
  },
];

/**
 * What is wrong with an import, or undefined.
 * @param {string} file the importing file, as a path from the root
 * @param {string} specifier as it is written
 * @returns {string | undefined}
 */
export function importBreach(file, specifier) {
  const relative = specifier.startsWith('.');
  const target = relative ? posix.join(posix.dirname(file), specifier) : specifier;
  if (relative && /^(?:packages|actions)\//.test(file)) {
    const home = file.split('/').slice(0, 2).join('/');
    if (!/\.(?:ts|json|mjs)$/.test(specifier)) return 'a relative import names the source: it ends in .ts';
    if (/\/src\//.test(file) && !target.startsWith(`${home}/src/`))
      return `a source imports no file outside ${home}/src; name the package instead`;
  }
  const law = importLaws.find(({ within, forbids }) => within.test(file) && forbids.test(target));
  return law && `${specifier} may not be imported here: ${law.because}`;
}

/**
 * What is wrong with the use of a global, or undefined.
 * @param {string} file as a path from the root
 * @param {string} name `process`, `Date.now`, `new Date()`
 * @returns {string | undefined}
 */
export function globalBreach(file, name) {
  const law = globalLaws.find(
    ({ within, forbids }) => within.test(file) && forbids.some((word) => name === word || name.startsWith(`${word}.`)),
  );
  return law && `${name} may not be used here: ${law.because}`;
}

/**
 * Whether a file is a source, in which a variable that outlives a call would be state that no reader can see.
 * @param {string} file as a path from the root
 */
export function isSource(file) {
  return new RegExp(`^${source}`).test(file);
}
