import { describe, expect, it } from 'vitest';
import { isOfOtherKind } from '../../../src/answer/attribute/otherKind.js';
import { askedFor } from '../../../src/question/askedFor.js';

function isOther(question: string, sentence: string, words: string): boolean {
  const start = sentence.indexOf(words);
  return isOfOtherKind(question, askedFor(question), {
    article: sentence,
    sentence: { start: 0, end: sentence.length },
    words: { start, end: start + words.length },
  });
}

describe('Words of another kind than is asked for', () => {
  it.each([
    ['how many bells has she tuned', 'At 67 she still tunes bells by hand.', '67'],
    ['how many boats did she sell', 'Ada Holm, 67, sold the last of them.', '67'],
    ['how many goals', 'The 19-year-old scored early.', '19'],
    ['how many goals', 'The striker, aged 19, scored early.', '19'],
    ['who is the woman they arrested', 'A 23-year-old woman from Gorsley was arrested.', 'Gorsley'],
    ['who was hurt', 'Two students of Marl College were hurt.', 'Marl College'],
    ['how much of it can be saved', 'The work will cost 340,000 euros.', '340,000 euros'],
    ['what did she mean', '“Nobody waited on Tuesday,” she said.', 'Tuesday'],
    [
      'how many children were on board',
      'There were 152 people on board, as children had not been counted.',
      '152',
    ],
    ['how many houses were hit', 'The storm hit houses in 12 villages.', '12'],
    ['who is paul obi', 'Prime Minister Tomas Edel named Paul Obi to succeed her.', 'Tomas Edel'],
    ['why did they stop', 'They stopped on Monday morning.', 'on Monday morning'],
  ])('%s: “%s” %s', (question, sentence, words) => {
    expect(isOther(question, sentence, words)).toBe(true);
  });

  it.each([
    ['how many bells has she tuned', 'She has tuned 67 of them.', '67'],
    ['how many died', 'On Monday, 12 people died.', '12'],
    ['how many were at sea', 'At sea were 40, all of them safe.', '40'],
    ['how many people were on board', 'There were 152 people on board, 30 of them children.', '152'],
    ['how many passengers were on board', 'There were 152 people on board.', '152'],
    ['how many children were hurt', 'The number of children hurt rose to 27 on Wednesday.', '27'],
    ['how many of the new jobs are lost', 'All 310 new jobs at the site are lost.', '310'],
    ['how many people died', 'The storm killed 12 elderly people in a home for old people.', '12'],
    ['who is the mayor', 'The mayor, Ruth Calder, said so.', 'Ruth Calder'],
    ['who is paul obi', 'Paul Obi is a lawyer.', 'a lawyer'],
    ['how old is she', 'At 67 she still tunes bells.', '67'],
    ['who was it from', 'The letter was from Ada Holm.', 'Ada Holm'],
    ['how much of it can be saved', 'About 81 minutes can be saved.', 'About 81 minutes'],
    ['how much does it cost', 'It costs 340,000 euros.', '340,000 euros'],
    ['when did they stop', 'They stopped on Monday.', 'on Monday'],
    ['what is the name of the ship', 'The ship is the Wednesday Queen.', 'Wednesday Queen'],
  ])('are not these: %s: “%s” %s', (question, sentence, words) => {
    expect(isOther(question, sentence, words)).toBe(false);
  });
});
