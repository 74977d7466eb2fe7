import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canonicalJson, type Json } from '@countersign/soc2/record/canonical-json';
import { digestOf } from '@countersign/soc2/record/digest';
import { verifyWindowCommand } from '../../src/commands/verify-window.ts';
import { countersign, type Ran } from '../support/console.ts';
import { TEST_ENV, workshop } from '../support/repository.ts';
import { retrospectiveOf, type ThreeWeeks, threeWeeks, weekFile } from './three-weeks.ts';

const shelf = workshop();
let at: ThreeWeeks;
beforeAll(() => {
  at = threeWeeks(shelf);
});
afterAll(() => shelf.clean());

interface Told {
  readonly verified: boolean;
  readonly mismatches: readonly { readonly at: string; readonly recorded: string; readonly computed: string }[];
  readonly proved: readonly string[];
  readonly unproved: readonly string[];
}

const verify = (manifest: string, ...argv: readonly string[]): Promise<Ran> =>
  countersign(at.repository.folder, ['verify-window', manifest, ...argv]);

async function told(manifest: string, ...argv: readonly string[]): Promise<Told & { readonly code: number }> {
  const { code, out, err } = await verify(manifest, ...argv, '--format', 'json');
  if (out === '') throw new Error(err);
  return { ...(JSON.parse(out) as Told), code };
}

/** A copy of a week's files in which something was changed. */
function changed(week: number, name: string, change: (text: string) => string): string {
  const folder = shelf.folder();
  cpSync(join(at.folder, `week-${week}`), folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return join(folder, 'manifest.json');
}

/** A copy of a week's files with another population, to which the manifest commits as if it were genuine. */
function exchanged(week: number, change: (population: Population) => Population): string {
  const manifest = changed(week, 'population.json', (text) =>
    canonicalJson(change(JSON.parse(text)) as unknown as Json),
  );
  const population = digestOf(readFileSync(join(manifest, '..', 'population.json'), 'utf8'));
  const own = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Json>;
  writeFileSync(manifest, canonicalJson({ ...own, population }));
  return manifest;
}

interface Population {
  readonly members: readonly { readonly sha: string; readonly branch: string }[];
}

describe('countersign verify-window on what a run left behind', () => {
  test('proves a window from a clone, and says what it was not given', async () => {
    const { code, out, err } = await verify(weekFile(at, 2));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^VERIFIED {2}acme\/shop, 2026-03-02T00:00:00Z to 2026-03-03T00:00:00Z, after #1\n/);
    expect(out).toContain('each of the 4 commits that the clone has between base and head is in exactly one class');
    expect(out).toMatch(/not proved {2}The manifest before this one \(#1\) was not given/);
    expect(out).toContain(digestOf(readFileSync(weekFile(at, 2), 'utf8')));
  });

  test('proves the whole chain, the digest and the issue, and leaves nothing unproved', async () => {
    const digest = digestOf(readFileSync(weekFile(at, 3), 'utf8'));
    const found = await told(
      weekFile(at, 3),
      '--previous',
      weekFile(at, 1),
      '--previous',
      weekFile(at, 2),
      '--digest',
      digest.slice(0, 12),
      '--issue',
      weekFile(at, 3, 'issue.md'),
    );
    expect(found).toMatchObject({ code: 0, verified: true, mismatches: [], unproved: [] });
    expect(found.proved).toEqual([
      'the manifest has the digest that it must have',
      'the population is the one that the manifest commits to, byte for byte',
      'counts, equation and list are those of the population',
      'each of the 2 commits that the clone has between base and head is in exactly one class',
      '3 manifests form one chain, each going on where the one before it ended',
      'the issue carries this very manifest',
    ]);
  });

  test('prints what the example in its help shows', async () => {
    const { command, output } = verifyWindowCommand.help.example;
    const digest = digestOf(readFileSync(weekFile(at, 2), 'utf8')).slice(0, 12);
    const { out } = await verify(weekFile(at, 2), '--digest', digest);
    const generic = (text: string): string =>
      text
        .replaceAll(/\b[0-9a-f]{12,64}\b…?/g, 'id')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'then')
        .replaceAll(/#\d+/g, '#n')
        .replaceAll(/\b\d+(?= commits| +id)/g, 'n')
        .replaceAll(/unbroken|not observed/g, 'log')
        .replaceAll(/ +/g, ' ')
        .trimEnd();
    expect(command).toMatch(/^countersign verify-window manifest\.json .*--digest [0-9a-f]{12}$/);
    expect(generic(out)).toBe(generic(output));
  });

  test('tells the same as Markdown', async () => {
    const { code, out } = await verify(weekFile(at, 2), '--format', 'markdown');
    expect(code).toBe(0);
    expect(out).toMatch(/^## Verified: acme\/shop/);
    expect(out).toContain('| branch | commits | after | up to | log |');
  });
});

describe('what differs is named, and ends with 1', () => {
  const digest = (): string => digestOf(readFileSync(weekFile(at, 2), 'utf8'));

  const CASES: readonly (readonly [what: string, run: () => ReturnType<typeof told>, at: RegExp, says: RegExp])[] = [
    ['another digest', () => told(weekFile(at, 2), '--digest', 'f'.repeat(64)), /^digest$/, /^[0-9a-f]{64}$/],
    [
      'a byte of the manifest',
      () =>
        told(
          changed(2, 'manifest.json', (text) => text.replace('2026-03-03', '2026-03-09')),
          '--digest',
          digest(),
        ),
      /^digest$/,
      /^[0-9a-f]{64}$/,
    ],
    [
      'a count of the manifest',
      () => told(changed(2, 'manifest.json', (text) => text.replace('"direct-push":4', '"direct-push":3'))),
      /^manifest$/,
      /a manifest/,
    ],
    [
      'a manifest that is cut off',
      () => told(changed(2, 'manifest.json', (text) => text.slice(0, -1))),
      /^manifest$/,
      /./,
    ],
    [
      'a byte of the population',
      () => told(changed(2, 'population.json', (text) => text.replace('2 commits', '3 commits').replace('a', 'b'))),
      /^population$/,
      /^[0-9a-f]{64}$|a text that is none/,
    ],
    [
      'a line feed at the end of the population',
      () => told(changed(2, 'population.json', (text) => `${text}\n`)),
      /^population$/,
      /another form/,
    ],
    [
      'the manifest before that is missing from the chain',
      () => told(weekFile(at, 3), '--previous', weekFile(at, 1)),
      /^previous\.digest$/,
      /week-1/,
    ],
    [
      'a chain that is in another order',
      () => told(weekFile(at, 3), '--previous', weekFile(at, 2), '--previous', weekFile(at, 1)),
      /^previous\.digest$/,
      /week-1/,
    ],
    [
      'a manifest of the chain that was changed',
      () =>
        told(
          weekFile(at, 3),
          '--previous',
          changed(1, 'manifest.json', (text) => text.replace('2026-03-02', '2026-03-05')),
          '--previous',
          weekFile(at, 2),
        ),
      /week-2\/manifest\.json: previous\.digest$/,
      /manifest\.json\)$/,
    ],
    [
      'an issue that carries another manifest',
      () => told(weekFile(at, 2), '--issue', weekFile(at, 3, 'issue.md')),
      /issue\.md: manifest$/,
      /^[0-9a-f]{64}$/,
    ],
    [
      'an issue that is none',
      () => told(weekFile(at, 2), '--issue', weekFile(at, 2, 'population.json')),
      /population\.json$/,
      /no marker of a retrospective/,
    ],
    [
      'a numbered comment that the manifest does not commit to',
      () => told(weekFile(at, 2), '--part', weekFile(at, 2, 'issue.md')),
      /^parts$/,
      /has no marker/,
    ],
  ];

  test.each(CASES)('%s', async (_what, run, where, says) => {
    const found = await run();
    expect(found).toMatchObject({ code: 1, verified: false });
    const named = found.mismatches.filter((mismatch) => where.test(mismatch.at));
    expect(named.length).toBeGreaterThan(0);
    expect(named.some(({ computed }) => says.test(computed))).toBe(true);
  });

  test('a commit that the population leaves out, is counted twice, or is none of the range: each by its id', async () => {
    const own = at.weeks[1]?.manifest.window[0]?.head ?? '';
    const foreign = at.commits[0] ?? '';
    const manifest = exchanged(2, (population) => {
      const [first, ...rest] = population.members.filter(({ sha }) => sha !== own);
      if (first === undefined) throw new Error('the week has no other commit');
      return { ...population, members: [first, first, { ...first, sha: foreign }, ...rest.slice(1)] };
    });
    const { code, mismatches } = await told(manifest);
    expect(code).toBe(1);
    const by = (id: string): readonly string[] =>
      mismatches.filter((each) => each.at === `window.main.${id}`).map((each) => `${each.recorded}: ${each.computed}`);
    expect(by(own)).toEqual(['in no class: in the range']);
    expect(by(foreign)).toEqual(['in a class: not in the range']);
    expect(mismatches.map(({ recorded }) => recorded)).toContain('in a class twice');
  });

  test('a history that was written anew under the same ends would need other ids: a grafted one is not believed', async () => {
    const { repository } = at;
    const [head = '', parent = ''] = repository.git('rev-list', '-n', '2', 'main').split('\n');
    repository.git('replace', '--graft', head, `${parent}~1`);
    try {
      expect(await told(weekFile(at, 3))).toMatchObject({ code: 0, verified: true });
    } finally {
      repository.git('replace', '-d', head);
    }
  });
});

/** The files of one retrospective, in a folder of their own. */
function written(made: ReturnType<typeof retrospectiveOf>): string {
  const files = shelf.at(shelf.folder());
  files.write('manifest.json', made.manifestText);
  files.write('population.json', made.populationText);
  for (const [part, body] of made.parts.entries()) files.write(`part-${part + 1}.md`, body);
  return files.folder;
}

describe('a window of more than one branch', () => {
  test('counts a branch that is new from where the default branch’s window begins', async () => {
    const repository = shelf.repository();
    const base = repository.commit('opened');
    const shared = repository.commit('shared');
    repository.git('checkout', '--quiet', '-b', 'release/1');
    const release = repository.commit('fix for the release');
    repository.git('checkout', '--quiet', 'main');
    const head = repository.commit('next');
    const spans = [
      { branch: 'main', base, head },
      { branch: 'release/1', base: null, head: release },
    ];
    const folder = written(retrospectiveOf(repository, spans, 1, undefined));
    const run = (repo: string): Promise<Ran> =>
      countersign(repo, ['verify-window', join(folder, 'manifest.json'), '--format', 'json']);
    expect(JSON.parse((await run(repository.folder)).out)).toMatchObject({
      verified: true,
      window: [
        { branch: 'main', commits: 2 },
        { branch: 'release/1', base: null, commits: 2 },
      ],
    });
    const { members } = JSON.parse(readFileSync(join(folder, 'population.json'), 'utf8')) as Population;
    expect(members.filter(({ sha }) => sha === shared).map(({ branch }) => branch)).toEqual(['main', 'release/1']);
  });
});

describe('an issue that goes on in comments', () => {
  /** A history of so many commits, written at once. */
  function longHistory(commits: number): { readonly folder: string; readonly repo: string; readonly parts: number } {
    const repository = shelf.repository();
    const base = repository.commit('opened');
    const who = 'committer Ann <ann@example.com> 1767323045 +0000';
    const pushes = Array.from({ length: commits }, (_, index) => {
      const parent = index === 0 ? `from ${base}\n` : '';
      return `commit refs/heads/main\n${who}\ndata 4\nPush\n${parent}\n`;
    });
    execFileSync('git', ['fast-import', '--quiet'], { cwd: repository.folder, env: TEST_ENV, input: pushes.join('') });
    const head = repository.git('rev-parse', 'main');
    const made = retrospectiveOf(repository, [{ branch: 'main', base, head }], 1, undefined);
    return { folder: written(made), repo: repository.folder, parts: made.parts.length };
  }

  test('is proved with each of them, and names the one that is exchanged, changed or missing', async () => {
    const { folder, repo, parts } = longHistory(400);
    expect(parts).toBeGreaterThan(1);
    const names = Array.from({ length: parts }, (_, index) => join(folder, `part-${index + 1}.md`));
    const run = async (files: readonly string[]): Promise<Told & { readonly code: number }> => {
      const argv = files.flatMap((file) => ['--part', file]);
      const { code, out } = await countersign(repo, [
        'verify-window',
        join(folder, 'manifest.json'),
        ...argv,
        '--format',
        'json',
      ]);
      return { ...(JSON.parse(out) as Told), code };
    };
    const whole = await run(names);
    expect(whole).toMatchObject({ code: 0, verified: true });
    expect(whole.proved).toContain('no numbered comment was changed');
    expect((await run([])).unproved).toContain('The numbered comments were not given.');
    expect((await run(names.toReversed())).mismatches[0]).toMatchObject({
      at: 'parts',
      computed: `part 1 of ${parts} says that it is part ${parts} of ${parts}`,
    });
    expect((await run(names.slice(1))).code).toBe(1);
    writeFileSync(names[0] ?? '', `${readFileSync(names[0] ?? '', 'utf8')}.`);
    expect((await run(names)).mismatches[0]).toMatchObject({ at: 'parts', computed: `part 1 of ${parts} was changed` });
  });
});

describe('where the clone cannot tell', () => {
  test('a head that it lacks ends with 3 and the fetch that mends it', async () => {
    const other = shelf.repository();
    other.commit('another history');
    const { code, out, err } = await verify(weekFile(at, 2), '--repo', other.folder);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    const head = at.weeks[1]?.manifest.window[0]?.head ?? '';
    expect(err).toContain(`this clone does not have ${head}, the head of the window of main, and 1 more`);
    expect(err).toMatch(new RegExp(`fix: Run 'git fetch origin ${head} [0-9a-f]{40}'`));
  });

  test('a shallow clone ends with 3, though it has both ends', async () => {
    const folder = shelf.folder();
    const from = `file://${at.repository.folder}`;
    at.repository.git('clone', '--quiet', '--depth', '4', from, join(folder, 'clone'));
    const { code, err } = await verify(weekFile(at, 3), '--repo', join(folder, 'clone'));
    expect(code).toBe(3);
    expect(err).toContain('git fetch --unshallow');
  });

  test('a commit that is lost in the middle of the range ends with 3, and is named', async () => {
    const folder = shelf.folder();
    cpSync(at.repository.folder, folder, { recursive: true });
    const lost = at.repository.git('rev-parse', 'side');
    rmSync(join(folder, '.git/objects', lost.slice(0, 2), lost.slice(2)));
    const { code, err } = await verify(weekFile(at, 2), '--repo', folder);
    expect(code).toBe(3);
    expect(err).toContain(lost);
    expect(err).toContain('git fetch --refetch origin');
  });

  test('what was changed is told all the same, and ends with 1', async () => {
    const other = shelf.repository();
    other.commit('another history');
    const { code, out, err } = await verify(weekFile(at, 2), '--repo', other.folder, '--digest', 'f'.repeat(12));
    expect(code).toBe(1);
    expect(out).toMatch(/^NOT VERIFIED/);
    expect(out).toContain('the commits of the window were not counted');
    expect(err).toMatch(/^note: this clone does not have/);
  });
});

describe('wrong usage ends with 2', () => {
  test.each([
    ['no manifest', [], /no manifest was named/],
    ['a manifest that is not there', ['nowhere.json'], /nowhere\.json does not exist/],
    ['a digest that is none', ['nowhere.json', '--digest', 'xyz'], /--digest cannot be 'xyz'/],
    ['a previous manifest without a value', ['nowhere.json', '--previous'], /--previous has no value/],
  ])('%s', async (_what, argv, says) => {
    const { code, out, err } = await countersign(shelf.folder(), ['verify-window', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });

  test('a decision record, which another command proves', async () => {
    const file = join(shelf.folder(), 'decision-3.json');
    writeFileSync(file, '{"kind":"countersign/decision","version":1}');
    const { code, err } = await verify(file);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("with 'countersign verify'") });
  });

  test('no population beside the manifest', async () => {
    const folder = shelf.folder();
    cpSync(weekFile(at, 1), join(folder, 'manifest.json'));
    const { code, err } = await verify(join(folder, 'manifest.json'));
    expect(code).toBe(2);
    expect(err).toContain('Name it with --population');
    expect((await verify(join(folder, 'manifest.json'), '--population', weekFile(at, 1, 'population.json'))).code).toBe(
      0,
    );
  });

  test('no repository', async () => {
    const { code, err } = await verify(weekFile(at, 1), '--repo', shelf.folder());
    expect(code).toBe(2);
    expect(err).toContain('is in no git repository');
  });
});
