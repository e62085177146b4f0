import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const lavrov = path.resolve(import.meta.dirname, '../data/articles/lavrov-urges-putin.txt');
const read = (folder: string, file: string): string => readFileSync(path.resolve(folder, file), 'utf8');
const lines = (folder: string, file: string): unknown[] =>
  read(folder, file)
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
const bodyOf = (folder: string, file: string): string =>
  read(folder, file).split('\n---\n').slice(1).join('\n---\n').trim();

const gold = z.object({ text: z.string().min(1), start: z.int().min(0), end: z.int() });
const goldQuotations = z.array(
  z.object({ id: z.string(), quotes: z.array(gold), not_quotes: z.array(gold) }),
);
const goldQuestions = z.array(
  z.object({
    id: z.string(),
    question: z.string().min(1),
    previous: z.string().optional(),
    article: z.string().nullable(),
    answers: z.array(z.string().min(1)),
    speaker: z.string().nullable(),
    kind: z.enum([
      'answerable',
      'who-said',
      'keyword',
      'typo',
      'latest',
      'follow-up',
      'new-subject',
      'country',
      'adversarial',
      'offtopic',
    ]),
  }),
);

describe.each(['genres', 'politics'])('The texts in test/%s', (name) => {
  const folder = path.resolve(import.meta.dirname, name);
  const quotations = goldQuotations.parse(lines(folder, 'quotations.jsonl'));
  const questions = goldQuestions.parse(lines(folder, 'questions.jsonl'));
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  const bodies = new Map([
    ...files.map((file) => [path.parse(file).name, bodyOf(folder, file)] as const),
    ['lavrov-urges-putin', bodyOf(folder, lavrov)],
  ]);

  it('have gold each', () => {
    expect(quotations.map(({ id }) => id).sort()).toEqual(files.map((file) => path.parse(file).name).sort());
  });

  it.each(quotations)('$id: gold stands at its offsets in code points', ({ id, quotes, not_quotes }) => {
    const points = Array.from(bodies.get(id) ?? '');
    const isAstray = ({ text, start, end }: z.infer<typeof gold>): boolean =>
      points.slice(start, end).join('') !== text;
    expect([...quotes, ...not_quotes].filter(isAstray)).toEqual([]);
  });

  describe('and the questions on them', () => {
    it('have an id each', () => {
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    });

    it('are answered in the words of their article', () => {
      const isAstray = ({ article, answers }: (typeof questions)[number]): boolean =>
        answers.some((answer) => !(bodies.get(article ?? '') ?? '').includes(answer));
      expect(questions.filter(isAstray)).toEqual([]);
    });

    it('have an answer unless they are of a kind that has none', () => {
      const isAstray = ({ kind, answers }: (typeof questions)[number]): boolean =>
        ['adversarial', 'offtopic'].includes(kind) !== (answers.length === 0);
      expect(questions.filter(isAstray)).toEqual([]);
    });

    it('name the question before when they follow up on it or turn away from it, and only then', () => {
      const isAstray = ({ kind, previous }: (typeof questions)[number]): boolean =>
        ['follow-up', 'new-subject'].includes(kind) !== (previous !== undefined);
      expect(questions.filter(isAstray)).toEqual([]);
    });
  });
});
