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
import { answersOf, choosePolicy, standingPolicy } from './policy.ts';
import { readRepository, type Repository } from './read-repository.ts';
import { readText } from './work-files.ts';

/** Somebody at a terminal, as far as anybody is. */
export interface People {
  readonly ask?: Ask;
  readonly replace?: (path: string, diff: string) => Promise<boolean>;
  readonly tell?: (line: string) => void;
}

/**
 * Sets a repository up: reads what it is, takes or asks for the choices, plans every file, and writes what may be written.
 *
 * @param folder in the working tree
 * @param people who is there: `ask` and `replace` are absent where nobody answers; `tell` is told what needs no answer
 */
export async function setUp(
  folder: string,
  request: Request,
  { cwd, env }: Pick<Console, 'cwd' | 'env'>,
  { ask, replace, tell }: People,
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
    const there = standingPolicy(repository);
    if (there !== undefined) tell?.(answersOf(there));
    // What a policy says already is not asked for: the answer would change nothing.
    const asked = await choose(request, await standing(repository), source, there === undefined ? ask : undefined);
    const { text, choices, contradictions } = choosePolicy(repository, there, asked, request, conversion.rules);
    const plan = plannedFiles(repository.facts, choices, text);
    const dryRun = flags.has('dry-run');
    const consent = {
      dryRun: dryRun || contradictions.length > 0,
      force: flags.has('force'),
      ...(replace === undefined ? {} : { replace }),
    };
    const { address, facts, known } = repository;
    const parsed = readPolicy({ text, file: DEFAULT_POLICY_PATH });
    return {
      repository: known ? `${address.owner}/${address.name}` : facts.name,
      dryRun,
      ...(await carryOut(repository.top, plan, consent)),
      changes: there === undefined ? conversion.changes : [],
      contradictions,
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
