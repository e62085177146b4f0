import { describe, expect, it } from 'vitest';
import { readFollowUp } from '../../src/question/followUp.js';
import cases from '../cases/questions/followUps.json' with { type: 'json' };

const PREVIOUS = 'Who is Ada Holm?';

describe('A question follows up when it', () => {
  it.each(cases.followsUp)('$name: $question', ({ question }) => {
    expect(readFollowUp(question, PREVIOUS)).toEqual({
      previous: PREVIOUS,
      searched: `${PREVIOUS}\n${question}`,
    });
  });
});

describe('A question stands alone when', () => {
  it.each(cases.standsAlone)('$name: $question', ({ question }) => {
    expect(readFollowUp(question, PREVIOUS)).toBeNull();
  });
});

describe('A follow-up to a follow-up', () => {
  it('brings along what was searched before', () => {
    const first = readFollowUp('what did she say?', PREVIOUS);
    expect(readFollowUp('and when?', first?.searched ?? '')).toEqual({
      previous: 'what did she say?',
      searched: `${PREVIOUS}\nwhat did she say?\nand when?`,
    });
  });

  it('does not grow without end', () => {
    const long = `${'who is Ada Holm? '.repeat(30)}\nwhy?`;
    expect(readFollowUp('and when?', long)?.searched).toBe('why?\nand when?');
  });
});
