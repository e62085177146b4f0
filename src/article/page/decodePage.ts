import iconv from 'iconv-lite';
import { VerbatimError } from '../../errors.js';

/** In bytes: a page names its charset near its top. */
const TOP_LENGTH = 4_096;

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a page's bytes: by its byte order mark, the header `Content-Type` of its server, its `meta`, as UTF-8 if
 * it can be that, else as windows-1252. Throws a VerbatimError for what is no text.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const buffer = Buffer.from(bytes);
  const bom = BOMS.find(([, mark]) => mark.every((byte, index) => buffer[index] === byte));
  const top = buffer.subarray(0, TOP_LENGTH).toString('latin1');
  const told =
    bom?.[0] ?? charsetOf(contentType ?? '') ?? charsetOf(/<meta[^>]*charset[^>]*>/iu.exec(top)?.[0] ?? '');
  if (
    bom === undefined &&
    (/^(?:%PDF-|PK)/u.test(top) || buffer.subarray(0, TOP_LENGTH).includes(0)) &&
    !/^utf-?16/iu.test(told ?? '')
  ) {
    throw new VerbatimError(
      'This is no web page but another kind of file. Save its text as .txt, and add that.',
    );
  }
  // Many pages in UTF-8 are served as Latin-1, hardly any the other way round.
  if (
    bom === undefined &&
    (told === null || /^(?:utf-?8|iso-?8859-1|windows-1252|latin-?1|us-ascii)$/iu.test(told))
  ) {
    return decodeUtf8(buffer) ?? iconv.decode(buffer, 'windows-1252');
  }
  return told !== null && iconv.encodingExists(told)
    ? iconv.decode(buffer, told)
    : (decodeUtf8(buffer) ?? iconv.decode(buffer, 'windows-1252'));
}

function charsetOf(words: string): string | null {
  return /charset\s*=\s*(?:["']\s*)?([\w:.-]+)/iu.exec(words)?.[1] ?? null;
}

/** Null if the bytes are no UTF-8; a letter that is cut off at the very end is forgiven. */
function decodeUtf8(bytes: Buffer): string | null {
  for (const end of [bytes.length, bytes.length - 1, bytes.length - 2, bytes.length - 3]) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
    } catch {
      // The bytes before may be sound.
    }
  }
  return null;
}
