import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { judgeSettings } from '../../src/settings/judge-settings.ts';
import { readWorkflow } from '../../src/settings/workflow-file.ts';
import { seen, soundSettings } from './sound.ts';

const root = new URL('../../../../', import.meta.url);
const OF_WORKFLOWS = [
  'gate-workflow',
  'review-workflow',
  'weekly-workflow',
  'pinned-actions',
  'job-rights',
  'no-pull-request-code',
  'environment-bound',
  'no-open-secrets',
];

test.each([
  'examples/default/.github/workflows/',
  'examples/hardened/.github/workflows/',
  'examples/claude-code-action/.github/workflows/',
  '.github/workflows/',
])('The workflows in %s are as doctor wants them', (folder) => {
  const files = readdirSync(new URL(folder, root)).filter((name) => /\.ya?ml$/.test(name));
  const workflows = files.map((name) =>
    readWorkflow({ path: `.github/workflows/${name}`, text: readFileSync(new URL(folder + name, root), 'utf8') }),
  );
  const findings = judgeSettings(soundSettings({ workflows: seen(workflows) }));
  const found = findings.filter(({ control }) => OF_WORKFLOWS.includes(control));
  expect(found.map(({ control }) => control)).toEqual(OF_WORKFLOWS);
  expect(found.filter(({ state }) => state !== 'holds')).toEqual([]);
});
