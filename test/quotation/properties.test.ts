import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { buildArticle } from '../../src/article/buildArticle.js';
import { parseDocument } from '../../src/quotation/document.js';
import { findQuotations } from '../../src/quotation/findQuotations.js';
import type { Quotation } from '../../src/quotation/quotation.js';

const pick = (...words: string[]) => fc.constantFrom(...words);

const person = pick(
  'Ada Holm',
  'Bo Lind',
  'Mayor Ines Moor',
  'Mr. Reed',
  'the mayor',
  'she',
  'a spokesman for the bank',
);
const verb = pick('said', 'added', 'told reporters', 'wrote', 'shouted', 'insisted', 'never said');
const clause = pick(
  'the bridge was shut',
  'nobody would lose a job',
  'it is late',
  'they can’t swim',
  'the U.S. plan costs $5.5m',
);
const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»'], ['„', '“'], ['‘', '’']);

/** A whole utterance beside a reporting word, with a number that no other has. */
const utterance = fc
  .record({ marks, person, verb: pick('said', 'added', 'shouted'), isAhead: fc.boolean() })
  .map(({ marks: [open = '', close = ''], person: who, verb: does, isAhead }) => (number: number) => {
    const words = `We counted ${number} boats in the bay`;
    const text = isAhead
      ? `${who} ${does}: ${open}${words}.${close}`
      : `${open}${words},${close} ${who} ${does}.`;
    return { text, words };
  });

/** Sentences of a reporter, with and without marks. */
const sentence = fc.oneof(
  fc.tuple(person, verb, clause).map(([who, does, what]) => `${who} ${does} that ${what}.`),
  fc.tuple(person, verb, clause).map(([who, does, what]) => `${what}, ${who} ${does}.`),
  fc.tuple(person, clause).map(([who, what]) => `According to ${who}, ${what}.`),
  fc.tuple(person, clause).map(([who, what]) => `${who} called it “${what}” and left.`),
  fc
    .tuple(person, person, clause)
    .map(([one, other, what]) => `Asked by ${one} whether ${what}, ${other} shrugged.`),
  fc.tuple(person, clause).map(([who, what]) => `> ${what}\n> — ${who}`),
  fc.tuple(person, clause).map(([who, what]) => `${who} wrote:\n\n${what}. We know.`),
  person.map((who) => `10:42 AM — ${who} says no.`),
);

/** What no template has: stray marks, marks of other scripts, hidden and broken characters. */
const hostile = fc.oneof(
  fc.string({
    unit: pick('“', '”', '"', '‘', '’', "'", '«', '»', '„', '>', '—', '-', ':', '\n', ' ', 'a', 'said', 'He'),
  }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: pick('said ', 'that ', 'Holm ', 'and ', 'who ', ', ', '“', '” '), maxLength: 60 }),
);

const prose = fc.array(fc.oneof({ weight: 3, arbitrary: sentence }, { weight: 2, arbitrary: hostile }), {
  maxLength: 8,
});

function articleOf(body: string): Article {
  return buildArticle({ id: 'any', title: '', source: null, url: null, published: null, author: null }, body);
}

const quotationsIn = (article: Article): Quotation[] => findQuotations(parseDocument(article));

/** What opens or closes a text can be taken for a page's own words. */
function isRead({ text, blocks }: Article, words: string): boolean {
  return blocks.some(
    ({ kind, start, end }) => kind === 'paragraph' && text.slice(start, end).includes(words),
  );
}

/** In order, none twice, and none over another but what someone reports of another's report. */
function expectWhole(article: Article, found: readonly Quotation[]): void {
  for (const { text, start, end } of found) expect(article.text.slice(start, end)).toBe(text);
  const spans = found.map(({ start, end }) => `${start}-${end}`);
  expect(new Set(spans).size).toBe(spans.length);
  const quoted = found.filter(({ kind }) => kind !== 'indirect');
  quoted.slice(1).forEach(({ start }, i) => {
    expect(start).toBeGreaterThanOrEqual(quoted[i]?.end ?? 0);
  });
}

describe('Quotations of any text', () => {
  it('are its own words, none twice', () => {
    fc.assert(
      fc.property(prose, pick(' ', '\n\n', '\n'), (pieces, space) => {
        const article = articleOf(pieces.join(space));
        expectWhole(article, quotationsIn(article));
      }),
      { numRuns: 150 },
    );
  });

  it('hold every utterance between paragraphs of any kind', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(utterance, prose), { minLength: 1, maxLength: 4 }), (parts) => {
        const made = parts.map(([make, around], i) => ({
          ...make(100 + i),
          around: around.filter(isBalanced),
        }));
        const article = articleOf(made.flatMap(({ text, around }) => [around.join(' '), text]).join('\n\n'));
        const found = quotationsIn(article);
        expectWhole(article, found);
        for (const { words } of made.filter((one) => isRead(article, one.words))) {
          expect(found.filter(({ text }) => text.includes(words))).toHaveLength(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are no more than its marks and words allow', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 1, max: 6 }), (pieces, times) => {
        const paragraph = pieces.filter(isBalanced).join(' ').replace(/\n+/gu, ' ').trim();
        fc.pre(paragraph !== '');
        const article = articleOf(Array.from({ length: times }, () => paragraph).join('\n\n'));
        const found = quotationsIn(article);
        const once = quotationsIn(articleOf(paragraph));
        const marked = (all: readonly Quotation[]) => all.filter(({ kind }) => kind !== 'indirect').length;
        expect(marked(found)).toBeGreaterThanOrEqual(marked(once));
        expect(marked(found)).toBeLessThanOrEqual(times * paragraph.length);
      }),
      { numRuns: 60 },
    );
  });
});

/** Whether a piece leaves no mark open that could take in what follows it. */
function isBalanced(piece: string): boolean {
  return !/["“”„«»‘’'`´‟″〝〞]/u.test(piece) || /^[^“”]*“[^“”]*”[^“”]*$/u.test(piece);
}
