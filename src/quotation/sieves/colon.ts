import { labelSubject, sentenceSubject } from '../sentenceSubject.js';
import type { AttributionSieve } from './sieve.js';

/** "A ministry official was not so sure: “...”" No reporting word, but a colon after a sentence about somebody, or after a name. */
export const colon: AttributionSieve = {
  name: 'colon',
  attribute(marked, { sentence, resolve }) {
    const before = sentence.masked.slice(0, Math.max(0, marked.outer.start - sentence.start));
    if (!/:\s*$/u.test(before)) return null;
    const subject = sentenceSubject(before) ?? labelSubject(before);
    const resolved = subject === null ? null : resolve(subject);
    return resolved === null ? null : { resolved, cue: null };
  },
};
