import { overlaps } from '../../article/article.js';
import { countriesIn } from '../../english/countryMentions.js';
import { createTermNumbers, type TermNumbers } from '../../english/termNumbers.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { comparedWordsOf } from '../../question/speech/askedSpeaker.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';

/** Somebody whom an article quotes, as one quotation or several name them. */
export interface StorySpeaker {
  readonly speaker: Speaker;
  /** The numbers of the words of their name, role and mention, and of the countries in these. */
  readonly words: readonly number[];
  readonly quotations: ReadonlySet<Quotation>;
  /** The passages that these are in, by their numbers in the article. */
  readonly passages: readonly number[];
}

/** The speakers of articles; each article is read once. */
export interface StorySpeakers {
  of(indexed: IndexedArticle): readonly StorySpeaker[];
  /** Of the words of all of them. */
  readonly numbers: TermNumbers;
}

export function createStorySpeakers(): StorySpeakers {
  const numbers = createTermNumbers();
  const known = new WeakMap<IndexedArticle, readonly StorySpeaker[]>();
  return {
    numbers,
    of(indexed) {
      let speakers = known.get(indexed);
      if (speakers === undefined) {
        known.set(indexed, (speakers = speakersOf(indexed, (word) => numbers.numberOf(word))));
      }
      return speakers;
    },
  };
}

function speakersOf(
  { quotations, passages }: IndexedArticle,
  numberOf: (word: string) => number,
): StorySpeaker[] {
  const bySpeaker = new Map<string, { readonly speaker: Speaker; readonly own: Quotation[] }>();
  for (const quotation of quotations) {
    const { speaker } = quotation;
    if (speaker === null) continue;
    const key = [speaker.name, speaker.role, speaker.mention].join('\n');
    const found = bySpeaker.get(key);
    if (found === undefined) bySpeaker.set(key, { speaker, own: [quotation] });
    else found.own.push(quotation);
  }
  return [...bySpeaker].map(([key, { speaker, own }]) => ({
    speaker,
    words: [...new Set([...comparedWordsOf(key), ...countriesIn(key).map(({ term }) => term)].map(numberOf))],
    quotations: new Set(own),
    passages: [...passages.keys()].filter((number) => {
      const passage = passages[number];
      return passage !== undefined && own.some((quotation) => overlaps(quotation, passage));
    }),
  }));
}
