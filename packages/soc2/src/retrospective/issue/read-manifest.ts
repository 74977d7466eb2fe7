import type { z } from 'zod';
import { canonicalJson, type Json } from '../../record/canonical-json.ts';
import { digestOf } from '../../record/digest.ts';
import type { Manifest } from '../manifest.ts';
import { holds } from './committed.ts';
import { manifestSchema } from './manifest-schema.ts';

/** A manifest with its digest, or everything that keeps a text from being one. */
export type ReadManifest =
  | { readonly kind: 'manifest'; readonly manifest: Manifest; readonly digest: string }
  | { readonly kind: 'problem'; readonly problems: readonly string[] };

/**
 * Reads the bytes of a manifest. Strict: another form of the same values, an unknown member, or a list that is not what
 * its count and digest say, is no manifest. The digest is computed here, and never taken from the text.
 */
export function readManifest(text: string): ReadManifest {
  const value = parse(text);
  if (value === undefined) return problem('the manifest is no JSON');
  const read = manifestSchema.safeParse(value);
  if (!read.success) return { kind: 'problem', problems: read.error.issues.map(sentenceOf) };
  // The schema is the contract in zod's words; sizes and ids have been looked at, so the brands hold.
  const manifest = read.data as unknown as Manifest;
  const problems = [
    ...(canonicalJson(manifest as unknown as Json) === text
      ? []
      : ['the manifest is not in canonical form (RFC 8785)']),
    ...(['listed', 'parts', 'signOffs'] as const)
      .filter((key) => !holds<unknown>(manifest[key]))
      .map((key) => `\`${key}\` of the manifest is not the list that its count and digest say`),
    ...inconsistencies(manifest),
  ];
  return problems.length > 0 ? { kind: 'problem', problems } : { kind: 'manifest', manifest, digest: digestOf(text) };
}

/** What no manifest that this product wrote says of itself. */
function inconsistencies({ counts, window, previous, restart }: Manifest): readonly string[] {
  const sum = Object.values(counts).reduce((all, each) => all + each, 0);
  const commits = window.reduce((all, each) => all + each.commits, 0);
  const found: string[] = [];
  if (sum !== commits) found.push(`the counts add up to ${sum}, and the window has ${commits} commits`);
  if (new Set(window.map(({ branch }) => branch)).size !== window.length) found.push('the window names a branch twice');
  if (previous !== null && restart !== null) found.push('the manifest is a restart and has a predecessor as well');
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function problem(why: string): ReadManifest {
  return { kind: 'problem', problems: [why] };
}

/** Where and why, without any text of the value itself. */
function sentenceOf({ path, code }: z.core.$ZodIssue): string {
  const place = path.length === 0 ? 'the manifest' : `\`${path.map(String).join('.')}\` of the manifest`;
  return `${place} does not fit the schema: ${code.replaceAll('_', ' ')}`;
}
