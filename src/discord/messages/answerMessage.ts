import type { APIEmbed } from 'discord.js';
import type { AnswerPassage, FoundAnswer, NotCoveredAnswer } from '../../answer/answer.js';
import { shownPassages } from '../../answer/shownPassages.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { Quotation } from '../../quotation/quotation.js';
import { escapeLine, escapeText } from './escapeText.js';
import { fitText } from './fitText.js';

/** What a reply is made of; it never pings, and the client's own `allowedMentions` says so again. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: APIEmbed[];
}

/** Discord allows 6,000 characters over all embeds of a message; three passages share them. */
const MAX_PASSAGE_LENGTH = 1_000;
const MAX_QUOTATIONS_LENGTH = 650;
const MAX_QUOTATION_LENGTH = 220;
const MAX_TITLE_LENGTH = 120;
const MAX_FOOTER_LENGTH = 120;
const MAX_QUESTION_LENGTH = 300;
const MAX_LINK_LENGTH = 200;

/** An answer as a member sees it: what was asked, then each passage with who said what in it and where it stands. */
export function answerMessage(answer: FoundAnswer | NotCoveredAnswer): MessageBody {
  const asked = `**${clip(escapeLine(answer.question), MAX_QUESTION_LENGTH)}**`;
  const embeds = shownPassages(answer).map(passageEmbed);
  if (answer.kind === 'found') return { content: asked, embeds };
  const nearest = embeds.length === 0 ? '' : ' Nearest to it they say:';
  return { content: `${asked}\nThe stories do not cover this.${nearest}`, embeds };
}

/** No `url` is set: Discord merges embeds of equal address into one. */
function passageEmbed(passage: AnswerPassage): APIEmbed {
  const { article } = passage;
  const link = article.url === null ? null : linkTo(article.url);
  return {
    title: clip(escapeLine(article.title), MAX_TITLE_LENGTH),
    description: [quoteBlock(passage), quotationList(passage.quotations), link].filter(Boolean).join('\n\n'),
    ...footerOf(passage),
  };
}

/** The passage as a quote block, the sentence that answers in bold, "…" where it was cut. */
function quoteBlock({ text, start, sentence }: AnswerPassage): string {
  const inside = { start: sentence.start - start, end: sentence.end - start };
  const shownLength = (part: string) => escapeText(part).length + 3 * part.split('\n').length;
  const fitted = fitText(text, inside, MAX_PASSAGE_LENGTH, shownLength);
  const bold = { start: Math.max(fitted.start, inside.start), end: Math.min(fitted.end, inside.end) };
  const parts = [
    fitted.cutBefore ? '… ' : '',
    escapeText(text.slice(fitted.start, bold.start)),
    embolden(escapeText(text.slice(bold.start, bold.end))),
    escapeText(text.slice(bold.end, fitted.end)),
    fitted.cutAfter ? ' …' : '',
  ];
  return parts
    .join('')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Marks do not reach over a line end. */
function embolden(text: string): string {
  return text.replace(/[^\n]*\S[^\n]*/gu, (line) => `**${line.trim()}**`);
}

function quotationList(quotations: readonly Quotation[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const [index, quotation] of quotations.entries()) {
    const line = quotationLine(quotation);
    length += line.length + 1;
    if (length > MAX_QUOTATIONS_LENGTH) {
      lines.push(`… and ${quotations.length - index} more`);
      break;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

/** “far from exhausted” — **Sergey Lavrov**, Russian Foreign Minister */
function quotationLine({ text, kind, speaker }: Quotation): string {
  const words = clip(escapeLine(text), MAX_QUOTATION_LENGTH);
  const said = kind === 'indirect' ? `${words} *(reported)*` : `“${words}”`;
  if (speaker === null) return `${said} — *speaker not named*`;
  const role =
    speaker.role === null || speaker.name.endsWith(speaker.role)
      ? ''
      : `, ${clip(escapeLine(speaker.role), MAX_FOOTER_LENGTH)}`;
  return `${said} — **${clip(escapeLine(speaker.name), MAX_FOOTER_LENGTH)}**${role}`;
}

/** Outlet, date and section; a footer shows no markdown, so it needs no escaping. */
function footerOf({ article, section }: AnswerPassage): Pick<APIEmbed, 'footer'> {
  const details = [
    article.source,
    article.published === null ? null : formatPublished(article.published),
    section === null ? null : `under “${section}”`,
  ].filter((detail) => detail !== null);
  if (details.length === 0) return {};
  return {
    footer: {
      text: details.map((detail) => clip(detail.replace(/\s+/gu, ' '), MAX_FOOTER_LENGTH)).join(' · '),
    },
  };
}

function linkTo(url: string): string | null {
  const address = url.replace(/[()<>\s]/gu, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return address.length > MAX_LINK_LENGTH ? null : `[Read the article](${address})`;
}

/** At most `limit` units, "…" included, not cut within an escape or a character. */
function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .replace(/[\\\ud800-\udbff]+$/u, '')
    .trimEnd()}…`;
}
