import { showHidden } from '../../change/show-path.ts';
import type { Finding, InjectionAttempt } from '../review.ts';
import { attempt, type Detected, listed, placeOf, quoteAround } from './detected.ts';
import { type Hidden, hiddenIn } from './hidden-characters.ts';
import type { Passage } from './passages.ts';

const CATEGORY = 'hidden-text';

/** Markdown that nobody sees once it is shown: comments, and link definitions used as such. */
const UNSEEN_MARKDOWN = /<!--|^\s{0,3}\[(?:\/\/|comment|_)\]:\s*(?:#|<>)/i;

/**
 * Text that a person who reads the change does not see, and a model may. A message spelled in invisible characters is
 * an injection attempt: nobody hides words from people by accident. The rest are findings: `major` where the code may
 * not be what it looks like, `minor` where a script or an editor may have put it there, `note` for comments in Markdown,
 * which templates are full of (what they say is judged like all other text).
 *
 * Look-alike letters are not hidden, and not looked for.
 */
export function hiddenText(passages: readonly Passage[]): Detected {
  const findings: Finding[] = [];
  const injectionAttempts: InjectionAttempt[] = [];
  for (const passage of passages) {
    for (const [at, line] of passage.text.split('\n').entries()) {
      const hidden = hiddenIn(line, passage.prose, passage.first === 1 && at === 0);
      const worst = hidden.find(({ severity }) => severity === 'major') ?? hidden[0];
      if (worst !== undefined) findings.push(findingOf(passage, line, worst, hidden.length));
      for (const { message, found } of hidden) {
        if (message !== undefined) injectionAttempts.push(attempt(passage, message || found));
      }
    }
    const unseen = passage.markdown ? unseenMarkdown(passage) : undefined;
    if (unseen !== undefined) findings.push(unseen);
  }
  return { findings: listed(findings, CATEGORY), injectionAttempts: injectionAttempts.slice(0, 25) };
}

function findingOf(
  passage: Passage,
  line: string,
  { index, found, what, severity, message }: Hidden,
  count: number,
): Finding {
  const shown = showHidden(quoteAround(line, index));
  const spells = message ? ` It spells ${JSON.stringify(message.slice(0, 200))}.` : '';
  const others = count === 1 ? '' : ` (${count} such places in this line)`;
  return {
    severity,
    category: CATEGORY,
    path: placeOf(passage),
    quote: quoteAround(line, index),
    message: `Holds ${what}, ${showHidden(found.slice(0, 20))}, which a reader does not see${others}.${spells} As it is: ${shown}`,
  };
}

/** One note a passage, at its first such line. */
function unseenMarkdown(passage: Passage): Finding | undefined {
  const line = passage.text.split('\n').find((each) => UNSEEN_MARKDOWN.test(each));
  if (line === undefined) return undefined;
  return {
    severity: 'note',
    category: CATEGORY,
    path: placeOf(passage),
    quote: quoteAround(line, Math.max(0, line.search(UNSEEN_MARKDOWN))),
    message: 'A comment in Markdown: readers of the rendered page do not see it, but tools that read the source do.',
  };
}
