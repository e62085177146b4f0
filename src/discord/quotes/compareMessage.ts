import type { APIEmbedField } from 'discord.js';
import type { QuotedSpeaker } from '../../answer/speakerList.js';
import type { ListedQuotation } from '../../archive/quotationList.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { MessageBody } from '../format/messageBody.js';
import { quotedWords, shownName, speakerName } from '../format/quotationLine.js';
import { truncate, truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';

/** Of each speaker on a page: Discord shows 1,024 characters of a column. */
const PAGE = 4;
const MAX_LINE_LENGTH = 250;
const MAX_DETAIL_LENGTH = 40;
const MAX_ROLE_LENGTH = 160;

export interface Column {
  readonly speaker: QuotedSpeaker;
  readonly found: readonly ListedQuotation[];
}

interface Comparison {
  readonly columns: readonly [Column, Column];
  /** What both are narrowed to, ready to be shown; empty for nothing. */
  readonly narrowed: string;
  /** How many quotations of each the pages before have shown. */
  readonly offset: number;
}

/** What two speakers say, side by side, each newest first and dated. */
export function compareMessage(
  { columns, narrowed, offset }: Comparison,
  texts: Texts,
): { readonly body: MessageBody; readonly next: number | null } {
  const names = columns.map(({ speaker }) => `**${shownName(speaker.name)}**`);
  const heading = texts.comparing(names[0] ?? '', names[1] ?? '');
  const fields = columns.map(({ speaker, found }): APIEmbedField => {
    const lines = found.slice(offset, offset + PAGE).map((listed) => lineOf(listed, texts));
    return {
      name: `${truncate(speakerName(speaker), MAX_ROLE_LENGTH)} (${found.length})`,
      value: lines.length === 0 ? `*${texts.nothingHere}*` : lines.join('\n'),
      inline: true,
    };
  });
  const next = offset + PAGE;
  const hasMore = columns.some(({ found }) => found.length > next);
  const content = narrowed === '' ? heading : `${heading} (${narrowed})`;
  return { body: { content, embeds: [{ fields }], components: [] }, next: hasMore ? next : null };
}

/** “We wait for the wind to turn,” *(Orlin Courier, 3 March 2031)* */
function lineOf({ article, quotation }: ListedQuotation, texts: Texts): string {
  const { source, published } = article;
  const details = [source, published === null ? null : formatPublished(published)].filter(
    (detail) => detail !== null,
  );
  const origin = details.map((detail) => truncateLine(detail, MAX_DETAIL_LENGTH)).join(', ');
  const dated = origin === '' ? '' : ` *(${origin})*`;
  const words = quotedWords(quotation, texts);
  return `- ${truncate(words, MAX_LINE_LENGTH - dated.length - 2)}${dated}`;
}
