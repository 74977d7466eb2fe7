import type { Document } from './markdown.ts';

/** A link of a document to another place. */
export interface Link {
  readonly line: number;
  readonly target: string;
}

/** Every inline link and image of a document. Code is no link, whatever it holds. */
export function linksOf({ prose }: Document): readonly Link[] {
  return prose.flatMap(({ line, text }) =>
    [
      ...text
        .replaceAll(/(`+).+?\1(?!`)/g, (code) => 'x'.repeat(code.length))
        .matchAll(/\]\(([^()\s]*(?:\([^()\s]*\))?[^()\s]*)(?:\s+"[^"]*")?\)/g),
    ].map(([, target = '']) => ({ line, target })),
  );
}

/** The anchors of a document's headings, as GitHub makes them: of two alike the second gets `-1`. */
export function anchorsOf({ prose }: Document): ReadonlySet<string> {
  const times = new Map<string, number>();
  const anchors = new Set<string>();
  for (const { text } of prose) {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(text)?.[1];
    if (heading === undefined) continue;
    const slug = slugOf(heading);
    const time = times.get(slug) ?? 0;
    times.set(slug, time + 1);
    anchors.add(time === 0 ? slug : `${slug}-${time}`);
  }
  return anchors;
}

/** Lower case, without marks and punctuation, a hyphen for each space. */
function slugOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');
}
