/** In UTF-16 units: less may be the beginning of a story. */
const MIN_LENGTH = 1_000;
const MIN_PARAGRAPHS = 3;
const MIN_PARAGRAPH_LENGTH = 40;
/** Where a beginning says that there is more. */
const END_LENGTH = 160;
const MORE =
  /(?:…|\.\.\.)\W*$|(?:read|see|view|continue|keep) (?:the )?(?:more|reading|full|whole|rest|on\b|original)|full (?:story|article)|read it (?:at|on)|»\s*$/iu;
/** What WordPress puts below each story. */
const FOOTER = /<p>\s*The post\b(?:(?!<\/p>)[^]){0,800}appeared first on(?:(?!<\/p>)[^]){0,800}<\/p>\s*$/iu;

/**
 * The content of a feed's item, without what the program of the site puts below it, if it is a whole story and not the
 * beginning of one; else null.
 */
export function wholeStory(html: string): string | null {
  const content = html.replace(FOOTER, '');
  const paragraphs = content
    .split(/<\/p\s*>|<br\s*\/?>\s*<br\s*\/?>|<\/?(?:div|h[1-6]|blockquote|li|section)\b[^<>]*>|\n\s*\n/iu)
    .map((part) =>
      part
        .replace(/<[^<>]*>/gu, ' ')
        .replace(/&(?:#8230|hellip|#x2026);/giu, '…')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter(Boolean);
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const long = paragraphs.filter((paragraph) => paragraph.length >= MIN_PARAGRAPH_LENGTH);
  const end = paragraphs.at(-1)?.slice(-END_LENGTH) ?? '';
  return length >= MIN_LENGTH && long.length >= MIN_PARAGRAPHS && !MORE.test(end) ? content : null;
}
