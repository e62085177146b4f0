import { describe, expect, it } from 'vitest';
import { type SoakFigures, verdictOf } from '../../../scripts/soak/figures.js';

const sound: SoakFigures = {
  days: 5,
  briefings: [1, 1, 1, 1, 1],
  asked: 25,
  answered: 25,
  faults: 4,
  restarts: 1,
  memory: [80, 90, 100, 105, 109],
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

  it('counts the answers that are lost', () => {
    expect(verdictOf({ ...sound, answered: 24 })).toEqual(['Of 25 answers, 24 are stored.']);
  });

  it('tells how much the memory has grown', () => {
    expect(verdictOf({ ...sound, memory: [80, 90, 100, 105, 111] })).toEqual([
      'The memory grew from 100 to 111 MB.',
    ]);
  });
});
