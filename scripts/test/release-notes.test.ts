import { describe, expect, test } from '@jest/globals';
import { notesOf } from '../release-notes.mjs';

const CHANGELOG = `# Changelog

## [Unreleased]

- Not yet.

## [1.10.0] - 2026-11-20

### Added

- The newer.

## 1.1.0 - 2026-10-01

- The older.

## 1.0.0 - 2026-09-01

[1.10.0]: https://github.com/OWNER/countersign/releases/tag/v1.10.0
`;

describe('the notes of a release are its section of the CHANGELOG', () => {
  test('without its heading, and nothing of the next one', () => {
    expect(notesOf('1.10.0', CHANGELOG)).toBe('### Added\n\n- The newer.');
    expect(notesOf('1.1.0', CHANGELOG)).toBe('- The older.');
  });

  test('and not that of a version that only begins alike', () => {
    expect(() => notesOf('1.10', CHANGELOG)).toThrow('no version');
    expect(() => notesOf('1.1.00', CHANGELOG)).toThrow('says nothing of 1.1.00');
    expect(() => notesOf('1x1.0', CHANGELOG)).toThrow('no version');
    expect(() => notesOf('11.0.0', CHANGELOG)).toThrow('says nothing');
  });

  test.each(['', 'v1.1.0', '1.1.0-rc.1', 'Unreleased', '1.1.0\n', '$(id)'])(
    '%j is no version to release',
    (version) => {
      expect(() => notesOf(version, CHANGELOG)).toThrow('no version');
    },
  );

  test('a version of which nothing is said cannot be released', () => {
    expect(() => notesOf('9.9.9', CHANGELOG)).toThrow('says nothing of 9.9.9');
    expect(() => notesOf('1.0.0', CHANGELOG)).toThrow('says nothing of 1.0.0');
  });
});
