import { wordsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { Question } from '../question/readQuestion.js';
import { listSpeakers, type QuotedSpeaker } from './speakerList.js';

/** One of several people whom a question can mean. */
export interface MeantPerson extends Pick<QuotedSpeaker, 'name' | 'role'> {
  /** The question with the full name in place of the surname. */
  readonly question: string;
}

/** "What does Tverdy want?" asks for somebody's mind, as "what did Tverdy say?" does. */
const ASKS_MIND =
  /\bwhat (?:does|do|did) (?<surname>[\p{L}'’-]+) (?:want|plan|intend|hope|expect|propose|promise)\b/iu;
const COURTESY = /\b(?:mr|mrs|ms|miss|mister|madam|sir|lady|lord)\b/iu;
const MAX_PEOPLE = 5;
/** Given names that begin alike are spellings of one. */
const MIN_COMMON_LETTERS = 3;

/**
 * The people of one surname who speak in the articles, if a question names the surname alone and asks what they say;
 * none where it can mean but one. `quoting`: the articles that quote somebody with this word in the name.
 */
export function whichPeople(
  { typed, speech }: Pick<Question, 'typed' | 'speech'>,
  quoting: (word: string) => readonly IndexedArticle[],
): MeantPerson[] {
  const surname = askedSurname(typed, speech);
  if (surname === null || COURTESY.test(typed)) return [];
  const people: QuotedSpeaker[] = [];
  for (const speaker of listSpeakers(quoting(surname))) {
    if (isOfSurname(speaker, surname) && !people.some((other) => isSamePerson(other, speaker)))
      people.push(speaker);
  }
  if (people.length < 2) return [];
  return people
    .slice(0, MAX_PEOPLE)
    .map(({ name, role }) => ({ name, role, question: withName(typed, surname, name) }));
}

function askedSurname(typed: string, speech: Question['speech']): string | null {
  const reading = speech.find(({ kind }) => kind === 'said-by');
  const words =
    reading?.kind === 'said-by'
      ? reading.speaker.words
      : wordsOf(ASKS_MIND.exec(typed)?.groups?.['surname'] ?? '');
  const [only, other] = words;
  // Of a follow-up, the question before may name more of it.
  return only !== undefined && other === undefined && wordsOf(typed).includes(only) ? only : null;
}

/** "Rosalind Tverdy", but not "Tverdy" alone, who may be any of them. */
function isOfSurname({ name }: QuotedSpeaker, surname: string): boolean {
  const words = wordsOf(name);
  return words.length > 1 && /^\p{Lu}/u.test(name) && words.at(-1) === surname;
}

/** "Sergei" and "Sergey Lavrov"; "Joe" and "Joseph Biden" where both have the same role. */
function isSamePerson(a: QuotedSpeaker, b: QuotedSpeaker): boolean {
  const [first = '', other = ''] = [wordsOf(a.name)[0], wordsOf(b.name)[0]];
  if (first.startsWith(other.slice(0, MIN_COMMON_LETTERS))) return true;
  return first.startsWith(other.charAt(0)) && a.role !== null && a.role === b.role;
}

function withName(typed: string, surname: string, name: string): string {
  return typed.replace(/[\p{L}\p{M}-]+/gu, (word) => (wordsOf(word).join('') === surname ? name : word));
}
