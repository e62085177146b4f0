import { replaceFile } from '../../src/files.js';
import { progressBar } from '../../src/terminal/progressBar.js';
import { readJsonLines } from '../jsonLines.js';
import { askedQuestion } from './goldQuestion.js';
import { withNewsdesk } from './measureSets.js';
import { loadStories } from './members/memberQuestions.js';
import { predict, type Scope } from './predict.js';

interface PredictionFiles {
  readonly articles: string;
  readonly questions: string;
  readonly out: string;
  readonly scope: Scope;
}

/** Answers each question of a file from the articles of another and writes a prediction each, one a line. */
export async function writePredictions({ articles, questions, out, scope }: PredictionFiles): Promise<void> {
  const asked = await readJsonLines(questions, askedQuestion);
  const loadSources = () => loadStories(articles);
  const { predictions } = await withNewsdesk({ loadSources }, articles, (newsdesk) =>
    predict(newsdesk, asked, { scope, onProgress: progressBar('Asking', process.stderr) }),
  );
  await replaceFile(out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
  console.error(`${predictions.length} answers written to ${out}.`);
}
