import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { goldQuestion } from '../scripts/evaluation/goldQuestion.js';
import { readJsonLines } from '../scripts/jsonLines.js';
import { loadArticle, loadArticles, parseSource } from '../src/article/loadArticles.js';

const root = path.resolve(import.meta.dirname, '..');
const questionsOf = (file: string) => readJsonLines(path.join(root, 'test/evaluation', file), goldQuestion);

describe('The questions for the fit', () => {
  it('have answers that stand in their article word for word', async () => {
    const folders = await Promise.all(
      ['test/corpus/articles', 'test/genres'].map((folder) => loadArticles(path.join(root, folder))),
    );
    const first = await loadArticle(path.join(root, 'data/articles/lavrov-urges-putin.txt'));
    const texts = new Map(
      [...folders.flatMap(({ articles }) => articles), first].map((source) => [
        source.id,
        parseSource(source).text,
      ]),
    );
    const astray = (await questionsOf('leftOpen.jsonl')).filter(
      ({ article, answers }) => !answers.every((answer) => (texts.get(article ?? '') ?? '').includes(answer)),
    );
    expect(astray).toEqual([]);
  });

  it('are as many with an answer as without', async () => {
    const questions = await questionsOf('leftOpen.jsonl');
    expect(questions.filter(({ answers }) => answers.length > 0)).toHaveLength(questions.length / 2);
  });

  it('are each asked once', () => {
    for (const file of ['leftOpen.jsonl', 'otherSubjects.jsonl']) {
      const lines = readFileSync(path.join(root, 'test/evaluation', file), 'utf8')
        .trim()
        .split('\n');
      const asked = lines.map((line) => goldQuestion.parse(JSON.parse(line)));
      expect(new Set(asked.map(({ article, question }) => `${article ?? ''} ${question}`)).size).toBe(
        lines.length,
      );
      expect(new Set(asked.map(({ id }) => id)).size).toBe(lines.length);
    }
  });
});
