import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway/gateway.js';
import type { RequestLog } from '../requestLog.js';
import type { World } from '../state/world.js';

/** Sends every change to the page as it happens, as server-sent events. */
export function serveEvents(
  { world, gateway, log }: { world: World; gateway: Gateway; log: RequestLog },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  const send = (name: string, data: unknown): void => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const stops = [
    world.changed.add((change) => send('change', change)),
    log.changed.add((entry) => send('request', entry)),
    gateway.connectionChanged.add(() => send('change', { kind: 'state' })),
    world.clock.moved.add(() => send('change', { kind: 'state' })),
  ];
  request.on('close', () => {
    for (const stop of stops) stop();
  });
}
