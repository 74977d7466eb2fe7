import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import type { Account } from '../src/state/accounts.ts';
import type { Repository } from '../src/state/repository.ts';
import { addEnvironment, addRuleset, type Rule } from '../src/state/settings.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

const repo = '/repos/acme/shop';

let github: GitHub;
let shop: Repository;
let alice: Account;
let reader: ReturnType<typeof client>;
let auditor: ReturnType<typeof client>;
beforeAll(async () => {
  github = await startTestGitHub();
  ({ shop, alice } = await shopOn(github, { 'README.md': 'hello\n', CODEOWNERS: '* @alice\n' }));
  reader = client(github, appToken(github, shop, { contents: 'read', actions: 'read' }));
  auditor = client(github, appToken(github, shop, { administration: 'read', secrets: 'read', environments: 'read' }));
});
afterAll(() => github.close());

const rules: readonly Rule[] = [
  { type: 'deletion' },
  { type: 'non_fast_forward' },
  { type: 'required_signatures' },
  {
    type: 'pull_request',
    parameters: {
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: true,
      required_approving_review_count: 0,
      required_review_thread_resolution: false,
    },
  },
  {
    type: 'required_status_checks',
    parameters: {
      strict_required_status_checks_policy: false,
      required_status_checks: [{ context: 'sdlc-gate', integration_id: 7 }],
    },
  },
];

describe('rulesets', () => {
  test('hold for the branches that they are about, while they are active', async () => {
    const main = addRuleset(shop, { rules });
    const release = addRuleset(shop, { include: ['refs/heads/release/*'], rules: [{ type: 'deletion' }] });
    addRuleset(shop, { enforcement: 'evaluate', include: ['~ALL'], rules: [{ type: 'creation' }] });
    const of = async (branch: string): Promise<unknown> =>
      (await reader.get(`${repo}/rules/branches/${branch}`)).body.map((rule: { type: string; ruleset_id: number }) => [
        rule.type,
        rule.ruleset_id,
      ]);
    expect(await of('main')).toEqual(rules.map(({ type }) => [type, main.id]));
    expect(await of('release/1')).toEqual([['deletion', release.id]]);
    expect(await of('topic')).toEqual([]);
    expect((await reader.get(`${repo}/rulesets`)).body).toHaveLength(3);
    expect((await reader.get(`${repo}/rulesets/${main.id}`)).body).toMatchObject({ enforcement: 'active' });
    expect((await reader.get(`${repo}/rulesets/999999`)).status).toBe(404);
  });

  test('show who may bypass them to those alone who may edit them', async () => {
    const bypassActors = [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }] as const;
    const { id } = addRuleset(shop, { include: [], bypassActors });
    const admin = github.addUser('admin');
    shop.setPermission(admin, 'admin');
    const owner = client(github, github.createToken({ kind: 'user', user: admin }));
    const writer = client(github, github.createToken({ kind: 'user', user: alice }));
    expect((await owner.get(`${repo}/rulesets/${id}`)).body).toMatchObject({
      bypass_actors: bypassActors,
      current_user_can_bypass: 'always',
    });
    for (const other of [auditor, writer]) {
      const { body } = await other.get(`${repo}/rulesets/${id}`);
      expect(body.current_user_can_bypass).toBe('never');
      expect(body).not.toHaveProperty('bypass_actors');
    }
  });
});

describe('what administrators see', () => {
  test('is the whole protection of a branch, and a branch without one is told from a hidden one', async () => {
    expect((await auditor.get(`${repo}/branches/main/protection`)).body.message).toBe('Branch not protected');
    expect((await reader.get(`${repo}/branches/main/protection`)).status).toBe(403);
    shop.protections.set('main', {
      requiredContexts: [{ context: 'sdlc-gate', appId: null }],
      reviews: { codeOwners: true },
      admins: true,
    });
    const { body } = await auditor.get(`${repo}/branches/main/protection`);
    expect(body).toMatchObject({
      enforce_admins: { enabled: true },
      allow_force_pushes: { enabled: false },
      required_pull_request_reviews: { require_code_owner_reviews: true, dismiss_stale_reviews: false },
      required_status_checks: { checks: [{ context: 'sdlc-gate', app_id: null }] },
    });
    shop.protections.delete('main');
  });

  test('is what workflows may do', async () => {
    shop.settings.actions = { enabled: true, allowedActions: 'selected', shaPinningRequired: true };
    const permissions = await auditor.get(`${repo}/actions/permissions`);
    expect(permissions.body).toMatchObject({ enabled: true, allowed_actions: 'selected', sha_pinning_required: true });
    const workflow = await auditor.get(`${repo}/actions/permissions/workflow`);
    expect(workflow.body).toEqual({
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: false,
    });
    expect((await reader.get(`${repo}/actions/permissions/workflow`)).status).toBe(403);
  });
});

describe('environments', () => {
  test('say which branches may deploy to them', async () => {
    addEnvironment(shop, 'open');
    addEnvironment(shop, 'bound', [{ name: 'main', type: 'branch' }]);
    const { body } = await reader.get(`${repo}/environments`);
    expect(body).toMatchObject({
      total_count: 2,
      environments: [
        { name: 'open', deployment_branch_policy: null },
        { name: 'bound', deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } },
      ],
    });
    const policies = await reader.get(`${repo}/environments/bound/deployment-branch-policies`);
    expect(policies.body).toMatchObject({ total_count: 1, branch_policies: [{ name: 'main', type: 'branch' }] });
    expect((await reader.get(`${repo}/environments/none`)).status).toBe(404);
  });

  test('hold secrets beside those of the repository, and both are listed by name', async () => {
    addEnvironment(shop, 'keys').secrets = ['KEY'];
    shop.settings.secrets = ['OPEN'];
    shop.settings.organizationSecrets = ['SHARED'];
    const names = async (path: string): Promise<unknown> =>
      (await auditor.get(`${repo}${path}`)).body.secrets.map(({ name }: { name: string }) => name);
    expect(await names('/environments/keys/secrets')).toEqual(['KEY']);
    expect(await names('/actions/secrets')).toEqual(['OPEN']);
    expect(await names('/actions/organization-secrets')).toEqual(['SHARED']);
    expect((await reader.get(`${repo}/actions/secrets`)).status).toBe(403);
  });
});

describe('what everybody sees', () => {
  test('is what is wrong with CODEOWNERS', async () => {
    expect((await reader.get(`${repo}/codeowners/errors`)).body).toEqual({ errors: [] });
    shop.settings.codeOwnersErrors = [{ line: 1, kind: 'Unknown owner', message: 'Unknown owner on line 1' }];
    const { body } = await reader.get(`${repo}/codeowners/errors`);
    expect(body.errors).toMatchObject([{ line: 1, kind: 'Unknown owner', path: 'CODEOWNERS' }]);
  });

  test('is a public App with its permissions; a private one is hidden', async () => {
    github.world.apps.push({ id: 77, slug: 'acme-reviewer', permissions: { pull_requests: 'write' } });
    expect((await reader.get('/apps/github-actions')).body.id).toBe(15368);
    expect((await reader.get('/apps/acme-reviewer')).body.permissions).toEqual({ pull_requests: 'write' });
    expect((await reader.get('/apps/acme-status')).status).toBe(404);
  });
});
