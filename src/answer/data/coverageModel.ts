import type { Bars, CoverageModel } from '../coverage.js';

/** Written by `npm run fit:coverage -- --write`. */
export const COVERAGE_MODEL: CoverageModel = {
  subject: { base: -3.551, weights: [17.524, 8.493, -0.675, -2.635] },
  answered: { base: -0.294, weights: [7.124, -1.3] },
  answeredUnread: { base: -0.982, weights: [5.208] },
};

/**
 * On stories that the fit had not seen, with 95 % confidence intervals:
 * - answered refused: .037 (.028–.048) of 1418
 * - left open refused: .152 (.123–.187) of 480
 * - other subject refused: .927 (.902–.947) of 524
 * - other story refused: .687 (.636–.733) of 348
 * - AUROC, answered against left open: .770 (.747–.792)
 * - AUROC, answered against other subject: .992 (.989–.995)
 * - “high” has an answer: .902 (.881–.919) of 935
 * - “likely” has an answer: .764 (.700–.818) of 195
 * - “low” has an answer: .576 (.538–.614) of 649
 */
export const BARS: Bars = { covered: 0.22, likely: 0.7, high: 0.76 };
