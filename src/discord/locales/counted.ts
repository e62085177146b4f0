/** "Monday, 3 March 2031" of 2031-03-03. */
export function longDate(date: string, locale: string): string {
  const day = new Date(`${date}T12:00Z`);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
  return `${format({ weekday: 'long' })}, ${format({ dateStyle: 'long' })}`;
}

/** "March 2031" of 2031-03. */
export function monthOf(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T12:00Z`),
  );
}

/** "1 story", "1,200 stories", in English. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}
