import { drawable, isFromTheRight } from './drawable.js';
import { box, type Element } from './element.js';
import { PALETTES } from './palette.js';
import { HEIGHT, type QuoteCard, WIDTH } from './picture.js';

/** Pixels. Words that have no room at the last size have none on a card. */
export const WORD_SIZES = [100, 88, 76, 66, 58, 50, 44, 38, 34, 30] as const;

const EDGE = 60;
const STRIPE = 14;
const WORDS_WIDTH = WIDTH - 2 * EDGE - STRIPE;
const FOOT_HEIGHT = 196;
export const WORDS_HEIGHT = HEIGHT - 2 * EDGE - FOOT_HEIGHT;
const NAME_LENGTH = 48;
const ROLE_LENGTH = 70;
const ORIGIN_LENGTH = 66;
const ADDRESS_LENGTH = 66;

/** The words alone, as wide as on the card: what is measured. */
export function wordsOf({ words, theme }: QuoteCard, size: number): Element {
  const shown = drawable(words);
  const style = {
    width: WORDS_WIDTH,
    display: 'block',
    fontSize: size,
    lineHeight: 1.3,
    textWrap: 'balance',
    color: PALETTES[theme].words,
  };
  return isFromTheRight(shown) ? box({ ...style, direction: 'rtl' }, `“${shown}”`) : box(style, `“${shown}”`);
}

export function quoteCard(card: QuoteCard, size: number): Element {
  const { theme, name, role, origin, address } = card;
  const { ground, line, words, details, groups } = PALETTES[theme];
  const small = (text: string, most: number) =>
    text === '' ? [] : [box({ display: 'block', fontSize: 31, color: details }, shortened(text, most))];
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      padding: EDGE,
      justifyContent: 'space-between',
      background: ground,
      borderLeft: `${STRIPE}px solid ${groups[0]}`,
    },
    box({ height: WORDS_HEIGHT, justifyContent: 'center' }, wordsOf(card, size)),
    box(
      { height: FOOT_HEIGHT, paddingTop: 16, borderTop: `2px solid ${line}`, justifyContent: 'flex-start' },
      box(
        { display: 'block', fontSize: 42, fontWeight: 600, color: words },
        shortened(drawable(name), NAME_LENGTH),
      ),
      ...small(role === null ? '' : drawable(role), ROLE_LENGTH),
      ...small(drawable(origin), ORIGIN_LENGTH),
      ...small(address, ADDRESS_LENGTH),
    ),
  );
}

function shortened(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
