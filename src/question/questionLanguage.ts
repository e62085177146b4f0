import { eld } from 'eld/small';

/** Fewer words outside names are keywords, and their language is not clear. */
const MIN_WORDS = 4;
/** Scripts without spaces between words: letters that say as much as MIN_WORDS. */
const MIN_LETTERS = 8;
/** Of the detector, 0 to 1. On 266 English questions, typos among them, none above it is taken for another language. */
const MIN_SCORE = 0.65;

/** Several names with what joins them: "Ursula von der Leyen". */
const NAME = /\p{Lu}[\p{L}'’-]*(?:\s+(?:v[ao]n|de[nlr]?|la|le|di|da|du|bin|al))*\s+\p{Lu}[\p{L}'’-]*/gu;

/**
 * Whether a question is in another language than English, in which neither articles nor model can answer it. Names and
 * short keywords pass: "Angela Merkel Berlin" is not German.
 */
export function isForeignQuestion(question: string): boolean {
  const words = question.replace(NAME, ' ').match(/(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  // The first word is in capitals in every language.
  const plain = words.filter((word, i) => i === 0 || !/^\p{Lu}/u.test(word)).join(' ');
  const isLong = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(plain)
    ? plain.length >= MIN_LETTERS
    : plain.split(' ').length >= MIN_WORDS;
  if (!isLong) return false;
  const detected = eld.detect(plain);
  const score = new Map(Object.entries(detected.getScores())).get(detected.language) ?? 0;
  return (
    detected.language !== '' && detected.language !== 'en' && detected.isReliable() && score >= MIN_SCORE
  );
}
