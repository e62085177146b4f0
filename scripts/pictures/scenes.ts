import type { Browser, Locator, Page } from 'playwright-core';
import { type Frame } from './animation.js';
import { lineOf, openPage, type Screen } from './page.js';

/** A picture of the playground's page, and the words on it. */
export interface Picture {
  readonly name: string;
  /** The whole picture; an animation has several. */
  readonly frames: readonly Frame[];
  /** What the message that it is about says, its buttons and the texts of its pictures among it. */
  readonly shows: readonly string[];
}

const DESKTOP: Screen = { width: 1040, height: 720, colorScheme: 'light' };
const PHONE: Screen = { width: 390, height: 844, colorScheme: 'dark' };
const SMALL: Screen = { width: 880, height: 620, colorScheme: 'light' };
const QUESTION = 'Who called it the hardest letter ever signed?';
/** So far up does what is typed change the page. */
const COMPOSER_HEIGHT = 220;
/** The chart is below its table. */
const VOICES = 'voices.png';
const PARTS = '.used, .content, .embed h3, .embed > div, .footer, .picture, .row > *';

/** Uses the page as a member would, and takes its pictures. */
export async function takePictures(browser: Browser, url: string): Promise<Picture[]> {
  // It begins where nothing has been asked.
  const firstMinute = await takeFirstMinute(browser, url);
  const { page } = await openPage(browser, url, DESKTOP);
  await page.getByRole('button', { name: 'Hide' }).click();
  await ask(page, QUESTION);
  const answer = await picture(page, 'answer.png');
  await last(page).getByRole('button', { name: 'Card' }).click();
  const card = await picture(page, 'card.png', '.picture');
  await run(page, 'voices');
  const voices = await picture(page, VOICES, '.picture');
  await page.close();
  const { page: phone } = await openPage(browser, url, PHONE);
  await phone.getByRole('button', { name: 'Hide' }).click();
  await run(phone, 'briefing');
  const briefing = await picture(phone, 'briefing.png');
  await phone.close();
  return [answer, card, voices, briefing, firstMinute];
}

/** A question typed in a page where nothing has been asked, its answer, and a card of it. */
async function takeFirstMinute(browser: Browser, url: string): Promise<Picture> {
  const { page } = await openPage(browser, url, SMALL);
  const frames: Frame[] = [{ png: await page.screenshot(), delayMs: 1_800 }];
  const typed = async (text: string, delayMs: number): Promise<void> => {
    await page.keyboard.type(text);
    const y = SMALL.height - COMPOSER_HEIGHT;
    const clip = { x: 0, y, width: SMALL.width, height: COMPOSER_HEIGHT };
    frames.push({ png: await page.screenshot({ clip }), y, delayMs });
  };
  await page.keyboard.type('/as');
  await page.getByRole('option', { name: '/ask' }).waitFor();
  frames.push({ png: await page.screenshot(), delayMs: 900 });
  await page.keyboard.press('Enter');
  await page.locator('#option-question:focus').waitFor();
  frames.push({ png: await page.screenshot(), delayMs: 500 });
  for (const word of QUESTION.match(/\S+\s*/gu) ?? []) await typed(word, 260);
  await page.keyboard.press('Enter');
  await last(page).locator('.embed').first().waitFor();
  await settle(page);
  frames.push({ png: await page.screenshot(), delayMs: 4_500 });
  await last(page).getByRole('button', { name: 'Card' }).click();
  const card = await picture(page, 'first-minute.png', '.picture');
  const [end] = card.frames;
  await page.close();
  return { ...card, frames: [...frames, ...(end === undefined ? [] : [{ ...end, delayMs: 4_500 }])] };
}

function last(page: Page): Locator {
  return page.getByRole('article').last();
}

async function ask(page: Page, question: string): Promise<void> {
  const before = await page.getByRole('article').count();
  await lineOf(page).fill(`/ask ${question}`);
  await page.keyboard.press('Enter');
  await page.locator('#option-question:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('article').nth(before).waitFor();
}

async function run(page: Page, command: string): Promise<void> {
  const before = await page.getByRole('article').count();
  await lineOf(page).fill(`/${command}`);
  await page
    .getByRole('option', { name: `/${command}` })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('article').nth(before).waitFor();
}

/** Once the last message has a part, and its pictures are loaded. */
async function picture(page: Page, name: string, part = '.embed'): Promise<Picture> {
  await last(page).locator(part).first().waitFor();
  await settle(page, name === VOICES ? '.picture' : '');
  const shows = await page.evaluate<string[]>(
    `[...document.querySelectorAll('article:last-of-type :is(${PARTS})')]
      .map((part) => (part.alt ?? part.textContent).trim()).filter((text) => text !== '')`,
  );
  return { name, frames: [{ png: await page.screenshot(), delayMs: 0 }], shows };
}

/** Waits for pictures, and scrolls to the top of the last message or of a part of it. */
async function settle(page: Page, part = ''): Promise<void> {
  await page.waitForFunction(
    `[...document.querySelectorAll('article:last-of-type img')].every((img) => img.complete && img.naturalWidth > 0)`,
  );
  await page.evaluate(
    `document.querySelector('article:last-of-type ${part}').scrollIntoView({ block: 'start' })`,
  );
}
