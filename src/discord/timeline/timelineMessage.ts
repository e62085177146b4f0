import type { APIEmbed } from 'discord.js';
import { namedQuotations } from '../../answer/shown/namedQuotations.js';
import { shownText } from '../../answer/shown/shownText.js';
import type { Timeline } from '../../archive/timeline.js';
import type { ArticleDetails } from '../../article/article.js';
import { formatPublished } from '../../article/publishedDate.js';
import { alsoInLine } from '../format/alsoIn.js';
import { articleUrl } from '../format/articleLines.js';
import type { MessageBody } from '../format/messageBody.js';
import { attribution } from '../format/quotationLine.js';
import { truncate, truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';

const MAX_LENGTH = 3_900;
const MAX_FIGURES_LENGTH = 1_400;
const MAX_SENTENCE_LENGTH = 320;
const MAX_SOURCE_LENGTH = 50;
const MAX_LINK_LENGTH = 200;
const MAX_TOPIC_LENGTH = 100;
const MAX_FIGURE_LENGTH = 80;
const MAX_ATTRIBUTION_LENGTH = 200;

interface ShownTimeline extends Timeline {
  readonly topic: string;
  /** What the stories are narrowed to, ready to be shown; empty for nothing. */
  readonly narrowed: string;
}

/** Dated sentences, who said them, and below them the figures that stories tell differently. */
export function timelineMessage(
  { topic, narrowed, entries, figures }: ShownTimeline,
  texts: Texts,
): MessageBody {
  const heading = texts.timelineHeading(truncateLine(topic, MAX_TOPIC_LENGTH), entries.length);
  const lines: string[] = [];
  let length = 0;
  for (const entry of entries) {
    const line = entryLines(entry, texts);
    length += line.length + 2;
    if (length > MAX_LENGTH) {
      lines.push(texts.andMore(entries.length - lines.length));
      break;
    }
    lines.push(line);
  }
  const embeds: APIEmbed[] = [{ description: lines.join('\n\n') }];
  if (figures.length > 0) {
    const described = figures.map((figure) => figureLine(figure, texts)).join('\n');
    embeds.push({ title: texts.figuresHeading, description: truncate(described, MAX_FIGURES_LENGTH) });
  }
  return { content: narrowed === '' ? heading : `${heading} (${narrowed})`, embeds, components: [] };
}

function entryLines({ passage, others }: Timeline['entries'][number], texts: Texts): string {
  const { article } = passage;
  const { text, sentence } = shownText(passage);
  const words = truncateLine(text.slice(sentence.start, sentence.end), MAX_SENTENCE_LENGTH);
  const who = [...new Set(namedQuotations(passage, false).map((quotation) => attribution(quotation, texts)))];
  const also = alsoInLine(others, article.source, texts);
  return [
    `**${dateOf(article, texts)}**${sourceOf(article)}`,
    `> ${words}`,
    ...who.slice(0, 2).map((line) => truncate(line, MAX_ATTRIBUTION_LENGTH)),
    ...(also === null ? [] : [also]),
  ].join('\n');
}

function figureLine({ kind, told, was }: Timeline['figures'][number], texts: Texts): string {
  const shown = told.map(
    ({ text, article }) =>
      `${truncateLine(text, MAX_FIGURE_LENGTH)} (${[source(article), dateOf(article, texts)].filter(Boolean).join(', ')})`,
  );
  if (kind === 'disputed') return `- ${texts.differ}: ${shown.join(' · ')}`;
  const [newest = '', ...before] = shown;
  const said = was === null ? [] : [texts.wasBefore(truncateLine(was, MAX_FIGURE_LENGTH))];
  return `- **${newest}**; ${[...said, ...before].join(' · ')}`;
}

function dateOf({ published }: ArticleDetails, texts: Texts): string {
  return published === null ? texts.undated : truncateLine(formatPublished(published), MAX_SOURCE_LENGTH);
}

function source({ source: name }: ArticleDetails): string {
  return name === null ? '' : truncateLine(name, MAX_SOURCE_LENGTH);
}

/** The outlet or the headline, a link where the article has a short enough address. */
function sourceOf(article: ArticleDetails): string {
  const name = source(article) || truncateLine(article.title, MAX_SOURCE_LENGTH);
  const url = articleUrl(article)?.replace(/[()<>\s]/gu, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return ` · ${url === undefined || url.length > MAX_LINK_LENGTH ? name : `[${name}](${url})`}`;
}
