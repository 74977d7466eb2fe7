import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { SETTINGS } from '../../src/setup/choices.ts';
import { repositoryFiles, workflowsOf } from '../../src/setup/repository-files.ts';
import { weeklyWorkflow } from '../../src/setup/workflows/weekly-review.ts';
import { workflowErrors } from './github-parser.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly id?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}
interface Job {
  readonly if?: string;
  readonly environment?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly steps: readonly Step[];
  readonly 'timeout-minutes': number;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = new URL('../../../../', import.meta.url);
const files = [...repositoryFiles()];
const all = files.map(([path, text]) => ({ path, text, workflow: load(text) as Workflow }));
const jobs = all.flatMap(({ path, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ path: `${path} ${name}`, job, workflow })),
);
const steps = jobs.flatMap(({ path, job }) => job.steps.map((step) => ({ path, step })));
const folder = (path: string): string => path.replace(/\.github\/.*$/, '');
const named = (folderName: string, name: string) =>
  all.find(({ path }) => path === `${folderName}.github/workflows/${name}.yml`)?.workflow as Workflow;

test('the files of this repository are what the templates make (node scripts/write-workflows.mjs writes them)', () => {
  for (const [path, text] of files)
    expect(`${path}\n${readFileSync(new URL(path, root), 'utf8')}`).toBe(`${path}\n${text}`);
});

describe('every workflow', () => {
  test.each(all)('$path opens with what it is for, who starts it and what it may touch', ({ text }) => {
    const opening = text.slice(0, text.indexOf('\nname: '));
    expect(opening.split('\n').length).toBeGreaterThanOrEqual(3);
    expect(opening).toMatch(/^# [A-Z]/);
    expect(opening).toMatch(/[Ss]tarted (?:by|on)/);
    expect(opening.split('\n').filter((line) => !line.startsWith('# '))).toEqual([]);
  });

  test.each(all)('$path has no permission but what a job is granted, each with its reason', ({ text, workflow }) => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      for (const [permission, level] of Object.entries(job.permissions)) {
        expect(text).toMatch(new RegExp(`\\n      ${permission}: ${level} # \\S.{5}`));
      }
    }
  });

  test.each(jobs)('$path may write nothing but what it is for', ({ path, job }) => {
    const writes = Object.entries(job.permissions).flatMap(([permission, level]) =>
      level === 'write' ? [permission] : [],
    );
    const hardened = path.startsWith('examples/hardened/');
    const expected = path.endsWith(' judge')
      ? ['pull-requests', ...(hardened ? [] : ['statuses'])]
      : / (?:report|sign-off)$/.test(path)
        ? ['issues']
        : [];
    expect(writes).toEqual(expected);
  });

  test.each(steps.filter(({ step }) => step.uses !== undefined))('$path pins $step.uses', ({ step: { uses = '' } }) => {
    expect(uses).toMatch(/^(?:\.\/actions\/[a-z-]+|[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40})$/);
  });

  test.each(all)('$path says the version of each pinned commit beside it', ({ text }) => {
    for (const line of text.split('\n').filter((each) => /^\s*(?:- )?uses: (?!\.)/.test(each))) {
      expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test.each(steps.filter(({ step }) => step.run !== undefined))('$path has no expression in a script', ({ step }) => {
    expect(step.run).not.toContain('${{');
  });

  test.each(steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@')))(
    '$path checks out the commit of the default branch that it runs from, and leaves no credential',
    ({ step }) => {
      expect(step.with).toEqual({ ref: '${{ github.sha }}', 'persist-credentials': false });
    },
  );

  test('has no word of the head, the title, the body or the branch of a pull request but to tell runs apart', () => {
    for (const { text } of all) {
      const lines = text
        .split('\n')
        .filter((line) => /github\.(?:event\.(?!pull_request\.number)|head_ref)/.test(line));
      expect(lines.filter((line) => !/^\s*(?:if: |&& |\|\| \(|group: )/.test(line))).toEqual([]);
    }
  });

  test.each(jobs)('$path is never cancelled, and ends by itself', ({ job, workflow }) => {
    expect(job['timeout-minutes']).toBeGreaterThan(0);
    if (Object.keys(workflow.on).includes('pull_request_review')) return;
    expect(job.concurrency?.['cancel-in-progress']).toBe(false);
    expect(job.concurrency?.group).not.toBe('');
  });

  test('holds secrets only in a job that enters the environment, and runs only from the default branch', () => {
    const withSecrets = jobs.filter(({ job }) => JSON.stringify(job).includes('secrets.'));
    expect(withSecrets.length).toBeGreaterThan(5);
    for (const { job, workflow } of withSecrets) {
      expect(job.environment).toBe('countersign');
      for (const event of Object.keys(workflow.on)) {
        expect(['pull_request_target', 'workflow_run', 'push', 'schedule', 'workflow_dispatch', 'issues']).toContain(
          event,
        );
      }
    }
  });

  test('hands each secret to one step alone', () => {
    for (const { path, job } of jobs) {
      for (const secret of Object.values(SETTINGS)) {
        const holders = job.steps.filter((step) => JSON.stringify(step).includes(`secrets.${secret}`));
        expect([path, secret, holders.length > 1]).toEqual([path, secret, false]);
      }
    }
  });

  test('starts at no full hour', () => {
    const crons = all.flatMap(({ workflow }) => (workflow.on['schedule'] ?? []) as readonly { cron: string }[]);
    expect(crons.length).toBeGreaterThan(6);
    for (const { cron } of crons) expect(cron).not.toMatch(/^0 /);
  });
});

describe.each([...new Set(all.map(({ path }) => folder(path)))])('the gate of %s', (home) => {
  const { on, jobs: gateJobs } = named(home, 'sdlc-gate');
  test('runs on events of a pull request, the relay, a policy on the default branch, and every hour', () => {
    expect(on).toEqual({
      pull_request_target: {
        types: ['opened', 'reopened', 'synchronize', 'edited', 'labeled', 'unlabeled', 'ready_for_review', 'closed'],
      },
      workflow_run: { workflows: ['sdlc-gate-relay'], types: ['completed'] },
      push: { branches: ['main'], paths: ['.github/change-policy.yml'] },
      schedule: [{ cron: '17 * * * *' }],
    });
  });

  test('has a job that is not called after the status, or both would be required', () => {
    expect(Object.keys(gateJobs)).not.toContain('sdlc-gate');
  });

  test('keeps the record under its digest', () => {
    const upload = gateJobs['judge']?.steps.at(-1);
    expect(upload?.uses).toMatch(/^actions\/upload-artifact@/);
    expect(upload?.with?.['name']).toBe('countersign-decision-${{ steps.gate.outputs.digest }}');
  });

  test('the relay passes on what the gate follows, with no rights at all', () => {
    const relay = named(home, 'sdlc-gate-relay');
    expect(relay).toMatchObject({
      name: 'sdlc-gate-relay',
      on: {
        pull_request_review: { types: ['submitted', 'edited', 'dismissed'] },
        merge_group: { types: ['checks_requested'] },
      },
    });
    expect(Object.values(relay.jobs)).toEqual([expect.objectContaining({ permissions: {}, steps: [{ run: 'true' }] })]);
  });
});

describe('inputs and outputs', () => {
  test.each(steps.filter(({ step }) => step.uses?.includes('/actions/') && !step.uses.startsWith('actions/')))(
    '$path: $step.uses is given inputs that it has',
    ({ step: { uses = '', with: given = {} } }) => {
      const action = /\/actions\/([a-z-]+)(?:@|$)/.exec(uses)?.[1] ?? '';
      const { inputs } = load(readFileSync(new URL(`actions/${action}/action.yml`, root), 'utf8')) as {
        inputs: Readonly<Record<string, unknown>>;
      };
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    },
  );

  test('later steps read outputs that the action has', () => {
    for (const { path, job } of jobs) {
      for (const [, id = '', output = ''] of JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
        const uses = job.steps.find((step) => step.id === id)?.uses ?? '';
        const own = /(?:^\.|\/countersign)\/actions\/([a-z-]+)/.exec(uses)?.[1];
        if (own === undefined) continue;
        const { outputs } = load(readFileSync(new URL(`actions/${own}/action.yml`, root), 'utf8')) as {
          outputs: Readonly<Record<string, unknown>>;
        };
        expect([path, Object.keys(outputs).includes(output) ? output : `no ${output}`]).toEqual([path, output]);
      }
    }
  });
});

describe('the variants', () => {
  test('hardened: the status is published by an App whose token can do nothing else', () => {
    const job = named('examples/hardened/', 'sdlc-gate').jobs['judge'];
    const token = job?.steps.find(({ id }) => id === 'status-app')?.with ?? {};
    expect(Object.keys(token).filter((key) => key.startsWith('permission-'))).toEqual(['permission-statuses']);
    expect(job?.steps.find(({ id }) => id === 'gate')?.with).toEqual({
      'status-token': '${{ steps.status-app.outputs.token }}',
    });
  });

  test('hardened: the retrospective sees settings by an App that may only read them', () => {
    const job = named('examples/hardened/', 'sdlc-weekly-review').jobs['report'];
    const token = job?.steps.find(({ id }) => id === 'audit-app')?.with ?? {};
    expect(Object.entries(token).filter(([key]) => key.startsWith('permission-'))).toEqual([
      ['permission-administration', 'read'],
    ]);
  });

  test('Claude Code Action: no shell, no token that writes, the review App’s key out of its reach', () => {
    const job = named('examples/claude-code-action/', 'claude-pr-review').jobs['review'];
    const claude = job?.steps.find(({ id }) => id === 'claude')?.with ?? {};
    expect(claude['claude_args']).toContain('--allowedTools "Read,Grep,Glob"');
    expect(claude['claude_args']).toMatch(/--disallowedTools "Bash,/);
    expect(claude['github_token']).toBe('${{ github.token }}');
    expect(Object.values(job?.permissions ?? {})).toEqual(['read', 'read', 'read']);
    const order = job?.steps.map(({ id, uses }) => id ?? uses?.split('@')[0]) ?? [];
    expect(order.indexOf('claude')).toBeLessThan(order.indexOf('reviewer-app'));
  });

  test('Claude Code Action: the shape that it is asked for is the published one, in required keys and words', () => {
    const text = repositoryFiles().get('examples/claude-code-action/.github/workflows/claude-pr-review.yml') ?? '';
    const asked = JSON.parse(/--json-schema '(.*)'/.exec(text)?.[1] ?? '') as Shape;
    const published = JSON.parse(readFileSync(new URL('schema/ai-review.schema.json', root), 'utf8')) as Shape;
    expect(outline(asked)).toEqual(outline(published));
  });

  test('without an App for the reviewer no AI review runs, so nothing is approved', () => {
    for (const home of ['', 'examples/default/', 'examples/claude-code-action/']) {
      expect(named(home, 'claude-pr-review').jobs['review']?.if).toMatch(/^vars\.COUNTERSIGN_REVIEWER_CLIENT_ID != ''/);
    }
  });

  test('a server that knows no time zones gets the hour in UTC', async () => {
    const source = { kind: 'own' } as const;
    const text = weeklyWorkflow({ source, hardened: false, timeZones: false });
    expect((load(text) as Workflow).on['schedule']).toEqual([{ cron: '30 17 * * 5' }]);
    expect(await workflowErrors('weekly.yml', text)).toEqual([]);
    const [weekly] = [...workflowsOf({ source, hardened: false, reviewer: 'countersign' })].slice(-1);
    expect((load(weekly?.[1] ?? '') as Workflow).on['schedule']).toEqual([
      { cron: '30 10 * * 5', timezone: 'America/Los_Angeles' },
    ]);
  });
});

interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** A schema without its bounds and prose. */
function outline({ const: fixed, enum: words, required, properties, items }: Shape): unknown {
  return {
    fixed,
    words,
    required: required?.toSorted(),
    properties:
      properties && Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, outline(value)])),
    items: items && outline(items),
  };
}
