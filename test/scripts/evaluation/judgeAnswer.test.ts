import { describe, expect, it } from 'vitest';
import { isRight, judgeAnswer } from '../../../scripts/evaluation/judgeAnswer.js';

const gold = {
  id: 'q1',
  article: 'harbour',
  question: 'Who said the crane is old?',
  kind: 'who-said',
  answers: ['“The crane is old,” said Ada Holm.'],
  also: [{ text: 'Holm called the crane old.' }],
  speaker: 'Ada Holm',
};
const prediction = {
  id: 'q1',
  passages: ['Two ships left. The crane is old, said Ada Holm. It rained.', 'Holm called the crane old.'],
  abstained: false,
  outcome: 'answered' as const,
  score: 0.7,
  confidence: 'likely' as const,
  speaker: 'Holm',
};

describe('An answer', () => {
  it('is a hit with the words of the sentence, whatever the marks and articles', () => {
    expect(judgeAnswer(gold, prediction)).toMatchObject({ rank: 1, isSoon: true, isSpeakerRight: true });
  });

  it('is a hit with the same fact in another article', () => {
    const passages = ['It rained.', 'Holm called a crane old.'];
    expect(judgeAnswer(gold, { ...prediction, passages }).rank).toBe(2);
  });

  it('comes soon only within 150 words', () => {
    const passages = ['word '.repeat(149), ...prediction.passages];
    expect(judgeAnswer(gold, { ...prediction, passages })).toMatchObject({ rank: 2, isSoon: false });
  });

  it.each([
    ['Ada Lind', false],
    ['Ada M. Holm', true],
    [null, false],
  ])('by %s names the speaker: %s', (speaker, isSpeakerRight) => {
    expect(judgeAnswer(gold, { ...prediction, speaker })).toMatchObject({ isSpeakerRight });
  });

  it('is wrong when not given, and where nothing covers the question when given without doubt', () => {
    const abstained = { ...prediction, abstained: true, outcome: 'not-covered' as const };
    const doubted = { ...prediction, outcome: 'unsure' as const };
    const open = { ...gold, answers: [], also: [] };
    expect(isRight(judgeAnswer(gold, doubted))).toBe(true);
    expect(isRight(judgeAnswer(open, doubted))).toBe(true);
    expect(isRight(judgeAnswer(open, prediction))).toBe(false);
    expect(isRight(judgeAnswer(gold, prediction))).toBe(true);
    expect(isRight(judgeAnswer(gold, abstained))).toBe(false);
    expect(isRight(judgeAnswer(open, abstained))).toBe(true);
  });
});
