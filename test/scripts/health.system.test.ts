import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../../src/operation/metrics.js';
import { startOperationServer } from '../../src/operation/operationServer.js';
import { STILL_GAUGES } from '../operation/stillGauges.js';
import { runScript } from './runScript.js';

async function startServer(reasons: readonly string[]): Promise<string> {
  const { registry } = createMetrics('1.2.3', STILL_GAUGES);
  const server = await startOperationServer({
    port: 0,
    host: '127.0.0.1',
    registry,
    notReady: () => reasons,
  });
  onTestFinished(() => server.close());
  return new URL(server.url).port;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

describe('npm run health', () => {
  it('ends with 0 when the bot is alive, and with --ready only when it answers questions', async () => {
    const VERBATIM_HTTP_PORT = await startServer(['There is no index yet.']);
    expect(await runScript('health', [], { env: { VERBATIM_HTTP_PORT } })).toMatchObject({
      code: 0,
      stdout: '{"ready":false,"reasons":["There is no index yet."]}\n',
    });
    expect((await runScript('health', ['--ready'], { env: { VERBATIM_HTTP_PORT } })).code).toBe(1);
  });

  it('says in one sentence that nothing answers, or that no port is set', async () => {
    const silent = await runScript('health', [], { env: { VERBATIM_HTTP_PORT: await freePort() } });
    expect(silent.code).toBe(1);
    expect(silent.stderr).toMatch(
      /^The bot does not answer at http:\/\/127\.0\.0\.1:\d+ \(connect ECONNREFUSED .*\)\. Is it running\?\n$/u,
    );
    expect((await runScript('health', [], { env: { VERBATIM_HTTP_PORT: '' } })).stderr).toBe(
      'VERBATIM_HTTP_PORT is not set, so the bot cannot be asked. Set it in .env.\n',
    );
  });
});
