import type { Choices } from './choices.ts';
import { GATE_PATH, gateWorkflow } from './workflows/gate.ts';
import { gateRelayWorkflow, RELAY_PATH } from './workflows/gate-relay.ts';
import type { ActionSource } from './workflows/action-source.ts';
import { REVIEW_PATH, reviewWorkflow } from './workflows/review.ts';
import { WEEKLY_PATH, weeklyWorkflow } from './workflows/weekly-review.ts';

/** Stands for a release in examples, until there is one to name. */
const EXAMPLE_SOURCE: ActionSource = {
  kind: 'pinned',
  repository: 'OWNER/countersign',
  commit: '0'.repeat(40),
  version: 'v0.0.0',
};

type Variant = Pick<Choices, 'source' | 'hardened' | 'reviewer'>;

/** The four workflows of a set-up for a default branch `main`, by their paths. */
export function workflowsOf({ source, hardened, reviewer }: Variant): ReadonlyMap<string, string> {
  return new Map([
    [GATE_PATH, gateWorkflow({ source, defaultBranch: 'main', hardened })],
    [RELAY_PATH, gateRelayWorkflow()],
    [REVIEW_PATH, reviewWorkflow({ source, reviewer })],
    [WEEKLY_PATH, weeklyWorkflow({ source, hardened, timeZones: true })],
  ]);
}

/**
 * The files of this project's own repository that are made from the templates: the workflows that it governs itself by, and
 * an example of each variant that a consumer can have.
 */
export function repositoryFiles(): ReadonlyMap<string, string> {
  const example = (folder: string, variant: Omit<Variant, 'source'>): readonly (readonly [string, string])[] =>
    [...workflowsOf({ source: EXAMPLE_SOURCE, ...variant })].map(([path, text]) => [
      `examples/${folder}/${path}`,
      text,
    ]);
  return new Map([
    ...workflowsOf({ source: { kind: 'own' }, hardened: false, reviewer: 'countersign' }),
    ...example('default', { hardened: false, reviewer: 'countersign' }),
    ...example('hardened', { hardened: true, reviewer: 'countersign' }),
    ...example('claude-code-action', { hardened: false, reviewer: 'claude-code-action' }),
  ]);
}
