import { BEFORE_FIGURES, MAYBE_FINAL, TITLES } from '../../english/abbreviations.js';
import { MASK } from '../marks/maskSentences.js';
import { withNamesOfMonths } from './monthNames.js';
import type { Token, TokenizedText } from './token.js';

const TOKEN = new RegExp(
  [
    `${MASK}+`,
    // U.S., F.B.I., p.m.
    String.raw`(?:\p{L}\.){2,}(?:-[\p{L}-]+)?`,
    // 2,300 and 5.8
    String.raw`[$£€]?\p{N}+(?:[.,:]\p{N}+)*(?:[-–]\p{L}+)*%?`,
    // D-Calif. and Ph.D.
    String.raw`[DRI]-\p{Lu}\p{L}*\.(?:\p{Lu}\.)*`,
    // "JosÃ©", "KÃ¶bler": a letter read in the wrong encoding is two characters.
    String.raw`(?:[@#]|\p{Lu}\.(?=\s?\p{Lu}))?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}&]|(?<=[ÂÃÄÅ])[\u0080-\u00BF‚ƒ„…†‡ˆ‰‹•˜™›]|[-'’.](?=[\p{L}\p{N}]))*(?:['’](?!\p{L}))?`,
    '-{2,}',
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/**
 * Finds the tokens of a masked sentence or of words that no sentence carries, in order; white space belongs to none.
 */
export function tokenize(text: string): TokenizedText {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    const start = match.index;
    if (raw.startsWith(MASK)) {
      tokens.push({ start, end: start + raw.length, text: raw, bare: MASK, kind: 'mask' });
      continue;
    }
    const before = tokens.at(-1);
    if (
      raw === '.' &&
      before?.kind === 'word' &&
      before.end === start &&
      keepsFullStop(before.text, text.charAt(start + 1), text.charAt(start + 2))
    ) {
      tokens.pop();
      tokens.push({ ...before, end: start + 1, text: `${before.text}.` });
      continue;
    }
    // "Yahoo! spokeswoman Anna Hale"
    if (raw === '!' && before?.end === start && isOfName(before, text.slice(start + 1, start + 3))) {
      tokens.pop();
      tokens.push({ ...before, end: start + 1, text: `${before.text}!` });
      continue;
    }
    const kind = /[\p{L}\p{N}]/u.test(raw) ? 'word' : 'punctuation';
    tokens.push({ start, end: start + raw.length, text: raw, bare: bareOf(raw), kind });
  }
  return { text, tokens: withNamesOfMonths(tokens) };
}

/** Whether a mark of exclamation belongs to a name: its sentence goes on. */
const isOfName = ({ text, kind }: Token, next: string): boolean =>
  kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text) && /^\s\p{Ll}/u.test(next);

/**
 * "Sen", "Jr" and the initial "J" are written with a full stop that belongs to them, "Md" and "No" where a comma or a
 * figure follows.
 */
function keepsFullStop(word: string, next: string, second: string): boolean {
  return (
    (next === ',' && MAYBE_FINAL.has(word)) ||
    (/\p{N}/u.test(second) && BEFORE_FIGURES.has(word)) ||
    TITLES.has(word) ||
    TITLES.has(`${word.charAt(0)}${word.slice(1).toLowerCase()}`) ||
    /^(?:\p{Lu}|Jr|Sr|St|Inc|Corp|Co|Ltd)$/u.test(word)
  );
}

function bareOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’](?:s)?$/u, '')
    .replace(/\.$/u, '')
    .replace(/^[@#]/u, '');
}
