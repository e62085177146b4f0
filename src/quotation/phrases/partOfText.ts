import { withNamesOfMonths } from './monthNames.js';
import type { Token, TokenizedText } from './token.js';
import { tokenize } from './tokenize.js';

/**
 * The part of a text between two offsets, with its tokens: what `tokenize` finds in that part alone, without looking
 * for them again. Only where a token is cut in two the part is tokenized.
 */
export function partOf(whole: TokenizedText, start: number, end = whole.text.length): TokenizedText {
  const { text, tokens } = whole;
  if (start <= 0 && end >= text.length) return whole;
  const part = text.slice(start, end);
  const inside = tokens.filter((token) => token.end > start && token.start < end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return { text: part, tokens: [] };
  if (first.start < start || last.end > end) return tokenize(part);
  const moved = inside.map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
  return { text: part, tokens: withNamesOfMonths(moved) };
}

/** A text without the white space at both ends. */
export function trimmed(whole: TokenizedText): TokenizedText {
  const [first, last] = [whole.tokens[0], whole.tokens.at(-1)];
  return first === undefined || last === undefined ? whole : partOf(whole, first.start, last.end);
}

/** Tokens as a text of their own, with one space wherever something stood between two of them. */
export function joinTokens(tokens: readonly Token[]): TokenizedText {
  let text = '';
  let last = tokens[0]?.start ?? 0;
  const joined = tokens.map((token) => {
    if (token.start > last) text += ' ';
    last = token.end;
    const start = text.length;
    text += token.text;
    return { ...token, start, end: text.length };
  });
  return { text, tokens: withNamesOfMonths(joined) };
}

const NICKNAME = /(\p{Lu}[\p{L}’'-]*\s)[“"'‘][^”"'’]{1,30}[”"'’]\s(?=\p{Lu})/gu;

/** Matteus “Tank” Oduya is Matteus Oduya. */
export function withoutNicknames(whole: TokenizedText): TokenizedText {
  const { text, tokens } = whole;
  if (!/["“'‘]/u.test(text)) return whole;
  const nicknames = [...text.matchAll(NICKNAME)].map(({ index, 0: all, 1: name = '' }) => ({
    start: index + name.length,
    end: index + all.length,
  }));
  if (nicknames.length === 0) return whole;
  const isIn = ({ start }: Token) => nicknames.some((span) => span.start <= start && start < span.end);
  return joinTokens(tokens.filter((token) => !isIn(token)));
}
