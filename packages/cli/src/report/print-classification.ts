import type { Format } from '../command/command.ts';
import type { Console } from '../terminal/console.ts';
import type { LocalClassification, NamedCommit, PolicyOrigin } from './classification-json.ts';

/** Prints a classification in the format that was asked for. */
export async function printClassification(local: LocalClassification, format: Format, console: Console): Promise<void> {
  const { base, head, policy, classification } = local;
  if (format === 'json') {
    const { classificationJson } = await import('./classification-json.ts');
    for (const piece of classificationJson(local)) await console.out(piece);
  } else if (format === 'markdown') {
    const { classificationSummary } = await import('@countersign/soc2/report/classification-summary');
    const sides = { head: named(head), base: named(base), policy: origin(policy) };
    await console.out(classificationSummary({ ...sides, classification }));
  } else {
    const { classificationText } = await import('@countersign/soc2/report/classification-text');
    await console.out(classificationText({ classification, facts: rangeFacts(local) }, console));
  }
}

/** What was compared, and by which policy, for a person. */
export function rangeFacts({
  base,
  head,
  mergeBase,
  policy,
}: LocalClassification): readonly (readonly [name: string, fact: string])[] {
  const change = `${named(head)} since it left ${named(base)} at ${short(mergeBase)}`;
  return [
    ['change', change],
    ['policy', origin(policy)],
  ];
}

function named({ name, commit }: NamedCommit): string {
  return name === commit ? short(commit) : `${name} (${short(commit)})`;
}

function origin(policy: PolicyOrigin): string {
  if ('file' in policy) return `${policy.file} on the disk`;
  return `${policy.path} on ${named({ name: policy.branch, commit: policy.commit })}`;
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
