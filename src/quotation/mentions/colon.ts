import { labelSubject, ownerOfSpeech, sentenceSubject } from '../cues/subjects/sentenceSubject.js';
import { partOf } from '../phrases/partOfText.js';
import type { MentionRule } from './mentionRule.js';

/**
 * "A ministry official was not so sure: “...”" No reporting word, but a colon after a sentence about someone, after a
 * name or after whose words they are.
 */
export const colon: MentionRule = {
  name: 'colon',
  attribute(quoted, { sentence, resolve }) {
    const before = partOf(sentence.words, 0, Math.max(0, sentence.within(quoted.outer.start)));
    if (!/:\s*$/u.test(before.text)) return null;
    for (const find of [sentenceSubject, ownerOfSpeech, labelSubject]) {
      const subject = find(before);
      const resolved = subject === null ? null : resolve(subject);
      if (resolved !== null) return { resolved, cue: null };
    }
    return null;
  },
};
