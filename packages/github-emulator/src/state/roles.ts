/** GitHub's base roles on a repository, the weakest first. */
export const roles = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;

/** What an account may do on a repository. */
export type Role = (typeof roles)[number];

/** True where `role` allows what `needed` allows. */
export function atLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** The stronger of two roles. */
export function stronger(one: Role, other: Role): Role {
  return atLeast(one, other) ? one : other;
}
