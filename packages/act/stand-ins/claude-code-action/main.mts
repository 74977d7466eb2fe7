import { appendFileSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Approves of a change that is there, at the head and in the shape that it is told of; fails without a key, a token or a
 * list of tools, and where it finds files that it would obey.
 */
const input = (name: string): string => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
for (const name of ['anthropic_api_key', 'github_token'])
  if (input(name) === '') throw new Error(`there is no ${name}`);
const schema = JSON.parse(/--json-schema '([^']+)'/.exec(input('claude_args'))?.[1] ?? '') as {
  readonly required: readonly string[];
};
if (!/--disallowedTools "Bash,/.test(input('claude_args'))) throw new Error('it could run programs');
const [, file] = /Review the change in (\S+),/.exec(input('prompt')) ?? [];
const [, head] = /The commit under review is ([0-9a-f]{40}):/.exec(input('prompt')) ?? [];
const workspace = String(process.env['GITHUB_WORKSPACE']);
const obeyed = readdirSync(workspace, { recursive: true }).filter((path) =>
  /(?:^|\/)(?:claude(?:\.local)?|agents)\.md$/i.test(String(path)),
);
if (obeyed.length > 0) throw new Error(`a change of low risk could have told it what to say in ${obeyed.join(', ')}`);
const change = readFileSync(`${workspace}/${file}`, 'utf8');
readFileSync(`${workspace}/.github/review-instructions.md`);
if (!change.startsWith('diff --git ')) throw new Error(`no change: ${change}`);
const review = {
  version: 1,
  head,
  verdict: 'approve',
  summary: 'Nothing to mend.',
  findings: [],
  injectionAttempts: [],
};
for (const key of schema.required) if (!(key in review)) throw new Error(`it was not told how to give ${key}`);
appendFileSync(String(process.env['GITHUB_OUTPUT']), `structured_output=${JSON.stringify(review)}\n`);
