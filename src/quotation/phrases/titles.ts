import { isGivenName, NAMES_LIKE_NOUNS } from '../../english/names/givenNames.js';
import { ORGANIZATION_WORDS } from '../../english/names/nameWords.js';
import { OFFICE_FIELDS, TITLE_NOUNS, TITLES_LIKE_SURNAMES } from '../../english/names/titleNouns.js';
import { isPersonNoun, PERSON_NOUNS } from '../../english/speakerNouns.js';
import { isPossessive, type Token } from './token.js';

/**
 * How many tokens at the beginning of a capitalized run are a title: 2 of "Foreign Minister | Tadeo Vance", 0 of
 * "Angus King".
 */
export function titleLength(run: readonly Token[]): number {
  const last = run.findLastIndex(
    (token, i) => isTitle(token) && !isPossessive(token) && !isPartOfName(run, i),
  );
  if (last >= 0) return last + 1 + fieldLength(run.slice(last + 1));
  if (run.some(({ bare }) => ORGANIZATION_WORDS.has(bare))) return 0;
  // "Florida Republican Marcus Rudd", "Librarian Prudence Malloy": a common noun before a given name and a surname.
  return run.findLastIndex((_, i) => i <= run.length - 3 && isNounBeforeName(run, i)) + 1;
}

function isNounBeforeName(run: readonly Token[], at: number): boolean {
  const [before, token] = [run[at - 1], run[at]];
  if (token === undefined) return false;
  if (PERSON_NOUNS.has(token.bare)) return true;
  return (
    isPersonNoun(token.bare) && !canBeGivenName(token) && !(before !== undefined && canBeGivenName(before))
  );
}

/** Whether a word can be a title: "Senator", "President-elect", "then-Secretary". */
export function isTitle({ bare }: Token): boolean {
  const plain = bare.replace(/^(?:then|ex|former)-/u, '').replace(/-(?:elect|designate)$/u, '');
  return TITLE_NOUNS.has(plain.split('-').at(-1) ?? plain);
}

const canBeGivenName = ({ bare }: Token): boolean => isGivenName(bare) || NAMES_LIKE_NOUNS.has(bare);

/** The "King" of "Sen. Angus King", the "Dean" of "Fire Marshal Dean Kowalik". */
function isPartOfName(run: readonly Token[], at: number): boolean {
  const token = run[at];
  const before = run[at - 1];
  if (token === undefined) return false;
  if (TITLES_LIKE_SURNAMES.has(token.bare) && at === run.length - 1)
    return before === undefined || isTitle(before) || !/(?:i|ese|ish|ic)$/u.test(before.bare);
  return NAMES_LIKE_NOUNS.has(token.bare) && run.length - at === 2;
}

/** The "of State" of "Secretary of State John Kerry". */
function fieldLength(rest: readonly Token[]): number {
  if (rest[0]?.bare !== 'of') return 0;
  let at = rest[1]?.bare === 'the' ? 2 : 1;
  const from = at;
  while (OFFICE_FIELDS.has(rest[at]?.bare ?? '')) at++;
  return at > from && at < rest.length ? at : 0;
}
