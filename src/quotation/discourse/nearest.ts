import type { Discourse } from './discourse.js';
import { type Mention, sinceBlock } from './mention.js';
import type { Person } from './person.js';

/** A phrase without a name reaches back over so many paragraphs. */
const REACH = 2;

/**
 * Of all who fit the likeliest to be meant: whom this paragraph was about or let speak last; else the one person named
 * anywhere in it ("When Holm walked in, no one looked up. “Good evening,” she said."); else the same of the paragraphs
 * before.
 */
export function nearest(
  { subjects, named, place: { block } }: Discourse,
  fits: (mention: Mention) => boolean,
): Mention | undefined {
  const last = sinceBlock(subjects, block - REACH).findLast(fits);
  if (last?.block === block) return last;
  const fitting = sinceBlock(named, block - REACH).filter(fits);
  const namedThere = (blocksBack: number): Mention | undefined => {
    const there = fitting.filter((other) => block - other.block === blocksBack);
    const isOne = new Set(there.map(({ person }) => person)).size === 1;
    return isOne || blocksBack === 0 ? there[0] : undefined;
  };
  return namedThere(0) ?? last ?? namedThere(1) ?? namedThere(2);
}

/** Of several persons who fit, the one whom the last sentences were about, else whom they named. */
export function mostRecent(persons: readonly Person[], { subjects, named }: Discourse): Person | undefined {
  if (persons.length === 0) return undefined;
  const wanted = new Set(persons);
  const isOne = ({ person }: Mention): boolean => person !== null && wanted.has(person);
  return (subjects.findLast(isOne) ?? named.findLast(isOne))?.person ?? undefined;
}
