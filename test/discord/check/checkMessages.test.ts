import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedQuote } from '../../../src/answer/quoteCheck/checkQuotes.js';
import { checkMessages } from '../../../src/discord/check/checkMessages.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { expectWithinLimits, hostileText, passageOf } from '../messageParts.js';

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

  it('shows the words of the story and those quoted, in bold where they differ', () => {
    const [message] = checkMessages([checkedQuote('altered', 'The rain fell hard')], ENGLISH);
    expect(message?.embeds[0]?.description).toContain('> Story: Rain **fell**\n> Quoted: Rain **poured**');
    expect(message?.embeds[0]?.description).toContain('not by The rain');
  });
});

function checkedQuote(kind: CheckedQuote['kind'], text: string): CheckedQuote {
  const claim = { text, speaker: 'The rain' };
  const { article, quotations } = passageOf('Rain fell.', text, [text]);
  const source = {
    article,
    text,
    start: 0,
    end: 1,
    quotation: quotations[0] ?? null,
    leftOut: { before: text, after: '' },
  };
  switch (kind) {
    case 'word-for-word':
      return { claim, kind, sources: [source, { ...source, quotation: null }], shortened: null };
    case 'other-speaker':
      return { claim, kind, sources: [source] };
    case 'not-found':
      return { claim, kind, isTooCommon: false };
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
