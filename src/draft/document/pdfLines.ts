/** A line of a page: where it begins, in points from the lower left corner, and the size of its letters. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** How many lines at the top and at the bottom of a page may be running heads. */
const EDGE_LINES = 2;
const MAX_MARK_LENGTH = 120;

/** Lines at the edges of several pages that are equal but for their figures, and page numbers. */
export function findPageMarks(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const edges = pages.map((lines) => {
    const sorted = [...lines].sort((a, b) => b.y - a.y);
    return [...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])].filter(
      ({ text }) => text.length <= MAX_MARK_LENGTH,
    );
  });
  const counts = new Map<string, number>();
  for (const lines of edges)
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isMark = (line: PdfLine) =>
    /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/iu.test(line.text) ||
    ((counts.get(keyOf(line)) ?? 0) > 1 && (counts.get(keyOf(line)) ?? 0) * 2 >= pages.length);
  return new Set(edges.flatMap((lines) => lines.filter(isMark)));
}

function keyOf({ text, x, y }: PdfLine): string {
  return `${text.replace(/\d+/gu, '#')}@${Math.round(x / 10)},${Math.round(y / 10)}`;
}
