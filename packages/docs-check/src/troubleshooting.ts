import type { Message } from './messages.ts';

export const BEGIN = '<!-- messages: from the sources, by packages/docs-check -->';
export const END = '<!-- /messages -->';

interface Group {
  readonly title: string;
  readonly within: RegExp;
}

/** Where a reader meets a message, by the file that says it. The first that fits. */
const GROUPS: readonly Group[] = [
  {
    title: 'The AI review',
    within:
      /^actions\/ai-review\/|\/soc2\/src\/(?:anthropic|github\/review)\/|\/cli\/src\/(?:review\/|commands\/review)/,
  },
  {
    title: 'The retrospective',
    within: /^actions\/weekly-review\/|\/retrospective\/|\/commands\/(?:retrospective|verify-window)/,
  },
  { title: '`countersign init`', within: /\/cli\/src\/init\/|\/soc2\/src\/setup\// },
  {
    title: '`countersign verify` and `doctor`',
    within: /\/soc2\/src\/record\/|\/cli\/src\/(?:verify|doctor)\/|\/commands\/(?:verify|doctor)|\/github\/settings\//,
  },
  { title: 'Other commands', within: /^packages\/cli\// },
  {
    title: 'What the runner hands in',
    within: /^actions\/|\/runner\/|\/github\/(?:event|resolve-relay|resolve-merge-group|repository)\.ts$/,
  },
  { title: 'GitHub, and the policy on it', within: /./ },
];

/** The tables of all messages, grouped by where a reader meets them. */
export function messageTables(messages: readonly Message[]): string {
  const groupOf = ({ path }: Message): Group | undefined => GROUPS.find(({ within }) => within.test(path));
  return GROUPS.map((group) => {
    const rows = messages.filter((message) => groupOf(message) === group).map(row);
    const unique = [...new Set(rows)].toSorted();
    return [`### ${group.title}`, '', '| message | what to do |', '| --- | --- |', ...unique, ''].join('\n');
  }).join('\n');
}

function row({ text, fix }: Message): string {
  return `| ${cell(text)} | ${fix === '' ? 'The line `fix:` under it says it.' : cell(fix)} |`;
}

/** Text that Markdown shows as it is. */
function cell(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(/(?<!\w)_|_(?!\w)/g, '\\_');
}

/** The document with its tables as these messages have them. Throws where it has no place for them. */
export function withMessages(document: string, messages: readonly Message[]): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error('the document has no place for the messages');
  return `${document.slice(0, begin + BEGIN.length)}\n\n${messageTables(messages)}\n${document.slice(end)}`;
}
