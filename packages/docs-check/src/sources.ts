import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedTexts, type Message, messagesIn } from './messages.ts';

/** Whose messages a user of the product can meet. */
const PRODUCT = [
  'packages/soc2/src',
  'packages/cli/src',
  ...['ai-review', 'classify', 'gate', 'weekly-review'].map((name) => `actions/${name}/src`),
];

/** The messages of all sources of the product, in the order of their paths. */
export function productMessages(root: string): readonly Message[] {
  const sources = PRODUCT.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
  );
  const constants = new Map(sources.flatMap(({ text }) => [...exportedTexts(text)]));
  return sources.flatMap(({ path, text }) => messagesIn(path, text, constants));
}

/** The documents of the project that are held against it, as paths from the root. */
export function documentPaths(root: string): readonly string[] {
  const under = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`);
  const readmes = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        readdirSync(join(root, folder, name))
          .filter((file) => file === 'README.md')
          .map((file) => `${folder}/${name}/${file}`),
      );
  return [
    'README.md',
    'examples/README.md',
    ...under('docs'),
    ...readmes('actions'),
    ...readmes('packages'),
  ].toSorted();
}
