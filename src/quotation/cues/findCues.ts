import { REPORTING_VERBS } from '../data/reportingVerbs.js';
import { parseNounPhrase } from '../nounPhrase.js';
import { tokenise, type Token } from '../words/tokens.js';
import type { Cue, Subject } from './cue.js';
import { reports } from './reports.js';
import { leadingSubject } from './leadingSubject.js';
import { subjectAfter } from './subjectAfter.js';
import { subjectBefore } from './subjectBefore.js';

/** Beyond so many tokens a sentence is a list or a table. */
const MAX_TOKENS = 400;

/** All reporting words of a sentence outside its marked texts. */
export function findCues(masked: string): Cue[] {
  const tokens = tokenise(masked).slice(0, MAX_TOKENS);
  const cues: Cue[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const lead = leadIn(tokens, at);
    if (lead !== null) {
      const subject = subjectAfter(masked, tokens, at + lead, 'according-to');
      const end = tokens[at + lead - 1]?.end ?? token.end;
      if (subject !== null && namesSource(subject))
        cues.push({
          start: token.start,
          end,
          text: masked.slice(token.start, end),
          verb: 'according to',
          subject,
        });
      return;
    }
    const verb = REPORTING_VERBS.get(token.text) ?? REPORTING_VERBS.get(token.text.toLowerCase());
    if (verb === undefined || !reports(tokens, at, verb)) return;
    const { start, end, text } = token;
    cues.push({ start, end, text, verb, subject: subjectOf(masked, tokens, at, verb, cues) });
  });
  return cues;
}

/** How many tokens "according to", "in the words of" and "as" of "as one volunteer put it" take; null elsewhere. */
function leadIn(tokens: readonly Token[], at: number): number | null {
  const [first, second, third, fourth] = tokens.slice(at, at + 4).map(({ bare }) => bare);
  if (first === 'according' && second === 'to') return 2;
  if (first === 'in' && second === 'the' && third === 'words' && fourth === 'of') return 4;
  return null;
}

/** "according to plan", "according to custom": nobody. */
function namesSource({ text }: Subject): boolean {
  const phrase = parseNounPhrase(text);
  return phrase?.kind !== 'description' || phrase.isKnown || /\s|s$/u.test(text);
}

/** Verbs whose object follows, so that “…,” told Holm is no inversion. */
const NEVER_INVERTED = new Set(
  'tell accuse blame inform remind assure thank describe call dub label brand praise criticize criticise condemn denounce order urge order quote cite find put'.split(
    ' ',
  ),
);

/** The first reading that names somebody. */
function subjectOf(
  masked: string,
  tokens: readonly Token[],
  at: number,
  verb: string,
  before: readonly Cue[],
): Subject | null {
  const canInvert = !NEVER_INVERTED.has(verb) && !(tokens[at]?.text ?? '').endsWith('ing');
  const isStrong = STRONG.has(verb);
  const readings = [
    () => quotedAsSaying(masked, tokens, at),
    // “…,” said Holm
    () =>
      canInvert && followsQuotation(tokens, at) ? subjectAfter(masked, tokens, at + 1, 'inverted') : null,
    () => carriedSubject(masked, tokens, at, before),
    () => subjectBefore(masked, tokens, at, isStrong),
    // The bridge was shut, said Holm
    () =>
      canInvert && tokens[at - 1]?.text === ',' ? subjectAfter(masked, tokens, at + 1, 'inverted') : null,
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

/** Verbs that hardly anything but a speaker is the subject of. */
const STRONG = new Set(
  'say tell write tweet add argue warn insist acknowledge concede announce assert allege contend reply joke'.split(
    ' ',
  ),
);

/** “…,” said Holm; also “…” – said Holm, “…” and added Holm. */
function followsQuotation(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (/^(?:[,.–—-]|and|or)$/u.test(tokens[i]?.text ?? '')) i--;
  return tokens[i]?.kind === 'mask';
}

/** "The agency quoted Holm as saying", "Holm was quoted as saying". */
function quotedAsSaying(masked: string, tokens: readonly Token[], at: number): Subject | null {
  if (tokens[at]?.text !== 'saying' || tokens[at - 1]?.bare !== 'as') return null;
  const quoted = tokens
    .slice(0, at)
    .findLastIndex(({ bare }) => /^(?:quoted|cited|quoting|citing|quotes)$/u.test(bare));
  if (quoted < 0) return null;
  if (/^(?:was|were|is|are|been|being)$/u.test(tokens[quoted - 1]?.bare ?? ''))
    return subjectBefore(masked, tokens, quoted, true);
  return subjectAfter(masked, tokens, quoted + 1, 'inverted');
}

/** "Holm thanked the crew and said", "…,” Holm said, adding that": a second verb with the subject of the first. */
function carriedSubject(
  masked: string,
  tokens: readonly Token[],
  at: number,
  before: readonly Cue[],
): Subject | null {
  let i = at - 1;
  while (/^(?:then|also|later|\p{Ll}+ly|not|only|by|in)$/u.test(tokens[i]?.text ?? '')) i--;
  const link = tokens[i];
  const isParticiple = (tokens[at]?.text ?? '').endsWith('ing');
  if (
    !isParticiple &&
    !/^(?:and|but|or)$/u.test(link?.bare ?? '') &&
    !(tokens[at - 1]?.bare === 'to' && isInfinitive(tokens, at))
  )
    return null;
  // "He said it was late and Holm said": its own subject, found by the next reading.
  const last = before.findLast(({ subject, end }) => subject !== null && end <= (tokens[at]?.start ?? 0));
  const found = last?.subject ?? leadingSubject(masked, tokens, at);
  if (found === null) return null;
  if (last?.subject?.form === 'according-to' && !isParticiple) return null;
  return { ...found, apposition: found.apposition, form: 'carried-verb' };
}

/** "Paxon took to Twitter to say", "vowed to fight": only the former reports. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  return /^(?:say|tell|announce|warn|argue|insist|deny|declare|complain|acknowledge|note)$/u.test(
    tokens[at]?.text ?? '',
  );
}
