import { describe, expect, it } from 'vitest';
import { measureScale } from '../../../scripts/bench/scale/measureScale.js';
import { renderScale } from '../../../scripts/bench/scale/renderScale.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** About 1,000 passages. */
const STORIES = 34;
/** Of a busy machine, too: 3 is usual. Searching once took 30 times as long as comparing the vectors. */
const MOST_SCANS = 15;

describe('The search on made-up stories', () => {
  it('takes little longer than comparing their vectors one by one', async () => {
    const figures = await measureScale(await temporaryFolder(), STORIES);
    expect(figures.passages).toBeGreaterThan(900);
    expect(figures.question / figures.flatScan).toBeLessThan(MOST_SCANS);
    expect(renderScale([figures])).toContain('question, median');
  });
});
