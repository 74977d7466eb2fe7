import { runGate } from '../support/run-gate.ts';
import { accountOf } from '../support/shop.ts';
import { HIGH_FILES, LOW_FILES, OTHER_FILES } from './changes.ts';
import { attacks } from './scenario.ts';

const { attack, github } = attacks();
const PUSHED = /contributed to the change: pushed [0-9a-f]{12}/;

attack('The author of the commits does not approve them when a colleague opens the pull request', {
  play: async (shop, attacked) => {
    const { repository, alice, bob, carol } = shop;
    await repository.branch('change', 'main', { actor: alice });
    await repository.commit('change', { author: alice, files: LOW_FILES });
    const pull = await repository.openPullRequest({ author: bob, title: 'A favour', head: 'change' });
    await pull.approve(attacked ? alice : carol);
    return pull;
  },
  attacked: { state: 'pending', risk: 'low', labels: [], because: /contributed to the change: wrote/ },
});

attack('Who opened the pull request does not approve it under a review that GitHub let through', {
  play: async (shop, attacked) => {
    const pull = await shop.open({ files: HIGH_FILES });
    const review = await pull.approve(shop.bob);
    // GitHub refuses this in its forms; a review that came by another way would look so.
    if (attacked) Object.assign(review, { author: shop.alice });
    return pull;
  },
  attacked: {
    state: 'pending',
    risk: 'high',
    labels: ['human-review'],
    because: /contributed to the change: opened the pull request/,
  },
});

attack('The committer of another’s commit does not approve it', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    const { repository, alice, bob, carol } = shop;
    await repository.commit(pull.head.ref, {
      author: alice,
      committer: attacked ? bob : carol,
      actor: alice,
      files: OTHER_FILES,
    });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /contributed to the change: committed/ },
});

attack('A co-author by noreply address does not approve what they wrote together', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    const { repository, alice, bob, carol } = shop;
    await repository.commit(pull.head.ref, { author: alice, coAuthors: [attacked ? bob : carol], files: OTHER_FILES });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /contributed to the change: is a co-author of/ },
});

attack('A co-author in the old noreply form, in odd case and in the middle of the message, does not approve', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    const message = `Pair\n\ncO-AUTHORED-bY: Someone <${attacked ? 'BoB' : 'cArOl'}@users.noreply.github.com>\n\nMore words after it.`;
    await shop.repository.commit(pull.head.ref, { author: shop.alice, message, files: OTHER_FILES });
    await pull.approve(shop.bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /contributed to the change: is a co-author of/ },
});

attack('A co-author who has taken another login since does not approve: the number in the address is theirs still', {
  play: async (shop, attacked) => {
    const { repository, alice, carol } = shop;
    const dave = attacked ? accountOf(github(), 'dave') : accountOf(github(), 'dora');
    repository.setPermission(dave, 'write');
    const pull = await shop.open();
    await repository.commit(pull.head.ref, { author: alice, coAuthors: [attacked ? dave : carol], files: OTHER_FILES });
    dave.login = `${dave.login}-renamed`;
    await pull.approve(dave);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /contributed to the change: is a co-author of/ },
});

attack('Who pushed commits under a colleague’s name is known from the activity log, and does not approve', {
  play: async (shop, attacked) => {
    const { repository, alice, bob, carol } = shop;
    const pull = await shop.open();
    await repository.commit(pull.head.ref, { author: alice, actor: attacked ? bob : carol, files: OTHER_FILES });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: PUSHED },
});

attack('Who pushed commits under an address of nobody is known from the activity log, and does not approve', {
  play: async (shop, attacked) => {
    const { repository, bob, carol } = shop;
    const nobody = { name: 'Nobody', email: 'nobody@example.com' };
    const pull = await shop.open();
    await repository.commit(pull.head.ref, { author: nobody, actor: attacked ? bob : carol, files: OTHER_FILES });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: PUSHED },
});

attack('Who made the branch does not approve what was put on it', {
  play: async (shop, attacked) => {
    const { repository, alice, bob, carol } = shop;
    await repository.branch('change', 'main', { actor: attacked ? bob : carol });
    await repository.commit('change', { author: alice, files: LOW_FILES });
    const pull = await repository.openPullRequest({ author: alice, title: 'A change', head: 'change' });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: PUSHED },
});

attack('Who force-pushed commits that were replaced since does not approve the rest', {
  play: async (shop, attacked) => {
    const { repository, alice, bob, carol } = shop;
    const pull = await shop.open();
    await repository.forcePush(pull.head.ref, { author: alice, files: OTHER_FILES }, { actor: attacked ? bob : carol });
    await repository.forcePush(pull.head.ref, { author: alice, files: LOW_FILES });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: PUSHED },
});

attack('An author of a commit past the 250 that GitHub lists does not approve', {
  play: async (shop, attacked) => {
    const { repository, alice, bob } = shop;
    const pull = await shop.open();
    let tip = pull.head.sha;
    for (let count = 0; count < 260; count += 1) {
      const author = count === (attacked ? 255 : -1) ? bob : alice;
      tip = await repository.createCommit({ author, message: `Step ${count}` }, [tip]);
    }
    await repository.push(pull.head.ref, tip, { actor: alice });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /contributed to the change: wrote/ },
});

attack('A push that is buried under a hundred later ones is found', {
  play: async (shop, attacked) => {
    const { repository, alice, bob, carol } = shop;
    const pull = await shop.open();
    const first = pull.head.sha;
    const second = await repository.push(
      pull.head.ref,
      { author: alice, files: OTHER_FILES },
      { actor: attacked ? bob : carol },
    );
    for (let count = 0; count < 60; count += 1) {
      await repository.forcePush(pull.head.ref, first, { actor: alice });
      await repository.forcePush(pull.head.ref, second, { actor: alice });
    }
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: PUSHED },
});

attack('A push that the activity log shows late counts from the next run on', {
  play: async (shop, attacked) => {
    const { repository, alice, bob } = shop;
    const nobody = { name: 'Nobody', email: 'nobody@example.com' };
    const pull = await shop.open();
    await repository.commit(pull.head.ref, { author: nobody, actor: attacked ? bob : alice, files: OTHER_FILES });
    const late = repository.activity.splice(-1);
    await pull.approve(bob);
    await runGate(shop, pull);
    repository.activity.push(...late);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: PUSHED },
});

attack('A push of which the activity log does not say who made it asks for one more human', {
  play: async (shop, attacked) => {
    const { repository, alice, bob, carol } = shop;
    const nobody = { name: 'Nobody', email: 'nobody@example.com' };
    const pull = await shop.open();
    await repository.commit(pull.head.ref, { author: nobody, actor: alice, files: OTHER_FILES });
    const push = repository.activity.at(-1);
    if (attacked) Object.assign(push ?? {}, { actor: null });
    await pull.approve(bob);
    if (!attacked) await pull.approve(carol);
    return pull;
  },
  attacked: {
    state: 'pending',
    labels: [],
    because: /pending one more human: .*the activity log does not say who pushed/,
  },
});
