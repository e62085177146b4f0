import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/feed/feed.js';
import { isDue } from '../../src/feed/keepFeeds.js';

const HOUR = 60 * 60_000;
const NOW = Date.UTC(2031, 2, 3, 8);
const feed: Feed = {
  id: 'a',
  url: 'https://courier.example/feed',
  title: 'The Orlin Courier',
  by: null,
  added: NOW - 100 * HOUR,
  paused: false,
  firstTakes: 0,
  etag: null,
  lastModified: null,
  nextLook: NOW + HOUR,
  lastLook: NOW - HOUR,
  failures: null,
  taken: 0,
  changed: 0,
  lastTaken: null,
};

describe('A feed', () => {
  it('is due at its time, and never while it is paused', () => {
    expect(isDue(feed, NOW)).toBe(false);
    expect(isDue(feed, NOW + HOUR)).toBe(true);
    expect(isDue({ ...feed, paused: true }, NOW + HOUR)).toBe(false);
  });

  it('is due when the clock was ahead at its last look', () => {
    expect(isDue({ ...feed, lastLook: NOW + HOUR, nextLook: NOW + 2 * HOUR }, NOW)).toBe(true);
    expect(isDue({ ...feed, lastLook: null, nextLook: NOW + 9_000 * HOUR }, NOW)).toBe(true);
    expect(isDue({ ...feed, lastLook: null, nextLook: NOW + 100 * HOUR }, NOW)).toBe(false);
  });
});
