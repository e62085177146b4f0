import { tokenize } from '../phrases/tokens.js';
import { isFiniteVerb } from '../phrases/wordClasses.js';

const LIKELY_VERB =
  /\b(?:is|are|was|were|be|been|am|has|have|had|would|will|could|can|should|shall|may|might|must|did|does|do|\p{L}{3,}(?:ed|es|s)|\p{L}+n['’]t)\b/iu;

/** Whether a clause surely has a verb with tense. */
export function hasFiniteVerb(clause: string): boolean {
  return tokenize(clause).some((token) => isFiniteVerb(token));
}

/** Whether it may have one: "cuts", which may be a noun, counts, too. */
export function hasLikelyVerb(clause: string): boolean {
  return LIKELY_VERB.test(clause) || hasFiniteVerb(clause);
}
