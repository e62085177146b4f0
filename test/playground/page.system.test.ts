import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.js';
import {
  browserOrNone,
  desktop,
  launchBrowser,
  lineOf,
  openPage,
  phone,
  type Screen,
} from './support/testPage.js';

const QUESTION = 'Who said diplomacy is far from exhausted?';
const ARTEFACTS = 'artifacts/screenshots';
/** A story that is not there yet. */
const DROPPED = `---
title: Lantern Market Moves to the Harbor
source: Kessaly Press Agency
published: 2031-03-02
---

The lantern market of Kessaly moves to the harbor in May because the roof of the old hall leaks, the town said on Sunday.

“We would rather sell lanterns in the wind than in the rain,” said Ottilie Brandvold, who leads the market.
`;
let app: TestApp;
let browser: Browser;
const program = browserOrNone();

beforeAll(async () => {
  await mkdir(ARTEFACTS, { recursive: true });
  app = await startTestApp({
    'lavrov-urges-putin.txt': readFileSync('data/articles/lavrov-urges-putin.txt', 'utf8'),
  });
  browser = await launchBrowser(program);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const open = (screen: Screen) => openPage(browser, app.playground.url, screen);

/** Whether the top of a message stands in the view of the messages. */
async function isInView(message: Locator): Promise<boolean> {
  const [own, view] = await Promise.all([
    message.boundingBox(),
    message.page().locator('#messages').boundingBox(),
  ]);
  return own !== null && view !== null && own.y >= view.y - 40 && own.y < view.y + view.height;
}

describe.skipIf(program === null)('The page', () => {
  it('answers a question typed with the keyboard alone', async () => {
    const { page, outside, errors } = await open(desktop);
    await page.keyboard.type('/as');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article').last();
    await answer.getByText('Sergey Lavrov, Russian Foreign Minister').first().waitFor();
    expect(await answer.innerText()).toContain('Mika used /ask');
    await page.evaluate("document.querySelector('article:last-of-type').scrollIntoView()");
    await page.screenshot({ path: `${ARTEFACTS}/desktop-light.png` });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: `${ARTEFACTS}/desktop-dark.png` });
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    await page.close();
  });

  it('answers a question asked with the mouse, at phone width, without scrolling sideways', async () => {
    const { page, outside, errors } = await open(phone);
    const input = lineOf(page);
    await input.click();
    await input.fill('/');
    await page.getByRole('option', { name: '/ask' }).click();
    await page.getByLabel('question', { exact: true }).fill('why is Zelensky unhappy');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('insurers refused to cover').first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.screenshot({ path: `${ARTEFACTS}/phone-dark.png` });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.screenshot({ path: `${ARTEFACTS}/phone-light.png` });
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    await page.close();
  });

  const answered = (page: Page) =>
    page.getByRole('article').last().getByText('Sergey Lavrov, Russian Foreign Minister').first().waitFor();

  it('opens a command that is typed with its words, and fills its first option', async () => {
    const { page } = await open(desktop);
    await lineOf(page).fill(`/ask ${QUESTION}`);
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('question', { exact: true }).inputValue()).toBe(QUESTION);
    await page.keyboard.press('Enter');
    await answered(page);
    await page.close();
  });

  it('takes a command at the space after its name, and Backspace gives it back', async () => {
    const { page } = await open(desktop);
    await page.keyboard.type('/ask who');
    expect(await page.getByLabel('question', { exact: true }).inputValue()).toBe('who');
    for (let i = 0; i < 'who'.length + 1; i++) await page.keyboard.press('Backspace');
    expect(await lineOf(page).inputValue()).toBe('/ask');
    await page.close();
  });

  it('sends the value of a suggestion that was picked, and shows its label', async () => {
    const { page } = await open(desktop);
    await lineOf(page).fill('/quotes ');
    await page.getByRole('combobox', { name: 'speaker' }).fill('kirb');
    await page.getByRole('option', { name: /^John Kirby/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('article').last().getByText('John Kirby').first().waitFor();
    await page.close();
  });

  it('shows what comes next after each question, and stays where a person has scrolled to', async () => {
    const { page } = await open(desktop);
    for (const question of [QUESTION, 'best pizza?']) {
      const before = await page.getByRole('article').count();
      await lineOf(page).fill(`/ask ${question}`);
      await page.keyboard.press('Enter');
      await page.locator('#option-question:focus').waitFor();
      await page.keyboard.press('Enter');
      const next = page.getByRole('article').nth(before);
      await next.getByText(question).first().waitFor();
      await expect.poll(() => isInView(next)).toBe(true);
    }
    await page.locator('#messages').hover();
    await page.mouse.wheel(0, -5000);
    await expect.poll(() => isInView(page.getByRole('article').first())).toBe(true);
    await page.close();
  });

  it('keeps the marked command in view, and breaks a line with Shift and Enter', async () => {
    const { page } = await open(desktop);
    await page.keyboard.type('/');
    const options = page.getByRole('option');
    const count = await options.count();
    for (let i = 1; i < count; i++) await page.keyboard.press('ArrowDown');
    const marked = page.locator('#suggestions [aria-selected=true]');
    const list = await page.getByRole('listbox', { name: 'Suggestions', exact: true }).boundingBox();
    const box = await marked.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0) + 1);
    await page.keyboard.press('Escape');
    await lineOf(page).fill('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    expect(await lineOf(page).inputValue()).toBe('one\ntwo');
    await page.close();
  });

  it('makes a post in a forum, in which the bot answers', async () => {
    const { page } = await open(desktop);
    await page.getByRole('button', { name: 'stories' }).click();
    await page.getByLabel('Title').fill('What of Lavrov?');
    await page.getByLabel('Message', { exact: true }).fill('I have a question.');
    await page.getByRole('button', { name: 'Post' }).click();
    await page.getByRole('article').getByText('I have a question.').waitFor();
    await lineOf(page).fill(`/ask ${QUESTION}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await answered(page);
    await page.screenshot({ path: `${ARTEFACTS}/forum.png` });
    await page.close();
  });

  it('helps somebody new to become a moderator, to set a briefing and to let a day pass', async () => {
    const { page } = await open(desktop);
    const guide = page.getByRole('region', { name: 'Start here' });
    await guide.getByRole('button', { name: 'Be a moderator' }).click();
    await page.getByRole('button', { name: 'moderators' }).waitFor();
    await guide.getByRole('button', { name: 'Set a daily briefing' }).click();
    await page.getByLabel('channel', { exact: true }).selectOption({ label: '# announcements' });
    await page.getByLabel('time', { exact: true }).fill('8am');
    await page.getByRole('combobox', { name: 'timezone' }).fill('UTC');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('article').last().getByText('Scheduled: a briefing in').waitFor();
    await page.reload();
    const due = app.running.dailyPost.nextDue() ?? Number.NaN;
    await guide.getByRole('button', { name: 'Let a day pass' }).click();
    await page.getByRole('status').getByText('08:00').waitFor();
    expect(app.playground.now()).toBeGreaterThanOrEqual(due);
    await guide.getByRole('button', { name: 'Hide' }).click();
    await page.locator('#input:focus').waitFor();
    await app.run('schedule stop', { channel: app.playground.ids.announcements }, 'moderator');
    await page.close();
  });

  it('makes a story of a file that is dropped on the page, after a preview', async () => {
    const { page, errors } = await open(desktop);
    const transfer = await page.evaluateHandle<unknown, string>(
      `(() => {
        const data = new DataTransfer();
        data.items.add(new File([${JSON.stringify(DROPPED)}], 'lantern.md', { type: 'text/markdown' }));
        return data;
      })()`,
      '',
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    const preview = page.getByRole('article').last();
    await preview.getByText('Lantern Market Moves to the Harbor').first().waitFor();
    expect(await page.getByLabel('You are').inputValue()).toBe('moderator');
    await preview.getByRole('button', { name: 'Add' }).click();
    await expect.poll(() => app.running.newsdesk.articles().length).toBe(2);
    await lineOf(page).fill('/ask Why does the lantern market move?');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('article').last().getByText('roof of the old hall').first().waitFor();
    expect(errors).toEqual([]);
    await page.close();
    for (const file of await readdir(app.articlesFolder))
      if (file.includes('lantern')) await rm(`${app.articlesFolder}/${file}`);
    await app.running.lookForStories();
  });

  it('reindexes for a moderator', async () => {
    const { page } = await open(desktop);
    await page.getByLabel('You are').selectOption('moderator');
    const input = lineOf(page);
    await input.fill('/reindex');
    await input.press('Enter');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(/^Done in .* 1 unchanged\.$/u).waitFor();
    expect(await page.getByText('Only you can see this').count()).toBeGreaterThan(0);
    await page.screenshot({ path: `${ARTEFACTS}/moderator.png` });
    await page.close();
  });

  it('does not offer /reindex to a member, and the bot refuses one who gets at it', async () => {
    const { page } = await open(desktop);
    const input = lineOf(page);
    await input.fill('/');
    expect(await page.getByRole('option').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('/reindex'),
    );
    app.playground.fault({ kind: 'commandPermissions', command: 'reindex' });
    await page.reload();
    await input.fill('/reindex');
    await input.press('Enter');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('log').getByText('Only moderators of this server can do that').waitFor();
    app.playground.fault({ kind: 'clear' });
    await page.close();
  });
});

describe.skipIf(program === null)('The bot in the page', () => {
  const slash = async (page: Page, command: string) => {
    const input = lineOf(page);
    await input.fill(`/${command}`);
    await input.press('Enter');
  };
  const last = (page: Page) => page.getByRole('log').getByRole('article').last();

  it('votes, shows the surroundings and says why with the keyboard alone', async () => {
    const { page, errors } = await open(desktop);
    await slash(page, 'ask');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article').filter({ hasText: 'used /ask' }).last();
    await answer.getByRole('button', { name: 'Context' }).focus();
    await page.keyboard.press('Enter');
    await last(page).getByText('Only you can see this').waitFor();
    await answer.getByRole('button', { name: '👎' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Say why' }).last().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.screenshot({ path: `${ARTEFACTS}/form.png` });
    await page.keyboard.type('It is not what I asked.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await last(page).getByText('Thank you. Moderators can read your reason.').waitFor();
    await page.screenshot({ path: `${ARTEFACTS}/surroundings.png` });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('lists what a person said and checks a message by mouse, at phone width', async () => {
    const { page, errors } = await open(phone);
    await slash(page, 'quotes');
    await page.getByLabel('speaker (optional)', { exact: true }).fill('kirby');
    await page.getByRole('button', { name: 'Send' }).click();
    await last(page).getByText('John Kirby').first().waitFor();
    await page.screenshot({ path: `${ARTEFACTS}/quotes-phone.png` });
    const input = lineOf(page);
    await input.fill(
      'Lavrov said it is “far from completely exhausted”, and Biden said “far from exhausted”',
    );
    await page.getByRole('button', { name: 'Send' }).click();
    const message = page.getByRole('article').filter({ hasText: 'completely exhausted' }).last();
    await message.getByLabel('Apps for this message').click();
    await message.getByRole('button', { name: 'Check quotes' }).click();
    await last(page).getByText('Compared with all stories').waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.screenshot({ path: `${ARTEFACTS}/check-phone.png` });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('answers a mention', async () => {
    const { page } = await open(desktop);
    const input = lineOf(page);
    await input.fill('@Verbatim why is Zelensky unhappy?');
    await input.press('Enter');
    await page.getByText('↱ @Verbatim why is Zelensky unhappy?').waitFor();
    await page.screenshot({ path: `${ARTEFACTS}/mention.png` });
    await page.close();
  });

  it('corrects a speaker and tells its state to a moderator', async () => {
    const { page, errors } = await open(desktop);
    await page.getByLabel('You are').selectOption('moderator');
    await slash(page, 'correct set');
    await page.getByLabel('article', { exact: true }).fill('lavrov-urges-putin');
    await page.getByLabel('quotation', { exact: true }).fill('far from exhausted');
    await page.getByLabel('name', { exact: true }).fill('Dot Vang');
    await page.getByRole('button', { name: 'Send' }).click();
    await last(page).getByText('This stays after reindexing').waitFor();
    await slash(page, 'status');
    await page.keyboard.press('Enter');
    await last(page).getByText('Last error').waitFor();
    await page.screenshot({ path: `${ARTEFACTS}/status.png` });
    await slash(page, 'unanswered');
    await page.keyboard.press('Enter');
    await last(page)
      .getByText(/without an answer|Least helpful|no unanswered questions/u)
      .first()
      .waitFor();
    await slash(page, 'settings channel');
    await page.getByLabel('channel', { exact: true }).selectOption({ label: '# moderators' });
    await page.getByLabel('rule', { exact: true }).selectOption({ label: 'never answer here' });
    await page.getByRole('button', { name: 'Send' }).click();
    await last(page).getByText('The bot never answers in: #moderators').waitFor();
    await page.screenshot({ path: `${ARTEFACTS}/moderator-commands.png` });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('schedules a briefing that is posted a minute later, and not again after a restart', async () => {
    const { page, errors } = await open(desktop);
    const eight = Date.UTC(2031, 2, 3, 8);
    app.playground.setClock(eight - 60_000);
    await page.getByLabel('You are').selectOption('moderator');
    await slash(page, 'schedule set');
    await page.getByLabel('channel', { exact: true }).selectOption({ label: '# news' });
    await page.getByLabel('time', { exact: true }).fill('08:00');
    await page.getByRole('combobox', { name: 'timezone' }).fill('UTC');
    await page.getByRole('button', { name: 'Send' }).click();
    await last(page).getByText('Scheduled: a briefing in').waitFor();
    app.playground.setClock(eight);
    await app.running.dailyPost.tick();
    await last(page).getByText('Briefing, Monday, 3 March 2031').waitFor();
    await last(page).getByText('Sergey Lavrov', { exact: false }).first().waitFor();
    await page.evaluate("document.querySelector('article:last-of-type').scrollIntoView()");
    await page.screenshot({ path: `${ARTEFACTS}/briefing.png` });
    await page.setViewportSize(phone);
    await page.evaluate("document.querySelector('article:last-of-type').scrollIntoView()");
    await page.screenshot({ path: `${ARTEFACTS}/briefing-phone.png` });
    await app.restart();
    await app.running.dailyPost.tick();
    const posts = app.messages().filter(({ content }) => content.includes('Briefing, Monday, 3 March 2031'));
    expect(posts).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.close();
  });
});
