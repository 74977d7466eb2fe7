import type { Account } from '../../approval/snapshot.ts';
import { short } from '../../approval/rule.ts';
import { showHidden } from '../../change/show-path.ts';
import { code, inert } from '../../report/markdown.ts';

/** Where the repository stands, for links. */
export interface Place {
  /** Address of the server, without a slash at its end. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
}

const TITLE = 120;
const SENTENCE = 600;
const NAME = 100;

/** A title as far as a table has room for it; whoever wants the rest opens the pull request. */
export function titleCell(title: string): string {
  return title.trim() === '' ? '(no title)' : inert(cut(title, TITLE));
}

/** A sentence that may hold text from a change. */
export function sentence(text: string): string {
  return inert(cut(text, SENTENCE)).replace(/&#46;$/, '.');
}

/** A name (of a branch, a path, a person) as code; most are of letters that a span of code shows as they are. */
export function name(text: string): string {
  const shown = cut(text, NAME);
  return /^[\w./@-]+$/.test(shown) ? `\`${shown}\`` : code(shown);
}

/** A person, as code, so that nobody is told once a week that they are in a list. */
export function person(account: Pick<Account, 'login'> | null): string {
  return account === null ? 'a deleted account' : name(`@${account.login}`);
}

/** An instant as ISO 8601; anything else is shown as what it is. */
export function instant(text: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text) ? text : inert(cut(text, NAME));
}

/** A commit, linked to its page. */
export function commitLink(place: Place, sha: string): string {
  return `[${name(short(sha))}](${address(place.server, place.repository, 'commit', sha)})`;
}

/** An address from its parts; a part that is a path keeps its slashes. */
export function address(server: string, ...parts: readonly string[]): string {
  const path = parts.map((part) =>
    encodeURIComponent(part)
      .replaceAll('%2F', '/')
      .replaceAll(/[!'()*]/g, percent),
  );
  return [server, ...path].join('/');
}

/** What a link's closing bracket or emphasis would be made of. */
function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Text with hidden characters shown, cut to so many characters and never within a pair. */
export function cut(text: string, characters: number): string {
  if (text.length <= characters && PLAIN.test(text)) return text;
  // Shown first, because what is shown is longer; a title may be a megabyte of them.
  const shown = [...showHidden(text.slice(0, 4 * characters))];
  const more = shown.length > characters || text.length > 4 * characters;
  return more ? `${shown.slice(0, characters - 1).join('')}…` : shown.join('');
}

/** Nearly all that is shown: there may be tens of thousands of titles. */
const PLAIN = /^[ -~]*$/;

/** A count with its noun: `1 commit`, `2 commits`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A length of time in words that a person compares by: minutes, hours, then days. */
export function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = milliseconds / 3_600_000;
  return hours < 48 ? `${oneDigit(hours)} h` : `${oneDigit(hours / 24)} days`;
}

function oneDigit(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
