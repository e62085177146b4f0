import type { APIEmbed } from 'discord.js';
import type { QuotedSpeaker } from '../../answer/speakerList.js';
import type { ListedQuotation } from '../../archive/quotationList.js';
import type { ArticleDetails } from '../../article/article.js';
import { namingOf } from '../../quotation/naming.js';
import type { Quotation } from '../../quotation/quotation.js';
import { alsoInLine } from '../format/alsoIn.js';
import { articleFooter, articleLink, articleTitle } from '../format/articleLines.js';
import type { MessageBody } from '../format/messageBody.js';
import { attribution, quotedWords, shownName, speakerName } from '../format/quotationLine.js';
import { escapeLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';

/** A page stays within Discord's 6,000 characters over all embeds, and within what a person reads. */
const MAX_PAGE_LENGTH = 3_500;
const MAX_PAGE_QUOTATIONS = 15;
/** Of one message. */
const MAX_EMBEDS = 10;

interface QuotesPage {
  /** Null for everybody. */
  readonly speaker: QuotedSpeaker | null;
  /** What the list is narrowed to, ready to be shown; empty for nothing. */
  readonly narrowed: string;
  readonly found: readonly ListedQuotation[];
  /** How many quotations the pages before have shown. */
  readonly offset: number;
}

interface QuotesMessage {
  readonly body: MessageBody;
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
}

interface Card {
  readonly article: ArticleDetails;
  readonly lines: { readonly words: string; readonly also: string | null }[];
}

/** What is quoted, the newest article first, one card an article. */
export function quotesMessage({ speaker, narrowed, found, offset }: QuotesPage, texts: Texts): QuotesMessage {
  const total = found.length;
  const heading =
    speaker === null ? texts.everybody(total) : texts.quotesHeading(speakerName(speaker), total);
  const cards: Card[] = [];
  let [length, next] = [0, offset];
  for (const { article, quotation, others } of found.slice(offset, offset + MAX_PAGE_QUOTATIONS)) {
    const words = lineOf(quotation, speaker, texts);
    const also = alsoInLine(others, article.source, texts);
    const isNew = cards.at(-1)?.article.id !== article.id;
    length += words.length + (also?.length ?? 0) + 2 + (isNew ? articleTitle(article).length + 350 : 1);
    const isFull = length > MAX_PAGE_LENGTH || (isNew && cards.length === MAX_EMBEDS);
    if (isFull && next > offset) break;
    if (isNew) cards.push({ article, lines: [{ words, also }] });
    else cards.at(-1)?.lines.push({ words, also });
    next++;
  }
  const embeds = cards.map(({ article, lines }): APIEmbed => ({
    title: articleTitle(article),
    description: [linesOf(lines), articleLink(article, texts)].filter(Boolean).join('\n\n'),
    ...articleFooter(article, null, texts),
  }));
  const content = narrowed === '' ? heading : `${heading} (${narrowed})`;
  return { body: { content, embeds, components: [] }, next: next < total ? next : null };
}

/** What is also elsewhere is said once where it is the same for the whole card. */
function linesOf(lines: Card['lines']): string {
  const also = lines[0]?.also ?? null;
  if (lines.every((line) => line.also === also))
    return [...lines.map(({ words }) => words), ...(also === null ? [] : [also])].join('\n');
  return lines.map((line) => [line.words, line.also].filter((part) => part !== null).join('\n')).join('\n');
}

/** Of a list of one speaker with another role than the one in the heading, and how they are known. */
function lineOf(quotation: Quotation, speaker: QuotedSpeaker | null, texts: Texts): string {
  const words = quotedWords(quotation, texts);
  if (speaker === null) return `- ${words} ${attribution(quotation, texts)}`;
  const { name, role } = speaker;
  const ownRole = quotation.speaker?.role ?? null;
  const marks = [
    ownRole === null || ownRole === role ? null : escapeLine(ownRole),
    knownBy(quotation, shownName(name), texts),
  ].filter((mark) => mark !== null);
  return `- ${words}${marks.length === 0 ? '' : ` *(${marks.join(', ')})*`}`;
}

/** Null where the article names the speaker at the words. */
function knownBy(quotation: Quotation, name: string, texts: Texts): string | null {
  switch (namingOf(quotation)) {
    case 'named':
      return null;
    case 'read':
      return `${texts.readAs} ${name}`;
    case 'set':
      return texts.setByModerators;
    case 'perhaps':
      return `${texts.speakerNotNamed}, ${texts.perhaps} ${name}`;
    case 'open':
      return texts.speakerNotNamed;
  }
}
