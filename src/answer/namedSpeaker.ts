import { overlaps } from '../article/article.js';
import type { Quotation, Speaker } from '../quotation/quotation.js';
import { termsOf } from '../retrieval/terms.js';
import type { AnswerPassage } from './answer.js';

/** "Who said the talks failed?", "Whose words were ...?", "According to whom ...?" */
export function asksWhoSpoke(question: string): boolean {
  return /\b(?:who|whom|whose|which (?:\p{L}+ )?(?:person|official|minister|politician|expert))\b/iu.test(
    question,
  );
}

/** Who is named as the speaker of what the question asks for: the best fitting quotation of the best passages. */
export function namedSpeaker(question: string, passages: readonly AnswerPassage[]): Speaker | null {
  const asked = new Set(termsOf(question));
  for (const passage of passages) {
    const speaker = bestQuotation(asked, passage)?.speaker;
    if (speaker) return speaker;
  }
  return null;
}

function bestQuotation(asked: ReadonlySet<string>, passage: AnswerPassage): Quotation | null {
  let best: Quotation | null = null;
  let bestFit = -1;
  for (const quotation of passage.quotations) {
    if (quotation.speaker === null) continue;
    const terms = new Set(termsOf(quotation.text));
    let shared = 0;
    for (const term of asked) if (terms.has(term)) shared++;
    const fit = shared + (overlaps(quotation, passage.sentence) ? 0.5 : 0);
    if (fit > bestFit) [best, bestFit] = [quotation, fit];
  }
  return best;
}
