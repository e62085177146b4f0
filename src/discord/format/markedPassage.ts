import type { Span } from '../../article/article.js';
import { fitText } from './fitText.js';
import { escapeText } from './text.js';

/** For the marks of a quote block and of bold on each line. */
const MARKS_A_LINE = 6;

/**
 * A text as a quote block, "…" where it had to be cut to `limit` UTF-16 units around the sentence `inside`. In bold is
 * `marked`, a part of the sentence; nothing where it is null, or where it was cut off.
 */
export function markedPassage(text: string, inside: Span, limit: number, marked: Span | null): string {
  const shownLength = (part: string) => escapeText(part).length + MARKS_A_LINE * part.split('\n').length;
  const fitted = fitText(text, inside, limit, shownLength);
  const { start, end } = marked ?? { start: fitted.end, end: fitted.end };
  const bold = { start: Math.min(Math.max(fitted.start, start), fitted.end), end: Math.min(fitted.end, end) };
  const parts = [
    fitted.cutBefore ? '… ' : '',
    escapeText(text.slice(fitted.start, bold.start)),
    embolden(escapeText(text.slice(bold.start, bold.end))),
    escapeText(text.slice(bold.end, fitted.end)),
    fitted.cutAfter ? ' …' : '',
  ];
  return parts
    .join('')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Marks do not reach over a line end. */
function embolden(escaped: string): string {
  return escaped.replace(/[^\n]*\S[^\n]*/gu, (line) => `**${line.trim()}**`);
}
