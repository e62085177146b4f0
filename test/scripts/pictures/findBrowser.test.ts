import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/pictures/findBrowser.js';

const find = (platform: NodeJS.Platform, env: Record<string, string>, files: readonly string[]) =>
  findBrowser({ platform, env, exists: (file) => files.includes(file) });

describe('A browser for the tests of the page', () => {
  it.each([
    ['linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/opt/bin' }, '/opt/bin/google-chrome'],
    ['linux', {}, '/snap/bin/chromium'],
    ['darwin', { HOME: '/Users/ada' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'darwin',
      { HOME: '/Users/ada' },
      '/Users/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    [
      'win32',
      { ProgramFiles: 'C:\\Program Files' },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('is found on %s with %o', (platform, env, file) => {
    expect(find(platform, env, [file])).toBe(file);
  });

  it('is the one that CHROME_PATH names', () => {
    const files = ['/usr/bin/chromium', '/home/ada/chrome'];
    expect(find('linux', { CHROME_PATH: '/home/ada/chrome', PATH: '/usr/bin' }, files)).toBe(
      '/home/ada/chrome',
    );
  });

  it('is not another one when CHROME_PATH names a file that is not there', () => {
    const env = { CHROME_PATH: '/nowhere/chrome', PATH: '/usr/bin' };
    expect(() => find('linux', env, ['/usr/bin/chromium'])).toThrow(/\/nowhere\/chrome, which is not there/u);
  });

  it('is null on a machine without one', () => {
    expect(find('linux', { PATH: '/usr/bin' }, [])).toBeNull();
    expect(find('win32', {}, [])).toBeNull();
  });
});
