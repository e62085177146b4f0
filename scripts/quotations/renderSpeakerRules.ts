import { percent, row } from './renderFigures.js';
import { share, type Attributed } from './scoreQuotations.js';

/** How often each sieve settled a speaker, of all found quotations, and how often rightly; the most frequent first. */
export function renderSieves(
  attributed: readonly Attributed[],
  sieveOf: (found: Attributed['found']) => string | null,
): string {
  const bySieve = new Map<string, Attributed[]>();
  for (const one of attributed) {
    const sieve = sieveOf(one.found) ?? 'nobody';
    bySieve.set(sieve, [...(bySieve.get(sieve) ?? []), one]);
  }
  const rows = [...bySieve]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([sieve, settled]) => {
      const right = settled.filter(({ isSpeakerRight }) => isSpeakerRight).length;
      return row(sieve, [
        String(settled.length),
        percent(share(settled.length, attributed.length)),
        percent(share(right, settled.length)),
      ]);
    });
  return [row('', ['quotations', 'coverage', 'precision']), ...rows].join('\n');
}
