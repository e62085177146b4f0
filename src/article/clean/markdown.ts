import { lexer, type Token, type Tokens } from 'marked';
import { HTML_TAG } from './htmlTags.js';

/** The words of a Markdown text: links, emphasis and pictures are gone; headings and bullets keep their marks. */
export function plainOfMarkdown(text: string): string {
  // The parser takes more than linear time, so it is given no more than what stands between two blank lines.
  return text
    .split(/(\n[^\S\n]*\n\s*)/u)
    .map((part, index) => (index % 2 === 1 ? part : plainOfBlock(part)))
    .join('');
}

/** In UTF-16 units: what is longer is no paragraph, and stays as it is. */
const MAX_BLOCK_LENGTH = 8_000;

function plainOfBlock(block: string): string {
  if (
    block.length > MAX_BLOCK_LENGTH ||
    !/[*_`[\]<>#|\\~]|^\s*(?:[-+=]|\d+[.)])|\n\s*(?:[-+=]|\d+[.)])/u.test(block)
  )
    return block;
  try {
    return lexer(block).map(renderBlock).join('');
  } catch (error) {
    // Quotations within quotations without end.
    if (error instanceof RangeError) return block;
    throw error;
  }
}

/** A block with the blank lines behind it. */
function renderBlock(token: Token): string {
  const space = /\s*$/u.exec(token.raw)?.[0] ?? '';
  return renderContent(token) + (token.type === 'space' ? '' : space);
}

function renderContent(token: Token): string {
  switch (token.type) {
    case 'space':
      return token.raw;
    case 'heading':
      return `${'#'.repeat((token as Tokens.Heading).depth)} ${renderInline(token)}`;
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.map(renderBlock).join('').trimEnd();
    case 'list':
      return (token as Tokens.List).items.map(renderItem).join('\n');
    case 'table':
      return [(token as Tokens.Table).header, ...(token as Tokens.Table).rows]
        .map((row) => row.map((cell) => renderInline(cell)).join(' | '))
        .join('\n');
    case 'code':
      // What is indented is no program in a news story.
      if (!token.raw.startsWith('```')) return token.raw.trimEnd();
      // The front matter of a file that is shown as an example says nothing of this one.
      return (token as Tokens.Code).text.startsWith('---\n') ? '' : (token as Tokens.Code).text;
    case 'hr':
    case 'def':
      return '';
    case 'html':
      return withoutTags(token.raw).trim();
    default:
      // A footnote begins with its mark.
      return renderInline(token)
        .replace(token.raw.startsWith('[^') ? /^:\s*/u : /^$/u, '')
        .trimEnd();
  }
}

function renderItem(item: Tokens.ListItem): string {
  const mark = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/u.exec(item.raw)?.[0] ?? '';
  return mark + item.tokens.map(renderBlock).join('').trimEnd();
}

/** A block of text or a part of one. */
function renderInline(token: Token | { readonly text: string; readonly tokens?: Token[] }): string {
  if ('type' in token) {
    if (token.type === 'image') return '';
    if (token.type === 'br') return '\n';
    if (token.type === 'html') return withoutTags(token.raw);
    if (token.type === 'link' && token.raw.startsWith('<')) return (token as Tokens.Link).text;
  }
  const inner = 'tokens' in token ? (token.tokens as Token[] | undefined) : undefined;
  if (inner !== undefined) return inner.map(renderInline).join('');
  const words = 'text' in token ? String(token.text) : token.raw;
  return words.replace(/\[\^[^\]\s]+\]/gu, '');
}

/** Without tags of HTML; "<Nolla Copper Corp>" is none. */
function withoutTags(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/gu, '').replace(HTML_TAG, '');
}
