import { appendFileSync, readFileSync } from 'node:fs';

/** Approves of a change that is there, at the head and in the shape that it is told of; fails without a key, a token or a tool list. */
const input = (name: string): string => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
for (const name of ['anthropic_api_key', 'github_token'])
  if (input(name) === '') throw new Error(`there is no ${name}`);
const schema = JSON.parse(/--json-schema '([^']+)'/.exec(input('claude_args'))?.[1] ?? '') as {
  readonly required: readonly string[];
};
if (!/--disallowedTools "Bash,/.test(input('claude_args'))) throw new Error('it could run programs');
const [, file] = /Review the change in (\S+),/.exec(input('prompt')) ?? [];
const [, head] = /The commit under review is ([0-9a-f]{40}):/.exec(input('prompt')) ?? [];
const change = readFileSync(`${process.env['GITHUB_WORKSPACE']}/${file}`, 'utf8');
readFileSync(`${process.env['GITHUB_WORKSPACE']}/.github/review-instructions.md`);
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
