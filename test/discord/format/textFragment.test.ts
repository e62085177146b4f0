import { describe, expect, it } from 'vitest';
import { linkToWords } from '../../../src/discord/format/textFragment.js';

const URL = 'https://example.com/a';

describe('A link to words of a page', () => {
  it('has a short sentence whole, without the marks around it', () => {
    expect(linkToWords(URL, '“Rain fell on Monday.”')).toBe(`${URL}#:~:text=Rain%20fell%20on%20Monday`);
  });

  it('encodes what would divide the fragment or end a link', () => {
    expect(linkToWords(URL, 'A well-known cat, R&D (100%) it’s')).toBe(
      `${URL}#:~:text=A%20well%2Dknown%20cat%2C%20R%26D%20%28100%25%29%20it%E2%80%99s`,
    );
  });

  it('has the first and the last words of a long sentence', () => {
    const words = Array.from({ length: 20 }, (_, i) => `w${i}`);
    expect(linkToWords(URL, words.join(' '))).toBe(
      `${URL}#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w14%20w15%20w16%20w17%20w18%20w19`,
    );
  });

  it('reaches over the end of a paragraph as a range', () => {
    const [, fragment] = linkToWords(URL, 'Rain fell.\n\nIt was cold.')?.split('text=') ?? [];
    expect(fragment?.split(',')).toHaveLength(2);
  });

  it('keeps the fragment of the address', () => {
    expect(linkToWords(`${URL}#top`, 'Rain fell')).toBe(`${URL}#top:~:text=Rain%20fell`);
  });

  it('can be read again as the same words', () => {
    const words = 'Ähre — “far-off, R&D”, 4,000';
    const fragment = linkToWords(URL, words)?.split('text=')[1] ?? '';
    expect(decodeURIComponent(fragment)).toBe('Ähre — “far-off, R&D”, 4,000');
  });

  it('is the address alone or nothing where it would be too long', () => {
    const long = `${URL}/${'x'.repeat(480)}`;
    expect(linkToWords(long, 'Rain fell on the quiet town of Kessaly')).toBe(long);
    expect(linkToWords(`${long}${long}`, 'Rain')).toBeNull();
  });

  it('closes no bracket of a link', () => {
    expect(linkToWords('https://example.com/a_(b)', 'Rain (heavy)')).not.toMatch(/[()]/u);
  });
});
