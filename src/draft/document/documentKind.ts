import { MemberError } from '../../errors.js';
import { dataFormat } from './dataFormat.js';

/** What a file is, by its first bytes; its name says only how plain text is written. */
export type DocumentKind = 'pdf' | 'word' | 'page' | 'markdown' | 'text';

/** In bytes: some PDF files have a line of their printer first. */
const PDF_TOP = 1_024;
/** In bytes: a binary file has a zero byte near its top. */
const TEXT_TOP = 8_192;

const IMAGES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  // RIFF, the beginning of WebP.
  [0x52, 0x49, 0x46, 0x46],
];
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Throws a MemberError of one sentence for what no story can be read from. */
export function documentKind(name: string, bytes: Uint8Array): DocumentKind {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  const top = Buffer.from(bytes.subarray(0, TEXT_TOP)).toString('latin1');
  if (bytes.length === 0 || top.trim() === '') throw new MemberError('The file is empty.');
  if (top.slice(0, PDF_TOP).includes('%PDF-')) return 'pdf';
  if (begins(ZIP)) {
    // The names of the files in an archive stand in it as they are.
    if (Buffer.from(bytes).includes('word/document.xml')) return 'word';
    throw new MemberError('The file is an archive, not a story. Add the file that is in it.');
  }
  if (begins(OLD_WORD)) {
    throw new MemberError(
      'The file is an old Word file, or one with a password. Save it as .docx without a password.',
    );
  }
  if (top.startsWith('{\\rtf')) throw new MemberError('The file is in RTF. Save it as .docx or .txt.');
  if (IMAGES.some(begins)) throw new MemberError('The file is an image. Add the text of the story.');
  const hasOrderMark = begins([0xff, 0xfe]) || begins([0xfe, 0xff]);
  if (!hasOrderMark && top.includes('\0')) {
    throw new MemberError('The file is not text. Add a .txt, .md, .html, .docx or .pdf file.');
  }
  if (
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(
      top,
    )
  )
    return 'page';
  if (/\.html?$/iu.test(name) && /<[a-z][^>]*>/iu.test(top)) return 'page';
  const data = dataFormat(bytes);
  if (data !== null) throw new MemberError(`The file is ${data}, not a story. Add the text of one story.`);
  return /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'text';
}
