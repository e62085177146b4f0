import type { ParsedSentence } from '../cues/parsedSentence.js';
import { genderOf, learn, type Person } from './person.js';
import { type FoundName, readNames } from './readNames.js';

/** Whom the reporter's words of an article name. */
interface GatheredNames {
  readonly persons: readonly Person[];
  /** Full names of bodies, by what the article calls them: "SLA", or the full name itself. */
  readonly organizations: ReadonlyMap<string, string>;
}

/** Reads the sentences for names of two words and more, each with the first role that they give. */
export function gatherNames(sentences: readonly ParsedSentence[]): GatheredNames {
  const persons = new Map<string, Person>();
  const organizations = new Map<string, string>();
  const late: FoundName[] = [];
  let body: FoundName | null = null;
  for (const { words } of sentences) {
    for (const found of readNames(words)) {
      if (found.kind === 'organization') {
        organizations.set(found.short ?? found.name, found.name);
        body = found;
      } else if (found.kind === 'surname') {
        if (!addSurname(persons, found)) late.push(found);
      } else if (found.isOwned && found.role !== null && body !== null)
        addPerson(persons, { ...found, role: ownedRole(found.role, body) });
      else addPerson(persons, found);
    }
  }
  addLateSurnames(persons, late);
  return { persons: [...persons.values()], organizations };
}

function addPerson(persons: Map<string, Person>, { name, role, titles }: FoundName): void {
  const known = persons.get(name);
  const gender = genderOf(`${titles} ${role ?? ''}`) ?? genderOf(name);
  if (known === undefined) persons.set(name, { name, role, gender });
  else learn(known, { role, gender });
}

/**
 * Adds what "President Holm" and "Holm, the mayor," say to the one person of that surname; false where there is none.
 * Two of one surname are told apart by the order of the text: only those named so far are asked.
 */
function addSurname(persons: ReadonlyMap<string, Person>, { name, role, titles }: FoundName): boolean {
  const bearers = [...persons.values()].filter((person) => surnameOf(person.name) === name);
  const [bearer] = bearers;
  if (bearer !== undefined && bearers.length === 1) {
    learn(bearer, { role, gender: genderOf(`${titles} ${role ?? ''}`) });
  }
  return bearer !== undefined;
}

/** Adds surnames whose full name came later, and persons who never have one: "President Holm". */
function addLateSurnames(persons: Map<string, Person>, late: readonly FoundName[]): void {
  for (const found of late) {
    const { name, role, titles } = found;
    if (addSurname(persons, found) || titles === '') continue;
    persons.set(name, { name, role, gender: genderOf(`${titles} ${role ?? ''}`) });
  }
}

/** "Okell" of "T. J. Okell Jr.", "Assad" of "Bashar al-Assad". */
function surnameOf(name: string): string | undefined {
  return name
    .replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/u, '')
    .split(' ')
    .at(-1)
    ?.replace(/^(?:al|el)-/u, '');
}

/** "its spokesman" of the body named last: "spokesman for the Sellin Link Authority". */
function ownedRole(role: string, { name, isDefinite }: FoundName): string {
  const link = /(?:spokes\p{L}+|lawyer|attorney|counsel|agent)$/iu.test(role) ? 'for' : 'of';
  return / (?:of|for|at) /u.test(role) ? role : `${role} ${link} ${isDefinite ? 'the ' : ''}${name}`;
}
