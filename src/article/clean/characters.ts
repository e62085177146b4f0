/** What nobody sees: soft hyphens, zero width spaces, marks of direction, byte order marks. */
const HIDDEN = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** Joiners have a meaning in other scripts and between emoji. */
const JOINERS = /(?<=[\p{Script=Latin}\s\d])[\u200c\u200d]+|[\u200c\u200d]+(?=[\p{Script=Latin}\s\d])/gu;

/** A text without characters that nobody sees, which would split a name or a word in two. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '').replace(JOINERS, '');
}
