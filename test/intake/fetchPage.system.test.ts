import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, type LookupFunction } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { VerbatimError } from '../../src/errors.js';
import { fetchPage } from '../../src/intake/fetchPage.js';
import type { FetchOptions } from '../../src/intake/fetchWeb.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on this machine; its address names it by the host courier.example. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://courier.example:${(server.address() as AddressInfo).port}/story`;
}

/** Every host is this machine, as a hostile name server could say. */
const here: LookupFunction = (_host, _options, callback) =>
  callback(null, [{ address: '127.0.0.1', family: 4 }]);

const OPTIONS: FetchOptions = {
  hosts: ['courier.example'],
  lookup: here,
  isAllowedAddress: (address) => address === '127.0.0.1',
};

const PAGE = '<p>The bridge is open.</p>';
const html: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
};

async function refusal(address: string, options: FetchOptions = OPTIONS): Promise<string> {
  const error = await fetchPage(address, options).then(
    () => new Error('It was fetched.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(VerbatimError);
  return (error as Error).message;
}

describe('Fetching a page', () => {
  it('gives its bytes, its type and where it was at last', async () => {
    const address = await serve(html);
    const page = await fetchPage(address, OPTIONS);
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
    expect(page).toMatchObject({ url: address, contentType: 'text/html; charset=utf-8' });
  });

  it('unpacks it', async () => {
    const address = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip').end(gzipSync(PAGE));
    });
    expect(Buffer.from((await fetchPage(address, OPTIONS)).bytes).toString()).toBe(PAGE);
  });

  it('follows redirects, also relative ones', async () => {
    const address = await serve((request, response) => {
      if (request.url === '/story') response.writeHead(302, { location: '/new' }).end();
      else html(request, response);
    });
    expect((await fetchPage(address, OPTIONS)).url).toBe(address.replace('story', 'new'));
  });

  it('refuses redirects without end', async () => {
    const address = await serve((_request, response) =>
      response.writeHead(301, { location: '/story' }).end(),
    );
    expect(await refusal(address)).toMatch(/redirects more than 5 times/u);
  });

  it('refuses a redirect to a host that is not allowed', async () => {
    const address = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://other.example/' }).end(),
    );
    expect(await refusal(address)).toMatch(/other\.example may not be fetched/u);
  });

  it('refuses a redirect to another kind of address', async () => {
    const address = await serve((_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    expect(await refusal(address)).toMatch(/no web address/u);
  });

  it('refuses a page that is too large, also when it is small before it is unpacked', async () => {
    const large = 'x'.repeat(100_000);
    const plain = await serve((_request, response) => response.end(large));
    const packed = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip').end(gzipSync(large));
    });
    expect(await refusal(plain, { ...OPTIONS, maxBytes: 50_000 })).toMatch(/more than 0\.05 MB/u);
    expect(await refusal(packed, { ...OPTIONS, maxBytes: 50_000 })).toMatch(/more than 0\.05 MB/u);
  });

  it('refuses a page that never ends within the time', async () => {
    const address = await serve((_request, response) => response.writeHead(200).write('<p>'));
    expect(await refusal(address, { ...OPTIONS, timeoutMs: 200 })).toMatch(/within 0\.2 seconds/u);
  });

  it('refuses what is broken', async () => {
    const packed = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip').end('no gzip');
    });
    const cut = await serve((request) => request.socket.destroy());
    expect(await refusal(packed)).toMatch(/cannot be read/u);
    expect(await refusal(cut)).toMatch(/cannot be read/u);
  });

  it.each([
    [401, /asks for a login/u],
    [403, /does not let the bot read/u],
    [404, /no such page/u],
    [429, /asks the bot to wait/u],
    [500, /answered with an error/u],
  ])('says what %i means', async (status, message) => {
    expect(await refusal(await serve((_request, response) => response.writeHead(status).end()))).toMatch(
      message,
    );
  });

  it('refuses what is no page', async () => {
    const address = await serve((_request, response) =>
      response.setHeader('content-type', 'image/png').end(),
    );
    expect(await refusal(address)).toMatch(/no web page but to image\/png/u);
  });
});

describe('An address that is not of the public network', () => {
  it('is not connected to, although an allowed host leads to it', async () => {
    let asked = 0;
    const address = await serve((request, response) => {
      asked++;
      html(request, response);
    });
    const { hosts, lookup } = OPTIONS;
    expect(await refusal(address, { hosts, ...(lookup && { lookup }) })).toMatch(
      /not of the public network/u,
    );
    expect(asked).toBe(0);
  });

  it('is not connected to when the answer changes between two requests', async () => {
    let asked = 0;
    const changing: LookupFunction = (host, options, callback) => {
      if (asked === 0) here(host, options, callback);
      else callback(null, [{ address: '169.254.169.254', family: 4 }]);
    };
    const address = await serve((_request, response) => {
      asked++;
      response.writeHead(302, { location: '/story', connection: 'close' }).end();
    });
    expect(await refusal(address, { ...OPTIONS, lookup: changing })).toMatch(/not of the public network/u);
    expect(asked).toBe(1);
  });

  it('is not connected to when one of several is private', async () => {
    const mixed: LookupFunction = (_host, _options, callback) =>
      callback(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    expect(await refusal(await serve(html), { ...OPTIONS, lookup: mixed })).toMatch(
      /not of the public network/u,
    );
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:127.0.0.1]/',
  ])('is not connected to as %s, although the operator allows it', async (address) => {
    const host = new URL(address).hostname;
    expect(await refusal(address, { hosts: [host] })).toMatch(/not an address of the public network/u);
  });
});
