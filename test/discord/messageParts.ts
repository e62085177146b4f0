import fc from 'fast-check';
import { expect } from 'vitest';
import type { AnswerPassage } from '../../src/answer/answer.js';
import type { MessageBody } from '../../src/discord/format/messageBody.js';
import { testQuotation } from '../quotation/testQuotation.js';

/** Everything that a hostile article could hold. */
const HOSTILE = [
  '@everyone @here <@&1> ',
  '`'.repeat(50),
  '*'.repeat(300),
  '_~|>#-'.repeat(80),
  '\u202e\u200b\u200f',
  '👩‍👩‍👧‍👦'.repeat(60),
  'a'.repeat(4_000),
  'שלום '.repeat(200),
  '\n'.repeat(40),
  'One. Two. ',
];

/** Any mix of it, with a word at both ends. */
export const hostileText = fc
  .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 6 })
  .map((parts) => `x${parts.join('')}x`);

/** Discord's own limits for one message. */
export function expectWithinLimits({ content, embeds }: MessageBody): void {
  expect(content.length).toBeLessThanOrEqual(2_000);
  expect(embeds.length).toBeLessThanOrEqual(10);
  const sizes = embeds.map(({ title, description = '', footer }) => {
    expect(title?.length ?? 0).toBeLessThanOrEqual(256);
    if (title !== undefined) expect(title.trim()).not.toBe('');
    expect(description.length).toBeLessThanOrEqual(4_096);
    expect(footer?.text.length ?? 0).toBeLessThanOrEqual(2_048);
    return (title?.length ?? 0) + description.length + (footer?.text.length ?? 0);
  });
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000);
  const urls = embeds.flatMap(({ url }) => url ?? []);
  expect(new Set(urls).size).toBe(urls.length);
}

export function passageOf(text: string, title: string, quoted: readonly string[]): AnswerPassage {
  return {
    text,
    start: 0,
    end: text.length,
    score: 1,
    article: {
      id: 'a',
      title,
      source: title,
      url: 'https://example.com/a_(b)',
      published: '2031-03-03',
      author: null,
    },
    section: title,
    sentence: { text: text.slice(0, 5), start: 0, end: 5 },
    answer: null,
    quotations: quoted.map((words) => testQuotation(words)),
    lead: { from: 0, before: null, name: null },
  };
}
