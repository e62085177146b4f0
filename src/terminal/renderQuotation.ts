import { type Naming, namingOf } from '../quotation/naming.js';
import type { Quotation, Speaker } from '../quotation/quotation.js';
import { type TextStyle, withoutControls, wrapLines } from './textStyle.js';

/** “Words in quotation marks”, or what the story tells without them, and below them the speaker with the role. */
export function renderQuotation(quotation: Quotation, indent: string, style: TextStyle): string {
  const { reportingPhrase } = quotation;
  const text = withoutControls(
    [reportingPhrase, quotation.text].filter((part) => part !== null).join(' '),
  ).replace(/\s+/gu, ' ');
  const words = quotation.kind === 'indirect' ? `in the story’s words: ${text}` : `“${text}”`;
  return [
    wrapLines(words, indent, style.width),
    wrapLines(
      `— ${style.bold(describeSpeaker(quotation.speaker, namingOf(quotation)))}`,
      `${indent}  `,
      style.width,
    ),
  ].join('\n');
}

/** "Sergey Lavrov, Russian Foreign Minister", "read as Lavrov", or "speaker not named, perhaps Lavrov". */
export function describeSpeaker(speaker: Speaker | null, naming: Naming): string {
  if (speaker === null || naming === 'open') return 'speaker not named';
  // "a ministry official" is name and role in one.
  const { name, role } = speaker;
  const who = withoutControls(role === null || name.endsWith(role) ? name : `${name}, ${role}`);
  switch (naming) {
    case 'named':
      return who;
    case 'read':
      return `read as ${who}`;
    case 'set':
      return `${who} (set by moderators)`;
    case 'perhaps':
      return `speaker not named, perhaps ${who}`;
  }
}
