import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findBoilerplate } from '../../src/article/lines/boilerplate.js';
import { BOILERPLATE_RULES } from '../../src/article/lines/boilerplateRules.js';

const file = path.resolve(import.meta.dirname, '../cases/boilerplate/lines.json');
const cases = z
  .array(z.object({ name: z.string(), line: z.string(), rule: z.string().nullable() }))
  .parse(JSON.parse(readFileSync(file, 'utf8')));

describe('Boilerplate', () => {
  it.each(cases)('knows $name', ({ line, rule }) => {
    expect(findBoilerplate([line])).toEqual([rule]);
  });

  it('has a case for every rule', () => {
    const covered = new Set(cases.map(({ rule }) => rule));
    expect(BOILERPLATE_RULES.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
  });

  it('takes the list of other stories with its heading', () => {
    const lines = [
      'The bridge is open.',
      'Related News',
      'Ferry fares to rise',
      'What we know about bridges',
    ];
    expect(findBoilerplate(lines)).toEqual([null, 'related-news', 'related-news', 'related-news']);
  });

  it('ends that list at the next paragraph', () => {
    const lines = [
      'Related News',
      'Ferry fares to rise',
      'The mayor said she would cross the bridge herself on Friday.',
    ];
    expect(findBoilerplate(lines)).toEqual(['related-news', 'related-news', null]);
  });
});
