import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/change/change.ts';
import type { ReasonCode } from '../../src/classification/classification.ts';
import { change, classified, file, ruleNames } from './changes.ts';

const EVERY_RULE = ['**/*.tf', 'identity', 'dependencies'];

test('a change that matches nothing is low risk, and says so', () => {
  expect(classified(change([file('web/cart.ts')]))).toEqual({
    risk: 'low',
    reasons: [{ code: 'nothing-matched', text: 'no high-risk rule matches the one changed file' }],
    files: [{ path: 'web/cart.ts', risk: 'low', reason: 'no high-risk rule matches', matches: [] }],
    rules: [],
    control: false,
    complete: true,
  });
});

test('a change that matches nothing says of how many files', () => {
  const { reasons } = classified(change([file('a'), file('b')]));
  expect(reasons).toEqual([{ code: 'nothing-matched', text: 'no high-risk rule matches any of the 2 changed files' }]);
});

test('a match names the rule, its reason, the pattern and the file', () => {
  const { risk, reasons, files, rules, control, complete } = classified(change([file('services/identity/login.ts')]));
  expect({ risk, control, complete }).toEqual({ risk: 'high', control: false, complete: true });
  const text = 'services/identity/login.ts matches services/identity/** (identity: Identity service)';
  expect(reasons).toEqual([{ code: 'rule', text }]);
  expect(rules).toEqual([{ index: 1, name: 'identity' }]);
  expect(files[0]).toEqual({
    path: 'services/identity/login.ts',
    risk: 'high',
    reason: text,
    matches: [{ rule: 'identity', pattern: 'services/identity/**', on: 'services/identity/login.ts' }],
  });
});

describe('one file makes the change high', () => {
  test.each<[string, Parameters<typeof file>, ReasonCode, string]>([
    ['by a glob', ['infra/main.tf'], 'rule', 'infra/main.tf matches **/*.tf'],
    ['by a glob in another case', ['INFRA/MAIN.TF'], 'rule', 'INFRA/MAIN.TF matches **/*.tf'],
    [
      'by the path that it was renamed from',
      ['web/login.ts', { status: 'renamed', previousPath: 'services/identity/login.ts' }],
      'rule',
      'services/identity/login.ts matches services/identity/** (identity: Identity service)',
    ],
    [
      'by the path that it was copied from',
      ['web/main.txt', { status: 'copied', previousPath: 'infra/main.tf' }],
      'rule',
      'infra/main.tf matches **/*.tf',
    ],
    [
      'where an exception covers only where it was renamed to',
      ['services/identity/notes.md', { status: 'renamed', previousPath: 'services/identity/login.ts' }],
      'rule',
      'services/identity/notes.md matches services/identity/** (identity: Identity service)',
    ],
    [
      'where an exception covers only where it was renamed from',
      ['services/identity/login.ts', { status: 'renamed', previousPath: 'services/identity/notes.md' }],
      'rule',
      'services/identity/login.ts matches services/identity/** (identity: Identity service)',
    ],
    [
      'as the policy in force',
      ['policy.yml'],
      'control',
      'policy.yml is part of the change control: it says what is high-risk and who approves',
    ],
    [
      'as the policy in force, in another case',
      ['POLICY.yml'],
      'control',
      'POLICY.yml is part of the change control: it says what is high-risk and who approves',
    ],
    [
      'as the policy at its default place',
      ['.github/change-policy.yml'],
      'control',
      '.github/change-policy.yml is part of the change control: it says what is high-risk and who approves',
    ],
    [
      'as the review instructions',
      ['docs/review.md'],
      'control',
      'docs/review.md is part of the change control: it tells the AI reviewer what to look for',
    ],
    [
      'as a workflow',
      ['.github/workflows/ci.yml'],
      'control',
      '.github/workflows/ci.yml is part of the change control: workflows run the control, and hold its tokens',
    ],
    [
      'as a local action',
      ['.github/actions/x/index.js'],
      'control',
      '.github/actions/x/index.js is part of the change control: local actions run inside the workflows',
    ],
    [
      'as the code owners',
      ['docs/CODEOWNERS'],
      'control',
      'docs/CODEOWNERS is part of the change control: it says whose review GitHub itself asks for',
    ],
    [
      'as a workflow that is moved away',
      ['attic/ci.yml', { status: 'renamed', previousPath: '.github/workflows/ci.yml' }],
      'control',
      '.github/workflows/ci.yml is part of the change control: workflows run the control, and hold its tokens',
    ],
    [
      'as the configuration of submodules',
      ['.gitmodules'],
      'submodule-configuration',
      '.gitmodules says where submodules come from',
    ],
    [
      'as the configuration of submodules in another case',
      ['.GitModules'],
      'submodule-configuration',
      '.GitModules says where submodules come from',
    ],
    [
      'as a symlink',
      ['docs/latest', { kind: 'symlink' }],
      'symlink',
      'docs/latest is or was a symbolic link: what it leads to is not in the diff',
    ],
    [
      'as a submodule',
      ['vendor/lib', { kind: 'submodule' }],
      'submodule',
      'vendor/lib is or was a submodule: what it brings is not in the diff',
    ],
    [
      'as what could be a link',
      ['logo.png', { kind: 'unknown' }],
      'kind-unknown',
      'logo.png could be a link, and no tree showed its mode',
    ],
  ])('%s', (_, details, code, text) => {
    const verdict = classified(change([file('web/cart.ts'), file(...details), file('web/total.ts')]));
    expect(verdict.risk).toBe('high');
    expect(verdict.complete).toBe(true);
    expect(verdict.control).toBe(code === 'control');
    expect(verdict.reasons).toEqual([{ code, text }]);
    expect(verdict.files.map(({ risk }) => risk)).toEqual(['low', 'high', 'low']);
    expect(verdict.files[1]?.reason).toBe(text);
    expect(verdict.rules).toHaveLength(code === 'rule' ? 1 : 0);
  });
});

test('an exception that covers both paths of a renamed file lets it be low', () => {
  const renamed = file('services/identity/new.md', { status: 'renamed', previousPath: 'services/identity/old.md' });
  expect(classified(change([renamed])).risk).toBe('low');
});

describe('every rule applies, and control owners approve,', () => {
  const plain = file('web/cart.ts');
  const many = Array.from({ length: 3000 }, (_, index) => file(`f/${index}`));
  test.each<[string, Change, ReasonCode, string]>([
    [
      'where the list is shorter than the change',
      change([plain], { reportedFiles: 2 }),
      'list-incomplete',
      'the list has 1 distinct files of the 2 that the change is said to have: every rule applies',
    ],
    [
      'where the list is longer than the change',
      change([plain, file('b')], { reportedFiles: 1 }),
      'list-incomplete',
      'the list has 2 distinct files of the 1 that the change is said to have: every rule applies',
    ],
    [
      'where the list names a file twice in a row',
      change([plain, plain]),
      'list-incomplete',
      'the list has 1 distinct files of the 2 that the change is said to have: every rule applies',
    ],
    [
      'where the list names a file twice, apart',
      change([file('b'), file('a'), file('b')]),
      'list-incomplete',
      'the list has 2 distinct files of the 3 that the change is said to have: every rule applies',
    ],
    [
      'where the list is empty and the change is not',
      change([], { reportedFiles: 3 }),
      'list-incomplete',
      'the list has 0 distinct files of the 3 that the change is said to have: every rule applies',
    ],
    [
      'where the list is as long as GitHub lets it be',
      change(many),
      'list-at-cap',
      'the change has 3000 files, and GitHub lists no more than 3000: every rule applies',
    ],
    [
      'where the change is longer than GitHub lets a list be',
      change(many, { reportedFiles: 4711 }),
      'list-at-cap',
      'the change has 4711 files, and GitHub lists no more than 3000: every rule applies',
    ],
    [
      'where the change moved while it was read',
      change([plain], { moved: ['the head went from a to b'] }),
      'moved-while-reading',
      'the change moved while it was read: the head went from a to b',
    ],
    [
      'where it moved to a branch whose name hides something',
      change([plain], { moved: ['the base went from main to a\u202eb'] }),
      'moved-while-reading',
      'the change moved while it was read: the base went from main to a\\u{202e}b',
    ],
    [
      'where a path holds a line break',
      change([plain, file('web/a\nb.ts')]),
      'deceptive-path',
      'web/a\\u{a}b.ts holds a control, invisible or backslash character: every rule applies',
    ],
    [
      'where a path holds a bidirectional override',
      change([plain, file('web/\u202Ets.trac')]),
      'deceptive-path',
      'web/\\u{202e}ts.trac holds a control, invisible or backslash character: every rule applies',
    ],
    [
      'where a path holds a backslash',
      change([plain, file('services\\identity\\login.ts')]),
      'deceptive-path',
      'services\\u{5c}identity\\u{5c}login.ts holds a control, invisible or backslash character: every rule applies',
    ],
    [
      'where the path that a file was renamed from deceives',
      change([plain, file('web/a.ts', { status: 'renamed', previousPath: 'web/a\u200b.ts' })]),
      'deceptive-path',
      'web/a\\u{200b}.ts holds a control, invisible or backslash character: every rule applies',
    ],
  ])('%s', (_, changed, code, text) => {
    const verdict = classified(changed);
    expect(verdict.reasons[0]).toEqual({ code, text });
    expect(verdict).toMatchObject({ risk: 'high', control: true, complete: false });
    expect(ruleNames(verdict)).toEqual(EVERY_RULE);
  });
});

test('a change just below the cap can be low', () => {
  const files = Array.from({ length: 2999 }, (_, index) => file(`f/${index}`));
  expect(classified(change(files)).risk).toBe('low');
});

test('a source that never cuts its list off has no cap', () => {
  const files = Array.from({ length: 3000 }, (_, index) => file(`f/${index}`));
  expect(classified({ files, reportedFiles: 3000, moved: [] }).risk).toBe('low');
});

test('a change without files is high, and any human may approve it', () => {
  expect(classified(change([]))).toEqual({
    risk: 'high',
    reasons: [{ code: 'no-files', text: 'the change has no files, so nothing shows what it does' }],
    files: [],
    rules: [],
    control: false,
    complete: true,
  });
});

describe('reasons', () => {
  test('stand in order: what cannot be trusted, then the control, links, and rules as the policy lists them', () => {
    const { reasons } = classified(
      change(
        [
          file('x.lock'),
          file('services/identity/a.ts'),
          file('logo.png', { kind: 'unknown' }),
          file('lib', { kind: 'submodule' }),
          file('link', { kind: 'symlink' }),
          file('.gitmodules'),
          file('CODEOWNERS'),
          file('main.tf'),
          file('a\tb'),
        ],
        { reportedFiles: 10, moved: ['the head moved'] },
      ),
    );
    expect(reasons.map(({ code }) => code)).toEqual([
      'moved-while-reading',
      'list-incomplete',
      'deceptive-path',
      'control',
      'submodule-configuration',
      'symlink',
      'submodule',
      'kind-unknown',
      'rule',
      'rule',
      'rule',
    ]);
    expect(reasons.slice(-3).map(({ text }) => text.split(' matches ')[0])).toEqual([
      'main.tf',
      'services/identity/a.ts',
      'x.lock',
    ]);
  });

  test('name the first file of each rule and count the others', () => {
    const { reasons } = classified(
      change([file('a.tf'), file('b.tf'), file('c.tf', { status: 'renamed', previousPath: 'd.tf' })]),
    );
    expect(reasons).toEqual([{ code: 'rule', text: 'a.tf matches **/*.tf, and 2 more' }]);
  });

  test('count a file once, also where both of its paths are found', () => {
    const previousPath = '.github/workflows/old.yml';
    const { reasons, files } = classified(
      change([file('.github/workflows/new.yml', { status: 'renamed', previousPath })]),
    );
    expect(reasons.map(({ text }) => text)).toEqual([files[0]?.reason]);
    expect(files[0]?.matches.map(({ on }) => on)).toEqual(['.github/workflows/new.yml', previousPath]);
  });

  test('name each of two rules that one file matches', () => {
    const { reasons, files } = classified(change([file('services/identity/db.tf')]));
    expect(reasons.map(({ text }) => text)).toEqual([
      'services/identity/db.tf matches **/*.tf',
      'services/identity/db.tf matches services/identity/** (identity: Identity service)',
    ]);
    expect(files[0]?.matches.map(({ rule }) => rule)).toEqual(['**/*.tf', 'identity']);
  });

  test('of a file put what is always high before the rules of the policy', () => {
    const { files } = classified(change([file('services/identity/link.tf', { kind: 'symlink' })]));
    expect(files[0]?.reason).toContain('symbolic link');
    expect(files[0]?.matches.map(({ rule }) => rule)).toEqual(['symlink', '**/*.tf', 'identity']);
  });
});
