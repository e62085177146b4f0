import type { Span } from '../../article/article.js';
import { characterStart } from './text.js';

/** A piece of a text, and whether something was left out on either side. */
interface FittedText extends Span {
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const SENTENCE_END = /[.!?…][”"’'»)\]]*\s+/gu;

/**
 * The part of a text around a span of it that fits into `limit` UTF-16 units: whole sentences while they fit,
 * beginning with the span's own; a span that is too long itself is cut at a word. `length` is how long a part becomes
 * when shown, so that escaping counts.
 */
export function fitText(
  text: string,
  around: Span,
  limit: number,
  length: (part: string) => number = (part) => part.length,
): FittedText {
  // What is shown is hardly ever shorter than what is written; of a long text no more is measured.
  const fits = (start: number, end: number) =>
    end - start <= 2 * limit && length(text.slice(start, end)) <= limit;
  const result = ({ start, end }: Span): FittedText => ({
    start,
    end,
    cutBefore: text.slice(0, start).trim() !== '',
    cutAfter: text.slice(end).trim() !== '',
  });
  if (fits(0, text.length)) return result({ start: 0, end: text.length });
  if (!fits(around.start, around.end)) return result(cutAtWord(text, around, fits));
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  let { start, end } = around;
  for (const at of [...ends, text.length].filter((at) => at > around.end)) {
    if (!fits(start, at)) break;
    end = at;
  }
  for (const at of [0, ...ends].filter((at) => at < around.start).reverse()) {
    if (!fits(at, end)) break;
    start = at;
  }
  return result({ start, end: start + text.slice(start, end).trimEnd().length });
}

/** The longest beginning of a span that fits, up to a space where there is one. */
function cutAtWord(text: string, { start, end }: Span, fits: (start: number, end: number) => boolean): Span {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(start, middle)) low = middle;
    else high = middle - 1;
  }
  const space = text.lastIndexOf(' ', low);
  return { start, end: space > start ? space : Math.max(start, characterStart(text, low)) };
}
