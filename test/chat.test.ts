import { describe, expect, it } from 'vitest';
import {
  loadStories,
  readManners,
  readStoryQuestions,
} from '../scripts/evaluation/members/memberQuestions.js';
import { loadQuestionSets } from '../scripts/evaluation/questionSets.js';
import { parseSource } from '../src/article/loadArticles.js';

const STORIES = ['test/chat/stories.jsonl', 'test/chat/sealed.jsonl', 'test/chat/learned.jsonl'];
const MANNERS = 'test/chat/manners.jsonl';

describe("Members' questions", () => {
  it.each(STORIES)('of %s are answered by a sentence of their story', async (file) => {
    const texts = new Map(
      (await loadStories(file)).articles.map((source) => [source.id, parseSource(source).text] as const),
    );
    const questions = await readStoryQuestions(file);
    const missing = questions.filter(({ article, answers }) =>
      answers.some((answer) => texts.get(article ?? '')?.includes(answer) !== true),
    );
    expect(missing).toEqual([]);
    expect(questions.length).toBeGreaterThanOrEqual(texts.size * 10);
  });

  it('are on other stories where they are sealed, and where the reader has learned from them', async () => {
    const ids = await Promise.all(
      STORIES.map(async (file) => (await loadStories(file)).articles.map(({ id }) => id)),
    );
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  });

  it('for manners are answered by a sentence of the articles that are asked', async () => {
    const missing = [];
    for (const { name, loadSources } of await loadQuestionSets()) {
      const { articles } = await loadSources();
      for (const { id, article, answers, bold } of await readManners(MANNERS, name)) {
        const asked = articles.filter((source) => article === null || source.id === article);
        const holds = (sentence: string) =>
          asked.some((source) => parseSource(source).text.includes(sentence));
        if (!answers.every(holds)) missing.push(id);
        if (!bold.every((words) => answers.some((answer) => answer.includes(words)))) missing.push(id);
      }
    }
    expect(missing).toEqual([]);
  });
});
