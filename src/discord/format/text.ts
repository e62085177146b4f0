const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Words as Discord shows them: nothing in them is markdown, a mention, a time or a link of ours, and nothing turns the
 * reading direction of what follows. discord.js's escapeMarkdown leaves marks in addresses and after "<:" alone, and
 * escapes one masked link a line; here every mark is escaped.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === '\n' ? c : ''))
    .replace(/[\\*_`~|<[]/gu, '\\$&')
    .replace(/^([^\S\n]*)([>#-])/gmu, '$1\\$2')
    .replace(/^([^\S\n]*\d+)\./gmu, '$1\\.')
    .replaceAll('://', ':\\/\\/');
}

/** A path of the machine in quotation marks, as the system's errors have it; there may be spaces in it. */
const QUOTED_PATH = /(?<=["'“‘])(?:\/|[a-z]:[\\/]|\\\\)[^"'”’\n]*(?=["'”’])/giu;
/** One after a space, a quotation mark or a bracket, on any system. */
const MACHINE_PATH = /(?<=^|[\s"'“‘([=])(?:\/|[a-z]:[\\/]|\\\\)[^\s"'”’)\]:;,]*[^\s"'”’)\]:;,.]/giu;

/** An operator's text for people in Discord: of each path of the machine only the last part. */
export function withoutPaths(text: string): string {
  const lastPart = (found: string) => found.split(/[\\/]/u).findLast((part) => part !== '') ?? '';
  return text.replace(QUOTED_PATH, lastPart).replace(MACHINE_PATH, lastPart);
}

/** On one line, for headlines and names. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/\s+/gu, ' ').trim());
}

/** At most `limit` UTF-16 units, `mark` included when something was cut; never cut within a character or an escape. */
export function truncate(text: string, limit: number, mark = '…'): string {
  if (text.length <= limit) return text;
  const end = characterStart(text, limit - mark.length);
  return `${text.slice(0, end).replace(/\\+$/u, '').trimEnd()}${mark}`;
}

/** Escaped, on one line and truncated. Of a long text, only what can be shown is escaped. */
export function truncateLine(text: string, limit: number): string {
  return truncate(escapeLine(truncate(text, limit * 4)), limit);
}

/**
 * Where the character begins that the unit at `index` is part of; a character is what a reader sees as one, such as
 * 👩‍🔬.
 */
export function characterStart(text: string, index: number): number {
  // What comes later has no part in where a character begins; two units are one code point.
  return GRAPHEMES.segment(text.slice(0, index + 2)).containing(index)?.index ?? index;
}

/**
 * The words of a member's message, without mentions, emoji and addresses: at most `limit` UTF-16 units, cut at a word.
 * Null when no word is left.
 */
export function plainWords(content: string, limit: number): string | null {
  const words = content
    .replace(/<(?:a?:\w+:|[@#][!&]?|t:|\/[\w -]+:)[\d:a-zA-Z]*>|https?:\/\/\S+/gu, ' ')
    .replace(/[*_~`|>]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  if (words.length <= limit) return words;
  const space = words.lastIndexOf(' ', limit);
  return space > 0 ? words.slice(0, space) : truncate(words, limit, '');
}
