import { parseNounPhrase } from '../nounPhrase.js';
import { readPhrase } from '../words/readPhrase.js';
import type { Token } from '../words/tokens.js';
import { isFiniteVerb, isPersonNoun, isTimeNoun } from '../words/wordClasses.js';
import type { Subject } from './cue.js';

/** The phrase that begins at a token: "said | Holm, the harbour master", "according to | two people briefed on the matter". */
export function subjectAfter(
  masked: string,
  tokens: readonly Token[],
  from: number,
  form: 'inverted' | 'according-to',
): Subject | null {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word' || isTimeNoun(first)) return null;
  const phrase = readPhrase(tokens, from);
  if (phrase === null) return null;
  // “It is late,” said one of them quietly: an object or an adverb is no subject.
  const next = tokens[phrase.core];
  if (form === 'inverted' && next !== undefined && isFiniteVerb(next) && !/ed$/u.test(next.text)) return null;
  const end = withParticiple(tokens, phrase.core, phrase.end);
  const last = tokens[end - 1];
  if (last === undefined) return null;
  const text = masked.slice(first.start, last.end);
  if (parseNounPhrase(text) === null) return null;
  const apposition = appositionAfter(masked.slice(last.end));
  // "According to Holm, the bridge is shut": what follows the comma of an opening phrase is the clause.
  const opens = form === 'according-to' && from <= 4;
  const isClause = opens && apposition !== null && masked.charAt(last.end + apposition.end) !== ',';
  return {
    start: first.start,
    end: last.end,
    text,
    apposition: apposition === null || isClause ? null : apposition.text,
    form,
  };
}

/** "people | familiar with the matter", "two officials | briefed on the talks" */
function withParticiple(tokens: readonly Token[], core: number, end: number): number {
  const head = tokens[core - 1];
  const first = tokens[end];
  if (head === undefined || first === undefined || end !== core || !isPersonNoun(head.bare)) return end;
  if (!/^(?:familiar|close|briefed|involved|knowledgeable|present|who)$/u.test(first.bare)) return end;
  let at = end;
  while (at < tokens.length && tokens[at]?.kind === 'word' && at - end < 14) at++;
  return at;
}

/** ", the harbour master", ", 67, a retired teacher from Altoona" behind a name; `end` counts from the name's end. */
export function appositionAfter(rest: string): { readonly text: string; readonly end: number } | null {
  const match =
    /^(?:\s?\([DRI]-[^)]{2,20}\)|,\s+[DRI]-\p{Lu}[\p{L}.]*(?=,))?,\s+(?:\p{N}{1,3},\s+)?((?:the|an?|its|his|her|their|one|who\s\p{L}+|\p{L}[\p{L}’'.-]*)\s[^.;:—–\uE000]*?)(?=[,.;:—–\uE000]|$)/u.exec(
      rest,
    );
  return match?.[1] === undefined ? null : { text: match[1], end: match[0].length };
}
