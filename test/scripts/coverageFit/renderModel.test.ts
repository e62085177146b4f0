import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderModel } from '../../../scripts/coverageFit/renderModel.js';
import { COVERAGE_MODEL, THRESHOLDS } from '../../../src/answer/coverageModel.js';

describe('The model of the coverage', () => {
  it('is written as the file in use is', () => {
    const source = readFileSync('src/answer/coverageModel.ts', 'utf8');
    const measured = [...source.matchAll(/^ \* - (.*)$/gmu)].map(([, line = '']) => line);
    expect(measured.length).toBeGreaterThan(0);
    expect(renderModel(COVERAGE_MODEL, THRESHOLDS, measured)).toBe(source);
  });
});
