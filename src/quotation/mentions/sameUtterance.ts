import { confidenceOf } from '../confidence/confidence.js';
import type { QuotedText } from '../marks/quotedTexts.js';
import type { Quotation } from '../quotation.js';

/** Looks ahead, so it runs when all else is settled. */
export const SAME_UTTERANCE = 'same-utterance';

/**
 * “We saw it. ¶ “Then we ran,” Holm said. Paragraphs of one utterance have one speaker, who is often named at the end
 * of the last. Gives those quotations anew whose speaker the next part of the utterance tells.
 */
export function shareSpeakers(
  quotedTexts: readonly QuotedText[],
  found: ReadonlyMap<QuotedText, Quotation | null>,
): ReadonlyMap<Quotation, Quotation> {
  const shared = new Map<Quotation, Quotation>();
  for (let i = quotedTexts.length - 2; i >= 0; i--) {
    const [quoted, next] = [quotedTexts[i], quotedTexts[i + 1]];
    if (quoted?.goesOn !== true || next === undefined) continue;
    const quotation = found.get(quoted);
    const unshared = found.get(next);
    const after = unshared == null ? null : (shared.get(unshared) ?? unshared);
    if (quotation == null || after?.speaker == null || quotation.cue !== null) continue;
    shared.set(quotation, {
      ...quotation,
      speaker: { ...after.speaker, mention: null },
      mentionRule: SAME_UTTERANCE,
      speakerRule: after.speakerRule,
      confidence: after.speakerRule === null ? null : confidenceOf(SAME_UTTERANCE, after.speakerRule),
    });
  }
  return shared;
}
