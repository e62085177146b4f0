/**
 * A date of the front matter as a reader expects it: "2022-02" is "February 2022", "2031-03-03T11:20:00+01:00" is
 * "3 March 2031", the local date of where it was published. Anything else stays as it was written.
 */
export function formatPublished(published: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$/u.exec(published);
  if (match === null) return published;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (date.getUTCMonth() !== Number(month) - 1) return published;
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}
