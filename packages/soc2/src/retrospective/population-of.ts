import type { Lookup } from '../approval/snapshot.ts';
import type { Sha } from '../domain.ts';
import { classOf, membersOf, strictest, type Verdict } from './classes.ts';
import { countByClass, equationOf } from './equation.ts';
import { exceptionOf, inOrderOfGravity } from './exceptions.ts';
import { branchExceptions, changeExceptions } from './find-exceptions.ts';
import { createJudge, type Judgement } from './judge-merged.ts';
import { metricsOf } from './metrics.ts';
import { notObservedIn } from './not-observed.ts';
import type { BranchCounts, Exception, Member, MergedChange, Population } from './population.ts';
import { type Survey, surveysOf } from './survey.ts';
import type { MergedPull, WindowSnapshot } from './window.ts';

/**
 * Computes what a window came to: every commit of every governed branch in exactly one class, every merged pull request
 * judged as of its merge by the gate's own rules, and everything that the controls do not explain. Pure, and linear in
 * what the window holds; in which order the snapshot lists things makes no difference (but for the steps of a log).
 *
 * Look-ups that nobody has answered (`lookupsOf`) leave the changes unresolved that turn on them. Throws an `Error` where
 * the snapshot contradicts itself or the numbers do not add up: then there is no population. Source: SPEC §7.
 */
export function populationOf(snapshot: WindowSnapshot): Population {
  const judged = judgeAll(surveysOf(snapshot), snapshot);
  const members: Member[] = [];
  const changes: MergedChange[] = [];
  const exceptions: Exception[] = [...windowExceptions(snapshot)];
  const byBranch: BranchCounts[] = [];
  const severalPolicies = Object.keys(snapshot.policies).length > 1;
  let ofDefault: ReadonlyMap<Sha, Member> = new Map();
  for (const { survey, judgements } of judged) {
    const { window, chain } = survey.partition;
    const verdictOn = (number: number): Verdict => classOf(judgementOf(number, judgements));
    const own = membersOf(survey.partition, verdictOn, ofDefault);
    const bySha = new Map(own.map((member) => [member.sha, member]));
    if (window.branch === snapshot.defaultBranch) ofDefault = bySha;
    for (const member of own) members.push(member);
    for (const exception of branchExceptions(survey, snapshot, bySha)) exceptions.push(exception);
    for (const { pull, commits, at } of pullsOf(survey)) {
      const judgement = judgementOf(pull.number, judgements);
      const verdict = verdictOn(pull.number);
      const came = at === undefined ? undefined : bySha.get(at)?.class;
      const name = came === undefined ? verdict.class : strictest(verdict.class, came);
      const change = changeOf(pull, name, commits, judgement, verdict, severalPolicies);
      changes.push(change);
      for (const exception of changeExceptions(pull, change, judgement, verdict.why)) exceptions.push(exception);
    }
    byBranch.push({ branch: window.branch, commits: own.length, counts: countByClass(own), log: chain.log });
  }
  const ranges = new Map(
    judged.map(({ survey: { partition } }) => [
      partition.window.branch,
      partition.graph as ReadonlyMap<string, unknown>,
    ]),
  );
  const inOrder = changes.toSorted((a, b) => a.number - b.number);
  return {
    members,
    changes: inOrder,
    counts: countByClass(members),
    byBranch,
    equation: equationOf(members, byBranch, ranges),
    exceptions: inOrderOfGravity(exceptions),
    notObserved: notObservedIn(
      snapshot,
      judged.flatMap(({ survey }) => pullsOf(survey).map(({ pull }) => pull)),
    ),
    metrics: metricsOf(inOrder),
  };
}

/**
 * The look-ups that the judgement of the window's changes still turns on, by number. The edge answers them into each
 * change's `snapshot.known` and asks again, until there is none or a bound is reached; what stays open is `unresolved`.
 * The newest retrospective is asked for as of the merge: an answer from after it is none.
 */
export function lookupsOf(
  snapshot: WindowSnapshot,
): readonly { readonly number: number; readonly lookups: readonly Lookup[] }[] {
  const judge = createJudge(snapshot);
  const needs = new Map<number, readonly Lookup[]>();
  // Of each judgement only that is kept: ten thousand of them at once are more than the window itself.
  for (const survey of surveysOf(snapshot)) {
    for (const { pull } of pullsOf(survey)) {
      const judgement = judge(pull);
      if (judgement.kind === 'needs') needs.set(pull.number, judgement.lookups);
    }
  }
  return [...needs].map(([number, lookups]) => ({ number, lookups })).toSorted((a, b) => a.number - b.number);
}

interface JudgedSurvey {
  readonly survey: Survey;
  readonly judgements: ReadonlyMap<number, Judgement>;
}

function judgeAll(surveys: readonly Survey[], snapshot: WindowSnapshot): readonly JudgedSurvey[] {
  const judge = createJudge(snapshot);
  return surveys.map((survey) => ({
    survey,
    judgements: new Map(pullsOf(survey).map(({ pull }) => [pull.number, judge(pull)])),
  }));
}

function judgementOf(number: number, judgements: JudgedSurvey['judgements']): Judgement {
  const judgement = judgements.get(number);
  if (judgement === undefined) throw new Error(`#${number} was not judged`);
  return judgement;
}

/** The pull requests of a branch's window, with how many commits each brought or where else it came in. */
function pullsOf({ merged, indirect }: Survey): readonly { pull: MergedPull; commits: number; at?: Sha }[] {
  return [...merged.values(), ...indirect.map(({ pull, at }) => ({ pull, at, commits: 0 }))];
}

function changeOf(
  pull: MergedPull,
  name: MergedChange['class'],
  commits: number,
  judgement: Judgement,
  verdict: Verdict,
  severalPolicies: boolean,
): MergedChange {
  const { number, title, into, createdAt, mergedAt, mergedBy, mergeCommit, refusedBefore } = pull;
  const { author, head } = pull.snapshot;
  const told = { number, title, branch: into, class: name, author, mergedBy, createdAt, mergedAt, mergeCommit, head };
  if (judgement.kind !== 'judged') {
    const nobody = { approvers: [], contributors: [], contributorLogins: [] };
    return { ...told, risk: null, ...nobody, reasons: [verdict.why], commits, refusedBefore };
  }
  const { decision, contributors, contributorLogins } = judgement;
  const source = severalPolicies
    ? [`judged by the policy as of its merge (blob ${(pull.policy ?? '').slice(0, 12)})`]
    : [];
  return {
    ...told,
    risk: decision.risk,
    approvers: decision.approvers,
    contributors,
    contributorLogins,
    reasons: [...decision.reasons, ...source, ...decision.notes],
    commits,
    refusedBefore,
  };
}

/** What the controls do not explain about the window as a whole. */
function windowExceptions({ defaultBranch, previousDefaultBranch, audit }: WindowSnapshot): readonly Exception[] {
  const found: Exception[] = [];
  if (previousDefaultBranch !== null && previousDefaultBranch !== defaultBranch) {
    const what = `the default branch is ${defaultBranch}, and was ${previousDefaultBranch} at the retrospective before`;
    found.push(exceptionOf('default-branch-changed', what, { branch: defaultBranch }));
  }
  if (!audit.observed) return found;
  for (const { branch, by, after, at, result } of audit.value.bypasses) {
    const who = by === null ? 'somebody' : `@${by.login}`;
    found.push(
      exceptionOf('bypass', `${who} bypassed a rule of ${branch} at ${at} (${result})`, { branch, sha: after }),
    );
  }
  for (const weakness of audit.value.weaknesses) found.push(exceptionOf('weak-setting', weakness));
  return found;
}
