import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { CORRECTIONS, corrected } from '../../src/conformance/corrections.ts';
import { readDescription } from '../../src/conformance/description.ts';
import { ISSUE_EVENT_KINDS, TIMELINE_KINDS } from '../../src/conformance/event-kinds.ts';
import { schemasOf } from '../../src/conformance/schemas.ts';

test('The committed description is what the script makes of the pinned package', () => {
  const script = fileURLToPath(new URL('../../../../scripts/slim-openapi.mjs', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

test('Every schema of the corrected description compiles, so no reference leads nowhere', () => {
  const description = corrected(readDescription());
  const check = schemasOf(description);
  for (const name of Object.keys(description.components)) check(['components', name], null);
});

test('Every kind of event is described by a component that GitHub lists for it', () => {
  const { components } = readDescription();
  const listed = (name: string) => JSON.stringify(components[name]);
  for (const name of Object.values(ISSUE_EVENT_KINDS)) expect(listed('issue-event-for-issue')).toContain(`/${name}"`);
  for (const name of Object.values(TIMELINE_KINDS)) expect(listed('timeline-issue-events')).toContain(`/${name}"`);
});

test.each(CORRECTIONS.map((correction) => ({ ...correction, place: correction.at.join('/') })))(
  'The correction of $place changes what GitHub says, for a reason',
  (correction) => {
    const before = readDescription();
    expect(corrected(before, [correction])).not.toEqual(before);
    expect(correction.reason).toMatch(/\.$/);
  },
);

test('A correction of a place that the description no longer has is an error', () => {
  const gone = { at: ['components', 'pull-request', 'properties', 'gone'], schema: true, reason: 'None.' };
  expect(() => corrected(readDescription(), [gone])).toThrow('drop or renew the correction');
});
