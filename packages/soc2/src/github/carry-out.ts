import type { PlannedWrite, Status } from '../decision/plan.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError, isRefusal } from './github-error.ts';
import type { RepositoryName } from './repository.ts';
import { listOf, objectOf } from './shape.ts';

/**
 * Carries a plan out, in its order. Every write but a `success` may be repeated after a passing fault: it says the
 * same again. A `success` is sent once, because by the time of a second attempt the change may be another.
 *
 * @throws GitHubError at the first write that fails, with the permission that it needs; those after it are not made
 */
export async function carryOut(
  client: GitHubClient,
  repository: RepositoryName,
  plan: readonly PlannedWrite[],
): Promise<void> {
  for (const write of plan) await carryOutOne(client, repository, write);
}

async function carryOutOne(client: GitHubClient, repository: RepositoryName, write: PlannedWrite): Promise<void> {
  switch (write.kind) {
    case 'status':
      return publish(client, repository, write.status);
    case 'add-label':
      return addLabel(client, repository, write);
    case 'remove-label':
      return removeLabel(client, repository, write);
  }
}

async function publish(
  client: GitHubClient,
  repository: RepositoryName,
  { sha, context, state, description, targetUrl }: Status,
): Promise<void> {
  const answer = await client.request(
    'POST /repos/{owner}/{repo}/statuses/{sha}',
    { ...repository, sha, context, state, description, target_url: targetUrl },
    state === 'success' ? { retries: 0 } : {},
  );
  const made = objectOf(answer);
  if (made.text('state') !== state || made.text('context') !== context) {
    throw new GitHubError(
      answer.call,
      undefined,
      `another status was made than \`${context}\` with ${state}`,
      'Run the job again.',
    );
  }
}

type AddLabel = Extract<PlannedWrite, { kind: 'add-label' }>;

/**
 * GitHub would make a missing label by itself, grey and without a word: so it is made before it is put on. Whether it
 * is there already is told by the refusal to make it twice, and not asked first.
 */
async function addLabel(client: GitHubClient, repository: RepositoryName, write: AddLabel): Promise<void> {
  await createLabel(client, repository, write);
  listOf(
    await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
      ...repository,
      issue_number: write.pullRequest,
      labels: [write.label],
    }),
  );
}

async function createLabel(
  client: GitHubClient,
  repository: RepositoryName,
  { label, colour, description }: AddLabel,
): Promise<void> {
  try {
    objectOf(
      await client.request('POST /repos/{owner}/{repo}/labels', {
        ...repository,
        name: label,
        color: colour,
        description,
      }),
    ).text('name');
  } catch (failure) {
    // It was there, or another run made it meanwhile, or the first attempt did and its answer was lost.
    const exists =
      failure instanceof GitHubError && failure.status === 422 && failure.message.includes('already_exists');
    if (!exists) throw failure;
  }
}

async function removeLabel(
  client: GitHubClient,
  repository: RepositoryName,
  write: { pullRequest: number; label: string },
): Promise<void> {
  try {
    await client.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
      ...repository,
      issue_number: write.pullRequest,
      name: write.label,
    });
  } catch (failure) {
    // It is off already, which was the aim.
    if (!isRefusal(failure, 404)) throw failure;
  }
}
