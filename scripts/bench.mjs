import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node24 } from './node24.mjs';
import { Fault, root, run, say } from './process.mjs';

/**
 * Runs the benchmarks of packages and actions (bench/*.ts), one after the other, so that none disturbs the next. They run under Node 24 straight from their sources: it strips the types, and a benchmark imports sources by the
 * condition `countersign-source`. `COUNTERSIGN_NODE` tells them that Node's path, for what they start themselves.
 * Resolves to 0, or to 1 where one of them failed.
 * @param {readonly string[]} names run only those whose path contains one of these; all where there are none
 */
export async function bench(names) {
  const all = benchmarks();
  const chosen = all.filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
  if (chosen.length === 0) {
    throw new Fault(`no benchmark is called ${names.join(' or ')}`, `There are: ${all.join(', ') || 'none'}.`);
  }
  const node = await node24();
  let failed = 0;
  for (const file of chosen) {
    say(`\n${file}`);
    const options = ['--conditions=countersign-source', '--disable-warning=ExperimentalWarning'];
    const code = await run(node, [...options, file], { env: { ...process.env, COUNTERSIGN_NODE: node } });
    if (code !== 0) failed++;
  }
  return failed === 0 ? 0 : 1;
}

/** Files directly in a bench/ folder; what several of them share stands in a folder below it. */
function benchmarks() {
  return ['packages', 'actions']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}/bench`))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.ts'));
}
