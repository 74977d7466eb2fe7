import { describe, expect, test } from '@jest/globals';
import type { ChangedFile, FileStatus } from '@countersign/soc2/change/change';
import type { GitPath } from '@countersign/soc2/domain';
import { unpairedFiles } from '../../src/git/unpaired-files.ts';

const file = (status: FileStatus, path: string, previousPath?: string): ChangedFile => ({
  path: path as GitPath,
  ...(previousPath === undefined ? {} : { previousPath: previousPath as GitPath }),
  status,
  blob: null,
  kind: 'file',
});

function sifting() {
  const taken: ChangedFile[] = [];
  const unpaired = unpairedFiles((each) => taken.push(each));
  const shown = (): readonly string[] =>
    taken.map(({ status, path, previousPath = '' }) => `${status} ${previousPath}>${path}`);
  return { unpaired, shown };
}

describe('removed and added files', () => {
  test('wait, while all others go on at once', () => {
    const { unpaired, shown } = sifting();
    for (const each of [file('removed', 'a'), file('modified', 'b'), file('added', 'c'), file('renamed', 'd', 'e')])
      unpaired.sift(each);
    expect(shown()).toEqual(['modified >b', 'renamed e>d']);
    expect(unpaired.paths()).toEqual(['a', 'c']);
  });

  test('become one where they are found to be one', () => {
    const { unpaired, shown } = sifting();
    for (const each of [file('removed', 'a'), file('added', 'b'), file('added', 'c')]) unpaired.sift(each);
    unpaired.pair(file('renamed', 'c', 'a'));
    unpaired.release();
    expect(shown()).toEqual(['added >b', 'renamed a>c']);
  });

  test('keep their origin on the list where they are copies', () => {
    const { unpaired, shown } = sifting();
    for (const each of [file('removed', 'a'), file('added', 'b')]) unpaired.sift(each);
    unpaired.pair(file('copied', 'b', 'a'));
    unpaired.release();
    expect(shown()).toEqual(['removed >a', 'copied a>b']);
  });

  test.each([
    ['its new path was not added', file('renamed', 'x', 'a')],
    ['its old path was not removed', file('renamed', 'b', 'x')],
    ['it has no old path', file('added', 'b')],
    ['its new path was removed', file('renamed', 'a', 'a')],
  ])('stay two where a pair does not fit the list: %s', (_why, pair) => {
    const { unpaired, shown } = sifting();
    for (const each of [file('removed', 'a'), file('added', 'b')]) unpaired.sift(each);
    unpaired.pair(pair);
    unpaired.release();
    expect(shown()).toEqual(['removed >a', 'added >b']);
  });

  test.each([['removed'], ['added']] as const)('cannot be paired where all of them were %s', (status) => {
    const { unpaired } = sifting();
    unpaired.sift(file(status, 'a'));
    unpaired.sift(file(status, 'b'));
    expect(unpaired.paths()).toBeUndefined();
    expect(unpaired.tooMany()).toBe(false);
  });

  test('go on unpaired and in their order once there are more than 3,000 on a side', () => {
    const { unpaired, shown } = sifting();
    unpaired.sift(file('removed', 'a'));
    for (let count = 10_000; count < 13_000; count += 1) unpaired.sift(file('added', `b${count}`));
    expect(shown()).toEqual([]);
    expect(unpaired.tooMany()).toBe(false);
    unpaired.sift(file('added', 'b13000'));
    expect(unpaired.tooMany()).toBe(true);
    unpaired.sift(file('removed', 'c'));
    unpaired.release();
    expect(shown()).toHaveLength(3003);
    expect(shown().at(0)).toBe('removed >a');
    expect(shown().slice(-2)).toEqual(['added >b13000', 'removed >c']);
  });

  test('in any number are no loss where there is nothing to pair them with', () => {
    const { unpaired } = sifting();
    for (let count = 0; count < 3001; count += 1) unpaired.sift(file('added', `b${count}`));
    expect(unpaired.tooMany()).toBe(false);
  });
});
