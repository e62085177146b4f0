import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS } from '../../../english/functionWords.js';
import { isCapitalized, isPossessive, type Token } from '../../phrases/token.js';
import { isAdverb, isFiniteVerb, isTimeNoun } from '../../phrases/wordClasses.js';

/** Whether a clause can begin at a token, as far as the token before it tells. */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.kind !== 'word' ||
    CONJUNCTIONS.has(before.bare) ||
    SUBORDINATORS.has(before.bare) ||
    isAdverb(before) ||
    followsOpening(tokens, at)
  );
}

/** No circumstance at the beginning of a sentence has more tokens. */
const MAX_OPENING = 7;

/** "Last night | Holm, a baker, said", "On Monday morning | Holm, who", "After the vote | Holm, a baker,". */
function followsOpening(tokens: readonly Token[], at: number): boolean {
  const [first, last, next] = [tokens[0], tokens[at - 1], tokens[at]];
  if (first === undefined || last === undefined || next === undefined || at > MAX_OPENING) return false;
  if (isTimeNoun(next) || !isCapitalized(next)) return false;
  const opening = tokens.slice(0, at);
  const isTime = opening.every(
    (token) => isTimeNoun(token) || OF_TIME.test(token.bare) || /^\p{N}{1,4}$/u.test(token.text),
  );
  if (isTime) return opening.some(isTimeNoun);
  return (
    PREPOSITIONS.has(first.bare) &&
    /^\p{Ll}/u.test(last.text) &&
    opening.every((token) => token.kind === 'word' && !isFiniteVerb(token))
  );
}

const OF_TIME =
  /^(?:on|in|by|at|late|later|early|earlier|last|this|that|next|each|every|one|the|same|following)$/u;

/** Whether a phrase can begin at a token at all: not within "the | chair", "of | Vermont", "Bo | Lind". */
export function beginsPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return true;
  if (PREPOSITIONS.has(before.bare) && !SUBORDINATORS.has(before.bare)) return false;
  return !DETERMINERS.has(before.bare) || before.bare === 'that' || before.bare === 'this'
    ? !isPossessive(before)
    : false;
}
