import { UsageError } from '../../src/errors.js';
import type { Newsdesk } from '../../src/newsdesk/newsdesk.js';
import { ALL_FEATURES, type SearchFeatures } from '../../src/search/features.js';
import type { AskedQuestion } from './goldQuestion.js';
import type { Prediction } from './judgeAnswer.js';

/** `article`: a question asks the article that it names; `all`: every article. */
export type Scope = 'article' | 'all';

interface Predictions {
  readonly predictions: readonly Prediction[];
  /** Of a question, on average. */
  readonly milliseconds: number;
}

interface PredictOptions {
  readonly scope: Scope;
  readonly features?: SearchFeatures;
  readonly onProgress?: (progress: { done: number; total: number }) => void;
}

const PASSAGES = 10;

/** Asks one question after another, each for itself. */
export async function predict(
  newsdesk: Newsdesk,
  questions: readonly AskedQuestion[],
  { scope, features = ALL_FEATURES, onProgress }: PredictOptions,
): Promise<Predictions> {
  const predictions: Prediction[] = [];
  const started = performance.now();
  for (const question of questions) {
    predictions.push(await answer(newsdesk, question, scope, features));
    onProgress?.({ done: predictions.length, total: questions.length });
  }
  return { predictions, milliseconds: (performance.now() - started) / Math.max(1, questions.length) };
}

async function answer(
  newsdesk: Newsdesk,
  { id, article, question, previous }: AskedQuestion,
  scope: Scope,
  features: SearchFeatures,
): Promise<Prediction> {
  const options = {
    top: PASSAGES,
    features,
    ...(scope === 'article' && article != null && { articleId: article }),
    ...(previous != null && { previous }),
  };
  const answered = await newsdesk.ask(question, options).catch(ignoreUnusable);
  if (answered === null || answered.kind === 'no-index' || answered.kind === 'manners') {
    return { id, passages: [], abstained: true, outcome: null, score: 0, confidence: 'low', speaker: null };
  }
  const { kind, outcome, passages, score, confidence, speaker } = answered;
  return {
    id,
    passages: passages.map(({ text }) => text),
    abstained: kind === 'not-covered',
    outcome,
    score,
    confidence,
    speaker: speaker?.name ?? null,
  };
}

/** A question that cannot be one, such as a blank line, gets no answer; the others go on. */
function ignoreUnusable(error: unknown): null {
  if (error instanceof UsageError) return null;
  throw error;
}
