import { type Article, overlaps, type Span } from '../../article/article.js';
import type { Sentence } from '../../article/sentences/sentences.js';
import type { Quotation } from '../../quotation/quotation.js';

/** Raise it when the passages of an unchanged article change, so that indexes are rebuilt. */
export const PASSAGES_VERSION = 1;

/** The embedding model was trained on this length and reads no further. */
export const MAX_PASSAGE_TOKENS = 256;

const MAX_PASSAGE_SENTENCES = 3;

/** Indices into the article's sentences, both inclusive. */
export interface SentenceRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The unit of retrieval: 2 or 3 consecutive sentences of one article. It is one sentence only where a heading,
 * a long quotation or the token limit leaves no neighbor.
 */
export interface Passage extends Span {
  readonly sentences: SentenceRange;
  readonly section: string | null;
}

/** The number of tokens each text has for the embedding model. */
export type CountTokens = (texts: readonly string[]) => Promise<number[]>;

/** Sentences that stay together because one quotation runs through them. */
interface Atom extends SentenceRange {
  readonly tokens: number;
}

/**
 * `quotations` in order of their start. Every window of 2 or 3 sentences that cuts no quotation and crosses no
 * heading, in order of the text; they overlap. Only a quotation longer than the token limit is cut, at a clause end
 * where there is one.
 */
export async function splitPassages(
  article: Article,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  countTokens: CountTokens,
): Promise<Passage[]> {
  const tokens = await countTokens(sentences.map((s) => article.text.slice(s.start, s.end)));
  const passages: Passage[] = [];
  let quoted = 0;
  for (const run of unbrokenRuns(article, sentences)) {
    // Quotations that end before the run.
    const from = at(sentences, run.first).start;
    while ((quotations[quoted]?.end ?? Infinity) <= from) quoted++;
    const atoms = joinQuoted(run, sentences, quotations, quoted, tokens);
    for (const range of windows(atoms)) {
      if (range.tokens <= MAX_PASSAGE_TOKENS) passages.push(toPassage(range, sentences));
      else passages.push(...(await divideLong(article, range, sentences, countTokens)));
    }
  }
  return passages;
}

function toPassage({ first, last }: SentenceRange, sentences: readonly Sentence[]): Passage {
  const from = at(sentences, first);
  return {
    start: from.start,
    end: at(sentences, last).end,
    sentences: { first, last },
    section: from.section,
  };
}

/** Runs of sentences with no heading or boilerplate between them. */
function unbrokenRuns(article: Article, sentences: readonly Sentence[]): SentenceRange[] {
  const runs: SentenceRange[] = [];
  let first = 0;
  for (let i = 1; i <= sentences.length; i++) {
    if (i < sentences.length && !isBroken(article, at(sentences, i - 1), at(sentences, i))) continue;
    runs.push({ first, last: i - 1 });
    first = i;
  }
  return sentences.length === 0 ? [] : runs;
}

function isBroken(article: Article, before: Sentence, after: Sentence): boolean {
  return article.blocks.slice(before.block + 1, after.block).some((block) => block.kind !== 'paragraph');
}

/** `firstQuoted`: the first of the quotations that ends in the run or after it. */
function joinQuoted(
  run: SentenceRange,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  firstQuoted: number,
  tokens: readonly number[],
): Atom[] {
  const atoms: Atom[] = [];
  let first = run.first;
  let sum = 0;
  let next = firstQuoted;
  let quotedUntil = 0;
  for (let i = run.first; i <= run.last; i++) {
    sum += at(tokens, i);
    const end = at(sentences, i).end;
    for (let q = quotations[next]; q !== undefined && q.start < end; q = quotations[++next]) {
      quotedUntil = Math.max(quotedUntil, q.end);
    }
    if (quotedUntil > end && i < run.last) continue;
    atoms.push({ first, last: i, tokens: sum });
    first = i + 1;
    sum = 0;
  }
  return atoms;
}

/** All windows of 2 or 3 sentences over the atoms, and the atoms that fit in none. */
function windows(atoms: readonly Atom[]): Atom[] {
  const found: Atom[] = [];
  const covered = new Set<Atom>();
  for (let from = 0; from < atoms.length; from++) {
    for (let to = from; to < atoms.length; to++) {
      const inside = atoms.slice(from, to + 1);
      const window = {
        first: at(inside, 0).first,
        last: at(atoms, to).last,
        tokens: inside.reduce((sum, atom) => sum + atom.tokens, 0),
      };
      const length = window.last - window.first + 1;
      if (length > MAX_PASSAGE_SENTENCES || window.tokens > MAX_PASSAGE_TOKENS) break;
      if (length === 1) continue;
      found.push(window);
      for (const atom of inside) covered.add(atom);
    }
  }
  const alone = atoms.filter((atom) => !covered.has(atom));
  return [...found, ...alone].sort((a, b) => a.first - b.first || a.last - b.last);
}

/** Cuts a passage over the token limit into parts, after the end of a clause where there is one. */
async function divideLong(
  article: Article,
  range: SentenceRange,
  sentences: readonly Sentence[],
  countTokens: CountTokens,
): Promise<Passage[]> {
  const whole = toPassage(range, sentences);
  const words = [...article.text.slice(whole.start, whole.end).matchAll(/\S{1,100}/gu)].map((match) => ({
    start: whole.start + match.index,
    end: whole.start + match.index + match[0].length,
    endsClause: /[.!?;:,…—–][”"’'»)]*$/u.test(match[0]),
  }));
  const tokens = await countTokens(words.map((word) => article.text.slice(word.start, word.end)));
  const parts: Passage[] = [];
  let first = 0;
  let firstSentence = range.first;
  while (first < words.length) {
    let sum = 0;
    let next = first;
    let lastClause = first;
    for (; next < words.length; next++) {
      sum += at(tokens, next);
      if (sum > MAX_PASSAGE_TOKENS && next > first) break;
      if (at(words, next).endsClause) lastClause = next + 1;
    }
    // A clause end in the first half would leave parts too short to be worth reading.
    if (next < words.length && lastClause - first > (next - first) / 2) next = lastClause;
    const span = { start: at(words, first).start, end: at(words, next - 1).end };
    while (firstSentence < range.last && !overlaps(at(sentences, firstSentence), span)) firstSentence++;
    let last = firstSentence;
    while (last < range.last && overlaps(at(sentences, last + 1), span)) last++;
    parts.push({ ...span, sentences: { first: firstSentence, last }, section: whole.section });
    first = next;
  }
  return parts;
}

/** The item at an index that is known to exist. */
function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index} of ${items.length}.`);
  return item;
}
