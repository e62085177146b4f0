import { DETERMINERS } from '../../../english/functionWords.js';
import { OFFICE_FIELDS, OFFICES_WITH_OF } from '../../../english/names/titleNouns.js';
import { isCapitalized, type Token } from '../token.js';

/** Whether an "of" joins two nouns into one: "one of the lawyers", "Secretary of State John Kerry". */
export function joinsOf(before: Token, next: Token | undefined): boolean {
  if (next === undefined) return false;
  if (
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{N}+%?|some|many|most|several|number|majority|dozens|hundreds|percent|all|none|each|both|pair|group|members|dozen|few|half|third|thirds|two-thirds|quarter|quarters|three-quarters|fifth|tenth)$/u.test(
      before.bare,
    )
  ) {
    return DETERMINERS.has(next.bare) || next.kind === 'word';
  }
  if (OFFICES_WITH_OF.has(before.bare) && OFFICE_FIELDS.has(next.bare)) return true;
  return (
    isCapitalized(before) &&
    isCapitalized(next) &&
    OFFICES_WITH_OF.has(before.bare.replace(/^(?:then|ex|former)-/u, ''))
  );
}
