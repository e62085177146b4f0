import { decodePage } from '../../article/page/decodePage.js';

/** Fewer rows may be lines of a text that happen to be alike. */
const MIN_ROWS = 3;
/** As many rows are looked at; a table is alike from its top. */
const READ_ROWS = 50;

/** What programs write and nobody reads as a story, whatever its name says; null for all other text. */
export function dataFormat(bytes: Uint8Array): 'JSON' | 'a table' | null {
  const text = decodePage(bytes, null).trim();
  const rows = text.split(/\r?\n/u, READ_ROWS).filter((row) => row.trim() !== '');
  if (isJson(text) || (rows.length > 1 && rows.slice(0, 2).every(isJson))) return 'JSON';
  return [',', ';', '\t', '|'].some((mark) => isTable(rows, mark)) ? 'a table' : null;
}

function isJson(text: string): boolean {
  if (!/^[[{][\s\S]*[\]}]$/u.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** "id,name,date" and rows of as many cells: a comma of prose has a space behind it, a comma between cells has none. */
function isTable(rows: readonly string[], mark: string): boolean {
  if (rows.length < MIN_ROWS) return false;
  const [heading = 0, ...others] = rows.map((row) => cellsOf(row, mark));
  return heading > 1 && others.every((cells) => cells === heading);
}

/** In how many cells a row is cut, not counting marks within quotation marks; 1 for a line of prose. */
function cellsOf(row: string, mark: string): number {
  const bare = row.replace(/"(?:[^"]|"")*"/gu, 'x');
  const [, ...cells] = bare.split(mark);
  const isProse = cells.every(
    (cell, index) => cell.startsWith(' ') || (cell === '' && index === cells.length - 1),
  );
  return isProse ? 1 : cells.length + 1;
}
