import { describe, expect, it } from 'vitest';
import { whichPeople } from '../../src/answer/whichPeople.js';
import { createSpeakerIndex } from '../../src/search/speech/speakerIndex.js';
import { createStorySpeakers } from '../../src/search/speech/storySpeakers.js';
import { indexedArticle } from '../index/indexedArticle.js';
import { testQuestion } from '../question/testQuestion.js';

const articles = await Promise.all([
  indexedArticle(
    'election',
    '“We won by a hair,” said Ada Holm, the new mayor of Kessaly. “We will count again,” said Carl Holm, her cousin and rival. “Both are family,” said Bo Lind.',
  ),
  indexedArticle('later', '“I am glad,” said Ada Holm, the mayor. “Me too,” Bo Lind said.'),
]);

const peopleOf = (question: string, previous?: string) =>
  whichPeople(testQuestion(question, previous === undefined ? {} : { previous }), (word) =>
    createSpeakerIndex(articles, createStorySpeakers()).quoting(word),
  );

describe('The people whom a question can mean', () => {
  it.each(['what did Holm say about the count?', 'holm quotes', 'what does holm want to do now'])(
    'are all of that surname who speak: %s',
    (question) => {
      expect(peopleOf(question).map(({ name }) => name)).toEqual(['Ada Holm', 'Carl Holm']);
    },
  );

  it('come with the question by the full name', () => {
    expect(peopleOf('What did holm say about Lind?').map(({ question }) => question)).toEqual([
      'What did Ada Holm say about Lind?',
      'What did Carl Holm say about Lind?',
    ]);
  });

  it.each([
    ['a given name', 'what did carl holm say'],
    ['a role', 'what did mayor holm say'],
    ['a courtesy title', 'what did mrs holm say'],
    ['a surname of one person', 'what did lind say'],
    ['another question', 'when did holm win'],
  ])('are none with %s', (_, question) => {
    expect(peopleOf(question)).toEqual([]);
  });

  it('are none where the question before names the person', () => {
    expect(peopleOf('what did she say?', 'who is ada holm')).toEqual([]);
  });
});
