import type { APIEmbed } from 'discord.js';
import type { QuotedSpeaker } from '../../answer/speakerList.js';
import type { ArticleQuotations } from '../../answer/speakerQuotations.js';
import type { ArticleDetails } from '../../article/article.js';
import { namingOf } from '../../quotation/naming.js';
import type { Quotation } from '../../quotation/quotation.js';
import { articleFooter, articleLink, articleTitle } from '../format/articleLines.js';
import type { MessageBody } from '../format/messageBody.js';
import { quotedWords, speakerName } from '../format/quotationLine.js';
import { escapeLine, truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';

/** A page stays within Discord's 6,000 characters over all embeds, and within what a person reads. */
const MAX_PAGE_LENGTH = 3_500;
const MAX_PAGE_QUOTATIONS = 15;
const MAX_TOPIC_LENGTH = 100;
const MAX_NAME_LENGTH = 100;
/** Of one message. */
const MAX_EMBEDS = 10;

interface QuotesPage {
  readonly speaker: QuotedSpeaker;
  readonly topic: string | null;
  readonly found: readonly ArticleQuotations[];
  /** How many quotations the pages before have shown. */
  readonly offset: number;
}

interface QuotesMessage {
  readonly body: MessageBody;
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
}

/** What a speaker said, article by article in order of the text. */
export function quotesMessage({ speaker, topic, found, offset }: QuotesPage, texts: Texts): QuotesMessage {
  const total = found.reduce((sum, { quotations }) => sum + quotations.length, 0);
  const heading = texts.quotesHeading(speakerName(speaker), total);
  const about = topic === null ? '' : ` (${texts.about(truncateLine(topic, MAX_TOPIC_LENGTH))})`;
  const all = found.flatMap(({ article, quotations }) =>
    quotations.map((quotation) => ({ article, quotation })),
  );
  const groups: { article: ArticleDetails; lines: string[] }[] = [];
  let [length, next] = [0, offset];
  for (const { article, quotation } of all.slice(offset, offset + MAX_PAGE_QUOTATIONS)) {
    const line = lineOf(quotation, speaker, texts);
    const isNew = groups.at(-1)?.article.id !== article.id;
    length += line.length + (isNew ? articleTitle(article).length + 350 : 1);
    const isFull = length > MAX_PAGE_LENGTH || (isNew && groups.length === MAX_EMBEDS);
    if (isFull && next > offset) break;
    if (isNew) groups.push({ article, lines: [line] });
    else groups.at(-1)?.lines.push(line);
    next++;
  }
  const embeds = groups.map(({ article, lines }): APIEmbed => ({
    title: articleTitle(article),
    description: [lines.join('\n'), articleLink(article, texts)].filter(Boolean).join('\n\n'),
    ...articleFooter(article, null, texts),
  }));
  const body = { content: `${heading}${about}`, embeds, components: [] };
  return { body, next: next < total ? next : null };
}

/** With the kind, another role than the one in the heading, and how the speaker is known. */
function lineOf(quotation: Quotation, { name, role }: QuotedSpeaker, texts: Texts): string {
  const kind = quotation.kind === 'indirect' ? null : texts[quotation.kind];
  const ownRole = quotation.speaker?.role ?? null;
  const marks = [
    kind,
    ownRole === null || ownRole === role ? null : escapeLine(ownRole),
    knownBy(quotation, truncateLine(name, MAX_NAME_LENGTH), texts),
  ].filter((mark) => mark !== null);
  const words = quotedWords(quotation, texts);
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
