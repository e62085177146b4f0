const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** Of a snowflake's 64 bits the lowest 22 count within one millisecond. */
const COUNTER_BITS = 22n;

/** Ids as Discord makes them: unique, rising, and carrying the time they were made at. */
export class Snowflakes {
  readonly #now: () => number;
  #last = 0n;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Later ids are higher also when the clock is set back. */
  next(): string {
    const fromTime = BigInt(Math.max(0, Math.floor(this.#now() - DISCORD_EPOCH_MS))) << COUNTER_BITS;
    this.#last = fromTime > this.#last ? fromTime : this.#last + 1n;
    return String(this.#last).padStart(17, '1');
  }
}
