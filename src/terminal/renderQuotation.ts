import { isDoubtful, type Quotation } from '../quotation/quotation.js';
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

/** "Sergey Lavrov, Russian Foreign Minister", "read as Lavrov" where it is not sure, or "speaker not named". */
export function describeSpeaker(quotation: Pick<Quotation, 'speaker' | 'confidence'>): string {
  const { speaker } = quotation;
  if (speaker === null) return 'speaker not named';
  // "a ministry official" is name and role in one.
  const { name, role } = speaker;
  const mark = isDoubtful(quotation) ? 'read as ' : '';
  return withoutControls(`${mark}${role === null || name.endsWith(role) ? name : `${name}, ${role}`}`);
}
