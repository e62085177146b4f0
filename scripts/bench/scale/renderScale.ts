import type { ScaleFigures } from './measureScale.js';

const ROWS: readonly (readonly [string, keyof ScaleFigures, string])[] = [
  ['stories', 'stories', ''],
  ['passages', 'passages', ''],
  ['vectors', 'vectors', ''],
  ['start to ready', 'start', 'ms'],
  ['  of it the processor', 'startCpu', 'ms'],
  ['first question after it', 'firstQuestion', 'ms'],
  ['  of it the processor', 'firstQuestionCpu', 'ms'],
  ['question, median', 'question', 'ms'],
  ['  of it the processor', 'questionCpu', 'ms'],
  ['the thread held by it, median', 'hold', 'ms'],
  ['the thread held by it, longest', 'longestHold', 'ms'],
  ['one more story', 'oneMore', 'ms'],
  ['  of it the processor', 'oneMoreCpu', 'ms'],
  ['the thread held by it', 'oneMoreHold', 'ms'],
  ['first question after it', 'afterChange', 'ms'],
  ['briefing of a day', 'briefing', 'ms'],
  ['  of it the processor', 'briefingCpu', 'ms'],
  ['memory', 'memory', 'MB'],
  ['of it objects', 'heap', 'MB'],
  ['reference: flat scan of the vectors', 'flatScan', 'ms'],
];

/** One column a size. */
export function renderScale(sizes: readonly ScaleFigures[]): string {
  const width = Math.max(...ROWS.map(([name]) => name.length));
  return ROWS.map(([name, key, unit]) => {
    const cells = sizes.map((figures) => `${format(figures[key])} ${unit}`.padStart(14));
    return `${name.padEnd(width)}${cells.join('')}`.trimEnd();
  }).join('\n');
}

function format(value: number): string {
  return value < 100 && !Number.isInteger(value) ? value.toFixed(1) : String(Math.round(value));
}
