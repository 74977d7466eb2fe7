/** One answer of the local GitHub, as its client saw it. */
export interface AnsweredCall {
  /** Upper case, e.g. `GET`. */
  readonly method: string;
  /** As requested, still percent-encoded; a query is ignored. */
  readonly path: string;
  readonly status: number;
  /** Parsed JSON; text for diffs, patches and raw files; `undefined` or `''` where no body was sent. */
  readonly body: unknown;
  /**
   * The `Content-Type` of the answer, or the media type asked for where GitHub answers it as `application/json`
   * (`application/vnd.github.object+json`). Empty where no body was sent.
   */
  readonly mediaType: string;
}

/** What breaks GitHub's description, each a sentence with method, path, status, pointer and problem. Empty: conforms. */
export type ResponseCheck = (call: AnsweredCall) => string[];

/** One request that was sent to the local GitHub. */
export interface RequestedCall {
  readonly method: string;
  readonly path: string;
  /** Parsed JSON; `undefined`, `null` or `''` where no body was sent. */
  readonly body: unknown;
}

/** What GitHub's description does not allow in the request's body, each a sentence. Empty: conforms. */
export type RequestCheck = (call: RequestedCall) => string[];
