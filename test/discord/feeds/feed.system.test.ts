import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Article, textOf } from '../../../src/article/article.js';
import { loadArticles, parseSource } from '../../../src/article/loadArticles.js';
import { seedIds } from '../../../src/playground/state/seedIds.js';
import { DEFAULT_BRIEFING } from '../../support/appOptions.js';
import { descriptionOf, startTestApp, type TestApp } from '../../support/testApp.js';
import { LOCAL_WEB, startWebServer, type WebServer } from '../../support/webServer.js';
import { FERRY } from '../stories.js';

const DAY_MS = 24 * 3_600_000;

interface NewsSite extends WebServer {
  /** The newest first. */
  stories: Article[];
  isBroken: boolean;
}

/** A site with a feed whose pages are articles. */
async function startNewsSite(): Promise<NewsSite> {
  const server = await startWebServer(({ url = '', headers }, response) => {
    const story = site.stories.find(({ id }) => url === `/${id}`);
    if (site.isBroken) response.writeHead(500).end();
    else if (url === '/') {
      response
        .setHeader('content-type', 'text/html')
        .end(
          '<!doctype html><link rel="alternate" type="application/rss+xml" title="All *news*" href="/rss">',
        );
    } else if (url === '/rss') {
      response
        .setHeader('content-type', 'application/rss+xml')
        .end(feedOf(`http://${headers.host ?? ''}`, site.stories));
    } else if (story === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(story));
  });
  const site: NewsSite = { ...server, stories: [], isBroken: false };
  return site;
}

function feedOf(origin: string, stories: readonly Article[]): string {
  const items = stories.map(
    ({ id, title }) => `<item><title><![CDATA[${title}]]></title><link>${origin}/${id}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>Courier @everyone *news*</title>${items.join('')}</channel></rss>`;
}

function pageOf({ title, text, blocks, source, published }: Article): string {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const told = `<meta property="og:site_name" content="${source ?? 'Courier'}"><meta name="date" content="${published ?? ''}">`;
  return `<!doctype html><title>${title}</title>${told}<nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs
    .map((block) => `<p>${textOf(text, block)}</p>`)
    .join('')}</article>`;
}

describe('/feed', () => {
  let app: TestApp;
  let site: NewsSite;
  let corpus: Article[];
  const feed = (name: string, options: Record<string, unknown> = {}, as = 'moderator') =>
    app.run(`feed ${name}`, options, as);
  /** Lets a day pass, which makes every feed due. */
  const look = async () => {
    app.playground.setClock(app.playground.now() + DAY_MS);
    await app.running.lookAtFeeds();
  };
  const files = async () => (await readdir(app.articlesFolder)).sort();

  beforeAll(async () => {
    const { articles } = await loadArticles('test/corpus/articles');
    // Three that are about three events.
    corpus = articles.filter((_, index) => [0, 2, 3].includes(index)).map(parseSource);
    site = await startNewsSite();
    const briefing = { ...DEFAULT_BRIEFING, noticeChannel: seedIds.moderators };
    app = await startTestApp({ 'ferry.txt': FERRY }, { briefing }, undefined, { pages: LOCAL_WEB });
  });
  afterAll(async () => {
    await app.close();
    site.close();
  });

  it('is for moderators', async () => {
    await expect(feed('list', {}, 'member')).rejects.toThrow(/no permission/u);
    expect((await feed('list'))?.content).toBe('There are no feeds. To add one, use `/feed add`.');
  });

  it.each([
    ['courier', /is no web address/u],
    ['http://other.example/rss', /other\\\.example may not be fetched|VERBATIM/u],
    ['http://127.0.0.1/rss', /may not be fetched/u],
  ])('refuses %s in a sentence', async (url, message) => {
    expect((await feed('add', { url }))?.content).toMatch(message);
  });

  it('offers the feeds of a page', async () => {
    const offered = await feed('add', { url: site.url('/') });
    expect(offered?.content).toContain(`All \\*news\\* <${site.url('/rss')}>`);
    expect((await feed('list'))?.content).toMatch(/no feeds/u);
  });

  it('shows what would come in, and adds nothing', async () => {
    site.stories = corpus.slice(0, 1);
    const tested = await feed('test', { url: site.url('/rss') });
    expect(tested?.content).toContain('has 1 story. The newest one would come in like this');
    expect(tested?.content).toContain('whole, from its page');
    expect(await files()).toEqual(['ferry.txt']);
  });

  it('takes new stories by itself, which are in the next answer and briefing', async () => {
    const added = await feed('add', { url: site.url('/rss') });
    expect(added?.content).toContain('Those are not taken; new ones come in by themselves.');
    await app.running.lookAtFeeds();
    expect(await files()).toEqual(['ferry.txt']);
    site.stories = corpus;
    await look();
    expect((await files()).length).toBe(3);
    const titles = app.running.newsdesk.articles().map(({ article }) => article.title);
    expect(titles).toEqual(expect.arrayContaining(corpus.slice(1).map(({ title }) => title)));
    const [, story] = corpus;
    const answer = await app.run('ask', { question: story?.title ?? '' });
    expect(answer?.embeds.map(({ title }) => title)).toContain(story?.title);
    const briefing = await app.run('briefing');
    expect(JSON.stringify(briefing?.embeds)).toContain(story?.title.slice(0, 20));
    expect((await feed('list'))?.content).toMatch(/2 stories came in, the last one <t:\d+:R>; 0 updates\./u);
  });

  it('has stories that a member asks across, by outlet and days', async () => {
    const [, one, other] = corpus;
    const search = async (options: Record<string, unknown>) => {
      const answer = await app.run('ask', { question: one?.title ?? '', ...options });
      return JSON.stringify(answer?.embeds ?? []);
    };
    const [outlet, day] = [one?.source ?? '', one?.published?.slice(0, 10) ?? ''];
    expect(outlet).not.toBe(other?.source);
    expect(await search({})).toContain(one?.title.slice(0, 20));
    expect(await search({ outlet, since: day, until: day })).toContain(one?.title.slice(0, 20));
    expect(await search({ outlet: other?.source })).not.toContain(one?.title.slice(0, 20));
    expect(await search({ until: '1 January 2020' })).not.toContain(one?.title.slice(0, 20));
    const quotes = await app.run('quotes', { outlet });
    expect(JSON.stringify(quotes)).toMatch(/“/u);
    expect(JSON.stringify(quotes)).not.toContain(other?.title.slice(0, 20));
  });

  it('pings nobody with the title of a feed', async () => {
    const listed = await feed('list');
    expect(listed?.content).toContain('\\*news\\*');
    for (const { body } of app.requests) {
      const { allowed_mentions: allowed } = (body ?? {}) as { allowed_mentions?: { parse?: string[] } };
      expect(allowed?.parse ?? []).toEqual([]);
    }
  });

  it('says once that a feed is broken, and once that it works again', async () => {
    site.isBroken = true;
    for (let day = 0; day < 5; day++) await look();
    const told = () =>
      app.requests.filter(({ body }) => JSON.stringify(body ?? null).includes('The feed Courier'));
    expect(told().length).toBe(1);
    expect((await feed('list'))?.content).toMatch(/Does not work: courier.* tries again <t:\d+:R>/u);
    site.isBroken = false;
    await look();
    await look();
    expect(told().length).toBe(2);
    expect(JSON.stringify(told()[1]?.body)).toContain('works again');
  });

  it('can be paused and removed, and its stories stay', async () => {
    const url = site.url('/rss');
    expect((await feed('pause', { feed: url }))?.content).toMatch(/is paused/u);
    expect((await feed('list'))?.content).toContain('Paused.');
    expect((await feed('resume', { feed: url }))?.content).toMatch(/is on again/u);
    expect((await feed('remove', { feed: 'nothing' }))?.content).toMatch(/no such feed/u);
    expect((await feed('remove', { feed: url }))?.content).toMatch(/The stories that came in by it stay/u);
    expect((await feed('list'))?.content).toMatch(/no feeds/u);
    expect((await files()).length).toBe(3);
  });

  it('is remembered after a restart', async () => {
    await feed('add', { url: site.url('/rss') });
    await app.restart();
    expect((await feed('list'))?.content).toContain(site.url('/rss'));
    expect(descriptionOf(await app.run('status', {}, 'moderator'))).not.toBe('');
  });
});
