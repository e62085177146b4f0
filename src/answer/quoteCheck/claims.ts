import { type Article, overlaps, type Span, textOf } from '../../article/article.js';
import { buildArticle } from '../../article/buildArticle.js';
import { quotedSpans } from '../../article/sentences/quotedSpans.js';
import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import { parseDocument } from '../../quotation/document.js';
import { findQuotations } from '../../quotation/findQuotations.js';
import type { Quotation } from '../../quotation/quotation.js';

/** Words that a message quotes. */
export interface Claim {
  readonly text: string;
  /** As the message names them; null when it does not. */
  readonly speaker: string | null;
}

/** More are not looked at: a message has 2,000 characters. */
const MAX_CLAIMS = 50;

/**
 * What a message quotes, in order: words in marks of any kind, block quotes ("> ..."), and reported speech ("as Lavrov
 * said, the talks go on"). A line "— Lavrov" below a quotation names its speaker.
 */
export function findClaims(message: string): Claim[] {
  const article = articleOf(message);
  const quotations = findQuotations(parseDocument(article));
  const marked = markedSpans(article).map((span): Claim & Span => {
    const quotation = quotations.find((each) => each.kind !== 'indirect' && overlaps(each, span));
    return {
      ...span,
      text: textOf(article.text, span).trim(),
      speaker:
        signatureAfter(article.text, span.end) ?? nameOf(quotation) ?? labelBefore(article.text, span.start),
    };
  });
  const reported = [
    ...quotations
      .filter(({ kind }) => kind === 'indirect')
      .map((each): Claim & Span => ({ ...each, speaker: nameOf(each) })),
    ...asSaid(article.text),
  ].filter((each) => !marked.some((claim) => overlaps(claim, each)));
  const claims = [...marked, ...reported]
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .sort((a, b) => a.start - b.start)
    .map(({ text, speaker }) => ({ text, speaker }));
  return claims.slice(0, MAX_CLAIMS);
}

/** The message as an article: without Discord's markdown, a block quote as a paragraph in marks. */
function articleOf(message: string): Article {
  const plain = message
    .replace(/<a?:\w+:\d+>|<[@#][!&]?\d+>/gu, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/gu, '$1')
    .replace(/\*{1,3}|~~|\|\||__|`+/gu, '');
  const lines: string[] = [];
  let quoted: string[] = [];
  const endQuote = () => {
    if (quoted.length > 0) lines.push('', inMarks(quoted.join(' ')), '');
    quoted = [];
  };
  let isAllQuoted = false;
  for (const line of plain.split(/\r?\n/u)) {
    isAllQuoted ||= /^\s*>>>/u.test(line);
    const words = /^\s*(?:>>>|>)\s?(.*)$/u.exec(line)?.[1] ?? (isAllQuoted ? line : null);
    if (words === null || SIGNATURE.test(words)) endQuote();
    if (words === null) lines.push(line);
    else if (SIGNATURE.test(words)) lines.push(words);
    else quoted.push(words);
  }
  endQuote();
  return buildArticle(
    { id: 'message', title: '', source: null, url: null, published: null, author: null },
    lines.join('\n'),
  );
}

/** A block quote that brings its own marks is left as it is. */
function inMarks(words: string): string {
  return quotedSpans(words).length > 0 ? words : `“${words.trim()}”`;
}

const SIGNATURE = /^\s*[—–-]+\s*(\p{Lu}[^\n]{1,80})$/u;

/** "— Sergey Lavrov, minister" below or after a quotation. */
function signatureAfter(text: string, end: number): string | null {
  const name = /^[”"’»]?\s*[—–-]+\s*(\p{Lu}[^\n,(]{1,60})/u.exec(text.slice(end, end + 100))?.[1];
  return name?.trim().replace(/[.;:]+$/u, '') ?? null;
}

/** "Kirby: “...”": the name before a colon that begins a line. */
function labelBefore(text: string, start: number): string | null {
  return /(?:^|\n)(\p{Lu}[^\n:]{1,60}):\s*.$/u.exec(text.slice(Math.max(0, start - 80), start))?.[1] ?? null;
}

/** "As Lavrov said, the talks go on": the rest of the sentence, by the speaker after "as". */
function asSaid(text: string): (Claim & Span)[] {
  return [...text.matchAll(AS_SAID)].flatMap(({ index, 0: all, groups }) => {
    const { name = '', verb = '', words = '' } = groups ?? {};
    if (!REPORTING_VERBS.has(verb.toLowerCase())) return [];
    const end = index + all.length;
    return [{ start: end - words.length, end, text: words, speaker: name }];
  });
}

const AS_SAID =
  /\b[Aa]s (?<name>(?:the )?\p{L}[\p{L}\p{M}.’'-]*(?: \p{L}[\p{L}\p{M}.’'-]*){0,4}?) (?:has |had |once |rightly )?(?<verb>\p{L}+)(?: it| us| reporters)?[,:] (?<words>[^\n.!?]{10,400})/gu;

/** The words inside the marks of all blocks; a heading or a short line can hold a quotation in a message. */
function markedSpans({ text, blocks }: Article): Span[] {
  return blocks.flatMap((block) =>
    quotedSpans(textOf(text, block)).map(({ inner }) => ({
      start: block.start + inner.start,
      end: block.start + inner.end,
    })),
  );
}

function nameOf(quotation: Quotation | undefined): string | null {
  return quotation?.speaker?.name ?? null;
}
