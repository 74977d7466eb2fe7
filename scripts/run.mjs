#!/usr/bin/env node
/**
 * The one entry for `npm test`, `npm run demo` and the rest: `node scripts/run.mjs <task> [arguments]`.
 *
 * It holds nothing but the check of Node's version, in syntax that an old Node can read: the reader of an error
 * should learn that their Node is old, not that a `?` was unexpected.
 */
const oldest = 20;

async function start() {
  if (Number(process.versions.node.split('.')[0]) >= oldest) {
    const { main } = await import('./tasks.mjs');
    process.exitCode = await main(process.argv.slice(2));
    return;
  }
  console.error(
    `error: this is Node ${process.versions.node}, and Countersign needs Node ${oldest} or later.\n` +
      '  fix: install the current LTS release from https://nodejs.org (or: nvm install --lts), and run this again.',
  );
  process.exitCode = 1;
}

void start();
