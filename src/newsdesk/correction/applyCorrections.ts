import { overlaps } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { SET_BY_MODERATORS } from '../../quotation/naming.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';
import { type Correction, type Decision, findByKey } from './correction.js';
import { placesOfText, quotationAt } from './placeWords.js';

/** The article with the moderators' decisions: quotations added, speakers set, withdrawn quotations left out. */
export function applyCorrections(
  indexed: IndexedArticle,
  corrections: readonly Correction[],
): IndexedArticle {
  const own = corrections.filter(({ article }) => article === indexed.article.id);
  if (own.length === 0) return indexed;
  const whole = withAdded(indexed, own);
  const decided = new Map(
    own.flatMap((correction) => {
      const quotation = findByKey(whole.article, whole.quotations, correction);
      return quotation === null ? [] : [[quotation, correction.decision] as const];
    }),
  );
  const quotations = whole.quotations.flatMap((quotation) => {
    const decision = decided.get(quotation);
    return decision === undefined ? [quotation] : decideOn(quotation, decision);
  });
  return { ...whole, quotations };
}

/**
 * The article with the quotations that moderators have added. Where the rules have come to find another one that
 * overlaps, the moderators' stands in its place, so that no word is quoted twice.
 */
export function withAdded(indexed: IndexedArticle, corrections: readonly Correction[]): IndexedArticle {
  const { article } = indexed;
  let { quotations } = indexed;
  for (const correction of corrections) {
    if (correction.decision.kind !== 'add') continue;
    const place = findByKey(article, placesOfText(article, correction.text), correction);
    if (place === null || quotations.some(({ start, end }) => start === place.start && end === place.end))
      continue;
    quotations = [...quotations.filter((other) => !overlaps(other, place)), quotationAt(article, place)];
  }
  if (quotations === indexed.quotations) return indexed;
  return { ...indexed, quotations: [...quotations].sort((a, b) => a.start - b.start) };
}

function decideOn(quotation: Quotation, decision: Decision): Quotation[] {
  switch (decision.kind) {
    case 'skip':
      return [quotation];
    case 'withdraw':
      return [];
    case 'nobody':
      return [spokenBy(quotation, null)];
    case 'set':
    case 'add': {
      const { name, role } = decision;
      return [spokenBy(quotation, name === null ? null : { name, role, mention: null })];
    }
  }
}

/** What the rules thought of it is of no account any more. */
function spokenBy(quotation: Quotation, speaker: Speaker | null): Quotation {
  return {
    ...quotation,
    speaker,
    candidate: null,
    mentionRule: null,
    speakerRule: SET_BY_MODERATORS,
    confidence: null,
  };
}
