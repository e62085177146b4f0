import { CONFIDENCE_BAR, withoutDoubtful } from './confidence/confidence.js';
import type { Cue, Subject } from './cues/cue.js';
import { openDiscourse } from './discourse/discourse.js';
import type { Document } from './document.js';
import type { QuotedText } from './marks/quotedTexts.js';
import { MENTION_RULES } from './mentions/mentionRules.js';
import { SAME_UTTERANCE, shareSpeakers } from './mentions/sameUtterance.js';
import type { Quotation } from './quotation.js';
import { findReported, goOnSpeaking, toQuotation } from './quoteSentence.js';
import { keepCenter } from './speakers/keepCenter.js';
import { withoutAsker } from './speakers/replies.js';
import { resolveCues } from './speakers/resolveCues.js';
import { resolveSubject } from './speakers/resolveSubject.js';
import { SPEAKER_RULES } from './speakers/speakerRules.js';

interface QuotationOptions {
  /** Names of rules to leave out, to see what each is worth. */
  readonly without?: ReadonlySet<string>;
  /** The least confidence that names a speaker; CONFIDENCE_BAR by default. */
  readonly bar?: number;
}

/** The names of all rules, which `findQuotations` can leave out. */
export const RULES: readonly string[] = [
  ...MENTION_RULES.map(({ name }) => name),
  SAME_UTTERANCE,
  ...SPEAKER_RULES.map(({ name }) => name),
];

/**
 * Who said what in the paragraphs of an article, in order of the text. A quotation whose speaker the article does not
 * settle has null: a wrong name is worse than none. Two lists of rules find the speaker: `mentions/mentionRules.ts`,
 * which word or place names them, and `speakers/speakerRules.ts`, whom that means.
 */
export function findQuotations(
  { article, sentences, quotedTexts }: Document,
  { without = new Set(), bar = CONFIDENCE_BAR }: QuotationOptions = {},
): Quotation[] {
  const mentionRules = MENTION_RULES.filter(({ name }) => !without.has(name));
  const speakerRules = SPEAKER_RULES.filter(({ name }) => !without.has(name));
  const discourse = openDiscourse(sentences);
  const found: Quotation[] = [];
  const byText = new Map<QuotedText, Quotation | null>();
  sentences.forEach((sentence, index) => {
    discourse.goTo(sentence);
    const resolve = (subject: Subject, cue?: Cue) =>
      resolveSubject(subject, speakerRules, withoutAsker(subject, cue, discourse));
    const cues = resolveCues(sentence, discourse, resolve);
    const context = {
      article,
      sentence,
      before: sentences[index - 1],
      earlier: sentences[index - 2],
      cues,
      discourse,
      resolve,
    };
    const quotations: Quotation[] = [];
    for (const quoted of sentence.quoted) {
      if (byText.has(quoted)) continue;
      const quotation = toQuotation(quoted, mentionRules, context);
      byText.set(quoted, quotation);
      if (quotation !== null) quotations.push(quotation);
    }
    quotations.push(...findReported(context, quotations));
    found.push(...quotations);
    if (quotations.length > 0) discourse.stayWith(null);
    else keepCenter(sentence, discourse);
    if (cues.every(({ resolved }) => resolved === null)) goOnSpeaking(quotations, discourse);
  });
  const shared = without.has(SAME_UTTERANCE) ? null : shareSpeakers(quotedTexts, byText);
  return found
    .map((quotation) => withoutDoubtful(shared?.get(quotation) ?? quotation, bar))
    .sort((a, b) => a.start - b.start);
}
