import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import { NEVER_INVERTED, SPEAKER_VERBS } from '../../english/verbs/verbClasses.js';
import type { Token, TokenizedText } from '../phrases/token.js';
import type { Cue, Subject } from './cue.js';
import { isReportingVerb } from './isReportingVerb.js';
import { carriedSubject, mainSubject, passiveSubject, quotedAsSaying } from './otherSubjects.js';
import { prefaceCue } from './prefaceCue.js';
import { subjectAfter } from './subjectAfter.js';
import { subjectBefore } from './subjectBefore.js';

/** Beyond so many tokens a sentence is a list or a table. */
const MAX_TOKENS = 400;

/** All reporting words of a sentence, outside the words in marks. */
export function findCues({ text, tokens }: TokenizedText): Cue[] {
  const sentence = { text, tokens: tokens.slice(0, MAX_TOKENS) };
  const cues: Cue[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const preface = prefaceCue(sentence, at);
    if (preface !== null) {
      cues.push(preface);
      return;
    }
    if (token.bare === 'according') return;
    const verb = REPORTING_VERBS.get(token.text) ?? REPORTING_VERBS.get(token.text.toLowerCase());
    if (verb === undefined || !isReportingVerb(sentence.tokens, at, verb)) return;
    const { start, end, text: word } = token;
    cues.push({ start, end, text: word, verb, subject: subjectOf(sentence, at, verb, cues) });
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
  const isStrong = SPEAKER_VERBS.has(verb);
  const readings = [
    () => quotedAsSaying(sentence, at),
    // “…,” said Holm
    () =>
      canInvert && (followsQuotation(tokens, at) || isSoSays(tokens, at))
        ? subjectAfter(sentence, at + (isManner(tokens[at + 1]) ? 2 : 1), 'inverted')
        : null,
    () => passiveSubject(sentence, at),
    () => carriedSubject(sentence, at, before),
    () => subjectBefore(sentence, at, isStrong),
    // The bridge was shut, said Holm
    () => (canInvert && tokens[at - 1]?.text === ',' ? subjectAfter(sentence, at + 1, 'inverted') : null),
    () => mainSubject(sentence, at),
    () => (canInvert && at === 0 ? subjectAfter(sentence, at + 1, 'inverted') : null),
  ];
  for (const read of readings) {
    const subject = read();
    if (subject === null) continue;
    if (subject.phrase.kind !== 'description' || subject.phrase.isKnown || isStrong) return subject;
  }
  return null;
}

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
