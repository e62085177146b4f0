import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VerbatimError } from '../../src/errors.js';
import { defineScript, readCount } from '../../src/terminal/defineScript.js';

const script = (run: (values: unknown, words: readonly string[]) => Promise<void>, takesWords = false) => ({
  help: 'Usage: npm run tea',
  options: {
    cups: { type: 'string', default: '1' },
    hot: { type: 'boolean', default: false },
  } as const,
  takesWords,
  run,
});

let said: { output: unknown[]; errors: unknown[] };
beforeEach(() => {
  said = { output: [], errors: [] };
  vi.spyOn(console, 'log').mockImplementation((text) => void said.output.push(text));
  vi.spyOn(console, 'error').mockImplementation((text) => void said.errors.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('A script', () => {
  it('gets its options and words', async () => {
    const run = vi.fn(() => Promise.resolve());
    await defineScript(script(run, true), ['green', '--cups', '2', 'black']);
    expect(run).toHaveBeenCalledWith({ cups: '2', hot: false }, ['green', 'black']);
    expect(process.exitCode).toBeUndefined();
  });

  it.each(['--help', '-h'])('prints its help with %s and does nothing', async (flag) => {
    const run = vi.fn(() => Promise.resolve());
    await defineScript(script(run), ['--hot', flag]);
    expect(said).toEqual({ output: ['Usage: npm run tea'], errors: [] });
    expect(run).not.toHaveBeenCalled();
  });

  it.each([
    ['an unknown flag', ['--cold'], /--cold.* See --help\.$/u],
    ['a flag without its value', ['--cups'], /--cups.* See --help\.$/u],
    ['a word that it does not take', ['green'], /^"green" is not an option\. See --help\.$/u],
  ])('refuses %s in one sentence, with exit code 2', async (_, args, sentence) => {
    const run = vi.fn(() => Promise.resolve());
    await defineScript(script(run), args);
    expect(said.errors).toEqual([expect.stringMatching(sentence)]);
    expect(process.exitCode).toBe(2);
    expect(run).not.toHaveBeenCalled();
  });

  it('says what failed, without controls for the terminal', async () => {
    await defineScript(
      script(() => Promise.reject(new VerbatimError('The kettle\u001b[31m is empty.'))),
      [],
    );
    expect(said.errors).toEqual(['The kettle is empty.']);
    expect(process.exitCode).toBe(1);
  });

  it('says the first line of an unexpected error', async () => {
    await defineScript(
      script(() => Promise.reject(new TypeError('No spout\nat pour'))),
      [],
    );
    expect(said.errors).toEqual([
      'Something unexpected went wrong: No spout (Set NODE_DEBUG=verbatim to see more.)',
    ]);
    expect(process.exitCode).toBe(1);
  });
});

describe('A count', () => {
  it('is a whole number from 1 to 9999', () => {
    expect(readCount('cups', '12')).toBe(12);
    for (const typed of ['0', '-1', '1.5', 'two', '10000', '']) {
      expect(() => readCount('cups', typed)).toThrow(/--cups must be a whole number from 1 to 9999/u);
    }
  });
});
