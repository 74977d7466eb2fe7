import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { addRuleset } from '@countersign/github-emulator/state/settings';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { chooseTransport } from '../../../src/github/choose-transport.ts';
import { createClient, type GitHubClient } from '../../../src/github/client.ts';
import { readAudit } from '../../../src/github/retrospective/read-audit.ts';
import { readSettings } from '../../../src/github/settings/read-settings.ts';
import type { SettingsSource } from '../../../src/github/settings/source.ts';
import { judgeSettings } from '../../../src/settings/judge-settings.ts';
import { weaknessesOf } from '../../../src/settings/weaknesses.ts';

const QUESTION = {
  policyPath: '.github/change-policy.yml',
  statusContext: 'sdlc-gate',
  now: new Date('2026-03-06T18:00:00Z'),
};

let github: GitHub;
let shop: Repository;
let carol: Account;
let shops = 0;
beforeAll(async () => {
  github = await startTestGitHub();
  carol = github.addUser('carol');
});
afterAll(() => github.close());
beforeEach(async () => {
  github.clock.set('2026-03-06T17:00:00Z');
  shops += 1;
  shop = await github.createRepository(`acme/shop-${shops}`, { private: true });
  shop.setPermission(carol, 'admin');
  const files = { '.github/change-policy.yml': "high-risk: ['**/*.tf']\nbranches: ['release/*']\n" };
  await shop.commit('main', { author: carol, files });
});

async function clientWith(permissions: Record<string, 'read' | 'write'>): Promise<GitHubClient> {
  const { value: token } = github.createToken({
    kind: 'installation',
    app: 'acme-audit',
    repository: shop,
    permissions,
  });
  return createClient({ token, baseUrl: github.url, transport: await chooseTransport({}) });
}

/** The job's own token, and beside it the audit App's, which has `administration: read` and nothing else. */
async function jobAndAudit(): Promise<SettingsSource> {
  const client = await clientWith({ actions: 'read', contents: 'read', issues: 'read' });
  const admin = await clientWith({ administration: 'read' });
  return { client, admin, repository: { owner: 'acme', repo: shop.name } };
}

describe('the settings of a repository', () => {
  test('are those of the default branch and of every other governed one', async () => {
    for (const name of ['release/2', 'release/1', 'topic']) await shop.branch(name);
    addRuleset(shop, { include: ['refs/heads/release/*'], rules: [{ type: 'deletion' }] });
    const { branches } = await readSettings(await jobAndAudit(), QUESTION);
    const rules = branches.map(({ branch, rules: read }) => [branch, read.seen && read.value.map(({ type }) => type)]);
    expect(rules).toEqual([
      ['main', []],
      ['release/1', ['deletion']],
      ['release/2', ['deletion']],
    ]);
  });

  test('say what a ruleset leaves to others, in words', async () => {
    const { id } = addRuleset(shop, {
      rules: [{ type: 'deletion' }],
      bypassActors: [
        { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' },
        { actor_id: 77, actor_type: 'Integration', bypass_mode: 'pull_request' },
        { actor_id: null, actor_type: 'DeployKey', bypass_mode: 'always' },
        { actor_id: 1, actor_type: 'OrganizationAdmin', bypass_mode: 'exempt' },
        { actor_id: 9, actor_type: 'Team', bypass_mode: 'always' },
      ],
    });
    const client = await clientWith({ administration: 'write', contents: 'read' });
    const repository = { owner: 'acme', repo: shop.name };
    const { rulesets } = await readSettings({ client, admin: client, repository }, QUESTION);
    expect(rulesets).toMatchObject([
      {
        page: `${github.serverUrl}/acme/${shop.name}/settings/rules/${id}`,
        bypass: {
          seen: true,
          value: [
            'administrators',
            'App 77 (by pull request)',
            'deploy keys',
            'administrators of the organization',
            'team 9',
          ],
        },
      },
    ]);
  });

  test('a token that may itself bypass is told so, also where the list is hidden', async () => {
    addRuleset(shop, {
      source: 'Organization',
      rules: [{ type: 'deletion' }],
      bypassActors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }],
    });
    const { value: token } = github.createToken({ kind: 'user', user: carol });
    const client = createClient({ token, baseUrl: github.url, transport: await chooseTransport({}) });
    const repository = { owner: 'acme', repo: shop.name };
    const { rulesets } = await readSettings({ client, admin: client, repository }, QUESTION);
    expect(rulesets).toMatchObject([
      {
        page: expect.stringContaining('/organizations/acme/settings/rules/'),
        bypass: { seen: true, value: ['the account of this very token'] },
      },
    ]);
  });

  test('a plan without protection protects nothing, which is an answer', async () => {
    const message = 'Upgrade to GitHub Pro or make this repository public to enable this feature.';
    const route = '/repos/{owner}/{repo}/rules/branches/{branch}';
    const planned = github.faults.add({ when: { route }, fault: { kind: 'status', status: 403, body: { message } } });
    const settings = await readSettings(await jobAndAudit(), QUESTION);
    planned.remove();
    expect(settings.branches[0]?.rules).toEqual({ seen: true, value: [] });
  });
});

describe('the audit of a retrospective', () => {
  const window = { branches: ['main'], from: '2026-02-27T18:00:00Z', to: '2026-03-06T18:00:00Z' };

  test('says of the settings what doctor says, by the same code', async () => {
    const source = await jobAndAudit();
    const audit = await readAudit(source, { ...QUESTION, ...window });
    const settings = await readSettings(source, QUESTION);
    expect(audit).toMatchObject({ observed: true, value: { bypasses: [], weaknesses: weaknessesOf(settings) } });
    expect(weaknessesOf(settings)).toContain(
      'main: `sdlc-gate` is not required (“The gate’s status is required” does not hold)',
    );
    const hidden = judgeSettings(settings).filter(({ state }) => state === 'not observed');
    expect(hidden.map(({ control }) => control)).toEqual(['no-open-secrets']);
    expect(audit.observed && audit.value.unseen).toHaveLength(hidden.length);
  });

  test('is an error where its token may not read bypasses: it was given for this', async () => {
    const source = await jobAndAudit();
    const audit = readAudit({ ...source, admin: source.client }, { ...QUESTION, ...window });
    await expect(audit).rejects.toMatchObject({ status: 403, fix: expect.stringContaining('administration: read') });
  });

  test('says in which longer window bypasses were not observed', async () => {
    const audit = await readAudit(await jobAndAudit(), { ...QUESTION, ...window, from: '2026-01-01T00:00:00Z' });
    expect(audit.observed && audit.value.weaknesses[0]).toMatch(/^the window is longer than the month/);
  });
});
