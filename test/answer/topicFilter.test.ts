import { describe, expect, it } from 'vitest';
import { isKnownTopic } from '../../src/answer/topicFilter.js';
import { parseQuery } from '../../src/question/query.js';

const KNOWN = new Set(['flood', 'aalbek', 'home']);
const corpus = {
  wordCounts: new Map<string, number>(),
  inVocabulary: () => true,
  hasTerm: (term: string) => KNOWN.has(term),
  newestDay: null,
};

describe('A topic', () => {
  it.each([
    ['the flood in Aalbek and its dams', true],
    // Short ones may be other words for what the stories say.
    ['deluge', true],
    ['qwertz uiop asdf ghjkl yxcv', false],
    ['a purple giraffe sings about bananas in the flood', false],
  ])('"%s" is one of the articles: %s', (topic, known) => {
    expect(isKnownTopic(parseQuery(topic), corpus)).toBe(known);
  });
});
