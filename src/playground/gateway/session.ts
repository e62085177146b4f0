import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { GatewayEvent } from '../state/world.js';

interface Dispatched extends GatewayEvent {
  readonly op: GatewayOpcodes.Dispatch;
  readonly s: number;
}

/** What the gateway keeps of one bot's session, so that a cut connection can be taken up again. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly #sent: Dispatched[] = [];
  #send: ((payload: unknown) => void) | null = null;

  constructor(readonly intents: number) {}

  get connected(): boolean {
    return this.#send !== null;
  }

  get sequence(): number {
    return this.#sent.length;
  }

  attach(send: (payload: unknown) => void): void {
    this.#send = send;
  }

  detach(): void {
    this.#send = null;
  }

  /** Sends the event, or keeps it for when the bot is back. */
  dispatch(event: GatewayEvent): void {
    const payload: Dispatched = { op: GatewayOpcodes.Dispatch, s: this.#sent.length + 1, ...event };
    this.#sent.push(payload);
    this.#send?.(payload);
  }

  /** Sends again all that came after `sequence`. */
  replay(sequence: number): void {
    for (const payload of this.#sent.slice(sequence)) this.#send?.(payload);
  }
}
