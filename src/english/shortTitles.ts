/** Titles that newspapers shorten before a name and spell out after it. Source: Associated Press Stylebook, legislative, military and religious titles. */
export const SHORT_TITLES: Readonly<Record<string, readonly string[]>> = {
  governor: ['gov'],
  senator: ['sen'],
  representative: ['rep', 'congressman', 'congresswoman'],
  congressman: ['rep', 'representative'],
  congresswoman: ['rep', 'representative'],
  general: ['gen'],
  lieutenant: ['lt'],
  captain: ['capt'],
  colonel: ['col'],
  sergeant: ['sgt'],
  professor: ['prof'],
  doctor: ['dr'],
  reverend: ['rev'],
  pastor: ['rev'],
};
