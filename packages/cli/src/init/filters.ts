import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { convertFilters } from '@countersign/soc2/setup/paths-filter/convert';
import type { Conversion } from '@countersign/soc2/setup/paths-filter/converted';
import { readFilterFile } from '@countersign/soc2/setup/paths-filter/read-filters';
import { UsageError } from '../errors.ts';

/**
 * Reads filters of dorny/paths-filter from a file, or from the file that a workflow names, and turns them into rules.
 * Throws a `UserError` where there are none.
 *
 * @param cwd what `file` is relative to
 * @param top the folder that a workflow's paths are relative to
 */
export async function filtersFrom(cwd: string, top: string, file: string): Promise<Conversion> {
  const read = readFilterFile(await textOf(cwd, file), file);
  if (read.kind === 'filters') return convertFilters(read.set);
  const inner = readFilterFile(await textOf(top, read.file), read.file);
  if (inner.kind === 'elsewhere')
    throw new UsageError(`${read.file} holds no filters`, 'Name the file of filters itself.');
  return convertFilters({ ...inner.set, quantifier: read.quantifier });
}

async function textOf(folder: string, file: string): Promise<string> {
  try {
    return await readFile(resolve(folder, file), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : String(code ?? error);
    const fix = 'Name a file of filters, or a workflow that uses dorny/paths-filter.';
    throw new UsageError(`the filters ${file} cannot be read: ${why}`, fix, { cause: error });
  }
}
