import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ShakyQuotation, shakyQuotations } from '../../../src/newsdesk/correction/review.js';
import {
  customIdOf,
  descriptionOf,
  labelsOf,
  type ShownMessage,
  startTestApp,
  type TestApp,
} from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';

const BRIDGE = `---
title: Bridge Shut After Storm
published: 2031-03-04
---

The bridge was shut on Tuesday. “Nobody may cross it before noon,” said Ada Holm, the mayor of the town.

Holm met Bo Lind at the bridge. “The planks are rotten through and through,” the witness said.

“It will take three weeks at least.”

The crowd went home. Every lamp on the bridge was out, and the river ran high all night.`;

const PLANKS = 'The planks are rotten through and through,';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'bridge.md': BRIDGE });
});
afterAll(() => app.close());

const moderate = (name: string, options: Record<string, unknown> = {}) => app.run(name, options, 'moderator');
/** What waits for a moderator, as the rules read the story. */
const waiting = (): readonly ShakyQuotation[] =>
  shakyQuotations(app.running.newsdesk.uncorrectedArticles(), []);
const candidateOf = (text: string) =>
  waiting().find(({ quotation }) => quotation.text === text)?.candidate?.name ?? '';
const quotesOf = () => app.running.newsdesk.articles()[0]?.quotations ?? [];
const corrections = async () => (await moderate('correct list'))?.content ?? '';

/** Presses a button of a card, which stays the same message, and gives the card that it becomes. */
async function press(card: ShownMessage | null, label: string): Promise<ShownMessage | null> {
  const id = app.playground.component({
    as: 'moderator',
    message: card?.id ?? '',
    customId: customIdOf(card, label),
  });
  await app.playground.settled(id);
  return app.messages('moderator').find((message) => message.id === card?.id) ?? null;
}

/** Presses the button that opens a form, and sends the form. */
async function fillIn(
  card: ShownMessage | null,
  label: string,
  fields: Record<string, string>,
): Promise<ShownMessage | null> {
  const opened = app.playground.component({
    as: 'moderator',
    message: card?.id ?? '',
    customId: customIdOf(card, label),
  });
  await app.playground.settled(opened);
  const sent = app.playground.modal({ as: 'moderator', interaction: opened, fields });
  await app.playground.settled(sent);
  return (
    app.shown(sent, 'moderator') ??
    app.messages('moderator').find((message) => message.id === card?.id) ??
    null
  );
}

/** What /reindex says at its end. */
async function reindexed(): Promise<string> {
  const { moderator, news } = app.playground.ids;
  const id = app.playground.command({
    as: moderator,
    channel: news,
    name: 'reindex',
    options: { full: true },
  });
  const said = () => app.shown(id, 'moderator')?.content ?? '';
  await waitFor(() => said().startsWith('Done in'));
  return said();
}

describe('/correct review', () => {
  /** The words of the two that wait, the least sure first; who is thought to have said them is the rules' affair. */
  const wordsAt = (index: number) => waiting()[index]?.quotation.text ?? '';

  it('is announced by /reindex with how many quotations wait', async () => {
    expect(await reindexed()).toMatch(/\n2 quotations to review: `\/correct review`$/u);
  });

  it('shows the quotation that is least sure, within its text, with a button for each answer', async () => {
    const card = await moderate('correct review');
    expect(card?.content).toBe('2 quotations to review.');
    expect(card?.flags).toBe(64);
    expect(descriptionOf(card)).toContain(`“**${wordsAt(0)}**”`);
    expect(descriptionOf(card)).toContain('the witness said.');
    const candidate = candidateOf(wordsAt(0));
    expect(descriptionOf(card)).toContain(`\n— *perhaps* **${candidate.replaceAll(' ', '\u00a0')}**`);
    expect(descriptionOf(card)).toMatch(/\d\d % sure\)\*$/u);
    const others = ['Somebody else', 'Nobody can be named', 'Skip'];
    expect(labelsOf(card)).toEqual([`Right: ${candidate}`, ...others]);
  });

  it('is for moderators: another member gets no card and can press no button of one', async () => {
    await expect(app.run('correct review', {}, 'member')).rejects.toThrow();
    const card = await moderate('correct review');
    expect(() =>
      app.playground.component({
        as: 'member',
        message: card?.id ?? '',
        customId: customIdOf(card, 'Skip'),
      }),
    ).toThrow();
    expect(await corrections()).toBe('There are no corrections.');
  });

  it('goes on with the next one, keeps what is skipped for later, and ends', async () => {
    const first = await moderate('correct review');
    const second = await press(first, 'Skip');
    expect(second?.content).toBe(`Skipped: “${wordsAt(0)}”.\n1 quotation to review.`);
    const end = await press(second, 'Nobody can be named');
    expect(end?.content).toMatch(`Saved: nobody is named for “${wordsAt(1)}”.`);
    expect(end?.content).toContain('You skipped 1 quotation: `/correct review skipped:True`');
    expect(end?.components).toEqual([]);
    expect(await reindexed()).not.toContain('to review');
    await app.restart();
    expect((await moderate('correct review'))?.content).toMatch(/^There is nothing else to review\./u);
    expect(await corrections()).toContain(`- “${wordsAt(1)}” → speaker not named · <@`);
  });

  it('takes another speaker by a form, spelled as the stories spell the name', async () => {
    const card = await moderate('correct review', { skipped: true });
    expect(card?.content).toBe('1 quotation to review.');
    const refused = await fillIn(card, 'Somebody else', { name: '!?' });
    expect(refused?.content).toMatch(/^A name must contain letters/u);
    const end = await fillIn(refused, 'Somebody else', { name: ' ada  HOLM ' });
    expect(end?.content).toContain(`the speaker of “${wordsAt(0)}” is **Ada\u00a0Holm**, mayor of the town.`);
    expect(descriptionOf(await app.run('quotes', { speaker: 'Holm' }))).toContain(
      `“${wordsAt(0)}” *(speaker set by moderators)*`,
    );
  });

  it('takes the one that it proposes by one button', async () => {
    for (const { id } of await listed()) await moderate('correct undo', { correction: id });
    const candidate = candidateOf(wordsAt(0));
    await press(await moderate('correct review'), `Right: ${candidate}`);
    expect(quotesOf().find(({ text }) => text === wordsAt(0))).toMatchObject({
      speaker: { name: candidate },
      speakerRule: 'moderators',
    });
  });

  it('changes nothing by a card that another moderator was faster with, or whose quotation is gone', async () => {
    for (const { id } of await listed()) await moderate('correct undo', { correction: id });
    const card = await moderate('correct review');
    await moderate('correct nobody', { article: 'bridge', quotation: wordsAt(0) });
    const next = await press(card, 'Skip');
    expect(next?.content).toMatch(/^Nothing was changed: that was decided already \(speaker not named\)\./u);
    const changed = BRIDGE.replace('three weeks', 'four weeks').replace('The planks', 'All planks');
    await writeFile(path.join(app.articlesFolder, 'bridge.md'), changed);
    await app.running.newsdesk.reindex();
    const stale = await press(next, 'Skip');
    expect(stale?.content).toMatch(
      /^That quotation is no longer in the stories as it was\..*\n2 quotations to review/su,
    );
    await writeFile(path.join(app.articlesFolder, 'bridge.md'), BRIDGE);
    await app.running.newsdesk.reindex();
  });
});

async function listed(): Promise<{ id: string }[]> {
  const choices = await app.playground.autocomplete({
    as: 'moderator',
    channel: app.playground.ids.news,
    name: 'correct undo',
    option: 'correction',
    value: '',
    options: {},
  });
  return choices.map(({ value }) => ({ id: String(value) }));
}

describe('/correct add', () => {
  const LAMPS = 'Every lamp on the bridge was out';
  const add = (words: string, name = 'Cy Dahl') =>
    moderate('correct add', { article: 'bridge', words, name, role: 'the lamp keeper' });

  it.each([
    ['No word of this stands there', /^Those words are not in the article/u],
    ['!?', /^Those words are not in the article/u],
    ['the bridge', /^Those words are in the article more than once/u],
    ['cross it before', /^Some of these words are a quotation already: “Nobody may cross it before noon,”/u],
    ['went home. The river', /^Those words are not in the article/u],
  ])('refuses “%s”', async (words, told) => {
    expect((await add(words))?.content).toMatch(told);
  });

  it('is not taken with 10,000 characters, and goes on', async () => {
    expect(() =>
      app.playground.command({
        as: 'moderator',
        channel: app.playground.ids.news,
        name: 'correct add',
        options: { article: 'bridge', words: 'lamp '.repeat(2_000), name: 'Cy Dahl' },
      }),
    ).toThrow();
    expect((await add('lamp '.repeat(200)))?.content).toMatch(/^Those words are not in the article/u);
  });

  it('adds words of the article, found whatever their case and marks, wherever quotations are shown', async () => {
    expect((await add('every LAMP, on the bridge -- was out'))?.content).toMatch(
      /^Added: “Every lamp on the bridge was out”, said by \*\*Cy\u00a0Dahl\*\*, the lamp keeper\./u,
    );
    const added = quotesOf().find(({ text }) => text === LAMPS);
    const article = app.running.newsdesk.articles()[0]?.article;
    expect(article?.text.slice(added?.start, added?.end)).toBe(LAMPS);
    expect(descriptionOf(await app.run('quotes', { speaker: 'Dahl' }))).toContain(
      `*in the story’s words:* ${LAMPS} *(speaker set by moderators)*`,
    );
    expect(
      descriptionOf(await app.run('ask', { question: 'who said every lamp on the bridge was out?' })),
    ).toContain('**Cy\u00a0Dahl**, the lamp keeper *(speaker set by moderators)*');
    expect(descriptionOf(await app.run('check', { text: `Dahl said “${LAMPS}”` }))).toContain(
      'said by Cy\u00a0Dahl',
    );
    await app.running.newsdesk.reindex({ force: true });
    expect(quotesOf().find(({ text }) => text === LAMPS)?.speaker?.name).toBe('Cy Dahl');
  });

  it('gets another speaker by /correct set, and goes with /correct undo', async () => {
    await moderate('correct set', { article: 'bridge', quotation: LAMPS, name: 'Ada Holm' });
    expect(quotesOf().find(({ text }) => text === LAMPS)?.speaker?.name).toBe('Ada Holm');
    const [choice] = await listed();
    await moderate('correct undo', { correction: choice?.id });
    expect(quotesOf().some(({ text }) => text === LAMPS)).toBe(false);
  });

  it('pings nobody with what was typed', async () => {
    const told = await add(LAMPS, '@everyone <@&500000000000000001> **x**');
    expect(told?.content).toContain('@everyone \\<@&500000000000000001> \\*\\*x\\*\\*');
    expect(told?.mention_everyone).toBe(false);
    expect(told?.mention_roles).toEqual([]);
    const [choice] = await listed();
    await moderate('correct undo', { correction: choice?.id });
  });
});

describe('The button “Speaker”', () => {
  const ask = () => app.run('ask', { question: 'who said the planks are rotten?' });
  const pressAs = async (message: ShownMessage | null, as: string) => app.press(message, 'Speaker', as);

  it('is for moderators', async () => {
    expect((await pressAs(await ask(), 'member'))?.content).toMatch(/^Only moderators/u);
  });

  it('opens the quotations of the answer, and one of them can be decided', async () => {
    await moderate('correct nobody', { article: 'bridge', quotation: PLANKS });
    const list = await pressAs(await ask(), 'moderator');
    expect(list?.flags).toBe(64);
    const label = labelsOf(list).find((each) => each.includes('planks')) ?? '';
    const card = await press(list, label);
    expect(card?.content).toMatch(/^As moderators decided: speaker not named\.$/u);
    const told = await fillIn(card, 'Somebody else', { name: 'Bo Lind' });
    expect(told?.content).toMatch(/^Saved: the speaker of “The planks .*” is \*\*Bo\u00a0Lind\*\*/u);
    expect(descriptionOf(await ask())).toContain('**Bo\u00a0Lind** *(speaker set by moderators)*');
  });

  it('takes the words of one that is missing', async () => {
    const list = await pressAs(await ask(), 'moderator');
    const fields = { words: 'the river ran high all night', name: 'Cy Dahl' };
    expect((await fillIn(list, 'A quotation is missing', fields))?.content).toMatch(
      /^Added: “the river ran high/u,
    );
    expect((await app.run('quotes', { speaker: 'Dahl' }))?.content).toContain('1 quotation');
  });

  it('has expired when the answer is no longer stored', async () => {
    const answer = await ask();
    const list = await pressAs(answer, 'moderator');
    await app.run('privacy');
    for (const record of ['member']) await app.press(await app.run('privacy'), 'Delete my data', record);
    const id = app.playground.component({
      as: 'moderator',
      message: list?.id ?? '',
      customId: customIdOf(list, 'A quotation is missing'),
    });
    await app.playground.settled(id);
    expect(app.shown(id, 'moderator')?.content).toMatch(/^This answer has expired/u);
  });
});

describe('/correct export and import', () => {
  const upload = (text: string) =>
    moderate('correct import', {
      file: { name: 'corrections.csv', type: 'text/csv', base64: Buffer.from(text).toString('base64') },
    });

  it('gives a file that the import reads again', async () => {
    const exported = await moderate('correct export');
    const url = exported?.attachments[0]?.url ?? '';
    const text = await (await fetch(url)).text();
    expect(text).toContain('article,words,before,decision,name,role,by,at');
    for (const { id } of await listed()) await moderate('correct undo', { correction: id });
    expect(await corrections()).toBe('There are no corrections.');
    expect((await upload(text))?.content).toMatch(/^Imported: \d corrections\.$/u);
    expect(quotesOf().find(({ text: words }) => words === PLANKS)?.speaker?.name).toBe('Bo Lind');
    expect((await upload(text))?.content).toMatch(/^Imported: 0 corrections\. \d rows changed nothing\.$/u);
  });

  it('takes nothing where one row is wrong, and lists what is', async () => {
    const before = await corrections();
    const told = await upload(
      [
        'article,words,decision,name',
        'bridge,every lamp on the bridge was out,add,Cy Dahl',
        'nowhere,no,set,A',
        'bridge,no such words,set,A',
        'bridge,no such words,add,A',
        'bridge,"Nobody may cross it before noon,",sing,A',
        'bridge,"Nobody may cross it before noon,",set,@!',
      ].join('\n'),
    );
    expect(told?.content).toBe(
      [
        'Nothing was imported.',
        '- Line 3: no article has that ID.',
        '- Line 4: the article has no such quotation.',
        '- Line 5: those words are not in the article.',
        '- Line 6: the decision must be set, nobody, withdraw or add.',
        '- Line 7: the name has no letters or is too long.',
      ].join('\n'),
    );
    expect(await corrections()).toBe(before);
  });

  it.each([
    ['what is no table', 'a,b\n"1', /^Nothing was imported\.\nThis is no table in CSV/u],
    ['another table', 'a,b\n1,2', /Line 2: a column is missing/u],
    ['nothing', '', /there is no correction below the names of the columns\.$/u],
    ['too much', 'x'.repeat(1_000_001), /^The file is too large/u],
  ])('refuses %s', async (_, text, told) => {
    expect((await upload(text))?.content).toMatch(told);
  });

  it('is no text of another kind', async () => {
    const told = await moderate('correct import', {
      file: {
        name: 'a.bin',
        type: 'application/octet-stream',
        base64: Buffer.from([0xff, 0xfe, 0x80]).toString('base64'),
      },
    });
    expect(told?.content).toMatch(/^The file could not be read/u);
  });
});
