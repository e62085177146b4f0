import type { APIEmbed } from 'discord.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { Briefing, BriefingStory, KeySentence } from '../../briefing/briefing.js';
import { articleLink, articleTitle } from '../format/articleLines.js';
import { fitText } from '../format/fitText.js';
import type { MessageBody } from '../format/messageBody.js';
import { attributionTo, quotationLine } from '../format/quotationLine.js';
import { escapeText, truncate } from '../format/text.js';
import type { Texts } from '../locales/english.js';

/** Discord allows ten embeds and 6,000 characters over all of them; a phone shows five stories well. */
const MAX_STORIES = 5;
const MAX_LENGTH = 5_200;
const MAX_SENTENCE_LENGTH = 350;
const MAX_FOOTER_LENGTH = 200;

export interface BriefingPage {
  readonly body: MessageBody;
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
}

/** A page of a briefing: each story's headline, key sentences, who said what. */
export function briefingMessage(briefing: Briefing, offset: number, texts: Texts): BriefingPage {
  const embeds: APIEmbed[] = [];
  let length = 0;
  for (const story of briefing.stories.slice(offset, offset + MAX_STORIES)) {
    const embed = storyEmbed(story, texts);
    length += lengthOf(embed);
    if (length > MAX_LENGTH && embeds.length > 0) break;
    embeds.push(embed);
  }
  const next = offset + embeds.length;
  return {
    body: { content: contentOf(briefing, texts), embeds, components: [] },
    next: next < briefing.stories.length ? next : null,
  };
}

/** By this line a briefing is found again in its channel. */
export function briefingHeading(date: string, texts: Texts): string {
  return `**${texts.briefingHeading(date)}**`;
}

function contentOf({ date, quiet, stories }: Briefing, texts: Texts): string {
  const heading = briefingHeading(date, texts);
  if (!quiet) return stories.length === 0 ? `${heading}\n${texts.briefingEmpty}` : heading;
  return `${heading}\n${stories.length === 0 ? texts.quietLine : texts.spotlight}`;
}

function storyEmbed(story: BriefingStory, texts: Texts): APIEmbed {
  const { keySentences, quotations, outlets, published, changed } = story;
  const details = [
    outlets.join(', '),
    published === null ? '' : formatPublished(published),
    changed ? texts.changedStory : '',
  ].filter((detail) => detail !== '');
  return {
    title: articleTitle(story),
    description: [
      keySentences.map((sentence) => `> ${sentenceLine(sentence, texts)}`).join('\n> \n'),
      quotations.map((quotation) => quotationLine(quotation, texts)).join('\n'),
      articleLink(story, texts),
    ]
      .filter(Boolean)
      .join('\n\n'),
    ...(details.length > 0 && { footer: { text: truncate(details.join(' · '), MAX_FOOTER_LENGTH) } }),
  };
}

/** The sentence, and who speaks in it when it does not say. */
function sentenceLine({ text, speaker, naming }: KeySentence, texts: Texts): string {
  return speaker === null ? sentenceOf(text) : `${sentenceOf(text)} ${attributionTo(speaker, naming, texts)}`;
}

/** On one line; a long one is cut at its end, and that is shown. */
function sentenceOf(text: string): string {
  const { start, end, cutAfter } = fitText(
    text,
    { start: 0, end: text.length },
    MAX_SENTENCE_LENGTH,
    (part) => escapeText(part).length,
  );
  return `${escapeText(text.slice(start, end)).replace(/\s*\n\s*/gu, ' ')}${cutAfter ? ' …' : ''}`;
}

function lengthOf({ title = '', description = '', footer }: APIEmbed): number {
  return title.length + description.length + (footer?.text.length ?? 0);
}
