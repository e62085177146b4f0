import type { Corpus } from '../../src/question/corpus.js';
import { type Question, readQuestion } from '../../src/question/readQuestion.js';

/** A corpus that knows every word and term, but for what is given. */
export function testCorpus(more: Partial<Corpus> = {}): Corpus {
  return {
    wordCounts: new Map(),
    inVocabulary: () => true,
    hasTerm: () => true,
    newestDay: null,
    ...more,
  };
}

interface TestQuestionOptions {
  readonly corpus?: Corpus;
  readonly previous?: string;
}

/** A question as it is read. */
export function testQuestion(
  typed: string,
  { corpus = testCorpus(), previous }: TestQuestionOptions = {},
): Question {
  const features = { typoRepair: true, speech: true, followUps: true };
  return readQuestion(typed, { previous, corpus, features });
}
