import { z } from 'zod';
import { VerbatimError } from '../errors.js';
import type { Documents, StoredDocument } from './documents.js';

interface StateDocumentOptions<T> {
  readonly documents: Documents;
  readonly name: string;
  /** Of the shape of the value; raise it when older versions could not read the new shape. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** The value before anything was saved. */
  readonly empty: T;
  /** Gets one sentence when a document was set aside. */
  readonly onNotice: (sentence: string) => void;
  /** Leaves an unreadable document where it is, for a process that does not hold the state. Default false. */
  readonly readOnly?: boolean;
}

/** A change could not be stored; the cause says why. */
export class NotKeptError extends VerbatimError {
  override name = 'NotKeptError';
}

/** A value in memory and in a document. */
export interface StateDocument<T> {
  read(): T;
  /**
   * Changes the value: one change after another, each stored before it counts. If it cannot be stored, the value stays
   * as it was and this rejects with a NotKeptError. Where other processes change the value too, `change` may be called
   * again with what they made of it. Resolves to the new value.
   */
  update(change: (value: T) => T): Promise<T>;
  /** Takes over what another process has stored. */
  refresh(): Promise<void>;
}

/**
 * Opens a document of the state. One that is damaged, or from a newer version of the bot, is renamed, never
 * overwritten, and a notice names it; the state then begins empty.
 */
export async function openStateDocument<T>(options: StateDocumentOptions<T>): Promise<StateDocument<T>> {
  const { documents, name, version, schema, empty } = options;
  const place = documents.placeOf(name);
  const valueOf = (stored: StoredDocument | null): T => {
    if (stored === null) return empty;
    const parsed = parse(stored.text, version, schema);
    if (parsed.kind === 'parsed') return parsed.value;
    throw new VerbatimError(`${place} ${parsed.reason}.`);
  };
  let { value, revision } = await load(options);
  let last = Promise.resolve<unknown>(undefined);
  const inTurn = <R>(step: () => Promise<R>): Promise<R> => {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    read: () => value,
    update: (change) =>
      inTurn(async () => {
        let changed = value;
        const faults: unknown[] = [];
        try {
          revision = await documents.change(name, revision, (newer) => {
            if (newer !== undefined) value = valueOf(newer);
            changed = orNote(() => change(value), faults);
            return changed === value ? null : `${JSON.stringify({ version, value: changed }, null, 1)}\n`;
          });
        } catch (cause) {
          if (faults.includes(cause)) throw cause;
          throw new NotKeptError(`${place} could not be written. Nothing was changed.`, { cause });
        }
        value = changed;
        return changed;
      }),
    refresh: () =>
      inTurn(async () => {
        const stored = await documents.load(name);
        if ((stored?.revision ?? null) === revision) return;
        value = valueOf(stored);
        revision = stored?.revision ?? null;
      }),
  };
}

function orNote<R>(run: () => R, faults: unknown[]): R {
  try {
    return run();
  } catch (fault) {
    faults.push(fault);
    throw fault;
  }
}

/** Opens a document whose value follows what other processes store. */
export async function openFollowedDocument<T>(
  options: StateDocumentOptions<T> & { readonly onFollowed?: () => void },
): Promise<StateDocument<T>> {
  const { documents, name, onFollowed } = options;
  const opened = await openStateDocument(options);
  documents.onChanged(async (changed) => {
    if (changed !== null && changed !== name) return;
    const before = opened.read();
    await opened.refresh();
    if (opened.read() !== before) onFollowed?.();
  });
  return opened;
}

async function load<T>(
  options: StateDocumentOptions<T>,
): Promise<{ readonly value: T; readonly revision: string | null }> {
  const { documents, name, version, schema, empty, onNotice, readOnly = false } = options;
  const stored = await documents.load(name);
  if (stored === null) return { value: empty, revision: null };
  const parsed = parse(stored.text, version, schema);
  if (parsed.kind === 'parsed') return { value: parsed.value, revision: stored.revision };
  const place = documents.placeOf(name);
  if (readOnly) {
    onNotice(`${place} ${parsed.reason}. The bot continues without it.`);
    return { value: empty, revision: null };
  }
  const aside = `${name}.${parsed.kind}-${new Date().toISOString().replace(/[:.]/gu, '-')}`;
  try {
    await documents.rename(name, aside);
  } catch (cause) {
    throw new VerbatimError(
      `${place} ${parsed.reason} and cannot be moved. Move it to another folder and start again.`,
      { cause },
    );
  }
  onNotice(
    `${place} ${parsed.reason}. It was renamed to ${documents.placeOf(aside)}, and the bot starts without it.`,
  );
  return { value: empty, revision: null };
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
