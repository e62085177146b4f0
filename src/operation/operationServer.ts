import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { codeOf, messageOf, VerbatimError } from '../errors.js';

interface OperationServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on, such as 127.0.0.1. */
  readonly host: string;
  readonly registry: Pick<Registry, 'metrics' | 'contentType'>;
  /** Why no question can be answered now, in a sentence each; none when one can. */
  readonly notReady: () => readonly string[];
}

interface OperationServer {
  readonly url: string;
  close(): Promise<void>;
}

/** More connections at once are refused: a supervisor and a scraper or two are all that should come. */
const MAX_CONNECTIONS = 32;
const PLAIN = 'text/plain; charset=utf-8';

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/**
 * What a supervisor and Prometheus ask over HTTP: `/healthz` (the process lives and its event loop turns), `/readyz`
 * (questions are answered, or 503 and why not) and `/metrics`. Throws a VerbatimError when the port cannot be used.
 */
export async function startOperationServer(options: OperationServerOptions): Promise<OperationServer> {
  const { port, host } = options;
  const server = createServer((request, response) => {
    const { method = '', url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      send(response, { status: 405, type: PLAIN, body: 'Only GET.\n' });
      return;
    }
    pageOf(url.split('?')[0] ?? '/', options).then(
      (page) => send(response, page),
      (error: unknown) => send(response, { status: 500, type: PLAIN, body: `${messageOf(error)}\n` }),
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const reason = codeOf(cause) === 'EADDRINUSE' ? 'another program has it' : messageOf(cause);
    throw new VerbatimError(
      `Port ${port} of ${host} cannot be used: ${reason}. Set VERBATIM_HTTP_PORT to another one.`,
      { cause },
    );
  }
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function pageOf(path: string, { registry, notReady }: OperationServerOptions): Promise<Page> {
  switch (path) {
    case '/healthz':
      return { status: 200, type: PLAIN, body: 'ok\n' };
    case '/readyz': {
      const reasons = notReady();
      const ready = reasons.length === 0;
      return {
        status: ready ? 200 : 503,
        type: 'application/json',
        body: `${JSON.stringify({ ready, reasons })}\n`,
      };
    }
    case '/metrics':
      return { status: 200, type: registry.contentType, body: await registry.metrics() };
    default:
      return { status: 404, type: PLAIN, body: 'There are /healthz, /readyz and /metrics.\n' };
  }
}

function send(response: ServerResponse, { status, type, body }: Page): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  // Node leaves the body out of an answer to HEAD.
  response.end(body);
}
