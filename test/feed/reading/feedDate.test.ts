import { describe, expect, it } from 'vitest';
import { feedDate } from '../../../src/feed/reading/feedDate.js';

describe('The date of a feed', () => {
  it.each([
    ['Mon, 03 Mar 2031 00:30:00 +0100', '2031-03-03T00:30:00+01:00'],
    ['3 March 2031 09:05 GMT', '2031-03-03T09:05:00Z'],
    ['Mon, 03 Mar 2031 10:00:00 EST', '2031-03-03T15:00:00Z'],
    ['2031-03-03T10:00:00Z', '2031-03-03T10:00:00Z'],
    ['2031-03-03', '2031-03-03'],
    ['yesterday', null],
    ['45 Mar 2031 10:00:00 GMT', null],
    [undefined, null],
  ])('%j is %j', (written, date) => {
    expect(feedDate(written)).toBe(date);
  });
});
