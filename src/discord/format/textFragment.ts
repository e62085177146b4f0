/** Of words at either end of a sentence: enough to be found, few enough for a short address. */
const EDGE_WORDS = 6;
/** Discord's own limit for the address of a button. */
const MAX_LINK_LENGTH = 512;

/**
 * The address of a page, opened at these words of it by a text fragment (wicg.github.io/scroll-to-text-fragment). Of a
 * long sentence it has the first and the last words: marks in between can differ. Null for an address that is too long.
 */
export function linkToWords(url: string, words: string): string | null {
  const base = url.replace(/[()<>\s"\\^`{|}]/gu, escapeCharacter);
  const link = `${base}${base.includes('#') ? '' : '#'}:~:text=${fragmentOf(words)}`;
  if (link.length <= MAX_LINK_LENGTH) return link;
  return base.length <= MAX_LINK_LENGTH ? base : null;
}

function fragmentOf(text: string): string {
  const words = text.trim().split(/\s+/u);
  // Only a range of two parts is found across the end of a paragraph.
  const isWhole = words.length <= 2 * EDGE_WORDS && !text.trim().includes('\n');
  const parts = isWhole ? [words] : [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)];
  return parts.map(encode).join(',');
}

/** A fragment begins and ends with a whole word; a hyphen, a comma or an ampersand in it would divide it. */
function encode(words: readonly string[]): string {
  const text = words.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return encodeURIComponent(text).replace(/[-!'()*~_.]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
