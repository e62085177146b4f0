import type { BuildFigures } from './buildScale.js';
import type { CandidateFigures } from './candidates.js';
import type { LangChainFigures } from './langChain.js';
import type { ScaleFigures } from './measureScale.js';
import type { SizeFigures } from './runScale.js';

type Row = readonly [name: string, value: (figures: SizeFigures) => number | null, unit: string];

const bot =
  (key: keyof ScaleFigures) =>
  ({ bot: figures }: SizeFigures) =>
    figures[key];
const build =
  (key: keyof BuildFigures) =>
  ({ build: figures }: SizeFigures) =>
    figures[key];
const langChain =
  (key: keyof LangChainFigures) =>
  ({ langChain: figures }: SizeFigures) =>
    figures?.[key] ?? null;

const candidates =
  (key: keyof CandidateFigures) =>
  ({ candidates: figures }: SizeFigures) =>
    figures?.[key] ?? null;

const ROWS: readonly Row[] = [
  ['stories', bot('stories'), ''],
  ['passages', bot('passages'), ''],
  ['vectors', bot('vectors'), ''],
  ['indexing: vectors a second', build('indexed'), '/s'],
  ['  reference: the model alone', build('embedded'), '/s'],
  ['start until questions are answered', bot('start'), 'ms'],
  ['  of it the processor', bot('startCpu'), 'ms'],
  ['  reference: reading the same files', bot('reading'), 'ms'],
  ['first question after it', bot('firstQuestion'), 'ms'],
  ['  of it the processor', bot('firstQuestionCpu'), 'ms'],
  ['question, median', bot('question'), 'ms'],
  ['  of 99 in 100', bot('question99'), 'ms'],
  ['  of it the embedding', bot('embedding'), 'ms'],
  ['  of it the search', bot('search'), 'ms'],
  ['  of it the processor', bot('questionCpu'), 'ms'],
  ['  the thread held, median', bot('hold'), 'ms'],
  ['  the thread held, of 99 in 100', bot('hold99'), 'ms'],
  ['  reference: flat scan', bot('flatScan'), 'ms'],
  ['  LangChain’s store in memory', langChain('questionCpu'), 'ms'],
  ['  the thread held by it', langChain('hold'), 'ms'],
  ['with candidates of pgvector: question, median', candidates('question'), 'ms'],
  ['  of 99 in 100', candidates('question99'), 'ms'],
  ['  of it the processor, without the server', candidates('questionCpu'), 'ms'],
  ['  the thread held', candidates('hold'), 'ms'],
  ['  of the ten best passages found', candidates('recall'), '%'],
  ['  the best passage is the same', candidates('first'), '%'],
  ['  filling the table, once', candidates('filling'), 'ms'],
  ['  copying the index, once', candidates('copying'), 'ms'],
  ['  opening the index', candidates('opening'), 'ms'],
  ['  memory', candidates('memory'), 'MB'],
  ['one more story', bot('oneMore'), 'ms'],
  ['  of it the processor', bot('oneMoreCpu'), 'ms'],
  ['  the thread held', bot('oneMoreHold'), 'ms'],
  ['  first question after it', bot('afterChange'), 'ms'],
  ['briefing of a day', bot('briefing'), 'ms'],
  ['  of it the processor', bot('briefingCpu'), 'ms'],
  ['all quotations, the processor', bot('quotesCpu'), 'ms'],
  ['checking one quotation, likewise', bot('checkCpu'), 'ms'],
  ['memory before', bot('memoryBefore'), 'MB'],
  ['memory after questions', bot('memory'), 'MB'],
  ['  of it objects', bot('heap'), 'MB'],
  ['  LangChain’s process', langChain('memory'), 'MB'],
];

/** One column a size, and the power of the size that each figure grows with, see growthOf. */
export function renderScale(sizes: readonly SizeFigures[]): string {
  const width = Math.max(...ROWS.map(([name]) => name.length));
  const head = `${' '.repeat(width)}${''.padStart(14 * sizes.length)}${sizes.length > 1 ? 'growth'.padStart(9) : ''}`;
  const lines = ROWS.flatMap(([name, value, unit]) => {
    const values = sizes.map(value);
    if (values.every((each) => each === null)) return [];
    const cells = values.map((each) => (each === null ? '-' : `${format(each)} ${unit}`).padStart(14));
    const growth = growthOf(sizes, value);
    return [`${name.padEnd(width)}${cells.join('')}${growth === null ? '' : growth.toFixed(2).padStart(9)}`];
  });
  return [head, ...lines].map((line) => line.trimEnd()).join('\n');
}

/** From the size before the last to the last: 1 is linear; null where a figure is missing. */
export function growthOf(
  sizes: readonly SizeFigures[],
  value: (figures: SizeFigures) => number | null,
): number | null {
  const [before, last] = sizes.slice(-2);
  if (before === undefined || last === undefined) return null;
  const [from, to] = [value(before), value(last)];
  if (from === null || to === null || from <= 0 || to <= 0) return null;
  return Math.log(to / from) / Math.log(last.bot.passages / before.bot.passages);
}

function format(value: number): string {
  return value < 100 && !Number.isInteger(value) ? value.toFixed(1) : String(Math.round(value));
}
