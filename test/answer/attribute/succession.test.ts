import { describe, expect, it } from 'vitest';
import { lacksSuccession } from '../../../src/answer/attribute/succession.js';
import type { ReadPassage } from '../../../src/search/rerank.js';
import { indexedArticle } from '../../index/indexedArticle.js';

async function lacks(question: string, text: string): Promise<boolean> {
  const indexed = await indexedArticle('mayor', text);
  const [passage] = indexed.passages;
  if (passage === undefined) throw new Error('No passage.');
  return lacksSuccession({ text: question }, { indexed, passage, bestSentence: 0 } as unknown as ReadPassage);
}

describe('Who came before or after', () => {
  it.each([
    ['who was mayor before brun', 'Mayor Ada Brun resigned on Monday. She is 61.'],
    ['who preceded her as mayor', 'The king named Paul Holm to succeed her. He is 40.'],
    ['who was her predecessor', 'Mayor Ada Brun opened the bridge. It is new.'],
    ['who takes over from brun', 'Mayor Ada Brun quit. She gave no reason.'],
    ['who was minister after hahn', 'Greta Hahn signed the permit. It was wrong.'],
  ])('is not told: %s', async (question, text) => {
    expect(await lacks(question, text)).toBe(true);
  });

  it.each([
    ['who was mayor before brun', 'Brun succeeded Per Lund in 2029. She is 61.'],
    ['who was mayor before brun', 'The former mayor, Per Lund, did not come. He is ill.'],
    ['who takes over from brun', 'The king named Paul Holm to succeed her. He is 40.'],
    ["who is brun's successor", 'Her deputy, Paul Holm, will run the office. He is 40.'],
    ['who is mayor', 'Mayor Ada Brun resigned on Monday. She is 61.'],
    ['what happened before the vote', 'Mayor Ada Brun resigned on Monday. She is 61.'],
  ])('is told, or not asked: %s', async (question, text) => {
    expect(await lacks(question, text)).toBe(false);
  });

  it('is told by nothing where nothing was found', () => {
    expect(lacksSuccession({ text: 'who was mayor before brun' }, undefined)).toBe(false);
  });
});
