import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { CORRECTIONS, corrected } from '../../src/conformance/corrections.ts';
import { readDescription } from '../../src/conformance/description.ts';
import { ISSUE_EVENT_KINDS, TIMELINE_KINDS } from '../../src/conformance/event-kinds.ts';
import { schemasOf } from '../../src/conformance/schemas.ts';
import { event } from './bodies.ts';

test('The committed description is what the script makes of the pinned package', () => {
  const script = fileURLToPath(new URL('../../../../scripts/slim-openapi.mjs', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

test('Every schema of the corrected description compiles, so no reference leads nowhere', () => {
  const description = corrected(readDescription());
  const check = schemasOf(description);
  const names = Object.keys(description.components);
  for (const name of names) check(['components', name], null);
  expect(names.length).toBeGreaterThan(100);
});

test('Every kind of event is described by a component that GitHub lists for it', () => {
  const { components } = readDescription();
  const listed = (name: string) => JSON.stringify(components[name]);
  for (const name of Object.values(ISSUE_EVENT_KINDS)) expect(listed('issue-event-for-issue')).toContain(`/${name}"`);
  for (const name of Object.values(TIMELINE_KINDS)) expect(listed('timeline-issue-events')).toContain(`/${name}"`);
});

/** A value that GitHub's own schema judges wrongly, by the end of the corrected place. */
const MISJUDGED: Readonly<Record<string, unknown>> = {
  'issue-event-for-issue': event('labeled'),
  'timeline-issue-events': event('review_dismissed'),
  repo: null,
  user: null,
  email: 'ann at her desk',
  line: null,
  position: null,
  description: null,
  environment_url: '',
  log_url: '',
  target_url: '',
};

test.each(CORRECTIONS.map((correction) => ({ ...correction, place: correction.at.join('/') })))(
  'The correction of $place turns a wrong judgement of GitHub into the right one, for a reason',
  ({ at, reason }) => {
    const value = MISJUDGED[at.at(-1) ?? ''];
    const before = schemasOf(readDescription())(at, value);
    const after = schemasOf(corrected(readDescription()))(at, value);
    expect([before.length === 0, after.length === 0]).toEqual(
      reason.includes('alternatives') ? [true, false] : [false, true],
    );
    expect(reason).toMatch(/\.$/);
  },
);

test('A correction of a place that the description no longer has is an error', () => {
  const gone = { at: ['components', 'pull-request', 'properties', 'gone'], schema: true, reason: 'None.' };
  expect(() => corrected(readDescription(), [gone])).toThrow('drop or renew the correction');
});
