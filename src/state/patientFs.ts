import fs from 'node:fs';
import { codeOf } from '../errors.js';

/** What is asked of the file system to keep a lock. */
export type LockFs = Pick<typeof fs, 'mkdir' | 'realpath' | 'rmdir' | 'rmdirSync' | 'stat' | 'utimes'>;

/**
 * A file system for a lock that is renewed. While the disk is read-only or fails, a renewal counts as done: nobody else
 * can take the lock there either. If somebody has taken it, as from another machine, that shows.
 */
export function createPatientFs(base: LockFs = fs): LockFs {
  /** As it stands on the disk. */
  let written: number | null = null;
  /** What it would be after the renewals that failed. */
  let wanted: Date | null = null;
  const stat = (file: fs.PathLike, done: (error: NodeJS.ErrnoException | null, stats: fs.Stats) => void) =>
    base.stat(file, (error, stats) => {
      if (error !== null) done(error, stats);
      else if (wanted !== null && stats.mtime.getTime() === written) {
        stats.mtime = wanted;
        done(null, stats);
      } else {
        written = stats.mtime.getTime();
        wanted = null;
        done(null, stats);
      }
    });
  const utimes: typeof fs.utimes = Object.assign(
    (file: fs.PathLike, atime: fs.TimeLike, mtime: fs.TimeLike, done: fs.NoParamCallback) =>
      base.utimes(file, atime, mtime, (error) => {
        const isGone = codeOf(error) === 'ENOENT';
        wanted = error === null || isGone || !(mtime instanceof Date) ? null : mtime;
        done(isGone ? error : null);
      }),
    { __promisify__: fs.utimes.__promisify__ },
  );
  return { ...base, stat: stat as typeof fs.stat, utimes };
}
