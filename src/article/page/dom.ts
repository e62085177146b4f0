import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { VerbatimError } from '../../errors.js';

export type PageElement = DefaultTreeAdapterTypes.Element;
type PageNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Broken pages nest tags without an end; what stands deeper is not read. */
export const MAX_DEPTH = 500;

/**
 * A tag with a thousand attributes and more is no page's: the parser compares each with all before it, which takes
 * minutes for a megabyte of them.
 */
const TOO_MANY_ATTRIBUTES =
  /<[a-z][^\s<>"'=]*(?:\s+[^\s<>"'=/]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"'=]+))?){1000}/iu;

/**
 * The `html` element of a page, as browsers build it also from broken HTML. Throws a VerbatimError for what would take
 * too long.
 */
export function parsePage(html: string): PageElement {
  if (TOO_MANY_ATTRIBUTES.test(html)) {
    throw new VerbatimError('The page is damaged: a tag has 1,000 attributes or more. Add its text by hand.');
  }
  const root = parse(html).childNodes.find(isElement);
  // The parser makes an html element for every input.
  if (root === undefined) throw new Error('The parser made no html element.');
  return root;
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

export function isText(node: PageNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** An attribute, or an empty text. */
export function attribute(element: PageElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

export function parentOf(element: PageElement): PageElement | null {
  const parent: ParentNode | null = element.parentNode;
  return parent !== null && 'tagName' in parent ? parent : null;
}

function childrenOf(element: PageElement): PageElement[] {
  return element.childNodes.filter(isElement);
}

/** All elements within, in the order of the page. */
export function elementsIn(root: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    found.push(element);
    open.push(...childrenOf(element).reverse());
  }
  return found;
}

/** All text within, white space as one space; of scripts and styles too, so ask only for what has none. */
export function textIn(element: PageElement): string {
  const words: string[] = [];
  const open: PageNode[] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node)) words.push(node.value);
    else if (isElement(node)) open.push(...node.childNodes.toReversed());
  }
  return words.join('').replace(/\s+/gu, ' ').trim();
}

/** What the class and the id of an element say: "articleBody story-text" is article, body, story, text. */
export function marksOf(element: PageElement): string[] {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** The element and all above it, from the inside out. */
export function upFrom(element: PageElement): PageElement[] {
  const chain: PageElement[] = [];
  for (let at: PageElement | null = element; at !== null; at = parentOf(at)) chain.push(at);
  return chain;
}
