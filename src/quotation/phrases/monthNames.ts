import { MONTHS_LIKE_NAMES } from '../../english/calendar.js';
import { isGivenName } from '../../english/names/givenNames.js';
import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import type { Token } from './token.js';

/** Months that may be names, with a capital, since "may" is a verb, and each with its bare form. */
const MONTHS: ReadonlyMap<string, string> = new Map(
  MONTHS_LIKE_NAMES.flatMap((month) =>
    ['', "'s", '’s'].map(
      (ending) => [month.charAt(0).toUpperCase() + month.slice(1) + ending, month] as const,
    ),
  ),
);

const BEFORE_MONTHS =
  /^(?:in|on|of|by|for|from|to|since|until|till|before|after|during|last|this|next|late|early|mid|every|through|and|the|a|an)$/u;

/** The tokens of a text with the capital of each "May" that is a person, and none of a month. */
export function withNamesOfMonths(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => MONTHS.has(text))) return tokens;
  return tokens.map((token, at) => {
    const month = MONTHS.get(token.text);
    if (month === undefined) return token;
    return { ...token, bare: isNameOfMonth(tokens, at, token) ? token.text : month };
  });
}

/** "Theresa May", "April Sunderland said", "May said"; not "in May", "on April 3". */
function isNameOfMonth(tokens: readonly Token[], at: number, { text }: Token): boolean {
  const before = tokens[at - 1]?.bare ?? '';
  const next = tokens[at + 1];
  if (isGivenName(before)) return true;
  // A phrase by itself that is nothing but "May" was taken for a subject.
  if (tokens.length === 1) return text.startsWith('May');
  if (next?.kind !== 'word' || BEFORE_MONTHS.test(before)) return false;
  if (/^\p{Lu}\p{Ll}/u.test(next.text)) return !MONTHS.has(next.text) && !next.text.endsWith('day');
  return text.startsWith('May') && REPORTING_VERBS.has(next.text);
}
