import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultsOf, readNeighbors } from '../../scripts/quotations/scoreNeighbors.js';

const folder = path.resolve(import.meta.dirname, '../cases/neighbors');
const passage = z.object({ text: z.string().min(1), start: z.int().min(0), end: z.int() });
const quote = passage.extend({
  speaker: z.string().min(1).nullable(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
});
const neighbor = z.object({
  id: z.string(),
  class: z.string(),
  text: z.string().min(1),
  quotes: z.array(quote),
  not_quotes: z.array(passage).default([]),
});
const files = ['given.jsonl', 'open.jsonl'];
const read = (file: string): z.infer<typeof neighbor>[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => neighbor.parse(JSON.parse(line)));

describe('Neighbors', () => {
  it.each(files)('of %s stand in their class', (file) => {
    expect(read(file).filter((row) => !row.id.startsWith(`${row.class}/`))).toEqual([]);
  });

  it.each(files)('of %s point at their own words', (file) => {
    const strays = read(file).flatMap(({ id, text, quotes, not_quotes }) => {
      const points = Array.from(text);
      return [...quotes, ...not_quotes]
        .filter(({ text: words, start, end }) => points.slice(start, end).join('') !== words)
        .map(({ text: words }) => `${id}: ${words}`);
    });
    expect(strays).toEqual([]);
  });

  it.each([
    ['given.jsonl', 120],
    ['open.jsonl', 402],
  ])('of %s are right as far as they were', async (file, settled) => {
    const all = await readNeighbors(path.join(folder, file));
    const wrong = all.filter((one) => faultsOf(one).length > 0);
    expect(wrong.filter(({ guard }) => guard)).toEqual([]);
    expect(all.length - wrong.length).toBeGreaterThanOrEqual(settled);
  });

  it('have an id each', () => {
    const ids = files.flatMap(read).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
