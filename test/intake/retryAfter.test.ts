import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../src/intake/retryAfter.js';

const NOW = Date.parse('2031-03-03T10:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Mon, 03 Mar 2031 10:01:00 GMT', 60_000],
    ['Mon, 03 Mar 2031 09:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    [null, null],
  ])('%j is %j ms', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
});
