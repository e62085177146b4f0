/** Written by `npm run fit:coverage -- --write`. */
export const COVERAGE_MODEL = {
  subject: { intercept: -1.382, weights: [17.036, 7.212, -0.93, -2.508] },
  attribute: { intercept: -1.148, weights: [1.094, 0.779, 0.869, -1.492, 1.269, -1.578, 2.655] },
  answered: { intercept: -0.102, weights: [0.627, 0.691] },
  answeredUnread: { intercept: -1.776, weights: [4.43] },
} as const;

/**
 * On stories that the fit had not seen, with 95 % confidence intervals:
 * - answered, abstained: .029 (.015–.055) of 308
 * - left open, abstained: .224 (.160–.305) of 125
 * - other subject, abstained: .827 (.790–.858) of 479
 * - other story, abstained: .497 (.445–.549) of 348
 * - AUROC, answered against left open: .784 (.737–.824)
 * - AUROC, answered against other subject: .970 (.960–.979)
 * - “high” has an answer: .962 (.914–.984) of 132
 * - “likely” has an answer: .815 (.633–.918) of 27
 * - “low” has an answer: .610 (.548–.669) of 246
 */
export const THRESHOLDS = { covered: 0.16, subject: 0.28, likely: 0.67, high: 0.72 } as const;
