import type { Article, Span } from '../article.js';
import { divideOverlong } from './divideOverlong.js';
import { quotedSpans } from './quotedSpans.js';
import { findBoundaries } from './sentenceBoundaries.js';
import { endsSentence } from './sentenceEnds.js';

/** A sentence of a paragraph, without the white space around it. */
export interface Sentence extends Span {
  /** Index into `article.blocks`. */
  readonly block: number;
  readonly section: string | null;
}

/** What the rules look at on either side of a boundary, in UTF-16 units. */
const CONTEXT_LENGTH = 200;

/** The sentences of all paragraphs, in order. */
export function findSentences(article: Article): Sentence[] {
  const sentences: Sentence[] = [];
  article.blocks.forEach(({ kind, start: blockStart, end, section }, block) => {
    if (kind !== 'paragraph') return;
    let start = blockStart;
    for (const piece of splitSentences(article.text.slice(blockStart, end))) {
      const trimmed = piece.trim();
      const from = start + piece.indexOf(trimmed);
      if (trimmed !== '') sentences.push({ start: from, end: from + trimmed.length, block, section });
      start += piece.length;
    }
  });
  return sentences;
}

/**
 * The sentences of a paragraph; joined they are the paragraph again, white space stays at the end of a piece. A
 * quotation of several sentences stays in one piece: “I came. I saw.” he said. What is far longer than sentences are is
 * divided.
 */
export function splitSentences(paragraph: string): string[] {
  const quoted = quotedSpans(paragraph);
  const ends: number[] = [];
  let start = 0;
  let nextQuoted = 0;
  // It was late. " We wait, " he said: with a space behind its mark a quotation looks torn from the sentence before.
  const opening = new Set(
    quoted.flatMap(({ start: at }) => (/^"\s/u.test(paragraph.slice(at, at + 2)) ? [at] : [])),
  );
  const boundaries = new Set([...findBoundaries(paragraph), ...opening]);
  for (const boundary of [...boundaries].sort((a, b) => a - b)) {
    const at = opening.has(boundary) ? boundary : boundary + leftOvers(paragraph, boundary);
    if (at <= start || at >= paragraph.length) continue;
    while ((quoted[nextQuoted]?.end ?? Infinity) <= at) nextQuoted++;
    if ((quoted[nextQuoted]?.start ?? Infinity) < at) continue;
    const before = paragraph.slice(Math.max(start, at - CONTEXT_LENGTH), at).trimEnd();
    const after = paragraph.slice(at, at + CONTEXT_LENGTH);
    if (!endsSentence(before, after)) continue;
    ends.push(at);
    start = at;
  }
  if (start < paragraph.length) ends.push(paragraph.length);
  const parts = divideOverlong(paragraph, ends, quoted);
  return parts.map((end, part) => paragraph.slice(parts[part - 1] ?? 0, end));
}

/**
 * The length of what was torn from the end of the sentence before: a closing mark in “for Mr. Putin. ” He left”, the
 * star in "**Nobody was hurt.** Then", or an emoji in "It’s over. 🎉 Then it rained".
 */
function leftOvers(paragraph: string, at: number): number {
  return (
    /^(?:(?:[”»’)\]]+|["'*_]+(?=\s|$))\s*)?(?:\p{Extended_Pictographic}[\p{Extended_Pictographic}\uFE0F\u200D\p{Emoji_Modifier}]*(?:\s+|$))?/u.exec(
      paragraph.slice(at, at + 20),
    )?.[0].length ?? 0
  );
}
