import { showHidden } from '../../change/show-path.ts';
import { ownLines } from './own-words.ts';

/** What a comment says of one change. */
export interface Verdict {
  readonly pull: number;
  readonly verdict: string;
}

/** `#123 should have been high-risk: why`, alone on its line or in a list. */
const VERDICT =
  /^\s*(?:(?:[-*+]|\d+[.)])\s+)?(?:PR\s+)?#([1-9]\d{0,8})\s+should\s+have\s+been\s+high[\s-]*risk\s*(?:$|[:.,–—-]\s*(.*)$)/iu;

/** Characters of a reason that are kept where nothing says otherwise. */
const WHY = 500;

/**
 * Every verdict that the author of a comment gives, in its order and each once. Quotes and code are somebody else's.
 *
 * @param room characters of each reason that are kept
 */
export function verdictsIn(markdown: string, room = WHY): readonly Verdict[] {
  const found = ownLines(markdown).flatMap((line): readonly Verdict[] => {
    const [, pull, why = ''] = VERDICT.exec(line) ?? [];
    if (pull === undefined) return [];
    const reason = [...showHidden(why.trim())].slice(0, room).join('');
    return [{ pull: Number(pull), verdict: `should have been high-risk${reason === '' ? '' : `: ${reason}`}` }];
  });
  return [...new Map(found.map((each) => [`${each.pull} ${each.verdict}`, each])).values()];
}
