// Takes the pictures of the README: npm run pictures
import { UsageError } from '../src/errors.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { ALBUM, writeAlbum } from './pictures/album.js';
import { findBrowser } from './pictures/findBrowser.js';
import { launchBrowser } from './pictures/page.js';
import { startRunningPlayground } from './pictures/runningPlayground.js';
import { takePictures } from './pictures/scenes.js';

const BYTES_PER_KB = 1_000;

await defineScript({
  help: `Usage: npm run pictures [-- --into DIR]

Starts the playground with the made-up stories of the tests, uses its page as a member would, and takes the pictures of
the README. It needs Chrome, Chromium or Edge; CHROME_PATH can name one.

  --into DIR  where the pictures go (default: ${ALBUM})
  --help      show this`,
  options: { into: { type: 'string', default: ALBUM } },
  async run({ into }) {
    const program = findBrowser();
    if (program === null)
      throw new UsageError('No Chrome, Chromium or Edge was found. CHROME_PATH can name one.');
    const playground = await startRunningPlayground();
    const browser = await launchBrowser(program);
    try {
      const pictures = await takePictures(browser, playground.url);
      for (const [name, bytes] of await writeAlbum(into, pictures))
        console.log(`${into}/${name}: ${Math.ceil(bytes / BYTES_PER_KB)} kB`);
    } finally {
      await browser.close();
      await playground.stop();
    }
  },
});
