import { describe, expect, test } from '@jest/globals';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Choices } from '../../src/setup/choices.ts';
import { leftToDo, UNKNOWN_ADDRESS } from '../../src/setup/left-to-do.ts';
import { teamsOf } from '../../src/setup/teams.ts';

const CHOICES: Choices = {
  source: { kind: 'own' },
  reviewer: 'countersign',
  hardened: false,
  controlOwners: ['@alice', '@bob'],
};
const ADDRESS = { server: 'https://github.com', owner: 'acme', name: 'shop' };
const HOME = 'https://github.com/acme/shop/settings';

const told = (choices: Partial<Choices> = {}, address = ADDRESS, teams: readonly string[] = []) =>
  leftToDo({ ...CHOICES, ...choices }, { address, defaultBranch: 'trunk', teams });
const wordsOf = (list: ReturnType<typeof told>): string => JSON.stringify(list);

test('teams are found wherever a policy names them', () => {
  const text = `high-risk: [{paths: [a], reviewers: ['@o/a', '@x']}]
low-risk: {reviewers: ['@o/b']}
control-owners: ['@o/a', g]
groups: {g: ['@o/c']}
retrospective: {signers: ['@o/d']}
`;
  expect(teamsOf(parsePolicy({ text, file: 'p' }))).toEqual(['@o/a', '@o/b', '@o/d', '@o/c']);
});

describe('what is left to do', () => {
  test('is told in order, with the page for each', () => {
    expect(told().map(({ title, link }) => [title, link?.replace(/\?.*$/, '')])).toEqual([
      ['Commit the files and merge them', undefined],
      ['Make the environment `countersign`', `${HOME}/environments`],
      ['Make the reviewer App', 'https://github.com/organizations/acme/settings/apps/new'],
      ['Require the status on trunk', `${HOME}/rules/new`],
      ['Set the rights of workflows', `${HOME}/actions`],
      ['Make the label `ai-review`', 'https://github.com/acme/shop/labels'],
      ['Check it', undefined],
    ]);
  });

  test.each([
    ['OWNER/countersign', 'Say where the actions come from'],
    ['acme/countersign', 'Commit the files and merge them'],
  ])('comes before anything else while the actions are of %s: %s', (repository, title) => {
    const source = { kind: 'pinned', repository, commit: 'c'.repeat(40), version: 'v1.0.0' } as const;
    expect(told({ source })[0]?.title).toBe(title);
  });

  test('says what stands in the links where no remote names the repository, and only there', () => {
    expect(wordsOf(told({}, UNKNOWN_ADDRESS))).toContain('`OWNER/REPOSITORY` stands for your repository');
    expect(wordsOf(told())).not.toContain('stands for your repository');
  });

  test('names the default branch alone for the environment, and warns of repository secrets', () => {
    const [, environment] = told();
    expect(environment?.steps.join(' ')).toMatch(/only `trunk`[\s\S]*None of them as a repository secret/);
  });

  test('fills in the form of the App: what it may do, and no more', () => {
    const link = new URL(told().find(({ title }) => title === 'Make the reviewer App')?.link ?? '');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      name: 'acme-reviewer',
      url: 'https://github.com/acme/shop',
      webhook_active: 'false',
      public: 'false',
      pull_requests: 'write',
    });
  });

  test('hardened adds an App for the status, required as its source, and one for the audit', () => {
    const hardened = told({ hardened: true });
    const titles = hardened.map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining(['Make the status App', 'Make the audit App (the status App will do too)']),
    );
    expect(wordsOf(hardened)).toContain('choose the status App as its source');
    expect(wordsOf(told())).not.toContain('COUNTERSIGN_STATUS');
    expect(wordsOf(hardened)).toContain('COUNTERSIGN_AUDIT_PRIVATE_KEY');
  });

  test.each([
    [[], 'any human with write access approves changes'],
    [['@cto'], 'What the one owner changes nobody can approve.'],
  ])('says what is open while the owners are %j', (controlOwners, why) => {
    expect(wordsOf(told({ controlOwners }))).toContain(why);
    expect(wordsOf(told())).not.toContain('Name who owns the control');
    expect(wordsOf(told({ controlOwners: ['@acme/sec'] }))).not.toContain('Name who owns the control');
  });

  test('warns of teams, which the token of a workflow cannot read', () => {
    expect(wordsOf(told({}, ADDRESS, ['@acme/sec']))).toContain('cannot read who is in @acme/sec');
    expect(wordsOf(told())).not.toContain('members: read');
  });

  test('leads to the server that the repository is on', () => {
    const links = told({}, { ...ADDRESS, server: 'https://git.acme.example' }).flatMap(({ link }) => link ?? []);
    for (const link of links) expect(link).toMatch(/^https:\/\/git\.acme\.example\//);
  });
});
