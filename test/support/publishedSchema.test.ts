import { describe, expect, it } from 'vitest';
import { publishedFault } from './publishedSchema.js';

const sent = (body: unknown, path = '/channels/1/messages') =>
  publishedFault({ method: 'POST', path, body, files: 0 });

describe('Discord’s published description', () => {
  it('takes a message, and a request without a body', () => {
    expect(sent({ content: 'The story says:', embeds: [{ title: 'Bridge to close' }] })).toBeNull();
    expect(sent(null, '/anything')).toBeNull();
  });

  it.each([
    ['a long text', { content: 'x'.repeat(4_001) }],
    ['a long title', { embeds: [{ title: 'x'.repeat(257) }] }],
    [
      'a long label',
      {
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x'.repeat(81), custom_id: 'a' }] }],
      },
    ],
  ])('refuses %s', (_, body) => {
    expect(sent(body)).toContain('POST /channels/1/messages');
  });

  it('has to be known for every body', () => {
    expect(sent({}, '/guilds/1/bans')).toContain('no schema');
  });
});
