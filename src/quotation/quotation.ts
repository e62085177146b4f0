import type { Span } from '../article/article.js';

/**
 * `direct`: a whole utterance in marks. `mixed`: a few words in marks inside the reporter's sentence.
 * `indirect`: what was said, reported without marks ("Ilves said the water was deep").
 */
export type QuotationKind = 'direct' | 'mixed' | 'indirect';

export interface Speaker {
  /** The fullest name the article uses, an institution without "the", or a description ("a ministry official"). */
  readonly name: string;
  /** As the article gives it, such as "Pentagon spokesman"; null when it gives none. */
  readonly role: string | null;
  /** The words at the quotation that name the speaker, such as "he" or "Kirby"; null when it is carried over. */
  readonly mention: string | null;
}

/** Words that someone said. The span covers the words alone, without their outer marks. */
export interface Quotation extends Span {
  readonly text: string;
  readonly kind: QuotationKind;
  /** The word that reports: "said", "told", "according to"; null when there is none. */
  readonly cue: string | null;
  /**
   * The reporting word with its link, where reported words are no clause to be read alone: "called for", "urged";
   * null elsewhere.
   */
  readonly reportingPhrase: string | null;
  /** Null when the article does not settle who spoke: a wrong name is worse than none. */
  readonly speaker: Speaker | null;
  /** Whoever the rules settled below the bar, for moderators to judge; never shown to members. */
  readonly candidate: Speaker | null;
  /**
   * When, where or in what it was said, in the words of the article: "in a statement on Friday"; null when it does
   * not tell.
   */
  readonly occasion: string | null;
  /** The rule that found which word or place says who spoke, such as "adjacent-cue"; null when none did. */
  readonly mentionRule: string | null;
  /** The rule that found who that word or place means, such as "pronoun"; null when none did. */
  readonly speakerRule: string | null;
  /**
   * How likely the speaker of these rules is right, 0 to 1; null when no rule answered. Below a bar `speaker` is
   * null.
   */
  readonly confidence: number | null;
}
