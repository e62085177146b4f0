/** Arrays of whole numbers that are stored in one piece. */
export type Arrays = readonly Numbers[];

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const KINDS = [Uint8Array, Uint16Array, Uint32Array, Int32Array] as const;
/** Each array begins at a multiple of so many bytes, after its kind and length. */
const ALIGNMENT = 4;
const HEAD_BYTES = 8;

/** Puts arrays into one piece of memory, whose length is a multiple of four. */
export function packArrays(arrays: Arrays): Uint8Array {
  const size = arrays.reduce((sum, { byteLength }) => sum + HEAD_BYTES + padded(byteLength), 0);
  const packed = new Uint8Array(size);
  const heads = new DataView(packed.buffer);
  let at = 0;
  for (const array of arrays) {
    heads.setUint32(
      at,
      KINDS.findIndex((kind) => array instanceof kind),
      true,
    );
    heads.setUint32(at + 4, array.length, true);
    packed.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at + HEAD_BYTES);
    at += HEAD_BYTES + padded(array.byteLength);
  }
  return packed;
}

/** The arrays in a piece of memory that begins at a multiple of four bytes of its buffer; they are not copied. */
export function unpackArrays({ buffer, byteOffset, byteLength }: Uint8Array): Arrays {
  const heads = new DataView(buffer, byteOffset, byteLength);
  const arrays: Numbers[] = [];
  for (let at = 0; at < byteLength;) {
    const kind = KINDS[heads.getUint32(at, true)] ?? Uint8Array;
    const array = new kind(
      buffer as ArrayBuffer,
      byteOffset + at + HEAD_BYTES,
      heads.getUint32(at + 4, true),
    );
    arrays.push(array);
    at += HEAD_BYTES + padded(array.byteLength);
  }
  return arrays;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
