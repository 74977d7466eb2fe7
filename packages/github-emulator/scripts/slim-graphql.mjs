/**
 * Writes graphql/schema.graphql: GitHub's published schema, cut down to the types of graphql/types.json. Run it after
 * a change to that list or to the version of @octokit/graphql-schema, with the package compiled.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { schema } from '@octokit/graphql-schema';

import { slimSchema } from '../lib/graphql/slim-schema.js';

const folder = new URL('../graphql/', import.meta.url);
const types = JSON.parse(readFileSync(new URL('types.json', folder), 'utf8'));
writeFileSync(new URL('schema.graphql', folder), slimSchema(schema.idl, types));
