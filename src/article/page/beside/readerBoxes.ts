import { attribute, elementsIn, type PageElement, parentOf, textIn } from '../dom.js';
import { upFrom } from '../dom.js';
import { isAmidWords, isBlock } from '../pieces.js';
import type { WeighedPiece } from '../weighPieces.js';

/** In characters: a box with more is not there to ask the reader for something. */
const MAX_BOX_LENGTH = 500;
const MAX_LINK_LENGTH = 40;
/** If more of the prose than this stood in such boxes, they are the story, as in a list with a link for each item. */
const MAX_SHARE = 0.2;
const MAX_FIELD_SHARE = 0.4;
/** So many paragraphs before and one behind make a column, in which a box of another make stands out. */
const MIN_COLUMN = 2;
const MAX_ODD_LENGTH = 250;

/**
 * The pieces (indices) in boxes that turn to the reader amid a story: a form for an address, a plea with a link to
 * follow, a note in a box of its own make, the replies of readers.
 */
export function findReaderBoxes(pieces: readonly WeighedPiece[]): Set<number> {
  const boxes = gatherBoxes(pieces);
  const total = valueOf(pieces);
  const found = new Set<number>();
  const kinds: [(element: PageElement, box: Box) => boolean, number][] = [
    [hasField, MAX_FIELD_SHARE],
    [hasButton, MAX_FIELD_SHARE],
    [asksToFollow, MAX_SHARE],
    [isOddOne, MAX_SHARE],
  ];
  for (const [isOne, maxShare] of kinds) {
    const chosen = [...boxes].filter(
      ([element, box]) =>
        box.length <= MAX_BOX_LENGTH && valueOf(box.pieces) <= total * maxShare && isOne(element, box),
    );
    const inside = new Set(chosen.flatMap(([, box]) => box.indices));
    const value = [...inside].reduce((sum, index) => sum + (pieces[index]?.value ?? 0), 0);
    if (value <= total * maxShare) inside.forEach((index) => found.add(index));
  }
  const replies = findReplies(pieces);
  if (replies !== null) boxes.get(replies)?.indices.forEach((index) => found.add(index));
  return found;
}

interface Box {
  readonly indices: number[];
  length: number;
  readonly pieces: WeighedPiece[];
}

function valueOf(pieces: readonly WeighedPiece[]): number {
  return pieces.reduce((sum, { value }) => sum + value, 0);
}

function gatherBoxes(pieces: readonly WeighedPiece[]): Map<PageElement, Box> {
  const boxes = new Map<PageElement, Box>();
  pieces.forEach((piece, index) => {
    for (const element of upFrom(piece.element)) {
      if (!/^(?:div|section|aside|form|details)$/u.test(element.tagName)) continue;
      const box = boxes.get(element) ?? { indices: [], length: 0, pieces: [] };
      box.indices.push(index);
      box.pieces.push(piece);
      box.length += piece.text.length;
      boxes.set(element, box);
    }
  });
  return boxes;
}

/** A field to type into, with its label. */
function hasField(element: PageElement): boolean {
  return elementsIn(element).some(
    (inner) =>
      /^(?:textarea|label)$/u.test(inner.tagName) ||
      (inner.tagName === 'input' && /^(?:email|text|tel|)$/iu.test(attribute(inner, 'type'))),
  );
}

/** A few words and what to press: a request for consent, an offer of letters. */
function hasButton(element: PageElement): boolean {
  return elementsIn(element).some(
    (inner) =>
      (inner.tagName === 'button' && /\p{L}{2}/u.test(textIn(inner)) && !isAmidWords(inner)) ||
      (inner.tagName === 'input' && /^(?:submit|button)$/iu.test(attribute(inner, 'type'))),
  );
}

/** A heading, a few words, and at the end a link alone. */
function asksToFollow(_: PageElement, { pieces }: Box): boolean {
  const last = pieces.at(-1);
  return (
    pieces.length >= 3 &&
    /^h[2-6]$/u.test(pieces[0]?.element.tagName ?? '') &&
    last !== undefined &&
    last.text.length <= MAX_LINK_LENGTH &&
    last.linked >= last.text.length * 0.9 &&
    !/^h[1-6]$/u.test(last.element.tagName)
  );
}

/** Words that stand in a box with a class of its own, in a column of paragraphs. */
function isOddOne(element: PageElement, { length, pieces }: Box): boolean {
  const [only] = pieces;
  const name = attribute(element, 'class');
  const siblings = (parentOf(element)?.childNodes ?? []).filter((node) => 'tagName' in node);
  const at = siblings.indexOf(element);
  const paragraphs = (nodes: typeof siblings) => nodes.filter(({ tagName }) => tagName === 'p').length;
  return (
    pieces.length === 1 &&
    only?.element === element &&
    element.tagName === 'div' &&
    name !== '' &&
    length <= MAX_ODD_LENGTH &&
    !/[“”"„«»]/u.test(only.text) &&
    siblings.every((other) => other === element || attribute(other, 'class') !== name) &&
    paragraphs(siblings.slice(0, at)) >= MIN_COLUMN &&
    paragraphs(siblings.slice(at + 1)) > 0
  );
}

/** The box around all that readers can reply to; null without two of them, or if the headline is in it. */
function findReplies(pieces: readonly WeighedPiece[]): PageElement | null {
  const first = pieces[0]?.element;
  const root = first === undefined ? undefined : upFrom(first).at(-1);
  if (root === undefined) return null;
  const buttons = elementsIn(root).filter(
    (element) =>
      (element.tagName === 'a' || element.tagName === 'button' || element.tagName === 'span') &&
      /^(?:reply|antworten|répondre|responder|rispondi|svar|svara)$/iu.test(textIn(element)),
  );
  const [one, ...others] = buttons;
  if (one === undefined || others.length === 0) return null;
  const chains = others.map((button) => new Set(upFrom(button)));
  const around = upFrom(one).find(
    (element) => isBlock(element) && chains.every((chain) => chain.has(element)),
  );
  return around === undefined || elementsIn(around).some(({ tagName }) => tagName === 'h1') ? null : around;
}
