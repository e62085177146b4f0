import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customIdOf, labelsOf, startTestApp, type TestApp } from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';

const FERRY = `---
title: Ferry Stays in Port
---

The ferry stayed in port on Monday because of the storm. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry.`;
const EIGHT = Date.UTC(2031, 2, 3, 8);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY });
  app.playground.setClock(EIGHT);
});
afterAll(() => app.close());

const moderate = async (name: string, options: Record<string, unknown> = {}) =>
  (await app.run(name, options, 'moderator'))?.content ?? '';
const inNews = (options: Record<string, unknown> = {}) => ({ channel: app.playground.ids.news, ...options });

describe('/schedule', () => {
  it.each(['set', 'list', 'stop', 'resume', 'preview'])('%s is refused to a member', async (name) => {
    app.playground.fault({ kind: 'commandPermissions', command: 'schedule' });
    const options = name === 'list' ? {} : inNews(name === 'set' ? { time: '08:00' } : {});
    const told = await app.run(`schedule ${name}`, options);
    expect(told?.content).toMatch(/^Only moderators of this server/u);
    app.playground.fault({ kind: 'clear' });
  });

  it('says that there is none', async () => {
    expect(await moderate('schedule list')).toBe('No briefing is scheduled on this server.');
    expect(await moderate('schedule stop', inNews())).toBe('No briefing is scheduled in that channel.');
  });

  it.each([
    [{ time: '25:00' }, /^That is not a time of day/u],
    [{ time: 'soon' }, /^That is not a time of day/u],
    [{ time: '8:00', timezone: 'Mars/Olympus' }, /^That is not a time zone/u],
    [{ time: '8:00', days: 'someday' }, /^Those are not days/u],
  ])('takes no %o', async (options, reason) => {
    expect(await moderate('schedule set', inNews(options))).toMatch(reason);
    expect(await moderate('schedule list')).toBe('No briefing is scheduled on this server.');
  });

  it('offers time zones by a part of their name', async () => {
    const offered = await app.playground.autocomplete({
      as: 'moderator',
      channel: app.playground.ids.news,
      name: 'schedule set',
      option: 'timezone',
      value: 'new york',
      options: {},
    });
    expect(offered.map(({ value }) => value)).toEqual(['America/New_York']);
  });

  it('sets one schedule a channel, lists, stops and resumes it', async () => {
    await moderate('schedule set', inNews({ time: '7.30 am', timezone: 'berlin', days: 'mon-fri' }));
    expect(await moderate('schedule set', inNews({ time: '9:15', days: 'weekends' }))).toContain(
      'It was Monday to Friday at 07:30 (Europe/Berlin) before.',
    );
    expect(await moderate('schedule list')).toMatch(
      /^- <#\d+>: Saturday, Sunday at 09:15 \(Europe\/Berlin\)\. The next briefing is <t:\d+:R>\.$/u,
    );
    await moderate('schedule stop', inNews());
    expect(await moderate('schedule list')).toContain('**stopped: by a moderator**');
    expect(await moderate('schedule resume', inNews())).toMatch(/are on again/u);
    expect(await moderate('schedule list')).not.toContain('stopped');
  });

  it('survives a restart', async () => {
    const before = await moderate('schedule list');
    await app.restart();
    expect(await moderate('schedule list')).toBe(before);
  });

  it('says at once which rights are missing in the channel', async () => {
    const channel = app.playground.ids.announcements;
    app.playground.fault({ kind: 'permissions', channel, deny: ['SendMessages', 'ReadMessageHistory'] });
    expect(await moderate('schedule set', { channel, time: '08:00' })).toContain(
      `The bot cannot post in <#${channel}> yet. Missing permissions: Send Messages, Read Message History.`,
    );
    app.playground.fault({ kind: 'clear' });
  });

  it('previews exactly what is posted next, to the moderator alone', async () => {
    await moderate('schedule set', inNews({ time: '08:30', timezone: 'UTC' }));
    const preview = await app.run('schedule preview', inNews(), 'moderator');
    expect(app.messages('member').some(({ id }) => id === preview?.id)).toBe(false);
    app.playground.setClock(EIGHT + 30 * 60_000);
    await app.running.dailyPost.tick();
    const post = app.messages('member').find(({ content }) => content.startsWith('**Briefing'));
    expect(post).toMatchObject({ content: preview?.content, embeds: preview?.embeds });
  });
});

describe('/briefing', () => {
  it('shows the asker alone what is new, and the channel when they say so', async () => {
    const channel = app.playground.ids.moderators;
    const id = app.playground.command({ as: 'moderator', channel, name: 'briefing', options: {} });
    await app.playground.settled(id);
    const own = app.messages('moderator', channel).find(({ interaction }) => interaction?.id === id) ?? null;
    expect(own?.embeds[0]?.title).toBe('Ferry Stays in Port');
    expect(labelsOf(own)).toEqual(['Share']);
    const share = { as: 'moderator', message: own?.id ?? '', customId: customIdOf(own, 'Share') };
    const pressed = [app.playground.component(share), app.playground.component(share)];
    for (const press of pressed) await app.playground.settled(press);
    await waitFor(
      () => app.messages('moderator', channel).filter(({ content }) => content === own?.content).length === 2,
    );
    const [, shown] = app.messages('moderator', channel);
    expect(shown?.embeds).toEqual(own?.embeds);
  });
});
