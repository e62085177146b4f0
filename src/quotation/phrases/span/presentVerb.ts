import { DETERMINERS } from '../../../english/functionWords.js';
import { isSpeakerNoun } from '../../../english/speakerNouns.js';
import { isCapitalized, isPossessive, type Token } from '../token.js';
import { isPlural } from '../wordClasses.js';

/** "the ad | hits Holm", "the leaflet | mocks the mayor": a verb in the present that no list has. */
export function isPresentAfter(noun: Token, token: Token, next: Token | undefined): boolean {
  if (!/^\p{Ll}+[^s'’\P{Ll}]s$/u.test(token.text) || isSpeakerNoun(token.bare) || next?.kind !== 'word')
    return false;
  // "The Union of Porters | contests that."
  if (isCapitalized(noun))
    return !isPossessive(noun) && /^(?:an?|her|his|it|its|that|the|this)$/u.test(next.bare);
  const isOne = /^\p{Ll}/u.test(noun.text) && isSpeakerNoun(noun.bare) && !isPlural(noun);
  return isOne && (isCapitalized(next) || DETERMINERS.has(next.bare));
}
