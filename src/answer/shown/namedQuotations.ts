import { overlaps } from '../../article/article.js';
import { wordsOf } from '../../english/terms.js';
import { namingOf } from '../../quotation/naming.js';
import type { Quotation } from '../../quotation/quotation.js';
import type { AnswerPassage } from '../answer.js';
import { shownText } from './shownText.js';

/**
 * The quotations of a passage whose speaker a reader has to be told: those whose speaker the shown text does not name
 * and, where the question asks about saying, those that answer. Reported speech only where it asks about saying.
 */
export function namedQuotations(passage: AnswerPassage, asksSpeech: boolean): Quotation[] {
  const shown = new Set(wordsOf(shownText(passage).text));
  const isNamed = ({ speaker }: Quotation) =>
    speaker !== null &&
    wordsOf(speaker.name)
      .slice(-1)
      .every((word) => shown.has(word));
  return passage.quotations.filter((quotation) => {
    if (quotation.end <= passage.lead.from) return false;
    if (asksSpeech && overlaps(quotation, passage.sentence)) return true;
    return quotation.kind !== 'indirect' && namingOf(quotation) !== 'open' && !isNamed(quotation);
  });
}
