import type { Subject } from './cues/cue.js';
import type { MaskedSentence } from './paragraph.js';
import type { Quotation } from './quotation.js';
import { sentenceSubject } from './sentenceSubject.js';
import type { Referent, Resolved, ResolvedCue } from './sieves/sieve.js';

export interface ReadSentence {
  readonly sentence: MaskedSentence;
  readonly cues: readonly ResolvedCue[];
  /** What was found in it. */
  readonly quotations: readonly Quotation[];
  readonly history: readonly Referent[];
  readonly resolve: (subject: Subject) => Resolved | null;
}

/** Whom the next sentences can mean: whom this one is about, and after them who spoke in it last. */
export function referentsOf({ sentence, cues, quotations, history, resolve }: ReadSentence): Referent[] {
  const { block } = sentence;
  const spoken = cues.findLast(({ cue, resolved }) => resolved !== null && cue.subject !== null)?.resolved;
  const about = sentenceSubject(sentence.masked);
  const isPronoun = about !== null && /^(?:he|she|it|they)$/iu.test(about.text);
  const subject = about === null || isPronoun ? null : resolve(about);
  const found: Referent[] = [];
  if (subject !== null && subject.speaker.name !== spoken?.speaker.name)
    found.push({ ...subject, block, spoke: false });
  if (spoken != null) {
    found.push({ ...spoken, block, spoke: true });
    return found;
  }
  const quoted = quotations.find(({ speaker }) => speaker !== null);
  if (quoted?.speaker != null) {
    const { speaker } = quoted;
    const before = [...history, ...found].findLast((referent) => referent.speaker.name === speaker.name);
    found.push({ speaker, person: before?.person ?? null, sieve: quoted.sieve ?? '', block, spoke: true });
  }
  return found;
}
