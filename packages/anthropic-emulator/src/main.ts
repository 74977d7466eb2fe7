#!/usr/bin/env node
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { startAnthropic } from './anthropic.ts';
import type { Script } from './answers.ts';

const usage = `A local Anthropic on the loopback interface. Its model approves everything, or says what a script says.

  anthropic-emulator [--port N] [--script FILE]

  --port N       the port to listen on (default: any free one)
  --script FILE  an ES module whose export \`script(request)\` gives the model's answer
`;

/** Starts the command: prints where it listens, and keeps running until it is interrupted. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, script: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    process.stdout.write(usage);
    return;
  }
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`not a port: ${String(values.port)}`);
  const script = values.script === undefined ? {} : { script: await readScript(values.script) };
  const anthropic = await startAnthropic({ port, ...script });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void anthropic.close());
  process.stdout.write(`Listening on ${anthropic.url}. Stop with Ctrl-C.

  export ANTHROPIC_BASE_URL=${anthropic.url}
  export ANTHROPIC_API_KEY=${anthropic.apiKey}
`);
}

async function readScript(file: string): Promise<Script> {
  // oxlint-disable-next-line countersign/layout -- the file is the user's own, named on the command line
  const module: unknown = await import(pathToFileURL(resolve(file)).href);
  if (!hasScript(module)) throw new Error(`${file} has no function "script" among its exports`);
  return module.script;
}

function hasScript(module: unknown): module is { script: Script } {
  return typeof module === 'object' && module !== null && 'script' in module && typeof module.script === 'function';
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
