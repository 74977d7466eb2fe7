import { showHidden } from '../../change/show-path.ts';
import type { Finding, InjectionAttempt } from '../review.ts';
import type { Passage } from './passages.ts';

/** What code found in the text of a change, before any model read it. */
export interface Detected {
  readonly findings: readonly Finding[];
  readonly injectionAttempts: readonly InjectionAttempt[];
}

/** So many of a kind are listed one by one; more only say that there are more. */
const LISTED = 25;

/** Characters of a quote. A review's quotes are bounded, and nobody reads a minified line whole. */
const QUOTED = 400;

/** What stands around `index` in a line, exactly, so that it can be found there again. */
export function quoteAround(line: string, index: number): string {
  const start = line.length <= QUOTED ? 0 : Math.max(0, Math.min(index - QUOTED / 2, line.length - QUOTED));
  return wellFormed(line.slice(start, start + QUOTED));
}

/** Half a surrogate pair is no text, and has no place in a record. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\ufffd');
}

/** A place as a finding's path, which is bounded too. */
export function placeOf({ place }: Pick<Passage, 'place'>): string {
  return wellFormed(place.slice(0, 1000));
}

/** An attempt with its words as people can see them. */
export function attempt(passage: Passage, quote: string): InjectionAttempt {
  const shown = wellFormed(showHidden(quote)).slice(0, QUOTED);
  return { path: placeOf(passage), quote: shown === '' ? '(empty)' : shown };
}

/** The first findings, and how many more there are: a thousand of a kind would only hide the other kinds. */
export function listed(findings: readonly Finding[], category: string): readonly Finding[] {
  const worst = findings.toSorted((a, b) => rank(a) - rank(b));
  const rest = worst.slice(LISTED);
  const [first] = rest;
  if (first === undefined) return worst;
  const more: Finding = {
    severity: first.severity,
    category,
    path: first.path,
    quote: '',
    message: `And ${rest.length} more of this kind in this change.`,
  };
  return [...worst.slice(0, LISTED), more];
}

function rank({ severity }: Finding): number {
  return ['blocker', 'major', 'minor', 'note'].indexOf(severity);
}
