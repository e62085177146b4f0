import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { VerbatimError } from '../src/errors.js';

/**
 * The JSON values of a file, one a line, checked by a schema that drops other fields. Throws a VerbatimError that names
 * the first wrong line.
 */
export async function readJsonLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new VerbatimError(`${file} cannot be read. Check its name.`, { cause });
  });
  return content
    .split(/\r?\n/u)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      try {
        return schema.parse(JSON.parse(line));
      } catch (cause) {
        throw new VerbatimError(`${file}, line ${number}: this is not the expected JSON object.`, { cause });
      }
    });
}
