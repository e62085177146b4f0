import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { loadArticles, parseSource } from '../../src/article/loadArticles.js';
import type { BriefingArticle } from '../../src/briefing/composeBriefing.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { addPassages, analyzeArticle } from '../../src/index/analysis/analyzeArticle.js';
import type { RankedSentence } from '../../src/story/sentenceFeatures.js';

/** What an editor picked: see the corpus's README. */
const goldSchema = z.object({
  days: z.array(
    z.object({
      date: z.string(),
      articles: z.array(
        z.object({
          id: z.string(),
          keySentences: z.array(z.object({ text: z.string() })),
          speakers: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type GoldDay = z.infer<typeof goldSchema>['days'][number];

export interface CorpusDays {
  readonly gold: readonly GoldDay[];
  readonly articles: readonly BriefingArticle[];
  /** By the article's id, in order of the text. */
  readonly sentences: ReadonlyMap<string, readonly RankedSentence[]>;
}

/** The development corpus as briefings see it: every sentence embedded, one at a time. */
export async function readCorpusDays(folder: string, embedder: Embedder): Promise<CorpusDays> {
  const gold = goldSchema.parse(JSON.parse(await readFile(path.join(folder, 'keySentences.json'), 'utf8')));
  const { articles } = await loadArticles(path.join(folder, 'articles'));
  const embedded: BriefingArticle[] = [];
  const sentences = new Map<string, readonly RankedSentence[]>();
  for (const source of articles) {
    const article = parseSource(source);
    const indexed = await addPassages(analyzeArticle(article), (texts) => embedder.countTokens(texts));
    const ranked: RankedSentence[] = [];
    for (const { start, end } of indexed.sentences) {
      const text = article.text.slice(start, end);
      ranked.push({ start, end, text, vector: await embedder.embed(text) });
    }
    sentences.set(article.id, ranked);
    const vectors = ranked.map((sentence) => ({ ...sentence, kind: 'sentence' as const }));
    embedded.push({ indexed, sha256: source.sha256, loadVectors: () => Promise.resolve(vectors) });
  }
  return { gold: gold.days, articles: embedded, sentences };
}
