import {
  AFTER_CLOCK_TIMES,
  BEFORE_FIGURES,
  MAYBE_FINAL,
  SPEECH_TAGS,
  STARTERS,
  TITLES,
} from './abbreviations.js';
import type { Article, Span } from './article.js';
import { quotedSpans } from './quotedSpans.js';

/** A sentence of a paragraph, without the white space around it. */
export interface Sentence extends Span {
  /** Index into `article.blocks`. */
  readonly block: number;
  readonly section: string | null;
}

/** Intl.Segmenter is quadratic in the length of its string, so a longer paragraph is segmented in parts. */
const MAX_SEGMENTED_UNITS = 8_000;

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
 * The sentences of a paragraph; joined they are the paragraph again, white space stays at the end of a piece. A quotation
 * of several sentences stays in one piece: “I came. I saw.” he said.
 */
export function splitSentences(paragraph: string): string[] {
  const quoted = quotedSpans(paragraph);
  const pieces: string[] = [];
  let start = 0;
  let nextQuoted = 0;
  for (const boundary of boundariesOf(paragraph)) {
    const at = boundary + strayClosingMarks(paragraph, boundary);
    if (at <= start || at >= paragraph.length) continue;
    while ((quoted[nextQuoted]?.end ?? Infinity) <= at) nextQuoted++;
    if ((quoted[nextQuoted]?.start ?? Infinity) < at) continue;
    const before = paragraph.slice(Math.max(start, at - 200), at).trimEnd();
    const after = paragraph.slice(at, at + 200);
    if (!endsSentence(before, after)) continue;
    pieces.push(paragraph.slice(start, at));
    start = at;
  }
  if (start < paragraph.length) pieces.push(paragraph.slice(start));
  return pieces;
}

/** Where Unicode's rules would break, and where two sentences are glued: "within days.Pentagon officials said". */
function boundariesOf(paragraph: string): number[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const boundaries = new Set<number>();
  for (let from = 0; from < paragraph.length;) {
    const part = paragraph.slice(from, partEnd(paragraph, from));
    for (const { index } of segmenter.segment(part)) boundaries.add(from + index);
    from += part.length;
  }
  for (const { index, 0: glued } of paragraph.matchAll(/(?<=\s\p{Ll}{3,})[.!?][”"’]?(?=\p{Lu}\p{Ll}+\s)/gu)) {
    boundaries.add(index + glued.length);
  }
  return [...boundaries].sort((a, b) => a - b);
}

function partEnd(paragraph: string, from: number): number {
  const end = from + MAX_SEGMENTED_UNITS;
  if (end >= paragraph.length) return paragraph.length;
  const space = paragraph.lastIndexOf(' ', end);
  return space > from ? space + 1 : end;
}

/** Closing marks that lost their sentence go back to it: for Mr. Putin. ” He left. */
function strayClosingMarks(paragraph: string, at: number): number {
  return /^(?:[”»’)\]]+|["'](?=\s|$))\s*/u.exec(paragraph.slice(at, at + 20))?.[0].length ?? 0;
}

function endsSentence(before: string, after: string): boolean {
  if (/^[\p{Ll},;:]/u.test(after)) return false;
  if (isSpeechTag(before, after)) return false;
  const word = /(?:^|[\s“"‘'(—–-])([\p{L}\p{N}.]+)\.$/u.exec(before)?.[1];
  return word === undefined || endsAfterAbbreviation(word, after);
}

/** “Stop!” Holm shouted. “Why?” Ms. Abara asked. */
function isSpeechTag(before: string, after: string): boolean {
  if (!/[!?…][”"’'»]$/u.test(before)) return false;
  const words = after.split(/\s+/u, 5);
  const verb = words.findIndex((word) => SPEECH_TAGS.has(word.replace(/\P{L}/gu, '').toLowerCase()));
  return (
    verb > 0 && words.slice(0, verb).every((word) => /^(?:\p{Lu}|(?:the|a|an|of|de|van|von)$)/u.test(word))
  );
}

function endsAfterAbbreviation(word: string, after: string): boolean {
  const bare = word.toLowerCase();
  if (TITLES.has(bare)) return false;
  if (BEFORE_FIGURES.has(bare) && /^\p{N}/u.test(after)) return false;
  // An initial: "J. K. Rowling"; but "So did I."
  const isInitial = /^\p{Lu}$/u.test(word) && word !== 'I';
  const isDotted = /^\p{L}(?:\.\p{L})+$/u.test(word);
  if (!isInitial && !isDotted && !MAYBE_FINAL.has(bare)) return true;
  // "at 5 p.m. The vote" ends; "the U.S. Senate", "Acme Inc. Chairman Holm" do not.
  const next = /^[“"‘'«(]*([\p{L}\p{N}’']+)/u.exec(after)?.[1];
  if (next === undefined) return true;
  if (/^[ap]\.m$/u.test(bare)) return !AFTER_CLOCK_TIMES.has(next.toLowerCase());
  return STARTERS.has(next.toLowerCase()) || (!isInitial && /^[“"‘«]/u.test(after));
}
