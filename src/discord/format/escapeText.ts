import { escapeMarkdown } from 'discord.js';

/**
 * Words as Discord shows them: nothing in them is markdown, a mention, a time or a link of ours, and nothing turns the
 * reading direction of what follows.
 */
export function escapeText(text: string): string {
  return escapeMarkdown(
    text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === '\n' ? c : '')),
    {
      heading: true,
      bulletedList: true,
      numberedList: true,
      maskedLink: true,
    },
  )
    .replace(/</gu, '\\<')
    .replace(/^(\s*)([>-])/gmu, '$1\\$2')
    .replace(/(https?):\/\//giu, '$1:\\/\\/');
}

/** On one line, for headlines and names. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/\s+/gu, ' ').trim());
}
