import { fileDiff } from '@countersign/soc2/setup/file-diff';
import type { SetUpFile } from '@countersign/soc2/setup/outcome';
import type { PlannedFile } from '@countersign/soc2/setup/planned-files';
import { readText, writeText } from './work-files.ts';

/** How far a run may go. */
export interface Consent {
  readonly dryRun: boolean;
  /** Replace what differs without asking. */
  readonly force: boolean;
  /** Shows a difference and asks whether to replace the file; absent where nobody is there to ask. */
  readonly replace?: (path: string, diff: string) => Promise<boolean>;
}

/** A planned file, beside what is there. */
interface Compared {
  readonly file: PlannedFile;
  readonly before: string | undefined;
  readonly outcome: SetUpFile;
}

/**
 * Brings the working tree to the plan. A file that differs is replaced only with consent; where there is nobody to ask and
 * one is refused, nothing at all is written, so that no half of a set-up is left behind.
 */
export async function carryOut(
  top: string,
  plan: readonly PlannedFile[],
  consent: Consent,
): Promise<{ readonly files: readonly SetUpFile[]; readonly written: boolean }> {
  const compared: Compared[] = [];
  for (const file of plan) compared.push(await compare(top, file, consent));
  const refused = compared.some(({ outcome }) => outcome.state === 'refused');
  const held = consent.dryRun || (refused && consent.replace === undefined);
  const due = compared.filter(({ outcome: { state } }) => !held && (state === 'created' || state === 'updated'));
  for (const { file, before } of due) await writeText(top, file.path, file.text, before);
  return { files: compared.map(({ outcome }) => outcome), written: due.length > 0 };
}

async function compare(top: string, file: PlannedFile, { dryRun, force, replace }: Consent): Promise<Compared> {
  const before = await readText(top, file.path);
  const { path, purpose, text, prose } = file;
  const come = (outcome: Omit<SetUpFile, 'path' | 'purpose'>): Compared => ({
    file,
    before,
    outcome: { path, purpose, ...outcome },
  });
  if (before === undefined) return come({ state: 'created' });
  // git on Windows may have given the file its own line breaks.
  if (before === text || before.replaceAll('\r\n', '\n') === text) return come({ state: 'unchanged' });
  if (prose) return come({ state: 'kept' });
  const diff = fileDiff(path, before, text);
  if (diff.onlyAdds || force) return come({ state: 'updated', diff: diff.text });
  const agreed = !dryRun && replace !== undefined && (await replace(path, diff.text));
  return come({ state: agreed ? 'updated' : 'refused', diff: diff.text });
}
