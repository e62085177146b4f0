import type { Quotation } from '../quotation/quotation.js';
import { type RankedSentence, type SentenceFeatures, sentenceFeatures } from './sentenceFeatures.js';
import { closest, type Vector } from './sentenceVectors.js';

/** What each feature counts for a key sentence. */
export interface KeySentenceWeights extends SentenceFeatures {
  /**
   * Lowers a sentence that is like one chosen before, or like what readers know already: times its highest cosine to
   * them.
   */
  readonly redundancy: number;
}

/**
 * Chosen on the development corpus; `npm run measure:briefing` shows what they find on other days. Closeness to the
 * mean of the article and to its headline were tried as well and did not help.
 */
export const KEY_SENTENCE_WEIGHTS: KeySentenceWeights = {
  position: 1,
  recurring: 0.9,
  figures: 0.3,
  outlook: 0.4,
  utterance: -0.8,
  dangling: -0.2,
  redundancy: -0.1,
};

interface KeySentenceOptions {
  readonly count: number;
  /** Of the article. */
  readonly quotations: readonly Quotation[];
  /** Sentences that readers know already. */
  readonly known?: readonly Vector[];
  readonly weights?: KeySentenceWeights;
}

const MIN_WORDS = 6;
const MAX_LENGTH = 450;

/**
 * The sentences that say best what an article is about, in order of its text, each unlike those chosen before it
 * (maximal marginal relevance; Carbonell and Goldstein 1998).
 */
export function keySentences(
  sentences: readonly RankedSentence[],
  { count, known = [], quotations, weights = KEY_SENTENCE_WEIGHTS }: KeySentenceOptions,
): RankedSentence[] {
  const features = sentenceFeatures(sentences, quotations);
  const scored = sentences
    .map((sentence, index) => ({ sentence, score: weigh(features[index], weights) }))
    .filter(({ sentence: { text } }) => text.split(/\s+/u).length >= MIN_WORDS && text.length <= MAX_LENGTH);
  // An article of short or endless sentences still has one that is shown.
  const candidates =
    scored.length > 0 ? scored : sentences.slice(0, 1).map((sentence) => ({ sentence, score: 1 }));
  const chosen: RankedSentence[] = [];
  while (chosen.length < count && chosen.length < candidates.length) {
    const seen = [...known, ...chosen.map(({ vector }) => vector)];
    let best: { readonly sentence: RankedSentence; readonly value: number } | null = null;
    for (const { sentence, score } of candidates) {
      if (chosen.includes(sentence)) continue;
      const value = score + weights.redundancy * closest(sentence.vector, seen);
      if (best === null || value > best.value) best = { sentence, value };
    }
    if (best === null) break;
    chosen.push(best.sentence);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function weigh(features: SentenceFeatures | undefined, weights: KeySentenceWeights): number {
  if (features === undefined) return 0;
  return (Object.keys(features) as (keyof SentenceFeatures)[]).reduce(
    (sum, name) => sum + features[name] * weights[name],
    0,
  );
}
