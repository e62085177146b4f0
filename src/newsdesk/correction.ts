import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from '../article/article.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import { SET_BY_MODERATORS } from '../quotation/naming.js';
import type { Quotation } from '../quotation/quotation.js';

/**
 * Which quotation is meant: by its own words and its article, so that it is found again when the article changes
 * elsewhere.
 */
const quotationKeySchema = z.object({
  article: z.string(),
  text: z.string(),
  /** The text before it, which distinguishes it from another with the same words. */
  before: z.string(),
});
export type QuotationKey = z.infer<typeof quotationKeySchema>;

/** What moderators have decided about one quotation. */
export const correctionSchema = quotationKeySchema.extend({
  id: z.string(),
  /** `withdraw`: the quotation is not shown anywhere. */
  decision: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('set'), name: z.string(), role: z.string().nullable() }),
    z.object({ kind: z.literal('withdraw') }),
  ]),
  /** The moderator's Discord id. */
  by: z.string(),
  /** ISO 8601. */
  at: z.string(),
});
export type Correction = z.infer<typeof correctionSchema>;

const BEFORE_LENGTH = 40;

export function keyOf(article: Article, { start, text }: Quotation): QuotationKey {
  return { article: article.id, text, before: article.text.slice(Math.max(0, start - BEFORE_LENGTH), start) };
}

/** Twelve hex digits, equal for equal keys. */
export function correctionId({ article, text, before }: QuotationKey): string {
  return createHash('sha256')
    .update(JSON.stringify([article, text, before]))
    .digest('hex')
    .slice(0, 12);
}

/**
 * The quotation that a key means: the only one with its words, or the one of several that has the same words before it.
 * Null if the article no longer has it, or has it more than once but no longer in that place.
 */
export function findByKey({ article, quotations }: IndexedArticle, key: QuotationKey): Quotation | null {
  if (article.id !== key.article) return null;
  const same = quotations.filter(({ text }) => text === key.text);
  const placed = same.filter((quotation) => keyOf(article, quotation).before === key.before);
  const [only, other] = placed.length > 0 ? placed : same;
  return other === undefined ? (only ?? null) : null;
}

/** The article with the moderators' decisions: speakers set, withdrawn quotations left out. */
export function applyCorrections(
  indexed: IndexedArticle,
  corrections: readonly Correction[],
): IndexedArticle {
  const decided = new Map(
    corrections.flatMap((correction) => {
      const quotation = findByKey(indexed, correction);
      return quotation === null ? [] : [[quotation, correction.decision] as const];
    }),
  );
  if (decided.size === 0) return indexed;
  const quotations = indexed.quotations.flatMap((quotation): Quotation[] => {
    const decision = decided.get(quotation);
    if (decision === undefined) return [quotation];
    if (decision.kind === 'withdraw') return [];
    const { name, role } = decision;
    return [{ ...quotation, speaker: { name, role, mention: null }, speakerRule: SET_BY_MODERATORS }];
  });
  return { ...indexed, quotations };
}
