import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { checkQuestion } from '../../src/question/checkQuestion.js';

describe('A question', () => {
  it('is taken without the white space around and within it', () => {
    expect(checkQuestion('  who\n said  it? ')).toBe('who said it?');
  });

  it.each(['', '   ', '\n', '?!', '🍵'])('of no words throws: %j', (typed) => {
    expect(() => checkQuestion(typed)).toThrow(UsageError);
  });

  it('has at most 500 characters', () => {
    expect(checkQuestion('a'.repeat(500))).toHaveLength(500);
    expect(() => checkQuestion('a'.repeat(501))).toThrow(/501 characters, and the limit is 500/u);
  });

  it('may be in any script', () => {
    expect(checkQuestion('Що сказав Лавров?')).toBe('Що сказав Лавров?');
  });
});
