import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/index/pace.js';

describe('The pace of a task', () => {
  it('is that since its first step, once some seconds have passed', () => {
    let now = 60_000;
    const paceAt = createPace(() => now);
    expect(paceAt({ done: 1, total: 101 })).toBeNull();
    now += 4_000;
    expect(paceAt({ done: 9, total: 101 })).toBeNull();
    now += 6_000;
    expect(paceAt({ done: 21, total: 101 })).toEqual({ perSecond: 2, secondsLeft: 40 });
  });

  it('is none where nothing has been done since', () => {
    let now = 0;
    const paceAt = createPace(() => now);
    paceAt({ done: 5, total: 10 });
    now = 60_000;
    expect(paceAt({ done: 5, total: 10 })).toBeNull();
  });
});
