/**
 * Letters that Unicode does not take for another one with a mark. Source: the Latin letters of Unicode's blocks Latin-1
 * Supplement and Latin Extended-A that have no decomposition, without those of a single old spelling.
 */
const OTHER_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ð', 'd'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ŋ', 'n'],
  ['œ', 'oe'],
  ['ŧ', 't'],
]);

/**
 * A text as names and words are compared: in lower case, without accents, each letter one that English keyboards have.
 * "Łódź, Søren Weiß" gives "lodz, soren weiss". The length can change.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæðøþđħıłŋœŧ]/gu, (letter) => OTHER_LETTERS.get(letter) ?? letter);
}
