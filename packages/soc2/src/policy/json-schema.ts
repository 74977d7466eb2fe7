import { policyShape } from './policy-shape.ts';
import type { JsonSchema } from './shape.ts';

/** Where the schema is published; editors fetch it from there. */
export const POLICY_SCHEMA_ID =
  'https://raw.githubusercontent.com/OWNER/countersign/main/schema/change-policy.schema.json';

/**
 * The JSON schema of the policy, for editors: made from the definition that `parsePolicy` reads by. It never refuses
 * what the parser takes; the parser refuses more (globs, groups that are not defined). Draft-07, because that is the
 * newest draft that yaml-language-server, which VS Code, Neovim and others use for YAML, supports in full.
 */
export function policyJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: POLICY_SCHEMA_ID,
    title: 'Countersign change policy',
    description: 'What is high-risk in this repository, and who may approve what.',
    ...policyShape.schema,
  };
}
