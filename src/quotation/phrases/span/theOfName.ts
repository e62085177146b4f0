import { PREPOSITIONS } from '../../../english/functionWords.js';
import { isCapitalized, type Token } from '../token.js';
import { isFiniteVerb } from '../wordClasses.js';

/** No name of this kind is longer, in tokens. */
const MAX_NAME = 6;

/**
 * The "the" of "Mending the Silence", "Hands Across the Estuary": within a sentence a participle or a preposition has
 * a capital only in a name. Not that of "Leaving the Senate, Holm said", which opens its sentence.
 */
export function isTheOfName(tokens: readonly Token[], at: number): boolean {
  const [before, the, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || the?.text !== 'the' || next === undefined || !isCapitalized(next)) return false;
  if (!isCapitalized(before)) return false;
  if (PREPOSITIONS.has(before.bare)) return at > 1 && isCapitalized(tokens[at - 2] ?? the);
  return /\p{L}{2}ing$/u.test(before.text) && (at > 1 || isAlone(tokens));
}

/** Whether the tokens are a phrase by itself, which was cut out of its sentence. */
function isAlone(tokens: readonly Token[]): boolean {
  return tokens.length <= MAX_NAME && tokens.every((token) => token.kind === 'word' && !isFiniteVerb(token));
}
