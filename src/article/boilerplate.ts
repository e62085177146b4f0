import { BOILERPLATE_RULES, TAIL_HEADINGS } from './boilerplateRules.js';

/** A list of other stories has short lines that are no sentences. */
const MAX_TAIL_LINE_LENGTH = 140;

/** For each line of an article the rule that marks it as boilerplate, or null. */
export function findBoilerplate(lines: readonly string[]): (string | null)[] {
  let inTail = false;
  return lines.map((line) => {
    if (TAIL_HEADINGS.test(line)) {
      inTail = true;
      return 'related-news';
    }
    const rule = BOILERPLATE_RULES.find(
      ({ maxLength, patterns }) => line.length <= maxLength && patterns.some((pattern) => pattern.test(line)),
    );
    if (rule !== undefined) return rule.name;
    inTail &&= line.length <= MAX_TAIL_LINE_LENGTH && !/[.!…][”"’'»)]?$/u.test(line);
    return inTail ? 'related-news' : null;
  });
}
