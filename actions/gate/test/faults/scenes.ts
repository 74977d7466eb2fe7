import type { GitHub } from '@countersign/github-emulator/github';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { type InProcess, runInProcess } from '../stage/run-in-process.ts';
import { type NewChange, openShop, PERMISSIONS, POLICY, type Shop, type ShopDetails } from '../support/shop.ts';
import type { Scene } from './matrix.ts';

/** Opens a shop whose token is never short of calls. */
export async function openBusyShop(github: GitHub, details: ShopDetails = {}): Promise<Shop> {
  const shop = await openShop(github, details);
  const { repository } = shop;
  const permissions = { ...PERMISSIONS, actions: 'read', members: 'read' } as const;
  const token = github.createToken({ kind: 'installation', app: 'acme-gate', repository, permissions, rateLimit: 1e9 });
  return { ...shop, token };
}

/** What a scene is made of. */
export interface Plot {
  readonly details?: ShopDetails;
  readonly change?: NewChange;
  /** Opens the pull request, where `change` is not enough. */
  readonly open?: (shop: Shop) => Promise<PullRequest>;
  /** What earns the success that stands when the scene begins; nothing where there is to be none. */
  readonly earn?: (shop: Shop, pull: PullRequest) => Promise<unknown>;
  /** What has happened since. */
  readonly since?: (shop: Shop, pull: PullRequest) => Promise<unknown>;
  /** How the gate is started; by number unless told. */
  readonly start?: (shop: Shop, pull: PullRequest) => Promise<InProcess>;
}

/** A scene about one pull request. */
export function sceneOf(plot: Plot): (github: GitHub) => Promise<Scene> {
  return async (github) => {
    const shop = await openBusyShop(github, plot.details);
    const pull = await (plot.open?.(shop) ?? shop.open(plot.change));
    if (plot.earn !== undefined) {
      await plot.earn(shop, pull);
      await earned(shop, pull);
    }
    await plot.since?.(shop, pull);
    const options = (await plot.start?.(shop, pull)) ?? {};
    const byEvent = options.eventName !== undefined;
    return {
      shop,
      run: ({ timeout }) => runInProcess(shop, byEvent ? '' : pull, { ...options, timeout }),
      shas: [pull.head.sha],
      pulls: [pull],
    };
  };
}

/** Runs the gate, which must end in success. */
export async function earned(shop: Shop, about: PullRequest): Promise<void> {
  const ended = await runInProcess(shop, about);
  const newest = shop.repository.statusesOf(about.head.sha).at(-1);
  if (newest?.state !== 'success') throw new Error(`no success was earned: ${ended.failure ?? newest?.description}`);
}

/** The shop's policy, with a team for infrastructure. */
export const TEAM_POLICY = POLICY.replace(
  "  - '**/*.tf'\n",
  "  - paths: ['**/*.tf']\n    name: infrastructure\n    reviewers: ['@acme/sre']\n",
);

/** The first review is dismissed, by somebody who may. */
export async function dismissed(shop: Shop, pull: PullRequest): Promise<void> {
  const [review] = pull.reviews;
  if (review === undefined) throw new Error('there is no review to dismiss');
  pull.dismiss(review, shop.cto);
}
