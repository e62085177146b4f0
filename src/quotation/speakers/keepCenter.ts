import type { ParsedSentence } from '../cues/parsedSentence.js';
import type { GrowingDiscourse } from '../discourse/discourse.js';

/** "him", and "her" where no noun of hers follows. */
const OBJECT =
  /\b(him|her(?=[.,;]|\s(?:to|in|on|at|with|from|for|by|and|as|home|again|back|up|down)\b))(?!\p{L})/u;

/**
 * "Bruck holds no grudge. Lind, a driver, still writes to him.", "Bruck himself laughed it off. Lind shook his head.":
 * who is "him" or "himself" stays the one whom the paragraph is about, and the next calls "he" (Grosz, Joshi and
 * Weinstein, Centering, Computational Linguistics 21, 1995). For a sentence in which nobody says anything.
 */
export function keepCenter({ subject, cues, masked }: ParsedSentence, discourse: GrowingDiscourse): void {
  const named = subject ?? cues[0]?.subject;
  const { place, subjects } = discourse;
  const own = subjects.findLast(({ sentence }) => sentence === place.sentence);
  if (named == null || own === undefined) return;
  const rest = masked.slice(named.end);
  const self = /^\s(himself|herself)\b/u.exec(rest)?.[1];
  if (self !== undefined && own.person !== null) {
    discourse.learn(own.person, { gender: self === 'himself' ? 'he' : 'she' });
    discourse.stayWith(own);
    return;
  }
  const word = OBJECT.exec(rest)?.[1];
  if (word === undefined) return;
  const before = subjects.findLast(
    ({ person, block, sentence }) => person !== null && block === place.block && sentence !== place.sentence,
  );
  const gender = before?.person?.gender ?? null;
  const wanted = word === 'him' ? 'he' : 'she';
  const canBe = gender === null || gender === wanted;
  if (before?.person == null || before.person === own.person || !canBe) return;
  discourse.learn(before.person, { gender: wanted });
  discourse.stayWith(before);
}
