import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { createListeners } from '../listeners.js';
import type { World } from '../state/world.js';
import type { GatewayOptions, GatewayState } from './gatewayState.js';
import { covers } from './intents.js';
import { serveConnection } from './serveConnection.js';
import type { Session } from './session.js';

/** The gateway: sessions, what is sent to them, and the faults they can be given. */
export interface Gateway extends GatewayState {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Op 7: asks the bot to reconnect and resume. */
  askToReconnect(): void;
  /** Op 9: tells the bot that its session is over, or that it may try to resume. */
  invalidateSessions(resumable: boolean): void;
  /** Ends every connection; a code that ends the session too leaves nothing to resume. */
  closeAll(code: number): void;
  /** Cuts every connection without a word. */
  cutAll(): void;
  close(): void;
}

export function createGateway(world: World, options: GatewayOptions): Gateway {
  const sessions = new Map<string, Session>();
  const server = new WebSocketServer({ noServer: true });
  const sendToAll = (payload: unknown) => {
    for (const socket of server.clients) socket.send(JSON.stringify(payload));
  };
  const gateway: Gateway = {
    world,
    options,
    faults: { answersHeartbeats: true, identifyCloseCode: null, refusesResume: false },
    sessions,
    connectionChanged: createListeners(),
    get connected() {
      return [...sessions.values()].some((each) => each.connected);
    },
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (connection) =>
        server.emit('connection', connection, request),
      );
    },
    askToReconnect: () => sendToAll({ op: GatewayOpcodes.Reconnect, d: null }),
    invalidateSessions(resumable) {
      if (!resumable) sessions.clear();
      sendToAll({ op: GatewayOpcodes.InvalidSession, d: resumable });
    },
    closeAll(code) {
      const resumable = code < 4000 || [4000, 4001, 4002, 4003, 4005, 4008].includes(code);
      if (!resumable) sessions.clear();
      for (const socket of server.clients) socket.close(code, GatewayCloseCodes[code]);
    },
    cutAll() {
      for (const socket of server.clients) socket.terminate();
    },
    close() {
      gateway.cutAll();
      server.close();
    },
  };
  world.dispatched.add((event) => {
    for (const session of sessions.values()) if (covers(session.intents, event.t)) session.dispatch(event);
  });
  server.on('connection', (socket: WebSocket, request: IncomingMessage) =>
    serveConnection(gateway, socket, request),
  );
  return gateway;
}
