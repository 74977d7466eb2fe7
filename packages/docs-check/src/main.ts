import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { productMessages } from './sources.ts';
import { withMessages } from './troubleshooting.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const path = `${root}docs/troubleshooting.md`;
writeFileSync(path, withMessages(readFileSync(path, 'utf8'), productMessages(root)));
