import { crc32 } from 'node:zlib';

/** One picture of an animated PNG, for the whole of it or for a part. */
export interface Frame {
  readonly png: Buffer;
  /** Where its upper left corner is; default 0. */
  readonly x?: number;
  readonly y?: number;
  readonly delayMs: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MS_PER_SECOND = 1_000;
/** Of width and height in the header; then comes how the pixels are stored. */
const SIZE_LENGTH = 8;

/**
 * PNGs as one animated PNG that runs again and again: their pixels stay compressed as they are. The first one is the
 * whole picture, and what shows programs that know no animation.
 *
 * @see https://www.w3.org/TR/png-3/#apng-frame-based-animation
 */
export function animate(frames: readonly Frame[]): Buffer {
  const chunks = frames.map(({ png }) => chunksOf(png));
  const [header] = chunks.map(headerOf);
  if (header === undefined) throw new Error('An animation needs a frame.');
  let sequence = 0;
  const written = frames.flatMap(({ x = 0, y = 0, delayMs }, i): Chunk[] => {
    const own = headerOf(chunks[i] ?? []);
    if (!own.subarray(SIZE_LENGTH).equals(header.subarray(SIZE_LENGTH)))
      throw new Error(`Frame ${i} stores its pixels in another way than the first one.`);
    const control = Buffer.alloc(26);
    control.writeUInt32BE(sequence++, 0);
    own.copy(control, 4, 0, SIZE_LENGTH);
    control.writeUInt32BE(x, 12);
    control.writeUInt32BE(y, 16);
    control.writeUInt16BE(delayMs, 20);
    control.writeUInt16BE(MS_PER_SECOND, 22);
    const pixels = (chunks[i] ?? []).filter(({ type }) => type === 'IDAT');
    return [
      { type: 'fcTL', data: control },
      ...pixels.map(({ data }) =>
        i === 0
          ? { type: 'IDAT', data }
          : { type: 'fdAT', data: Buffer.concat([unsigned(sequence++), data]) },
      ),
    ];
  });
  return Buffer.concat([
    SIGNATURE,
    ...[
      { type: 'IHDR', data: header },
      // Zero: without an end.
      { type: 'acTL', data: Buffer.concat([unsigned(frames.length), unsigned(0)]) },
      ...written,
      { type: 'IEND', data: Buffer.alloc(0) },
    ].map(bytesOf),
  ]);
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

function headerOf(chunks: readonly Chunk[]): Buffer {
  const header = chunks.find(({ type }) => type === 'IHDR');
  if (header === undefined) throw new Error('A frame is no PNG.');
  return header.data;
}

function bytesOf({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([unsigned(data.length), body, unsigned(crc32(body))]);
}

function unsigned(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
