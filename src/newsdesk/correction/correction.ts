import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { Quotation } from '../../quotation/quotation.js';

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

/**
 * `set`: who said it. `nobody`: nobody can be named. `withdraw`: the quotation is not shown anywhere. `add`: the rules
 * have missed it; the speaker is null where nobody can be named. `skip`: no decision yet, and no review asks again.
 */
const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), name: z.string(), role: z.string().nullable() }),
  z.object({ kind: z.literal('nobody') }),
  z.object({ kind: z.literal('withdraw') }),
  z.object({ kind: z.literal('add'), name: z.string().nullable(), role: z.string().nullable() }),
  z.object({ kind: z.literal('skip') }),
]);
export type Decision = z.infer<typeof decisionSchema>;

/** What moderators have decided about one quotation. */
export const correctionSchema = quotationKeySchema.extend({
  id: z.string(),
  decision: decisionSchema,
  /** The moderator's Discord id, or `terminal`. */
  by: z.string(),
  /** ISO 8601. */
  at: z.string(),
});
export type Correction = z.infer<typeof correctionSchema>;

const BEFORE_LENGTH = 40;

export function keyOf(article: Article, { start, text }: Pick<Quotation, 'start' | 'text'>): QuotationKey {
  return { article: article.id, text, before: article.text.slice(Math.max(0, start - BEFORE_LENGTH), start) };
}

/** Twelve hex digits, equal for equal keys. */
export function correctionId({ article, text, before }: QuotationKey): string {
  return createHash('sha256')
    .update(JSON.stringify([article, text, before]))
    .digest('hex')
    .slice(0, 12);
}

/** Of what `keyOf` names, the only one with its words, or the one of several that has the same words before it. */
export function findByKey<T extends Pick<Quotation, 'start' | 'text'>>(
  article: Article,
  quotations: readonly T[],
  key: QuotationKey,
): T | null {
  if (article.id !== key.article) return null;
  const same = quotations.filter(({ text }) => text === key.text);
  const placed = same.filter((quotation) => keyOf(article, quotation).before === key.before);
  const [only, other] = placed.length > 0 ? placed : same;
  return other === undefined ? (only ?? null) : null;
}

/** A quotation by the id of its key. */
export function findById(
  articles: readonly IndexedArticle[],
  id: string,
): { readonly indexed: IndexedArticle; readonly quotation: Quotation } | null {
  for (const indexed of articles) {
    const quotation = indexed.quotations.find((each) => correctionId(keyOf(indexed.article, each)) === id);
    if (quotation !== undefined) return { indexed, quotation };
  }
  return null;
}
