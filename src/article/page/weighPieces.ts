import { furnitureOf, NEVER_STORY } from './beside/furniture.js';
import { type PageElement, upFrom } from './dom.js';
import type { Piece } from './pieces.js';

/** A piece with what is known of it before the story is found. */
export interface WeighedPiece extends Piece {
  /** How much it looks like prose, in characters; 0 for furniture. */
  readonly value: number;
  /** The outermost element that says it is furniture; null if none does. */
  readonly marked: PageElement | null;
}

export const MIN_PROSE_LENGTH = 40;
/** What says that it is furniture and has this share of the page's prose is the story all the same. */
const STORY_SHARE = 0.4;
/** In characters: a page with less is no story, so its comments may be what it is about. */
export const MIN_STORY_LENGTH = 400;
/** `trustsMarks`: whether what elements say that they are counts. */
export function weighPieces(pieces: readonly Piece[], trustsMarks: boolean): WeighedPiece[] {
  const prose = new Map<PageElement, number>();
  const proseOf = pieces.map(proseLength);
  const total = proseOf.reduce((sum, length) => sum + length, 0);
  pieces.forEach((piece, index) => {
    for (const element of upFrom(piece.element)) {
      prose.set(element, (prose.get(element) ?? 0) + (proseOf[index] ?? 0));
    }
  });
  const headed = new Set(
    pieces.filter(({ element }) => element.tagName === 'h1').flatMap(({ element }) => upFrom(element)),
  );
  const reasons = new Map([...prose.keys()].map((element) => [element, furnitureOf(element)] as const));
  const byReason = new Map<string, number>();
  for (const [element, reason] of reasons) {
    if (reason !== null) byReason.set(reason, (byReason.get(reason) ?? 0) + (prose.get(element) ?? 0));
  }
  const isMarked = (element: PageElement): boolean => {
    const reason = reasons.get(element) ?? null;
    if (reason === null) return false;
    const own = prose.get(element) ?? 0;
    const isLarge = own > total * STORY_SHARE;
    if (NEVER_STORY.has(reason)) return !(isLarge && (headed.has(element) || total - own < MIN_STORY_LENGTH));
    // A word that so much of the page is called by names the way that the page is built.
    return (byReason.get(reason) ?? 0) <= total * STORY_SHARE;
  };
  return pieces.map((piece, index) => {
    const marked = trustsMarks ? (upFrom(piece.element).findLast(isMarked) ?? null) : null;
    return { ...piece, marked, value: marked === null ? (proseOf[index] ?? 0) : 0 };
  });
}

/** The characters of a piece that reads like a sentence; a few for one that does not. */
function proseLength({ text, linked, element }: Piece): number {
  const share = linked / text.length;
  if (text.length < MIN_PROSE_LENGTH || share > 0.5 || /^h[1-6]$/u.test(element.tagName)) return 0;
  // "Lines 1 and 3 are running. For the others the firm gave these dates:" leads to a list.
  const ends = /[.!?…。！？؟][”"’'»)\]]*$/u.test(text) || /[.!?][”"’'»)]* \p{Lu}[^]*:$/u.test(text);
  const weight =
    (ends ? 1 : /[.,;。，、]/u.test(text) ? 0.4 : 0.15) *
    (upFrom(element)
      .slice(0, 3)
      .some(({ tagName }) => tagName === 'li')
      ? 0.6
      : 1);
  return text.length * (1 - share) * weight;
}
