/** A duration: milliseconds, or parts that are added up. */
export type Duration =
  | number
  | { weeks?: number; days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number };

/**
 * The time on this GitHub. It stands still until a test moves it, but for one thing: every recorded happening takes
 * its own second, because GitHub's timestamps have no fractions and the order of two events must show in them.
 */
export class Clock {
  #base: () => number;
  #last = 0;

  /** `source` is read for the present time; without it the clock stands still, an hour before the real present. */
  constructor(source?: () => Date) {
    const start = wholeSeconds(Date.now()) - 3_600_000;
    this.#base = source === undefined ? () => start : () => wholeSeconds(source().getTime());
  }

  /** The present time, without moving it. */
  now(): Date {
    return new Date(Math.max(this.#base(), this.#last));
  }

  /** The time of a new happening: at least a second after the last one. */
  tick(): Date {
    this.#last = Math.max(this.#base(), this.#last + 1000);
    return new Date(this.#last);
  }

  /** Stops the clock at this instant; going back is allowed, for histories written out of order. */
  set(instant: Date | string): void {
    const time = wholeSeconds(new Date(instant).getTime());
    if (Number.isNaN(time)) throw new TypeError(`not a date: ${String(instant)}`);
    this.#base = () => time;
    this.#last = time - 1000;
  }

  /** Moves the clock forward. */
  advance(duration: Duration): void {
    this.set(new Date(this.now().getTime() + milliseconds(duration)));
  }
}

/** A duration in milliseconds. */
export function milliseconds(duration: Duration): number {
  if (typeof duration === 'number') return duration;
  const { weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = duration;
  const inSeconds = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  return inSeconds * 1000 + (duration.milliseconds ?? 0);
}

/** A time as GitHub writes it: UTC, no fractions. */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function wholeSeconds(time: number): number {
  return Math.floor(time / 1000) * 1000;
}
