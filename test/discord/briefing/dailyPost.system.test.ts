import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedIds } from '../../../src/playground/state/seedIds.js';
import { DEFAULT_BRIEFING } from '../../support/appOptions.js';
import { labelsOf, type ShownMessage, startTestApp, type TestApp } from '../../support/testApp.js';

const FERRY = `---
title: Ferry Stays in Port
source: Harbour Herald
published: 2031-03-02
---

The ferry stayed in port on Monday because of the storm. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry.

Nobody was hurt, the police said. The island has bread for four days.`;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A Monday. */
const EIGHT = Date.UTC(2031, 2, 3, 8);
const DAY = 24 * HOUR;

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ 'ferry.md': FERRY }, {}, undefined, { clock: () => EIGHT - HOUR });
});
afterEach(() => app.close());

const moderate = (name: string, options: Record<string, unknown> = {}) => app.run(name, options, 'moderator');
const schedule = (options: Record<string, unknown> = {}) =>
  moderate('schedule set', { channel: app.playground.ids.news, time: '08:00', timezone: 'UTC', ...options });
async function tickAt(now: number): Promise<void> {
  app.playground.setClock(now);
  await app.running.dailyPost.tick();
}
const isBriefing = ({ content, interaction }: ShownMessage) =>
  content.startsWith('**Briefing, ') && interaction === null;
const briefings = (channel?: string) => app.messages('moderator', channel).filter(isBriefing);
const posts = () =>
  app.requests.filter(({ method, path: address }) => method === 'POST' && address.endsWith('/messages'));
const logged = (msg: string) => app.log.filter((line) => line.msg === msg);

describe('A scheduled briefing', () => {
  it('is posted when its time comes, once, with the stories’ own words', async () => {
    const told = await schedule();
    expect(told?.content).toMatch(
      /^Scheduled: a briefing in <#\d+>, every day at 08:00 \(UTC\)\.\nThe next briefing is <t:\d+:R>\.$/u,
    );
    await tickAt(EIGHT - MINUTE);
    expect(briefings()).toEqual([]);
    await tickAt(EIGHT);
    await tickAt(EIGHT + MINUTE);
    const [post, ...more] = briefings();
    expect(more).toEqual([]);
    expect(post?.content).toBe('**Briefing, Monday, 3 March 2031**');
    expect(post?.embeds[0]).toMatchObject({
      title: 'Ferry Stays in Port',
      description: expect.stringContaining('“We wait for the wind to turn,” — **Ada\u00a0Holm**') as unknown,
      footer: { text: 'Harbour Herald · 2 March 2031' },
    });
  });

  it('looks at a standing story the day after, when nothing is new', async () => {
    await schedule();
    await tickAt(EIGHT);
    await tickAt(EIGHT + DAY);
    expect(briefings().map(({ content }) => content)).toEqual([
      '**Briefing, Monday, 3 March 2031**',
      '**Briefing, Tuesday, 4 March 2031**\nNothing new today. From an earlier story:',
    ]);
  });

  it.each([
    ['line', 1],
    ['nothing', 0],
  ])('posts %s when nothing is new, if that was chosen', async (whenQuiet, more) => {
    await schedule({ 'when-quiet': whenQuiet });
    await tickAt(EIGHT);
    await tickAt(EIGHT + DAY);
    await tickAt(EIGHT + DAY + MINUTE);
    const [, ...quiet] = briefings();
    expect(quiet).toHaveLength(more);
    for (const post of quiet) {
      expect(post.content).toMatch(/\nNothing new in the stories today\.$/u);
      expect(post.embeds).toEqual([]);
    }
  });

  it('carries a nonce that Discord enforces, the same for a channel and date', async () => {
    await schedule();
    app.playground.fault({ kind: 'status', status: 502, method: 'POST', path: '/messages' });
    await tickAt(EIGHT);
    await tickAt(EIGHT + 2 * SECOND);
    const [first, second] = posts().map(({ body }) => body as { nonce: string; enforce_nonce: boolean });
    expect(first).toMatchObject({ enforce_nonce: true });
    expect(first?.nonce).toMatch(/^[0-9a-f]{25}$/u);
    expect(second?.nonce).toBe(first?.nonce);
  });

  it('is not posted again after a restart', async () => {
    await schedule();
    await tickAt(EIGHT);
    await app.restart();
    await tickAt(EIGHT + MINUTE);
    expect(briefings()).toHaveLength(1);
  });

  it('is posted late within the grace, dated its own day', async () => {
    await schedule({ time: '23:30' });
    await tickAt(EIGHT + 16 * HOUR + 59 * MINUTE);
    expect(briefings().map(({ content }) => content)).toEqual(['**Briefing, Monday, 3 March 2031**']);
  });

  it('is skipped later than that, with one line in the log', async () => {
    await schedule();
    await tickAt(EIGHT + 91 * MINUTE);
    await tickAt(EIGHT + 92 * MINUTE);
    expect(briefings()).toEqual([]);
    expect(logged('briefing skipped')).toHaveLength(1);
    await tickAt(EIGHT + DAY);
    expect(briefings()).toHaveLength(1);
  });

  it('is not posted again for a date when time or zone change', async () => {
    await schedule();
    await tickAt(EIGHT);
    await schedule({ time: '08:05' });
    await tickAt(EIGHT + 5 * MINUTE);
    await schedule({ time: '10:00', timezone: 'Europe/Berlin' });
    await tickAt(EIGHT + HOUR);
    expect(briefings()).toHaveLength(1);
  });

  it('is published to followers only when that was chosen', async () => {
    const channel = app.playground.ids.announcements;
    const published = () => app.requests.filter(({ path: address }) => address.endsWith('/crosspost'));
    await schedule({ channel });
    await tickAt(EIGHT);
    expect(briefings(channel)).toHaveLength(1);
    expect(published()).toEqual([]);
    await schedule({ channel, publish: true });
    await tickAt(EIGHT + DAY);
    expect(published()).toHaveLength(1);
  });

  it('goes to a thread', async () => {
    const channel = app.playground.ids.thread;
    await schedule({ channel });
    await tickAt(EIGHT);
    await tickAt(EIGHT + MINUTE);
    expect(briefings(channel)).toHaveLength(1);
  });

  it('is a post of its own in a forum, also when the answer is lost', async () => {
    const channel = app.playground.ids.stories;
    await schedule({ channel });
    app.playground.fault({ kind: 'drop', carriedOut: true, method: 'POST', path: '/threads' });
    await tickAt(EIGHT);
    await tickAt(EIGHT + 2 * SECOND);
    await tickAt(EIGHT + 4 * SECOND);
    const made = app.requests.filter(
      ({ method, path: address }) => method === 'POST' && address.endsWith('/threads'),
    );
    expect(made).toHaveLength(1);
    expect(made[0]?.body).toMatchObject({ name: 'Briefing, Monday, 3 March 2031' });
    expect(logged('briefing posted')).toHaveLength(1);
  });

  it('offers further stories on a button that works after a restart', async () => {
    await app.close();
    const subjects = [
      'bridge',
      'school',
      'harbour',
      'forest',
      'museum',
      'airport',
      'hospital',
      'library',
      'dam',
    ];
    const articles = subjects.map((subject, i) => [
      `story-${i}.md`,
      `---\ntitle: Story of the ${subject}\n---\n\nThe ${subject} opened.\n\nWorkers of the ${subject} cheered for ${i + 2} hours.`,
    ]);
    app = await startTestApp(Object.fromEntries(articles) as Record<string, string>, {}, undefined, {
      clock: () => EIGHT - HOUR,
    });
    await schedule();
    await tickAt(EIGHT);
    const post = briefings()[0] ?? null;
    expect(post?.embeds).toHaveLength(5);
    expect(labelsOf(post)).toEqual(['4 more stories']);
    await app.restart();
    const more = await app.press(post, '4 more stories');
    expect(more?.embeds).toHaveLength(4);
    const titles = [...(post?.embeds ?? []), ...(more?.embeds ?? [])].map(({ title }) => title);
    expect(new Set(titles).size).toBe(9);
  });
});

describe('A briefing that Discord does not take', () => {
  it('is tried again after 1, 5 and 25 seconds, then every three minutes, and posted once', async () => {
    await schedule();
    app.playground.fault({ kind: 'status', status: 503, method: 'POST', path: '/messages', times: 5 });
    let now = EIGHT;
    await tickAt(now);
    for (const wait of [SECOND, 5 * SECOND, 25 * SECOND, 3 * MINUTE, 3 * MINUTE]) {
      const before = posts().length;
      await tickAt(now + wait - SECOND / 2);
      expect(posts()).toHaveLength(before);
      await tickAt((now += wait));
      expect(posts()).toHaveLength(before + 1);
    }
    expect(briefings()).toHaveLength(1);
    expect(briefings()[0]?.content).toContain('Monday, 3 March');
  });

  it('waits out a rate limit', async () => {
    await schedule();
    app.playground.fault({ kind: 'rateLimit', method: 'POST', path: '/messages', retryAfter: 0.2 });
    await tickAt(EIGHT);
    expect(briefings()).toHaveLength(1);
    expect(logged('could not post a briefing, trying again')).toEqual([]);
  });

  it.each([
    { kind: 'drop', carriedOut: true },
    { kind: 'status', status: 502, carriedOut: true },
  ] as const)('is found in the channel when the answer to it is lost: $kind', async (fault) => {
    await schedule();
    app.playground.fault({ ...fault, method: 'POST', path: '/messages' });
    await tickAt(EIGHT);
    await tickAt(EIGHT + 2 * SECOND);
    await tickAt(EIGHT + 4 * SECOND);
    expect(briefings()).toHaveLength(1);
    expect(posts()).toHaveLength(1);
    expect(logged('briefing posted')).toHaveLength(1);
  });

  it('is given up when the grace is over', async () => {
    await schedule();
    app.playground.fault({ kind: 'status', status: 503, method: 'POST', path: '/messages', times: 100 });
    await tickAt(EIGHT);
    await tickAt(EIGHT + 91 * MINUTE);
    app.playground.fault({ kind: 'clear' });
    await tickAt(EIGHT + 92 * MINUTE);
    expect(briefings()).toEqual([]);
    expect(logged('briefing skipped')).toHaveLength(1);
  });

  it.each([
    [50_001, 'no access'],
    [50_013, 'missing permissions'],
    [10_003, 'the channel is gone'],
    [50_083, 'the thread is archived'],
    [40_067, 'posts in this forum need a tag'],
  ])('stops its schedule on error %i, tells who made it once, and makes no storm', async (code, reason) => {
    await schedule();
    app.playground.fault({ kind: 'error', code, method: 'POST', path: '/messages' });
    for (let minute = 0; minute < 5; minute++) await tickAt(EIGHT + minute * MINUTE);
    expect(posts().filter(({ path: address }) => address.includes(app.playground.ids.news))).toHaveLength(1);
    const { content } = (await moderate('schedule list')) ?? {};
    expect(content).toContain(`**stopped: Discord rejected the post (${reason})**`);
    const notices = app.requests.filter(({ path: address }) => address === '/users/@me/channels');
    expect(notices).toHaveLength(1);
    expect(notices[0]?.body).toEqual({ recipient_id: app.playground.ids.moderator });
  });

  it('stops its schedule when rights are taken, and goes on when resumed', async () => {
    await schedule();
    const { news } = app.playground.ids;
    app.playground.fault({ kind: 'permissions', channel: news, deny: ['EmbedLinks'] });
    await tickAt(EIGHT);
    expect((await moderate('schedule list'))?.content).toContain('Discord rejected the post (Embed Links)');
    expect((await moderate('schedule resume', { channel: news }))?.content).toContain(
      `The bot cannot post in <#${news}> yet. Missing permissions: Embed Links.`,
    );
    app.playground.fault({ kind: 'clear' });
    expect((await moderate('schedule resume', { channel: news }))?.content).toMatch(
      /^Briefings in <#\d+> are on again\.\nThe next/u,
    );
    await tickAt(EIGHT + DAY);
    expect(briefings()).toHaveLength(1);
  });

  it('stops its schedule when its channel is deleted', async () => {
    const channel = app.playground.ids.announcements;
    await schedule({ channel });
    app.playground.fault({ kind: 'deleteChannel', channel });
    await tickAt(EIGHT);
    await tickAt(EIGHT + MINUTE);
    expect((await moderate('schedule list'))?.content).toContain('stopped: Discord rejected the post');
    expect(logged('briefing skipped')).toHaveLength(1);
  });

  it('stops its schedule when the bot is removed from the server, and keeps it', async () => {
    await schedule();
    app.playground.fault({ kind: 'kick' });
    await tickAt(EIGHT);
    const asked = app.requests.length;
    await tickAt(EIGHT + MINUTE);
    expect(app.requests).toHaveLength(asked);
    app.playground.fault({ kind: 'rejoin' });
    await moderate('schedule resume', { channel: app.playground.ids.news });
    await tickAt(EIGHT + DAY);
    expect(briefings()).toHaveLength(1);
  });

  it('is not sent before the claim is on disk', async () => {
    await schedule();
    const file = path.join(app.stateFolder, 'briefings.json');
    await rm(file);
    await mkdir(file);
    await tickAt(EIGHT);
    expect(posts()).toEqual([]);
    await rm(file, { recursive: true });
    await tickAt(EIGHT + 2 * SECOND);
    expect(briefings()).toHaveLength(1);
  });

  it.each([30_046, 50_035, 240_000])(
    'is skipped for a day on error %i, and who scheduled it is told, once for one reason',
    async (code) => {
      await app.close();
      const briefing = { ...DEFAULT_BRIEFING, noticeChannel: seedIds.moderators };
      app = await startTestApp({ 'ferry.md': FERRY }, { briefing }, undefined, { clock: () => EIGHT - HOUR });
      await schedule();
      const reason = `was not posted: Discord rejected the post (error ${code}).`;
      for (let day = 0; day < 2; day++) {
        app.playground.fault({ kind: 'error', code, method: 'POST', path: '/messages' });
        await tickAt(EIGHT + day * DAY);
        await tickAt(EIGHT + day * DAY + MINUTE);
      }
      const notices = app.messages('moderator', seedIds.moderators);
      expect(notices.map(({ content }) => content)).toEqual([expect.stringContaining(reason)]);
      const sent = app.requests.find(({ path: address }) =>
        address.includes(`${seedIds.moderators}/messages`),
      );
      expect(sent?.body).toMatchObject({ allowed_mentions: { parse: [] } });
      expect((await moderate('schedule list'))?.content).toContain(
        `**The briefing of Tuesday, 4 March 2031 ${reason}**`,
      );
      expect(JSON.stringify((await moderate('status'))?.embeds)).toContain(reason);
      await tickAt(EIGHT + 2 * DAY);
      expect(briefings()).toHaveLength(1);
      expect((await moderate('schedule list'))?.content).not.toContain('was not posted');
    },
  );

  it('is told of when slow mode lasts too long, which keeps no other channel waiting', async () => {
    await schedule();
    const { announcements, news } = app.playground.ids;
    await schedule({ channel: announcements });
    app.playground.fault({
      kind: 'rateLimit',
      method: 'POST',
      path: `/channels/${news}/messages`,
      retryAfter: 6 * 60 * 60,
      scope: 'shared',
    });
    await tickAt(EIGHT);
    expect(briefings()).toEqual([]);
    expect(briefings(announcements)).toHaveLength(1);
    await tickAt(EIGHT + 91 * MINUTE);
    expect((await moderate('schedule list'))?.content).toContain(
      'was not posted: Discord asked to wait, as with slow mode.',
    );
    const notices = app.requests.filter(({ path: address }) => address === '/users/@me/channels');
    expect(notices).toHaveLength(1);
  });

  it('is tried once when Discord refuses the message itself, and comes again the next day', async () => {
    await schedule();
    app.playground.fault({ kind: 'error', code: 50_035, method: 'POST', path: '/messages' });
    await tickAt(EIGHT);
    await tickAt(EIGHT + MINUTE);
    expect(posts().filter(({ path: address }) => address.includes(app.playground.ids.news))).toHaveLength(1);
    await tickAt(EIGHT + DAY);
    expect(briefings()).toHaveLength(1);
  });
});
