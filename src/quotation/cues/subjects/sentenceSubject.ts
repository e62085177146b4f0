import {
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_OF_POSSESSIVE,
  SUBORDINATORS,
} from '../../../english/functionWords.js';
import { MASK } from '../../marks/maskSentences.js';
import { parseNounPhrase } from '../../phrases/nounPhrase.js';
import { partOf } from '../../phrases/partOfText.js';
import { readPhrase } from '../../phrases/span/readPhrase.js';
import { isPossessive, type TokenizedText } from '../../phrases/token.js';
import { isNameWord } from '../../phrases/wordClasses.js';
import type { Subject } from '../cue.js';
import { leadingSubject } from './leadingSubject.js';
import { appositionAfter } from './subjectAfter.js';

/** No subject stands farther into its sentence. */
const REACH = 80;

/** Whom a sentence is about when its subject is a name or someone unnamed: "Torvald rinses out the jar." */
export function sentenceSubject({ text, tokens }: TokenizedText): Subject | null {
  const sentence = { text, tokens: tokens.slice(0, REACH) };
  const asked = subjectOfAsked(sentence);
  if (asked !== null) return asked;
  const { length } = sentence.tokens;
  const mask = sentence.tokens.findIndex(({ kind }) => kind === 'mask');
  const ends = mask > 1 ? [mask, length] : [length];
  for (const end of ends) {
    const subject = leadingSubject(sentence, end - 1);
    if (subject !== null) return subject;
  }
  return openingName(sentence);
}

/** "Asked whether he believed that Lind, who moved the buoys, was wrong, | Holm looked at his shoes." */
function subjectOfAsked({ text, tokens }: TokenizedText): Subject | null {
  if (!/^(?:Asked|Pressed|Questioned)$/u.test(tokens[0]?.text ?? '')) return null;
  for (let at = tokens.length - 1; at > 0; at--) {
    if (tokens[at]?.text !== ',') continue;
    const rest = tokens.slice(at + 1);
    const subject = leadingSubject({ text, tokens: rest }, rest.length - 1);
    if (subject !== null && subject.start === rest[0]?.start) return subject;
  }
  return null;
}

/**
 * "His daughter, Kayla, rolls her eyes.", "At a diner in Keene, Bob Lind winces.": a name at the beginning and a verb
 * that no list has.
 */
function openingName(sentence: TokenizedText): Subject | null {
  const { text, tokens } = sentence;
  const comma = tokens.findIndex((token) => token.text === ',');
  const from = tokens[0] !== undefined && isNameWord(tokens[0]) ? 0 : comma + 1;
  const name = tokens.slice(from, from + tokens.slice(from).findIndex((token) => !isNameWord(token)));
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || isPossessive(last)) return null;
  const rest = text.slice(last.end);
  const between = CLOSED.exec(rest);
  // Of a single word without commas one cannot tell: "Young writers".
  const hasVerb =
    between === null
      ? name.length > 1 && /^\s\p{Ll}+s\s/u.test(rest)
      : !isLinkedAt(sentence, last.end + between[0].length);
  const phrase = hasVerb ? parseNounPhrase(name) : null;
  if (phrase?.kind !== 'person') return null;
  const apposition = between?.[1] ?? null;
  const opening = last.end + ', '.length;
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    phrase,
    apposition: apposition === null ? null : partOf(sentence, opening, opening + apposition.length),
    form: 'before',
  };
}

/** ", home from school, " and the comma alone of "His daughter, Kayla, ". */
const CLOSED = new RegExp(`^(?:,\\s([^,.;:${MASK}]{2,80}))?,\\s(?=\\p{Ll})`, 'u');

/** Whether no verb but a preposition or a second noun follows. */
function isLinkedAt({ tokens }: TokenizedText, offset: number): boolean {
  const next = tokens.find(({ start }) => start >= offset)?.bare ?? '';
  return PREPOSITIONS.has(next) || CONJUNCTIONS.has(next) || SUBORDINATORS.has(next) || DETERMINERS.has(next);
}

/**
 * "Linda Voss, 54, a nurse: “...”", "Winslow: “...”": whom the words before a colon name, when they are nothing but a
 * name.
 */
export function labelSubject(before: TokenizedText): Subject | null {
  const { text, tokens } = before;
  const words = tokens.slice(0, readPhrase(tokens, 0)?.end ?? 0);
  const [first, last] = [words[0], words.at(-1)];
  const phrase = parseNounPhrase(words);
  if (first === undefined || last === undefined || phrase === null) return null;
  const apposition = appositionAfter(before, last.end);
  if (!LABEL_END.test(text.slice(apposition?.end ?? last.end))) return null;
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    phrase,
    apposition: apposition?.words ?? null,
    form: 'before',
  };
}

/** ", 54:", " (president):", " on the same question:" */
const LABEL_END = /^(?:,\s\p{N}+)?(?:\s\([^()]{1,60}\))?(?:,?\s(?:on|about|in|at)\s[^:.]{1,60})?\s*:\s*$/u;

/** "Sheriff Holm’s answer was short: “...”", "His advice: “...”": whose a noun of speech is. */
export function ownerOfSpeech(before: TokenizedText): Subject | null {
  const [, opening = '', owner, possessive] = OWNER_OF_SPEECH.exec(before.text) ?? [];
  const pronoun = SUBJECT_OF_POSSESSIVE.get(possessive?.toLowerCase() ?? '');
  const text = owner ?? pronoun;
  if (text === undefined) return null;
  const phrase =
    pronoun === undefined
      ? parseNounPhrase(partOf(before, opening.length, opening.length + text.length).tokens)
      : ({ kind: 'pronoun', word: pronoun } as const);
  return phrase === null
    ? null
    : { start: 0, end: text.length, text, phrase, apposition: null, form: 'before' };
}

const OWNER_OF_SPEECH =
  /^(\s*(?:(?:And\s)?[Ff]rom\s)?)(?:(\p{Lu}[\p{L}.’' -]{1,60}?)['’]s?|(his|her|their))\s(?:\p{Ll}+\s){0,3}?(?:answer|reply|response|verdict|message|advice|explanation|conclusion|take|view|motto|line|pitch|warning|question|comment|reaction|assessment|argument|statement|tweet|post|letter|rationale|point|plea|promise)\b/iu;
