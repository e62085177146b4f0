import { attribute, elementsIn, type PageElement } from '../dom.js';
import { upFrom } from '../dom.js';
import type { WeighedPiece } from '../weighPieces.js';

/** A box with a picture and no more text than this, in characters, holds its caption. */
const MAX_CAPTION_LENGTH = 350;
/** A paragraph with a picture in it and this much text is a paragraph. */
const MIN_PARAGRAPH_LENGTH = 120;
/** How far above a line its picture may stand. */
const LEVELS = 4;
/** If more of the prose than this stood in captions, they are the story, as in a gallery. */
const MAX_SHARE = 0.3;

const MEDIA = new Set(['img', 'picture', 'video', 'amp-img', 'amp-video', 'iframe']);

/** The pieces (indices) that stand in one box with a picture, and with nothing else. */
export function findCaptions(pieces: readonly WeighedPiece[]): Set<number> {
  const lengths = new Map<PageElement, number>();
  for (const { element, text } of pieces) {
    for (const at of upFrom(element)) lengths.set(at, (lengths.get(at) ?? 0) + text.length);
  }
  const known = new Map<PageElement, boolean>();
  const isBox = (element: PageElement): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const limit = element.tagName === 'p' ? MIN_PARAGRAPH_LENGTH : MAX_CAPTION_LENGTH;
    const box =
      (lengths.get(element) ?? 0) <= limit &&
      !/^(?:article|main|body|li|blockquote|section)$/u.test(element.tagName) &&
      elementsIn(element).some(
        (inner) => MEDIA.has(inner.tagName) && !isIcon(inner) && !isCaptionedWithin(inner, element),
      );
    known.set(element, box);
    return box;
  };
  const found = new Set<number>();
  let inCaptions = 0;
  pieces.forEach(({ element, value }, index) => {
    if (/^h[1-6]$/u.test(element.tagName)) return;
    if (upFrom(element).slice(0, LEVELS).some(isBox)) {
      found.add(index);
      inCaptions += value;
    }
  });
  const total = pieces.reduce((sum, { value }) => sum + value, 0);
  return inCaptions > total * MAX_SHARE ? new Set() : found;
}

/** Whether a picture has its own caption inside the element, so that the words beside are none. */
function isCaptionedWithin(media: PageElement, element: PageElement): boolean {
  const between = upFrom(media);
  return between
    .slice(0, between.indexOf(element))
    .some((at) => at.tagName === 'figure' && elementsIn(at).some(({ tagName }) => tagName === 'figcaption'));
}

function isIcon(element: PageElement): boolean {
  const size = Number(attribute(element, 'width') || attribute(element, 'height') || NaN);
  return size <= 60;
}
