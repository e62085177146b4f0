import type { CoverageModel, LogisticModel, Thresholds } from '../../src/answer/coverage.js';

/**
 * The source of src/answer/coverageModel.ts. `measured`: what the fit does on stories that it has not seen, a line
 * each.
 */
export function renderModel(
  { subject, answered, answeredUnread }: CoverageModel,
  { covered, subject: about, likely, high }: Thresholds,
  measured: readonly string[],
): string {
  return `/** Written by \`npm run fit:coverage -- --write\`. */
export const COVERAGE_MODEL = {
  subject: ${renderLogistic(subject)},
  answered: ${renderLogistic(answered)},
  answeredUnread: ${renderLogistic(answeredUnread)},
} as const;

/**
 * On stories that the fit had not seen, with 95 % confidence intervals:
${measured.map((line) => ` * - ${line}`).join('\n')}
 */
export const THRESHOLDS = { covered: ${covered}, subject: ${about}, likely: ${likely}, high: ${high} } as const;
`;
}

function renderLogistic({ intercept, weights }: LogisticModel): string {
  return `{ intercept: ${rounded(intercept)}, weights: [${weights.map(rounded).join(', ')}] }`;
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
