import { STARTERS } from '../../english/abbreviations.js';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** It is quadratic in the length of its string, so a longer paragraph is segmented in parts. */
const MAX_SEGMENTED_UNITS = 8_000;

// Their looks back stand behind a mark: in front of it they would be made at every letter.

/** "It may come this week.Pentagon officials said so": a space was lost. Not "Booking.com" and not "Node.js". */
const GLUED = /[.!?](?<=\s\p{Ll}{3,30}[.!?])[”"’']?(?=\p{Lu}\p{Ll}+\s)/gu;

/** "Sales fell. iPhone users were angry": Unicode's rules wait for a capital. */
const BEFORE_BRAND = /[.!?][”"’']?\s+(?=[ei]\p{Lu}\p{Ll})/gu;

/** "He paused… Then he spoke": an ellipsis may end a sentence, and does before a typical starter. */
const AFTER_ELLIPSIS = /(?:(?<=\S)…[”"’']?|…[”"])\s+(?=(\p{Lu}\p{Ll}+))/gu;

/** "It was hot. 40 people fainted": Unicode's rules take a figure and lower case for the same sentence. */
const BEFORE_FIGURE = /[.!?](?<=\p{Ll}{2}[.!?])[”"’')]?\s+(?=[$£€]?\p{N})/gu;

/** “And a cup of tea 🍵” She left. */
const AFTER_QUOTED_EMOJI = /\p{Extended_Pictographic}\uFE0F?[”"]\s+(?=\p{Lu})/gu;

/**
 * Where a sentence may end, in order: where Unicode's rules would break, and where they miss a break of English news.
 */
export function findBoundaries(paragraph: string): number[] {
  if (!/[\p{Sentence_Terminal}…\p{Extended_Pictographic}]/u.test(paragraph)) return [];
  const boundaries = new Set<number>();
  for (let from = 0; from < paragraph.length;) {
    const part = paragraph.slice(from, partEnd(paragraph, from));
    for (const { index } of SEGMENTER.segment(part)) boundaries.add(from + index);
    from += part.length;
  }
  for (const rule of [GLUED, BEFORE_BRAND, BEFORE_FIGURE, AFTER_ELLIPSIS, AFTER_QUOTED_EMOJI]) {
    for (const { index, 0: end, 1: next } of paragraph.matchAll(rule)) {
      if (next === undefined || STARTERS.has(next.toLowerCase())) boundaries.add(index + end.length);
    }
  }
  return [...boundaries].sort((a, b) => a - b);
}

function partEnd(paragraph: string, from: number): number {
  const end = from + MAX_SEGMENTED_UNITS;
  if (end >= paragraph.length) return paragraph.length;
  const space = paragraph.slice(from, end).lastIndexOf(' ');
  if (space > 0) return from + space + 1;
  // Between the halves of a surrogate pair would be no place to cut.
  return /[\uDC00-\uDFFF]/u.test(paragraph.charAt(end)) ? end - 1 : end;
}
