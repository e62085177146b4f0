import { describe, expect, it } from 'vitest';
import { MONTHS, WEEKDAYS } from '../../src/english/calendar.js';

/** 1 January 2024 was a Monday. */
const nameOf = (date: Date, options: Intl.DateTimeFormatOptions) =>
  date.toLocaleDateString('en', { ...options, timeZone: 'UTC' }).toLowerCase();

describe('The calendar', () => {
  it('has the months in their order', () => {
    const months = MONTHS.map((_, i) => nameOf(new Date(Date.UTC(2024, i, 1)), { month: 'long' }));
    expect(MONTHS).toEqual(months);
  });

  it('begins the week on Monday', () => {
    const days = WEEKDAYS.map((_, i) => nameOf(new Date(Date.UTC(2024, 0, 1 + i)), { weekday: 'long' }));
    expect(WEEKDAYS).toEqual(days);
  });
});
