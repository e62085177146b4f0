import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMessages, pagesOf } from '../../../src/discord/format/pages.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';

describe('A list in pages', () => {
  it('is one page while it fits', () => {
    expect(pagesOf(['a', 'b'], { length: 3 })).toEqual([['a', 'b']]);
    expect(pagesOf(['a', 'b'], { length: 2 })).toEqual([['a'], ['b']]);
    expect(pagesOf(['a', 'b'], { length: 3, separator: '\n\n' })).toEqual([['a'], ['b']]);
  });

  it('divides a line that is longer than a page after a space', () => {
    expect(pagesOf(['<#1>, <#2>, <#3>'], { length: 10 })).toEqual([['<#1>,'], ['<#2>, <#3>']]);
  });

  it('loses no word, and no page is too long', () => {
    const line = fc.array(fc.stringMatching(/^[a-z]{1,12}$/u), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (words) => {
        const pages = pagesOf(
          words.map((each) => each.join(' ')),
          { length: 30 },
        );
        const shown = pages.flat().join(' ');
        expect(shown.split(' ').filter(Boolean)).toEqual(words.flat());
        for (const page of pages) expect(page.join('\n').length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('is at most five messages, the last of which says how much is left', () => {
    const lines = Array.from({ length: 1_000 }, (_, i) => `${i} ${'x'.repeat(90)}`);
    const messages = listMessages(lines, ENGLISH);
    expect(messages).toHaveLength(5);
    for (const { content } of messages) expect(content.length).toBeLessThanOrEqual(2_000);
    const shown = messages.flatMap(({ content }) => content.split('\n')).length - 1;
    expect(messages.at(-1)?.content).toMatch(new RegExp(`\n… and ${1_000 - shown} more$`, 'u'));
  });
});
