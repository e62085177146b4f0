import { createListeners, type Listeners } from './listeners.js';

/** The time of the playground and of the bot in it, in ms since 1970. It can be set, and runs on from there. */
export interface PlaygroundClock {
  readonly moved: Listeners<number>;
  now(): number;
  set(now: number): void;
  /** The present time as Discord writes it in payloads. */
  timestamp(): string;
}

export function createClock(base: () => number = Date.now): PlaygroundClock {
  const moved = createListeners<number>();
  let offset = 0;
  const now = () => base() + offset;
  return {
    moved,
    now,
    set(time) {
      offset = time - base();
      moved.emit(time);
    },
    timestamp: () => new Date(now()).toISOString().replace('Z', '000+00:00'),
  };
}
