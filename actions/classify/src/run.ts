import type { GitHubClient } from '@countersign/soc2/github/client';
import { subjectOf } from '@countersign/soc2/github/event';
import { readChange } from '@countersign/soc2/github/read-change';
import { policyFromInput, policyReader, type PolicyReader } from '@countersign/soc2/github/read-policy';
import { readPullRequest } from '@countersign/soc2/github/read-pull-request';
import { pullRequestsOf } from '@countersign/soc2/github/resolve-merge-group';
import type { RunContext } from '@countersign/soc2/runner/context';
import { conclude, type Report } from './conclude.ts';
import type { Inputs } from './inputs.ts';

/** Classifies what the event or the input names. Throws rather than return anything less than a whole verdict. */
export async function run(inputs: Inputs, context: RunContext, client: GitHubClient): Promise<Report> {
  const { repository } = context;
  const subject = subjectOf(inputs.pullRequest, context.eventName, context.payload);
  const policies = policiesOf(inputs.policy, context, client);
  const numbers = await pullRequestsOf(client, repository, subject);
  const read = await Promise.all(
    numbers.map(async (number) => {
      const pull = await readPullRequest(client, repository, number);
      const [policy, change] = await Promise.all([policies(pull.defaultBranch), readChange(client, repository, pull)]);
      return { pull, policy, change };
    }),
  );
  return conclude(context, read);
}

/** One reading of the policy for all pull requests of a run. */
function policiesOf(input: string, { repository }: RunContext, client: GitHubClient): PolicyReader {
  if (!/[\r\n]/.test(input)) return policyReader(client, repository, input);
  const given = policyFromInput(input);
  return () => Promise.resolve(given);
}
