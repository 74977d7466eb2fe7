import type { LeftToDo } from '../setup/left-to-do.ts';
import { type FileState, isComplete, type SetUp, type SetUpFile } from '../setup/outcome.ts';
import type { MeaningChange } from '../setup/paths-filter/converted.ts';
import { amount, type TextLayout } from './classification-text.ts';
import type { Paint } from './paint.ts';
import { textLine, textPath } from './text-line.ts';

/** What setting up came to, for a person at a terminal: verdict, files, what differs in meaning, what is left to do. */
export function setUpText(setUp: SetUp, { paint }: Pick<TextLayout, 'paint'>): string {
  const { files, changes, contradictions, findings, leftToDo } = setUp;
  const width = Math.max(...files.map(({ path }) => textPath(path).length));
  return [
    `${paint(isComplete(setUp) ? 'low' : 'high', verdictOf(setUp))}  ${textLine(setUp.repository)}: ${countsOf(setUp)}`,
    '',
    ...files.map(
      (file) => `  ${file.state.padEnd(9)}  ${textPath(file.path).padEnd(width)}  ${paint('quiet', file.purpose)}`,
    ),
    ...files.flatMap((file) => diffOf(file, paint)),
    ...(changes.length === 0 ? [] : ['', paint('strong', 'What the policy says otherwise than the filters'), '']),
    ...changes.map((change) => `  ${change.effect.padEnd(8)}  ${placeOf(change)}${textLine(change.what)}`),
    ...(contradictions.length === 0 ? [] : ['', paint('strong', 'What the policy says otherwise than the flags'), '']),
    ...contradictions.flatMap(({ flag, says, fix, line }) => [
      `  --${flag}: ${line === undefined ? '' : `line ${line}: `}${textLine(says)}`,
      `    fix: ${textLine(fix)}`,
    ]),
    ...(findings.length === 0 ? [] : ['', paint('strong', 'To be mended in the policy'), '']),
    ...findings.flatMap(({ message, fix, line }) => [
      `  ${line === undefined ? '' : `line ${line}: `}${textLine(message)}`,
      `    fix: ${textLine(fix)}`,
    ]),
    '',
    paint('strong', 'Left to do'),
    ...leftToDo.flatMap((one, index) => stepsOf(one, index, paint)),
    '',
  ].join('\n');
}

/** The verdict in capitals. */
export function verdictOf(setUp: SetUp): string {
  const { files, contradictions } = setUp;
  if (contradictions.length > 0 || files.some(({ state }) => state === 'refused')) return 'NOT SET UP';
  if (files.every(({ state }) => state === 'unchanged' || state === 'kept')) return 'NOTHING TO CHANGE';
  return setUp.dryRun ? 'WOULD SET UP' : 'SET UP';
}

/** How many files became what, and what that means. */
export function countsOf({ files, contradictions, dryRun, written }: SetUp): string {
  if (contradictions.length > 0) {
    return `the policy says otherwise than ${amount(contradictions.length, 'flag')}, see below; nothing was written. Change the line in the policy, or leave the flag out`;
  }
  const refused = files.filter(({ state }) => state === 'refused').length;
  const states: readonly FileState[] = ['created', 'updated', 'unchanged', 'kept'];
  const counts = states.flatMap((state) => {
    const count = files.filter((file) => file.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  if (refused === 0) return `${counts.join(', ')}${dryRun ? ' (dry run: nothing is written)' : ''}`;
  const rest = written ? counts.join(', ') : 'nothing was written';
  return `${amount(refused, 'file')} ${refused === 1 ? 'differs' : 'differ'}, see below; ${rest}. Mend them, or pass --force to replace them`;
}

function diffOf({ diff, state, path }: SetUpFile, paint: Paint): readonly string[] {
  if (diff === undefined) return [];
  const lines = diff.trimEnd().replaceAll('\t', '    ').split('\n');
  return ['', paint('strong', `${textPath(path)} (${state})`), ...lines.map((line) => `  ${textLine(line)}`)];
}

function placeOf({ filter, pattern }: MeaningChange): string {
  const place = [filter, pattern].flatMap((part) => (part === undefined ? [] : [textLine(part)])).join(' ');
  return place === '' ? '' : `${place}: `;
}

function stepsOf({ title, why, steps, link }: LeftToDo, index: number, paint: Paint): readonly string[] {
  const number = `${index + 1}.`.padEnd(4);
  return [
    '',
    `  ${number}${paint('strong', title)}`,
    `      ${paint('quiet', why)}`,
    ...(link === undefined ? [] : [`      ${textLine(link)}`]),
    ...steps.map((step) => `      - ${textLine(step)}`),
  ];
}
