import type { Span } from '../../article/article.js';

/** A word, a mark of punctuation or a whole hidden text of a masked sentence; offsets within its text. */
export interface Token extends Span {
  readonly text: string;
  /**
   * In lower case, without a possessive ending and the full stop of an abbreviation: "Clinton’s" is "clinton", "Sen."
   * is "sen". "May" as the name of a person keeps its capital, as a month it does not.
   */
  readonly bare: string;
  readonly kind: 'word' | 'punctuation' | 'mask';
}

/** A text with its tokens, which were found once: a part of it takes its own along. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

export function isPossessive(token: Token): boolean {
  return /(?:['’]s|s['’])$/iu.test(token.text);
}

/** "Holm" for "Holm’s", "dogs" for "dogs’". */
export function withoutPossessive(token: Token): Token {
  const text = token.text.replace(/['’]s?$/u, '');
  return { ...token, text, end: token.start + text.length };
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
