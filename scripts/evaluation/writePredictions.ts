import { createHash } from 'node:crypto';
import { z } from 'zod';
import { buildArticle } from '../../src/article/buildArticle.js';
import type { LoadedArticles } from '../../src/article/loadArticles.js';
import { replaceFile } from '../../src/files.js';
import { progressBar } from '../../src/terminal/progressBar.js';
import { readJsonLines } from '../jsonLines.js';
import { askedQuestion } from './goldQuestion.js';
import { withNewsdesk } from './measureSets.js';
import { predict, type Scope } from './predict.js';

const articleLine = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  source: z.string().nullish(),
});

export interface PredictionFiles {
  readonly articles: string;
  readonly questions: string;
  readonly out: string;
  readonly scope: Scope;
}

/** Answers each question of a file from the articles of another and writes a prediction each, one a line. */
export async function writePredictions({ articles, questions, out, scope }: PredictionFiles): Promise<void> {
  const asked = await readJsonLines(questions, askedQuestion);
  const loadSources = () => readArticleLines(articles);
  const { predictions } = await withNewsdesk({ loadSources }, articles, (newsdesk) =>
    predict(newsdesk, asked, { scope, onProgress: progressBar('Asking', process.stderr) }),
  );
  await replaceFile(out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
  console.error(`${predictions.length} answers written to ${out}.`);
}

async function readArticleLines(file: string): Promise<LoadedArticles> {
  const lines = await readJsonLines(file, articleLine);
  return {
    faults: [],
    articles: lines.map(({ id, title, text, published, source }) => ({
      file: id,
      sha256: createHash('sha256')
        .update(JSON.stringify([title, text, published, source]))
        .digest('hex'),
      article: buildArticle(
        { id, title, source: source ?? null, url: null, published: published ?? null, author: null },
        text,
      ),
    })),
  };
}
