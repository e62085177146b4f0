import type { Person } from '../discourse/speakers.js';
import type { Referent, SpeakerContext } from './speakerRule.js';

/** A phrase that names nobody reaches back over so many paragraphs. */
const REACH = 2;

/** Those of a block and the ones after it; referents stand in order of the text. */
export function sinceBlock(referents: readonly Referent[], block: number): readonly Referent[] {
  return referents.slice(referents.findLastIndex((other) => other.block < block) + 1);
}

/**
 * Of all who fit the likeliest to be meant: whom this paragraph was about or let speak last; else the one person
 * named anywhere in it ("When Holm walked in, nobody looked up. “Good evening,” she said."); else the same of the
 * paragraphs before.
 */
export function nearest(
  { history, mentions, block }: SpeakerContext,
  fits: (referent: Referent) => boolean,
): Referent | undefined {
  const near = sinceBlock(history, block - REACH).filter(fits);
  const last = near.at(-1);
  if (last?.block === block) return last;
  const named = sinceBlock(mentions, block - REACH).filter(fits);
  const namedThere = (blocksBack: number): Referent | undefined => {
    const there = named.filter((other) => block - other.block === blocksBack);
    const isOne = new Set(there.map(({ person }) => person)).size === 1;
    return isOne || blocksBack === 0 ? there[0] : undefined;
  };
  return namedThere(0) ?? last ?? namedThere(1) ?? namedThere(2);
}

/** Of several persons who fit, the one whom the last sentences were about, else whom they named. */
export function mostRecent(
  persons: readonly Person[],
  { history, mentions }: SpeakerContext,
): Person | undefined {
  const isOne = ({ person }: Referent): boolean => person !== null && persons.includes(person);
  return (history.findLast(isOne) ?? mentions.findLast(isOne))?.person ?? undefined;
}
