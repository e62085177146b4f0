import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../../src/operation/metrics.js';
import { startOperationServer } from '../../src/operation/operationServer.js';
import { STILL_GAUGES } from './stillGauges.js';

async function startServer(notReady: () => readonly string[] = () => []): Promise<string> {
  const { registry } = createMetrics('1.2.3', STILL_GAUGES);
  const server = await startOperationServer({ port: 0, host: '127.0.0.1', registry, notReady });
  onTestFinished(() => server.close());
  return server.url;
}

describe('The operation server', () => {
  it('says that the process lives', async () => {
    const response = await fetch(`${await startServer()}/healthz`);
    expect([response.status, await response.text()]).toEqual([200, 'ok\n']);
  });

  it('says that it is ready, or why not', async () => {
    let reasons = ['Discord is not connected.', 'The first index is being built.'];
    const url = await startServer(() => reasons);
    const before = await fetch(`${url}/readyz`);
    expect([before.status, await before.json()]).toEqual([503, { ready: false, reasons }]);
    reasons = [];
    const after = await fetch(`${url}/readyz`);
    expect([after.status, await after.json()]).toEqual([200, { ready: true, reasons: [] }]);
  });

  it('gives metrics as Prometheus reads them', async () => {
    const response = await fetch(`${await startServer()}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u);
    expect(await response.text()).toMatch(/^verbatim_info\{version="1\.2\.3"\} 1$/mu);
  });

  it('answers HEAD without a body, and refuses what would change something', async () => {
    const url = await startServer();
    const head = await fetch(`${url}/healthz`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await fetch(`${url}/healthz`, { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('names its pages where there is none', async () => {
    const response = await fetch(`${await startServer()}/.env`);
    expect([response.status, await response.text()]).toEqual([
      404,
      'There are /healthz, /readyz and /metrics.\n',
    ]);
  });

  it('survives metrics that cannot be read', async () => {
    const registry = {
      contentType: 'text/plain' as never,
      metrics: () => Promise.reject(new Error('broken')),
    };
    const server = await startOperationServer({ port: 0, host: '127.0.0.1', registry, notReady: () => [] });
    onTestFinished(() => server.close());
    expect((await fetch(`${server.url}/metrics`)).status).toBe(500);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it('says which setting to change when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { registry } = createMetrics('1.2.3', STILL_GAUGES);
    await expect(
      startOperationServer({ port, host: '127.0.0.1', registry, notReady: () => [] }),
    ).rejects.toThrow(
      `Port ${port} of 127.0.0.1 cannot be used: another program has it. Set VERBATIM_HTTP_PORT to another one.`,
    );
  });

  it('closes while a connection is kept open', async () => {
    const { registry } = createMetrics('1.2.3', STILL_GAUGES);
    const server = await startOperationServer({ port: 0, host: '127.0.0.1', registry, notReady: () => [] });
    await (await fetch(`${server.url}/healthz`)).text();
    await server.close();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });
});
