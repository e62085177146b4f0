import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followNote } from '../../../src/discord/follow/followNote.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { hostileText, passageOf } from '../messageParts.js';

describe('A note to a follower', () => {
  it('stays within a message, whatever the stories', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.integer({ min: 1, max: 30 }), (words, title, count) => {
        const { article, quotations } = passageOf(words, title, Array<string>(count).fill(words));
        const listed = quotations.map((quotation) => ({ article, quotation, others: [] }));
        const heard = Array<{ kind: 'topic'; what: string }>(10).fill({ kind: 'topic', what: title });
        expect(followNote(listed, heard, ENGLISH).length).toBeLessThanOrEqual(2_000);
      }),
      { numRuns: 20 },
    );
  });
});
