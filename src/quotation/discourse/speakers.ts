import { ORGANIZATION_WORDS } from '../../english/nameWords.js';
import { SHORT_TITLES } from '../../english/shortTitles.js';
import type { MaskedSentence } from '../marks/maskSentences.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { isPersonNoun, PREPOSITIONS } from '../phrases/wordClasses.js';
import { addLateSurnames, addSurname, ownedRole } from './fullerRoles.js';
import { genderOf } from './gender.js';
import { type NameMention, readNames } from './readNames.js';

/** A person of the article, as named in full. */
export interface Person {
  readonly name: string;
  role: string | null;
  gender: 'he' | 'she' | null;
}

/** Who the article names: persons by surname, institutions by what it calls them later. */
export interface SpeakerRegistry {
  /** Every person whose name ends in, or is, these words. */
  personsNamed(name: string): readonly Person[];
  /** Persons whose role has this noun, such as "minister" or, for "governor", "Gov." */
  personsWithRole(noun: string): readonly Person[];
  /** The full name of an organization: "SLA" and "the authority" are the Sellin Link Authority; null when not known. */
  organizationNamed(name: string): string | null;
  /** Organizations whose name ends in this noun: "authority". */
  organizationsOfKind(noun: string): readonly string[];
  /** Whether the article speaks of one of these without a name: "a driver", "two drivers". */
  isIntroduced(noun: string): boolean;
}

/** Reads the reporter's words for names of two words and more, each with the first role that they give. */
export function findSpeakers(sentences: readonly MaskedSentence[]): SpeakerRegistry {
  const persons = new Map<string, Person>();
  const organizations = new Map<string, string>();
  const late: NameMention[] = [];
  let body: NameMention | null = null;
  for (const { masked } of sentences) {
    for (const mention of readNames(masked)) {
      if (mention.kind === 'organization') {
        organizations.set(mention.short ?? mention.name, mention.name);
        body = mention;
      } else if (mention.kind === 'surname') {
        if (!addSurname(persons, mention)) late.push(mention);
      } else if (mention.isOwned && mention.role !== null && body !== null)
        addPerson(persons, { ...mention, role: ownedRole(mention.role, body) });
      else addPerson(persons, mention);
    }
  }
  addLateSurnames(persons, late);
  return createRegistry([...persons.values()], organizations, introducedNouns(sentences));
}

function addPerson(persons: Map<string, Person>, { name, role, titles }: NameMention): void {
  const known = persons.get(name);
  const gender = genderOf(`${titles} ${role ?? ''}`) ?? genderOf(name);
  if (known === undefined) {
    persons.set(name, { name, role, gender });
    return;
  }
  known.role ??= role;
  known.gender ??= gender;
}

/** "T. J. Okell Jr." is an Okell. */
function withoutSuffix(name: string): string {
  return name.replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/u, '').replace(/\.$/u, '');
}

function createRegistry(
  persons: readonly Person[],
  organizations: ReadonlyMap<string, string>,
  introduced: ReadonlySet<string>,
): SpeakerRegistry {
  const full = [...new Set(organizations.values())];
  const bySurname = new Map<string, Person[]>();
  const add = (key: string, person: Person) => {
    const list = bySurname.get(key);
    if (list === undefined) bySurname.set(key, [person]);
    else if (!list.includes(person)) list.push(person);
  };
  for (const person of persons) {
    const words = withoutSuffix(person.name).split(' ');
    words.forEach((_, i) => {
      if (i > 0) add(words.slice(i).join(' '), person);
      // Bashar al-Assad is Assad, too.
      if (i > 0 && /^(?:al|el)-/u.test(words[i] ?? '')) add(words.slice(i).join(' ').slice(3), person);
      if (i < words.length - 1) add(words.slice(0, i + 1).join(' '), person);
    });
  }
  return {
    personsNamed(name) {
      const exact = persons.filter((person) => person.name === name);
      return exact.length > 0 ? exact : (bySurname.get(withoutSuffix(name)) ?? []);
    },
    personsWithRole(noun) {
      const nouns = [noun.toLowerCase(), ...(SHORT_TITLES.get(noun.toLowerCase()) ?? [])];
      return persons.filter(({ role }) => nouns.includes(headOfRole(role)));
    },
    organizationNamed(name) {
      const known = organizations.get(name);
      if (known !== undefined) return known;
      // "the Times" is the Harbor Times, but "Rubio" not Team Rubio.
      const isKind = ORGANIZATION_WORDS.has(name.split(' ').at(-1)?.toLowerCase() ?? '');
      const longer = full.filter(
        (other) => (isKind && other.endsWith(` ${name}`)) || other.startsWith(`${name} `),
      );
      if (longer.length === 1) return longer[0] ?? null;
      const initials = /^\p{Lu}{2,6}$/u.test(name)
        ? full.filter((other) => other.replace(/[^\p{Lu}]/gu, '') === name && other !== name)
        : [];
      return initials.length === 1 ? (initials[0] ?? null) : null;
    },
    organizationsOfKind: (noun) =>
      full.filter((name) => name.toLowerCase().endsWith(` ${noun.toLowerCase()}`)),
    isIntroduced: (noun) => introduced.has(noun),
  };
}

/** The nouns of "a driver", "two young drivers"; not those in apposition, as of "Holm, a driver,". */
function introducedNouns(sentences: readonly MaskedSentence[]): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { masked } of sentences) {
    for (const [, phrase = ''] of masked.matchAll(INDEFINITE)) {
      const words = phrase.toLowerCase().split(' ');
      const stop = words.findIndex((word) => PREPOSITIONS.has(word));
      const noun = words.slice(0, stop < 0 ? words.length : stop).findLast((word) => isPersonNoun(word));
      if (noun !== undefined) nouns.add(noun).add(noun.replace(/s$/u, ''));
    }
  }
  return nouns;
}

const INDEFINITE =
  /(?<!, )\b(?:an?|one|another|two|three|four|five|several|some|other|many)\s((?:[\p{L}-]+\s){0,3}[\p{L}-]+)/giu;

/** The noun of a role: "minister" of "Norvane Foreign Minister for the islands". */
export function headOfRole(role: string | null): string {
  if (role === null) return '';
  const phrase = parseNounPhrase(`the ${role.charAt(0).toLowerCase()}${role.slice(1)}`);
  if (phrase?.kind === 'description') return phrase.head;
  return (
    (role.split(/\s(?:of|for|at|in|to)\s/u)[0] ?? role)
      .split(' ')
      .at(-1)
      ?.toLowerCase()
      .replace(/\.$/u, '') ?? ''
  );
}
