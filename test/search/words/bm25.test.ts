import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../src/english/terms.js';
import { plainBm25 } from '../plainBm25.js';
import { bm25Of } from './bm25Of.js';

const texts = [
  'The harbour was closed after the storm.',
  'Insurers refused to cover ships in the harbour.',
  'The mayor thanked the crews.',
].map(termsOf);

const evenly = (terms: readonly string[]) => new Map(terms.map((term) => [term, 1]));

describe('BM25', () => {
  it('scores only texts that share a word', () => {
    const [first, second, third] = bm25Of(texts).score(evenly(termsOf('insurers')));
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(0.3);
    expect(third).toBe(0);
  });

  it('ranks the rarer word higher', () => {
    const [first, second] = bm25Of(texts).score(evenly(termsOf('harbour storm')));
    expect(first).toBeGreaterThan(second ?? 1);
  });

  it('counts a word that no text has against every text', () => {
    const index = bm25Of(texts);
    const known = index.score(evenly(termsOf('harbour')))[0] ?? 0;
    const halfKnown = index.score(evenly(termsOf('harbour borscht')))[0] ?? 1;
    expect(halfKnown).toBeLessThan(known / 2 + 0.01);
  });

  it('finds the texts that have all words, whatever their order', () => {
    const index = bm25Of(texts);
    expect([...index.withAll(termsOf('storm harbour'))]).toEqual([0]);
    expect([...index.withAll(termsOf('harbour'))]).toEqual([0, 1]);
    expect([...index.withAll(termsOf('harbour borscht'))]).toEqual([]);
    expect([...index.withAll([])]).toEqual([]);
  });

  it('does not ask for a word that nearly every text has', () => {
    const index = bm25Of([...Array.from({ length: 2_000 }, () => ['the', 'tide']), ['tide', 'crane']]);
    expect([...index.withAll(['crane', 'the'])]).toEqual([2_000]);
  });

  it('gives no score without words', () => {
    expect([...bm25Of(texts).score(new Map())]).toEqual([0, 0, 0]);
    expect([...bm25Of([]).score(evenly(['storm']))]).toEqual([]);
  });

  const word = fc.constantFrom('tide', 'crane', 'pilot', 'ledger', 'quarry', 'ferry');
  const text = fc.array(word, { minLength: 1, maxLength: 12 });
  const words = fc.array(word, { maxLength: 4 });

  it('scores the texts of many stories exactly as if they were in one list', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        sizes,
        words,
        (docs, storySizes, query) => {
          const [ours, plain] = [bm25Of(docs, storySizes), plainBm25(docs)];
          expect(ours.score(evenly(query))).toEqual(plain.score(evenly(query)));
          const shares = plain.coverage(query);
          expect([...ours.withAll(query)]).toEqual(
            [...shares.keys()].filter((text) => (shares[text] ?? 0) > 0.999),
          );
        },
      ),
    );
  });

  it('agrees with the textbook formula on random words', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), words, (docs, query) => {
        const scores = bm25Of(docs.map((d) => d.flatMap(termsOf))).score(evenly(termsOf(query.join(' '))));
        docs.forEach((doc, i) => {
          expect(scores[i]).toBeCloseTo(textbook(docs, doc, query), 10);
        });
      }),
    );
  });
});

/** BM25 of one document as the formula is printed, over its ceiling. */
function textbook(docs: string[][], doc: string[], query: string[]): number {
  const mean = docs.reduce((sum, d) => sum + d.length, 0) / docs.length;
  let sum = 0;
  let ceiling = 0;
  for (const term of new Set(query)) {
    const n = docs.filter((d) => d.includes(term)).length;
    const idf = Math.log(1 + (docs.length - n + 0.5) / (n + 0.5));
    const tf = doc.filter((w) => w === term).length;
    sum += (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * doc.length) / mean));
    ceiling += 2.2 * idf;
  }
  return ceiling === 0 ? 0 : sum / ceiling;
}
