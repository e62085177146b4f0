// Source: the Gregorian calendar; short forms as in The Associated Press Stylebook, entries "months" and "days of the week", with "Tues" and "Thurs".

/** In the order of the year. */
export const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Without their full stop; "May" has no short form. */
export const SHORT_MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
];

/** As Date counts them: Sunday is 0. */
export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** Without their full stop. */
export const SHORT_WEEKDAYS: readonly string[] = [
  'sun',
  'mon',
  'tue',
  'tues',
  'wed',
  'thu',
  'thurs',
  'fri',
  'sat',
];

/** They are given names or surnames as well: "Theresa May", "June Tabor". Source: U.S. Social Security Administration, as for the given names. */
export const MONTHS_LIKE_NAMES: readonly string[] = ['april', 'may', 'june', 'august'];
