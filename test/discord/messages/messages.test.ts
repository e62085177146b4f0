import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerPassage } from '../../../src/answer/answer.js';
import type { CheckedQuote } from '../../../src/answer/quoteCheck/checkQuotes.js';
import type { BriefingStory } from '../../../src/briefing/briefing.js';
import { answerMessage, type ShownAnswer } from '../../../src/discord/ask/answerMessage.js';
import { briefingMessage } from '../../../src/discord/briefing/briefingMessage.js';
import { checkMessages } from '../../../src/discord/check/checkMessages.js';
import { fitText } from '../../../src/discord/format/fitText.js';
import type { MessageBody } from '../../../src/discord/format/messageBody.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { quotesMessage } from '../../../src/discord/quotes/quotesMessage.js';
import { testQuotation } from '../../quotation/testQuotation.js';

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

const hostileText = fc
  .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 6 })
  .map((parts) => `x${parts.join('')}x`);

function expectWithinLimits({ content, embeds }: MessageBody): void {
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
  expect(embeds.every(({ url }) => url === undefined)).toBe(true);
}

describe('An answer message', () => {
  it('stays within the limits of Discord, whatever the article and the question', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        hostileText,
        fc.array(hostileText, { maxLength: 50 }),
        (words, title, question, quoted) => {
          const passage = passageOf(words, title, quoted);
          const passages = [passage, passage, passage];
          expectWithinLimits(
            answerMessage(
              { question: question.slice(0, 500), followsUp: title, covered: true, passages },
              ENGLISH,
            ),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('links to web addresses alone, in brackets that nothing can close', () => {
    const { embeds } = answerMessage(found(passageOf('Rain fell.', 'Rain', [])), ENGLISH);
    expect(embeds[0]?.description).toContain('[Read the article](https://example.com/a_%28b%29)');
  });

  it('says on one line which question it follows up on', () => {
    const shown = { ...found(passageOf('Rain fell.', 'Rain', [])), followsUp: 'Was it *wet*\non Monday?' };
    expect(answerMessage(shown, ENGLISH).content).toBe(
      '**Why?**\n-# Follow-up to: Was it \\*wet\\* on Monday?',
    );
  });

  it('says when the speaker is not named', () => {
    const { embeds } = answerMessage(found(passageOf('Rain fell.', 'Rain', ['It is late'])), ENGLISH);
    expect(embeds[0]?.description).toContain('“It is late” — *speaker not named*');
  });

  it('says when moderators have set the speaker', () => {
    const passage = passageOf('Rain fell.', 'Rain', ['It is late']);
    const speaker = { name: 'Ada Holm', role: null, mention: null };
    const quotations = passage.quotations.map((each) => ({ ...each, speaker, speakerRule: 'moderators' }));
    const { embeds } = answerMessage(found({ ...passage, quotations }), ENGLISH);
    expect(embeds[0]?.description).toContain('— **Ada Holm** *(speaker set by moderators)*');
  });
});

describe('A page of quotations', () => {
  it('stays within the limits of Discord, and the pages together have each quotation once', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { minLength: 1, maxLength: 20 }), (name, words) => {
        const found = words.map((text, i) => {
          const { article, quotations } = passageOf('Rain fell.', name, [text, text]);
          return { article: { ...article, id: String(i) }, quotations };
        });
        const speaker = { name, role: name, count: words.length, aliases: [] };
        let shown = 0;
        for (let offset: number | null = 0; offset !== null;) {
          const { body, next } = quotesMessage({ speaker, topic: name, found, offset }, ENGLISH);
          expectWithinLimits(body);
          shown = next ?? words.length * 2;
          expect(shown).toBeGreaterThan(offset);
          offset = next;
        }
        expect(shown).toBe(words.length * 2);
      }),
      { numRuns: 20 },
    );
  });
});

describe('A page of a briefing', () => {
  const storyOf = (title: string, words: string): BriefingStory => {
    const speaker = { name: words, role: words, mention: null };
    const span = { text: words, start: 0, end: words.length, article: 'a' };
    const quotation = { ...testQuotation(words, { speaker }), article: 'a' };
    return {
      ...{ title, source: words, url: `https://example.com/${title.slice(0, 90)}`, published: '2031-03-03' },
      ...{ articles: ['a'], outlets: [words, title], changed: true },
      keySentences: Array.from({ length: 4 }, () => ({ ...span, speaker })),
      quotations: Array.from({ length: 3 }, () => quotation),
    };
  };

  it.each([0, 1, 10, 200])('stays within the limits of Discord for %i stories, each shown once', (count) => {
    fc.assert(
      fc.property(hostileText, count > 100 ? fc.lorem({ maxCount: 60 }) : hostileText, (title, words) => {
        const stories = Array.from({ length: count }, () => storyOf(title, words));
        let shown = 0;
        for (let offset: number | null = 0; offset !== null;) {
          const { body, next } = briefingMessage(
            { date: '2031-03-03', stories, quiet: false },
            offset,
            ENGLISH,
          );
          expectWithinLimits(body);
          shown += body.embeds.length;
          expect(next ?? count).toBe(shown);
          offset = next;
        }
        expect(shown).toBe(count);
      }),
      // The stories of one run are all alike.
      { numRuns: Math.ceil(15 / (count + 1)) },
    );
  });
});

describe('Messages about checked quotations', () => {
  it('stay within the limits of Discord, whatever was quoted', () => {
    const kinds = fc.constantFrom<CheckedQuote['kind']>(
      'word-for-word',
      'other-speaker',
      'altered',
      'not-found',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, hostileText), { maxLength: 50 }), (claims) => {
        const messages = checkMessages(
          claims.map(([kind, text]) => checkedQuote(kind, text)),
          ENGLISH,
        );
        messages.forEach(expectWithinLimits);
        expect(messages.length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it('shows what was left out struck and what was added bold', () => {
    const [message] = checkMessages([checkedQuote('altered', 'The rain fell hard')], ENGLISH);
    expect(message?.embeds[0]?.description).toContain('> Rain ~~fell~~ **poured**');
    expect(message?.embeds[0]?.description).toContain('not by The rain');
  });
});

function found(passage: AnswerPassage): ShownAnswer {
  return { question: 'Why?', followsUp: null, covered: true, passages: [passage] };
}

function checkedQuote(kind: CheckedQuote['kind'], text: string): CheckedQuote {
  const claim = { text, speaker: 'The rain' };
  const { article, quotations } = passageOf('Rain fell.', text, [text]);
  const source = { article, text, start: 0, end: 1, quotation: quotations[0] ?? null };
  switch (kind) {
    case 'word-for-word':
      return { claim, kind, sources: [source, { ...source, quotation: null }], shortened: null };
    case 'other-speaker':
      return { claim, kind, sources: [source] };
    case 'not-found':
      return { claim, kind };
    case 'altered':
      return {
        claim,
        kind,
        source,
        changes: [
          { kind: 'same', text: 'Rain' },
          { kind: 'left-out', text: 'fell' },
          { kind: 'added', text: text.startsWith('The') ? 'poured' : text },
        ],
        sameSpeaker: false,
      };
  }
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
    quotations: quoted.map((words) => testQuotation(words)),
  };
}
