import { digestOf } from '../../record/digest.ts';
import { RETROSPECTIVE_MARKER } from '../marker.ts';

/**
 * What the first line of an issue's body or of a comment says it is, hidden from readers. A window's marker names the
 * retrospective before it by digest, so that two runs that opened an issue for one window can see each other.
 */
export type Marker =
  | { readonly kind: 'window'; readonly previous: string; readonly run: number }
  | { readonly kind: 'superseded'; readonly by: number };

/** The marker of a window's issue, one line. `previous` is a digest, `first` or `restart`. */
export function windowMarker(previous: string, run: number): string {
  return `${RETROSPECTIVE_MARKER} previous=${previous} run=${run} -->`;
}

/** The marker of an issue that gave way to another one for the same window: its own window is void. */
export function supersededMarker(by: number): string {
  return `${RETROSPECTIVE_MARKER} superseded by #${by} -->`;
}

const WINDOW = /^<!-- countersign:retrospective previous=([0-9a-f]{64}|first|restart) run=([1-9]\d{0,15}) -->$/;
const SUPERSEDED = /^<!-- countersign:retrospective superseded by #([1-9]\d{0,15}) -->$/;

/** The marker on the first line of an issue's body; undefined where there is none. Nothing but that line is looked at. */
export function readMarker(body: string): Marker | undefined {
  const line = firstLine(body);
  const [, previous, run] = WINDOW.exec(line) ?? [];
  if (previous !== undefined) return { kind: 'window', previous, run: Number(run) };
  const [, by] = SUPERSEDED.exec(line) ?? [];
  return by === undefined ? undefined : { kind: 'superseded', by: Number(by) };
}

/** Body of an issue that gives way to another one: the same text under another marker, and a sentence that says so. */
export function supersededBody(body: string, by: number): string {
  const rest = readMarker(body) === undefined ? body : body.slice(firstLine(body).length).replace(/^\r?\n/, '');
  const note = `**Superseded by #${by}**, which lists the same window. This one counts for nothing.`;
  const text = `${supersededMarker(by)}\n${note}\n\n${rest}`;
  return text.length <= LONGEST ? text : `${supersededMarker(by)}\n${note}\n`;
}

/** What GitHub takes of an issue's body or of a comment, in characters. */
export const LONGEST = 65_536;

/** The marker of a numbered comment: which one, of how many, and SHA-256 of everything after the line. */
export interface PartMarker {
  readonly part: number;
  readonly of: number;
  readonly digest: string;
}

/** The marker of a numbered comment, one line. */
export function partMarker({ part, of, digest }: PartMarker): string {
  return `<!-- countersign:retrospective-part ${part}/${of} ${digest} -->`;
}

const PART = /^<!-- countersign:retrospective-part ([1-9]\d{0,5})\/([1-9]\d{0,5}) ([0-9a-f]{64}) -->$/;

/** A numbered comment read back: its marker, what stands after it, and that text's own SHA-256. */
export interface ReadPart {
  readonly marker: PartMarker;
  readonly text: string;
  readonly computed: string;
}

/** Reads a numbered comment; undefined where its first line says that it is none. */
export function readPart(body: string): ReadPart | undefined {
  const [, part, of, digest] = PART.exec(firstLine(body)) ?? [];
  if (digest === undefined) return undefined;
  // Whoever stores a text may drop the line feeds at its end.
  const text = asWritten(body.slice(firstLine(body).length))
    .replace(/^\n/, '')
    .replace(/\n+$/, '');
  return { marker: { part: Number(part), of: Number(of), digest }, text, computed: digestOf(text) };
}

/** A text as it was written: GitHub's pages send line feeds as carriage return and line feed. */
export function asWritten(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
