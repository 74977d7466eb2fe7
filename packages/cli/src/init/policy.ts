import { parsePolicy } from '@countersign/soc2/policy/parse';
import { DEFAULT_POLICY_PATH, type Policy } from '@countersign/soc2/policy/policy';
import { PolicyError } from '@countersign/soc2/policy/policy-error';
import type { Choices } from '@countersign/soc2/setup/choices';
import type { ConvertedRule } from '@countersign/soc2/setup/paths-filter/converted';
import { newPolicy } from '@countersign/soc2/setup/planned-files';
import type { Request } from '../command/command.ts';
import type { Repository } from './read-repository.ts';

/** The policy of a set-up. */
export interface ChosenPolicy {
  readonly text: string;
  /** The choices as the policy has them: of two that differ, the policy's are in force. */
  readonly choices: Choices;
}

/**
 * The policy that is there, where it is valid and says nothing else than the flags do: it is the reader's, and its tree has
 * grown since. Otherwise a new one.
 */
export function choosePolicy(
  { facts }: Repository,
  choices: Choices,
  { flags }: Request,
  converted: readonly ConvertedRule[],
): ChosenPolicy {
  const text = facts.texts.get(DEFAULT_POLICY_PATH);
  const policy = text === undefined ? undefined : valid(text);
  if (text !== undefined && policy !== undefined && !flags.has('from-paths-filter') && agrees(policy, choices, flags)) {
    return { text, choices: asIn(policy, choices) };
  }
  return { text: newPolicy(facts, choices, { schema: schemaOf(choices), converted }), choices };
}

function valid(text: string): Policy | undefined {
  try {
    return parsePolicy({ text, file: DEFAULT_POLICY_PATH });
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

/** Only what a flag says is held against the policy: a default is no reason to change it. */
function agrees(policy: Policy, choices: Choices, flags: Request['flags']): boolean {
  const { controlOwners, aiReviewer } = asIn(policy, choices);
  if (flags.has('cto') && !sameLogins(controlOwners, choices.controlOwners)) return false;
  if (flags.has('ai-reviewer') && aiReviewer?.toLowerCase() !== choices.aiReviewer?.toLowerCase()) return false;
  return flags.get('reviewer') !== 'claude-code-action' || policy.lowRisk.coverage === 'unproven';
}

function sameLogins(one: readonly string[], other: readonly string[]): boolean {
  const plain = (logins: readonly string[]): string => logins.map((login) => login.toLowerCase()).join(' ');
  return plain(one) === plain(other);
}

function asIn(policy: Policy, { aiReviewer: _bot, ...choices }: Choices): Choices {
  const controlOwners = policy.controlOwners.flatMap((owner) => {
    if (owner.kind === 'user') return [`@${owner.login}`];
    if (owner.kind === 'team') return [`@${owner.org}/${owner.slug}`];
    return owner.kind === 'group' ? (policy.groups[owner.name] ?? []).flatMap(loginOf) : [];
  });
  return {
    ...choices,
    controlOwners,
    ...(policy.aiReviewer === undefined ? {} : { aiReviewer: policy.aiReviewer.login }),
  };
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
