/**
 * Titles that newspapers shorten before a name and spell out after it. Source: Associated Press Stylebook,
 * legislative, military and religious titles.
 */
export const SHORT_TITLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['captain', ['capt']],
  ['colonel', ['col']],
  ['congressman', ['rep', 'representative']],
  ['congresswoman', ['rep', 'representative']],
  ['doctor', ['dr']],
  ['general', ['gen']],
  ['governor', ['gov']],
  ['lieutenant', ['lt']],
  ['pastor', ['rev']],
  ['professor', ['prof']],
  ['representative', ['rep', 'congressman', 'congresswoman']],
  ['reverend', ['rev']],
  ['senator', ['sen']],
  ['sergeant', ['sgt']],
]);
