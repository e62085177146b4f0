/**
 * Today's names of cities whose zones older time zone data, that of Node 20 among them, lists under an earlier one.
 * Source: the file `backward` of the IANA time zone database.
 */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['America/Godthab', 'America/Nuuk'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
]);

/** Whether a name is a time zone in this machine's IANA data. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** All zones of this machine by the names that people know, UTC first. */
export function zoneNames(): string[] {
  const named = (zone: string) => {
    const today = RENAMED.get(zone);
    return today !== undefined && isZone(today) ? today : zone;
  };
  return ['UTC', ...Intl.supportedValuesOf('timeZone').map(named)];
}

/** The zone that somebody typed: "europe/berlin", "Berlin", "new york", "kyiv" or "Kiev", "utc"; null for none. */
export function findZone(typed: string): string | null {
  const sought = plain(typed);
  if (sought === '') return null;
  const names = zoneNames();
  const known =
    names.find((name) => plain(name) === sought) ?? names.find((name) => plain(cityOf(name)) === sought);
  if (known !== undefined) return known;
  for (const [earlier, today] of RENAMED) {
    if (plain(earlier) === sought || plain(cityOf(earlier)) === sought)
      return isZone(today) ? today : earlier;
  }
  const asTyped = typed.trim().replace(/ +/gu, '_');
  return isZone(asTyped) ? asTyped : null;
}

function cityOf(zone: string): string {
  return zone.split('/').at(-1) ?? zone;
}

/** Letters and slashes alone, without accents, in lower case. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/+-]/gu, '');
}
