import type { Span } from '../article.js';
import { bareLetters } from '../clean/bareLetters.js';

/** Pages put a kicker, a share bar or a byline above the headline, and break a long one into lines. */
const MAX_LINES_ABOVE = 5;
const MAX_TITLE_LINES = 3;
/** Pasted pages have their menus above it. */
const MAX_MENU_LINES = 400;
/** In letters: shorter headlines are found in menus too. */
const MIN_BARE_TITLE = 12;

/**
 * The lines (indices, end exclusive) near the top that repeat the headline; upper case, punctuation and the shape of
 * quotation marks do not count. Without any, both are 0.
 */
export function findTitle(lines: readonly string[], title: string): Span {
  const bareTitle = bareLetters(title);
  if (bareTitle === '') return { start: 0, end: 0 };
  for (let start = 0; start < Math.min(lines.length, MAX_LINES_ABOVE); start++) {
    for (let end = start + 1; end <= Math.min(lines.length, start + MAX_TITLE_LINES); end++) {
      const joined = lines.slice(start, end).join(' ');
      // What is far longer is a paragraph, and not worth reading through.
      if (joined.length > 2 * title.length + 20) break;
      if (bareLetters(joined) === bareTitle) return { start, end };
    }
  }
  // Below the menus of a pasted page it stands in one line.
  const below =
    bareTitle.length < MIN_BARE_TITLE
      ? -1
      : lines
          .slice(0, MAX_MENU_LINES)
          .findIndex((line) => line.length <= 2 * title.length + 20 && bareLetters(line) === bareTitle);
  return below < 0 ? { start: 0, end: 0 } : { start: below, end: below + 1 };
}
