import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { VerbatimError } from '../errors.js';

/** The bytes of a body, unpacked; null as soon as they are more than the limit. Throws a VerbatimError. */
export async function readLimited(
  body: Readable,
  encoding: string | null,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop destroys the stream, and with it the connection.
  for await (const chunk of unpack(body, (encoding ?? 'identity').trim().toLowerCase())) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > maxBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function unpack(body: Readable, encoding: string): Readable {
  if (encoding === '' || encoding === 'identity') return body;
  const unpacker =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : null;
  if (unpacker === null) {
    body.destroy();
    throw new VerbatimError(
      `The page is packed in a way that cannot be unpacked (${encoding}). Add the text of the story by hand.`,
    );
  }
  // Errors of either stream end the reading of the unpacked one.
  pipeline(body, unpacker, () => undefined);
  return unpacker;
}
