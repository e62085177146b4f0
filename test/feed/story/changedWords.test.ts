import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../src/feed/story/changedWords.js';

describe('What changed between two versions', () => {
  it('is said in words', () => {
    expect(changedWords('Three people were hurt.', 'Four people were hurt.')).toBe('“Three” is now “Four”');
    expect(changedWords('He left early.', 'He left.')).toBe('“left early.” is now “left.”');
    expect(changedWords('He left.', 'He left. She stayed.')).toBe('added “She stayed.”');
    expect(changedWords('He left. She stayed.', 'He left.')).toBe('removed “She stayed.”');
  });

  it('is short', () => {
    const before = Array.from({ length: 150 }, (_, i) => `word${i} same${i}`).join(' ');
    const after = before.replaceAll('word', 'term');
    const text = changedWords(before, after);
    expect(text.length).toBeLessThan(460);
    expect(text).toMatch(/and \d+ more$/u);
    expect(changedWords('a '.repeat(2_000), 'b '.repeat(2_000))).toBe('most of the text');
  });
});
