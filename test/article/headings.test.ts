import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { headingOf } from '../../src/article/lines/headings.js';

const file = path.resolve(import.meta.dirname, '../cases/headings/lines.json');
const cases = z
  .array(
    z.object({
      name: z.string(),
      line: z.string(),
      next: z.string().nullish(),
      previous: z.string().optional(),
      section: z.string().nullable(),
    }),
  )
  .parse(JSON.parse(readFileSync(file, 'utf8')));

const PARAGRAPH = 'The bridge will be opened on Monday, the mayor said, and the town will pay for it.';

describe('A heading', () => {
  it.each(cases)('$name', ({ line, next, previous, section }) => {
    expect(headingOf(line, next === undefined ? PARAGRAPH : (next ?? undefined), previous)).toBe(section);
  });
});
