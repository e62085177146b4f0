import { describe, expect, it } from 'vitest';
import type { RankedPassage } from '../../../src/search/ranking.js';
import { reportedSpeaker } from '../../../src/search/speech/reportedSpeaker.js';
import { indexedArticle } from '../../index/indexedArticle.js';

const talks = await indexedArticle(
  'talks',
  'Ukrainian President Volodymyr Zelensky blamed the talk of war. He denied the report. The insurers refused to pay.',
);

/** The first passage, with the sentence that answers best. */
function passage(bestSentence: number): RankedPassage {
  const [first] = talks.passages;
  if (first === undefined) throw new Error('An article without a passage.');
  return { indexed: talks, passage: first, score: 1, cosine: 1, lexical: 1, bestSentence };
}

describe('Who a sentence says did it', () => {
  it('is whom it names before the verb', () => {
    expect(reportedSpeaker(passage(0), 'blame')).toMatchObject({ name: 'Volodymyr Zelensky' });
  });

  it.each([
    ['another verb', 0, 'deny'],
    ['a pronoun', 1, 'deny'],
    ['no reporting verb', 2, 'refuse'],
  ])('is nobody with %s', (_, sentence, verb) => {
    expect(reportedSpeaker(passage(sentence), verb)).toBeNull();
  });
});
