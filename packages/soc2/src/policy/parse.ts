import { breadth } from './glob.ts';
import { MAX_ALTERNATIVES } from './glob-alternatives.ts';
import { DEFAULT_LABELS } from './label-shape.ts';
import { PolicyError } from './policy-error.ts';
import { policyShape } from './policy-shape.ts';
import type { HighRiskRule, Policy } from './policy.ts';
import { note, type Reading, type Shape } from './shape.ts';
import { type PolicySource, sourceText } from './source-text.ts';
import { type YamlNode, yamlDocument } from './yaml-document.ts';

/** A policy with the lines that its parts stand on. */
export interface ReadPolicy {
  readonly policy: Policy;
  /** The 1-based line of a value by its key path, such as `high-risk[2]`; undefined for what the text does not hold. */
  readonly lineOf: (key: string) => number | undefined;
}

/**
 * Reads a policy from its text or bytes, with every default filled in. Strict: what is not understood is an error, never
 * a guess. Throws a `PolicyError` with every problem found.
 */
export function parsePolicy(source: PolicySource): Policy {
  return readPolicy(source).policy;
}

/** Reads a policy as `parsePolicy` does, and remembers where its parts stand. Throws a `PolicyError`. */
export function readPolicy(source: PolicySource): ReadPolicy {
  const { file } = source;
  const body = sourceText(source);
  if ('problem' in body) throw new PolicyError([body.problem]);
  const document = yamlDocument(body.text, file);
  if ('problem' in document) throw new PolicyError([document.problem]);
  const { root } = document;
  const reading: Reading = { file, problems: [], places: new Map(), groups: groupNames(root) };
  if (root.kind !== 'mapping' || root.entries.length === 0) {
    note(reading, root.at, '', {
      message: 'the policy has no keys',
      fix: "Write the list of globs under 'high-risk:'.",
    });
    throw new PolicyError(reading.problems);
  }

  const written = policyShape.read(root, '', reading);
  const policy = written && withDefaults(written);
  if (policy !== undefined) checkBreadth(policy, reading);
  if (policy === undefined || reading.problems.length > 0) throw new PolicyError(reading.problems);
  return { policy, lineOf: (key) => reading.places.get(key)?.line };
}

type Written = typeof policyShape extends Shape<infer T> ? T : never;

/** The names under `groups`, good or bad: a bad one is reported once, at its definition, and not wherever it is used. */
function groupNames(root: YamlNode): ReadonlySet<string> {
  const entries = root.kind === 'mapping' ? root.entries : [];
  const groups = entries.find((entry) => entry.key.value === 'groups')?.value;
  return new Set(groups?.kind === 'mapping' ? groups.entries.map((entry) => entry.key.value) : []);
}

const MAX_BREADTH = 20_000;

/** Each glob is bounded, and a policy of the allowed size could still stand for more than a million patterns. */
function checkBreadth({ highRisk, branches }: Policy, reading: Reading): void {
  const globs = [...highRisk.flatMap(({ paths, except }) => [...paths, ...except]), ...branches];
  if (globs.length * MAX_ALTERNATIVES <= MAX_BREADTH) return;
  if (globs.reduce((sum, glob) => sum + breadth(glob), 0) <= MAX_BREADTH) return;
  note(reading, reading.places.get('high-risk') ?? { line: 1, column: 1 }, 'high-risk', {
    message: `globs that stand for more than ${MAX_BREADTH} patterns once their braces and brackets are written out`,
    fix: 'Use fewer braces, or wider globs.',
  });
}

const DAY = 24 * 3_600_000;
const HUMAN = [{ kind: 'human' }] as const;

function withDefaults(written: Written): Policy {
  const low = written['low-risk'];
  const retrospective = written.retrospective;
  const instructions = written['review-instructions'];
  const aiReviewer = written['ai-reviewer'];
  return {
    version: 1,
    highRisk: written['high-risk'].map(ruleOf),
    lowRisk: {
      approvals: low?.approvals ?? 1,
      reviewers: low?.reviewers ?? [{ kind: 'human' }, { kind: 'ai' }],
      coverage: low?.coverage ?? 'proven',
    },
    ...(aiReviewer === undefined ? {} : { aiReviewer }),
    ...(instructions === undefined ? {} : { reviewInstructions: instructions }),
    controlOwners: written['control-owners'] ?? HUMAN,
    machineUsers: written['machine-users'] ?? [],
    agents: written.agents ?? [],
    groups: written.groups ?? {},
    branches: written.branches ?? [],
    labels: {
      humanReview: written.labels?.['human-review'] ?? DEFAULT_LABELS.humanReview,
      aiApproved: written.labels?.['ai-approved'] ?? DEFAULT_LABELS.aiApproved,
    },
    retrospective: {
      within: retrospective?.within ?? 14 * DAY,
      signers: retrospective?.signers ?? HUMAN,
    },
  };
}

type WrittenRule = Exclude<Written['high-risk'][number], string>;

function ruleOf(rule: string | WrittenRule): HighRiskRule {
  if (typeof rule === 'string')
    return {
      name: rule,
      paths: [rule],
      except: [],
      approvals: 1,
      reviewers: HUMAN,
    };
  return {
    name: rule.name ?? rule.paths[0] ?? '',
    paths: rule.paths,
    except: rule.except ?? [],
    ...(rule.reason === undefined ? {} : { reason: rule.reason }),
    approvals: rule.approvals ?? 1,
    reviewers: rule.reviewers ?? HUMAN,
  };
}
