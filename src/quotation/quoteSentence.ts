import { type Span, textOf } from '../article/article.js';
import { OBJECT_PATTERNS } from '../english/verbs/reportingVerbs.js';
import { classifyQuoted } from './classifyQuoted.js';
import { confidenceOf } from './confidence/confidence.js';
import type { Cue } from './cues/cue.js';
import type { GrowingDiscourse } from './discourse/discourse.js';
import { reportedLine } from './indirect/afterColon.js';
import { findIndirect } from './indirect/indirectSpeech.js';
import { isReportInReport } from './indirect/reportInReport.js';
import type { QuotedText } from './marks/quotedTexts.js';
import { continued } from './mentions/continued.js';
import type { Attribution, MentionContext, MentionRule } from './mentions/mentionRule.js';
import { findOccasion } from './occasion.js';
import type { Quotation } from './quotation.js';

/** How an indirect quotation is attributed: by the reporting word of its own clause. */
const OWN_CLAUSE = 'own-clause';

/** The quotation in these marks; null where they hold a title or a term. */
export function toQuotation(
  quoted: QuotedText,
  rules: readonly MentionRule[],
  context: MentionContext,
): Quotation | null {
  const { article, sentence, cues } = context;
  const text = textOf(article.text, quoted);
  // Who "he" is may stay open, but he did speak.
  const known = cues
    .filter(
      ({ cue, resolved }) =>
        resolved !== null ||
        cue.isUnsaid ||
        (cue.subject === null && cue.verb === 'say') ||
        /^(?:he|she|they)$/iu.test(cue.subject?.text ?? ''),
    )
    .map(({ cue }) => cue);
  const quotedClass = classifyQuoted(quoted, sentence, text, known);
  if (quotedClass === 'refused') return null;
  const unreported = quotedClass === 'unreported' ? continued.attribute(quoted, context) : null;
  if (quotedClass === 'unreported' && unreported === null) return null;
  const kind = quotedClass === 'unreported' ? 'mixed' : quotedClass;
  // “far from exhausted.” is the reporter's full stop; that of an utterance is its own.
  const end = kind === 'mixed' ? quoted.start + text.replace(/[\s.,;:]+$/u, '').length : quoted.end;
  const span = { start: quoted.start, end };
  const attribution =
    unreported === null ? attribute(quoted, rules, context) : { ...unreported, mentionRule: continued.name };
  return {
    ...span,
    text: textOf(article.text, span),
    kind,
    cue: attribution?.cue?.text ?? null,
    reportingPhrase: null,
    speaker: attribution?.resolved?.speaker ?? null,
    candidate: null,
    occasion: attribution?.cue == null ? null : findOccasion(attribution.cue, sentence),
    mentionRule: attribution?.mentionRule ?? null,
    speakerRule: attribution?.resolved?.speakerRule ?? null,
    confidence:
      attribution?.resolved == null
        ? null
        : confidenceOf(attribution.mentionRule, attribution.resolved.speakerRule),
  };
}

/** By the first rule that answers. */
function attribute(
  quoted: QuotedText,
  rules: readonly MentionRule[],
  context: MentionContext,
): (Attribution & { readonly mentionRule: string }) | null {
  for (const rule of rules) {
    const found = rule.attribute(quoted, context);
    if (found !== null) return { ...found, mentionRule: rule.name };
  }
  return null;
}

/** What the sentence reports without marks, except clauses around its quoted words. */
export function findReported(context: MentionContext, quoted: readonly Quotation[]): Quotation[] {
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
      if ([...quoted, ...found].some(clashes)) continue;
      found.push({
        ...span,
        text: textOf(article.text, span),
        kind: 'indirect',
        cue: cue.text,
        reportingPhrase: reportingPhraseOf(span, cue, context),
        speaker,
        candidate: null,
        occasion: findOccasion(cue, sentence),
        mentionRule: OWN_CLAUSE,
        speakerRule,
        confidence: confidenceOf(OWN_CLAUSE, speakerRule),
      });
    }
  });
  return found.length > 0 || quoted.length > 0 ? found : afterColon(context);
}

/** What a line reports of whom the line before lets speak. */
function afterColon(context: MentionContext): Quotation[] {
  const line = reportedLine(context.article, context.sentence, context.before);
  const resolved = line === null ? null : context.resolve(line.subject);
  if (line === null || resolved === null) return [];
  const { start, end, cue } = line;
  return [
    {
      start,
      end,
      text: textOf(context.article.text, { start, end }),
      kind: 'indirect',
      cue: cue.text,
      reportingPhrase: null,
      speaker: resolved.speaker,
      candidate: null,
      occasion: null,
      mentionRule: OWN_CLAUSE,
      speakerRule: resolved.speakerRule,
      confidence: confidenceOf(OWN_CLAUSE, resolved.speakerRule),
    },
  ];
}

/**
 * "urged" of "urged Putin to wait", "called for" of "called for an inquiry"; null for "said that the bridge was
 * shut".
 */
function reportingPhraseOf(
  words: Span,
  { start, end, verb }: Cue,
  { sentence }: MentionContext,
): string | null {
  if (!OBJECT_PATTERNS.has(verb)) return null;
  const from = sentence.within(words.start);
  const between = sentence.text.slice(end, from);
  return /^\s(?:(?!that\s)\p{Ll}{2,4}\s)?$/u.test(between)
    ? sentence.text.slice(start, from).trimEnd()
    : null;
}

/** Of a sentence without a resolved reporting word whoever its words were given to goes on speaking. */
export function goOnSpeaking(quotations: readonly Quotation[], discourse: GrowingDiscourse): void {
  const quoted = quotations.find(({ speaker }) => speaker !== null);
  if (quoted?.speaker == null) return;
  const { speaker, speakerRule } = quoted;
  const before = discourse.subjects.findLast((mention) => mention.speaker.name === speaker.name);
  const turn = quoted.text.endsWith('?') ? 'asks' : null;
  discourse.addSubject(
    { speaker, person: before?.person ?? null, speakerRule: speakerRule ?? '' },
    true,
    turn,
  );
}
