// Fits when the bot gives an answer and how sure it is: npm run fit:coverage
import { existsSync } from 'node:fs';
import { replaceFile } from '../src/files.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { chooseThresholds } from './coverageFit/chooseThresholds.js';
import { collectFeatures } from './coverageFit/collectFeatures.js';
import { type FeatureLine, featureLine } from './coverageFit/featureLine.js';
import { crossValidate, fitStages } from './coverageFit/fitStages.js';
import { describeFit, renderCurve, renderFit } from './coverageFit/renderFit.js';
import { renderModel } from './coverageFit/renderModel.js';
import { readJsonLines } from './jsonLines.js';

const MODEL = 'src/answer/coverageModel.ts';

await defineScript({
  help: `Usage: npm run fit:coverage -- [--features FILE] [--write]

Asks the project's own questions and fits the probability that the stories answer a question. Prints how good the
fit is on stories that it has not seen.

  --features FILE  store the measured features in FILE, or read them from it if it exists
  --write          write the fit to src/answer/coverageModel.ts
  --help           show this help`,
  options: {
    features: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
  async run(values) {
    const lines = await linesFrom(values.features);
    const scored = crossValidate(lines);
    const thresholds = chooseThresholds(scored);
    const model = fitStages(lines);
    const source = renderModel(model, thresholds, describeFit(scored, thresholds));
    console.log(`${renderFit(scored, thresholds)}\n\n${renderCurve(scored).join('\n')}\n\n${source}`);
    if (values.write) await replaceFile(MODEL, source);
  },
});

async function linesFrom(file: string | undefined): Promise<readonly FeatureLine[]> {
  if (file !== undefined && existsSync(file)) return readJsonLines(file, featureLine);
  const lines = await collectFeatures();
  if (file !== undefined) await replaceFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return lines;
}
