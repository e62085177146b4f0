/** Written by `npm run fit:coverage -- --write`. */
export const COVERAGE_MODEL = {
  subject: { intercept: -0.58, weights: [19.341, 7.404, -1.191, -2.788] },
  answered: { intercept: -0.554, weights: [1.732, 0.373, 0.734, 0.142, -0.559, 0.891, -1.227, 0, 1.812] },
  answeredUnread: { intercept: -1.591, weights: [4.138] },
} as const;

/**
 * On stories that the fit had not seen, with 95 % confidence intervals:
 * - answered, abstained: .030 (.024–.038) of 2154
 * - left open, abstained: .190 (.169–.214) of 1156
 * - other subject, abstained: .895 (.866–.918) of 523
 * - other story, abstained: .615 (.563–.665) of 348
 * - AUROC, answered against left open: .816 (.801–.830)
 * - AUROC, answered against other subject: .989 (.985–.992)
 * - “high” has an answer: .949 (.931–.962) of 802
 * - “likely” has an answer: .835 (.796–.868) of 406
 * - “low” has an answer: .541 (.518–.564) of 1827
 */
export const THRESHOLDS = { covered: 0.1, subject: 0.22, likely: 0.68, high: 0.78 } as const;
