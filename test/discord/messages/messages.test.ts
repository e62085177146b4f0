import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerPassage, FoundAnswer } from '../../../src/answer/answer.js';
import { answerMessage } from '../../../src/discord/messages/answerMessage.js';
import { escapeText } from '../../../src/discord/messages/escapeText.js';
import { fitText } from '../../../src/discord/messages/fitText.js';

describe('Escaped text', () => {
  it.each([
    ['bold', '**not bold**', '\\*\\*not bold\\*\\*'],
    ['a mention', '<@123456789012345678>', '\\<@123456789012345678>'],
    ['a time', '<t:1:R>', '\\<t:1:R>'],
    ['a heading', '# Not a heading', '\\# Not a heading'],
    ['a quote', '> not quoted', '\\> not quoted'],
    ['a masked link', '[safe](https://evil.example)', '\\[safe](https:\\/\\/evil.example)'],
    ['a direction', 'a\u202eb', 'ab'],
  ])('shows %s as it is written', (_, written, escaped) => {
    expect(escapeText(written)).toBe(escaped);
  });
});

describe('Fitted text', () => {
  it('keeps a text that fits whole', () => {
    expect(fitText('One. Two.', { start: 0, end: 4 }, 20)).toEqual({
      start: 0,
      end: 9,
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('cuts at sentence ends around the sentence that matters', () => {
    const text = 'The first one. The second one. The third one.';
    const { start, end, cutBefore, cutAfter } = fitText(text, { start: 15, end: 30 }, 20);
    expect(text.slice(start, end)).toBe('The second one.');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
  });

  it('stays within the limit, holds the sentence or a beginning of it, and halves no character', () => {
    const piece = fc.constantFrom('word ', '🍵', 'End. ', '“Yes.” ', '\n\n', 'longwordwithoutspaces');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 80 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 4, max: 200 }),
        (pieces, a, b, limit) => {
          const text = pieces.join('');
          const units = (count: number) => Array.from(text).slice(0, count).join('').length;
          const [x, y] = [a, b].map((n) => units(n % (Array.from(text).length + 1))) as [number, number];
          const around = { start: Math.min(x, y), end: Math.max(x, y) };
          const { start, end } = fitText(text, around, limit);
          expect(end - start).toBeLessThanOrEqual(limit);
          expect(start).toBeLessThanOrEqual(around.start);
          expect(text.slice(start, end)).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });
});

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

describe('An answer message', () => {
  it('stays within the limits of Discord, whatever the article and the question', () => {
    const text = fc
      .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 6 })
      .map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(text, text, text, fc.array(text, { maxLength: 50 }), (words, title, question, quoted) => {
        const passage = passageOf(words, title, quoted);
        const answer: FoundAnswer = {
          kind: 'found',
          question: question.slice(0, 500),
          confidence: 'high',
          score: 1,
          passages: [passage, passage, passage],
          timings: { embedding: 0, search: 0, total: 0 },
        };
        const { content, embeds } = answerMessage(answer);
        expect(content.length).toBeLessThanOrEqual(2_000);
        const sizes = embeds.map(({ title: head = '', description = '', footer }) => {
          expect(head.length).toBeLessThanOrEqual(256);
          expect(head.trim()).not.toBe('');
          expect(description.length).toBeLessThanOrEqual(4_096);
          expect(footer?.text.length ?? 0).toBeLessThanOrEqual(2_048);
          return head.length + description.length + (footer?.text.length ?? 0);
        });
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000);
        expect(embeds.every(({ url }) => url === undefined)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('links to web addresses alone, in brackets that nothing can close', () => {
    const { embeds } = answerMessage({ ...found(passageOf('Rain fell.', 'Rain', [])), kind: 'found' });
    expect(embeds[0]?.description).toContain('[Read the article](https://example.com/a_%28b%29)');
  });

  it('says when the speaker is not named', () => {
    const { embeds } = answerMessage(found(passageOf('Rain fell.', 'Rain', ['It is late'])));
    expect(embeds[0]?.description).toContain('“It is late” — *speaker not named*');
  });
});

function found(passage: AnswerPassage): FoundAnswer {
  return {
    kind: 'found',
    question: 'Why?',
    confidence: 'high',
    score: 1,
    passages: [passage],
    timings: { embedding: 0, search: 0, total: 0 },
  };
}

function passageOf(text: string, title: string, quoted: readonly string[]): AnswerPassage {
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
    quotations: quoted.map((words) => ({
      text: words,
      start: 0,
      end: 1,
      kind: 'direct',
      cue: null,
      speaker: null,
      sieve: null,
    })),
  };
}
