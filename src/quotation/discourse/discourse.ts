import type { Cue, Subject } from '../cues/cue.js';
import { findCues } from '../cues/findCues.js';
import { sentenceSubject } from '../cues/sentenceSubject.js';
import type { MaskedSentence } from '../marks/maskSentences.js';
import { readPhrase } from '../phrases/readPhrase.js';
import { tokenize } from '../phrases/tokens.js';
import type { Quotation } from '../quotation.js';
import type { Referent, Resolved, ResolvedCue } from '../speakers/speakerRule.js';
import type { Person } from './speakers.js';

/**
 * The reporting words of a sentence, each subject resolved after those before it, so that in "Holm said he hoped"
 * Holm is "he". Adds to the history whom the sentence is about and whom it lets speak.
 */
export function readSentence(
  { masked, start: sentence, block }: MaskedSentence,
  history: Referent[],
  resolve: (subject: Subject) => Resolved | null,
): ResolvedCue[] {
  const cues = findCues(masked);
  const about = sentenceSubject(masked);
  const first = cues.find(({ subject }) => subject !== null)?.subject ?? null;
  const remember = (subject: Subject, spoke: boolean): Resolved | null => {
    const resolved = resolve(subject);
    if (resolved !== null) history.push({ ...resolved, sentence, block, spoke });
    return resolved;
  };
  const isNew = about !== null && !/^(?:he|she|it|they)$/iu.test(about.text);
  if (isNew && (first === null || about.start < first.start)) {
    const owner = ownerOf(about);
    if (owner !== null) remember(owner, false);
    remember(about, false);
  }
  return cues.map((cue: Cue) => {
    const resolved = cue.subject === null ? null : remember(cue.subject, true);
    const asked = cue.verb === 'ask' ? addressee(masked, cue) : null;
    if (asked !== null) remember(asked, true);
    return { cue, resolved };
  });
}

/** "Mr. Cruz’s team sounded giddy": Mr. Cruz, whom "he" or "the senator" can mean. */
function ownerOf({ start, text }: Subject): Subject | null {
  const owner = /^(\p{Lu}[^,]*?)['’]s?\s/u.exec(text)?.[1];
  if (owner === undefined) return null;
  return { start, end: start + owner.length, text: owner, apposition: null, form: 'before' };
}

/** "A voter asked Holm how": Holm, who will answer. */
function addressee(masked: string, { end }: Cue): Subject | null {
  const rest = masked.slice(end);
  const lead = rest.length - rest.trimStart().length;
  const phrase = readPhrase(tokenize(rest), 0);
  const last = phrase === null ? undefined : tokenize(rest)[phrase.core - 1];
  if (last === undefined || !/^\p{Lu}/u.test(last.text)) return null;
  const text = rest.slice(lead, last.end);
  return { start: end + lead, end: end + last.end, text, apposition: null, form: 'before' };
}

/** Of a sentence without a reporting word whoever its words were given to: they go on speaking. */
export function quotedReferent(
  quotations: readonly Quotation[],
  history: readonly Referent[],
  { start: sentence, block }: MaskedSentence,
): Referent | null {
  const quoted = quotations.find(({ speaker }) => speaker !== null);
  if (quoted?.speaker == null) return null;
  const { speaker, speakerRule } = quoted;
  const before = history.findLast((referent) => referent.speaker.name === speaker.name);
  return {
    speaker,
    person: before?.person ?? null,
    speakerRule: speakerRule ?? '',
    sentence,
    block,
    spoke: true,
  };
}

/** Everybody whom a sentence names, as whom a later phrase may mean. */
export function mentionsOf(
  { start: sentence, block }: MaskedSentence,
  persons: readonly Person[],
): Referent[] {
  return persons.map((person) => ({
    speaker: { name: person.name, role: person.role, mention: null },
    person,
    speakerRule: 'mention',
    sentence,
    block,
    spoke: false,
  }));
}
