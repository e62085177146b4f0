import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { GatewayEvent } from '../state/world.js';

interface Dispatched extends GatewayEvent {
  readonly op: GatewayOpcodes.Dispatch;
  readonly s: number;
}

/** What the gateway keeps of one bot's session, so that a cut connection can be taken up again. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly connected: boolean;
  /** The number of the last event. */
  readonly sequence: number;
  attach(send: (payload: unknown) => void): void;
  detach(): void;
  /** Sends the event, or keeps it for when the bot is back. */
  dispatch(event: GatewayEvent): void;
  /** Sends again all that came after `sequence`. */
  replay(sequence: number): void;
}

export function createSession(intents: number): Session {
  const sent: Dispatched[] = [];
  let sendNow: ((payload: unknown) => void) | null = null;
  return {
    id: randomBytes(16).toString('hex'),
    intents,
    get connected() {
      return sendNow !== null;
    },
    get sequence() {
      return sent.length;
    },
    attach(send) {
      sendNow = send;
    },
    detach() {
      sendNow = null;
    },
    dispatch(event) {
      const payload: Dispatched = { op: GatewayOpcodes.Dispatch, s: sent.length + 1, ...event };
      sent.push(payload);
      sendNow?.(payload);
    },
    replay(sequence) {
      for (const payload of sent.slice(sequence)) sendNow?.(payload);
    },
  };
}
