export type Theme = 'light' | 'dark';

/** A quotation to share: the words large, then who said them, and where they are from. */
export interface QuoteCard {
  readonly kind: 'card';
  readonly theme: Theme;
  /** As the article has them, without marks around. */
  readonly words: string;
  readonly name: string;
  readonly role: string | null;
  /** Outlet and date, ready to be shown; empty for nothing. */
  readonly origin: string;
  /** The address of the article, ready to be shown; empty for nothing. */
  readonly address: string;
}

export interface Bar {
  readonly label: string;
  /** Small, behind the label; empty for nothing. */
  readonly detail: string;
  /** 0 or more: how long the bar is. */
  readonly value: number;
  /** What stands at its end. */
  readonly shown: string;
  /** Bars of one group have one color: the first, or the second. */
  readonly group: 0 | 1;
}

/** Bars one below the other, longest as wide as there is room. */
export interface BarChart {
  readonly kind: 'bars';
  readonly theme: Theme;
  readonly title: string;
  readonly subtitle: string;
  /** What the two colors mean; none: there is only one. */
  readonly legend: readonly [string, string] | null;
  /** Twelve at most. */
  readonly bars: readonly Bar[];
  /** One small line below; empty for nothing. */
  readonly note: string;
}

export type Picture = QuoteCard | BarChart;

/** `too-long`: the words have no room at the smallest size; `letters`: no font has some of them. */
export type Painted =
  { readonly kind: 'painted'; readonly png: Uint8Array } | { readonly kind: 'too-long' | 'letters' };

/** Pixels. Links are previewed in this shape nearly everywhere. */
export const WIDTH = 1_200;
export const HEIGHT = 630;
