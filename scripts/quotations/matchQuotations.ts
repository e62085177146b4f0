import type { Span } from '../../src/article/article.js';
import type { Quotation } from '../../src/quotation/quotation.js';
import type { GoldQuotation } from './goldQuotations.js';

/** Words in marks, or words reported without: the two are measured apart. */
export type QuotationClass = 'quoted' | 'indirect';

/**
 * What was found in one article, beside what is there; optional quotations and those of the other class are left out.
 */
interface Matching {
  readonly pairs: readonly { readonly found: Quotation; readonly gold: GoldQuotation }[];
  readonly missed: readonly GoldQuotation[];
  readonly extra: readonly Quotation[];
}

/** The same words: they share so much of the longer of the two. */
const OVERLAP = 0.8;
/** So much is enough to be no extra beside an optional quotation. */
const TOUCH = 0.5;

/** Pairs each found quotation of a class with at most one of the gold, the best overlap first. */
export function matchQuotations(
  text: string,
  found: readonly Quotation[],
  gold: readonly GoldQuotation[],
  wanted: QuotationClass,
): Matching {
  const isOn = (quotation: GoldQuotation) => classOf(quotation) === wanted && !quotation.optional;
  const candidates = found
    .flatMap((one) =>
      gold.map((other) => ({
        found: one,
        gold: other,
        share: overlap(trimmed(text, one), trimmed(text, other)),
        isSameClass: classOf(one) === classOf(other),
      })),
    )
    .filter(({ share }) => share >= TOUCH)
    .sort((a, b) =>
      a.share === b.share ? Number(b.isSameClass) - Number(a.isSameClass) : b.share - a.share,
    );
  const pairs: Matching['pairs'][number][] = [];
  const settled = new Set<Quotation>();
  const taken = new Set<GoldQuotation>();
  for (const { found: one, gold: other, share } of candidates) {
    if (settled.has(one) || taken.has(other)) continue;
    if (isOn(other)) {
      if (share < OVERLAP) continue;
      pairs.push({ found: one, gold: other });
      taken.add(other);
      settled.add(one);
    } else if (share >= OVERLAP || other.optional) settled.add(one);
  }
  return {
    pairs,
    missed: gold.filter((quotation) => isOn(quotation) && !taken.has(quotation)),
    extra: found.filter((quotation) => classOf(quotation) === wanted && !settled.has(quotation)),
  };
}

function classOf({ kind }: Pick<Quotation, 'kind'>): QuotationClass {
  return kind === 'indirect' ? 'indirect' : 'quoted';
}

/** Without marks, spaces and stops at either end. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const edge = /^[\s\p{P}]+/u.exec(words)?.[0].length ?? 0;
  return { start: start + edge, end: start + words.replace(/[\s\p{P}]+$/u, '').length };
}

/** Shared characters over the longer of the two. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.max(a.end - a.start, b.end - b.start, 1);
}
