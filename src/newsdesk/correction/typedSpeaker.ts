import type { QuotedSpeaker } from '../../answer/speakerList.js';
import { foldLetters } from '../../english/foldLetters.js';

/** Of a name and of a role, in UTF-16 units. */
export const MAX_NAME_LENGTH = 100;

interface TypedSpeaker {
  readonly name: string;
  readonly role: string | null;
}

/**
 * The speaker that a moderator has typed: spelled as the stories spell a name that they have, so that one person stays
 * one. Null without letters, or where it is longer than any name.
 */
export function typedSpeaker(
  typedName: string,
  typedRole: string | null,
  speakers: readonly QuotedSpeaker[],
): TypedSpeaker | null {
  const name = oneLine(typedName);
  const typedAs = oneLine(typedRole ?? '');
  const role = /[\p{L}\p{N}]/u.test(typedAs) ? typedAs : '';
  if (!/\p{L}/u.test(name) || name.length > MAX_NAME_LENGTH || role.length > MAX_NAME_LENGTH) return null;
  const folded = foldLetters(name);
  const known = speakers.find((speaker) => foldLetters(speaker.name) === folded);
  return { name: known?.name ?? name, role: role === '' ? (known?.role ?? null) : role };
}

/** Without characters that nobody sees and that turn the reading direction of what follows. */
function oneLine(typed: string): string {
  return typed
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
