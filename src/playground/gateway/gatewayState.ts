import type { Listeners } from '../listeners.js';
import type { World } from '../state/world.js';
import type { Session } from './session.js';

/** Faults that last until they are taken back. */
interface GatewayFaults {
  answersHeartbeats: boolean;
  /** Closes each new session's identify with this code. */
  identifyCloseCode: number | null;
  refusesResume: boolean;
}

export interface GatewayOptions {
  /** In ms; Discord's own is 41,250. */
  readonly heartbeatIntervalMs: number;
  /** Bits of the privileged intents that are switched on for the bot. */
  readonly privilegedIntents: number;
  readonly acceptsToken: (token: string) => boolean;
  readonly resumeUrl: () => string;
}

/** What the connections of the gateway share. */
export interface GatewayState {
  readonly world: World;
  readonly options: GatewayOptions;
  readonly faults: GatewayFaults;
  readonly sessions: Map<string, Session>;
  /** Called when a bot identifies or resumes, and when it disconnects. */
  readonly connectionChanged: Listeners<boolean>;
  /** Whether any bot is connected. */
  readonly connected: boolean;
}
