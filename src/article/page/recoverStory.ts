import type { PieceKind } from './pieces.js';
import type { WeighedPiece } from './weighPieces.js';

/** In words: a shorter body is a summary. */
const MIN_BODY_WORDS = 60;
/** The story was found if it has this share of the words that the page gives to programs. */
const MIN_SHARE = 0.6;
/** A line is of the story if this share of its word pairs stands there. */
const MIN_PAIRS = 0.8;

/** Where the page tells programs its whole story and the lines found are others, the lines that stand in it. */
export function recoverStory(
  pieces: readonly WeighedPiece[],
  kinds: PieceKind[],
  body: string | null,
): PieceKind[] {
  const words = wordsOf(body ?? '');
  if (words.length < MIN_BODY_WORDS) return kinds;
  const found = new Set(
    pieces.filter((_, index) => kinds[index] === 'paragraph').flatMap(({ text }) => pairsOf(wordsOf(text))),
  );
  const told = pairsOf(words);
  if (told.filter((pair) => found.has(pair)).length >= told.length * MIN_SHARE) return kinds;
  const known = new Set(told);
  return pieces.map(({ text, element }, index): PieceKind => {
    const pairs = pairsOf(wordsOf(text));
    const isTold =
      pairs.length >= 3 && pairs.filter((pair) => known.has(pair)).length >= pairs.length * MIN_PAIRS;
    if (!isTold) return kinds[index] === 'title' ? 'title' : 'furniture';
    return /^h[1-6]$/u.test(element.tagName) ? 'heading' : 'paragraph';
  });
}

/** Whether a text has most of the words of the body that the page gives to programs. */
export function isWholeStory(text: string, body: string | null): boolean {
  const words = wordsOf(body ?? '');
  return words.length < MIN_BODY_WORDS || wordsOf(text).length >= words.length / 2;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}
