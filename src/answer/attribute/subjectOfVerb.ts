import type { Span } from '../../article/article.js';
import { isContentWord, termsOfWords } from '../../english/terms.js';

/** "who resigned", "who was sacked by the board"; not "who did she sack" and "who is the mayor". */
const WHO_DID =
  /\bwho (?<be>(?:was|were|got|gets|has been|have been|had been|is being|are being) )?(?:really |actually |just |first |finally |then |also |ever )?(?<verb>[\p{L}]+)/u;
const NO_VERB =
  /^(?:did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|the|a|an|his|her|their|its|in|on|at|with|from|behind|there)$/u;
/** "Resignation" is no resigning; source: Quirk et al., I.32 to I.35 (nouns from verbs). */
const NOUN_ENDING = /(?:tion|sion|ment|ance|ence|ure|al|ers?|ors?)s?$/u;
const PASSIVE = /\b(?:was|were|is|are|be|been|being|got|gets)(?: \p{L}+ly)? $/u;

/**
 * Whether words can be who did what a "who" question asks, or to whom it was done: in "Hale accepted the resignation"
 * nobody resigns; in "Holm was sacked by Pell" Holm did not sack. True where the sentence has another verb.
 */
export function canBeSubject(question: string, article: string, sentence: Span, words: Span): boolean {
  const { be, verb } = WHO_DID.exec(question.toLowerCase())?.groups ?? {};
  if (verb === undefined || NO_VERB.test(verb) || !isContentWord(verb)) return true;
  const text = article.slice(sentence.start, sentence.end).toLowerCase();
  const [stem] = termsOfWords([verb]);
  const alike = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => termsOfWords([word])[0] === stem);
  if (alike.length === 0) return true;
  const found = alike.find(([word]) => word === verb || !NOUN_ENDING.test(word));
  if (found === undefined) return false;
  const isBefore = words.start - sentence.start < found.index;
  const isPassive = PASSIVE.test(text.slice(0, found.index));
  return isBefore === ((be === undefined) !== isPassive);
}
