import { drawable } from './drawable.js';
import { box, type Element } from './element.js';
import { PALETTES } from './palette.js';
import { type Bar, type BarChart, HEIGHT, WIDTH } from './picture.js';

const EDGE = 44;
const LABEL_WIDTH = 380;
const SHOWN_WIDTH = 220;
const BAR_WIDTH = WIDTH - 2 * EDGE - LABEL_WIDTH - SHOWN_WIDTH - 32;
const MAX_BARS = 12;
/** Of a bar with what stands beside it. */
const MAX_ROW_HEIGHT = 72;
/** From this height on there is room for two lines. */
const TALL_HEIGHT = 54;
const HEAD_HEIGHT = 112;
const NOTE_HEIGHT = 34;
const MAX_LABEL_LENGTH = 25;
const MAX_DETAIL_LENGTH = 34;

export function barChart({ theme, title, subtitle, legend, bars, note }: BarChart): Element {
  const { ground, words, details, groups } = PALETTES[theme];
  const shown = bars.slice(0, MAX_BARS);
  const longest = Math.max(...shown.map(({ value }) => value), 0);
  const room = HEIGHT - 2 * EDGE - HEAD_HEIGHT - (note === '' ? 0 : NOTE_HEIGHT);
  const height = Math.min(MAX_ROW_HEIGHT, Math.floor(room / Math.max(shown.length, 1)));
  const keys = (legend ?? []).map((meaning, i) =>
    box(
      { flexDirection: 'row', alignItems: 'center', marginLeft: 28, fontSize: 26, color: details },
      box({ width: 20, height: 20, marginRight: 10, background: groups[i === 0 ? 0 : 1] }),
      drawable(meaning),
    ),
  );
  return box(
    { width: WIDTH, height: HEIGHT, padding: EDGE, background: ground, color: words },
    box(
      { height: HEAD_HEIGHT },
      box({ display: 'block', fontSize: 46, fontWeight: 600 }, drawable(title)),
      box(
        { flexDirection: 'row', justifyContent: 'space-between', fontSize: 26, color: details },
        box({ display: 'block' }, drawable(subtitle)),
        box({ flexDirection: 'row' }, ...keys),
      ),
    ),
    box({ height: room }, ...shown.map((bar) => row(bar, { height, longest, theme }))),
    ...(note === ''
      ? []
      : [box({ display: 'block', height: NOTE_HEIGHT, fontSize: 26, color: details }, drawable(note))]),
  );
}

interface RowOptions extends Pick<BarChart, 'theme'> {
  readonly height: number;
  readonly longest: number;
}

function row({ label, detail, value, shown, group }: Bar, { height, longest, theme }: RowOptions): Element {
  const { words, details, groups, line } = PALETTES[theme];
  const width = longest === 0 ? 0 : Math.max(3, Math.round((value / longest) * BAR_WIDTH));
  const isTall = height >= TALL_HEIGHT && detail !== '';
  return box(
    { flexDirection: 'row', alignItems: 'center', height },
    box(
      { width: LABEL_WIDTH, paddingRight: 20, alignItems: 'flex-end' },
      box({ display: 'block', fontSize: 27, lineHeight: 1.1 }, short(label, MAX_LABEL_LENGTH)),
      ...(isTall
        ? [
            box(
              { display: 'block', fontSize: 19, lineHeight: 1.2, color: details },
              short(detail, MAX_DETAIL_LENGTH),
            ),
          ]
        : []),
    ),
    box(
      { flexDirection: 'row', alignItems: 'center', height, borderLeft: `2px solid ${line}` },
      box({ width, height: Math.round(height * 0.6), background: groups[group] }),
      box({ display: 'block', marginLeft: 12, fontSize: 26, color: words }, shown),
    ),
  );
}

function short(text: string, most: number): string {
  const letters = Array.from(drawable(text));
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
