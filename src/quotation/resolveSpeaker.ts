import type { Subject } from './cues/cue.js';
import { genderOf } from './gender.js';
import { parseNounPhrase, type NounPhrase } from './nounPhrase.js';
import type { Speaker } from './quotation.js';
import { roleInApposition, roleOf } from './roles.js';
import type { Person, SpeakerRegistry } from './speakers.js';

/** Who a sentence is about or lets speak, as far as it was settled. */
export interface Referent {
  readonly speaker: Speaker;
  /** Persons can be "he" or "she", anything else "it" or "they". */
  readonly person: Person | null;
  readonly block: number;
  /** Whether the sentence reports what was said, or is merely about them. */
  readonly spoke: boolean;
}

export interface Resolved {
  readonly speaker: Speaker;
  readonly person: Person | null;
  /** The rule that settled it. */
  readonly sieve: string;
}

export interface ResolveContext {
  readonly registry: SpeakerRegistry;
  /** Of the sentences before, in order. */
  readonly history: readonly Referent[];
  readonly block: number;
}

/** A pronoun reaches back over so many paragraphs. */
const PRONOUN_REACH = 2;

/** Who the subject of a reporting word is in full; null where the article does not settle it. */
export function resolveSubject(subject: Subject, context: ResolveContext): Resolved | null {
  const phrase = parseNounPhrase(subject.text);
  const apposed =
    subject.apposition === null ? null : parseNounPhrase(subject.apposition.replace(/^who is /u, ''));
  if (phrase?.kind === 'description' && apposed?.kind === 'person') {
    // "Its chairman, Bo Lind, said"
    const role = roleOf(phrase.text.split(' '));
    return resolvePhrase({ ...apposed, role: apposed.role ?? role }, subject.text, context);
  }
  if (phrase?.kind === 'person' && subject.apposition !== null && apposed?.kind !== 'person') {
    // "Holm, the harbour master, said"
    const role = phrase.role ?? roleInApposition(subject.apposition);
    return resolvePhrase({ ...phrase, role }, subject.text, context);
  }
  return phrase === null ? null : resolvePhrase(phrase, subject.text, context);
}

function resolvePhrase(phrase: NounPhrase, mention: string, context: ResolveContext): Resolved | null {
  switch (phrase.kind) {
    case 'person':
      return resolvePerson(phrase, mention, context);
    case 'organisation':
      return resolveOrganisation(phrase.name, mention, context);
    case 'description':
      return resolveDescription(phrase, mention, context);
    case 'pronoun':
      return resolvePronoun(phrase.word, mention, context);
  }
}

/** "Kirby" is the John Kirby of two paragraphs before; two Quists and no given name are nobody. */
function resolvePerson(
  phrase: Extract<NounPhrase, { kind: 'person' }>,
  mention: string,
  { registry, history }: ResolveContext,
): Resolved | null {
  const named = registry.personsNamed(phrase.name);
  const gender = phrase.title === null ? null : genderOf(phrase.title);
  const fitting = named.filter(
    (person) => gender === null || person.gender === null || person.gender === gender,
  );
  const person = fitting.length === 1 ? fitting[0] : mostRecent(fitting, history);
  if (person !== undefined) {
    if (gender !== null) person.gender ??= gender;
    if (phrase.role !== null) person.role ??= phrase.role;
    return found(
      person.name,
      person.role ?? phrase.role,
      mention,
      person,
      phrase.name === person.name ? 'full-name' : 'surname',
    );
  }
  if (fitting.length > 1) return null;
  const organisation = registry.organisationNamed(phrase.name);
  if (organisation !== null && phrase.role === null)
    return found(organisation, null, mention, null, 'organisation');
  return found(
    phrase.name,
    phrase.role,
    mention,
    { name: phrase.name, role: phrase.role, gender },
    'bare-name',
  );
}

/** Of several who fit, the one the last sentences were about. */
function mostRecent(persons: readonly Person[], history: readonly Referent[]): Person | undefined {
  return history.findLast(({ person }) => person !== null && persons.includes(person))?.person ?? undefined;
}

function resolveOrganisation(name: string, mention: string, { registry }: ResolveContext): Resolved {
  const bare = name.replace(/^the\s+/iu, '');
  return found(registry.organisationNamed(bare) ?? bare, null, mention, null, 'organisation');
}

/** "the minister" is the one minister of the article; "a ministry official" stays what the article says. */
function resolveDescription(
  { text, core, head, isDefinite, isPerson }: Extract<NounPhrase, { kind: 'description' }>,
  mention: string,
  { registry, history }: ResolveContext,
): Resolved | null {
  if (isDefinite) {
    const persons = registry.personsWithRole(head);
    const person = persons.length === 1 ? persons[0] : mostRecent(persons, history);
    if (person !== undefined) return found(person.name, person.role, mention, person, 'role');
    const organisations = registry.organisationsOfKind(head);
    const [organisation] = organisations;
    if (organisation !== undefined && organisations.length === 1)
      return found(organisation, null, mention, null, 'institution');
    const before = history.findLast(({ speaker }) => speaker.name.toLowerCase().split(' ').includes(head));
    if (before !== undefined)
      return { ...before, speaker: { ...before.speaker, mention }, sieve: 'institution' };
  }
  return found(text, isPerson ? roleOf(core.split(' ')) : null, mention, null, 'description');
}

/** "he said" is whoever the last sentence that fits let speak or was about, in this paragraph or one of the two before. */
function resolvePronoun(word: string, mention: string, { history, block }: ResolveContext): Resolved | null {
  const near = history.filter((referent) => block - referent.block <= PRONOUN_REACH);
  const isPersonal = word === 'he' || word === 'she';
  const referent = near.findLast(({ person, speaker }) =>
    isPersonal
      ? person !== null && (person.gender === null || person.gender === word)
      : word === 'it'
        ? person === null && !(speaker.name.split(' ').at(-1) ?? '').endsWith('s')
        : person === null,
  );
  if (referent === undefined) {
    // "a geologist ... he said": somebody without a name may be meant.
    const described = isPersonal ? near.at(-1) : undefined;
    if (described?.person !== null || /^\p{Lu}/u.test(described.speaker.name)) return null;
    return { speaker: { ...described.speaker, mention }, person: null, sieve: 'pronoun' };
  }
  const last = near.at(-1);
  // An unnamed person spoken of since is the likelier one: "A geologist was more careful. “...,” he said."
  if (isPersonal && last !== referent && last?.person === null && /^an? /u.test(last.speaker.name)) {
    return { speaker: { ...last.speaker, mention }, person: null, sieve: 'pronoun' };
  }
  if (referent.person !== null && isPersonal) referent.person.gender ??= word;
  return { speaker: { ...referent.speaker, mention }, person: referent.person, sieve: 'pronoun' };
}

function found(
  name: string,
  role: string | null,
  mention: string,
  person: Person | null,
  sieve: string,
): Resolved {
  return { speaker: { name, role, mention }, person, sieve };
}
