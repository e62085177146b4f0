import { describe, expect, it } from 'vitest';
import { type SoakFigures, verdictOf } from '../../../scripts/soak/figures.js';

const sound: SoakFigures = {
  days: 5,
  briefings: [1, 1, 1, 1, 1],
  asked: 25,
  answered: 25,
  cutOff: 0,
  lost: 0,
  faults: 4,
  restarts: 0,
  kills: 0,
  memory: [100, 90, 120, 105, 110],
};

describe('A soak', () => {
  it('has no fault when each briefing is there once, no answer is lost and the memory stays', () => {
    expect(verdictOf(sound)).toEqual([]);
  });

  it('names the days on which a briefing is missing or is there twice', () => {
    expect(verdictOf({ ...sound, briefings: [1, 0, 1, 2, 1] })).toEqual([
      'Briefings posted other than once: day 2: 0, day 4: 2.',
    ]);
  });

  it('counts the questions that get no answer, beside those that a kill cuts off', () => {
    expect(verdictOf({ ...sound, answered: 22, cutOff: 3 })).toEqual([]);
    expect(verdictOf({ ...sound, answered: 21, cutOff: 3 })).toEqual(['Of 22 questions, 21 were answered.']);
  });

  it('counts the answers that are lost', () => {
    expect(verdictOf({ ...sound, lost: 2 })).toEqual(['Of 25 answers, 2 are no longer stored.']);
  });

  it('tells how much the memory has grown since the first day', () => {
    expect(verdictOf({ ...sound, memory: [100, 90, 111] })).toEqual(['The memory grew from 100 to 111 MB.']);
  });

  it('takes the memory of a bot that was started again for no sign of a leak', () => {
    expect(verdictOf({ ...sound, kills: 1, memory: [100, 111] })).toEqual([]);
  });
});
