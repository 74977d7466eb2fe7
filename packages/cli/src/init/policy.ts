import { type ReadPolicy, readPolicy } from '@countersign/soc2/policy/parse';
import { DEFAULT_POLICY_PATH, type Policy } from '@countersign/soc2/policy/policy';
import { PolicyError } from '@countersign/soc2/policy/policy-error';
import type { Choices } from '@countersign/soc2/setup/choices';
import type { Contradiction } from '@countersign/soc2/setup/outcome';
import type { ConvertedRule } from '@countersign/soc2/setup/paths-filter/converted';
import { newPolicy } from '@countersign/soc2/setup/planned-files';
import type { Request } from '../command/command.ts';
import { contradictionsOf } from './contradictions.ts';
import type { Repository } from './read-repository.ts';

/** A policy that is there and valid. */
export interface StandingPolicy extends ReadPolicy {
  readonly text: string;
}

/** The policy of a set-up. */
export interface ChosenPolicy {
  readonly text: string;
  /** The choices as the policy has them: of two that differ, the policy's are in force. */
  readonly choices: Choices;
  /** Flags that ask for what the policy does not say. */
  readonly contradictions: readonly Contradiction[];
}

/** The policy of the working tree; undefined where there is none, or none that the gate could read. */
export function standingPolicy({ facts }: Repository): StandingPolicy | undefined {
  const text = facts.texts.get(DEFAULT_POLICY_PATH);
  if (text === undefined) return undefined;
  try {
    return { text, ...readPolicy({ text, file: DEFAULT_POLICY_PATH }) };
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

/**
 * The policy that is there, where it is valid: it is the reader's, and its tree has grown since. No flag replaces it: its
 * owners, groups and rules stand nowhere else, and CODEOWNERS is made from them. Otherwise a new one.
 */
export function choosePolicy(
  { facts }: Repository,
  standing: StandingPolicy | undefined,
  choices: Choices,
  { flags }: Request,
  converted: readonly ConvertedRule[],
): ChosenPolicy {
  if (standing === undefined) {
    const text = newPolicy(facts, choices, { schema: schemaOf(choices), converted });
    return { text, choices, contradictions: [] };
  }
  const said = asIn(standing.policy, choices);
  return {
    text: standing.text,
    choices: said,
    contradictions: contradictionsOf(standing, { asked: choices, said, flags }),
  };
}

/** What a policy answers of that which is asked for at a terminal. */
export function answersOf({ policy }: StandingPolicy): string {
  const owners = ownersIn(policy);
  const any = owners.length === 0 || policy.controlOwners.some(({ kind }) => kind === 'human');
  const bot = policy.aiReviewer?.login ?? 'none';
  return `${DEFAULT_POLICY_PATH} is there, and is kept. Control owners: ${any ? 'any human' : owners.join(', ')}. AI reviewer: ${bot}.`;
}

function asIn(policy: Policy, { aiReviewer: _bot, ...choices }: Choices): Choices {
  return {
    ...choices,
    controlOwners: ownersIn(policy),
    ...(policy.aiReviewer === undefined ? {} : { aiReviewer: policy.aiReviewer.login }),
  };
}

function ownersIn(policy: Policy): readonly string[] {
  return policy.controlOwners.flatMap((owner) =>
    owner.kind === 'group' ? (policy.groups[owner.name] ?? []).flatMap(loginOf) : loginOf(owner),
  );
}

function loginOf(member: Policy['controlOwners'][number]): readonly string[] {
  if (member.kind === 'user') return [`@${member.login}`];
  return member.kind === 'team' ? [`@${member.org}/${member.slug}`] : [];
}

/** The schema of the pinned release, so that an editor knows the keys that the gate knows. */
function schemaOf({ source }: Choices): string {
  const [repository, commit] =
    source.kind === 'pinned' ? [source.repository, source.commit] : ['OWNER/countersign', 'main'];
  return `https://raw.githubusercontent.com/${repository}/${commit}/schema/change-policy.schema.json`;
}
