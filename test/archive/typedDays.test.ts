import { describe, expect, it } from 'vitest';
import { parseTypedDays } from '../../src/archive/typedDays.js';
import { dayNumber } from '../../src/question/dayRange.js';

/** Wednesday, 12 March 2031. */
const TODAY = dayNumber(2031, 2, 12);

/** "2031-03-03", or "2031-03-03 to 2031-03-09". */
function daysOf(typed: string, today = TODAY): string | null {
  const days = parseTypedDays(typed, today);
  if (days === null) return null;
  const [first, last] = [days.first, days.last].map((day) =>
    new Date(day * 86_400_000).toISOString().slice(0, 10),
  );
  return first === last ? (first ?? '') : `${first ?? ''} to ${last ?? ''}`;
}

describe('A typed date', () => {
  it.each([
    ['2031-03-03', '2031-03-03'],
    ['2031-3-3', '2031-03-03'],
    ['2031/03/03', '2031-03-03'],
    ['2031-03-03T11:20:00+01:00', '2031-03-03'],
    ['2031-02', '2031-02-01 to 2031-02-28'],
    ['2030', '2030-01-01 to 2030-12-31'],
    ['3.3.2031', '2031-03-03'],
    ['13/3/2031', '2031-03-13'],
    ['3/13/2031', '2031-03-13'],
    ['4/4/2031', '2031-04-04'],
    ['3 March', '2031-03-03'],
    ['  the 3rd of  MARCH ', '2031-03-03'],
    ['Mar. 3', '2031-03-03'],
    ['March 3rd, 2030', '2030-03-03'],
    ['20 March', '2030-03-20'],
    ['February', '2031-02-01 to 2031-02-28'],
    ['sept 2030', '2030-09-01 to 2030-09-30'],
    ['29 February', '2028-02-29'],
    ['today', '2031-03-12'],
    ['yesterday', '2031-03-11'],
    ['since yesterday', '2031-03-11'],
    ['this week', '2031-03-10 to 2031-03-16'],
    ['last week', '2031-03-03 to 2031-03-09'],
    ['last month', '2031-02-01 to 2031-02-28'],
    ['last year', '2030-01-01 to 2030-12-31'],
    ['Monday', '2031-03-10'],
    ['wednesday', '2031-03-12'],
    ['last Wednesday', '2031-03-05'],
    ['3 days ago', '2031-03-09'],
    ['a week ago', '2031-03-05'],
    ['two months ago', '2031-01-12'],
    ['past 7 days', '2031-03-05 to 2031-03-12'],
  ])('is read as people mean it: %s', (typed, days) => {
    expect(daysOf(typed)).toBe(days);
  });

  it('a month before the last day of a long month is the last day of a short one', () => {
    expect(daysOf('1 month ago', dayNumber(2031, 2, 31))).toBe('2031-02-28');
  });

  it.each([
    '',
    'borscht',
    'soon',
    '31 February',
    '2031-13-01',
    '2031-02-30',
    '0 March',
    '3/4/2031',
    'March the talks',
    '3 March or so',
    '99999999',
    '@everyone',
    '0000',
    '0001-02-03',
    '3.3.0031',
    '3 March 0099',
    '9999 years ago',
    'last 9999 years',
  ])('is none where it is nonsense or two dates: "%s"', (typed) => {
    expect(daysOf(typed)).toBeNull();
  });
});
