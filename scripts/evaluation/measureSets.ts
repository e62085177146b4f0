import type { Newsdesk } from '../../src/newsdesk/newsdesk.js';
import type { SearchFeatures } from '../../src/search/features.js';
import { loadSettings } from '../../src/settings.js';
import { progressBar } from '../../src/terminal/progressBar.js';
import { openTerminalNewsdesk, temporaryIndex } from '../openTerminalNewsdesk.js';
import { judgeAnswer, type Judgement } from './judgeAnswer.js';
import { predict, type Scope } from './predict.js';
import { loadQuestionSets, type QuestionSet } from './questionSets.js';

/** The judgements of one set in one scope, and how long a question took on average. */
interface Measurement {
  readonly judgements: readonly Judgement[];
  readonly milliseconds: number;
}

/** Asks the questions of one set in one scope with some features left out. */
type Measure = (features: SearchFeatures) => Promise<Measurement>;

/** Does something with each of the project's question sets in each scope, named "corpus, article". */
export async function eachSet(
  scopes: readonly Scope[],
  use: (name: string, measure: Measure) => Promise<void>,
): Promise<void> {
  for (const set of await loadQuestionSets()) {
    await withNewsdesk(set, `evaluation ${set.name}`, async (newsdesk) => {
      for (const scope of scopes) {
        await use(`${set.name}, ${scope}`, (features) => measureSet(newsdesk, set, scope, features));
      }
    });
  }
}

async function measureSet(
  newsdesk: Newsdesk,
  { questions }: QuestionSet,
  scope: Scope,
  features: SearchFeatures,
): Promise<Measurement> {
  const onProgress = progressBar('Asking', process.stderr);
  const { predictions, milliseconds } = await predict(newsdesk, questions, { scope, features, onProgress });
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const judgements = questions.flatMap((gold) => {
    const prediction = byId.get(gold.id);
    return prediction === undefined ? [] : [judgeAnswer(gold, prediction)];
  });
  return { judgements, milliseconds };
}

/** The index of each set of articles is kept in the temporary folder, so that a second run embeds only what changed. */
export async function withNewsdesk<T>(
  { loadSources }: Pick<QuestionSet, 'loadSources'>,
  name: string,
  use: (newsdesk: Newsdesk) => Promise<T>,
): Promise<T> {
  const newsdesk = await openTerminalNewsdesk(loadSettings(), {
    loadSources,
    indexFolder: temporaryIndex(name),
  });
  try {
    return await use(newsdesk);
  } finally {
    await newsdesk.close();
  }
}
