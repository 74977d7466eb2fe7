/** Rows under one head, as long as they like: what does not fit goes on in the next comment, under the same head. */
export interface Flow {
  /** What stands before the first row. */
  readonly open: string;
  /** What stands before the first row of a comment in which it goes on. */
  readonly again: string;
  /** One line each, and never cut. */
  readonly rows: readonly string[];
  readonly close: string;
}

/** A section of the issue: its head always stands in the body, its rows as far as there is room. */
export interface Section {
  readonly head: string;
  readonly flows: readonly Flow[];
  /** From 0 to 1: the part of the body's room that it has, whatever stands before it. */
  readonly share: number;
}

/** A section as it stands in the body, and what of it is left for the comments. */
export interface Placed {
  readonly section: Section;
  readonly inBody: readonly Flow[];
  readonly left: readonly Flow[];
}

/** Room for the sentence that says in which comments a section goes on. */
const POINTER_ROOM = 80;

/** Characters of a section in the body, where all its rows stand there. */
export function wholeLength(section: Section): number {
  return section.head.length + section.flows.reduce((sum, flow) => sum + 2 + flowLength(flow), 0);
}

/** Characters of a section in the body that none of its rows could take away. */
export function headLength({ head }: Section): number {
  return head.length + 2 + POINTER_ROOM;
}

/**
 * Deals out the room for rows: to each section its share, as far as it needs it, and what is left over in the order of
 * the sections. So a long table never pushes the exceptions out of sight.
 *
 * @param room characters for rows, beside all heads
 */
export function place(sections: readonly Section[], room: number): readonly Placed[] {
  const needs = sections.map((section) => wholeLength(section) - section.head.length);
  const shares = sections.map(({ share }, at) => Math.min(needs[at] ?? 0, Math.floor(share * room)));
  let spare = room - shares.reduce((sum, share) => sum + share, 0);
  return sections.map((section, at) => {
    const share = shares[at] ?? 0;
    const more = Math.min((needs[at] ?? 0) - share, spare);
    const { taken, used } = take(section, share + more);
    // What a row was too long for is the next section's.
    spare += share - used;
    return taken;
  });
}

function take(section: Section, room: number): { readonly taken: Placed; readonly used: number } {
  const inBody: Flow[] = [];
  const left: Flow[] = [];
  let used = 0;
  for (const flow of section.flows) {
    const fits = left.length === 0 ? fitting(flow, flow.open, 0, room - used - 2) : 0;
    if (fits > 0) {
      const part = { ...flow, rows: flow.rows.slice(0, fits) };
      inBody.push(part);
      used += 2 + flowLength(part);
    }
    if (fits === 0) left.push(flow);
    else if (fits < flow.rows.length) left.push({ ...flow, open: flow.again, rows: flow.rows.slice(fits) });
  }
  return { taken: { section, inBody, left }, used };
}

/** How many rows from `from` on fit under a head. */
function fitting({ rows, close }: Flow, head: string, from: number, room: number): number {
  let used = frameLength(head, close);
  let at = from;
  while (at < rows.length && used + 1 + (rows[at]?.length ?? 0) <= room) {
    used += 1 + (rows[at]?.length ?? 0);
    at += 1;
  }
  return at - from;
}

/** Characters of what stands around rows. Lines are joined: each costs a line feed but the first. */
function frameLength(head: string, close: string): number {
  return (head === '' ? -1 : head.length) + (close === '' ? 0 : 1 + close.length);
}

/** Characters of a flow's text, without writing it: there may be a great many rows. */
function flowLength({ open, rows, close }: Flow): number {
  return rows.reduce((sum, row) => sum + 1 + row.length, frameLength(open, close));
}

/** A flow as Markdown. */
export function flowText({ open, rows, close }: Flow): string {
  return [...(open === '' ? [] : [open]), ...rows, ...(close === '' ? [] : [close])].join('\n');
}

/**
 * The comments in which flows go on, each of at most so many characters. Each row stands in exactly one, whole. Throws
 * where a row alone is longer than a comment: rows are cut where they are made.
 */
export function intoParts(flows: readonly Flow[], room: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const flow of flows) {
    let from = 0;
    while (from < flow.rows.length) {
      const head = from === 0 ? flow.open : flow.again;
      const gap = part === '' ? 0 : 2;
      const fits = fitting(flow, head, from, room - part.length - gap);
      if (fits === 0 && part === '') throw new Error('a row is longer than a comment');
      if (fits > 0) {
        const text = flowText({ ...flow, open: head, rows: flow.rows.slice(from, from + fits) });
        part = part === '' ? text : `${part}\n\n${text}`;
        from += fits;
      }
      if (from < flow.rows.length) {
        parts.push(part);
        part = '';
      }
    }
  }
  return part === '' ? parts : [...parts, part];
}
