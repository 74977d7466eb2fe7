import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { anchorsOf, linksOf } from '../src/links.ts';
import { readDocument } from '../src/markdown.ts';
import { DOCUMENTS, ROOT } from './support/documents.ts';

/** What is wrong with a link, or undefined. */
function wrong(from: string, target: string): string | undefined {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (file.startsWith('..')) return 'it leads out of the repository';
  if (!existsSync(join(ROOT, file))) return `there is no ${file}`;
  if (anchor === undefined) return undefined;
  if (statSync(join(ROOT, file)).isDirectory()) return `${file} is a folder`;
  const anchors = anchorsOf(readDocument(readFileSync(join(ROOT, file), 'utf8')));
  return anchors.has(anchor) ? undefined : `${file} has no heading #${anchor}`;
}

describe('every link leads somewhere', () => {
  test.each(DOCUMENTS.map(({ path, document }) => [path, linksOf(document)] as const))('%s', (path, links) => {
    const local = links.filter(({ target }) => !/^[a-z]+:/.test(target));
    const broken = local.map(({ line, target }) => ({ line, target, why: wrong(path, target) }));
    expect(broken.filter(({ why }) => why !== undefined)).toEqual([]);
  });

  test('and each document is reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const path of reached) {
      const found = DOCUMENTS.find((each) => each.path === path);
      for (const { target } of found === undefined ? [] : linksOf(found.document)) {
        if (!/^[a-z]+:/.test(target)) reached.add(join(dirname(path), target.split('#')[0] ?? ''));
      }
    }
    const documents = DOCUMENTS.map(({ path }) => path).filter((path) => !/^docs\/adr\/|^packages\//.test(path));
    expect(documents.filter((path) => !reached.has(path))).toEqual([]);
  });
});

describe('a link', () => {
  test.each([
    ['a file', 'see [x](no.md)', 'there is no docs/no.md'],
    ['a heading', 'see [x](README.md#no)', 'docs/README.md has no heading #no'],
    ['a heading of the page itself', 'see [x](#no)', 'docs/README.md has no heading #no'],
    ['a place outside', 'see [x](../../x.md)', 'it leads out of the repository'],
  ])('to %s that is not there is found', (_what, text, why) => {
    const [link] = linksOf(readDocument(text));
    expect(wrong('docs/README.md', link?.target ?? '')).toBe(why);
  });

  test('in code is none', () => {
    expect(linksOf(readDocument('`[a](b.md)` and\n```text\n[c](d.md)\n```\n'))).toEqual([]);
  });
});

test('anchors are those that GitHub makes', () => {
  const text = ['# A `b` c', '## What it does, and *why*', '## The same', '## The same', '## [Link](x.md) & more'];
  expect([...anchorsOf(readDocument(text.join('\n')))]).toEqual([
    'a-b-c',
    'what-it-does-and-why',
    'the-same',
    'the-same-1',
    'link--more',
  ]);
});
