import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createClock } from './clock.js';
import { createHttpFaults } from './faults/httpFaults.js';
import type { FaultTargets } from './faults/injectFault.js';
import { createGateway, type Gateway } from './gateway/gateway.js';
import { createPlaygroundServer } from './http/server.js';
import { ACKNOWLEDGE_WITHIN_MS } from './interactions/interaction.js';
import { type PersonActions, personActions } from './person/actions.js';
import { createRequestLog, type LoggedRequest } from './requestLog.js';
import { channelRoutes } from './rest/channelRoutes.js';
import { commandRoutes } from './rest/commandRoutes.js';
import { gatewayRoutes } from './rest/gatewayRoutes.js';
import { guildRoutes } from './rest/guildRoutes.js';
import { interactionRoutes } from './rest/interactionRoutes.js';
import { messageRoutes } from './rest/messageRoutes.js';
import { privateRoutes } from './rest/privateRoutes.js';
import { threadRoutes } from './rest/threadRoutes.js';
import { crowdId } from './state/seedGuild.js';
import { seedIds } from './state/seedIds.js';
import { createWorld, type Guide } from './state/world.js';

export type { LoggedRequest } from './requestLog.js';

const DEFAULT_HEARTBEAT_INTERVAL_MS = 41_250;

export interface PlaygroundOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** In ms since 1970; the bot should be given `playground.now`, which follows `setClock`. */
  readonly clock?: () => number;
  /** Called with each REST request of the bot. */
  readonly log?: (request: LoggedRequest) => void;
  readonly botName?: string;
  readonly heartbeatIntervalMs?: number;
  /** How long the bot has to acknowledge an interaction; default 3 s, as with Discord. */
  readonly acknowledgeWithinMs?: number;
  /** What the page proposes; default nothing. */
  readonly guide?: () => Guide;
  /** Bits of the privileged intents that count as switched on in the portal; none by default. */
  readonly privilegedIntents?: number;
  /** So many members more; default none. */
  readonly crowd?: number;
}

/** A running stand-in for Discord, with what a person in it can do. */
export interface Playground extends PersonActions {
  /** The page. */
  readonly url: string;
  /** What discord.js's `rest.api` is set to. */
  readonly apiUrl: string;
  /** The one bot token that is accepted. */
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  /** Ids of the people, roles and channels it starts with. */
  readonly ids: typeof seedIds;
  /** Ids of the further members. */
  readonly crowd: readonly string[];
  /** The time of the playground's clock, in ms since 1970. */
  readonly now: () => number;
  readonly requests: readonly LoggedRequest[];
  readonly connected: boolean;
  /** Resolves when a bot is connected, at once when one is. */
  whenConnected(): Promise<void>;
  /** Ends all connections and the server; afterwards the port is free. */
  close(): Promise<void>;
}

/** Starts a local stand-in for Discord on 127.0.0.1: REST, gateway and web page. */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const clock = createClock(options.clock);
  const world = createWorld({
    clock,
    botName: options.botName ?? 'Verbatim',
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? ACKNOWLEDGE_WITHIN_MS,
    crowd: options.crowd ?? 0,
    guide: options.guide ?? (() => ({ questions: [], nextBriefing: null })),
  });
  const http = createHttpFaults();
  const token = { accepted: true };
  const botToken = makeToken();
  const acceptsToken = (given: string): boolean => token.accepted && given === botToken;
  const log = createRequestLog(() => clock.now(), options.log);
  let gatewayUrl = '';
  const gateway = createGateway(world, {
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? DEFAULT_HEARTBEAT_INTERVAL_MS,
    privilegedIntents: options.privilegedIntents ?? 0,
    acceptsToken,
    resumeUrl: () => gatewayUrl,
  });
  const targets: FaultTargets = { world, gateway, http, token };
  const person = personActions(targets);
  const routes = [
    ...gatewayRoutes(() => gatewayUrl),
    ...guildRoutes,
    ...commandRoutes,
    ...channelRoutes,
    ...messageRoutes,
    ...privateRoutes,
    ...threadRoutes,
    ...interactionRoutes,
  ];
  const rest = { world, routes, faults: http, log, acceptsToken };
  const server = createPlaygroundServer({ rest, gateway, person, log });

  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  gatewayUrl = `ws://127.0.0.1:${port}/gateway`;
  world.attachments.baseUrl = url;

  return {
    ...person,
    url,
    apiUrl: `${url}/api`,
    token: botToken,
    applicationId: world.applicationId,
    guildId: world.guild.id,
    ids: seedIds,
    crowd: Array.from({ length: options.crowd ?? 0 }, (_, i) => crowdId(i)),
    now: () => clock.now(),
    requests: log.entries,
    get connected() {
      return gateway.connected;
    },
    whenConnected: () => whenConnected(gateway),
    close: async () => {
      gateway.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Shaped like a real token, which begins with the application's id; it opens nothing but this playground. */
function makeToken(): string {
  return `${Buffer.from(seedIds.bot).toString('base64url')}.playground.token`;
}

async function whenConnected(gateway: Gateway): Promise<void> {
  if (gateway.connected) return;
  await new Promise<void>((resolve) => {
    const stop = gateway.connectionChanged.add((connected) => {
      if (!connected) return;
      stop();
      resolve();
    });
  });
}
