import type { CoverageModel } from '../coverage.js';

export const COVERAGE_MODEL: CoverageModel = {
  subject: { base: 0, weights: [0, 0, 0, 0] },
  answered: { base: 0, weights: [0, 0, 0, 0, 0] },
  answeredUnread: { base: 0, weights: [0, 0] },
};

export const BARS = { covered: 0.2, likely: 0.5, high: 0.8 };
