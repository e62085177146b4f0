import type { Asker } from '../store/record.js';

export interface CooldownGuard {
  /** Seconds until the asker may ask again, rounded up; 0 lets the question through and counts it. */
  take(asker: Pick<Asker, 'member' | 'channel'>): number;
  /** Whether a member is to be told of a wait: once until it is over, where not everything needs an answer. */
  tellsOnce(member: string, seconds: number): boolean;
}

interface CooldownOptions {
  /** Milliseconds between two questions of one member. */
  readonly memberMs: number;
  /** Milliseconds between two questions in one channel. */
  readonly channelMs: number;
  readonly now: () => number;
}

/** Milliseconds since 1970. */
interface Wait {
  readonly since: number;
  readonly until: number;
}

/** Remembers the last question of each member and channel for as long as it matters. */
export function createCooldownGuard({ memberMs, channelMs, now }: CooldownOptions): CooldownGuard {
  const waits = new Map<string, Wait>();
  /** Of the members who have been told to wait. */
  const told = new Map<string, Wait>();
  return {
    tellsOnce(member, seconds) {
      const time = now();
      dropOver(told, time);
      if (told.has(member)) return false;
      told.set(member, { since: time, until: time + seconds * 1_000 });
      return true;
    },
    take({ member, channel }) {
      const time = now();
      dropOver(waits, time);
      const keys = [`member:${member}`, `channel:${channel}`] as const;
      const left = Math.max(...keys.map((key) => (waits.get(key)?.until ?? time) - time));
      if (left > 0) return Math.ceil(left / 1000);
      waits.set(keys[0], { since: time, until: time + memberMs });
      waits.set(keys[1], { since: time, until: time + channelMs });
      return 0;
    },
  };
}

/** Those are over as well that have not begun: the clock was put back, and nobody waits for it to come there again. */
function dropOver(waits: Map<string, Wait>, time: number): void {
  for (const [key, { since, until }] of waits) if (until <= time || since > time) waits.delete(key);
}
