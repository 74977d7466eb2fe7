import { UserError } from '../errors.ts';

/** One thing that is wrong with a policy: where it stands, what it is, and what to write instead. */
export interface PolicyProblem {
  /** The policy as the user knows it: a path, or the name of the input that held it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Dotted path of the key, such as `high-risk[2].paths[0]`; empty for the document itself. */
  readonly key: string;
  readonly message: string;
  readonly fix: string;
}

/** A policy that cannot be used. It holds every problem that was found, in the order of the file. */
export class PolicyError extends UserError {
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[], options?: ErrorOptions) {
    const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
    const [first] = sorted;
    if (first === undefined) throw new TypeError('a PolicyError needs at least one problem');
    if (sorted.length === 1) super(`${place(first)}${first.message}`, first.fix, options);
    else super(told(sorted), `Fix these problems in ${visible(first.file)}.`, options);
    this.problems = sorted;
  }
}

/** More than this say nothing new, and would drown the log of a run. */
const TOLD = 50;

function told(problems: readonly PolicyProblem[]): string {
  const lines = problems.slice(0, TOLD).map(problemLine);
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and at least ${rest} more problems`] : [])].join('\n');
}

/** A problem as one line: `file:line: key: message. fix`. */
export function problemLine(problem: PolicyProblem): string {
  return `${place(problem)}${problem.message}. ${problem.fix}`;
}

function place({ file, line, key }: PolicyProblem): string {
  return `${visible(file)}:${line}: ${key === '' ? '' : `${key}: `}`;
}

const QUOTED_LENGTH = 80;

/**
 * A value of the policy inside quotes, on one line and cut to a readable length. What could forge a line of a log or
 * reorder it (control and bidirectional characters) is shown as an escape.
 */
export function quoted(text: string): string {
  const cut = text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
  return `'${visible(cut)}'`;
}

/** Control, bidirectional, line-separating and invisible characters and halves of surrogate pairs, none of which has a place in a policy. */
export const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE.source, 'g');

/** Text with every unprintable character as an escape such as `\u202e`. */
export function visible(text: string): string {
  return text.replace(EVERY_UNPRINTABLE, escapeOf);
}

/** The escape that stands for one UTF-16 code unit. */
export function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
