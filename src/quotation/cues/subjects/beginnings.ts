import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS } from '../../../english/functionWords.js';
import { isPossessive, type Token } from '../../phrases/token.js';
import { isAdverb } from '../../phrases/wordClasses.js';

/** Whether a clause can begin at a token, as far as the token before it tells. */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.kind !== 'word' ||
    CONJUNCTIONS.has(before.bare) ||
    SUBORDINATORS.has(before.bare) ||
    isAdverb(before)
  );
}

/** Whether a phrase can begin at a token at all: not within "the | chair", "of | Vermont", "Bo | Lind". */
export function beginsPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return true;
  if (PREPOSITIONS.has(before.bare) && !SUBORDINATORS.has(before.bare)) return false;
  return !DETERMINERS.has(before.bare) || before.bare === 'that' || before.bare === 'this'
    ? !isPossessive(before)
    : false;
}
