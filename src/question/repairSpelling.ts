import { distance } from 'fastest-levenshtein';
import { CHAT_SPELLINGS } from '../english/chatSpellings.js';
import { isContentWord, wordsOf } from '../english/terms.js';
import type { Corpus, WordCounts } from './corpus.js';

/** Shorter words have too many neighbors one letter away. */
const MIN_REPAIRED_LETTERS = 4;
/** From this length two letters may be wrong. */
const MIN_LETTERS_FOR_TWO_ERRORS = 7;

/** A word, but not a letter beside a full stop or hyphen: the "U" of "U.S." and of "U-turn" does not mean "you". */
const WORD = /\p{L}{2,}|(?<![\p{L}.-])\p{L}(?![.-])/gu;

/**
 * A text with chat spellings written out, and each word that neither the model nor the articles know replaced by the
 * articles' nearest word: "wat lavrv said" becomes "what lavrov said". Nearest means edit distance 1 or two letters
 * swapped, in words of 7 letters or more 2; the more frequent word wins a tie. Words with figures stay as they are;
 * "lavrovs" becomes "lavrov's".
 */
export function repairSpelling(text: string, known: Pick<Corpus, 'wordCounts' | 'inVocabulary'>): string {
  let repaired = text.replace(WORD, (word) => CHAT_SPELLINGS.get(word.toLowerCase()) ?? word);
  for (const word of new Set(wordsOf(repaired))) {
    if (word.length < MIN_REPAIRED_LETTERS || /\p{N}/u.test(word) || !isContentWord(word)) continue;
    if (known.wordCounts.has(word) || known.inVocabulary(word)) continue;
    const nearest = possessive(word, known.wordCounts) ?? nearestWord(word, known.wordCounts);
    if (nearest !== null) repaired = replaceWord(repaired, word, nearest);
  }
  return repaired;
}

/** "lavrovs" is "lavrov's". */
function possessive(word: string, wordCounts: WordCounts): string | null {
  const owner = word.slice(0, -1);
  return word.endsWith('s') && wordCounts.has(owner) ? `${owner}'s` : null;
}

function nearestWord(word: string, wordCounts: WordCounts): string | null {
  let best: { readonly word: string; readonly errors: number; readonly count: number } | null = null;
  const allowed = word.length >= MIN_LETTERS_FOR_TWO_ERRORS ? 2 : 1;
  for (const [candidate, count] of wordCounts) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const errors = isSwapped(word, candidate) ? 1 : distance(word, candidate);
    if (errors > allowed) continue;
    if (best === null || errors < best.errors || (errors === best.errors && count > best.count)) {
      best = { word: candidate, errors, count };
    }
  }
  return best === null ? null : best.word;
}

/** "scroe" is "score": two neighboring letters the wrong way round are one error. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  const swapped = `${a.slice(0, at)}${a.charAt(at + 1)}${a.charAt(at)}${a.slice(at + 2)}`;
  return at >= 0 && swapped === b;
}

/** Replaces the word wherever it stands, whatever its case; accents in the text do not count. */
function replaceWord(text: string, word: string, replacement: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (found) => (wordsOf(found).join('') === word ? replacement : found));
}
