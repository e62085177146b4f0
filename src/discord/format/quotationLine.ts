import { type Naming, namingOf } from '../../quotation/naming.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';
import type { Texts } from '../locales/english.js';
import { truncateLine } from './text.js';

const MAX_QUOTATION_LENGTH = 160;
const MAX_NAME_LENGTH = 120;
/** About two thirds of a line on a phone. */
const MAX_UNBROKEN_LENGTH = 30;

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
 * The words of a quotation in marks. What the story tells without marks are its words, not the speaker's, and stand
 * after a lead-in that says so, with the reporting word they need: *in the story’s words:* urged Putin to wait.
 */
export function quotedWords(
  { text, kind, reportingPhrase }: Pick<Quotation, 'text' | 'kind' | 'reportingPhrase'>,
  texts: Texts,
): string {
  const words = truncateLine(
    reportingPhrase === null ? text : `${reportingPhrase} ${text}`,
    MAX_QUOTATION_LENGTH,
  );
  return kind === 'indirect' ? `*${texts.storysWords}* ${words}` : `“${words}”`;
}

/** **Sergey Lavrov**, Russian Foreign Minister */
export function speakerName(speaker: Pick<Speaker, 'name' | 'role'>): string {
  const name = shownName(speaker.name);
  return `**${name}**${plainSpeaker(speaker).slice(name.length)}`;
}

/** Sergey Lavrov, Russian Foreign Minister; an institution is often its own role. */
export function plainSpeaker({ name, role }: Pick<Speaker, 'name' | 'role'>): string {
  const shown = shownName(name);
  return role === null || name.endsWith(role) ? shown : `${shown}, ${truncateLine(role, MAX_NAME_LENGTH)}`;
}

/** A name that a line does not break; a long one, as of an institution, breaks as other words do. */
export function shownName(name: string): string {
  const shown = truncateLine(name, MAX_NAME_LENGTH);
  return shown.length > MAX_UNBROKEN_LENGTH ? shown : shown.replaceAll(' ', '\u00a0');
}
