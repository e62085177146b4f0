import { describe, expect, it } from 'vitest';
import type { GoldQuotation } from '../../../scripts/quotations/goldQuotations.js';
import { figuresOf, scoreQuotations } from '../../../scripts/quotations/scoreQuotations.js';
import { buildArticle } from '../../../src/article/buildArticle.js';
import type { Quotation } from '../../../src/quotation/quotation.js';
import { testQuotation } from '../../quotation/testQuotation.js';

const TEXT = '“The ferry stays in port,” said Holm. She said the wind was “wild.” Lind said nobody was hurt.';
const article = buildArticle(
  { id: 'ferry', title: '', source: null, url: null, published: null, author: null },
  TEXT,
);

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const gold = (words: string, more: Partial<GoldQuotation> = {}): GoldQuotation => ({
  ...spanOf(words),
  kind: 'direct',
  speaker: 'Ada Holm',
  aliases: [],
  role: null,
  mention_type: 'named',
  optional: false,
  ...more,
});
const found = (words: string, name: string | null, more: Partial<Quotation> = {}): Quotation =>
  testQuotation(words, {
    ...spanOf(words),
    cue: 'said',
    speaker: name === null ? null : { name, role: null, mention: name },
    ...more,
  });
const FERRY = gold('The ferry stays in port,');
const WILD = gold('wild', { kind: 'mixed', mention_type: 'pronoun' });
const HURT = gold('nobody was hurt', { kind: 'indirect', speaker: 'Bo Lind' });
const score = (golds: GoldQuotation[], quotations: Quotation[], wanted: 'quoted' | 'indirect' = 'quoted') =>
  figuresOf(scoreQuotations([{ article, gold: golds }], wanted, () => quotations));

describe('The score of found quotations', () => {
  it('is whole when words and speakers are right', () => {
    const quotations = [
      found('The ferry stays in port', 'Holm'),
      found('wild.', 'Ada Holm', { kind: 'mixed' }),
    ];
    expect(score([FERRY, WILD], quotations)).toEqual({
      words: 1,
      joint: 1,
      speaker: 1,
      pronouns: 1,
      roles: null,
    });
  });

  it('counts a missed quotation and an extra one against the words', () => {
    const quotations = [found('The ferry stays in port', 'Holm'), found('She said the wind', 'Holm')];
    expect(score([FERRY, WILD], quotations)).toMatchObject({ words: 0.5, joint: 0.5, speaker: 1 });
  });

  it('counts a wrong speaker against the speakers alone', () => {
    const quotations = [found('The ferry stays in port', 'Bo Lind'), found('wild.', null)];
    expect(score([FERRY, WILD], quotations)).toMatchObject({ words: 1, joint: 0, speaker: 0, pronouns: 0 });
  });

  it('takes words for the same that share four fifths of the longer', () => {
    expect(score([FERRY], [found('The ferry stays in', 'Holm')]).words).toBe(0);
    expect(score([FERRY], [found('ferry stays in port', 'Holm')]).words).toBe(1);
  });

  it('measures words in marks and words without apart', () => {
    const quotations = [
      found('The ferry stays in port', 'Holm'),
      found('nobody was hurt', 'Lind', { kind: 'indirect' }),
    ];
    expect(score([FERRY, HURT], quotations).words).toBe(1);
    expect(score([FERRY, HURT], quotations, 'indirect')).toMatchObject({ words: 1, speaker: 1 });
  });

  it('counts optional words neither way', () => {
    expect(
      score([FERRY, { ...WILD, optional: true }], [found('The ferry stays in port', 'Holm')]).words,
    ).toBe(1);
    const both = [found('The ferry stays in port', 'Holm'), found('wild.', 'Holm', { kind: 'mixed' })];
    expect(score([FERRY, { ...WILD, optional: true }], both).words).toBe(1);
  });
});
