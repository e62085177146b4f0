import { BOILERPLATE_RULES, type BoilerplateRule, TAIL_HEADINGS } from './boilerplateRules.js';

/** A list of other stories has short lines, not sentences. */
const MAX_TAIL_LINE_LENGTH = 140;

/** "More worrying: the bridge is cracked, Holm said." reports something, whatever its first words. */
const REPORTED = /\b(?:said|says|told|added|warned|according to|announced|asked|replied|wrote)\b/iu;

/** For each line of an article the rule that marks it as boilerplate, or null. */
export function findBoilerplate(lines: readonly string[]): (string | null)[] {
  let inTail = false;
  return lines.map((written) => {
    const line = withoutEmphasis(written);
    if (TAIL_HEADINGS.test(line)) {
      inTail = true;
      return 'related-news';
    }
    const rule = BOILERPLATE_RULES.find((rule) => fits(rule, line));
    if (rule !== undefined) return rule.name;
    inTail &&= line.length <= MAX_TAIL_LINE_LENGTH && !/[.!…:][”"’'»)]?$/u.test(line);
    return inTail ? 'related-news' : null;
  });
}

function fits({ maxLength, patterns, evenInNews }: BoilerplateRule, line: string): boolean {
  if (line.length > maxLength || (evenInNews !== true && isReport(line))) return false;
  return patterns.some((pattern) => pattern.test(line));
}

/** A whole sentence with a verb of speech is news. */
function isReport(line: string): boolean {
  return /[.!?…][”"’'»)]*$/u.test(line) && REPORTED.test(line);
}

/** Markdown sets notes in italics: "*By Ada Holm*". */
function withoutEmphasis(line: string): string {
  return /^([*_]{1,3})(?=\S)(.*\S)\1$/u.exec(line)?.[2] ?? line;
}
