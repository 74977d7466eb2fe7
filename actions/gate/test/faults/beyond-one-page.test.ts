import { faultMatrix } from './matrix.ts';
import { dismissed, sceneOf } from './scenes.ts';

faultMatrix(
  'A change of more than 250 commits whose approval was dismissed since its success',
  sceneOf({
    open: async (shop) => {
      const { repository, alice } = shop;
      const pull = await shop.open();
      for (let index = 0; index < 250; index += 1) {
        await repository.commit(pull.head.ref, { author: alice, files: { [`web/part-${index}.ts`]: `${index}\n` } });
      }
      return pull;
    },
    earn: (shop, pull) => pull.approve(shop.bob),
    since: dismissed,
  }),
  { lanes: 2, only: /\/(?:compare|files)\b/ },
);
