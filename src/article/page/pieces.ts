import { attribute, elementsIn, isElement, isText, MAX_DEPTH, type PageElement, textIn } from './dom.js';

/** One line of a page as a reader sees it: a paragraph, a heading, an item of a list, a row of a table. */
export interface Piece {
  readonly text: string;
  /** The block element that it stands in. */
  readonly element: PageElement;
  /** How many of its characters are links. */
  readonly linked: number;
}

/** What a piece of a page is; `title` is the headline repeated. */
export type PieceKind = 'paragraph' | 'heading' | 'title' | 'furniture';

const SKIPPED = new Set(
  'script style noscript template svg iframe object embed canvas audio video button input select textarea math map head dialog datalist progress meter'.split(
    ' ',
  ),
);

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr center-text path'.split(
    ' ',
  ),
);

const HIDDEN_CLASSES =
  /(?:^|\s)(?:sr-only|visually-?hidden|visuallyhidden|screen-reader-text|screen-reader|u-hidden|is-hidden|hide-text|a11y-hidden|offscreen|print-only)(?:\s|$)/iu;

/** A cell with more is text and not data. */
const MAX_CELL_LENGTH = 120;
/** In characters: "[12]". */
const MAX_NOTE_MARK = 6;

/**
 * The lines of a page in order. `isApart` says which inline elements are lines of their own, such as credits;
 * `showsHidden`: with those that readers do not see.
 */
export function findPieces(
  root: PageElement,
  isApart: (element: PageElement) => boolean,
  showsHidden: boolean,
): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  let linked = 0;
  let owner = root;

  const flush = (): void => {
    const total = words.trim().length;
    for (const part of words.split(/\n[^\S\n]*\n\s*/u)) {
      const text = part.replace(/\s+/gu, ' ').trim();
      // Links are spread over the lines between two breaks.
      if (text !== '')
        pieces.push({ text, element: owner, linked: Math.round((linked * text.length) / total) });
    }
    words = '';
    linked = 0;
  };

  const walk = (element: PageElement, inLink: boolean, depth: number): void => {
    for (const node of element.childNodes) {
      if (isText(node)) {
        const text = element.tagName === 'pre' ? node.value : node.value.replace(/\s+/gu, ' ');
        words += text;
        if (inLink) linked += text.trim().length;
      } else if (isElement(node)) visit(node, inLink, depth + 1);
    }
  };

  const visit = (element: PageElement, inLink: boolean, depth: number): void => {
    const tag = element.tagName;
    if (tag === 'br') words += '\n';
    else if (tag === 'hr') flush();
    if (isAmidWords(element)) {
      walk(element, inLink, depth);
      return;
    }
    if (SKIPPED.has(tag) || depth > MAX_DEPTH || (!showsHidden && isHidden(element))) return;
    if (isNoteMark(element)) return;
    if (INLINE.has(tag) && !isApart(element) && !isBoldLine(element)) {
      walk(element, inLink || tag === 'a', depth);
      return;
    }
    flush();
    const outer = owner;
    owner = element;
    if (tag === 'tr' && isDataRow(element)) walkRow(element, depth);
    else walk(element, inLink || tag === 'a', depth);
    flush();
    owner = outer;
  };

  const walkRow = (row: PageElement, depth: number): void => {
    for (const cell of row.childNodes.filter(isElement)) {
      if (words.trim() !== '') words += ' | ';
      walk(cell, false, depth + 1);
    }
  };

  walk(root, false, 0);
  flush();
  return pieces;
}

/** A row whose cells are short and hold no blocks; other tables only lay out the page. */
function isDataRow(row: PageElement): boolean {
  const cells = row.childNodes.filter(isElement);
  return (
    cells.length > 1 &&
    cells.every((cell) => inlineLength(cell) !== null) &&
    cells.reduce((sum, cell) => sum + (inlineLength(cell) ?? 0), 0) <= MAX_CELL_LENGTH * cells.length
  );
}

/** The length of what stands in a cell; null if it has blocks in it. */
function inlineLength(element: PageElement): number | null {
  let length = 0;
  for (const node of element.childNodes) {
    if (isText(node)) length += node.value.trim().length;
    else if (isElement(node)) {
      const inside = INLINE.has(node.tagName) || /^(?:br|p)$/u.test(node.tagName) ? inlineLength(node) : null;
      if (inside === null) return null;
      length += inside;
    }
  }
  return length;
}

/** Whether an element begins a line of its own. */
export function isBlock({ tagName }: PageElement): boolean {
  return !INLINE.has(tagName);
}

/** The raised number of a footnote, and the arrow back from it: glued to the words they would be read as one. */
function isNoteMark(element: PageElement): boolean {
  if (element.tagName !== 'a' && element.tagName !== 'sup') return false;
  const text = textIn(element);
  if (text.length > MAX_NOTE_MARK || /\p{L}.*\p{L}/u.test(text)) return false;
  const inside = elementsIn(element);
  const leadsToNote = inside.some(({ attrs }) =>
    attrs.some(({ name, value }) => name === 'href' && /^[^?]*#./u.test(value)),
  );
  const isRaised = inside.some(({ tagName }) => tagName === 'sup') || /^\[.*\]$/u.test(text);
  return leadsToNote && (isRaised || /^[↩↑⤴⏎^\p{M}]+$/u.test(text));
}

/** "4,100 <button>sleepers</button>, most of oak": a term that can be explained is one of the words around it. */
export function isAmidWords(element: PageElement): boolean {
  if (element.tagName !== 'button' || !/\p{L}/u.test(textIn(element))) return false;
  const siblings = element.parentNode?.childNodes ?? [];
  const at = siblings.indexOf(element);
  const before = siblings.slice(0, at).findLast(isText)?.value ?? '';
  return (
    /[\p{L}\p{N},’]\s*$/u.test(before) &&
    siblings.slice(at + 1).some((node) => isText(node) && /\p{L}{2}/u.test(node.value))
  );
}

/** Bold words between two line breaks, which head what follows. */
function isBoldLine(element: PageElement): boolean {
  if (element.tagName !== 'b' && element.tagName !== 'strong') return false;
  const all =
    element.parentNode?.childNodes.filter((node) => !isText(node) || node.value.trim() !== '') ?? [];
  const at = all.indexOf(element);
  return all[at - 1]?.nodeName === 'br' && all[at + 1]?.nodeName === 'br';
}

function isHidden(element: PageElement): boolean {
  return (
    element.attrs.some(({ name, value }) => name === 'hidden' && value !== 'until-found') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /(?:display:\s*none|visibility:\s*hidden)/iu.test(attribute(element, 'style')) ||
    HIDDEN_CLASSES.test(attribute(element, 'class'))
  );
}
