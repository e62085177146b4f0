import { citationOf, type Cited } from '../../archive/citation.js';
import type { Texts } from '../locales/english.js';
import { truncate } from './text.js';

/** Three blocks with their headings stay within the 2,000 characters of a message. */
const MAX_BLOCK_LENGTH = 580;

/** To be copied: a plain line, APA, MLA, each in a code block, where nothing is markdown. */
export function citationBlocks(cited: readonly Cited[], texts: Texts): string {
  const citations = cited.map(citationOf);
  const block = (heading: string, lines: readonly string[]) =>
    `**${heading}**\n\`\`\`\n${truncate([...new Set(lines)].map(inCode).join('\n'), MAX_BLOCK_LENGTH)}\n\`\`\``;
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

/** Nothing ends the block but its own end, and nothing turns the reading direction. */
function inCode(text: string): string {
  return text.replaceAll('`', 'ˋ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
}
