import type { Sha } from '../../domain.ts';
import { canonicalJson, type Json } from '../../record/canonical-json.ts';
import { digestOf } from '../../record/digest.ts';
import type { Mismatch } from '../../record/verify-record.ts';
import type { Manifest } from '../manifest.ts';
import { verifyParts } from './believe.ts';
import { linkMismatches } from './link.ts';
import { partitionMismatches } from './partition.ts';
import { readPopulation } from './population-schema.ts';
import { readManifest } from './read-manifest.ts';
import { sumMismatches } from './sums.ts';

/** What a window is proved from again, without GitHub. */
export interface WindowEvidence {
  readonly manifestText: string;
  readonly populationText: string;
  /** The digest that the issue or the artifact names; absent where only the manifest is at hand. */
  readonly digest?: string;
  /** Of each branch the commits that a clone has in `rangesOf(manifest)`, in any order; absent where no clone is at hand. */
  readonly ranges?: readonly { readonly branch: string; readonly commits: readonly Sha[] }[];
  /** The bytes of the manifest before this one; absent where it is not at hand. */
  readonly previous?: string;
  /** Bodies of the numbered comments, in order; absent where they are not at hand. */
  readonly parts?: readonly string[];
}

/** What a proof came to. */
export interface WindowProof {
  /** SHA-256 of the manifest as it was given. */
  readonly digest: string;
  /** Null where the text is no manifest. */
  readonly manifest: Manifest | null;
  /** Empty where everything is as the manifest says. */
  readonly mismatches: readonly Mismatch[];
  /** What nothing was at hand for, one sentence each. */
  readonly unproved: readonly string[];
}

/** The commits that a manifest speaks of: all that `head` reaches and `base` does not. */
export function rangesOf({
  window,
}: Manifest): readonly { readonly branch: string; readonly base: Sha | null; readonly head: Sha }[] {
  const start = window[0]?.base ?? null;
  // A branch without a beginning of its own begins where the default branch's window does.
  return window.map(({ branch, base, head }) => ({ branch, base: base ?? start, head }));
}

/**
 * Proves a window again from what it left behind: the manifest's bytes, the population's, the commits of a clone, the
 * manifest before it. A changed byte, a missing commit, one that is counted twice, a reordered chain: each is named.
 */
export function verifyWindow(evidence: WindowEvidence): WindowProof {
  const { manifestText, populationText, ranges, previous, parts } = evidence;
  const digest = digestOf(manifestText);
  const own = digestMismatch('digest', evidence.digest, digest);
  const read = readManifest(manifestText);
  if (read.kind === 'problem') {
    const mismatches = read.problems.map((why) => ({ at: 'manifest', recorded: why, computed: 'a manifest' }));
    return { digest, manifest: null, mismatches: [...own, ...mismatches], unproved: [] };
  }
  const { manifest } = read;
  return {
    digest,
    manifest,
    mismatches: [
      ...own,
      ...digestMismatch('population', manifest.population, digestOf(populationText)),
      ...populationMismatches(manifest, populationText, ranges),
      ...(previous === undefined ? [] : linkMismatches(manifest, previous)),
      ...(parts === undefined
        ? []
        : verifyParts(manifest.parts, parts).map((why) => ({ at: 'parts', recorded: 'unchanged', computed: why }))),
    ],
    unproved: unproved(manifest, evidence),
  };
}

function populationMismatches(manifest: Manifest, text: string, ranges: WindowEvidence['ranges']): readonly Mismatch[] {
  const population = readPopulation(text);
  if (population === undefined) {
    return [{ at: 'population', recorded: 'a population', computed: 'a text that is none' }];
  }
  const canonical = canonicalJson(population as unknown as Json) === text;
  return [
    ...(canonical ? [] : [{ at: 'population', recorded: 'canonical JSON (RFC 8785)', computed: 'another form' }]),
    ...sumMismatches(manifest, population),
    ...(ranges === undefined ? [] : partitionMismatches(manifest, population, ranges)),
  ];
}

function digestMismatch(at: string, recorded: string | undefined, computed: string): readonly Mismatch[] {
  return recorded === undefined || recorded === computed ? [] : [{ at, recorded, computed }];
}

function unproved({ previous, parts }: Manifest, evidence: WindowEvidence): readonly string[] {
  return [
    ...(evidence.ranges === undefined
      ? ['No clone could be asked, so the commits of the window were not counted.']
      : []),
    ...(evidence.digest === undefined ? ['No digest was given to hold the manifest against.'] : []),
    ...(previous !== null && evidence.previous === undefined
      ? [`The manifest before this one (#${previous.issue}) was not given, so the chain was not followed.`]
      : []),
    ...(parts.count > 0 && evidence.parts === undefined ? ['The numbered comments were not given.'] : []),
  ];
}
