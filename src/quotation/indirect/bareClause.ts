import type { Span } from '../../article/article.js';
import { BARE_CLAUSE_VERBS, THAT_CLAUSE_VERBS } from '../../english/verbs/reportingVerbs.js';
import type { Cue } from '../cues/cue.js';
import { partOf, trimmed } from '../phrases/partOfText.js';
import { readPhrase } from '../phrases/span/readPhrase.js';
import type { TokenizedText } from '../phrases/token.js';
import { isAdverb, isFiniteVerb } from '../phrases/wordClasses.js';
import { isInRelative } from './clauseBounds.js';
import { clauseEnd } from './clauseEnd.js';
import { hasFiniteVerb, hasLikelyVerb } from './hasVerb.js';

/** "said on Tuesday", "said Tuesday night", "said in a statement on Friday". */
const OCCASION =
  /^(?:\s+(?:(?:on|late|early)\s+)?(?:\p{Lu}\p{Ll}+day)(?:\s(?:morning|afternoon|evening|night))?|\s+in an? (?:\p{L}+ )?(?:statement|interview|speech|tweet|letter|email|e-mail|memo|post)|\s+(?:again|yesterday|today|later|flatly|publicly|only))*(?=\s+(?!with\b|to\b|on\b|in\b|at\b|about\b))/u;

const NO_CLAUSE =
  /^(?:in|on|at|by|to|of|for|with|during|after|before|so|when|as|about|from|through|via|yes|no,|and|but|against|over|or|is|are|was|were|has|had|would|will|did|(?:aired|broadcast|dated|e-?mailed|given|issued|made|obtained|posted|provided|published|recorded|released|sent|shared)\s(?:by|on|in|at|to|through|via|from|late|early|last|this|\p{Lu}\p{Ll}+day))\b/iu;
const CLAUSE_AFTER_ALL =
  /^(?:no \p{L}|about \p{N}|at least|in \p{N}|over \p{N}|for (?:years|decades|months|now))/iu;

/** "As the guild pointed out, the clocks had been wrong": after the comma. */
export function clauseAfterAs({ subject, end }: Cue, sentence: TokenizedText): Span | null {
  const { text } = sentence;
  if (subject?.form !== 'before' || !/^\s*As\s(?:the\s)?$/u.test(text.slice(0, subject.start))) return null;
  const comma = /^(?:\s\p{L}+){0,3},\s(?=[^\uE000])/u.exec(text.slice(end));
  if (comma === null) return null;
  const span = { start: end + comma[0].length, end: text.length };
  return hasLikelyVerb(sentence, span) ? span : null;
}

/** "Five years ago, Holm said, the lock was narrow": after a reporting clause that only a circumstance precedes. */
export function clauseAfterAside(cue: Cue, sentence: TokenizedText): Span | null {
  const { text } = sentence;
  const { subject } = cue;
  if (subject?.form !== 'before' || subject.apposition !== null || !THAT_CLAUSE_VERBS.has(cue.verb))
    return null;
  const head = { start: 0, end: subject.start };
  if (!/\p{L},\s*$/u.test(text.slice(0, head.end)) || hasFiniteVerb(sentence, head)) return null;
  if (text.slice(subject.end, cue.start).trim() !== '') return null;
  const tail = /^,\s(?=[\p{L}\p{N}])/u.exec(text.slice(cue.end));
  if (tail === null) return null;
  const span = { start: cue.end + tail[0].length, end: text.length };
  return beginsWithClause(trimmed(partOf(sentence, span.start, span.end))) ? span : null;
}

/** "Holm said the bridge was shut", "She told the court it was shut". */
export function bareClause(cue: Cue, sentence: TokenizedText, following: readonly Cue[]): Span | null {
  if (!BARE_CLAUSE_VERBS.has(cue.verb) || isAfterVerb(cue)) return null;
  const { text } = sentence;
  const starts = cue.verb === 'tell' ? endsOfAddressee(sentence, cue.end) : [cue.end];
  for (const from of starts) {
    const after = from + (OCCASION.exec(text.slice(from))?.[0].length ?? 0);
    const end = clauseEnd(text, after, cue, following);
    // "said what the union had claimed: the alarm was off"
    const cataphora =
      /^\s*(?:what|this|the following)\b[^:]*:\s+/u.exec(text.slice(after, end))?.[0].length ?? 0;
    const span = { start: after + cataphora, end };
    if (isClause(sentence, span, cue.verb)) return span;
    const isVerbAhead = /^\s(?:would|had|was|were|will|is|are|has|have|could|did)\s/u.test(text.slice(after));
    if (isVerbAhead && isInRelative(sentence, cue)) return span;
  }
  return null;
}

function isClause(sentence: TokenizedText, span: Span, verb: string): boolean {
  const text = sentence.text.slice(span.start, span.end).trim();
  if (!/^[$£€]?[\p{L}\p{N}]/u.test(text) || (NO_CLAUSE.test(text) && !CLAUSE_AFTER_ALL.test(text)))
    return false;
  if (
    verb === 'tell' &&
    !/^(?:the|an?|his|her|its|their|our|my|this|these|those|there|he|she|it|they|we|I|you|no|some|most|many|all|\p{Lu}\p{L}+|\p{L}+s)\b/u.test(
      text,
    )
  )
    return false;
  if (/^(?:say|tell|add|think|note|believe)$/u.test(verb)) return hasLikelyVerb(sentence, span);
  return beginsWithClause(trimmed(partOf(sentence, span.start, span.end)));
}

/** "the city would stay": a noun phrase and its verb; not "a plan that would fail". */
function beginsWithClause({ tokens }: TokenizedText): boolean {
  const phrase = readPhrase(tokens, 0);
  if (phrase === null) return false;
  return [phrase.core, phrase.end].some((end) => {
    const verb = tokens.slice(end).find((token) => isFiniteVerb(token) || !isAdverb(token));
    return verb !== undefined && isFiniteVerb(verb);
  });
}

/** “…,” said Holm; but "quoted Holm as saying" has her before. */
function isAfterVerb({ subject, start }: Cue): boolean {
  return subject?.form === 'inverted' && subject.start > start;
}

/** Where the words for the addressee may end: after "the court", after "a crowd in Des Moines", after "them". */
function endsOfAddressee({ text, tokens }: TokenizedText, from: number): number[] {
  const pronoun =
    /^\s+(?:them|him|us|me|her(?=\s(?:the|an?|that|he|she|it|they|no|his|their|its|\p{Lu})\b))(?=\s)/u.exec(
      text.slice(from),
    );
  if (pronoun !== null) return [from + pronoun[0].length];
  const first = tokens.findIndex(({ start }) => start >= from);
  const phrase = first < 0 ? null : readPhrase(tokens, first);
  if (phrase === null) return [];
  return [...new Set([phrase.end, phrase.core])].map((end) => tokens[end - 1]?.end ?? from);
}
