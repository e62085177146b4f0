import { labelSubject } from '../cues/subjects/sentenceSubject.js';
import { MASK } from '../marks/maskSentences.js';
import { partOf } from '../phrases/partOfText.js';
import type { MentionRule } from './mentionRule.js';

/** "read aloud a statement from", "posted another message by": a text that somebody hands on, and "from" or "by". */
const HANDED_ON =
  /\b(?:read|reads|quoted|quotes|shared|shares|posted|posts|relayed|relays|released|delivered|conveyed|forwarded|published|cited|received|passed(?: on| along)?)(?:\s(?:out|aloud|from|out loud))?\s(?:an?|the|this|another|one|part of an?)\s(?:\p{L}+\s){0,2}?(?:statement|letter|message|note|e-?mail|memo|text|tweet|post|poem|reply|response)\s(?:from|by|signed by)\s(?=\p{L})/u;

/** Lind read a statement from Holm: “I am sorry.” The words are Holm's; those of "a statement from her" nobody's. */
export const handedOn: MentionRule = {
  name: 'handed-on',
  attribute({ outer }, { sentence, cues, resolve }) {
    const end = Math.max(0, sentence.within(outer.start));
    const before = sentence.masked.slice(0, end);
    const lead = HANDED_ON.exec(before);
    const from = (lead?.index ?? 0) + (lead?.[0].length ?? 0);
    // "a letter from the brewer, who wrote: “…”"
    if (cues.some(({ cue }) => cue.start >= from && cue.end <= end)) return null;
    if (lead === null || before.slice(from).includes(MASK) || !/[:,]\s*$/u.test(before)) return null;
    const subject = labelSubject(partOf(sentence.words, from, before.trimEnd().length));
    return { resolved: subject === null ? null : resolve(subject), cue: null };
  },
};
