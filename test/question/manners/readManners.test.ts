import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bareQuestion } from '../../../src/question/bareQuestion.js';
import { readManners } from '../../../src/question/manners/readManners.js';

describe('A message that asks nothing', () => {
  it.each([
    ['greeting', ['Hello there!', 'yo 👋', 'good evening everyone', 'how are you?']],
    ['thanks', ['Thank you so much!', 'great, thanks', 'thx for the help', 'good bot']],
    ['help', ['help me pls', 'What can I ask you?', 'how do i use this bot', 'who are you']],
    ['small-talk', ['🎉', '...', 'haha ok', 'LOL']],
  ] as const)('is %s', async (kind, messages) => {
    for (const message of messages)
      expect([message, await readManners(message)]).toEqual([message, { kind }]);
  });

  it.each([
    ['de', 'Hallo!'],
    ['de', 'Warum trat der Minister zurück?'],
    ['es', '¿Quién ganó?'],
    ['fr', 'qui a gagné'],
    ['it', 'perché il ministro si è dimesso'],
    ['nl', 'waarom is de minister afgetreden'],
    ['pl', 'dlaczego minister ustąpił'],
    ['pt', 'por que o ministro renunciou'],
    ['ru', 'когда откроют мост'],
    ['tr', 'bakan neden istifa etti'],
    ['uk', 'хто виграв вибори'],
  ])('is in another language, %s: %s', async (language, message) => {
    expect(await readManners(message)).toEqual({ kind: 'other-language', language });
  });

  it.each([
    'who helped the mayor',
    'why?',
    'hi tide flood damage',
    'what did he thank her for',
    'how does this tunnel work',
    'wat did senater feld tweet',
    'recall petition signatures',
  ])('is not this question: %s', async (question) => {
    expect(await readManners(question)).toBeNull();
  });

  it('is none of the questions of members on stories', async () => {
    const stories = readFileSync('test/chat/stories.jsonl', 'utf8').trim().split('\n');
    const questions = stories.flatMap((line) =>
      (JSON.parse(line) as { questions: { question: string }[] }).questions.map(({ question }) => question),
    );
    const read = await Promise.all(questions.map((question) => readManners(bareQuestion(question).question)));
    expect(questions.filter((_, i) => read[i] !== null)).toEqual([]);
  });
});
