import { extractTextItems, getDocumentProxy } from 'unpdf';
import { MemberError, messageOf } from '../../errors.js';
import { findPageMarks, type PdfLine } from './pdfLines.js';

/** The text of a PDF file, and what stands on each of its pages beside it. */
interface PdfText {
  readonly text: string;
  readonly furniture: readonly string[];
}

type TextItem = Awaited<ReturnType<typeof extractTextItems>>['items'][number][number];

/** In heights of a letter: how far apart two lines of one paragraph are at most. */
const LINE_DISTANCE = 1.75;
/** In heights of a letter: so far below the line a word is on another one. */
const SAME_LINE = 0.5;
/** In heights of a letter: so far from the word before there is a space between them. */
const SPACE_WIDTH = 0.15;

/** Throws a MemberError of one sentence for a file without text that can be read. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const { items } = await readItems(bytes).catch((cause: unknown) => {
    const isLocked = /password/iu.test(messageOf(cause));
    throw new MemberError(
      isLocked
        ? 'The PDF file is protected by a password. Save it without one, or paste the text of the story.'
        : 'The PDF file is damaged. Save it again, or paste the text of the story.',
      { cause },
    );
  });
  const pages = items.map(linesOf);
  if (
    !/\p{L}{2}/u.test(
      pages
        .flat()
        .map(({ text }) => text)
        .join(' '),
    )
  ) {
    throw new MemberError(
      'The PDF file has no text: its pages are images, as from a scanner. Paste the text of the story.',
    );
  }
  const marks = findPageMarks(pages);
  const paragraphs: string[] = [];
  for (const lines of pages) {
    const own = lines.filter((line) => !marks.has(line));
    own.forEach((line, index) => {
      const before = own[index - 1];
      const last = paragraphs.at(-1);
      const goesOn =
        before === undefined
          ? last !== undefined && !/[.!?:]["”’)]*$/u.test(last) && /^\p{Ll}/u.test(line.text)
          : isSameParagraph(before, line);
      if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = `${last}\n${line.text}`;
      else paragraphs.push(line.text);
    });
  }
  return { text: paragraphs.join('\n\n'), furniture: [...marks].map(({ text }) => text) };
}

async function readItems(bytes: Uint8Array): ReturnType<typeof extractTextItems> {
  // Its warnings about odd files are for nobody.
  return extractTextItems(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }));
}

/** The words of a page, in the order in which they are drawn, line by line. */
function linesOf(items: readonly TextItem[]): PdfLine[] {
  const lines: { text: string; x: number; y: number; size: number; end: number }[] = [];
  let isEnded = true;
  for (const { str, x, y, width, fontSize, hasEOL } of items) {
    const size = fontSize || 1;
    const line = lines.at(-1);
    if (str !== '') {
      if (isEnded || line === undefined || Math.abs(line.y - y) > SAME_LINE * Math.max(size, line.size)) {
        lines.push({ text: str, x, y, size, end: x + width });
      } else {
        const isApart = x - line.end > SPACE_WIDTH * size && !line.text.endsWith(' ') && !str.startsWith(' ');
        line.text += isApart ? ` ${str}` : str;
        line.end = x + width;
        line.size = Math.max(line.size, size);
      }
      isEnded = false;
    }
    if (hasEOL) isEnded = true;
  }
  return lines
    .map(({ text, x, y, size }) => ({ text: text.replace(/\s+/gu, ' ').trim(), x, y, size }))
    .filter(({ text }) => text !== '');
}

function isSameParagraph(above: PdfLine, below: PdfLine): boolean {
  const distance = above.y - below.y;
  const size = Math.max(above.size, below.size);
  return (
    distance > 0 &&
    distance <= LINE_DISTANCE * size &&
    Math.abs(above.size - below.size) < size / 10 &&
    // The first line of a paragraph may stand further in.
    !(below.x - above.x > size && /[.!?]["”’)]*$/u.test(above.text))
  );
}
