/** What was shown of a change's risk. */
export interface ClassifiedTold {
  readonly number: number;
  readonly title: string;
  readonly risk: string;
  readonly rule: string;
  readonly reason: string;
}

/** What was shown of the gate's status. */
export interface StatusTold {
  readonly number: number;
  readonly what: string;
  readonly state: string;
  readonly description: string;
  readonly labels: string;
}

/** What was shown of a review by the AI reviewer. */
export interface ReviewTold {
  readonly number: number;
  readonly what: string;
  readonly event: string;
  readonly coverage: string;
  readonly why: string;
  /** The formal review as it stands on the pull request, Markdown. */
  readonly body: string;
  /** Comments on lines, Markdown, each with its place. */
  readonly comments: readonly { readonly place: string; readonly body: string }[];
}

/** One week's retrospective. */
export interface WeekTold {
  readonly week: number;
  readonly issue: number;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly digest: string;
  /** The digest of the retrospective before it; null for the first. */
  readonly previous: string | null;
  readonly equation: string;
}

/** Something that happened to a retrospective, and what became of it. */
export interface HappenedTold {
  readonly what: string;
  readonly outcome: string;
  readonly good: boolean;
  readonly why: string;
}

/** All that the demo has shown so far, for the page that it leaves behind. */
export interface Story {
  readonly classified: ClassifiedTold[];
  readonly statuses: StatusTold[];
  readonly reviews: ReviewTold[];
  readonly weeks: WeekTold[];
  /** Sign-offs, the forged predecessor, and proofs, in the order in which they happened. */
  readonly happened: HappenedTold[];
  /** The newest decision record of the gate, canonical JSON. */
  record: string;
}

/** A story of which nothing has been told. */
export function newStory(): Story {
  return { classified: [], statuses: [], reviews: [], weeks: [], happened: [], record: '' };
}
