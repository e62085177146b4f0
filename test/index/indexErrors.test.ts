import { describe, expect, it } from 'vitest';
import { toIndexError } from '../../src/index/indexErrors.js';

const SENTENCES: readonly (readonly [error: Error, sentence: string])[] = [
  [
    Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' }),
    'The index folder data/index cannot be read or written. Change its permissions or choose another folder.',
  ],
  [
    Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }),
    'The index folder data/index cannot be read or written. Change its permissions or choose another folder.',
  ],
  [
    Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }),
    'The disk of the index folder data/index is full. Free some space and try again.',
  ],
  // As vectra hands it on.
  [
    new Error('Error saving index: Error: ENOSPC: no space left on device, write'),
    'The disk of the index folder data/index is full. Free some space and try again.',
  ],
  [
    Object.assign(new Error('ENOTDIR: not a directory'), { code: 'ENOTDIR' }),
    'The index folder data/index is a file, not a folder. Remove it or choose another folder.',
  ],
  // What mkdir says on a read-only disk.
  [
    Object.assign(new Error('ENOENT: no such file or directory, mkdir'), { code: 'ENOENT' }),
    'The index folder data/index cannot be created, or it was removed. Check that its disk is writable and try again.',
  ],
  [
    Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }),
    'The index in data/index cannot be written: EIO: i/o error. Check the folder and its disk and try again.',
  ],
];

describe('An error of the disk', () => {
  it.each(SENTENCES)('"%s" is one sentence that says what to do', (error, sentence) => {
    expect(toIndexError('data/index', error).message).toBe(sentence);
    expect(toIndexError('data/index', error).cause).toBe(error);
  });
});
