/** Remembers the answers to questions about immutable objects; the oldest are forgotten past `limit`. */
export class Cache<T> {
  readonly #limit: number;
  readonly #weigh: (value: T) => number;
  readonly #entries = new Map<string, { answer: Promise<T>; weight: number }>();
  #weight = 0;

  /** Without `weigh` every answer weighs one; while it is awaited, always. */
  constructor(limit: number, weigh: (value: T) => number = () => 1) {
    this.#limit = limit;
    this.#weigh = weigh;
  }

  /** The remembered answer of this key, or that of `compute`. A failure or `undefined` is not remembered. */
  get(key: string, compute: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known !== undefined) return known.answer;
    const entry = { answer: compute(), weight: 1 };
    this.#entries.set(key, entry);
    this.#weight += 1;
    entry.answer.then(
      (value) => (value === undefined ? this.#forget(key, entry) : this.#settle(entry, this.#weigh(value))),
      () => this.#forget(key, entry),
    );
    this.#trim();
    return entry.answer;
  }

  #settle(entry: { weight: number }, weight: number): void {
    this.#weight += weight - entry.weight;
    entry.weight = weight;
    this.#trim();
  }

  #forget(key: string, entry: { answer: Promise<T>; weight: number }): void {
    if (this.#entries.get(key) !== entry) return;
    this.#entries.delete(key);
    this.#weight -= entry.weight;
  }

  /** The newest stays, however heavy. */
  #trim(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#weight <= this.#limit || this.#entries.size === 1) return;
      this.#forget(key, entry);
    }
  }
}
