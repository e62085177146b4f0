import { findBrowser } from '../../../scripts/pictures/findBrowser.js';
import type { Screen } from '../../../scripts/pictures/page.js';

export { launchBrowser, lineOf, openPage, type Screen } from '../../../scripts/pictures/page.js';

export const desktop: Screen = { width: 1280, height: 800, colorScheme: 'light' };
export const phone: Screen = { width: 390, height: 844, colorScheme: 'dark' };

/** The browser's program; null, with a line that says so, where there is none. Throws if `CI` is set. */
export function browserOrNone(): string | null {
  const program = findBrowser();
  if (program !== null) return program;
  const line = 'The page is not tested: no Chrome, Chromium or Edge was found. CHROME_PATH can name one.';
  if ((process.env['CI'] ?? '') !== '') throw new Error(line);
  console.warn(line);
  return null;
}
