import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS } from '../../../english/functionWords.js';
import { isSpeakerNoun } from '../../../english/speakerNouns.js';
import { IRREGULAR_PASTS } from '../../../english/verbs/verbForms.js';
import { participleEnd } from '../../phrases/phraseModifiers.js';
import { type PhraseSpan, readPhrase } from '../../phrases/readPhrase.js';
import { isPossessive, type Token } from '../../phrases/token.js';
import { isAdverb, isFiniteVerb, isNameWord, isPlural, isTimeNoun } from '../../phrases/wordClasses.js';

/** A subject as token indexes: the phrase, and what stands between commas behind it. */
export interface SubjectSpan {
  readonly start: number;
  /** After the phrase with its modifiers. */
  readonly end: number;
  /** The words in apposition, without their commas; null when there are none. */
  readonly apposition: { readonly start: number; readonly end: number } | null;
}

/** Whether a clause can begin at a token, as far as the token before it tells. */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.kind !== 'word' ||
    CONJUNCTIONS.has(before.bare) ||
    SUBORDINATORS.has(before.bare) ||
    isAdverb(before)
  );
}

/** Whether a phrase can begin at a token at all: not within "the | chair", "of | Vermont", "Bo | Lind". */
export function beginsPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return true;
  if (PREPOSITIONS.has(before.bare) && !SUBORDINATORS.has(before.bare)) return false;
  return !DETERMINERS.has(before.bare) || before.bare === 'that' || before.bare === 'this'
    ? !isPossessive(before)
    : false;
}

/** What may stand between a subject and its verb without commas: "Holm on Thursday also said". */
function skipBetween(tokens: readonly Token[], from: number, verb: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || at >= verb) return at;
    if (isAdverb(token) || (isTimeNoun(token) && token.text !== 'may')) at++;
    else if (
      /^(?:on|late|early|last|this|in|that)$/u.test(token.bare) &&
      next !== undefined &&
      isTimeNoun(next)
    )
      at += 2;
    else if (/^(?:each|both|all)$/u.test(token.bare) && (at + 1 === verb || isFiniteVerb(next ?? token)))
      at++;
    else if (/^(?:is|was|are|were|been|be)$/u.test(token.bare) && (next?.text ?? '').endsWith('ing')) at++;
    else if (/^\p{N}{1,2}$/u.test(token.text) && isTimeNoun(tokens[at - 1] ?? token)) at++;
    else return at;
  }
}

/**
 * The subject that begins at a token and whose verb is at another; null when what stands between them is something
 * else.
 */
export function readSubject(tokens: readonly Token[], start: number, verb: number): SubjectSpan | null {
  const phrase = readPhrase(tokens, start);
  return phrase === null ? null : subjectFrom(tokens, phrase, verb);
}

/** The same for a phrase that was read. */
export function subjectFrom(tokens: readonly Token[], phrase: PhraseSpan, verb: number): SubjectSpan | null {
  const { start } = phrase;
  if (phrase.end > verb) return null;
  for (const end of new Set([phrase.end, phrase.core])) {
    if (skipBetween(tokens, end, verb) === verb) return { start, end, apposition: null };
  }
  const end = canBeFirst(tokens, phrase) ? listEnd(tokens, phrase.end, verb) : phrase.end;
  if (end !== phrase.end) return { start, end, apposition: null };
  const tail = supporterEnd(tokens, phrase) ?? participleEnd(tokens, phrase.core, phrase.end);
  const opening = tokens[tail]?.text;
  const closing = tokens
    .slice(0, verb)
    .findLastIndex(
      (token, i) =>
        i > tail && (/^(?:[,)—–]|--)$/u.test(token.text) || (token.kind === 'mask' && i === verb - 1)),
    );
  const isClosed = closing > tail && skipBetween(tokens, closing + 1, verb) === verb;
  if (isClosed && /^(?:[,(—–]|--)$/u.test(opening ?? '') && beginsClause(tokens, start)) {
    const inner = tokens.slice(tail + 1, closing);
    return canInterpose(inner) ? { start, end: tail, apposition: { start: tail + 1, end: closing } } : null;
  }
  // "a geologist who asked not to be named said", "people briefed on the matter said"
  const inner = tokens.slice(phrase.end, verb);
  const [first] = inner;
  if (
    first?.kind !== 'word' ||
    inner.some(({ kind }) => kind === 'mask') ||
    inner.some(({ text }) => text === ',')
  )
    return null;
  const head = tokens[phrase.core - 1];
  const isRelative = /^(?:who|which|that|whose)$/u.test(first.bare) && inner.some(isFiniteVerb);
  const isParticiple =
    (/(?:ed|ing)$/u.test(first.text) ||
      // "an e-mail | sent on Monday | warned"
      isParticipleBefore(inner, 0) ||
      /^(?:familiar|close|aboard|outside|inside)$/u.test(first.bare)) &&
    isSpeakerNoun(head?.bare ?? '');
  if (
    (isRelative || isParticiple) &&
    beginsClause(tokens, start) &&
    !inner.slice(1).some(({ bare }) => SUBORDINATORS.has(bare))
  )
    return { start, end: verb, apposition: null };
  return null;
}

/** "Clinton and Sanders said", "the skippers, cooks and pilots said": all of them; `end` for a single one. */
function listEnd(tokens: readonly Token[], end: number, verb: number): number {
  let at = end;
  for (let i = 0; i < MAX_LISTED; i++) {
    const isLast = tokens[at]?.bare === 'and' || (tokens[at]?.text === ',' && tokens[at + 1]?.bare === 'and');
    if (!isLast && tokens[at]?.text !== ',') return end;
    const next = readPhrase(tokens, at + (isLast && tokens[at]?.text === ',' ? 2 : 1));
    if (next === null || next.end > verb) return end;
    if (isLast) {
      const ends = [next.end, next.core].find((to) => skipBetween(tokens, to, verb) === verb);
      return ends ?? end;
    }
    // "Holm, the mayor, and Lind": what stands between the commas is no second one.
    if (!isListed(tokens, next) && !isListedWithThe(tokens, next, end)) return end;
    at = next.end;
  }
  return end;
}

/** "9 cm wide, and Holm": no one of a list. */
function canBeFirst(tokens: readonly Token[], { core, end }: PhraseSpan): boolean {
  const head = tokens[core - 1];
  return tokens[end]?.bare === 'and' || (head !== undefined && (isPlural(head) || isNameWord(head)));
}

/** No list of speakers is longer. */
const MAX_LISTED = 6;

/** "cooks", "Bo Lind": a plural or a name, without an article. */
function isListed(tokens: readonly Token[], { start, core }: PhraseSpan): boolean {
  const [first, head] = [tokens[start], tokens[core - 1]];
  if (first === undefined || head === undefined || DETERMINERS.has(first.bare)) return false;
  return isPlural(head) || isNameWord(head);
}

/** "the gardeners, | the stokers | and the cooks": plurals of one word, each with "the", as the first has it. */
function isListedWithThe(tokens: readonly Token[], { start, core, end }: PhraseSpan, first: number): boolean {
  const isPair = (from: number, to: number): boolean =>
    to - from === 2 && tokens[from]?.bare === 'the' && isPluralAt(tokens, to - 1);
  return core === end && isPair(start, core) && isPair(first - 2, first);
}

function isPluralAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\p{Ll}/u.test(token.text) && isPlural(token);
}

/** Appositions, relative clauses and asides; not ", and Holm," and no second clause. */
function canInterpose(inner: readonly Token[]): boolean {
  const [first, second] = inner;
  if (first?.kind !== 'word') return false;
  if (inner.some(({ kind, text }) => kind === 'mask' || text === ';' || text === ':')) return false;
  if (/^(?:and|but|or|so|yet|because|that|said|says)$/u.test(first.bare)) return false;
  if (
    /^(?:who|whose|which|when|where|while|if|as|whom|of|in)$/u.test(first.bare) ||
    PREPOSITIONS.has(first.bare)
  )
    return true;
  if (isParticipleBefore(inner, 0) || (isAdverb(first) && isParticipleBefore(inner, 1))) return true;
  if (/(?:ing|ed)$/u.test(first.text) || (isAdverb(first) && /(?:ing|ed)$/u.test(second?.text ?? '')))
    return true;
  const stop = inner.findIndex(({ bare }) => /^(?:who|whose|which|that|where|when)$/u.test(bare));
  return !(stop < 0 ? inner : inner.slice(0, stop)).some(
    (token, i) =>
      isFiniteVerb(token) && !token.text.endsWith('ed') && !DETERMINERS.has(inner[i - 1]?.bare ?? ''),
  );
}

/** ", led by Judge Holm,", ", first told by the Globe,": an irregular participle. */
function isParticipleBefore(inner: readonly Token[], at: number): boolean {
  return IRREGULAR_PASTS.has(inner[at]?.text ?? '') && PREPOSITIONS.has(inner[at + 1]?.bare ?? '');
}

/** "One pastor | supporting Mr. Lind |, Bo Holm, said": after whom a participle says that the noun supports. */
function supporterEnd(tokens: readonly Token[], { core, end }: PhraseSpan): number | null {
  if (
    end !== core ||
    !isSpeakerNoun(tokens[core - 1]?.bare ?? '') ||
    !/\p{Ll}{3}ing$/u.test(tokens[core]?.text ?? '')
  )
    return null;
  const from = PREPOSITIONS.has(tokens[core + 1]?.bare ?? '') ? core + 2 : core + 1;
  const object = readPhrase(tokens, from);
  return object !== null && tokens[object.end]?.text === ',' ? object.end : null;
}
