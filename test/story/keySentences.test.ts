import { describe, expect, it } from 'vitest';
import { keySentences } from '../../src/story/keySentences.js';
import { type RankedSentence, sentenceFeatures } from '../../src/story/sentenceFeatures.js';
import { testQuotation } from '../quotation/testQuotation.js';

/** Sentences one after another; each vector points its own way unless one is given. */
function sentences(...texts: readonly (string | { text: string; vector: number[] })[]): RankedSentence[] {
  let start = 0;
  return texts.map((given, i) => {
    const { text, vector } =
      typeof given === 'string' ? { text: given, vector: texts.map((_, j) => (i === j ? 1 : 0)) } : given;
    const sentence = { text, start, end: start + text.length, vector: Float32Array.from(vector) };
    start = sentence.end + 1;
    return sentence;
  });
}

/** What is unlike the others counts, and nothing else. */
const DIVERSE = {
  ...{ position: 0, recurring: 0, figures: 0, outlook: 0, utterance: 0, dangling: 0 },
  redundancy: -1,
};

const chosen = (given: RankedSentence[], count: number) =>
  keySentences(given, { count, quotations: [] }).map(({ text }) => text);

describe('Key sentences', () => {
  it('stand in order of the text', () => {
    const given = sentences(
      'Nobody saw it come that day at all.',
      'The river rose by two metres in the old town.',
      'The river will rise again in the old town on Friday.',
    );
    expect(chosen(given, 2)).toEqual([given[1]?.text, given[2]?.text]);
  });

  it('leave out one that says the same as another', () => {
    const vector = [1, 0, 0];
    const given = sentences(
      { text: 'The river rose by two metres in the town.', vector },
      { text: 'In the town the river rose by two metres.', vector },
      { text: 'The mayor asked for pumps in the town.', vector: [0, 1, 0] },
    );
    const texts = keySentences(given, { count: 2, quotations: [], weights: DIVERSE }).map(({ text }) => text);
    expect(texts).toEqual([given[0]?.text, given[2]?.text]);
  });

  it('leave out what readers know', () => {
    const given = sentences('The river rose by two metres there.', 'The mayor asked the region for pumps.');
    const weights = { ...DIVERSE, position: 1 };
    const known = given.slice(0, 1).map(({ vector }) => vector);
    const [key] = keySentences(given, { count: 1, quotations: [], known, weights });
    expect(key?.text).toBe(given[1]?.text);
  });

  it('are fewer where the article has fewer', () => {
    expect(chosen(sentences('The river rose by two metres there.'), 4)).toHaveLength(1);
    expect(chosen([], 4)).toEqual([]);
  });
});

describe('The features of a sentence', () => {
  const features = (text: string, quotations: { kind: 'direct' | 'indirect' }[] = []) =>
    sentenceFeatures(
      sentences(text),
      quotations.map(({ kind }) => testQuotation(text, { kind })),
    )[0];

  it.each([
    ['It rose by 14.6 metres.', 'figures', 1],
    ['Eleven of the forty pumps failed.', 'figures', 1],
    ['The pumps failed.', 'figures', 0],
    ['The ferry will sail on Friday.', 'outlook', 1],
    ['The ferry sailed.', 'outlook', 0],
    ['But he said so.', 'dangling', 1],
    ['“They left,” Ada Holm said.', 'dangling', 1],
    ['Theyra Holm left.', 'dangling', 0],
  ] as const)('of “%s”: %s is %i', (text, name, value) => {
    expect(features(text)?.[name]).toBe(value);
  });

  it('tell an utterance in marks from reported speech', () => {
    expect(features('“We wait,” she said.', [{ kind: 'direct' }])?.utterance).toBe(1);
    expect(features('She said they wait.', [{ kind: 'indirect' }])?.utterance).toBe(0);
  });
});
