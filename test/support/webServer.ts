import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { onTestFinished } from 'vitest';
import type { FetchOptions } from '../../src/intake/fetchWeb.js';

/** Every host is this machine, as a hostile name server could say. */
const here: LookupFunction = (_host, _options, callback) =>
  callback(null, [{ address: '127.0.0.1', family: 4 }]);

/** Lets tests fetch from servers of this machine under other names. */
export const LOCAL_WEB: Required<Pick<FetchOptions, 'hosts' | 'lookup' | 'isAllowedAddress'>> = {
  hosts: ['courier.example', '*.courier.example', 'gazette.example'],
  lookup: here,
  isAllowedAddress: (address) => address === '127.0.0.1',
};

export interface WebServer {
  /** The address of a path on one of the hosts; default courier.example. */
  url(path: string, host?: string): string;
  /** Each request so far, such as "/feed". */
  readonly asked: string[];
  close(): void;
}

/** A server on this machine that answers as each of the hosts, also for robots.txt. */
export async function startWebServer(listener: RequestListener): Promise<WebServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = 'courier.example') => `http://${host}:${port}${path}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The same until the test ends. */
export async function serveWeb(listener: RequestListener): Promise<WebServer> {
  const server = await startWebServer(listener);
  onTestFinished(() => server.close());
  return server;
}
