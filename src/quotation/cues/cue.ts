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
}

export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A phrase in apposition: "the chief engineer", which may be the role of a name, or hold the name itself. */
  readonly apposition: string | null;
  /** `inverted`: "said Holm"; `carried-verb`: the second verb of "Holm thanked the crew and said". */
  readonly form: 'before' | 'inverted' | 'according-to' | 'carried-verb';
}
