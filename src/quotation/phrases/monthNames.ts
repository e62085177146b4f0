import { MONTHS_LIKE_NAMES } from '../../english/calendar.js';
import { isGivenName } from '../../english/givenNames.js';
import { REPORTING_VERBS } from '../../english/reportingVerbs.js';
import type { Token } from './tokens.js';

/** With a capital: "may" is a verb. */
const MONTHS = new RegExp(
  `^(?:${MONTHS_LIKE_NAMES.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')})(?:['’]s)?$`,
  'u',
);
const BEFORE_MONTHS =
  /^(?:in|on|of|by|for|from|to|since|until|till|before|after|during|last|this|next|late|early|mid|every|through|and|the|a|an)$/u;

/** "Theresa May", "April Sunderland said", "May said"; not "in May", "on April 3". */
export function isNameOfMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !MONTHS.test(token.text)) return false;
  const before = tokens[at - 1]?.bare ?? '';
  const next = tokens[at + 1];
  if (isGivenName(before)) return true;
  // A phrase by itself that is nothing but "May" was taken for a subject.
  if (tokens.length === 1) return token.text.startsWith('May');
  if (next?.kind !== 'word' || BEFORE_MONTHS.test(before)) return false;
  if (/^\p{Lu}\p{Ll}/u.test(next.text)) return !MONTHS.test(next.text) && !next.text.endsWith('day');
  return token.text.startsWith('May') && REPORTING_VERBS.has(next.text);
}
