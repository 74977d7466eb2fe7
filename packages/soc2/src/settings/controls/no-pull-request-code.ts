import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { controlWorkflows } from '../control-workflows.ts';

/**
 * Stops a pull request that runs in the job that judges it: code of its head, or a machine of one’s own that an earlier
 * job could have changed. Source: SPEC §10.
 */
export const noPullRequestCode: RepositoryControl = {
  id: 'no-pull-request-code',
  title: 'No job of the control checks a pull request out',
  why: 'Code of the change would run beside the token that judges it.',
  weight: 'required',
  page: '/actions',
  judge: (settings) => {
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    const jobs = found.value.all.flatMap(([, { path, jobs: all }]) => all.map((job) => ({ path, job })));
    const foreign = jobs.find(({ job }) => job.checkouts.some((checkout) => PULL_REQUEST.test(checkout)));
    const at = (path: string): string => `${settings.home}/blob/${settings.defaultBranch}/${path}`;
    if (foreign !== undefined) {
      return broken(
        `${foreign.path}: ${foreign.job.id} checks out the head of the pull request`,
        'Take the step out: the actions read a change by the API.',
        at(foreign.path),
      );
    }
    const own = jobs.find(({ job }) => /self-hosted/i.test(job.runsOn));
    if (own !== undefined) {
      return broken(
        `${own.path}: ${own.job.id} runs on a machine of your own`,
        'Use a runner of GitHub, which is new for each job.',
        at(own.path),
      );
    }
    return jobs.length === 0
      ? broken('there is no workflow of the control', 'Run `countersign init`.')
      : holds('none checks out a head, and all run on machines of GitHub');
  },
};

const PULL_REQUEST =
  /gh pr checkout|head_ref|head\.(?:sha|ref|repo)|head_sha|head_branch|head_repository|refs\/pull|merge_commit_sha/i;
