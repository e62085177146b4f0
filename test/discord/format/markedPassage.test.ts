import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedPassage } from '../../../src/discord/format/markedPassage.js';

const TEXT = 'The crane broke. It will cost *two* million. Nobody was hurt.';
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('A passage with its answer marked', () => {
  it('has no bold where no words are known', () => {
    expect(markedPassage(TEXT, spanOf('The crane broke.'), 200, null)).not.toContain('**');
  });

  it('shows in bold the words that answer, and the rest of the sentence plain', () => {
    const shown = markedPassage(TEXT, spanOf('The crane broke.'), 200, spanOf('The crane'));
    expect(shown).toContain('> **The crane** broke. It');
  });

  it('keeps what is markdown in the words escaped', () => {
    const marked = spanOf('*two* million');
    const shown = markedPassage(TEXT, spanOf('It will cost *two* million.'), 200, marked);
    expect(shown).toContain('cost **\\*two\\* million**. Nobody');
  });

  it('has no bold where the sentence had to be cut before the words', () => {
    const shown = markedPassage(TEXT, spanOf('It will cost *two* million.'), 20, spanOf('million'));
    expect(shown).toContain('It');
    expect(shown).not.toContain('**');
  });

  it('leaves no mark of bold open, whatever is marked', () => {
    const index = fc.integer({ min: 0, max: TEXT.length });
    fc.assert(
      fc.property(index, index, (a, b) => {
        fc.pre(a !== b);
        const marked = { start: Math.min(a, b), end: Math.max(a, b) };
        const shown = markedPassage(TEXT, { start: 0, end: TEXT.length }, 500, marked);
        const marks = shown.match(/(?<!\\)\*\*/gu) ?? [];
        expect(marks.length % 2).toBe(0);
      }),
    );
  });
});
