import { textOf } from '../article/article.js';
import type { RankedPassage } from './ranking.js';
import { termsOf } from './terms.js';

/** Share of common terms from which two passages count as the same report, as when a wire story is republished. */
const NEAR_DUPLICATE = 0.8;

/** The first `limit` passages of a ranking that share no sentence and are not near-duplicates of one another. */
export function selectPassages(ranked: readonly RankedPassage[], limit: number): RankedPassage[] {
  const selected: { readonly candidate: RankedPassage; readonly terms: ReadonlySet<string> }[] = [];
  for (const candidate of ranked) {
    if (selected.length >= limit) break;
    if (selected.some((other) => sharesSentence(candidate, other.candidate))) continue;
    const terms = new Set(termsOf(textOf(candidate.indexed.article.text, candidate.passage)));
    if (selected.some((other) => similarity(terms, other.terms) >= NEAR_DUPLICATE)) continue;
    selected.push({ candidate, terms });
  }
  return selected.map(({ candidate }) => candidate);
}

function sharesSentence(a: RankedPassage, b: RankedPassage): boolean {
  if (a.indexed !== b.indexed) return false;
  const [x, y] = [a.passage.sentences, b.passage.sentences];
  return x.first <= y.last && y.first <= x.last;
}

/** Terms in common over all terms (Jaccard), 0 to 1. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
