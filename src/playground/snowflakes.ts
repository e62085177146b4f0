const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** Of a snowflake's 64 bits the lowest 22 count within one millisecond. */
const COUNTER_BITS = 22n;

/**
 * Makes ids as Discord does: unique, rising, and with the time they were made at. Later ids are higher also when the
 * clock is set back.
 */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fromTime = BigInt(Math.max(0, Math.floor(now() - DISCORD_EPOCH_MS))) << COUNTER_BITS;
    last = fromTime > last ? fromTime : last + 1n;
    return String(last).padStart(17, '1');
  };
}
