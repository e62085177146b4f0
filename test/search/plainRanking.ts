import { textOf } from '../../src/article/article.js';
import { countriesIn } from '../../src/english/countryMentions.js';
import { termsOf } from '../../src/english/terms.js';
import type { Passage } from '../../src/index/analysis/passages.js';
import type { IndexedArticle } from '../../src/index/indexedArticle.js';
import type { Cosines } from '../../src/index/passageIndex.js';
import { typesIn } from '../../src/question/answerType.js';
import type { Query } from '../../src/question/query.js';
import { weighTerms } from '../../src/search/words/wordFit.js';
import { plainBm25 } from './plainBm25.js';

interface PlainRanked {
  readonly indexed: IndexedArticle;
  readonly passage: Passage;
  readonly score: number;
  readonly cosine: number;
  readonly lexical: number;
  readonly bestSentence: number;
}

/** Ranks as rankPassages does with all features, the plain way: an object for each passage, and all of them sorted. */
export function plainRanking(
  articles: readonly IndexedArticle[],
  query: Query,
  cosines: Cosines,
): PlainRanked[] {
  const contextOf = ({ title }: IndexedArticle['article'], section: string | null) =>
    searchTermsOf(`${title}\n${section ?? ''}`);
  const bareSentences: string[][] = [];
  const sentences: string[][] = [];
  const passages: string[][] = [];
  for (const { article, ...indexed } of articles) {
    for (const sentence of indexed.sentences) {
      const text = textOf(article.text, sentence);
      bareSentences.push(termsOf(text));
      sentences.push([...contextOf(article, sentence.section), ...searchTermsOf(text)]);
    }
    for (const passage of indexed.passages) {
      const inside = indexed.sentences.slice(passage.sentences.first, passage.sentences.last + 1);
      const texts = inside.map((sentence) => searchTermsOf(textOf(article.text, sentence)));
      passages.push([...contextOf(article, passage.section), ...texts.flat()]);
    }
  }
  const weights = weighTerms(query);
  const ofPassages = plainBm25(passages).score(weights);
  const ofSentences = plainBm25(sentences).score(weights);
  const shares = plainBm25(bareSentences).coverage(query.terms);
  const ranked: PlainRanked[] = [];
  let firstSentence = 0;
  for (const indexed of articles) {
    const own = cosines.of(indexed.article.id);
    const beginning = articles.length > 1 ? 0.2 : 0;
    const opening = own[indexed.sentences.length] ?? 0;
    for (const [number, passage] of indexed.passages.entries()) {
      const { first, last } = passage.sentences;
      const inside = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      const at = (index: number) => firstSentence + index;
      const best = Math.max(...inside.map((index) => own[index] ?? 0));
      const cosine = ((own[indexed.sentences.length + number] ?? 0) + best) / 2;
      const words = Math.max(...inside.map((index) => ofSentences[at(index)] ?? 0));
      const partial = ((ofPassages[ranked.length] ?? 0) + words) / 2;
      const hasAll = inside.some((index) => (shares[at(index)] ?? 0) > 0.999);
      const lexical = hasAll ? (partial + 1) / 2 : partial;
      const fit = weights.size === 0 ? cosine : (cosine + lexical) / 2;
      const isOfType =
        query.expectedAnswer !== null &&
        typesIn(textOf(indexed.article.text, passage)).has(query.expectedAnswer);
      const score = (fit + beginning * opening) / (1 + beginning) + (isOfType ? 0.02 : 0);
      const value = (index: number) => (own[index] ?? 0) + (ofSentences[at(index)] ?? 0);
      ranked.push({
        indexed,
        passage,
        score: Math.min(1, Math.max(0, score)),
        cosine,
        lexical,
        bestSentence: inside.reduce((a, b) => (value(b) > value(a) ? b : a)),
      });
    }
    firstSentence += indexed.sentences.length;
  }
  return ranked.sort((a, b) => b.score - a.score);
}

function searchTermsOf(text: string): string[] {
  return [...termsOf(text), ...countriesIn(text).map(({ term }) => term)];
}
