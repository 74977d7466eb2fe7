import type { AccountId } from '../domain.ts';
import type { CoAuthor } from './snapshot.ts';

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
export function coAuthorsIn(message: string): readonly CoAuthor[] {
  const found = new Map<string, CoAuthor>();
  let trailer = false;
  for (const line of message.split(LINE_BREAK)) {
    const key = KEY.exec(line);
    trailer = key !== null || (trailer && /^\s/.test(line));
    if (!trailer) continue;
    for (const coAuthor of addressesIn(key ? line.slice(key.index) : line)) {
      found.set(`${coAuthor.id ?? ''}+${coAuthor.login.toLowerCase()}`, coAuthor);
    }
  }
  return [...found.values()];
}

function addressesIn(text: string): readonly CoAuthor[] {
  return [...text.matchAll(AT_NOREPLY)].flatMap(({ index }) => {
    const [, digits, login] = MAILBOX.exec(text.slice(Math.max(0, index - LONGEST_MAILBOX), index)) ?? [];
    if (login === undefined) return [];
    const id = Number(digits);
    return [Number.isSafeInteger(id) && id > 0 ? { login, id: id as AccountId } : { login }];
  });
}
