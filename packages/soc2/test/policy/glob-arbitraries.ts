import fc from 'fast-check';
import { globProblem } from '../../src/policy/glob.ts';

/** Characters that mean something to globs, to regular expressions or to Unicode, and a few that mean nothing. */
const characters = [...'aabbAc.$+^|#!@&-_~=:;<>\'"% ()', 'é', 'É', 'e\u0301', 'ß', 'ſ', 'K', '😀', '\n', '}', ','];
const names = fc.string({
  unit: fc.constantFrom(...characters.filter((each) => !'},'.includes(each))),
  minLength: 1,
  maxLength: 3,
});
const wild = fc.constantFrom(
  '*',
  '?',
  '[ab]',
  '[a-c]',
  '[...a]',
  '[[...a]]',
  '[a-]',
  '[é]',
  '[A-a]',
  '[b,c]',
  '{a}',
  '{{a}}',
);
const choices: fc.Arbitrary<string> = fc
  .array(fc.oneof(names, fc.constantFrom('', 'a/b', '**', '*', 'a*', '{a,b}', '**/a', 'b/**')), {
    minLength: 2,
    maxLength: 3,
  })
  .map((list) => `{${list.join(',')}}`);
const piece = fc.oneof(
  { weight: 4, arbitrary: names },
  { weight: 3, arbitrary: wild },
  { weight: 1, arbitrary: choices },
);
const segment = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.constant('**') },
);

/** Globs that the policy accepts. */
export const globs = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((segments) => segments.join('/'))
  .filter((glob) => globProblem(glob) === undefined);

const segmentOfPath = fc
  .string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 4 })
  .filter((each) => each !== '.' && each !== '..');

/** Paths as git may hold them: no empty, `.` or `..` segments, any character but `/` in a name. */
export const gitPaths = fc.array(segmentOfPath, { minLength: 1, maxLength: 5 }).map((segments) => segments.join('/'));

/** A path made from a glob by filling in its wildcards, so that many pairs match or nearly do. */
function pathLike(glob: string): fc.Arbitrary<string> {
  return fc.infiniteStream(fc.nat(1000)).map((stream) => {
    const draw = (count: number) => Number(stream.next().value) % count;
    const pick = (options: readonly string[]) => options[draw(options.length)] ?? '';
    const filled = glob
      .replace(/\*\*/g, () => pick(['a', 'a/b', 'x/a/.b', '.a']))
      .replace(/\*/g, () => pick(['', 'a', 'ab', '.', 'A']))
      .replace(/\?/g, () => pick(['a', '.', '😀', 'é']))
      .replace(/\[[^\]]*\]+/g, (bracket) => pick([bracket, bracket.toUpperCase(), 'a', 'b', '.']))
      .replace(/\{([^{}]*)\}/g, (braces, inside: string) => pick([...inside.split(','), braces]));
    const cased = pick([filled, filled, filled.toUpperCase(), filled.toLowerCase(), filled.normalize('NFD')]);
    return (
      cased
        .split('/')
        .filter((each) => !['', '.', '..'].includes(each))
        .join('/') || 'a'
    );
  });
}

/** A glob and a path to compare it with. */
export const globAndPath = globs.chain((glob) =>
  fc.oneof(gitPaths, { weight: 3, arbitrary: pathLike(glob) }).map((path) => ({ glob, path })),
);
