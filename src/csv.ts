import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { VerbatimError } from './errors.js';

/** A row under the names of its columns. */
interface TableRow {
  /** Where it begins in the file, the heading being line 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

const DELIMITERS = [',', ';', '\t'];
/** What a cell begins with that a spreadsheet would run; the apostrophe is ours. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/u;

/** A table for a spreadsheet; a cell that begins like a formula does not run. */
export function writeTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return stringify(
    rows.map((row) => [...row]),
    { header: true, columns: [...columns], escape_formulas: true, bom: true },
  );
}

/**
 * The rows of a table as `writeTable` or a spreadsheet writes it, with commas, semicolons or tabs. Throws a
 * VerbatimError of one sentence for what is no table.
 */
export function readTable(text: string): TableRow[] {
  const [heading = ''] = text.split(/\r?\n/u, 1);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: heading.split(delimiter).length }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  try {
    const records = parse(text, {
      bom: true,
      delimiter: best.delimiter,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
    }) as unknown as { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[];
    return records.map(({ record, info }) => {
      const breaks =
        Object.values(record)
          .join('')
          .split(/\r\n|[\r\n]/u).length - 1;
      const cells = Object.entries(record).map(
        ([name, cell]) => [name, cell.replace(ESCAPED_FORMULA, '')] as const,
      );
      return { line: info.lines - breaks, cells: new Map(cells) };
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new VerbatimError(`This is no table in CSV: ${cause.message}.`, { cause });
  }
}
