import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { StatusState } from '@countersign/github-emulator/state/statuses';
import { dismissed } from '../faults/scenes.ts';
import { runInProcess } from '../stage/run-in-process.ts';
import { LOW, POLICY, POLICY_PATH, type Shop } from '../support/shop.ts';

/** Something that happens to a change while it is judged. */
export interface Change {
  readonly name: string;
  /** What was so before the first run began. */
  readonly before?: (shop: Shop, pull: PullRequest) => Promise<unknown>;
  readonly happens: (shop: Shop, pull: PullRequest) => Promise<unknown>;
  /** The state that the change deserves after that; without one, any but success. */
  readonly deserves?: StatusState;
  /** The context that it deserves it under. Default: the default branch's. */
  readonly context?: string;
  /** Whether it reaches other pull requests of the repository too, so that each case needs a repository of its own. */
  readonly spreads?: boolean;
  /** What starts the gate then: GitHub starts it for the pull request, or a sweep finds it. Default: the first. */
  readonly by?: 'sweep';
}

const approved = (shop: Shop, pull: PullRequest): Promise<unknown> => pull.approve(shop.bob);
const STRICT = POLICY.replace('ai-reviewer:', 'low-risk: {approvals: 2}\nai-reviewer:');
const setPolicy = async ({ repository, cto }: Shop, text: string): Promise<unknown> =>
  repository.commit('main', { author: cto, message: 'Change the policy', files: { [POLICY_PATH]: text } });

/** Everything that is done to a change here. */
export const CHANGES: readonly Change[] = [
  { name: 'its approval is dismissed', before: approved, happens: dismissed, deserves: 'pending' },
  {
    name: 'a colleague objects',
    before: approved,
    happens: (shop, pull) => pull.requestChanges(shop.carol),
    deserves: 'failure',
  },
  {
    name: 'its author pushes',
    before: approved,
    happens: ({ repository, alice }, pull) =>
      repository.commit(pull.head.ref, { author: alice, files: { [LOW]: 'export const total = 9;\n' } }),
    deserves: 'pending',
  },
  {
    name: 'it is pointed at another governed branch',
    before: approved,
    happens: (shop, pull) => pull.retarget('release/1', shop.alice),
    deserves: 'pending',
    context: 'sdlc-gate/release/1',
  },
  {
    name: 'it is pointed at another branch and back',
    before: approved,
    happens: async (shop, pull) => {
      await pull.retarget('feature', shop.alice);
      await pull.retarget('main', shop.alice);
    },
    deserves: 'pending',
  },
  {
    name: 'it is pointed at a branch that is not governed',
    before: approved,
    happens: (shop, pull) => pull.retarget('feature', shop.alice),
  },
  {
    name: 'it is pointed elsewhere for the second time',
    before: async (shop, pull) => {
      await pull.retarget('release/1', shop.alice);
      await runInProcess(shop, pull);
      await pull.retarget('main', shop.alice);
      await approved(shop, pull);
    },
    happens: (shop, pull) => pull.retarget('release/1', shop.alice),
    deserves: 'pending',
    context: 'sdlc-gate/release/1',
  },
  { name: 'it is closed', before: approved, happens: (shop, pull) => pull.close(shop.alice) },
  {
    name: 'it is closed for the second time',
    before: async (shop, pull) => {
      await approved(shop, pull);
      await pull.close(shop.alice);
      await runInProcess(shop, pull);
      await pull.reopen(shop.alice);
    },
    happens: (shop, pull) => pull.close(shop.alice),
  },
  {
    name: 'its approver loses write access',
    before: approved,
    happens: async (shop) => shop.repository.setPermission(shop.bob, 'read'),
    deserves: 'pending',
    spreads: true,
  },
  {
    name: 'the policy is tightened',
    before: approved,
    happens: (shop) => setPolicy(shop, STRICT),
    deserves: 'pending',
    spreads: true,
    by: 'sweep',
  },
  {
    name: 'a loose policy is taken back',
    before: async (shop, pull) => {
      await approved(shop, pull);
      await setPolicy(shop, STRICT);
      await runInProcess(shop, pull);
      await setPolicy(shop, POLICY);
    },
    happens: (shop) => setPolicy(shop, STRICT),
    deserves: 'pending',
    spreads: true,
    by: 'sweep',
  },
  {
    name: 'it is approved',
    happens: approved,
    deserves: 'success',
  },
  {
    name: 'an objection to it is withdrawn',
    before: async (shop, pull) => {
      await approved(shop, pull);
      await pull.requestChanges(shop.carol);
    },
    happens: (shop, pull) => pull.approve(shop.carol),
    deserves: 'success',
  },
];
