import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { canonicalJson, type Json } from '../../src/record/canonical-json.ts';
import { blobIdOf, seal } from '../../src/record/decision-record.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import {
  agent,
  alice,
  approval,
  bob,
  carol,
  commit,
  commitId,
  dismissal,
  HEAD,
  objection,
  OLD,
  push,
  review,
  reviewer,
} from '../decision/change.ts';
import { recordOf } from './record.ts';

/** A record in which every member of a snapshot is filled. */
const SEALED = seal(
  recordOf({
    paths: ['infra/main.tf', 'web/cart.ts'],
    reviews: [approval(1, bob), objection(2, reviewer), review(3, carol, 'DISMISSED'), review(4, null, 'COMMENTED')],
    dismissals: [dismissal(3, carol)],
    baseChangedAt: '2026-01-01T00:00:00Z',
    commits: [
      commit(OLD, agent, { parents: [commitId(1)], coAuthors: [{ login: 'eve', id: agent.id }] }),
      commit(HEAD, alice),
    ],
    pushLog: { observed: true, pushes: [push(alice), push(null, OLD, null)] },
    known: { cleanMerges: { [HEAD]: true }, retrospective: { createdAt: '2026-01-01T00:00:00Z', recent: true } },
  }),
);

function places(text: string): readonly string[] {
  return verifyRecord(text).mismatches.map(({ at }) => at);
}

function altered(change: (record: Record<string, Json>) => void): string {
  const record = JSON.parse(SEALED.text) as Record<string, Json>;
  change(record);
  return canonicalJson(record);
}

/** The record with another value at a path of members. */
function withMember(path: readonly string[], value: Json | undefined): string {
  return altered((record) => {
    const holder = path
      .slice(0, -1)
      .reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, record);
    const last = path.at(-1) as string;
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  });
}

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (failure) {
    return failure;
  }
  return undefined;
}

/** Every member that holds no others, with its path. */
function leaves(value: Json, path: readonly string[] = []): readonly (readonly [readonly string[], Json])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member as Json, [...path, name]));
}

/** Another value of the same type. */
function other(value: Json): Json {
  if (typeof value === 'string') return value.endsWith('0') ? `${value.slice(0, -1)}1` : `${value.slice(0, -1)}0`;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : 'something';
}

describe('A record as the gate wrote it', () => {
  test('computes to the same bytes', () => {
    expect(verifyRecord(SEALED.text)).toMatchObject({ digest: SEALED.digest, mismatches: [] });
  });

  test('does with a line break at its end too, which editors leave there', () => {
    expect(verifyRecord(`${SEALED.text}\n`)).toMatchObject({ digest: SEALED.digest, mismatches: [] });
    expect(verifyRecord(`${SEALED.text}\r\n`)).toMatchObject({ digest: SEALED.digest, mismatches: [] });
  });

  test.each([
    ['of a log that was not read', recordOf({ pushLog: { observed: false, why: 'it is hidden' } })],
    ['of a change into a branch that is not governed', recordOf({ base: 'feature' })],
    ['of a change without files', recordOf({ files: [] })],
    ['from sources', { ...recordOf(), bundle: null }],
  ])('and so does one %s', (_, record) => {
    expect(places(seal(record).text)).toEqual([]);
  });
});

describe('A changed member is named', () => {
  const all = leaves(JSON.parse(SEALED.text) as Json);

  test.each(all.map(([path, value]) => ({ at: path.join('.'), path, value })))('$at', ({ at, path, value }) => {
    const text = withMember(path, other(value));
    const failure = thrown(() => verifyRecord(text));
    if (failure !== undefined) {
      expect(failure).toBeInstanceOf(UserError);
      expect((failure as UserError).message).toMatch(
        at.startsWith('snapshot') ? /broken at snapshot\./ : /version 1|policy/,
      );
      return;
    }
    // An input is named by its digest, and what was computed from it, by itself.
    const [first, second] = path;
    const named =
      first === 'snapshot'
        ? `inputs.snapshot.${second}`
        : first === 'policy'
          ? 'inputs.policy'
          : first === 'bundle'
            ? 'inputs.bundle'
            : at;
    expect(places(text)).toContain(named);
  });

  test('in its value before and after', () => {
    const { mismatches } = verifyRecord(withMember(['decision', 'state'], 'approved'));
    expect(mismatches).toEqual([{ at: 'decision.state', recorded: '"approved"', computed: '"pending"' }]);
  });
});

test('No byte of a record can change unseen', () => {
  const bytes = Buffer.from(SEALED.text);
  for (let index = 0; index < bytes.length; index += 29) {
    const changed = Buffer.from(bytes);
    changed[index] = bytes[index] === 0x30 ? 0x31 : 0x30;
    const text = changed.toString();
    const failure = thrown(() => expect(places(text)).not.toEqual([]));
    if (failure !== undefined) expect(failure).toBeInstanceOf(UserError);
  }
});

describe('What does not belong in a record is named', () => {
  test.each([
    ['the record', ['note']],
    ['its policy', ['policy', 'note']],
    ['its snapshot', ['snapshot', 'note']],
    ['a review', ['snapshot', 'reviews', '0', 'note']],
    ['an account', ['snapshot', 'author', 'note']],
    ['the decision', ['decision', 'note']],
    ['the digests', ['inputs', 'snapshot', 'note']],
    ['a member of an object’s own name', ['snapshot', 'base', 'constructor']],
  ])('in %s', (_, path) => {
    expect(places(withMember(path, 'extra'))).toContain(path.join('.'));
  });

  test('A member that is gone is named too', () => {
    expect(places(withMember(['decision', 'notes'], undefined))).toEqual(['decision.notes']);
    expect(places(withMember(['inputs'], undefined))).toEqual(['inputs']);
  });

  test('A list is no object with numbers for names', () => {
    expect(places(withMember(['decision', 'waitingFor', '0', 'reviewers'], { 0: 'human' }))).toEqual([
      'decision.waitingFor.0.reviewers',
    ]);
  });
});

describe('The same values in another form are no record', () => {
  test.each([
    ['with white space', JSON.stringify(JSON.parse(SEALED.text), null, 2)],
    [
      'with members in another order',
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(SEALED.text) as object).toReversed())),
    ],
    ['with an escape that need not be', SEALED.text.replace('"alice"', '"\\u0061lice"')],
    ['with a member twice', SEALED.text.replace('"kind":', '"kind":"countersign/decision","kind":')],
    ['with another notation of a number', SEALED.text.replace('"number":7', '"number":7.0')],
  ])('%s', (_, text) => {
    const { mismatches } = verifyRecord(text);
    expect(mismatches).toEqual([
      {
        at: expect.stringMatching(/^byte \d+$/),
        recorded: 'another form of the same values',
        computed: 'canonical JSON (RFC 8785)',
      },
    ]);
  });

  test('with its lists in another order', () => {
    const turned = withMember(['snapshot', 'reviews'], SEALED.record.snapshot.reviews.toReversed() as unknown as Json);
    expect(places(turned)).toContain('snapshot.reviews.0.id');
  });
});

describe('A policy that is not the one it claims to be', () => {
  test('is named, with what it decides', () => {
    const text = withMember(['policy', 'text'], "high-risk: ['**/*.md']\n");
    expect(places(text)).toEqual(expect.arrayContaining(['policy.blob', 'inputs.policy', 'decision.risk']));
  });

  test('is named where it is no policy at all', () => {
    expect(places(withMember(['policy', 'text'], 'nonsense: ['))).toEqual([
      'policy.blob',
      'inputs.policy',
      'policy.text',
    ]);
  });

  test('An answer that the decision turns on and that is gone is named', () => {
    const { mismatches } = verifyRecord(withMember(['snapshot', 'known', 'permissions'], {}));
    expect(mismatches.at(-1)).toEqual({
      at: 'snapshot.known',
      recorded: 'no answer',
      computed: 'the decision turns on: permission of @bob',
    });
  });
});

describe('What is no decision record is the user’s error', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  test.each([
    ['nothing', '', 'no JSON'],
    ['no JSON', '{', 'no JSON'],
    ['null', 'null', 'version 1'],
    ['a text', '"countersign/decision"', 'version 1'],
    ['a list', '[]', 'version 1'],
    ['another kind', '{"kind":"countersign/decisions","version":1}', 'version 1'],
    ['another version', altered((record) => Object.assign(record, { version: 2 })), 'version 1'],
    ['one without a snapshot', withMember(['snapshot'], undefined), 'broken at snapshot'],
    ['one with no snapshot in it', withMember(['snapshot'], null), 'broken at snapshot'],
    ['one without reviews', withMember(['snapshot', 'reviews'], undefined), 'broken at snapshot.reviews'],
    ['reviews that are no list', withMember(['snapshot', 'reviews'], { length: 0 }), 'broken at snapshot.reviews'],
    [
      'a review of nobody knows whom',
      withMember(['snapshot', 'reviews', '0', 'by'], 'bob'),
      'broken at snapshot.reviews.0.by',
    ],
    ['an account whose id is a text', withMember(['snapshot', 'author', 'id'], '101'), 'broken at snapshot.author.id'],
    ['a head that is no commit', withMember(['snapshot', 'head'], 'main'), 'broken at snapshot.head'],
    ['a time that is none', withMember(['snapshot', 'reviews', '0', 'at'], 'now'), 'broken at snapshot.reviews.0.at'],
    ['a log that is neither', withMember(['snapshot', 'pushLog'], {}), 'broken at snapshot.pushLog'],
    ['a policy without text', withMember(['policy', 'text'], 1), 'broken at policy.text'],
    ['one that nests too deeply', deep, 'nests too deeply'],
    ['one with half a character', SEALED.text.replace('"alice"', '"\\ud800"'), 'half a surrogate pair'],
    [
      'one with half a character for a name',
      SEALED.text.replace('"moved":', '"\\ud800":1,"moved":'),
      'half a surrogate pair',
    ],
  ])('%s', (_, text, message) => {
    const failure = thrown(() => verifyRecord(text));
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).message).toContain(message);
    expect((failure as UserError).fix).not.toBe('');
  });

  test('a policy that this release does not read, though it is the one that it claims to be', () => {
    const text = 'version: 9\n';
    const policy = { ...recordOf().policy, text, blob: blobIdOf(text, '') };
    const failure = thrown(() => verifyRecord(altered((record) => Object.assign(record, { policy }))));
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).message).toContain('.github/change-policy.yml:1');
  });
});
