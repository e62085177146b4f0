import { findLines } from '../blocks.js';

/** A line of wrapped text with a hyphen at its end. */
const BROKEN = /[^\n]{18}\p{L}-[^\S\n]*\n/u;

/**
 * Joins words that are broken at the end of a line: "agree-" and "ment" are "agreement". The hyphen stays where the
 * text has the word with it elsewhere, as in "well-known". A text with such words is set anew, a paragraph a line.
 */
export function joinBrokenWords(text: string): string {
  if (!BROKEN.test(text)) return text;
  const hyphenated = new Set((text.match(/\p{L}+-\p{L}+/gu) ?? []).map((word) => word.toLowerCase()));
  return findLines(text)
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .replace(/(\p{L}+)-[^\S\n]*\n[^\S\n]*(\p{Ll}+)/gu, (_, before: string, after: string) => {
          const word = `${before}-${after}`;
          return hyphenated.has(word.toLowerCase()) ? word : before + after;
        })
        .replace(/\s+/gu, ' '),
    )
    .join('\n\n');
}
