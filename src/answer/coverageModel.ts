/** Written by `npm run fit:coverage -- --write`. */
export const COVERAGE_MODEL = {
  subject: { intercept: -3.574, weights: [17.374, 8.6, -0.675, -2.623] },
  answered: { intercept: -0.373, weights: [7.332, -1.051] },
  answeredUnread: { intercept: -1.077, weights: [5.364] },
} as const;

/**
 * On stories that the fit had not seen, with 95 % confidence intervals:
 * - answered, abstained: .042 (.033–.054) of 1418
 * - left open, abstained: .185 (.153–.223) of 480
 * - other subject, abstained: .950 (.928–.966) of 524
 * - other story, abstained: .736 (.687–.779) of 348
 * - AUROC, answered against left open: .770 (.748–.792)
 * - AUROC, answered against other subject: .993 (.990–.995)
 * - “high” has an answer: .902 (.881–.919) of 938
 * - “likely” has an answer: .756 (.688–.813) of 180
 * - “low” has an answer: .591 (.553–.629) of 636
 */
export const THRESHOLDS = { covered: 0.27, likely: 0.7, high: 0.76 } as const;
