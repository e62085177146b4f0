import { SHORT_MONTHS } from '../english/calendar.js';
import { MEDIA_NAMES, OCCASION_NOUNS } from '../english/occasionNouns.js';
import type { Cue } from './cues/cue.js';
import type { ParsedSentence } from './cues/parsedSentence.js';
import { MASK } from './marks/maskSentences.js';
import { parseNounPhrase } from './phrases/nounPhrase.js';
import { readPhrase } from './phrases/span/readPhrase.js';
import { isCapitalized, isPossessive, type Token } from './phrases/token.js';
import { isTimeNoun } from './phrases/wordClasses.js';

const AT = /^(?:in|at|on|during|via|through|aboard|outside|from|after|before|with|to|inside)$/u;
const BEFORE_TIME = /^(?:on|late|early|earlier|last|this|in)$/u;

/**
 * When, where or in what someone said it, in the words of the sentence: "on Sunday", "in a statement", "told
 * reporters at the White House". Null where the sentence does not say.
 */
export function findOccasion(cue: Cue, { text, words: { tokens } }: ParsedSentence): string | null {
  const span = afterVerb(cue, tokens) ?? betweenSubjectAndVerb(cue, tokens) ?? atBeginning(cue, tokens);
  return span === null ? null : text.slice(span[0]?.start, span.at(-1)?.end);
}

/** "said on Sunday", "told reporters in Ohio", "said Holm in an interview with CNN". */
function afterVerb(cue: Cue, tokens: readonly Token[]): readonly Token[] | null {
  const { subject } = cue;
  const after = subject?.form === 'inverted' && subject.start > cue.start ? subject.end : cue.end;
  const from = tokens.findIndex(({ start }) => start >= after);
  if (from < 0 || subject?.form === 'according-to') return null;
  const addressee = cue.verb === 'tell' ? addresseeEnd(tokens, from) : from;
  const end = piecesEnd(tokens, addressee, addressee > from);
  if (addressee > from)
    return tokens.slice(
      tokens.findIndex(({ start }) => start === cue.start),
      end,
    );
  return end > from ? tokens.slice(from, end) : null;
}

/** "Holm on Sunday said", "Holm, speaking at a rally in Ohio, said". */
function betweenSubjectAndVerb({ start, subject }: Cue, tokens: readonly Token[]): readonly Token[] | null {
  if (subject?.form !== 'before' || subject.end >= start) return null;
  const from = tokens.findIndex((token) => token.start >= subject.end);
  const at = /^[,(]$/u.test(tokens[from]?.text ?? '') ? from + 1 : from;
  const end = piecesEnd(tokens, startOfPieces(tokens, at), startOfPieces(tokens, at) > at);
  return end > startOfPieces(tokens, at) && (tokens[end - 1]?.end ?? 0) < start
    ? tokens.slice(at, end)
    : null;
}

/** "In a statement, Holm said", "Speaking to reporters in Moscow on Sunday, Holm said". */
function atBeginning({ subject, start }: Cue, tokens: readonly Token[]): readonly Token[] | null {
  const end = piecesEnd(tokens, startOfPieces(tokens, 0), startOfPieces(tokens, 0) > 0);
  const next = tokens[end];
  if (end <= startOfPieces(tokens, 0) || next === undefined || (subject?.start ?? start) < next.start)
    return null;
  return next.text === ',' || next.start === subject?.start ? tokens.slice(0, end) : null;
}

/** Past the "speaking" or "writing" that a phrase of place can follow. */
function startOfPieces(tokens: readonly Token[], at: number): number {
  return /^(?:speaking|writing|appearing|testifying|campaigning)$/u.test(tokens[at]?.bare ?? '')
    ? at + 1
    : at;
}

/** After "told reporters", "told a crowd"; where it began for "told her", "told Holm". */
function addresseeEnd(tokens: readonly Token[], at: number): number {
  const phrase = readPhrase(tokens, at);
  if (phrase === null) return at;
  const parsed = parseNounPhrase(tokens.slice(at, phrase.core));
  const isAddressee = parsed?.kind === 'organization' || (parsed?.kind === 'description' && parsed.isKnown);
  if (!isAddressee) return at;
  return tokens[phrase.core]?.bare === 'of' ? phrase.end : phrase.core;
}

/** After the phrases of time and place that follow one another from a token on. */
function piecesEnd(tokens: readonly Token[], from: number, isLoose: boolean): number {
  let at = from;
  for (;;) {
    const end = Math.max(timeEnd(tokens, at), placeEnd(tokens, at, isLoose || at > from));
    if (end <= at) return at;
    at = end;
  }
}

/** "on Sunday night", "late Tuesday", "last week", "on Jan. 9"; the beginning where there is none. */
function timeEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < 3 && BEFORE_TIME.test(tokens[at]?.bare ?? '')) at++;
  const isTime = (token: Token | undefined) =>
    token !== undefined &&
    !/^(?:time|march|may)$/u.test(token.text) &&
    (isTimeNoun(token) || SHORT_MONTHS.includes(token.bare));
  if (!isTime(tokens[at])) return from;
  while (isTime(tokens[at]) || /^(?:\p{N}{1,2}|ago)$/u.test(tokens[at]?.text ?? '')) at++;
  return at;
}

/**
 * "in a statement", "at a rally in Ohio", "on Twitter", "on ABC’s “This Week”"; "in Moscow" only where `isLoose` or
 * it is a name.
 */
function placeEnd(tokens: readonly Token[], from: number, isLoose: boolean): number {
  const token = tokens[from];
  if (token === undefined || !AT.test(token.bare)) return from;
  const phrase = readPhrase(tokens, from + 1);
  if (phrase === null) return from;
  const head = tokens[phrase.core - 1];
  const words = tokens.slice(from + 1, phrase.core);
  const isOccasion = words.some(({ bare }) => OCCASION_NOUNS.has(bare) || MEDIA_NAMES.has(bare));
  const isPlace = /^(?:in|at|on|outside|aboard)$/u.test(token.bare) && words.some(isCapitalized);
  const isWithin = isLoose && /^(?:in|at|with|outside|aboard|on|during|after|before|to)$/u.test(token.bare);
  if (head === undefined || head.bare === 'condition' || !(isOccasion || isPlace || isWithin)) return from;
  if (/^(?:after|before|to|with|from)$/u.test(token.bare) && !isOccasion && !isLoose) return from;
  return tokens[phrase.end]?.text.startsWith(MASK) === true && isPossessive(head)
    ? phrase.end + 1
    : phrase.end;
}
