import { describe, expect, it } from 'vitest';
import type { Cited } from '../../../src/archive/citation.js';
import { citationBlocks } from '../../../src/discord/format/citationBlocks.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';

const cited = (number: number, more: Partial<Cited['article']> = {}): Cited => ({
  article: {
    id: `${number}`,
    title: `Sellin Tunnel Closed for the ${number}. Time`,
    source: 'Kessaly Press Agency',
    url: `https://kessaly.example/2031/03/03/sellin-tunnel-closed-${number}`,
    published: '2031-03-03',
    author: 'Ottilie Brandvold',
    ...more,
  },
  words: `The water in the tunnel rose by ${number} meters on Monday. `.repeat(4).trim(),
});

describe('Blocks of citations', () => {
  it('are one message where they fit', () => {
    expect(citationBlocks([cited(1)], ENGLISH)).toHaveLength(1);
  });

  it('have each citation whole, in as many messages as that takes', () => {
    const messages = citationBlocks(
      [1, 2, 3, 4].map((number) => cited(number)),
      ENGLISH,
    );
    expect(messages.length).toBeGreaterThan(1);
    for (const number of [1, 2, 3, 4]) {
      const addresses = messages.join('\n').match(new RegExp(`closed-${number}$`, 'gmu')) ?? [];
      expect(addresses).toHaveLength(2);
      expect(messages.join('\n')).toContain(`closed-${number}.`);
    }
    for (const message of messages) expect(message.length).toBeLessThanOrEqual(2_000);
  });

  it('leave out an address that is too long, rather than cut it', () => {
    const long = { url: `https://kessaly.example/${'a'.repeat(1_900)}`, author: 'Bo Lind, '.repeat(100) };
    const [message = '', other] = citationBlocks(
      [{ ...cited(1, long), words: '😀 `word` '.repeat(300) }],
      ENGLISH,
    );
    expect(other).toBeUndefined();
    expect(message).not.toContain('https');
    expect(message.length).toBeLessThanOrEqual(2_000);
    expect(message.match(/```/gu)).toHaveLength(6);
  });
});
