import { overlaps, type Span } from '../article/article.js';
import { termsOf } from '../english/terms.js';
import type { Quotation } from '../quotation/quotation.js';
import type { Vector } from './sentenceVectors.js';

/** A sentence of an article with what its rank as a key sentence needs. */
export interface RankedSentence extends Span {
  readonly text: string;
  readonly vector: Vector;
}

/** What distinguishes a key sentence, each 0 to 1. */
export interface SentenceFeatures {
  /** News begins with what matters most: 1 for the first sentence, halved every eight sentences. */
  readonly position: number;
  /** Terms that the article uses again, up to ten of them: what it keeps coming back to. */
  readonly recurring: number;
  /** "Eleven of the 40 pumps failed": whether it has a number. */
  readonly figures: number;
  /** "The ferry will sail again on Friday": whether it says what comes next. */
  readonly outlook: number;
  /** Whether it is a whole utterance in marks, which is shown as a quotation. */
  readonly utterance: number;
  /** "But he said so.": whether its first word points back, so that it reads badly alone. */
  readonly dangling: number;
}

const POSITION_HALF = 8;
const ENOUGH_RECURRING = 10;
const DANGLING =
  /^[“"‘']?(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|so|yet|then|there|instead|however|meanwhile|also|still|such|both|neither)\b/iu;
const FIGURES =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|percent)\b/iu;
const OUTLOOK = /\b(?:will|would|plan(?:s|ned)?|until|expected|next|due)\b/iu;

/** The features of each sentence of an article that has these quotations. */
export function sentenceFeatures(
  sentences: readonly RankedSentence[],
  quotations: readonly Quotation[],
): SentenceFeatures[] {
  const terms = sentences.map(({ text }) => new Set(termsOf(text)));
  const uses = new Map<string, number>();
  for (const set of terms) for (const term of set) uses.set(term, (uses.get(term) ?? 0) + 1);
  return sentences.map((sentence, index) => {
    const own = terms[index] ?? new Set<string>();
    const again = [...own].filter((term) => (uses.get(term) ?? 0) > 1).length;
    return {
      position: 2 ** (-index / POSITION_HALF),
      recurring: Math.min(1, again / ENOUGH_RECURRING),
      figures: FIGURES.test(sentence.text) ? 1 : 0,
      outlook: OUTLOOK.test(sentence.text) ? 1 : 0,
      utterance: quotations.some(({ kind, ...span }) => kind === 'direct' && overlaps(span, sentence))
        ? 1
        : 0,
      dangling: DANGLING.test(sentence.text) ? 1 : 0,
    };
  });
}
