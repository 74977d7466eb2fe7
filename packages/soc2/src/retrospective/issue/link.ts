import { digestOf } from '../../record/digest.ts';
import type { Mismatch } from '../../record/verify-record.ts';
import type { Manifest } from '../manifest.ts';
import { readManifest } from './read-manifest.ts';

/** Where a manifest does not go on from the one before it, given as its bytes. */
export function linkMismatches(manifest: Manifest, before: string): readonly Mismatch[] {
  const digest = digestOf(before);
  const named = manifest.previous?.digest ?? 'none';
  const link = named === digest ? [] : [{ at: 'previous.digest', recorded: named, computed: digest }];
  const read = readManifest(before);
  if (read.kind === 'problem') {
    return [...link, ...read.problems.map((why) => ({ at: 'previous', recorded: why, computed: 'a manifest' }))];
  }
  return [...link, ...joints(manifest, read.manifest)];
}

/**
 * Where a chain of manifests does not hold together, oldest first: an exchanged, missing or reordered one breaks the
 * link of the one after it, which is named by its place.
 */
export function chainMismatches(texts: readonly string[]): readonly Mismatch[] {
  return texts.flatMap((text, at) => {
    const read = readManifest(text);
    const where = `chain.${at}`;
    if (read.kind === 'problem') {
      return read.problems.map((why) => ({ at: where, recorded: why, computed: 'a manifest' }));
    }
    const before = texts[at - 1];
    // A restart says of itself that it goes on from nothing.
    if (before === undefined || read.manifest.restart !== null) return [];
    return linkMismatches(read.manifest, before).map((found) => ({ ...found, at: `${where}.${found.at}` }));
  });
}

/** A window begins where the one before it ended, branch by branch; a branch that is new begins by itself. */
function joints(manifest: Manifest, before: Manifest): readonly Mismatch[] {
  const ends = new Map(before.window.map(({ branch, head }) => [branch, head]));
  const found = manifest.window.flatMap(({ branch, base }): readonly Mismatch[] => {
    const end = ends.get(branch);
    return end === undefined || end === base
      ? []
      : [{ at: `window.${branch}.base`, recorded: base ?? 'none', computed: end }];
  });
  const same = (at: string, recorded: string, computed: string): readonly Mismatch[] =>
    recorded === computed ? [] : [{ at, recorded, computed }];
  return [
    ...found,
    ...same('repository', manifest.repository, before.repository),
    ...same('period.from', manifest.period.from, before.period.to),
  ];
}
