import type { NounPhrase } from '../phrases/nounPhrase.js';
import type { TokenizedText } from '../phrases/token.js';

/** A word of a sentence that reports, and who it says spoke. Offsets within the sentence. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** As it stands: "told", "according to". */
  readonly text: string;
  /** The verb's base form; "according to" is its own. */
  readonly verb: string;
  /** The words that name the speaker, and where they begin; null when the sentence has none for this cue. */
  readonly subject: Subject | null;
  /** Whether it tells what was not said, or not yet: "never said", "if he had said", "will say". */
  readonly isUnsaid: boolean;
}

/** The words of a sentence that name who acts or speaks in it. */
export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What these words say by themselves. */
  readonly phrase: NounPhrase;
  /** A phrase in apposition: "the chief engineer", which may be the role of a name, or hold the name itself. */
  readonly apposition: TokenizedText | null;
  /** `inverted`: "said Holm"; `carried-verb`: the second verb of "Holm thanked the crew and said". */
  readonly form: 'before' | 'inverted' | 'according-to' | 'carried-verb';
}
