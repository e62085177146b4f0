import { PREPOSITIONS } from '../../english/functionWords.js';
import { ORGANIZATION_WORDS } from '../../english/names/nameWords.js';
import { SHORT_TITLES } from '../../english/names/titleNouns.js';
import { isPersonNoun } from '../../english/speakerNouns.js';
import type { ParsedSentence } from '../cues/parsedSentence.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { tokenize } from '../phrases/tokenize.js';
import { gatherNames } from './gatherNames.js';
import { namesOfWorks } from './namesOfWorks.js';
import { namesWithDays } from './namesWithDays.js';
import type { Person } from './person.js';

/** Whom an article names: persons by any part of their name, institutions by what it calls them later. */
export interface Entities {
  /** Every person whose name ends in, or is, these words. */
  personsNamed(name: string): readonly Person[];
  /** Persons whose role has this noun, such as "minister" or, for "governor", "Gov." */
  personsWithRole(noun: string): readonly Person[];
  /** The noun of a role: "minister" of "Norvane Foreign Minister for the islands"; "" for no role. */
  nounOfRole(role: string | null): string;
  /** The full name of a body: "SLA" and "the authority" are the Sellin Link Authority; null when not known. */
  organizationNamed(name: string): string | null;
  /** Bodies whose name ends in this noun: "authority". */
  organizationsOfKind(noun: string): readonly string[];
  /** Whether the article calls this a film, a song or the like: "Silver Harvest". */
  isWork(name: string): boolean;
  /** Whether the article speaks of one of these without a name: "a driver", "two drivers". */
  isIntroduced(noun: string): boolean;
}

/** Reads the reporter's words for whom they name. */
export function findEntities(sentences: readonly ParsedSentence[]): Entities {
  const { persons, organizations } = gatherNames(sentences);
  const introduced = introducedNouns(sentences);
  const full = [...new Set(organizations.values())];
  const works = namesOfWorks(sentences);
  const withDays = namesWithDays(sentences);
  const byPart = personsByPartOfName([...persons.values()]);
  const nouns = new Map<string, string>();
  const nounOfRole = (role: string | null): string => {
    if (role === null) return '';
    const noun = nouns.get(role) ?? readNounOfRole(role);
    nouns.set(role, noun);
    return noun;
  };
  return {
    personsNamed(name) {
      const exact = persons.get(name);
      return exact === undefined ? (byPart.get(withoutSuffix(name)) ?? []) : [exact];
    },
    personsWithRole(noun) {
      const wanted = [noun.toLowerCase(), ...(SHORT_TITLES.get(noun.toLowerCase()) ?? [])];
      return [...persons.values()].filter(({ role }) => wanted.includes(nounOfRole(role)));
    },
    nounOfRole,
    isWork: (name) => works.has(name) || works.has(`The ${name}`),
    organizationNamed: (name) => withDays.get(name) ?? organizations.get(name) ?? fullNameOf(name, full),
    organizationsOfKind: (noun) =>
      full.filter((name) => name.toLowerCase().endsWith(` ${noun.toLowerCase()}`)),
    isIntroduced: (noun) => introduced.has(noun),
  };
}

/** The one full name that a shorter one stands for; null where none or several may. */
function fullNameOf(name: string, full: readonly string[]): string | null {
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
}

/** Ada van der Holm by "van der Holm", "der Holm", "Holm" and by "Ada", "Ada van", "Ada van der". */
function personsByPartOfName(persons: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const byPart = new Map<string, Person[]>();
  const add = (part: string, person: Person): void => {
    const list = byPart.get(part);
    if (list === undefined) byPart.set(part, [person]);
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
  return byPart;
}

/** "T. J. Okell Jr." is an Okell. */
function withoutSuffix(name: string): string {
  return name.replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/u, '').replace(/\.$/u, '');
}

/** The nouns of "a driver", "two young drivers"; not those in apposition, as of "Holm, a driver,". */
function introducedNouns(sentences: readonly ParsedSentence[]): ReadonlySet<string> {
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

function readNounOfRole(role: string): string {
  const phrase = parseNounPhrase(tokenize(`the ${role.charAt(0).toLowerCase()}${role.slice(1)}`).tokens);
  if (phrase?.kind === 'description') return phrase.head;
  return (
    (role.split(/\s(?:of|for|at|in|to)\s/u)[0] ?? role)
      .split(' ')
      .at(-1)
      ?.toLowerCase()
      .replace(/\.$/u, '') ?? ''
  );
}
