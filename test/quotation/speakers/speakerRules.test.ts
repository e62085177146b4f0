import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../../src/article/buildArticle.js';
import { parseDocument } from '../../../src/quotation/document.js';
import { findQuotations, RULES } from '../../../src/quotation/findQuotations.js';
import { SAME_UTTERANCE } from '../../../src/quotation/mentions/sameUtterance.js';
import type { Quotation } from '../../../src/quotation/quotation.js';
import { MENTION_CASES, SPEAKER_CASES } from './ruleCases.js';

function lastMarked(text: string, without: readonly string[] = []): Quotation | undefined {
  const details = { id: 'a', title: 'Untold', source: null, url: null, published: null, author: null };
  return findQuotations(parseDocument(buildArticle(details, text)), { without: new Set(without) }).findLast(
    ({ kind }) => kind !== 'indirect',
  );
}

describe('The mention rules', () => {
  it.each(MENTION_CASES)('$rule: $name', ({ rule, text, speaker }) => {
    const found = lastMarked(text);
    expect([found?.mentionRule, found?.speaker?.name ?? null]).toEqual([rule, speaker]);
  });
});

describe('The speaker rules', () => {
  it.each(SPEAKER_CASES)('$rule: $name', ({ rule, text, speaker }) => {
    const found = lastMarked(text);
    expect([found?.speakerRule, found?.speaker?.name]).toEqual([rule, speaker]);
  });
});

describe('The rule of one utterance', () => {
  const text = '“We saw it.\n\n“Then we ran,” Ada Holm said.';

  it('gives every paragraph the speaker of the last', () => {
    const article = buildArticle(
      { id: 'a', title: '', source: null, url: null, published: null, author: null },
      text,
    );
    expect(
      findQuotations(parseDocument(article)).map(({ mentionRule, speaker }) => [mentionRule, speaker?.name]),
    ).toEqual([
      [SAME_UTTERANCE, 'Ada Holm'],
      ['adjacent-cue', 'Ada Holm'],
    ]);
  });
});

describe('The list of rules', () => {
  it('names each once', () => {
    expect(new Set(RULES).size).toBe(RULES.length);
  });

  it('has a case for each', () => {
    const covered = [...MENTION_CASES, ...SPEAKER_CASES].map(({ rule }) => rule);
    expect(RULES.filter((rule) => rule !== SAME_UTTERANCE && !covered.includes(rule))).toEqual([]);
  });

  it.each(RULES)('can be left out: %s', (rule) => {
    for (const { text } of [...MENTION_CASES, ...SPEAKER_CASES]) {
      const found = lastMarked(text, [rule]);
      expect([found?.mentionRule, found?.speakerRule]).not.toContain(rule);
    }
  });
});
