import { SUBJECT_OF_POSSESSIVE } from '../../english/functionWords.js';
import { MASK } from '../marks/maskSentences.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { readPhrase } from '../phrases/readPhrase.js';
import { isPossessive, type Token, tokenize } from '../phrases/tokens.js';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isNameWord,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../phrases/wordClasses.js';
import type { Subject } from './cue.js';
import { leadingSubject } from './leadingSubject.js';
import { appositionAfter } from './subjectAfter.js';

/** No subject stands farther into its sentence. */
const REACH = 80;

/** Whom a sentence is about when its subject is a name or somebody unnamed: "Torvald rinses out the jar." */
export function sentenceSubject(masked: string): Subject | null {
  const tokens = tokenize(masked).slice(0, REACH);
  const mask = tokens.findIndex(({ kind }) => kind === 'mask');
  const ends = mask > 1 ? [mask, tokens.length] : [tokens.length];
  for (const end of ends) {
    const subject = leadingSubject(masked, tokens, end - 1);
    if (subject !== null) return subject;
  }
  return openingName(masked, tokens);
}

/**
 * "His daughter, Kayla, rolls her eyes.", "At a diner in Keene, Bob Lind winces.": a name at the beginning and a verb
 * that no list has.
 */
function openingName(masked: string, tokens: readonly Token[]): Subject | null {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const from = tokens[0] !== undefined && isNameWord(tokens[0]) ? 0 : comma + 1;
  const name = tokens.slice(from, from + tokens.slice(from).findIndex((token) => !isNameWord(token)));
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || isPossessive(last)) return null;
  const rest = masked.slice(last.end);
  const between = CLOSED.exec(rest);
  // Of a single word without commas one cannot tell: "Young writers".
  const hasVerb =
    between === null
      ? name.length > 1 && /^\s\p{Ll}+s\s/u.test(rest)
      : !isLinked(rest.slice(between[0].length));
  const text = masked.slice(first.start, last.end);
  if (!hasVerb || parseNounPhrase(text)?.kind !== 'person') return null;
  return { start: first.start, end: last.end, text, apposition: between?.[1] ?? null, form: 'before' };
}

/** ", home from school, " and the comma alone of "His daughter, Kayla, ". */
const CLOSED = new RegExp(`^(?:,\\s([^,.;:${MASK}]{2,80}))?,\\s(?=\\p{Ll})`, 'u');

/** Whether no verb but a preposition or a second noun follows. */
function isLinked(rest: string): boolean {
  const next = tokenize(rest.slice(0, 40))[0]?.bare ?? '';
  return PREPOSITIONS.has(next) || CONJUNCTIONS.has(next) || SUBORDINATORS.has(next) || DETERMINERS.has(next);
}

/**
 * "Linda Voss, 54, a nurse: “...”", "Winslow: “...”": whom the words before a colon name, when they are nothing but a
 * name.
 */
export function labelSubject(before: string): Subject | null {
  const tokens = tokenize(before);
  const phrase = readPhrase(tokens, 0);
  const [first, last] = [tokens[0], tokens[(phrase?.end ?? 0) - 1]];
  if (
    first === undefined ||
    last === undefined ||
    parseNounPhrase(before.slice(first.start, last.end)) === null
  )
    return null;
  const rest = before.slice(last.end);
  const apposition = appositionAfter(rest);
  if (!/^(?:,\s\p{N}+)?\s*:\s*$/u.test(rest.slice(apposition?.end ?? 0))) return null;
  const { start } = first;
  const text = before.slice(start, last.end);
  return { start, end: last.end, text, apposition: apposition?.text ?? null, form: 'before' };
}

/** "Sheriff Holm’s answer was short: “...”", "His advice: “...”": whose a noun of speech is. */
export function ownerOfSpeech(before: string): Subject | null {
  const [, owner, pronoun] = OWNER_OF_SPEECH.exec(before) ?? [];
  const text = owner ?? SUBJECT_OF_POSSESSIVE.get(pronoun?.toLowerCase() ?? '');
  return text === undefined ? null : { start: 0, end: text.length, text, apposition: null, form: 'before' };
}

const OWNER_OF_SPEECH =
  /^\s*(?:(\p{Lu}[\p{L}.’' -]{1,60}?)['’]s?|(his|her|their))\s(?:\p{Ll}+\s){0,3}?(?:answer|reply|response|verdict|message|advice|explanation|conclusion|take|view|motto|line|pitch|warning|question|comment|reaction|assessment|argument|statement|tweet|post|letter|rationale|point|plea|promise)\b/iu;
