import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { FetchError } from '../../src/intake/fetchError.js';
import { PAGE } from '../../src/intake/fetchPage.js';
import { createPoliteFetch, type PoliteOptions } from '../../src/intake/politeFetch.js';
import { LOCAL_WEB, serveWeb } from '../support/webServer.js';

/** A site with a robots.txt, and pages that `listener` answers. */
function site(robots: string | null, listener: RequestListener = (_request, response) => response.end('ok')) {
  return serveWeb((request, response) => {
    if (request.url !== '/robots.txt') listener(request, response);
    else if (robots === null) response.writeHead(404).end();
    else response.end(robots);
  });
}

/** A clock that the pauses move. */
function politeFetch(options: Partial<PoliteOptions> = {}) {
  let now = 1_000_000;
  const pauses: number[] = [];
  const fetch = createPoliteFetch({
    ...LOCAL_WEB,
    now: () => now,
    sleep: (ms) => {
      pauses.push(ms);
      now += ms;
      return Promise.resolve();
    },
    ...options,
  });
  return { get: (address: string) => fetch(address, PAGE), pauses, pass: (ms: number) => (now += ms) };
}

async function failure(fetching: Promise<unknown>): Promise<FetchError> {
  const error: unknown = await fetching.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FetchError)) throw new Error('It was fetched.', { cause: error });
  return error;
}

describe('A polite fetch', () => {
  it('asks for the rules once, and pauses between two requests', async () => {
    const server = await site('User-agent: *\nDisallow: /private');
    const { get, pauses } = politeFetch({ pauseMs: 500 });
    await get(server.url('/a'));
    await get(server.url('/b'));
    expect(server.asked).toEqual(['/robots.txt', '/a', '/b']);
    expect(pauses).toEqual([500, 500]);
  });

  it('pauses for as long as the site asks', async () => {
    const server = await site('User-agent: *\nCrawl-delay: 10');
    const { get, pauses } = politeFetch({ pauseMs: 500 });
    await get(server.url('/a'));
    await get(server.url('/b'));
    expect(pauses.at(-1)).toBe(10_000);
  });

  it('asks each host once at a time, and other hosts meanwhile', async () => {
    let open = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const server = await site(null, (request, response) => {
      if (request.headers.host?.startsWith('gazette') === true) {
        response.end('other');
        return;
      }
      most = Math.max(most, ++open);
      const end = () => {
        open--;
        response.end('ok');
      };
      if (request.url === '/1') waiting.push(end);
      else end();
    });
    const { get } = politeFetch();
    const first = get(server.url('/1'));
    const second = get(server.url('/2'));
    await get(server.url('/3', 'gazette.example'));
    await expect.poll(() => waiting.length).toBe(1);
    expect(server.asked).not.toContain('/2');
    waiting[0]?.();
    await Promise.all([first, second]);
    expect(most).toBe(1);
  });

  it('does not read what robots.txt forbids, also after a redirect', async () => {
    const server = await site('User-agent: *\nDisallow: /private', (request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/private/story' }).end();
      else response.end('ok');
    });
    const { get } = politeFetch();
    expect(await failure(get(server.url('/private/story')))).toMatchObject({
      kind: 'robots',
      message: expect.stringContaining('robots.txt') as string,
    });
    expect((await failure(get(server.url('/moved')))).kind).toBe('robots');
    expect(server.asked).toEqual(['/robots.txt', '/moved']);
  });

  it('reads nothing of a site whose robots.txt cannot be had now', async () => {
    const server = await serveWeb((_request, response) => response.writeHead(503).end());
    const { get } = politeFetch();
    const error = await failure(get(server.url('/a')));
    expect(error.isPassing()).toBe(true);
    expect(error.message).toMatch(/does not say now what the bot may read/u);
    expect(server.asked).toEqual(['/robots.txt']);
  });

  it('leaves a host alone for as long as it asks, and asks it again then', async () => {
    let isBusy = true;
    const server = await site(null, (_request, response) => {
      if (isBusy) response.writeHead(429, { 'retry-after': '120' }).end();
      else response.end('ok');
    });
    const { get, pass } = politeFetch();
    expect(await failure(get(server.url('/a')))).toMatchObject({ kind: 'wait', waitMs: 120_000 });
    isBusy = false;
    expect(await failure(get(server.url('/b')))).toMatchObject({ kind: 'wait' });
    expect(server.asked).toEqual(['/robots.txt', '/a']);
    pass(120_000);
    expect((await get(server.url('/b'))).status).toBe(200);
  });

  it('goes on with the next request after one that failed', async () => {
    const server = await site(null, (request, response) => {
      if (request.url === '/cut') request.socket.destroy();
      else response.end('ok');
    });
    const { get } = politeFetch();
    const [cut, fine] = await Promise.all([failure(get(server.url('/cut'))), get(server.url('/fine'))]);
    expect(cut.kind).toBe('broken');
    expect(fine.status).toBe(200);
  });

  it('ends at once when it is told to', async () => {
    const server = await site(null, () => undefined);
    const stopping = new AbortController();
    const { get } = politeFetch({ signal: stopping.signal });
    const fetching = get(server.url('/never'));
    await expect.poll(() => server.asked).toContain('/never');
    stopping.abort(new Error('The bot stops.'));
    await expect(fetching).rejects.toThrow('The bot stops.');
  });
});
