import type { SetUp } from '../setup/outcome.ts';
import { code, inert, table } from './markdown.ts';
import { countsOf, verdictOf } from './setup-text.ts';

/** What setting up came to, as Markdown: for an issue that tracks what is left to do. */
export function setUpSummary(setUp: SetUp): string {
  const { files, changes, contradictions, findings, leftToDo } = setUp;
  return [
    `## ${verdictOf(setUp)}: ${inert(setUp.repository)}`,
    '',
    inert(countsOf(setUp)),
    '',
    table(
      ['File', 'State', 'For'],
      files.map(({ path, state, purpose }) => [code(path), state, inert(purpose)]),
    ),
    '',
    ...files.flatMap(({ path, diff }) =>
      diff === undefined ? [] : [`<details><summary>${code(path)}</summary>`, '', fenced(diff), '', '</details>', ''],
    ),
    ...(changes.length === 0 ? [] : ['### What the policy says otherwise than the filters', '']),
    ...(changes.length === 0
      ? []
      : [
          table(
            ['Filter', 'Pattern', 'Effect', 'What'],
            changes.map(({ filter = '', pattern = '', effect, what }) => [
              code(filter),
              code(pattern),
              effect,
              inert(what),
            ]),
          ),
          '',
        ]),
    ...(contradictions.length === 0 ? [] : ['### What the policy says otherwise than the flags', '']),
    ...contradictions.map(
      ({ flag, says, fix, line }) =>
        `- ${code(`--${flag}`)}: ${line === undefined ? '' : `line ${line}: `}${inert(says)}. ${inert(fix)}`,
    ),
    ...(contradictions.length === 0 ? [] : ['']),
    ...(findings.length === 0 ? [] : ['### To be mended in the policy', '']),
    ...findings.map(({ message, fix }) => `- ${inert(message)}. ${inert(fix)}`),
    ...(findings.length === 0 ? [] : ['']),
    '### Left to do',
    '',
    ...leftToDo.flatMap(({ title, why, steps, link }) => [
      `- [ ] ${link === undefined ? `**${title}**` : `**[${title}](${link})**`}. ${why}`,
      ...steps.map((step) => `  - ${step}`),
    ]),
    '',
  ].join('\n');
}

/** A block of code whose fence is longer than any that it holds. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}diff`, text.trimEnd(), fence].join('\n');
}
