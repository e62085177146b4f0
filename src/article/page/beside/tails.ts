import { TAIL_HEADINGS } from '../../lines/boilerplateRules.js';
import { type PageElement, parentOf } from '../dom.js';
import { upFrom } from '../dom.js';
import type { WeighedPiece } from '../weighPieces.js';

/** What has this share of the prose of a page is the story, whatever heading stands in it. */
const STORY_SHARE = 0.4;

/** The pieces (indices) under a heading such as "Related stories", in the box of that heading. */
export function findTails(pieces: readonly WeighedPiece[]): Set<number> {
  const values = new Map<PageElement, number>();
  let total = 0;
  for (const { element, value } of pieces) {
    total += value;
    if (value > 0) for (const at of upFrom(element)) values.set(at, (values.get(at) ?? 0) + value);
  }
  const found = new Set<number>();
  pieces.forEach(({ text, element }, start) => {
    if (text.length > MAX_HEADING_LENGTH || !TAIL_HEADINGS.test(text)) return;
    // The outermost box that holds little of the story is the box of the heading.
    const box = upFrom(element).findLast((at) => (values.get(at) ?? 0) <= total * STORY_SHARE);
    const parent = box === undefined ? null : parentOf(box);
    if (box === undefined || parent === null) return;
    found.add(start);
    // A heading that stands alone in the story heads the list behind it.
    const next = pieces[start + 1];
    const isAlone = next !== undefined && !isWithin(next.element, box);
    const tail = isAlone ? upFrom(next.element).find((at) => parentOf(at) === parent) : box;
    if (isAlone && !/^(?:ul|ol|div|section|aside)$/u.test(tail?.tagName ?? '')) return;
    for (let index = start + 1; tail !== undefined && index < pieces.length; index++) {
      const piece = pieces[index];
      if (piece === undefined || !isWithin(piece.element, tail)) break;
      if ((values.get(tail) ?? 0) <= total * STORY_SHARE) found.add(index);
    }
  });
  const about = findSelfPortrait(pieces, total);
  if (about !== null) pieces.forEach((_, index) => index >= about && found.add(index));
  return found;
}

/** Below this share of the prose. */
const PORTRAIT_SHARE = 0.3;

/** Where "About Orlin Waterworks" heads "Orlin Waterworks supplies …", as below a press release; null without it. */
function findSelfPortrait(pieces: readonly WeighedPiece[], total: number): number | null {
  let behind = 0;
  for (let index = pieces.length - 1; index > 0; index--) {
    const { text = '', value = 0 } = pieces[index] ?? {};
    const [, name] = /^About (?:the )?(\p{Lu}.{2,50}?):?$/u.exec(text) ?? [];
    const next = pieces[index + 1]?.text.replace(/^The /u, '') ?? '';
    if (name !== undefined && next.startsWith(name) && behind <= total * PORTRAIT_SHARE) return index;
    behind += value;
  }
  return null;
}

const MAX_HEADING_LENGTH = 60;

function isWithin(element: PageElement, box: PageElement): boolean {
  return upFrom(element).includes(box);
}
