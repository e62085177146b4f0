import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_DAY, formatDays, parseDays } from '../src/weekdays.js';

describe('Days as a person types them', () => {
  it.each([
    ['weekdays', [1, 2, 3, 4, 5]],
    ['every day', EVERY_DAY],
    ['', EVERY_DAY],
    ['Sat, Sun', [6, 7]],
    ['Mon,Tue', [1, 2]],
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['fri-mon', [1, 5, 6, 7]],
    ['wed,mon,wed', [1, 3]],
    ['mondays and thursdays', [1, 4]],
  ])('"%s" are read', (typed, days) => {
    expect(parseDays(typed)).toEqual(days);
  });

  it.each(['someday', 'mo', '1', ',', 'mon-', 'mon-tue-wed'])('"%s" are none', (typed) => {
    expect(parseDays(typed)).toBeNull();
  });

  it('are read again as they are shown', () => {
    fc.assert(
      fc.property(fc.subarray([...EVERY_DAY], { minLength: 1 }), (days) => {
        expect(parseDays(formatDays(days))).toEqual(days);
      }),
    );
  });
});
