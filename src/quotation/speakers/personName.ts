import { genderOf } from '../../english/names/genderOf.js';
import { isSpeakerNoun } from '../../english/speakerNouns.js';
import type { Discourse } from '../discourse/discourse.js';
import { mostRecent } from '../discourse/nearest.js';
import type { Person } from '../discourse/person.js';
import type { NounPhrase } from '../phrases/nounPhrase.js';
import type { SpeakerRule } from './speakerRule.js';

type PersonPhrase = Extract<NounPhrase, { kind: 'person' }>;

/** "Pentagon spokesman John Kirby" is the John Kirby whom the article names. */
export const fullName: SpeakerRule = {
  name: 'full-name',
  resolve(phrase, discourse) {
    const person = phrase.kind === 'person' ? personOf(phrase, discourse) : null;
    return person !== null && phrase.kind === 'person' && person.name === phrase.name
      ? { name: person.name, role: person.role ?? phrase.role, person }
      : null;
  },
};

/** "Mr. Kirby" is the John Kirby of two paragraphs before; of two Kirbys the one spoken of last. */
export const surname: SpeakerRule = {
  name: 'surname',
  resolve(phrase, discourse) {
    const person = phrase.kind === 'person' ? personOf(phrase, discourse) : null;
    return person !== null && phrase.kind === 'person' && person.name !== phrase.name
      ? { name: person.name, role: person.role ?? phrase.role, person }
      : null;
  },
};

/** "Holm said" of a Holm who is never named in full; two Quists and no given name are no one. */
export const bareName: SpeakerRule = {
  name: 'bare-name',
  resolve(phrase, discourse) {
    if (phrase.kind !== 'person' || personsFitting(phrase, discourse).length > 1) return null;
    const { name, role } = phrase;
    if (isCommonNoun(phrase)) return null;
    return { name, role, person: { name, role, gender: genderOfTitle(phrase) } };
  },
};

/** "Officials" of "Officials said", not "Baker". */
export function isCommonNoun({ name, title }: PersonPhrase): boolean {
  return title === null && /(?:s|men|people|police)$/u.test(name) && isSpeakerNoun(name.toLowerCase());
}

/** "he" for "Mr. Holm", null for "Dr. Holm" and for no title. */
export function genderOfTitle({ title }: PersonPhrase): Person['gender'] {
  return title === null ? null : genderOf(title);
}

function personOf(phrase: PersonPhrase, discourse: Discourse): Person | null {
  const fitting = personsFitting(phrase, discourse);
  return (fitting.length === 1 ? fitting[0] : mostRecent(fitting, discourse)) ?? null;
}

/** Who has this name and can have this title. */
function personsFitting(phrase: PersonPhrase, { entities }: Discourse): readonly Person[] {
  const wanted = genderOfTitle(phrase);
  const bearers = entities.personsNamed(phrase.name);
  // "Mr. Kolt" is the Kolt who surely is a man.
  const sure = wanted === null ? [] : bearers.filter(({ gender }) => gender === wanted);
  return sure.length > 0 ? sure : bearers.filter(({ gender }) => wanted === null || gender === null);
}
