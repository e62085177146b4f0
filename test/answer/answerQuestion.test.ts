import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answerQuestion.js';
import { UsageError } from '../../src/errors.js';
import { createPassageSearch } from '../../src/search/passageSearch.js';
import { createBagOfWordsEmbedder } from '../embedding/bagOfWordsEmbedder.js';
import { indexedArticle } from '../index/indexedArticle.js';
import { createMemoryPassageIndex } from '../index/memoryPassageIndex.js';

const harbour = await indexedArticle(
  'harbour',
  'The harbour was closed on Monday.\n\n“The crane will not be repaired this year,” said Ada Holm, the harbour master. Two ships were sent away.\n\nThe town:\n\nMayor Bo Lind opened a library. Children brought flowers.',
  { title: 'Harbour closed' },
);

async function createSearch() {
  const embedder = createBagOfWordsEmbedder();
  const vectors = await Promise.all(
    [harbour].map(async ({ article, sentences, passages }) => ({
      article: article.id,
      vectors: await Promise.all([
        ...sentences.map(async ({ start, end }) => ({
          kind: 'sentence' as const,
          start,
          end,
          vector: await embedder.embed(article.text.slice(start, end)),
        })),
        ...passages.map(async ({ start, end }) => ({
          kind: 'passage' as const,
          start,
          end,
          vector: await embedder.embed(article.text.slice(start, end)),
        })),
      ]),
    })),
  );
  return createPassageSearch({
    articles: [harbour],
    index: createMemoryPassageIndex(vectors, embedder.model.dimensions),
    embedder,
    vocabulary: new Set(),
  });
}

const search = await createSearch();

describe('An answer', () => {
  it('is made of the words of the article', async () => {
    const answer = await answerQuestion('Who said the crane will not be repaired?', search);
    for (const { text, start, end, sentence, quotations } of answer.passages) {
      for (const part of [{ text, start, end }, sentence, ...quotations]) {
        expect(harbour.article.text.slice(part.start, part.end)).toBe(part.text);
      }
    }
    expect(answer.kind).toBe('found');
    expect(answer.passages[0]?.text).toContain('The crane will not be repaired');
  });

  it('names who spoke, with the role', async () => {
    const { speaker } = await answerQuestion('Who said the crane will not be repaired?', search);
    expect(speaker).toMatchObject({
      name: 'Ada Holm',
      role: 'harbour master',
    });
  });

  it('is made of the own words of who is asked about', async () => {
    const { kind, speaker } = await answerQuestion('What did Holm say about the crane?', search);
    expect([kind, speaker?.name]).toEqual(['found', 'Ada Holm']);
  });

  it('is never sure when who is asked about says nothing', async () => {
    const { outcome, speaker, passages } = await answerQuestion('Did Bo Lind comment on the crane?', search);
    expect(outcome).not.toBe('answered');
    expect(speaker).toBeNull();
    expect(passages.length).toBeGreaterThan(0);
  });

  it('takes the question before into account where it follows up on it', async () => {
    const answer = await answerQuestion('what did she say?', search, { previous: 'Who is Ada Holm?' });
    expect(answer).toMatchObject({ followsUp: 'Who is Ada Holm?', speaker: { name: 'Ada Holm' } });
    const alone = await answerQuestion('Who opened a library?', search, { previous: 'Who is Ada Holm?' });
    expect(alone.followsUp).toBeNull();
  });

  it('tells the section', async () => {
    const { passages } = await answerQuestion('mayor library', search);
    expect(passages[0]?.section).toBe('The town');
  });

  it('is "not covered" when no word and no meaning is near', async () => {
    const answer = await answerQuestion('borscht recipe', search);
    expect(answer.kind).toBe('not-covered');
    expect(answer.score).toBeLessThan(0.26);
  });

  it('has no passages from an article that is not there', async () => {
    const answer = await answerQuestion('crane', search, { articleId: 'nowhere' });
    expect(answer).toMatchObject({ kind: 'not-covered', passages: [], score: 0 });
  });

  it('repairs a typo', async () => {
    const answer = await answerQuestion('libary', search);
    expect(answer.passages[0]?.text).toContain('library');
  });

  it('is not given to a blank question', async () => {
    await expect(answerQuestion(' ', search)).rejects.toThrow(UsageError);
  });
});
