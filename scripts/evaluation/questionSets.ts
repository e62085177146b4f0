import { existsSync } from 'node:fs';
import { loadArticle, loadArticles, type LoadedArticles } from '../../src/article/loadArticles.js';
import { readJsonLines } from '../jsonLines.js';
import { type GoldQuestion, goldQuestion } from './goldQuestion.js';

/** Questions with their answers, and the articles they are asked of. */
export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly GoldQuestion[];
  readonly loadSources: () => Promise<LoadedArticles>;
}

/** The project's own questions: on the corpus, on longer texts with the first article, and on political news. */
export async function loadQuestionSets(): Promise<QuestionSet[]> {
  const sets = [
    {
      name: 'corpus',
      file: 'test/corpus/questions.jsonl',
      loadSources: () => loadArticles('test/corpus/articles'),
    },
    { name: 'genres', file: 'test/genres/questions.jsonl', loadSources: loadGenres },
    {
      name: 'politics',
      file: 'test/politics/questions.jsonl',
      loadSources: () => loadArticles('test/politics'),
    },
  ].filter(({ file }) => existsSync(file));
  return Promise.all(
    sets.map(async ({ file, ...set }) => ({ ...set, questions: await readJsonLines(file, goldQuestion) })),
  );
}

async function loadGenres(): Promise<LoadedArticles> {
  const { articles, faults } = await loadArticles('test/genres');
  return { articles: [...articles, await loadArticle('data/articles/lavrov-urges-putin.txt')], faults };
}
