import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { writeText } from '../../src/init/work-files.ts';

const top = mkdtempSync(join(tmpdir(), 'countersign-work-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

test('what the file system does not allow is told as that, with a fix, and leaves the file as it was', async () => {
  // There is room for this name, and none for that of the draft beside it: whoever runs this is refused, root as well.
  const name = 'a'.repeat(250);
  writeFileSync(join(top, name), 'old');
  await expect(writeText(top, name, 'new', 'old')).rejects.toMatchObject({
    message: `${name} cannot be written: ENAMETOOLONG`,
    fix: 'See to its permissions, and that there is room.',
  });
  expect(readFileSync(join(top, name), 'utf8')).toBe('old');
  expect(readdirSync(top)).toEqual([name]);
});
