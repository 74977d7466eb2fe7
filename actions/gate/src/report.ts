import { mkdir, writeFile } from 'node:fs/promises';
import type { DecisionState } from '@countersign/soc2/decision/decision';
import type { Judged } from '@countersign/soc2/github/gate/judge';
import type { Settled } from '@countersign/soc2/github/gate/settled';
import type { SettledGroup } from '@countersign/soc2/github/gate/settle-group';
import type { Swept } from '@countersign/soc2/github/gate/sweep';
import { canonicalJson } from '@countersign/soc2/record/canonical-json';
import { digestOf } from '@countersign/soc2/record/digest';
import { decisionSummary } from '@countersign/soc2/report/decision-summary';
import { failureLine } from '@countersign/soc2/report/failure-line';
import { inert, logLine } from '@countersign/soc2/report/markdown';

/** One thing that a run was about, and what became of it. */
export type Item =
  | { readonly kind: 'settled'; readonly settled: Settled }
  | { readonly kind: 'group'; readonly group: SettledGroup }
  | { readonly kind: 'swept'; readonly swept: Swept };

/** Everything that `main.ts` writes. */
export interface Report {
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  readonly lines: readonly string[];
  /** Why the job fails, where it does. */
  readonly failure?: string;
}

/** The verdict on one pull request, whatever way it came about. */
interface Verdict {
  readonly number: number;
  readonly state: DecisionState;
  readonly reasons: readonly string[];
  readonly judged?: Judged;
}

/** From strictest to most lenient. */
const STRICTNESS: readonly DecisionState[] = ['blocked', 'pending', 'approved', 'ungoverned'];

/** Writes the records and puts together what the run tells. */
export async function reportOn(items: readonly Item[], folder: string, failWhenBlocked: boolean): Promise<Report> {
  const verdicts = items.flatMap(verdictsOf);
  const states = [
    ...verdicts.map(({ state }) => state),
    ...items.flatMap((item) => (item.kind === 'group' ? [item.group.state] : [])),
  ];
  const state = STRICTNESS.find((candidate) => states.includes(candidate));
  const several = verdicts.length > 1;
  const reasons = verdicts.flatMap(({ number, reasons: own }) =>
    own.map((reason) => (several ? `#${number}: ${reason}` : reason)),
  );
  const records = await writeRecords(verdicts, folder);
  const failures = items.flatMap((item) => (item.kind === 'swept' ? item.swept.failed : []));
  const failure = failureOf(failures, failWhenBlocked && state === 'blocked', reasons);
  return {
    outputs: {
      ...(state === undefined ? {} : { decision: state }),
      ...riskOf(verdicts),
      reasons: JSON.stringify(reasons),
      'waiting-for': JSON.stringify(verdicts.flatMap(({ judged }) => judged?.sealed.record.decision.waitingFor ?? [])),
      ...records,
    },
    summary: `${verdicts.map(summaryOf).join('\n')}${items.map(sweepSummary).join('')}`,
    lines: [...verdicts.flatMap(linesOf), ...items.flatMap(sweepLines)],
    ...(failure === undefined ? {} : { failure }),
  };
}

function verdictsOf(item: Item): readonly Verdict[] {
  if (item.kind === 'group') return item.group.judged.map(verdictOn);
  const settled = item.kind === 'settled' ? [item.settled] : item.swept.settled;
  return settled.map((one) => {
    if (one.kind === 'judged') return verdictOn(one.judged);
    return { number: one.number, state: one.kind === 'blocked' ? 'blocked' : 'pending', reasons: [one.why] };
  });
}

function verdictOn(judged: Judged): Verdict {
  const { state, reasons } = judged.sealed.record.decision;
  return { number: judged.pull.number, state, reasons, judged };
}

function riskOf(verdicts: readonly Verdict[]): Readonly<Record<string, string>> {
  const risks = verdicts.flatMap(({ judged }) => (judged ? [judged.sealed.record.decision.risk] : []));
  return risks.length === 0 ? {} : { risk: risks.includes('high') ? 'high' : 'low' };
}

/** One record a pull request; of several a list of them, whose digest stands for all. */
async function writeRecords(verdicts: readonly Verdict[], folder: string): Promise<Readonly<Record<string, string>>> {
  const sealed = verdicts.flatMap(({ judged }) => (judged ? [judged] : []));
  if (sealed.length === 0) return {};
  await mkdir(folder, { recursive: true });
  const written = await Promise.all(
    sealed.map(async ({ pull, sealed: { text, digest } }) => {
      const path = `${folder}/decision-${pull.number}.json`;
      await writeFile(path, text);
      return { path, digest, pullRequest: pull.number };
    }),
  );
  const [only] = written;
  if (written.length === 1 && only) return { 'decision-record': only.path, digest: only.digest };
  const list = canonicalJson({
    kind: 'countersign/decisions',
    version: 1,
    decisions: written.map(({ pullRequest, digest }) => ({ pullRequest, digest })),
  });
  const path = `${folder}/decisions.json`;
  await writeFile(path, list);
  return { 'decision-record': path, digest: digestOf(list) };
}

function failureOf(failures: Swept['failed'], blocked: boolean, reasons: readonly string[]): string | undefined {
  if (failures.length > 0) {
    return failures.map(({ number, failure }) => `#${number}: ${failureLine(failure)}`).join('\n');
  }
  return blocked ? logLine(`blocked: ${reasons[0] ?? ''}`) : undefined;
}

function summaryOf({ number, state, reasons, judged }: Verdict): string {
  if (!judged) return `## #${number} is ${state}\n\n${reasons.map((reason) => `- ${inert(reason)}`).join('\n')}\n`;
  const { pull, policy, sealed } = judged;
  return decisionSummary({
    number,
    head: pull.head.sha,
    base: pull.base.ref,
    policy: `${policy.path}@${policy.source?.commit ?? ''}`,
    digest: sealed.digest,
    decision: sealed.record.decision,
  });
}

function linesOf({ number, state, reasons }: Verdict): readonly string[] {
  return [`#${number}: ${state}`, ...reasons.map((reason) => `- ${logLine(reason)}`)];
}

function sweepSummary(item: Item): string {
  if (item.kind !== 'swept') return '';
  const { settled, unchanged, failed } = item.swept;
  return `\n## Sweep\n\n${settled.length} judged, ${unchanged.length} unchanged, ${failed.length} failed.\n`;
}

function sweepLines(item: Item): readonly string[] {
  if (item.kind !== 'swept') return [];
  const { settled, unchanged, failed } = item.swept;
  return [`sweep: ${settled.length} judged, ${unchanged.length} unchanged, ${failed.length} failed`];
}
