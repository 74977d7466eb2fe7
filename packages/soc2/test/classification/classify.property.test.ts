import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ChangedFile, FILE_STATUSES } from '../../src/change/change.ts';
import { classifier } from '../../src/classification/classify.ts';
import { change, classified, file, POLICY, ruleNames } from './changes.ts';

const path = fc.oneof(
  fc.constantFrom(
    'web/cart.ts',
    'main.tf',
    'services/identity/login.ts',
    'services/identity/notes.md',
    'pnpm-lock.yaml',
    'policy.yml',
    '.gitmodules',
    '.github/workflows/ci.yml',
    'a\u202eb',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);

const changedFile: fc.Arbitrary<ChangedFile> = fc
  .record({
    path,
    previousPath: fc.option(path, { nil: undefined }),
    status: fc.constantFrom(...FILE_STATUSES),
    kind: fc.constantFrom(
      'file' as const,
      'file' as const,
      'file' as const,
      'symlink' as const,
      'submodule' as const,
      'unknown' as const,
    ),
  })
  .map(({ path: at, previousPath, ...rest }) =>
    file(at, { ...rest, ...(previousPath === undefined ? {} : { previousPath }) }),
  );

const files = fc.uniqueArray(changedFile, { selector: (each) => each.path, maxLength: 8 });
const shuffled = files.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);

test('one more file never lowers the risk, sheds a rule or the control owners', () => {
  fc.assert(
    fc.property(files, changedFile, (list, another) => {
      // A list without files is high by itself: whatever a file then shows is more than nothing.
      fc.pre(list.length > 0);
      const before = classified(change(list));
      const after = classified(change([...list, another]));
      if (before.risk === 'high') expect(after.risk).toBe('high');
      expect(ruleNames(after)).toEqual(expect.arrayContaining([...ruleNames(before)]));
      if (before.control) expect(after.control).toBe(true);
      if (!before.complete) expect(after.complete).toBe(false);
    }),
  );
});

test('the order of files decides nothing', () => {
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const { risk, rules, control, complete, reasons } = classified(change(list));
      const again = classified(change(other));
      expect({ ...again, files: [], reasons: again.reasons.map(({ code }) => code) }).toEqual({
        risk,
        rules,
        control,
        complete,
        files: [],
        reasons: reasons.map(({ code }) => code),
      });
    }),
  );
});

test('a doubt about the list never lowers anything', () => {
  fc.assert(
    fc.property(files, fc.nat(12), fc.boolean(), (list, reportedFiles, moves) => {
      const sure = classified(change(list));
      const doubted = classified(change(list, { reportedFiles, moved: moves ? ['it moved'] : [] }));
      if (sure.risk === 'high') expect(doubted.risk).toBe('high');
      expect(ruleNames(doubted)).toEqual(expect.arrayContaining([...ruleNames(sure)]));
      if (reportedFiles !== list.length || moves) {
        expect(doubted).toMatchObject({ risk: 'high', complete: false, control: true });
        expect(doubted.rules).toHaveLength(POLICY.highRisk.length);
      }
    }),
  );
});

test('a change is high exactly where a file is, or its list is in doubt', () => {
  fc.assert(
    fc.property(files, fc.boolean(), (list, cut) => {
      const { risk, files: judged } = classified(change(list, cut ? { reportedFiles: list.length + 1 } : {}));
      expect(risk === 'high').toBe(cut || list.length === 0 || judged.some((each) => each.risk === 'high'));
    }),
  );
});

test('every file is in the verdict, in its place, and high exactly where it has a match', () => {
  fc.assert(
    fc.property(files, (list) => {
      const { files: judged } = classified(change(list));
      expect(judged.map((each) => each.path)).toEqual(list.map((each) => each.path));
      for (const each of judged) expect(each.risk === 'high').toBe(each.matches.length > 0);
    }),
  );
});

test('judging one file at a time comes to the same as judging the whole list', () => {
  fc.assert(
    fc.property(files, (list) => {
      const judging = classifier(POLICY, { policyPath: 'policy.yml' });
      for (const each of list) judging.add(each);
      expect(judging.verdict(change(list))).toEqual(classified(change(list)));
    }),
  );
});
