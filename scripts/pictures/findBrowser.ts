import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Names of the commands that packages for Linux install. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/**
 * The program of a Chrome, Chromium or Edge on this machine, or null: the one that CHROME_PATH names, the one that
 * Playwright has downloaded, or one in its usual place. Throws when CHROME_PATH names a file that is not there.
 */
export function findBrowser(machine: Machine = THIS_MACHINE): string | null {
  const { env, exists } = machine;
  const named = env['CHROME_PATH'] ?? '';
  if (named !== '') {
    if (exists(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not there. Set it to a Chrome, Chromium or Edge.`);
  }
  return [chromium.executablePath(), ...usualPlaces(machine)].find((file) => exists(file)) ?? null;
}

function usualPlaces({ platform, env }: Machine): string[] {
  const set = (value: string | undefined) => (value === undefined ? [] : [value]);
  switch (platform) {
    case 'win32': {
      const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].flatMap(set);
      return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => path.win32.join(folder, program)));
    }
    case 'darwin': {
      const folders = [
        '/Applications',
        ...set(env['HOME']).map((home) => path.posix.join(home, 'Applications')),
      ];
      return MAC_APPS.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
    }
    default: {
      const folders = [...set(env['PATH']).flatMap((names) => names.split(':')), '/usr/bin', '/snap/bin'];
      return COMMANDS.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
    }
  }
}
