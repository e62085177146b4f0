import type { Span } from '../../article/article.js';
import { THAT_CLAUSE_VERBS } from '../../english/verbs/reportingVerbs.js';
import { DENIABLE_VERBS } from '../../english/verbs/verbClasses.js';
import type { Cue } from '../cues/cue.js';
import type { ParsedSentence } from '../cues/parsedSentence.js';
import { MASK, type MaskedSentence } from '../marks/maskSentences.js';
import type { TokenizedText } from '../phrases/token.js';
import { aroundAccordingTo } from './aroundAccordingTo.js';
import { bareClause, clauseAfterAs, clauseAfterAside } from './bareClause.js';
import { clauseBefore, interruptedClause } from './clauseBefore.js';
import { endBeforeNextAct, endOfRelative, endOfSubordinate } from './clauseBounds.js';
import { objectSpeech } from './objectSpeech.js';
import { thatClause } from './thatClause.js';

/** "Nor does it say that". */
const NOR = /\b(?:Nor|Neither|nor)\s(?:do|does|did|has|have|had|would|could)\s[^,]*$/u;

/** "that prices had peaked | and that wages would follow": two clauses. */
const NEXT_THAT = /,?\s(?:and|but)\s(?:also\s)?that\s+(?!(?:is|was|are|were|has|had|have|will|would)\s)/gu;

/**
 * What a reporting word reports without marks, in order: the clauses after "said that" or "said", the one before ",
 * Holm said" or ", according to Holm", or what someone blamed, urged or vowed. A clause that holds marks is left
 * out, as its words stand for it. `following`: the later reporting words of the sentence, which can end the clause.
 */
export function findIndirect(cue: Cue, sentence: ParsedSentence, following: readonly Cue[]): Span[] {
  const { masked } = sentence;
  const pieces = interruptedClause(cue, sentence.words);
  if (pieces !== null) return pieces.flatMap((one) => trimmed(one, sentence, 3) ?? []);
  const found = clauseOf(cue, sentence.words, following);
  const span = found === null ? null : bounded(found, cue, sentence.words);
  if (span === null) return [];
  const spans: Span[] = [];
  let { start } = span;
  for (const { index, 0: link } of masked.slice(span.start, span.end).matchAll(NEXT_THAT)) {
    spans.push({ start, end: span.start + index });
    start = span.start + index + link.length;
  }
  spans.push({ start, end: span.end });
  return spans.flatMap((one) => trimmed(one, sentence) ?? []);
}

/** Ends a clause after its verb where a clause around it goes on. */
function bounded(span: Span, cue: Cue, sentence: TokenizedText): Span {
  if (span.start < cue.end) return span;
  const ends: readonly (number | null)[] = [
    endOfSubordinate(sentence, span.start, cue),
    endOfRelative(sentence, span.start, cue),
    endBeforeNextAct(sentence, span, cue),
  ];
  return {
    start: span.start,
    end: Math.min(span.end, ...ends.flatMap((end) => (end !== null && end > span.start ? [end] : []))),
  };
}

/** Offsets in `article.text`, without the marks at both ends; null for too few words. */
function trimmed(span: Span, sentence: MaskedSentence, least = 2): Span | null {
  const text = sentence.masked.slice(span.start, span.end);
  const edge = text.length - text.replace(/^[\s,;:—–-]+/u, '').length;
  const words = withoutStop(text.slice(edge).replace(/[\s,;:!?—–-]+$/u, ''));
  if (words.includes(MASK) || words.split(/\s+/u).length < least) return null;
  const start = span.start + edge;
  return sentence.inArticle({ start, end: start + words.length });
}

/** Without the full stop, but with that of "at 9 p.m." and "Norvane Lines Inc." */
function withoutStop(words: string): string {
  const last = /(?:^|[\s(])((?:\p{L}\.)+\p{L}|\p{L}+)\.$/u.exec(words)?.[1] ?? '';
  const isShortened = last.includes('.') || /^(?:Inc|Corp|Co|Ltd|Jr|Sr|Bros)$/u.test(last);
  return isShortened ? words : words.replace(/[\s.,;:!?—–-]+$/u, '');
}

function clauseOf(cue: Cue, sentence: TokenizedText, following: readonly Cue[]): Span | null {
  if (cue.subject === null || cue.isUnsaid) return null;
  if (cue.subject.form === 'according-to')
    return cue.text.startsWith('in ') ? null : aroundAccordingTo(cue, sentence);
  if (DENIABLE_VERBS.has(cue.verb) && NOR.test(sentence.text.slice(0, cue.start))) return null;
  const object = objectSpeech(cue, sentence, following);
  if (object !== null) return object;
  if (!THAT_CLAUSE_VERBS.has(cue.verb)) return null;
  return (
    clauseAfterAs(cue, sentence) ??
    thatClause(cue, sentence, following) ??
    clauseBefore(cue, sentence) ??
    clauseAfterAside(cue, sentence) ??
    bareClause(cue, sentence, following)
  );
}
