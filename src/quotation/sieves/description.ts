import { roleOf } from '../roles.js';
import { mostRecent } from './mostRecent.js';
import type { SpeakerSieve } from './sieve.js';

/** "the minister said" is the one minister of the article, of several the one spoken of last. */
export const role: SpeakerSieve = {
  name: 'role',
  resolve(phrase, { registry, history }) {
    if (phrase.kind !== 'description' || !phrase.isDefinite) return null;
    const persons = registry.personsWithRole(phrase.head);
    const person = persons.length === 1 ? persons[0] : mostRecent(persons, history);
    return person === undefined ? null : { name: person.name, role: person.role, person };
  },
};

/** "the authority said" is the one authority that the article names. */
export const institution: SpeakerSieve = {
  name: 'institution',
  resolve(phrase, { registry }) {
    if (phrase.kind !== 'description' || !phrase.isDefinite) return null;
    const [name, ...others] = registry.organisationsOfKind(phrase.head);
    return name === undefined || others.length > 0 ? null : { name, role: null, person: null };
  },
};

/** "the union said" after "the railway union warned": whoever was last called so. */
export const calledSo: SpeakerSieve = {
  name: 'called-so',
  resolve(phrase, { history }) {
    if (phrase.kind !== 'description' || !phrase.isDefinite) return null;
    const { head } = phrase;
    const referent = history.findLast(({ speaker }) => speaker.name.toLowerCase().split(' ').includes(head));
    return referent === undefined ? null : { ...referent.speaker, person: referent.person };
  },
};

/** "a ministry official said" stays what the article says. */
export const description: SpeakerSieve = {
  name: 'description',
  resolve(phrase) {
    if (phrase.kind !== 'description') return null;
    return { name: phrase.text, role: phrase.isPerson ? roleOf(phrase.core.split(' ')) : null, person: null };
  },
};
