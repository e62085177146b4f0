// @ts-check
import { element } from '../element.js';

const INLINE =
  /\\([^\w\s])|`([^`\n]+)`|\*\*(.+?)\*\*(?!\*)|__(.+?)__|~~(.+?)~~|\|\|(.+?)\|\||\*([^*\n]+?)\*|(?<!\w)_([^_\n]+?)_(?!\w)|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|<t:(\d+)(?::(\w))?>|<(?:@[!&]?|#)(\d+)>|(https?:\/\/[^\s<>]+)/gsu;

/**
 * Discord's markdown as nodes; nothing of it is ever read as HTML.
 * @param {string} text
 * @param {(id: string) => string} mentionOf what stands for a mention, by its id
 * @returns {Node[]}
 */
export function markdown(text, mentionOf) {
  /** @type {Node[]} */
  const blocks = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length;) {
    const from = i;
    const kind = kindOf(lines[i] ?? '');
    while (
      i < lines.length &&
      kindOf(lines[i] ?? '') === kind &&
      (!/heading|subtext/u.test(kind) || i === from)
    )
      i++;
    blocks.push(block(kind, lines.slice(from, i), mentionOf));
  }
  return blocks;
}

/** @param {string} line */
function kindOf(line) {
  if (/^>(?: |$)/u.test(line)) return 'quote';
  if (/^#{1,3} /u.test(line)) return 'heading';
  if (/^-# /u.test(line)) return 'subtext';
  if (/^ *[-*] /u.test(line)) return 'list';
  return 'text';
}

/** @param {string} kind @param {string[]} lines @param {(id: string) => string} mentionOf @returns {Node} */
function block(kind, lines, mentionOf) {
  const inline = (/** @type {string} */ part) => inlineOf(part, mentionOf);
  if (kind === 'quote') {
    const quoted = lines.map((line) => line.replace(/^> ?/u, '')).join('\n');
    return element('blockquote', {}, ...markdown(quoted, mentionOf));
  }
  if (kind === 'heading') return element('h4', {}, ...inline((lines[0] ?? '').replace(/^#+ /u, '')));
  if (kind === 'subtext') return element('small', {}, ...inline((lines[0] ?? '').slice('-# '.length)));
  if (kind === 'list') return listOf(lines, inline);
  return element('div', { class: 'text' }, ...inline(lines.join('\n')));
}

/**
 * Items that are further in than the one before stand below it.
 * @param {string[]} lines
 * @param {(part: string) => (Node | string)[]} inline
 * @returns {HTMLElement}
 */
function listOf(lines, inline) {
  const list = element('ul', {});
  const depth = indent(lines[0] ?? '');
  for (let i = 0; i < lines.length;) {
    const item = element('li', {}, ...inline((lines[i] ?? '').replace(/^ *[-*] /u, '')));
    const from = ++i;
    while (i < lines.length && indent(lines[i] ?? '') > depth) i++;
    if (i > from) item.append(listOf(lines.slice(from, i), inline));
    list.append(item);
  }
  return list;
}

/** @param {string} line */
function indent(line) {
  return line.search(/[^ ]/u);
}

/** @param {string} text @param {(id: string) => string} mentionOf @returns {(Node | string)[]} */
function inlineOf(text, mentionOf) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(at, match.index));
    nodes.push(nodeOf(match, mentionOf));
    at = match.index + match[0].length;
  }
  nodes.push(text.slice(at));
  return nodes;
}

/** @param {RegExpMatchArray} match @param {(id: string) => string} mentionOf @returns {Node | string} */
function nodeOf(match, mentionOf) {
  const inline = (/** @type {string} */ part) => inlineOf(part, mentionOf);
  const [
    whole,
    escaped,
    code,
    bold,
    under,
    strike,
    spoiler,
    star,
    low,
    label,
    url,
    seconds,
    style,
    mention,
    link,
  ] = match;
  if (escaped !== undefined) return escaped;
  if (code !== undefined) return element('code', {}, code);
  if (bold !== undefined) return element('strong', {}, ...inline(bold));
  if (under !== undefined) return element('u', {}, ...inline(under));
  if (strike !== undefined) return element('s', {}, ...inline(strike));
  if (spoiler !== undefined)
    return element('details', { class: 'spoiler' }, element('summary', {}, 'Spoiler'), ...inline(spoiler));
  const italic = star ?? low;
  if (italic !== undefined) return element('em', {}, ...inline(italic));
  const address = url ?? link;
  if (address !== undefined)
    return element(
      'a',
      { href: address, rel: 'noreferrer', target: '_blank' },
      ...(label === undefined ? [address] : inline(label)),
    );
  if (seconds !== undefined) return element('time', {}, formatTime(Number(seconds) * 1000, style ?? 'f'));
  if (mention !== undefined) return element('span', { class: 'mention' }, mentionOf(mention));
  return whole;
}

/** @param {number} time @param {string} style */
function formatTime(time, style) {
  if (style !== 'R') return new Date(time).toLocaleString();
  const seconds = Math.round((time - Date.now()) / 1000);
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (Math.abs(seconds) < 60) return relative.format(seconds, 'second');
  if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), 'minute');
  if (Math.abs(seconds) < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
  return relative.format(Math.round(seconds / 86_400), 'day');
}
