import { decodeHTML } from 'entities';
import { z } from 'zod';
import { ownValue } from '../../ownValue.js';
import { namesOfByline } from '../credits/bylines.js';
import { readDate } from '../credits/dateLines.js';
import { attribute, isText, type PageElement } from './dom.js';

/** What a page says about its story in JSON-LD, the form that search engines read. */
interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly isPaid: boolean;
}

const NOTHING: LinkedData = {
  headline: null,
  published: null,
  author: null,
  publisher: null,
  body: null,
  isPaid: false,
};

/** Lists within lists without an end are not read. */
const MAX_NODES = 2_000;

const node = z.record(z.string(), z.unknown());
type Node = z.infer<typeof node>;

/** The first article that the page describes. */
export function readLinkedData(elements: readonly PageElement[]): LinkedData {
  const nodes = elements
    .filter((element) => element.tagName === 'script' && /ld\+json/iu.test(attribute(element, 'type')))
    .flatMap((element) =>
      nodesOf(
        parseJson(
          element.childNodes
            .filter(isText)
            .map(({ value }) => value)
            .join(''),
        ),
      ),
    );
  const article =
    nodes.find((found) => /(?:Article|Report|BlogPosting|LiveBlog|Review)/u.test(textOf(found['@type']))) ??
    nodes.find((found) => 'headline' in found && 'datePublished' in found);
  if (article === undefined) return NOTHING;
  const text = (name: string) => {
    const words = plain(textOf(ownValue(article, name)));
    return words === '' ? null : words;
  };
  return {
    headline: text('headline') ?? text('name'),
    published: readDate(textOf(article['datePublished']) || textOf(article['dateCreated'])),
    author: authorsOf(article['author'] ?? article['creator'], nodes),
    publisher: namesOf(article['publisher'], nodes)[0] ?? null,
    body: bodyOf(article['articleBody']),
    isPaid: /false/iu.test(String(article['isAccessibleForFree'])),
  };
}

function parseJson(json: string): unknown {
  const bare = json.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/gu,
    '',
  );
  for (const text of [bare, bare.replace(/[\n\r\t]+/gu, ' ').replace(/;\s*$/u, '')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // Many pages have line ends within their texts; the second try takes those.
    }
  }
  return null;
}

/** All objects within, the outer ones first. */
function nodesOf(value: unknown): Node[] {
  const found: Node[] = [];
  const open: unknown[] = [value];
  for (let at = open.shift(); at !== undefined && found.length < MAX_NODES; at = open.shift()) {
    if (Array.isArray(at)) open.unshift(...(at.slice(0, MAX_NODES) as unknown[]));
    else {
      const object = node.safeParse(at);
      if (!object.success) continue;
      found.push(object.data);
      const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'];
      open.push(...inner.map((name) => ownValue(object.data, name)).filter((one) => one !== undefined));
    }
  }
  return found;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(textOf).join(' ') : '';
}

function plain(text: string): string {
  return decodeHTML(text)
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function bodyOf(value: unknown): string | null {
  const text = decodeHTML(textOf(value))
    .replace(/<[^<>]*>/gu, '\n')
    .trim();
  return text === '' ? null : text;
}

/** The names of people or organizations, also of those that are described elsewhere on the page. */
function namesOf(value: unknown, nodes: readonly Node[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one, nodes));
  if (typeof value === 'string') return [plain(value)];
  const object = node.safeParse(value);
  if (!object.success) return [];
  const { name, '@id': id } = object.data;
  if (typeof name === 'string') return [plain(name)];
  if (Array.isArray(name)) return name.filter((one) => typeof one === 'string').map(plain);
  const described = nodes.find((other) => other['@id'] === id && typeof other['name'] === 'string');
  return described === undefined || id === undefined ? [] : [plain(String(described['name']))];
}

function authorsOf(value: unknown, nodes: readonly Node[]): string | null {
  const names = namesOf(value, nodes).filter((name) => name !== '' && !/^https?:/u.test(name));
  return names.length === 0
    ? null
    : [...new Set(names.map((name) => namesOfByline(name) ?? name))].join(', ');
}
