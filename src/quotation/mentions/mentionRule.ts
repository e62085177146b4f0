import type { Article } from '../../article/article.js';
import type { Cue, Subject } from '../cues/cue.js';
import type { ParsedSentence } from '../cues/parsedSentence.js';
import type { Discourse } from '../discourse/discourse.js';
import type { ResolvedSpeaker } from '../discourse/mention.js';
import type { QuotedText } from '../marks/quotedTexts.js';
import type { ResolvedCue } from '../speakers/resolveCues.js';

/** What a mention rule may look at. */
export interface MentionContext {
  readonly article: Article;
  /** The sentence being read. */
  readonly sentence: ParsedSentence;
  /** The sentence before, also of another paragraph. */
  readonly before: ParsedSentence | undefined;
  /** The one before that. */
  readonly earlier: ParsedSentence | undefined;
  /** Of the sentence, in order. */
  readonly cues: readonly ResolvedCue[];
  readonly discourse: Discourse;
  readonly resolve: (subject: Subject) => ResolvedSpeaker | null;
}

/** Who said a quoted text, and the reporting word that says so; null where none stands. */
export interface Attribution {
  /** Null where the words beside the quotation name someone who cannot be made out, or nobody said them. */
  readonly resolved: ResolvedSpeaker | null;
  readonly cue: Cue | null;
}

/**
 * First question: which word or which place names the speaker of this quoted text? The rules are sieves as in Muzny et
 * al., A Two-stage Sieve Approach for Quote Attribution (EACL 2017): the surest comes first, and a later one is asked
 * only where those before it are silent.
 */
export interface MentionRule {
  readonly name: string;
  readonly attribute: (quoted: QuotedText, context: MentionContext) => Attribution | null;
}
