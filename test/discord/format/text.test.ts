import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeText,
  plainWords,
  truncate,
  truncateLine,
  withoutPaths,
} from '../../../src/discord/format/text.js';

describe('Escaped text', () => {
  it.each([
    ['bold', '**not bold**', '\\*\\*not bold\\*\\*'],
    ['a mention', '<@123456789012345678>', '\\<@123456789012345678>'],
    ['a time', '<t:1:R>', '\\<t:1:R>'],
    ['a heading', '# Not a heading', '\\# Not a heading'],
    ['a quote', '> not quoted', '\\> not quoted'],
    ['a masked link', '[safe](https://evil.example)', '\\[safe](https:\\/\\/evil.example)'],
    [
      'two masked links',
      'a [x](https://x.y), a [z](https://x.z)',
      'a \\[x](https:\\/\\/x.y), a \\[z](https:\\/\\/x.z)',
    ],
    ['marks in an address', 'https://e.com/a*b*c_d_', 'https:\\/\\/e.com/a\\*b\\*c\\_d\\_'],
    ['marks after what looks like an emoji', '<:a *b* _c_', '\\<:a \\*b\\* \\_c\\_'],
    ['code, a spoiler and struck words', '`a` ||b|| ~~c~~', '\\`a\\` \\|\\|b\\|\\| \\~\\~c\\~\\~'],
    ['lists', '- a\n  - b\n1. c', '\\- a\n  \\- b\n1\\. c'],
    ['small print', '-# a', '\\-# a'],
    ['an address of another kind', 'discord://x', 'discord:\\/\\/x'],
    ['a direction', 'a\u202eb', 'ab'],
  ])('shows %s as it is written', (_, written, escaped) => {
    expect(escapeText(written)).toBe(escaped);
  });
});

describe('Truncated text', () => {
  it('is left alone when it fits', () => {
    expect(truncate('Rain fell.', 10)).toBe('Rain fell.');
  });

  it('shows that something was cut, or does not when asked', () => {
    expect(truncate('Rain fell again.', 10)).toBe('Rain fell…');
    expect(truncate('Rain fell again.', 10, '')).toBe('Rain fell');
  });

  it.each([
    ['a tea', '🍵🍵🍵', 4, '🍵…'],
    ['a family', '👩‍👩‍👧‍👦!👩‍👩‍👧‍👦', 15, '👩‍👩‍👧‍👦!…'],
    ['a flag', '🇩🇪🇫🇷', 7, '🇩🇪…'],
    ['an accent', 'ne\u0301e\u0301', 4, 'ne\u0301…'],
    ['an escape', 'ab\\*', 3, 'ab…'],
  ])('cuts %s nowhere in the middle', (_, text, limit, cut) => {
    expect(truncate(text, limit)).toBe(cut);
  });

  it('stays within the limit and begins as the text does', () => {
    const piece = fc.constantFrom('a', ' ', '🍵', '👩‍🔬', 'e\u0301', '\\*', 'שלום');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (pieces, limit) => {
        const text = pieces.join('');
        const cut = truncate(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(text.startsWith(cut.replace(/…$/u, ''))).toBe(true);
        expect(cut).not.toMatch(/\p{Cs}|\\…$/u);
      }),
    );
  });

  it('is escaped on one line', () => {
    expect(truncateLine('Was it *wet*\non Monday?', 100)).toBe('Was it \\*wet\\* on Monday?');
  });
});

describe('A text without paths', () => {
  it.each([
    ['The folder /srv/verbatim/index is full.', 'The folder index is full.'],
    ["open '/srv/verbatim/a.md'", "open 'a.md'"],
    ["EIO: read '/srv/my news/old stories/a b.md' failed", "EIO: read 'a b.md' failed"],
    ['“C:\\My Bot\\a b.md” is full', '“a b.md” is full'],
    ['ENOENT: C:\\bot\\data\\a.md, again', 'ENOENT: a.md, again'],
    ['and/or 1/2', 'and/or 1/2'],
  ])('%s', (written, shown) => {
    expect(withoutPaths(written)).toBe(shown);
  });
});

describe('Plain words of a message', () => {
  it.each([
    ['a mention', '<@123456789012345678> who spoke?', 'who spoke?'],
    ['an emoji', 'who <:wave:123456789012345678> spoke', 'who spoke'],
    ['an address', 'see https://example.com/a?b=c who spoke', 'see who spoke'],
    ['markdown', '**who** ||spoke||', 'who spoke'],
  ])('are without %s', (_, content, words) => {
    expect(plainWords(content, 100)).toBe(words);
  });

  it('are null when no word is left', () => {
    expect(plainWords('<@123456789012345678> 🎉 https://example.com', 100)).toBeNull();
  });

  it('end at a word', () => {
    expect(plainWords('one two three', 9)).toBe('one two');
  });
});
