import { type Choices, REVIEWER_KINDS, type ReviewerKind } from '@countersign/soc2/setup/choices';
import { CODEOWNERS_PATHS, ownersOfControl } from '@countersign/soc2/setup/codeowners';
import type { ActionSource } from '@countersign/soc2/setup/workflows/action-source';
import type { Request } from '../command/command.ts';
import { UsageError } from '../errors.ts';

/** What stands in a repository already, and is the default of what is not said. */
export interface Standing {
  readonly reviewer: ReviewerKind;
  readonly hardened: boolean;
  /** The texts of files that are there. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Asks a person; resolves to the answer, blanks around it taken away. */
export type Ask = (question: string) => Promise<string>;

const OWNER = /^@[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}(?:\/[\w.-]+)?$/i;
const BOT = /^[a-z\d][\w-]*\[bot\]$/i;

/**
 * The choices of an adopter: from flags, else asked where somebody is there to ask, else what the repository says.
 *
 * @throws UsageError for a flag with a value that is none; a person is asked again
 */
export async function choose(
  { flags }: Request,
  standing: Standing,
  source: ActionSource,
  ask: Ask | undefined,
): Promise<Choices> {
  const kind = flags.get('reviewer');
  const reviewer = REVIEWER_KINDS.find((known) => known === kind) ?? standing.reviewer;
  const hardened = flags.has('hardened') || standing.hardened;
  const controlOwners = await ownersFrom(flags.get('cto'), defaultOwners(standing), ask);
  const aiReviewer = await reviewerFrom(flags.get('ai-reviewer'), ask);
  return { source, reviewer, hardened, controlOwners, ...(aiReviewer === undefined ? {} : { aiReviewer }) };
}

async function ownersFrom(
  given: string | undefined,
  usual: readonly string[],
  ask: Ask | undefined,
): Promise<readonly string[]> {
  if (given !== undefined) return readOwners(given);
  if (ask === undefined) return usual;
  const hint = usual.length === 0 ? '@login, two people or a team' : usual.join(' ');
  const answer = await ask(`Who approves changes to the control itself? [${hint}] `);
  if (answer === '') return usual;
  try {
    return readOwners(answer);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return ownersFrom(undefined, usual, (question) => ask(`${error.message}. ${question}`));
  }
}

function readOwners(text: string): readonly string[] {
  const owners = text.split(/[\s,]+/).filter((word) => word !== '');
  const wrong = owners.find((owner) => !OWNER.test(owner));
  if (wrong !== undefined || owners.length === 0) {
    throw new UsageError(`'${wrong ?? text}' is no @user and no @org/team`, 'Write --cto @alice,@bob.');
  }
  return [...new Set(owners)];
}

/** Whoever owns the policy by the file of code owners that GitHub reads. */
function defaultOwners({ texts }: Standing): readonly string[] {
  const path = CODEOWNERS_PATHS.find((each) => texts.has(each));
  return path === undefined ? [] : ownersOfControl(texts.get(path) ?? '');
}

async function reviewerFrom(given: string | undefined, ask: Ask | undefined): Promise<string | undefined> {
  const said = given ?? (await ask?.('Login of the reviewer App’s bot, if there is one yet? [none] ')) ?? '';
  if (said === '') return undefined;
  // The account of an App is its slug and this ending, which people leave out.
  const answer = said.endsWith('[bot]') ? said : `${said}[bot]`;
  if (BOT.test(answer) && answer.toLowerCase() !== 'github-actions[bot]') return answer;
  const message = `'${answer}' is no login of a GitHub App of your own`;
  if (given !== undefined) throw new UsageError(message, "It is the App's slug and [bot]: acme-reviewer[bot].");
  return reviewerFrom(undefined, ask && ((question) => ask(`${message}. ${question}`)));
}
