import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesFrom, madePdf, madeWord, madeZip } from '../../draft/madeFiles.js';
import {
  customIdOf,
  descriptionOf,
  labelsOf,
  type ShownMessage,
  startTestApp,
  type TestApp,
} from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';
import { FERRY } from '../stories.js';

const TEXT =
  'The museum of Aalbek opened its new wing on Friday. “It shows the ships of a century,” said Ida Brandt, the mayor of Aalbek.';
const PAGE = `<!doctype html><html><head><title>Bridge to close | The Courier</title><meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2031-03-04"></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge to close</h1><p>By Bo Lind</p><p>The bridge at Orlin will close for three months from Monday, the council said on Thursday.</p><p>“We have no choice,” said Ada Holm, the engineer of the city.</p></article><footer>Subscribe to our newsletter</footer></body></html>`;

describe('/article', () => {
  let app: TestApp;
  let site: Server;
  let base: string;
  const file = (name: string, content: string | Buffer) => ({
    name,
    base64: Buffer.from(content).toString('base64'),
  });
  const add = (name: string, content: string | Buffer) =>
    app.run('article add', { file: file(name, content) }, 'moderator');
  const press = (message: ShownMessage | null, label: string) => app.press(message, label, 'moderator');
  /** The message as it is now. */
  const again = (message: ShownMessage | null) =>
    app.messages('moderator').find(({ id }) => id === message?.id) ?? null;
  /** Presses a button that adds the story, and waits for what the preview becomes. */
  const addWith = async (message: ShownMessage | null, label: string) => {
    await press(message, label);
    await waitFor(() => /^(?:Added|Replaced): /u.test(again(message)?.content ?? ''));
    return again(message)?.content;
  };
  const files = async () => (await readdir(app.articlesFolder)).sort();

  beforeAll(async () => {
    site = createServer((request, response) => {
      if (request.url === '/gone') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
    base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    app = await startTestApp({ 'ferry.txt': FERRY }, {}, undefined, {
      pages: { hosts: ['127.0.0.1'], isAllowedAddress: () => true },
    });
    await app.running.lookForStories();
  });
  afterAll(async () => {
    await app.close();
    site.close();
  });

  it('shows a file before it is added, and adds it with one button', async () => {
    const shown = await add('museum.docx', madeWord(['Museum opens its new wing', TEXT]));
    expect(shown?.content).toBe('**Preview.** Nothing is added yet; only you see this.');
    expect(app.shown(shown?.interaction?.id ?? '', 'member')).toBeNull();
    expect(shown?.embeds[0]?.title).toBe('Museum opens its new wing');
    expect(descriptionOf(shown)).toContain('**Date**: *not given*');
    expect(descriptionOf(shown)).toContain('**Paragraphs**: 1');
    expect(descriptionOf(shown)).toContain('“It shows the ships of a century,” — **Ida\u00a0Brandt**');
    expect(labelsOf(shown)).toEqual(['Add', 'Edit details', 'Cancel']);
    expect(await files()).toEqual(['ferry.txt']);

    expect(await addWith(shown, 'Add')).toBe(
      'Added: **Museum opens its new wing**. Members can ask about it now.',
    );
    expect(await files()).toEqual(['ferry.txt', 'museum-opens-its-new-wing.txt']);
    expect(
      descriptionOf(await app.run('ask', { question: 'Who said it shows the ships of a century?' })),
    ).toMatch(/Ida\sBrandt/u);
  });

  it('says when a story is there already, and replaces it on request', async () => {
    const shown = await add('again.txt', `Museum opens\n\n${TEXT}`);
    expect(shown?.content).toContain(
      'This story is already there: **Museum opens its new wing** (the same text).',
    );
    expect(labelsOf(shown)).toEqual(['Replace the story', 'Add as another story', 'Edit details', 'Cancel']);
    expect(await addWith(shown, 'Replace the story')).toMatch(/^Replaced: \*\*Museum opens\*\*/u);
    expect(await files()).toEqual(['ferry.txt', 'museum-opens-its-new-wing.txt']);
    const id = customIdOf(shown, 'Replace the story');
    const old = app.playground.component.bind(null, {
      as: 'moderator',
      message: shown?.id ?? '',
      customId: id,
    });
    expect(old).toThrow('has no component');
  });

  it('has its details edited before and after it is added', async () => {
    const shown = await app.run('article add', { link: `${base}/bridge` }, 'moderator');
    expect(shown?.embeds[0]?.title).toBe('Bridge to close');
    expect(descriptionOf(shown)).toContain('**Date**: 4 March 2031');
    expect(descriptionOf(shown)).toContain('**Source**: The Courier');
    expect(descriptionOf(shown)).toContain('**Byline**: Bo Lind');
    expect(descriptionOf(shown)).toMatch(/Left out, as not part of the story\*\*\n- Home/u);
    const fill = async (opened: string, fields: Record<string, string>) => {
      const sent = app.playground.modal({ as: 'moderator', interaction: opened, fields });
      await app.playground.settled(sent);
      return app.shown(sent, 'moderator');
    };
    const open = () =>
      app.playground.component({
        as: 'moderator',
        message: shown?.id ?? '',
        customId: customIdOf(shown, 'Edit details'),
      });
    const fields = {
      title: 'Bridge to close: why',
      published: 'March 5, 2031',
      source: 'Courier',
      author: '',
      url: `${base}/bridge`,
    };
    let opened = open();
    await app.playground.settled(opened);
    expect((await fill(opened, { ...fields, published: 'soon' }))?.content).toContain('That is not a date.');
    opened = open();
    await app.playground.settled(opened);
    expect((await fill(opened, { ...fields, url: 'courier' }))?.content).toContain('That is not a link.');
    opened = open();
    await app.playground.settled(opened);
    await fill(opened, fields);
    expect(again(shown)?.embeds[0]?.title).toBe('Bridge to close: why');
    expect(descriptionOf(again(shown))).toContain('**Date**: 5 March 2031');
    await addWith(again(shown), 'Add');
    expect(await files()).toContain('2031-03-05-bridge-to-close-why.txt');

    const edit = async () => {
      const form = app.playground.command({
        as: 'moderator',
        channel: app.playground.ids.news,
        name: 'article edit',
        options: { story: '2031-03-05-bridge-to-close-why' },
      });
      await app.playground.settled(form);
      return fill(form, { ...fields, title: 'Bridge shut', author: 'Bo Lind' });
    };
    const titles = () => app.running.newsdesk.articles().map(({ article }) => article.title);
    expect((await press(await edit(), 'Undo'))?.content).toBe('**Bridge to close: why** is back.');
    expect(titles()).toContain('Bridge to close: why');
    const saved = await edit();
    expect(saved?.content).toBe('Saved: **Bridge shut**.');
    const written = await readFile(
      path.join(app.articlesFolder, '2031-03-05-bridge-to-close-why.txt'),
      'utf8',
    );
    expect(written).toContain('title: "Bridge shut"\nsource: "Courier"');
    expect(written).toContain('We have no choice');
    expect(titles()).toContain('Bridge shut');
  });

  it('takes a pasted text from a form, and a text, a file or a link from the menu of a message', async () => {
    const form = app.playground.command({
      as: 'moderator',
      channel: app.playground.ids.news,
      name: 'article add',
    });
    await app.playground.settled(form);
    const sent = app.playground.modal({
      as: 'moderator',
      interaction: form,
      fields: {
        title: 'Storm: "it" passed',
        text: 'The storm passed over Orlin at night.',
        text2: 'Nobody was hurt by it.',
        text3: '',
      },
    });
    await app.playground.settled(sent);
    const pasted = app.shown(sent, 'moderator');
    expect(pasted?.embeds[0]?.title).toBe('Storm: "it" passed');
    expect(descriptionOf(pasted)).toContain('**Paragraphs**: 2');
    await press(pasted, 'Cancel');
    expect(again(pasted)?.content).toBe('Canceled. Nothing was added.');

    for (const [content, title] of [
      [
        `Harbor is full\n\nThe harbor of Aalbek is full of ships, its master said on Tuesday evening.`,
        'Harbor is full',
      ],
      [`look ${base}/bridge`, 'Bridge to close'],
    ] as const) {
      const message = app.playground.message({ as: 'member', channel: app.playground.ids.news, content });
      const used = app.playground.menu({
        as: 'moderator',
        channel: app.playground.ids.news,
        name: 'Add as article',
        message,
      });
      await app.playground.settled(used);
      expect(app.shown(used, 'moderator')?.embeds[0]?.title).toBe(title);
    }
  });

  it('keeps the preview when the disk refuses the story, so that it can be tried again', async () => {
    const shown = await add('mill.txt', `Mill burns down\n\n${TEXT.replace('museum', 'mill')}`);
    const aside = `${app.articlesFolder}-aside`;
    await rename(app.articlesFolder, aside);
    await writeFile(app.articlesFolder, 'not a folder');
    await press(shown, 'Add');
    await waitFor(() => again(shown)?.content.startsWith('Could not be saved') === true);
    expect(again(shown)?.content).toContain('**Preview.** Nothing is added yet');
    await rm(app.articlesFolder);
    await rename(aside, app.articlesFolder);
    expect(await addWith(again(shown), 'Add')).toBe(
      'Added: **Mill burns down**. Members can ask about it now.',
    );
    await app.run('article remove', { story: 'mill-burns-down' }, 'moderator');
  });

  it('says that a date cannot be read, and keeps the story', async () => {
    const shown = await add('quay.txt', `---\ntitle: Quay\npublished: never\n---\n\n${TEXT} It is open.`);
    expect(shown?.content).toContain('The date “never” cannot be read');
    expect(labelsOf(shown)).toContain('Add');
    await press(shown, 'Cancel');
  });

  it('lists stories, the newest first, and finds one', async () => {
    const all = await app.run('article list', {}, 'moderator');
    expect(all?.embeds[0]?.title).toBe('3 stories');
    expect(
      descriptionOf(all)
        .split('\n')
        .map((line) => /\*\*(.*?)\*\*/u.exec(line)?.[1]),
    ).toEqual(['Bridge shut', 'Ferry Stays in Port', 'Museum opens']);
    const found = await app.run('article list', { search: 'FERRY' }, 'moderator');
    expect(descriptionOf(found)).toContain('Ferry Stays in Port');
    expect((await app.run('article list', { search: 'nothing of it' }, 'moderator'))?.content).toBe(
      'No story has that in its title or source.',
    );
  });

  it('removes a story, and puts it back by a button or by a command', async () => {
    const removed = await app.run('article remove', { story: 'ferry' }, 'moderator');
    expect(removed?.content).toMatch(/^Removed: \*\*Ferry Stays in Port\*\*\./u);
    expect(await files()).not.toContain('ferry.txt');
    expect(app.running.newsdesk.articles().map(({ article }) => article.id)).not.toContain('ferry');
    expect((await press(removed, 'Undo'))?.content).toBe('**Ferry Stays in Port** is back.');
    expect(app.running.newsdesk.articles().map(({ article }) => article.id)).toContain('ferry');
    expect((await press(removed, 'Undo'))?.content).toBe('That story cannot be put back any more.');

    await app.run('article remove', { story: 'ferry' }, 'moderator');
    const [choice] = await app.playground.autocomplete({
      as: 'moderator',
      channel: app.playground.ids.news,
      name: 'article undo',
      option: 'story',
      value: 'ferry',
      options: {},
    });
    expect(choice?.name).toContain('Ferry Stays in Port');
    const back = await app.run('article undo', { story: String(choice?.value) }, 'moderator');
    expect(back?.content).toBe('**Ferry Stays in Port** is back.');
    expect(await readFile(path.join(app.articlesFolder, 'ferry.txt'), 'utf8')).toBe(FERRY);
  });

  it('is read by members page by page', async () => {
    const long = Array.from(
      { length: 60 },
      (_, i) => `Paragraph ${i} tells what happened in Orlin on that long day.`,
    );
    await addWith(await add('long.txt', `A long day in Orlin\n\n${long.join('\n\n')}`), 'Add');
    const first = await app.run('story', { story: 'A long day in Orlin' });
    expect(first?.embeds[0]?.footer?.text).toBe('page 1 of 2');
    expect(labelsOf(first)).toEqual(['Next']);
    await app.press(first, 'Next');
    const second = app.messages('member').find(({ id }) => id === first?.id) ?? null;
    expect(descriptionOf(second)).toContain('Paragraph 59');
    expect(labelsOf(second)).toEqual(['Back']);
    expect((await app.run('story', { story: 'none' }))?.content).toContain('No article has that name');
  });

  it.each([
    ['empty.txt', Buffer.from(''), 'The file is empty.'],
    ['photo.txt', Buffer.from('89504e470d0a1a0a00', 'hex'), 'The file is an image.'],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an old Word file'],
    ['files.zip', madeZip({ 'a.txt': 'x' }), 'an archive'],
    ['broken.docx', madeWord(['x']).subarray(0, 400), 'The Word file is damaged.'],
    ['locked.pdf', madePdf([linesFrom(700, ['x'])], { locked: true }), 'protected by a password'],
    ['scan.pdf', madePdf([[]]), 'its pages are images'],
    ['broken.pdf', Buffer.from('%PDF-1.4 oh'), 'The PDF file is damaged.'],
    ['program.txt', Buffer.from([77, 90, 0, 3]), 'The file is not text.'],
    ['large.txt', Buffer.alloc(5_100_000, 'a'), 'The file has 5.1 MB, and the limit is 5 MB.'],
  ])('refuses %s with a sentence', async (name, content, sentence) => {
    const before = await files();
    const shown = await add(name, content);
    expect(shown?.content).toContain(sentence);
    expect(shown?.components).toEqual([]);
    expect(await files()).toEqual(before);
  });

  it('refuses links that it may not follow or that have no story', async () => {
    const link = async (address: string) =>
      (await app.run('article add', { link: address }, 'moderator'))?.content;
    expect(await link('https://elsewhere.example/story')).toContain('may not be fetched');
    expect(await link('the bridge')).toContain('is no web address');
    expect(await link(`${base}/gone`)).toContain('has no such page');
    expect(await link(`https://${'a'.repeat(5_000)}.example`)).toMatch(/^Pages of a+…$|is no web address/u);
  });

  it('keeps each of several stories that are added at once under one headline', async () => {
    const before = (await files()).length;
    const shown: (ShownMessage | null)[] = [];
    for (const place of ['north', 'south', 'west'])
      shown.push(
        await add('storm.txt', `Storm over Aalbek\n\nThe storm came from the ${place} on Monday night.`),
      );
    await Promise.all(shown.map((one) => press(one, 'Add')));
    await waitFor(() => shown.every((one) => again(one)?.content.startsWith('Added: ') === true));
    expect((await files()).length).toBe(before + 3);
    for (const one of shown) await press(again(one), 'Remove');
    expect((await files()).length).toBe(before);
  });

  it('turns the pages of the same list, however its search is written', async () => {
    const title = 'אבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטיכלמנסעפצ';
    for (let i = 0; i < 16; i++) {
      const page = `---\ntitle: ${title}\n---\n\nThe page has number ${i} on it.`;
      await writeFile(path.join(app.articlesFolder, `page${i}.txt`), page);
    }
    await app.running.lookForStories();
    const list = await app.run('article list', { search: title }, 'moderator');
    expect(list?.embeds[0]?.title).toBe('16 stories');
    await press(list, 'Next');
    expect(again(list)?.embeds[0]?.title).toBe('16 stories');
    expect(again(list)?.embeds[0]?.footer?.text).toBe('page 2 of 2');
  });

  it('says so when a story is removed while somebody reads it, and the last one is gone at once', async () => {
    const first = await app.run('story', { story: 'A long day in Orlin' });
    for (const name of await files())
      if (!name.includes('long-day')) await rm(path.join(app.articlesFolder, name));
    await app.running.lookForStories();
    await app.run('article remove', { story: 'A long day in Orlin' }, 'moderator');
    expect(app.running.newsdesk.articles()).toEqual([]);
    expect((await app.press(first, 'Next'))?.content).toBe('That story has been removed.');
  });

  it('is for moderators of home alone', async () => {
    expect(() =>
      app.playground.command({ as: 'member', channel: app.playground.ids.news, name: 'article list' }),
    ).toThrow('no permission');
    const shown = await add('a.txt', `Another story\n\n${TEXT} It is open every day of the week.`);
    expect(() =>
      app.playground.component({
        as: 'member',
        message: shown?.id ?? '',
        customId: customIdOf(shown, 'Add'),
      }),
    ).toThrow();
  });
});
