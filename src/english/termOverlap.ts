/** The terms that two texts have in common over all their terms (Jaccard), 0 to 1; 0 where neither has any. */
export function shareOfAll(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = countCommon(a, b);
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** The terms in common over those of the shorter text, 0 to 1: the same report with a sentence more is the same. */
export function shareOfShorter(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size);
  return shorter === 0 ? 0 : countCommon(a, b) / shorter;
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common++;
  return common;
}
