import { LOW } from '../support/shop.ts';
import { LOW_FILES } from './changes.ts';
import { attacks } from './scenario.ts';

const { attack } = attacks();

attack('Who updates the branch by a merge that changes a file of the change does not approve', {
  play: async (shop, attacked) => {
    const { repository, bob, cto } = shop;
    const pull = await shop.open();
    await repository.commit('main', { author: cto, files: { 'web/other.ts': '1\n' } });
    if (attacked) {
      const parents = [pull.head.sha, repository.tip('main')];
      const files = { 'web/other.ts': '1\n', [LOW]: 'export const total = 1_000_000;\n' };
      await repository.commit(pull.head.ref, { author: bob, message: "Merge branch 'main'", parents, files });
    } else await repository.mergeBranch(pull.head.ref, 'main', { author: bob });
    await pull.approve(bob);
    return pull;
  },
  attacked: {
    state: 'pending',
    labels: [],
    because: /contributed to the change: \w+ [0-9a-f]{12}, a merge that changed files of it/,
  },
});

attack('Who updates the branch by a merge that adds a file to the change does not approve', {
  play: async (shop, attacked) => {
    const { repository, bob, cto } = shop;
    const pull = await shop.open();
    await repository.commit('main', { author: cto, files: { 'web/other.ts': '1\n' } });
    const parents = [pull.head.sha, repository.tip('main')];
    const files = { 'web/other.ts': '1\n', ...(attacked ? { 'web/door.ts': 'open()\n' } : {}) };
    await repository.commit(pull.head.ref, { author: bob, message: "Merge branch 'main'", parents, files });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /a merge that changed files of it/ },
});

attack('A merge that brings back, changed, what the change had deleted is no clean one', {
  play: async (shop, attacked) => {
    const { repository, bob, cto } = shop;
    const pull = await shop.open({ files: { ...LOW_FILES, 'README.md': null } });
    await repository.commit('main', { author: cto, files: { 'web/other.ts': '1\n' } });
    const parents = [pull.head.sha, repository.tip('main')];
    const files = { 'web/other.ts': '1\n', ...(attacked ? { 'README.md': '# Shop, again\n' } : {}) };
    await repository.commit(pull.head.ref, { author: bob, message: "Merge branch 'main'", parents, files });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /a merge that changed files of it/ },
});

attack('A commit of nobody that is pushed under a clean merge makes its pusher a contributor', {
  play: async (shop, attacked) => {
    const { repository, bob, cto } = shop;
    const pull = await shop.open();
    await repository.commit('main', { author: cto, files: { 'web/other.ts': '1\n' } });
    const author = { name: 'Nobody', email: 'nobody@example.com' };
    const smuggled = await repository.createCommit({ author, files: { 'web/door.ts': 'open()\n' } }, [pull.head.sha]);
    const parents = [attacked ? smuggled : pull.head.sha, repository.tip('main')];
    await repository.commit(pull.head.ref, {
      author: bob,
      message: "Merge branch 'main'",
      parents,
      files: { 'web/other.ts': '1\n' },
    });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /contributed to the change: pushed [0-9a-f]{12}$/m },
});

attack('A merge with its parents the other way round is not taken for an update of the branch', {
  play: async (shop, attacked) => {
    const { repository, bob, cto } = shop;
    const pull = await shop.open();
    const main = await repository.commit('main', { author: cto, files: { 'web/other.ts': '1\n' } });
    const message = "Merge branch 'main'";
    const merge = attacked
      ? { parents: [main, pull.head.sha], files: { [LOW]: 'export const total = 666;\n' } }
      : { parents: [pull.head.sha, main], files: { 'web/other.ts': '1\n' } };
    await repository.commit(pull.head.ref, { author: bob, message, ...merge });
    await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /contributed to the change/ },
});
