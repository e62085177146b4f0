import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { MemberError, VerbatimError } from '../src/errors.js';
import { createLog, type ErrorMemory } from '../src/log.js';

function logged(error: unknown): { readonly line: Record<string, unknown>; readonly last: string } {
  const memory: ErrorMemory = { last: null, count: 0 };
  let line = {};
  const write = (text: string) => (line = JSON.parse(text) as Record<string, unknown>);
  createLog('info', { write }, memory).error({ err: error }, 'reply failed');
  return { line, last: memory.last?.message ?? '' };
}

/** As discord.js throws it for an answer that Discord refuses. */
function refusal(): DiscordAPIError {
  const raw = { code: 50_035, message: 'Invalid Form Body: "Who spoke?" is too long' };
  const url = `https://discord.com/api/v10/webhooks/1/${'t'.repeat(30)}/messages/@original?a=b`;
  const body = { files: undefined, json: { content: 'Who spoke?' } };
  return new DiscordAPIError(raw, 50_035, 400, 'PATCH', url, body);
}

describe('An error in the log', () => {
  it('that is a refused request has neither what was sent nor what came back', () => {
    const { line } = logged(refusal());
    expect(line['err']).toEqual({
      type: 'DiscordAPIError',
      code: 50_035,
      status: 400,
      method: 'PATCH',
      path: '/api/v10/webhooks/1/[token]/messages/@original',
    });
    expect(JSON.stringify(line)).not.toContain('Who spoke?');
  });

  it('has none of that as a cause either', () => {
    const { line } = logged(new VerbatimError('The briefing was not posted.', { cause: refusal() }));
    expect(line['err']).toMatchObject({ message: 'The briefing was not posted.', cause: { code: 50_035 } });
    expect(JSON.stringify(line)).not.toContain('Who spoke?');
  });

  it('has its message, its code, its place and its causes', () => {
    const cause = Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC' });
    const { line } = logged(new VerbatimError('The disk is full.', { cause }));
    expect(line['err']).toMatchObject({
      type: 'VerbatimError',
      message: 'The disk is full.',
      stack: expect.stringContaining('log.test.ts') as unknown,
      cause: { message: 'ENOSPC: no space', code: 'ENOSPC' },
    });
  });
});

describe('The last error', () => {
  it.each([
    [new VerbatimError('/srv/verbatim/index is full.'), 'reply failed: VerbatimError'],
    [Object.assign(new Error('open /srv/a'), { code: 'EACCES' }), 'reply failed: Error EACCES'],
    [new MemberError('The question is empty.'), 'reply failed: The question is empty.'],
    [refusal(), 'reply failed: DiscordAPIError[50035] 50035'],
  ])('has no path and no member’s words', (error, told) => {
    expect(logged(error).last).toBe(told);
  });
});
