import { afterAll, describe, expect, test } from '@jest/globals';
import { type GitHub, startGitHub } from '@countersign/github-emulator/github';
import { isRead } from '@countersign/github-emulator/http/call-log';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { remember } from '../stage/memory.ts';
import type { Ended } from '../stage/run-in-process.ts';
import { labelsOn, standing } from '../stage/standing.ts';
import type { Shop } from '../support/shop.ts';
import { timeoutFor, WAYS, type Way } from './ways-to-fail.ts';

/** A state of the world, and a run of the gate in it. */
export interface Scene {
  readonly shop: Shop;
  readonly run: (options: { timeout: number }) => Promise<Ended>;
  /** Commits on which no success may stand after a fault that stays. */
  readonly shas: readonly string[];
  /** Commits whose statuses must come out as undisturbed beside those. */
  readonly others?: readonly string[];
  readonly pulls: readonly PullRequest[];
}

/** A call of an undisturbed run: the `nth` of this method and path. */
interface Place {
  readonly method: string;
  readonly path: string;
  readonly nth: number;
  readonly reads: boolean;
}

export interface Exceptions {
  /** Calls whose refusal is an answer: `403` to them is no fault. */
  readonly answers?: RegExp;
  /** Calls without which nobody can know what stands there under another context than the change's own. */
  readonly hides?: RegExp;
  /** Copies of the scene, where it is costly to set. */
  readonly lanes?: number;
  /** The reads that are struck, where the other calls are those of another scene. */
  readonly only?: RegExp;
}

/** Repositories at a time, so that one run's waiting is another's work. */
const LANES = 8;

/** A copy of the scene on a GitHub of its own, with what the run comes to there when nothing fails. */
interface Lane {
  readonly github: GitHub;
  readonly scene: Scene;
  readonly restore: () => void;
  readonly undisturbed: Outcome;
}

interface Outcome {
  readonly statuses: readonly string[];
  readonly labels: readonly string[];
  readonly digest: string | undefined;
  readonly failure: string | undefined;
}

/** One call, struck in one way, for good or once. */
interface Case {
  readonly way: Way;
  readonly place: Place;
  readonly lasting: boolean;
}

type Results = ReadonlyMap<string, readonly string[]>;

/**
 * Fails every call of a scene's undisturbed run in every way, for good and only once, and runs the gate again when the
 * fault is gone. All cases are played before the first test ends; each test tells of one way.
 */
export function faultMatrix(
  what: string,
  stage: (github: GitHub) => Promise<Scene>,
  exceptions: Exceptions = {},
): void {
  const started: GitHub[] = [];
  let playing: Promise<Results> | undefined;
  const results = (): Promise<Results> => (playing ??= playAll(started, stage, exceptions));
  afterAll(async () => {
    for (const github of started) await github.close();
  });

  const ways = WAYS.filter(({ writes }) => exceptions.only === undefined || writes !== true);
  describe(`${what}, when a call fails`, () => {
    test.each(ways)(
      '$name for good: no success, a red job, and all is well when the fault is gone',
      async (way) => {
        expect((await results()).get(`${way.name} lasting`)).toEqual([]);
      },
      300_000,
    );

    test.each(ways.filter(({ passes }) => passes))(
      '$name once: as if nothing had been',
      async (way) => {
        expect((await results()).get(`${way.name} passing`)).toEqual([]);
      },
      300_000,
    );
  });
}

async function playAll(
  started: GitHub[],
  stage: (github: GitHub) => Promise<Scene>,
  exceptions: Exceptions,
): Promise<Results> {
  const lanes: Lane[] = [];
  let places: readonly Place[] = [];
  for (let index = 0; index < (exceptions.lanes ?? LANES); index += 1) {
    // Not held against GitHub's description, which other tests do: it would take half of the time.
    const github = await startGitHub();
    started.push(github);
    const scene = await stage(github);
    const restore = remember(scene.shop.repository);
    github.resetCalls();
    const undisturbed = outcome(scene, await scene.run({ timeout: 20_000 }));
    if (index === 0) places = placesOf(github).filter(({ path }) => exceptions.only?.test(path) !== false);
    lanes.push({ github, scene, restore, undisturbed });
  }
  const [original] = lanes;
  const cases = WAYS.flatMap((way): Case[] => {
    const struck = places.filter(({ reads }) => way.writes !== true || !reads);
    return [true, false]
      .filter((lasting) => lasting || way.passes)
      .flatMap((lasting) => struck.map((place) => ({ way, place, lasting })));
  });
  const wrong = new Map(cases.map(({ way, lasting }) => [nameOf(way, lasting), [] as string[]]));
  await Promise.all(
    lanes.map(async (lane) => {
      for (let one = cases.shift(); one !== undefined; one = cases.shift()) {
        const path = ownPath(one.place.path, original?.scene ?? lane.scene, lane.scene);
        const own = { ...one, place: { ...one.place, path } };
        lane.restore();
        const found = await (one.lasting ? playLasting(lane, own, exceptions) : playPassing(lane, own));
        const at = `${own.place.method} ${path} (${own.place.nth})`;
        wrong.get(nameOf(one.way, one.lasting))?.push(...found.map((sentence) => `${at}: ${sentence}`));
      }
    }),
  );
  return wrong;
}

function nameOf(way: Way, lasting: boolean): string {
  return `${way.name} ${lasting ? 'lasting' : 'passing'}`;
}

/** A fault that stays: nothing may pass, and once it is gone a run puts everything right. Gives what is wrong. */
async function playLasting(
  { github, scene, undisturbed }: Lane,
  { way, place }: Case,
  { answers, hides }: Exceptions,
): Promise<readonly string[]> {
  const { method, path, nth } = place;
  const before = standing(scene.shop, scene.shas);
  const fault = github.faults.add({ when: { method, path, nth, times: Number.POSITIVE_INFINITY }, fault: way.fault });
  const ended = await scene.run({ timeout: timeoutFor(way) });
  const { hits } = fault;
  fault.remove();
  const after = standing(scene.shop, scene.shas);
  const answered =
    (!way.passes && way.fault.kind === 'status' && answers?.test(path) === true) ||
    // The first attempt took the label off, and the next was told so, by a status that was not cut short.
    (method === 'DELETE' && way.fault.kind === 'truncate');
  const left = after.filter(isSuccess);
  // Where GitHub takes no status any more, what stood there stays, and the job has to say so.
  const unheard = method === 'POST' && path.includes('/statuses/') && left.every((line) => before.includes(line));
  const again = outcome(scene, await scene.run({ timeout: 20_000 }));
  return [
    ...(hits > 0 ? [] : ['the fault struck nothing']),
    ...(answered || ended.failure !== undefined ? [] : ['the job is green']),
    ...(answered || unheard || hides?.test(path) === true || left.length === 0
      ? []
      : [`stands at ${left.join(' | ')}`]),
    ...(!unheard || left.length === 0 || ended.failure?.includes('could not be published') === true
      ? []
      : ['the job does not say so']),
    ...differences(undisturbed, again),
  ];
}

/** A fault that is gone at the next attempt leaves no trace. Gives what is wrong. */
async function playPassing({ github, scene, undisturbed }: Lane, { way, place }: Case): Promise<readonly string[]> {
  const { method, path, nth } = place;
  const fault = github.faults.add({ when: { method, path, nth, times: 1 }, fault: way.fault });
  const ended = outcome(scene, await scene.run({ timeout: timeoutFor(way) }));
  const { hits } = fault;
  fault.remove();
  return [...(hits > 0 ? [] : ['the fault struck nothing']), ...differences(undisturbed, ended)];
}

/** Where each call of the log stands among those of its method and path. */
function placesOf({ calls }: GitHub): readonly Place[] {
  const counts = new Map<string, number>();
  return calls.map((call) => {
    const { method, path } = call;
    const nth = (counts.get(`${method} ${path}`) ?? 0) + 1;
    counts.set(`${method} ${path}`, nth);
    return { method, path, nth, reads: isRead(call) };
  });
}

/** The same call in another lane's repository. */
function ownPath(path: string, first: Scene, own: Scene): string {
  const words = [
    [first.shop.repository.fullName, own.shop.repository.fullName],
    ...first.shas.map((sha, index) => [sha, own.shas[index] ?? sha]),
    ...first.pulls.map((pull, index) => [pull.head.sha, own.pulls[index]?.head.sha ?? '']),
    ...first.pulls.map((pull, index) => [pull.base.sha, own.pulls[index]?.base.sha ?? '']),
  ] as const;
  return words.reduce((text, [from = '', to = '']) => text.replaceAll(from, to), path);
}

function outcome({ shop, shas, others = [], pulls }: Scene, ended: Ended): Outcome {
  return {
    statuses: standing(shop, [...shas, ...others]),
    labels: labelsOn(pulls),
    // Of several records the digest is that of their list, which holds those alone that were judged in this run.
    digest: others.length > 0 ? undefined : ended.outputs?.['digest'],
    failure: ended.failure,
  };
}

function differences(wanted: Outcome, got: Outcome): readonly string[] {
  return (['statuses', 'labels', 'digest', 'failure'] as const)
    .filter((key) => JSON.stringify(wanted[key]) !== JSON.stringify(got[key]))
    .map((key) => `${key} ended as ${JSON.stringify(got[key])}, undisturbed as ${JSON.stringify(wanted[key])}`);
}

function isSuccess(line: string): boolean {
  return line.includes(': success,');
}
