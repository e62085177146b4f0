import { textOf } from '../article/article.js';
import { isReportInReport } from './indirect/reportInReport.js';
import { findIndirect } from './indirectSpeech.js';
import { findOccasion } from './occasion.js';
import type { Quotation } from './quotation.js';
import type { AttributionContext } from './sieves/sieve.js';
import { confidenceOf } from './confidence.js';

/** How an indirect quotation is attributed: by the reporting word of its own clause. */
export const OWN_CLAUSE = 'own-clause';

/** What the sentence reports without marks, but for clauses around words in marks. */
export function quoteIndirect(
  { article, sentence, cues }: AttributionContext,
  marked: readonly Quotation[],
): Quotation[] {
  const found: Quotation[] = [];
  cues.forEach(({ cue, resolved }, i) => {
    if (resolved === null) return;
    const { speaker, sieve } = resolved;
    const following = cues.slice(i + 1).map((later) => later.cue);
    for (const span of findIndirect(cue, sentence, following)) {
      const clashes = (other: Quotation) =>
        other.start < span.end &&
        span.start < other.end &&
        !isReportInReport({ ...span, cue, speaker }, other);
      if ([...marked, ...found].some(clashes)) continue;
      found.push({
        ...span,
        text: textOf(article.text, span),
        kind: 'indirect',
        cue: cue.text,
        speaker,
        occasion: findOccasion(cue, sentence),
        attribution: OWN_CLAUSE,
        sieve,
        confidence: confidenceOf(OWN_CLAUSE, sieve),
      });
    }
  });
  return found;
}
