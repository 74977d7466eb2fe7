import { DEFAULT_POLICY_PATH, DEFAULT_REVIEW_INSTRUCTIONS } from './policy.ts';

/** A file of the change control itself, which no policy can make low-risk and control owners approve. */
export interface ControlPath {
  /** What the file is to the control, in a few words. */
  readonly name: string;
  /** The entry of the always-high list that it falls under; `/**` at the end takes everything below. */
  readonly pattern: string;
  /** What a change to it could do, as the second half of a sentence. */
  readonly why: string;
}

/** Where this repository keeps the parts of the control that can be moved. */
export interface ControlPlaces {
  /** Path of the policy in force. */
  readonly policyPath: string;
  /** Path of the review instructions, where the policy names one. */
  readonly reviewInstructions?: string;
}

/** Says where submodules come from: always high, for any human to approve. */
export const SUBMODULE_CONFIGURATION = '.gitmodules';

const POLICY = {
  name: 'policy',
  why: 'it says what is high-risk and who approves',
} as const;
const INSTRUCTIONS = {
  name: 'review instructions',
  why: 'it tells the AI reviewer what to look for',
} as const;
const OWNERS = {
  name: 'code owners',
  why: 'it says whose review GitHub itself asks for',
} as const;

/**
 * The always-high list. The default places are on it even where a policy names others, because a file that is put there
 * is picked up as soon as the input or key that moved it is gone. Source: SPEC §3, from the blog's CODEOWNERS.
 */
export const CONTROL_PATHS: readonly ControlPath[] = [
  { ...POLICY, pattern: DEFAULT_POLICY_PATH },
  { ...INSTRUCTIONS, pattern: DEFAULT_REVIEW_INSTRUCTIONS },
  {
    name: 'workflows',
    pattern: '.github/workflows/**',
    why: 'workflows run the control, and hold its tokens',
  },
  {
    name: 'actions',
    pattern: '.github/actions/**',
    why: 'local actions run inside the workflows',
  },
  { ...OWNERS, pattern: 'CODEOWNERS' },
  { ...OWNERS, pattern: '.github/CODEOWNERS' },
  { ...OWNERS, pattern: 'docs/CODEOWNERS' },
];

/**
 * What a path is to the change control, or undefined where it is none of it. Case does not count, nor does the Unicode
 * form: on the disk of a reviewer both could name the same file.
 */
export function controlPath(path: string, places: ControlPlaces): ControlPath | undefined {
  const folded = fold(path);
  if (folded === fold(places.policyPath)) return { ...POLICY, pattern: places.policyPath };
  const { reviewInstructions } = places;
  if (reviewInstructions !== undefined && folded === fold(reviewInstructions)) {
    return { ...INSTRUCTIONS, pattern: reviewInstructions };
  }
  return CONTROL_PATHS.find(({ pattern }) => isUnder(folded, fold(pattern)));
}

/** The folder itself counts too: it could become a link to another one. */
function isUnder(path: string, pattern: string): boolean {
  if (!pattern.endsWith('/**')) return path === pattern;
  const folder = pattern.slice(0, -'/**'.length);
  return path === folder || path.startsWith(`${folder}/`);
}

/** Upper case first, so that letters with one capital and two small forms fall together. */
function fold(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase();
}
