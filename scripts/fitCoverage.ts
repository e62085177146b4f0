// Fits when an answer is given and how sure it is: npm run fit:coverage
import { existsSync } from 'node:fs';
import type { Bars, CoverageModel, CoverageStage } from '../src/answer/coverage.js';
import { UsageError } from '../src/errors.js';
import { replaceFile } from '../src/files.js';
import { readArguments } from '../src/terminal/readArguments.js';
import { runScript } from '../src/terminal/runScript.js';
import { chooseBars } from './coverageFit/chooseBars.js';
import { collectEvidence } from './coverageFit/collectEvidence.js';
import { type EvidenceLine, evidenceLine } from './coverageFit/evidenceLine.js';
import { crossValidate, fitStages } from './coverageFit/fitStages.js';
import { describeFit, renderFit } from './coverageFit/renderFit.js';
import { readJsonLines } from './jsonLines.js';

const HELP = `Usage: npm run fit:coverage -- [--evidence FILE] [--write]

Asks the project's own questions, fits the probability that the stories answer one, and prints what the fit does on stories that it has not seen.

  --evidence FILE  keep what was asked: read from FILE where it is there, else written to it
  --write          put the fit into src/answer/coverageModel.ts
  --help           show this`;

const MODEL = 'src/answer/coverageModel.ts';

await runScript(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    evidence: { type: 'string' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) throw new UsageError('fit:coverage takes no words. See --help.');
  const lines = await linesFrom(values.evidence);
  const scored = crossValidate(lines);
  const bars = chooseBars(scored);
  const model = fitStages(lines);
  const source = sourceOf(model, bars, describeFit(scored, bars));
  console.log(`${renderFit(scored, bars)}\n\n${source}`);
  if (values.write) await replaceFile(MODEL, source);
});

async function linesFrom(file: string | undefined): Promise<readonly EvidenceLine[]> {
  if (file !== undefined && existsSync(file)) return readJsonLines(file, evidenceLine);
  const lines = await collectEvidence();
  if (file !== undefined) await replaceFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return lines;
}

function sourceOf(model: CoverageModel, bars: Bars, measured: readonly string[]): string {
  const stage = ({ base, weights }: CoverageStage) =>
    `{ base: ${rounded(base)}, weights: [${weights.map(rounded).join(', ')}] }`;
  return `import type { Bars, CoverageModel } from '../coverage.js';

/** Written by \`npm run fit:coverage -- --write\`. */
export const COVERAGE_MODEL: CoverageModel = {
  subject: ${stage(model.subject)},
  answered: ${stage(model.answered)},
  answeredUnread: ${stage(model.answeredUnread)},
};

/**
 * On stories that the fit had not seen, with 95 % confidence intervals:
${measured.map((line) => ` * - ${line}`).join('\n')}
 */
export const BARS: Bars = { covered: ${bars.covered}, likely: ${bars.likely}, high: ${bars.high} };
`;
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
