import { accountOf } from '../support/shop.ts';
import { faultMatrix } from './matrix.ts';
import { sceneOf } from './scenes.ts';

faultMatrix(
  'A change from a fork that the token cannot see, which a colleague objects to since its success',
  sceneOf({
    open: async ({ github, repository }) => {
      const mallory = accountOf(github, 'mallory');
      const fork = await repository.fork(mallory);
      await fork.branch('patch', 'main', { actor: mallory });
      await fork.commit('patch', { author: mallory, files: { 'web/cart.ts': 'export const total = 2;\n' } });
      return repository.openPullRequest({ author: mallory, title: 'A patch', head: 'mallory:patch' });
    },
    earn: async (shop, pull) => {
      await pull.approve(shop.bob);
      await pull.approve(shop.carol);
    },
    since: (shop, pull) => pull.requestChanges(shop.carol),
  }),
  { answers: /\/activity$/ },
);
