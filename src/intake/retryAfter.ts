const MS_PER_SECOND = 1_000;

/** How long the header `Retry-After` asks to wait from now on: seconds, or a date. Null if it says nothing of use. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/u.test(header)) return Number(header) * MS_PER_SECOND;
  const at = /\p{L}/u.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
