import { UserError } from '../../errors.ts';
import { canonicalJson, type Json } from '../../record/canonical-json.ts';
import { digestOf } from '../../record/digest.ts';
import type { Manifest } from '../manifest.ts';
import type { MergedChange, Population } from '../population.ts';
import { counted, instant } from './cells.ts';
import { LIST_ROOM } from './committed.ts';
import { exceptionsSection, labelsSection } from './exception-sections.ts';
import { flowText, headLength, intoParts, type Placed, place, type Section, wholeLength } from './flow.ts';
import { LEAD_ROOM, leadText } from './lead.ts';
import { manifestOf, type RetrospectiveInput } from './manifest-of.ts';
import { manifestBlock } from './manifest-block.ts';
import { markerPrevious } from './marker-previous.ts';
import { LONGEST, partMarker, windowMarker } from './markers.ts';
import { methodText } from './method.ts';
import {
  listedSection,
  metricsText,
  notObservedSection,
  populationSection,
  restSection,
} from './population-sections.ts';
import { SIGN_OFF_STEPS, signOffsSection } from './sign-off-text.ts';

/** An issue as it is to be written, and the files beside it. */
export interface Retrospective {
  readonly title: string;
  readonly body: string;
  /** Bodies of the comments in which it goes on, in order, each with its marker. */
  readonly parts: readonly string[];
  readonly manifest: Manifest;
  /** Canonical JSON; `digest` is its SHA-256. */
  readonly manifestText: string;
  readonly digest: string;
  /** Canonical JSON of the population. */
  readonly populationText: string;
  /** Whether there is nothing to sign: no commit, no merge and no exception. Such an issue is closed at once. */
  readonly empty: boolean;
}

/** What is dealt out of a body; GitHub takes `LONGEST`, and the manifest's last few digits come after the dealing. */
const BODY = 65_000;
/** Of a comment, its marker and title included. */
const PART = 60_000;
const PART_HEAD = 300;
/** What the body leaves to a manifest: windows of many branches alone make one longer. */
const LONGEST_MANIFEST = 40_000;
/** GitHub takes this many comments on an issue. */
const MOST_PARTS = 2500;

/**
 * Renders a window's retrospective: the blog's issue first, in its order, then what proves it. Same input, same bytes.
 * However long the population is, the body stays within GitHub's limit and every row stands whole, exactly once, in the
 * body or in one of the numbered comments, whose hashes the manifest holds.
 *
 * @throws UserError where there are more governed branches than a manifest has room for, or more rows than an issue
 */
export function renderRetrospective(input: RetrospectiveInput): Retrospective {
  const { population, overdue, signing, period } = input;
  const populationText = canonicalJson(population as unknown as Json);
  const listed = listedChanges(population);
  const sections = sectionsOf(input, listed);
  const draft = manifestOf(input, listed, digestOf(populationText), []);
  const draftText = canonicalJson(draft as unknown as Json);
  if (draftText.length > LONGEST_MANIFEST) throw tooManyBranches(input.windows.length);

  const compose = (manifest: Manifest, text: string, lead: string, placed: readonly Placed[]): string =>
    bodyOf({ input, manifest, text, lead, listed: listed.length, placed, population });
  // The lead's own length decides nothing: see LEAD_ROOM.
  const fixed = compose(draft, draftText, '', heads(sections)).length + LEAD_ROOM;
  const whole = sections.reduce((sum, section) => sum + wholeLength(section) - section.head.length, 0);
  const fits = fixed + whole <= BODY;
  const placed = place(sections, fits ? whole : Math.max(0, BODY - fixed - LIST_ROOM));
  const parts = partsOf(placed);
  const manifest = manifestOf(
    input,
    listed,
    digestOf(populationText),
    parts.map(({ digest }) => digest),
  );
  const manifestText = canonicalJson(manifest as unknown as Json);
  const lead = leadText(population, listed.length, overdue, signing, period.to);
  const body = compose(manifest, manifestText, lead, placed);
  if (body.length >= LONGEST || lead.length > LEAD_ROOM) throw new Error(`the body has ${body.length} characters`);
  return {
    title: titleOf(population, listed.length, period.to),
    body,
    parts: parts.map(({ body: part }) => part),
    manifest,
    manifestText,
    digest: digestOf(manifestText),
    populationText,
    empty: isEmpty(population),
  };
}

/** The AI-approved merges, ascending. Throws where a commit of that class is in none of them: it would go unreviewed. */
function listedChanges({ changes, members }: Population): readonly MergedChange[] {
  const listed = changes.filter((change) => change.class === 'ai-approved').toSorted((a, b) => a.number - b.number);
  const numbers = new Set(listed.map(({ number }) => number));
  if (numbers.size !== listed.length) throw new Error('an AI-approved merge is listed twice');
  const lost = members.find((member) => member.class === 'ai-approved' && !numbers.has(member.pull ?? 0));
  if (lost !== undefined) throw new Error(`the AI-approved commit ${lost.sha} is in no listed merge`);
  return listed;
}

function sectionsOf(input: RetrospectiveInput, listed: readonly MergedChange[]): readonly Section[] {
  const { population, windows, signOffs } = input;
  return [
    listedSection(listed),
    exceptionsSection(population.exceptions, input),
    populationSection(population, windows, input),
    labelsSection(population.exceptions, input),
    notObservedSection(population.notObserved),
    signOffsSection(signOffs),
    restSection(population, input),
  ];
}

/** Sections with none of their rows, for the room that they take whatever happens. */
function heads(sections: readonly Section[]): readonly Placed[] {
  return sections.map((section) => ({
    section: { ...section, head: 'x'.repeat(headLength(section)) },
    inBody: [],
    left: [],
  }));
}

function partsOf(placed: readonly Placed[]): readonly { readonly body: string; readonly digest: string }[] {
  const texts = intoParts(
    placed.flatMap(({ left }) => left),
    PART - PART_HEAD,
  );
  if (texts.length > MOST_PARTS) {
    throw new UserError(
      `the window needs ${texts.length} comments, and GitHub takes ${MOST_PARTS} on one issue`,
      'Run the workflow more often, or start again closer to the head with `start-sha`.',
    );
  }
  return texts.map((text, at) => {
    const content = `**Part ${at + 1} of ${texts.length}** of this retrospective\n\n${text}`;
    const digest = digestOf(content);
    return { body: `${partMarker({ part: at + 1, of: texts.length, digest })}\n${content}`, digest };
  });
}

interface BodyParts {
  readonly input: RetrospectiveInput;
  readonly manifest: Manifest;
  readonly text: string;
  readonly lead: string;
  readonly listed: number;
  readonly placed: readonly Placed[];
  readonly population: Population;
}

function bodyOf({ input, manifest, text, lead, listed, placed, population }: BodyParts): string {
  const [table = '', ...rest] = placed.map(placedText);
  const [exceptions = '', counts = '', labels = '', notObserved = '', signOffs = '', remainder = ''] = rest;
  const { period } = input;
  return [
    `${windowMarker(markerPrevious(input), input.run.id)}\n## SDLC Weekly Retrospective`,
    lead,
    `**Period:** ${instant(period.from)} to ${instant(period.to)}\n**Total AI-approved merges:** ${listed}`,
    ...(isEmpty(population) ? [EMPTY] : []),
    methodText(manifest, input.windows, population.equation, input),
    table,
    SIGN_OFF_STEPS,
    exceptions,
    counts,
    labels,
    notObserved,
    metricsText(population.metrics, population.changes),
    signOffs,
    remainder,
    manifestBlock(text, digestOf(text), manifest),
  ].join('\n\n');
}

const EMPTY =
  'No commit has reached a governed branch in this window, so there is nothing to sign: the issue is closed at once. It stands for the window in the chain of retrospectives.';

function placedText({ section, inBody, left }: Placed): string {
  const more = left.reduce((sum, { rows }) => sum + rows.length, 0);
  const pointer = more === 0 ? [] : [`*${counted(more, 'more row')} in the numbered comments below.*`];
  return [section.head, ...inBody.map(flowText), ...pointer].join('\n\n');
}

function isEmpty({ members, changes, exceptions }: Population): boolean {
  return members.length === 0 && changes.length === 0 && exceptions.length === 0;
}

function titleOf(population: Population, listed: number, to: string): string {
  const what = isEmpty(population)
    ? 'nothing to review'
    : [`${listed} to review`, ...exceptionsOf(population.exceptions.length)].join(', ');
  return `SDLC Weekly Retrospective ${instant(to).slice(0, 10)}: ${what}`;
}

function exceptionsOf(count: number): readonly string[] {
  return count === 0 ? [] : [counted(count, 'exception')];
}

function tooManyBranches(count: number): UserError {
  return new UserError(
    `the manifest of ${counted(count, 'governed branch', 'governed branches')} is too long for an issue`,
    'Govern fewer branches: narrow `branches` in the policy, or delete branches that are released.',
  );
}
