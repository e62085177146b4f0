import type { Quotation } from '../quotation/quotation.js';
import { type TextStyle, withoutControls, wrapLines } from './textStyle.js';

/** “Words in quotation marks”, or reported words without them, and below them the speaker with the role. */
export function renderQuotation(quotation: Quotation, indent: string, style: TextStyle): string {
  const { reportingPhrase } = quotation;
  const text = withoutControls(
    [reportingPhrase, quotation.text].filter((part) => part !== null).join(' '),
  ).replace(/\s+/gu, ' ');
  const words = quotation.kind === 'indirect' ? `${text} (reported)` : `“${text}”`;
  return [
    wrapLines(words, indent, style.width),
    wrapLines(`— ${style.bold(describeSpeaker(quotation))}`, `${indent}  `, style.width),
  ].join('\n');
}

/** "Sergey Lavrov, Russian Foreign Minister", or "speaker not named": never a guess. */
export function describeSpeaker({ speaker }: Pick<Quotation, 'speaker'>): string {
  if (speaker === null) return 'speaker not named';
  // "a ministry official" is name and role in one.
  const { name, role } = speaker;
  return withoutControls(role === null || name.endsWith(role) ? name : `${name}, ${role}`);
}
