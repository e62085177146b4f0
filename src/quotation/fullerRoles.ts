import { genderOf } from './gender.js';
import type { NameMention } from './readNames.js';
import type { Person } from './speakers.js';

/** Adds what "President Holm" and "Holm, the mayor," say to the one person of that surname, or a person who has no given name. */
export function addSurnames(persons: Map<string, Person>, mentions: readonly NameMention[]): void {
  for (const { name, role, titles } of mentions) {
    const bearers = [...persons.values()].filter((person) => surnameOf(person.name) === name);
    const [bearer] = bearers;
    const gender = genderOf(`${titles} ${role ?? ''}`);
    if (bearer === undefined && titles !== '') persons.set(name, { name, role, gender });
    if (bearer === undefined || bearers.length > 1) continue;
    bearer.role ??= role;
    bearer.gender ??= gender;
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
