import type { Manifest } from '../../retrospective/manifest.ts';

const HEADING = '### AI-Approved Merges';
const ROW = /^\| #([1-9]\d{0,15}) \|/;

/**
 * The numbers of the AI-approved merges that an issue lists: those of its manifest, or where they are too many to stand
 * there the rows of its table, which goes on in the numbered comments. The manifest's digest of the list is held against
 * them by whoever judges.
 */
export function listedNumbers({ listed }: Manifest, body: string, parts: readonly string[]): readonly number[] {
  if (listed.whole !== null) return listed.whole;
  return [body, ...parts].flatMap((text) => {
    let within = false;
    return text.split(/\r?\n/).flatMap((line) => {
      if (line.startsWith('#')) within = line.startsWith(HEADING);
      const number = within ? ROW.exec(line)?.[1] : undefined;
      return number === undefined ? [] : [Number(number)];
    });
  });
}
