import { during } from '../support/during.ts';
import { approvedByBob, HIGH_FILES, LOW_FILES, OTHER_FILES } from './changes.ts';
import { attacks } from './scenario.ts';

const { attack, attackAfterSuccess } = attacks();
const STALE = /approved [0-9a-f]{12}, but the head is now [0-9a-f]{12}/;

attackAfterSuccess('A push after the approval makes it stale', {
  approved: approvedByBob(),
  attack: ({ repository, alice }, { head }) => repository.commit(head.ref, { author: alice, files: OTHER_FILES }),
  attacked: { state: 'pending', risk: 'low', labels: [], because: STALE },
});

attackAfterSuccess('A force push that puts another commit in the place of the approved one makes the approval stale', {
  approved: approvedByBob(),
  attack: ({ repository, alice }, { head }) => repository.forcePush(head.ref, { author: alice, files: OTHER_FILES }),
  attacked: { state: 'pending', labels: [], because: STALE },
});

attackAfterSuccess('An amended commit with the same tree is another commit, and the approval stays with the old one', {
  approved: approvedByBob(),
  attack: ({ repository, alice }, { head }) =>
    repository.forcePush(head.ref, { author: alice, message: 'Better words', files: LOW_FILES }),
  attacked: { state: 'pending', labels: [], because: STALE },
});

attackAfterSuccess('An empty commit on top of an approved one makes the approval stale', {
  approved: approvedByBob({ files: HIGH_FILES }),
  attack: ({ repository, alice }, { head }) => repository.commit(head.ref, { author: alice, message: 'Wake up, CI' }),
  attacked: { state: 'pending', risk: 'high', labels: ['human-review'], because: STALE },
});

attack('An approval given after a push, but pinned to the commit before it, does not count', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    const seen = pull.head.sha;
    await shop.repository.commit(pull.head.ref, { author: shop.alice, files: OTHER_FILES });
    await pull.approve(shop.bob, { commit: attacked ? seen : pull.head.sha });
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: STALE },
});

attack('Who force-pushed something else in between and back does not approve what came back', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    const first = pull.head.sha;
    await shop.repository.forcePush(pull.head.ref, { author: attacked ? shop.bob : shop.carol, files: OTHER_FILES });
    await shop.repository.forcePush(pull.head.ref, first, { actor: shop.alice });
    await pull.approve(shop.bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /contributed to the change: pushed/ },
});

attack('A push that lands while the gate reads the reviews leaves no success on the new head', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    await pull.approve(shop.bob);
    if (!attacked) return pull;
    const reviews = `/repos/${shop.repository.fullName}/pulls/${pull.number}/reviews`;
    during(shop.github, { path: reviews }, () =>
      shop.repository.commit(pull.head.ref, { author: shop.alice, files: OTHER_FILES }),
    );
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: STALE },
});
