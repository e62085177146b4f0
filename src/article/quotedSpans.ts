import type { Span } from './article.js';

/** Opening marks with the marks that can close them; „low–high“ and “curly” share one. */
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‹': '›', '‘': '’' };

interface OpenMark {
  readonly at: number;
  readonly closers: string;
}

/**
 * What stands in quotation marks, outermost pairs only, in order; `end` is after the closing mark. A mark that never closes
 * opens nothing, so one stray mark cannot swallow a paragraph.
 */
export function quotedSpans(paragraph: string): Span[] {
  const spans: Span[] = [];
  let open: OpenMark | null = null;
  const last = new Map([...`”“»›’"'`].map((mark) => [mark, paragraph.lastIndexOf(mark)]));
  const canClose = (closers: string, at: number) => [...closers].some((mark) => (last.get(mark) ?? -1) > at);
  for (let i = 0; i < paragraph.length; i++) {
    const mark = paragraph.charAt(i);
    if (open !== null && open.closers.includes(mark) && closesAt(paragraph, i)) {
      spans.push({ start: open.at, end: i + 1 });
      open = null;
    } else if (open === null || (mark === '“' && open.closers === '’')) {
      const closers = closersOf(paragraph, i);
      if (closers !== null && canClose(closers, i)) open = { at: i, closers };
    }
  }
  return spans;
}

function closersOf(paragraph: string, at: number): string | null {
  const mark = paragraph.charAt(at);
  const paired = PAIRS[mark];
  if (paired !== undefined) return paired;
  const opens = (mark === '"' || mark === "'") && /^$|[\s([{—–-]/u.test(paragraph.charAt(at - 1));
  return opens && /[\p{L}\p{N}[$£€]/u.test(paragraph.charAt(at + 1)) ? mark : null;
}

/** A single mark between letters is an apostrophe: it’s. */
function closesAt(paragraph: string, at: number): boolean {
  const mark = paragraph.charAt(at);
  if (mark !== '’' && mark !== "'") return true;
  return !/[\p{L}\p{N}]/u.test(paragraph.charAt(at + 1)) && !/\s/u.test(paragraph.charAt(at - 1));
}
