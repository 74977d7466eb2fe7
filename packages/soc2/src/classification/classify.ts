import type { Change, ChangedFile } from '../change/change.ts';
import { isDeceptive, showPath } from '../change/show-path.ts';
import { controlPath, SUBMODULE_CONFIGURATION } from '../policy/control-paths.ts';
import type { HighRiskRule, Policy } from '../policy/policy.ts';
import { matchRules, type RuleMatch } from '../policy/rule-match.ts';
import type { AppliedRule, Classification, ClassifiedFile, Match, Reason, ReasonCode } from './classification.ts';

/** Where the policy in force was read from: its own file is part of the control. */
export interface PolicyPlace {
  readonly policyPath: string;
}

/**
 * Classifies a change by the policy: high where any file matches a rule, touches the control itself, or is a link,
 * and wherever the change cannot be seen whole. Pure; throws nothing.
 *
 * Source: CC8.1 as the policy states it; SPEC §3 "Always high" and §4 "High, fail-closed".
 */
export function classify(policy: Policy, change: Change, place: PolicyPlace): Classification {
  const doubts = doubtsAbout(change);
  const match = matchRules(policy);
  const judged = change.files.map((file) => judge(file, policy, match(file), place));
  const everyRule = doubts.some((doubt) => doubt.code !== 'no-files') || judged.some((file) => file.findings.some(isDoubt));
  const matched = new Set(judged.flatMap((file) => file.rules));
  const rules: readonly AppliedRule[] = policy.highRisk
    .map((rule, index) => ({ index, name: rule.name }))
    .filter((rule) => everyRule || matched.has(rule.index));
  const reasons = [...doubts, ...reasonsFrom(judged)];
  const files = judged.map((file) => file.classified);
  const high = reasons.length > 0;
  return {
    risk: high ? 'high' : 'low',
    reasons: high ? reasons : [nothingMatched(files.length)],
    files,
    rules,
    control: everyRule || judged.some((file) => file.findings.some((finding) => finding.code === 'control')),
    complete: !everyRule,
  };
}

/** Why the list of files itself cannot be trusted, whatever is on it. */
function doubtsAbout(change: Change): readonly Reason[] {
  const doubts: Reason[] = change.moved.map((sentence) => ({
    code: 'moved-while-reading',
    text: `the change moved while it was read: ${sentence}`,
  }));
  const rows = change.files.length;
  const distinct = new Set(change.files.map((file) => file.path)).size;
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

interface Finding {
  readonly code: ReasonCode;
  readonly rule: string;
  readonly pattern: string;
  readonly on: ChangedFile['path'];
  readonly why: string;
  readonly index?: number;
}

interface JudgedFile {
  readonly classified: ClassifiedFile;
  readonly findings: readonly Finding[];
  readonly rules: readonly number[];
}

/** A finding after which no glob can be trusted to have seen the file as it is. */
function isDoubt(finding: Finding): boolean {
  return finding.code === 'deceptive-path';
}

function judge(file: ChangedFile, policy: Policy, matches: readonly RuleMatch[], place: PolicyPlace): JudgedFile {
  const findings = [...alwaysHigh(file, policy, place), ...matches.map((match) => ruleFinding(match, policy))];
  const [first] = findings;
  const classified: ClassifiedFile = {
    path: file.path,
    ...(file.previousPath === undefined ? {} : { previousPath: file.previousPath }),
    risk: first ? 'high' : 'low',
    reason: first ? first.why : 'no high-risk rule matches',
    matches: findings.map(({ rule, pattern, on }): Match => ({ rule, pattern, on })),
  };
  return { classified, findings, rules: matches.map((match) => match.ruleIndex) };
}

/** What is high whatever the policy says. */
function alwaysHigh(file: ChangedFile, policy: Policy, place: PolicyPlace): readonly Finding[] {
  const findings: Finding[] = [];
  const paths = file.previousPath === undefined ? [file.path] : [file.path, file.previousPath];
  for (const on of paths) {
    if (isDeceptive(on)) {
      findings.push({
        code: 'deceptive-path',
        rule: 'deceptive path',
        pattern: 'control, invisible or backslash character',
        on,
        why: `${showPath(on)} holds a control, invisible or backslash character: every rule applies`,
      });
    }
    const control = controlPath(on, {
      policyPath: place.policyPath,
      ...(policy.reviewInstructions === undefined ? {} : { reviewInstructions: policy.reviewInstructions }),
    });
    if (control) {
      const pattern = control.pattern;
      findings.push({ code: 'control', rule: 'change control', pattern, on, why: `${showPath(on)} is part of the change control: ${control.why}` });
    }
    if (on.normalize('NFC').toLowerCase() === SUBMODULE_CONFIGURATION) {
      findings.push({
        code: 'submodule-configuration',
        rule: 'submodule configuration',
        pattern: SUBMODULE_CONFIGURATION,
        on,
        why: `${showPath(on)} says where submodules come from`,
      });
    }
  }
  if (file.kind !== 'file') findings.push(linkFinding(file, file.kind));
  return findings;
}

function linkFinding(file: ChangedFile, kind: 'symlink' | 'submodule' | 'unknown'): Finding {
  const shown = showPath(file.path);
  const known = {
    symlink: { code: 'symlink', pattern: 'mode 120000', why: `${shown} is or was a symbolic link: what it leads to is not in the diff` },
    submodule: { code: 'submodule', pattern: 'mode 160000', why: `${shown} is or was a submodule: what it brings is not in the diff` },
    unknown: { code: 'kind-unknown', pattern: 'mode not seen', why: `${shown} could be a link, and no tree showed its mode` },
  } as const;
  return { ...known[kind], rule: kind === 'unknown' ? 'link' : kind, on: file.path };
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
function reasonsFrom(judged: readonly JudgedFile[]): readonly Reason[] {
  const groups = new Map<string, { first: Finding; files: Set<string> }>();
  for (const { findings, classified } of judged) {
    for (const finding of findings) {
      const key = `${finding.code} ${finding.index ?? ''}`;
      const group = groups.get(key);
      if (group) group.files.add(classified.path);
      else groups.set(key, { first: finding, files: new Set([classified.path]) });
    }
  }
  return [...groups.values()]
    .sort((a, b) => ORDER.indexOf(a.first.code) - ORDER.indexOf(b.first.code) || (a.first.index ?? 0) - (b.first.index ?? 0))
    .map(({ first, files }) => ({ code: first.code, text: files.size > 1 ? `${first.why}, and ${files.size - 1} more` : first.why }));
}

const ORDER: readonly ReasonCode[] = ['deceptive-path', 'control', 'submodule-configuration', 'symlink', 'submodule', 'kind-unknown', 'rule'];

function nothingMatched(files: number): Reason {
  return { code: 'nothing-matched', text: `no high-risk rule matches ${files === 1 ? 'the one changed file' : `any of the ${files} changed files`}` };
}
