import { describe, expect, it } from 'vitest';
import { asksFigure, hasFigure } from '../../../src/answer/evidence/figures.js';

describe('A question for a figure', () => {
  it.each([
    'how many russian troops are at the border',
    'How old is Lavrov?',
    'how long did the call last',
    'By how much did the shares rise?',
    'what percentage of voters want her',
    'how very far is it',
  ])('is “%s”', (question) => {
    expect(asksFigure(question)).toBe(true);
  });

  it.each([
    'how did the call go',
    'who leads in the polls',
    'what did he say about the price',
    'when did he leave',
  ])('is not “%s”', (question) => {
    expect(asksFigure(question)).toBe(false);
  });
});

describe('A figure', () => {
  it.each(['14 dogs', 'two boats', 'Nobody was hurt', 'a dozen', 'half of it', '9:40', 'ninety'])(
    'stands in “%s”',
    (text) => {
      expect(hasFigure(text)).toBe(true);
    },
  );

  it.each(['the White House', 'extend diplomatic efforts', 'tension'])('does not stand in “%s”', (text) => {
    expect(hasFigure(text)).toBe(false);
  });
});
