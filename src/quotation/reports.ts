import { findCues } from './cues/findCues.js';
import { readNames } from './discourse/readNames.js';
import { tokenize } from './phrases/tokenize.js';

/** What a sentence says that someone said, judged, asked or promised: "Zelensky blamed the talk". */
interface Report {
  /** The base form of its reporting verb. */
  readonly verb: string;
  /** The words of the sentence that name who; null where it has none. */
  readonly speaker: string | null;
}

/** The reports of a sentence that stands by itself, in order, whether or not its words are quoted. */
export function reportsIn(sentence: string): Report[] {
  return findCues(tokenize(sentence)).map(({ verb, subject }) => ({ verb, speaker: subject?.text ?? null }));
}

/** The first name in a text, with what the words around it say its bearer is; null where there is none. */
export function firstName(text: string): { readonly name: string; readonly role: string | null } | null {
  const [found] = readNames(tokenize(text));
  return found === undefined ? null : { name: found.name, role: found.role };
}
