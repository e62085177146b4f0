import { type Estimate, mean, rate, rocArea } from './intervals.js';
import type { Judgement } from './judgeAnswer.js';

/** What is compared, by name: the product first, then plain searches. */
type Systems = readonly (readonly [name: string, judgements: readonly Judgement[]])[];

const COLUMNS = ['questions', 'hit@1', 'hit@3', 'MRR', '150 words', 'speaker', 'abstained'];

/**
 * A row a kind and system, each figure with its 95 % confidence interval; below, how well the score tells covered from
 * uncovered.
 */
export function renderScores(systems: Systems): string {
  const [, own = []] = systems[0] ?? [];
  const covered = 'all answered';
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  const rows = [...kinds, covered].flatMap((kind) =>
    systems.map(([system, judgements], i) => {
      const of = judgements.filter((judgement) =>
        kind === covered ? judgement.isCovered : judgement.kind === kind,
      );
      const cells = cellsOf(of);
      // A plain search always answers.
      return i === 0 ? [kind, ...cells] : [`  ${system}`, ...cells.slice(0, -1), '-'];
    }),
  );
  const areas = ['adversarial', 'offtopic'].flatMap((kind) =>
    systems.flatMap(([system, judgements]) => {
      const scores = (of: readonly Judgement[]) => of.map(({ score }) => score);
      const [asked, others] = [
        scores(judgements.filter(({ isCovered }) => isCovered)),
        scores(judgements.filter((judgement) => judgement.kind === kind)),
      ];
      if (asked.length === 0 || others.length === 0) return [];
      return [`AUROC, answered against ${kind}, ${system}: ${showEstimate(rocArea(asked, others))}`];
    }),
  );
  return [...[['', ...COLUMNS], ...rows].map((row) => renderRow(row)), ...areas].join('\n');
}

function cellsOf(judgements: readonly Judgement[]): string[] {
  const count = judgements.length;
  const share = (isSo: (judgement: Judgement) => boolean, of = judgements) =>
    of.length === 0 ? '-' : showEstimate(rate(of.filter(isSo).length, of.length));
  const covered = judgements.filter(({ isCovered }) => isCovered);
  const asked = judgements.filter(({ isSpeakerRight }) => isSpeakerRight !== null);
  return [
    String(count),
    share(({ rank }) => rank === 1, covered),
    share(({ rank }) => rank !== null && rank <= 3, covered),
    covered.length === 0
      ? '-'
      : showEstimate(mean(covered.map(({ rank }) => (rank === null ? 0 : 1 / rank)))),
    share(({ isSoon }) => isSoon, covered),
    share(({ isSpeakerRight }) => isSpeakerRight === true, asked),
    share(({ isAbstained }) => isAbstained),
  ];
}

/** ".872 (.801–.920)" */
export function showEstimate({ value, low, high }: Estimate): string {
  const digits = (number: number) => number.toFixed(3).replace(/^0/u, '');
  return `${digits(value)} (${digits(low)}–${digits(high)})`;
}

/** `width` of the columns after the first two, in characters. */
export function renderRow([name = '', count = '', ...cells]: readonly string[], width = 21): string {
  return name.padEnd(20) + count.padStart(10) + cells.map((cell) => cell.padStart(width)).join('');
}
