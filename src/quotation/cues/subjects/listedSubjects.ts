import { DETERMINERS } from '../../../english/functionWords.js';
import { type PhraseSpan, readPhrase } from '../../phrases/span/readPhrase.js';
import type { Token } from '../../phrases/token.js';
import { isNameWord, isPlural } from '../../phrases/wordClasses.js';
import { skipBetween } from './betweenSubjectAndVerb.js';

/** "Clinton and Sanders said", "the skippers, cooks and pilots said": all of them; `end` for a single one. */
export function listEnd(tokens: readonly Token[], end: number, verb: number): number {
  let at = end;
  for (let i = 0; i < MAX_LISTED; i++) {
    const isLast = tokens[at]?.bare === 'and' || (tokens[at]?.text === ',' && tokens[at + 1]?.bare === 'and');
    if (!isLast && tokens[at]?.text !== ',') return end;
    const next = readPhrase(tokens, at + (isLast && tokens[at]?.text === ',' ? 2 : 1));
    if (next === null || next.end > verb) return end;
    if (isLast) {
      const ends = [next.end, next.core].find((to) => skipBetween(tokens, to, verb) === verb);
      return ends ?? end;
    }
    // "Holm, the mayor, and Lind": what stands between the commas is no second one.
    if (!isListed(tokens, next) && !isListedWithThe(tokens, next, end)) return end;
    at = next.end;
  }
  return end;
}

/** "9 cm wide, and Holm": no one of a list. */
export function canBeFirst(tokens: readonly Token[], { core, end }: PhraseSpan): boolean {
  const head = tokens[core - 1];
  return tokens[end]?.bare === 'and' || (head !== undefined && (isPlural(head) || isNameWord(head)));
}

/** No list of speakers is longer. */
const MAX_LISTED = 6;

/** "cooks", "Bo Lind": a plural or a name, without an article. */
function isListed(tokens: readonly Token[], { start, core }: PhraseSpan): boolean {
  const [first, head] = [tokens[start], tokens[core - 1]];
  if (first === undefined || head === undefined || DETERMINERS.has(first.bare)) return false;
  return isPlural(head) || isNameWord(head);
}

/** "the gardeners, | the stokers | and the cooks": plurals of one word, each with "the", as the first has it. */
function isListedWithThe(tokens: readonly Token[], { start, core, end }: PhraseSpan, first: number): boolean {
  const isPair = (from: number, to: number): boolean =>
    to - from === 2 && tokens[from]?.bare === 'the' && isPluralAt(tokens, to - 1);
  return core === end && isPair(start, core) && isPair(first - 2, first);
}

function isPluralAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\p{Ll}/u.test(token.text) && isPlural(token);
}
