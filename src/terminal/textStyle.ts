import { stripVTControlCharacters, styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** How a terminal, or a file in its place, shows text. */
export interface TextStyle {
  /** Columns to wrap to. */
  readonly width: number;
  bold(text: string): string;
  dim(text: string): string;
}

/** textStyleFor decides whether to style, so node need not check the stream again. */
const ALWAYS = { validateStream: false };

const MAX_COMFORTABLE_WIDTH = 100;
const WIDTH_WITHOUT_TERMINAL = 80;

interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Node's own function, which respects NO_COLOR (no-color.org). */
  hasColors?(): boolean;
}

/** Colors only on a terminal that has them; lines at most 100 columns wide. */
export function textStyleFor(stream: OutputStream): TextStyle {
  const styled = stream.isTTY === true && stream.hasColors?.() === true;
  return {
    width: Math.max(20, Math.min(stream.columns ?? WIDTH_WITHOUT_TERMINAL, MAX_COMFORTABLE_WIDTH)),
    bold: (text) => (styled ? styleText('bold', text, ALWAYS) : text),
    dim: (text) => (styled ? styleText('dim', text, ALWAYS) : text),
  };
}

/** The text wrapped to the width, each line with the indent before it. */
export function wrapLines(text: string, indent: string, width: number): string {
  return wrapAnsi(text, Math.max(10, width - indent.length), { hard: true, trim: true })
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

/** Removes what could move the cursor, ring the bell or change colors. Line ends and tabs stay. */
export function withoutControls(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (c) =>
    c === '\n' || c === '\t' ? c : '',
  );
}
