import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Issue } from '@countersign/github-emulator/state/issue';
import { canonicalJson, type Json } from '@countersign/soc2/record/canonical-json';
import { digestOf } from '@countersign/soc2/record/digest';
import type { Manifest } from '@countersign/soc2/retrospective/manifest';
import { markerPrevious } from '@countersign/soc2/retrospective/issue/marker-previous';
import { windowMarker } from '@countersign/soc2/retrospective/issue/markers';
import { type ReadBody, readRetrospective } from '@countersign/soc2/retrospective/issue/read-retrospective';
import type { Shop } from './shop.ts';

/** The account of every workflow's own token, whatever branch the workflow is on. */
export function anyWorkflow({ github }: Shop): Account {
  const account = github.world.accounts.byLogin('github-actions[bot]');
  if (account === undefined) throw new Error('no workflow has run yet');
  return account;
}

/** The body of a retrospective that says something else, consistent in itself: marker, manifest and digest agree. */
export function forged(body: string, change: Partial<Manifest>): string {
  const read = readBody({ body });
  const manifest: Manifest = { ...read.manifest, ...change };
  const text = canonicalJson(manifest as unknown as Json);
  const told = body
    .replaceAll(read.digest, digestOf(text))
    .replace(read.manifestText, () => text)
    .replace(/^.*/, windowMarker(markerPrevious(manifest), manifest.run.id));
  readBody({ body: told });
  return told;
}

/** The digest that a body says it has, and has. */
export function digestIn(issue: Pick<Issue, 'body'>): string {
  return readBody(issue).digest;
}

/** A body that is a retrospective's. */
export function readBody({ body }: Pick<Issue, 'body'>): ReadBody {
  const read = readRetrospective(body ?? '');
  if (read.kind === 'problem') throw new Error(read.problems.join());
  return read;
}
