import { indexOfWords, placedWords } from '../../answer/quoteCheck/wordSequence.js';
import { type Article, type Span, textOf } from '../../article/article.js';
import type { Quotation, QuotationKind } from '../../quotation/quotation.js';

/** Words of an article, exactly as they stand there. */
interface PlacedText extends Span {
  readonly text: string;
}

const OPENING = '“„‘‚«‹';
const CLOSING = '”“’‘»›';
const STRAIGHT = `"'`;

/**
 * Where the typed words stand in the paragraphs of an article: neither case nor accents nor marks between words count,
 * but each word does. Marks that end an utterance belong to it where a quotation mark follows.
 */
export function placeWords(article: Article, typed: string): PlacedText[] {
  const sought = placedWords(typed).map(({ word }) => word);
  return article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => {
      const words = placedWords(textOf(article.text, block));
      const found: PlacedText[] = [];
      for (
        let at = indexOfWords(words, sought);
        at >= 0;
        at = indexOfWords(words, sought, at + sought.length)
      ) {
        const [first, last] = [words[at], words[at + sought.length - 1]];
        if (first === undefined || last === undefined) break;
        const end = withEndMarks(article.text, block.start + last.end, block.end);
        const span = { start: block.start + first.start, end };
        found.push({ ...span, text: textOf(article.text, span) });
      }
      return found;
    });
}

/** Every place of exactly this text in the paragraphs. */
export function placesOfText({ text, blocks }: Article, sought: string): PlacedText[] {
  if (sought === '') return [];
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => {
      const found: PlacedText[] = [];
      for (
        let at = text.indexOf(sought, block.start);
        at >= 0;
        at = text.indexOf(sought, at + sought.length)
      ) {
        if (at + sought.length > block.end) break;
        found.push({ start: at, end: at + sought.length, text: sought });
      }
      return found;
    });
}

/** A quotation that no rule has found, by nobody yet. */
export function quotationAt(article: Article, { start, end }: Span): Quotation {
  const text = textOf(article.text, { start, end });
  return {
    start,
    end,
    text,
    kind: kindAt(article, { start, end }),
    cue: null,
    reportingPhrase: null,
    speaker: null,
    candidate: null,
    occasion: null,
    mentionRule: null,
    speakerRule: null,
    confidence: null,
  };
}

/** Direct where marks stand around a whole utterance, mixed within marks, indirect elsewhere. */
function kindAt({ text, blocks }: Article, { start, end }: Span): QuotationKind {
  const block = blocks.find((each) => each.start <= start && end <= each.end);
  const before = text.slice(block?.start ?? 0, start);
  const opensAt = Math.max(...[...OPENING].map((mark) => before.lastIndexOf(mark)));
  const closesAt = Math.max(...['”', '»', '›'].map((mark) => before.lastIndexOf(mark)));
  const isWithin = opensAt > closesAt || before.split('"').length % 2 === 0;
  if (!isWithin) return 'indirect';
  const isWhole =
    (OPENING + STRAIGHT).includes(text.charAt(start - 1)) &&
    (CLOSING + STRAIGHT).includes(text.charAt(end)) &&
    /^\p{Lu}/u.test(text.slice(start)) &&
    /[.,!?…—–-]$/u.test(text.slice(start, end));
  return isWhole ? 'direct' : 'mixed';
}

/** “We wait.” has its full stop; that of: it was “cold”. is the reporter's. */
function withEndMarks(text: string, end: number, limit: number): number {
  const marks = /^[.,!?…]+/u.exec(text.slice(end, Math.min(limit, end + 4)))?.[0] ?? '';
  const after = text.charAt(end + marks.length);
  return marks !== '' && (CLOSING + STRAIGHT).includes(after) && after !== '' ? end + marks.length : end;
}
