// The flag is newer than the language that is compiled to.
const EMOJI = new RegExp('\\p{RGI_Emoji}|\\p{Extended_Pictographic}', 'gv');
/** Signs that are text in a story about brands or copyright, though they are emoji elsewhere. */
const TEXT_SIGNS = /^[©®™‼⁉]$/u;
/** What is not seen itself: marks of direction, and the choice between two forms of a sign. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const LETTERS_FROM_THE_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}]/gu;
const LETTERS = /\p{L}/gu;

/** A text in one line as a picture shows it: no font has colored emoji, so they are left out with their space. */
export function drawable(text: string): string {
  return text
    .replace(EMOJI, (emoji) => (TEXT_SIGNS.test(emoji) ? emoji : ''))
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ (?=[,.;:!?])/gu, '')
    .trim();
}

/** Whether most of its letters are read from the right. */
export function isFromTheRight(text: string): boolean {
  return (text.match(LETTERS_FROM_THE_RIGHT)?.length ?? 0) * 2 > (text.match(LETTERS)?.length ?? 0);
}
