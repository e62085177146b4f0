import { REPORTING_VERBS } from '../../english/reportingVerbs.js';
import { NEVER_INVERTED, SPEAKER_VERBS } from '../../english/verbClasses.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { type Token, tokenize } from '../phrases/tokens.js';
import type { Cue, Subject } from './cue.js';
import { reports } from './isReportingVerb.js';
import { carriedSubject, mainSubject, passiveSubject, quotedAsSaying } from './otherSubjects.js';
import { leadIn } from './reportingPhrase.js';
import { subjectAfter } from './subjectAfter.js';
import { subjectBefore } from './subjectBefore.js';

/** Beyond so many tokens a sentence is a list or a table. */
const MAX_TOKENS = 400;

/** All reporting words of a sentence outside its marked texts. */
export function findCues(masked: string): Cue[] {
  const tokens = tokenize(masked).slice(0, MAX_TOKENS);
  const cues: Cue[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const lead = leadIn(masked, tokens, at);
    if (lead !== null) {
      cues.push(lead);
      return;
    }
    if (token.bare === 'according') return;
    const verb = REPORTING_VERBS.get(token.text) ?? REPORTING_VERBS.get(token.text.toLowerCase());
    if (verb === undefined || !reports(tokens, at, verb)) return;
    const { start, end, text } = token;
    cues.push({ start, end, text, verb, subject: subjectOf(masked, tokens, at, verb, cues) });
  });
  return cues;
}

/** The first reading that names somebody. */
function subjectOf(
  masked: string,
  tokens: readonly Token[],
  at: number,
  verb: string,
  before: readonly Cue[],
): Subject | null {
  const canInvert = !NEVER_INVERTED.has(verb) && !(tokens[at]?.text ?? '').endsWith('ing');
  const isStrong = SPEAKER_VERBS.has(verb);
  const readings = [
    () => quotedAsSaying(masked, tokens, at),
    // “…,” said Holm
    () =>
      canInvert && (followsQuotation(tokens, at) || isSoSays(tokens, at))
        ? subjectAfter(masked, tokens, at + (isManner(tokens[at + 1]) ? 2 : 1), 'inverted')
        : null,
    () => passiveSubject(masked, tokens, at),
    () => carriedSubject(masked, tokens, at, before),
    () => subjectBefore(masked, tokens, at, isStrong),
    // The bridge was shut, said Holm
    () =>
      canInvert && tokens[at - 1]?.text === ',' ? subjectAfter(masked, tokens, at + 1, 'inverted') : null,
    () => mainSubject(masked, tokens, at),
    () => (canInvert && at === 0 ? subjectAfter(masked, tokens, at + 1, 'inverted') : null),
  ];
  for (const read of readings) {
    const subject = read();
    const phrase = subject === null ? null : parseNounPhrase(subject.text);
    if (phrase === null) continue;
    if (phrase.kind !== 'description' || phrase.isKnown || isStrong) return subject;
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
