import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { replaceFile } from '../../files.js';

/** Raise it when the words of a story are read or stored in another way: a test asks. */
export const WORDS_VERSION = 2;

/** What was read in stories, so that a start need not read them again: it can be made again at any time. */
export interface KeptWords {
  /** The texts of the dictionary's numbers, in order; empty where no story has one any more. */
  readonly terms: readonly string[];
  readonly words: readonly string[];
  /** See readStoryWords. By the name of the folder that an article is stored in, which stands for its content. */
  readonly records: ReadonlyMap<string, Uint8Array>;
}

const contentsSchema = z.object({
  version: z.literal(WORDS_VERSION),
  terms: z.array(z.string()),
  words: z.array(z.string()),
  names: z.array(z.string()),
  /** How many bytes each record has, in the order of their names. */
  sizes: z.array(z.number()),
});

/** Checksum of all that follows, and the length of the contents, which are JSON, padded to a multiple of four. */
const HEAD_BYTES = 8;
/** See unpackArrays. */
const ALIGNMENT = 4;

/** Between two pieces of work, so that other work goes on. */
type Pause = () => Promise<unknown>;

/** So many bytes are written at a time. */
const PIECE_BYTES = 1e6;

export async function writeWordsFile(file: string, kept: KeptWords, pause: Pause): Promise<void> {
  const { terms, words, records } = kept;
  const sizes = [...records.values()].map(({ byteLength }) => byteLength);
  const text = JSON.stringify({ version: WORDS_VERSION, terms, words, names: [...records.keys()], sizes });
  const contents = Buffer.from(text + ' '.repeat(ALIGNMENT - (Buffer.byteLength(text) % ALIGNMENT)));
  const pieces = [contents];
  let checksum = crc32(contents);
  let waiting: Uint8Array[] = [];
  const flush = async () => {
    const piece = Buffer.concat(waiting);
    waiting = [];
    checksum = crc32(piece, checksum);
    pieces.push(piece);
    await pause();
  };
  let bytes = 0;
  for (const record of records.values()) {
    waiting.push(record);
    bytes += record.byteLength;
    if (bytes < PIECE_BYTES) continue;
    bytes = 0;
    await flush();
  }
  await flush();
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(checksum, 0);
  head.writeUInt32LE(contents.length, 4);
  await replaceFile(file, [head, ...pieces]);
}

/** Null where the file is missing, damaged or of another version. */
export async function readWordsFile(file: string): Promise<KeptWords | null> {
  try {
    const read = await readFile(file);
    const bytes = read.byteOffset % ALIGNMENT === 0 ? read : Buffer.from(Uint8Array.from(read).buffer);
    const first = HEAD_BYTES + bytes.readUInt32LE(4);
    if (crc32(bytes.subarray(HEAD_BYTES)) !== bytes.readUInt32LE(0)) return null;
    const contents = contentsSchema.parse(JSON.parse(bytes.toString('utf8', HEAD_BYTES, first)));
    const records = new Map<string, Uint8Array>();
    let at = first;
    for (const [i, name] of contents.names.entries()) {
      const end = at + (contents.sizes[i] ?? 0);
      records.set(name, bytes.subarray(at, end));
      at = end;
    }
    return { terms: contents.terms, words: contents.words, records };
  } catch {
    return null;
  }
}
