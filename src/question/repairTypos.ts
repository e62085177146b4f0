import { distance } from 'fastest-levenshtein';
import { CHAT_SPELLINGS } from '../english/chatSpellings.js';
import { isContentWord, wordsOf } from '../english/terms.js';

/** Shorter words have too many neighbours one letter away. */
const MIN_REPAIRED_LETTERS = 4;
/** From this length two letters may be wrong. */
const MIN_LETTERS_FOR_TWO_ERRORS = 7;

export interface KnownWords {
  /** Whether the language model knows the word whole. */
  inVocabulary(word: string): boolean;
  /** The words of the articles, each with how often it occurs. */
  readonly articleWords: ReadonlyMap<string, number>;
}

/**
 * A question with each word that neither the model nor the articles know replaced by the articles' nearest word:
 * "lavrv talks" becomes "lavrov talks". Nearest means edit distance 1 or two letters swapped, in words of 7 letters or more 2; the more frequent
 * word wins a tie. Words of figures are left alone; "lavrovs" becomes "lavrov's".
 */
export function repairTypos(question: string, known: KnownWords): string {
  let repaired = question.replace(/\p{L}+/gu, (word) => CHAT_SPELLINGS[word.toLowerCase()] ?? word);
  for (const word of new Set(wordsOf(repaired))) {
    if (word.length < MIN_REPAIRED_LETTERS || /\p{N}/u.test(word) || !isContentWord(word)) continue;
    if (known.articleWords.has(word) || known.inVocabulary(word)) continue;
    const nearest = possessive(word, known.articleWords) ?? nearestWord(word, known.articleWords);
    if (nearest !== null) repaired = replaceWord(repaired, word, nearest);
  }
  return repaired;
}

/** "lavrovs" is "lavrov's". */
function possessive(word: string, articleWords: ReadonlyMap<string, number>): string | null {
  const owner = word.slice(0, -1);
  return word.endsWith('s') && articleWords.has(owner) ? `${owner}'s` : null;
}

function nearestWord(word: string, articleWords: ReadonlyMap<string, number>): string | null {
  let best: { readonly word: string; readonly errors: number; readonly count: number } | null = null;
  const allowed = word.length >= MIN_LETTERS_FOR_TWO_ERRORS ? 2 : 1;
  for (const [candidate, count] of articleWords) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const errors = isSwapped(word, candidate) ? 1 : distance(word, candidate);
    if (errors > allowed) continue;
    if (best === null || errors < best.errors || (errors === best.errors && count > best.count)) {
      best = { word: candidate, errors, count };
    }
  }
  return best === null ? null : best.word;
}

/** "scroe" is "score": two neighbouring letters the wrong way round are one error. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  const swapped = `${a.slice(0, at)}${a.charAt(at + 1)}${a.charAt(at)}${a.slice(at + 2)}`;
  return at >= 0 && swapped === b;
}

/** Replaces the word wherever it stands, whatever its case; accents in the question count as none. */
function replaceWord(question: string, word: string, replacement: string): string {
  return question.replace(/[\p{L}\p{M}]+/gu, (found) =>
    wordsOf(found).join('') === word ? replacement : found,
  );
}
