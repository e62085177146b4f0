import { genderOf } from './gender.js';
import type { NameMention } from './readNames.js';
import type { Person } from './speakers.js';

/**
 * Adds what "President Holm" and "Holm, the mayor," say to the one person of that surname; false where there is none.
 * Two of one surname are told apart by the order of the text: only those named so far are asked.
 */
export function addSurname(
  persons: ReadonlyMap<string, Person>,
  { name, role, titles }: NameMention,
): boolean {
  const bearers = [...persons.values()].filter((person) => surnameOf(person.name) === name);
  const [bearer] = bearers;
  if (bearer !== undefined && bearers.length === 1) {
    bearer.role ??= role;
    bearer.gender ??= genderOf(`${titles} ${role ?? ''}`);
  }
  return bearer !== undefined;
}

/** Adds surnames whose full name came later, and persons who never have one: "President Holm". */
export function addLateSurnames(persons: Map<string, Person>, mentions: readonly NameMention[]): void {
  for (const mention of mentions) {
    const { name, role, titles } = mention;
    if (addSurname(persons, mention) || titles === '') continue;
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
export function ownedRole(role: string, { name, isDefinite }: NameMention): string {
  const link = /(?:spokes\p{L}+|lawyer|attorney|counsel|agent)$/iu.test(role) ? 'for' : 'of';
  return / (?:of|for|at) /u.test(role) ? role : `${role} ${link} ${isDefinite ? 'the ' : ''}${name}`;
}
