import { showHidden } from '../../change/show-path.ts';
import { code, inert } from '../../report/markdown.ts';

/**
 * Text of a model, made safe to post under the reviewer's name. What the model writes may have been dictated by the
 * change: a mention would call people, a remote image would tell when they look, a link would lead them away, a heading
 * or a comment would pass for our own words, a reference would reach into other issues. So paragraphs, lists, bold text
 * and code are kept, and all else is shown as the characters that it is.
 */
export function clean(markdown: string): string {
  const blocks: string[] = [];
  const lines = wellFormed(markdown).replaceAll(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const fence = /^\s*(`{3,}|~{3,})[^`]*$/.exec(lines[at] ?? '')?.[1];
    if (fence === undefined) {
      blocks.push(cleanLine(lines[at] ?? ''));
      continue;
    }
    const end = lines.findIndex((line, index) => index > at && closes(line, fence));
    blocks.push(fenced(lines.slice(at + 1, end === -1 ? undefined : end).join('\n')));
    at = end === -1 ? lines.length : end;
  }
  return blocks
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * The same in at most so many characters. What is cut off is said; nothing is cut in the middle of what cleaning wrote.
 */
export function cleanWithin(markdown: string, room: number): string {
  const whole = clean(markdown);
  if (whole.length <= room) return whole;
  const note = '\n\n(cut: the record holds the whole text)';
  for (let kept = Math.floor((markdown.length * room) / whole.length); kept > 0; kept = Math.floor(kept * 0.8)) {
    const cut = clean(markdown.slice(0, kept)) + note;
    if (cut.length <= room) return cut;
  }
  return note.trim().slice(0, room);
}

/**
 * A block of code that nothing inside it can end: its fence is longer than any in it. Hidden characters are shown as
 * escapes. It names no language: `suggestion` would become a change to commit, `mermaid` a drawing.
 */
export function fenced(text: string): string {
  const shown = wellFormed(text).split('\n').map(showLine).join('\n');
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${shown}\n${fence}`;
}

/** The same in at most so many characters, the fences included; at least a hundred. What is cut off is said. */
export function fencedWithin(text: string, room: number): string {
  const whole = fenced(text);
  if (whole.length <= room) return whole;
  const note = '\n(cut: the record holds the whole text)';
  for (let kept = Math.min(text.length, room); kept > 0; kept = Math.floor(kept * 0.8)) {
    const cut = fenced(text.slice(0, kept) + note);
    if (cut.length <= room) return cut;
  }
  return fenced(note.trim());
}

/** One line of prose: no structure at all, for a table or a list of ours. */
export function cleanLineOf(text: string): string {
  return inert(withoutReferences(wellFormed(text)).replaceAll(/\s+/gu, ' ').trim());
}

/** Half a surrogate pair is no text, and GitHub refuses a body that holds one. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\ufffd');
}

function closes(line: string, fence: string): boolean {
  const [, mark] = /^\s*(`{3,}|~{3,})\s*$/.exec(line) ?? [];
  return mark?.startsWith(fence) ?? false;
}

function showLine(line: string): string {
  return line.split('\t').map(showHidden).join('\t');
}

function cleanLine(line: string): string {
  const [, indent = '', list, rest = ''] = /^(\s*)([-*+]\s+|\d{1,3}[.)]\s+)?(.*)$/su.exec(line) ?? [];
  if (rest.trim() === '') return '';
  const mark = list === undefined ? '' : /\d/.test(list) ? '1. ' : '- ';
  const depth = list !== undefined && indent.length > 1 ? '  ' : '';
  return `${depth}${mark}${cleanSpans(rest.trim())}`;
}

/** Code spans stay code, bold stays bold where its marks come in pairs. */
function cleanSpans(text: string): string {
  // Runs of backticks stand at the odd places; a span ends at the next run of the same length.
  const parts = text.split(/(`+)/);
  let prose = '';
  let out = '';
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const end = at % 2 === 1 ? parts.findIndex((other, index) => index > at && index % 2 === 1 && other === part) : -1;
    if (end === -1) {
      prose += part;
      continue;
    }
    out +=
      cleanBold(prose) +
      code(
        parts
          .slice(at + 1, end)
          .join('')
          .trim(),
      );
    prose = '';
    at = end;
  }
  return out + cleanBold(prose);
}

function cleanBold(text: string): string {
  return text
    .split(/(\*\*(?=\S)[^*]+(?<=\S)\*\*)/u)
    .map((part, at) => (at % 2 === 1 ? `**${plain(part.slice(2, -2))}**` : plain(part)))
    .join('');
}

function plain(text: string): string {
  return inert(withoutReferences(text));
}

/** `GH-1` is a reference as `#1` is. */
function withoutReferences(text: string): string {
  return text.replaceAll(/\b(gh)-(?=\d)/giu, '$1 ');
}
