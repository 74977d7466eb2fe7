import { usesPinned } from './action-source.ts';

/** A GitHub App whose token a job needs for one purpose. */
export interface AppToken {
  /** Id of the step, by which later ones find the token. */
  readonly step: string;
  readonly name: string;
  /** Name of the variable with the App's client id, and of the environment's secret with its key. */
  readonly client: string;
  readonly key: string;
  /** Permissions that the token is narrowed to, with the reason for each: whatever else the App has, it has not. */
  readonly permissions: readonly (readonly [permission: string, level: 'read' | 'write', why: string])[];
}

/** The step that makes a token of an App for this repository; it is revoked when the job ends. */
export function appTokenStep({ step, name, client, key, permissions }: AppToken): readonly string[] {
  return [
    `- name: ${name}`,
    `  id: ${step}`,
    `  ${usesPinned('appToken')}`,
    '  with:',
    `    client-id: \${{ vars.${client} }}`,
    `    private-key: \${{ secrets.${key} }}`,
    ...permissions.map(([permission, level, why]) => `    permission-${permission}: ${level} # ${why}`),
  ];
}

/** The expression for the token that a step made. */
export function tokenOf({ step }: Pick<AppToken, 'step'>): string {
  return `\${{ steps.${step}.outputs.token }}`;
}
