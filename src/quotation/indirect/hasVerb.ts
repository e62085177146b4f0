import type { Span } from '../../article/article.js';
import type { TokenizedText } from '../phrases/token.js';
import { isFiniteVerb } from '../phrases/wordClasses.js';

const LIKELY_VERB =
  /\b(?:is|are|was|were|be|been|am|has|have|had|would|will|could|can|should|shall|may|might|must|did|does|do|\p{L}{3,}(?:ed|es|s)|\p{L}+n['’]t)\b/iu;

/** Whether a clause of a sentence surely has a verb with tense. */
export function hasFiniteVerb({ tokens }: TokenizedText, { start, end }: Span): boolean {
  return tokens.some((token) => token.start >= start && token.end <= end && isFiniteVerb(token));
}

/** Whether it may have one: "cuts", which may be a noun, counts, too. */
export function hasLikelyVerb(sentence: TokenizedText, clause: Span): boolean {
  return LIKELY_VERB.test(sentence.text.slice(clause.start, clause.end)) || hasFiniteVerb(sentence, clause);
}
