import { readFileSync, writeFileSync } from 'node:fs';

import { slimSchema } from './slim-schema.ts';

/**
 * A command for whoever adds a type to graphql/types.json or takes a newer @octokit/graphql-schema: it writes
 * graphql/schema.graphql anew. A test holds the file against what it would write.
 */
const folder = new URL('../../graphql/', import.meta.url);
const published = readFileSync(new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema')), 'utf8');
const types: readonly string[] = JSON.parse(readFileSync(new URL('types.json', folder), 'utf8')) as readonly string[];
writeFileSync(new URL('schema.graphql', folder), slimSchema(published, types));
