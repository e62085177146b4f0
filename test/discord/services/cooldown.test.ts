import { describe, expect, it } from 'vitest';
import { createCooldownGuard } from '../../../src/discord/services/cooldown.js';

describe('The wait between two questions', () => {
  it('is as long as it is set, for the member and for the channel', () => {
    let time = 1_000_000;
    const guard = createCooldownGuard({ memberMs: 5_000, channelMs: 1_000, now: () => time });
    expect(guard.take({ member: 'a', channel: 'x' })).toBe(0);
    expect(guard.take({ member: 'a', channel: 'y' })).toBe(5);
    expect(guard.take({ member: 'b', channel: 'x' })).toBe(1);
    time += 5_000;
    expect(guard.take({ member: 'a', channel: 'x' })).toBe(0);
  });

  it('is told once, also where it is longer than between two questions', () => {
    const guard = createCooldownGuard({ memberMs: 5_000, channelMs: 1_000, now: () => 1_000_000 });
    expect([guard.tellsOnce('a', 10), guard.tellsOnce('a', 10), guard.tellsOnce('a', 5)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is over when the clock is put back by more', () => {
    let time = 10_000_000;
    const guard = createCooldownGuard({ memberMs: 5_000, channelMs: 1_000, now: () => time });
    expect(guard.take({ member: 'a', channel: 'x' })).toBe(0);
    expect(guard.tellsOnce('a', 5)).toBe(true);
    time -= 60 * 60_000;
    expect(guard.take({ member: 'a', channel: 'x' })).toBe(0);
    expect(guard.tellsOnce('a', 5)).toBe(true);
  });
});
