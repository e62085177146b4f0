import type { Logger } from 'pino';
import { createMetrics, type Gauges } from './metrics.js';
import { createObserver, type Observer } from './observer.js';
import { startOperationServer } from './operationServer.js';

interface OperationOptions {
  readonly log: Logger;
  readonly version: string;
  readonly gauges: Gauges;
  /** Where to answer over HTTP; null for nowhere. */
  readonly http: { readonly port: number; readonly host: string } | null;
  /** Why no question can be answered now, in a sentence each; none when one can. */
  readonly notReady: () => readonly string[];
}

export interface Operation {
  readonly observer: Observer;
  /** Null where nothing listens. */
  readonly url: string | null;
  close(): Promise<void>;
}

/** What an operator watches: the log, the metrics and, if there is a port, the pages that show them. */
export async function startOperation(options: OperationOptions): Promise<Operation> {
  const { log, version, gauges, http, notReady } = options;
  const metrics = createMetrics(version, gauges);
  const { registry } = metrics;
  const server = http === null ? null : await startOperationServer({ ...http, registry, notReady });
  if (server !== null) log.info({ url: server.url }, 'health and metrics');
  return {
    observer: createObserver(log, metrics),
    url: server?.url ?? null,
    close: async () => server?.close(),
  };
}
