import { attribute, elementsIn, type PageElement, parentOf, upFrom } from './dom.js';
import { MIN_PROSE_LENGTH, MIN_STORY_LENGTH, type WeighedPiece } from './weighPieces.js';

/** A branch beside the story belongs to it if this share of its text is prose. */
const MIN_DENSITY = 0.55;

/** A page describes itself with the first words of its story, in characters. */
const SUMMARY_LENGTH = 40;
/** What that is worth, in characters of prose. */
const SUMMARY_VALUE = 500;

/** How the elements above share the prose: the parent all of it, others less the farther they are. */
const SHARES = [1, 0.6, 0.3];

/** The elements that the story stands in, in no order: one, and what continues it beside. Empty without prose. */
export function findStoryBranches(
  pieces: readonly WeighedPiece[],
  summary: string | null,
  isTitle: (text: string) => boolean,
): Set<PageElement> {
  const titled = new Set(
    pieces.filter(({ text }) => isTitle(text)).flatMap(({ element }) => upFrom(element)),
  );
  const scores = new Map<PageElement, number>();
  const totals = new Map<PageElement, { value: number; length: number }>();
  const firsts = new Map<PageElement, WeighedPiece>();
  const summaryStart = (summary ?? '').slice(0, SUMMARY_LENGTH);
  for (const piece of pieces) {
    const { element, text } = piece;
    const isSummarized = summaryStart.length === SUMMARY_LENGTH && text.startsWith(summaryStart);
    const value = piece.value + (isSummarized && piece.marked === null ? SUMMARY_VALUE : 0);
    const chain = upFrom(element);
    for (const at of chain) {
      if (!firsts.has(at)) firsts.set(at, piece);
      const sum = totals.get(at) ?? { value: 0, length: 0 };
      totals.set(at, { value: sum.value + value, length: sum.length + text.length });
    }
    if (value === 0) continue;
    // A line that stands in a div of its own shares as a paragraph does.
    chain.slice(1, 1 + SHARES.length).forEach((at, level) => {
      scores.set(at, (scores.get(at) ?? 0) + value * (SHARES[level] ?? 0));
    });
    if (element.tagName !== 'p') scores.set(element, (scores.get(element) ?? 0) + value);
  }
  let best: PageElement | null = null;
  for (const [element, score] of scores) {
    if (best === null || weightOf(element, score) > weightOf(best, scores.get(best) ?? 0)) best = element;
  }
  const branches = new Set<PageElement>();
  if (best === null) return branches;
  let inside = streamAround(best) ?? best;
  branches.add(inside);
  for (let parent = parentOf(best); parent !== null; parent = parentOf(parent)) {
    if (/^(?:article|main|body|html)$/u.test(inside.tagName)) break;
    const whole = totals.get(parent) ?? { value: 0, length: 0 };
    const within = totals.get(inside) ?? { value: 0, length: 0 };
    if (whole.value > within.value) {
      for (const child of parent.childNodes) {
        if (!('tagName' in child) || child === inside) continue;
        const sum = totals.get(child);
        const isWhole = titled.has(inside) && within.value >= MIN_STORY_LENGTH;
        if (sum === undefined || !belongs(child, sum)) continue;
        const isApart =
          !isAlike(child, inside) &&
          (isCard(sum.length, firsts.get(child)) || (isWhole && hasHeading(child)));
        if (!isApart) branches.add(child);
      }
    }
    inside = parent;
  }
  return branches;
}

/** A live blog has at least so many entries. */
const MIN_ENTRIES = 3;

/**
 * What holds the entries of a live blog, if an element stands in one of them: boxes of one make beside one another,
 * each with its time, and with a heading that is no link, as that of a teaser is.
 */
function streamAround(element: PageElement): PageElement | null {
  for (const entry of upFrom(element)) {
    const parent = parentOf(entry);
    const name = attribute(entry, 'class');
    if (parent === null || (name === '' && entry.tagName !== 'article')) continue;
    const entries = parent.childNodes.filter(
      (child): child is PageElement =>
        'tagName' in child && child.tagName === entry.tagName && attribute(child, 'class') === name,
    );
    if (entries.length >= MIN_ENTRIES && entries.every(isEntry)) return parent;
  }
  return null;
}

function isEntry(element: PageElement): boolean {
  const inner = elementsIn(element);
  const headings = inner.filter(({ tagName }) => /^h[2-6]$/u.test(tagName));
  return (
    inner.some(({ tagName }) => tagName === 'time') &&
    headings.length > 0 &&
    !headings.some((heading) =>
      [...elementsIn(heading), ...upFrom(heading)].some(({ tagName }) => tagName === 'a'),
    )
  );
}

function belongs(element: PageElement, { value, length }: { value: number; length: number }): boolean {
  if (/^(?:article|aside|header|footer|nav|section)$/u.test(element.tagName) && value < MIN_STORY_LENGTH)
    return false;
  if (/^h[1-6]$/u.test(element.tagName)) return false;
  return value >= MIN_PROSE_LENGTH && value >= length * MIN_DENSITY;
}

/** Of the make of the box that the story stands in. */
function isAlike(element: PageElement, story: PageElement): boolean {
  const name = attribute(element, 'class');
  // Boxes without a class are of no make.
  return (
    element.tagName === story.tagName &&
    name === attribute(story, 'class') &&
    (name !== '' || element.tagName !== 'div')
  );
}

function hasHeading(element: PageElement): boolean {
  return elementsIn(element).some(({ tagName }) => /^h[1-6]$/u.test(tagName));
}

/** In characters: what stands below a name or a label in a card of its own. */
const MAX_CARD_LENGTH = 400;
const MAX_LABEL_LENGTH = 40;

/** "Ada Holm" and a sentence about her, "The Harbor Podcast" and when it is out: a few words below a label. */
function isCard(length: number, first: WeighedPiece | undefined): boolean {
  return (
    first !== undefined &&
    length <= MAX_CARD_LENGTH &&
    first.text.length < length &&
    first.text.length <= MAX_LABEL_LENGTH &&
    !/[.!?…:,;”"’»)]$/u.test(first.text)
  );
}

function weightOf(element: PageElement, score: number): number {
  const named = /articlebody/iu.test(attribute(element, 'itemprop'))
    ? 1.5
    : element.tagName === 'article'
      ? 1.1
      : 1;
  return score * named;
}
