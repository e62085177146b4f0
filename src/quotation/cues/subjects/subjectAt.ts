import { parseNounPhrase } from '../../phrases/nounPhrase.js';
import { partOf } from '../../phrases/partOfText.js';
import type { TokenizedText } from '../../phrases/token.js';
import type { Subject } from '../cue.js';
import type { SubjectSpan } from './readSubject.js';

/** The subject that stands at tokens of a sentence before its verb; null where the words name no one. */
export function subjectAt(sentence: TokenizedText, { start, end, apposition }: SubjectSpan): Subject | null {
  const words = sentence.tokens.slice(start, end);
  const [first, last] = [words[0], words.at(-1)];
  const phrase = parseNounPhrase(words);
  if (first === undefined || last === undefined || phrase === null) return null;
  return {
    start: first.start,
    end: last.end,
    text: sentence.text.slice(first.start, last.end),
    phrase,
    apposition: apposition === null ? null : appositionAt(sentence, apposition),
    form: 'before',
  };
}

/** The words between two commas; null where the second is no comma but the beginning of hidden words. */
function appositionAt(
  { text, tokens }: TokenizedText,
  { start, end }: { readonly start: number; readonly end: number },
): TokenizedText | null {
  if (tokens[end]?.kind === 'mask') return null;
  return partOf({ text, tokens }, tokens[start]?.start ?? 0, tokens[end - 1]?.end);
}
