import { faultMatrix } from './matrix.ts';
import { dismissed, sceneOf } from './scenes.ts';

faultMatrix(
  'A change whose approval was dismissed since its success',
  sceneOf({
    earn: (shop, pull) => pull.approve(shop.reviewer),
    since: dismissed,
  }),
);

faultMatrix(
  'A change that a colleague objects to since its success',
  sceneOf({
    earn: (shop, pull) => pull.approve(shop.bob),
    since: (shop, pull) => pull.requestChanges(shop.carol),
  }),
);

faultMatrix(
  'A change that was closed since its success',
  sceneOf({ earn: (shop, pull) => pull.approve(shop.bob), since: (shop, pull) => pull.close(shop.alice) }),
);

faultMatrix(
  'A change that was pointed at a branch that is not governed since its success',
  sceneOf({
    earn: (shop, pull) => pull.approve(shop.bob),
    since: async (shop, pull) => {
      await shop.repository.branch('feature', 'main', { actor: shop.cto });
      await pull.retarget('feature', shop.alice);
    },
  }),
  { hides: /^\/repos\/[^/]+\/[^/]+\/commits\/[0-9a-f]+\/statuses$/ },
);

faultMatrix(
  'A change that was pointed at another governed branch since its success',
  sceneOf({
    earn: (shop, pull) => pull.approve(shop.bob),
    since: async (shop, pull) => {
      await shop.repository.branch('release/1', 'main', { actor: shop.cto });
      await pull.retarget('release/1', shop.alice);
    },
  }),
  { hides: /^\/repos\/[^/]+\/[^/]+\/commits\/[0-9a-f]+\/statuses$/ },
);
