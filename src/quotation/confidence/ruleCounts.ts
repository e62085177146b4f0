/** How many speakers a rule, or a pair of rules, settled, and how many of these rightly. */
export interface RuleCount {
  readonly right: number;
  readonly settled: number;
}

/** By the name of the rule, or the two names with a plus between them. */
export type RuleCounts = ReadonlyMap<string, RuleCount>;
