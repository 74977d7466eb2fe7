import { expect, test } from '@jest/globals';
import type { GitHub } from '@countersign/github-emulator/github';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { StatusState } from '@countersign/github-emulator/state/statuses';
import { oneGitHub } from '../support/one-github.ts';
import { type GateOptions, type GateRun, labelsOf, runGate, statusOf } from '../support/run-gate.ts';
import { openShop, type Shop, type ShopDetails } from '../support/shop.ts';

/** How a run of the gate must end. */
export interface Ending {
  readonly state: StatusState;
  /** Default: `sdlc-gate`. */
  readonly context?: string;
  readonly risk?: 'high' | 'low';
  readonly labels: readonly string[];
  /** What the run must have said: its decision with every reason or, where something broke, its log. */
  readonly because: RegExp;
}

/** What every scenario has: where it plays, how the gate is run, and how the attack ends. */
interface Stage {
  readonly shop?: ShopDetails;
  /** How the run is started where not by the pull request's own event. */
  readonly run?: (shop: Shop, pull: PullRequest, attack: boolean) => GateOptions | Promise<GateOptions>;
  readonly attacked: Ending;
  /** What differs in the twin, which ends in `success` unless it says otherwise. */
  readonly twin?: Partial<Ending>;
}

/** A scenario that is played twice, in two shops: with the attack and without it. */
export interface Scenario extends Stage {
  readonly play: (shop: Shop, attack: boolean) => Promise<PullRequest>;
}

/** A change that the gate has approved, and what is then done to it. The approval is the twin. */
export interface Aftermath extends Stage {
  readonly approved: (shop: Shop) => Promise<PullRequest>;
  readonly attack: (shop: Shop, pull: PullRequest) => unknown;
}

/** A scenario that runs the gate by itself; both halves hold their own assertions. */
export interface Staged {
  readonly shop?: ShopDetails;
  readonly attack: (shop: Shop) => Promise<void>;
  readonly twin: (shop: Shop) => Promise<void>;
}

/** The three ways to write an attack down. A name is the attack's row in `docs/threat-model.md`. */
export interface Attacks {
  readonly attack: (name: string, scenario: Scenario) => void;
  readonly attackAfterSuccess: (name: string, scenario: Aftermath) => void;
  readonly stagedAttack: (name: string, scenario: Staged) => void;
  readonly github: () => GitHub;
}

/**
 * Attacks on the built gate, on one local GitHub a file. Every attack has a twin, the same scenario without it, which
 * must end in success: so no attack is held off for another reason than its own.
 */
export function attacks(): Attacks {
  const github = oneGitHub();
  return {
    github,
    attack: (name, scenario) => {
      test(name, async () => {
        expect.hasAssertions();
        const half = async (shop: Shop, attacked: boolean): Promise<void> => {
          const pull = await scenario.play(shop, attacked);
          const options = await scenario.run?.(shop, pull, attacked);
          await gateEnds(shop, pull, attacked ? scenario.attacked : twinOf(scenario), options);
        };
        const [one, other] = await twoShops(github(), scenario.shop);
        await Promise.all([half(one, true), half(other, false)]);
      });
    },
    attackAfterSuccess: (name, scenario) => {
      test(name, async () => {
        expect.hasAssertions();
        const shop = await openShop(github(), scenario.shop);
        const pull = await scenario.approved(shop);
        await gateEnds(shop, pull, twinOf(scenario), await scenario.run?.(shop, pull, false));
        await scenario.attack(shop, pull);
        await gateEnds(shop, pull, scenario.attacked, await scenario.run?.(shop, pull, true));
      });
    },
    stagedAttack: (name, { shop: details, attack, twin }) => {
      test(name, async () => {
        expect.hasAssertions();
        const [one, other] = await twoShops(github(), details);
        await Promise.all([attack(one), twin(other)]);
      });
    },
  };
}

/** One after the other: a GitHub numbers its repositories. */
async function twoShops(github: GitHub, details: ShopDetails = {}): Promise<readonly [Shop, Shop]> {
  const one = await openShop(github, details);
  return [one, await openShop(github, details)];
}

function twinOf({ attacked, twin }: Stage): Ending {
  return { ...attacked, state: 'success', because: /approved by|no approval/, ...twin };
}

/** Runs the gate on a pull request and checks how that ended: status, commit, context, labels, outputs and reasons. */
export async function gateEnds(
  shop: Shop,
  pull: PullRequest,
  ending: Ending,
  options: GateOptions = {},
): Promise<GateRun> {
  const before = shop.repository.statusesOf(pull.head.sha).length;
  const run = await runGate(shop, pull, options);
  expectEnding(shop, pull, ending, run);
  // Not even for a moment: whoever watches the status could merge on it.
  const published = shop.repository.statusesOf(pull.head.sha).slice(before);
  if (ending.state !== 'success') expect(published.map(({ state }) => state)).not.toContain('success');
  return run;
}

const DECISIONS = { success: 'approved', pending: 'pending', failure: 'blocked', error: undefined } as const;

/** Checks what a run has left of a pull request. */
export function expectEnding(shop: Shop, pull: PullRequest, ending: Ending, run: GateRun): void {
  const { state, context = 'sdlc-gate', risk, labels, because } = ending;
  const seen = {
    exitCode: run.exitCode,
    state: statusOf(shop, pull.head.sha, context)?.state,
    decision: run.outputs['decision'],
    labels: labelsOf(pull),
    ...(risk === undefined ? {} : { risk: run.outputs['risk'] }),
  };
  const log = `${run.stdout}${run.stderr}`;
  expect({ ...seen, log }).toEqual({
    exitCode: state === 'error' ? 1 : 0,
    state,
    decision: DECISIONS[state],
    labels,
    ...(risk === undefined ? {} : { risk }),
    log,
  });
  expect(told(run)).toMatch(because);
}

/**
 * What a run said: of a decision every requirement (`pending low risk: 1 approval of human, ai; none`), what became of
 * every review, the reasons and the notes; where there is no decision, the log.
 */
export function told({ record, outputs, stdout, stderr }: GateRun): string {
  if (record === undefined) return `${outputs['reasons'] ?? ''}\n${stdout}${stderr}`;
  const { reasons, reviews, notes, requirement } = record.decision;
  const parts = requirement.parts.map(({ state, name, wanted, saw }) => `${state} ${name}: ${wanted}; ${saw}`);
  return [...parts, ...reviews.map(({ why }) => why), ...reasons, ...notes].join('\n');
}
