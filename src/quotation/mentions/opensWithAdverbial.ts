import type { ParsedSentence } from '../cues/parsedSentence.js';
import { MASK } from '../marks/maskSentences.js';
import type { QuotedText } from '../marks/quotedTexts.js';
import { readPhrase } from '../phrases/span/readPhrase.js';
import { isNameWord } from '../phrases/wordClasses.js';

/** "Now,", "Then, two days later in Holm:", "Since then,", "When the lamp goes out," */
const ADVERBIAL = /^\s*[“"(]?\p{Lu}\p{L}*[^.;:!?]{0,80}[,:]\s*$/u;

const OPENS =
  /^\s*(?:again|at|after|afterwards?|but|by|eventually|finally|in|later|meanwhile|now|nowadays|on|once|since|so|still|then|these|this|today|until|when|whenever|while|yet|\p{L}+ly)\b/iu;

/** Whether nothing but when, where or how stands before words in marks: "Later, “we could not feel the ropes.”" */
export function opensWithAdverbial(
  { outer }: QuotedText,
  { masked, words, within }: ParsedSentence,
): boolean {
  const before = masked.slice(0, Math.max(0, within(outer.start)));
  if (before.includes(MASK) || !ADVERBIAL.test(before) || !OPENS.test(before) || /\bfrom\b/iu.test(before))
    return false;
  const at = words.tokens.findLastIndex(({ end, text }) => end < before.trimEnd().length && text === ',');
  // "Later, Holm," has someone new.
  const last = readPhrase(words.tokens, at + 1);
  return at < 0 || last === null || !words.tokens.slice(last.start, last.core).some(isNameWord);
}
