import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { DiscordError, discordError, httpError } from '../discordError.js';
import type { HttpFault } from '../faults/fault.js';
import type { HttpFaults } from '../faults/httpFaults.js';
import type { RequestLog } from '../requestLog.js';
import type { World } from '../state/world.js';
import { type ReadBody, readBody } from './readBody.js';
import type { RestAnswer, Route } from './restRequest.js';
import { findRoute } from './router.js';

export interface RestServerOptions {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly faults: HttpFaults;
  readonly log: RequestLog;
  readonly acceptsToken: (token: string) => boolean;
}

/** Answers one of the bot's REST requests, whose path begins after `/api/v10`. */
export async function serveRest(
  options: RestServerOptions,
  url: URL,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const decoded = decodePath(path);
  const read = await readBody(request).catch((error: unknown) => error);
  const refusal = read instanceof Error ? read : null;
  const body = refusal === null ? (read as ReadBody) : { body: undefined, files: [] };
  const entry = options.log.add(method, decoded, url.search, body);
  const fault = options.faults.take(method, decoded);
  const answer = (): RestAnswer => {
    if (refusal !== null) throw refusal;
    return answerRequest(options, method, decoded, url, request, body);
  };
  const send = ({ status, body: payload }: RestAnswer, headers: Record<string, string> = {}): void => {
    options.log.answered(entry, status);
    response.writeHead(status, status === 204 ? headers : { 'content-type': 'application/json', ...headers });
    response.end(payload === undefined ? undefined : JSON.stringify(payload));
  };
  if (fault !== null && fault.kind !== 'slow') {
    meet(fault, answer, send, response);
    return;
  }
  if (fault !== null) await delay(fault.ms);
  send(settle(answer));
}

function meet(
  fault: Exclude<HttpFault, { kind: 'slow' }>,
  answer: () => RestAnswer,
  send: (answer: RestAnswer, headers?: Record<string, string>) => void,
  response: ServerResponse,
): void {
  switch (fault.kind) {
    case 'rateLimit': {
      const { retryAfter, scope } = fault;
      const headers = {
        'x-ratelimit-scope': scope,
        ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
        ...(fault.header && { 'retry-after': String(retryAfter) }),
      };
      const message = 'You are being rate limited.';
      send({ status: 429, body: { message, retry_after: retryAfter, global: scope === 'global' } }, headers);
      return;
    }
    case 'status':
      if (fault.carriedOut) settle(answer);
      send({ status: fault.status, body: httpError(fault.status, 'Playground fault') });
      return;
    case 'error': {
      send(
        settle(() => {
          throw discordError(fault.code);
        }),
      );
      return;
    }
    case 'drop':
      if (fault.carriedOut) settle(answer);
      response.socket?.destroy();
  }
}

function answerRequest(
  { world, routes, acceptsToken }: RestServerOptions,
  method: string,
  path: string,
  url: URL,
  request: IncomingMessage,
  { body, files }: ReadBody,
): RestAnswer {
  const { route, params } = findRoute(routes, method, path);
  const token = /^Bot (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (route.withoutToken !== true && (token === undefined || !acceptsToken(token)))
    throw httpError(401, 'Unauthorized');
  return route.handle({ world, params, query: url.searchParams, body, files });
}

function settle(answer: () => RestAnswer): RestAnswer {
  try {
    return answer();
  } catch (error) {
    if (error instanceof DiscordError) return { status: error.status, body: error };
    throw error;
  }
}

/** `%40original` and `@original` are the same. */
function decodePath(path: string): string {
  return path
    .split('/')
    .map((part) => decodeURIComponent(part))
    .join('/');
}
