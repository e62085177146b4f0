import type { Span } from '../article.js';
import { CLOSERS, closesAt, type Mark, marksOf, opensAt } from './quotationMarks.js';

/** What stands in quotation marks, with its marks. */
interface QuotedSpan extends Span {
  /** The words alone. */
  readonly inner: Span;
}

/** A mark within a nested quotation of a nested quotation is beyond what newspapers print. */
const MAX_DEPTH = 8;

interface OpenMark extends Mark {
  /** The paragraphs before this one that were run together: "We left. "We were cold. "Then we slept." */
  readonly parts: readonly QuotedSpan[];
}

/**
 * What stands in quotation marks, outermost pairs only, in order; `end` is after the closing mark. A mark that never
 * closes opens nothing, so one stray mark cannot swallow a paragraph: “We saw it. Then we ran. “It was cold,” she
 * said.
 */
export function quotedSpans(paragraph: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let open: OpenMark[] = [];
  const read = (mark: Mark): void => {
    const pair = open.findLastIndex(({ text }) => CLOSERS.get(text)?.includes(mark.text) === true);
    const isWithin = open.some(({ text }) => text === mark.text);
    const opens = opensAt(paragraph, mark, isWithin);
    const partner = open[pair];
    if (partner !== undefined && !opens && closesAt(paragraph, mark)) {
      open = open.slice(0, pair);
      const first = partner.parts[0]?.start ?? partner.at;
      while ((spans.at(-1)?.start ?? -1) > first) spans.pop();
      const inner = { start: partner.at + partner.text.length, end: mark.at };
      spans.push(...partner.parts, { start: partner.at, end: mark.at + mark.text.length, inner });
    } else if (opens) {
      const last = open.at(-1);
      const part = last === undefined ? null : partBefore(paragraph, last, mark, open.length);
      open =
        last !== undefined && part !== null
          ? [...open.slice(0, -1), { ...mark, parts: [...last.parts, part] }]
          : [...open, { ...mark, parts: [] }].slice(-MAX_DEPTH);
    }
  };
  for (const mark of marksOf(paragraph)) unitsOf(mark, paragraph, open).forEach(read);
  return spans;
}

/** Two single marks are one only where they open, or where such a mark is open. */
function unitsOf(mark: Mark, paragraph: string, open: readonly OpenMark[]): Mark[] {
  if (!/^(?:''|’’)$/u.test(mark.text)) return [mark];
  const isOpen = open.some(({ text }) => CLOSERS.get(text)?.includes(mark.text));
  if (isOpen || (mark.text === "''" && opensAt(paragraph, mark, false))) return [mark];
  return [0, 1].map((i) => ({ at: mark.at + i, text: mark.text.charAt(i) }));
}

/**
 * Holm said: "We left. | "We were cold. | "Then we slept.": a paragraph of an utterance that was run together with the
 * next, so that its mark opens anew and never closes.
 */
function partBefore(paragraph: string, open: OpenMark, next: Mark, depth: number): QuotedSpan | null {
  if (depth !== 1 || open.text !== next.text || !/^["“]$/u.test(next.text)) return null;
  const isIntroduced = open.parts.length > 0 || /[:,]\s*$/u.test(paragraph.slice(0, open.at));
  const words = paragraph.slice(open.at, next.at).trimEnd();
  if (!isIntroduced || !/[.!?…]$/u.test(words)) return null;
  const end = open.at + words.length;
  return { start: open.at, end, inner: { start: open.at + open.text.length, end } };
}
