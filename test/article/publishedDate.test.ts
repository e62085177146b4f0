import { describe, expect, it } from 'vitest';
import { formatPublished } from '../../src/article/publishedDate.js';

describe('A published date', () => {
  it.each([
    ['may be a year', '2022', '2022'],
    ['may be a month', '2022-02', 'February 2022'],
    ['may be a day', '2031-03-03', '3 March 2031'],
    ['is the local day of its place', '2031-03-03T23:30:00-05:00', '3 March 2031'],
    ['stays as written when it is no date', 'last spring', 'last spring'],
    ['stays as written when there is no such month', '2022-13', '2022-13'],
  ])('%s', (_, written, shown) => {
    expect(formatPublished(written)).toBe(shown);
  });
});
