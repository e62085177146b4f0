// Measures answers against questions with known answers: npm run evaluate
import { createHash } from 'node:crypto';
import { buildArticle } from '../src/article/buildArticle.js';
import type { ReadArticles } from '../src/article/readArticles.js';
import { UsageError, VerbatimError } from '../src/errors.js';
import { replaceFile } from '../src/files.js';
import type { Newsdesk } from '../src/newsdesk/newsdesk.js';
import { ALL_PARTS, PLAIN_MEANING, PLAIN_WORDS, type RetrievalParts } from '../src/retrieval/parts.js';
import { loadSettings } from '../src/settings.js';
import { progressBar } from '../src/terminal/progressBar.js';
import { readArguments } from '../src/terminal/readArguments.js';
import { runScript } from '../src/terminal/runScript.js';
import { z } from 'zod';
import { compareWithBaseline, readBaseline, renderChanges, writeBaseline } from './evaluation/baseline.js';
import { askedQuestion } from './evaluation/goldQuestion.js';
import { judgeAnswer, type Judgement } from './evaluation/judgeAnswer.js';
import { predict, type Scope } from './evaluation/predict.js';
import { readQuestionSets, type QuestionSet } from './evaluation/questionSets.js';
import { renderAblation, type Ablation } from './evaluation/renderAblation.js';
import { renderScores } from './evaluation/renderScores.js';
import { readJsonLines } from './jsonLines.js';
import { openTerminalNewsdesk, temporaryIndex } from './openTerminalNewsdesk.js';

const HELP = `Usage: npm run evaluate -- [--articles A.jsonl --questions Q.jsonl --out PRED.jsonl] [--scope article|all]
       npm run evaluate -- [--scope article|all] [--ablate | --check | --write-baseline]

Answers each question of Q.jsonl from the articles of A.jsonl and writes the ranked passages to PRED.jsonl.
Alone it answers the project's own questions, in both scopes, and prints a table by kind, beside BM25 alone and the model alone.

  --articles FILE    lines {"id", "title", "text", "published"?, "source"?}
  --questions FILE   lines {"id", "article", "question", "previous"?}
  --out FILE         where the predictions go
  --scope SCOPE      article: ask the article that the question names; all: ask all of them
  --ablate           print what each part brings: the figures without it
  --check            fail when a kind has lost more questions since the baseline than chance explains
  --write-baseline   make this run the baseline
  --help             show this`;

const BASELINE = 'test/evaluation/baseline.json';

const OPTIONS = {
  articles: { type: 'string' },
  questions: { type: 'string' },
  out: { type: 'string' },
  scope: { type: 'string' },
  ablate: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  'write-baseline': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const articleLine = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  source: z.string().nullish(),
});

await runScript(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), OPTIONS);
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) throw new UsageError('evaluate takes no words beside its options. See --help.');
  const { articles, questions, out, ablate, check, 'write-baseline': write } = values;
  const scopes = scopesOf(values.scope);
  if ([ablate, check, write].filter(Boolean).length > 1) {
    throw new UsageError('--ablate, --check and --write-baseline exclude one another. See --help.');
  }
  if (articles !== undefined && questions !== undefined && out !== undefined) {
    await writePredictions({ articles, questions, out, scope: scopes[0] ?? 'article' });
  } else if (articles !== undefined || questions !== undefined || out !== undefined) {
    throw new UsageError('--articles, --questions and --out go together. See --help.');
  } else if (ablate) {
    await eachSet(scopes, async (name, measure) => {
      const ablations = [{ part: null, ...(await measure(ALL_PARTS)) }] as Ablation[];
      for (const part of Object.keys(ALL_PARTS) as (keyof RetrievalParts)[]) {
        ablations.push({ part, ...(await measure({ ...ALL_PARTS, [part]: false })) });
      }
      console.log(`${name}\n${renderAblation(ablations)}\n`);
    });
  } else if (check || write) {
    const run = new Map<string, readonly Judgement[]>();
    await eachSet(scopes, async (name, measure) => {
      run.set(name, (await measure(ALL_PARTS)).judgements);
    });
    if (write) await writeBaseline(BASELINE, run);
    else {
      const changes = compareWithBaseline(run, await readBaseline(BASELINE));
      console.log(renderChanges(changes));
      if (changes.some(({ isWorse }) => isWorse))
        throw new VerbatimError('A kind of question is answered worse than in the baseline.');
    }
  } else {
    await eachSet(scopes, async (name, measure) => {
      const own = await measure(ALL_PARTS);
      const systems = [
        ['Verbatim', own.judgements],
        ['BM25', (await measure(PLAIN_WORDS)).judgements],
        ['MiniLM', (await measure(PLAIN_MEANING)).judgements],
      ] as const;
      console.log(`${name}, ${own.milliseconds.toFixed(1)} ms a question\n${renderScores(systems)}\n`);
    });
  }
});

function scopesOf(typed: string | undefined): readonly Scope[] {
  if (typed === undefined) return ['article', 'all'];
  if (typed === 'article' || typed === 'all') return [typed];
  throw new UsageError(`--scope is article or all, not "${typed}".`);
}

type Measure = (parts: RetrievalParts) => Promise<{ judgements: Judgement[]; milliseconds: number }>;

/** Does something with each of the project's question sets in each scope, named "corpus, article". */
async function eachSet(
  scopes: readonly Scope[],
  use: (name: string, measure: Measure) => Promise<void>,
): Promise<void> {
  for (const set of await readQuestionSets()) {
    await withNewsdesk(set, `evaluation ${set.name}`, async (newsdesk) => {
      for (const scope of scopes) {
        await use(`${set.name}, ${scope}`, async (parts) => {
          const onProgress = progressBar('Asking', process.stderr);
          const { predictions, milliseconds } = await predict(newsdesk, set.questions, {
            scope,
            parts,
            onProgress,
          });
          const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
          const judgements = set.questions.flatMap((gold) => {
            const prediction = byId.get(gold.id);
            return prediction === undefined ? [] : [judgeAnswer(gold, prediction)];
          });
          return { judgements, milliseconds };
        });
      }
    });
  }
}

/** The index of each set of articles is kept in the temporary folder, so that a second run embeds only what changed. */
async function withNewsdesk<T>(
  { readSources }: Pick<QuestionSet, 'readSources'>,
  name: string,
  use: (newsdesk: Newsdesk) => Promise<T>,
): Promise<T> {
  const newsdesk = await openTerminalNewsdesk(loadSettings(), {
    readSources,
    indexFolder: temporaryIndex(name),
  });
  try {
    return await use(newsdesk);
  } finally {
    await newsdesk.close();
  }
}

interface PredictionFiles {
  readonly articles: string;
  readonly questions: string;
  readonly out: string;
  readonly scope: Scope;
}

async function writePredictions({ articles, questions, out, scope }: PredictionFiles): Promise<void> {
  const asked = await readJsonLines(questions, askedQuestion);
  const readSources = () => readArticleLines(articles);
  const { predictions } = await withNewsdesk({ readSources }, articles, (newsdesk) =>
    predict(newsdesk, asked, { scope, onProgress: progressBar('Asking', process.stderr) }),
  );
  await replaceFile(out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
  console.error(`${predictions.length} answers written to ${out}.`);
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
