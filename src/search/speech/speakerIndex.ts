import type { IndexedArticle } from '../../index/indexedArticle.js';
import { comparedWordsOf } from '../../question/speech/askedSpeaker.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';
import { isLikeWord, type LikelyWords } from './meansSpeaker.js';
import type { StorySpeaker, StorySpeakers } from './storySpeakers.js';

/** What the speakers who are meant say in one article. */
interface Quoted {
  readonly indexed: IndexedArticle;
  /** The passages with their words, by number, in order. */
  readonly passages: readonly number[];
  readonly isOwn: (quotation: Quotation) => boolean;
}

type IsMeant = (speaker: Speaker, indexed: IndexedArticle) => boolean;

/** The speakers of the articles searched. */
export interface SpeakerIndex {
  /** Of the speakers with likely words, those who are meant; each article that quotes them once. */
  find(isMeant: IsMeant, likely: LikelyWords): Quoted[];
  /** The same of all speakers of some articles. */
  findIn(articles: ReadonlySet<IndexedArticle>, isMeant: IsMeant): Quoted[];
}

export function createSpeakerIndex(
  articles: readonly IndexedArticle[],
  speakers: StorySpeakers,
): SpeakerIndex {
  const stories = articles.map((indexed) => ({ indexed, all: speakers.of(indexed) }));
  const quotedIn = (
    { indexed, all }: (typeof stories)[number],
    isMeant: (speaker: StorySpeaker) => boolean,
  ): Quoted[] => {
    const meant = all.filter(isMeant);
    if (meant.length === 0) return [];
    const passages = [...new Set(meant.flatMap((speaker) => speaker.passages))].sort((a, b) => a - b);
    return [
      { indexed, passages, isOwn: (quotation) => meant.some(({ quotations }) => quotations.has(quotation)) },
    ];
  };
  return {
    find(isMeant, likely) {
      const isLikely = likelySpeakers(likely, speakers);
      return stories.flatMap((story) =>
        quotedIn(story, (speaker) => isLikely(speaker) && isMeant(speaker.speaker, story.indexed)),
      );
    },
    findIn: (some, isMeant) =>
      stories
        .filter(({ indexed }) => some.has(indexed))
        .flatMap((story) => quotedIn(story, ({ speaker }) => isMeant(speaker, story.indexed))),
  };
}

/** The articles that quote somebody with a word in the name, role or mention. */
export function articlesQuoting(
  word: string,
  articles: readonly IndexedArticle[],
  speakers: StorySpeakers,
): IndexedArticle[] {
  const all = articles.map((indexed) => ({ indexed, quoted: speakers.of(indexed) }));
  const sought = new Set(comparedWordsOf(word).map((each) => speakers.numbers.find(each)));
  return all
    .filter(({ quoted }) => quoted.some(({ words }) => words.some((number) => sought.has(number))))
    .map(({ indexed }) => indexed);
}

/** Compares the words of a question with each word of the speakers once, and not with each speaker. */
function likelySpeakers(
  { all, any, countries, initials }: LikelyWords,
  { numbers }: StorySpeakers,
): (speaker: StorySpeaker) => boolean {
  const sought = (word: string): ReadonlySet<number> => {
    const found = new Set<number>();
    for (const [known, number] of numbers.all()) if (isLikeWord(word, known)) found.add(number);
    for (const country of countries) {
      const number = country.words.includes(word) ? numbers.find(country.term) : null;
      if (number !== null) found.add(number);
    }
    return found;
  };
  const has = ({ words }: StorySpeaker, found: ReadonlySet<number>) =>
    words.some((number) => found.has(number));
  const needed = all.map(sought);
  const short = initials === null ? null : numbers.find(initials);
  const isShort = ({ words }: StorySpeaker) => short !== null && words.includes(short);
  if (needed.length > 0) return (speaker) => needed.every((found) => has(speaker, found)) || isShort(speaker);
  const enough = new Set(any.flatMap((word) => [...sought(word)]));
  return (speaker) => has(speaker, enough);
}
