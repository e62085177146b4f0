import type { Article } from '../article/article.js';
import { findSentences } from '../article/sentences.js';
import type { Subject } from './cues/cue.js';
import { mentionsOf, quotedReferent, readSentence } from './discourse/discourse.js';
import { inferPronouns } from './discourse/inferPronouns.js';
import { mentionedPersons } from './discourse/mentions.js';
import { findSpeakers } from './discourse/speakers.js';
import { maskSentences } from './marks/maskSentences.js';
import { findMarkedTexts, type MarkedText } from './marks/quotationMarks.js';
import type { Quotation } from './quotation.js';
import { quoteIndirect, quoteMarked } from './quoteSentence.js';
import { CONFIDENCE_BAR, withoutDoubtful } from './speakers/confidence.js';
import { resolveSubject } from './speakers/resolveSpeaker.js';
import { SAME_UTTERANCE, shareSpeakers } from './speakers/sameUtterance.js';
import type { Referent, Resolved } from './speakers/speakerRule.js';
import { MENTION_RULES, SPEAKER_RULES } from './speakers/speakerRules.js';

export interface QuotationOptions {
  /** Names of rules to leave out, to see what each is worth. */
  readonly without?: ReadonlySet<string>;
  /** The least confidence that names a speaker; CONFIDENCE_BAR by default. */
  readonly bar?: number;
}

/**
 * Who said what in the paragraphs of an article, in order of the text. A quotation whose speaker the article does not
 * settle has null: a wrong name is worse than none. How a speaker is found is the two lists of
 * `speakers/speakerRules.ts`.
 */
export function findQuotations(
  article: Article,
  { without = new Set(), bar = CONFIDENCE_BAR }: QuotationOptions = {},
): Quotation[] {
  const mentionRules = MENTION_RULES.filter(({ name }) => !without.has(name));
  const speakerRules = SPEAKER_RULES.filter(({ name }) => !without.has(name));
  const markedTexts = findMarkedTexts(article);
  const sentences = maskSentences(article, findSentences(article), markedTexts);
  const registry = findSpeakers(sentences);
  const mentioned = sentences.map(({ masked }) => mentionedPersons(masked, registry));
  inferPronouns(sentences, mentioned);
  const history: Referent[] = [];
  const mentions: Referent[] = [];
  const found: Quotation[] = [];
  const byMarked = new Map<MarkedText, Quotation | null>();
  sentences.forEach((sentence, index) => {
    const { block } = sentence;
    const resolve = (subject: Subject): Resolved | null =>
      resolveSubject(subject, speakerRules, {
        registry,
        history,
        mentions,
        sentence: sentence.start,
        block,
      });
    const cues = readSentence(sentence, history, resolve);
    const context = { article, sentence, before: sentences[index - 1], cues, history, resolve };
    const quotations: Quotation[] = [];
    for (const marked of sentence.marked) {
      if (byMarked.has(marked)) continue;
      const quotation = quoteMarked(marked, mentionRules, context);
      byMarked.set(marked, quotation);
      if (quotation !== null) quotations.push(quotation);
    }
    quotations.push(...quoteIndirect(context, quotations));
    found.push(...quotations);
    const quoted = cues.some(({ resolved }) => resolved !== null)
      ? null
      : quotedReferent(quotations, history, sentence);
    if (quoted !== null) history.push(quoted);
    mentions.push(...mentionsOf(sentence, mentioned[index] ?? []));
  });
  const shared = without.has(SAME_UTTERANCE) ? null : shareSpeakers(markedTexts, byMarked);
  return found
    .map((quotation) => withoutDoubtful(shared?.get(quotation) ?? quotation, bar))
    .sort((a, b) => a.start - b.start);
}
