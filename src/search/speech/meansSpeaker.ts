import { countryWordsIn } from '../../english/countryMentions.js';
import { genderOf } from '../../english/names/genderOf.js';
import { TITLE_NOUNS } from '../../english/names/titleNouns.js';
import { comparedWordsOf, isPronoun, nameWordsOf } from '../../question/speech/askedSpeaker.js';
import type { AskedSpeaker } from '../../question/speech/speechReading.js';
import type { Speaker } from '../../quotation/quotation.js';

/** Words beside a name that say no more than a title does. */
const LENIENT = new Set(
  'prime vice first former ex then acting interim deputy us american mr mrs ms'.split(' '),
);
/** The name of another person than the speaker: in "Corrigan's lawyer" Corrigan does not speak. */
const OWNER =
  /[\p{L}-]+['’]s?(?= (?:\p{L}+ )?(?:lawyer|attorney|solicitor|wife|husband|widow|partner|son|daughter|child|father|mother|parents?|sister|brother|uncle|aunt|cousin|friend|ally|rival|opponent|neighbou?r|doctor|agent|coach|manager|colleague|boss|employer|client|victim)s?\b)/giu;
/** "russia" and "russian", "germany" and "german" begin alike. */
const MIN_COMMON_LETTERS = 4;

/**
 * Whether a question means this speaker: by name or a part of it ("lavrov", "Minister Lavrov"), by role ("the Russian
 * foreign minister"), by institution ("the Kremlin" is its spokesman as well, "the Skarne Rail Association" the "SRA
 * chief"), by country ("Moscow" is the Kremlin), or by what the article calls them. "Anders Lavrov", "Lavrov's wife"
 * and, for "mr lavrov", a Miss Lavrov are others.
 */
export function meansSpeaker(
  { words: asked, countries, pronoun }: AskedSpeaker,
  { name, role, mention }: Speaker,
): boolean {
  if (asked.length === 0) return false;
  if (isShortName(initialsOf(asked), [name, role ?? '', mention ?? ''].join(' '))) return true;
  const toldBy = genderOf(mention ?? '') ?? genderOf(name);
  if (pronoun !== null && toldBy !== null && pronoun !== toldBy) return false;
  const names = comparedWordsOf(name);
  const mentioned = mention === null || isPronoun(mention) ? [] : comparedWordsOf(withoutOwner(mention));
  const known = [...names, ...comparedWordsOf(withoutOwner(role ?? '')), ...mentioned];
  const abroad = countryWordsIn(countries, [name, role, mention].join('\n'));
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

/** What a speaker has to have for a question to mean them: see meansSpeaker, which is asked then. */
export interface LikelyWords {
  /** All of these, or another name of the country, or `initials` alone; if there are none, one of `any`. */
  readonly all: readonly string[];
  /** "slra" for "the Skarne Light Railway Association"; null for fewer words than three. */
  readonly initials: string | null;
  readonly any: readonly string[];
  readonly countries: AskedSpeaker['countries'];
}

/** What every speaker has that `meansSpeaker` says yes to, so that it need not be asked of all. */
export function likelyWords({ words, countries }: AskedSpeaker): LikelyWords {
  const needed = words.filter(
    (word, i) => !TITLE_NOUNS.has(word) && !LENIENT.has(word) && !(i === 0 && words.length === 2),
  );
  return { all: needed, any: words, countries, initials: initialsOf(words) };
}

/** No shorter name in capitals is taken for the initials of a longer one. */
const MIN_INITIALS = 3;

function initialsOf(words: readonly string[]): string | null {
  return words.length < MIN_INITIALS ? null : words.map((word) => word.charAt(0)).join('');
}

/** Whether words have initials in capitals: "SLRA chief". */
function isShortName(initials: string | null, words: string): boolean {
  return initials !== null && words.split(/[^\p{L}\p{N}]+/u).includes(initials.toUpperCase());
}

function withoutOwner(phrase: string): string {
  return phrase.replace(OWNER, ' ');
}

/** Whether a question speaks of this speaker by a part of their name, so that it hardly asks who they are. */
export function namesSpeaker(words: readonly string[], { name }: Speaker): boolean {
  const names = nameWordsOf(name).filter((word) => !TITLE_NOUNS.has(word));
  return /^\p{Lu}/u.test(name) && names.some((word) => words.includes(word));
}

/** Whether two words are one but for their ending. */
export function isLikeWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= MIN_COMMON_LETTERS && long.startsWith(short) && long.length - short.length <= 3;
}
