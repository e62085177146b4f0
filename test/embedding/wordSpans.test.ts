import { describe, expect, it } from 'vitest';
import { wordSpans } from '../../src/embedding/wordSpans.js';

function cut(text: string): string[] {
  return wordSpans(text).map(({ start, end }) => text.slice(start, end));
}

describe('The words a reader marks', () => {
  it('stand without the marks around them', () => {
    expect(cut('“far from exhausted.”')).toEqual(['“', 'far', 'from', 'exhausted', '.', '”']);
  });

  it('are cut at marks inside a word', () => {
    expect(cut("the mayor's $3.5")).toEqual(['the', 'mayor', "'", 's', '$', '3', '.', '5']);
  });

  it('keep their place after a sign of two UTF-16 units', () => {
    expect(wordSpans('🍵 tea')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 6 },
    ]);
  });

  it('are none in white space', () => {
    expect(cut(' \n ')).toEqual([]);
  });
});
