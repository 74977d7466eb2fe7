import { indexGlobs } from '../policy/glob-index.ts';
import { parsePolicy } from '../policy/parse.ts';
import { DEFAULT_POLICY_PATH, DEFAULT_REVIEW_INSTRUCTIONS, type Policy } from '../policy/policy.ts';
import type { Choices } from './choices.ts';
import { CODEOWNERS_PATHS, mergeOwners, ownerLines } from './codeowners.ts';
import type { ConvertedRule } from './paths-filter/converted.ts';
import { policyText } from './policy-text.ts';
import { isPullRequestTemplate, pullRequestTemplate } from './pull-request-template.ts';
import { reviewInstructions } from './review-instructions.ts';
import { rulesOfTree } from './tree-rules.ts';
import { GATE_PATH, gateWorkflow } from './workflows/gate.ts';
import { gateRelayWorkflow, RELAY_PATH } from './workflows/gate-relay.ts';
import { REVIEW_PATH, reviewWorkflow } from './workflows/review.ts';
import { WEEKLY_PATH, weeklyWorkflow } from './workflows/weekly-review.ts';
import { WRITTEN_POLICY_PATH, writtenPolicy } from './written-policy.ts';

/** What is known of a repository. */
export interface RepositoryFacts {
  /** What people call it. */
  readonly name: string;
  readonly defaultBranch: string;
  /** Whether its server takes a time zone for a schedule. */
  readonly timeZones: boolean;
  /** Every path that the next commit would hold. */
  readonly tree: readonly string[];
  /** The text of each file that is there, by its path, as far as `READ_PATHS` names it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A file that a set-up consists of. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** Prose that is the reader's from the start: where it is there already, it is left alone. */
  readonly prose: boolean;
}

export const TEMPLATE_PATH = '.github/pull_request_template.md';

/** Files whose text decides what is planned. */
export const READ_PATHS: readonly string[] = [DEFAULT_POLICY_PATH, ...CODEOWNERS_PATHS];

/** What a policy is written with that is in neither the choices nor the repository. */
export interface PolicySource {
  readonly schema: string;
  readonly converted: readonly ConvertedRule[];
}

/** A policy for the repository, fitted to its tree, as text. */
export function newPolicy(facts: RepositoryFacts, choices: Choices, { schema, converted }: PolicySource): string {
  const own = new Set([GATE_PATH, RELAY_PATH, REVIEW_PATH, WEEKLY_PATH, TEMPLATE_PATH, WRITTEN_POLICY_PATH]);
  const matching = indexGlobs(converted.flatMap(({ paths }) => paths));
  // What a converted rule has already needs no rule of the tree's.
  const tree = facts.tree.filter((path) => !own.has(path) && matching(path).length === 0);
  return policyText({ choices, schema, tree: rulesOfTree(tree), converted });
}

/**
 * Every file of a set-up under a policy: the same facts, choices and policy give the same bytes. The policy is read as
 * the gate reads it; where it is wrong this throws a `PolicyError`.
 */
export function plannedFiles(facts: RepositoryFacts, choices: Choices, policy: string): readonly PlannedFile[] {
  const { source, hardened, reviewer } = choices;
  const { defaultBranch, timeZones } = facts;
  const parsed = parsePolicy({ text: policy, file: DEFAULT_POLICY_PATH });
  const template = facts.tree.find(isPullRequestTemplate);
  const file = (path: string, purpose: string, text: string, prose = false): PlannedFile => ({
    path,
    text,
    purpose,
    prose,
  });
  return [
    file(DEFAULT_POLICY_PATH, 'what is high-risk, and who approves', policy),
    file(GATE_PATH, 'judges every pull request', gateWorkflow({ source, defaultBranch, hardened })),
    file(RELAY_PATH, 'passes reviews on to the gate', gateRelayWorkflow()),
    file(REVIEW_PATH, 'the AI review', reviewWorkflow({ source, reviewer })),
    file(WEEKLY_PATH, 'the weekly retrospective', weeklyWorkflow({ source, hardened, timeZones })),
    ...codeOwners(facts, parsed),
    file(
      parsed.reviewInstructions ?? DEFAULT_REVIEW_INSTRUCTIONS,
      'what the AI reviewer looks for',
      reviewInstructions(facts.name),
      true,
    ),
    // Any template of theirs is the template.
    ...(template === undefined || template === TEMPLATE_PATH
      ? [file(TEMPLATE_PATH, 'what a pull request says', pullRequestTemplate(), true)]
      : []),
    file(WRITTEN_POLICY_PATH, 'the policy that people sign', writtenPolicy(facts.name, parsed), true),
  ];
}

function codeOwners({ texts }: RepositoryFacts, policy: Policy): readonly PlannedFile[] {
  const existing = CODEOWNERS_PATHS.find((path) => texts.has(path));
  const path = existing ?? '.github/CODEOWNERS';
  const text = mergeOwners(texts.get(path) ?? '', ownerLines(policy));
  if (text === '' && existing === undefined) return [];
  return [{ path, text, purpose: 'whose review GitHub itself asks for', prose: false }];
}
