/** Written by `npm run fit:coverage -- --write`. */
export const COVERAGE_MODEL = {
  subject: { intercept: -0.585, weights: [19.283, 7.535, -1.191, -2.792] },
  answered: { intercept: -0.584, weights: [1.794, 0.243, 0.788, 0.122, -0.304, 0.879, -1.168, 2.181] },
  answeredUnread: { intercept: -1.608, weights: [4.19] },
} as const;

/**
 * On stories that the fit had not seen, with 95 % confidence intervals:
 * - answered, abstained: .030 (.023–.038) of 2154
 * - left open, abstained: .202 (.179–.226) of 1156
 * - other subject, abstained: .910 (.883–.932) of 523
 * - other story, abstained: .647 (.595–.695) of 348
 * - AUROC, answered against left open: .818 (.804–.832)
 * - AUROC, answered against other subject: .988 (.983–.991)
 * - “high” has an answer: .944 (.926–.958) of 770
 * - “likely” has an answer: .860 (.825–.888) of 463
 * - “low” has an answer: .541 (.517–.564) of 1785
 */
export const THRESHOLDS = { covered: 0.1, subject: 0.22, likely: 0.67, high: 0.79 } as const;
