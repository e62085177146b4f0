import { percent, row } from './renderFigures.js';
import { type Attributed, share } from './scoreQuotations.js';

/** How often each rule settled a speaker, of all found quotations, and how often rightly; the most frequent first. */
export function renderRules(
  attributed: readonly Attributed[],
  ruleOf: (found: Attributed['found']) => string | null,
): string {
  const byRule = new Map<string, Attributed[]>();
  for (const one of attributed) {
    const rule = ruleOf(one.found) ?? 'nobody';
    byRule.set(rule, [...(byRule.get(rule) ?? []), one]);
  }
  const rows = [...byRule]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, settled]) => {
      const right = settled.filter(({ isSpeakerRight }) => isSpeakerRight).length;
      return row(rule, [
        String(settled.length),
        percent(share(settled.length, attributed.length)),
        percent(share(right, settled.length)),
      ]);
    });
  return [row('', ['quotations', 'coverage', 'precision']), ...rows].join('\n');
}
