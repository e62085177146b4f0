/** Written by `npm run fit:coverage -- --write`. */
export const COVERAGE_MODEL = {
  subject: { intercept: -1.382, weights: [17.036, 7.212, -0.93, -2.508] },
  answered: { intercept: -0.23, weights: [1.75, 0.55, 0.61, 0.5, -1.2, 1, -1.2, 2] },
  answeredUnread: { intercept: -1.776, weights: [4.43] },
} as const;

/**
 * On stories that the fit had not seen, with 95 % confidence intervals:
 * - answered, abstained: .026 (.013–.050) of 308
 * - left open, abstained: .208 (.146–.287) of 125
 * - other subject, abstained: .899 (.813–.948) of 79
 * - other story, abstained: .604 (.463–.730) of 48
 * - AUROC, answered against left open: .782 (.736–.823)
 * - AUROC, answered against other subject: .982 (.966–.994)
 * - “high” has an answer: .962 (.914–.984) of 132
 * - “likely” has an answer: .815 (.633–.918) of 27
 * - “low” has an answer: .627 (.564–.685) of 241
 */
export const THRESHOLDS = { covered: 0.15, subject: 0.28, likely: 0.67, high: 0.72 } as const;
