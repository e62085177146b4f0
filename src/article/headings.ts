const MAX_HEADING_LENGTH = 80;
const MAX_HEADING_WORDS = 10;
/** A paragraph that a line without a full stop can stand above. */
const MIN_PARAGRAPH_LENGTH = 60;

/**
 * The name of the section that a line heads, or null for any other line. Headings are "NATO key sticking point:", "# The vote",
 * "EXTRA FERRIES", and a short line without a full stop above a paragraph. "She said:" before a quotation leads in to it.
 */
export function headingOf(line: string, next: string | undefined): string | null {
  const marked = /^#{1,6}\s+(.+?)\s*#*$/u.exec(line)?.[1];
  if (marked !== undefined) return marked.replace(/:$/u, '');
  if (next === undefined || !looksLikeHeading(line)) return null;
  const name = /^(.*?)\s*:$/u.exec(line)?.[1];
  if (name !== undefined) return opensQuotation(next) || leadsIn(name) ? null : name;
  const isCapitals = !/\p{Ll}/u.test(line) && /\p{Lu}{2}/u.test(line);
  const isAbove = next.length >= MIN_PARAGRAPH_LENGTH && /[.!?…:][”"’'»)]?$/u.test(next);
  return isCapitals || isAbove ? line : null;
}

function looksLikeHeading(line: string): boolean {
  return (
    line.length <= MAX_HEADING_LENGTH &&
    line.split(/\s+/u).length <= MAX_HEADING_WORDS &&
    /^[\p{Lu}\p{N}]/u.test(line) &&
    /[\p{L}?:]$/u.test(line) &&
    !/[.!…:]\s|[“”„«»"]/u.test(line)
  );
}

function opensQuotation(line: string): boolean {
  return /^[“„«‘"']/u.test(line);
}

/** "In a statement, the ministry said:" */
function leadsIn(name: string): boolean {
  return /\b(?:said|says|asked|asks|wrote|writes|added|adds|posted|told \p{L}+|reads?|replied|statement|tweeted)$/iu.test(
    name,
  );
}
