import { type Citation, citationOf, type Cited } from '../../archive/citation.js';
import type { Texts } from '../locales/english.js';
import { truncate } from './text.js';

/** Discord shows 2,000 characters of a message. */
const MAX_LENGTH = 1_950;
/** What a citation that is too long for a message keeps of its parts. */
const MAX_WORDS_LENGTH = 250;
const MAX_TITLE_LENGTH = 120;
const MAX_NAME_LENGTH = 80;
const MAX_DATE_LENGTH = 40;
/** A longer address is left out: a part of one leads nowhere. */
const MAX_URL_LENGTH = 220;

/**
 * Messages to copy from: a plain line, APA, MLA, each in a code block, where nothing is markdown. Each citation is
 * whole, in as few messages as have room.
 */
export function citationBlocks(cited: readonly Cited[], texts: Texts): string[] {
  const messages: string[] = [];
  let citations: Citation[] = [];
  for (const each of cited) {
    const whole = citationOf(each);
    const next = blocksOf([whole], texts).length <= MAX_LENGTH ? whole : citationOf(shortened(each));
    if (citations.length > 0 && blocksOf([...citations, next], texts).length > MAX_LENGTH) {
      messages.push(blocksOf(citations, texts));
      citations = [];
    }
    citations.push(next);
  }
  return citations.length === 0 ? messages : [...messages, blocksOf(citations, texts)];
}

function blocksOf(citations: readonly Citation[], texts: Texts): string {
  const block = (heading: string, lines: readonly string[]) =>
    `**${heading}**\n\`\`\`\n${[...new Set(lines)].map(inCode).join('\n')}\n\`\`\``;
  return [
    block(
      texts.plainLine,
      citations.map(({ plain }) => plain),
    ),
    block(
      'APA',
      citations.map(({ apa }) => apa),
    ),
    block(
      'MLA',
      citations.map(({ mla }) => mla),
    ),
  ].join('\n');
}

function shortened({ article, words, speaker, ...others }: Cited): Cited {
  const { title, source, url, published, author } = article;
  const short = (text: string | null, limit: number) => (text === null ? null : truncate(text, limit));
  return {
    ...others,
    article: {
      ...article,
      title: truncate(title, MAX_TITLE_LENGTH),
      source: short(source, MAX_NAME_LENGTH),
      url: url !== null && url.length > MAX_URL_LENGTH ? null : url,
      published: short(published, MAX_DATE_LENGTH),
      author: short(author, MAX_NAME_LENGTH),
    },
    ...(words !== undefined && { words: truncate(words, MAX_WORDS_LENGTH) }),
    ...(speaker != null && {
      speaker: {
        name: truncate(speaker.name, MAX_NAME_LENGTH),
        role: short(speaker.role, MAX_NAME_LENGTH),
      },
    }),
  };
}

/** Nothing ends the block but its own end, and nothing turns the reading direction. */
function inCode(text: string): string {
  return text.replaceAll('`', 'ˋ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
}
