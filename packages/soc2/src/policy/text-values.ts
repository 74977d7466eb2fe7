import type { AccountId, GitPath } from '../domain.ts';
import { globProblem } from './glob.ts';
import { escapeOf, quoted, UNPRINTABLE } from './policy-error.ts';
import type { Read } from './shape.ts';

/** Reads a glob over paths. */
export function readPathGlob(text: string): Read<string> {
  const problem = globProblem(text);
  return problem === undefined ? { value: text } : { ...problem, message: `${problem.message} (${quoted(text)})` };
}

/** Reads a glob over the names of branches. */
export function readBranchGlob(text: string): Read<string> {
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
export function readLine(text: string, limit: number): Read<string> {
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
  if (text.length > limit) return { message: `longer than ${limit} characters`, fix: 'Shorten it.' };
  return { value: text };
}

/** An account's login; that of an app ends in `[bot]`. */
const ACCOUNT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/i;

/** Reads the login of an account. */
export function readLogin(text: string): Read<string> {
  if (ACCOUNT.test(text)) return { value: text };
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
export function readAiReviewerLogin(text: string): Read<string> {
  const login = readLogin(text);
  if (!('value' in login) || !/^github-actions(?:\[bot\])?$/i.test(text)) return login;
  return ANY_WORKFLOW;
}

const ANY_WORKFLOW = {
  message: "'github-actions[bot]' cannot be the AI reviewer: any workflow of the repository can act as it",
  fix: 'Register a GitHub App for the reviewer, and name its bot.',
} as const;

/** What keeps a numeric account id from being the AI reviewer's. */
export function checkAiReviewerId(id: number): Read<AccountId> {
  return id === GITHUB_ACTIONS_ID ? ANY_WORKFLOW : { value: id as AccountId };
}

/** Reads a path of a file in the repository, without wildcards. */
export function readGitPath(text: string): Read<GitPath> {
  const line = readLine(text, 1024);
  if (!('value' in line)) return line;
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
  return wrong === undefined ? { value: text as GitPath } : { message: `${quoted(text)} has ${wrong}`, fix };
}

const HOUR = 3_600_000;
const MAX_DAYS = 366;

/** Reads a span such as `14d` or `36h`, in milliseconds. */
export function readDuration(text: string): Read<number> {
  const fix = `Write days or hours, as in '14d' or '36h', at most ${MAX_DAYS}d.`;
  const [, digits, unit] = /^(\d{1,6})([dh])$/.exec(text) ?? [];
  if (digits === undefined) return { message: `${quoted(text)} is no span of time`, fix };
  const milliseconds = Number(digits) * (unit === 'd' ? 24 * HOUR : HOUR);
  if (milliseconds === 0) return { message: `${quoted(text)} is no time at all`, fix };
  if (milliseconds > MAX_DAYS * 24 * HOUR) return { message: `${quoted(text)} is too long`, fix };
  return { value: milliseconds };
}
