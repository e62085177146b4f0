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
  /** The articles that quote somebody with a word in the name, role or mention. */
  quoting(word: string): IndexedArticle[];
}

export function createSpeakerIndex(
  articles: readonly IndexedArticle[],
  speakers: StorySpeakers,
): SpeakerIndex {
  let known: StoriesByWord | null = null;
  /** What is read here has numbers from then on. */
  const read = () => (known ??= readStories(articles, speakers));
  const quotedIn = (
    indexed: IndexedArticle | undefined,
    isMeant: (speaker: StorySpeaker) => boolean,
  ): Quoted[] => {
    const meant = indexed === undefined ? [] : speakers.of(indexed).filter(isMeant);
    if (indexed === undefined || meant.length === 0) return [];
    const passages = [...new Set(meant.flatMap((speaker) => speaker.passages))].sort((a, b) => a - b);
    return [
      { indexed, passages, isOwn: (quotation) => meant.some(({ quotations }) => quotations.has(quotation)) },
    ];
  };
  return {
    find(isMeant, likely) {
      const storiesWith = read();
      const { enough, isLikely } = likelySpeakers(likely, speakers);
      return storiesWith(enough).flatMap((story) => {
        const indexed = articles[story];
        return quotedIn(
          indexed,
          (speaker) => indexed !== undefined && isLikely(speaker) && isMeant(speaker.speaker, indexed),
        );
      });
    },
    findIn: (some, isMeant) =>
      articles.flatMap((indexed) =>
        some.has(indexed) ? quotedIn(indexed, ({ speaker }) => isMeant(speaker, indexed)) : [],
      ),
    quoting(word) {
      const storiesWith = read();
      const sought = comparedWordsOf(word).flatMap((each) => speakers.numbers.find(each) ?? []);
      return storiesWith(new Set(sought)).flatMap((story) => articles[story] ?? []);
    },
  };
}

/** The stories, in order, with a speaker who has one of some words, by their numbers. */
type StoriesByWord = (words: ReadonlySet<number>) => number[];

function readStories(articles: readonly IndexedArticle[], speakers: StorySpeakers): StoriesByWord {
  const byWord = new Map<number, number[]>();
  articles.forEach((indexed, story) => {
    for (const { words } of speakers.of(indexed)) {
      for (const word of words) {
        const stories = byWord.get(word);
        if (stories === undefined) byWord.set(word, [story]);
        else if (stories.at(-1) !== story) stories.push(story);
      }
    }
  });
  return (words) => {
    const found = new Set<number>();
    for (const word of words) for (const story of byWord.get(word) ?? []) found.add(story);
    return [...found].sort((a, b) => a - b);
  };
}

interface LikelySpeakers {
  /** Each likely speaker has one of these words. */
  readonly enough: ReadonlySet<number>;
  readonly isLikely: (speaker: StorySpeaker) => boolean;
}

/** Compares the words of a question with each word of the speakers once, and not with each speaker. */
function likelySpeakers(
  { all, any, countries, initials }: LikelyWords,
  { numbers }: StorySpeakers,
): LikelySpeakers {
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
  const [first, ...others] = [...needed].sort((a, b) => a.size - b.size);
  if (first !== undefined)
    return {
      enough: short === null ? first : new Set([...first, short]),
      isLikely: (speaker) =>
        (has(speaker, first) && others.every((found) => has(speaker, found))) || isShort(speaker),
    };
  const enough = new Set(any.flatMap((word) => [...sought(word)]));
  return { enough, isLikely: (speaker) => has(speaker, enough) };
}
