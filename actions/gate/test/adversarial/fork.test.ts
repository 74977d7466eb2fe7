import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { accountOf, type Shop } from '../support/shop.ts';
import { LOW_FILES } from './changes.ts';
import { attacks } from './scenario.ts';

const { attack } = attacks();
const UNSEEN = /pending one more human: .*because who pushed the head branch could not be seen/;

attack('A change from a private fork, whose activity log cannot be read, needs one more human', {
  play: async (shop, attacked) => {
    const pull = await fromFork(shop, 'mallory');
    await pull.approve(shop.bob);
    if (!attacked) await pull.approve(shop.carol);
    return pull;
  },
  attacked: { state: 'pending', risk: 'low', labels: [], because: UNSEEN },
});

attack('A change whose fork was deleted, and its activity log with it, needs one more human', {
  play: async (shop, attacked) => {
    const pull = await fromFork(shop, attacked ? 'gone' : 'guest');
    pull.head.repository = null;
    await pull.approve(shop.bob);
    if (!attacked) await pull.approve(shop.carol);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /the repository of the head branch is gone/ },
});

attack('The AI reviewer alone does not do for a fork whose pushers cannot be seen', {
  play: async (shop, attacked) => {
    const pull = await fromFork(shop, attacked ? 'mallet' : 'mabel');
    await pull.approve(shop.reviewer);
    if (!attacked) await pull.approve(shop.carol);
    return pull;
  },
  attacked: { state: 'pending', labels: ['ai-approved'], because: UNSEEN },
});

/** A pull request from a fork; the gate's token was given for the shop alone. */
async function fromFork({ github, repository, alice }: Shop, login: string): Promise<PullRequest> {
  const owner = accountOf(github, login);
  const fork = await repository.fork(owner);
  await fork.branch('change', 'main', { actor: owner });
  await fork.commit('change', { author: alice, actor: owner, files: LOW_FILES });
  return repository.openPullRequest({ author: owner, title: 'From afar', head: `${login}:change` });
}
