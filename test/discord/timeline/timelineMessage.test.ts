import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { timelineMessage } from '../../../src/discord/timeline/timelineMessage.js';
import { expectWithinLimits, hostileText, passageOf } from '../messageParts.js';

describe('A timeline in Discord', () => {
  it('stays within the limits, whatever the stories', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.integer({ min: 1, max: 12 }), (words, name, count) => {
        const passage = passageOf(words, name, [words, name]);
        const others = [passage.article, { ...passage.article, source: words }];
        const entries = Array.from({ length: count }, () => ({ passage, others }));
        const told = [0, 1, 2].map(() => ({ text: words, article: passage.article }));
        const figures = (['updated', 'disputed', 'updated', 'disputed'] as const).map((kind) => ({
          ...{ kind, told, was: kind === 'updated' ? words : null },
        }));
        expectWithinLimits(
          timelineMessage({ topic: words, narrowed: 'x'.repeat(400), entries, figures }, ENGLISH),
        );
      }),
      { numRuns: 20 },
    );
  });
});
