import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { codeOf, messageOf, VerbatimError } from '../errors.js';
import { replaceFile } from '../files.js';

interface StateFileOptions<T> {
  readonly file: string;
  /** Of the shape of the value; raise it when older versions could not read the new shape. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** The value before anything was saved. */
  readonly empty: T;
  /** Gets one sentence when a file was set aside. */
  readonly onNotice: (sentence: string) => void;
  /** Leaves an unreadable file where it is, for a process without the folder's lock. Default false. */
  readonly readOnly?: boolean;
}

/** A change could not be written to disk; the cause says why. */
export class NotKeptError extends VerbatimError {
  override name = 'NotKeptError';
}

/** A value in memory and on disk. */
export interface StateFile<T> {
  read(): T;
  /**
   * Changes the value: one change after another, each on disk before it counts. If it cannot be written, the value
   * stays as it was and this rejects with a NotKeptError. Resolves to the new value.
   */
  update(change: (value: T) => T): Promise<T>;
}

/**
 * Opens a state file. A file that is damaged, or from a newer version of the bot, is renamed, never overwritten, and
 * a notice names it; the state then begins empty.
 */
export async function openStateFile<T>(options: StateFileOptions<T>): Promise<StateFile<T>> {
  const { file, version } = options;
  let value: T = await load(options);
  let last = Promise.resolve<unknown>(undefined);
  return {
    read: () => value,
    update(change) {
      const write = async () => {
        const changed = change(value);
        if (changed === value) return value;
        await replaceFile(file, `${JSON.stringify({ version, value: changed }, null, 1)}\n`).catch(
          (cause: unknown) => {
            throw new NotKeptError(`${file} could not be written. Nothing was changed.`, { cause });
          },
        );
        value = changed;
        return changed;
      };
      const written = last.then(write);
      last = written.catch(() => undefined);
      return written;
    },
  };
}

async function load<T>(options: StateFileOptions<T>): Promise<T> {
  const { file, version, schema, empty, onNotice, readOnly = false } = options;
  const text = await loadText(file);
  if (text === null) return empty;
  const parsed = parse(text, version, schema);
  if (parsed.kind === 'parsed') return parsed.value;
  if (readOnly) {
    onNotice(`${file} ${parsed.reason}. The bot continues without it.`);
    return empty;
  }
  const aside = `${file}.${parsed.kind}-${new Date().toISOString().replace(/[:.]/gu, '-')}`;
  try {
    await rename(file, aside);
  } catch (cause) {
    throw new VerbatimError(
      `${file} ${parsed.reason} and cannot be moved. Move it to another folder and start again.`,
      {
        cause,
      },
    );
  }
  onNotice(`${file} ${parsed.reason}. It was renamed to ${aside}, and the bot starts without it.`);
  return empty;
}

async function loadText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw new VerbatimError(
      `${file} cannot be read (${codeOf(cause) ?? messageOf(cause)}). Check that it is a file, check its permissions, and start again.`,
      { cause },
    );
  }
}

type Parsed<T> =
  | { readonly kind: 'parsed'; readonly value: T }
  | { readonly kind: 'corrupt' | 'newer'; readonly reason: string };

function parse<T>(text: string, version: number, schema: z.ZodType<T>): Parsed<T> {
  try {
    const envelope = z.object({ version: z.int(), value: z.unknown() }).parse(JSON.parse(text));
    if (envelope.version > version) {
      return { kind: 'newer', reason: `was written by a newer version of the bot (${envelope.version})` };
    }
    return { kind: 'parsed', value: schema.parse(envelope.value) };
  } catch {
    return { kind: 'corrupt', reason: 'is damaged' };
  }
}
