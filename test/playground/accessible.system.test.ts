import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.js';
import { browserOrNone, launchBrowser, lineOf, openPage } from './support/testPage.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let app: TestApp;
let browser: Browser;
const program = browserOrNone();

beforeAll(async () => {
  app = await startTestApp({
    'lavrov-urges-putin.txt': readFileSync('data/articles/lavrov-urges-putin.txt', 'utf8'),
  });
  browser = await launchBrowser(program);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** What axe finds, each with where it is. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>('axe.run()');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}

describe.skipIf(program === null)('axe finds nothing to mend', () => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)('at a width of %i, %s', async (width, colorScheme) => {
    const { page } = await openPage(browser, app.playground.url, { width, height: 800, colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('/');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await lineOf(page).fill('/ask Who said diplomacy is far from exhausted?');
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article').filter({ hasText: 'Sergey Lavrov' }).last();
    await answer.waitFor();
    await page.getByRole('button', { name: 'Developer' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Developer' }).click();
    await answer.getByRole('button', { name: '👎' }).click();
    await page.getByRole('button', { name: 'Say why' }).last().click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });
});

describe.skipIf(program === null)('The keyboard alone', () => {
  /** Tab until the focus is on what the selector names. */
  async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press(key);
      if (await page.locator(`${selector}:focus`).count()) return;
    }
    throw new Error(`Tab does not reach ${selector}.`);
  }
  const enter = (page: Page) => page.keyboard.press('Enter');

  it('opens a channel, asks with options, uses buttons, menus and forms, and closes what it opened', async () => {
    const { page, errors } = await openPage(browser, app.playground.url, {
      width: 1280,
      height: 800,
      colorScheme: 'light',
    });
    await tabTo(page, '#channels .thread button', 'Shift+Tab');
    await enter(page);
    await page.getByRole('heading', { level: 1, name: 'Follow-up questions' }).waitFor();
    await page.locator('#input:focus').waitFor();

    await page.keyboard.type('/as');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    await enter(page);
    await page.keyboard.type('Who said diplomacy is far from exhausted?');
    await tabTo(page, '#option-private');
    await page.keyboard.type('True');
    await enter(page);
    await tabTo(page, '#composer button[type=submit]');
    await enter(page);
    const answer = page.getByRole('article').filter({ hasText: 'Sergey Lavrov' }).last();
    await answer.waitFor();
    await page.locator('#input:focus').waitFor();

    await tabTo(page, 'article:last-of-type .row button', 'Shift+Tab');
    await answer.getByRole('button', { name: '👎' }).focus();
    await enter(page);
    await page.getByRole('button', { name: 'Say why' }).last().waitFor();
    await tabTo(page, 'article:last-of-type .row button');
    await enter(page);
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await tabTo(page, 'article:last-of-type .menu summary');
    await enter(page);
    await page.getByRole('button', { name: 'Check quotes' }).last().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Check quotes' }).last().waitFor({ state: 'hidden' });

    await tabTo(page, '#logToggle', 'Shift+Tab');
    await enter(page);
    await page.getByRole('complementary', { name: 'Developer' }).waitFor();
    await tabTo(page, '#log button');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Developer' }).waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
    await page.close();
  });
});
