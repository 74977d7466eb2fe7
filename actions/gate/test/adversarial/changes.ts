import type { FileContent } from '@countersign/github-emulator/files';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { HIGH, LOW, type NewChange, POLICY_PATH, type Shop } from '../support/shop.ts';

/** A change that no rule of the policy matches. */
export const LOW_FILES = { [LOW]: 'export const total = 1;\n' };
/** Another one of the same file. */
export const OTHER_FILES = { [LOW]: 'export const total = 2;\n' };
/** A change that the policy's first rule matches. */
export const HIGH_FILES = { [HIGH]: 'resource "bucket" "invoices" {}\n' };

/** Opens a change by Alice that Bob approves. */
export function approvedByBob(change: NewChange = {}): (shop: Shop) => Promise<PullRequest> {
  return async (shop) => {
    const pull = await shop.open(change);
    await pull.approve(shop.bob);
    return pull;
  };
}

/** Opens a low-risk change by Alice that the AI reviewer approves. */
export async function approvedByAi(shop: Shop): Promise<PullRequest> {
  const pull = await shop.open({ files: LOW_FILES });
  await pull.approve(shop.reviewer);
  return pull;
}

/** Puts another policy onto the default branch. */
export async function usePolicy({ repository, cto }: Shop, policy: FileContent): Promise<void> {
  await repository.commit('main', { author: cto, message: 'Another policy', files: { [POLICY_PATH]: policy } });
}
