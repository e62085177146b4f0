import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { type BarChart, HEIGHT, type QuoteCard, WIDTH } from '../../src/picture/picture.js';
import { startPictures } from '../../src/picture/startPictures.js';
import { pngSize } from '../support/pngSize.js';

const CARD: QuoteCard = {
  kind: 'card',
  theme: 'light',
  words: 'We wait for the wind to turn',
  name: 'Ada Holm',
  role: 'captain of the ferry',
  origin: 'Orlin Courier · 3 March 2031',
  address: 'courier.example/ferry',
};
const BARS: BarChart = {
  kind: 'bars',
  theme: 'dark',
  title: 'Who gets heard',
  subtitle: 'All stories',
  legend: ['officials', 'others'],
  bars: [
    { label: 'Ada Holm', detail: 'captain', value: 3, shown: '3', group: 1 },
    { label: 'Bo Lind', detail: '', value: 0, shown: '0', group: 0 },
  ],
  note: '',
};

const pictures = startPictures();
afterAll(() => pictures.end());

describe('Pictures', () => {
  it.each([
    ['a card', CARD],
    ['a card in dark colors', { ...CARD, theme: 'dark' as const, role: null, address: '' }],
    ['words from the right, with an emoji', { ...CARD, words: 'שלום עולם 🎉, مرحبا' }],
    ['Ukrainian and Greek words', { ...CARD, words: 'Ми чекаємо, поки вітер зміниться. Καλημέρα' }],
    ['bars', BARS],
    ['no bars', { ...BARS, bars: [], legend: null }],
  ])('are PNG files: %s', async (_, picture) => {
    const painted = await pictures.paint(picture);
    expect(painted.kind).toBe('painted');
    if (painted.kind === 'painted') expect(pngSize(painted.png)).toEqual([WIDTH, HEIGHT]);
  });

  it('shrink long words, and refuse longer ones and letters without a font', async () => {
    const words = (count: number) => ({ ...CARD, words: 'We wait for the wind to turn. '.repeat(count) });
    expect((await pictures.paint(words(15))).kind).toBe('painted');
    expect((await pictures.paint(words(60))).kind).toBe('too-long');
    expect((await pictures.paint({ ...CARD, words: 'They said 漢字' })).kind).toBe('letters');
  });

  it('are refused when too many wait', async () => {
    const busy = startPictures({ mostWaiting: 1 });
    onTestFinished(() => busy.end());
    const first = busy.paint(CARD);
    await expect(busy.paint(CARD)).rejects.toThrow('Many pictures are being made.');
    expect((await first).kind).toBe('painted');
  });

  it('take no longer than they may', async () => {
    const entry = pathToFileURL(`${import.meta.dirname}/idleProcess.ts`);
    const stuck = startPictures({ entry, limitMs: 50 });
    onTestFinished(() => stuck.end());
    await expect(stuck.paint(CARD)).rejects.toThrow('The picture took too long.');
  });
});
