// Measures answers against questions with known answers: npm run evaluate
import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { namedSpeaker, asksWhoSpoke } from '../src/answer/namedSpeaker.js';
import { buildArticle } from '../src/article/buildArticle.js';
import { readArticles, type ReadArticles } from '../src/article/readArticles.js';
import { UsageError } from '../src/errors.js';
import { replaceFile } from '../src/files.js';
import type { Newsdesk } from '../src/newsdesk/newsdesk.js';
import { loadSettings } from '../src/settings.js';
import { progressBar } from '../src/terminal/progressBar.js';
import { readArguments } from '../src/terminal/readArguments.js';
import { runScript } from '../src/terminal/runScript.js';
import { renderScores } from './evaluation/renderScores.js';
import { goldQuestion, scoreAnswers, type Prediction } from './evaluation/scoreAnswers.js';
import { readJsonLines } from './jsonLines.js';
import { openTerminalNewsdesk, temporaryIndex } from './openTerminalNewsdesk.js';

const HELP = `Usage: npm run evaluate -- [--articles A.jsonl --questions Q.jsonl --out PRED.jsonl] [--scope article|all]

Answers each question of Q.jsonl from the articles of A.jsonl and writes the ranked passages to PRED.jsonl.
Alone it answers the questions of the development corpus and prints a table by kind.

  --articles FILE   lines {"id", "title", "text", "published"?, "source"?}
  --questions FILE  lines {"id", "article", "question"}
  --out FILE        where the predictions go
  --scope SCOPE     article (default): ask the article that the question names; all: ask all of them
  --help            show this`;

const CORPUS = 'test/corpus';
const PASSAGES = 10;

const OPTIONS = {
  articles: { type: 'string' },
  questions: { type: 'string' },
  out: { type: 'string' },
  scope: { type: 'string', default: 'article' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const articleLine = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  source: z.string().nullish(),
});
const questionLine = z.object({ id: z.string(), article: z.string().nullish(), question: z.string() });
type Question = z.infer<typeof questionLine>;

await runScript(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), OPTIONS);
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) throw new UsageError('evaluate takes no words beside its options. See --help.');
  if (values.scope !== 'article' && values.scope !== 'all') {
    throw new UsageError(`--scope is article or all, not "${values.scope}".`);
  }
  const { articles, questions, out, scope } = values;
  if (articles !== undefined && questions !== undefined && out !== undefined) {
    const predictions = await predict(
      () => readArticleLines(articles),
      articles,
      await readJsonLines(questions, questionLine),
      scope,
    );
    await replaceFile(out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
    console.error(`${predictions.length} answers written to ${out}.`);
  } else if (articles === undefined && questions === undefined && out === undefined) {
    const gold = await readJsonLines(path.join(CORPUS, 'questions.jsonl'), goldQuestion);
    const predictions = await predict(() => readArticles(path.join(CORPUS, 'articles')), CORPUS, gold, scope);
    console.log(renderScores(scoreAnswers(gold, predictions)));
  } else {
    throw new UsageError('--articles, --questions and --out go together. See --help.');
  }
});

/** The index of each set of articles is kept in the temporary folder, so that a second run embeds only what changed. */
async function predict(
  readSources: () => Promise<ReadArticles>,
  name: string,
  questions: readonly Question[],
  scope: 'article' | 'all',
): Promise<Prediction[]> {
  const newsdesk = await openTerminalNewsdesk(loadSettings(), {
    readSources,
    indexFolder: temporaryIndex(name),
  });
  try {
    const draw = progressBar('Asking', process.stderr);
    const predictions: Prediction[] = [];
    for (const question of questions) {
      predictions.push(await answer(newsdesk, question, scope));
      draw({ done: predictions.length, total: questions.length });
    }
    return predictions;
  } finally {
    await newsdesk.close();
  }
}

async function answer(
  newsdesk: Newsdesk,
  { id, article, question }: Question,
  scope: 'article' | 'all',
): Promise<Prediction> {
  const articleId = scope === 'article' && article != null ? { articleId: article } : {};
  const answered = await newsdesk.ask(question, { top: PASSAGES, ...articleId }).catch(ignoreUnusable);
  if (answered === null || answered.kind === 'no-index') {
    return { id, passages: [], abstained: true, score: 0, speaker: null };
  }
  const { kind, passages, score } = answered;
  return {
    id,
    passages: passages.map(({ text }) => text),
    abstained: kind === 'not-covered',
    score,
    speaker: asksWhoSpoke(question) ? (namedSpeaker(question, passages)?.name ?? null) : null,
  };
}

/** A question that cannot be one, such as a blank line, gets no answer; the others go on. */
function ignoreUnusable(error: unknown): null {
  if (error instanceof UsageError) return null;
  throw error;
}

async function readArticleLines(file: string): Promise<ReadArticles> {
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
