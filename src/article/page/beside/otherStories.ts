import { attribute, type PageElement, parentOf } from '../dom.js';
import { upFrom } from '../dom.js';
import type { WeighedPiece } from '../weighPieces.js';

/** The pieces (indices) of the stories that a page loads below its own: boxes of its make, each with a headline. */
export function findOtherStories(
  pieces: readonly WeighedPiece[],
  isTitle: (text: string) => boolean,
): Set<number> {
  const found = new Set<number>();
  const heads = pieces.filter(({ element }) => headOf(element) !== null);
  const own = heads.find(({ text }) => isTitle(text));
  if (own === undefined) return found;
  const chain = upFrom(own.element);
  const others = new Set<PageElement>();
  for (const head of heads) {
    if (head === own || isTitle(head.text)) continue;
    const box = upFrom(head.element).find((element) => {
      const parent = parentOf(element);
      return parent !== null && chain.includes(parent);
    });
    const beside = chain.find((element) => box !== undefined && parentOf(element) === parentOf(box));
    if (box !== undefined && beside !== undefined && box !== beside && isAlike(box, beside)) others.add(box);
  }
  pieces.forEach(({ element }, index) => {
    if (upFrom(element).some((at) => others.has(at))) found.add(index);
  });
  return found;
}

function headOf(element: PageElement): PageElement | null {
  return upFrom(element).find(({ tagName }) => tagName === 'h1') ?? null;
}

function isAlike(one: PageElement, other: PageElement): boolean {
  return (
    one.tagName === other.tagName &&
    one.tagName !== 'h1' &&
    attribute(one, 'class') === attribute(other, 'class')
  );
}
