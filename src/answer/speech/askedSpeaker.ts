import { TITLE_NOUNS } from '../../english/titleNouns.js';
import type { Speaker } from '../../quotation/quotation.js';
import { countryWordsIn } from '../../english/countryMentions.js';
import { wordsOf } from '../../english/terms.js';

/** Words of a phrase that name nobody. */
const EMPTY = new Set('the a an of for at in his her its their my our mr mrs ms and'.split(' '));
/** Words beside a name that say no more than a title does. */
const LENIENT = new Set(
  'prime vice first former ex then acting interim deputy us american mr mrs ms'.split(' '),
);
/** Words of whom it is somebody's, who is somebody else: in "Corrigan's lawyer" Corrigan does not speak. */
const OF_SOMEBODY =
  /[\p{L}-]+['’]s?(?= (?:\p{L}+ )?(?:lawyer|attorney|solicitor|wife|husband|widow|partner|son|daughter|child|father|mother|parents?|sister|brother|uncle|aunt|cousin|friend|ally|rival|opponent|neighbou?r|doctor|agent|coach|manager|colleague|boss|employer|client|victim)s?\b)/giu;
/** Words that a question may have for those of an article. */
const SAME_WORDS: Readonly<Record<string, string>> = {
  dad: 'father',
  daddy: 'father',
  mum: 'mother',
  mom: 'mother',
  mommy: 'mother',
  sen: 'senator',
  gov: 'governor',
  rep: 'representative',
  pres: 'president',
  prof: 'professor',
  doc: 'doctor',
  dr: 'doctor',
  gen: 'general',
  sgt: 'sergeant',
  goalie: 'goalkeeper',
  keeper: 'goalkeeper',
  defence: 'defense',
};
/** "russia" and "russian", "germany" and "german" begin alike. */
const MIN_COMMON_LETTERS = 4;
const PRONOUN = /^(?:he|she|it|they|him|her|them|his|their|its|who|we|i|you)$/iu;

/**
 * Whether a question means this speaker: by name or a part of it ("lavrov", "Minister Lavrov"), by role ("the Russian foreign minister"),
 * by institution ("the Kremlin" is its spokesman as well), by country ("Moscow" is the Kremlin), or by what the article calls them. "Anders Lavrov" and "Lavrov's wife" are others.
 */
export function meansSpeaker(phrase: string, { name, role, mention }: Speaker): boolean {
  const asked = askedWords(phrase);
  if (asked.length === 0) return false;
  const names = askedWords(name);
  const mentioned = mention === null || PRONOUN.test(mention) ? [] : askedWords(withoutOwner(mention));
  const known = [...names, ...askedWords(withoutOwner(role ?? '')), ...mentioned];
  const abroad = countryWordsIn(phrase, [name, role, mention].join('\n'));
  const isKnown = (word: string) => abroad.has(word) || known.some((other) => isLikeWord(word, other));
  if (!asked.some((word) => names.includes(word))) return asked.every(isKnown);
  // "joe biden" where the article only ever says Biden.
  const isFamilyName = names.length === 1 && asked.at(-1) === names[0];
  return asked.every(
    (word, i) =>
      isKnown(word) ||
      TITLE_NOUNS.has(word) ||
      LENIENT.has(word) ||
      (isFamilyName && i === 0 && asked.length === 2),
  );
}

/** The words of a phrase that name somebody, those that mean the same as one: "keshs dad" and “Kesh’s father” alike. */
export function askedWords(phrase: string): string[] {
  return wordsOf(phrase)
    .filter((word) => !EMPTY.has(word))
    .map((word) => SAME_WORDS[word] ?? word);
}

function withoutOwner(phrase: string): string {
  return phrase.replace(OF_SOMEBODY, ' ');
}

/** Whether a question speaks of this speaker by a part of their name, so that it hardly asks who they are. */
export function namesSpeaker(words: readonly string[], { name }: Speaker): boolean {
  const names = wordsOf(name).filter((word) => !EMPTY.has(word) && !TITLE_NOUNS.has(word));
  return /^\p{Lu}/u.test(name) && names.some((word) => words.includes(word));
}

export function isPronoun(word: string): boolean {
  return PRONOUN.test(word);
}

/** Whether two words are one but for their ending. */
export function isLikeWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= MIN_COMMON_LETTERS && long.startsWith(short) && long.length - short.length <= 3;
}
