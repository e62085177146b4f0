import { lexer, type Token, type Tokens } from 'marked';
import { HTML_TAG } from './htmlTags.js';

/** The words of a Markdown text: links, emphasis and pictures are gone; headings and bullets keep their marks. */
export function plainOfMarkdown(text: string): string {
  return lexer(text).map(renderBlock).join('');
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
      return token.raw.startsWith('```') ? (token as Tokens.Code).text : token.raw.trimEnd();
    case 'hr':
    case 'def':
      return '';
    case 'html':
      return withoutTags(token.raw).trim();
    default:
      return renderInline(token)
        .replace(/^\[\^[^\]]+\]:\s*/u, '')
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
