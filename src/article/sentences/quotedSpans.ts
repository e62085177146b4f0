import type { Span } from '../article.js';

/**
 * Opening marks with the marks that can close them: „low–high“ shares one with “curly”, »these« and ”these” turn
 * round.
 */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['”', '”'],
  ['‘', '’'],
  ['"', '"”'],
  ["'", "'"],
]);

/** Marks that only ever open; all others stand on both sides of a quotation. */
const ONLY_OPENING = new Set('“„‘');

/** Words that begin with an apostrophe: the ’90s, ’em, ’Twas. Typists turn it the wrong way round. */
const CLIPPED = /^(?:\d\ds?|em|til|tis|twas|twere|cause|cos|bout|n|round)\b/iu;

/** A mark within a nested quotation of a nested quotation is beyond what newspapers print. */
const MAX_DEPTH = 8;

interface OpenMark {
  readonly at: number;
  readonly closers: string;
}

/**
 * What stands in quotation marks, outermost pairs only, in order; `end` is after the closing mark. A mark that never
 * closes opens nothing, so one stray mark cannot swallow a paragraph: “We saw it. Then we ran. “It was cold,” she
 * said.
 */
export function quotedSpans(paragraph: string): Span[] {
  const spans: Span[] = [];
  let open: OpenMark[] = [];
  for (const { index, 0: mark } of paragraph.matchAll(/[“”„«»‹›‘’"']/gu)) {
    const pair = open.findLastIndex(({ closers }) => closers.includes(mark));
    if (pair >= 0 && closesAt(paragraph, index) && !opensAt(paragraph, index)) {
      const start = open[pair]?.at ?? index;
      open = open.slice(0, pair);
      while ((spans.at(-1)?.start ?? -1) > start) spans.pop();
      spans.push({ start, end: index + 1 });
    } else if (opensAt(paragraph, index)) {
      open = [...open, { at: index, closers: CLOSERS.get(mark) ?? '' }].slice(-MAX_DEPTH);
    }
  }
  return spans;
}

function opensAt(paragraph: string, at: number): boolean {
  const mark = paragraph.charAt(at);
  if (!CLOSERS.has(mark)) return false;
  const after = paragraph.slice(at + 1, at + 7);
  if ((mark === '‘' || mark === "'") && CLIPPED.test(after)) return false;
  if (mark === '“' && /[\p{L}\p{N}.,!?…]/u.test(paragraph.charAt(at - 1)) && /^(?:$|[\s.,;:])/u.test(after))
    return false;
  if (ONLY_OPENING.has(mark)) return true;
  const stands = /^$|[\s([{—–‑“‘«„"'/-]/u.test(paragraph.charAt(at - 1));
  return stands && (mark === '«' || /^[\p{L}\p{N}[$£€¿¡(…#@“‘'"]/u.test(after));
}

/**
 * A single mark between letters is an apostrophe, as is the one of “the dogs’ owner” when another mark closes later.
 */
function closesAt(paragraph: string, at: number): boolean {
  const mark = paragraph.charAt(at);
  if (mark !== '’' && mark !== "'") return true;
  if (/[\p{L}\p{N}]/u.test(paragraph.charAt(at + 1)) || /\s/u.test(paragraph.charAt(at - 1))) return false;
  return !isPossessive(paragraph, at) || !closesLater(paragraph, at);
}

function isPossessive(paragraph: string, at: number): boolean {
  return paragraph.charAt(at - 1) === 's' && /^\s\p{Ll}/u.test(paragraph.slice(at + 1, at + 3));
}

/** Whether a mark after a punctuation mark comes before the next opening one: ‘The dogs’ owner left,’ he said. */
function closesLater(paragraph: string, at: number): boolean {
  const rest = paragraph.slice(at + 1, at + 600);
  const closing = rest.search(/[.,!?…][’'](?![\p{L}\p{N}])/u);
  const opening = rest.search(/(?:^|\s)[‘'](?=[\p{L}\p{N}])/u);
  return closing >= 0 && (opening < 0 || closing < opening);
}
