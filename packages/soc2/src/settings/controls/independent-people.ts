import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';

/**
 * Where fewer than two people may write, nobody can approve what the other wrote: people then switch the control off, or
 * share an account. Source: SPEC §1, contributor.
 */
export const independentPeople: RepositoryControl = {
  id: 'independent-people',
  title: 'Two people at least may write',
  why: 'One person alone cannot have a high-risk change approved, and will look for a way round.',
  weight: 'required',
  page: '/settings/access',
  judge: ({ policy, writers }) => {
    if (!writers.seen) return notObserved(writers);
    const machines = new Set((policy.inForce ? policy.policy.machineUsers : []).map((login) => login.toLowerCase()));
    const people = writers.value.filter(({ type, login }) => type === 'User' && !machines.has(login.toLowerCase()));
    return people.length >= 2
      ? holds(`${people.length} people may write`)
      : broken(
          people.length === 0 ? 'nobody may write' : `@${people[0]?.login} alone may write`,
          'Give a second person write access.',
        );
  },
};
