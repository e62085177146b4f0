import { COUNTRIES } from './countries.js';
import { termsOf, wordsOf } from './terms.js';

/** A country as a text names it. */
export interface CountryMention {
  /**
   * A term that no text has as a word, the same for all names of the country: "country:RU" for Moscow, the Kremlin,
   * Russian.
   */
  readonly term: string;
  /** The words of the name as wordsOf gives them: "white", "house". */
  readonly words: readonly string[];
  /**
   * Whether the name is that of a government, as the Kremlin, who speaks for the country; Russia may be others as
   * well.
   */
  readonly isSeat: boolean;
}

/** The names that begin with a word, the longest first. */
const NAMES = new Map<string, CountryMention[]>();
for (const line of COUNTRIES.trim().split('\n')) {
  for (const name of line.slice(3).split(',')) {
    const words = wordsOf(name);
    const mention = { term: `country:${line.slice(0, 2)}`, words, isSeat: name.includes('=') };
    const [first = ''] = words;
    const same = [...(NAMES.get(first) ?? []), mention];
    NAMES.set(
      first,
      same.sort((a, b) => b.words.length - a.words.length),
    );
  }
}

/** The countries that one word names, by its search term: "ukrain" is "country:UA". */
const BY_TERM = new Map(
  [...NAMES.values()].flat().flatMap(({ term, words }): [string, string][] => {
    const [only, ...more] = words.flatMap(termsOf);
    return only === undefined || more.length > 0 ? [] : [[only, term]];
  }),
);

/**
 * The term of the country that a search term names, null for other words: “Moscow” is known where an article has
 * “Russian”.
 */
export function countryOfTerm(term: string): string | null {
  return BY_TERM.get(term) ?? null;
}

/**
 * The words of a phrase that name a country which a text names too: "moscow" of “did Moscow reply” in “The Kremlin
 * has yet to respond”.
 */
export function countryWordsIn(countries: readonly CountryMention[], text: string): ReadonlySet<string> {
  const named = new Set(countriesIn(text).map(({ term }) => term));
  // Who asks for the Kremlin does not mean every Russian.
  const same = countries.filter(({ term, isSeat }) => !isSeat && named.has(term));
  return new Set(same.flatMap(({ words }) => words));
}

/** "US", "U.S." and "the us", which as a word is the pronoun, and the others that are written with full stops. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bU\.\s?S\.(?:\s?A\.)?|\bUS\b|(?<=\b[Tt]he )us\b|\bu\.s\.(?:a\.)?/gu, 'usa'],
  [/\bU\.\s?K\.|\bu\.k\./gu, 'uk'],
  [/\bU\.\s?N\.|\bUN\b|(?<=\b[Tt]he )un\b|\bu\.n\./gu, 'united nations'],
  [/\bE\.\s?U\.|\bEU\b|(?<=\b[Tt]he )eu\b|\be\.u\./gu, 'european union'],
];

/**
 * The countries that a text names, each as often as it does: “the White House” and “American troops” name one. `split`:
 * what wordsOf gives for the text, if that is known.
 */
export function countriesIn(text: string, split?: readonly string[]): CountryMention[] {
  const abbreviated = ABBREVIATIONS.reduce((rest, [pattern, name]) => rest.replace(pattern, name), text);
  const spelt = abbreviated.replaceAll('’', "'");
  const words = spelt === text && split !== undefined ? split : wordsOf(spelt);
  const mentions: CountryMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const found = mentionAt(words, i);
    if (found === undefined) continue;
    mentions.push(found);
    i += found.words.length - 1;
  }
  return mentions;
}

function mentionAt(words: readonly string[], at: number): CountryMention | undefined {
  const word = words[at] ?? '';
  const startingWith = (first: string) => NAMES.get(first) ?? [];
  // "Russians" is "russian" and one more.
  const candidates = [...startingWith(word), ...(word.endsWith('s') ? startingWith(word.slice(0, -1)) : [])];
  return candidates.find(({ words: name }) => {
    const last = name.length - 1;
    return name.every((part, i) => {
      const own = words[at + i];
      return own === part || (i === last && own === `${part}s`);
    });
  });
}
