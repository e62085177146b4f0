import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { quotesMessage } from '../../../src/discord/quotes/quotesMessage.js';
import { expectWithinLimits, hostileText, passageOf } from '../messageParts.js';

describe('A page of quotations', () => {
  it('stays within the limits of Discord, and the pages together have each quotation once', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { minLength: 1, maxLength: 20 }), (name, words) => {
        const found = words.map((text, i) => {
          const { article, quotations } = passageOf('Rain fell.', name, [text, text]);
          return { article: { ...article, id: String(i) }, quotations };
        });
        const speaker = { name, role: name, count: words.length, aliases: [] };
        let shown = 0;
        for (let offset: number | null = 0; offset !== null;) {
          const { body, next } = quotesMessage({ speaker, topic: name, found, offset }, ENGLISH);
          expectWithinLimits(body);
          shown = next ?? words.length * 2;
          expect(shown).toBeGreaterThan(offset);
          offset = next;
        }
        expect(shown).toBe(words.length * 2);
      }),
      { numRuns: 20 },
    );
  });
});
