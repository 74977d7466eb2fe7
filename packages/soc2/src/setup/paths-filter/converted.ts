/** A filter of dorny/paths-filter as a rule of a change policy. */
export interface ConvertedRule {
  readonly name: string;
  readonly paths: readonly string[];
  readonly except: readonly string[];
}

/** Where the policy says something else than the filter did. */
export interface MeaningChange {
  /** Name of the filter; absent where it is about all of them. */
  readonly filter?: string;
  /** The pattern as the filter has it. */
  readonly pattern?: string;
  /**
   * `wider`: more is high-risk than was matched; `narrower`: less; `kept`: as it was; `left-out`: a filter that is not about
   * risk; `lost`: could not be taken over, and must be done by hand.
   */
  readonly effect: 'wider' | 'narrower' | 'kept' | 'left-out' | 'lost';
  /** What is different, as one sentence. */
  readonly what: string;
}

/** What a set of filters came to. */
export interface Conversion {
  readonly rules: readonly ConvertedRule[];
  readonly changes: readonly MeaningChange[];
}
