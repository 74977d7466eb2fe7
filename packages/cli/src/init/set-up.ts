import { lintPolicy } from '@countersign/soc2/policy/lint';
import { readPolicy, type ReadPolicy } from '@countersign/soc2/policy/parse';
import { DEFAULT_POLICY_PATH } from '@countersign/soc2/policy/policy';
import type { CheckFinding } from '@countersign/soc2/report/policy-check';
import { leftToDo } from '@countersign/soc2/setup/left-to-do';
import type { SetUp } from '@countersign/soc2/setup/outcome';
import { plannedFiles } from '@countersign/soc2/setup/planned-files';
import { teamsOf } from '@countersign/soc2/setup/teams';
import { REVIEW_PATH } from '@countersign/soc2/setup/workflows/review';
import { GATE_PATH } from '@countersign/soc2/setup/workflows/gate';
import { SETTINGS } from '@countersign/soc2/setup/choices';
import type { Request } from '../command/command.ts';
import { gitIn } from '../git/git.ts';
import type { Console } from '../terminal/console.ts';
import { carryOut } from './carry-out.ts';
import { choose, type Ask, type Standing } from './choose.ts';
import { filtersFrom } from './filters.ts';
import { actionSource } from './own-checkout.ts';
import { choosePolicy } from './policy.ts';
import { readRepository, type Repository } from './read-repository.ts';
import { readText } from './work-files.ts';

/**
 * Sets a repository up: reads what it is, takes or asks for the choices, plans every file, and writes what may be written.
 *
 * @param folder in the working tree
 * @param ask absent where nobody is there to answer
 */
export async function setUp(
  folder: string,
  request: Request,
  { cwd, env }: Pick<Console, 'cwd' | 'env'>,
  { ask, replace }: { readonly ask?: Ask; readonly replace?: (path: string, diff: string) => Promise<boolean> },
): Promise<SetUp> {
  const ending = new AbortController();
  const { flags } = request;
  try {
    const repository = await readRepository(gitIn(folder, env, ending.signal), flags.get('default-branch'));
    const source = await actionSource(
      { pin: flags.get('pin'), version: flags.get('version'), actions: flags.get('actions') },
      env,
      ending.signal,
    );
    const filters = flags.get('from-paths-filter');
    const conversion =
      filters === undefined ? { rules: [], changes: [] } : await filtersFrom(cwd, repository.top, filters);
    const asked = await choose(request, await standing(repository), source, ask);
    const { text, choices } = choosePolicy(repository, asked, request, conversion.rules);
    const plan = plannedFiles(repository.facts, choices, text);
    const dryRun = flags.has('dry-run');
    const consent = { dryRun, force: flags.has('force'), ...(replace === undefined ? {} : { replace }) };
    const { address, facts, known } = repository;
    const parsed = readPolicy({ text, file: DEFAULT_POLICY_PATH });
    return {
      repository: known ? `${address.owner}/${address.name}` : facts.name,
      dryRun,
      ...(await carryOut(repository.top, plan, consent)),
      changes: conversion.changes,
      findings: findingsOf(parsed, [...new Set([...facts.tree, ...plan.map(({ path }) => path)])]),
      leftToDo: leftToDo(choices, { address, defaultBranch: facts.defaultBranch, teams: teamsOf(parsed.policy) }),
    };
  } finally {
    ending.abort();
  }
}

/** Which variants are there already: a second run without flags changes none of them. */
async function standing({ top, facts }: Repository): Promise<Standing> {
  const [review, gate] = await Promise.all([readText(top, REVIEW_PATH), readText(top, GATE_PATH)]);
  return {
    reviewer: review?.includes('anthropics/claude-code-action@') === true ? 'claude-code-action' : 'countersign',
    hardened: gate?.includes(SETTINGS.statusClient) === true,
    texts: facts.texts,
  };
}

/** What must be mended in the policy, held against the files as they will be. */
function findingsOf({ policy, lineOf }: ReadPolicy, tree: readonly string[]): readonly CheckFinding[] {
  return lintPolicy(policy, tree, { policyPath: DEFAULT_POLICY_PATH, lineOf }).filter(
    ({ severity }) => severity !== 'note',
  );
}
