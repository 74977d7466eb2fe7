import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { countersign } from '../support/console.ts';

test('countersign schema prints the schema that is published', async () => {
  const published = readFileSync(new URL('../../../../schema/change-policy.schema.json', import.meta.url), 'utf8');
  const { code, out, err } = await countersign('/', ['schema']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toEqual(JSON.parse(published));
  expect(out).toBe(published);
});
