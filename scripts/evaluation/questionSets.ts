import { existsSync } from 'node:fs';
import { readArticle, readArticles, type ReadArticles } from '../../src/article/readArticles.js';
import { readJsonLines } from '../jsonLines.js';
import { goldQuestion, type GoldQuestion } from './goldQuestion.js';

/** Questions with their answers, and the articles they are asked of. */
export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly GoldQuestion[];
  readonly readSources: () => Promise<ReadArticles>;
}

/** The project's own questions: on the corpus, on longer texts with the first article, and on political news. */
export async function readQuestionSets(): Promise<QuestionSet[]> {
  const sets = [
    {
      name: 'corpus',
      file: 'test/corpus/questions.jsonl',
      readSources: () => readArticles('test/corpus/articles'),
    },
    { name: 'genres', file: 'test/genres/questions.jsonl', readSources: readGenres },
    {
      name: 'politics',
      file: 'test/politics/questions.jsonl',
      readSources: () => readArticles('test/politics'),
    },
  ].filter(({ file }) => existsSync(file));
  return Promise.all(
    sets.map(async ({ file, ...set }) => ({ ...set, questions: await readJsonLines(file, goldQuestion) })),
  );
}

async function readGenres(): Promise<ReadArticles> {
  const { articles, faults } = await readArticles('test/genres');
  return { articles: [...articles, await readArticle('data/articles/lavrov-urges-putin.txt')], faults };
}
