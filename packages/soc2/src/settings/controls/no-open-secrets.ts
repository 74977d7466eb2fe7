import { SETTINGS } from '../../setup/choices.ts';
import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { controlWorkflows } from '../control-workflows.ts';

/**
 * Stops a key that is in the environment and, left over from before, in the repository or the organisation too: there
 * any workflow that any writer pushes can read it. Source: SPEC §10.
 */
export const noOpenSecrets: RepositoryControl = {
  id: 'no-open-secrets',
  title: 'None of these secrets is open to every branch',
  why: 'A repository secret is read by a workflow that any writer pushes to any branch.',
  weight: 'required',
  page: '/settings/secrets/actions',
  judge: (settings) => {
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    if (!settings.openSecrets.seen) return notObserved(settings.openSecrets);
    const read = found.value.all.flatMap(([, { jobs }]) => jobs.flatMap(({ secrets }) => secrets));
    const { modelKey, reviewerKey, statusKey, auditKey } = SETTINGS;
    const ours = new Set([modelKey, reviewerKey, statusKey, auditKey, ...read]);
    const open = settings.openSecrets.value.filter(({ name }) => ours.has(name.toUpperCase()));
    return open.length === 0
      ? holds('none is a secret of the repository or the organization')
      : broken(
          open.map(({ name, of }) => `${name} is a secret of the ${of}`).join('; '),
          'Store a new key in the environment alone, and delete the open one: who could read it may have.',
        );
  },
};
