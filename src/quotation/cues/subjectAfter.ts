import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { participleEnd } from '../phrases/phraseModifiers.js';
import { readPhrase } from '../phrases/readPhrase.js';
import { type Token, tokenize } from '../phrases/tokens.js';
import { isFiniteVerb, isTimeNoun } from '../phrases/wordClasses.js';
import type { Subject } from './cue.js';

/**
 * The phrase that begins at a token: "said | Holm, the harbour master", "according to | two people briefed on the
 * matter".
 */
export function subjectAfter(
  masked: string,
  tokens: readonly Token[],
  from: number,
  form: 'inverted' | 'according-to',
): Subject | null {
  const first = tokens[from];
  if (first?.kind !== 'word' || isTimeNoun(first)) return null;
  const phrase = readPhrase(tokens, from);
  if (phrase === null) return null;
  // “It is late,” said one of them quietly: an object or an adverb is no subject.
  const next = tokens[phrase.core];
  if (form === 'inverted' && next !== undefined && isFiniteVerb(next) && !next.text.endsWith('ed'))
    return null;
  const end = participleEnd(tokens, phrase.core, phrase.end);
  const last = tokens[end - 1];
  if (last === undefined) return null;
  const text = masked.slice(first.start, last.end);
  if (parseNounPhrase(text) === null) return null;
  const apposition = appositionAfter(masked.slice(last.end));
  // "According to Holm, the bridge is shut": what follows the comma of an opening phrase is the clause.
  const opens = form === 'according-to' && from <= 4;
  const isClause =
    opens &&
    apposition !== null &&
    (masked.charAt(last.end + apposition.end) !== ',' || isSentence(apposition.text));
  return {
    start: first.start,
    end: last.end,
    text,
    apposition: apposition === null || isClause ? null : apposition.text,
    form,
  };
}

/** Not "the harbour master" nor "who chairs the board". */
function isSentence(text: string): boolean {
  return (
    !/^who\b/u.test(text) && tokenize(text).some((token) => isFiniteVerb(token) && !token.text.endsWith('ed'))
  );
}

/** ", the harbour master", ", 67, a retired teacher from Altoona" behind a name; `end` counts from the name's end. */
export function appositionAfter(rest: string): { readonly text: string; readonly end: number } | null {
  const match =
    /^(?:\s?\([DRI]-[^)]{2,20}\)|,\s+[DRI]-\p{Lu}[\p{L}.]*(?=,))?,\s+(?:\p{N}{1,3},\s+)?((?:the|an?|its|his|her|their|one|who\s\p{L}+|\p{L}[\p{L}’'.-]*)\s[^;:—–\uE000]*?)(?=[,;:—–\uE000]|(?<!\b(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Lt|Gen|St|\p{Lu}))\.|$)/u.exec(
      rest,
    );
  return match?.[1] === undefined ? null : { text: match[1], end: match[0].length };
}
