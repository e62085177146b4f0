import mammoth from 'mammoth';
import { MemberError } from '../../errors.js';

/** In UTF-16 units: a first paragraph that is shorter and ends like no sentence is the headline. */
const MAX_TITLE_LENGTH = 160;

/** A Word file as a page of the web. Throws a MemberError for one that is damaged. */
export async function readWord(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      // Images would be in the page as text.
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    )
    .catch((cause: unknown) => {
      throw new MemberError('The Word file is damaged. Save it again, or paste the text of the story.', {
        cause,
      });
    });
  if (value.replace(/<[^>]*>/gu, '').trim() === '') {
    throw new MemberError('The Word file has no text. Paste the text of the story.');
  }
  return `<!doctype html><html><body><article>${withHeadline(value)}</article></body></html>`;
}

/** Few writers use the styles of headings: then the headline is a first line like one. */
function withHeadline(html: string): string {
  if (/<h1[\s>]/u.test(html)) return html;
  const [whole, inner = ''] = /^<(?:p|h2)>([\s\S]*?)<\/(?:p|h2)>/u.exec(html) ?? [];
  const text = inner.replace(/<[^>]*>/gu, '').trim();
  if (whole === undefined || text === '' || text.length > MAX_TITLE_LENGTH || /[.!?]["”’)]*$/u.test(text)) {
    return html;
  }
  return `<h1>${inner}</h1>${html.slice(whole.length)}`;
}
