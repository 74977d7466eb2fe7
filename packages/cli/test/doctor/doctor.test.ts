import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Permissions } from '@countersign/github-emulator/state/tokens';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import {
  BRANCH_CONTROLS,
  type Finding,
  judgeSettings,
  REPOSITORY_CONTROLS,
} from '@countersign/soc2/settings/judge-settings';
import { doctorCommand } from '../../src/commands/doctor.ts';
import { countersign, type Ran } from '../support/console.ts';
import { TEST_ENV, workshop } from '../support/repository.ts';
import { BROKEN } from './broken.ts';
import { RULES, type Sound, soundRepository } from './sound-repository.ts';

let github: GitHub;
let repositories = 0;
beforeAll(async () => {
  github = await startTestGitHub();
});
afterAll(() => github.close());

function another(): Promise<Sound> {
  repositories += 1;
  return soundRepository(github, `shop-${repositories}`);
}

/** The command on a repository, by an administrator's own token unless told otherwise. */
async function doctor(sound: Sound, argv: readonly string[] = [], token?: string): Promise<Ran> {
  const env = {
    ...TEST_ENV,
    GITHUB_TOKEN: token ?? adminToken(sound),
    GITHUB_API_URL: github.url,
    COUNTERSIGN_RETRY_SECOND_MS: '1',
  };
  return countersign('/', ['doctor', '--repo', sound.repository.fullName, ...argv], { env });
}

async function findings(sound: Sound, token?: string): Promise<{ code: number; findings: readonly Finding[] }> {
  const { code, out, err } = await doctor(sound, ['--format', 'json'], token);
  if (out === '') throw new Error(err);
  return { code, findings: (JSON.parse(out) as { findings: readonly Finding[] }).findings };
}

const adminToken = ({ carol }: Sound): string => github.createToken({ kind: 'user', user: carol }).value;

const appToken = ({ repository }: Sound, permissions: Permissions): string =>
  github.createToken({ kind: 'installation', app: 'acme-audit', repository, permissions }).value;

const ALL = [...BRANCH_CONTROLS, ...REPOSITORY_CONTROLS].map(({ id }) => id);

describe('countersign doctor on a repository that is in order', () => {
  test('finds that every control holds, writes nothing, and is done with 0', async () => {
    const sound = await another();
    github.resetCalls();
    const found = await findings(sound);
    expect(found.findings.filter(({ state }) => state !== 'holds')).toEqual([]);
    expect(found.findings.map(({ control }) => control)).toEqual(ALL);
    expect(found.code).toBe(0);
    expect(github.countCalls().writes).toBe(0);
    expect(github.unknownRoutes).toEqual([]);
  });

  test('says so in its first line', async () => {
    const { out, err } = await doctor(await another());
    expect(out.split('\n', 1)[0]).toMatch(/^IN ORDER {2}acme\/shop-\d+: 34 hold, 0 do not, 0 not observed$/);
    expect(err).toBe('');
  });
});

describe('a control that was undone does not hold', () => {
  test.each(BROKEN)('$control: $how', async ({ control, undo, says, link }) => {
    const sound = await another();
    await undo(sound);
    const found = await findings(sound);
    const finding = found.findings.find((each) => each.control === control && each.state === 'does not hold');
    expect(finding).toMatchObject({ says: expect.stringMatching(says), link: expect.stringMatching(link) });
    expect(finding?.link.startsWith(`${github.serverUrl}/${sound.repository.fullName}`)).toBe(true);
    if (finding?.weight === 'required') expect(found.code).toBe(1);
  });

  test('each control is among them', () => {
    expect([...new Set(BROKEN.map(({ control }) => control))].toSorted()).toEqual(ALL.toSorted());
  });

  test('the example in the command’s help is what it prints', async () => {
    const sound = await soundRepository(github, 'shop');
    const parameters = {
      strict_required_status_checks_policy: false,
      required_status_checks: [{ context: 'sdlc-gate' }],
    };
    sound.ruleset.rules = RULES.map((rule) =>
      rule.type === 'required_status_checks' ? { ...rule, parameters } : rule,
    );
    const env = { ...TEST_ENV, GITHUB_TOKEN: adminToken(sound), GITHUB_API_URL: github.url };
    const { command, output } = doctorCommand.help.example;
    const { out } = await countersign('/', command.split(' ').slice(1), { env, width: 98 });
    const [verdict = '', finding = '', table = ''] = out
      .replaceAll(github.serverUrl, 'https://github.com')
      .replaceAll(/rules\/\d+/g, 'rules/7')
      .split('\n\n');
    const [head = '', first = ''] = table.split('\n');
    expect([verdict, '', finding, '', head, first, '  …'].join('\n')).toBe(output);
  });

  test('a recommendation alone changes no exit code', async () => {
    const sound = await another();
    sound.repository.settings.actions.shaPinningRequired = false;
    const { code, out } = await doctor(sound);
    expect(code).toBe(0);
    expect(out).toMatch(/^IN ORDER .*: 33 hold, 0 do not, 0 not observed, 1 recommendation\n/);
  });
});

/** What is hidden where GitHub refuses a call. */
const HIDDEN: readonly (readonly [route: string, needs: RegExp, controls: readonly string[]])[] = [
  ['rules/branches/{branch}', /metadata: read/, BRANCH_CONTROLS.map(({ id }) => id)],
  ['rulesets/{ruleset_id}', /metadata: read/, ['no-bypass']],
  ['codeowners/errors', /contents: read/, ['code-owners']],
  ['git/trees/{tree_sha}', /contents: read/, ['policy-sound']],
  ['environments', /actions: read/, ['environment-bound']],
  ['environments/{environment_name}/deployment-branch-policies', /actions: read/, ['environment-bound']],
  ['actions/secrets', /secrets: read/, ['no-open-secrets']],
  ['actions/organization-secrets', /secrets: read/, ['no-open-secrets']],
  ['actions/permissions', /administration: read/, ['actions-enabled', 'allowed-actions']],
  ['actions/permissions/workflow', /administration: read/, ['actions-may-not-approve', 'default-rights']],
  ['actions/workflows', /actions: read/, ['workflows-enabled', 'runs-when-due']],
  ['labels', /issues: read/, ['labels']],
  ['collaborators', /may itself write/, ['independent-people', 'machine-users']],
  ['issues', /issues: read/, ['retrospective-signed']],
];

describe('what the token may not see is not observed', () => {
  test.each(HIDDEN)('%s', async (route, needs, controls) => {
    const sound = await another();
    const fault = { kind: 'status', status: 403, body: { message: 'Resource not accessible' } } as const;
    const planned = github.faults.add({ when: { route: `/repos/{owner}/{repo}/${route}` }, fault });
    try {
      const found = await findings(sound);
      for (const control of controls) {
        const finding = found.findings.find((each) => each.control === control);
        expect(finding).toMatchObject({ control, state: 'not observed', needs: expect.stringMatching(needs) });
      }
      expect(found.findings.filter(({ state }) => state === 'does not hold')).toEqual([]);
      expect(found.code).toBe(3);
    } finally {
      planned.remove();
    }
  });

  test('an App that reads the administration sees all but who may bypass and the open secrets', async () => {
    const sound = await another();
    const token = appToken(sound, { administration: 'read', contents: 'read', actions: 'read', issues: 'read' });
    const { code, findings: found } = await findings(sound, token);
    const unseen = found.filter(({ state }) => state === 'not observed').map(({ control }) => control);
    expect(unseen).toEqual(['no-bypass', 'no-open-secrets']);
    expect(code).toBe(3);
  });

  test('a branch protection that the token may not see hides what no ruleset gives', async () => {
    const sound = await another();
    sound.ruleset.enforcement = 'disabled';
    sound.repository.protections.set('main', {
      requiredContexts: [{ context: 'sdlc-gate', appId: 4711 }],
      reviews: { codeOwners: true, dismissStale: true, lastPush: true },
      signatures: true,
      admins: true,
    });
    const states = async (token?: string): Promise<string[]> =>
      (await findings(sound, token)).findings.filter(({ branch }) => branch === 'main').map(({ state }) => state);
    expect(new Set(await states())).toEqual(new Set(['holds']));
    // The required contexts and their source are shown to everyone.
    const [required, from, ...rest] = await states(appToken(sound, { contents: 'read', actions: 'read' }));
    expect([required, from]).toEqual(['holds', 'holds']);
    expect(new Set(rest)).toEqual(new Set(['not observed']));
  });

  test('the permissions of a private App are hidden', async () => {
    const sound = await another();
    github.addBot('acme-private');
    await sound.write({ '.github/change-policy.yml': "high-risk: ['**/*.tf']\nai-reviewer: 'acme-private[bot]'\n" });
    const found = await findings(sound);
    expect(found.findings.find(({ control }) => control === 'reviewer-rights')).toMatchObject({
      state: 'not observed',
      needs: expect.stringMatching(/private App/),
    });
  });
});

describe('countersign doctor could not find out', () => {
  test.each([
    ['the repository is hidden', '/repos/{owner}/{repo}', { kind: 'status', status: 404 }],
    ['no file may be read', '/repos/{owner}/{repo}/contents/{path}', { kind: 'status', status: 403 }],
    ['the token is revoked', '/repos/{owner}/{repo}/labels', { kind: 'status', status: 401 }],
    ['GitHub fails', '/repos/{owner}/{repo}/environments', { kind: 'status', status: 502 }],
    ['the rate is limited', '/repos/{owner}/{repo}/actions/permissions', { kind: 'rate-limit' }],
    ['an answer is cut off', '/repos/{owner}/{repo}/rulesets/{ruleset_id}', { kind: 'truncate', honest: true }],
    ['an answer has another shape', '/repos/{owner}/{repo}/rules/branches/{branch}', { kind: 'body', body: {} }],
    ['a rule has no type', '/repos/{owner}/{repo}/rules/branches/{branch}', { kind: 'body', body: [{}] }],
  ] as const)('where %s: 3, and no finding', async (_name, route, fault) => {
    const sound = await another();
    const planned = github.faults.add({ when: { route }, fault });
    try {
      const { code, out, err } = await doctor(sound);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toMatch(/^error: the settings could not be read: GET \/repos\//);
      expect(err).toMatch(/\n {2}fix: /);
    } finally {
      planned.remove();
    }
  });
});

describe('the repository is found', () => {
  const shelf = workshop();
  afterAll(() => shelf.clean());

  test('where origin of the clone leads, or as GITHUB_REPOSITORY says, or --repo before both', async () => {
    const sound = await another();
    const clone = shelf.repository();
    clone.git('remote', 'add', 'origin', `git@github.com:${sound.repository.fullName}.git`);
    const env = { ...TEST_ENV, GITHUB_TOKEN: adminToken(sound), GITHUB_API_URL: github.url };
    const of = async (argv: readonly string[], more: Record<string, string> = {}): Promise<string> =>
      (await countersign(clone.folder, ['doctor', '--format', 'markdown', ...argv], { env: { ...env, ...more } })).out;
    const heading = `## Settings of ${sound.repository.fullName.replace('-', '&#45;')}: 34 hold, 0 do not, 0 not observed\n`;
    expect((await of([])).startsWith(heading)).toBe(true);
    const elsewhere = { GITHUB_REPOSITORY: 'acme/nowhere' };
    expect(await of([], elsewhere)).toBe('');
    expect((await of(['--repo', sound.repository.fullName], elsewhere)).startsWith(heading)).toBe(true);
  });
});

describe('wrong usage is done with 2', () => {
  test('without a token', async () => {
    const { code, err } = await countersign('/', ['doctor', '--repo', 'acme/shop'], { env: TEST_ENV });
    expect(code).toBe(2);
    expect(err).toMatch(/^error: doctor: GITHUB_TOKEN is not set/);
  });

  test('where no repository is named, nor found by the clone', async () => {
    const env = { ...TEST_ENV, GITHUB_TOKEN: 'x' };
    const { code, err } = await countersign('/', ['doctor'], { env });
    expect(code).toBe(2);
    expect(err).toMatch(/^error: doctor: which repository is not known/);
  });
});

test('the same settings give the same findings', async () => {
  const { judged, again } = await twice(await another());
  expect(again).toEqual(judged);
});

async function twice(sound: Sound): Promise<{ judged: unknown; again: unknown }> {
  const { readSettings } = await import('@countersign/soc2/github/settings/read-settings');
  const { createClient } = await import('@countersign/soc2/github/client');
  const { chooseTransport } = await import('@countersign/soc2/github/choose-transport');
  const client = createClient({ token: adminToken(sound), baseUrl: github.url, transport: await chooseTransport({}) });
  const repository = { owner: 'acme', repo: sound.repository.name };
  const question = { policyPath: '.github/change-policy.yml', statusContext: 'sdlc-gate', now: new Date() };
  const settings = await readSettings({ client, admin: client, repository }, question);
  return { judged: judgeSettings(settings), again: judgeSettings(structuredClone(settings)) };
}
