import type { BundledFile, ReviewBundle } from '../bundle.ts';
import type { Finding } from '../review.ts';
import { listed, placeOf, quoteAround } from './detected.ts';
import { findSecrets } from './find-secrets.ts';
import { hunksOf } from './hunks.ts';
import { readPatch } from './read-patch.ts';

const CATEGORY = 'secret';

/** More kinds of lines to look for than this would take too long to look for in every line. */
const MOST_PIECES = 500;

/** A shorter piece of a secret is not one, and could stand anywhere. */
const SHORTEST = 8;

export interface WithoutSecrets {
  /** The same change, line for line, with a mark where each secret was. */
  readonly bundle: ReviewBundle;
  readonly findings: readonly Finding[];
}

/**
 * Takes the secrets out of a change before anything of it goes to a model, a comment or a log, and says where they were.
 * A secret that the change brings in is a `blocker`, because whoever can read the repository has it from then on. One
 * that stood there before, or goes with the change, is `minor`: taking it out is right, but it needs replacing.
 *
 * Every line stays one line, so hunks keep their numbers. What is replaced in one place is replaced everywhere: a secret
 * whose form only its surroundings give away would otherwise pass in the next hunk. A change with more secrets than can
 * be looked for is withheld as a whole. A file whose name holds one has another name from then on, under which nobody can
 * comment on it: what is said of it goes into the body.
 */
export async function withoutSecrets(bundle: ReviewBundle): Promise<WithoutSecrets> {
  const secrets = await findSecrets(textsOf(bundle));
  if (secrets.size === 0) return { bundle, findings: [] };
  const pieces = piecesOf(secrets);
  if (pieces.size > MOST_PIECES) return withheld(bundle, pieces.size);
  const redact = redactor(pieces);
  const cleaned: ReviewBundle = {
    ...bundle,
    title: redact(bundle.title),
    body: redact(bundle.body),
    commits: bundle.commits.map(({ sha, message }) => ({ sha, message: redact(message) })),
    files: bundle.files.map((file) => cleanedFile(file, redact)),
  };
  return { bundle: cleaned, findings: listed(findingsOf(bundle, redact), CATEGORY) };
}

type Redact = (text: string) => string;

/** All texts of a change, those of a patch by side, without marks: a key of several lines is only then one. */
function textsOf({ title, body, commits, files }: ReviewBundle): readonly string[] {
  return [
    title,
    body,
    ...commits.map(({ message }) => message),
    ...files.flatMap(({ path, previousPath, patch, before, after }) => [
      path,
      previousPath ?? '',
      before ?? '',
      after ?? '',
      ...sidesOf(patch),
    ]),
  ];
}

function sidesOf(patch: string | null): readonly string[] {
  if (patch === null) return [];
  const hunks = readPatch(patch);
  if (hunks === undefined) return [patch.replaceAll(/^[ +-]/gm, '')];
  const side = (left: 'added' | 'deleted'): readonly string[] =>
    hunks.map(({ lines }) => lines.flatMap(({ kind, text }) => (kind === left ? [] : text)).join('\n'));
  return [...side('deleted'), ...side('added'), ...hunks.map(({ section }) => section)];
}

/** The lines of each secret: a key of several lines is looked for line by line. */
function piecesOf(secrets: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pieces = new Map<string, string>();
  for (const [secret, what] of secrets) {
    const lines = secret.split('\n').map((line) => line.trim());
    for (const line of lines) {
      if (line.length >= SHORTEST || (lines.length === 1 && line !== '')) pieces.set(line, what);
    }
  }
  return pieces;
}

function redactor(pieces: ReadonlyMap<string, string>): Redact {
  const longestFirst = [...pieces.keys()].toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((piece) => piece.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  const any = new RegExp(escaped.join('|'), 'g');
  return (text) => text.replaceAll(any, (piece) => `[secret removed: ${pieces.get(piece) ?? 'a secret'}]`);
}

function cleanedFile(file: BundledFile, redact: Redact): BundledFile {
  const { path, previousPath } = file;
  return {
    ...file,
    path: redact(path),
    ...(previousPath === undefined ? {} : { previousPath: redact(previousPath) }),
    // A piece may begin with the sign that marks a line, so the mark is kept out of it.
    patch:
      file.patch === null
        ? null
        : file.patch
            .split('\n')
            .map((line) => `${line.slice(0, 1)}${redact(line.slice(1))}`)
            .join('\n'),
    before: file.before === null ? null : redact(file.before),
    after: file.after === null ? null : redact(file.after),
  };
}

function findingsOf(bundle: ReviewBundle, redact: Redact): readonly Finding[] {
  const { title, body, commits, files } = bundle;
  const spoken = [
    { place: '(title of the pull request)', text: title },
    { place: '(body of the pull request)', text: body },
    ...commits.map(({ sha, message }) => ({ place: `(message of commit ${sha.slice(0, 12)})`, text: message })),
    ...files.flatMap(({ path, previousPath }) =>
      [path, previousPath ?? ''].map((text) => ({ place: redact(path), text })),
    ),
  ];
  return [
    ...spoken.flatMap(({ place, text }) =>
      linesWith(text, redact)
        .slice(0, 1)
        .map((line) => brought(place, line)),
    ),
    ...files.flatMap((file) => findingsOfFile(file, redact)),
  ];
}

/** The redacted lines in which there was something to redact. */
function linesWith(text: string, redact: Redact): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const cleaned = redact(line);
    return cleaned === line ? [] : [cleaned];
  });
}

function findingsOfFile(file: BundledFile, redact: Redact): readonly Finding[] {
  const read = hunksOf(file);
  const path = redact(file.path);
  // What cannot be told apart into old and new lines counts as new.
  if (read.state === 'uncovered') return linesWith(file.after ?? '', redact).map((line) => brought(path, line));
  const lines = read.state === 'hunks' ? read.hunks.flatMap((hunk) => hunk.lines) : [];
  const added = lines.filter(({ kind }) => kind === 'added').flatMap(({ text }) => linesWith(text, redact));
  const old = lines.filter(({ kind }) => kind !== 'added').flatMap(({ text }) => linesWith(text, redact));
  const [first] = old;
  return [...added.map((line) => brought(path, line)), ...(first === undefined ? [] : [stood(path, first)])];
}

function brought(place: string, line: string): Finding {
  return {
    severity: 'blocker',
    category: CATEGORY,
    path: placeOf({ place }),
    quote: quoteAround(line, line.indexOf('[secret removed')),
    message:
      'Holds what has the form of a secret, which was taken out before anything was reviewed. Revoke it, for it has been pushed, and read it from where secrets are kept.',
  };
}

function stood(place: string, line: string): Finding {
  return {
    ...brought(place, line),
    severity: 'minor',
    message: 'What has the form of a secret stood here before this change. Revoke it, for it stays in the history.',
  };
}

function withheld(bundle: ReviewBundle, count: number): WithoutSecrets {
  const why = `the change holds ${count} lines of secrets, too many to take out, and was shown to nobody`;
  return {
    bundle: {
      ...bundle,
      title: '',
      body: '',
      commits: [],
      files: bundle.files.map((file) => ({ ...file, patch: null, before: null, after: null, unreadable: why })),
    },
    findings: [
      {
        severity: 'blocker',
        category: CATEGORY,
        path: '(the whole change)',
        quote: '',
        message: `Not reviewed: ${why}.`,
      },
    ],
  };
}
