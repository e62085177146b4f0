import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/question/query.js';
import { ALL_FEATURES } from '../../src/search/features.js';
import { likelyByWords } from '../../src/search/likelyByWords.js';
import { createWordStore } from '../../src/search/words/wordStore.js';
import { indexedArticle } from '../index/indexedArticle.js';

const articles = [
  await indexedArticle('museum', 'The museum opened a wing. It shows old ships.'),
  await indexedArticle('storm', 'A storm hit the coast. The ferry stayed in port.'),
  await indexedArticle('port', 'The port was closed on Monday. Nobody was hurt.'),
];
const likely = (question: string): Promise<string[]> =>
  likelyByWords({
    words: createWordStore().wordsOf(articles),
    query: parseQuery(question),
    features: ALL_FEATURES,
  });

describe('The articles that are likely by their words', () => {
  it('have words of the question, the best first, each once', async () => {
    expect(await likely('Which ferry stayed in port?')).toEqual(['storm', 'port']);
  });

  it('are none where no article has a word of it', async () => {
    expect(await likely('Who won the football match?')).toEqual([]);
  });
});
