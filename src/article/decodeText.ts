import { VerbatimError } from '../errors.js';

const BINARY = 'The file is binary, not text. Remove it, or save the article as plain text in UTF-8.';

/**
 * The text of a file's bytes: UTF-8, or UTF-16 with its byte order mark. Throws a VerbatimError saying what to do
 * with others.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) throw new VerbatimError(BINARY);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new VerbatimError(BINARY);
    return text;
  } catch (cause) {
    if (cause instanceof VerbatimError) throw cause;
    throw new VerbatimError('The file is not encoded in UTF-8. Save it as UTF-8.', { cause });
  }
}
