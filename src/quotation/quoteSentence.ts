import { type Span, textOf } from '../article/article.js';
import { OBJECT_PATTERNS } from '../english/reportingVerbs.js';
import type { Cue } from './cues/cue.js';
import { findIndirect } from './indirect/indirectSpeech.js';
import { isReportInReport } from './indirect/reportInReport.js';
import { classifyMarked } from './marks/classifyMarked.js';
import type { MarkedText } from './marks/quotationMarks.js';
import { findOccasion } from './occasion.js';
import type { Quotation } from './quotation.js';
import { confidenceOf } from './speakers/confidence.js';
import type { Attribution, MentionContext, MentionRule } from './speakers/speakerRule.js';

/** How an indirect quotation is attributed: by the reporting word of its own clause. */
export const OWN_CLAUSE = 'own-clause';

/** The quotation in these marks; null where they hold a title or a term. */
export function quoteMarked(
  marked: MarkedText,
  rules: readonly MentionRule[],
  context: MentionContext,
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
  const attribution = attribute(marked, rules, context);
  return {
    ...span,
    text: textOf(article.text, span),
    kind,
    cue: attribution?.cue?.text ?? null,
    reportingPhrase: null,
    speaker: attribution?.resolved.speaker ?? null,
    occasion: attribution?.cue == null ? null : findOccasion(attribution.cue, sentence),
    mentionRule: attribution?.mentionRule ?? null,
    speakerRule: attribution?.resolved.speakerRule ?? null,
    confidence:
      attribution === null ? null : confidenceOf(attribution.mentionRule, attribution.resolved.speakerRule),
  };
}

/** By the first rule that answers. */
function attribute(
  marked: MarkedText,
  rules: readonly MentionRule[],
  context: MentionContext,
): (Attribution & { readonly mentionRule: string }) | null {
  for (const rule of rules) {
    const found = rule.attribute(marked, context);
    if (found !== null) return { ...found, mentionRule: rule.name };
  }
  return null;
}

/** What the sentence reports without marks, but for clauses around words in marks. */
export function quoteIndirect(context: MentionContext, marked: readonly Quotation[]): Quotation[] {
  const { article, sentence, cues } = context;
  const found: Quotation[] = [];
  cues.forEach(({ cue, resolved }, i) => {
    if (resolved === null) return;
    const { speaker, speakerRule } = resolved;
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
        reportingPhrase: reportingPhraseOf(span, cue, context),
        speaker,
        occasion: findOccasion(cue, sentence),
        mentionRule: OWN_CLAUSE,
        speakerRule,
        confidence: confidenceOf(OWN_CLAUSE, speakerRule),
      });
    }
  });
  return found;
}

/**
 * "urged" of "urged Putin to wait", "called for" of "called for an inquiry"; null for "said that the bridge was
 * shut".
 */
function reportingPhraseOf(
  words: Span,
  { start, end, verb }: Cue,
  { article, sentence }: MentionContext,
): string | null {
  if (!OBJECT_PATTERNS.has(verb)) return null;
  const between = article.text.slice(sentence.start + end, words.start);
  return /^\s(?:(?!that\s)\p{Ll}{2,4}\s)?$/u.test(between)
    ? article.text.slice(sentence.start + start, words.start).trimEnd()
    : null;
}
