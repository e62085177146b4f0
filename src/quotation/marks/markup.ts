import type { Span } from '../../article/article.js';

/** Characters that nobody sees: zero-width spaces and joiners, soft hyphens, marks of direction. */
const HIDDEN = String.raw`[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+`;

const COMPANY = String.raw`\p{Lu}[\p{L}\p{N}.&'’-]{0,30}(?:\s[\p{Lu}\p{N}&][\p{L}\p{N}.&'’-]{0,30}){1,6}`;

const MARKUP = new RegExp(
  [
    HIDDEN,
    // [Ada Holm](https://example.com/a "Title"): all but the words
    String.raw`!?\[(?=[^[\]\n]{1,200}\]\([^()\s]*(?:\s"[^"\n]*")?\))`,
    String.raw`(?<=\[[^[\]\n]{1,200})\]\([^()\s]*(?:\s"[^"\n]*")?\)`,
    // a note: said [1]
    String.raw`\s?\[\p{N}{1,3}\]`,
    // <Holm Copper Corp>, as a wire marks a company without a symbol: only its marks
    String.raw`<(?=${COMPANY}>)`,
    String.raw`(?<=<${COMPANY})>`,
    // <b>Ada Holm</b>
    String.raw`<\/?\p{L}[^<>\n]{0,200}>`,
    // **Ada Holm**, _Ada Holm_
    String.raw`(?<![\p{L}\p{N}])(?:\*{1,3}|_{1,3})(?=[\p{L}“"'‘[])`,
    String.raw`(?<=[\p{L}\p{N}.,!?”"’')])(?:\*{1,3}|_{1,3})(?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
);

/** "1. ", "- ", "> " at the beginning of a block. */
const LIST_MARK = /^(?:\p{N}{1,3}[.)]|[-*•–—>])\s+/u;

/** What in a text is markup and no word of the reporter, in order; `isOpening`: the text begins its block. */
export function findMarkup(text: string, isOpening: boolean): Span[] {
  const list = isOpening ? (LIST_MARK.exec(text)?.[0].length ?? 0) : 0;
  const spans = [...text.matchAll(MARKUP)]
    .map(({ index, 0: all }) => ({ start: index, end: index + all.length }))
    .filter(({ start }) => start >= list);
  return list > 0 ? [{ start: 0, end: list }, ...spans] : spans;
}

/** Offsets of a text with some spans left out, from and to those of the whole text. */
export interface Shortened {
  readonly toShort: (whole: number) => number;
  /** Of an end, the offset right after the unit before it. */
  readonly toWhole: (short: number, isEnd: boolean) => number;
}

/** `left`: the spans left out, in order. */
export function shorten(left: readonly Span[]): Shortened {
  const toWhole = (short: number): number => {
    let whole = short;
    for (const { start, end } of left) if (start <= whole) whole += end - start;
    return whole;
  };
  return {
    toShort: (whole) =>
      left.reduce((short, { start, end }) => short - Math.max(0, Math.min(end, whole) - start), whole),
    toWhole: (short, isEnd) => (isEnd && short > 0 ? toWhole(short - 1) + 1 : toWhole(short)),
  };
}
