import type { Classification } from '@countersign/soc2/classification/classification';
import { visibleJson } from './json.ts';

/** A commit and the name that it was asked for by. */
export interface NamedCommit {
  readonly name: string;
  readonly commit: string;
}

/** Where a policy was read: from a commit, or from a file on the disk. */
export type PolicyOrigin =
  | { readonly path: string; readonly branch: string; readonly commit: string; readonly blob: string }
  | { readonly path: string; readonly file: string };

/** What `countersign classify --format json` says beside the classification. */
export interface LocalClassification {
  readonly base: NamedCommit;
  readonly head: NamedCommit;
  readonly mergeBase: string;
  readonly policy: PolicyOrigin;
  readonly classification: Classification;
}

/** Files in a piece: enough to be quick, little enough to need no memory to speak of. */
const PIECE = 1000;

/**
 * The classification of a local change as JSON in pieces, a line for each file: a change may have so many that one text of
 * all would be larger than everything else.
 */
export function* classificationJson(local: LocalClassification): Generator<string> {
  const { files, ...verdict } = local.classification;
  const { base, head, mergeBase, policy } = local;
  const top = {
    kind: 'countersign/local-classification',
    version: 1,
    risk: verdict.risk,
    base,
    head,
    mergeBase,
    policy,
  };
  yield `${visibleJson(top).slice(0, -1)},\n"classification":${visibleJson(verdict).slice(0, -1)},\n"files":[`;
  for (let from = 0; from < files.length; from += PIECE) {
    const lines = files.slice(from, from + PIECE).map((file) => `\n${visibleJson(file)}`);
    yield `${from === 0 ? '' : ','}${lines.join(',')}`;
  }
  yield ']}}\n';
}
