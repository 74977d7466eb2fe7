/** What a token could see, or why it could not and which permission would show it. Unseen is never read as absent. */
export type Seen<T> = { readonly seen: true; readonly value: T } | Unseen;

export interface Unseen {
  readonly seen: false;
  readonly why: string;
  /** What would show it: a permission, or whose token. */
  readonly needs: string;
}
