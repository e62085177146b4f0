import { parseNounPhrase } from '../../phrases/nounPhrase.js';
import { partOf } from '../../phrases/partOfText.js';
import { participleEnd } from '../../phrases/span/phraseModifiers.js';
import { readPhrase } from '../../phrases/span/readPhrase.js';
import type { TokenizedText } from '../../phrases/token.js';
import { isFiniteVerb, isTimeNoun } from '../../phrases/wordClasses.js';
import type { Subject } from '../cue.js';

/**
 * The phrase that begins at a token: "said | Holm, the harbor master", "according to | two people briefed on the
 * matter".
 */
export function subjectAfter(
  sentence: TokenizedText,
  from: number,
  form: 'inverted' | 'according-to',
): Subject | null {
  const { text, tokens } = sentence;
  const first = tokens[from];
  if (first?.kind !== 'word' || isTimeNoun(first)) return null;
  const span = readPhrase(tokens, from);
  if (span === null) return null;
  // “It is late,” said one of them quietly: an object or an adverb is no subject.
  const next = tokens[span.core];
  if (form === 'inverted' && next !== undefined && isFiniteVerb(next) && !next.text.endsWith('ed'))
    return null;
  const to = participleEnd(tokens, span.core, span.end);
  const last = tokens[to - 1];
  const phrase = parseNounPhrase(tokens.slice(from, to));
  if (last === undefined || phrase === null) return null;
  const apposition = appositionAfter(sentence, last.end);
  // "According to Holm, the bridge is shut": what follows the comma of an opening phrase is the clause.
  const opens = form === 'according-to' && from <= 4;
  const isClause =
    opens && apposition !== null && (text.charAt(apposition.end) !== ',' || isSentence(apposition.words));
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    phrase,
    apposition: apposition === null || isClause ? null : apposition.words,
    form,
  };
}

/** Not "the harbor master" nor "who chairs the board". */
function isSentence({ text, tokens }: TokenizedText): boolean {
  return !/^who\b/u.test(text) && tokens.some((token) => isFiniteVerb(token) && !token.text.endsWith('ed'));
}

interface Apposition {
  readonly words: TokenizedText;
  /** Where they end in the sentence. */
  readonly end: number;
}

/** ", the harbor master", ", 67, a retired teacher from Altoona", ", Britt." behind a name that ends at an offset. */
export function appositionAfter(sentence: TokenizedText, nameEnd: number): Apposition | null {
  const match =
    /^(?:\s?\([DRI]-[^)]{2,20}\)|,\s+[DRI]-\p{Lu}[\p{L}.]*(?=,))?,\s+(?:\p{N}{1,3},\s+)?((?:the|an?|its|his|her|their|one|who\s\p{L}+|\p{L}[\p{L}’'.-]*)\s[^;:—–\uE000]*?|\p{Lu}[\p{L}’'-]+(?=\.?$)|\p{L}[\p{L}’'-]+(?=:\s*$))(?=[,;:—–\uE000]|(?<!\b(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Lt|Gen|St|\p{Lu}))\.|$)/u.exec(
      sentence.text.slice(nameEnd),
    );
  if (match?.[1] === undefined) return null;
  const end = nameEnd + match[0].length;
  return { words: partOf(sentence, end - match[1].length, end), end };
}
