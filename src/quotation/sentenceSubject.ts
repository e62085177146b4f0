import { leadingSubject } from './cues/leadingSubject.js';
import type { Subject } from './cues/cue.js';
import { tokenise } from './words/tokens.js';

/** Whom a sentence is about when its subject is a name or somebody unnamed: "Torvald rinses out the jar." */
export function sentenceSubject(masked: string): Subject | null {
  const tokens = tokenise(masked).slice(0, 80);
  return leadingSubject(masked, tokens, tokens.length - 1);
}
