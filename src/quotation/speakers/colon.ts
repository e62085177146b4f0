import { labelSubject, ownerOfSpeech, sentenceSubject } from '../cues/sentenceSubject.js';
import type { MentionRule } from './speakerRule.js';

/**
 * "A ministry official was not so sure: “...”" No reporting word, but a colon after a sentence about somebody, after
 * a name or after whose words they are.
 */
export const colon: MentionRule = {
  name: 'colon',
  attribute(marked, { sentence, resolve }) {
    const before = sentence.masked.slice(0, Math.max(0, marked.outer.start - sentence.start));
    if (!/:\s*$/u.test(before)) return null;
    for (const find of [sentenceSubject, ownerOfSpeech, labelSubject]) {
      const subject = find(before);
      const resolved = subject === null ? null : resolve(subject);
      if (resolved !== null) return { resolved, cue: null };
    }
    return null;
  },
};
