import { showPath } from '../change/show-path.ts';
import type { Classification, ClassifiedFile } from '../classification/classification.ts';
import { code, inert, table } from './markdown.ts';

/** What a summary says of where things stand, beside the verdict. */
export interface ClassifiedChange {
  /** Number of the pull request; absent for a local range. */
  readonly number?: number;
  readonly head: string;
  readonly base: string;
  /** Where the policy was read. */
  readonly policy: string;
  readonly classification: Classification;
}

/** Rows of files and reasons in a summary; the record has all of them. */
const ROWS = 100;

/** Characters of a summary unless told: GitHub shows none that is larger than 1 MiB, and a letter may take three bytes. */
const ROOM = 300_000;

/** The job summary of one classification, as Markdown of at most about `room` characters: verdict, why, the files. */
export function classificationSummary(change: ClassifiedChange, room: number = ROOM): string {
  const { classification } = change;
  const { reasons, files } = classification;
  const subject = change.number === undefined ? 'The change' : `#${change.number}`;
  const verdict =
    classification.risk === 'high'
      ? `${subject} is high risk: a person who did not write it must approve`
      : `${subject} is low risk: an AI review may approve it where the policy lets it`;
  const bullets = thatFit(reasons, (reason) => `- ${inert(reason.text)}`, room / 2);
  return [
    `## ${verdict}`,
    '',
    `Head ${code(change.head)} against ${code(change.base)}, by the policy ${code(change.policy)}.`,
    '',
    ...bullets,
    ...(bullets.length < reasons.length
      ? [`- ${reasons.length - bullets.length} more reasons are in the record.`]
      : []),
    '',
    filesTable(files, room / 2),
    '',
  ].join('\n');
}

function filesTable(files: readonly ClassifiedFile[], room: number): string {
  if (files.length === 0) return 'No files.';
  // High ones first: a reader must not have to scroll to what decided.
  const sorted = [...files.filter((file) => file.risk === 'high'), ...files.filter((file) => file.risk === 'low')];
  const rows = thatFit(sorted, fileRow, room);
  const rest = files.length > rows.length ? `\n\n${files.length - rows.length} more files are in the record.` : '';
  return `${table(['risk', 'file', 'rule', 'pattern'], rows)}${rest}`;
}

function fileRow({ risk, path, previousPath, matches }: ClassifiedFile): readonly string[] {
  const moved = previousPath === undefined ? '' : ` (from ${code(showPath(previousPath))})`;
  const rules = [...new Set(matches.map(({ rule }) => rule))].map(code).join(', ');
  const patterns = [...new Set(matches.map(({ pattern }) => pattern))].map(code).join(', ');
  return [risk, `${code(showPath(path))}${moved}`, rules, patterns];
}

/** The first of these as they are written, as many as there is room for. None is cut: half a path would deceive. */
function thatFit<T, Written extends string | readonly string[]>(
  items: readonly T[],
  write: (item: T) => Written,
  room: number,
): readonly Written[] {
  const written: Written[] = [];
  let left = room;
  for (const item of items.slice(0, ROWS)) {
    const next = write(item);
    left -= typeof next === 'string' ? next.length : next.join('').length;
    if (left < 0) break;
    written.push(next);
  }
  return written;
}
