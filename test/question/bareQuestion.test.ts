import { describe, expect, it } from 'vitest';
import { bareQuestion } from '../../src/question/bareQuestion.js';

describe('A bare question', () => {
  it.each([
    ['@everyone who resigned??', 'who resigned??'],
    ['<@123456789012345678> where is the book shown', 'where is the book shown'],
    ['```\nwho leads the inquiry\n```', 'who leads the inquiry'],
    ['```js\nlet x;\n``` who wrote the memo?', 'who wrote the memo?'],
    ['`when does it reopen`', 'when does it reopen'],
    ['**how much did the plow _really_ cost??**', 'how much did the plow really cost??'],
    ['||who painted it||', 'who painted it'],
    ['hey bot, quick q: who is the coach pls', 'who is the coach'],
    ['# who won?', 'who won?'],
    ['what does 2_000_x mean', 'what does 2_000_x mean'],
    ['who wrote https://example.com/a_b', 'who wrote'],
    ['someone@here.example', 'someone@here.example'],
  ])('of %s is %s', (typed, question) => {
    expect(bareQuestion(typed)).toEqual({ question, quoted: null });
  });

  it('has quoted lines beside it', () => {
    expect(bareQuestion('> The dam\n> will hold.\nwho says that?')).toEqual({
      question: 'who says that?',
      quoted: 'The dam will hold.',
    });
  });

  it('is the quoted lines where nothing else is asked', () => {
    expect(bareQuestion('> who closed the dam\n@everyone')).toEqual({
      question: 'who closed the dam',
      quoted: null,
    });
  });

  it('is empty where only a mention is left', () => {
    expect(bareQuestion('<@1> @here').question).toBe('');
  });
});
