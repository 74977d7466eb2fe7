import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { controlWorkflows } from '../control-workflows.ts';

/**
 * Stops a tag that is moved to other code: whoever takes over a repository of an action would judge, approve and read the
 * keys here. A commit cannot be moved. Source: SPEC §2.
 */
export const pinnedActions: RepositoryControl = {
  id: 'pinned-actions',
  title: 'Actions of the control are pinned by commit',
  why: 'A tag can be moved to other code overnight; a commit cannot.',
  weight: 'required',
  page: '/actions',
  judge: (settings) => {
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    const uses = found.value.all.flatMap(([, { path, jobs }]) =>
      jobs.flatMap((job) => job.uses.map(({ what }) => ({ path, each: what }))),
    );
    const loose = uses.filter(({ each }) => !isPinned(each));
    const [first] = loose;
    if (first === undefined) {
      return uses.length === 0
        ? broken('there is no workflow of the control', 'Run `countersign init`.')
        : holds(`all ${uses.length} uses of an action name a commit, or are this repository’s own`);
    }
    const listed = [...new Set(loose.map(({ each }) => `\`${each}\``))].join(', ');
    return broken(
      `not pinned: ${listed}`,
      'Write the full commit id behind the `@`, and the version in a comment; `countersign init` does.',
      `${settings.home}/blob/${settings.defaultBranch}/${first.path}`,
    );
  },
};

function isPinned(uses: string): boolean {
  return uses.startsWith('./') || /@[0-9a-f]{40}$/.test(uses) || /^docker:.*@sha256:[0-9a-f]{64}$/.test(uses);
}
