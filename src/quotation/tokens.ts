import { BEFORE_FIGURES, MAYBE_FINAL, TITLES } from '../article/abbreviations.js';
import { MASK } from './paragraph.js';

/** A word or a mark of a sentence; offsets within the sentence, end exclusive, in UTF-16 units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As it stands, with the full stop of an abbreviation: "Sen.", without the "’s" of a genitive. */
  readonly text: string;
  /** In lower case, without full stops: "sen", "us". */
  readonly lower: string;
  readonly kind: 'word' | 'mark' | 'quoted';
  /** "Clinton’s", "voters’". */
  readonly isPossessive: boolean;
  readonly isCapitalised: boolean;
}

const TOKEN = /\uE000+|[@#]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'&.\-‑/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\.?|\S/gu;
const DOTTED = /^(?:\p{L}\.)+$|^\p{L}(?:\.\p{L})+\.$/u;

/** The words and marks of a sentence whose marked texts are masked: each of those is one token. */
export function tokenize(masked: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of masked.matchAll(TOKEN)) {
    if (raw.startsWith(MASK)) {
      tokens.push({ start: index, end: index + raw.length, text: raw, lower: '', kind: 'quoted', isPossessive: false, isCapitalised: false });
      continue;
    }
    const keepsStop = !raw.endsWith('.') || isAbbreviation(raw);
    const whole = keepsStop ? raw : raw.slice(0, -1);
    pushWord(tokens, whole, index);
    if (!keepsStop) pushWord(tokens, '.', index + whole.length);
  }
  return tokens;
}

function pushWord(tokens: Token[], whole: string, start: number): void {
  const isWord = /[\p{L}\p{N}]/u.test(whole);
  const isPossessive = /[’']s$/iu.test(whole) && !/^(?:it|that|he|she|what|there|let|who|here)[’']s$/iu.test(whole);
  const text = isPossessive ? whole.slice(0, -2) : whole;
  tokens.push({
    start,
    end: start + whole.length,
    text,
    lower: text.toLowerCase().replace(/(?<=.)\./gu, ''),
    kind: isWord ? 'word' : 'mark',
    isPossessive,
    isCapitalised: /^(?:\p{Lu}|[dlo][’']\p{Lu})/u.test(text),
  });
}

function isAbbreviation(word: string): boolean {
  const bare = word.slice(0, -1);
  return DOTTED.test(word) || TITLES.has(bare) || MAYBE_FINAL.has(bare) || BEFORE_FIGURES.has(bare);
}

/** The words from one token to another, both included, as they stand; white space runs as one space. */
export function textOfTokens(masked: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to];
  return first === undefined || last === undefined || to < from ? '' : masked.slice(first.start, last.end).replace(/\s+/gu, ' ');
}
