import type { Article } from '../../src/article/article.js';
import type { Quotation } from '../../src/quotation/quotation.js';
import type { GoldArticle, GoldQuotation } from './goldQuotations.js';
import { matchQuotations, type QuotationClass } from './matchQuotations.js';
import { isSameRole, isSameSpeaker } from './sameSpeaker.js';

export type FindQuotations = (article: Article) => readonly Quotation[];

/** A found quotation that is in the gold, and whether its speaker is right. */
export interface Attributed {
  readonly found: Quotation;
  readonly mention: GoldQuotation['mention_type'];
  readonly isSpeakerRight: boolean;
  /** Null where the article gives none. */
  readonly isRoleRight: boolean | null;
}

/** Counts over some articles and one class of quotations. */
interface QuotationScore {
  /** Quotations there are, and those found, right or wrong. */
  readonly gold: number;
  readonly found: number;
  /** The found ones that are there. */
  readonly attributed: readonly Attributed[];
}

/** Finds the quotations of each article and compares them with the gold. */
export function scoreQuotations(
  articles: readonly GoldArticle[],
  wanted: QuotationClass,
  find: FindQuotations,
): QuotationScore {
  let [gold, found] = [0, 0];
  const attributed: Attributed[] = [];
  for (const { article, gold: said } of articles) {
    const { pairs, missed, extra } = matchQuotations(article.text, find(article), said, wanted);
    gold += pairs.length + missed.length;
    found += pairs.length + extra.length;
    attributed.push(...pairs.map((pair) => attribute(pair.found, pair.gold)));
  }
  return { gold, found, attributed };
}

function attribute(found: Quotation, gold: GoldQuotation): Attributed {
  return {
    found,
    mention: gold.mention_type,
    isSpeakerRight: isSameSpeaker(found.speaker?.name ?? null, gold.speaker, gold.aliases),
    isRoleRight: gold.role === null ? null : isSameRole(found.speaker?.role ?? null, gold.role),
  };
}

/** Shares from 0 to 1; null where there is nothing to count. */
export interface Figures {
  /** F1 of finding the words. */
  readonly words: number | null;
  /** F1 of finding the words with their speaker. */
  readonly joint: number | null;
  /** Of the words found, with the right speaker: all, and those whose speaker is a pronoun there. */
  readonly speaker: number | null;
  readonly pronouns: number | null;
  readonly roles: number | null;
}

export function figuresOf({ gold, found, attributed }: QuotationScore): Figures {
  const right = attributed.filter(({ isSpeakerRight }) => isSpeakerRight);
  const pronouns = attributed.filter(({ mention }) => mention === 'pronoun');
  const roles = attributed.filter(({ isRoleRight }) => isRoleRight !== null);
  // F1 is twice what is right over what there is and what was found.
  return {
    words: share(2 * attributed.length, gold + found),
    joint: share(2 * right.length, gold + found),
    speaker: share(right.length, attributed.length),
    pronouns: share(pronouns.filter(({ isSpeakerRight }) => isSpeakerRight).length, pronouns.length),
    roles: share(roles.filter(({ isRoleRight }) => isRoleRight === true).length, roles.length),
  };
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
