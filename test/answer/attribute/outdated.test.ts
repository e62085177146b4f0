import { describe, expect, it } from 'vitest';
import { isOutdated } from '../../../src/answer/attribute/outdated.js';
import type { ReadPassage } from '../../../src/search/rerank.js';

const passage = (published: string | null) =>
  ({
    indexed: { article: { published, text: '', blocks: [] } },
    passage: { end: 0 },
  }) as unknown as Pick<ReadPassage, 'indexed' | 'passage'>;
const [monday, friday] = [passage('2031-03-03'), passage('2031-03-07')];
const now = { time: { kind: 'latest' } } as const;

describe('A passage is outdated', () => {
  it('where a question asks how things stand and a newer article answers as well', () => {
    expect(isOutdated(now, monday, [monday, friday])).toBe(true);
    expect(isOutdated(now, friday, [monday, friday])).toBe(false);
  });

  it('by none of the passages that are not shown', () => {
    expect(isOutdated(now, monday, [monday, monday, monday, friday])).toBe(false);
  });

  it('never where a question names no time, or a day', () => {
    const days = { time: { kind: 'days', days: { first: 1, last: 1 } } } as const;
    expect(isOutdated({ time: null }, monday, [monday, friday])).toBe(false);
    expect(isOutdated(days, monday, [monday, friday])).toBe(false);
  });
});
