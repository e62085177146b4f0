import { isSpeakerNoun } from '../../../english/speakerNouns.js';
import { NEVER_INVERTED } from '../../../english/verbs/verbClasses.js';
import { AUXILIARIES, IRREGULAR_PASTS, NO_PASTS } from '../../../english/verbs/verbForms.js';
import type { Token, TokenizedText } from '../../phrases/token.js';
import { isAdverb, isFiniteVerb } from '../../phrases/wordClasses.js';
import type { Subject } from '../cue.js';
import { subjectAfter } from './subjectAfter.js';
import { subjectBefore } from './subjectBefore.js';

/**
 * The subject of a verb that is in no list, but stands where only a verb of speech does: “It is a scandal,” fumed Holm.
 * “Shame!” Holm thundered. In her new song, Holm raps, “I sold the boat.” Null elsewhere. `plain`: the sentence with
 * its words in marks.
 */
export function tagSubject(sentence: TokenizedText, at: number, plain: string): Subject | null {
  const { tokens } = sentence;
  const verb = tokens[at];
  if (verb === undefined || !canBePast(verb) || isNoun(verb, tokens[at + 1])) return null;
  if (opensWhole(tokens, at, plain)) return personal(subjectBefore(sentence, at, false), sentence, at);
  const before = tokens[at - 1];
  if (before !== undefined && closes(before, plain) && !NEVER_INVERTED.has(verb.text)) {
    return personal(subjectAfter(sentence, at + 1, 'inverted'), sentence, at);
  }
  const mask = tokens.slice(0, at).findLastIndex(({ kind }) => kind === 'mask');
  if (isBetweenDashes(tokens, mask, at)) return personal(subjectBefore(sentence, at, false), sentence, at);
  const closing = tokens[mask];
  if (closing === undefined || at - mask > MAX_SUBJECT || !closes(closing, plain)) return null;
  const subject = personal(subjectBefore(sentence, at, false), sentence, at);
  return subject !== null && subject.start <= (tokens[mask + 1]?.start ?? 0) ? subject : null;
}

/** “The owls” — Holm smiled — “are back.” */
function isBetweenDashes(tokens: readonly Token[], mask: number, at: number): boolean {
  const isDash = (token: Token | undefined): boolean => /^(?:[—–]|-{1,2})$/u.test(token?.text ?? '');
  return (
    mask >= 0 &&
    at - mask <= MAX_SUBJECT &&
    isDash(tokens[mask + 1]) &&
    isDash(tokens[at + 1]) &&
    tokens[at + 2]?.kind === 'mask'
  );
}

/** No subject between words in marks and their verb has more tokens. */
const MAX_SUBJECT = 8;

/** A verb with tense, of any kind: "fumed", "raps", "sang". */
function canBePast({ text }: Token): boolean {
  return (
    !AUXILIARIES.has(text) &&
    !NO_PASTS.has(text) &&
    (IRREGULAR_PASTS.has(text) || /^\p{Ll}{2,}(?:ed|[^s'’]s)$/u.test(text))
  );
}

/** "the two commissioners | wrote": a plural, no verb. */
function isNoun({ text }: Token, next: Token | undefined): boolean {
  return text.endsWith('s') && (isSpeakerNoun(text) || (next !== undefined && isFiniteVerb(next)));
}

/** Whether a mask holds words that wait for who said them: “It is late,” and “Stop!” */
function closes({ kind, end }: Token, plain: string): boolean {
  return kind === 'mask' && /[,?!…][”"’'»]*$/u.test(plain.slice(Math.max(0, end - 4), end));
}

/** raps, “I sold the boat.” */
function opensWhole(tokens: readonly Token[], at: number, plain: string): boolean {
  const [comma, mask] = [tokens[at + 1], tokens[at + 2]];
  return (
    comma !== undefined &&
    /^[,:]$/u.test(comma.text) &&
    mask?.kind === 'mask' &&
    /^[“"‘'«„]\p{Lu}/u.test(plain.slice(mask.start, mask.start + 3)) &&
    /[.?!…][”"’'»]*$/u.test(plain.slice(Math.max(0, mask.end - 4), mask.end))
  );
}

/** A person by name or post, with nothing but an adverb between the name and the verb. */
function personal(subject: Subject | null, { tokens }: TokenizedText, at: number): Subject | null {
  if (subject === null) return null;
  const { phrase, start, end } = subject;
  const isPerson =
    phrase.kind === 'person' ||
    phrase.kind === 'pronoun' ||
    (phrase.kind === 'description' && phrase.isPerson);
  const verb = tokens[at];
  if (!isPerson || verb === undefined) return null;
  const between = tokens.filter((token) => token.start >= end && token.end <= verb.start);
  return start > verb.start || subject.apposition !== null || between.every(isAdverb) ? subject : null;
}
