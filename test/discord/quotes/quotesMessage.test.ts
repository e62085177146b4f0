import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedQuotation } from '../../../src/archive/quotationList.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { compareMessage } from '../../../src/discord/quotes/compareMessage.js';
import { quotesMessage } from '../../../src/discord/quotes/quotesMessage.js';
import { expectWithinLimits, hostileText, passageOf } from '../messageParts.js';

/** Each twice, each pair in an article of its own with another outlet. */
function listOf(name: string, words: readonly string[]): ListedQuotation[] {
  return words.flatMap((text, i) => {
    const { article, quotations } = passageOf('Rain fell.', name, [text, text]);
    const others = [{ ...article, source: `${name}${i}` }];
    return quotations.map((quotation) => ({ article: { ...article, id: String(i) }, quotation, others }));
  });
}

describe('A page of quotations', () => {
  it('stays within the limits of Discord, and the pages together have each quotation once', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { minLength: 1, maxLength: 20 }), (name, words) => {
        const found = listOf(name, words);
        const speaker = { name, role: name, count: words.length, aliases: [] };
        for (const each of [speaker, null]) {
          let shown = 0;
          for (let offset: number | null = 0; offset !== null;) {
            const page = { speaker: each, narrowed: 'x'.repeat(500), found, offset };
            const { body, next } = quotesMessage(page, ENGLISH);
            expectWithinLimits(body);
            shown = next ?? found.length;
            expect(shown).toBeGreaterThan(offset);
            offset = next;
          }
          expect(shown).toBe(found.length);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('Two columns of quotations', () => {
  it('stay within the limits of Discord', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { minLength: 1, maxLength: 9 }), (name, words) => {
        const found = listOf(name, words);
        const column = { speaker: { name, role: name, count: 1, aliases: [] }, found };
        for (let offset: number | null = 0; offset !== null;) {
          const columns = [column, { ...column, found: found.slice(2) }] as const;
          const { body, next } = compareMessage({ columns, narrowed: 'x'.repeat(500), offset }, ENGLISH);
          expectWithinLimits(body);
          for (const field of body.embeds.flatMap(({ fields = [] }) => fields)) {
            expect(field.name.length).toBeLessThanOrEqual(256);
            expect(field.value.length).toBeLessThanOrEqual(1_024);
          }
          offset = next;
        }
      }),
      { numRuns: 20 },
    );
  });
});
