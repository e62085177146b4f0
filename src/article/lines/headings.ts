const MAX_HEADING_LENGTH = 80;
const MAX_HEADING_WORDS = 10;
const MAX_MARKED_LENGTH = 200;
/** A paragraph that a line without a full stop can stand above. */
const MIN_PARAGRAPH_LENGTH = 60;

const SENTENCE_END = /[.!?…:][”"’'»)]*$/u;

/**
 * The name of the section that a line heads, or null for any other line. Headings are "NATO key sticking point:", "#
 * The vote", "**The vote**", "EXTRA FERRIES", and a short line without a full stop above a paragraph. `next` and
 * `previous` are the lines of the story around it; `previous` is undefined after a heading. "She said:" before a
 * quotation leads in to it.
 */
export function headingOf(line: string, next: string | undefined, previous?: string): string | null {
  const marked = markdownHeading(line);
  if (marked !== null) return marked;
  if (next === undefined || !looksLikeHeading(line)) return null;
  if (line.endsWith(':')) {
    const name = line.slice(0, -1).trimEnd();
    return isQuotation(next) || leadsIn(name) ? null : name;
  }
  // The last item of a list stands above a paragraph too.
  if (previous !== undefined && !SENTENCE_END.test(previous)) return null;
  const isCapitals = !/\p{Ll}/u.test(line) && /\p{Lu}{2}/u.test(line);
  const isAbove = next.length >= MIN_PARAGRAPH_LENGTH && SENTENCE_END.test(next);
  return isCapitals || isAbove ? line : null;
}

function markdownHeading(line: string): string | null {
  if (line.length > MAX_MARKED_LENGTH) return null;
  const hashed = /^#{1,6}\s+(\S.*)$/u.exec(line)?.[1]?.replace(/#+$/u, '').trimEnd();
  const bold = /^(\*\*|__)(?=\S)([^*_]+[^*_.!…])\1:?$/u.exec(line)?.[2];
  return (hashed ?? bold)?.replace(/\s*:$/u, '').replaceAll('**', '') ?? null;
}

function looksLikeHeading(line: string): boolean {
  return (
    line.length <= MAX_HEADING_LENGTH &&
    line.split(/\s+/u).length <= MAX_HEADING_WORDS &&
    /^[\p{Lu}\p{N}]/u.test(line) &&
    /(?:[\p{L}?:]|\b(?:19|20)\d\d)$/u.test(line) &&
    !/[.!…:]\s|[“”„«»"]/u.test(line)
  );
}

/** A paragraph that is a quotation and nothing else, so the line above names who said it: "Ada Holm:" */
function isQuotation(line: string): boolean {
  return /^[“„«‘"'][^“”„«»"]*(?:[”“»"’']|[^.!?…])?$/u.test(line) || /^[“„«"][^”»"]*$/u.test(line);
}

/** "In a statement, the ministry said:", but not "What the ministry said:" */
function leadsIn(name: string): boolean {
  return (
    !/^(?:what|how|why|who)\b/iu.test(name) &&
    /\b(?:said|says|asked|asks|wrote|writes|added|adds|posted|reads?|replied|statement|tweeted|warned|explained|continued|declared|follows|told(?: \p{L}+){0,3}|(?:wrote|posted|said) (?:on|in|to) .{1,30})$/iu.test(
      name,
    )
  );
}
