import { ENVIRONMENT } from '../../setup/choices.ts';
import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { controlWorkflows } from '../control-workflows.ts';
import type { Environment, Settings } from '../settings.ts';

const FIX = 'Deployment branches and tags: *Selected branches and tags*, and only the default branch.';

/**
 * Stops a writer who pushes a workflow to a branch of their own and reads the keys there: an environment that lets in the
 * default branch alone gives them to nobody else. Source: SPEC §10.
 */
export const environmentBound: RepositoryControl = {
  id: 'environment-bound',
  title: 'Secrets are in an environment of the default branch',
  why: 'Else a workflow on any branch reads the keys that approve.',
  weight: 'required',
  page: '/settings/environments',
  judge: (settings) => {
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    const jobs = found.value.all
      .flatMap(([, { path, jobs: all }]) => all.map((job) => ({ path, job })))
      .filter(({ job }) => job.secrets.length > 0);
    if (jobs.length === 0) return holds('no workflow of the control reads a secret');
    const bare = jobs.find(({ job }) => job.environment === undefined);
    if (bare !== undefined) {
      return broken(
        `${bare.path}: ${bare.job.id} reads ${bare.job.secrets.join(', ')} without an environment`,
        `Give the job \`environment: ${ENVIRONMENT}\`, and store the secrets there.`,
      );
    }
    const { environments } = settings;
    if (!environments.seen) return notObserved(environments);
    const names = [...new Set(jobs.flatMap(({ job }) => job.environment ?? []))];
    const verdicts = names.map((name) => {
      const environment = environments.value.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return environment === undefined
        ? broken(`there is no environment \`${name}\`: the first run makes it, and lets in every branch`, FIX)
        : boundness(environment, settings);
    });
    return (
      verdicts.find(({ state }) => state === 'does not hold') ??
      verdicts.find(({ state }) => state === 'not observed') ??
      holds(`${names.map((name) => `\`${name}\``).join(', ')} lets in ${settings.defaultBranch} alone`)
    );
  },
};

function boundness({ name, lets }: Environment, { defaultBranch }: Settings): ReturnType<RepositoryControl['judge']> {
  if (lets === 'all') return broken(`\`${name}\` lets in every branch`, FIX);
  if (lets === 'protected') return broken(`\`${name}\` lets in every protected branch`, FIX);
  if (!lets.seen) return notObserved(lets);
  const others = lets.value.filter((each) => each.kind !== 'branch' || each.name !== defaultBranch);
  if (others.length > 0) {
    return broken(`\`${name}\` also lets in ${others.map((each) => `${each.kind} ${each.name}`).join(', ')}`, FIX);
  }
  return lets.value.length === 0
    ? broken(`\`${name}\` lets nothing in, so the workflows cannot run`, FIX)
    : holds(`\`${name}\` lets in ${defaultBranch} alone`);
}
