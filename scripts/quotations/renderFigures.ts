import type { Figures } from './scoreQuotations.js';

const NAME_WIDTH = 34;
const WIDTH = 15;

export const FIGURES_HEAD = row('', [
  'words',
  'with speaker',
  'speaker right',
  'behind pronoun',
  'roles right',
]);

/** A line of the table: F1 of the words, F1 of words and speaker, then shares of what was found, in per cent. */
export function renderFigures(name: string, { words, joint, speaker, pronouns, roles }: Figures): string {
  return row(name, [words, joint, speaker, pronouns, roles].map(percent));
}

/** What is lost without a part, in points of F1 of words and speaker; a gain has a plus. */
export function renderLosses(name: string, before: readonly Figures[], after: readonly Figures[]): string {
  const points = before.map((figures, i) => {
    const change = 100 * ((after[i]?.joint ?? 0) - (figures.joint ?? 0));
    return `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
  });
  return row(name, points);
}

export function row(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join('');
}

export function percent(value: number | null): string {
  return value === null ? '-' : (100 * value).toFixed(1);
}
