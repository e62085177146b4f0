import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { type Font } from 'satori';
import { barChart } from './barChart.js';
import { box, type Element } from './element.js';
import { FAMILY, loadFonts } from './fonts.js';
import { HEIGHT, type Painted, type Picture, type QuoteCard, WIDTH } from './picture.js';
import { quoteCard, WORD_SIZES, WORDS_HEIGHT, wordsOf } from './quoteCard.js';

/** What satori says of the height of a drawing. */
const SVG_HEIGHT = /^<svg[^>]* height="([\d.]+)"/u;

/** Loads fonts and the painter, once in a process. */
export async function loadPainter(): Promise<(picture: Picture) => Promise<Painted>> {
  const { resolve } = createRequire(import.meta.url);
  const [fonts] = await Promise.all([
    loadFonts(),
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((bytes) => initWasm(bytes)),
  ]);
  return (picture) => paint(picture, fonts);
}

async function paint(picture: Picture, fonts: Font[]): Promise<Painted> {
  const element = picture.kind === 'bars' ? barChart(picture) : await sizedCard(picture, fonts);
  if (element === null) return { kind: 'too-long' };
  const { svg, lacksLetters } = await draw(element, HEIGHT, fonts);
  if (lacksLetters) return { kind: 'letters' };
  return { kind: 'painted', png: new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng() };
}

/** The card with its words as large as they have room; null where they have none. */
async function sizedCard(card: QuoteCard, fonts: Font[]): Promise<Element | null> {
  for (const size of WORD_SIZES) {
    const { svg } = await draw(wordsOf(card, size), null, fonts);
    if (Number(SVG_HEIGHT.exec(svg)?.[1] ?? Infinity) <= WORDS_HEIGHT) return quoteCard(card, size);
  }
  return null;
}

async function draw(
  element: Element,
  height: number | null,
  fonts: Font[],
): Promise<{ readonly svg: string; readonly lacksLetters: boolean }> {
  let lacksLetters = false;
  const svg = await satori(box({ fontFamily: FAMILY }, element), {
    width: WIDTH,
    ...(height !== null && { height }),
    fonts,
    // Asked for what no font has.
    loadAdditionalAsset() {
      lacksLetters = true;
      return Promise.resolve([]);
    },
  });
  return { svg, lacksLetters };
}
