import { mkdirSync, writeFileSync } from 'node:fs';
import type { Change } from '@countersign/soc2/change/change';
import type { Classification } from '@countersign/soc2/classification/classification';
import { classify } from '@countersign/soc2/classification/classify';
import type { PullRequest } from '@countersign/soc2/github/read-pull-request';
import type { PolicyInForce } from '@countersign/soc2/policy/policy-in-force';
import { canonicalJson, type Json } from '@countersign/soc2/record/canonical-json';
import type { ClassificationRecord, ClassifiedPullRequest } from '@countersign/soc2/record/classification-record';
import { classificationSummary } from '@countersign/soc2/report/classification-summary';
import { logLine } from '@countersign/soc2/report/markdown';
import type { RunContext } from '@countersign/soc2/runner/context';

/** What was read of one pull request. */
export interface ReadPullRequest {
  readonly pull: PullRequest;
  readonly policy: PolicyInForce;
  readonly change: Change;
}

/** What the run comes to: everything that `main.ts` writes. */
export interface Report {
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  readonly lines: readonly string[];
}

/** Entries of a list in an output; the record has all. */
const ENTRIES = 100;

/** Characters of a list in an output, as JSON: GitHub takes no output of more than 1 MiB, and a path may have thousands. */
const ROOM = 250_000;

/** Characters for all summaries of a run: GitHub shows none that is larger than 1 MiB, and a letter may take three bytes. */
const SUMMARY = 300_000;

/** Classifies what was read, writes the record, and says what is to be told. */
export function conclude(context: RunContext, read: readonly ReadPullRequest[]): Report {
  const pullRequests = read.map(classified);
  const { owner, repo } = context.repository;
  const record: ClassificationRecord = {
    kind: 'countersign/classification',
    version: 1,
    repository: `${owner}/${repo}`,
    pullRequests,
    risk: pullRequests.some(({ classification }) => classification.risk === 'high') ? 'high' : 'low',
  };
  return report(record, writeRecord(context.folder, record));
}

function classified({ pull, policy, change }: ReadPullRequest): ClassifiedPullRequest {
  return {
    number: pull.number,
    head: pull.head.sha,
    base: pull.base,
    policy: { path: policy.path, text: policy.text, source: policy.source },
    classification: classify(policy.policy, change, { policyPath: policy.path }),
  };
}

/** Named for the pull request, or for the one that a merge group ends with: a name of all of them could be too long. */
function writeRecord(folder: string, record: ClassificationRecord): string {
  const group = record.pullRequests.length > 1 ? 'merge-group-' : '';
  const path = `${folder}/classification-${group}${record.pullRequests.at(-1)?.number}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, `${canonicalJson(record as unknown as Json)}\n`);
  return path;
}

function report(record: ClassificationRecord, path: string): Report {
  const { pullRequests, risk } = record;
  const all = pullRequests.flatMap(({ number, classification }) =>
    classification.reasons.map(({ text }) => (pullRequests.length > 1 ? `#${number}: ${text}` : text)),
  );
  const first = thatFit(all);
  const reasons = first.length < all.length ? [...first, `${all.length - first.length} more in the record`] : first;
  const matches = pullRequests.flatMap(({ classification }) => matchesOf(classification));
  return {
    outputs: {
      risk,
      'high-risk': String(risk === 'high'),
      reasons: JSON.stringify(reasons),
      matches: JSON.stringify(thatFit(matches)),
      'matches-total': String(matches.length),
      classification: path,
    },
    summary: pullRequests.map((pull) => summaryOf(pull, SUMMARY / pullRequests.length)).join('\n'),
    lines: [`risk: ${risk}`, ...reasons.map((reason) => `- ${logLine(reason)}`)],
  };
}

/** The first entries, as many as an output has room for; none is cut in half. */
function thatFit<T>(entries: readonly T[]): readonly T[] {
  let left = ROOM;
  const end = entries.slice(0, ENTRIES).findIndex((entry) => {
    left -= JSON.stringify(entry).length + 1;
    return left < 0;
  });
  return entries.slice(0, end === -1 ? ENTRIES : end);
}

function summaryOf({ number, head, base, policy, classification }: ClassifiedPullRequest, room: number): string {
  const { path, source } = policy;
  const place = source === null ? 'input `policy`' : `${path}@${source.commit}`;
  return classificationSummary({ number, head, base: base.ref, policy: place, classification }, room);
}

interface MatchOutput {
  readonly path: string;
  readonly previousPath?: string;
  readonly rule: string;
  readonly pattern: string;
}

function matchesOf({ files }: Classification): readonly MatchOutput[] {
  return files
    .filter(({ matches }) => matches.length > 0)
    .flatMap(({ path, previousPath, matches }) =>
      matches.map(({ rule, pattern }) =>
        previousPath === undefined ? { path, rule, pattern } : { path, previousPath, rule, pattern },
      ),
    );
}
