import { type GitHub, startGitHub } from '@countersign/github-emulator/github';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { openBusyShop } from '../faults/scenes.ts';
import { quiet } from '../stage/quiet.ts';
import { type Ended, runInProcess } from '../stage/run-in-process.ts';
import { statesOn } from '../stage/standing.ts';
import type { Shop } from '../support/shop.ts';
import type { Change } from './changes.ts';

/** What stands on the head when the first run begins. */
export type Start = 'nothing' | 'a pending verdict' | 'a success' | "somebody's pending";

/** What a run of the gate is about. */
export type Run = 'the pull request' | 'a sweep';

/** A call of the first run: the `nth` of this method and route. */
export interface Place {
  readonly method: string;
  readonly route: string;
  readonly nth: number;
}

/** A place as a reader looks for it. */
export function showPlace({ method, route, nth }: Place): string {
  return `${method} ${route} (${nth})`;
}

/** Does something on a GitHub of its own: repositories are costly to keep. */
export async function onGitHub<T>(work: (github: GitHub) => Promise<T>): Promise<T> {
  const github = await startGitHub();
  try {
    return await work(github);
  } finally {
    await github.close();
  }
}

/** A change that is open, and about to be judged. */
export interface Board {
  readonly shop: Shop;
  readonly pull: PullRequest;
}

/** Opens changes, each for one play: in one repository, or in one of its own where what happens would spread. */
export function boards(github: GitHub, change: Change, start: Start): () => Promise<Board> {
  let shared: Promise<Shop> | undefined;
  const open = async (): Promise<Shop> => {
    const shop = await openBusyShop(github);
    for (const branch of ['release/1', 'feature']) await shop.repository.branch(branch, 'main', { actor: shop.cto });
    return shop;
  };
  return async () => {
    const shop = await (change.spreads === true ? open() : (shared ??= open()));
    for (const earlier of shop.repository.pulls.values()) await earlier.close(shop.cto);
    const pull = await shop.open();
    if (start === 'a pending verdict') await runInProcess(shop, pull);
    await change.before?.(shop, pull);
    if (start === 'a success') await runInProcess(shop, pull);
    if (start === "somebody's pending") {
      shop.repository.setStatus(pull.head.sha, shop.carol, { context: 'sdlc-gate', state: 'pending' });
    }
    github.resetCalls();
    return { shop, pull };
  };
}

/** Starts a run on a board. */
export function begin({ shop, pull }: Board, run: Run): Promise<Ended> {
  return runInProcess(shop, run === 'a sweep' ? 'all' : pull);
}

/** The calls of a run that nothing disturbs. */
export async function placesOf(github: GitHub, board: Board, run: Run): Promise<readonly Place[]> {
  github.resetCalls();
  await begin(board, run);
  const counts = new Map<string, number>();
  return github.calls.map(({ method, route }) => {
    const nth = (counts.get(`${method} ${route}`) ?? 0) + 1;
    counts.set(`${method} ${route}`, nth);
    return { method, route: route ?? '', nth };
  });
}

/**
 * Holds a run at one of its calls, lets the change happen and another run judge it to the end, and lets the first go on.
 * Gives what is wrong with what stands then, as sentences.
 */
export async function playHeld(
  github: GitHub,
  board: Board,
  change: Change,
  first: Run,
  place: Place,
): Promise<readonly string[]> {
  const { shop, pull } = board;
  const hold = github.hold(place);
  const a = begin(board, first);
  if (!(await reached(hold.reached, a))) return ['the first run ended before it came there'];
  await quiet(github, 1);
  await change.happens(shop, pull);
  const b = await begin(board, change.by === 'sweep' ? 'a sweep' : 'the pull request');
  hold.release();
  return wrongWith(board, change, [await a, b]);
}

/**
 * Holds two runs at a call each, the second after the change has happened, and lets the first end before the second.
 * Gives what is wrong with what stands then, as sentences.
 */
export async function playPair(
  github: GitHub,
  board: Board,
  change: Change,
  places: readonly [Place, Place],
): Promise<readonly string[]> {
  const { shop, pull } = board;
  const first = github.hold(places[0]);
  const a = begin(board, 'the pull request');
  if (!(await reached(first.reached, a))) return ['the first run ended before it came there'];
  await quiet(github, 1);
  await change.happens(shop, pull);
  const second = github.hold(places[1]);
  const b = begin(board, 'the pull request');
  if (await reached(second.reached, b)) await quiet(github, 2);
  // What the first run left there spared the second that call; the hold must not catch the first.
  else second.release();
  first.release();
  await a;
  second.release();
  return wrongWith(board, change, [await a, await b]);
}

async function reached(arrival: Promise<void>, run: Promise<Ended>): Promise<boolean> {
  return Promise.race([arrival.then(() => true), run.then(() => false)]);
}

function wrongWith(
  { shop, pull }: Board,
  { deserves, context = 'sdlc-gate' }: Change,
  runs: readonly Ended[],
): readonly string[] {
  const states = statesOn(shop, pull.head.sha);
  const elsewhere = [...states].filter(
    ([at, state]) => (deserves === undefined || at !== context) && state === 'success',
  );
  const history = (): string =>
    shop.repository
      .statusesOf(pull.head.sha)
      .map(({ context: at, state, description }) => `${at} ${state} ${description}`)
      .join('; ');
  return [
    ...(deserves === undefined || states.get(context) === deserves ? [] : [`it deserves ${deserves}: ${history()}`]),
    ...elsewhere.map(([other]) => `${other} says success: ${history()}`),
    ...runs.flatMap(({ failure }) => (failure === undefined ? [] : [`a run failed: ${failure}`])),
  ];
}
