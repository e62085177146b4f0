import { genderOf } from '../../english/names/genderOf.js';
import type { ParsedSentence } from '../cues/parsedSentence.js';
import { isNameWord } from '../phrases/wordClasses.js';
import { learn, type Person } from './person.js';
import { type FoundName, readNames } from './readNames.js';

/** Whom the reporter's words of an article name. */
interface GatheredNames {
  /** By their full names, in order of the text. */
  readonly persons: ReadonlyMap<string, Person>;
  /** Full names of bodies, by what the article calls them: "SLA", or the full name itself. */
  readonly organizations: ReadonlyMap<string, string>;
}

/** No article names more; each phrase is compared with all of them. */
const MAX_NAMES = 1_000;

/** Persons by their full names and by their surnames, which more than one may have. */
interface Register {
  readonly persons: Map<string, Person>;
  readonly bySurname: Map<string, Person[]>;
}

/** Reads the sentences for names of two words and more, each with the first role that they give. */
export function gatherNames(sentences: readonly ParsedSentence[]): GatheredNames {
  const register: Register = { persons: new Map(), bySurname: new Map() };
  const organizations = new Map<string, string>();
  const late: FoundName[] = [];
  let body: FoundName | null = null;
  for (const { words } of sentences) {
    for (const found of readNames(words)) {
      if (found.kind === 'organization') {
        if (organizations.size < MAX_NAMES) organizations.set(found.short ?? found.name, found.name);
        // "Calder appealed to the High Court. Its chairman": whose he is, the court's or Calder's, is not told.
        const [opening] = words.tokens;
        const isOfOther =
          opening !== undefined && isNameWord(opening) && !found.name.split(' ').includes(opening.text);
        body = isOfOther ? null : found;
      } else if (found.kind === 'surname') {
        if (!addSurname(register, found)) late.push(found);
      } else if (found.isOwned && found.role !== null && body !== null)
        addPerson(register, { ...found, role: ownedRole(found.role, body) });
      else addPerson(register, found);
    }
  }
  addLateSurnames(register, late);
  return { persons: register.persons, organizations };
}

function addPerson(register: Register, { name, role, titles }: FoundName): void {
  const known = register.persons.get(name);
  const gender = genderOf(`${titles} ${role ?? ''}`) ?? genderOf(name);
  if (known === undefined) enter(register, { name, role, gender });
  else learn(known, { role, gender });
}

function enter({ persons, bySurname }: Register, person: Person): void {
  if (persons.size >= MAX_NAMES) return;
  persons.set(person.name, person);
  const surname = surnameOf(person.name);
  const bearers = bySurname.get(surname);
  if (bearers === undefined) bySurname.set(surname, [person]);
  else bearers.push(person);
}

/**
 * Adds what "President Holm" and "Holm, the mayor," say to the one person of that surname; false where there is none.
 * Two of one surname are told apart by the order of the text: only those named so far are asked.
 */
function addSurname({ bySurname }: Register, { name, role, titles }: FoundName): boolean {
  const [bearer, ...others] = bySurname.get(name) ?? [];
  if (bearer !== undefined && others.length === 0) {
    learn(bearer, { role, gender: genderOf(`${titles} ${role ?? ''}`) });
  }
  return bearer !== undefined;
}

/** Adds surnames whose full name came later, and persons who never have one: "President Holm". */
function addLateSurnames(register: Register, late: readonly FoundName[]): void {
  for (const found of late) {
    const { name, role, titles } = found;
    if (addSurname(register, found) || titles === '') continue;
    enter(register, { name, role, gender: genderOf(`${titles} ${role ?? ''}`) });
  }
}

/** "Okell" of "T. J. Okell Jr.", "Assad" of "Bashar al-Assad". */
function surnameOf(name: string): string {
  const last = name
    .replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/u, '')
    .split(' ')
    .at(-1);
  return last?.replace(/^(?:al|el)-/u, '') ?? '';
}

/** "its spokesman" of the body named last: "spokesman for the Sellin Link Authority". */
function ownedRole(role: string, { name, isDefinite }: FoundName): string {
  const link = /(?:spokes\p{L}+|lawyer|attorney|counsel|agent)$/iu.test(role) ? 'for' : 'of';
  return / (?:of|for|at) /u.test(role) ? role : `${role} ${link} ${isDefinite ? 'the ' : ''}${name}`;
}
