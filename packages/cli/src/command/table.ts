import type { Command } from './command.ts';

/** A command as the list of commands knows it. Its file is read only when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command, in the order in which a newcomer meets them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'classify',
    summary: 'say whether a change is high or low risk, and why',
    load: async () => (await import('../commands/classify.ts')).classifyCommand,
  },
  {
    name: 'policy check',
    summary: 'find mistakes in a policy, and files that it forgets',
    load: async () => (await import('../commands/policy-check.ts')).policyCheckCommand,
  },
  {
    name: 'review',
    summary: 'let the AI reviewer read a change, and say what would become of it',
    load: async () => (await import('../commands/review.ts')).reviewCommand,
  },
  {
    name: 'verify',
    summary: 'compute a decision again from its record, and say what differs',
    load: async () => (await import('../commands/verify.ts')).verifyCommand,
  },
  {
    name: 'retrospective',
    summary: 'print the retrospective that the next weekly run would open',
    load: async () => (await import('../commands/retrospective.ts')).retrospectiveCommand,
  },
  {
    name: 'verify-window',
    summary: 'prove a retrospective again from a clone, and say what differs',
    load: async () => (await import('../commands/verify-window.ts')).verifyWindowCommand,
  },
  {
    name: 'init',
    summary: 'set a repository up: workflows, policy, code owners',
    load: async () => (await import('../commands/init.ts')).initCommand,
  },
  {
    name: 'doctor',
    summary: 'say which settings hold on GitHub, which do not, and how to mend them',
    load: async () => (await import('../commands/doctor.ts')).doctorCommand,
  },
  {
    name: 'schema',
    summary: 'print the JSON schema of the policy, for editors',
    load: async () => (await import('../commands/schema.ts')).schemaCommand,
  },
];
