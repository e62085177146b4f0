/** Line ends as `\n` and no white space at either end: how a body becomes `article.text`. */
export function normalizeText(given: string): string {
  return given.replace(/\r\n?/gu, '\n').trim();
}

/**
 * Turns an offset of `normalizeText(given)`, in UTF-16 units, into the offset of the same place in the text as given,
 * in Unicode code points, as programs in other languages count.
 */
export function sourceOffsets(given: string): (offset: number) => number {
  const leading = given.length - given.trimStart().length;
  const points: number[] = [];
  let point = 0;
  for (let i = 0; i < given.length; point++) {
    const units = (given.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    const isFolded = given.charAt(i) === '\n' && given.charAt(i - 1) === '\r';
    if (i >= leading && !isFolded) for (let unit = 0; unit < units; unit++) points.push(point);
    i += units;
  }
  points.push(point);
  return (offset) => points[Math.min(offset, points.length - 1)] ?? 0;
}
