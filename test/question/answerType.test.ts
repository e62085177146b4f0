import { describe, expect, it } from 'vitest';
import { expectedAnswer, typesIn } from '../../src/question/answerType.js';

describe('The type of answer', () => {
  it.each([
    ['how many people came', 'figure'],
    ['what was the final score', 'figure'],
    ['who equalized', 'name'],
    ['and who took her place', 'name'],
    ['when did the man who wrote it leave', null],
    ['why did it burn', null],
  ])('for "%s" is %s', (question, type) => {
    expect(expectedAnswer(question)).toBe(type);
  });

  it.each([
    ['Nobody came.', ['figure']],
    ['Two ships left.', ['figure']],
    ['The note was by Ada Holm.', ['name']],
    ['She was 12 when Kesh called.', ['figure', 'name']],
    ['It rained all day.', []],
  ])('that "%s" has words for are %j', (text, types) => {
    expect([...typesIn(text)].sort()).toEqual(types);
  });
});
