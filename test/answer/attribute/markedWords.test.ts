import { describe, expect, it } from 'vitest';
import { isOfEarlierYear } from '../../../src/answer/attribute/earlierYear.js';
import { markedWords } from '../../../src/answer/attribute/markedWords.js';
import { canBeSubject } from '../../../src/answer/attribute/subjectOfVerb.js';
import type { Corpus } from '../../../src/question/corpus.js';
import { readQuestion } from '../../../src/question/readQuestion.js';
import { ALL_FEATURES } from '../../../src/search/features.js';
import type { ReadPassage } from '../../../src/search/rerank.js';

const NO_CORPUS: Corpus = {
  wordCounts: new Map(),
  inVocabulary: () => true,
  hasTerm: () => true,
  newestDay: null,
};

describe('Words that are marked as who did it', () => {
  it.each([
    [
      'who resigned??',
      'Prime Minister Odd Hale accepted the resignation within the hour.',
      'Odd Hale',
      false,
    ],
    ['who resigned', 'Ida Marsh resigned over the flood.', 'Ida Marsh', true],
    ['who sacked the coach', 'The coach was sacked by Lena Ost on Friday.', 'Lena Ost', true],
    ['who was sacked', 'The board sacked Piet Orr on Friday.', 'Piet Orr', true],
    ['who was sacked', 'Piet Orr was abruptly sacked by Lena Ost.', 'Lena Ost', false],
    ['who sacked him', 'Piet Orr was sacked by Lena Ost.', 'Piet Orr', false],
    ['who opened the bridge', 'A ribbon was cut by Mayor Tove Lind.', 'Tove Lind', true],
    ['who is the mayor', 'Mayor Tove Lind cut the ribbon.', 'Tove Lind', true],
    ['who did she hire', 'She hired Piet Orr.', 'Piet Orr', true],
  ])('%s: “%s” %s: %s', (question, sentence, words, can) => {
    const start = sentence.indexOf(words);
    const span = { start: 0, end: sentence.length };
    expect(canBeSubject(question, sentence, span, { start, end: start + words.length })).toBe(can);
  });
});

describe('A sentence of an earlier year', () => {
  const older = 'The strongest quake in the valley, of magnitude 7.2, was in 1911.';

  it('does not answer what happened in the news', () => {
    expect(isOfEarlierYear('how strong was the quake', older, '2031-03-03')).toBe(true);
  });

  it.each([
    'what is the strongest quake ever',
    'how strong was the quake in 1911',
    'how strong was the record',
  ])('answers “%s”', (question) => {
    expect(isOfEarlierYear(question, older, '2031-03-03')).toBe(false);
  });

  it('is none where the article has no date, or the year is that of the news', () => {
    expect(isOfEarlierYear('how strong was it', older, null)).toBe(false);
    expect(isOfEarlierYear('how many', 'In 2030 it took 14.', '2031-03-03')).toBe(false);
  });
});

describe('The words that are marked', () => {
  const text =
    '“Who painted it, Mr. Orr?” Hale asked. Deputy mayor Tove Lind laughed. “The wall was dry,” said Lind. The former mayor, Ida Ost, wept.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const quotation = {
    ...at('The wall was dry'),
    speaker: { name: 'Tove Lind', role: null, mention: 'Lind' },
  };
  const marked = (question: string, sentence: string, words: string, reading = 0.9) =>
    markedWords(
      readQuestion(question, { corpus: NO_CORPUS, features: ALL_FEATURES }),
      {
        indexed: { article: { text, published: null }, sentences: [at(sentence)], quotations: [quotation] },
        passage: { start: 0, end: text.length },
        bestSentence: 0,
        answer: at(words),
        reading,
      } as unknown as ReadPassage,
      null,
    );

  it('are none of a question', () => {
    expect(marked('who painted it', '“Who painted it, Mr. Orr?” Hale asked.', 'Mr. Orr')).toBeNull();
  });

  it('are the speaker’s own where a question asks what somebody said', () => {
    expect(marked('what did lind say', 'Deputy mayor Tove Lind laughed.', 'Deputy mayor')).toBeNull();
    expect(marked('what did lind say', '“The wall was dry,” said Lind.', 'The wall was dry')).toEqual(
      at('The wall was dry'),
    );
    expect(marked('what did lind say', '“The wall was dry,” said Lind.', 'dry')).toBeNull();
  });

  it('are none of who has left where a question asks who holds an office', () => {
    expect(marked('who is deputy mayor now', 'Deputy mayor Tove Lind laughed.', 'Tove Lind')).not.toBeNull();
    expect(marked('who is the mayor now', 'The former mayor, Ida Ost, wept.', 'Ida Ost')).toBeNull();
  });

  it('are none where the reader is not sure', () => {
    expect(marked('who laughed', 'Deputy mayor Tove Lind laughed.', 'Tove Lind', 0.8)).toEqual(
      at('Tove Lind'),
    );
    expect(marked('who laughed', 'Deputy mayor Tove Lind laughed.', 'Tove Lind', 0.7)).toBeNull();
  });

  it('are none for a yes or no: the sentence answers', () => {
    expect(marked('was the wall dry', '“The wall was dry,” said Lind.', 'wall was dry')).toBeNull();
  });

  it('are none that are of another kind', () => {
    expect(marked('who is ida ost', 'Deputy mayor Tove Lind laughed.', 'Tove Lind')).toBeNull();
    expect(marked('who is tove lind', 'Deputy mayor Tove Lind laughed.', 'Tove Lind')).not.toBeNull();
  });
});
