import { inert } from '../../report/markdown.ts';
import { commentJson } from '../../review/judging/marker.ts';
import type { Json } from '../../record/canonical-json.ts';
import { signOffSchema } from '../issue/manifest-schema.ts';
import { cut, instant, person, sentence } from '../issue/cells.ts';
import { LONGEST } from '../issue/markers.ts';
import type { SignOff } from '../sign-off.ts';

const START = '<!-- countersign:sign-off ';
const END = ' -->';

/**
 * The comment that records a sign-off: for people below, and on its first line for the next retrospective, which repeats
 * it in its manifest. A record counts only in a comment of the account that opens retrospectives that nobody edited.
 */
export function signOffComment(signOff: SignOff): string {
  const { signers, at, digest, verdicts } = signOff;
  const marker = `${START}${commentJson(signOff as unknown as Json)}${END}`;
  const lines = [
    marker,
    `**Signed off** by ${signers.map(person).join(', ')} at ${instant(at)}`,
    '',
    `Digest of the retrospective: \`${digest}\``,
    ...(verdicts.length === 0 ? [] : ['', 'Verdicts:', '']),
  ];
  const verdictLines = verdicts.map(
    ({ pull, verdict, by }) => `- #${pull} ${sentence(verdict)} (${person({ login: by })})`,
  );
  return within([...lines, ...verdictLines], LONGEST - 1000);
}

/** The sign-off that a comment records; undefined where it records none. Whose comment it is, is the caller's to see. */
export function readSignOffComment(body: string): SignOff | undefined {
  const [line = ''] = body.split(/\r?\n/, 1);
  if (!line.startsWith(START) || !line.endsWith(END)) return undefined;
  try {
    const read = signOffSchema.safeParse(JSON.parse(line.slice(START.length, -END.length)));
    return read.success ? (read.data as unknown as SignOff) : undefined;
  } catch {
    return undefined;
  }
}

/** Marker of a comment that says why an issue was opened again: one for each closing. */
export function reopenMarker(closedAt: string): string {
  return `<!-- countersign:reopened ${instant(closedAt)} -->`;
}

/** The comment that says why a retrospective is open again, and how it is signed. */
export function reopenComment(why: readonly string[], closedAt: string): string {
  return within(
    [
      reopenMarker(closedAt),
      '**Opened again: this retrospective is not signed off yet.**',
      '',
      ...why.map((each) => `- ${linked(inert(cut(each, 1000)))}`),
      '',
      'To sign, write a comment after the last edit of the issue, then close it as completed. Whoever closes it signs as well; others sign by a comment before that.',
    ],
    LONGEST - 1000,
  );
}

/** References to pull requests, which `inert` has made plain, as links again: they only lead somewhere. */
function linked(markdown: string): string {
  return markdown.replaceAll(/&#35;&#8203;(?=\d)/g, '#');
}

/** Lines as far as a comment has room; the rest is counted. */
function within(lines: readonly string[], room: number): string {
  let length = 0;
  const fits = lines.findIndex((line) => {
    length += line.length + 1;
    return length > room;
  });
  return fits === -1
    ? lines.join('\n')
    : [...lines.slice(0, fits), '', `and ${lines.length - fits} more lines.`].join('\n');
}
