import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descriptionOf, startTestApp, type TestApp } from '../../support/testApp.js';

const FERRY = `---
title: Ferry Stays in Port
---

The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry.

“Nobody was hurt at all,” a passenger wrote. The police came. “It was cold,” it said on a wall of the house.

“Yes,” said Bo Lind. “Yes,” said Cy Dahl.`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY });
});
afterAll(() => app.close());

const moderate = (name: string, options: Record<string, unknown> = {}) => app.run(name, options, 'moderator');
const choicesOf = (option: string, value: string, options: Record<string, unknown>, name = 'correct set') =>
  app.playground.autocomplete({
    as: 'moderator',
    channel: app.playground.ids.news,
    name,
    option,
    value,
    options,
  });

describe('/correct', () => {
  const WORDS = 'It was cold,';
  const who = async () =>
    descriptionOf(await app.run('ask', { question: 'what did the wall of the house say: it was cold' }));

  it('offers the quotations of the chosen article with their speakers', async () => {
    const choices = await choicesOf('quotation', 'wait', { article: 'ferry' });
    expect(choices.map(({ name }) => name)).toEqual(['We wait for the wind to turn, — Ada Holm']);
  });

  it('sets a speaker, marked in answers, and survives reindexing and a restart', async () => {
    const told = await moderate('correct set', {
      article: 'ferry',
      quotation: 'it was cold',
      name: 'Dot Vang',
      role: 'house painter',
    });
    expect(told?.content).toMatch(
      /^Saved: the speaker of “It was cold,” is \*\*Dot\u00a0Vang\*\*, house painter\./u,
    );
    const line = '— **Dot\u00a0Vang**, house painter *(speaker set by moderators)*';
    expect(await who()).toContain(line);
    await app.running.newsdesk.reindex({ force: true });
    expect(await who()).toContain(line);
    await app.restart();
    expect(await who()).toContain(line);
    expect((await app.run('quotes', { speaker: 'Vang' }))?.content).toContain('1 quotation');
  });

  it('is kept when the article changes elsewhere, and says so when the quotation is gone', async () => {
    const file = path.join(app.articlesFolder, 'ferry.md');
    await writeFile(file, FERRY.replace('on Monday', 'on a rainy Monday'));
    await app.running.newsdesk.reindex();
    expect(await who()).toContain('**Dot\u00a0Vang**');
    await writeFile(file, FERRY.replace('It was cold,', 'It was warm,'));
    await app.running.newsdesk.reindex();
    expect(await who()).not.toContain('Dot\u00a0Vang');
    expect((await moderate('correct list'))?.content).toMatch(
      new RegExp(
        `^- “${WORDS}” → \\*\\*Dot\u00a0Vang\\*\\*, house painter \\(no longer in the stories\\) · <@${app.playground.ids.moderator}>, <t:\\d+:d>$`,
        'u',
      ),
    );
    await writeFile(file, FERRY);
    await app.running.newsdesk.reindex();
    expect(await who()).toContain('**Dot\u00a0Vang**');
  });

  it('is listed and can be undone', async () => {
    const [choice] = await choicesOf('correction', 'cold', {}, 'correct undo');
    expect(choice?.name).toBe(`“${WORDS}” → Dot Vang, house painter`);
    const undone = await moderate('correct undo', { correction: choice?.value });
    expect(undone?.content).toMatch(/^Undone: the correction of “It was cold,”/u);
    expect(await who()).not.toContain('Dot\u00a0Vang');
    expect((await moderate('correct list'))?.content).toBe('There are no corrections.');
  });

  it('withdraws a quotation from being shown', async () => {
    await moderate('correct withdraw', { article: 'ferry', quotation: 'wait for the wind' });
    const answer = descriptionOf(await app.run('ask', { question: 'who waits for the wind to turn?' }));
    expect(answer).not.toContain('— **Ada\u00a0Holm**');
    expect((await app.run('quotes', { speaker: 'Ada Holm' }))?.content).toMatch(
      /^The stories do not quote anyone/u,
    );
    const [choice] = await choicesOf('correction', '', {}, 'correct undo');
    await moderate('correct undo', { correction: choice?.value });
  });

  it('asks which of two quotations of the same words is meant, and keeps them apart', async () => {
    const ambiguous = await moderate('correct set', {
      article: 'ferry',
      quotation: 'Yes,',
      name: 'Dot Vang',
    });
    expect(ambiguous?.content).toMatch(/^Several quotations/u);
    const choices = await choicesOf('quotation', 'Yes,', { article: 'ferry' });
    expect(choices).toHaveLength(2);
    await moderate('correct set', { article: 'ferry', quotation: choices[1]?.value, name: 'Dot Vang' });
    const now = app.running.newsdesk.articles()[0]?.quotations.filter(({ text }) => text === 'Yes,');
    expect(now?.map(({ speaker }) => speaker?.name)).toEqual(['Bo Lind', 'Dot Vang']);
    const [choice] = await choicesOf('correction', '', {}, 'correct undo');
    await moderate('correct undo', { correction: choice?.value });
  });

  it.each([
    [{ article: 'nowhere', quotation: 'cold', name: 'A' }, /^No article has that name/u],
    [{ article: 'ferry', quotation: 'never said', name: 'A' }, /^No such quotation/u],
    [{ article: 'ferry', quotation: 'cold', name: '!?' }, /^A name must contain letters/u],
  ])('refuses %o', async (options, told) => {
    expect((await moderate('correct set', options))?.content).toMatch(told);
  });

  it('pings nobody with a name', async () => {
    await moderate('correct set', {
      article: 'ferry',
      quotation: 'cold',
      name: '@everyone <@&500000000000000001> **x**',
    });
    const answer = await app.run('ask', { question: 'what did the wall of the house say: it was cold' });
    expect(descriptionOf(answer)).toContain('@everyone \\<@&500000000000000001> \\*\\*x\\*\\*');
    expect(answer?.mention_everyone).toBe(false);
    const [choice] = await choicesOf('correction', '', {}, 'correct undo');
    await moderate('correct undo', { correction: choice?.value });
  });

  it('logs who corrected what', () => {
    expect(app.log).toContainEqual(expect.objectContaining({ msg: 'quotation corrected' }));
    expect(JSON.stringify(app.log)).toContain(`"by":"${app.playground.ids.moderator}"`);
  });

  it('changes nothing when the disk refuses, and says so', async () => {
    const file = path.join(app.stateFolder, 'corrections.json');
    await rm(file, { force: true });
    await mkdir(file);
    const told = await moderate('correct set', { article: 'ferry', quotation: 'cold', name: 'Dot Vang' });
    expect(told?.content).toMatch(/^Could not be saved: the disk is full/u);
    expect(await who()).not.toContain('Dot\u00a0Vang');
    await rm(file, { recursive: true });
  });
});
