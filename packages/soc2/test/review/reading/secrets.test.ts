import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { BundledFile, ReviewBundle } from '../../../src/review/bundle.ts';
import { hunksOf } from '../../../src/review/reading/hunks.ts';
import { planChunks } from '../../../src/review/reading/plan.ts';
import { promptFor } from '../../../src/review/reading/prompt.ts';
import { withoutSecrets } from '../../../src/review/reading/secrets.ts';
import { addedFile, bundleOf, fileOf, limitsOf, NONCE, patched } from './changes.ts';

/** Letters and digits without a pattern, always the same. Put together here, so that no scanner finds them in this file. */
function noise(length: number, alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[Math.floor(state / 65_536) % alphabet.length] ?? '';
  }).join('');
}

const token = `ghp_${noise(36)}`;

/** One that the detector alone knows. */
const npmToken = `npm_${noise(36)}`;

const pem = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey.trim();

const keyLines = pem.split('\n');

/** All that a model would be sent of a change, and all that is said of it. */
async function shown(
  given: Partial<ReviewBundle>,
): Promise<{ said: string; severities: readonly string[]; bundle: ReviewBundle }> {
  const { bundle, findings } = await withoutSecrets(bundleOf(given));
  const plan = planChunks(bundle, limitsOf({ tokensPerChunk: 100_000 }));
  const prompts = plan.chunks.map((chunk) => promptFor(chunk, bundle, NONCE).user);
  return {
    said: JSON.stringify([prompts, findings, bundle.title, bundle.body]),
    severities: findings.map(({ severity }) => severity),
    bundle,
  };
}

describe('a secret', () => {
  test.each<[string, string]>([
    ['a GitHub token', token],
    ['a fine-grained GitHub token', `github_pat_${noise(82)}`],
    ['a Stripe key', `sk_live_${noise(24)}`],
    ['a GitLab token', `glpat-${noise(20)}`],
    ['a Google key', `AIza${noise(35)}`],
    ['an Anthropic key', `sk-ant-api03-${noise(93)}AA`],
    ['a Slack token', `xoxb-${noise(12, '123456789')}-${noise(13, '123456789')}-${noise(24)}`],
    ['an npm token', `npm_${noise(36)}`],
    ['a SendGrid key', `SG.${noise(22)}.${noise(43)}`],
    ['a database address', `postgres://shop:${noise(12)}@db.example.test/shop`],
    ['an Azure key', `AccountKey=${noise(86)}==`],
    ['a Hugging Face token', `hf_${noise(34, 'abcdefghijABCDEFGHIJ')}`],
    ['a Slack webhook', `https://hooks.slack.com/services/T${noise(10)}/B${noise(10)}/${noise(24)}`],
  ])('%s reaches neither model nor finding, and blocks', async (_, secret) => {
    const { said, severities } = await shown({ files: [addedFile('src/a.ts', ['first', `const x = '${secret}';`])] });
    expect(said).not.toContain(secret);
    expect(said).toContain('[secret removed: ');
    expect(severities).toEqual(['blocker']);
  });

  test.each([
    'secretlint-disable',
    'secretlint-disable-line',
    'SecretLint-Disable',
    'gitleaks:allow',
    'nosec',
    '@generated',
  ])('is not let through by the words %s', async (words) => {
    const lines = [`// ${words}`, `${npmToken} // ${words}`];
    const { said, severities } = await shown({ files: [addedFile('a', lines)] });
    expect(said).not.toContain(npmToken);
    expect(severities).toEqual(['blocker']);
  });

  test.each<[string, Partial<ReviewBundle>]>([
    ['title', { title: token }],
    ['body', { body: `Use ${token}` }],
    ['commit message', { commits: [{ sha: bundleOf().head, message: token }] }],
    ['file without a patch', { files: [fileOf({ status: 'added', after: `${token}\n`, additions: 1 })] }],
    [
      'heading of a hunk',
      { files: [patched('a', `@@ -9 +9 @@ const x = '${token}'\n-a\n+b`), addedFile('b', [token])] },
    ],
  ])('in the %s is found', async (_, given) => {
    const { said, severities, bundle } = await shown(given);
    expect(said).not.toContain(token);
    expect(JSON.stringify(bundle)).not.toContain(token);
    expect(severities).toContain('blocker');
  });

  test('in the name of a file is taken out, and blocks', async () => {
    const files = [addedFile(`keys/${token}`, ['x', token]), fileOf({ path: 'b', previousPath: token })];
    const { said, severities, bundle } = await shown({ files });
    expect(said).not.toContain(token);
    expect(JSON.stringify(bundle)).not.toContain(token);
    expect(severities).toEqual(['blocker', 'blocker', 'blocker']);
  });

  test('that goes with the change is taken out, and does not block', async () => {
    const { said, severities } = await shown({ files: [patched('a', `@@ -1,2 +1,2 @@\n ${token}\n-x ${token}\n+y`)] });
    expect(said).not.toContain(token);
    expect(severities).toEqual(['minor']);
  });

  test.each<[string, Partial<BundledFile>, readonly string[]]>([
    [
      'in a part that the patch leaves out',
      { patch: '@@ -1 +1 @@\n-a\n+b', additions: 2, deletions: 1, before: 'a\n', after: `b\n${token}\n` },
      ['blocker'],
    ],
    ['in a file that cannot be compared', { additions: 1, after: `${token}\n` }, ['blocker']],
    ['in a file that only moved', { status: 'renamed', previousPath: 'b', before: token, after: token }, []],
    ['far from any change', { patch: '@@ -1 +1 @@\n-a\n+b', additions: 1, deletions: 1, after: `b\n${token}\n` }, []],
  ])('%s is taken out, and blocks where it is new', async (_, given, expected) => {
    const { said, severities, bundle } = await shown({ files: [fileOf(given)] });
    expect(said).not.toContain(token);
    expect(JSON.stringify(bundle)).not.toContain(token);
    expect(severities).toEqual(expected);
  });

  test('that only its surroundings give away is taken out wherever it stands', async () => {
    const secret = noise(40);
    const files = [addedFile('.env', [`aws_secret_access_key="${secret}"`])];
    const { said } = await shown({ files });
    expect(said).not.toContain(secret);
  });

  test('of several lines keeps the numbers of the lines after it', async () => {
    const patch = ['@@ -1 +1,7 @@', ' const key = `', ...keyLines.map((line) => `+${line}`), '+`;'];
    const file = patched('a', patch.join('\n').replace('+1,7', `+1,${keyLines.length + 2}`));
    const { said, severities, bundle } = await shown({ files: [file] });
    for (const line of keyLines.slice(1, -1)) expect(said).not.toContain(line);
    expect(severities).toHaveLength(keyLines.length);
    const [cleaned] = bundle.files.map(hunksOf);
    expect(cleaned?.state === 'hunks' && cleaned.hunks[0]?.lines.at(-1)).toMatchObject({
      text: '`;',
      new: keyLines.length + 2,
    });
  });

  test('of which the hunk shows only the beginning is found', async () => {
    const { said } = await shown({ files: [addedFile('a', keyLines.slice(0, -1))] });
    expect(said).not.toContain(keyLines[1]);
  });

  test('that begins like a mark of the diff does not take the mark with it', async () => {
    const lines = [
      '-----BEGIN RSA PRIVATE KEY-----',
      `+${noise(63)}`,
      `/${noise(63)}`,
      '-----END RSA PRIVATE KEY-----',
    ];
    const { bundle } = await shown({ files: [addedFile('a', [...lines, noise(63)])] });
    expect(bundle.files.map(hunksOf)).toMatchObject([{ state: 'hunks' }]);
  });

  test('in numbers that nobody can take out withholds the whole change', async () => {
    const lines = Array.from({ length: 600 }, (_, at) => `ghp_${noise(32)}${1000 + at}`);
    const { said, severities, bundle } = await shown({ title: 'A title', files: [addedFile('a', lines)] });
    expect(said).not.toContain('ghp_');
    expect(severities).toEqual(['blocker']);
    expect(bundle.files.map(hunksOf)).toMatchObject([{ state: 'uncovered' }]);
  });
});

describe('what is no secret', () => {
  test.each<[string, readonly string[]]>([
    ['a hash', ['"integrity": "sha512-9NrTYeuGGHz4Cz2FyOAbDAOCQ2AdS3C0ZtX2yTv5nDcG6AZcTd4U2PxZOjh8zJ8rCXKrM3oMWw=="']],
    ['a commit', ['uses: actions/checkout@b4ffde65f46336ab88eb53be808477a3936bae11']],
    ['a place for one', ['ANTHROPIC_API_KEY=${{ secrets.ANTHROPIC_API_KEY }}', 'password: <your password>']],
    [
      'the frame of a key',
      ["const BEGIN = '-----BEGIN PRIVATE KEY-----';", 'evil();', "const END = '-----END PRIVATE KEY-----';"],
    ],
    ['a variable', ['const token = process.env.GITHUB_TOKEN;']],
  ])('%s stays as it is', async (_, lines) => {
    const bundle = bundleOf({ files: [addedFile('a', lines)] });
    expect(await withoutSecrets(bundle)).toEqual({ bundle, findings: [] });
  });
});

test('a long change is searched soon, even one that is made to take long', async () => {
  const texts = [
    '-----BEGIN PRIVATE KEY-----\n',
    'A'.repeat(64),
    'ghp_',
    'sk_live_',
    'https://a:b@',
    'AccountKey=',
    `${noise(64)}\n`,
  ];
  const files = texts.map((text, at) => addedFile(`f${at}`, text.repeat(150_000 / text.length).split('\n')));
  const started = performance.now();
  await withoutSecrets(bundleOf({ files }));
  expect(performance.now() - started).toBeLessThan(5000);
});
