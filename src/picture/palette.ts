import type { Theme } from './picture.js';

interface Palette {
  readonly ground: string;
  readonly words: string;
  /** Of what is said beside the words. */
  readonly details: string;
  readonly line: string;
  readonly groups: readonly [string, string];
}

/** Words have a contrast of at least 7 to the ground, and details of 4.5. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#fbfaf6',
    words: '#1b1d22',
    details: '#5a5e66',
    line: '#d9d6cc',
    groups: ['#2b6cb0', '#c05621'],
  },
  dark: {
    ground: '#17191d',
    words: '#f4f2ec',
    details: '#a9adb5',
    line: '#34383f',
    groups: ['#63a4e8', '#f0954f'],
  },
};
