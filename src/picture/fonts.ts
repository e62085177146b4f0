import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

const WEIGHTS = [400, 600] as const;
const SERIF_LETTERS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** One family for each set of letters: a letter is drawn by the first family that has it. */
const FILES: readonly (Pick<Font, 'name' | 'weight'> & { readonly file: string })[] = [
  ...SERIF_LETTERS.flatMap((name) =>
    WEIGHTS.map((weight) => ({
      name,
      weight,
      file: `@fontsource/source-serif-4/files/source-serif-4-${name}-${weight}-normal.woff`,
    })),
  ),
  ...['hebrew', 'arabic'].map((name) => ({
    name,
    weight: WEIGHTS[0],
    file: `@fontsource/noto-sans-${name}/files/noto-sans-${name}-${name}-400-normal.woff`,
  })),
];

export const FAMILY = [...new Set(FILES.map(({ name }) => name))].join(', ');

export async function loadFonts(): Promise<Font[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    FILES.map(async ({ file, ...font }) => ({ ...font, data: await readFile(resolve(file)) })),
  );
}
