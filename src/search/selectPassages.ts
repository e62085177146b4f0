import { textOf } from '../article/article.js';
import { shareOfShorter } from '../english/termOverlap.js';
import { termsOf } from '../english/terms.js';
import { timeOf } from '../question/dayRange.js';
import type { RankedPassage } from './ranking.js';

/** Share of common terms from which two passages count as the same report, as when a wire story is republished. */
const NEAR_DUPLICATE = 0.8;

interface SelectOptions {
  readonly limit: number;
  /** How many sentences two of them may have in common; default none. */
  readonly mayShare?: number;
}

/**
 * The first passages of a ranking that share no sentence and are not near-duplicates of one another. Of the same report
 * in two articles the newer one is taken, in the older one's place.
 */
export function selectPassages<T extends RankedPassage>(
  ranked: readonly T[],
  { limit, mayShare = 0 }: SelectOptions,
): T[] {
  const selected: { candidate: T; readonly terms: ReadonlySet<string> }[] = [];
  for (const candidate of ranked) {
    if (selected.length >= limit) break;
    const shared = selected.map((other) => sharedSentences(candidate, other.candidate));
    if (shared.some((count) => count > mayShare)) continue;
    const terms = new Set(termsOf(textOf(candidate.indexed.article.text, candidate.passage)));
    const same = selected.find(
      (other, i) => shared[i] === 0 && shareOfShorter(terms, other.terms) >= NEAR_DUPLICATE,
    );
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

function sharedSentences(a: RankedPassage, b: RankedPassage): number {
  if (a.indexed !== b.indexed) return 0;
  const [x, y] = [a.passage.sentences, b.passage.sentences];
  return Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first) + 1);
}
