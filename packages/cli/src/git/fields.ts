import { isAscii, isUtf8 } from 'node:buffer';
import { pathOf } from './path-bytes.ts';

/** Cuts a stream of bytes into the fields that NULs end. */
export interface FieldReader {
  push(bytes: Buffer): void;
  /** Call at the end of the stream. Throws where the last field was not ended. */
  end(): void;
}

/**
 * A reader of git's `-z` output that hands on fields as soon as they are whole. Text that is not UTF-8 comes as `pathOf`
 * writes it. A whole piece is decoded at once where it can be: field by field takes four times as long.
 */
export function fieldReader(onFields: (fields: readonly string[]) => void): FieldReader {
  let rest: Buffer = Buffer.alloc(0);
  return {
    push: (bytes) => {
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const last = all.lastIndexOf(0);
      rest = last === -1 ? all : Buffer.from(all.subarray(last + 1));
      if (last !== -1) onFields(fieldsOf(all.subarray(0, last)));
    },
    end: () => {
      if (rest.length > 0) throw new Error('the output of git ended in the middle of a field');
    },
  };
}

function fieldsOf(bytes: Buffer): readonly string[] {
  if (isAscii(bytes)) return bytes.toString('latin1').split('\0');
  if (isUtf8(bytes)) return bytes.toString('utf8').split('\0');
  const fields: string[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(0, start);
    const end = found === -1 ? bytes.length : found;
    fields.push(pathOf(bytes.subarray(start, end)));
    start = end + 1;
  }
  return fields;
}
