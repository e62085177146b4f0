import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetchError.js';

/** The bytes of a body, unpacked; null as soon as they are more than the limit. Throws a FetchError. */
export async function readLimited(
  body: Readable,
  encoding: string | null,
  maxBytes: number,
  noun: string,
): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop destroys the stream, and with it the connection.
  for await (const chunk of unpack(body, (encoding ?? 'identity').trim().toLowerCase(), noun)) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > maxBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function unpack(body: Readable, encoding: string, noun: string): Readable {
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
    throw new FetchError('packed', `The ${noun} is packed in a way that cannot be unpacked (${encoding}).`);
  }
  // Errors of either stream end the reading of the unpacked one.
  pipeline(body, unpacker, () => undefined);
  return unpacker;
}
