import type { Person } from '../speakers.js';
import type { Referent, SpeakerContext } from './sieve.js';

/** A phrase that names nobody reaches back over so many paragraphs. */
const REACH = 2;

/**
 * Of all who fit the likeliest to be meant: whom this paragraph was about or let speak last; else the one person named anywhere
 * in it ("When Holm walked in, nobody looked up. “Good evening,” she said."); else the same of the paragraphs before.
 */
export function nearest(
  { history, mentions, block }: SpeakerContext,
  fits: (referent: Referent) => boolean,
): Referent | undefined {
  const near = history.filter((other) => block - other.block <= REACH && fits(other));
  const last = near.at(-1);
  if (last?.block === block) return last;
  const named = (blocksBack: number): Referent | undefined => {
    const there = mentions.filter((other) => block - other.block === blocksBack && fits(other));
    const isOne = new Set(there.map(({ person }) => person)).size === 1;
    return isOne || blocksBack === 0 ? there[0] : undefined;
  };
  return named(0) ?? last ?? named(1) ?? named(2);
}

/** Of several persons who fit, the one whom the last sentences were about, else whom they named. */
export function mostRecent(
  persons: readonly Person[],
  { history, mentions }: SpeakerContext,
): Person | undefined {
  const isOne = ({ person }: Referent): boolean => person !== null && persons.includes(person);
  return (history.findLast(isOne) ?? mentions.findLast(isOne))?.person ?? undefined;
}
