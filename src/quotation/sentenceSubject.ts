import type { Subject } from './cues/cue.js';
import { leadingSubject } from './cues/leadingSubject.js';
import { appositionAfter } from './cues/subjectAfter.js';
import { parseNounPhrase } from './nounPhrase.js';
import { readPhrase } from './words/readPhrase.js';
import { tokenise } from './words/tokens.js';

/** No subject stands farther into its sentence. */
const REACH = 80;

/** Whom a sentence is about when its subject is a name or somebody unnamed: "Torvald rinses out the jar." */
export function sentenceSubject(masked: string): Subject | null {
  const tokens = tokenise(masked).slice(0, REACH);
  const mask = tokens.findIndex(({ kind }) => kind === 'mask');
  const ends = mask > 1 ? [mask, tokens.length] : [tokens.length];
  for (const end of ends) {
    const subject = leadingSubject(masked, tokens, end - 1);
    if (subject !== null) return subject;
  }
  return null;
}

/** "Linda Voss, 54, a nurse: “...”", "Winslow: “...”": whom the words before a colon name, when they are nothing but a name. */
export function labelSubject(before: string): Subject | null {
  const tokens = tokenise(before);
  const phrase = readPhrase(tokens, 0);
  const [first, last] = [tokens[0], tokens[(phrase?.end ?? 0) - 1]];
  if (
    first === undefined ||
    last === undefined ||
    parseNounPhrase(before.slice(first.start, last.end)) === null
  )
    return null;
  const rest = before.slice(last.end);
  const apposition = appositionAfter(rest);
  if (!/^(?:,\s\p{N}+)?\s*:\s*$/u.test(rest.slice(apposition?.end ?? 0))) return null;
  const { start } = first;
  const text = before.slice(start, last.end);
  return { start, end: last.end, text, apposition: apposition?.text ?? null, form: 'before' };
}
