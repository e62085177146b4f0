import type { ListedQuotation } from '../../archive/quotationList.js';
import { formatPublished } from '../../article/publishedDate.js';
import { articleTitle } from '../format/articleLines.js';
import { quotationLine } from '../format/quotationLine.js';
import { truncate, truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';
import type { Follow } from '../store/followStore.js';

/** Discord shows 2,000 characters; the end of the note needs some. */
const MAX_LENGTH = 1_700;
const MAX_QUOTATION_LENGTH = 420;
const MAX_DETAIL_LENGTH = 60;
const MAX_NAMES_LENGTH = 200;

/** New words of what a member follows, newest first, with where they are from. */
export function followNote(
  listed: readonly ListedQuotation[],
  heard: readonly Follow[],
  texts: Texts,
): string {
  const names = heard.map(({ what }) => truncateLine(what, MAX_DETAIL_LENGTH)).join(', ');
  const lines = [texts.followNote(truncate(names, MAX_NAMES_LENGTH))];
  let length = 0;
  for (const [index, each] of listed.entries()) {
    const line = lineOf(each, texts);
    length += line.length + 1;
    if (length > MAX_LENGTH) {
      lines.push(texts.andMore(listed.length - index));
      break;
    }
    lines.push(line);
  }
  return [...lines, texts.followEnd].join('\n');
}

function lineOf({ article, quotation }: ListedQuotation, texts: Texts): string {
  const { source, published } = article;
  const details = [source, published === null ? null : formatPublished(published)]
    .filter((part) => part !== null)
    .map((part) => truncateLine(part, MAX_DETAIL_LENGTH));
  const origin = [articleTitle(article), ...details].join(', ');
  return `- ${truncate(quotationLine(quotation, texts), MAX_QUOTATION_LENGTH)}\n  -# ${origin}`;
}
