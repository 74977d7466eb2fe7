import { type RepositoryControl, broken, holds, notObserved, withoutPolicy } from '../control.ts';

/** Parts of a login that people seldom have and machines often. */
const MACHINE =
  /(?:^|[-_.])(?:bot|robot|ci|cd|deploy(?:er|ment)?|automation|svc|service|machine|jenkins|build|release)(?:$|[-_.\d])/i;

/**
 * Stops a machine account that passes for a person: GitHub calls it `User`, and whoever holds its token approves with it.
 * What it is shows in its login alone, so this is a hint. Source: SPEC §1, human.
 */
export const machineUsers: RepositoryControl = {
  id: 'machine-users',
  title: 'Machine accounts that may write are listed',
  why: 'An unlisted machine approves as a person, for whoever holds its token.',
  weight: 'recommended',
  page: '/settings/access',
  judge: ({ policy, writers }) => {
    if (!policy.inForce) return withoutPolicy();
    if (!writers.seen) return notObserved(writers);
    const listed = new Set(policy.policy.machineUsers.map((login) => login.toLowerCase()));
    const people = writers.value.filter(({ type }) => type === 'User');
    const suspects = people.filter(({ login }) => MACHINE.test(login) && !listed.has(login.toLowerCase()));
    return suspects.length === 0
      ? holds(`${people.length} accounts of people may write, and none looks like a machine’s`)
      : broken(
          `${suspects.map(({ login }) => `@${login}`).join(', ')} may write, and looks like a machine`,
          'List it under `machine-users` in the policy, or take its write access away.',
        );
  },
};
