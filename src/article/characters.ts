/** Characters that nobody sees: soft hyphens, zero width spaces and joiners, marks of direction, byte order marks. */
const HIDDEN = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** A text without characters that nobody sees, which would split a name or a word in two. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '');
}
