import { textOf, type Article } from '../article/article.js';
import {
  GENDERED,
  NAME_PARTICLES,
  NO_NAMES,
  ORGANISATION_WORDS,
  SPEAKER_NOUNS,
  TITLE_NOUNS,
} from './data/nameWords.js';
import { parseNounPhrase, roleInApposition, roleOf, withoutNicknames } from './nounPhrase.js';

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
  /** Persons whose role has this noun, such as "minister". */
  personsWithRole(noun: string): readonly Person[];
  /** The full name of an organisation: "SLA" and "the authority" are the Sellin Link Authority; null when not known. */
  organisationNamed(name: string): string | null;
  /** Organisations whose name ends in this noun: "authority". */
  organisationsOfKind(noun: string): readonly string[];
}

const NAME_RUN =
  /(?:\p{Lu}[\p{L}\p{M}'’-]*\.?)(?:\s+(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|bin|ben|ibn|el|ter|ten)\s+)*(?:[dl]['’])?(?:\p{Lu}[\p{L}\p{M}'’-]*\.?))*/gu;

/** Reads all paragraphs for names of two words and more, with the role that the first of them gives. */
export function findSpeakers(article: Article): SpeakerRegistry {
  const persons = new Map<string, Person>();
  const organisations = new Map<string, string>();
  for (const block of article.blocks) {
    if (block.kind !== 'paragraph') continue;
    const paragraph = withoutNicknames(textOf(article.text, block));
    for (const match of paragraph.matchAll(NAME_RUN))
      readName(paragraph, match.index, match[0], persons, organisations);
    for (const [, name = '', short = ''] of paragraph.matchAll(
      /((?:\p{Lu}[\p{L}-]+\s+(?:of\s+|for\s+|and\s+|the\s+)*){1,7}\p{Lu}[\p{L}-]+)\s+\((\p{Lu}{2,8})\)/gu,
    )) {
      organisations.set(short, name);
    }
  }
  return createRegistry([...persons.values()], organisations);
}

function readName(
  paragraph: string,
  at: number,
  run: string,
  persons: Map<string, Person>,
  organisations: Map<string, string>,
): void {
  const tokens = run
    .replace(/['’]s$/u, '')
    .replace(/[.,]$/u, '')
    .split(/\s+/u);
  while (tokens.length > 0 && NO_NAMES.has((tokens[0] ?? '').toLowerCase())) tokens.shift();
  if (tokens.some((token) => ORGANISATION_WORDS.has(token.toLowerCase()))) {
    if (tokens.length > 1 && !organisations.has(tokens.join(' ')))
      organisations.set(tokens.join(' '), tokens.join(' '));
    return;
  }
  const titleAt = tokens.findLastIndex((token) => TITLE_NOUNS.has(token.replace(/\.$/u, '').toLowerCase()));
  const name = tokens.slice(titleAt + 1).filter((token) => token !== '');
  const titles = tokens.slice(0, titleAt + 1);
  if (name.length < 2 || name.length > 5 || name.every((token) => NAME_PARTICLES.has(token))) return;
  const full = name.join(' ');
  const before = paragraph.slice(Math.max(0, at - 60), at);
  const after = paragraph.slice(at + run.length, at + run.length + 140);
  const role =
    roleOf([...roleWordsBefore(before, titles), ...titles]) ?? roleAfter(after) ?? roleBeforeComma(before);
  const isTheThing = /\b[Tt]he $/u.test(before) && titleAt < 0;
  if (isTheThing) return;
  const known = persons.get(full);
  const gender = genderOf(`${titles.join(' ')} ${role ?? ''}`);
  if (known === undefined) persons.set(full, { name: full, role, gender });
  else {
    known.role ??= role;
    known.gender ??= gender;
  }
}

/** "duty seismologist Runa Holm", "Pentagon spokesman John Kirby": the words before a name that say what its bearer is. */
function roleWordsBefore(before: string, titles: readonly string[]): string[] {
  const words =
    /(?:^|[.,;:–—“”"]\s*)([^.,;:–—“”"]*)$/u.exec(before)?.[1]?.trim().split(/\s+/u).filter(Boolean) ?? [];
  const kept: string[] = [];
  for (const word of words.toReversed()) {
    const noun = word.toLowerCase().replace(/['’]s$/u, '');
    const isPossessive = /['’]s$/u.test(word);
    const first = kept.length === 0 && titles.length === 0;
    if (first && !SPEAKER_NOUNS.has(noun) && !TITLE_NOUNS.has(noun)) break;
    if (!first && !isPossessive && (NO_NAMES.has(noun) || /(?:ed|ing|ly)$/u.test(noun) || STOPS.has(noun)))
      break;
    kept.unshift(word);
    if (kept.length >= 5) break;
  }
  return kept;
}

const STOPS = new Set(
  'and or but said says told asked to of with by from is was were has had have met saw called against that who'.split(
    ' ',
  ),
);

/** ", the chief engineer of the authority," or ", 72," or ", a teacher." after a name. */
function roleAfter(after: string): string | null {
  const phrase = /^,\s+(?:\d+,\s+)?([^,.;:“”"]{3,90})(?=[,.;:“”"])/u.exec(after)?.[1];
  return phrase === undefined || /^\p{Lu}/u.test(phrase) ? null : roleInApposition(phrase);
}

/** "Its chairman, Bo Lind,": the phrase that a name stands in apposition to. */
function roleBeforeComma(before: string): string | null {
  const phrase =
    /(?:^|[.”"]\s*|,\s*|\b(?:and|but|said|told|by|from|to|of|with|that|which|when|while|as)\s+)((?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\p{Lu}[\p{L}’']+)\s[^,.;:“”"]{3,50}),\s*$/u.exec(
      before,
    )?.[1];
  const parsed = phrase === undefined ? null : parseNounPhrase(phrase);
  return parsed?.kind === 'description' ? roleOf(phrase?.split(/\s+/u) ?? []) : null;
}

export function genderOf(words: string): 'he' | 'she' | null {
  for (const word of words.toLowerCase().split(/[^\p{L}]+/u)) {
    const gender = GENDERED[word];
    if (gender !== undefined) return gender;
  }
  return null;
}

/** "T. J. Okell Jr." is an Okell. */
function withoutSuffix(name: string): string {
  return name.replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/u, '');
}

function createRegistry(
  persons: readonly Person[],
  organisations: ReadonlyMap<string, string>,
): SpeakerRegistry {
  return {
    personsNamed(name) {
      const exact = persons.filter((person) => person.name === name);
      if (exact.length > 0) return exact;
      const short = withoutSuffix(name);
      return persons.filter((person) => {
        const plain = withoutSuffix(person.name);
        return plain.endsWith(` ${short}`) || plain.startsWith(`${short} `);
      });
    },
    personsWithRole: (noun) =>
      persons.filter(
        ({ role }) =>
          role
            ?.toLowerCase()
            .split(/[^\p{L}]+/u)
            .includes(noun.toLowerCase()) ?? false,
      ),
    organisationNamed(name) {
      const full = organisations.get(name);
      if (full !== undefined) return full;
      const longer = [...new Set(organisations.values())].filter(
        (other) => other.endsWith(` ${name}`) || other.startsWith(`${name} `),
      );
      return longer.length === 1 ? (longer[0] ?? null) : null;
    },
    organisationsOfKind: (noun) =>
      [...new Set(organisations.values())].filter((name) =>
        name.toLowerCase().endsWith(` ${noun.toLowerCase()}`),
      ),
  };
}
