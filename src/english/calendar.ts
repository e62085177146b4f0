// Source: the Gregorian calendar.

/** The months in their order. */
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** The days of the week, Monday first as ISO 8601 counts. */
export const WEEKDAYS: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(
  ' ',
);

/**
 * As they are shortened, without the full stop. May, as most write June and July, is written out. Source: The
 * Associated Press Stylebook, "months".
 */
export const SHORT_MONTHS: readonly string[] = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');

/** Likewise. Source: The Associated Press Stylebook, "days of the week", for tables. */
export const SHORT_WEEKDAYS: readonly string[] = 'mon tue tues wed thu thurs fri sat sun'.split(' ');

/**
 * Months that are given names or surnames as well: "Theresa May", "June Tabor". Source: as for the lists of given
 * names.
 */
export const MONTHS_LIKE_NAMES: readonly string[] = ['april', 'may', 'june', 'august'];
