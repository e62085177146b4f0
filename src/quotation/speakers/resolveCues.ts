import type { Cue, Subject } from '../cues/cue.js';
import type { ParsedSentence } from '../cues/parsedSentence.js';
import type { GrowingDiscourse } from '../discourse/discourse.js';
import type { ResolvedSpeaker, Turn } from '../discourse/mention.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import { readPhrase } from '../phrases/span/readPhrase.js';
import { type TokenizedText, withoutPossessive } from '../phrases/token.js';

/** A reporting word with whoever its subject was resolved to. */
export interface ResolvedCue {
  readonly cue: Cue;
  readonly resolved: ResolvedSpeaker | null;
}

/**
 * The reporting words of the sentence being read, each subject resolved after those before it, so that in "Holm said
 * he hoped" Holm is "he". The discourse keeps whom the sentence is about and whom it lets speak.
 */
export function resolveCues(
  { cues, subject, words, text }: ParsedSentence,
  discourse: GrowingDiscourse,
  resolve: (subject: Subject, cue?: Cue) => ResolvedSpeaker | null,
): ResolvedCue[] {
  const keep = (
    named: Subject,
    spoke: boolean,
    cue?: Cue,
    turn: Turn | null = null,
  ): ResolvedSpeaker | null => {
    const resolved = resolve(named, cue);
    if (resolved !== null) discourse.addSubject(resolved, spoke, turn);
    return resolved;
  };
  const first = cues.find((cue) => cue.subject !== null)?.subject ?? null;
  const isNew = subject !== null && !/^(?:he|she|it|they)$/iu.test(subject.text);
  // "The firm laid nine miles of cable, she said": what she speaks of is not she.
  const isContent =
    first?.phrase.kind === 'pronoun' &&
    first.phrase.word !== 'it' &&
    /,\s*$/u.test(words.text.slice(0, first.start));
  if (isNew && !isContent && (first === null || subject.start < first.start)) {
    const owner = ownerOf(subject, words);
    if (owner !== null) keep(owner, false);
    const isAsked = IS_ASKED.test(words.text.slice(subject.end));
    keep(subject, false, undefined, isAsked ? 'is-asked' : turnOf(null, text));
  }
  const resolvedCues = cues.map((cue) => {
    const resolved =
      cue.subject === null
        ? null
        : isAside(cue, cue.subject, words)
          ? resolve(cue.subject)
          : keep(cue.subject, !cue.isUnsaid, cue, turnOf(cue.verb, text));
    const asked = cue.verb === 'ask' ? addressee(cue, words) : null;
    if (asked !== null) keep(asked, true, undefined, 'is-asked');
    return { cue, resolved };
  });
  // "Asked whether Lind, who says it is late, was right, Holm looked away."
  const isLast = isNew && cues.length > 0 && cues.every(({ end }) => end < subject.start);
  if (isLast) keep(subject, false, undefined, 'is-asked');
  return resolvedCues;
}

/** "asked", “Who wound the clock?” Holm said; "wrote", "said in a statement". */
function turnOf(verb: string | null, text: string): Turn | null {
  if (/^(?:ask|question|press)$/u.test(verb ?? '') || /\?[”"’']/u.test(text)) return 'asks';
  return /^(?:write|post|tweet)$/u.test(verb ?? '') || IN_WRITING.test(text) ? 'writes' : null;
}

/** "The accused | was asked who had painted it." */
const IS_ASKED = /^\s(?:was|were|is|are)\s(?:\p{L}+ly\s)?asked\b/u;

const IN_WRITING =
  /\b(?:in|on|via) (?:an?|his|her|its|their) (?:[\p{L}-]+ )?(?:post|tweet|message|statement|letter|e-mail|email|note|reply|caption)\b/u;

/** "shut the tower after builders found a note that called the bell": what speaks in passing does not go on. */
function isAside({ start }: Cue, { end, phrase }: Subject, { text }: TokenizedText): boolean {
  return (
    phrase.kind === 'description' && !phrase.isPerson && /^\s(?:that|which)\s/u.test(text.slice(end, start))
  );
}

/** "Mr. Cruz’s team sounded giddy": Mr. Cruz, whom "he" or "the senator" can mean. */
function ownerOf({ start, text }: Subject, { tokens }: TokenizedText): Subject | null {
  const owner = /^(\p{Lu}[^,]*?)['’]s?\s/u.exec(text)?.[1];
  if (owner === undefined) return null;
  const end = start + owner.length;
  const words = tokens.filter((token) => token.start >= start && token.start < end);
  const phrase = parseNounPhrase(words.map((token) => (token.end > end ? withoutPossessive(token) : token)));
  return phrase === null ? null : { start, end, text: owner, phrase, apposition: null, form: 'before' };
}

/** "A voter asked Holm how": Holm, who will answer. */
function addressee(cue: Cue, { text, tokens }: TokenizedText): Subject | null {
  const from = tokens.findIndex(({ start }) => start >= cue.end);
  const span = from < 0 ? null : readPhrase(tokens, from);
  const words = span === null ? [] : tokens.slice(from, span.core);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || !/^\p{Lu}/u.test(last.text)) return null;
  const phrase = parseNounPhrase(words);
  if (phrase === null) return null;
  const { start } = first;
  return {
    start,
    end: last.end,
    text: text.slice(start, last.end),
    phrase,
    apposition: null,
    form: 'before',
  };
}
