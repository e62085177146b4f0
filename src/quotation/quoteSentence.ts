import { textOf, type Span } from '../article/article.js';
import type { Cue } from './cues/cue.js';
import { OBJECT_PATTERNS } from '../english/reportingVerbs.js';
import { classifyMarked } from './marks/classifyMarked.js';
import { confidenceOf } from './speakers/confidence.js';
import { isReportInReport } from './indirect/reportInReport.js';
import { findIndirect } from './indirect/indirectSpeech.js';
import { findOccasion } from './occasion.js';
import type { Quotation } from './quotation.js';
import type { MarkedText } from './marks/quotationMarks.js';
import type { Attribution, AttributionContext, AttributionSieve } from './speakers/speakerRule.js';

/** How an indirect quotation is attributed: by the reporting word of its own clause. */
export const OWN_CLAUSE = 'own-clause';

/** The quotation in these marks; null where they hold a title or a term. */
export function quoteMarked(
  marked: MarkedText,
  sieves: readonly AttributionSieve[],
  context: AttributionContext,
): Quotation | null {
  const { article, sentence, cues } = context;
  const text = textOf(article.text, marked);
  // Whom "he" means may stay open, but he did speak.
  const known = cues
    .filter(({ cue, resolved }) => resolved !== null || /^(?:he|she|they)$/iu.test(cue.subject?.text ?? ''))
    .map(({ cue }) => cue);
  const kind = classifyMarked(marked, sentence, text, known);
  if (kind === 'refused') return null;
  // “far from exhausted.” is the reporter's full stop; that of an utterance is its own.
  const end = kind === 'mixed' ? marked.start + text.replace(/[.,;:]+$/u, '').length : marked.end;
  const span = { start: marked.start, end };
  const attribution = attribute(marked, sieves, context);
  return {
    ...span,
    text: textOf(article.text, span),
    kind,
    cue: attribution?.cue?.text ?? null,
    lead: null,
    speaker: attribution?.resolved.speaker ?? null,
    occasion: attribution?.cue == null ? null : findOccasion(attribution.cue, sentence),
    attribution: attribution?.sieve ?? null,
    sieve: attribution?.resolved.sieve ?? null,
    confidence: attribution === null ? null : confidenceOf(attribution.sieve, attribution.resolved.sieve),
  };
}

/** By the first sieve that answers. */
function attribute(
  marked: MarkedText,
  sieves: readonly AttributionSieve[],
  context: AttributionContext,
): (Attribution & { readonly sieve: string }) | null {
  for (const sieve of sieves) {
    const found = sieve.attribute(marked, context);
    if (found !== null) return { ...found, sieve: sieve.name };
  }
  return null;
}

/** What the sentence reports without marks, but for clauses around words in marks. */
export function quoteIndirect(context: AttributionContext, marked: readonly Quotation[]): Quotation[] {
  const { article, sentence, cues } = context;
  const found: Quotation[] = [];
  cues.forEach(({ cue, resolved }, i) => {
    if (resolved === null) return;
    const { speaker, sieve } = resolved;
    const following = cues.slice(i + 1).map((later) => later.cue);
    for (const span of findIndirect(cue, sentence, following)) {
      const clashes = (other: Quotation) =>
        other.start < span.end &&
        span.start < other.end &&
        !isReportInReport({ ...span, cue, speaker }, other);
      if ([...marked, ...found].some(clashes)) continue;
      found.push({
        ...span,
        text: textOf(article.text, span),
        kind: 'indirect',
        cue: cue.text,
        lead: leadTo(span, cue, context),
        speaker,
        occasion: findOccasion(cue, sentence),
        attribution: OWN_CLAUSE,
        sieve,
        confidence: confidenceOf(OWN_CLAUSE, sieve),
      });
    }
  });
  return found;
}

/** "urged" of "urged Putin to wait", "called for" of "called for an inquiry"; null for "said that the bridge was shut". */
function leadTo(
  words: Span,
  { start, end, verb }: Cue,
  { article, sentence }: AttributionContext,
): string | null {
  if (!Object.hasOwn(OBJECT_PATTERNS, verb)) return null;
  const between = article.text.slice(sentence.start + end, words.start);
  return /^\s(?:(?!that\s)\p{Ll}{2,4}\s)?$/u.test(between)
    ? article.text.slice(sentence.start + start, words.start).trimEnd()
    : null;
}
