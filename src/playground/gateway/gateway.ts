import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { Listeners } from '../listeners.js';
import type { GatewayEvent, World } from '../state/world.js';
import type { GatewayFaults, GatewayOptions, GatewayState } from './gatewayState.js';
import { covers } from './intents.js';
import { serveConnection } from './serveConnection.js';
import type { Session } from './session.js';

/** The gateway: sessions, what is sent to them, and the faults they can be given. */
export class Gateway implements GatewayState {
  readonly faults: GatewayFaults = { answersHeartbeats: true, identifyCloseCode: null, refusesResume: false };
  readonly sessions = new Map<string, Session>();
  readonly connectionChanged = new Listeners<boolean>();
  readonly #server = new WebSocketServer({ noServer: true });

  constructor(
    readonly world: World,
    readonly options: GatewayOptions,
  ) {
    world.dispatched.add((event) => this.#dispatch(event));
    this.#server.on('connection', (socket: WebSocket, request: IncomingMessage) =>
      serveConnection(this, socket, request),
    );
  }

  get connected(): boolean {
    return [...this.sessions.values()].some((each) => each.connected);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) =>
      this.#server.emit('connection', connection, request),
    );
  }

  /** Op 7: asks the bot to reconnect and resume. */
  askToReconnect(): void {
    this.#sendToAll({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Op 9: tells the bot that its session is over, or that it may try to resume. */
  invalidateSessions(resumable: boolean): void {
    if (!resumable) this.sessions.clear();
    this.#sendToAll({ op: GatewayOpcodes.InvalidSession, d: resumable });
  }

  /** Ends every connection; a code that ends the session too leaves nothing to resume. */
  closeAll(code: number): void {
    const resumable = code < 4000 || [4000, 4001, 4002, 4003, 4005, 4008].includes(code);
    if (!resumable) this.sessions.clear();
    for (const socket of this.#server.clients) socket.close(code, GatewayCloseCodes[code]);
  }

  /** Cuts every connection without a word. */
  cutAll(): void {
    for (const socket of this.#server.clients) socket.terminate();
  }

  close(): void {
    this.cutAll();
    this.#server.close();
  }

  #sendToAll(payload: unknown): void {
    for (const socket of this.#server.clients) socket.send(JSON.stringify(payload));
  }

  #dispatch(event: GatewayEvent): void {
    for (const session of this.sessions.values())
      if (covers(session.intents, event.t)) session.dispatch(event);
  }
}
