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

/** Rows of files in a summary; the record has all of them. */
const ROWS = 100;

/** The job summary of one classification, as Markdown: verdict first, then why, then the files. */
export function classificationSummary(change: ClassifiedChange): string {
  const { classification } = change;
  const subject = change.number === undefined ? 'The change' : `#${change.number}`;
  const verdict =
    classification.risk === 'high'
      ? `${subject} is high risk: a person who did not write it must approve`
      : `${subject} is low risk: an AI review may approve it where the policy lets it`;
  return [
    `## ${verdict}`,
    '',
    `Head ${code(change.head)} against ${code(change.base)}, by the policy ${code(change.policy)}.`,
    '',
    ...classification.reasons.map((reason) => `- ${inert(reason.text)}`),
    '',
    filesTable(classification.files),
    '',
  ].join('\n');
}

function filesTable(files: readonly ClassifiedFile[]): string {
  // High ones first: a reader must not have to scroll to what decided.
  const sorted = [...files.filter((file) => file.risk === 'high'), ...files.filter((file) => file.risk === 'low')];
  const rows = sorted.slice(0, ROWS).map((file) => {
    const moved = file.previousPath === undefined ? '' : ` (from ${code(file.previousPath)})`;
    const rules = [...new Set(file.matches.map((match) => match.rule))].map(code).join(', ');
    const patterns = [...new Set(file.matches.map((match) => match.pattern))].map(code).join(', ');
    return [file.risk, `${code(file.path)}${moved}`, rules, patterns];
  });
  const rest = files.length > ROWS ? `\n\n${files.length - ROWS} more files are in the record.` : '';
  return rows.length === 0 ? 'No files.' : `${table(['risk', 'file', 'rule', 'pattern'], rows)}${rest}`;
}
