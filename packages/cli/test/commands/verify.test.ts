import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHub } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { canonicalJson, type Json } from '@countersign/soc2/record/canonical-json';
import { countersign, type Ran } from '../support/console.ts';
import { type GatedChange, gatedChange } from '../support/gated-change.ts';

let github: GitHub;
let folder: string;
let change: GatedChange;
let shops = 0;

beforeAll(async () => {
  github = await startTestGitHub();
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  change = await gatedChange(github, 'shop');
  await writeFile(join(folder, 'record.json'), change.sealed.text);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await github.close();
});

function verify(...argv: readonly string[]): Promise<Ran> {
  return countersign(folder, ['verify', ...argv]);
}

/** Verifies a record against the local GitHub, by a token in the environment. */
async function live(of: GatedChange, argv: readonly string[] = [], env: Record<string, string> = {}): Promise<Ran> {
  await writeFile(join(folder, 'live.json'), of.sealed.text);
  const settings = { env: { GITHUB_TOKEN: of.token, GITHUB_API_URL: github.url, ...env } };
  return countersign(folder, ['verify', 'live.json', '--live', ...argv], settings);
}

/** Another change that the gate has judged. */
function another(): Promise<GatedChange> {
  shops += 1;
  return gatedChange(github, `shop-${shops}`);
}

async function altered(at: readonly string[], value: Json): Promise<void> {
  const record = JSON.parse(change.sealed.text) as Record<string, unknown>;
  const holder = at.slice(0, -1).reduce((whole, name) => whole[name] as Record<string, unknown>, record);
  holder[at.at(-1) as string] = value;
  await writeFile(join(folder, 'altered.json'), canonicalJson(record as Json));
}

describe('countersign verify', () => {
  test('is done with 0 for a record as the gate wrote it, and asks no network for it', async () => {
    github.resetCalls();
    const { code, out, err } = await verify('record.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        `VERIFIED  acme/shop#${change.pull.number} at ${change.pull.head.sha.slice(0, 12)}: approved`,
        '',
        '  - policy and snapshot come to the classification and decision in the record, byte for byte',
        '',
        `  digest  ${change.sealed.digest}`,
        '',
      ].join('\n'),
    );
    expect(github.calls).toHaveLength(0);
  });

  test.each([
    ['a decision', ['decision', 'state'], 'pending', 'decision.state'],
    ['a head', ['snapshot', 'base', 'sha'], '0'.repeat(40), 'inputs.snapshot.base'],
    ['a bundle', ['bundle'], 'c'.repeat(64), 'inputs.bundle'],
    ['a policy', ['policy', 'text'], "high-risk: ['*.md']\n", 'policy.blob'],
  ] as const)('is done with 1 where %s was changed, and names it', async (_, at, value, named) => {
    await altered(at, value);
    const { code, out } = await verify('altered.json');
    expect(code).toBe(1);
    expect(out).toMatch(/^NOT VERIFIED {2}/);
    expect(out).toContain(`  ${named} `);
  });

  test('shows what was recorded and what it computes to', async () => {
    await altered(['decision', 'state'], 'pending');
    const { out } = await verify('altered.json');
    expect(out).toContain('  - one member is not what the record computes to\n');
    expect(out).toContain('  member          recorded   computed\n  decision.state  "pending"  "approved"\n');
  });

  test('holds the record against the digest in the status, or the whole one', async () => {
    const { digest } = change.sealed;
    for (const given of [digest, digest.slice(0, 12), digest.toUpperCase()]) {
      expect((await verify('record.json', '--digest', given)).code).toBe(0);
    }
    const { code, out } = await verify('record.json', '--digest', '0123456789ab');
    expect(code).toBe(1);
    expect(out).toContain(`the digest is ${digest}, and should be 0123456789ab`);
  });

  test('tells programs the same as JSON', async () => {
    await altered(['decision', 'state'], 'pending');
    const good = await verify('record.json', '--format', 'json');
    const bad = await verify('altered.json', '--format', 'json');
    expect([good.code, bad.code]).toEqual([0, 1]);
    expect(JSON.parse(good.out)).toMatchObject({
      kind: 'countersign/verification',
      version: 1,
      verified: true,
      mismatches: [],
    });
    expect(JSON.parse(bad.out)).toMatchObject({
      verified: false,
      mismatches: [{ at: 'decision.state', recorded: '"pending"', other: '"approved"' }],
    });
  });

  test('tells reviewers the same as Markdown', async () => {
    await altered(['decision', 'state'], 'pending');
    expect((await verify('record.json', '--format', 'markdown')).out).toMatch(/^## Verified: acme\/shop/);
    const { out } = await verify('altered.json', '--format', 'markdown');
    expect(out).toMatch(/^## Not verified: acme\/shop/);
    expect(out).toContain('| member | recorded | computed |\n| --- | --- | --- |\n| <code>decision');
  });

  test('lets nothing in a record steer the terminal', async () => {
    await altered(['decision', 'state'], '\u001b[2Japproved\n::error::');
    const { out } = await verify('altered.json');
    expect(out).not.toContain('\u001b');
    expect(out).not.toMatch(/^::/m);
  });

  test.each([
    ['no record', [], 'no record was named'],
    ['a file that is not there', ['none.json'], 'none.json does not exist'],
    ['a folder', ['.'], '. cannot be read'],
    ['a digest that is none', ['record.json', '--digest', 'abc'], "--digest cannot be 'abc'"],
    ['a live flag without --live', ['record.json', '--token-env', 'X'], '--token-env is of use with --live alone'],
    ['--live without a token', ['record.json', '--live'], 'GITHUB_TOKEN is not set'],
    ['--live with an empty variable', ['record.json', '--live', '--token-env', 'NOTHING'], 'NOTHING is not set'],
  ])('is done with 2 for %s', async (_, argv, message) => {
    const { code, out, err } = await verify(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('\n  fix: ');
  });

  test.each([
    ['no JSON', Buffer.from('{'), 'the file is no JSON'],
    ['another JSON', Buffer.from('{"kind":"countersign/decisions","version":1}'), 'no decision record of version 1'],
    ['the other command', Buffer.from('{"kind":"countersign/retrospective"}'), "with 'countersign verify-window'"],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0x7d]), 'is no UTF-8 text'],
    ['a byte order mark', Buffer.from('\ufeff{}'), 'the file is no JSON'],
  ])('is done with 2 for a file of %s', async (_, bytes, message) => {
    await writeFile(join(folder, 'other.json'), bytes);
    const { code, err } = await verify('other.json');
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('countersign verify --live', () => {
  test('is done with 0 while GitHub says the same and the status carries the digest, and writes nothing', async () => {
    const of = await another();
    github.resetCalls();
    const { code, out, err } = await live(of);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('  - GitHub says the same at ');
    expect(out).toContain('  - the status sdlc-gate says success and carries the record’s digest\n');
    expect(github.countCalls().writes).toBe(0);
  });

  test('still is once the change is merged', async () => {
    const of = await another();
    await of.pull.merge({ actor: of.carol });
    expect(await live(of)).toMatchObject({ code: 0, err: '' });
  });

  test('is done with 1 after another review, and names what is new', async () => {
    const of = await another();
    await of.pull.requestChanges(of.carol);
    const { code, out } = await live(of);
    expect(code).toBe(1);
    expect(out).toMatch(/\n {2}snapshot\.reviews\.1 {2,}nothing {2,}\{/);
    expect(out).toMatch(/\n {2}decision\.state {2,}"approved" {2,}"blocked"\n/);
    expect(out).toContain('the status sdlc-gate says success and carries');
  });

  test('is done with 1 after a push, a change of the policy, and the loss of a permission', async () => {
    const pushed = await another();
    await pushed.repository.commit('more', { author: pushed.bob, message: 'Again', files: { 'main.tf': 'c\n' } });
    expect((await live(pushed, ['--format', 'json'])).out).toContain('"at":"snapshot.head"');
    const loosened = await another();
    const files = { '.github/change-policy.yml': "high-risk: ['*.md']\n" };
    await loosened.repository.commit('main', { author: loosened.carol, message: 'Loosen', files });
    const { code, out } = await live(loosened, ['--format', 'json']);
    expect(code).toBe(1);
    expect(out).toContain('"at":"policy.text"');
    const left = await another();
    left.repository.setPermission(left.bob, 'read');
    expect((await live(left, ['--format', 'json'])).out).toContain('"at":"decision.state"');
  });

  test.each([
    [
      'of another run',
      { state: 'success', description: 'high risk: approved by @bob · 0123456789ab' },
      'without the record’s digest',
    ],
    ['of somebody else', { state: 'success', description: null }, 'without the record’s digest'],
    ['of another state', { state: 'failure' }, 'where the decision calls for success'],
  ] as const)('is done with 1 where the newest status is %s', async (_, status, says) => {
    const of = await another();
    const [gates] = of.repository.statusesOf(of.pull.head.sha).slice(-1);
    const description = 'description' in status ? status.description : (gates?.description ?? null);
    of.repository.setStatus(of.pull.head.sha, of.carol, { context: 'sdlc-gate', state: status.state, description });
    const { code, out } = await live(of);
    expect(code).toBe(1);
    expect(out).toContain('GitHub says the same');
    expect(out).toContain(says);
  });

  test('is done with 1 where there is no status under the context', async () => {
    const of = await another();
    const { code, out } = await live(of, ['--status-context', 'other']);
    expect(code).toBe(1);
    expect(out).toContain('the status other is not there');
  });

  test('reads the repository that it is told, for one that was renamed since', async () => {
    const of = await another();
    const { err } = await live(of, ['--repo', 'acme/renamed']);
    expect(err).toContain('/repos/acme/renamed/');
    expect(err).not.toContain(`/repos/acme/${of.repository.name}/`);
  });

  test('is done with 3 where GitHub cannot be read, and says what to do', async () => {
    const of = await another();
    for (const env of [
      { GITHUB_TOKEN: 'wrong' },
      { GITHUB_API_URL: 'http://127.0.0.1:1', COUNTERSIGN_RETRY_SECOND_MS: '1' },
    ]) {
      const { code, out, err } = await live(of, [], env);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toMatch(/^error: GitHub could not be read again: .*\n {2}fix: ./);
    }
    expect((await live(of, ['--repo', 'acme/none'])).code).toBe(3);
  });

  test('is done with 1 where GitHub cannot be read and the record is wrong by itself', async () => {
    await altered(['decision', 'state'], 'pending');
    const settings = { env: { GITHUB_TOKEN: 'wrong', GITHUB_API_URL: github.url } };
    const { code, out, err } = await countersign(folder, ['verify', 'altered.json', '--live'], settings);
    expect(code).toBe(1);
    expect(out).toContain('decision.state');
    expect(err).toMatch(/^note: GitHub could not be read again/);
  });

  test('takes the token from the variable that is named', async () => {
    const of = await another();
    const { code } = await live(of, ['--token-env', 'AUDIT_TOKEN'], { GITHUB_TOKEN: 'wrong', AUDIT_TOKEN: of.token });
    expect(code).toBe(0);
  });
});
