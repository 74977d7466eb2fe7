import { nearest } from './nearest.ts';
import { quoted, visible } from './policy-error.ts';
import type { Reviewer } from './policy.ts';
import type { Read } from './shape.ts';

/** A login of a person. GitHub's own are shorter; enterprise ones end in an underscore and a short code. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const TEAM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
const BOT = /\[bot\]$/i;

/** A group's name: case counts, so that one spelling stands for one group. */
export const GROUP_NAME_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]*$';
const GROUP_NAME = new RegExp(GROUP_NAME_PATTERN);

/** Where reviewers are listed, as far as it decides who may be listed there. */
export interface ReviewerPlace {
  /** Whether `ai` may stand there: low-risk changes alone. */
  readonly ai: boolean;
  readonly groups: ReadonlySet<string>;
}

/** Reads an entry of a list of reviewers: `human`, `ai`, `@user`, `@org/team`, or the name of a group. */
export function readReviewer(text: string, { ai, groups }: ReviewerPlace): Read<Reviewer> {
  if (text === 'human') return { value: { kind: 'human' } };
  if (text === 'ai') {
    return ai
      ? { value: { kind: 'ai' } }
      : {
          message: "'ai' may approve low-risk changes only",
          fix: "Remove it here; 'low-risk.reviewers' is its place.",
        };
  }
  if (text.startsWith('@')) return readPerson(text);
  if (groups.has(text)) return { value: { kind: 'group', name: text } };
  return unknownGroup(text, ai, groups);
}

/** Reads a member of a group: `@user` or `@org/team`. */
export function readGroupMember(text: string): Read<Reviewer> {
  if (text.startsWith('@')) return readPerson(text);
  const message = `${quoted(text)} is neither '@user' nor '@org/team'`;
  if (text === 'human' || text === 'ai') return { message, fix: 'A group lists people and teams by name.' };
  return {
    message,
    fix: LOGIN.test(text) ? `Write '@${text}' for a user; groups do not nest.` : 'Groups do not nest.',
  };
}

/** Reads the name of a group. */
export function readGroupName(name: string): Read<string> {
  if (/^(?:human|ai)$/i.test(name)) {
    return {
      message: `${quoted(name)} means something else in a list of reviewers`,
      fix: 'Choose another name.',
    };
  }
  if (GROUP_NAME.test(name)) return { value: name };
  return {
    message: `${quoted(name)} is no name for a group`,
    fix: "Use letters, digits, '-' and '_', and start with a letter or digit.",
  };
}

function readPerson(text: string): Read<Reviewer> {
  const name = text.slice(1);
  if (BOT.test(name)) {
    return {
      message: `${quoted(text)} is a machine`,
      fix: "Name people here. The one AI reviewer is named by 'ai-reviewer'.",
    };
  }
  const [first = '', slug] = name.split('/');
  if (slug === undefined && LOGIN.test(name)) return { value: { kind: 'user', login: name } };
  if (slug !== undefined && TEAM.test(name)) return { value: { kind: 'team', org: first, slug } };
  return {
    message: `${quoted(text)} is neither '@user' nor '@org/team'`,
    fix: 'Write the login, or the organisation and the team as in its URL.',
  };
}

function unknownGroup(text: string, ai: boolean, groups: ReadonlySet<string>): Read<Reviewer> {
  const words = ['human', ...(ai ? ['ai'] : []), ...groups];
  const meant = nearest(text, words);
  const message = `${quoted(text)} is no group of this policy`;
  if (meant !== undefined) return { message, fix: `Did you mean '${meant}'?` };
  const defined = groups.size > 0 ? `The groups are ${listed([...groups])}.` : "No 'groups' are defined.";
  if (TEAM.test(text)) return { message, fix: `A team is written '@${text}'. ${defined}` };
  return {
    message,
    fix: LOGIN.test(text) ? `A user is written '@${text}'. ${defined}` : defined,
  };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => visible(name.slice(0, 40)));
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}
