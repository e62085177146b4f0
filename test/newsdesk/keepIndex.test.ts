import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepIndex } from '../../src/newsdesk/keepIndex.js';

/** A newsdesk that opens its index after so many failures; what happens is written down. */
function keep(failures: number) {
  const events: string[] = [];
  const pending = { generations: 0 };
  let left = failures;
  const kept = keepIndex(
    {
      open: () => {
        events.push('open');
        return left-- > 0 ? Promise.reject(new Error('The disk is full.')) : Promise.resolve();
      },
      follow: () => Promise.resolve(pending.generations > 0 && pending.generations-- > 0),
    },
    {
      followMs: 1_000,
      backOffMs: [3_000, 10_000],
      onOpened: () => events.push('opened'),
      onFailure: (_, retryMs) => events.push(`failed, again in ${retryMs}`),
      onFollowed: () => events.push('followed'),
    },
  );
  kept.opened.catch(() => undefined);
  return { kept, events, pending };
}

describe('An index that is kept', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is opened again, later and later, until that succeeds, and then no more', async () => {
    const { kept, events } = keep(3);
    await expect(kept.opened).rejects.toThrow('The disk is full.');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(events).toEqual(['open', 'failed, again in 3000']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(events.slice(2)).toEqual(['open', 'failed, again in 10000']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(events.slice(4)).toEqual(['open', 'failed, again in 10000', 'open', 'opened']);
    kept.stop();
  });

  it('follows what another process builds, at once and instead of building itself', async () => {
    const { kept, events, pending } = keep(1);
    await vi.advanceTimersByTimeAsync(0);
    pending.generations = 1;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(events).toEqual(['open', 'failed, again in 3000', 'followed']);
    kept.stop();
  });

  it('is left alone once the bot stops', async () => {
    const { kept, events, pending } = keep(1);
    await vi.advanceTimersByTimeAsync(0);
    kept.stop();
    pending.generations = 1;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(events).toEqual(['open', 'failed, again in 3000']);
  });
});
