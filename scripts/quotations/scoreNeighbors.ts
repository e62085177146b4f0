import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Span } from '../../src/article/article.js';
import { buildArticle } from '../../src/article/buildArticle.js';
import { sourceOffsets } from '../../src/article/sourceOffsets.js';
import { parseDocument } from '../../src/quotation/document.js';
import { findQuotations } from '../../src/quotation/findQuotations.js';
import { isSameSpeaker, nameWords } from './sameSpeaker.js';

const passage = z.object({ text: z.string(), start: z.int(), end: z.int() });

const neighbor = z.object({
  id: z.string(),
  class: z.string(),
  text: z.string(),
  quotes: z.array(
    passage.extend({
      speaker: z.string().nullable(),
      kind: z.enum(['direct', 'mixed', 'indirect']),
      role: z.string().nullish(),
      aliases: z.array(z.string()).default([]),
      optional: z.boolean().default(false),
    }),
  ),
  not_quotes: z.array(passage).default([]),
  not_said_by: z.array(z.string()).default([]),
  exact_speaker: z.boolean().default(false),
  exact_text: z.boolean().default(false),
  guard: z.boolean().default(false),
});
export type Neighbor = z.infer<typeof neighbor>;
type Gold = Neighbor['quotes'][number];

interface Found extends Span {
  readonly text: string;
  readonly isIndirect: boolean;
  readonly speaker: string | null;
}

export async function readNeighbors(file: string): Promise<Neighbor[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => neighbor.parse(JSON.parse(line)));
}

/** So many of the words of the longer text are to be the same. */
const SAME = 0.9;

/** What is wrong in a neighbor, a line each; none where it is right. See test/cases/neighbors/README.md. */
export function faultsOf(one: Neighbor): string[] {
  const found = foundIn(one.text);
  const taken = new Set<Found>();
  const faults: string[] = [];
  for (const gold of one.quotes) {
    const alike = found
      .filter((other) => !taken.has(other) && other.isIndirect === (gold.kind === 'indirect'))
      .map((other) => ({ other, share: sharedWords(one.text, other, gold) }))
      .filter(({ share }) => share >= SAME)
      .sort((a, b) => b.share - a.share)[0]?.other;
    if (alike === undefined) {
      if (!gold.optional) faults.push(`missed ${gold.kind} by ${gold.speaker}: ${gold.text}`);
      continue;
    }
    taken.add(alike);
    if (!isRightSpeaker(alike.speaker, gold, one))
      faults.push(`by ${alike.speaker}, not ${gold.speaker}: ${alike.text}`);
    else if (one.exact_speaker && !isWhole(alike.speaker, gold))
      faults.push(`cut name: ${alike.speaker}, not ${gold.speaker}`);
    if (one.exact_text && alike.text !== gold.text && !gold.optional)
      faults.push(`other words: ${alike.text}`);
  }
  for (const other of found.filter((each) => !taken.has(each))) {
    const touching = one.quotes.filter((gold) => touches(other, gold));
    const isNot = one.not_quotes.some((each) => touches(other, each));
    const byRight = touching.some((gold) => isRightSpeaker(other.speaker, gold, one));
    if (other.isIndirect) {
      const saysNothing = !one.quotes.some((gold) =>
        isSameSpeaker(other.speaker, gold.speaker, gold.aliases),
      );
      const overOthers = touching.length > 0 && !byRight;
      if (isNot || saysNothing || overOthers)
        faults.push(`extra indirect by ${other.speaker}: ${other.text}`);
    } else if (other.speaker !== null && (isNot || !byRight)) {
      faults.push(`extra by ${other.speaker}: ${other.text}`);
    }
  }
  return faults;
}

function foundIn(text: string): Found[] {
  const article = buildArticle(
    { id: 'neighbor', title: '', source: null, url: null, published: null, author: null },
    text,
  );
  const offset = sourceOffsets(text);
  return findQuotations(parseDocument(article)).map(({ text: words, start, end, kind, speaker }) => ({
    text: words,
    isIndirect: kind === 'indirect',
    speaker: speaker?.name ?? null,
    start: offset(start),
    end: offset(end),
  }));
}

function isRightSpeaker(speaker: string | null, gold: Gold, { not_said_by }: Neighbor): boolean {
  if (gold.speaker !== null) {
    const names = [gold.speaker, ...gold.aliases];
    return speaker !== null && names.some((name) => isSameName(nameWords(speaker), nameWords(name)));
  }
  if (speaker === null) return true;
  const [first, ...others] = gold.aliases;
  const isAlias = first !== undefined && isSameSpeaker(speaker, first, others);
  return isAlias && !not_said_by.some((name) => isSameSpeaker(speaker, name));
}

/** "Vera Kolt" is not "Tomas Kolt", and "cooks" are not "the skippers, cooks and pilots". */
function isSameName(found: readonly string[], gold: readonly string[]): boolean {
  const isWithin = (some: readonly string[], all: readonly string[]) =>
    some.length > 0 && some.every((word) => all.includes(word));
  const endsAlike = found.at(-1) === gold.at(-1) || found[0] === gold[0];
  return isWithin(gold, found) || (isWithin(found, gold) && endsAlike);
}

/** Nothing cut, nothing added; articles and courtesy titles do not count. */
function isWhole(speaker: string | null, gold: Gold): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/^(?:(?:the|a|an|mr|mrs|ms|dr)\.?\s)+/u, '')
      .replace(/[.]/gu, '');
  return (
    speaker === null ||
    [gold.speaker, ...gold.aliases].some((name) => name !== null && plain(name) === plain(speaker))
  );
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function sharedWords(text: string, a: Span, b: Span): number {
  const points = Array.from(text);
  const words = (start: number, end: number) =>
    points
      .slice(start, end)
      .join('')
      .match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const shared = words(Math.max(a.start, b.start), Math.min(a.end, b.end));
  return shared / Math.max(words(a.start, a.end), words(b.start, b.end), 1);
}
