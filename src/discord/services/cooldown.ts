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

/** Remembers the last question of each member and channel for as long as it matters. */
export function createCooldownGuard({ memberMs, channelMs, now }: CooldownOptions): CooldownGuard {
  const until = new Map<string, number>();
  /** By member, until when they have been told to wait. */
  const told = new Map<string, number>();
  // Nobody waits for longer, also when the clock was put back.
  const isOver = (end: number, time: number) => end <= time || end - time > Math.max(memberMs, channelMs);
  return {
    tellsOnce(member, seconds) {
      const time = now();
      for (const [key, end] of told) if (isOver(end, time)) told.delete(key);
      if (told.has(member)) return false;
      told.set(member, time + seconds * 1_000);
      return true;
    },
    take({ member, channel }) {
      const time = now();
      for (const [key, end] of until) if (isOver(end, time)) until.delete(key);
      const keys = [`member:${member}`, `channel:${channel}`] as const;
      const left = Math.max(...keys.map((key) => (until.get(key) ?? time) - time));
      if (left > 0) return Math.ceil(left / 1000);
      until.set(keys[0], time + memberMs);
      until.set(keys[1], time + channelMs);
      return 0;
    },
  };
}
