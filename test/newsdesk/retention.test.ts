import { describe, expect, it } from 'vitest';
import { isTooOld, lastMoment } from '../../src/newsdesk/retention.js';

describe('The last moment of a date', () => {
  it.each([
    ['2031-03-03', '2031-03-03T23:59:59.999Z'],
    ['2031-03-03T08:15:00+01:00', '2031-03-03T23:59:59.999Z'],
    ['2032-02', '2032-02-29T23:59:59.999Z'],
    ['2031', '2031-12-31T23:59:59.999Z'],
  ])('of %s is %s', (published, expected) => {
    expect(new Date(lastMoment(published) ?? 0).toISOString()).toBe(expected);
  });

  it('is not known of other texts', () => {
    expect(lastMoment('last week')).toBeNull();
    expect(lastMoment(null)).toBeNull();
  });
});

describe('A story', () => {
  it('is too old when its last moment is so many days ago', () => {
    const limit = { maxDays: 2, maxStories: null };
    expect(isTooOld('2031-03-01', limit, Date.UTC(2031, 2, 5))).toBe(true);
    expect(isTooOld('2031-03', limit, Date.UTC(2031, 2, 5))).toBe(false);
    expect(isTooOld(null, limit, Date.UTC(2031, 2, 5))).toBe(false);
    expect(isTooOld('2031-03-01', { ...limit, maxDays: null }, Date.UTC(2031, 2, 5))).toBe(false);
  });
});
