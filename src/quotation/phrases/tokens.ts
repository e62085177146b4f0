import type { Span } from '../../article/article.js';
import { TITLES } from '../../english/abbreviations.js';
import { MASK } from '../marks/maskSentences.js';
import { isNameOfMonth } from './monthNames.js';

/** A word, a mark of punctuation or a whole hidden text of a masked sentence; offsets within the sentence. */
export interface Token extends Span {
  readonly text: string;
  /**
   * Without a possessive ending and the full stop of an abbreviation, in lower case: "Clinton’s" is "clinton", "Sen."
   * is "sen". "May" as a person's name keeps its capital, a month does not.
   */
  readonly bare: string;
  readonly kind: 'word' | 'punctuation' | 'mask';
}

const TOKEN = new RegExp(
  [
    `${MASK}+`,
    // U.S., F.B.I., p.m.
    String.raw`(?:\p{L}\.){2,}(?:-[\p{L}-]+)?`,
    // 2,300 and 5.8
    String.raw`[$£€]?\p{N}+(?:[.,:]\p{N}+)*(?:[-–]\p{L}+)*%?`,
    // D-Calif. and Ph.D.
    String.raw`[DRI]-\p{Lu}\p{L}*\.(?:\p{Lu}\.)*`,
    String.raw`(?:[@#]|\p{Lu}\.(?=\s?\p{Lu}))?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}&]|[-'’.](?=[\p{L}\p{N}]))*(?:['’](?!\p{L}))?`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** The tokens of a masked sentence in order; white space is nobody's. */
export function tokenize(masked: string): Token[] {
  const tokens: Token[] = [];
  for (const match of masked.matchAll(TOKEN)) {
    const [raw] = match;
    const start = match.index;
    if (raw.startsWith(MASK)) {
      tokens.push({ start, end: start + raw.length, text: raw, bare: MASK, kind: 'mask' });
      continue;
    }
    const isWord = /[\p{L}\p{N}]/u.test(raw);
    const before = tokens.at(-1);
    if (raw === '.' && before?.kind === 'word' && before.end === start && keepsFullStop(before.text)) {
      tokens.pop();
      tokens.push({ ...before, end: start + 1, text: `${before.text}.` });
      continue;
    }
    tokens.push({
      start,
      end: start + raw.length,
      text: raw,
      bare: bareOf(raw),
      kind: isWord ? 'word' : 'punctuation',
    });
  }
  return tokens.map((token, at) => (isNameOfMonth(tokens, at) ? { ...token, bare: token.text } : token));
}

/** "Sen", "Jr" and the initial "J" are written with a full stop that belongs to them. */
function keepsFullStop(word: string): boolean {
  return (
    TITLES.has(word) ||
    TITLES.has(`${word.charAt(0)}${word.slice(1).toLowerCase()}`) ||
    /^(?:\p{Lu}|Jr|Sr|St|Inc|Corp|Co|Ltd)$/u.test(word)
  );
}

export function bareOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’](?:s)?$/u, '')
    .replace(/\.$/u, '')
    .replace(/^[@#]/u, '');
}

export function isPossessive(token: Token): boolean {
  return /(?:['’]s|s['’])$/iu.test(token.text);
}

/** Most words, told apart fast. */
const PLAIN_LOWER = /^[a-z]+$/u;

/** "Kirby", "D’Aubrey", "al-Assad", "iPhone"; not "I". */
export function isCapitalized({ kind, text }: Token): boolean {
  return (
    kind === 'word' &&
    !PLAIN_LOWER.test(text) &&
    /^(?:[dlo]['’]|al-|el-|then-|ex-)?\p{Lu}/u.test(text) &&
    !/^(?:I|I['’]\p{L}+|[DRI]-\p{Lu}\p{L}*\.?)$/u.test(text)
  );
}

/** The words between two tokens as they stand in the sentence. */
export function textBetween(masked: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? '' : masked.slice(first.start, last.end);
}
