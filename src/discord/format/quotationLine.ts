import { type Naming, namingOf } from '../../quotation/naming.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';
import type { Texts } from '../locales/english.js';
import { truncateLine } from './text.js';

const MAX_QUOTATION_LENGTH = 160;
const MAX_NAME_LENGTH = 120;

/** “far from exhausted” — **Sergey Lavrov**, Russian Foreign Minister */
export function quotationLine(quotation: Quotation, texts: Texts): string {
  return `${quotedWords(quotation, texts)} ${attribution(quotation, texts)}`;
}

/** — **Sergey Lavrov**, Russian Foreign Minister */
export function attribution(quotation: Quotation, texts: Texts): string {
  return attributionTo(quotation.speaker, namingOf(quotation), texts);
}

/** — *read as* **Sergey Lavrov**, Russian Foreign Minister */
export function attributionTo(speaker: Speaker | null, naming: Naming, texts: Texts): string {
  if (speaker === null || naming === 'open') return `— *${texts.speakerNotNamed}*`;
  const name = speakerName(speaker);
  switch (naming) {
    case 'named':
      return `— ${name}`;
    case 'read':
      return `— *${texts.readAs}* ${name}`;
    case 'set':
      return `— ${name} *(${texts.setByModerators})*`;
    case 'perhaps':
      return `— *${texts.speakerNotNamed}, ${texts.perhaps}* ${name}`;
  }
}

/**
 * The words of a quotation in marks; reported speech without, after the reporting word it needs: urged Putin to wait
 * *(reported)*.
 */
export function quotedWords(
  { text, kind, reportingPhrase }: Pick<Quotation, 'text' | 'kind' | 'reportingPhrase'>,
  texts: Texts,
): string {
  const words = truncateLine(
    reportingPhrase === null ? text : `${reportingPhrase} ${text}`,
    MAX_QUOTATION_LENGTH,
  );
  return kind === 'indirect' ? `${words} *(${texts.reported})*` : `“${words}”`;
}

/** **Sergey Lavrov**, Russian Foreign Minister */
export function speakerName(speaker: Pick<Speaker, 'name' | 'role'>): string {
  const name = truncateLine(speaker.name, MAX_NAME_LENGTH);
  return `**${name}**${plainSpeaker(speaker).slice(name.length)}`;
}

/** Sergey Lavrov, Russian Foreign Minister; an institution is often its own role. */
export function plainSpeaker({ name, role }: Pick<Speaker, 'name' | 'role'>): string {
  const shown = truncateLine(name, MAX_NAME_LENGTH);
  return role === null || name.endsWith(role) ? shown : `${shown}, ${truncateLine(role, MAX_NAME_LENGTH)}`;
}
