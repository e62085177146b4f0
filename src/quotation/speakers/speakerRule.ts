import type { Article } from '../../article/article.js';
import type { Cue, Subject } from '../cues/cue.js';
import type { Person, SpeakerRegistry } from '../discourse/speakers.js';
import type { MaskedSentence } from '../marks/maskSentences.js';
import type { MarkedText } from '../marks/quotationMarks.js';
import type { NounPhrase } from '../phrases/nounPhrase.js';
import type { Speaker } from '../quotation.js';

/** Somebody a phrase was resolved to. */
export interface Resolved {
  readonly speaker: Speaker;
  /** Persons can be "he" or "she"; null for anything else, which can be "it" or "they". */
  readonly person: Person | null;
  /** The speaker rule that settled it. */
  readonly speakerRule: string;
}

/** Whom a sentence was about or let speak, so that later ones can mean them. */
export interface Referent extends Resolved {
  /** Offset of the sentence in `article.text`, and index of its block. */
  readonly sentence: number;
  readonly block: number;
  /** Whether the sentence reports what was said, or is merely about them. */
  readonly spoke: boolean;
}

/** A reporting word with whoever its subject was resolved to. */
export interface ResolvedCue {
  readonly cue: Cue;
  readonly resolved: Resolved | null;
}

/** What a mention rule may look at. */
export interface MentionContext {
  readonly article: Article;
  readonly sentence: MaskedSentence;
  /** The sentence before, also of another paragraph. */
  readonly before: MaskedSentence | undefined;
  /** Of the sentence, in order. */
  readonly cues: readonly ResolvedCue[];
  /** Whom the article was about or let speak up to here, in order. */
  readonly history: readonly Referent[];
  readonly resolve: (subject: Subject) => Resolved | null;
}

/** Who said a marked text, and the reporting word that says so; null where none stands. */
export interface Attribution {
  readonly resolved: Resolved;
  readonly cue: Cue | null;
}

/** First question: which word or which place attributes this marked text? */
export interface MentionRule {
  readonly name: string;
  readonly attribute: (marked: MarkedText, context: MentionContext) => Attribution | null;
}

/** What a speaker rule may look at. */
export interface SpeakerContext {
  readonly registry: SpeakerRegistry;
  /** Whom the article was about or let speak so far, in order. */
  readonly history: readonly Referent[];
  /** Persons whom the sentences before named anywhere, in order. */
  readonly mentions: readonly Referent[];
  /** Offset of the sentence in `article.text`, and index of its block. */
  readonly sentence: number;
  readonly block: number;
}

/** Somebody under the name and role that the article settles for them. */
export interface Meant {
  readonly name: string;
  readonly role: string | null;
  readonly person: Person | null;
}

/** Second question: whom does this phrase mean? */
export interface SpeakerRule {
  readonly name: string;
  readonly resolve: (phrase: NounPhrase, context: SpeakerContext) => Meant | null;
}
