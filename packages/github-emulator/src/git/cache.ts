/** Remembers the answers to questions about immutable objects; the oldest are forgotten past `limit`. */
export class Cache<T> {
  readonly #limit: number;
  readonly #entries = new Map<string, Promise<T>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The remembered answer of this key, or that of `compute`. A failure or `undefined` is not remembered. */
  get(key: string, compute: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const answer = compute();
    this.#entries.set(key, answer);
    answer.then(
      (value) => value === undefined && this.#entries.delete(key),
      () => this.#entries.delete(key),
    );
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#limit && oldest !== undefined) this.#entries.delete(oldest);
    return answer;
  }
}
