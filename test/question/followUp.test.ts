import { describe, expect, it } from 'vitest';
import { contextOf, isFollowUp } from '../../src/question/followUp.js';
import cases from '../cases/questions/followUps.json' with { type: 'json' };

describe('A question follows up when it', () => {
  it.each(cases.followsUp)('$name: $question', ({ question }) => {
    expect(isFollowUp(question)).toBe(true);
  });
});

describe('A question stands alone when', () => {
  it.each(cases.standsAlone)('$name: $question', ({ question }) => {
    expect(isFollowUp(question)).toBe(false);
  });
});

describe('The context of a follow-up', () => {
  it('is all that was searched before', () => {
    expect(contextOf('Who is Ada Holm?\nwhat did she say?')).toEqual([
      'Who is Ada Holm?',
      'what did she say?',
    ]);
  });

  it('does not grow without end', () => {
    expect(contextOf(`${'who is Ada Holm? '.repeat(30)}\nwhy?`)).toEqual(['why?']);
  });
});
