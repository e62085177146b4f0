import { codeOf, messageOf, VerbatimError } from '../errors.js';

/** Another process is building the index. */
export class IndexLockedError extends VerbatimError {
  override name = 'IndexLockedError';
}

/** There is nothing to index. */
export class NoArticlesError extends VerbatimError {
  override name = 'NoArticlesError';
}

/** Turns an error of the disk into a sentence that names the index folder and says what to do. */
export function toIndexError(folder: string, cause: unknown): VerbatimError {
  switch (diskCodeOf(cause)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new VerbatimError(
        `The index folder ${folder} cannot be read and written; change its permissions or choose another folder.`,
        { cause },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new VerbatimError(
        `The disk of the index folder ${folder} is full; free some space and try again.`,
        {
          cause,
        },
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new VerbatimError(`The index folder ${folder} is a file; remove it or choose another folder.`, {
        cause,
      });
    case 'ENOENT':
      return new VerbatimError(
        `The index folder ${folder} cannot be created or is gone; check that its disk can be written to and try again.`,
        { cause },
      );
    default:
      return new VerbatimError(
        `The index in ${folder} cannot be written: ${messageOf(cause)}; check the folder and its disk and try again.`,
        { cause },
      );
  }
}

/** The code of an error of the disk, such as ENOENT. vectra hands it on only in its message. */
export function diskCodeOf(error: unknown): string | null {
  return codeOf(error) ?? /\b(E[A-Z]{3,}):/u.exec(messageOf(error))?.[1] ?? null;
}
