import type { Unseen } from './seen.ts';
import type { BranchSettings, Settings } from './settings.ts';

/** What a control came to. Whatever could not be seen is `not observed`, never `holds`. */
export type Verdict =
  | { readonly state: 'holds'; readonly says: string }
  | {
      readonly state: 'does not hold';
      readonly says: string;
      /** What to do, as one sentence. */
      readonly fix: string;
      /** Where it is done, where that is another page than the control's own. */
      readonly page?: string;
    }
  | {
      readonly state: 'not observed';
      readonly says: string;
      /** What would show it, such as `administration: read`. */
      readonly needs: string;
    };

interface About {
  /** Stable, so that a script can look for it. */
  readonly id: string;
  /** What holds where it holds, in a few words. */
  readonly title: string;
  /** The attack or the mistake that it stops, in one line. */
  readonly why: string;
  /** Whether the change control stands without it. */
  readonly weight: 'required' | 'recommended';
  /** The page where it is set, below the repository's own. */
  readonly page: string;
}

/** A control that each governed branch has by itself. */
export interface BranchControl extends About {
  judge(branch: BranchSettings, settings: Settings): Verdict;
}

/** A control of the repository as a whole. */
export interface RepositoryControl extends About {
  judge(settings: Settings): Verdict;
}

/** It holds; `says` tells what was seen, without its full stop. */
export function holds(says: string): Verdict {
  return { state: 'holds', says };
}

/** It does not hold; `fix` says what to do, and `page` where, if not on the control's own page. */
export function broken(says: string, fix: string, page?: string): Verdict {
  return { state: 'does not hold', says, fix, ...(page === undefined ? {} : { page }) };
}

/** It could not be seen. */
export function notObserved({ why, needs }: Pick<Unseen, 'why' | 'needs'>): Verdict {
  return { state: 'not observed', says: why, needs };
}

/** It turns on the policy, and there is none in force; that is a finding of its own. */
export function withoutPolicy(): Verdict {
  return notObserved({ why: 'the policy cannot be read', needs: 'a policy that is in force' });
}
