import type { Files } from '@countersign/github-emulator/files';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Shop } from './shop.ts';

/** Opens a pull request of the shop's author with these files. */
export async function openChange({ repository, author }: Shop, title: string, files: Files): Promise<PullRequest> {
  const head = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  await repository.branch(head, 'main', { actor: author });
  await repository.commit(head, { author, message: title, files });
  return repository.openPullRequest({ author, title, head });
}
