import { PREPOSITIONS } from '../../../english/functionWords.js';
import { isPersonNoun } from '../../../english/speakerNouns.js';
import { isCapitalized, isPossessive, type Token } from '../token.js';
import { isAdverb, isFiniteVerb } from '../wordClasses.js';

/** "After the vote | Holm said", "Before a day of talks | Mr. Holm told": the noun is what it was after, no role. */
export function isAfterOccasion(tokens: readonly Token[], start: number, at: number): boolean {
  const noun = tokens[at - 1];
  const behind = tokens.slice(at).find((token) => !isCapitalized(token));
  return (
    /^(?:after|before|since|until|till)$/u.test(tokens[start - 1]?.bare ?? '') &&
    noun !== undefined &&
    /^\p{Ll}/u.test(noun.text) &&
    !isPossessive(noun) &&
    !isPersonNoun(noun.bare) &&
    (behind?.kind !== 'word' || isFiniteVerb(behind) || isAdverb(behind) || PREPOSITIONS.has(behind.bare))
  );
}
