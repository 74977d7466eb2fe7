import { table } from '../../report/markdown.ts';
import type { Exception, ExceptionKind } from '../population.ts';
import { commitLink, counted, name, type Place, sentence } from './cells.ts';
import { EXCEPTION_KINDS, LABEL_KINDS } from './exception-kinds.ts';
import type { Flow, Section } from './flow.ts';

/** What the controls do not explain: each with what is so, why it matters and what to do. */
export function exceptionsSection(exceptions: readonly Exception[], place: Place): Section {
  const own = exceptions.filter(({ kind }) => !LABEL_KINDS.has(kind));
  const head =
    exceptions.length === 0
      ? '### Exceptions\n\nNone that could be seen.'
      : `### Exceptions (${exceptions.length})\n\nEach needs an answer in a sign-off comment.${labels(exceptions.length - own.length)}`;
  return { head, flows: flowsOf(own, place), share: 0.3 };
}

function labels(count: number): string {
  return count === 0 ? '' : ` ${counted(count, 'of them is', 'of them are')} about labels, further below.`;
}

/** Labels that say something else than the reviews, or were changed after the merge. */
export function labelsSection(exceptions: readonly Exception[], place: Place): Section {
  const own = exceptions.filter(({ kind }) => LABEL_KINDS.has(kind));
  const head =
    own.length === 0
      ? '### Label disagreements\n\nNone: every label says what the reviews say.'
      : `### Label disagreements (${own.length})\n\nNothing is decided from a label; a wrong one is an exception all the same.`;
  return { head, flows: flowsOf(own, place), share: 0.1 };
}

/** The exceptions in a few words, by kind: `2 direct pushes, 1 force push`. */
export function exceptionsInWords(exceptions: readonly Exception[]): string {
  return byKind(exceptions)
    .map(([kind, { length }]) => counted(length, EXCEPTION_KINDS[kind].one, EXCEPTION_KINDS[kind].many))
    .join(', ');
}

function byKind(exceptions: readonly Exception[]): readonly (readonly [ExceptionKind, readonly Exception[]])[] {
  const kinds = Object.keys(EXCEPTION_KINDS) as readonly ExceptionKind[];
  return kinds.flatMap((kind) => {
    const own = exceptions.filter((exception) => exception.kind === kind);
    return own.length === 0 ? [] : [[kind, own] as const];
  });
}

function flowsOf(exceptions: readonly Exception[], place: Place): readonly Flow[] {
  const head = table(['Where', 'What is so', 'What to do'], []);
  return byKind(exceptions).map(([kind, own]) => {
    const { one, many, why } = EXCEPTION_KINDS[kind];
    const title = `#### ${capital(counted(own.length, one, many))}`;
    return {
      open: `${title}\n\n${why}\n\n${head}`,
      again: `${title}, continued\n\n${head}`,
      rows: own.map((exception) => {
        return `| ${whereOf(exception, place)} | ${sentence(exception.what)} | ${sentence(exception.action)} |`;
      }),
      close: '',
    };
  });
}

function whereOf({ branch, pull, sha }: Exception, place: Place): string {
  const parts = [
    ...(pull === null ? [] : [`#${pull}`]),
    ...(sha === null ? [] : [commitLink(place, sha)]),
    ...(branch === null ? [] : [name(branch)]),
  ];
  return parts.length === 0 ? 'the repository' : parts.join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
