import { isUtf8 } from 'node:buffer';
import type { GitPath } from '@countersign/soc2/domain';

/**
 * A path from git's bytes. git takes any bytes but NUL; what is not UTF-8 is written as `\xNN`, byte by byte. Decoding it
 * with replacement characters would make one path of several. The backslash makes such a path high-risk (`isDeceptive`),
 * so that no glob decides about a name that it cannot have seen; a file whose real name is that very text is high as well.
 */
export function pathOf(bytes: Buffer): GitPath {
  if (isUtf8(bytes)) return bytes.toString('utf8') as GitPath;
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    text +=
      length === 0 ? `\\x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}` : bytes.toString('utf8', at, at + length);
    at += Math.max(length, 1);
  }
  return text as GitPath;
}

/** How many bytes the character at this place has, or 0 where there is none. */
function sequenceAt(bytes: Buffer, at: number): number {
  const longest = Math.min(4, bytes.length - at);
  for (let length = 1; length <= longest; length += 1) {
    if (isUtf8(bytes.subarray(at, at + length))) return length;
  }
  return 0;
}
