import { CONTROL_PATHS } from '../../policy/control-paths.ts';
import { CODEOWNERS_PATHS } from '../../setup/codeowners.ts';
import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { ownersIn } from '../owners.ts';
import type { Settings } from '../settings.ts';

/**
 * Stops a change to the control itself that the gate would not see, because it is down, forged or was edited by that very
 * change: GitHub itself then asks the owners. Source: SPEC §3, always high; the blog’s CODEOWNERS.
 */
export const codeOwners: RepositoryControl = {
  id: 'code-owners',
  title: 'CODEOWNERS covers the control’s own files',
  why: 'Who edits the gate unseen has switched it off.',
  weight: 'required',
  page: '/blob/HEAD/.github/CODEOWNERS',
  judge: (settings) => {
    const { codeOwners: read, home, defaultBranch } = settings;
    if (!read.seen) return notObserved(read);
    const fix = 'Name people under `control-owners` in the policy, and run `countersign init`.';
    if (read.value === null) return broken('there is no CODEOWNERS', fix, `${home}/new/${defaultBranch}/.github`);
    const { path, text, errors } = read.value;
    const page = `${home}/blob/${defaultBranch}/${path}`;
    const ownersOf = ownersIn(text);
    const bare = controlFiles(settings).filter((file) => ownersOf(file).length === 0);
    if (bare.length > 0) return broken(`${path} names no owner for ${bare.join(', ')}`, fix, page);
    if (!errors.seen) return notObserved(errors);
    if (!settings.workflows.seen) return notObserved(settings.workflows);
    const [first] = errors.value;
    return first === undefined
      ? holds(`${path} names owners for all of them, and GitHub finds nothing wrong in it`)
      : broken(
          `GitHub finds ${errors.value.length === 1 ? 'an error' : `${errors.value.length} errors`} in ${path}: ${first}`,
          'Mend the lines: GitHub skips a line with an error, and an owner who may not write is none.',
          page,
        );
  },
};

/** Files that stand for the control’s places: those that are there, and one that somebody could add. */
function controlFiles({ policy, policyPath, workflows }: Settings): readonly string[] {
  const instructions = policy.inForce ? policy.policy.reviewInstructions : undefined;
  const files = [
    policyPath,
    ...(instructions === undefined ? [] : [instructions]),
    ...CONTROL_PATHS.map(({ pattern }) => pattern)
      // GitHub reads the first CODEOWNERS that it finds, so an unowned earlier place would overrule the owned one.
      .filter((pattern) => CODEOWNERS_PATHS.includes(pattern) || pattern.endsWith('/**'))
      .map((pattern) => pattern.replace(/\*\*$/, 'new.yml')),
    ...(workflows.seen ? workflows.value.map(({ path }) => path) : []),
  ];
  return [...new Set(files)];
}
