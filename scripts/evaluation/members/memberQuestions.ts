import { createHash } from 'node:crypto';
import { z } from 'zod';
import { buildArticle } from '../../../src/article/buildArticle.js';
import type { LoadedArticles } from '../../../src/article/loadArticles.js';
import { readJsonLines } from '../../jsonLines.js';

/** What should come back; `unsure` counts as `not-covered`, since both say that the stories may not have it. */
const outcome = z.enum([
  'answered',
  'not-covered',
  'overview',
  'which-person',
  'greeting',
  'thanks',
  'help',
  'small-talk',
  'other-language',
]);

/** A question as members type it, with what is right. */
export interface MemberQuestion {
  readonly id: string;
  /** Null: all articles of the set are asked. */
  readonly article: string | null;
  readonly question: string;
  readonly previous: string | null;
  /** What the table groups it by. */
  readonly group: string;
  readonly outcome: z.infer<typeof outcome>;
  /** Whole sentences; any one will do. */
  readonly answers: readonly string[];
  /** What may be marked as the answer; empty where any part of a right sentence may. */
  readonly bold: readonly string[];
  /** What older reports say: not right, not even as one of several. */
  readonly outdated: readonly string[];
}

const storyLine = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  source: z.string().nullish(),
  questions: z
    .array(
      z.object({
        question: z.string(),
        sentence: z.string().nullable(),
        answer: z.string(),
        near: z.string().nullable(),
      }),
    )
    .default([]),
});

const mannerLine = z.object({
  id: z.string(),
  set: z.string(),
  article: z.string().nullable(),
  question: z.string(),
  previous: z.string().nullish(),
  class: z.string(),
  outcome,
  answers: z.array(z.string()),
  bold: z.array(z.string()).default([]),
  outdated: z.array(z.string()).default([]),
});

/** The question of each line of a file of stories, all that a story leaves open grouped by what they ask for. */
export async function readStoryQuestions(file: string): Promise<MemberQuestion[]> {
  const stories = await readJsonLines(file, storyLine);
  return stories.flatMap((story) =>
    story.questions.map(({ question, sentence, answer, near }, i): MemberQuestion => {
      const bold = answer === '' ? [] : [answer];
      return {
        id: `${story.id}-${String(i + 1).padStart(2, '0')}`,
        article: story.id,
        question,
        previous: null,
        group: near === null ? 'answered' : `near: ${near}`,
        outcome: sentence === null ? 'not-covered' : 'answered',
        answers: sentence === null ? [] : [sentence],
        bold,
        outdated: [],
      };
    }),
  );
}

/** The questions of `test/chat/manners.jsonl` on one set of articles. */
export async function readManners(file: string, set: string): Promise<MemberQuestion[]> {
  const lines = await readJsonLines(file, mannerLine);
  return lines
    .filter((line) => line.set === set)
    .map(({ class: group, previous = null, ...line }) => ({ ...line, previous, group }));
}

/** Articles from lines of a file; other fields are dropped. */
export async function loadStories(file: string): Promise<LoadedArticles> {
  const lines = await readJsonLines(file, storyLine);
  return {
    faults: [],
    articles: lines.map(({ id, title, text, published, source }) => ({
      id,
      file: id,
      sha256: createHash('sha256')
        .update(JSON.stringify([title, text, published, source]))
        .digest('hex'),
      content: buildArticle(
        { id, title, source: source ?? null, url: null, published: published ?? null, author: null },
        text,
      ),
    })),
  };
}
