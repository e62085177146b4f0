import type { Speaker } from '../quotation.js';
import type { Person } from './person.js';

/** Whoever a phrase was resolved to. */
export interface ResolvedSpeaker {
  readonly speaker: Speaker;
  /** Persons can be "he" or "she"; null for anything else, which can be "it" or "they". */
  readonly person: Person | null;
  /** The speaker rule that settled it. */
  readonly speakerRule: string;
}

/** Where in an article something stands. */
export interface Place {
  /** Offset of the sentence in `article.text`. */
  readonly sentence: number;
  /** Number of its paragraph; captions and headings do not count. */
  readonly block: number;
}

/** Someone whom a sentence was about, let speak or named, so that later sentences can mean them. */
export interface Mention extends ResolvedSpeaker, Place {
  /** Whether the sentence reports what they said. */
  readonly spoke: boolean;
  readonly turn: Turn | null;
}

/** `asks`: the sentence has them ask something. `is-asked`: it has someone ask them. `writes`: it has them write. */
export type Turn = 'asks' | 'is-asked' | 'writes';

/** Those of a block and the ones after it; mentions stand in order of the text. */
export function sinceBlock(mentions: readonly Mention[], block: number): readonly Mention[] {
  return mentions.slice(mentions.findLastIndex((other) => other.block < block) + 1);
}
