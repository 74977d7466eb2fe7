import { describe, expect, test } from '@jest/globals';
import type { PlannedWrite, StatusState } from '../../src/decision/plan.ts';
import { carryOut } from '../../src/github/carry-out.ts';
import { fakeGitHub, notFound, refused, type FakeGitHub } from './fake-github.ts';
import { inNoTime } from './fake-time.ts';
import { AT, id, REPOSITORY } from './rows.ts';

const status = (state: StatusState): PlannedWrite => ({
  kind: 'status',
  status: {
    sha: id(3),
    context: 'sdlc-gate',
    state,
    description: 'high risk: needs 1 of @acme/sre',
    targetUrl: 'https://run',
  },
});
const add = (label = 'human-review'): PlannedWrite => ({
  kind: 'add-label',
  pullRequest: 7,
  label,
  colour: 'b60205',
  description: 'Needs a person',
});
const remove = (label = 'ai-approved'): PlannedWrite => ({ kind: 'remove-label', pullRequest: 7, label });

const STATUSES = `POST ${AT}/statuses/${id(3)}`;
const CREATE = `POST ${AT}/labels`;
const ADD = `POST ${AT}/issues/7/labels`;
const made = { [STATUSES]: ({ body }: { body: unknown }) => ({ status: 201, json: body }) };
const labelled = { [ADD]: [{ name: 'human-review' }] };
const already = {
  message: 'Validation Failed',
  errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }],
};
const exists = { [CREATE]: () => ({ status: 422, json: already }) };

const carry = async (github: FakeGitHub, ...plan: readonly PlannedWrite[]): Promise<void> =>
  carryOut(github.client, REPOSITORY, plan);

test('A plan is carried out in its order', async () => {
  const github = fakeGitHub({
    ...made,
    ...labelled,
    ...exists,
    [`DELETE ${AT}/issues/7/labels/ai-approved`]: [],
  });
  await carry(github, remove(), add(), status('pending'));
  expect(github.log()).toEqual([`DELETE ${AT}/issues/7/labels/ai-approved`, CREATE, ADD, STATUSES]);
});

test('An empty plan asks for nothing', async () => {
  const github = fakeGitHub({});
  await carry(github);
  expect(github.calls).toEqual([]);
});

describe('a status', () => {
  test('is sent as it is planned', async () => {
    const github = fakeGitHub(made);
    await carry(github, status('failure'));
    expect(github.calls[0]?.body).toEqual({
      state: 'failure',
      context: 'sdlc-gate',
      description: 'high risk: needs 1 of @acme/sre',
      target_url: 'https://run',
    });
  });

  test('of success is sent once, whatever becomes of it', async () => {
    const github = fakeGitHub(made, { strike: () => Promise.reject(new Error('reset')) });
    await expect(carry(github, status('success'))).rejects.toThrow(`${STATUSES}: reset`);
    expect(github.calls).toHaveLength(1);
    expect(github.retries).toEqual([]);
  });

  test.each(['pending', 'failure', 'error'] as const)('of %s is sent again after a passing fault', async (state) => {
    const github = fakeGitHub(made, {
      strike: (_, nth) => (nth === 1 ? Promise.reject(new Error('reset')) : undefined),
    });
    await inNoTime(() => carry(github, status(state)));
    expect(github.calls).toHaveLength(2);
  });

  test('that came out as another one is an error', async () => {
    const github = fakeGitHub({ [STATUSES]: { state: 'pending', context: 'sdlc-gate' } });
    await expect(carry(github, status('success'))).rejects.toThrow(
      'another status was made than `sdlc-gate` with success',
    );
  });

  test('that is refused names the permission, and nothing after it is written', async () => {
    const github = fakeGitHub({ ...labelled, ...exists, [STATUSES]: () => refused() });
    await expect(carry(github, status('failure'), add())).rejects.toMatchObject({
      fix: expect.stringContaining('`statuses: write`'),
    });
    expect(github.calls).toHaveLength(1);
  });
});

describe('a label', () => {
  test('that the repository has is put on, and stays as it is', async () => {
    const github = fakeGitHub({ ...labelled, ...exists });
    await carry(github, add());
    expect(github.log()).toEqual([CREATE, ADD]);
    expect(github.calls[1]?.body).toEqual({ labels: ['human-review'] });
  });

  test('that is missing is made first, with its colour and description', async () => {
    const github = fakeGitHub({ ...labelled, [CREATE]: { name: 'human-review' } });
    await carry(github, add());
    expect(github.log()).toEqual([CREATE, ADD]);
    expect(github.calls[0]?.body).toEqual({ name: 'human-review', color: 'b60205', description: 'Needs a person' });
  });

  test('that GitHub refuses to make for another reason is an error', async () => {
    const invalid = { message: 'Validation Failed', errors: [{ resource: 'Label', code: 'invalid', field: 'color' }] };
    const github = fakeGitHub({ ...labelled, [CREATE]: () => ({ status: 422, json: invalid }) });
    await expect(carry(github, add())).rejects.toThrow(`${CREATE}: refused with HTTP 422`);
  });

  test.each([
    ['made', { [CREATE]: () => refused() }, 'pull-requests: write'],
    ['put on', { ...exists, [ADD]: () => refused() }, 'pull-requests: write'],
  ])('that may not be %s names the permission', async (_, routes, permission) => {
    await expect(carry(fakeGitHub(routes), add())).rejects.toMatchObject({
      fix: expect.stringContaining(`\`${permission}\``),
    });
  });

  test('that may not be taken off names the permission', async () => {
    const github = fakeGitHub({ [`DELETE ${AT}/issues/7/labels/ai-approved`]: () => refused() });
    await expect(carry(github, remove())).rejects.toMatchObject({
      fix: expect.stringContaining('`pull-requests: write`'),
    });
  });

  test('that is off already is off', async () => {
    const github = fakeGitHub({ [`DELETE ${AT}/issues/7/labels/ai-approved`]: () => notFound('Label does not exist') });
    await carry(github, remove());
    expect(github.calls).toHaveLength(1);
  });

  test.each([
    ['risk/human review', 'risk%2Fhuman%20review'],
    ['100% ?#&', '100%25%20%3F%23%26'],
    ['ревью ✅', '%D1%80%D0%B5%D0%B2%D1%8C%D1%8E%20%E2%9C%85'],
    ['../../../user', '..%2F..%2F..%2Fuser'],
  ])('may be called %j', async (label, encoded) => {
    const github = fakeGitHub({ ...exists, ...labelled, [`DELETE ${AT}/issues/7/labels/${label}`]: [] });
    await carry(github, remove(label), add(label));
    expect(github.calls[0]?.rawPath).toBe(`${AT}/issues/7/labels/${encoded}`);
    expect(github.calls[1]?.body).toMatchObject({ name: label });
    expect(github.calls[2]?.body).toEqual({ labels: [label] });
  });

  test.each(['.', '..'])('called %j may not be taken off, which would be another address', async (label) => {
    const github = fakeGitHub({});
    await expect(carry(github, remove(label))).rejects.toThrow('no address for a name of dots alone');
    expect(github.calls).toEqual([]);
  });
});
