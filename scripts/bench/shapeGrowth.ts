import { splitFrontMatter } from '../../src/article/frontMatter.js';
import { parseArticle } from '../../src/article/parseArticle.js';
import { VerbatimError } from '../../src/errors.js';
import { addPassages, analyzeArticle } from '../../src/index/analysis/analyzeArticle.js';
import type { HostileShape } from './hostileShapes.js';

export interface ShapeGrowth {
  readonly name: string;
  /** Of the processor, in milliseconds, for each length. */
  readonly milliseconds: readonly number[];
  /** The power of the length that the time grows with, from the second length to the last: 1 is linear. */
  readonly exponent: number;
}

const MICROSECONDS = 1_000;
const TIMES = [1, 2, 4, 8] as const;

/** How the time to load, parse and analyze a file grows with its length, at so many UTF-16 units and 2, 4, 8 times. */
export async function measureGrowth(shape: HostileShape, length: number): Promise<ShapeGrowth> {
  const milliseconds: number[] = [];
  for (const times of TIMES) milliseconds.push(await cpuOf(shape.content(length * times)));
  const [, second = 0, , last = 0] = milliseconds;
  return { name: shape.name, milliseconds, exponent: Math.log(last / second) / Math.log(8 / 2) };
}

/** What the processor spends on a file, in milliseconds. Files that are refused are also read first. */
export async function cpuOf(content: string): Promise<number> {
  const started = process.cpuUsage();
  try {
    splitFrontMatter(content);
    const analyzed = analyzeArticle(parseArticle('shape', content));
    await addPassages(analyzed, (texts) => Promise.resolve(texts.map(({ length }) => length >> 2)));
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / MICROSECONDS;
}

export function renderGrowth(growths: readonly ShapeGrowth[], length: number): string {
  const head = ['shape'.padEnd(30), ...TIMES.map((times) => `${(length * times) / 1_000} K`.padStart(9))];
  const lines = growths.map(({ name, milliseconds, exponent }) =>
    [
      name.padEnd(30),
      ...milliseconds.map((each) => `${each.toFixed(0)} ms`.padStart(9)),
      exponent.toFixed(2).padStart(9),
    ].join(''),
  );
  return [`${head.join('')} exponent`, ...lines].join('\n');
}
