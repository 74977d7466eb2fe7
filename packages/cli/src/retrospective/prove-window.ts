import { digestOf } from '@countersign/soc2/record/digest';
import type { Mismatch } from '@countersign/soc2/record/verify-record';
import { chainMismatches } from '@countersign/soc2/retrospective/issue/link';
import { readManifest } from '@countersign/soc2/retrospective/issue/read-manifest';
import { readRetrospective } from '@countersign/soc2/retrospective/issue/read-retrospective';
import { verifyWindow, type WindowProof } from '@countersign/soc2/retrospective/issue/verify-window';
import type { Manifest } from '@countersign/soc2/retrospective/manifest';
import type { BranchCommits } from './commits-of-window.ts';
import type { NamedText, WindowFiles } from './window-files.ts';

/** What a proof rests on. */
export interface Evidence {
  readonly files: WindowFiles;
  /** What the manifest's SHA-256 must be, or begin with; undefined where nothing was told. */
  readonly digest: string | undefined;
  /** Undefined where no clone could be asked. */
  readonly ranges: readonly BranchCommits[] | undefined;
}

/** A proof, its mismatches by the names of the files, and what was found to hold. */
export interface ProvedWindow extends WindowProof {
  readonly proved: readonly string[];
}

/**
 * Proves a window from what was handed in: the manifest and its population, the commits of the clone, every link of the
 * chain of manifests, the text of the issue. Nothing is read here.
 */
export function proveWindow({ files, digest, ranges }: Evidence): ProvedWindow {
  const { manifest, population, previous, issue, parts } = files;
  const own = readManifest(manifest.text);
  const restart = own.kind === 'manifest' && own.manifest.restart !== null;
  const before = restart ? undefined : previous.at(-1);
  const expected = digest === undefined ? digestInIssue(issue) : wholeDigest(digest, manifest.text);
  const proof = verifyWindow({
    manifestText: manifest.text,
    populationText: population.text,
    ...(ranges === undefined ? {} : { ranges }),
    ...(expected === undefined ? {} : { digest: expected }),
    ...(before === undefined ? {} : { previous: before.text }),
    ...(parts === undefined ? {} : { parts: parts.map(({ text }) => text) }),
  });
  const named = namer([...previous, manifest]);
  const mismatches = [
    ...proof.mismatches.map((each) => (isOfLink(each, before) ? named(each) : each)),
    ...chainMismatches(previous.map(({ text }) => text)).map((each) => named(inFile(each, previous))),
    ...issueMismatches(issue, manifest.text),
  ];
  const read = proof.manifest;
  return {
    ...proof,
    mismatches,
    unproved: [...proof.unproved, ...unprovedChain(previous, read)],
    proved: read === null ? [] : provedOf({ files, ranges, expected, read, mismatches, before }),
  };
}

/** The first digits stand for the whole of it where they are its own. */
function wholeDigest(digest: string, text: string): string {
  const computed = digestOf(text);
  return computed.startsWith(digest) ? computed : digest;
}

function digestInIssue(issue: NamedText | undefined): string | undefined {
  const read = issue && readRetrospective(issue.text);
  return read?.kind === 'retrospective' ? read.digest : undefined;
}

function issueMismatches(issue: NamedText | undefined, manifestText: string): readonly Mismatch[] {
  if (issue === undefined) return [];
  const read = readRetrospective(issue.text);
  if (read.kind === 'problem') {
    return read.problems.map((why) => ({ at: issue.file, recorded: 'a retrospective', computed: why }));
  }
  return read.manifestText === manifestText
    ? []
    : [{ at: `${issue.file}: manifest`, recorded: digestOf(manifestText), computed: read.digest }];
}

/** `chain.1.previous.digest` is what the core calls it; whoever handed the files in knows them by name. */
function inFile(mismatch: Mismatch, texts: readonly NamedText[]): Mismatch {
  const [, at = '', member = ''] = /^chain\.(\d+)(?:\.(.*))?$/.exec(mismatch.at) ?? [];
  const file = texts[Number(at)]?.file ?? mismatch.at;
  return { ...mismatch, at: member === '' ? file : `${file}: ${member}` };
}

function isOfLink({ at }: Mismatch, before: NamedText | undefined): boolean {
  return before !== undefined && /^previous(?:$|\.)/.test(at);
}

/** Says of a digest that one of the files has it: a chain that was reordered is read off that. */
function namer(texts: readonly NamedText[]): (mismatch: Mismatch) => Mismatch {
  const files = new Map(texts.map(({ file, text }) => [digestOf(text), file]));
  const told = (digest: string): string => {
    const file = files.get(digest);
    return file === undefined ? digest : `${digest} (${file})`;
  };
  return ({ at, recorded, computed }) => ({ at, recorded: told(recorded), computed: told(computed) });
}

function unprovedChain(previous: readonly NamedText[], manifest: Manifest | null): readonly string[] {
  const [oldest] = previous;
  if (oldest === undefined || manifest === null || manifest.restart !== null) return [];
  const read = readManifest(oldest.text);
  return read.kind === 'manifest' && read.manifest.previous !== null
    ? [`The manifest before ${oldest.file} (#${read.manifest.previous.issue}) was not given, so the chain ends there.`]
    : [];
}

interface Holding {
  readonly files: WindowFiles;
  readonly ranges: Evidence['ranges'];
  readonly expected: string | undefined;
  readonly read: Manifest;
  readonly mismatches: readonly Mismatch[];
  readonly before: NamedText | undefined;
}

/** One sentence for each part of the proof that found nothing. */
function provedOf({ files, ranges, expected, read, mismatches, before }: Holding): readonly string[] {
  const clean = (pattern: RegExp): boolean => !mismatches.some(({ at }) => pattern.test(at));
  const commits = read.window.reduce((sum, window) => sum + window.commits, 0);
  const chain = [...files.previous, files.manifest];
  const holds: readonly (readonly [boolean, string])[] = [
    [expected !== undefined && clean(/^digest$/), 'the manifest has the digest that it must have'],
    [clean(/^population$/), 'the population is the one that the manifest commits to, byte for byte'],
    [clean(/^(?:counts|population|exceptions|listed|window)/), 'counts, equation and list are those of the population'],
    [
      ranges !== undefined && clean(/^window/),
      `each of the ${commits} commits that the clone has between base and head is in exactly one class`,
    ],
    [
      before !== undefined &&
        mismatches.every(({ at }) => !/^(?:previous|repository|period|window\..*base$)/.test(at)) &&
        chain.every(({ file }) => mismatches.every(({ at }) => at !== file && !at.startsWith(`${file}: `))),
      `${chain.length} manifests form one chain, each going on where the one before it ended`,
    ],
    [read.parts.count > 0 && files.parts !== undefined && clean(/^parts/), 'no numbered comment was changed'],
    [
      files.issue !== undefined && mismatches.every(({ at }) => !at.startsWith(files.issue?.file ?? '')),
      'the issue carries this very manifest',
    ],
  ];
  return holds.filter(([held]) => held).map(([, sentence]) => sentence);
}
