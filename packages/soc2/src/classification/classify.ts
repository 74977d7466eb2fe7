import type { Change, ChangedFile } from '../change/change.ts';
import { showHidden, showPath } from '../change/show-path.ts';
import type { GitPath } from '../domain.ts';
import type { HighRiskRule, Policy } from '../policy/policy.ts';
import { matchRules, type RuleMatch } from '../policy/rule-match.ts';
import { alwaysHigh, type Finding, type PolicyPlace } from './always-high.ts';
import type { AppliedRule, Classification, ClassifiedFile, Match, Reason, ReasonCode } from './classification.ts';

/** What the source of a change says of its list of files as a whole. */
export type ListOfFiles = Omit<Change, 'files'>;

/** A classification in the making, for lists so long that they are judged while they are read. */
export interface Classifier {
  /** Judges one more file of the change. */
  add(file: ChangedFile): void;
  /** The verdict on all files so far, and on their list. */
  verdict(list: ListOfFiles): Classification;
}

/**
 * Classifies a change by the policy: high where any file matches a rule, touches the control itself, or is a link,
 * and wherever the change cannot be seen whole. Pure; throws nothing.
 *
 * Source: CC8.1 as the policy states it; SPEC §3 "Always high" and §4 "High, fail-closed".
 */
export function classify(policy: Policy, change: Change, place: PolicyPlace): Classification {
  const judging = classifier(policy, place);
  for (const file of change.files) judging.add(file);
  return judging.verdict(change);
}

/** Classifies as `classify` does, one file at a time in the order of the list. */
export function classifier(policy: Policy, place: PolicyPlace): Classifier {
  return classifiersBy(policy, place)();
}

/** Prepares a policy once for many changes: its globs are compiled here, and each call makes a classifier of its own. */
export function classifiersBy(policy: Policy, place: PolicyPlace): () => Classifier {
  const match = matchRules(policy);
  const always = alwaysHigh(policy, place);
  return () => classifierWith(policy, match, always);
}

function classifierWith(
  policy: Policy,
  match: ReturnType<typeof matchRules>,
  always: ReturnType<typeof alwaysHigh>,
): Classifier {
  const files: ClassifiedFile[] = [];
  const matched = new Set<number>();
  const groups: Groups = new Map();
  let sorted = true;
  let doubtful = false;
  let control = false;

  return {
    add: (file) => {
      const { path, previousPath } = file;
      const findings = always(file);
      for (const found of match(file)) findings.push(ruleFinding(found, policy));
      // Paths in strictly ascending order, as git lists them, are distinct: no set of them has to be made.
      sorted &&= files.length === 0 || (files.at(-1) as ClassifiedFile).path < path;
      const [first] = findings;
      if (first === undefined) {
        files.push(unmatched(path, previousPath));
        return;
      }
      const matches = findings.map(({ rule, pattern, on }): Match => ({ rule, pattern, on }));
      for (const finding of findings) {
        doubtful ||= isDoubt(finding);
        control ||= finding.code === 'control';
        if (finding.index !== undefined) matched.add(finding.index);
        count(groups, finding, files.length);
      }
      files.push({ ...unmatched(path, previousPath), risk: 'high', reason: first.why, matches });
    },
    verdict: (list) => {
      const distinct = sorted ? files.length : new Set(files.map(({ path }) => path)).size;
      const doubts = doubtsAbout(list, files.length, distinct);
      const everyRule = doubtful || doubts.some((doubt) => doubt.code !== 'no-files');
      const rules: readonly AppliedRule[] = policy.highRisk
        .map((rule, index) => ({ index, name: rule.name }))
        .filter((rule) => everyRule || matched.has(rule.index));
      const reasons = [...doubts, ...reasonsFrom(groups)];
      const high = reasons.length > 0;
      return {
        risk: high ? 'high' : 'low',
        reasons: high ? reasons : [nothingMatched(files.length)],
        files,
        rules,
        control: control || everyRule,
        complete: !everyRule,
      };
    },
  };
}

/** Most files of a long list match nothing: they are made without copying and share what they have in common. */
function unmatched(path: GitPath, previousPath: GitPath | undefined): ClassifiedFile {
  if (previousPath === undefined) return { matches: NONE, path, reason: NO_RULE, risk: 'low' };
  return { matches: NONE, path, previousPath, reason: NO_RULE, risk: 'low' };
}

const NO_RULE = 'no high-risk rule matches';
const NONE: readonly Match[] = [];

/** Why the list of files itself cannot be trusted, whatever is on it. */
function doubtsAbout(change: ListOfFiles, rows: number, distinct: number): readonly Reason[] {
  const doubts: Reason[] = change.moved.map((sentence) => ({
    code: 'moved-while-reading',
    text: `the change moved while it was read: ${showHidden(sentence)}`,
  }));
  const most = Math.max(rows, change.reportedFiles);
  if (change.listCap !== undefined && most >= change.listCap) {
    doubts.push({
      code: 'list-at-cap',
      text: `the change has ${most} files, and GitHub lists no more than ${change.listCap}: every rule applies`,
    });
  } else if (rows !== change.reportedFiles || distinct !== rows) {
    doubts.push({
      code: 'list-incomplete',
      text: `the list has ${distinct} distinct files of the ${change.reportedFiles} that the change is said to have: every rule applies`,
    });
  }
  if (rows === 0) doubts.push({ code: 'no-files', text: 'the change has no files, so nothing shows what it does' });
  return doubts;
}

/** A finding after which no glob can be trusted to have seen the file as it is. */
function isDoubt(finding: Finding): boolean {
  return finding.code === 'deceptive-path';
}

function ruleFinding(match: RuleMatch, policy: Policy): Finding {
  const rule = policy.highRisk[match.ruleIndex] as HighRiskRule;
  return {
    code: 'rule',
    rule: rule.name,
    pattern: match.pattern,
    on: match.path,
    why: `${showPath(match.path)} matches ${match.pattern}${titleOf(rule, match.pattern)}`,
    index: match.ruleIndex,
  };
}

function titleOf(rule: HighRiskRule, pattern: string): string {
  const name = rule.name === pattern ? undefined : rule.name;
  const parts = [name, rule.reason].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(': ')})`;
}

/** One reason per rule and kind of finding: the first file stands for the rest, which are counted. */
type Groups = Map<string, { readonly first: Finding; files: number; lastFile: number }>;

function count(groups: Groups, finding: Finding, file: number): void {
  const key = `${finding.code} ${finding.index ?? ''}`;
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { first: finding, files: 1, lastFile: file });
  else if (group.lastFile !== file) {
    group.files += 1;
    group.lastFile = file;
  }
}

function reasonsFrom(groups: Groups): readonly Reason[] {
  return [...groups.values()]
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.first.code) - ORDER.indexOf(b.first.code) || (a.first.index ?? 0) - (b.first.index ?? 0),
    )
    .map(({ first, files }) => ({
      code: first.code,
      text: files > 1 ? `${first.why}, and ${files - 1} more` : first.why,
    }));
}

const ORDER: readonly ReasonCode[] = [
  'deceptive-path',
  'control',
  'submodule-configuration',
  'symlink',
  'submodule',
  'kind-unknown',
  'rule',
];

function nothingMatched(files: number): Reason {
  return {
    code: 'nothing-matched',
    text: `no high-risk rule matches ${files === 1 ? 'the one changed file' : `any of the ${files} changed files`}`,
  };
}
