import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableFileError } from '../import/import.errors.js';

/** A row with the line that it begins on. */
export interface Row {
  line: number;
  /** A column's value, trimmed; empty when there is none. */
  get: (column: string) => string;
}

const REMEDY =
  'In Todoist, choose Settings › Backups, or Export as CSV in a project’s menu, and choose that file as it is.';

/**
 * The rows of a Todoist CSV file, without those that are empty. Columns are told by their heads, in any order.
 *
 * @throws UnreadableFileError when it is no CSV, or lacks a column that makes it one of Todoist's
 */
export function rowsOf(text: string): Row[] {
  const [head, ...rows] = recordsIn(text);
  const columns = new Map((head?.record ?? []).map((name, i) => [name.trim().toUpperCase(), i]));
  for (const column of ['TYPE', 'CONTENT']) {
    if (!columns.has(column)) throw new UnreadableFileError(`has no column ${column}`, REMEDY);
  }
  let line = (head?.end ?? 1) + 1;
  return rows.map(({ record, end }) => {
    const row = {
      line,
      get: (column: string) => (record[columns.get(column) ?? -1] ?? '').trim(),
    };
    line = end + 1;
    return row;
  });
}

function recordsIn(text: string): { record: string[]; end: number }[] {
  try {
    // With one kind of line end: within quotes the parser counts a CRLF twice.
    const found = parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown;
    return (found as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      end: info.lines,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFileError(`is no CSV (${error.message})`, REMEDY);
  }
}
