#!/usr/bin/env node
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { type GitHub, startGitHub } from './github.ts';
import { writeSample } from './sample.ts';
import type { Repository } from './state/repository.ts';

const usage = `A local GitHub on the loopback interface, with a sample repository.

  github-emulator [--port N] [--scenario FILE]

  --port N         the port to listen on (default: any free one)
  --scenario FILE  an ES module whose export \`scenario(github)\` writes the world
                   and gives the repository that the token is for
`;

/** Starts the command: prints where it listens, and keeps running until it is interrupted. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, scenario: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    process.stdout.write(usage);
    return;
  }
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`not a port: ${String(values.port)}`);
  const github = await startGitHub({ port });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void github.close());
  try {
    await present(github, values.scenario);
  } catch (error) {
    await github.close();
    throw error;
  }
}

async function present(github: GitHub, scenario: string | undefined): Promise<void> {
  const repository = await (scenario === undefined ? writeSample(github) : runScenario(github, scenario));
  const permissions = { contents: 'write', 'pull-requests': 'write', issues: 'write', statuses: 'write' } as const;
  const token = github.createToken({ kind: 'installation', repository, permissions });
  process.stdout.write(`Listening on ${github.url} with ${repository.fullName}. Stop with Ctrl-C.

  export GITHUB_API_URL=${github.url}
  export GITHUB_TOKEN=${token.value}
  curl -H "Authorization: Bearer $GITHUB_TOKEN" $GITHUB_API_URL/repos/${repository.fullName}/pulls
  git clone ${repository.gitDir} ${repository.name}
`);
}

async function runScenario(github: GitHub, file: string): Promise<Repository> {
  // oxlint-disable-next-line countersign/layout -- the file is the user's own, named on the command line
  const module: unknown = await import(pathToFileURL(resolve(file)).href);
  if (!isScenario(module)) throw new Error(`${file} has no function "scenario" among its exports`);
  return module.scenario(github);
}

function isScenario(module: unknown): module is { scenario(github: GitHub): Promise<Repository> } {
  return typeof module === 'object' && module !== null && 'scenario' in module && typeof module.scenario === 'function';
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
