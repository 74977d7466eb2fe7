import type { Manifest } from '../manifest.ts';
import { type Marker, readMarker } from './markers.ts';
import { readManifestBlock } from './manifest-block.ts';
import { readManifest } from './read-manifest.ts';
import { markerPrevious } from './marker-previous.ts';

/** The body of a retrospective's issue, read back. */
export interface ReadBody {
  readonly kind: 'retrospective';
  readonly marker: Extract<Marker, { kind: 'window' }>;
  readonly manifest: Manifest;
  /** The manifest's very bytes. */
  readonly manifestText: string;
  readonly digest: string;
}

/** Why a body is not one that this product wrote and nobody touched, one sentence each. */
export interface UnreadBody {
  readonly kind: 'problem';
  readonly problems: readonly string[];
}

/**
 * Reads the body of an issue back. The digest is computed from the manifest's bytes and held against what the body
 * says, and the marker against the manifest; every departure is named.
 */
export function readRetrospective(body: string): ReadBody | UnreadBody {
  const marker = readMarker(body);
  const block = readManifestBlock(body);
  const read = block.kind === 'block' ? readManifest(block.text) : undefined;
  const problems = [
    ...(marker === undefined ? ['its first line is no marker of a retrospective'] : []),
    ...(marker?.kind === 'superseded' ? [`it was superseded by #${marker.by}`] : []),
    ...(block.kind === 'problem' ? [block.why] : []),
    ...(read?.kind === 'problem' ? read.problems : []),
  ];
  if (marker?.kind !== 'window' || block.kind !== 'block' || read?.kind !== 'manifest') {
    return { kind: 'problem', problems };
  }
  const { manifest, digest } = read;
  problems.push(...disagreements(marker, manifest));
  if (block.digest !== digest) {
    problems.push(`its manifest has the digest ${digest}, and the body says ${block.digest}`);
  }
  return problems.length > 0
    ? { kind: 'problem', problems }
    : { kind: 'retrospective', marker, manifest, manifestText: block.text, digest };
}

function disagreements({ previous, run }: ReadBody['marker'], manifest: Manifest): readonly string[] {
  const found: string[] = [];
  const named = markerPrevious(manifest);
  if (previous !== named) found.push(`its marker names ${previous} as its predecessor, and its manifest ${named}`);
  if (run !== manifest.run.id) found.push(`its marker names run ${run}, and its manifest run ${manifest.run.id}`);
  return found;
}
