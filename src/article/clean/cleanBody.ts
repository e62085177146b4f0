import { stripVTControlCharacters } from 'node:util';
import { decodeHTMLStrict } from 'entities';
import { withoutHidden } from './characters.js';
import { joinBrokenWords } from './hyphens.js';
import { plainOfMarkdown } from './markdown.js';

/** How the body of an article is written. */
export type TextFormat = 'text' | 'markdown';

/** The body of a file as a reader would type it: without markup, entities and characters that nobody sees. */
export function cleanBody(body: string, format: TextFormat): string {
  const visible = withoutHidden(stripVTControlCharacters(body).replace(/\r\n?/gu, '\n'))
    .replace(/\f/gu, '\n\n')
    // Control characters of old wires end a story.
    .replace(/[^\P{Cc}\n\t]/gu, '');
  const plain = format === 'markdown' ? plainOfMarkdown(visible) : visible;
  return joinBrokenWords(/&#?\w+;/u.test(plain) ? decodeHTMLStrict(plain).replace(/\u00a0/gu, ' ') : plain);
}
