import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../../src/article/buildArticle.js';
import { findQuotations } from '../../../src/quotation/findQuotations.js';
import type { Quotation } from '../../../src/quotation/quotation.js';
import { SIEVES } from '../../../src/quotation/speakers/speakerRules.js';
import { SAME_UTTERANCE } from '../../../src/quotation/speakers/sameUtterance.js';
import { ATTRIBUTION_CASES, SPEAKER_CASES } from './cases.js';

function lastMarked(text: string, without: readonly string[] = []): Quotation | undefined {
  const details = { id: 'a', title: 'Untold', source: null, url: null, published: null, author: null };
  return findQuotations(buildArticle(details, text), { without: new Set(without) }).findLast(
    ({ kind }) => kind !== 'indirect',
  );
}

describe('The sieves of attribution', () => {
  it.each(ATTRIBUTION_CASES)('$sieve: $name', ({ sieve, text, speaker }) => {
    const found = lastMarked(text);
    expect([found?.attribution, found?.speaker?.name]).toEqual([sieve, speaker]);
  });
});

describe('The sieves of speakers', () => {
  it.each(SPEAKER_CASES)('$sieve: $name', ({ sieve, text, speaker }) => {
    const found = lastMarked(text);
    expect([found?.sieve, found?.speaker?.name]).toEqual([sieve, speaker]);
  });
});

describe('The sieve of one utterance', () => {
  const text = '“We saw it.\n\n“Then we ran,” Ada Holm said.';

  it('gives every paragraph the speaker of the last', () => {
    const article = buildArticle(
      { id: 'a', title: '', source: null, url: null, published: null, author: null },
      text,
    );
    expect(findQuotations(article).map(({ attribution, speaker }) => [attribution, speaker?.name])).toEqual([
      [SAME_UTTERANCE, 'Ada Holm'],
      ['beside', 'Ada Holm'],
    ]);
  });
});

describe('The list of sieves', () => {
  it('names each once', () => {
    expect(new Set(SIEVES).size).toBe(SIEVES.length);
  });

  it('has a case for each', () => {
    const covered = [...ATTRIBUTION_CASES, ...SPEAKER_CASES].map(({ sieve }) => sieve);
    expect(SIEVES.filter((sieve) => sieve !== SAME_UTTERANCE && !covered.includes(sieve))).toEqual([]);
  });

  it.each(SIEVES)('can be left out: %s', (sieve) => {
    for (const { text } of [...ATTRIBUTION_CASES, ...SPEAKER_CASES]) {
      const found = lastMarked(text, [sieve]);
      expect([found?.attribution, found?.sieve]).not.toContain(sieve);
    }
  });
});
