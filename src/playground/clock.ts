import { Listeners } from './listeners.js';

/** The time of the playground and of the bot in it, in ms since 1970. It can be set, and runs on from there. */
export class PlaygroundClock {
  readonly #base: () => number;
  #offset = 0;
  readonly moved = new Listeners<number>();

  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  now(): number {
    return this.#base() + this.#offset;
  }

  set(now: number): void {
    this.#offset = now - this.#base();
    this.moved.emit(now);
  }

  /** The present time as Discord writes it in payloads. */
  timestamp(): string {
    return new Date(this.now()).toISOString().replace('Z', '000+00:00');
  }
}
