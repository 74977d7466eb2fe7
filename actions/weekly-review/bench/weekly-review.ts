import { fileURLToPath } from 'node:url';
import { startGitHub } from '@countersign/github-emulator/github';
import { type ActionResult, runAction } from '@countersign/github-emulator/run-action';
import type { Account } from '@countersign/github-emulator/state/accounts';

/**
 * The built weekly review as a process of its own, against a local GitHub in this one: a window of 1,000 merged pull
 * requests and one of 10,000. Prints calls, GraphQL points, time and peak memory beside their bounds, and ends with
 * 1 where one is passed.
 */
const SMALL = 1000;
const LARGE = 10_000;
const POLICY = `high-risk:
  - '**/*.tf'
ai-reviewer: acme-reviewer[bot]
`;
const WORKFLOW = '.github/workflows/sdlc-weekly-review.yml';

/** Tells at the end of the process what it computed, in seconds: the local GitHub's own time is none of the product's. */
const PROBE = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('computed ' + (user + system) / 1e6 + ' s');
});`;

const node = process.env['COUNTERSIGN_NODE'] || process.execPath;
const main = fileURLToPath(new URL('../../../dist/weekly-review/index.js', import.meta.url));
const actionFile = fileURLToPath(new URL('../action.yml', import.meta.url));

let passed = true;
function bound(what: string, value: number, most: number, unit = ''): void {
  const holds = value <= most;
  passed &&= holds;
  const shown = unit === ' s' || unit === ' times' ? value.toFixed(2) : value.toFixed(0);
  console.log(`${holds ? 'ok  ' : 'OVER'}  ${what}: ${shown}${unit}, at most ${most}${unit}`);
}

interface Measured {
  /** Of computing, the local GitHub's left out. */
  readonly seconds: number;
}

/** Three of four changes are approved by the AI reviewer, the others by people. */
async function measure(changes: number, calls: number, points: number, memory: number): Promise<Measured> {
  console.log(`\nA window of ${changes.toLocaleString('en')} merged pull requests`);
  const github = await startGitHub();
  const repository = await github.createRepository('acme/shop', { private: true });
  const author = github.addUser('author');
  const people = Array.from({ length: 5 }, (_, index) => github.addUser(`person-${index}`)) as [Account, ...Account[]];
  const reviewer = github.addBot('acme-reviewer');
  for (const account of [author, reviewer, ...people]) repository.setPermission(account, 'write');
  await repository.commit('main', {
    files: { '.github/change-policy.yml': POLICY, [WORKFLOW]: 'on: schedule\njobs: {}\n', 'README.md': '# Shop\n' },
  });
  github.clock.advance({ days: 30 });
  const started = performance.now();
  await repository.mergedHistory(changes, (index) => {
    const byPerson = index % 4 === 3;
    const approver = byPerson ? (people[index % people.length] ?? reviewer) : reviewer;
    return {
      author,
      mergedBy: people[0],
      method: 'squash',
      files: { [`src/${index % 100}/part-${index}.ts`]: `export const part = ${index};\nexport default part;\n` },
      approvedBy: [approver],
      labels: byPerson ? [] : ['ai-approved'],
      statuses: [{ context: 'sdlc-gate', state: 'success', description: 'low risk: approved' }],
    };
  });
  console.log(`      history made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const token = github.createToken({
    kind: 'installation',
    app: 'github-actions',
    repository,
    permissions: { actions: 'read', contents: 'read', issues: 'write', 'pull-requests': 'read', statuses: 'read' },
    rateLimit: 1_000_000,
  });
  const review = async (measureMemory: boolean): Promise<ActionResult> => {
    github.resetCalls();
    const own = repository.addRun({ path: WORKFLOW, event: 'schedule', status: 'in_progress' });
    const result = await runAction({
      main,
      node,
      actionFile,
      inputs: { 'github-token': token.value },
      eventName: 'schedule',
      eventPayload: {},
      github,
      repository,
      runId: own.id,
      workflowRef: `${repository.fullName}/${WORKFLOW}@refs/heads/main`,
      measureMemory,
      nodeFlags: [`--import=data:text/javascript,${encodeURIComponent(PROBE)}`],
      timeout: 600_000,
    });
    await result.remove();
    if (result.exitCode !== 0) throw new Error(`the weekly review failed: ${result.stdout}${result.stderr}`);
    const counts = JSON.parse(result.outputs['population'] ?? '{}') as Record<string, number>;
    const byPeople = Math.floor(changes / 4);
    if (counts['ai-approved'] !== changes - byPeople || counts['human-approved'] !== byPeople) {
      throw new Error(`the population is ${result.outputs['population']}`);
    }
    const issue = repository.issues.get(Number(result.outputs['issue-number']));
    if (issue !== undefined) repository.issues.delete(issue.number);
    repository.runs.splice(repository.runs.indexOf(own), 1);
    return result;
  };
  const before = token.graphql.used;
  await review(false);
  const kinds = new Map<string, number>();
  for (const { method, path } of github.calls) {
    const kind = `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/, '').replaceAll(/[0-9a-f]{40}|\d+/g, '*')}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of kinds) if (count > 1) console.log(`      ${count} x ${kind}`);
  bound('calls', github.countCalls().total, calls);
  bound('GraphQL points', token.graphql.used - before, points);
  const rounds = [await review(true), await review(true)];
  bound('peak memory', Math.max(...rounds.map(({ peakRssKiB }) => peakRssKiB ?? Number.NaN)) / 1024, memory, ' MiB');
  const wall = Math.min(...rounds.map(({ durationMs }) => durationMs)) / 1000;
  const seconds = Math.min(...rounds.map(({ stderr }) => Number(/computed ([\d.e-]+) s/.exec(stderr)?.[1])));
  console.log(
    `      ${seconds.toFixed(2)} s of computing, ${wall.toFixed(1)} s by the clock with the local GitHub beside it`,
  );
  await github.close();
  return { seconds };
}

const small = await measure(SMALL, 60, 200, 200);
const large = await measure(LARGE, 1000, 2000, 200);
console.log('');
bound(`computing for ${LARGE / SMALL} times as many`, large.seconds / small.seconds, 11, ' times');
if (!passed) process.exitCode = 1;
