import { describe, expect, it } from 'vitest';
import { HOSTILE_SHAPES } from '../../../scripts/bench/hostileShapes.js';
import { cpuOf } from '../../../scripts/bench/shapeGrowth.js';

const LENGTH = 15_000;
const TIMES = 4;
/** Four times the text may take eight times as long on a busy machine; of a quadratic rule it takes sixteen. */
const MOST = 8;
/** In milliseconds: the time for less is chance. */
const LEAST = 200;
const TRIES = 3;

/** The least growth of some tries: what else the machine does only adds to it. */
async function growthOf(content: (length: number) => string): Promise<number> {
  let least = Infinity;
  for (let tried = 0; tried < TRIES && least > MOST; tried++) {
    const short = await cpuOf(content(LENGTH));
    const long = await cpuOf(content(LENGTH * TIMES));
    least = Math.min(least, long < LEAST ? 0 : long / short);
  }
  return least;
}

describe('The time to parse and analyze a file', () => {
  for (const { name, content } of HOSTILE_SHAPES) {
    it(`grows with its length and no faster: ${name}`, async () => {
      expect(await growthOf(content)).toBeLessThan(MOST);
    });
  }
});
