import picomatch from 'picomatch/posix.js';
import type { GlobAlternative, GlobMode, GlobPiece } from './glob-alternatives.ts';

/**
 * The regular expression that picomatch makes of a glob's alternatives.
 *
 * picomatch reads more than the glob language (extended globs, quotes, expressions in parentheses), so it is handed each
 * alternative with every ordinary character escaped and those features off. `s` lets `**` pass a line break in a path,
 * which git allows. Throws where the expression is not valid, instead of picomatch's own way: one that never matches.
 */
export function globRegExp(alternatives: readonly GlobAlternative[], mode: GlobMode): RegExp {
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
} as const;

function spelled(alternative: GlobAlternative): string {
  return alternative.map((segment) => (segment === 'globstar' ? '**' : segment.map(spell).join(''))).join('/');
}

function spell(piece: GlobPiece): string {
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
