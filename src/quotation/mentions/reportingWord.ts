import { MASK } from '../marks/maskSentences.js';
import type { QuotedText } from '../marks/quotedTexts.js';
import type { ResolvedCue } from '../speakers/resolveCues.js';
import type { Attribution, MentionContext, MentionRule } from './mentionRule.js';

/** “It is late,” Holm said. The reporting word right after the words, with nothing between them. */
export const adjacentCue: MentionRule = {
  name: 'adjacent-cue',
  attribute(quoted, context) {
    const after = nearestAfter(quoted, context);
    return after !== null && isAdjacent(quoted, after, context) && !isIntroduced(quoted, after, context)
      ? toAttribution(after)
      : null;
  },
};

/** Holm told the crew that the deal was “dead.” The nearest reporting word before the words. */
export const cueBefore: MentionRule = {
  name: 'cue-before',
  attribute(quoted, context) {
    return toAttribution(nearestBefore(quoted, context));
  },
};

/** The “dead” deal, Holm said, was no one's fault. The nearest reporting word after the words. */
export const cueAfter: MentionRule = {
  name: 'cue-after',
  attribute(quoted, context) {
    return toAttribution(nearestAfter(quoted, context));
  },
};

function nearestBefore(quoted: QuotedText, { sentence, cues }: MentionContext): ResolvedCue | null {
  const from = sentence.within(quoted.outer.start);
  return settled(cues).findLast(({ cue }) => cue.end <= from) ?? null;
}

function nearestAfter(quoted: QuotedText, { sentence, cues }: MentionContext): ResolvedCue | null {
  const to = sentence.within(quoted.outer.end);
  return settled(cues).find(({ cue }) => cue.start >= to) ?? null;
}

function settled(cues: readonly ResolvedCue[]): readonly ResolvedCue[] {
  return cues.filter(({ cue, resolved }) => cue.subject !== null && resolved !== null);
}

/** Whether nothing but marks stands between the words and a reporting word, or its subject, behind them. */
function isAdjacent(quoted: QuotedText, { cue }: ResolvedCue, { sentence }: MentionContext): boolean {
  const to = sentence.within(quoted.outer.end);
  const gap = sentence.masked.slice(to, Math.min(cue.subject?.start ?? cue.start, cue.start));
  return cue.subject?.form !== 'carried-verb' && /^[\s,.—–-]*$/u.test(gap);
}

/**
 * "Biden spoke with Putin but the talks brought “no change,” according to the White House": what Biden did is another
 * matter.
 */
const CLAUSE_BETWEEN = /[,;:—–]|\b(?:and|but|or|while|although|because|when|as|which|who|after|before)\b/u;

/**
 * Whether another reporting word has the better right to the words: Holm said: “No,” and Lind added ...; Holm told
 * members to “go home,” according to Lind.
 */
function isIntroduced(quoted: QuotedText, { cue }: ResolvedCue, context: MentionContext): boolean {
  const previous = nearestBefore(quoted, context);
  if (previous === null) return false;
  const { sentence } = context;
  const gap = sentence.masked.slice(previous.cue.end, sentence.within(quoted.outer.start));
  if (gap.includes(MASK)) return false;
  return (
    (cue.subject?.form === 'according-to' && !CLAUSE_BETWEEN.test(gap)) || /^[\s,:]*(?:that\s*)?$/u.test(gap)
  );
}

function toAttribution(found: ResolvedCue | null): Attribution | null {
  return found?.resolved == null ? null : { resolved: found.resolved, cue: found.cue };
}
