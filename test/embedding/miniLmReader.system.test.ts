import { readFile } from 'node:fs/promises';
import { AutoTokenizer, env } from '@xenova/transformers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedder, type SupervisedEmbedder } from '../../src/embedding/startEmbedder.js';
import { wordSpans } from '../../src/embedding/wordSpans.js';

const SAID =
  'Lavrov told the Russian leader that diplomatic solutions are “far from exhausted.” He proposed to go on.';
const OTHER = 'The ferry stayed in port. Shares rose in early trading.';
let embedder: SupervisedEmbedder;
beforeAll(async () => {
  embedder = await startEmbedder({ modelsFolder: 'data/models', modelId: 'Xenova/all-MiniLM-L6-v2' });
});
afterAll(() => embedder.close());

async function read(question: string, ...passages: string[]) {
  const readings = await embedder.reader?.read(question, passages);
  return (readings ?? []).map(({ score, answer }, i) => ({
    score,
    words: answer === null ? null : passages[i]?.slice(answer.start, answer.end),
  }));
}

describe('The shipped reader', () => {
  it('marks who said it', async () => {
    const [reading] = await read('Who said diplomacy is far from exhausted?', SAID);
    expect(reading?.words).toBe('Lavrov');
    expect(reading?.score).toBeGreaterThan(0);
  });

  it('scores a passage on something else below 0', async () => {
    const [said, other] = await read('Who said diplomacy is far from exhausted?', SAID, OTHER);
    expect(other?.score).toBeLessThan(0);
    expect(said?.score).toBeGreaterThan((other?.score ?? 0) + 5);
  });

  it('marks words behind accents and signs of two units where they stand', async () => {
    const [reading] = await read(
      'How many cups of tea did Zoë sell?',
      '🍵🍵 Café owner Zoë sold 4,200 cups of tea.',
    );
    expect(reading?.words).toMatch(/^4,200/u);
  });

  it('reads a passage the same alone and among others', async () => {
    const [alone] = await read('Who said so?', SAID);
    const [, among] = await read('Who said so?', OTHER, SAID);
    expect(among?.score).toBeCloseTo(alone?.score ?? 0, 6);
  });

  it('takes an empty passage, an empty question, and ones far too long', async () => {
    expect(await read('Who?', '')).toEqual([{ score: -Infinity, words: null }]);
    const [unasked] = await read('', SAID);
    expect(Number.isFinite(unasked?.score)).toBe(true);
    const [long] = await read('word '.repeat(500), 'word '.repeat(500));
    expect(Number.isFinite(long?.score)).toBe(true);
  });

  it('cuts a text into the pieces that the tokenizer gives for it whole', async () => {
    env.localModelPath = 'data/models';
    env.allowRemoteModels = false;
    const tokenizer = await AutoTokenizer.from_pretrained('verbatim/reader');
    const encode = (text: string) => tokenizer.encode(text, null, { add_special_tokens: false });
    const texts = [
      await readFile('data/articles/lavrov-urges-putin.txt', 'utf8'),
      '$3.5 for a "naïve" café—no, 日本?',
    ];
    for (const text of texts) {
      const byWord = wordSpans(text).flatMap(({ start, end }) => encode(text.slice(start, end)));
      expect(byWord).toEqual(encode(text));
    }
  });
});
