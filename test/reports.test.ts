import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Article, type Block, textOf } from '../src/article/article.js';
import { parseSource } from '../src/article/loadArticles.js';
import { splitSentences } from '../src/article/sentences/sentences.js';
import { escapeText } from '../src/discord/format/text.js';
import { wordsOf } from '../src/english/terms.js';
import { repairSpelling } from '../src/question/repairSpelling.js';
import { parseDocument } from '../src/quotation/document.js';
import { findQuotations } from '../src/quotation/findQuotations.js';
import { findZone } from '../src/timeZone.js';

const lines = z.array(z.string());
const story = z.strictObject({
  story: z.string(),
  format: z.enum(['txt', 'md', 'html']).default('txt'),
  quotes: z.array(z.tuple([z.string(), z.string().nullable()]).rest(z.string())).optional(),
  title: z.string().optional(),
  source: z.string().optional(),
  author: z.string().nullable().optional(),
  url: z.string().optional(),
  published: z.string().nullable().optional(),
  paragraphs: lines.optional(),
  headings: lines.optional(),
  furniture: lines.optional(),
  refused: z.string().optional(),
});
const caseSchema = z.union([
  story,
  z.strictObject({ sentences: z.string(), are: lines }),
  z.strictObject({ shown: z.string(), as: z.string() }),
  z.strictObject({ zone: z.string(), is: z.string() }),
  z.strictObject({ spelled: z.string(), know: lines, is: z.string() }),
  z.strictObject({ typed: z.string(), finds: z.string() }),
  z.strictObject({ test: z.string(), named: z.string().min(1) }),
]);
type Case = z.infer<typeof caseSchema>;
type Story = z.infer<typeof story>;
const reportSchema = z
  .strictObject({
    id: z.string(),
    field: z.enum([
      'quotation',
      'sentences',
      'articles',
      'retrieval',
      'feeds',
      'discord',
      'models',
      'machines',
    ]),
    report: z.url().optional(),
    says: z.string().min(1),
    right: z.string().min(1),
    result: z.enum(['right', 'mended', 'left']),
    reason: z.string().optional(),
    cases: z.array(caseSchema).min(1),
  })
  .refine(
    ({ result, reason }) => (result === 'left') === (reason !== undefined),
    'What is left has a reason.',
  );

const root = path.resolve(import.meta.dirname, '..');
const read = (name: string) =>
  z.array(reportSchema).parse(JSON.parse(readFileSync(path.join(root, 'test/cases/reports', name), 'utf8')));
const known = read('known.json');
const found = read('found.json');

describe.each([
  ['A known report', known],
  ['A report', found],
])('%s', (_, reports) => {
  const all = reports.flatMap(({ id, cases }) => cases.map((one, at) => ({ name: `${id}/${at + 1}`, one })));
  it.each(all)('goes right: $name', ({ one }) => {
    check(one);
  });
});

describe('The reports', () => {
  it('have an id each', () => {
    const ids = [...known, ...found].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('that were found since have an address each', () => {
    const addresses = found.map(({ report }) => report);
    expect(addresses).not.toContain(undefined);
    expect(new Set(addresses).size).toBeGreaterThanOrEqual(30);
  });

  it('that were mended have five neighbors or more', () => {
    const few = [...known, ...found].filter(
      ({ result, cases }) =>
        result === 'mended' && cases.length < 6 && cases.every((one) => !('test' in one)),
    );
    expect(few.map(({ id }) => id)).toEqual([]);
  });
});

function check(one: Case): void {
  if ('story' in one) checkStory(one);
  else if ('sentences' in one)
    expect(splitSentences(one.sentences).map((sentence) => sentence.trim())).toEqual(one.are);
  else if ('shown' in one) expect(escapeText(one.shown)).toBe(one.as);
  else if ('zone' in one) expect(findZone(one.zone)).toBe(one.is);
  else if ('spelled' in one) {
    const wordCounts = new Map(one.know.map((word) => [word, 1]));
    expect(repairSpelling(one.spelled, { wordCounts, inVocabulary: () => false })).toBe(one.is);
  } else if ('typed' in one) expect(wordsOf(one.finds)).toEqual(wordsOf(one.typed));
  else expect(readFileSync(path.join(root, one.test), 'utf8')).toContain(one.named);
}

function checkStory({ story: content, format, quotes, refused, ...expected }: Story): void {
  const load = () => parseSource({ id: 'story', file: `story.${format}`, sha256: '', content });
  if (refused !== undefined) {
    expect(load).toThrow(refused);
    return;
  }
  const article = load();
  expect({
    title: article.title,
    source: article.source,
    author: article.author,
    url: article.url,
    published: article.published,
    paragraphs: linesOf(article, 'paragraph'),
    headings: linesOf(article, 'heading'),
    furniture: linesOf(article, 'boilerplate'),
  }).toMatchObject(expected);
  if (quotes === undefined) return;
  const said = findQuotations(parseDocument(article)).map(({ text, speaker }, at) => [
    text.replace(/\s+/gu, ' '),
    speaker?.name ?? null,
    ...(quotes[at]?.length === 3 ? [speaker?.role] : []),
  ]);
  expect(said).toEqual(quotes);
}

function linesOf({ text, blocks }: Article, kind: Block['kind']): string[] {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block) => textOf(text, block).replace(/\s+/gu, ' '));
}
