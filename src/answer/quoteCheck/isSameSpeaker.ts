import { TITLE_NOUNS } from '../../english/names/titleNouns.js';
import { wordsOf } from '../../english/terms.js';
import type { Speaker } from '../../quotation/quotation.js';

const EMPTY = new Set(['the', 'a', 'an', 'of', 'for']);

/**
 * Whether a message means this speaker: "Lavrov", "Mr. Lavrov", "S. Lavrov" and "the Russian foreign minister" are all
 * Sergey Lavrov, Russian Foreign Minister; Anders Lavrov is another person.
 */
export function isSameSpeaker(claimed: string, { name, role }: Speaker): boolean {
  const names = wordsOf(name);
  const known = new Set([...names, ...wordsOf(role ?? '')]);
  const words = wordsOf(claimed).filter((word) => !EMPTY.has(word));
  const telling = words.filter((word) => known.has(word) || !TITLE_NOUNS.has(word));
  return (
    telling.length > 0 &&
    telling.every(
      (word) => known.has(word) || names.some((each) => word.length === 1 && each.startsWith(word)),
    )
  );
}
