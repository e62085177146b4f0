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
        `The index folder ${folder} cannot be read or written. Change its permissions or choose another folder.`,
        { cause },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new VerbatimError(
        `The disk of the index folder ${folder} is full. Free some space and try again.`,
        {
          cause,
        },
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new VerbatimError(
        `The index folder ${folder} is a file, not a folder. Remove it or choose another folder.`,
        {
          cause,
        },
      );
    case 'ENOENT':
      return new VerbatimError(
        `The index folder ${folder} cannot be created, or it was removed. Check that its disk is writable and try again.`,
        { cause },
      );
    default:
      return new VerbatimError(
        `The index in ${folder} cannot be written: ${messageOf(cause)}. Check the folder and its disk and try again.`,
        { cause },
      );
  }
}

/** The code of an error of the disk, such as ENOENT. vectra hands it on only in its message. */
export function diskCodeOf(error: unknown): string | null {
  const code = codeOf(error);
  // The language's own errors begin with ERR_.
  if (code !== null) return code.includes('_') ? null : code;
  return /\b(E[A-Z]{3,}):/u.exec(messageOf(error))?.[1] ?? null;
}
