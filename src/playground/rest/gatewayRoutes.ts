import type { RESTGetAPIGatewayBotResult } from 'discord-api-types/v10';
import { ok, type Route } from './restRequest.js';

/** Where the gateway is; `gatewayUrl` is known once the server listens. */
export function gatewayRoutes(gatewayUrl: () => string): Route[] {
  return [
    { method: 'GET', path: '/gateway', withoutToken: true, handle: () => ok({ url: gatewayUrl() }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () =>
        ok({
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
        } satisfies RESTGetAPIGatewayBotResult),
    },
  ];
}
