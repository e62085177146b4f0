import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALBUM, readManifest } from '../../../scripts/pictures/album.js';
import { startRunningPlayground } from '../../../scripts/pictures/runningPlayground.js';
import { takePictures } from '../../../scripts/pictures/scenes.js';
import { browserOrNone, launchBrowser } from '../../playground/support/testPage.js';

const program = browserOrNone();
let browser: Browser;
let playground: Awaited<ReturnType<typeof startRunningPlayground>>;

describe.skipIf(program === null)('The pictures of the README', () => {
  beforeAll(async () => {
    playground = await startRunningPlayground();
    browser = await launchBrowser(program);
  });
  afterAll(async () => {
    await browser.close();
    await playground.stop();
  });

  it('show what the page shows now; if not, npm run pictures takes them again', async () => {
    const manifest = await readManifest(ALBUM);
    const stored = Object.entries(manifest).map(([name, { shows }]) => ({ name, shows }));
    const now = (await takePictures(browser, playground.url)).map(({ name, shows }) => ({ name, shows }));
    expect(now).toEqual(stored);
  });
});

describe('The README', () => {
  it('shows all pictures, as they were taken', async () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const name of Object.keys(await readManifest(ALBUM))) {
      expect(readme).toContain(`](${path.posix.join(ALBUM, name)})`);
    }
  });
});
