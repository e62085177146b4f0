import type { CountryMention } from '../../english/countryMentions.js';
import type { Query } from '../query.js';

/** One way to understand a question that quotations answer. */
export type SpeechReading =
  /** "Who said the talks failed?" */
  | { readonly kind: 'who-said'; readonly sought: SoughtWords }
  /** "Who heard the water first?": the answer may be a person who says "I heard". */
  | { readonly kind: 'who'; readonly sought: SoughtWords }
  /** "What did Kirby say about sources?" */
  | {
      readonly kind: 'said-by';
      readonly speaker: AskedSpeaker;
      /** What it is about; null for everything. */
      readonly topic: Query | null;
      /** The words of the topic; none for everything. */
      readonly sought: SoughtWords;
      /** The base form of the verb, or the noun, that asks: "say", "response"; null in "according to Kirby". */
      readonly by: string | null;
      /** Whether the speaker's own words answer best: "did Biden comment", not "what did the memo recommend". */
      readonly isStrict: boolean;
    };

/** What a quotation is sought by. */
export interface SoughtWords {
  readonly words: readonly string[];
  /** Of content words, stemmed. */
  readonly terms: ReadonlySet<string>;
  /** The base form of the reporting verb in the question; null for none in particular. */
  readonly verb: string | null;
}

/** A speaker as a question names them: "the Kremlin", "joe biden", "keshs dad". */
export interface AskedSpeaker {
  /** See comparedWordsOf. */
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly countries: readonly CountryMention[];
  /** What "mr" or "miss" says; null without such a word. */
  readonly pronoun: 'he' | 'she' | null;
}

/** How a question asks for what somebody said, in its own folded words. Typos in names are repaired before. */
export type SpeechWording =
  /** `verb`: the reporting verb's base form; null in "whose words". */
  | { readonly kind: 'who-said'; readonly words: string; readonly verb: string | null }
  | { readonly kind: 'who'; readonly words: string }
  | {
      readonly kind: 'said-by';
      /** "the kremlin", "he" */
      readonly speaker: string;
      /** Empty for everything. */
      readonly topic: string;
      /** See SpeechReading. */
      readonly by: string | null;
      readonly isStrict: boolean;
    };
