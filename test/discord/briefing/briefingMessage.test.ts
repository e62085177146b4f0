import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BriefingStory } from '../../../src/briefing/briefing.js';
import { briefingMessage } from '../../../src/discord/briefing/briefingMessage.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { testQuotation } from '../../quotation/testQuotation.js';
import { expectWithinLimits, hostileText } from '../messageParts.js';

describe('A page of a briefing', () => {
  const storyOf = (title: string, words: string): BriefingStory => {
    const speaker = { name: words, role: words, mention: null };
    const span = { text: words, start: 0, end: words.length, article: 'a' };
    const quotation = { ...testQuotation(words, { speaker }), article: 'a' };
    return {
      ...{ title, source: words, url: `https://example.com/${title.slice(0, 90)}`, published: '2031-03-03' },
      ...{ articles: ['a'], outlets: [words, title], changed: true },
      keySentences: Array.from({ length: 4 }, () => ({ ...span, speaker, naming: 'perhaps' as const })),
      quotations: Array.from({ length: 3 }, () => quotation),
    };
  };

  it.each([0, 1, 10, 200])('stays within the limits of Discord for %i stories, each shown once', (count) => {
    fc.assert(
      fc.property(hostileText, count > 100 ? fc.lorem({ maxCount: 60 }) : hostileText, (title, words) => {
        const stories = Array.from({ length: count }, () => storyOf(title, words));
        let shown = 0;
        for (let offset: number | null = 0; offset !== null;) {
          const { body, next } = briefingMessage(
            { date: '2031-03-03', stories, quiet: false },
            offset,
            ENGLISH,
          );
          expectWithinLimits(body);
          shown += body.embeds.length;
          expect(next ?? count).toBe(shown);
          offset = next;
        }
        expect(shown).toBe(count);
      }),
      // The stories of one run are all alike.
      { numRuns: Math.ceil(15 / (count + 1)) },
    );
  });
});
