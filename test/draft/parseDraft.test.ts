import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/article/article.js';
import { parseDraft } from '../../src/draft/parseDraft.js';
import { linesFrom, madePdf, madeWord, madeZip } from './madeFiles.js';

const paragraphsOf = ({ article: { text, blocks } }: Awaited<ReturnType<typeof parseDraft>>) =>
  blocks.filter(({ kind }) => kind === 'paragraph').map((block) => textOf(text, block));
const draft = (name: string, content: string | Uint8Array) =>
  parseDraft({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });

const FIRST = [
  'The ferry to Aalbek stayed in port on Monday because the wind was',
  'too strong, its owner said. About 200 people waited on the quay',
  'until the evening.',
];
const SECOND = ['“We wait for the wind to turn,” said Ada Holm, the captain of', 'the ferry.'];
const WORDS = ['“We wait for the wind to turn,” said Ada Holm, the captain of the ferry.'];

describe('A PDF file that is handed in', () => {
  it('has its lines joined to paragraphs, and its speakers', async () => {
    const read = await draft(
      'scan.pdf',
      madePdf([
        [{ text: 'Ferry stays in port', y: 780, size: 20 }, ...linesFrom(750, [...FIRST, '', ...SECOND])],
      ]),
    );
    expect(read.article.title).toBe('Ferry stays in port');
    expect(paragraphsOf(read)).toEqual([FIRST.join(' '), ...WORDS]);
    expect(read.quotations.map(({ speaker }) => speaker?.name)).toContain('Ada Holm');
  });

  it('loses running heads and page numbers, and goes on over the end of a page', async () => {
    const page = (number: number, texts: readonly string[]) => [
      { text: 'The Orlin Courier', y: 820, size: 9 },
      ...linesFrom(750, texts),
      { text: String(number), x: 300, y: 30, size: 9 },
    ];
    const read = await draft(
      'paper.pdf',
      madePdf([page(1, FIRST.slice(0, 2)), page(2, [...FIRST.slice(2), '', ...SECOND])]),
    );
    expect(paragraphsOf(read)).toEqual([FIRST.join(' '), ...WORDS]);
    expect(read.furniture).toEqual(expect.arrayContaining(['The Orlin Courier', '1', '2']));
  });

  it('is refused when it is locked, damaged or a scan', async () => {
    await expect(draft('a.pdf', madePdf([linesFrom(700, FIRST)], { locked: true }))).rejects.toThrow(
      'protected by a password',
    );
    await expect(draft('a.pdf', '%PDF-1.7\nnothing follows')).rejects.toThrow('damaged');
    await expect(draft('a.pdf', madePdf([[]]))).rejects.toThrow('no text: its pages are images');
  });
});

describe('A Word file that is handed in', () => {
  it('has a headline, paragraphs and speakers', async () => {
    const read = await draft('story.docx', madeWord(['Ferry stays in port', FIRST.join(' '), ...WORDS]));
    expect(read.article.title).toBe('Ferry stays in port');
    expect(paragraphsOf(read)).toEqual([FIRST.join(' '), ...WORDS]);
    expect(read.quotations.map(({ speaker }) => speaker?.name)).toContain('Ada Holm');
  });

  it('is known by what is in it, whatever its name is', async () => {
    const read = await draft('story.txt', madeWord(['Ferry stays in port', FIRST.join(' ')]));
    expect(paragraphsOf(read)).toEqual([FIRST.join(' ')]);
  });

  it('is refused when it is damaged, empty, old or another archive', async () => {
    const word = madeWord([FIRST.join(' ')]);
    await expect(draft('a.docx', word.subarray(0, word.length - 60))).rejects.toThrow('damaged');
    await expect(draft('a.docx', madeWord(['']))).rejects.toThrow('no text');
    await expect(draft('a.docx', madeWord(['a'.repeat(1_600_000)]))).rejects.toThrow('far more text');
    await expect(draft('a.docx', madeZip({ 'a.txt': 'x' }))).rejects.toThrow('an archive');
    await expect(draft('a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow(
      '.docx without a password',
    );
  });
});

describe('A text that is handed in', () => {
  it('is read as it would be from the folder', async () => {
    const read = await draft(
      'note.txt',
      `Ferry stays in port\n\nBy Bo Lind\n\n${FIRST.join(' ')}\n\nShare this story`,
    );
    expect(read.article).toMatchObject({ title: 'Ferry stays in port', author: 'Bo Lind', published: null });
    expect(paragraphsOf(read)).toEqual([FIRST.join(' ')]);
  });

  it('may be in windows-1252, in UTF-16, or a page without that name', async () => {
    const latin = Buffer.from(`Ferry stays\n\n${FIRST.join(' ')} It is caf\u00e9 time.`, 'latin1');
    expect(paragraphsOf(await draft('a.txt', latin)).at(-1)).toContain('café time');
    const wide = Buffer.from(`\ufeffFerry stays\n\n${FIRST.join(' ')}`, 'utf16le');
    expect(paragraphsOf(await draft('a.txt', wide))).toEqual([FIRST.join(' ')]);
    const page = `<!doctype html><title>Ferry stays in port</title><article><p>${FIRST.join(' ')}</p></article>`;
    expect((await draft('a.txt', page)).article.title).toBe('Ferry stays in port');
  });

  it('is refused when there is none', async () => {
    await expect(draft('a.txt', '')).rejects.toThrow('empty');
    await expect(draft('a.txt', ' \n ')).rejects.toThrow('empty');
    await expect(draft('a.txt', Buffer.from('89504e470d0a1a0a', 'hex'))).rejects.toThrow('an image');
    await expect(draft('a.txt', Buffer.from([1, 2, 0, 4]))).rejects.toThrow('not text');
    await expect(draft('a.txt', '{\\rtf1 hello}')).rejects.toThrow('RTF');
    await expect(draft('a.md', '---\ntitle: Only this\n---\n')).rejects.toThrow('no text of a story');
  });

  it.each([
    ['JSON', '{"title": "Ferry stays in port", "text": ["One", "Two"]}'],
    ['JSON', '[\n  {"id": 1, "name": "Ada Holm"}\n]\n'],
    ['JSON', '{"id": 1, "text": "One"}\n{"id": 2, "text": "Two"}\n'],
    ['a table', 'id,name,words\n1,Ada Holm,"We wait, and wait"\n2,Bo Lind,Yes\n'],
    ['a table', 'id\tname\n1\tAda Holm\n2\tBo Lind\n'],
    ['a table', '\ufeffDatum;Ort\r\n2031-03-03;Aalbek\r\n2031-03-04;Orlin\r\n'],
  ])('is refused as %s when a program wrote it', async (format, text) => {
    await expect(draft('a.txt', text)).rejects.toThrow(`The file is ${format}, not a story.`);
  });

  it.each([
    ['[Read: the ferry]\n\n', ''],
    ['The sea,\nthe quay,\nthe ferry,\n\n', ''],
    ['Ships, boats and quays\n\n', 'Ada Holm, the captain\n\nBo Lind, the mate\n\nTove Rask, the cook\n\n'],
  ])('is a story where it only begins like data: %j', async (above, below) => {
    const read = await draft('a.txt', `${above}${FIRST.join(' ')}\n\n${below}`);
    expect(paragraphsOf(read)).toContain(FIRST.join(' '));
  });
});
