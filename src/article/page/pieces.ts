import { attribute, isElement, isText, MAX_DEPTH, type PageElement } from './dom.js';

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
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr center-text path'.split(
    ' ',
  ),
);

const HIDDEN_CLASSES =
  /(?:^|\s)(?:sr-only|visually-?hidden|visuallyhidden|screen-reader-text|screen-reader|u-hidden|is-hidden|hide-text|a11y-hidden|offscreen|print-only)(?:\s|$)/iu;

/** A cell with more is text and not data. */
const MAX_CELL_LENGTH = 120;

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
    if (SKIPPED.has(tag) || depth > MAX_DEPTH || (!showsHidden && isHidden(element))) return;
    if (INLINE.has(tag) && !isApart(element)) {
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

function isHidden(element: PageElement): boolean {
  return (
    element.attrs.some(({ name, value }) => name === 'hidden' && value !== 'until-found') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /(?:display:\s*none|visibility:\s*hidden)/iu.test(attribute(element, 'style')) ||
    HIDDEN_CLASSES.test(attribute(element, 'class'))
  );
}
