import type { Command, ExitCode, Request } from '../command/command.ts';
import type { Console } from '../terminal/console.ts';

/** `countersign schema`: the policy's JSON schema, made from the definition that the parser reads by. */
export const schemaCommand: Command = {
  name: 'schema',
  flags: [],
  help: {
    about: [
      'Prints the JSON schema of the policy (draft-07), with a description and an example for\nevery key, so that an editor completes and checks a policy while it is written.',
      'For the YAML language server (VS Code, Neovim and others) the first line of the policy\nnames the file:  # yaml-language-server: $schema=change-policy.schema.json',
    ],
    example: {
      command: 'countersign schema > .github/change-policy.schema.json',
      output: '(a file of some 500 lines)',
    },
    exits: { 0: 'printed', 1: 'never' },
  },
  run,
};

async function run(_request: Request, console: Console): Promise<ExitCode> {
  const { policyJsonSchema } = await import('@countersign/soc2/policy/json-schema');
  await console.out(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
  return 0;
}
