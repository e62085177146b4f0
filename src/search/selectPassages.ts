import { textOf } from '../article/article.js';
import { shareOfShorter } from '../english/termOverlap.js';
import { termsOf } from '../english/terms.js';
import { timeOf } from '../question/dayRange.js';
import type { RankedPassage } from './ranking.js';

/** Share of common terms from which two passages count as the same report, as when a wire story is republished. */
const NEAR_DUPLICATE = 0.8;

/**
 * The first `limit` passages of a ranking that share no sentence and are not near-duplicates of one another. Of the
 * same report in two articles the newer one is taken, in the older one's place.
 */
export function selectPassages(ranked: readonly RankedPassage[], limit: number): RankedPassage[] {
  const selected: { candidate: RankedPassage; readonly terms: ReadonlySet<string> }[] = [];
  for (const candidate of ranked) {
    if (selected.length >= limit) break;
    if (selected.some((other) => sharesSentence(candidate, other.candidate))) continue;
    const terms = new Set(termsOf(textOf(candidate.indexed.article.text, candidate.passage)));
    const same = selected.find((other) => shareOfShorter(terms, other.terms) >= NEAR_DUPLICATE);
    if (same === undefined) selected.push({ candidate, terms });
    else if (isNewer(candidate, same.candidate)) {
      same.candidate = { ...candidate, score: same.candidate.score };
    }
  }
  return selected.map(({ candidate }) => candidate);
}

function isNewer({ indexed: a }: RankedPassage, { indexed: b }: RankedPassage): boolean {
  return timeOf(a.article.published) > timeOf(b.article.published);
}

function sharesSentence(a: RankedPassage, b: RankedPassage): boolean {
  if (a.indexed !== b.indexed) return false;
  const [x, y] = [a.passage.sentences, b.passage.sentences];
  return x.first <= y.last && y.first <= x.last;
}
