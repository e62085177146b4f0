import type { Span } from '../../article/article.js';
import { PRONOUNS } from '../../english/functionWords.js';
import { isPersonNoun } from '../../english/speakerNouns.js';
import { AUXILIARIES } from '../../english/verbs/verbForms.js';
import type { Cue } from '../cues/cue.js';
import { partOf, trimmed } from '../phrases/partOfText.js';
import { readPhrase } from '../phrases/span/readPhrase.js';
import type { Token, TokenizedText } from '../phrases/token.js';
import { isAdverb, isFiniteVerb, isPlural } from '../phrases/wordClasses.js';
import { hasFiniteVerb } from './hasVerb.js';

/** "As the mayor announces that ..., the council": a clause ahead of its main clause. */
const FRONTED =
  /^\s*(?:Even\s)?(?:After|Although|As|Because|Before|Despite|If|Since|Though|Upon|When|Whenever|While|Having|Without|By)\b/u;

/**
 * Where what was said ends because the clause that reports it hangs on another: "After hinting that he was tired |,
 * Holm bought a round", "with directors threatening to cut jobs |, met". Null elsewhere.
 */
export function endOfSubordinate(sentence: TokenizedText, start: number, cue: Cue): number | null {
  const { text } = sentence;
  const { subject } = cue;
  if (subject === null) return null;
  if (cue.text.endsWith('ing') && /\bwith\s(?:\S+\s){0,6}$/u.test(text.slice(0, cue.start))) {
    const comma = text.indexOf(',', start);
    return comma < 0 ? null : comma;
  }
  const isAhead = subject.start > cue.end && subject.form === 'before';
  if (isAhead) return text.lastIndexOf(',', subject.start);
  if (!FRONTED.test(text) || /[,;:]/u.test(text.slice(0, subject.start))) return null;
  for (let comma = text.indexOf(', ', start); comma >= 0; comma = text.indexOf(', ', comma + 1)) {
    const rest = { start: comma, end: text.length };
    if (!/^, (?:who|which|and|but|or)\b/u.test(text.slice(comma)) && hasFiniteVerb(sentence, rest))
      return comma;
  }
  return null;
}

/**
 * "the sum that auditors said they traced | is small", "a driver who police said had slept | was released", "the gate,
 * which engineers said would last |, cracked": the end of a relative clause that holds the report. Null elsewhere.
 */
export function endOfRelative(
  { text, tokens }: TokenizedText,
  start: number,
  { subject }: Cue,
): number | null {
  if (subject === null) return null;
  const [before, noun] = relativeOf(tokens, subject.start) ?? [];
  if (before === undefined || noun === undefined) return null;
  if (noun.text === ',') {
    const comma = text.indexOf(',', start);
    return comma < 0 ? null : comma;
  }
  return before.bare === 'that' && !hasGap(tokens, before) ? null : secondVerb(tokens, start);
}

/** The "who" or "that" right before a subject, and the noun before it; null where it is no relative. */
function relativeOf(tokens: readonly Token[], subjectStart: number): [Token, Token] | null {
  const before = tokens.findLast(({ end }) => end <= subjectStart);
  if (before === undefined || !/^(?:that|who|which|whom)$/u.test(before.bare)) return null;
  const noun = tokens.findLast(({ end }) => end <= before.start);
  if (noun === undefined || isFiniteVerb(noun) || /^(?:said|says|say|told)$/u.test(noun.bare)) return null;
  return [before, noun];
}

/** "which engineers said | would last": in a relative clause the subject of what was said stands ahead. */
export function isInRelative({ tokens }: TokenizedText, { subject }: Cue): boolean {
  return subject !== null && relativeOf(tokens, subject.start) !== null;
}

/** Whether a "that" follows a noun which is its object, not a verb of speech: "The number of crates that". */
function hasGap(tokens: readonly Token[], that: Token): boolean {
  return !tokens.some((token) => token.end <= that.start && isFiniteVerb(token));
}

/** Where the verb of the main clause begins, the second with tense behind an offset that its clause does not share. */
function secondVerb(tokens: readonly Token[], from: number): number | null {
  const rest = tokens.filter(({ start }) => start >= from);
  const first = rest.findIndex(isFiniteVerb);
  if (first < 0) return null;
  let at = first + 1;
  // "had slept", "was never told"
  while (
    (AUXILIARIES.has(rest[at - 1]?.text ?? '') || isAdverb(rest[at - 1] ?? NONE)) &&
    (isFiniteVerb(rest[at] ?? NONE) || isAdverb(rest[at] ?? NONE))
  )
    at++;
  for (; at < rest.length; at++) {
    const [token, previous] = [rest[at], rest[at - 1]];
    if (token === undefined || previous === undefined) return null;
    if (/^(?:and|or|but|to|who|which|that)$/u.test(previous.bare)) continue;
    if (isFiniteVerb(token) && !/^(?:the|an?|his|her|their|its)$/u.test(previous.bare)) return token.start;
  }
  return null;
}

const NONE: Token = { start: 0, end: 0, text: '', bare: '', kind: 'punctuation' };

/** "has vowed to keep the clinic open | and celebrated", "insisted that it was over |, then ordered": a second act. */
const NEXT_ACT =
  /(,?\s(?:and|but)|,\sthen|,\sand\sthen)\s(?:then\s|also\s|later\s|\p{Ll}+ly\s)?(\p{Ll}+)\b/gu;

/** Where the speaker's next act begins after an infinitive, after a clause in the present, or after ", then". */
export function endBeforeNextAct(sentence: TokenizedText, { start, end }: Span, cue: Cue): number | null {
  const clause = sentence.text.slice(start, end);
  const isPast = /(?:ed|said|told|wrote|swore)$/u.test(cue.text);
  const isInfinitive = /^\s*(?:not\s)?to\s/u.test(clause);
  const isPresent = PRESENT.test(clause);
  const isOfThing = isAboutThing(trimmed(partOf(sentence, start, end)));
  for (const { index, 1: link = '', 2: word = '' } of clause.matchAll(NEXT_ACT)) {
    const isVerb = sentence.tokens.some(
      (token) =>
        token.text === word && token.start >= start + index && PAST.test(word) && isFiniteVerb(token),
    );
    const isOwnAct = isInfinitive || isPresent || link.endsWith('then') || (isOfThing && MOVES.test(word));
    if (isVerb && isPast && isOwnAct) return start + index;
  }
  return null;
}

/** "said the bill was dead | and walked out": what no bill does. Source: Levin (1993), 40.3 and 51. */
const MOVES =
  /^(?:bowed|drove|grinned|hugged|hung|laughed|left|nodded|sat|shook|shrugged|sighed|smiled|stood|stormed|turned|walked|waved|went|winked)$/u;

function isAboutThing({ tokens }: TokenizedText): boolean {
  const phrase = readPhrase(tokens, 0);
  const head = tokens[(phrase?.core ?? 0) - 1];
  return (
    phrase !== null &&
    head !== undefined &&
    /^\p{Ll}/u.test(head.text) &&
    !PRONOUNS.has(head.bare) &&
    !isPersonNoun(head.bare) &&
    !isPlural(head)
  );
}

/** "he likes the owners": its first verb has the ending of the present. */
const PRESENT = /^\s*(?:that\s)?(?:he|she|it|the \p{Ll}+)\s(?:is|has|does|\p{Ll}{2,}[^s\P{Ll}]s)\s/u;
const PAST =
  /ed$|^(?:went|left|took|gave|made|hung|flew|ran|bought|sold|sat|stood|rose|threw|drove|broke|met|put)$/u;
