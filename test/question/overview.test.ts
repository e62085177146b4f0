import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/question/dayRange.js';
import { foldQuestion } from '../../src/question/foldQuestion.js';
import { readOverview } from '../../src/question/overview.js';

const NEWEST = dayNumber(2031, 2, 20);
const read = (question: string) => readOverview(foldQuestion(question), NEWEST);

describe('A question for an overview', () => {
  it.each([
    'What is this about?',
    'summarize',
    'tl;dr',
    'can you give me the gist',
    'a short summary of this article',
    "what's new today?",
    'any news?',
    'so what is going on?',
    'catch me up',
    'latest?',
  ])('of all that is asked: %s', (question) => {
    expect(read(question)).toEqual({ kind: 'stories', topic: null });
  });

  it.each([
    ['latest on the sellin tunnel', 'sellin tunnel'],
    ['Any news about Brindle?', 'brindle'],
    ["what's going on with the mayor", 'mayor'],
    ['sum up the tunnel story', 'tunnel story'],
    ['is there anything about karvania', 'karvania'],
  ])('of a topic: %s', (question, topic) => {
    expect(read(question)).toEqual({ kind: 'stories', topic });
  });

  it.each([
    ['what happened on march 10', dayNumber(2031, 2, 10), 2],
    ['any news from 3 march', dayNumber(2031, 2, 3), 2],
    ['what happened in february?', dayNumber(2031, 1, 1), 28],
    ['the news of yesterday', NEWEST - 1, 2],
  ])('of days: %s', (question, first, length) => {
    expect(read(question)).toEqual({ kind: 'days', days: { first, last: first + length - 1 } });
  });

  it.each([
    'what happened to the bridge',
    'what happened on march 10 in the tunnel',
    'latest on who pays for it',
    'any news about it',
    'what is the latest number of dead',
    'anything from the driver about the speed?',
    'who is new',
  ])('is not one for a single thing: %s', (question) => {
    expect(read(question)).toBeNull();
  });

  it('is of the questions of members on one story only one for how things stand', () => {
    const stories = readFileSync('test/chat/stories.jsonl', 'utf8').trim().split('\n');
    const questions = stories.flatMap((line) =>
      (JSON.parse(line) as { questions: { question: string }[] }).questions.map(({ question }) => question),
    );
    expect(questions.filter((question) => read(question) !== null)).toEqual([
      'whats happening with the prize money',
    ]);
  });
});
