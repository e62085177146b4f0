/** Width and height of a PNG file, as its header has them; throws for any other file. */
export function pngSize(bytes: Uint8Array): [number, number] {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('That is no PNG file.');
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}
