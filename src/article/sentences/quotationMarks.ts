/**
 * Opening marks with the marks that can close them: „low–high“ shares one with “curly”, »these« and ”these” turn
 * round, and typists close “so“ or write ‘‘two’’ or ''two'' single marks for a double one.
 */
export const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”', '"', '“']],
  ['‟', ['”', '"', '“']],
  ['„', ['“', '”']],
  ['«', ['»']],
  ['»', ['«']],
  ['‹', ['›']],
  ['›', ['‹']],
  ['”', ['”']],
  ['‘', ['’']],
  ['‘‘', ['’’', "''"]],
  ['"', ['"', '”']],
  ["'", ["'"]],
  ["''", ["''"]],
  ['″', ['″']],
  ['〝', ['〞', '〟']],
  ['＂', ['＂']],
  ['´', ['´']],
  ['`', ["'", '’', '´', '`']],
]);

/** Marks that only ever open; all others stand on both sides of a quotation. */
const ONLY_OPENING = new Set(['“', '„', '‟', '‘', '‘‘', '〝']);

const MARKS = /'''|''|‘‘|’’|[“”„‟«»‹›‘’"'″〝〞〟＂´`]/gu;

/** The address of a Markdown link, whose marks are no quotation: ](https://example.com/a "Title"). */
const LINK_TARGET = /\]\([^()\s]*(?:\s"[^"]*")?\)/gu;

/** Words that begin with an apostrophe: the ’90s, ’em, ’Twas. Typists turn it the wrong way round. */
const CLIPPED = /^(?:\d\ds?|em|til|tis|twas|twere|cause|cos|bout|n|round)\b/iu;

export interface Mark {
  readonly at: number;
  readonly text: string;
}

/** The marks of a paragraph in order: two single marks that stand for a double one are one. */
export function marksOf(paragraph: string): Mark[] {
  const shown = paragraph.replace(LINK_TARGET, (target) => ' '.repeat(target.length));
  return [...shown.matchAll(MARKS)].flatMap(({ index: at, 0: text }): Mark[] => {
    if (text !== "'''") return [{ at, text }];
    // 'Mind the swans,''' closes the inner mark first; '''Mind'' opens the outer one first.
    return /\S/u.test(shown.charAt(at - 1))
      ? [
          { at, text: "'" },
          { at: at + 1, text: "''" },
        ]
      : [
          { at, text: "''" },
          { at: at + 2, text: "'" },
        ];
  });
}

/** Whether a mark can open a quotation where it stands. `isWithin`: a quotation of the same mark is open. */
export function opensAt(paragraph: string, { at, text: mark }: Mark, isWithin: boolean): boolean {
  if (!CLOSERS.has(mark)) return false;
  const before = paragraph.charAt(at - 1);
  const after = paragraph.slice(at + mark.length, at + mark.length + 6);
  if ((mark === '‘' || mark === "'") && CLIPPED.test(after)) return false;
  if (mark === '“' && /[\p{L}\p{N}.,!?…]/u.test(before) && /^(?:$|[\s.,;:—–-])/u.test(after)) return false;
  if (ONLY_OPENING.has(mark)) return true;
  if (
    mark === '"' &&
    !isWithin &&
    SPACED.test(paragraph.slice(at, at + MAX_GLUED)) &&
    /^(?:\s|$)/u.test(before)
  )
    return true;
  if (mark !== '«' && !/^[\p{L}\p{N}[$£€¿¡(…#@“‘'"]/u.test(after)) return false;
  if (/^$|[\s([{—–‑“‘«„"'/-]/u.test(before)) return true;
  // spoke of"a winter without coal"
  return (
    mark === '"' && !isWithin && /\p{Ll}/u.test(before) && GLUED.test(paragraph.slice(at, at + MAX_GLUED))
  );
}

/** " We wait. " and " We wait , " as tokenizers and some typists space them; not a 5 " pipe. */
const SPACED = /^"\s[^\s"][^"]*[.,!?…]\s?"(?![\p{L}\p{N}])/u;

/** So far behind a mark that lost its space its partner is looked for. */
const MAX_GLUED = 400;
const GLUED = /^"\p{L}[^\s"]*\s[^"]*[^\s"]"(?!\p{L})/u;

/**
 * A single mark between letters is an apostrophe, as is the one of “the dogs’ owner” when another mark closes later.
 */
export function closesAt(paragraph: string, { at, text: mark }: Mark): boolean {
  if (!/^['’´]+$/u.test(mark)) return true;
  if (/[\p{L}\p{N}]/u.test(paragraph.charAt(at + mark.length)) || /\s/u.test(paragraph.charAt(at - 1)))
    return false;
  return mark.length > 1 || !isPossessive(paragraph, at) || !closesLater(paragraph, at);
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
