/**
 * What a message says, without mentions, emoji and addresses, at most so many UTF-16 units, cut at a word. Null when no word is
 * left.
 */
export function plainWords(content: string, limit: number): string | null {
  const words = content
    .replace(/<(?:a?:\w+:|[@#][!&]?|t:|\/[\w -]+:)[\d:a-zA-Z]*>|https?:\/\/\S+/gu, ' ')
    .replace(/[*_~`|>]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  if (words.length <= limit) return words;
  const cut = words.lastIndexOf(' ', limit);
  return words.slice(0, cut > 0 ? cut : limit).replace(/[\ud800-\udbff]$/u, '');
}
