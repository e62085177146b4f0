import { REPORTING_VERBS, THAT_CLAUSE_VERBS } from '../../english/verbs/reportingVerbs.js';
import { NEVER_INVERTED, SPEAKER_VERBS } from '../../english/verbs/verbClasses.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import type { Token, TokenizedText } from '../phrases/token.js';
import type { Cue, Subject } from './cue.js';
import { isReportingVerb } from './isReportingVerb.js';
import { nounCue } from './nounCue.js';
import { prefaceCue } from './prefaceCue.js';
import { subjectOfDocument } from './subjects/documentBefore.js';
import { carriedSubject, mainSubject, passiveSubject } from './subjects/otherSubjects.js';
import {
  isOfReceived,
  subjectAcrossMask,
  subjectOfAside,
  subjectOfRelative,
  subjectOfWith,
} from './subjects/participleSubject.js';
import { handsOn, quotedAsSaying } from './subjects/quotedAsSaying.js';
import { subjectAfter } from './subjects/subjectAfter.js';
import { subjectBefore } from './subjects/subjectBefore.js';
import { tagSubject } from './subjects/tagVerb.js';
import { isUnsaid } from './unsaid.js';

/** Beyond so many tokens a sentence is a list or a table. */
const MAX_TOKENS = 400;

/**
 * All reporting words of a sentence, outside the words in marks. `plain`: the sentence with these; by default it has
 * none.
 */
export function findCues({ text, tokens }: TokenizedText, plain = text): Cue[] {
  const sentence = { text, tokens: tokens.slice(0, MAX_TOKENS) };
  const cues: Cue[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const preface = prefaceCue(sentence, at) ?? nounCue(sentence, at);
    if (preface !== null) {
      cues.push(preface);
      return;
    }
    if (token.bare === 'according') return;
    const verb = REPORTING_VERBS.get(token.text) ?? REPORTING_VERBS.get(token.text.toLowerCase());
    const { start } = token;
    const last = verb === 'point' ? (sentence.tokens[at + 1] ?? token) : token;
    const { end } = last;
    const word = last === token ? token.text : text.slice(start, end);
    if (handsOn(sentence.tokens, at)) return;
    if (verb === undefined || !isReportingVerb(sentence.tokens, at, verb)) {
      const tagged = verb === undefined ? tagSubject(sentence, at, plain) : null;
      if (tagged !== null)
        cues.push({ start, end, text: word, verb: word, subject: tagged, isUnsaid: false });
      return;
    }
    const subject = subjectOf(sentence, at, verb, cues);
    cues.push({ start, end, text: word, verb, subject, isUnsaid: isUnsaid(sentence.tokens, at, subject) });
  });
  return cues;
}

/** The first reading that names a speaker. */
function subjectOf(
  sentence: TokenizedText,
  at: number,
  verb: string,
  before: readonly Cue[],
): Subject | null {
  const { tokens } = sentence;
  const canInvert = !NEVER_INVERTED.has(verb) && !(tokens[at]?.text ?? '').endsWith('ing');
  // "old pupils grumbled that": whatever stands before such a verb speaks.
  const isStrong =
    SPEAKER_VERBS.has(verb) ||
    (THAT_CLAUSE_VERBS.has(verb) &&
      (tokens[at + 1]?.bare === 'that' || (tokens[0]?.bare === 'as' && endsAt(tokens, at, verb))));
  if (isOfReceived(tokens, at)) return null;
  const readings = [
    () => quotedAsSaying(sentence, at),
    () => subjectOfDocument(sentence, at),
    // “…,” said Holm
    () =>
      canInvert && (followsQuotation(tokens, at) || isSoSays(tokens, at))
        ? subjectAfter(sentence, at + (isManner(tokens[at + 1]) ? 2 : 1), 'inverted')
        : null,
    () => passiveSubject(sentence, at),
    () => subjectOfWith(sentence, at),
    () => subjectAcrossMask(sentence, at, before),
    () => subjectOfRelative(sentence, at, before),
    () => carriedSubject(sentence, at, before),
    () => invertedAtEnd(sentence, at, canInvert),
    () => subjectBefore(sentence, at, isStrong),
    // The bridge was shut, said Holm
    () =>
      canInvert && tokens[at - 1]?.text === ',' ? known(subjectAfter(sentence, at + 1, 'inverted')) : null,
    () => mainSubject(sentence, at),
    () => subjectOfAside(sentence, at),
    () => (canInvert && at === 0 ? subjectAfter(sentence, at + 1, 'inverted') : null),
  ];
  for (const read of readings) {
    const subject = read();
    if (subject === null) continue;
    if (subject.phrase.kind !== 'description' || subject.phrase.isKnown || isStrong || isNamed(subject))
      return subject;
  }
  return null;
}

/** "They swell and harden, leaving a weak spot, said Holm, who": a name after "said" and a mark after the name. */
function invertedAtEnd(sentence: TokenizedText, at: number, canInvert: boolean): Subject | null {
  const { tokens } = sentence;
  if (!canInvert || tokens[at - 1]?.text !== ',' || !/^sa(?:id|ys)$/u.test(tokens[at]?.text ?? ''))
    return null;
  const subject = subjectAfter(sentence, at + 1, 'inverted');
  const next = tokens.find(({ start }) => subject !== null && start >= subject.end);
  return subject?.phrase.kind === 'person' && (next === undefined || /^[,.]$/u.test(next.text))
    ? subject
    : null;
}

/** "Holm’s warm-up act, the comedian Bo Lind": a noun with the name of its bearer. */
function isNamed({ apposition }: Subject): boolean {
  return apposition !== null && parseNounPhrase(apposition.tokens)?.kind === 'person';
}

/** Not "conceded a corner": a noun that is no speaker's. */
function known(subject: Subject | null): Subject | null {
  return subject?.phrase.kind === 'description' &&
    !(subject.phrase.isKnown && (subject.phrase.isPerson || subject.phrase.isDefinite))
    ? null
    : subject;
}

/** "As the guild pointed out |, the clocks" */
const endsAt = (tokens: readonly Token[], at: number, verb: string): boolean =>
  tokens[verb === 'point' ? at + 2 : at + 1]?.text === ',';

/** "So says Holm." */
const isSoSays = (tokens: readonly Token[], at: number): boolean => at === 1 && tokens[0]?.bare === 'so';

/** “…,” said quietly Holm. */
const isManner = (token: Token | undefined): boolean => /^\p{Ll}{3,}ly$/u.test(token?.text ?? '');

/** “…,” said Holm; also “…” – said Holm, “…” and added Holm. */
function followsQuotation(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (/^(?:[,.–—-]|and|or)$/u.test(tokens[i]?.text ?? '')) i--;
  return tokens[i]?.kind === 'mask';
}
