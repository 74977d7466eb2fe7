import { mkdir, writeFile } from 'node:fs/promises';
import type { Classification } from '@countersign/soc2/classification/classification';
import { classify } from '@countersign/soc2/classification/classify';
import type { GitHubClient } from '@countersign/soc2/github/client';
import { subjectOf } from '@countersign/soc2/github/event';
import { readChange } from '@countersign/soc2/github/read-change';
import { policyFromInput, policyReader, type PolicyReader } from '@countersign/soc2/github/read-policy';
import { readPullRequest, type PullRequest } from '@countersign/soc2/github/read-pull-request';
import { pullRequestsOf } from '@countersign/soc2/github/resolve-merge-group';
import { canonicalJson, type Json } from '@countersign/soc2/record/canonical-json';
import type { ClassificationRecord, ClassifiedPullRequest } from '@countersign/soc2/record/classification-record';
import { classificationSummary } from '@countersign/soc2/report/classification-summary';
import { logLine } from '@countersign/soc2/report/markdown';
import type { RunContext } from '@countersign/soc2/runner/context';
import type { Inputs } from './inputs.ts';

/** What the run comes to: everything that `main.ts` writes. */
export interface Report {
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  readonly lines: readonly string[];
}

/** Matches in the output; the record has all. */
const MATCHES = 100;

/** Classifies what the event or the input names. Throws rather than return anything less than a whole verdict. */
export async function run(inputs: Inputs, context: RunContext, client: GitHubClient): Promise<Report> {
  const { repository } = context;
  const subject = subjectOf(inputs.pullRequest, context.eventName, context.payload);
  const numbers = await pullRequestsOf(client, repository, subject);
  const pulls = await Promise.all(numbers.map((number) => readPullRequest(client, repository, number)));
  const read = policies(client, context, inputs.policy);
  const classified = await Promise.all(pulls.map((pull) => classifyOne(client, context, read, pull)));
  const record: ClassificationRecord = {
    kind: 'countersign/classification',
    version: 1,
    repository: `${repository.owner}/${repository.repo}`,
    pullRequests: classified,
    risk: classified.some(({ classification }) => classification.risk === 'high') ? 'high' : 'low',
  };
  const path = await writeRecord(context.folder, record);
  return report(record, path);
}

function policies(client: GitHubClient, { repository }: RunContext, input: string): PolicyReader {
  if (!input.includes('\n')) return policyReader(client, repository, input);
  const given = policyFromInput(input);
  return async () => given;
}

async function classifyOne(client: GitHubClient, { repository }: RunContext, read: PolicyReader, pull: PullRequest): Promise<ClassifiedPullRequest> {
  const [{ policy, path, source }, change] = await Promise.all([read(pull.defaultBranch), readChange(client, repository, pull)]);
  return {
    number: pull.number,
    head: pull.head.sha,
    base: pull.base,
    policy: { path, source },
    classification: classify(policy, change, { policyPath: path }),
  };
}

async function writeRecord(folder: string, record: ClassificationRecord): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = `${folder}/classification-${record.pullRequests.map(({ number }) => number).join('-')}.json`;
  await writeFile(path, `${canonicalJson(record as unknown as Json)}\n`);
  return path;
}

function report(record: ClassificationRecord, path: string): Report {
  const { pullRequests, risk } = record;
  const reasons = pullRequests.flatMap(({ number, classification }) =>
    classification.reasons.map(({ text }) => (pullRequests.length > 1 ? `#${number}: ${text}` : text)),
  );
  const matches = pullRequests.flatMap(({ classification }) => matchesOf(classification));
  return {
    outputs: {
      risk,
      'high-risk': String(risk === 'high'),
      reasons: JSON.stringify(reasons),
      matches: JSON.stringify(matches.slice(0, MATCHES)),
      'matches-total': String(matches.length),
      classification: path,
    },
    summary: pullRequests
      .map(({ number, head, base, policy, classification }) =>
        classificationSummary({ number, head, base: base.ref, policy: policySource(policy), classification }),
      )
      .join('\n'),
    lines: [`risk: ${risk}`, ...reasons.map((reason) => `- ${logLine(reason)}`)],
  };
}

function policySource({ path, source }: ClassifiedPullRequest['policy']): string {
  return source === null ? 'input `policy`' : `${path}@${source.commit}`;
}

function matchesOf({ files }: Classification): readonly { path: string; previousPath?: string; rule: string; pattern: string }[] {
  return files.flatMap(({ path, previousPath, matches }) =>
    matches.map(({ rule, pattern }) => ({ path, ...(previousPath === undefined ? {} : { previousPath }), rule, pattern })),
  );
}
