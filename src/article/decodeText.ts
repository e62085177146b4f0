import { VerbatimError } from '../errors.js';

/** The text of a file's bytes: UTF-8, or UTF-16 with its byte order mark. Throws a VerbatimError saying what to do with others. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) {
    throw new VerbatimError('The file is binary, not text; remove it or save the article as plain text.');
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new VerbatimError('The file is not in UTF-8; save it in that encoding.', { cause });
  }
}
