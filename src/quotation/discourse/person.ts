import type { Gender } from '../../english/names/genderOf.js';
import { TITLE_NOUNS } from '../../english/names/titleNouns.js';

/** What an article tells of a person; null as long as it does not. */
export interface PersonFacts {
  readonly role: string | null;
  readonly gender: Gender | null;
}

/** A person of an article, as named in full or as the article describes them. Only `learn` changes one. */
export interface Person extends PersonFacts {
  readonly name: string;
}

/** Keeps what a phrase tells of a person and nothing before it told. */
export function learn(person: Person, { role = null, gender = null }: Partial<PersonFacts>): void {
  const current = isNewOffice(person.role, role) ? role : (person.role ?? role);
  Object.assign(person, { role: current, gender: person.gender ?? gender });
}

/** "former principal" gives way to "mayor-elect", not "former president" to "President Holm", as he was then. */
function isNewOffice(before: string | null, now: string | null): boolean {
  const office = officeOf(now);
  return PAST.test(before ?? '') && !PAST.test(now ?? '') && office !== null && office !== officeOf(before);
}

const PAST = /^(?:former\s|ex-|then-|outgoing\s|retired\s)/iu;

/** "mayor" of "mayor-elect" and "Mayor"; null where no word is a title. */
function officeOf(role: string | null): string | null {
  const words = (role ?? '').toLowerCase().split(/[^\p{L}]+/u);
  return words.find((word) => TITLE_NOUNS.has(word)) ?? null;
}
