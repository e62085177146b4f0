import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

/** Far beyond what anything takes here. */
const PATIENCE_MS = 2 * 60_000;

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

export async function launchBrowser(program: string | null): Promise<Browser> {
  return chromium.launch({
    executablePath: program ?? '',
    timeout: PATIENCE_MS,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

interface OpenPage {
  readonly page: Page;
  /** Requests to anywhere but the playground. */
  readonly outside: string[];
  readonly errors: string[];
}

/** Opens the playground's page, and waits until it can be used. */
export async function openPage(browser: Browser, url: string, screen: Screen): Promise<OpenPage> {
  const { colorScheme } = screen;
  const page = await browser.newPage({ viewport: screen, colorScheme, timezoneId: 'UTC' });
  page.setDefaultTimeout(PATIENCE_MS);
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  await lineOf(page).waitFor();
  // The page knows the server, and the line has the focus. On a phone the channels are there but not shown.
  await page.locator('#channels button').first().waitFor({ state: 'attached' });
  await page.locator('#input:focus').waitFor();
  return { page, outside, errors };
}

/** The line to write in. */
export function lineOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Message, or / for a command' });
}
