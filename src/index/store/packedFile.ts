import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { replaceFile } from '../../files.js';
import { type PackedVectors, strideOf } from '../scan/packedVectors.js';

/**
 * The vectors of an article once more, packed: read 50 times as fast as vectra's file, from which it can be made again
 * at any time.
 */
const PACKED_FILE = 'vectors.bin';

/** Raise it when the layout changes: another number is no file of this version. */
const LAYOUT = 1;
const HASH_BYTES = 32;
/** Layout, dimensions, rows, checksum of what follows the header; then size, time and SHA-256 of vectra's file. */
const HEADER_BYTES = 4 * 4 + 2 * 8 + HASH_BYTES;

/** The file of vectra that the packed one was made from. */
interface PackedSource {
  readonly file: string;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

export async function writePacked(
  folder: string,
  { file, sha256 }: PackedSource,
  { dimensions, numbers, scales }: PackedVectors,
): Promise<void> {
  const { size, mtimeMs } = await stat(file);
  const header = Buffer.alloc(HEADER_BYTES);
  const content = Buffer.concat([bytesOf(scales), bytesOf(numbers)]);
  [LAYOUT, dimensions, scales.length, crc32(content)].forEach((value, i) =>
    header.writeUInt32LE(value, 4 * i),
  );
  header.writeDoubleLE(size, 16);
  header.writeDoubleLE(mtimeMs, 24);
  header.write(sha256, 32, 'hex');
  await replaceFile(path.join(folder, PACKED_FILE), Buffer.concat([header, content]));
}

/**
 * Null where they must be made again: the file is missing, damaged or of another version, or vectra's file is not the
 * one that it was made from, by its hash, or has been touched since.
 */
export async function readPacked(folder: string, source: PackedSource): Promise<PackedVectors | null> {
  try {
    const [bytes, written] = await Promise.all([readFile(path.join(folder, PACKED_FILE)), stat(source.file)]);
    return parsePacked(bytes, written, source);
  } catch {
    return null;
  }
}

/** The same at once. */
export function readPackedNow(folder: string, source: PackedSource): PackedVectors | null {
  try {
    return parsePacked(readFileSync(path.join(folder, PACKED_FILE)), statSync(source.file), source);
  } catch {
    return null;
  }
}

function parsePacked(
  bytes: Buffer,
  { size, mtimeMs }: { readonly size: number; readonly mtimeMs: number },
  { sha256 }: PackedSource,
): PackedVectors | null {
  const [layout, dimensions = 0, rows = 0, checksum] = [0, 4, 8, 12].map((at) => bytes.readUInt32LE(at));
  const content = bytes.subarray(HEADER_BYTES);
  const isOfSource =
    bytes.readDoubleLE(16) === size &&
    bytes.readDoubleLE(24) === mtimeMs &&
    bytes.toString('hex', 32, HEADER_BYTES) === sha256;
  const isWhole = content.length === rows * (4 + 2 * strideOf(dimensions)) && crc32(content) === checksum;
  if (layout !== LAYOUT || !isOfSource || !isWhole) return null;
  // Copied: what follows a header need not begin where typed arrays may.
  const own = content.buffer.slice(content.byteOffset, content.byteOffset + content.length);
  return {
    dimensions,
    scales: new Float32Array(own, 0, rows),
    numbers: new Int16Array(own, 4 * rows),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Int16Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
