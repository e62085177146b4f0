import type { VerbatimError } from '../errors.js';
import type { FolderLock } from './folderLock.js';

/** A text that is kept under a name. */
export interface StoredDocument {
  readonly text: string;
  /** Another one after each change. Only ever compared. */
  readonly revision: string;
}

/**
 * Where the state is kept: small documents by name, such as `servers.json` or `answers/2031-03-01T08.json`. A document
 * is replaced as a whole or not at all, and a change counts when it outlives a power cut.
 */
export interface Documents {
  /** What a sentence for people calls a document. */
  placeOf(name: string): string;
  /** Null if there is none. */
  load(name: string): Promise<StoredDocument | null>;
  /**
   * Replaces a document; of two changes, in one process or in two, the second is made to what the first has left.
   * `change` is given the document where it is not the `known` revision (null for none), otherwise undefined, perhaps
   * several times; null leaves the document as it is. Gives its revision. Rejects with a VerbatimError where it cannot
   * be written.
   */
  change(
    name: string,
    known: string | null,
    change: (newer: StoredDocument | null | undefined) => string | null,
  ): Promise<string | null>;
  /** Replaces a document whatever it was. */
  write(name: string, text: string): Promise<void>;
  /** Of several callers one gets true; false if there is no document of the first name. */
  rename(from: string, to: string): Promise<boolean>;
  remove(name: string): Promise<void>;
  /** The documents directly in a folder, by their names in it, in order. */
  list(folder: string): Promise<readonly ListedDocument[]>;
  /**
   * Calls back with the name of each document that another process has changed, or with null if any may be; one call
   * after another.
   */
  onChanged(listener: (name: string | null) => Promise<void>): void;
  /** Deletes what processes have left that ended while they wrote, for the process that holds the state. */
  sweep(folder: string): Promise<void>;
  /**
   * For what processes change that do not hold the state: has none of them come between. `onHeld` makes the error where
   * another one is too long at it.
   */
  together<T>(folder: string, use: () => Promise<T>, onHeld: (cause: unknown) => VerbatimError): Promise<T>;
}

export interface ListedDocument {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** The state, as long as this process has it. */
export interface HeldState extends FolderLock {
  readonly documents: Documents;
  /** Whether a restored backup has just taken the place of what was there. */
  readonly isRestored: boolean;
}

/** The documents of one folder, by their names in it. */
export function documentsIn(documents: Documents, folder: string): Documents {
  const nameOf = (name: string) => (name === '' ? folder : `${folder}/${name}`);
  return {
    placeOf: (name) => documents.placeOf(nameOf(name)),
    load: (name) => documents.load(nameOf(name)),
    change: (name, known, change) => documents.change(nameOf(name), known, change),
    write: (name, text) => documents.write(nameOf(name), text),
    rename: (from, to) => documents.rename(nameOf(from), nameOf(to)),
    remove: (name) => documents.remove(nameOf(name)),
    list: (inside) => documents.list(nameOf(inside)),
    onChanged: (listener) =>
      documents.onChanged(async (name) => {
        if (name === null) await listener(null);
        else if (name.startsWith(`${folder}/`)) await listener(name.slice(folder.length + 1));
      }),
    sweep: (inside) => documents.sweep(nameOf(inside)),
    together: (inside, use, onHeld) => documents.together(nameOf(inside), use, onHeld),
  };
}
