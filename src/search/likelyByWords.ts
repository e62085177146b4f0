import { type RankOptions, rankPassages } from './ranking.js';

/** Passages that are looked at: far more than any answer shows. */
const LOOKED_AT = 200;
const NO_COSINES = new Float32Array(0);

/** The ids of the articles whose passages fit a query best by their words alone. */
export async function likelyByWords(options: Omit<RankOptions, 'cosines' | 'limit'>): Promise<string[]> {
  const cosines = { of: () => NO_COSINES };
  const { ranked } = await rankPassages({ ...options, cosines, limit: LOOKED_AT });
  const likely = ranked.filter(({ lexical }) => lexical > 0);
  return [...new Set(likely.map(({ indexed }) => indexed.article.id))];
}
