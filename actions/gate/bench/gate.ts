import { fileURLToPath } from 'node:url';
import { type GitHub, startGitHub } from '@countersign/github-emulator/github';
import { type ActionResult, runAction } from '@countersign/github-emulator/run-action';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';

/**
 * The built gate as a process of its own, against a local GitHub in this one. Prints calls, wall time and peak memory
 * beside their bounds, at growing sizes, and ends with 1 where one is passed.
 */
const ROUNDS = 7;
const LATENCY = 50;
const POLICY = `high-risk:
  - paths: ['infra/**']
    approvals: 20
  - 'services/identity/**'
low-risk:
  approvals: 1
ai-reviewer: acme-reviewer[bot]
`;

const node = process.env['COUNTERSIGN_NODE'] || process.execPath;
const main = fileURLToPath(new URL('../../../dist/gate/index.js', import.meta.url));
const actionFile = fileURLToPath(new URL('../action.yml', import.meta.url));

interface Shop {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly author: Account;
  readonly approvers: readonly Account[];
  readonly token: string;
}

async function openShop(): Promise<Shop> {
  const github = await startGitHub();
  const repository = await github.createRepository('acme/shop', { private: true });
  const author = github.addUser('author');
  const approvers = Array.from({ length: 20 }, (_, index) => github.addUser(`approver-${index}`));
  for (const account of [author, ...approvers]) repository.setPermission(account, 'write');
  await repository.commit('main', { files: { '.github/change-policy.yml': POLICY, 'README.md': '# Shop\n' } });
  const { value: token } = github.createToken({
    kind: 'installation',
    app: 'github-actions',
    repository,
    permissions: { contents: 'read', issues: 'read', 'pull-requests': 'write', statuses: 'write' },
    rateLimit: 1_000_000,
  });
  return { github, repository, author, approvers, token };
}

async function openChange(shop: Shop, head: string, paths: readonly string[], commits = 1): Promise<PullRequest> {
  const { repository, author } = shop;
  await repository.branch(head, 'main', { actor: author });
  const files = Object.fromEntries(paths.map((path) => [path, `export const of = '${path}';\n`]));
  await repository.commit(head, { author, files });
  if (commits > 1) {
    const more = Array.from({ length: commits - 1 }, (_, index) => ({
      author,
      files: { 'notes.md': `${index} of ${head}\n` },
    }));
    await repository.commits(head, more);
  }
  return repository.openPullRequest({ author, title: head, head });
}

async function gate(shop: Shop, subject: string, measureMemory = false): Promise<ActionResult> {
  shop.github.resetCalls();
  const result = await runAction({
    main,
    node,
    actionFile,
    inputs: { 'github-token': shop.token, 'pull-request': subject },
    eventName: 'workflow_dispatch',
    eventPayload: {},
    github: shop.github,
    repository: shop.repository,
    measureMemory,
    timeout: 300_000,
  });
  await result.remove();
  if (result.exitCode !== 0) throw new Error(`the gate failed on ${subject}: ${result.stdout}${result.stderr}`);
  return result;
}

let passed = true;
function bound(what: string, value: number, most: number, unit = ''): void {
  const holds = value <= most;
  passed &&= holds;
  console.log(
    `${holds ? 'ok  ' : 'OVER'}  ${what}: ${value.toFixed(unit === '' ? 0 : 2)}${unit}, at most ${most}${unit}`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const paths = (folder: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${folder}/part-${index}.ts`);

async function typical(shop: Shop): Promise<void> {
  console.log('\nA typical pull request: 100 files, 100 reviews, one approver of a high-risk change');
  const { github } = shop;
  const [approver, talker] = shop.approvers as [Account, Account];
  const pull = await openChange(shop, 'typical', [...paths('web', 99), 'services/identity/a.ts']);
  for (let index = 0; index < 99; index += 1) await pull.review(talker, 'COMMENT', { body: `remark ${index}` });
  await gate(shop, String(pull.number));
  await pull.approve(approver);
  const first = await gate(shop, String(pull.number));
  if (first.outputs['decision'] !== 'approved') throw new Error(`not approved: ${first.stdout}`);
  const { reads } = github.countCalls();
  const statuses = github.calls.filter(({ method, path }) => method === 'POST' && path.includes('/statuses/')).length;
  const labels = github.calls.filter(({ method, path }) => method !== 'GET' && path.includes('/labels')).length;
  bound('reads', reads, 14);
  bound('status writes', statuses, 2);
  bound('label writes where nothing changes', labels, 0);
  const at = async (latency: number): Promise<number> => {
    github.latency = latency;
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push((await gate(shop, String(pull.number))).durationMs);
    github.latency = 0;
    return median(times);
  };
  const [none, some] = [await at(0), await at(LATENCY)];
  console.log(
    `      wall time ${(none / 1000).toFixed(2)} s at 0 ms a call, ${(some / 1000).toFixed(2)} s at ${LATENCY} ms`,
  );
  bound(`what ${LATENCY} ms a call add`, (some - none) / 1000, 0.45, ' s');
  const memory = ((await gate(shop, String(pull.number), true)).peakRssKiB ?? Number.NaN) / 1024;
  console.log(`      peak memory ${memory.toFixed(0)} MiB`);
}

async function large(shop: Shop): Promise<void> {
  console.log('\nGrowing: reviews, commits and approvers of one high-risk change');
  const sizes = [
    { reviews: 250, commits: 625, approvers: 5 },
    { reviews: 500, commits: 1250, approvers: 10 },
    { reviews: 1000, commits: 2500, approvers: 20 },
  ];
  const times: number[] = [];
  for (const { reviews, commits, approvers } of sizes) {
    const pull = await openChange(shop, `large-${reviews}`, paths('infra', 50), commits);
    const [talker] = shop.approvers as [Account];
    for (let index = 0; index < reviews - approvers; index += 1)
      await pull.review(talker, 'COMMENT', { body: 'remark' });
    for (const approver of shop.approvers.slice(0, approvers)) await pull.approve(approver);
    await gate(shop, String(pull.number));
    const rounds: number[] = [];
    for (let round = 0; round < 3; round += 1) rounds.push((await gate(shop, String(pull.number))).durationMs);
    const { total } = shop.github.countCalls();
    const memory = ((await gate(shop, String(pull.number), true)).peakRssKiB ?? Number.NaN) / 1024;
    times.push(median(rounds));
    console.log(
      `      ${reviews} reviews, ${commits} commits, ${approvers} approvers: ${total} calls, ${(median(rounds) / 1000).toFixed(2)} s`,
    );
    bound('peak memory', memory, 150, ' MiB');
  }
  const [quarter = Number.NaN, , whole = Number.NaN] = times;
  bound('wall time of four times as much', whole / quarter, 4, ' times');
}

async function sweeping(): Promise<void> {
  console.log('\nA sweep over 200 open pull requests, of which 5 were approved, each by another person');
  const shop = await openShop();
  const pulls: PullRequest[] = [];
  for (let index = 0; index < 200; index += 1)
    pulls.push(await openChange(shop, `change-${index}`, [`web/${index}.ts`]));
  await gate(shop, 'all');
  // Each by another person, whose access is one more read.
  for (const [index, approver] of shop.approvers.slice(0, 5).entries()) await pulls[index]?.approve(approver);
  const result = await gate(shop, 'all');
  const written = new Set(
    shop.github.calls.filter(({ method }) => method !== 'GET').map(({ path }) => path.split('/').at(-1)),
  );
  console.log(`      wall time ${(result.durationMs / 1000).toFixed(2)} s`);
  bound('reads', shop.github.countCalls().reads, 250);
  bound('commits that a status was written on', written.size, 5);
  await shop.github.close();
}

const shop = await openShop();
await typical(shop);
await large(shop);
await shop.github.close();
await sweeping();
if (!passed) process.exitCode = 1;
