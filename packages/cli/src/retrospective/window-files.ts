import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { refuseKind } from '../verify/proof-kind.ts';
import { readText } from '../verify/read-text.ts';

/** A file as it was named, and its text. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** Everything that a window is proved from, but for the clone. */
export interface WindowFiles {
  readonly manifest: NamedText;
  readonly population: NamedText;
  /** The manifests before it, oldest first. */
  readonly previous: readonly NamedText[];
  /** The body of the issue, and of its numbered comments, in order; undefined where none were handed in. */
  readonly issue: NamedText | undefined;
  readonly parts: readonly NamedText[] | undefined;
}

/** The names of them, as a command line has them. */
export interface WindowFileNames {
  readonly manifest: string;
  readonly population: string | undefined;
  readonly previous: readonly string[];
  readonly issue: string | undefined;
  readonly parts: readonly string[];
}

const ARTIFACT = 'the artifact countersign-retrospective-<digest> of a run of the weekly review';

/** Reads them all. Throws a `UsageError` for one that is not there, is no text, or is a decision record. */
export async function readWindowFiles(cwd: string, names: WindowFileNames): Promise<WindowFiles> {
  const read = async (file: string, fix: string): Promise<NamedText> => ({
    file,
    text: await readText(cwd, file, fix),
  });
  const fix = `Name the file manifest.json from ${ARTIFACT}.`;
  const manifest = await read(names.manifest, fix);
  refuseKind('countersign/decision', manifest.file, manifest.text);
  const [population, previous, issue, parts] = await Promise.all([
    populationBeside(cwd, names).then((file) => read(file, 'Name it with --population.')),
    Promise.all(names.previous.map((file) => read(file, fix))),
    names.issue === undefined
      ? undefined
      : read(names.issue, 'Save the text of the issue as it is edited, as Markdown.'),
    Promise.all(names.parts.map((file) => read(file, 'Save the text of each numbered comment to a file of its own.'))),
  ]);
  return { manifest, population, previous, issue, parts: parts.length === 0 ? undefined : parts };
}

async function populationBeside(cwd: string, { manifest, population }: WindowFileNames): Promise<string> {
  if (population !== undefined) return population;
  const file = join(dirname(manifest), 'population.json');
  const there = await stat(resolve(cwd, file)).then(
    () => true,
    () => false,
  );
  if (there) return file;
  throw new UsageError(
    `there is no population.json beside ${manifest}`,
    `Name it with --population; it is in ${ARTIFACT}.`,
  );
}
