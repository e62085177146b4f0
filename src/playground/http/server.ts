import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { DiscordError } from '../discordError.js';
import { RefusedError } from '../errors.js';
import type { Gateway } from '../gateway/gateway.js';
import type { PersonActions } from '../person/actions.js';
import type { RequestLog } from '../requestLog.js';
import { readBody } from '../rest/readBody.js';
import { type RestServerOptions, serveRest } from '../rest/restServer.js';
import { serveEvents } from './eventStream.js';
import { personRoutes } from './personRoutes.js';
import { serveStatic } from './staticFiles.js';

const API = '/api/v10';
const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

interface ServerParts {
  readonly rest: RestServerOptions;
  readonly gateway: Gateway;
  readonly person: PersonActions;
  readonly log: RequestLog;
}

/** The HTTP server of the playground: Discord's REST, the gateway's door, the page and its API. */
export function createPlaygroundServer(parts: ServerParts): Server {
  const server = createServer((request, response) => {
    respond(parts, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendError(response, error);
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (isOwnPage(request)) parts.gateway.upgrade(request, socket, head);
    else socket.destroy();
  });
  return server;
}

async function respond(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname;
  if (!isOwnPage(request)) throw new RefusedError('The playground only answers its own page.', 403);
  if (path.startsWith(`${API}/`))
    return serveRest(parts.rest, url, path.slice(API.length), request, response);
  if (path === '/playground/events') {
    serveEvents({ ...parts, world: parts.rest.world }, request, response);
    return;
  }
  const handler = personRoutes(parts.person, parts.log)[`${request.method ?? 'GET'} ${path}`];
  if (handler !== undefined) {
    const { body } = await readJson(request);
    sendJson(response, 200, await handler(body, url.searchParams));
    return;
  }
  const attachment = parts.rest.world.attachments.get(/^\/attachments\/(\d+)\//.exec(path)?.[1] ?? '');
  if (attachment !== undefined) {
    const isImage = /^image\/(?:png|jpeg|gif|webp)$/.test(attachment.contentType);
    response.writeHead(200, {
      'content-type': isImage ? attachment.contentType : 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    response.end(attachment.bytes);
    return;
  }
  if (request.method === 'GET' && (await serveStatic(path, response))) return;
  throw new RefusedError(`There is nothing at ${path}.`, 404);
}

/** JSON by whatever type it is announced as. */
function readJson(request: IncomingMessage): Promise<{ body: unknown }> {
  request.headers['content-type'] = 'application/json';
  return readBody(request);
}

/** Keeps other sites that are open in the same browser from using the playground. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  const isLocal = LOCAL_HOSTS.some((each) => host === each || host.startsWith(`${each}:`));
  return isLocal && (headers.origin === undefined || headers.origin === `http://${host}`);
}

function sendError(response: ServerResponse, error: unknown): void {
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : String(error);
  sendJson(response, status, { error: message });
}

function statusOf(error: unknown): number {
  if (error instanceof RefusedError) return error.status;
  return error instanceof DiscordError ? 400 : 500;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
