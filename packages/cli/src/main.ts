#!/usr/bin/env node
import { run } from './run.ts';
import { processConsole } from './terminal/process-console.ts';

// The exit code is set and the process left to end by itself: what is still on its way to a pipe must arrive.
process.exitCode = await run(process.argv.slice(2), processConsole(process));
