import type { ParsedSentence } from '../cues/parsedSentence.js';
import { type Entities, findEntities } from './entities.js';
import { inferPronouns } from './inferPronouns.js';
import { type Mention, type Place, type ResolvedSpeaker, sinceBlock, type Turn } from './mention.js';
import { learn, type Person, type PersonFacts } from './person.js';
import { personsNamedIn } from './personsNamed.js';

/** How many mentions a reader keeps in mind, at least: more than any article has, and a limit for what is none. */
const MEMORY = 1_000;

/** "(Ada Holm for the Evening Mercury)", "(Photo by Ada Holm)": who made a picture, of whom the story says nothing. */
const CREDIT =
  /^\s*\((?:Photo|Picture|Photograph)s?[:\s][^()]*\)\.?\s*$|^\s*\(\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}(?:\s(?:for|via)\s|\/)[^()]*\)\.?\s*$/u;

/** What a reader knows who has come to a sentence of an article. */
export interface Discourse {
  /** Whom the article names anywhere. */
  readonly entities: Entities;
  /** The sentence being read. */
  readonly place: Place;
  /** Whom the sentences up to here were about or let speak, in order. */
  readonly subjects: readonly Mention[];
  /** Persons whom the sentences before this one name anywhere, in order. */
  readonly named: readonly Mention[];
}

/** A discourse while the article is read from top to bottom. */
export interface GrowingDiscourse extends Discourse {
  /** Goes on to the next sentence; whom the last one names is known from now on. */
  goTo(sentence: ParsedSentence): void;
  /** Keeps whom the sentence being read is about or lets speak. */
  addSubject(resolved: ResolvedSpeaker, spoke: boolean, turn?: Turn | null): void;
  /**
   * Keeps that the paragraph stays with someone although its last sentence has another subject: whom the next one
   * calls "he". Null where somebody speaks.
   */
  stayWith(resolved: ResolvedSpeaker | null): void;
  /** Keeps what the sentence tells of a person: the role given here, "Mrs.", "she". */
  learn(person: Person, facts: Partial<PersonFacts>): void;
}

/** Reads the names of an article; the reading itself begins before the first sentence. */
export function openDiscourse(sentences: readonly ParsedSentence[]): GrowingDiscourse {
  const entities = findEntities(sentences);
  const namedIn = new Map(
    sentences.map((sentence) => [
      sentence,
      CREDIT.test(sentence.masked) ? [] : personsNamedIn(sentence.words, entities),
    ]),
  );
  inferPronouns(namedIn);
  const subjects: Mention[] = [];
  const named: Mention[] = [];
  let current: ParsedSentence | undefined;
  let center: Mention | null = null;
  let paragraph = -1;
  let place: Place = { sentence: 0, block: 0 };
  return {
    entities,
    subjects,
    named,
    get place() {
      return place;
    },
    goTo(sentence) {
      const persons = current === undefined ? [] : (namedIn.get(current) ?? []);
      for (const person of persons) remember(named, mentionByName(person, place));
      if (current?.block !== sentence.block) {
        paragraph++;
        if (center !== null) remember(subjects, center);
        center = null;
      }
      current = sentence;
      place = { sentence: sentence.start, block: paragraph };
    },
    addSubject(resolved, spoke, turn = null) {
      remember(subjects, { ...resolved, ...place, spoke, turn });
    },
    stayWith(resolved) {
      center = resolved === null ? null : { ...resolved, ...place, spoke: false, turn: null };
    },
    learn,
  };
}

function remember(mentions: Mention[], mention: Mention): void {
  mentions.push(mention);
  if (mentions.length > 2 * MEMORY) mentions.splice(0, MEMORY);
}

function mentionByName(person: Person, place: Place): Mention {
  const { name, role } = person;
  return {
    speaker: { name, role, mention: null },
    person,
    speakerRule: 'mention',
    ...place,
    spoke: false,
    turn: null,
  };
}

/** The same as if someone had never been spoken of. */
export function withoutPerson(discourse: GrowingDiscourse, { speaker, person }: Mention): GrowingDiscourse {
  const isOther = (other: Mention): boolean =>
    person === null ? other.speaker.name !== speaker.name : other.person !== person;
  return {
    ...discourse,
    place: discourse.place,
    subjects: discourse.subjects.filter(isOther),
    named: discourse.named.filter(isOther),
  };
}

/** The same as if the article began with the paragraph being read. */
export function ofParagraph({ entities, place, subjects }: Discourse): Discourse {
  return { entities, place, subjects: sinceBlock(subjects, place.block), named: [] };
}
