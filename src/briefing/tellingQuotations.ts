import { overlaps } from '../article/article.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import { namedSpeaker } from '../quotation/naming.js';
import type { Quotation } from '../quotation/quotation.js';
import { centroid, cosine, type Vector } from '../story/sentenceVectors.js';
import type { BriefingQuotation, KeySentence } from './briefing.js';

interface TellingOptions {
  readonly count: number;
  /** Quotations in these are seen already. */
  readonly keySentences: readonly KeySentence[];
  /** How often each speaker was quoted so far; this function adds to it. */
  readonly spoken: Map<string, number>;
}

/** How often one speaker is quoted in a briefing, at most. */
const MAX_BY_ONE_SPEAKER = 2;

const SHORT_WORDS = 5;
const LONG_WORDS = 45;
/** Reported speech says less on its own than words in marks. */
const INDIRECT_PENALTY = 0.15;
const LENGTH_PENALTY = 0.25;
/** Whoever the article quotes most is who it is about. */
const PROMINENCE = 0.3;
/** For a speaker who has been quoted in this briefing, and in this story. */
const REPEATED_PENALTY = 0.2;
const REPEATED_IN_STORY_PENALTY = 0.5;
/** For a speaker that the key sentences report without marks: readers have not seen their own words yet. */
const REPORTED_IN_STORY_PENALTY = 0.35;

/**
 * The quotations that show best what an article is about, each with a named speaker: close to its subject, a whole
 * thought, from several people. In order of the text.
 */
export function tellingQuotations(
  { article, quotations }: IndexedArticle,
  sentences: readonly { readonly start: number; readonly end: number; readonly vector: Vector }[],
  { count, keySentences, spoken }: TellingOptions,
): BriefingQuotation[] {
  const mean = centroid(sentences.map(({ vector }) => vector));
  const quoted = countBy(quotations.flatMap(({ speaker }) => speaker?.name ?? []));
  const most = Math.max(...quoted.values());
  const candidates = quotations.flatMap((quotation) => {
    const named = namedSpeaker(quotation);
    if (named === null || keySentences.some((sentence) => overlaps(sentence, quotation))) return [];
    const vectors = sentences.filter((sentence) => overlaps(sentence, quotation)).map(({ vector }) => vector);
    const about = centroid(vectors);
    const words = quotation.text.split(/\s+/u).length;
    const score =
      (about === null || mean === null ? 0 : cosine(about, mean)) +
      (PROMINENCE * (quoted.get(named.name) ?? 0)) / most -
      (words < SHORT_WORDS || words > LONG_WORDS ? LENGTH_PENALTY : 0) -
      (quotation.kind === 'indirect' ? INDIRECT_PENALTY : 0);
    return [{ quotation: { ...quotation, article: article.id }, name: named.name, score }];
  });
  const seen = quotations.filter((quotation) =>
    keySentences.some((sentence) => overlaps(sentence, quotation)),
  );
  const namesOf = (some: readonly Quotation[]) => new Set(some.flatMap(({ speaker }) => speaker?.name ?? []));
  const reported = namesOf(seen);
  const heard = namesOf(seen.filter(({ kind }) => kind !== 'indirect'));
  const repeated = (name: string): number => {
    if (heard.has(name)) return REPEATED_IN_STORY_PENALTY;
    return reported.has(name) ? REPORTED_IN_STORY_PENALTY : 0;
  };
  const chosen: BriefingQuotation[] = [];
  while (chosen.length < count) {
    const left = candidates.filter(
      ({ quotation, name }) => !chosen.includes(quotation) && (spoken.get(name) ?? 0) < MAX_BY_ONE_SPEAKER,
    );
    const valueOf = ({ name, score }: { name: string; score: number }) =>
      score - REPEATED_PENALTY * (spoken.get(name) ?? 0) - repeated(name);
    const [best] = left.sort((a, b) => valueOf(b) - valueOf(a) || a.quotation.start - b.quotation.start);
    if (best === undefined) break;
    chosen.push(best.quotation);
    heard.add(best.name);
    spoken.set(best.name, (spoken.get(best.name) ?? 0) + 1);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
